//! The butterfly: for each kind of care what is liked, what is given naturally and what arrived lately, in both
//! directions, as a picture, as tables and in sentences that are worked out from the same values. Pure.
//!
//! What arrived is said in five steps of each giver's own acts, never as a number: two people are not compared.

use super::model::Strength;
use crate::{
    bonds::{LoveLanguage, Side},
    lang::Lang,
};

/// Acts in one direction, below which nothing is said of what arrives.
pub const ENOUGH: u32 = 8;
/// How much of the width one step takes: four of them leave room for a mark at the end.
const STEP_WIDTH: u8 = 24;

/// What reached each of the two, by language.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Received([[u32; 5]; 2]);

impl Received {
    /// One more act that reached a person.
    pub fn add(&mut self, to: Side, language: LoveLanguage) {
        let count = &mut self.0[to as usize][language as usize];
        *count = count.saturating_add(1);
    }

    /// What reached a person, in the order of [`LoveLanguage::ALL`].
    #[must_use]
    pub fn by(&self, to: Side) -> [u32; 5] {
        self.0[to as usize]
    }
}

/// How much of what somebody gave was of one kind, in five steps.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Share(u8);

impl Share {
    /// None; below 15 of a hundred; below 30; up to half; more than half.
    #[must_use]
    pub fn of(part: u32, whole: u32) -> Self {
        let (part, whole) = (u64::from(part), u64::from(whole.max(1)));
        Self(match part * 100 {
            0 => 0,
            part if part < 15 * whole => 1,
            part if part < 30 * whole => 2,
            part if part <= 50 * whole => 3,
            _ => 4,
        })
    }

    /// 0 to 4.
    #[must_use]
    pub fn step(self) -> u8 {
        self.0
    }

    /// The step in words.
    #[must_use]
    pub fn words(self, t: Lang) -> &'static str {
        match self.0 {
            0 => t.love_languages_share_none(),
            1 => t.love_languages_share_little(),
            2 => t.love_languages_share_some(),
            3 => t.love_languages_share_good_part(),
            _ => t.love_languages_share_most(),
        }
    }
}

/// What flows to one of the two, as both may know it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Flow {
    /// To whom.
    pub to: Side,
    /// The languages of their bond.
    pub languages: &'static [LoveLanguage],
    /// How much they like to receive each, where they share it.
    pub wanted: Option<[Strength; 5]>,
    /// How naturally the other gives each, where they share it.
    pub natural: Option<[Strength; 5]>,
    /// What reached them in the last twelve weeks.
    pub received: [u32; 5],
}

impl Flow {
    /// Whether enough was written down to say what arrives.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.whole() >= ENOUGH
    }

    /// How much of what arrived was of a language; none where it is too early to say.
    #[must_use]
    pub fn arrived(&self, language: LoveLanguage) -> Option<Share> {
        self.is_enough().then(|| Share::of(self.received[language as usize], self.whole()))
    }

    /// The languages that are liked a lot, and of which more than a little arrives.
    #[must_use]
    pub fn meeting(&self) -> Vec<LoveLanguage> {
        let meets = |language: &LoveLanguage| self.likes(*language) && self.arrived(*language) >= Some(Share(2));
        self.languages.iter().copied().filter(meets).collect()
    }

    /// The widest gap: a language that is liked a lot, and of which no more than a little arrives. Answers how wide it
    /// is, too, in steps.
    fn gap(&self) -> Option<(i16, LoveLanguage)> {
        let width = |language: LoveLanguage| {
            let arrived = self.arrived(language).filter(|share| *share <= Share(1) && self.likes(language))?;
            Some((self.wanted?[language as usize].value() - i16::from(arrived.step()), language))
        };
        // Of equals the first.
        self.languages.iter().filter_map(|language| width(*language)).rev().max_by_key(|(width, _)| *width)
    }

    fn likes(&self, language: LoveLanguage) -> bool {
        self.wanted.is_some_and(|wanted| wanted[language as usize].is_strong())
    }

    fn whole(&self) -> u32 {
        self.languages.iter().fold(0, |sum, language| self.received[*language as usize].saturating_add(sum))
    }
}

/// The widest gap in either direction: who likes what, of which little arrives. The same for both readers.
#[must_use]
pub fn widest_gap(flows: &[Flow; 2]) -> Option<(Side, LoveLanguage)> {
    let gaps = flows.iter().filter_map(|flow| flow.gap().map(|(width, language)| (width, flow.to, language)));
    let widest = gaps.min_by_key(|(width, to, language)| (-width, *language as usize, *to))?;
    Some((widest.1, widest.2))
}

/// One kind of care in one direction.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Wing {
    /// How much the receiver likes it.
    pub wanted: Option<Strength>,
    /// How naturally the giver gives it.
    pub natural: Option<Strength>,
    /// How much of what arrived was of it.
    pub arrived: Option<Share>,
}

impl Wing {
    /// Where the upright mark stands, as a share of the width.
    #[must_use]
    pub fn mark(&self) -> Option<String> {
        self.wanted.map(|strength| width(strength.value()))
    }

    /// How wide the outline is.
    #[must_use]
    pub fn outline(&self) -> Option<String> {
        self.natural.filter(|strength| strength.value() > 0).map(|strength| width(strength.value()))
    }

    /// How wide the bar is.
    #[must_use]
    pub fn bar(&self) -> Option<String> {
        self.arrived.filter(|share| share.step() > 0).map(|share| width(share.step().into()))
    }
}

fn width(steps: i16) -> String {
    format!("{}%", steps * i16::from(STEP_WIDTH))
}

/// One kind of care in both directions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// What it is called.
    pub label: String,
    /// The wing on the side at which lines begin.
    pub start: Wing,
    /// The other one.
    pub end: Wing,
}

/// A wing's heading, and whose strand it has: that of the giver.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Head {
    /// Its words.
    pub words: String,
    /// Whose strand.
    pub strand: Side,
}

impl Head {
    /// Whether its bars are double.
    #[must_use]
    pub fn is_tide(&self) -> bool {
        self.strand == Side::B
    }
}

/// What a table says under its heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    /// The heading.
    pub heading: String,
    /// What can be said of it.
    pub sentences: Vec<String>,
    /// The heads of the columns after the first.
    pub columns: Vec<String>,
    /// A kind of care, and its cells.
    pub rows: Vec<(String, Vec<String>)>,
}

/// The picture with its sentences and tables. Macro `butterfly::figure`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Butterfly {
    /// What it shows, in sentences.
    pub sentences: Vec<String>,
    /// The heads of the two wings.
    pub heads: [Head; 2],
    /// Its rows.
    pub rows: Vec<Row>,
    /// The same as tables.
    pub tables: Vec<Table>,
}

impl Butterfly {
    /// Whether a mark is in it.
    #[must_use]
    pub fn has_marks(&self) -> bool {
        self.wings().any(|wing| wing.wanted.is_some())
    }

    /// Whether an outline is in it.
    #[must_use]
    pub fn has_outlines(&self) -> bool {
        self.wings().any(|wing| wing.outline().is_some())
    }

    /// Whether a bar is in it.
    #[must_use]
    pub fn has_bars(&self) -> bool {
        self.wings().any(|wing| wing.bar().is_some())
    }

    fn wings(&self) -> impl Iterator<Item = &Wing> {
        self.rows.iter().flat_map(|row| [&row.start, &row.end])
    }
}
