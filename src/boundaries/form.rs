//! The form that states a boundary.

use super::model::{Boundary, Draft, Firmness, Topic};
use crate::{
    bonds::{LoveLanguage, Member, Visibility},
    db::{Day, Words},
    web::{
        Fields, Refusals,
        components::{Choice, Choices, Field, isolated},
    },
};

/// Characters of a boundary at the most.
const WORDS_MOST: usize = 2_000;

/// What was typed, if it can be a boundary. `stored` is the one that is edited: its review day may have passed.
///
/// # Errors
/// What is wrong with which field.
pub fn parse(fields: &Fields, member: &Member, stored: Option<&Boundary>) -> Result<Draft, Refusals> {
    let mut refused = Refusals::default();
    let topic = refused.check("topic", Topic::from_word(fields.one("topic")).ok_or("Choose what it is about."));
    let words = refused.check("words", Words::some_text(fields.one("words"), WORDS_MOST));
    let firmness = Firmness::from_word(fields.one("firmness")).ok_or("Choose how firm it is.");
    let firmness = refused.check("firmness", firmness);
    let languages = refused.check("love_languages", languages(fields, member));
    let review_on = refused.check("review_on", review_day(fields, member, stored));
    let visibility = Visibility::from_word(fields.one("visibility")).ok_or("Say who sees it.");
    let visibility = refused.check("visibility", visibility);
    match (topic, words, firmness, languages, review_on, visibility) {
        (Some(topic), Some(words), Some(firmness), Some(love_languages), Some(review_on), Some(visibility)) => {
            Ok(Draft { topic, words, firmness, love_languages, review_on, visibility })
        }
        _ => Err(refused),
    }
}

/// The bits of the languages that were ticked.
fn languages(fields: &Fields, member: &Member) -> Result<i16, &'static str> {
    let offered = member.bond.kind.love_languages();
    fields.all("love_languages").filter(|word| !word.is_empty()).try_fold(
        0,
        |bits, word| match LoveLanguage::from_word(word).filter(|language| offered.contains(language)) {
            Some(language) => Ok(bits | language.bit()),
            None => Err("Choose from the ones listed here."),
        },
    )
}

fn review_day(fields: &Fields, member: &Member, stored: Option<&Boundary>) -> Result<Option<Day>, &'static str> {
    let text = fields.one("review_on").trim();
    if text.is_empty() {
        return Ok(None);
    }
    let day = Day::from_iso(text).ok_or("Write a day, such as 2026-11-23, or leave it empty.")?;
    let as_before = stored.is_some_and(|boundary| boundary.review_on == Some(day));
    if day < member.today() && !as_before {
        return Err("This day has passed. Choose one from today on, or leave it empty.");
    }
    Ok(Some(day))
}

/// The fields of a boundary that stands, for its edit form.
#[must_use]
pub fn filled(boundary: &Boundary) -> Fields {
    let review_on = boundary.review_on.map(|day| day.to_string()).unwrap_or_default();
    let one = [
        ("topic", boundary.topic.as_str()),
        ("words", boundary.words.as_str()),
        ("firmness", boundary.firmness.as_str()),
        ("review_on", &review_on),
        ("visibility", boundary.visibility.as_str()),
    ];
    let languages = LoveLanguage::of_bits(boundary.love_languages).map(|one| ("love_languages", one.as_str()));
    Fields::of_pairs(one.into_iter().chain(languages))
}

/// The controls of the form, with what was typed and what is wrong with it.
pub struct Controls {
    /// What it is about.
    pub topic: Field,
    /// The owner's words.
    pub words: Field,
    /// How firm it is.
    pub firmness: Choices,
    /// The love languages that it concerns.
    pub languages: Choices,
    /// When to look at it again.
    pub review_on: Field,
    /// Who sees it.
    pub visibility: Choices,
}

impl Controls {
    /// The controls for a member.
    #[must_use]
    pub fn new(member: &Member, fields: &Fields, refused: &Refusals, was_shared: bool) -> Self {
        let topics = Topic::ALL.iter().map(|topic| Choice::new(topic.as_str(), topic.label()));
        let topics = std::iter::once(Choice::new("", "Choose one")).chain(topics).collect();
        let firmness = Firmness::ALL.iter().map(|one| Choice::new(one.as_str(), one.label()).hint(one.hint()));
        let kind = member.bond.kind;
        let languages = kind.love_languages().iter().map(|one| Choice::new(one.as_str(), one.label(kind)));
        let visibility = Choices::visibility(member.other_name(), fields.one("visibility"));
        Self {
            topic: Field::select("topic", "What is it about?", topics)
                .value(fields.one("topic"))
                .error(refused.of("topic")),
            words: Field::area("words", "In your own words", 4)
                .hint("Say what you ask for, as you would say it to someone who wants to get it right.")
                .at_most(2_000)
                .value(fields.one("words"))
                .error(refused.of("words")),
            firmness: Choices::radios("firmness", "How firm is it?", firmness.collect())
                .chosen([fields.one("firmness")])
                .error(refused.of("firmness")),
            languages: Choices::checkboxes(
                "love_languages",
                "Does it concern a way of showing care?",
                languages.collect(),
            )
            .hint("Before something of this kind is written down for you, your words are shown.")
            .chosen(fields.all("love_languages"))
            .optional()
            .error(refused.of("love_languages")),
            review_on: Field::date("review_on", "Look at it again on")
                .optional()
                .value(fields.one("review_on"))
                .error(refused.of("review_on")),
            visibility: if was_shared {
                visibility.hint(format!("{} may already have read it.", isolated(member.other_name())))
            } else {
                visibility
            }
            .error(refused.of("visibility")),
        }
    }
}
