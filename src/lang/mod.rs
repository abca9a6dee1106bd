//! The languages that pages speak. Every word of the product is a message in `locales/`, and the build makes a method of
//! [`Lang`] of each: `t.needs_title()`, where `t` is the reader's language.

mod accepted;
mod html;
mod plural;

pub use accepted::accepted;
pub use html::Html;
pub use html::isolated;
use html::{push_escaped, push_isolated, push_number};
use plural::Plural;
pub use plural::Whole;

crate::word_enum! {
    /// A language, by the word of forms and columns, which is its tag too (BCP 47).
    #[derive(Default)]
    pub enum Lang {
        /// English.
        #[default]
        En = "en",
        /// German.
        De = "de",
    }
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Lang {
    /// In which direction it is written: `ltr` or `rtl`.
    #[must_use]
    pub fn dir(self) -> &'static str {
        match self {
            Self::En | Self::De => "ltr",
        }
    }
}

/// A message: its name, its variables and whether they are numbers, and what it says.
#[cfg(test)]
type Told = (&'static str, &'static [(&'static str, bool)], String);

#[cfg(test)]
mod tests;
