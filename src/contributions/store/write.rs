//! Writing contributions, with everything that is worked out from them kept in the same transaction.

use diesel::prelude::*;

use super::{Row, digests, needs};
use crate::{
    bonds::{LoveLanguage, forget_wordings, keep_wording},
    contributions::model::{Answer, Contribution, Landing, Showing, Shown},
    db::{
        self, Conn, Day, Id, Ts, Words,
        schema::{contributions, earlier_wordings, landings, need_answers},
    },
    on,
};

/// A contribution to write down.
#[derive(Clone, Debug)]
pub struct NewContribution {
    /// Its id.
    pub id: Id,
    /// Who did it.
    pub giver: Id,
    /// Who writes it down.
    pub author: Id,
    /// What was done.
    pub title: Words,
    /// More about it.
    pub words: Words,
    /// The day on which it was done.
    pub done_on: Day,
    /// What it feels like.
    pub love_language: Option<LoveLanguage>,
    /// Who sees it.
    pub shown: Shown,
    /// The needs of the receiver that it answers.
    pub needs: Vec<Id>,
    /// When it is written down.
    pub logged_at: Ts,
}

/// Writes a contribution down. One that was noticed wants [`answer`] besides.
///
/// # Errors
/// The database's.
pub fn insert(conn: &mut Conn<'_>, bond: Id, new: &NewContribution) -> db::Result<()> {
    let (visibility, until) = new.shown.columns();
    let row = (
        contributions::bond_id.eq(bond),
        contributions::id.eq(new.id),
        contributions::giver_id.eq(new.giver),
        contributions::author_id.eq(new.author),
        contributions::title.eq(&new.title),
        contributions::words.eq(&new.words),
        contributions::done_on.eq(new.done_on),
        contributions::love_language.eq(new.love_language),
        contributions::visibility.eq(visibility),
        contributions::surprise_until.eq(until),
        contributions::awaits_answer.eq(Contribution::awaits_answer(visibility, new.author != new.giver, false)),
        contributions::logged_at.eq(new.logged_at),
    );
    on!(conn, c => diesel::insert_into(contributions::table).values(row).execute(c))?;
    needs::link(conn, bond, new.id, &new.needs)?;
    if visibility == Showing::Shared {
        digests::count_day(conn, bond, new.done_on, new.giver)?;
        digests::raise_last_answers(conn, bond, &new.needs, new.done_on)?;
    }
    Ok(())
}

/// What an edit may change.
#[derive(Clone, Debug)]
pub struct Edit {
    /// What was done.
    pub title: Words,
    /// More about it.
    pub words: Words,
    /// The day on which it was done.
    pub done_on: Day,
    /// What it feels like.
    pub love_language: Option<LoveLanguage>,
    /// Who sees it.
    pub shown: Shown,
    /// The needs that it answers, of those that its author may see; links that they may not see stay.
    pub needs: Vec<Id>,
}

/// Changes a contribution. Where both could read the `old` one on `today`, how it read is kept.
///
/// # Errors
/// The database's.
pub fn update(conn: &mut Conn<'_>, bond: Id, old: &Row, edit: &Edit, today: Day) -> db::Result<()> {
    if old.is_open(today) && (old.title != edit.title || old.words != edit.words) {
        keep_wording(conn, bond, old.id, old.version, &old.title, &old.words)?;
    }
    let (visibility, until) = edit.shown.columns();
    let awaits = Contribution::awaits_answer(visibility, old.is_noticed(), old.landing.is_some());
    let set = (
        contributions::title.eq(&edit.title),
        contributions::words.eq(&edit.words),
        contributions::done_on.eq(edit.done_on),
        contributions::love_language.eq(edit.love_language),
        contributions::visibility.eq(visibility),
        contributions::surprise_until.eq(until),
        contributions::awaits_answer.eq(awaits),
        contributions::version.eq(old.version + 1),
    );
    let before = needs::links(conn, bond, old.id)?;
    let hidden = needs::hidden_links(conn, bond, old.id, old.author)?;
    let after: Vec<Id> = edit.needs.iter().chain(&hidden).copied().collect();
    on!(conn, c => diesel::update(contributions::table.find((bond, old.id))).set(set).execute(c))?;
    needs::relink(conn, bond, old.id, &before, &after)?;
    let counted = [(old.visibility, old.done_on), (visibility, edit.done_on)];
    let [was, is] = counted.map(|(visibility, day)| (visibility == Showing::Shared).then_some(day));
    digests::moved_day(conn, bond, old.giver, was, is)?;
    digests::moved_answers(conn, bond, (&before, was), (&after, is))
}

