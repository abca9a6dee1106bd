//! The gestures of `catalogue.toml`, which the build has checked and made a table of.

use crate::{
    bonds::{Kind, LoveLanguage},
    boundaries::Topic,
    lang::{Lang, isolated},
};

/// A small thing that one can do for the other.
#[derive(Debug)]
pub struct Gesture {
    /// Its name in forms.
    pub id: &'static str,
    /// The key under which it is stored: made of its id, which never changes.
    pub key: u32,
    /// The love language that it speaks.
    pub language: LoveLanguage,
    /// Minutes that it takes.
    pub minutes: u16,
    /// The kinds of bonds for which it is, as bits.
    kinds: u16,
    /// The topics of boundaries that it may touch, as bits.
    touches: u16,
    /// What a need that it answers may be about, as bits.
    tags: u64,
    /// What to do and how it is logged, by language.
    texts: &'static [(&'static str, &'static str)],
}

include!(concat!(env!("OUT_DIR"), "/gestures.rs"));

impl Gesture {
    /// Whether it is for a kind of bond.
    #[must_use]
    pub fn is_for(&self, kind: Kind) -> bool {
        self.kinds & 1 << kind as u16 != 0
    }

    /// Whether it may touch a topic of boundaries.
    #[must_use]
    pub fn touches(&self, topic: Topic) -> bool {
        self.touches_any(1 << topic as u16)
    }

    /// Whether it may touch one of some topics, which are bits.
    pub(super) fn touches_any(&self, topics: u16) -> bool {
        self.touches & topics != 0
    }

    /// What a need that it answers may be about.
    pub(super) fn tags(&self) -> u64 {
        self.tags
    }

    /// What to do.
    #[must_use]
    pub fn say(&self, t: Lang, name: &str) -> String {
        self.texts[column(t)].0.replace("{name}", &isolated(name))
    }

    /// How it reads when it was done.
    #[must_use]
    pub fn done(&self, t: Lang) -> &'static str {
        self.texts[column(t)].1
    }
}

/// All of them, by their keys.
#[must_use]
pub fn all() -> &'static [Gesture] {
    GESTURES
}

/// The gesture of an id.
#[must_use]
pub fn of_id(id: &str) -> Option<&'static Gesture> {
    GESTURES.iter().find(|gesture| gesture.id == id)
}

/// The gesture of a key. None where the catalogue has it no more.
#[must_use]
pub fn of_key(key: u32) -> Option<&'static Gesture> {
    GESTURES.get(place_of(key)?)
}

/// The place of a key among all of them.
pub(super) fn place_of(key: u32) -> Option<usize> {
    GESTURES.binary_search_by_key(&key, |gesture| gesture.key).ok()
}

/// The tags of what a need is about by its title: those of which a word begins with one of theirs, in any language.
#[must_use]
pub fn about(title: &str) -> u64 {
    let title = title.to_lowercase();
    let mut in_word = false;
    let begins = title.char_indices().filter(|(_, c)| {
        let was_in_word = std::mem::replace(&mut in_word, c.is_alphanumeric());
        in_word && !was_in_word
    });
    let rests = begins.map(|(at, _)| &title[at..]);
    let said = rests.flat_map(|rest| alike(rest).iter().filter(move |(word, _)| rest.starts_with(word)));
    said.fold(0, |bits, (_, tags)| bits | tags)
}

/// The words of tags that begin with the same byte as a text: they stand side by side.
fn alike(text: &str) -> &'static [(&'static str, u64)] {
    let Some(first) = text.bytes().next() else { return &[] };
    let at = usize::from(first);
    &WORDS[usize::from(BEGINS[at])..usize::from(BEGINS[at + 1])]
}
