//! Of all that could be said to one person alone, at most one word at a time, with one step to go on with. It is said
//! to nobody else, it has no number in it, and it blames nobody.

use super::words::Private;

crate::word_enum! {
    /// What a person's own reflections say to them.
    pub enum Own {
        /// They have been carrying a lot, and little comes back.
        Heavy = "heavy",
        /// Care arrives, and is hard to take in.
        Closed = "closed",
    }
}

/// A word for one person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OneWord {
    /// From their own reflections.
    Own(Own),
    /// From the rhythm.
    Rhythm(Private),
}

impl OneWord {
    /// Its key, sent back when it is put away.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Own(own) => own.as_str(),
            Self::Rhythm(private) => private.key(),
        }
    }
}

/// Something to do next.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Step {
    /// Name a need.
    NameNeed,
    /// Ask for one small thing.
    AskSmall,
    /// Let one of the own needs rest.
    RestNeed,
    /// Say that it is a season.
    Season,
    /// Pick one small thing that one could do for the other.
    SmallThing,
    /// Talk at one table.
    Talk,
}

/// What decides which word is said.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// What the own reflections say.
    pub own: Option<Own>,
    /// What the rhythm says to this person.
    pub rhythm: Option<Private>,
    /// Keys of words of the rhythm that were put away.
    pub away: &'a [String],
    /// Whether a season covers today: then nothing is said.
    pub season: bool,
    /// Whether they have stepped back: then nothing is said either, since each step would lead to the other.
    pub stepped_back: bool,
    /// Own open needs.
    pub open: usize,
    /// Whether one of them is shared.
    pub asks: bool,
    /// Whether the other asks for something that could be named.
    pub asked: bool,
}

/// Own open needs from which on letting one rest is offered: more than two cannot all come first.
const MANY: usize = 3;

/// The one word, and the one step. What a person says of themselves comes before what the log says, and what they carry
/// before what the other waits for.
#[must_use]
pub fn one_word(around: &Around<'_>) -> Option<(OneWord, Step)> {
    if around.season || around.stepped_back {
        return None;
    }
    let rhythm = around.rhythm.filter(|word| {
        let names_something = around.asked || !word.names_needs();
        names_something && around.away.iter().all(|away| away != word.key())
    });
    let word = match (around.own, rhythm) {
        (Some(Own::Heavy), _) => OneWord::Own(Own::Heavy),
        (_, Some(Private::Carrying)) => OneWord::Rhythm(Private::Carrying),
        (Some(Own::Closed), _) => OneWord::Own(Own::Closed),
        (None, Some(word)) => OneWord::Rhythm(word),
        (None, None) => return None,
    };
    Some((word, step(word, around)))
}

/// What is nearest to hand: to ask, where nothing is asked yet; to let go, where much is; to do one small thing, where the
/// other has waited; to talk, where both the log and the person say the same.
fn step(word: OneWord, around: &Around<'_>) -> Step {
    match word {
        OneWord::Own(Own::Heavy) if around.rhythm == Some(Private::Carrying) => Step::Talk,
        OneWord::Own(Own::Heavy) | OneWord::Rhythm(Private::Carrying) if !around.asks => Step::NameNeed,
        OneWord::Own(Own::Heavy) if around.open >= MANY => Step::RestNeed,
        OneWord::Own(Own::Heavy) => Step::Season,
        OneWord::Own(Own::Closed) | OneWord::Rhythm(Private::Carrying) => Step::AskSmall,
        OneWord::Rhythm(Private::LowForAWhile) => Step::SmallThing,
        OneWord::Rhythm(Private::OtherNames) => Step::Talk,
    }
}
