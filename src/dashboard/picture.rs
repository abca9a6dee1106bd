//! From the facts of a bond to its rhythm: the evidence, the words and the weave.

use super::{facts::Facts, view::Picture};
use crate::{
    bonds::{Member, Side, Visibility},
    db::{Day, Id, day_in},
    needs::{
        model::{Importance, Level},
        store::Need,
    },
    rhythm::{
        model::{self, Days, Evaluation, Evidence, Pulse, Weight},
        weave::{WEEKS, Weave, Week},
        words::Spoken,
    },
    season::Season,
    web::dates,
};

/// How care has flowed, and what this member can hear about it.
pub(super) struct Rhythm {
    pub(super) evaluation: Evaluation,
    pub(super) sustained: Option<Side>,
    pub(super) spoken: Spoken,
}

/// The rhythm, from the open needs, the days of care and the seasons.
pub(super) fn rhythm(member: &Member, needs: &[Need], care_days: &[(Id, Day)], seasons: &[Season]) -> Rhythm {
    let today = member.bond_today();
    let days_of = |side| {
        let days = care_days.iter().filter(|(giver, _)| side_of(member, *giver) == side);
        days.map(|(_, day)| age(today, *day)).collect::<Days>()
    };
    let seasons = seasons.iter().map(|season| age(today, season.until_day)..=age(today, season.from_day));
    let evidence = Evidence {
        tempo: member.bond.tempo,
        bond_age: member.bond.linked_on.map_or(0, |day| age(today, day)),
        a_to_b: days_of(Side::A),
        b_to_a: days_of(Side::B),
        seasons: seasons.collect(),
        pulses: pulses(member, needs, today).into(),
    };
    let (evaluation, sustained) = (model::evaluate(&evidence), model::sustained(&evidence));
    Rhythm { spoken: Spoken::to(member.side, &evaluation, sustained), evaluation, sustained }
}

/// The shared pulses of the open shared needs.
fn pulses(member: &Member, needs: &[Need], today: Day) -> Vec<Pulse> {
    let mut all = Vec::new();
    for need in needs.iter().filter(|need| need.visibility == Visibility::Shared) {
        let one = |level, day| Pulse {
            owner: side_of(member, need.owner_id),
            need: u128::from_be_bytes(*need.id.as_bytes()),
            weight: if need.importance >= Importance::MattersALot { Weight::Twice } else { Weight::Once },
            level,
            age: age(today, day),
        };
        all.extend(need.told().iter().map(|(day, said)| one(level(*said), *day)));
    }
    all
}

fn level(level: Level) -> model::Level {
    match level {
        Level::Low => model::Level::Low,
        Level::Some => model::Level::Some,
        Level::Well => model::Level::Well,
    }
}

/// The picture of twelve weeks back from today.
pub(super) fn weave(member: &Member, facts: &Facts) -> Picture {
    let (t, today) = (member.person.lang, member.bond_today());
    let mut there = [[0_u8; WEEKS]; 2];
    for (giver, day) in &facts.care_days {
        let week = usize::try_from(today.since(*day).max(0) / 7).unwrap_or(WEEKS);
        if week < WEEKS {
            let side = usize::from(side_of(member, *giver) == Side::B);
            there[side][WEEKS - 1 - week] += 1;
        }
    }
    let bond = &member.bond;
    let begun = bond.linked_on.unwrap_or_else(|| day_in(bond.created_at, &bond.time_zone));
    let weeks = std::array::from_fn(|at| {
        let last = today.plus(-7 * (WEEKS - 1 - at) as i64);
        Week {
            label: dates::short(t, last.plus(-6), today),
            a: there[0][at],
            b: there[1][at],
            before_bond: last < begun,
        }
    });
    let shape = Weave::new(weeks, member.side, member.other.as_ref().map(|other| other.name.to_string()));
    Picture::of(t, shape)
}

/// Whose strand a person's is, seen from a member.
pub(super) fn side_of(member: &Member, person: Id) -> Side {
    if member.is(person) { member.side } else { member.side.other() }
}

/// Days before today; days ahead are below zero.
fn age(today: Day, day: Day) -> i32 {
    i32::try_from(today.since(day)).unwrap_or(i32::MAX)
}
