//! How a season read before it was changed: its kind and days, and what the one who changed it had said about it.

use super::model::{Draft, Season, SeasonKind};
use crate::{
    db::{Day, Id, Words},
    lang::Lang,
    web::dates,
};

/// How a season read before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// What made it one then.
    pub kind: SeasonKind,
    /// Its first day then.
    pub from: Day,
    /// Its last day then.
    pub until: Day,
    /// Whose words these were; none where only kind or days changed.
    pub by: Option<Id>,
    /// The words.
    pub words: Words,
}

impl Earlier {
    /// What a draft of a person takes the place of; none where it only adds words.
    #[must_use]
    pub fn before(season: &Season, draft: &Draft, person: Id) -> Option<Self> {
        let (stood, said) = ((season.kind, season.from_day, season.until_day), season.words_of(person));
        let by = (!said.is_empty() && *said != draft.words).then_some(person);
        let is_kept = by.is_some() || stood != (draft.kind, draft.from, draft.until);
        let words = by.map(|_| said.clone()).unwrap_or_default();
        is_kept.then_some(Self { kind: stood.0, from: stood.1, until: stood.2, by, words })
    }

    /// All but the words in a line, as earlier wordings keep it: "illness 2026-01-02 2026-01-04", and whose words they
    /// were.
    #[must_use]
    pub fn heading(&self) -> Words {
        let by = self.by.map(|by| format!(" {by}")).unwrap_or_default();
        Words::of_entry(format!("{} {} {}{by}", self.kind.as_str(), self.from, self.until))
    }

    /// From such a line and the words.
    #[must_use]
    pub fn of(heading: &Words, words: Words) -> Option<Self> {
        let mut parts = heading.as_str().split(' ');
        let kind = SeasonKind::from_word(parts.next()?)?;
        let (from, until) = (Day::from_iso(parts.next()?)?, Day::from_iso(parts.next()?)?);
        Some(Self { kind, from, until, by: parts.next().and_then(Id::from_url), words })
    }

    /// In lines, with the name of whose words they were where there is one to say.
    #[must_use]
    pub fn told(&self, t: Lang, today: Day, name: Option<&str>) -> String {
        let days = t.dates_from_to(&dates::short(t, self.from, today), &dates::short(t, self.until, today));
        let stood = format!("{}\n{days}", self.kind.label(t));
        match (self.words.is_empty(), name) {
            (true, _) => stood,
            (false, Some(name)) => format!("{stood}\n{}", t.season_earlier_said(name, self.words.as_str())),
            (false, None) => format!("{stood}\n{}", self.words),
        }
    }
}
