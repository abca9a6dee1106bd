//! Erasing what a person wrote in an ended bond. What the other wrote stays: where it hangs on something of this
//! person's, that is emptied instead of deleted.

use diesel::{dsl::not, prelude::*};

use super::Former;
use crate::{
    db::{
        Conn, Id,
        schema::{
            bonds, boundaries, check_ins, contributions, dismissals, earlier_wordings, invitations, keepsakes,
            landings, love_guesses, love_menus, members, need_answers, needs, news_answers, seasons, skipped_steps,
            talks, thanks, welcomes,
        },
    },
    on, season,
    web::Error,
};

/// Erases it and forgets that the person was a member; with the last one the bond itself goes.
///
/// # Errors
/// [`Error::NotFound`] if it was done already.
pub fn erase(conn: &mut Conn<'_>, former: &Former) -> Result<(), Error> {
    let (bond, me) = (former.bond.id, former.person.id);
    // Holds the bond, so that of two who erase at once the second finds that it is the last.
    let held = bonds::table.filter(bonds::id.eq(bond)).filter(bonds::ended_at.is_not_null());
    on!(conn, c => diesel::update(held).set(bonds::writes.eq(bonds::writes + 1)).execute(c))?;
    let left = on!(conn, c => diesel::delete(members::table.find((bond, me))).execute(c))?;
    if left == 0 {
        return Err(Error::NotFound);
    }
    let stay = members::table.filter(members::bond_id.eq(bond)).count();
    let stay: i64 = on!(conn, c => stay.get_result(c))?;
    if stay == 0 {
        on!(conn, c => diesel::delete(bonds::table.find(bond)).execute(c))?;
        return Ok(());
    }
    needs_and_boundaries(conn, former)?;
    thanks_and_keepsakes(conn, former)?;
    answers_to_the_other(conn, former)?;
    own_acts(conn, former)?;
    what_says_nothing_any_more(conn, former)?;
    let menus = love_menus::table.filter(love_menus::bond_id.eq(bond)).filter(love_menus::person_id.eq(me));
    on!(conn, c => diesel::delete(menus).execute(c))?;
    let guesses = love_guesses::table.find((bond, me));
    on!(conn, c => diesel::delete(guesses).execute(c))?;
    let said = check_ins::table.filter(check_ins::bond_id.eq(bond)).filter(check_ins::person_id.eq(me));
    on!(conn, c => diesel::delete(said).execute(c))?;
    let hints = dismissals::table.filter(dismissals::bond_id.eq(bond)).filter(dismissals::person_id.eq(me));
    on!(conn, c => diesel::delete(hints).execute(c))?;
    let welcomed = welcomes::table.filter(welcomes::bond_id.eq(bond)).filter(welcomes::person_id.eq(me));
    on!(conn, c => diesel::delete(welcomed).execute(c))?;
    let skipped = skipped_steps::table.filter(skipped_steps::bond_id.eq(bond)).filter(skipped_steps::person_id.eq(me));
    on!(conn, c => diesel::delete(skipped).execute(c))?;
    seasons_of_both(conn, former)?;
    let told = talks::table.filter(talks::bond_id.eq(bond)).filter(talks::person_id.eq(me));
    on!(conn, c => diesel::delete(told).execute(c))?;
    let invited = invitations::table.filter(invitations::bond_id.eq(bond)).filter(invitations::inviter_id.eq(me));
    on!(conn, c => diesel::delete(invited).execute(c))?;
    Ok(())
}

/// Seasons that this person wrote down, and their words about the other's, the earlier ones too. One about which the other
/// says something, or did before, is the other's from now on.
fn seasons_of_both(conn: &mut Conn<'_>, former: &Former) -> Result<(), Error> {
    let (bond, me) = (former.bond.id, former.person.id);
    for (season, version, _) in season::store::said_before(conn, bond, me)? {
        on!(conn, c => diesel::delete(earlier_wordings::table.find((bond, season, version))).execute(c))?;
    }
    let all = seasons::table.filter(seasons::bond_id.eq(bond));
    let theirs = all.filter(seasons::started_by.ne(me));
    on!(conn, c => diesel::update(theirs).set(seasons::other_words.eq("")).execute(c))?;
    let mine = all.filter(seasons::started_by.eq(me));
    let other = members::table.filter(members::bond_id.eq(bond)).select(members::person_id);
    let other: Option<Id> = on!(conn, c => other.first(c).optional())?;
    if let Some(other) = other {
        let said = season::store::said_before(conn, bond, other)?;
        let handed_on =
            (seasons::started_by.eq(other), seasons::words.eq(seasons::other_words), seasons::other_words.eq(""));
        let of_both = mine.filter(seasons::other_words.ne("").or(seasons::id.eq_any(said.iter().map(|(id, ..)| *id))));
        on!(conn, c => diesel::update(of_both).set(handed_on).execute(c))?;
    }
    let told = earlier_wordings::table
        .filter(earlier_wordings::bond_id.eq(bond))
        .filter(earlier_wordings::entry_id.eq_any(mine.select(seasons::id)));
    on!(conn, c => diesel::delete(told).execute(c))?;
    on!(conn, c => diesel::delete(mine).execute(c))?;
    Ok(())
}

