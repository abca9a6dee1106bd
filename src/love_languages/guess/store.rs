//! Guesses in the database.

use diesel::prelude::*;

use super::model::Guess;
use crate::{
    bonds::{Member, Visibility},
    db::{self, Conn, Day, Id, schema::love_guesses},
    love_languages::model::Strength,
    on,
};

type Row = ((Option<i16>, Option<i16>, Option<i16>, Option<i16>, Option<i16>), (Visibility, Day, i64));

/// The guess of a person in a bond, whoever may see it: [`super::model::both_opened`] says when that is the other.
///
/// # Errors
/// The database's.
pub fn of(conn: &mut Conn<'_>, bond: Id, person: Id) -> db::Result<Option<Guess>> {
    let row = love_guesses::table.find((bond, person)).select((
        (
            love_guesses::receive_words,
            love_guesses::receive_time,
            love_guesses::receive_help,
            love_guesses::receive_gifts,
            love_guesses::receive_touch,
        ),
        (love_guesses::visibility, love_guesses::guessed_on, love_guesses::version),
    ));
    let row: Option<Row> = on!(conn, c => row.first(c).optional())?;
    Ok(row.map(|((words, time, help, gifts, touch), (visibility, guessed_on, version))| Guess {
        liked: [words, time, help, gifts, touch].map(|value| value.and_then(Strength::new)),
        visibility,
        guessed_on,
        version,
    }))
}

/// The guess of the other of the two, as [`of`].
///
/// # Errors
/// The database's.
pub fn theirs(conn: &mut Conn<'_>, member: &Member) -> db::Result<Option<Guess>> {
    member.other_id().map_or(Ok(None), |other| of(conn, member.bond.id, other))
}

/// Saves the member's guess in the place of an earlier one.
///
/// # Errors
/// The database's.
pub fn save(conn: &mut Conn<'_>, member: &Member, guess: &Guess) -> db::Result<()> {
    delete(conn, member)?;
    let liked = guess.liked.map(|strength| strength.map(Strength::value));
    let row = (
        love_guesses::bond_id.eq(member.bond.id),
        love_guesses::person_id.eq(member.person.id),
        (
            love_guesses::receive_words.eq(liked[0]),
            love_guesses::receive_time.eq(liked[1]),
            love_guesses::receive_help.eq(liked[2]),
            love_guesses::receive_gifts.eq(liked[3]),
            love_guesses::receive_touch.eq(liked[4]),
        ),
        love_guesses::visibility.eq(guess.visibility),
        love_guesses::guessed_on.eq(guess.guessed_on),
        love_guesses::version.eq(guess.version),
    );
    on!(conn, c => diesel::insert_into(love_guesses::table).values(row).execute(c))?;
    Ok(())
}

/// Opens the member's guess, or seals it.
///
/// # Errors
/// The database's.
pub fn show(conn: &mut Conn<'_>, member: &Member, visibility: Visibility) -> db::Result<()> {
    let row = love_guesses::table.find((member.bond.id, member.person.id));
    let change = (love_guesses::visibility.eq(visibility), love_guesses::version.eq(love_guesses::version + 1));
    on!(conn, c => diesel::update(row).set(change).execute(c))?;
    Ok(())
}

/// Deletes the member's guess.
///
/// # Errors
/// The database's.
pub fn delete(conn: &mut Conn<'_>, member: &Member) -> db::Result<()> {
    let row = love_guesses::table.find((member.bond.id, member.person.id));
    on!(conn, c => diesel::delete(row).execute(c))?;
    Ok(())
}
