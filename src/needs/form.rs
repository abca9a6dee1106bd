//! The form that names a need.

use super::{
    model::{Draft, EveryDays, Importance},
    store::Need,
};
use crate::{
    bonds::{LoveLanguage, Member, Visibility},
    db::{Ts, Words},
    web::{
        Fields, Refusals,
        components::{Choice, Choices, Field, isolated},
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
    let mut refused = Refusals::default();
    let title = refused.check("title", Words::line(fields.one("title"), TITLE_MOST));
    let words = refused.check("words", Words::text(fields.one("words"), WORDS_MOST));
    let language = refused.check("love_language", language(fields.one("love_language"), member));
    let importance = Importance::from_word(fields.one("importance")).ok_or("Choose how much it matters.");
    let importance = refused.check("importance", importance);
    let every_days = refused.check("every_days", EveryDays::parse(fields.one("every_days")));
    let visibility = Visibility::from_word(fields.one("visibility")).ok_or("Say who sees it.");
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
    language.map(Some).ok_or("Choose one of the list, or none.")
}

/// What a form refuses when three needs matter a lot already.
#[must_use]
pub fn too_many() -> Refusals {
    [("importance", TOO_MANY)].into()
}

/// Said when three needs matter a lot already.
pub const TOO_MANY: &str = "More than three things cannot all come first. Rest one of them.";

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
        let other = isolated(member.other_name());
        let kind = member.bond.kind;
        let languages = kind.love_languages().iter().map(|one| Choice::new(one.as_str(), one.label(kind)));
        let languages = std::iter::once(Choice::new("", "None in particular")).chain(languages).collect();
        let importance = Importance::ALL.iter().map(|one| {
            let choice = Choice::new(one.as_str(), one.label());
            match one {
                Importance::MattersALot => choice.hint("Three at most, so that it stays true"),
                Importance::RightNow => choice.hint("A time of need: it stands first for three days"),
                Importance::Nice | Importance::Matters => choice,
            }
        });
        let visibility = Choices::visibility(member.other_name(), fields.one("visibility"));
        Self {
            title: Field::text("title", "What would you like?")
                .hint(format!("Something {other} could do, in a few words."))
                .at_most(120)
                .value(fields.one("title"))
                .error(refused.of("title")),
            words: Field::area("words", "What makes it good for you", 4)
                .optional()
                .at_most(2_000)
                .value(fields.one("words"))
                .error(refused.of("words")),
            love_language: Field::select("love_language", "Does it speak a love language?", languages)
                .optional()
                .value(fields.one("love_language"))
                .error(refused.of("love_language")),
            importance: Choices::radios("importance", "How much does it matter?", importance.collect())
                .chosen([fields.one("importance")])
                .error(refused.of("importance")),
            every_days: Field::number("every_days", "It comes back every so many days")
                .hint("7 is once a week. Leave it empty for something that is wanted once.")
                .optional()
                .at_most(3)
                .value(fields.one("every_days"))
                .error(refused.of("every_days")),
            visibility: match was_shared {
                true => visibility.hint(format!("{other} may already have read it.")),
                false => visibility,
            }
            .error(refused.of("visibility")),
        }
    }
}
