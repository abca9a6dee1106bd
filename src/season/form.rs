//! The form of a season.

use super::model::{Draft, MOST_AHEAD, MOST_DAYS, Season, SeasonKind};
use crate::{
    bonds::Member,
    db::{Day, Words},
    web::{
        Fields, Refusals,
        components::{Choice, Choices, Field},
        dates,
    },
};

/// Characters of one's words about a season at the most.
const WORDS_MOST: usize = 500;

/// What was typed, if it can be a season.
///
/// # Errors
/// What is wrong with which field.
pub fn parse(fields: &Fields, member: &Member) -> Result<Draft, Refusals> {
    let t = member.person.lang;
    let mut refused = Refusals::default();
    let kind = SeasonKind::from_word(fields.one("kind")).ok_or(t.season_kind_missing());
    let kind = refused.check("kind", kind);
    let from = refused.check("from", Day::from_iso(fields.one("from")).ok_or(t.season_first_day_missing()));
    let until = refused.check("until", Day::from_iso(fields.one("until")).ok_or(t.season_last_day_missing()));
    let words = refused.check_words(t, "words", Words::text(fields.one("words"), WORDS_MOST));
    if let (Some(from), Some(until)) = (from, until) {
        if from.since(member.bond_today()) > MOST_AHEAD {
            refused.add("from", t.season_too_far());
        }
        if until < from {
            refused.add("until", t.season_last_before_first());
        } else if until.since(from) >= MOST_DAYS {
            refused.add("until", t.season_too_long());
        }
    }
    match (kind, from, until, words) {
        (Some(kind), Some(from), Some(until), Some(words)) if refused.is_empty() => {
            Ok(Draft { kind, from, until, words })
        }
        _ => Err(refused),
    }
}

/// What a form refuses when its days touch those of another season.
#[must_use]
pub fn taken(member: &Member, other: &Season) -> Refusals {
    let (t, today) = (member.person.lang, member.bond_today());
    let (from, until) = (dates::short(t, other.from_day, today), dates::short(t, other.until_day, today));
    [("from", t.season_taken(other.kind.label(t), &from, &until).as_str())].into()
}

/// The fields of a season that stands, for its edit form.
#[must_use]
pub fn filled(season: &Season, member: &Member) -> Fields {
    Fields::of_pairs([
        ("kind", season.kind.as_str()),
        ("from", &season.from_day.to_string()),
        ("until", &season.until_day.to_string()),
        ("words", season.words_of(member.person.id).as_str()),
    ])
}

/// The controls of the form, with what was typed and what is wrong with it.
pub struct Controls {
    /// What makes it a season.
    pub kind: Choices,
    /// First day, last day, one's own words.
    pub fields: Vec<Field>,
}

impl Controls {
    /// The controls for a member.
    #[must_use]
    pub fn new(member: &Member, fields: &Fields, refused: &Refusals) -> Self {
        let t = member.person.lang;
        let kinds = SeasonKind::ALL
            .iter()
            .map(|kind| Choice::new(kind.as_str(), kind.label(t)).chosen(fields.one("kind") == kind.as_str()));
        let of = |name| (fields.one(name), refused.of(name));
        let (from, until, words) = (of("from"), of("until"), of("words"));
        Self {
            kind: Choices::radios("kind", t.season_kind(), kinds.collect()).error(refused.of("kind")),
            fields: vec![
                Field::date("from", t.season_first_day()).value(from.0).error(from.1),
                Field::date("until", t.season_last_day()).value(until.0).error(until.1),
                Field::area("words", t.season_words(), 3)
                    .hint(t.season_words_hint())
                    .optional()
                    .at_most(500)
                    .value(words.0)
                    .error(words.1),
            ],
        }
    }
}
