//! Pages kept in memory, bounded in bytes. A page is kept under everything that it depends on, so a kept page is
//! never stale: when something changes, it is simply not asked for any more and falls out.

use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use quick_cache::{Weighter, sync::Cache};
use sha2::{Digest, Sha256};

use super::{assets::BUILD, page::brotli};
use crate::db::{Day, Id, Ts};

/// Quality of brotli for pages: most of the gain for a third of a millisecond.
const QUICK: u32 = 4;

/// What a kept page depends on.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Key {
    /// Who reads it. Their theme, language and bonds are part of their revision.
    pub person: Id,
    /// Which bond it shows.
    pub bond: Id,
    /// The member's revision of the bond.
    pub revision: i64,
    /// Today for the reader, for the other and for the bond.
    pub days: [Day; 3],
}

impl Key {
    /// The key, the instant until which the page holds and this build of the program, as bytes.
    #[must_use]
    pub fn bytes(&self, until: Option<Ts>) -> Vec<u8> {
        let numbers = [self.revision, self.days[0].0, self.days[1].0, self.days[2].0, until.map_or(0, |until| until.0)];
        let mut bytes = Vec::with_capacity(128);
        bytes.extend_from_slice(BUILD.as_bytes());
        bytes.extend_from_slice(self.person.as_bytes());
        bytes.extend_from_slice(self.bond.as_bytes());
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
    /// The instant at which something on it changes by itself, if any.
    pub until: Option<Ts>,
    compressed: OnceLock<Bytes>,
}

impl KeptPage {
    /// A page from its HTML. `made_of` are bytes that differ wherever the HTML may differ: the HTML itself, or the key
    /// and this build of the program, which is much less to hash.
    #[must_use]
    pub fn new(body: String, until: Option<Ts>, made_of: &[u8]) -> Self {
        let hash = Sha256::digest(made_of);
        let etag = hash.iter().take(12).fold(String::from("W/\""), |text, byte| text + &format!("{byte:02x}")) + "\"";
        Self { body: body.into(), etag, until, compressed: OnceLock::new() }
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

    /// The page kept under a key, if it is still right at this instant.
    #[must_use]
    pub fn get(&self, key: &Key, now: Ts) -> Option<Arc<KeptPage>> {
        let page = self.0.as_ref()?.get(key)?;
        page.until.is_none_or(|until| now < until).then_some(page)
    }

    /// Keeps a page.
    pub fn keep(&self, key: Key, page: Arc<KeptPage>) {
        if let Some(cache) = &self.0 {
            cache.insert(key, page);
        }
    }
}
