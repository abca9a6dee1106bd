//! Days in words. Times of one person's doing are never shown to the other, so there are only days here.

use jiff::civil::Weekday;

use crate::{db::Day, lang::Lang};

/// `Monday 23 November`.
#[must_use]
pub fn long(t: Lang, day: Day) -> String {
    t.dates_long(weekday(t, day), day.date().day(), month(t, day))
}

/// `23 Nov`, with the year where it is not this one.
#[must_use]
pub fn short(t: Lang, day: Day, today: Day) -> String {
    let date = day.date();
    if date.year() == today.date().year() {
        t.dates_short(date.day(), short_month(t, day))
    } else {
        t.dates_short_with_year(date.day(), short_month(t, day), date.year())
    }
}

/// `14 May`, whatever the year.
#[must_use]
pub fn of_any_year(t: Lang, day: Day) -> String {
    t.dates_short(day.date().day(), short_month(t, day))
}

/// `November 2026`.
#[must_use]
pub fn month_of(t: Lang, day: Day) -> String {
    t.dates_month_of(month(t, day), day.date().year())
}

/// A day seen from today: today, yesterday, on Tuesday, 3 weeks ago, 23 Nov 2025. Coarse on purpose.
#[must_use]
pub fn seen_from(t: Lang, day: Day, today: Day) -> String {
    match today.since(day) {
        -1 => t.dates_tomorrow().into(),
        0 => t.dates_today().into(),
        1 => t.dates_yesterday().into(),
        2..=6 => t.dates_on_weekday(weekday(t, day)),
        days @ 7..=62 => t.dates_weeks_ago(days / 7),
        _ => t.dates_on_day(&short(t, day, today)),
    }
}

/// For how long something has been so: since yesterday, for 3 weeks.
#[must_use]
pub fn waiting_since(t: Lang, day: Day, today: Day) -> String {
    match today.since(day) {
        ..=0 => t.dates_since_today().into(),
        1 => t.dates_since_yesterday().into(),
        days @ 2..=13 => t.dates_for_days(days),
        days @ 14..=62 => t.dates_for_weeks(days / 7),
        _ => t.dates_since_day(&short(t, day, today)),
    }
}

fn weekday(t: Lang, day: Day) -> &'static str {
    match day.date().weekday() {
        Weekday::Monday => t.dates_monday(),
        Weekday::Tuesday => t.dates_tuesday(),
        Weekday::Wednesday => t.dates_wednesday(),
        Weekday::Thursday => t.dates_thursday(),
        Weekday::Friday => t.dates_friday(),
        Weekday::Saturday => t.dates_saturday(),
        Weekday::Sunday => t.dates_sunday(),
    }
}

fn month(t: Lang, day: Day) -> &'static str {
    match day.date().month() {
        1 => t.dates_january(),
        2 => t.dates_february(),
        3 => t.dates_march(),
        4 => t.dates_april(),
        5 => t.dates_may(),
        6 => t.dates_june(),
        7 => t.dates_july(),
        8 => t.dates_august(),
        9 => t.dates_september(),
        10 => t.dates_october(),
        11 => t.dates_november(),
        _ => t.dates_december(),
    }
}

fn short_month(t: Lang, day: Day) -> &'static str {
    match day.date().month() {
        1 => t.dates_jan(),
        2 => t.dates_feb(),
        3 => t.dates_mar(),
        4 => t.dates_apr(),
        5 => t.dates_may_short(),
        6 => t.dates_jun(),
        7 => t.dates_jul(),
        8 => t.dates_aug(),
        9 => t.dates_sep(),
        10 => t.dates_oct(),
        11 => t.dates_nov(),
        _ => t.dates_dec(),
    }
}
