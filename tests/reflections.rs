//! Reflections: a few lines to oneself each week, and the one kind word that comes of them.

use crate::support::{
    app::{App, Browser, PASSWORD, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        a_reflection_is_written_once_a_week_and_changed_meanwhile,
        a_week_goes_by_the_days_of_its_author,
        nobody_else_ever_sees_one,
        an_empty_or_odd_one_is_refused_and_nothing_typed_is_lost,
        two_windows_do_not_overwrite_each_other,
        a_form_that_is_sent_twice_makes_one,
        a_deleted_one_comes_back_within_a_minute_unless_the_week_was_written_again,
        no_number_is_on_the_page,
        the_picture_and_the_table_tell_the_same_of_0_1_12_and_500_weeks,
        past_weeks_are_paged,
        carrying_too_much_is_said_to_its_author_alone_and_fades,
        care_that_is_hard_to_take_in_is_said_kindly,
        nothing_is_said_while_a_season_lasts,
        a_word_is_put_away_for_thirty_days_or_for_good,
        the_download_holds_all_of_them_and_nobody_elses,
    ]
}

const WEEK: u64 = 7 * 86_400;
const HEAVY: [(&str, &str); 4] = [("gave", "0"), ("received", "-2"), ("open", "0"), ("load", "2")];
const CLOSED: [(&str, &str); 4] = [("gave", "0"), ("received", "1"), ("open", "-2"), ("load", "0")];
const HEAVY_WORD: &str = "The last weeks read as a lot to carry";
const CLOSED_WORD: &str = "Care is arriving; is it hard to take in?";

/// A week goes by.
fn a_week_later(app: &App, people: &[(&Browser, &str)]) {
    app.clock.advance(WEEK as i64);
    for (who, email) in people {
        who.does("/signin", &[("email", email), ("password", PASSWORD)]);
    }
}

/// Three weeks of one kind, the last of them this week.
fn three_weeks(app: &App, who: &Browser, email: &str, marks: &[(&str, &str)]) {
    for week in 0..3 {
        if week > 0 {
            a_week_later(app, &[(who, email)]);
        }
        assert_eq!(who.does("/reflections", marks), "/reflections");
    }
}

fn id_of(who: &Browser) -> String {
    between(&who.sees("/reflections"), "<h3><a href=\"/reflections/", "\"").to_owned()
}

fn a_reflection_is_written_once_a_week_and_changed_meanwhile(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let page = ana.sees("/reflections");
    assert!(page.contains("What makes it hard to accept help?") && page.contains("Save for me"), "{page}");
    ana.does("/reflections", &[("load", "1"), ("words", "Three nights in a row")]);
    let page = ana.sees("/reflections");
    assert!(page.contains("Three nights in a row") && page.contains("rather heavy"), "{page}");
    let url = format!("/reflections/{}", id_of(&ana));
    assert!(page.contains(&format!("action=\"{url}\"")), "this week's form changes this week's");
    ana.does(&url, &[("version", "1"), ("load", "0"), ("words", "Four nights in a row")]);
    let page = ana.sees("/reflections");
    assert!(page.contains("Four nights") && !page.contains("Three nights"), "{page}");
    a_week_later(&app, &[(&ana, "ana@example.org")]);
    ana.does("/reflections", &[("words", "A quieter week")]);
    assert_eq!(ana.sees("/reflections").matches("<article").count(), 2);
}

fn a_week_goes_by_the_days_of_its_author(store: Store) {
    let app = App::start(store);
    // On Sunday afternoon in UTC it is Monday already on Kiritimati, and still Sunday in Lisbon.
    let now = bothways::db::day_in(app.clock.now(), "UTC");
    let to_sunday = (6 - (now.0 + 3).rem_euclid(7)) * 86_400;
    let of_day = app.clock.now().0.div_euclid(1_000_000).rem_euclid(86_400);
    app.clock.advance(to_sunday + 16 * 3_600 - of_day);
    let (ana, sam) = (app.person_in("Ana", "Pacific/Kiritimati"), app.person_in("Sam", "Europe/Lisbon"));
    for who in [&ana, &sam] {
        who.does("/reflections", &[("words", "This week")]);
    }
    let week = |who: &Browser| between(&who.sees("/reflections"), "The week of ", "<").to_owned();
    assert_ne!(week(&ana), week(&sam));
    app.clock.advance(86_400);
    ana.does("/signin", &[("email", "ana@example.org"), ("password", PASSWORD)]);
    sam.does("/signin", &[("email", "sam@example.org"), ("password", PASSWORD)]);
    assert!(ana.sees("/reflections").contains("name=\"version\""), "still the same week");
    assert!(!sam.sees("/reflections").contains("name=\"version\""), "a new week");
}

