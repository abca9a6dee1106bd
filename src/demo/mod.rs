//! Two linked people with half a year behind them, for looking around. The story is data: the JSON files beside this
//! one.

mod check_ins;
mod gratitude;
mod inward;
mod love_languages;
mod small_things;
mod story;

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::{
    bonds::LoveLanguage,
    db::{
        self, Conn, Day, Id, Ts, day_in,
        schema::{
            active_pairs, bonds, boundaries, contributions, earlier_wordings, landings, members, need_answers,
            need_turns, needs, people, pulses, seasons,
        },
    },
    on,
};
use story::{Boundary, Contribution, Need, Season, Side, Story, Wording};

const STORY: &str = include_str!("story.json");

/// Someone of the story, for signing in.
pub struct Account {
    /// Their name.
    pub name: String,
    /// Their e-mail.
    pub email: String,
}

/// The two people of the story.
///
/// # Errors
/// The story is not well written.
pub fn accounts() -> Result<[Account; 2], serde_json::Error> {
    let people = read()?.people;
    Ok([people.a, people.b].map(|person| Account { name: person.display_name, email: person.email }))
}

fn read() -> Result<Story, serde_json::Error> {
    serde_json::from_str(STORY)
}

/// Why the story could not be told.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database refused.
    #[error(transparent)]
    Database(#[from] db::Error),
    /// The story is not well written.
    #[error("story.json: {0}")]
    Story(#[from] serde_json::Error),
}

impl From<diesel::result::Error> for Error {
    fn from(e: diesel::result::Error) -> Self {
        Self::Database(e.into())
    }
}

impl db::Failure for Error {
    fn database(&self) -> Option<&db::Error> {
        match self {
            Self::Database(e) => Some(e),
            Self::Story(_) => None,
        }
    }
}

/// Writes the story down, as if it ended at `now`. Both people get the same password hash.
///
/// # Errors
/// See [`Error`].
pub fn tell(conn: &mut Conn<'_>, password_hash: &str, now: Ts) -> Result<(), Error> {
    let story = read()?;
    let teller = Teller::begin(conn, &story, password_hash, now)?;
    for season in &story.seasons {
        teller.season(conn, season)?;
    }
    let mut need_ids = BTreeMap::new();
    for need in &story.needs {
        need_ids.insert(need.key.as_str(), teller.need(conn, need)?);
    }
    for boundary in &story.boundaries {
        teller.boundary(conn, boundary)?;
    }
    for side in [Side::A, Side::B] {
        teller.menus(conn, side, side.of([&story.love_languages.a, &story.love_languages.b]))?;
        teller.guess(conn, side, side.of([&story.guesses.a, &story.guesses.b]))?;
    }
    for contribution in &story.contributions {
        teller.contribution(conn, contribution, &need_ids)?;
    }
    teller.small_things(conn, &story.love_languages)?;
    gratitude::tell(conn, &teller)?;
    check_ins::tell(conn, &teller)?;
    inward::tell(conn, &teller)
}

struct Teller {
    bond: Id,
    people: [Id; 2],
    now: Ts,
    today: Day,
}

impl Teller {
    /// Makes the two people and links them.
    fn begin(conn: &mut Conn<'_>, story: &Story, password_hash: &str, now: Ts) -> Result<Self, Error> {
        let ids = [Id::random(), Id::random()];
        for (id, person) in ids.iter().zip([&story.people.a, &story.people.b]) {
            let row = (
                people::id.eq(id),
                people::display_name.eq(&person.display_name),
                people::email.eq(&person.email),
                people::email_key.eq(person.email.to_lowercase()),
                people::password_hash.eq(password_hash),
                people::time_zone.eq(&person.time_zone),
                people::created_at.eq(now),
            );
            on!(conn, c => diesel::insert_into(people::table).values(&row).execute(c))?;
        }
        let zone = &story.people.a.time_zone;
        let teller = Self { bond: Id::random(), people: ids, now, today: day_in(now, zone) };
        let linked = story.bond.linked_days_ago;
        let bond = (
            bonds::id.eq(teller.bond),
            bonds::kind.eq(&story.bond.kind),
            bonds::time_zone.eq(zone),
            bonds::writes.eq(0),
            bonds::created_at.eq(teller.instant(linked)),
            bonds::linked_on.eq(teller.day(linked)),
        );
        on!(conn, c => diesel::insert_into(bonds::table).values(&bond).execute(c))?;
        for (side, id) in (0_i16..).zip(ids) {
            let member = (
                members::bond_id.eq(teller.bond),
                members::person_id.eq(id),
                members::side.eq(side),
                members::tempo.eq(&story.bond.tempo),
            );
            on!(conn, c => diesel::insert_into(members::table).values(&member).execute(c))?;
        }
        let pair = (
            active_pairs::first_id.eq(ids[0].min(ids[1])),
            active_pairs::second_id.eq(ids[0].max(ids[1])),
            active_pairs::bond_id.eq(teller.bond),
        );
        on!(conn, c => diesel::insert_into(active_pairs::table).values(pair).execute(c))?;
        Ok(teller)
    }

    fn day(&self, ago: i64) -> Day {
        self.today.plus(-ago)
    }

    fn instant(&self, days_ago: i64) -> Ts {
        self.now.plus_hours(-24 * days_ago)
    }

    fn person(&self, side: Side) -> Id {
        side.of(self.people)
    }

    fn season(&self, conn: &mut Conn<'_>, season: &Season) -> Result<(), Error> {
        let row = (
            seasons::bond_id.eq(self.bond),
            seasons::id.eq(Id::random()),
            seasons::started_by.eq(self.person(season.by)),
            seasons::kind.eq(&season.kind),
            seasons::from_day.eq(self.day(season.from)),
            seasons::until_day.eq(self.day(season.until)),
            seasons::words.eq(&season.words),
            seasons::other_words.eq(&season.other_words),
        );
        on!(conn, c => diesel::insert_into(seasons::table).values(&row).execute(c))?;
        Ok(())
    }

    fn need(&self, conn: &mut Conn<'_>, need: &Need) -> Result<Id, Error> {
        let id = Id::random();
        let importance = rank(&["nice", "matters", "matters_a_lot", "right_now"], &need.importance);
        let row = (
            (
                needs::bond_id.eq(self.bond),
                needs::id.eq(id),
                needs::owner_id.eq(self.person(need.owner)),
                needs::title.eq(&need.title),
                needs::words.eq(&need.words),
                needs::love_language.eq(&need.love_language),
                needs::importance.eq(importance),
                needs::raised_at.eq((need.importance == "right_now").then(|| self.instant(need.said))),
            ),
            (
                needs::every_days.eq(need.every_days),
                needs::visibility.eq(&need.visibility),
                needs::state.eq(&need.state),
                needs::said_on.eq(self.day(need.said)),
                needs::said_at.eq(self.instant(need.said)),
                needs::opened_on.eq(self.day(need.said)),
                needs::met_on.eq(need.met.map(|ago| self.day(ago))),
                needs::version.eq(versions(&need.edited)),
            ),
        );
        on!(conn, c => diesel::insert_into(needs::table).values(&row).execute(c))?;
        self.wordings(conn, id, &need.edited)?;
        for (nth, turn) in (1_i64..).zip(&need.turns) {
            let row = (
                need_turns::bond_id.eq(self.bond),
                need_turns::need_id.eq(id),
                need_turns::nth.eq(nth),
                need_turns::day.eq(self.day(turn.days_ago)),
                need_turns::state.eq(&turn.state),
                need_turns::visibility.eq(&need.visibility),
            );
            on!(conn, c => diesel::insert_into(need_turns::table).values(row).execute(c))?;
        }
        for pulse in &need.pulses {
            let row = (
                pulses::bond_id.eq(self.bond),
                pulses::need_id.eq(id),
                pulses::day.eq(self.day(pulse.days_ago)),
                pulses::visibility.eq(&pulse.visibility),
                pulses::level.eq(rank(&["low", "some", "well"], &pulse.level)),
                pulses::said_at.eq(self.instant(pulse.days_ago)),
            );
            on!(conn, c => diesel::insert_into(pulses::table).values(&row).execute(c))?;
        }
        Ok(id)
    }

    fn boundary(&self, conn: &mut Conn<'_>, boundary: &Boundary) -> Result<(), Error> {
        let id = Id::random();
        let languages = boundary.love_languages.iter().filter_map(|word| LoveLanguage::from_word(word));
        let row = (
            boundaries::bond_id.eq(self.bond),
            boundaries::id.eq(id),
            boundaries::owner_id.eq(self.person(boundary.owner)),
            boundaries::topic.eq(&boundary.topic),
            boundaries::words.eq(&boundary.words),
            boundaries::firmness.eq(rank(&["preference", "firm", "never"], &boundary.firmness)),
            boundaries::love_languages.eq(languages.fold(0, |bits, language| bits | language.bit())),
            boundaries::review_on.eq(boundary.review_on_days_ahead.map(|ahead| self.day(-ahead))),
            boundaries::visibility.eq(&boundary.visibility),
            boundaries::said_on.eq(self.day(boundary.said)),
            boundaries::said_at.eq(self.instant(boundary.said)),
            boundaries::acknowledged_on.eq(boundary.acknowledged.map(|ago| self.day(ago))),
            boundaries::version.eq(versions(&boundary.edited)),
        );
        on!(conn, c => diesel::insert_into(boundaries::table).values(&row).execute(c))?;
        self.wordings(conn, id, &boundary.edited)
    }

    fn wordings(&self, conn: &mut Conn<'_>, entry: Id, earlier: &[Wording]) -> Result<(), Error> {
        for (version, wording) in (1_i64..).zip(earlier) {
            let row = (
                earlier_wordings::bond_id.eq(self.bond),
                earlier_wordings::entry_id.eq(entry),
                earlier_wordings::version.eq(version),
                earlier_wordings::title.eq(&wording.title),
                earlier_wordings::words.eq(&wording.words),
            );
            on!(conn, c => diesel::insert_into(earlier_wordings::table).values(&row).execute(c))?;
        }
        Ok(())
    }

    fn contribution(
        &self,
        conn: &mut Conn<'_>,
        told: &Contribution,
        need_ids: &BTreeMap<&str, Id>,
    ) -> Result<(), Error> {
        let id = Id::random();
        let author = if told.noticed_by_receiver { told.giver.other() } else { told.giver };
        let day = self.day(told.days_ago);
        let row = (
            contributions::bond_id.eq(self.bond),
            contributions::id.eq(id),
            contributions::giver_id.eq(self.person(told.giver)),
            contributions::author_id.eq(self.person(author)),
            contributions::title.eq(&told.title),
            contributions::words.eq(&told.words),
            contributions::done_on.eq(day),
            contributions::love_language.eq(&told.love_language),
            contributions::visibility.eq(&told.visibility),
            contributions::surprise_until.eq(told.surprise_until_days_ahead.map(|ahead| self.day(-ahead))),
            contributions::awaits_answer.eq(told.landing.is_none() && told.visibility != "private"),
            contributions::landed.eq(told.landing.as_ref().is_some_and(|landing| landing.landing == "landed")),
            contributions::logged_at.eq(self.instant(told.days_ago)),
        );
        on!(conn, c => diesel::insert_into(contributions::table).values(&row).execute(c))?;
        for need in told.needs.iter().filter_map(|key| need_ids.get(key.as_str())) {
            self.answers(conn, *need, id, day)?;
        }
        if let Some(landing) = &told.landing {
            let row = (
                landings::bond_id.eq(self.bond),
                landings::contribution_id.eq(id),
                landings::landing.eq(&landing.landing),
                landings::thanks.eq(&landing.thanks),
                landings::instead.eq(&landing.instead),
                landings::told.eq(landing.told),
                landings::answered_on.eq(self.day(landing.days_ago)),
            );
            on!(conn, c => diesel::insert_into(landings::table).values(&row).execute(c))?;
        }
        Ok(())
    }

    fn answers(&self, conn: &mut Conn<'_>, need: Id, contribution: Id, day: Day) -> Result<(), Error> {
        let link = (
            need_answers::bond_id.eq(self.bond),
            need_answers::need_id.eq(need),
            need_answers::contribution_id.eq(contribution),
        );
        on!(conn, c => diesel::insert_into(need_answers::table).values(link).execute(c))?;
        // The story goes from the oldest to the newest, so the last answer wins.
        let latest = needs::last_answered_on.eq(day);
        on!(conn, c => diesel::update(needs::table.find((self.bond, need))).set(latest).execute(c))?;
        Ok(())
    }
}

/// The place of a word in its list; a word that is in none is refused by the column's check.
fn rank(words: &[&str], word: &str) -> i16 {
    words.iter().position(|one| *one == word).and_then(|at| i16::try_from(at).ok()).unwrap_or(-1)
}

/// The version of an entry that was edited so often.
fn versions(edited: &[Wording]) -> i64 {
    1 + i64::try_from(edited.len()).unwrap_or(0)
}
