//! What a message becomes: text that a template escapes, or HTML that it does not.

use std::{
    borrow::Cow,
    fmt::{self, Write},
};

use super::Whole;

/// A message with tags. What came into it by variables is escaped.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Html(Cow<'static, str>);

impl Html {
    pub(super) fn still(words: &'static str) -> Self {
        Self(Cow::Borrowed(words))
    }

    pub(super) fn made(words: String) -> Self {
        Self(Cow::Owned(words))
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

impl askama::FastWritable for Html {
    fn write_into(&self, dest: &mut dyn Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(dest.write_str(&self.0)?)
    }
}

/// Puts a text into a message with tags.
pub(super) fn push_escaped(said: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => said.push_str("&amp;"),
            '<' => said.push_str("&lt;"),
            '>' => said.push_str("&gt;"),
            '"' => said.push_str("&quot;"),
            '\'' => said.push_str("&#39;"),
            _ => said.push(c),
        }
    }
}

/// Puts a text into a message without tags.
pub(super) fn push_isolated(said: &mut String, text: &str) {
    said.push_str(&isolated(text));
}

pub(super) fn push_number(said: &mut String, number: Whole) {
    // Writing into memory does not fail.
    let _ = write!(said, "{}", number.0);
}

/// A text inside a sentence, kept from turning the sentence round where it is written from right to left. Messages do
/// this by themselves with what comes into them; those with tags have `<bdi>` instead.
#[must_use]
pub fn isolated(text: &str) -> Cow<'_, str> {
    // Hebrew, Arabic and their neighbours; explicit marks; presentation forms; the right-to-left planes.
    let turns = |c: char| {
        matches!(c,
            '\u{590}'..='\u{8FF}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    };
    if text.chars().any(turns) { Cow::Owned(format!("\u{2068}{text}\u{2069}")) } else { Cow::Borrowed(text) }
}