fn nobody_else_ever_sees_one(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    ana.does("/reflections", &[("words", "zanzibar")]);
    let url = format!("/reflections/{}", id_of(&ana));
    for (verb, path) in [("get", url.clone()), ("post", url.clone()), ("post", format!("{url}/deleted"))] {
        let page = if verb == "get" { sam.get(&path) } else { sam.post(&path, &[("words", "mine now")]) };
        assert_eq!(page.status, 404, "{verb} {path}");
    }
    assert_eq!(sam.post(&format!("{url}/restored"), &[]).status, 410);
    for path in [bond.as_str(), "/reflections", "/reflections/export.json", "/settings/data", "/home"] {
        assert!(!sam.sees(path).contains("zanzibar"), "{path}");
    }
    assert!(ana.sees(&url).contains("zanzibar"));
}

fn an_empty_or_odd_one_is_refused_and_nothing_typed_is_lost(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let page = ana.post("/reflections", &[("words", "  "), ("load", "")]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Write a few words, or choose an answer above."), "{}", page.body);
    for odd in ["3", "-3", "+1", "01", "1.0", "heavy"] {
        let page = ana.post("/reflections", &[("words", "Kept & typed"), ("load", odd), ("open", "-1")]);
        assert_eq!(page.status, 422, "{odd}");
        assert!(page.body.contains("Kept &#38; typed") && page.body.contains("Choose one of the answers."));
        assert!(page.body.contains("name=\"open\" value=\"-1\" checked"), "{}", page.body);
    }
    let long = "ä".repeat(5_001);
    let page = ana.post("/reflections", &[("words", &long)]);
    assert!(page.status == 422 && page.body.contains(&long));
    assert!(!ana.sees("/reflections").contains("<article"), "nothing was saved");
}

fn two_windows_do_not_overwrite_each_other(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    ana.does("/reflections", &[("form", "one"), ("words", "First window")]);
    let page = ana.post("/reflections", &[("form", "two"), ("words", "Second window")]);
    assert_eq!(page.status, 409);
    assert!(page.body.contains("First window") && page.body.contains("Second window"), "{}", page.body);
    let url = format!("/reflections/{}", id_of(&ana));
    ana.does(&url, &[("version", "1"), ("words", "Second thoughts")]);
    let page = ana.post(&url, &[("version", "1"), ("words", "Third thoughts")]);
    assert_eq!(page.status, 409);
    assert!(page.body.contains("Second thoughts") && page.body.contains("Third thoughts"), "{}", page.body);
    ana.does(&url, &[("version", "2"), ("words", "Third thoughts")]);
}

fn a_form_that_is_sent_twice_makes_one(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let form = [("form", "token"), ("words", "Once")];
    ana.does("/reflections", &form);
    ana.does("/reflections", &form);
    assert_eq!(ana.sees("/reflections").matches("<article").count(), 1);
}

fn a_deleted_one_comes_back_within_a_minute_unless_the_week_was_written_again(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    ana.does("/reflections", &[("words", "To be kept")]);
    let url = format!("/reflections/{}", id_of(&ana));
    assert_eq!(ana.does(&format!("{url}/deleted"), &[]), "/reflections");
    let page = ana.sees("/reflections");
    assert!(page.contains(&format!("{url}/restored")) && !page.contains("To be kept"), "{page}");
    assert_eq!(ana.get(&url).status, 404);
    ana.does(&format!("{url}/restored"), &[]);
    assert!(ana.sees(&url).contains("To be kept"));
    ana.does(&format!("{url}/deleted"), &[]);
    ana.does("/reflections", &[("words", "Another one")]);
    assert_eq!(ana.post(&format!("{url}/restored"), &[]).status, 410, "the week is taken");
    let url = format!("/reflections/{}", id_of(&ana));
    ana.does(&format!("{url}/deleted"), &[]);
    app.clock.advance(61);
    assert_eq!(ana.post(&format!("{url}/restored"), &[]).status, 410, "a minute has passed");
}

fn no_number_is_on_the_page(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    three_weeks(&app, &ana, "ana@example.org", &HEAVY);
    let page = ana.sees("/reflections");
    let main = between(&page, "<main", "</main>");
    let words: String = main.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    let dates = words.matches(" Nov").count() + words.matches(" Dec").count();
    assert!(
        digits.len() <= 2 * dates.max(1) + 2,
        "only days of weeks and the days for which a word is put away: {words}"
    );
    for mark in ["-2", "+2", "0 of", "/5", "%"] {
        assert!(!words.contains(mark), "{mark}: {words}");
    }
}

fn the_picture_and_the_table_tell_the_same_of_0_1_12_and_500_weeks(store: Store) {
    for weeks in [0, 1, 12, 500] {
        let app = App::start(store);
        let ana = app.person("Ana");
        write_weeks(&app, "ana@example.org", weeks);
        let page = ana.sees("/reflections");
        let (dots, rows) = (page.matches("class=\"strips-dot\"").count(), page.matches("<th scope=\"row\">").count());
        let shown = weeks.min(26) as usize;
        assert_eq!(rows, shown, "a row for each week that is shown, of {weeks}");
        assert_eq!(dots, 3 * shown + (shown.div_ceil(2)), "a mark for each that was said, of {weeks}");
        assert_eq!(page.contains("<figure class=\"strips\">"), weeks > 0);
        assert_eq!(page.matches("One week so far.").count(), usize::from(weeks == 1));
        assert_eq!(page.matches("<article class=\"card\">").count(), weeks.min(50) as usize);
        for said in ["hardly", "rather open"] {
            assert_eq!(page.contains(&format!("<td>{said}</td>")), weeks > 0, "{said} in the table of {weeks}");
        }
    }
}

/// Weeks back from this one: always hardly given, rather open; the load is said every other week.
fn write_weeks(app: &App, email: &str, weeks: i64) {
    use bothways::{
        db::{Conn, Id, Words, schema::people},
        on,
        reflections::{
            model::{Reflection, week_of},
            store,
        },
    };
    use diesel::prelude::*;
    let today = bothways::db::day_in(app.clock.now(), "UTC");
    let email = email.to_owned();
    let done: Result<(), bothways::db::Error> = app.db.write_now(move |conn: &mut Conn<'_>| {
        let person = people::table.filter(people::email_key.eq(&email)).select(people::id);
        let person: Id = on!(conn, c => person.first(c))?;
        (0..weeks).rev().try_for_each(|ago| {
            let week = Reflection {
                week_on: week_of(today).plus(-7 * ago),
                id: Id::random(),
                gave: Some(-2),
                received: Some(0),
                open: Some(1),
                load: (ago % 2 == 0).then_some(1),
                words: Words::default(),
                version: 1,
            };
            store::insert(conn, person, &week, today)
        })
    });
    done.expect("they are written");
}

