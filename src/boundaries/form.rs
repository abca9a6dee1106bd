//! The form that states a boundary.

use super::model::{Boundary, Draft, Firmness, Topic};
use crate::{
    bonds::{LoveLanguage, Member, visibility_of},
    db::{Day, Words},
    web::{
        Fields, Refusals,
        components::{Choice, Choices, Field},
    },
};

/// Characters of a boundary at the most.
const WORDS_MOST: usize = 2_000;

/// What was typed, if it can be a boundary. `stored` is the one that is edited: its review day may have passed.
///
/// # Errors
/// What is wrong with which field.
pub fn parse(fields: &Fields, member: &Member, stored: Option<&Boundary>) -> Result<Draft, Refusals> {
    let t = member.person.lang;
    let mut refused = Refusals::default();
    let topic = refused.check("topic", Topic::from_word(fields.one("topic")).ok_or(t.boundaries_about_missing()));
    let words = refused.check_words(t, "words", Words::some_text(fields.one("words"), WORDS_MOST));
    let firmness = Firmness::from_word(fields.one("firmness")).ok_or(t.boundaries_firm_missing());
    let firmness = refused.check("firmness", firmness);
    let languages = refused.check("love_languages", languages(fields, member));
    let review_on = refused.check("review_on", review_day(fields, member, stored));
    let visibility = visibility_of(fields.one("visibility")).ok_or(t.forms_who_sees_missing());
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
    let (t, offered) = (member.person.lang, member.bond.kind.love_languages());
    fields.all("love_languages").filter(|word| !word.is_empty()).try_fold(
        0,
        |bits, word| match LoveLanguage::from_word(word).filter(|language| offered.contains(language)) {
            Some(language) => Ok(bits | language.bit()),
            None => Err(t.boundaries_language_odd()),
        },
    )
}

fn review_day(fields: &Fields, member: &Member, stored: Option<&Boundary>) -> Result<Option<Day>, &'static str> {
    let (t, text) = (member.person.lang, fields.one("review_on").trim());
    if text.is_empty() {
        return Ok(None);
    }
    let day = Day::from_iso(text).ok_or(t.boundaries_review_odd())?;
    let as_before = stored.is_some_and(|boundary| boundary.review_on == Some(day));
    if day < member.today() && !as_before {
        return Err(t.boundaries_review_passed());
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
        let t = member.person.lang;
        let topics = Topic::ALL.iter().map(|topic| Choice::new(topic.as_str(), topic.label(t)));
        let topics = std::iter::once(Choice::new("", t.boundaries_choose_one())).chain(topics).collect();
        let firmness = Firmness::ALL.iter().map(|one| Choice::new(one.as_str(), one.label(t)).hint(one.hint(t)));
        let kind = member.bond.kind;
        let languages = kind.love_languages().iter().map(|one| Choice::new(one.as_str(), one.label(t, kind)));
        Self {
            topic: Field::select("topic", t.boundaries_about(), topics)
                .value(fields.one("topic"))
                .error(refused.of("topic")),
            words: Field::area("words", t.boundaries_words(), 4)
                .draft(t.device_draft_back())
                .hint(t.boundaries_words_hint())
                .at_most(2_000)
                .value(fields.one("words"))
                .error(refused.of("words")),
            firmness: Choices::radios("firmness", t.boundaries_how_firm(), firmness.collect())
                .chosen([fields.one("firmness")])
                .error(refused.of("firmness")),
            languages: Choices::checkboxes("love_languages", t.boundaries_languages(), languages.collect())
                .hint(t.boundaries_languages_hint())
                .chosen(fields.all("love_languages"))
                .optional()
                .error(refused.of("love_languages")),
            review_on: Field::date("review_on", t.boundaries_review())
                .optional()
                .value(fields.one("review_on"))
                .error(refused.of("review_on")),
            visibility: member.audience(fields.one("visibility"), was_shared).error(refused.of("visibility")),
        }
    }
}
