//! Pages kept in memory, bounded in bytes: of each reader and bond the newest. A page knows the revision of the member
//! that it was made from and how long it holds, so that a stale one is known by a read of that revision, and never shown.

use std::{
    ops::Range,
    sync::{Arc, OnceLock},
};

use bytes::Bytes;
use quick_cache::{Weighter, sync::Cache};
use sha2::{Digest, Sha256};

use super::{assets::BUILD, page::brotli};
use crate::db::{Day, Id, Ts};

/// Quality of brotli for pages: most of the gain for a third of a millisecond.
const QUICK: u32 = 4;

/// What a page is kept under.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Key {
    /// Who reads it. Their theme, language and bonds are part of their revision.
    pub person: Id,
    /// Which bond it shows.
    pub bond: Id,
    /// Whether their device is discreet.
    pub discreet: bool,
}

/// All that the HTML of a page is made of.
#[derive(Clone, Copy, Debug)]
pub struct MadeOf {
    /// What it is kept under.
    pub key: Key,
    /// The member's revision of the bond.
    pub revision: i64,
    /// Today for the reader, for the other and for the bond.
    pub days: [Day; 3],
    /// The next instant at which something on it changes by itself, before one of the days is over.
    pub changes: Option<Ts>,
}

impl MadeOf {
    /// Bytes that differ wherever the HTML may differ: this build of the program is among them.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let days = self.days.map(|day| day.0);
        let numbers = [self.revision, days[0], days[1], days[2], self.changes.map_or(0, |at| at.0)];
        let mut bytes = Vec::with_capacity(128);
        bytes.extend_from_slice(BUILD.as_bytes());
        bytes.extend_from_slice(self.key.person.as_bytes());
        bytes.extend_from_slice(self.key.bond.as_bytes());
        bytes.push(self.key.discreet.into());
        numbers.iter().for_each(|number| bytes.extend_from_slice(&number.to_be_bytes()));
        bytes
    }
}

/// A rendered page.
pub struct KeptPage {
    /// Its HTML.
    pub body: Bytes,
    /// Part of a SHA-256 over what the page is made of; weak, since the compressed form has it too.
    pub etag: String,
    /// The member's revision of the bond when it was made: where theirs is another, it is stale.
    pub revision: i64,
    /// From when until when it holds.
    holds: Range<Ts>,
    compressed: OnceLock<Bytes>,
}

impl KeptPage {
    /// A page from its HTML. `made_of` are bytes that differ wherever the HTML may differ: the HTML itself, or
    /// [`MadeOf::bytes`], which are much less to hash.
    #[must_use]
    pub fn new(body: String, revision: i64, holds: Range<Ts>, made_of: &[u8]) -> Self {
        let hash = Sha256::digest(made_of);
        let etag = hash.iter().take(12).fold(String::from("W/\""), |text, byte| text + &format!("{byte:02x}")) + "\"";
        Self { body: body.into(), etag, revision, holds, compressed: OnceLock::new() }
    }

    /// The page compressed with brotli: made when first asked for.
    #[must_use]
    pub fn compressed(&self) -> Bytes {
        self.compressed.get_or_init(|| brotli(&self.body, QUICK)).clone()
    }
}

#[derive(Clone)]
struct Bytewise;

impl Weighter<Key, Arc<KeptPage>> for Bytewise {
    /// The body, room for its compressed form, and what the entry itself takes.
    fn weight(&self, _: &Key, page: &Arc<KeptPage>) -> u64 {
        page.body.len() as u64 * 5 / 4 + 256
    }
}

/// The kept pages of this process.
pub struct KeptPages(Option<Cache<Key, Arc<KeptPage>, Bytewise>>);

impl KeptPages {
    /// Room for this many MiB; none keeps nothing.
    #[must_use]
    pub fn new(mib: u64) -> Self {
        let bytes = mib * 1024 * 1024;
        let expected = usize::try_from(bytes / (24 * 1024)).unwrap_or(usize::MAX);
        Self((bytes > 0).then(|| Cache::with_weighter(expected, bytes, Bytewise)))
    }

    /// The page kept under a key, if it still holds at this instant. Whether it is stale its revision tells.
    #[must_use]
    pub fn find(&self, key: &Key, now: Ts) -> Option<Arc<KeptPage>> {
        let page = self.0.as_ref()?.get(key)?;
        page.holds.contains(&now).then_some(page)
    }

    /// Keeps a page.
    pub fn keep(&self, key: Key, page: Arc<KeptPage>) {
        if let Some(cache) = &self.0 {
            cache.insert(key, page);
        }
    }
}
