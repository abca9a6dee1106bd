//! The form of a thank-you and that of good news.

use super::model::{Draft, Kind, Note};
use crate::{
    bonds::{Member, visibility_of},
    db::Words,
    lang::Lang,
    web::{
        Fields, Refusals,
        components::{Choices, Field},
    },
};

/// Characters of either field at the most.
const WORDS_MOST: usize = 2_000;

/// Which of the two a form is; a form that does not say is thanks.
#[must_use]
pub fn kind(fields: &Fields) -> Kind {
    Kind::from_word(fields.one("kind")).unwrap_or(Kind::Thanks)
}

/// What was typed, if it can be said.
///
/// # Errors
/// What is wrong with which field.
pub fn parse(fields: &Fields, kind: Kind, t: Lang) -> Result<Draft, Refusals> {
    let mut refused = Refusals::default();
    let words = refused.check_words(t, "words", Words::some_text(fields.one("words"), WORDS_MOST));
    let says = match kind {
        Kind::Thanks => fields.one("says_about_you"),
        Kind::GoodNews => "",
    };
    let says_about_you = refused.check_words(t, "says_about_you", Words::text(says, WORDS_MOST));
    let visibility = visibility_of(fields.one("visibility")).ok_or(t.forms_who_sees_missing());
    let visibility = refused.check("visibility", visibility);
    match (words, says_about_you, visibility) {
        (Some(words), Some(says_about_you), Some(visibility)) => Ok(Draft { words, says_about_you, visibility }),
        _ => Err(refused),
    }
}

/// The fields of what stands, for its edit form.
#[must_use]
pub fn filled(note: &Note) -> Fields {
    Fields::of_pairs([
        ("words", note.words.as_str()),
        ("says_about_you", note.says_about_you.as_str()),
        ("visibility", note.visibility.as_str()),
    ])
}

/// The controls of the form, with what was typed and what is wrong with it.
pub struct Controls {
    /// What is said.
    pub words: Field,
    /// What it says about the other; thanks alone ask.
    pub says_about_you: Option<Field>,
    /// Who sees it.
    pub visibility: Choices,
}

impl Controls {
    /// The controls for a member.
    #[must_use]
    pub fn new(member: &Member, kind: Kind, fields: &Fields, refused: &Refusals, was_shared: bool) -> Self {
        let (t, other) = (member.person.lang, member.other_name());
        let (label, hint) = match kind {
            Kind::Thanks => (t.thanks_words(other), t.thanks_words_hint()),
            Kind::GoodNews => (t.thanks_news_words().to_owned(), t.thanks_news_words_hint()),
        };
        let area = |name, label: String, hint: &'static str| {
            Field::area(name, label, 4)
                .draft(t.device_draft_back())
                .hint(hint)
                .at_most(2_000)
                .value(fields.one(name))
                .error(refused.of(name))
        };
        let says = || area("says_about_you", t.thanks_says_about(other), t.thanks_says_about_hint()).optional();
        Self {
            words: area("words", label, hint),
            says_about_you: (kind == Kind::Thanks).then(says),
            visibility: member.audience(fields.one("visibility"), was_shared).error(refused.of("visibility")),
        }
    }
}
