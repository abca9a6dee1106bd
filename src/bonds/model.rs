//! The words that every feature of a bond shares.

pub use crate::rhythm::model::{Side, Tempo};

use crate::lang::Lang;

crate::word_enum! {
    /// What two people are to each other.
    pub enum Kind {
        /// Partners.
        Partners = "partners",
        /// Friends.
        Friends = "friends",
        /// Family.
        Family = "family",
        /// Colleagues.
        Colleagues = "colleagues",
    }
}

impl Kind {
    /// The kind on a form.
    #[must_use]
    pub fn label(self, t: Lang) -> &'static str {
        match self {
            Self::Partners => t.bonds_partners(),
            Self::Friends => t.bonds_friends(),
            Self::Family => t.bonds_family(),
            Self::Colleagues => t.bonds_colleagues(),
        }
    }

    /// The kind in a sentence: "as partners".
    #[must_use]
    pub fn in_a_sentence(self, t: Lang) -> &'static str {
        match self {
            Self::Partners => t.bonds_as_partners(),
            Self::Friends => t.bonds_as_friends(),
            Self::Family => t.bonds_as_family(),
            Self::Colleagues => t.bonds_as_colleagues(),
        }
    }

    /// How often two people of this kind expect to show up for each other, until they say otherwise.
    #[must_use]
    pub fn usual_tempo(self) -> Tempo {
        match self {
            Self::Partners => Tempo::Close,
            Self::Friends | Self::Family => Tempo::Steady,
            Self::Colleagues => Tempo::Occasional,
        }
    }

    /// The love languages that a bond of this kind offers: touch is not among those of colleagues.
    #[must_use]
    pub fn love_languages(self) -> &'static [LoveLanguage] {
        match self {
            Self::Colleagues => &LoveLanguage::ALL[..4],
            _ => LoveLanguage::ALL,
        }
    }
}

crate::word_enum! {
    /// A way in which care is given and received.
    pub enum LoveLanguage {
        /// Words of affirmation.
        Words = "words",
        /// Quality time.
        Time = "time",
        /// Acts of service.
        Help = "help",
        /// Gifts.
        Gifts = "gifts",
        /// Physical touch.
        Touch = "touch",
    }
}

impl LoveLanguage {
    /// The label for a kind of bond.
    #[must_use]
    pub fn label(self, t: Lang, kind: Kind) -> &'static str {
        match (self, kind) {
            (Self::Words, Kind::Colleagues) => t.bonds_work_words(),
            (Self::Time, Kind::Colleagues) => t.bonds_work_time(),
            (Self::Help, Kind::Colleagues) => t.bonds_work_help(),
            (Self::Gifts, Kind::Colleagues) => t.bonds_work_gifts(),
            (Self::Words, _) => t.bonds_words(),
            (Self::Time, _) => t.bonds_time(),
            (Self::Help, _) => t.bonds_help(),
            (Self::Gifts, _) => t.bonds_gifts(),
            (Self::Touch, _) => t.bonds_touch(),
        }
    }

    /// The language inside a sentence: "Sam is asking for time".
    #[must_use]
    pub fn in_a_sentence(self, t: Lang) -> &'static str {
        match self {
            Self::Words => t.bonds_some_words(),
            Self::Time => t.bonds_some_time(),
            Self::Help => t.bonds_some_help(),
            Self::Gifts => t.bonds_some_gifts(),
            Self::Touch => t.bonds_some_touch(),
        }
    }

    /// Its bit in a set of languages.
    #[must_use]
    pub fn bit(self) -> i16 {
        1 << (self as i16)
    }

    /// The languages of a set of bits.
    pub fn of_bits(bits: i16) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |language| bits & language.bit() != 0)
    }
}

crate::word_enum! {
    /// Who sees an entry.
    pub enum Visibility {
        /// Only its author.
        Private = "private",
        /// Both people of the bond.
        Shared = "shared",
    }
}

/// The word of a tempo in forms and columns.
#[must_use]
pub fn tempo_word(tempo: Tempo) -> &'static str {
    match tempo {
        Tempo::Close => "close",
        Tempo::Steady => "steady",
        Tempo::Occasional => "occasional",
    }
}

/// The tempo of a word.
#[must_use]
pub fn tempo_of(word: &str) -> Option<Tempo> {
    match word {
        "close" => Some(Tempo::Close),
        "steady" => Some(Tempo::Steady),
        "occasional" => Some(Tempo::Occasional),
        _ => None,
    }
}

/// The tempo that counts: the one both wish; until they agree, the lower of what was proposed and what is usual.
#[must_use]
pub fn agreed_tempo(kind: Kind, one: Option<Tempo>, other: Option<Tempo>) -> Tempo {
    match (one, other) {
        (Some(a), Some(b)) => lower(a, b),
        (Some(proposed), None) | (None, Some(proposed)) => lower(proposed, kind.usual_tempo()),
        (None, None) => kind.usual_tempo(),
    }
}

fn lower(a: Tempo, b: Tempo) -> Tempo {
    let rank = |tempo| match tempo {
        Tempo::Occasional => 0,
        Tempo::Steady => 1,
        Tempo::Close => 2,
    };
    if rank(a) <= rank(b) { a } else { b }
}