fn past_weeks_are_paged(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    write_weeks(&app, "ana@example.org", 70);
    let page = ana.sees("/reflections");
    let next = format!("/reflections?after={}", between(&page, "/reflections?after=", "\""));
    let page = ana.sees(&next);
    assert_eq!(page.matches("<article class=\"card\">").count(), 20);
    assert!(!page.contains("<textarea") && !page.contains("<figure") && !page.contains("after="), "{page}");
    let stranger = app.person("Sam");
    assert!(!stranger.sees(&next).contains("<article"), "an id of another's begins anew, with nothing");
}

fn carrying_too_much_is_said_to_its_author_alone_and_fades(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    three_weeks(&app, &ana, "ana@example.org", &HEAVY);
    sam.does("/signin", &[("email", "sam@example.org"), ("password", PASSWORD)]);
    for path in [bond.as_str(), "/reflections"] {
        let page = ana.sees(path);
        assert!(page.contains(HEAVY_WORD) && page.contains("Name a need"), "{path}\n{page}");
    }
    assert_eq!(ana.sees(&bond).matches("class=\"word\"").count(), 1, "one word at a time");
    assert!(!sam.sees(&bond).contains("class=\"word\"") && !sam.sees("/reflections").contains(HEAVY_WORD));
    let need = [("title", "Rest"), ("importance", "matters"), ("visibility", "shared")];
    ana.does(&format!("{bond}/needs"), &need);
    assert!(ana.sees(&bond).contains("Say that it is a season"), "another step, since a need was named");
    app.clock.advance(35 * 86_400);
    ana.does("/signin", &[("email", "ana@example.org"), ("password", PASSWORD)]);
    for path in [bond.as_str(), "/reflections"] {
        assert!(!ana.sees(path).contains(HEAVY_WORD), "it has faded on {path}");
    }
}

