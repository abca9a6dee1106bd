//! What a person wrote, as a card or a line.

use super::{Crumb, Text};

/// Whose strand: the same colour and mark on both phones. Never colour alone: clay has a round mark, tide a square one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Strand {
    /// Solid edge, round mark.
    Clay,
    /// Double edge, square mark.
    Tide,
}

impl Strand {
    /// The class in pages.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Clay => "clay",
            Self::Tide => "tide",
        }
    }
}

/// Who sees an entry. Macro `audience::chip`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Audience {
    /// "Only you".
    OnlyYou,
    /// "You and Sam".
    Both {
        /// The other's name.
        other: String,
    },
    /// "Surprise until 3 Dec".
    Surprise {
        /// The day, in words.
        until: String,
    },
}

impl Audience {
    /// The class of the chip.
    #[must_use]
    pub fn class(&self) -> &'static str {
        match self {
            Self::OnlyYou => "only-you",
            Self::Both { .. } => "both",
            Self::Surprise { .. } => "surprise",
        }
    }

    /// The other's name, where both see it.
    #[must_use]
    pub fn other(&self) -> Option<&str> {
        match self {
            Self::Both { other } => Some(other),
            _ => None,
        }
    }

    /// The day until which it is a surprise, in words.
    #[must_use]
    pub fn until(&self) -> Option<&str> {
        match self {
            Self::Surprise { until } => Some(until),
            _ => None,
        }
    }
}

/// A need. Macros `need::card` and `need::body`.
#[derive(Clone, Debug)]
pub struct NeedCard {
    /// Its title.
    pub title: String,
    /// Its words.
    pub words: Option<String>,
    /// Its page.
    pub url: String,
    /// Whether it is still waiting: the care tint.
    pub waiting: bool,
    /// How much it matters, where that is worth a chip ("Matters a lot").
    pub importance: Option<Text>,
    /// Short facts, joined by dots: "waiting for 3 weeks", "every 7 days", "quality time".
    pub facts: Vec<Text>,
    /// Who sees it; only on one's own.
    pub audience: Option<Audience>,
    /// Earlier wordings of a shared one, newest first.
    pub earlier: Vec<String>,
}

/// A boundary. Macros `boundary::card` and `boundary::body`.
#[derive(Clone, Debug)]
pub struct BoundaryCard {
    /// "Touch", "Money".
    pub topic: Text,
    /// How firm: "A preference", "Firm", "Never".
    pub firmness: Text,
    /// Its owner's words.
    pub words: String,
    /// Its page, where it has one.
    pub url: Option<String>,
    /// Short facts: "review on 3 Dec", "Sam has read this and will respect it (2 Nov)".
    pub facts: Vec<Text>,
    /// Who sees it; only on one's own.
    pub audience: Option<Audience>,
    /// Earlier wordings, newest first.
    pub earlier: Vec<String>,
}

/// A contribution. Macros `contribution::card` and `contribution::line`.
#[derive(Clone, Debug)]
pub struct ContributionCard {
    /// What was done.
    pub title: String,
    /// More about it.
    pub words: Option<String>,
    /// Its page.
    pub url: String,
    /// Whose act.
    pub strand: Strand,
    /// "You" or the name.
    pub by: Text,
    /// The day, in words ("yesterday").
    pub when: Text,
    /// Short facts: "help", "noticed by you", "it landed".
    pub facts: Vec<Text>,
    /// Titles of the needs that it answers.
    pub answers: Vec<String>,
    /// The receiver's thanks, as far as this reader may see them.
    pub thanks: Option<String>,
    /// Who sees it; only on one's own.
    pub audience: Option<Audience>,
    /// Earlier wordings, newest first.
    pub earlier: Vec<String>,
}

/// A keepsake. Macros `keepsake::card` and `keepsake::whole`.
#[derive(Clone, Debug)]
pub struct KeepsakeCard {
    /// "About Sam".
    pub about: String,
    /// What it is.
    pub words: String,
    /// Its page, where it has one.
    pub url: Option<String>,
    /// When its day comes, where that is near: "tomorrow".
    pub near: Option<Text>,
    /// Short facts: "every year on 14 May".
    pub facts: Vec<Text>,
    /// Who sees it; only on one's own.
    pub audience: Option<Audience>,
    /// "told by Sam"; only on the other's.
    pub by: Option<String>,
    /// Earlier wordings, newest first.
    pub earlier: Vec<String>,
}

/// A thank-you or good news. Macros `thanks::card` and `thanks::whole`.
#[derive(Clone, Debug)]
pub struct ThanksCard {
    /// "Thank you", "Good news", or for what it was.
    pub title: String,
    /// Its page, where it has one.
    pub url: Option<String>,
    /// What was said.
    pub words: String,
    /// What it says about the one who is thanked: label and words.
    pub says_about: Option<(Text, String)>,
    /// Whose words.
    pub strand: Strand,
    /// "You" or the name.
    pub by: Text,
    /// The day, in words.
    pub when: Text,
    /// Who sees it; only on one's own.
    pub audience: Option<Audience>,
    /// What was answered to good news: in which way, and the words.
    pub answers: Vec<(String, String)>,
    /// Earlier wordings, newest first.
    pub earlier: Vec<String>,
}

/// The picture of a jar, with what it says. Macro `jar::picture`.
#[derive(Clone, Debug)]
pub struct JarPicture {
    /// What lies in it, the lowest first.
    pub pebbles: Vec<Pebble>,
    /// The visible sentence.
    pub caption: String,
}

/// Something in a jar, in units of its picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pebble {
    /// Its middle, across.
    pub x: i32,
    /// Its middle, downwards.
    pub y: i32,
    /// From its middle to its edge.
    pub reach: i32,
    /// By how many degrees it is turned.
    pub turn: i32,
    /// Whose strand.
    pub strand: Strand,
}

impl Pebble {
    /// Whether it is round: clay; tide is square.
    #[must_use]
    pub fn is_round(&self) -> bool {
        self.strand == Strand::Clay
    }

    /// From its middle to the edge of the slit in a square one.
    #[must_use]
    pub fn slit(&self) -> i32 {
        self.reach / 8 + 1
    }
}

/// A place where nothing is yet: what will be here, an example, and one thing to do. Macro `empty::state`.
#[derive(Clone, Debug)]
pub struct Empty {
    /// One sentence.
    pub says: Text,
    /// An example, shown muted.
    pub example: Option<Text>,
    /// A button: label and address.
    pub action: Option<Crumb>,
}

impl Empty {
    /// One sentence alone.
    #[must_use]
    pub fn new(says: impl Into<Text>) -> Self {
        Self { says: says.into(), example: None, action: None }
    }

    /// With an example.
    #[must_use]
    pub fn example(mut self, example: impl Into<Text>) -> Self {
        self.example = Some(example.into());
        self
    }

    /// With a button.
    #[must_use]
    pub fn action(mut self, label: impl Into<Text>, url: impl Into<String>) -> Self {
        self.action = Some(Crumb { label: label.into(), url: url.into() });
        self
    }
}
