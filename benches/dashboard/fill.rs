//! Fills a database: people in bonds with needs, pulses, boundaries and two years of contributions, in the order in
//! which they would have been written, with everything that is worked out from them.

use anyhow::Result;
use bothways::{
    bonds::{CareDays, Likes, Suggested, Visibility, YearDays, year_days::year_day},
    db::{
        Day, Ts,
        schema::{
            active_pairs, bonds, boundaries, check_ins, contributions, keepsakes, landings, members, need_answers,
            needs, people, pulses, thanks,
        },
    },
    needs::{Level, Said},
    suggestions::catalogue,
};
use diesel::{connection::SimpleConnection, prelude::*};

use crate::{
    cast::{self, DAYS, Deed, NEEDS_EACH, Size},
    random::Random,
    story,
};

/// Days between the pulses of a need, and how many there are: more in the bonds that are measured.
const PULSE_EVERY: i64 = 7;
const PULSES: (usize, usize) = (1, 26);
/// Days between a person's thanks, and days before a keepsake's own on which it is near.
const THANKS_EVERY: i64 = 14;
const REMIND_DAYS: i16 = 7;

/// A database on its way to being full.
pub(crate) struct Filling<'a> {
    db: &'a mut SqliteConnection,
    size: Size,
    today: Day,
    /// By bond and need, the day of the last shared contribution that answers it.
    last_answers: Vec<Option<Day>>,
    /// By bond and side, the days on which that person gave something that both see.
    care: Vec<[CareDays; 2]>,
}

/// Writes everything. Every person has the same password, of which this is the hash.
pub(crate) fn fill(db: &mut SqliteConnection, size: Size, today: Day, password_hash: &str) -> Result<()> {
    // Nothing is lost by a crash: a database that was not filled to its end is filled again from its beginning.
    db.batch_execute(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; \
         PRAGMA cache_size = -2000000; PRAGMA locking_mode = EXCLUSIVE;",
    )?;
    let last_answers = vec![None; size.all_bonds() * 2 * NEEDS_EACH];
    let care = vec![[CareDays::default(); 2]; size.all_bonds()];
    let mut filling = Filling { db, size, today, last_answers, care };
    filling.together(|filling| filling.people(password_hash))?;
    filling.together(Filling::bonds)?;
    for age in (1..=DAYS).rev() {
        filling.together(|filling| filling.day(age))?;
        if age % 73 == 0 {
            crate::say(&format!("filling: {} % of the contributions", (DAYS - age) * 100 / DAYS));
        }
    }
    filling.together(Filling::care)?;
    filling.together(Filling::needs)?;
    filling.together(Filling::boundaries)?;
    filling.together(Filling::gratitude)?;
    filling.together(Filling::keepsakes)?;
    filling.together(Filling::check_ins)?;
    Ok(())
}