fn care_that_is_hard_to_take_in_is_said_kindly(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    three_weeks(&app, &ana, "ana@example.org", &CLOSED);
    let page = ana.sees(&bond);
    assert!(page.contains(CLOSED_WORD) && page.contains("Ask for one small thing"), "{page}");
    let url = format!("/reflections/{}", id_of(&ana));
    ana.does(&url, &[("version", "1"), ("received", "1"), ("open", "2")]);
    assert!(!ana.sees(&bond).contains(CLOSED_WORD), "an edit changes what they say");
    ana.does(&format!("{url}/deleted"), &[]);
    assert!(!ana.sees(&bond).contains(CLOSED_WORD), "two are too few");
}

fn nothing_is_said_while_a_season_lasts(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    three_weeks(&app, &ana, "ana@example.org", &HEAVY);
    let today = bothways::db::day_in(app.clock.now(), "UTC");
    let (from, until) = (today.to_string(), today.plus(10).to_string());
    ana.does(&format!("{bond}/season"), &[("kind", "illness"), ("from", &from), ("until", &until)]);
    assert!(!ana.sees(&bond).contains("class=\"word\""));
    ana.does(&format!("{bond}/season/ended"), &[]);
    assert!(ana.sees(&bond).contains(HEAVY_WORD));
    ana.does(&format!("{bond}/stepped-back"), &[("on", "yes")]);
    assert!(!ana.sees(&bond).contains("class=\"word\""), "nor to who has stepped back");
}

fn a_word_is_put_away_for_thirty_days_or_for_good(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    three_weeks(&app, &ana, "ana@example.org", &HEAVY);
    ana.does(&format!("{bond}/rhythm/dismissed"), &[("word", "heavy")]);
    for path in [bond.as_str(), "/reflections"] {
        assert!(!ana.sees(path).contains(HEAVY_WORD), "{path}");
    }
    for _ in 0..5 {
        a_week_later(&app, &[(&ana, "ana@example.org")]);
        ana.does("/reflections", &HEAVY);
    }
    assert!(ana.sees(&bond).contains(HEAVY_WORD), "after thirty days it may be said again");
    ana.does("/reflections/dismissed", &[("word", "heavy"), ("for_good", "yes")]);
    a_week_later(&app, &[(&ana, "ana@example.org")]);
    ana.does("/reflections", &HEAVY);
    assert!(!ana.sees(&bond).contains(HEAVY_WORD));
    let page = ana.sees("/reflections");
    assert!(page.contains("Words you switched off") && page.contains("/reflections/switched-on"), "{page}");
    ana.does("/reflections/switched-on", &[("word", "heavy")]);
    assert!(ana.sees(&bond).contains(HEAVY_WORD));
    assert_eq!(ana.post("/reflections/dismissed", &[("word", "carrying")]).status, 400);
}

fn the_download_holds_all_of_them_and_nobody_elses(store: Store) {
    let app = App::start(store);
    let (ana, sam, _) = app.bond();
    ana.does("/reflections", &[("load", "-1"), ("words", "Anas week")]);
    sam.does("/reflections", &[("words", "Sams week")]);
    let all: serde_json::Value = serde_json::from_str(&ana.sees("/reflections/export.json")).expect("JSON");
    assert_eq!(all["format"], "bothways-reflections");
    let one = &all["reflections"][0];
    assert_eq!(
        (one["words"].as_str(), one["load"].as_i64(), one["gave"].is_null()),
        (Some("Anas week"), Some(-1), true)
    );
    assert_eq!(all["reflections"].as_array().map(Vec::len), Some(1));
}
