//! From answers to what is proposed.

use crate::{
    bonds::{Kind, LoveLanguage},
    love_languages::model::Strength,
};

/// Choices at the most.
pub const MOST: usize = 15;

crate::word_enum! {
    /// The answer to a choice. One that is skipped has none.
    pub enum Answer {
        /// Rather the first.
        First = "first",
        /// Rather the second.
        Second = "second",
        /// Both alike.
        Both = "both",
        /// Neither of them.
        Neither = "neither",
    }
}

/// Of what a choice asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asks {
    /// What does one good.
    Receiving,
    /// What comes easily to one.
    Giving,
}

/// A situation: a language, and which of its situations.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Situation {
    /// The language that it stands for.
    pub language: LoveLanguage,
    /// Counts from 0 within the language.
    pub nth: usize,
}

/// A choice between two situations.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Question {
    /// Of what it asks.
    pub asks: Asks,
    /// The first situation.
    pub first: Situation,
    /// The second.
    pub second: Situation,
}

/// The choices for a kind of bond. Of receiving each language meets each other once; of giving each meets two.
#[must_use]
pub fn questions(kind: Kind) -> Vec<Question> {
    let languages = kind.love_languages();
    let among = languages.len();
    let pairs = |steps: usize| {
        (1..=steps).flat_map(move |step| {
            // Half way round the circle, a pair would come twice.
            let count = if step * 2 == among { step } else { among };
            (0..count).map(move |at| (languages[at], languages[(at + step) % among]))
        })
    };
    let asked = |asks: Asks, pairs: Vec<(LoveLanguage, LoveLanguage)>| {
        let mut seen = [0_usize; 5];
        let mut next = |language: LoveLanguage| {
            let nth = seen[language as usize];
            seen[language as usize] += 1;
            Situation { language, nth }
        };
        pairs
            .into_iter()
            .map(|(first, second)| Question { asks, first: next(first), second: next(second) })
            .collect::<Vec<_>>()
    };
    let mut all = asked(Asks::Receiving, pairs(among / 2).collect());
    all.extend(asked(Asks::Giving, pairs(1).collect()));
    all
}

/// What is proposed for a menu; none for a language of which nothing was answered.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Proposal {
    /// How much one likes to receive each, in the order of [`LoveLanguage::ALL`].
    pub receive: [Option<Strength>; 5],
    /// How naturally one gives each.
    pub give: [Option<Strength>; 5],
}

impl Proposal {
    /// The proposal for answers, in the order of [`questions`]. Each answer says something of two languages: 4 for the
    /// one preferred and 1 for the other, 3 where they are alike, 0 for neither. A language is proposed at the mean,
    /// rounded, halves upwards: what was never preferred is still "a little", as it was only set against something
    /// better; nothing but "neither" is "not for me".
    #[must_use]
    pub fn of(kind: Kind, answers: &[Option<Answer>]) -> Self {
        let (mut receive, mut give) = ([(0_i16, 0_i16); 5], [(0_i16, 0_i16); 5]);
        for (question, answer) in questions(kind).iter().zip(answers) {
            let Some(answer) = answer else { continue };
            let (first, second) = match answer {
                Answer::First => (4, 1),
                Answer::Second => (1, 4),
                Answer::Both => (3, 3),
                Answer::Neither => (0, 0),
            };
            let said = match question.asks {
                Asks::Receiving => &mut receive,
                Asks::Giving => &mut give,
            };
            for (situation, value) in [(question.first, first), (question.second, second)] {
                let (sum, count) = &mut said[situation.language as usize];
                *sum += value;
                *count += 1;
            }
        }
        let mean = |(sum, count): (i16, i16)| {
            if count == 0 { None } else { Strength::new((2 * sum + count) / (2 * count)) }
        };
        Self { receive: receive.map(mean), give: give.map(mean) }
    }

    /// Whether nothing is proposed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.receive.iter().chain(&self.give).all(Option::is_none)
    }

    /// As part of an address: a digit for each, `-` for none.
    #[must_use]
    pub fn code(&self) -> String {
        let digit = |strength: &Option<Strength>| strength.map_or("-".into(), |strength| strength.value().to_string());
        self.receive.iter().chain(&self.give).map(digit).collect()
    }

    /// The proposal of such a part, if it is one and proposes something.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let mut proposal = Self::default();
        let mut letters = code.chars();
        for place in proposal.receive.iter_mut().chain(&mut proposal.give) {
            *place = match letters.next()? {
                '-' => None,
                letter => Some(Strength::from_digit(letter.encode_utf8(&mut [0; 4]))?),
            };
        }
        (letters.next().is_none() && !proposal.is_empty()).then_some(proposal)
    }
}