fn needs_and_boundaries(conn: &mut Conn<'_>, former: &Former) -> Result<(), Error> {
    let (bond, me) = (former.bond.id, former.person.id);
    let wordings = || earlier_wordings::table.filter(earlier_wordings::bond_id.eq(bond));
    let mine = needs::table.filter(needs::bond_id.eq(bond)).filter(needs::owner_id.eq(me));
    let theirs = wordings().filter(earlier_wordings::entry_id.eq_any(mine.select(needs::id)));
    on!(conn, c => diesel::delete(theirs).execute(c))?;
    on!(conn, c => diesel::delete(mine).execute(c))?;
    let mine = boundaries::table.filter(boundaries::bond_id.eq(bond)).filter(boundaries::owner_id.eq(me));
    let theirs = wordings().filter(earlier_wordings::entry_id.eq_any(mine.select(boundaries::id)));
    on!(conn, c => diesel::delete(theirs).execute(c))?;
    on!(conn, c => diesel::delete(mine).execute(c))?;
    Ok(())
}

/// Thanks and good news, with answers to the other's, and keepsakes. What the other answered stays with them.
fn thanks_and_keepsakes(conn: &mut Conn<'_>, former: &Former) -> Result<(), Error> {
    let (bond, me) = (former.bond.id, former.person.id);
    let wordings = || earlier_wordings::table.filter(earlier_wordings::bond_id.eq(bond));
    let all = thanks::table.filter(thanks::bond_id.eq(bond));
    let theirs = all.filter(thanks::author_id.ne(me)).select(thanks::id);
    let answers = || news_answers::table.filter(news_answers::bond_id.eq(bond));
    let given = answers().filter(news_answers::news_id.eq_any(theirs));
    on!(conn, c => diesel::delete(given).execute(c))?;
    let mine = all.filter(thanks::author_id.eq(me));
    let told = wordings().filter(earlier_wordings::entry_id.eq_any(mine.select(thanks::id)));
    on!(conn, c => diesel::delete(told).execute(c))?;
    let silent = mine.filter(not(thanks::id.eq_any(answers().select(news_answers::news_id))));
    on!(conn, c => diesel::delete(silent).execute(c))?;
    let emptied = (thanks::words.eq(""), thanks::says_about_you.eq(""));
    on!(conn, c => diesel::update(mine).set(emptied).execute(c))?;
    let mine = keepsakes::table.filter(keepsakes::bond_id.eq(bond)).filter(keepsakes::author_id.eq(me));
    let told = wordings().filter(earlier_wordings::entry_id.eq_any(mine.select(keepsakes::id)));
    on!(conn, c => diesel::delete(told).execute(c))?;
    on!(conn, c => diesel::delete(mine).execute(c))?;
    Ok(())
}

/// Second voices beside the other's words, and answers to what the other did.
fn answers_to_the_other(conn: &mut Conn<'_>, former: &Former) -> Result<(), Error> {
    let (bond, me) = (former.bond.id, former.person.id);
    let all = contributions::table.filter(contributions::bond_id.eq(bond));
    let theirs = all.filter(contributions::author_id.ne(me));
    let voices = earlier_wordings::table
        .filter(earlier_wordings::bond_id.eq(bond))
        .filter(earlier_wordings::title.eq(""))
        .filter(earlier_wordings::entry_id.eq_any(theirs.select(contributions::id)));
    on!(conn, c => diesel::delete(voices).execute(c))?;
    on!(conn, c => diesel::update(theirs).set(contributions::second_voice.eq(None::<&str>)).execute(c))?;
    let received = all.filter(contributions::giver_id.ne(me));
    on!(conn, c => diesel::update(received).set(contributions::landed.eq(false)).execute(c))?;
    let received = received.select(contributions::id);
    let answers = landings::table.filter(landings::bond_id.eq(bond)).filter(landings::contribution_id.eq_any(received));
    on!(conn, c => diesel::delete(answers).execute(c))?;
    Ok(())
}

/// What this person wrote down. Only the other's answers are left by now, and those keep it from being deleted.
fn own_acts(conn: &mut Conn<'_>, former: &Former) -> Result<(), Error> {
    let (bond, me) = (former.bond.id, former.person.id);
    let mine = contributions::table.filter(contributions::bond_id.eq(bond)).filter(contributions::author_id.eq(me));
    let told = earlier_wordings::table
        .filter(earlier_wordings::bond_id.eq(bond))
        .filter(earlier_wordings::title.ne(""))
        .filter(earlier_wordings::entry_id.eq_any(mine.select(contributions::id)));
    on!(conn, c => diesel::delete(told).execute(c))?;
    let answered = need_answers::table
        .filter(need_answers::bond_id.eq(bond))
        .filter(need_answers::contribution_id.eq_any(mine.select(contributions::id)));
    on!(conn, c => diesel::delete(answered).execute(c))?;
    let emptied =
        (contributions::title.eq(""), contributions::words.eq(""), contributions::love_language.eq(None::<&str>));
    on!(conn, c => diesel::update(mine).set(emptied).execute(c))?;
    Ok(())
}

/// Acts that were emptied by one of the two and hold no words of the other.
fn what_says_nothing_any_more(conn: &mut Conn<'_>, former: &Former) -> Result<(), Error> {
    let bond = former.bond.id;
    let answered = landings::table
        .filter(landings::bond_id.eq(bond))
        .filter(landings::thanks.ne("").or(landings::instead.ne("")))
        .select(landings::contribution_id);
    let silent = contributions::table
        .filter(contributions::bond_id.eq(bond))
        .filter(contributions::title.eq(""))
        .filter(contributions::second_voice.is_null())
        .filter(not(contributions::id.eq_any(answered)));
    on!(conn, c => diesel::delete(silent).execute(c))?;
    Ok(())
}