impl Filling<'_> {
    fn together(&mut self, work: impl FnOnce(&mut Self) -> QueryResult<()>) -> QueryResult<()> {
        self.db.batch_execute("BEGIN")?;
        work(self)?;
        self.db.batch_execute("COMMIT")
    }

    /// An instant on a day, `age` days ago.
    fn instant(&self, age: i64, seconds: usize) -> Ts {
        Ts((self.today.0 - age) * 86_400_000_000).plus_seconds(seconds as i64 % 86_400)
    }

    /// The time zone of a person; those in the bonds of growth live in the same one.
    fn zone(&self, person: usize) -> &'static str {
        if person < self.size.bonds { story::ZONES[person % story::ZONES.len()] } else { story::ZONES[0] }
    }

    fn kind(&self, bond: usize) -> &'static str {
        if bond < self.size.bonds { ["partners", "friends", "family", "partners"][bond % 4] } else { "partners" }
    }

    fn people(&mut self, password_hash: &str) -> QueryResult<()> {
        for number in 0..self.size.people() {
            let email = cast::email(number);
            let row = (
                people::id.eq(cast::person(number)),
                people::display_name.eq(story::NAMES[number % story::NAMES.len()]),
                people::email.eq(&email),
                people::email_key.eq(&email),
                people::password_hash.eq(password_hash),
                people::time_zone.eq(self.zone(number)),
                people::created_at.eq(self.instant(DAYS, number)),
            );
            diesel::insert_into(people::table).values(row).execute(self.db)?;
        }
        Ok(())
    }

    fn bonds(&mut self) -> QueryResult<()> {
        for bond in 0..self.size.all_bonds() {
            let id = cast::bond(bond);
            let sides = self.size.sides(bond);
            let row = (
                bonds::id.eq(id),
                bonds::kind.eq(self.kind(bond)),
                bonds::time_zone.eq(self.zone(sides.0)),
                bonds::created_at.eq(self.instant(DAYS, bond)),
                bonds::linked_on.eq(self.today.plus(-DAYS)),
                bonds::suggested_until.eq(self.today.plus(-1)),
            );
            diesel::insert_into(bonds::table).values(row).execute(self.db)?;
            let (first, second) = (cast::person(sides.0), cast::person(sides.1));
            for (person, side) in [(first, 0_i16), (second, 1)] {
                let likes = Likes::of([4, 3, 2, 1, 3]);
                let row = (
                    members::bond_id.eq(id),
                    members::person_id.eq(person),
                    members::side.eq(side),
                    members::suggested.eq(self.suggested(bond)),
                    members::likes.eq(likes.bits()),
                );
                diesel::insert_into(members::table).values(row).execute(self.db)?;
            }
            let row = (
                active_pairs::first_id.eq(first.min(second)),
                active_pairs::second_id.eq(first.max(second)),
                active_pairs::bond_id.eq(id),
            );
            diesel::insert_into(active_pairs::table).values(row).execute(self.db)?;
        }
        Ok(())
    }

    /// What was suggested to somebody in the last weeks, and a few things that are not for them.
    fn suggested(&self, bond: usize) -> Suggested {
        let (all, mut suggested) = (catalogue::all(), Suggested::default());
        for age in (1..=21).rev() {
            suggested.offer(all[(bond + age as usize * 9) % all.len()].key, self.today.plus(-age));
        }
        for number in 0..3 {
            suggested.refuse(all[(bond * 5 + number * 31) % all.len()].key, self.today.plus(-100));
        }
        suggested
    }

    /// What everybody did on one day.
    fn day(&mut self, age: i64) -> QueryResult<()> {
        for bond in 0..self.size.all_bonds() {
            let count = self.size.entries_at(bond, age);
            for number in 0..count {
                if let Some(giver) = self.contribution(bond, age, number)? {
                    self.care[bond][giver].add(self.today.plus(-age));
                }
            }
        }
        Ok(())
    }

    fn care(&mut self) -> QueryResult<()> {
        for bond in 0..self.size.all_bonds() {
            let sides = self.size.sides(bond);
            for (giver, days) in [sides.0, sides.1].into_iter().zip(self.care[bond]) {
                let row = members::table.find((cast::bond(bond), cast::person(giver)));
                diesel::update(row).set(members::care_days.eq(days)).execute(self.db)?;
            }
        }
        Ok(())
    }

    /// One contribution. Answers the side of its giver where both see it.
    fn contribution(&mut self, bond: usize, age: i64, number: usize) -> QueryResult<Option<usize>> {
        let (Deed { giver, shared, noticed, answered, need }, mut random) = Deed::of(&self.size, bond, age, number);
        let sides = self.size.sides(bond);
        let people = [sides.0, sides.1].map(cast::person);
        let (bond_id, id) = (cast::bond(bond), Random::of(&[12, bond as u64, age as u64, number as u64]).id());
        let day = self.today.plus(-age);
        let missed = !noticed && random.percent(6);
        let row = (
            contributions::bond_id.eq(bond_id),
            contributions::id.eq(id),
            contributions::giver_id.eq(people[giver]),
            contributions::author_id.eq(people[if noticed { 1 - giver } else { giver }]),
            contributions::title.eq(*random.one_of(story::DEEDS)),
            contributions::words.eq(*random.one_of(story::DETAILS)),
            contributions::done_on.eq(day),
            contributions::love_language.eq(random.one_of(&[
                Some("words"),
                Some("time"),
                Some("help"),
                Some("gifts"),
                None,
            ])),
            contributions::visibility.eq(if shared { "shared" } else { "private" }),
            contributions::awaits_answer.eq(shared && !answered),
            contributions::landed.eq(answered && !missed),
            contributions::logged_at.eq(self.instant(age, bond)),
        );
        diesel::insert_into(contributions::table).values(row).execute(self.db)?;
        if answered {
            let row = (
                landings::bond_id.eq(bond_id),
                landings::contribution_id.eq(id),
                landings::landing.eq(if missed { "missed" } else { "landed" }),
                landings::thanks.eq(if missed { "" } else { *random.one_of(story::THANKS) }),
                landings::instead.eq(""),
                landings::told.eq(missed && random.percent(50)),
                landings::answered_on.eq(day),
            );
            diesel::insert_into(landings::table).values(row).execute(self.db)?;
        }
        if let Some(need) = need {
            let row = (
                need_answers::bond_id.eq(bond_id),
                need_answers::need_id.eq(cast::need(bond, need)),
                need_answers::contribution_id.eq(id),
            );
            diesel::insert_into(need_answers::table).values(row).execute(self.db)?;
            self.last_answers[bond * 2 * NEEDS_EACH + need] = Some(day);
        }
        Ok(shared.then_some(giver))
    }

    fn needs(&mut self) -> QueryResult<()> {
        for bond in 0..self.size.all_bonds() {
            let sides = self.size.sides(bond);
            for number in 0..2 * NEEDS_EACH {
                let (owner, which) =
                    if number < NEEDS_EACH { (sides.0, number) } else { (sides.1, number - NEEDS_EACH) };
                let (title, words, language, importance, every) = story::NEEDS[which % story::NEEDS.len()];
                let age = cast::need_age(&self.size, bond, number);
                let row = (
                    needs::bond_id.eq(cast::bond(bond)),
                    needs::id.eq(cast::need(bond, number)),
                    needs::owner_id.eq(cast::person(owner)),
                    needs::title.eq(title),
                    needs::words.eq(words),
                    needs::love_language.eq(language),
                    needs::importance.eq(importance),
                    needs::every_days.eq(every),
                    needs::visibility.eq("shared"),
                    needs::state.eq("open"),
                    needs::said_on.eq(self.today.plus(-age)),
                    needs::said_at.eq(self.instant(age, number)),
                    needs::opened_on.eq(self.today.plus(-age)),
                    needs::last_answered_on.eq(self.last_answers[bond * 2 * NEEDS_EACH + number]),
                );
                diesel::insert_into(needs::table).values(row).execute(self.db)?;
                let told = self.pulses(bond, number, age)?;
                let last = told.first().map(|(day, level)| (*day, *level, Visibility::Shared));
                let row = needs::table.find((cast::bond(bond), cast::need(bond, number)));
                diesel::update(row).set(needs::said.eq(Said::of(last, told))).execute(self.db)?;
            }
        }
        Ok(())
    }

    /// The pulses of a need; answers them, newest first.
    fn pulses(&mut self, bond: usize, need: usize, since: i64) -> QueryResult<Vec<(Day, Level)>> {
        let grown = bond >= self.size.bonds;
        let measured = bond < self.size.readers || grown;
        let mut random = Random::of(&[9, if grown { u64::MAX } else { bond as u64 }, need as u64]);
        let count = if measured { PULSES.1 } else { PULSES.0 };
        let latest = 1 + random.below(40) as i64;
        let mut told = Vec::new();
        for number in 0..count as i64 {
            let age = latest + number * PULSE_EVERY;
            if age > since {
                break;
            }
            let (day, level) = (self.today.plus(-age), *random.one_of(Level::ALL));
            let row = (
                pulses::bond_id.eq(cast::bond(bond)),
                pulses::need_id.eq(cast::need(bond, need)),
                pulses::day.eq(day),
                pulses::visibility.eq("shared"),
                pulses::level.eq(level),
                pulses::said_at.eq(self.instant(age, bond)),
            );
            diesel::insert_into(pulses::table).values(row).execute(self.db)?;
            told.push((day, level));
        }
        Ok(told)
    }

    fn boundaries(&mut self) -> QueryResult<()> {
        for bond in 0..self.size.all_bonds() {
            let sides = self.size.sides(bond);
            for (number, (topic, words, firmness)) in story::BOUNDARIES.iter().enumerate() {
                let row = (
                    boundaries::bond_id.eq(cast::bond(bond)),
                    boundaries::id.eq(Random::of(&[8, bond as u64, number as u64]).id()),
                    boundaries::owner_id.eq(cast::person(if number % 2 == 0 { sides.0 } else { sides.1 })),
                    boundaries::topic.eq(*topic),
                    boundaries::words.eq(*words),
                    boundaries::firmness.eq(*firmness),
                    boundaries::love_languages.eq(0_i16),
                    boundaries::visibility.eq("shared"),
                    boundaries::said_on.eq(self.today.plus(-DAYS)),
                    boundaries::said_at.eq(self.instant(DAYS, number)),
                );
                diesel::insert_into(boundaries::table).values(row).execute(self.db)?;
            }
        }
        Ok(())
    }

    /// Thanks and good news of both, every other week.
    fn gratitude(&mut self) -> QueryResult<()> {
        for bond in 0..self.size.all_bonds() {
            let sides = self.size.sides(bond);
            let both = [sides.0, sides.1].map(cast::person);
            for (side, author) in both.into_iter().enumerate() {
                let latest = self.alike(13, bond, side).below(THANKS_EVERY as usize) as i64;
                for (number, (kind, words, about_you)) in story::GRATITUDE.iter().enumerate() {
                    let day = self.today.plus(-latest - number as i64 * THANKS_EVERY);
                    let row = (
                        thanks::bond_id.eq(cast::bond(bond)),
                        thanks::id.eq(Random::of(&[14, bond as u64, side as u64, number as u64]).id()),
                        thanks::author_id.eq(author),
                        thanks::kind.eq(*kind),
                        thanks::words.eq(*words),
                        thanks::says_about_you.eq(*about_you),
                        thanks::visibility.eq("shared"),
                        thanks::said_on.eq(day),
                        thanks::moved_on.eq(day),
                    );
                    diesel::insert_into(thanks::table).values(row).execute(self.db)?;
                }
                let other = members::table.find((cast::bond(bond), both[1 - side]));
                let heard = members::thanked_on.eq(self.today.plus(-latest));
                diesel::update(other).set(heard).execute(self.db)?;
            }
        }
        Ok(())
    }

    /// What a person remembers of the other; the first and the last have a day of the year.
    fn keepsakes(&mut self) -> QueryResult<()> {
        for bond in 0..self.size.all_bonds() {
            let sides = self.size.sides(bond);
            for (side, author) in [sides.0, sides.1].map(cast::person).into_iter().enumerate() {
                let mut days = YearDays::default();
                for (number, text) in story::KEEPSAKES.iter().enumerate() {
                    let ago = self.alike(15, bond, side * story::KEEPSAKES.len() + number).below(DAYS as usize) as i64;
                    let day = (number != 1).then(|| self.today.plus(-ago));
                    if let Some(day) = day {
                        days.add(year_day(day), REMIND_DAYS);
                    }
                    let row = (
                        keepsakes::bond_id.eq(cast::bond(bond)),
                        keepsakes::id.eq(Random::of(&[16, bond as u64, side as u64, number as u64]).id()),
                        keepsakes::author_id.eq(author),
                        keepsakes::text.eq(*text),
                        keepsakes::about.eq("them"),
                        keepsakes::on_day.eq(day),
                        keepsakes::year_day.eq(day.map(year_day)),
                        keepsakes::yearly.eq(day.is_some()),
                        keepsakes::remind_days.eq(if day.is_some() { REMIND_DAYS } else { 0 }),
                        keepsakes::visibility.eq("private"),
                        keepsakes::kept_on.eq(self.today.plus(-ago)),
                        keepsakes::kept_at.eq(self.instant(ago, number)),
                    );
                    diesel::insert_into(keepsakes::table).values(row).execute(self.db)?;
                }
                let row = members::table.find((cast::bond(bond), author));
                diesel::update(row).set(members::keepsake_days.eq(days)).execute(self.db)?;
            }
        }
        Ok(())
    }

    /// The check-ins of the last weeks, all but the latest of them opened.
    fn check_ins(&mut self) -> QueryResult<()> {
        let monday = self.today.plus(-i64::from(self.today.date().weekday().to_monday_zero_offset()) - 7);
        for bond in 0..self.size.all_bonds() {
            let (id, sides) = (cast::bond(bond), self.size.sides(bond));
            for (number, (felt_good, need_more, thank_for)) in story::WEEKS.iter().enumerate() {
                for author in [sides.0, sides.1].map(cast::person) {
                    let row = (
                        check_ins::bond_id.eq(id),
                        check_ins::week.eq(monday.plus(-7 * number as i64)),
                        check_ins::person_id.eq(author),
                        check_ins::felt_good.eq(*felt_good),
                        check_ins::need_more.eq(*need_more),
                        check_ins::thank_for.eq(*thank_for),
                        check_ins::connected.eq(3_i16),
                        check_ins::seal.eq(if number == 0 { "closed" } else { "open" }),
                        check_ins::version.eq(1_i64),
                    );
                    diesel::insert_into(check_ins::table).values(row).execute(self.db)?;
                }
            }
            let rows = members::table.filter(members::bond_id.eq(id));
            diesel::update(rows).set(members::check_in_week.eq(monday)).execute(self.db)?;
            let row = bonds::table.find(id);
            diesel::update(row).set(bonds::check_in_opened.eq(monday.plus(-7))).execute(self.db)?;
        }
        Ok(())
    }

    /// Numbers of a bond; the bonds of growth have the same.
    fn alike(&self, what: u64, bond: usize, number: usize) -> Random {
        let bond = if bond >= self.size.bonds { u64::MAX } else { bond as u64 };
        Random::of(&[what, bond, number as u64])
    }
}
