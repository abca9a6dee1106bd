//! Days belong to the person's time zone.

use bothways::db::{Day, Ts, Words, day_in, next_day_in};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use crate::support::{
    app::{App, Browser},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    let mut tests = plain![
        a_day_is_written_as_it_is_read,
        odd_dates_are_no_days,
        a_day_lasts_from_midnight_to_midnight_where_the_person_is,
        the_next_day_begins_where_this_one_ends,
        words_are_normalised_and_bounded,
    ];
    tests.extend(both![
        today_is_the_persons_own_at_both_edges_of_the_day,
        days_hold_over_the_changes_of_summer_time,
        the_two_may_live_a_day_apart,
        a_day_may_lie_one_ahead_and_no_more,
    ]);
    tests
}

fn instant(text: &str) -> Ts {
    Ts(text.parse::<jiff::Timestamp>().expect("an instant").as_microsecond())
}

fn a_day_is_written_as_it_is_read() {
    let days = -25_567_i64..2_932_897;
    let run = TestRunner::new(Config { failure_persistence: None, ..Config::default() }).run(&days, |number| {
        let day = Day(number);
        prop_assert_eq!(Day::from_iso(&day.to_string()), Some(day));
        prop_assert_eq!(Day::of(day.date()), day);
        prop_assert_eq!(day.plus(1).since(day), 1);
        Ok(())
    });
    run.unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(Day(0).to_string(), "1970-01-01");
    assert_eq!(Day::from_iso("2024-02-29").map(|day| day.plus(366).to_string()), Some("2025-03-01".into()));
}

fn odd_dates_are_no_days() {
    for text in [
        "",
        "2026-02-30",
        "2025-02-29",
        "1899-12-31",
        "26-01-01",
        "2026-1-1",
        "2026-01-01T00:00",
        "+02026-01-01",
        "２０２６-01-01",
    ] {
        assert_eq!(Day::from_iso(text), None, "{text}");
    }
}

fn a_day_lasts_from_midnight_to_midnight_where_the_person_is() {
    for (zone, last, first) in [
        ("UTC", "2026-11-23T23:59:59.999999Z", "2026-11-24T00:00:00Z"),
        ("Pacific/Kiritimati", "2026-11-23T09:59:59.999999Z", "2026-11-23T10:00:00Z"),
        ("Pacific/Pago_Pago", "2026-11-24T10:59:59.999999Z", "2026-11-24T11:00:00Z"),
        ("Europe/Lisbon", "2026-03-29T22:59:59.999999Z", "2026-03-29T23:00:00Z"),
        ("Europe/Berlin", "2026-10-25T22:59:59.999999Z", "2026-10-25T23:00:00Z"),
    ] {
        assert_eq!(day_in(instant(first), zone).since(day_in(instant(last), zone)), 1, "{zone}");
    }
}

fn words_are_normalised_and_bounded() {
    let run = TestRunner::new(Config { failure_persistence: None, ..Config::default() }).run(&any::<String>(), |raw| {
        if let Ok(words) = Words::text(&raw, 200) {
            prop_assert!(words.as_str().chars().count() <= 200);
            prop_assert!(!words.as_str().chars().any(|c| c.is_control() && c != '\n'));
            prop_assert_eq!(Words::text(words.as_str(), 200), Ok(words.clone()));
        }
        if let Ok(line) = Words::line(&raw, 60) {
            prop_assert!(!line.is_empty() && !line.as_str().contains('\n'));
        }
        Ok(())
    });
    run.unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(Words::text("e\u{301}\r\nx\0y", 9).map(|words| words.to_string()), Ok("é\nxy".into()));
    assert_eq!(format!("{:?}", Words::line("a secret", 60)), "Ok(Words(8 bytes))");
}

/// The day that the one-line form of the dashboard proposes.
fn today_of(person: &Browser, bond: &str) -> String {
    person.get(bond).between("name=\"done_on\" value=\"", "\"").to_owned()
}

