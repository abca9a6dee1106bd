//! The check-ins of the story, as they are written down in `check_ins.json`: some weeks opened, some of one alone, some
//! left out.

use diesel::prelude::*;
use serde::Deserialize;

use super::{Error, Teller, story::Side};
use crate::{
    check_ins::{
        CheckIn, Connected, Seal,
        model::{Calendar, ChosenDay},
    },
    db::{
        Conn, Words,
        schema::{bonds, check_ins, members},
    },
    on,
};

const CHECK_INS: &str = include_str!("check_ins.json");

#[derive(Deserialize)]
struct Week {
    weeks_ago: i64,
    a: Option<Answers>,
    b: Option<Answers>,
    opened: bool,
    #[serde(default)]
    pressed: Vec<Side>,
}

#[derive(Deserialize)]
struct Answers {
    felt_good: Words,
    need_more: Words,
    thank_for: Words,
    connected: i16,
}

/// Writes them down. The two check in on the day before the story is told, so that the dashboard speaks of it.
pub(super) fn tell(conn: &mut Conn<'_>, teller: &Teller) -> Result<(), Error> {
    let weekday = i16::from(teller.day(1).date().weekday().to_monday_one_offset());
    let day = ChosenDay::ALL.iter().copied().find(|day| *day as i16 == weekday).unwrap_or(ChosenDay::Sunday);
    let this = Calendar { day, changed: None }.week(teller.today).monday();
    let bond = bonds::table.find(teller.bond);
    on!(conn, c => diesel::update(bond).set(bonds::check_in_day.eq(day)).execute(c))?;
    for told in serde_json::from_str::<Vec<Week>>(CHECK_INS)? {
        let week = this.plus(-7 * told.weeks_ago);
        for (side, answers) in [(Side::A, told.a), (Side::B, told.b)] {
            let Some(answers) = answers else { continue };
            let seal = match (told.opened, told.pressed.contains(&side)) {
                (true, _) => Seal::Open,
                (false, true) => Seal::Ready,
                (false, false) => Seal::Closed,
            };
            let person_id = teller.person(side);
            let row = CheckIn {
                week,
                person_id,
                felt_good: answers.felt_good,
                need_more: answers.need_more,
                thank_for: answers.thank_for,
                connected: Connected::ALL.iter().copied().find(|felt| *felt as i16 == answers.connected),
                seal,
                version: 1,
            };
            let row = (check_ins::bond_id.eq(teller.bond), row);
            on!(conn, c => diesel::insert_into(check_ins::table).values(&row).execute(c))?;
            let member = members::table.find((teller.bond, person_id));
            // From the oldest to the newest, so the last one stays.
            on!(conn, c => diesel::update(member).set(members::check_in_week.eq(week)).execute(c))?;
        }
        if told.opened {
            on!(conn, c => diesel::update(bond).set(bonds::check_in_opened.eq(week)).execute(c))?;
        }
    }
    Ok(())
}
