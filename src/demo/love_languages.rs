//! The menus of the story, with the kinds of each one's own, and the guesses.

use diesel::prelude::*;

use super::{
    Error, Teller,
    story::{Menu, Side, Strengths},
};
use crate::{
    db::{
        Conn,
        schema::{love_guesses, love_kinds, love_menus},
    },
    on,
};

impl Teller {
    /// Everything that one of the two said about love languages.
    pub(super) fn menus(&self, conn: &mut Conn<'_>, side: Side, menus: &[Menu]) -> Result<(), Error> {
        for (version, menu) in (1_i64..).zip(menus) {
            self.menu(conn, side, version, menu)?;
        }
        Ok(())
    }

    fn menu(&self, conn: &mut Conn<'_>, side: Side, version: i64, menu: &Menu) -> Result<(), Error> {
        let row = (
            love_menus::bond_id.eq(self.bond),
            love_menus::person_id.eq(self.person(side)),
            love_menus::version.eq(version),
            (
                love_menus::receive_words.eq(menu.receive.words),
                love_menus::receive_time.eq(menu.receive.time),
                love_menus::receive_help.eq(menu.receive.help),
                love_menus::receive_gifts.eq(menu.receive.gifts),
                love_menus::receive_touch.eq(menu.receive.touch),
            ),
            (
                love_menus::give_words.eq(menu.give.words),
                love_menus::give_time.eq(menu.give.time),
                love_menus::give_help.eq(menu.give.help),
                love_menus::give_gifts.eq(menu.give.gifts),
                love_menus::give_touch.eq(menu.give.touch),
            ),
            love_menus::visibility.eq(&menu.visibility),
            love_menus::set_on.eq(self.day(menu.days_ago)),
        );
        on!(conn, c => diesel::insert_into(love_menus::table).values(&row).execute(c))?;
        for (place, kind) in (0_i16..).zip(&menu.own) {
            let row = (
                love_kinds::bond_id.eq(self.bond),
                love_kinds::person_id.eq(self.person(side)),
                love_kinds::version.eq(version),
                love_kinds::place.eq(place),
                love_kinds::known.eq(&kind.known),
                love_kinds::name.eq(&kind.name),
                love_kinds::receive.eq(kind.receive),
                love_kinds::give.eq(kind.give),
            );
            on!(conn, c => diesel::insert_into(love_kinds::table).values(&row).execute(c))?;
        }
        Ok(())
    }

    /// What one of the two guessed about the other, and opened.
    pub(super) fn guess(&self, conn: &mut Conn<'_>, side: Side, guess: &Strengths) -> Result<(), Error> {
        let row = (
            love_guesses::bond_id.eq(self.bond),
            love_guesses::person_id.eq(self.person(side)),
            (
                love_guesses::receive_words.eq(guess.words),
                love_guesses::receive_time.eq(guess.time),
                love_guesses::receive_help.eq(guess.help),
                love_guesses::receive_gifts.eq(guess.gifts),
                love_guesses::receive_touch.eq(guess.touch),
            ),
            love_guesses::visibility.eq("shared"),
            love_guesses::guessed_on.eq(self.day(GUESSED_DAYS_AGO)),
            love_guesses::version.eq(2_i64),
        );
        on!(conn, c => diesel::insert_into(love_guesses::table).values(&row).execute(c))?;
        Ok(())
    }
}

/// When both guessed, in days before the story is told.
const GUESSED_DAYS_AGO: i64 = 40;
