//! What the rhythm says: one sentence for both, and now and then a word for one of them alone. Which words these are is
//! for the languages to say.

use super::model::{Evaluation, Side, State};

/// What one person reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// The same for both, and without direction.
    pub shared: Sentence,
    /// For the eyes of the person who is looking only; each kind can be dismissed and switched off.
    pub private: Option<Private>,
}

impl Spoken {
    /// Words for the person who is `looking`, from today's evaluation and what [`super::model::sustained`] found.
    #[must_use]
    pub fn to(looking: Side, today: &Evaluation, sustained: Option<Side>) -> Self {
        Self { shared: shared(today.state, sustained), private: Private::to(looking, today, sustained) }
    }
}

/// A sentence that both read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sentence {
    /// "On pause. Nothing is counted."
    Season,
    /// "Too early to say anything. Good."
    Gathering,
    /// "How are your needs doing?"
    Partial,
    /// "A quiet stretch for both of you."
    Dry,
    /// "You are both giving, and it is not what either is missing."
    Crossed,
    /// "Care is going both ways."
    Flowing,
    /// "A steady rhythm."
    Steady,
    /// "The rhythm has been uneven for a few weeks."
    Uneven,
}

/// A word that only one of the two reads. Where more than one would fit, the first of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Private {
    /// To the one who has been receiving less.
    Carrying,
    /// To the other one. Goes with the titles of the needs that are low.
    LowForAWhile,
    /// To one who gives much while the other's needs are not met. Goes with the titles of those needs.
    OtherNames,
}

impl Private {
    /// Each of them.
    pub const ALL: [Self; 3] = [Self::Carrying, Self::LowForAWhile, Self::OtherNames];

    /// Its key, in forms and columns.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Carrying => "carrying",
            Self::LowForAWhile => "low_for_a_while",
            Self::OtherNames => "other_names",
        }
    }

    /// The word of a key.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|word| word.key() == key)
    }

    /// Whether the word goes with titles of the other's needs; without a title it is better left out.
    #[must_use]
    pub const fn names_needs(self) -> bool {
        !matches!(self, Self::Carrying)
    }

    fn to(looking: Side, today: &Evaluation, sustained: Option<Side>) -> Option<Self> {
        match sustained {
            Some(receives_less) if receives_less == looking => Some(Self::Carrying),
            Some(_) => Some(Self::LowForAWhile),
            None => gives_past_the_needs(looking, today).then_some(Self::OtherNames),
        }
    }
}

fn gives_past_the_needs(giver: Side, today: &Evaluation) -> bool {
    // On pause nothing is counted, and at the beginning it is too early to say anything.
    let may_speak = !matches!(today.state, State::Season | State::Gathering);
    let given = today.given_by(giver);
    may_speak && given.r >= Some(6000) && given.n.is_some_and(|needs| needs < 4000)
}

/// The sentence for both.
const fn shared(state: State, sustained: Option<Side>) -> Sentence {
    match (state, sustained) {
        (State::Season, _) => Sentence::Season,
        (State::Gathering, _) => Sentence::Gathering,
        (State::Partial, _) => Sentence::Partial,
        (State::Dry, _) => Sentence::Dry,
        (State::Crossed, _) => Sentence::Crossed,
        (State::Flowing, _) => Sentence::Flowing,
        // One uneven week is no news; only weeks of it are.
        (State::Uneven | State::Steady, None) => Sentence::Steady,
        (State::Uneven | State::Steady, Some(_)) => Sentence::Uneven,
    }
}
