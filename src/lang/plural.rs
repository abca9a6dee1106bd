//! Whole numbers in messages, and which plural form they take.

use super::Lang;

/// A whole number in a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Whole(pub(super) i64);

macro_rules! whole {
    ($($number:ty),+) => { $(impl From<$number> for Whole {
        fn from(number: $number) -> Self {
            Self(i64::try_from(number).unwrap_or(i64::MAX))
        }
    })+ };
}
whole!(i8, i16, i64, u32, usize);

/// A plural form, by CLDR. More languages need more of them: `Zero`, `Two`, `Few`, `Many`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Plural {
    One,
    Other,
}

impl Lang {
    /// The form that a whole number takes (<https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>).
    /// A test compares with Fluent's.
    pub(super) fn plural(self, number: Whole) -> Plural {
        match self {
            Self::En | Self::De if number.0.abs() == 1 => Plural::One,
            Self::En | Self::De => Plural::Other,
        }
    }
}
