//! The story as it is written down in `story.json`. Days are counted back from the day on which it is told; words of
//! closed lists are those of forms and columns, and the database refuses any other.

use serde::Deserialize;

/// Half a year of two people.
#[derive(Deserialize)]
pub(super) struct Story {
    pub(super) people: Pair<Person>,
    pub(super) bond: Bond,
    pub(super) seasons: Vec<Season>,
    pub(super) needs: Vec<Need>,
    pub(super) boundaries: Vec<Boundary>,
    pub(super) love_languages: Pair<Vec<Menu>>,
    pub(super) guesses: Pair<Strengths>,
    pub(super) contributions: Vec<Contribution>,
}

#[derive(Deserialize)]
pub(super) struct Pair<T> {
    pub(super) a: T,
    pub(super) b: T,
}

/// One of the two; their place in a pair of ids.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Side {
    A,
    B,
}

impl Side {
    pub(super) fn of<T: Copy>(self, pair: [T; 2]) -> T {
        match self {
            Self::A => pair[0],
            Self::B => pair[1],
        }
    }

    pub(super) fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Person {
    pub(super) display_name: String,
    pub(super) email: String,
    pub(super) time_zone: String,
}

#[derive(Deserialize)]
pub(super) struct Bond {
    pub(super) kind: String,
    pub(super) linked_days_ago: i64,
    pub(super) tempo: String,
}

#[derive(Deserialize)]
pub(super) struct Season {
    pub(super) by: Side,
    pub(super) kind: String,
    pub(super) from: i64,
    pub(super) until: i64,
    pub(super) words: String,
    /// What the other says about it.
    #[serde(default)]
    pub(super) other_words: String,
}

/// How an entry read before; boundaries have no title.
#[derive(Deserialize)]
pub(super) struct Wording {
    #[serde(default)]
    pub(super) title: String,
    pub(super) words: String,
}

#[derive(Deserialize)]
pub(super) struct Need {
    pub(super) key: String,
    pub(super) owner: Side,
    pub(super) title: String,
    pub(super) words: String,
    pub(super) love_language: Option<String>,
    pub(super) importance: String,
    pub(super) every_days: Option<i64>,
    pub(super) visibility: String,
    pub(super) said: i64,
    pub(super) state: String,
    pub(super) met: Option<i64>,
    #[serde(default)]
    pub(super) edited: Vec<Wording>,
    #[serde(default)]
    pub(super) turns: Vec<Turn>,
    pub(super) pulses: Vec<Pulse>,
}

/// What a need became.
#[derive(Deserialize)]
pub(super) struct Turn {
    pub(super) state: String,
    pub(super) days_ago: i64,
}

#[derive(Deserialize)]
pub(super) struct Pulse {
    pub(super) level: String,
    pub(super) days_ago: i64,
    pub(super) visibility: String,
}

#[derive(Deserialize)]
pub(super) struct Boundary {
    pub(super) owner: Side,
    pub(super) topic: String,
    pub(super) words: String,
    pub(super) firmness: String,
    pub(super) love_languages: Vec<String>,
    pub(super) review_on_days_ahead: Option<i64>,
    pub(super) visibility: String,
    pub(super) said: i64,
    pub(super) acknowledged: Option<i64>,
    #[serde(default)]
    pub(super) edited: Vec<Wording>,
}

#[derive(Deserialize)]
pub(super) struct Menu {
    pub(super) days_ago: i64,
    pub(super) visibility: String,
    pub(super) receive: Strengths,
    pub(super) give: Strengths,
    #[serde(default)]
    pub(super) own: Vec<OwnKind>,
}

/// A kind of one's own: one that has a word in each language, or a name.
#[derive(Deserialize)]
pub(super) struct OwnKind {
    pub(super) known: Option<String>,
    #[serde(default)]
    pub(super) name: String,
    pub(super) receive: i16,
    pub(super) give: i16,
}

#[derive(Deserialize)]
pub(super) struct Strengths {
    pub(super) words: i16,
    pub(super) time: i16,
    pub(super) help: i16,
    pub(super) gifts: i16,
    pub(super) touch: i16,
}

#[derive(Deserialize)]
pub(super) struct Contribution {
    pub(super) giver: Side,
    pub(super) title: String,
    pub(super) words: String,
    pub(super) days_ago: i64,
    pub(super) love_language: Option<String>,
    pub(super) needs: Vec<String>,
    pub(super) visibility: String,
    #[serde(default)]
    pub(super) surprise_until_days_ahead: Option<i64>,
    pub(super) noticed_by_receiver: bool,
    pub(super) landing: Option<Landing>,
}

#[derive(Deserialize)]
pub(super) struct Landing {
    pub(super) landing: String,
    pub(super) thanks: String,
    pub(super) instead: String,
    pub(super) told: bool,
    pub(super) days_ago: i64,
}
