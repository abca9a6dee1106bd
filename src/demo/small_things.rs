//! What was suggested to the two people of the story up to yesterday, newest first, and what is not for them. What comes
//! today is chosen as it always is.

use diesel::prelude::*;
use serde::Deserialize;

use super::{
    Error, Teller,
    story::{Menu, Pair, Side},
};
use crate::{
    bonds::{Likes, Suggested},
    db::{
        Conn,
        schema::{bonds, members},
    },
    on,
    suggestions::{self, catalogue},
};

const SMALL_THINGS: &str = include_str!("small_things.json");

/// Gestures by their ids.
#[derive(Deserialize)]
struct SmallThings {
    suggested: Vec<String>,
    not_for_us: Vec<String>,
}

impl Teller {
    pub(super) fn small_things(&self, conn: &mut Conn<'_>, menus: &Pair<Vec<Menu>>) -> Result<(), Error> {
        let told: Pair<SmallThings> = serde_json::from_str(SMALL_THINGS)?;
        for side in [Side::A, Side::B] {
            let likes = side.of([&menus.a, &menus.b]).last().map(|menu| {
                let receive = &menu.receive;
                Likes::of([receive.words, receive.time, receive.help, receive.gifts, receive.touch]).bits()
            });
            let suggested = self.suggested(side.of([&told.a, &told.b]));
            let row = members::table.find((self.bond, self.person(side)));
            on!(conn, c => diesel::update(row).set(members::likes.eq(likes)).execute(c))?;
            suggestions::store::keep(conn, self.bond, self.person(side), &suggested)?;
        }
        let until = bonds::suggested_until.eq(self.day(1));
        on!(conn, c => diesel::update(bonds::table.find(self.bond)).set(until).execute(c))?;
        Ok(())
    }

    /// What the catalogue has no more was never suggested.
    fn suggested(&self, told: &SmallThings) -> Suggested {
        let mut suggested = Suggested::default();
        let days: Vec<_> = (1..).zip(&told.suggested).collect();
        for (ago, id) in days.into_iter().rev() {
            if let Some(gesture) = catalogue::of_id(id) {
                suggested.offer(gesture.key, self.day(ago));
            }
        }
        for gesture in told.not_for_us.iter().filter_map(|id| catalogue::of_id(id)) {
            suggested.refuse(gesture.key, self.day(40));
        }
        suggested
    }
}
