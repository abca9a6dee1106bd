//! Thanks, good news and keepsakes of the story: `gratitude.json`.

use diesel::prelude::*;
use jiff::civil::Date;
use serde::Deserialize;

use super::{Error, Teller, story::Side};
use crate::{
    bonds::year_days::{self, year_day},
    db::{
        Conn, Day, Id, Words,
        schema::{keepsakes, members, news_answers, thanks},
    },
    on,
};

const GRATITUDE: &str = include_str!("gratitude.json");

#[derive(Deserialize)]
struct Gratitude {
    thanks: Vec<Thanks>,
    good_news: Vec<News>,
    keepsakes: Vec<Keepsake>,
}

#[derive(Deserialize)]
struct Thanks {
    by: Side,
    days_ago: i64,
    words: String,
    says: String,
    #[serde(default)]
    private: bool,
}

#[derive(Deserialize)]
struct News {
    by: Side,
    days_ago: i64,
    words: String,
    answers: Vec<Answer>,
}

#[derive(Deserialize)]
struct Answer {
    way: String,
    words: String,
    days_ago: i64,
}

#[derive(Deserialize)]
struct Keepsake {
    by: Side,
    about: String,
    text: String,
    days_ahead: Option<i64>,
    #[serde(default)]
    years_ago: i16,
    #[serde(default)]
    yearly: bool,
    remind_days: Option<i16>,
    kept: i64,
    private: bool,
}

/// Writes them down.
pub(super) fn tell(conn: &mut Conn<'_>, teller: &Teller) -> Result<(), Error> {
    let story: Gratitude = serde_json::from_str(GRATITUDE)?;
    for told in &story.thanks {
        note(conn, teller, ("thanks", told.by), (&told.words, &told.says), told.days_ago, None, told.private)?;
    }
    for news in &story.good_news {
        let answered = news.answers.iter().map(|answer| answer.days_ago).min();
        let words = (news.words.as_str(), "");
        let id = note(conn, teller, ("good_news", news.by), words, news.days_ago, answered, false)?;
        for answer in &news.answers {
            let row = (
                news_answers::bond_id.eq(teller.bond),
                news_answers::news_id.eq(id),
                news_answers::way.eq(&answer.way),
                news_answers::words.eq(&answer.words),
                news_answers::answered_on.eq(teller.day(answer.days_ago)),
            );
            on!(conn, c => diesel::insert_into(news_answers::table).values(&row).execute(c))?;
        }
    }
    for kept in &story.keepsakes {
        keepsake(conn, teller, kept)?;
    }
    for person in teller.people {
        year_days::work_out(conn, teller.bond, person)?;
        let heard = members::thanked_on.eq(Some(teller.today));
        on!(conn, c => diesel::update(members::table.find((teller.bond, person))).set(heard).execute(c))?;
    }
    Ok(())
}

fn note(
    conn: &mut Conn<'_>,
    teller: &Teller,
    (kind, by): (&str, Side),
    (words, says): (&str, &str),
    days_ago: i64,
    answered: Option<i64>,
    private: bool,
) -> Result<Id, Error> {
    let id = Id::random();
    let row = (
        thanks::bond_id.eq(teller.bond),
        thanks::id.eq(id),
        thanks::author_id.eq(teller.person(by)),
        thanks::kind.eq(kind),
        thanks::words.eq(words),
        thanks::says_about_you.eq(says),
        thanks::visibility.eq(visibility(private)),
        thanks::said_on.eq(teller.day(days_ago)),
        thanks::answered_on.eq(answered.map(|ago| teller.day(ago))),
        thanks::moved_on.eq(teller.day(answered.unwrap_or(days_ago))),
    );
    on!(conn, c => diesel::insert_into(thanks::table).values(&row).execute(c))?;
    Ok(id)
}

fn keepsake(conn: &mut Conn<'_>, teller: &Teller, kept: &Keepsake) -> Result<(), Error> {
    let day = kept.days_ahead.map(|ahead| years_before(teller.day(-ahead), kept.years_ago));
    let text = Words::text(&kept.text, usize::MAX).unwrap_or_default();
    let row = (
        keepsakes::bond_id.eq(teller.bond),
        keepsakes::id.eq(Id::random()),
        keepsakes::author_id.eq(teller.person(kept.by)),
        keepsakes::text.eq(text),
        keepsakes::about.eq(&kept.about),
        keepsakes::on_day.eq(day),
        keepsakes::year_day.eq(day.map(year_day)),
        keepsakes::yearly.eq(kept.yearly),
        keepsakes::remind_days.eq(kept.remind_days.unwrap_or(crate::keepsakes::model::REMIND_DAYS)),
        keepsakes::visibility.eq(visibility(kept.private)),
        keepsakes::kept_on.eq(teller.day(kept.kept)),
        keepsakes::kept_at.eq(teller.instant(kept.kept)),
    );
    on!(conn, c => diesel::insert_into(keepsakes::table).values(&row).execute(c))?;
    Ok(())
}

/// The same day some years before; the day before 1 March where there is no such day.
fn years_before(day: Day, years: i16) -> Day {
    let date = day.date();
    let year = date.year().saturating_sub(years);
    let before = Date::new(year, date.month(), date.day()).or_else(|_| Date::new(year, date.month(), 28));
    before.map_or(day, Day::of)
}

fn visibility(private: bool) -> &'static str {
    if private { "private" } else { "shared" }
}