/// Deletes a contribution with its links, landing and earlier wordings.
///
/// # Errors
/// The database's.
pub fn delete(conn: &mut Conn<'_>, bond: Id, old: &Row) -> db::Result<()> {
    let before = needs::links(conn, bond, old.id)?;
    on!(conn, c => diesel::delete(contributions::table.find((bond, old.id))).execute(c))?;
    forget_wordings(conn, bond, old.id)?;
    let was = (old.visibility == Showing::Shared).then_some(old.done_on);
    digests::moved_day(conn, bond, old.giver, was, None)?;
    digests::moved_answers(conn, bond, (&before, was), (&[], None))
}

/// Writes down the receiver's answer; `on` is the day of the first one, and stays.
///
/// # Errors
/// The database's.
pub fn answer(conn: &mut Conn<'_>, bond: Id, id: Id, answer: &Answer, on: Day) -> db::Result<()> {
    let said = (
        landings::landing.eq(answer.landing),
        landings::thanks.eq(&answer.thanks),
        landings::instead.eq(&answer.instead),
        landings::told.eq(answer.told),
    );
    let row = (landings::bond_id.eq(bond), landings::contribution_id.eq(id), said, landings::answered_on.eq(on));
    on!(conn, c => diesel::insert_into(landings::table)
        .values(row)
        .on_conflict((landings::bond_id, landings::contribution_id))
        .do_update()
        .set(said)
        .execute(c))?;
    let answered = contributions::table.find((bond, id));
    let set = (contributions::awaits_answer.eq(false), contributions::landed.eq(answer.landing == Landing::Landed));
    on!(conn, c => diesel::update(answered).set(set).execute(c))?;
    Ok(())
}

/// Adds what the one who did not write it down says, changes it (how it read is kept), or with nothing to say takes
/// it back, earlier wordings too.
///
/// # Errors
/// The database's.
pub fn say_second(conn: &mut Conn<'_>, bond: Id, old: &Row, voice: &Words) -> db::Result<()> {
    let voice = Some(voice).filter(|voice| !voice.is_empty());
    let mut version = old.version;
    match (&old.second_voice, voice) {
        (_, None) => forget_second_voice(conn, bond, old.id)?,
        (Some(before), Some(_)) => {
            keep_wording(conn, bond, old.id, version, &Words::default(), before)?;
            version += 1;
        }
        (None, Some(_)) => {}
    }
    let set = (contributions::second_voice.eq(voice), contributions::version.eq(version));
    on!(conn, c => diesel::update(contributions::table.find((bond, old.id))).set(set).execute(c))?;
    Ok(())
}

/// Earlier wordings of the second voice are those without a title, which a contribution's own always have.
fn forget_second_voice(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<()> {
    let rows = earlier_wordings::table
        .filter(earlier_wordings::bond_id.eq(bond))
        .filter(earlier_wordings::entry_id.eq(id))
        .filter(earlier_wordings::title.eq(""));
    on!(conn, c => diesel::delete(rows).execute(c))?;
    Ok(())
}

/// Adds needs to those that a contribution answers: both who write about one moment may name some.
///
/// # Errors
/// The database's.
pub fn answer_more(conn: &mut Conn<'_>, bond: Id, row: &Row, more: &[Id]) -> db::Result<()> {
    needs::link(conn, bond, row.id, more)?;
    if row.visibility == Showing::Shared {
        digests::raise_last_answers(conn, bond, more, row.done_on)?;
    }
    Ok(())
}

/// Turns surprises whose day has come into plain shared ones, and counts them. Every write to a bond's contributions
/// begins with it; nobody sees a difference.
///
/// # Errors
/// The database's.
pub fn settle(conn: &mut Conn<'_>, bond: Id, today: Day) -> db::Result<()> {
    let due = contributions::table
        .filter(contributions::bond_id.eq(bond))
        .filter(contributions::surprise_until.is_not_null())
        .filter(contributions::surprise_until.le(today))
        .select((contributions::id, contributions::giver_id, contributions::done_on));
    let due: Vec<(Id, Id, Day)> = on!(conn, c => due.load(c))?;
    for (id, giver, day) in due {
        let set = (contributions::visibility.eq(Showing::Shared), contributions::surprise_until.eq(None::<Day>));
        on!(conn, c => diesel::update(contributions::table.find((bond, id))).set(set).execute(c))?;
        digests::count_day(conn, bond, day, giver)?;
        let answered = need_answers::table
            .filter(need_answers::bond_id.eq(bond))
            .filter(need_answers::contribution_id.eq(id))
            .select(need_answers::need_id);
        let answered: Vec<Id> = on!(conn, c => answered.load(c))?;
        digests::raise_last_answers(conn, bond, &answered, day)?;
    }
    Ok(())
}
