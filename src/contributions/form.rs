//! What the forms of contributions send.

use super::{
    model::{
        Answer, Contribution, INSTEAD_MOST, Landing, NEEDS_MOST, SURPRISE_MOST_DAYS, Showing, Shown, THANKS_MOST,
        TITLE_MOST, WORDS_MOST,
    },
    store::Edit,
};
use crate::{
    bonds::{COPY, LoveLanguage, Member},
    db::{Day, Id, Words},
    lang::Lang,
    web::{Fields, Refusals},
};

/// What is to be written down.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What an edit could change as well.
    pub edit: Edit,
    /// Where the receiver writes it down: their thanks, or nothing.
    pub noticed: Option<Words>,
    /// Whether the receiver's boundary was shown, and it is to be saved all the same.
    pub boundary_seen: bool,
    /// The answer to "Is this the same moment?".
    pub same_as: SameAs,
}

/// The answer to "Is this the same moment?".
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SameAs {
    /// Not asked yet.
    Unasked,
    /// Another moment.
    None,
    /// The moment of that entry.
    Entry(Id),
}

impl Draft {
    /// Reads the form of a new contribution.
    ///
    /// # Errors
    /// What is wrong with which field.
    pub fn parse(fields: &Fields, member: &Member) -> Result<Self, Refusals> {
        let mut refused = Refusals::default();
        let noticed = fields.yes("noticed").then(|| noticed(fields, member, &mut refused)).flatten();
        let same_as = refused.check("", same_as(member.person.lang, fields.one("same_as")));
        let edit = edit(fields, member, None, &mut refused);
        match (edit, same_as) {
            (Some(edit), Some(same_as)) if refused.is_empty() => {
                Ok(Self { edit, noticed, boundary_seen: fields.yes("boundary_seen"), same_as })
            }
            _ => Err(refused),
        }
    }
}

impl Edit {
    /// Reads the form of an edit.
    ///
    /// # Errors
    /// What is wrong with which field.
    pub fn parse(fields: &Fields, member: &Member, old: &Contribution) -> Result<Self, Refusals> {
        let mut refused = Refusals::default();
        let edit = edit(fields, member, Some(old), &mut refused);
        edit.filter(|_| refused.is_empty()).ok_or(refused)
    }
}

fn edit(fields: &Fields, member: &Member, old: Option<&Contribution>, refused: &mut Refusals) -> Option<Edit> {
    let t = member.person.lang;
    let noticed = old.map_or(fields.yes("noticed"), Contribution::is_noticed);
    let title = refused.check_words(t, "title", Words::line(fields.one("title"), TITLE_MOST as usize));
    let words = refused.check_words(t, "words", Words::text(fields.one("words"), WORDS_MOST as usize));
    let done_on = refused.check("done_on", done_on(t, fields.one("done_on"), member.today(), old));
    let love_language = refused.check("love_language", love_language(fields.one("love_language"), member));
    let needs = refused.check("needs", needs(t, fields));
    let kept = old.is_some_and(|old| old.shown() == Shown::OnlyMe);
    let shown = match noticed {
        true => noticed_shown(t, fields, kept, refused),
        false => shown(fields, member, old, refused),
    };
    Some(Edit {
        title: title?,
        words: words?,
        done_on: done_on?,
        love_language: love_language?,
        shown: shown?,
        needs: needs?,
    })
}

/// The receiver's thanks; nothing where there is nobody yet whose act it could be.
fn noticed(fields: &Fields, member: &Member, refused: &mut Refusals) -> Option<Words> {
    let t = member.person.lang;
    if member.other.is_none() {
        refused.add("", t.contributions_nobody_yet());
    }
    refused.check_words(t, "thanks", Words::text(fields.one("thanks"), THANKS_MOST as usize))
}

fn same_as(t: Lang, said: &str) -> Result<SameAs, &'static str> {
    match said {
        "" => Ok(SameAs::Unasked),
        "none" => Ok(SameAs::None),
        id => Id::from_url(id).map(SameAs::Entry).ok_or(t.contributions_say_again()),
    }
}

