//! The form of a reflection: four questions answered in words, and room to write.

use super::model::{Draft, Mark, Reflection};
use crate::{
    db::Words,
    lang::Lang,
    web::{
        Fields, Refusals,
        components::{Choice, Choices, Field},
    },
};

/// Characters of a reflection at the most.
const WORDS_MOST: usize = 5_000;
/// The fields of the marks, in the order of [`Reflection::marks`].
pub const MARKS: [&str; 4] = ["gave", "received", "open", "load"];

/// What was typed, if it says anything.
///
/// # Errors
/// What is wrong with which field.
pub fn parse(t: Lang, fields: &Fields) -> Result<Draft, Refusals> {
    let mut refused = Refusals::default();
    let marks = MARKS.map(|name| refused.check(name, mark(t, fields.one(name))));
    let words = refused.check_words(t, "words", Words::text(fields.one("words"), WORDS_MOST));
    match (marks, words) {
        ([Some(gave), Some(received), Some(open), Some(load)], Some(words)) => {
            let marks = [gave, received, open, load];
            if words.is_empty() && marks.iter().all(Option::is_none) {
                return Err([("words", t.reflections_nothing())].into());
            }
            Ok(Draft { marks, words })
        }
        _ => Err(refused),
    }
}

fn mark(t: Lang, word: &str) -> Result<Option<Mark>, &'static str> {
    match word {
        "" => Ok(None),
        "-2" => Ok(Some(-2)),
        "-1" => Ok(Some(-1)),
        "0" => Ok(Some(0)),
        "1" => Ok(Some(1)),
        "2" => Ok(Some(2)),
        _ => Err(t.reflections_mark_odd()),
    }
}

/// The fields of a reflection that stands.
#[must_use]
pub fn filled(reflection: &Reflection) -> Fields {
    let marks = reflection.marks().map(|mark| mark.map(|mark| mark.to_string()).unwrap_or_default());
    let pairs = MARKS.into_iter().zip(marks.iter().map(String::as_str));
    Fields::of_pairs(pairs.chain([("words", reflection.words.as_str())]))
}

/// What each mark is called, from -2 to 2.
#[must_use]
pub fn label(t: Lang, name: &str, mark: Mark) -> &'static str {
    match (name, mark) {
        ("load", ..=-2) => t.reflections_light(),
        ("load", -1) => t.reflections_rather_light(),
        ("load", 0) => t.reflections_bearable(),
        ("load", 1) => t.reflections_rather_heavy(),
        ("load", _) => t.reflections_heavy(),
        ("open", ..=-2) => t.reflections_closed(),
        ("open", -1) => t.reflections_rather_closed(),
        ("open", 0) => t.reflections_between(),
        ("open", 1) => t.reflections_rather_open(),
        ("open", _) => t.reflections_open(),
        (_, ..=-2) => t.reflections_hardly(),
        (_, -1) => t.reflections_less(),
        (_, 0) => t.reflections_half(),
        (_, 1) => t.reflections_mostly(),
        (_, _) => t.reflections_fully(),
    }
}

/// What is asked.
#[must_use]
pub fn question(t: Lang, name: &str) -> &'static str {
    match name {
        "gave" => t.reflections_gave(),
        "received" => t.reflections_received(),
        "open" => t.reflections_how_open(),
        _ => t.reflections_load(),
    }
}

/// The same in a word or two, for lists and tables.
#[must_use]
pub fn short(t: Lang, name: &str) -> &'static str {
    match name {
        "gave" => t.reflections_gave_short(),
        "received" => t.reflections_received_short(),
        "open" => t.reflections_open_short(),
        _ => t.reflections_load_short(),
    }
}

/// The controls of the form, with what was typed and what is wrong with it.
pub struct Controls {
    /// The four questions.
    pub marks: Vec<Choices>,
    /// The words.
    pub words: Field,
}

impl Controls {
    /// The controls in a language.
    #[must_use]
    pub fn new(t: Lang, fields: &Fields, refused: &Refusals) -> Self {
        let marks = MARKS.map(|name| {
            let answers = [-2, -1, 0, 1, 2].map(|mark: Mark| Choice::new(mark.to_string(), label(t, name, mark)));
            let unsaid = Choice::new("", t.reflections_unsaid());
            Choices::radios(name, question(t, name), answers.into_iter().chain([unsaid]).collect())
                .chosen([fields.one(name)])
                .optional()
                .inline()
                .error(refused.of(name))
        });
        Self {
            marks: marks.into(),
            words: Field::area("words", t.reflections_words(), 6)
                .draft(t.device_draft_back())
                .hint(t.reflections_words_hint())
                .optional()
                .at_most(WORDS_MOST as u32)
                .value(fields.one("words"))
                .error(refused.of("words")),
        }
    }
}
