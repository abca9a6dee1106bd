//! The form that names a need.

use super::{
    model::{Draft, EveryDays, Importance},
    store::Need,
};
use crate::{
    bonds::{LoveLanguage, Member, visibility_of},
    db::{Ts, Words},
    lang::Lang,
    web::{
        Fields, Refusals,
        components::{Choice, Choices, Field},
    },
};

/// Characters of a title at the most.
const TITLE_MOST: usize = 120;
/// Characters of the words at the most.
const WORDS_MOST: usize = 2_000;

/// What was typed, if it can be a need.
///
/// # Errors
/// What is wrong with which field.
pub fn parse(fields: &Fields, member: &Member) -> Result<Draft, Refusals> {
    let t = member.person.lang;
    let mut refused = Refusals::default();
    let title = refused.check_words(t, "title", Words::line(fields.one("title"), TITLE_MOST));
    let words = refused.check_words(t, "words", Words::text(fields.one("words"), WORDS_MOST));
    let language = refused.check("love_language", language(fields.one("love_language"), member));
    let importance = Importance::from_word(fields.one("importance")).ok_or(t.needs_how_much_missing());
    let importance = refused.check("importance", importance);
    let every_days = refused.check("every_days", EveryDays::parse(t, fields.one("every_days")));
    let visibility = visibility_of(fields.one("visibility")).ok_or(t.forms_who_sees_missing());
    let visibility = refused.check("visibility", visibility);
    match (title, words, language, importance, every_days, visibility) {
        (Some(title), Some(words), Some(love_language), Some(importance), Some(every_days), Some(visibility)) => {
            Ok(Draft { title, words, love_language, importance, every_days, visibility })
        }
        _ => Err(refused),
    }
}

fn language(word: &str, member: &Member) -> Result<Option<LoveLanguage>, &'static str> {
    if word.is_empty() {
        return Ok(None);
    }
    let offered = member.bond.kind.love_languages();
    let language = LoveLanguage::from_word(word).filter(|language| offered.contains(language));
    language.map(Some).ok_or(member.person.lang.needs_language_odd())
}

/// What a form refuses when three needs matter a lot already.
#[must_use]
pub fn too_many(t: Lang) -> Refusals {
    [("importance", t.needs_too_many())].into()
}

/// The fields of a need that stands, for its edit form. A `right now` that has faded stands as what it counts for.
#[must_use]
pub fn filled(need: &Need, now: Ts) -> Fields {
    let every_days = need.every_days.map(|every| every.days().to_string()).unwrap_or_default();
    Fields::of_pairs([
        ("title", need.title.as_str()),
        ("words", need.words.as_str()),
        ("love_language", need.love_language.map_or("", LoveLanguage::as_str)),
        ("importance", need.importance_at(now).as_str()),
        ("every_days", &every_days),
        ("visibility", need.visibility.as_str()),
    ])
}

/// The controls of the form, with what was typed and what is wrong with it.
pub struct Controls {
    /// What it is, in one line.
    pub title: Field,
    /// More about it.
    pub words: Field,
    /// The love language that it speaks.
    pub love_language: Field,
    /// How much it matters.
    pub importance: Choices,
    /// How often it comes back.
    pub every_days: Field,
    /// Who sees it.
    pub visibility: Choices,
}

impl Controls {
    /// The controls for a member.
    #[must_use]
    pub fn new(member: &Member, fields: &Fields, refused: &Refusals, was_shared: bool) -> Self {
        let (t, other, kind) = (member.person.lang, member.other_name(), member.bond.kind);
        let languages = kind.love_languages().iter().map(|one| Choice::new(one.as_str(), one.label(t, kind)));
        let languages = std::iter::once(Choice::new("", t.needs_no_language())).chain(languages).collect();
        let importance = Importance::ALL.iter().map(|one| {
            let choice = Choice::new(one.as_str(), one.label(t));
            match one {
                Importance::MattersALot => choice.hint(t.needs_matters_a_lot_hint()),
                Importance::RightNow => choice.hint(t.needs_right_now_hint()),
                Importance::Nice | Importance::Matters => choice,
            }
        });
        Self {
            title: Field::text("title", t.needs_what())
                .hint(t.needs_what_hint(other))
                .at_most(120)
                .value(fields.one("title"))
                .error(refused.of("title")),
            words: Field::area("words", t.needs_words(), 4)
                .draft(t.device_draft_back())
                .optional()
                .at_most(2_000)
                .value(fields.one("words"))
                .error(refused.of("words")),
            love_language: Field::select("love_language", t.needs_language(), languages)
                .optional()
                .value(fields.one("love_language"))
                .error(refused.of("love_language")),
            importance: Choices::radios("importance", t.needs_how_much(), importance.collect())
                .chosen([fields.one("importance")])
                .error(refused.of("importance")),
            every_days: Field::number("every_days", t.needs_every())
                .hint(t.needs_every_hint())
                .optional()
                .at_most(3)
                .value(fields.one("every_days"))
                .error(refused.of("every_days")),
            visibility: member.audience(fields.one("visibility"), was_shared).error(refused.of("visibility")),
        }
    }
}