fn today_is_the_persons_own_at_both_edges_of_the_day(store: Store) {
    let app = App::start(store);
    app.clock.set(instant("2026-05-01T09:59:30Z"));
    let (ana, sam) = (app.person_in("Ana", "Pacific/Kiritimati"), app.person_in("Sam", "Pacific/Pago_Pago"));
    let bond = app.link(&ana, &sam, "friends");
    assert_eq!((today_of(&ana, &bond).as_str(), today_of(&sam, &bond).as_str()), ("2026-05-01", "2026-04-30"));
    app.clock.set(instant("2026-05-01T10:00:30Z"));
    assert_eq!((today_of(&ana, &bond).as_str(), today_of(&sam, &bond).as_str()), ("2026-05-02", "2026-04-30"));
    app.clock.set(instant("2026-05-01T10:59:59Z"));
    assert_eq!(today_of(&sam, &bond), "2026-04-30");
    app.clock.set(instant("2026-05-01T11:00:01Z"));
    assert_eq!((today_of(&ana, &bond).as_str(), today_of(&sam, &bond).as_str()), ("2026-05-02", "2026-05-01"));
}

fn days_hold_over_the_changes_of_summer_time(store: Store) {
    let app = App::start(store);
    app.clock.set(instant("2026-03-28T12:00:00Z"));
    let (ana, sam) = (app.person_in("Ana", "Europe/Berlin"), app.person_in("Sam", "Europe/Berlin"));
    let bond = app.link(&ana, &sam, "partners");
    for (at, day) in [
        ("2026-03-28T22:59:59Z", "2026-03-28"),
        ("2026-03-28T23:00:01Z", "2026-03-29"),
        ("2026-03-29T21:59:59Z", "2026-03-29"),
        ("2026-03-29T22:00:01Z", "2026-03-30"),
        ("2026-10-24T21:59:59Z", "2026-10-24"),
        ("2026-10-24T22:00:01Z", "2026-10-25"),
        ("2026-10-25T22:59:59Z", "2026-10-25"),
        ("2026-10-25T23:00:01Z", "2026-10-26"),
    ] {
        app.clock.set(instant(at));
        ana.does("/signin", &[("email", "ana@example.org"), ("password", crate::support::app::PASSWORD)]);
        assert_eq!(today_of(&ana, &bond), day, "{at}");
    }
}

fn the_two_may_live_a_day_apart(store: Store) {
    let app = App::start(store);
    app.clock.set(instant("2026-05-01T10:30:00Z"));
    let (ana, sam) = (app.person_in("Ana", "Pacific/Kiritimati"), app.person_in("Sam", "Pacific/Pago_Pago"));
    let bond = app.link(&ana, &sam, "partners");
    // For Ana it is the 2nd already, for Sam still the 30th: what she does today lies two days ahead of him.
    let fields = [("title", "Sang on the phone"), ("done_on", "2026-05-02"), ("visibility", "shared")];
    ana.does(&format!("{bond}/contributions"), &fields);
    for person in [&ana, &sam] {
        let page = person.sees(&bond);
        assert!(page.contains("Sang on the phone"));
    }
}

fn a_day_may_lie_one_ahead_and_no_more(store: Store) {
    let app = App::start(store);
    app.clock.set(instant("2026-05-01T10:30:00Z"));
    let (ana, _, bond) = app.bond();
    let log = |day: &str| {
        let fields = [("title", "Made soup"), ("done_on", day), ("visibility", "private")];
        ana.post(&format!("{bond}/contributions"), &fields).status
    };
    assert_eq!([log("2026-04-30"), log("2026-05-01"), log("2026-05-02"), log("2026-05-03")], [303, 303, 303, 422]);
}

fn the_next_day_begins_where_this_one_ends() {
    // Beirut and Havana change their clocks at midnight, Apia once left out a day.
    let zones = ["UTC", "Pacific/Kiritimati", "Pacific/Midway", "Asia/Beirut", "America/Havana", "Pacific/Apia"];
    let instants = 1_200_000_000_000_000_i64..2_000_000_000_000_000;
    let run = TestRunner::new(Config { failure_persistence: None, ..Config::default() }).run(&instants, |at| {
        for zone in zones {
            let (now, begins) = (Ts(at), next_day_in(Ts(at), zone));
            prop_assert!(begins > now, "{}", zone);
            prop_assert_eq!(day_in(Ts(begins.0 - 1), zone), day_in(now, zone), "{}", zone);
            prop_assert!(day_in(begins, zone) > day_in(now, zone), "{}", zone);
        }
        Ok(())
    });
    run.unwrap_or_else(|e| panic!("{e}"));
}
