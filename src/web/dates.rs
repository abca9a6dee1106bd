//! Days in words. Times of one person's doing are never shown to the other, so there are only days here.

use crate::db::Day;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// `Monday 23 November`.
#[must_use]
pub fn long(day: Day) -> String {
    let date = day.date();
    let weekday = WEEKDAYS[date.weekday().to_monday_zero_offset() as usize % 7];
    format!("{weekday} {} {}", date.day(), month(day))
}

/// `23 Nov`, with the year where it is not this one.
#[must_use]
pub fn short(day: Day, today: Day) -> String {
    let date = day.date();
    let month = &month(day)[..3];
    if date.year() == today.date().year() {
        format!("{} {month}", date.day())
    } else {
        format!("{} {month} {}", date.day(), date.year())
    }
}

/// A day seen from today: today, yesterday, Tuesday, 3 weeks ago, 23 Nov 2025. Coarse on purpose.
#[must_use]
pub fn seen_from(day: Day, today: Day) -> String {
    match today.since(day) {
        -1 => "tomorrow".into(),
        0 => "today".into(),
        1 => "yesterday".into(),
        2..=6 => format!("on {}", WEEKDAYS[day.date().weekday().to_monday_zero_offset() as usize % 7]),
        7..=13 => "a week ago".into(),
        days @ 14..=62 => format!("{} weeks ago", days / 7),
        _ => short(day, today),
    }
}

/// For how long something has been so: since yesterday, for 3 weeks.
#[must_use]
pub fn waiting_since(day: Day, today: Day) -> String {
    match today.since(day) {
        ..=0 => "since today".into(),
        1 => "since yesterday".into(),
        days @ 2..=13 => format!("for {days} days"),
        days @ 14..=62 => format!("for {} weeks", days / 7),
        _ => format!("since {}", short(day, today)),
    }
}

fn month(day: Day) -> &'static str {
    MONTHS[usize::from(day.date().month().unsigned_abs()).saturating_sub(1) % 12]
}