/// Today where nothing was said (for an edit: as it was); at the latest tomorrow, since the two may live where
/// different days begin at different hours.
fn done_on(t: Lang, said: &str, today: Day, old: Option<&Contribution>) -> Result<Day, &'static str> {
    if said.trim().is_empty() {
        return Ok(old.map_or(today, |old| old.done_on));
    }
    let day = Day::from_iso(said.trim()).ok_or(t.contributions_day_odd())?;
    let unchanged = old.is_some_and(|old| old.done_on == day);
    if day > today.plus(1) && !unchanged { Err(t.contributions_day_ahead()) } else { Ok(day) }
}

fn love_language(said: &str, member: &Member) -> Result<Option<LoveLanguage>, &'static str> {
    if said.is_empty() {
        return Ok(None);
    }
    let offered = member.bond.kind.love_languages();
    let language = LoveLanguage::from_word(said).filter(|language| offered.contains(language));
    language.map(Some).ok_or(member.person.lang.contributions_language_odd())
}

fn needs(t: Lang, fields: &Fields) -> Result<Vec<Id>, &'static str> {
    let mut ids = Vec::new();
    for said in fields.all("needs").filter(|said| !said.is_empty()) {
        let id = Id::from_url(said).ok_or(t.contributions_need_gone())?;
        if !ids.contains(&id) {
            ids.push(id);
        }
        if ids.len() > NEEDS_MOST {
            return Err(t.contributions_need_gone());
        }
    }
    Ok(ids)
}

/// What was noticed is for both; who asks for something else is told so, and nothing is shared by mistake. What is `kept`
/// since its author had stepped back says who sees it.
fn noticed_shown(t: Lang, fields: &Fields, kept: bool, refused: &mut Refusals) -> Option<Shown> {
    match fields.one("visibility") {
        "" if kept => {
            refused.add("visibility", t.forms_who_sees_missing());
            None
        }
        "" | "shared" => Some(Shown::Both),
        "private" if kept => Some(Shown::OnlyMe),
        COPY => Some(Shown::OnlyMe),
        _ => {
            refused.add("", t.contributions_noticed_shared());
            None
        }
    }
}

fn shown(fields: &Fields, member: &Member, old: Option<&Contribution>, refused: &mut Refusals) -> Option<Shown> {
    let t = member.person.lang;
    if fields.one("visibility") == COPY {
        return Some(Shown::OnlyMe);
    }
    let visibility = Showing::from_word(fields.one("visibility")).ok_or(t.forms_who_sees_missing());
    match refused.check("visibility", visibility)? {
        Showing::Private => Some(Shown::OnlyMe),
        Showing::Shared => Some(Shown::Both),
        Showing::Surprise => {
            let kept = old.and_then(|old| old.surprise_until);
            let today = member.today().max(member.bond_today());
            let until = surprise_until(t, fields.one("surprise_until"), today, kept);
            refused.check("surprise_until", until).map(Shown::BothFrom)
        }
    }
}

fn surprise_until(t: Lang, said: &str, today: Day, kept: Option<Day>) -> Result<Day, &'static str> {
    let day = Day::from_iso(said.trim()).ok_or(t.contributions_until_odd())?;
    match day.since(today) {
        _ if kept == Some(day) => Ok(day),
        ..=0 => Err(t.contributions_until_passed()),
        1..=SURPRISE_MOST_DAYS => Ok(day),
        _ => Err(t.contributions_until_far()),
    }
}

impl Answer {
    /// Reads the receiver's answer. Words that the form does not ask for stay as they were.
    ///
    /// # Errors
    /// What is wrong with which field.
    pub fn parse(fields: &Fields, t: Lang, before: Option<&Self>) -> Result<Self, Refusals> {
        let mut refused = Refusals::default();
        let landing = Landing::from_word(fields.one("landing")).ok_or(t.contributions_how_missing());
        let landing = refused.check("landing", landing);
        let mut words = |name, most, before: Option<&Words>| match fields.all(name).last() {
            Some(said) => refused.check_words(t, name, Words::text(said, most as usize)),
            None => Some(before.cloned().unwrap_or_default()),
        };
        let thanks = words("thanks", THANKS_MOST, before.map(|before| &before.thanks));
        let instead = words("instead", INSTEAD_MOST, before.map(|before| &before.instead));
        match (landing, thanks, instead) {
            (Some(landing), Some(thanks), Some(instead)) => {
                let missed = landing == Landing::Missed;
                let instead = if missed { instead } else { Words::default() };
                Ok(Self { landing, thanks, instead, told: missed && fields.yes("told") })
            }
            _ => Err(refused),
        }
    }
}
