//! Keepsakes: details worth remembering, and when their day comes.

use bothways::{
    bonds::{YearDays, year_days},
    db::{Day, Id},
    keepsakes::model::{next, same_day_next_year},
};
use proptest::prelude::*;

use crate::support::{
    app::{App, Browser, PASSWORD, Page, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    let mut tests = both![
        a_shared_keepsake_is_read_by_both_and_each_reads_about_whom_it_is,
        a_private_keepsake_is_its_authors_alone,
        what_is_missing_is_said_beside_each_field_and_what_was_typed_stays,
        what_is_near_is_on_both_dashboards_and_no_longer_after_its_day,
        a_private_one_is_on_its_authors_dashboard_alone,
        days_are_those_of_the_reader,
        the_twenty_ninth_of_february_is_the_twenty_eighth_in_other_years,
        it_is_shown_as_many_days_before_as_was_said,
        the_list_has_what_comes_next_first_and_what_has_no_day_last,
        a_long_list_is_paged_and_private_entries_do_not_move_it,
        only_the_author_changes_or_deletes,
        earlier_wordings_are_kept_for_both_and_private_ones_never_shown,
        two_tabs_show_both_versions_and_save_nothing,
        pressing_twice_makes_one_keepsake,
        a_deleted_keepsake_comes_back_with_its_day,
        written_alone_it_is_there_and_near_when_the_other_joins,
        what_is_kept_while_stepped_back_stays_with_its_author,
        an_edit_while_stepped_back_leaves_what_the_other_reads,
        the_days_kept_beside_a_member_are_those_worked_out_anew,
        a_person_takes_their_keepsakes_along_and_erases_them,
    ];
    tests.extend(plain![
        the_next_day_is_never_past_and_within_a_year_of_its_first,
        the_next_day_stays_the_same_until_it_is_over,
        a_day_that_comes_once_never_comes_again,
        what_is_near_is_in_the_days_of_the_year,
        the_place_in_a_leap_year_goes_with_the_days,
    ]);
    tests
}

const CAKE: [(&str, &str); 3] = [("text", "Lemon cake, no candles."), ("about", "them"), ("visibility", "shared")];

fn with<'a>(fields: &[(&'a str, &'a str)], name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    fields.iter().filter(|(n, _)| *n != name).copied().chain([(name, value)]).collect()
}

fn keep(who: &Browser, bond: &str, fields: &[(&str, &str)]) -> String {
    who.does(&format!("{bond}/keepsakes"), fields)
}

fn is_missing(page: &Page) {
    assert_eq!(page.status, 404, "{}", page.body);
}

fn today(app: &App) -> Day {
    bothways::db::day_in(app.clock.now(), "UTC")
}

/// Turns the clock to noon of a day in UTC; sessions end meanwhile, so both sign in again.
fn go_to(app: &App, (ana, sam): (&Browser, &Browser), day: &str) {
    let day = Day::from_iso(day).expect("a day");
    let noon = day.0 * 86_400 + 43_200;
    app.clock.advance(noon - app.clock.now().0 / 1_000_000);
    for (who, email) in [(ana, "ana@example.org"), (sam, "sam@example.org")] {
        who.does("/signin", &[("email", email), ("password", PASSWORD)]);
        who.sees("/home");
    }
}

fn a_shared_keepsake_is_read_by_both_and_each_reads_about_whom_it_is(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = keep(&ana, &bond, &CAKE);
    assert!(ana.sees(&url).contains("<h1 dir=\"auto\">About Sam</h1>") && ana.sees(&url).contains("/edit"));
    let page = sam.sees(&url);
    assert!(page.contains("<h1 dir=\"auto\">About you</h1>") && page.contains("remembered by Ana"));
    assert!(page.contains("Lemon cake, no candles.") && !page.contains("/edit"));
    let url = keep(&ana, &bond, &with(&CAKE, "about", "me"));
    assert!(ana.sees(&url).contains("About you"));
    let page = sam.sees(&url);
    assert!(page.contains("About Ana") && page.contains("told by Ana"));
    assert!(sam.sees(&format!("{bond}/me")).contains("Days and details worth remembering."));
}

fn a_private_keepsake_is_its_authors_alone(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    sam.sees("/home");
    let before = sam.sees(&format!("{bond}/keepsakes"));
    let url = keep(&ana, &bond, &with(&CAKE, "visibility", "private"));
    assert!(ana.sees(&url).contains("Only you"));
    is_missing(&sam.get(&url));
    assert_eq!(sam.sees(&format!("{bond}/keepsakes")), before);
    ana.does(&url, &CAKE);
    assert!(sam.sees(&url).contains("Lemon cake"), "it can be shared later");
    ana.does(&url, &with(&CAKE, "visibility", "private"));
    is_missing(&sam.get(&url));
}

fn what_is_missing_is_said_beside_each_field_and_what_was_typed_stays(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let page = ana.post(&format!("{bond}/keepsakes"), &[]);
    assert_eq!(page.status, 422);
    for message in ["Write a few words here.", "Say about whom it is.", "Say who sees it."] {
        assert_eq!(page.body.matches(message).count(), 2, "{message}: at the top and beside the field");
    }
    let odd = [("text", "A <b>cake</b>"), ("on", "2027-02-29"), ("yearly", "yes"), ("remind_days", "61")];
    let page = ana.post(&format!("{bond}/keepsakes"), &odd);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("A &#60;b&#62;cake&#60;/b&#62;") && page.body.contains("value=\"2027-02-29\""));
    assert!(page.body.contains("value=\"61\"") && page.body.contains("value=\"yes\" checked"));
    assert!(page.body.contains("Write a day, such as") && page.body.contains("from 0 to 60"));
    let page = ana.post(&format!("{bond}/keepsakes"), &with(&CAKE, "yearly", "yes"));
    assert!(page.status == 422 && page.body.contains("Say which day comes every year"));
    assert!(ana.sees(&format!("{bond}/keepsakes")).contains("class=\"empty\""), "nothing was saved");
}

fn what_is_near_is_on_both_dashboards_and_no_longer_after_its_day(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let in_nine_days = today(&app).plus(9).to_string();
    keep(&ana, &bond, &with(&CAKE, "on", &in_nine_days));
    for who in [&ana, &sam] {
        assert!(!who.sees(&bond).contains("Coming up"), "not yet: a week before is early enough");
    }
    app.clock.advance(2 * 86_400);
    for (who, about) in [(&ana, "About Sam"), (&sam, "About you")] {
        let page = who.sees(&bond);
        let coming = between(&page, "Coming up", "</section>");
        assert!(coming.contains(about) && coming.contains("Lemon cake") && coming.contains("in 7 days"), "{coming}");
    }
    app.clock.advance(6 * 86_400);
    assert!(sam.sees(&bond).contains("tomorrow"));
    app.clock.advance(86_400);
    assert!(between(&sam.sees(&bond), "Coming up", "</section>").contains("today"));
    app.clock.advance(86_400);
    assert!(!sam.sees(&bond).contains("Coming up"), "its day is over");
}

fn a_private_one_is_on_its_authors_dashboard_alone(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let soon = today(&app).plus(1).to_string();
    sam.sees("/home");
    let before = sam.get(&bond);
    keep(&ana, &bond, &with(&with(&CAKE, "on", &soon), "visibility", "private"));
    assert!(ana.sees(&bond).contains("Lemon cake"));
    let after = sam.get(&bond);
    assert_eq!((before.header("etag"), &before.body), (after.header("etag"), &after.body));
}

fn days_are_those_of_the_reader(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person_in("Ana", "Pacific/Auckland"), app.person_in("Sam", "America/Los_Angeles"));
    let bond = app.link(&ana, &sam, "friends");
    go_to(&app, (&ana, &sam), "2027-05-13");
    // At noon in UTC it is the 14th in Auckland and the 13th in Los Angeles.
    keep(&ana, &bond, &with(&with(&CAKE, "on", "1990-05-14"), "yearly", "yes"));
    assert!(between(&ana.sees(&bond), "Coming up", "</section>").contains("today"));
    assert!(between(&sam.sees(&bond), "Coming up", "</section>").contains("tomorrow"));
    app.clock.advance(86_400);
    assert!(!ana.sees(&bond).contains("Coming up"), "in Auckland it is over");
    assert!(between(&sam.sees(&bond), "Coming up", "</section>").contains("today"));
}

fn the_twenty_ninth_of_february_is_the_twenty_eighth_in_other_years(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = keep(&ana, &bond, &with(&with(&CAKE, "on", "1996-02-29"), "yearly", "yes"));
    assert!(sam.sees(&url).contains("every year on 29 Feb"));
    let coming = |day: &str| {
        go_to(&app, (&ana, &sam), day);
        let page = sam.sees(&bond);
        page.contains("Coming up").then(|| between(&page, "Coming up", "</section>").to_owned())
    };
    assert!(coming("2027-02-20").is_none());
    assert!(coming("2027-02-21").is_some_and(|said| said.contains("in 7 days, Sunday 28 February")));
    assert!(coming("2027-02-28").is_some_and(|said| said.contains("today")));
    assert!(coming("2027-03-01").is_none());
    assert!(coming("2028-02-21").is_none());
    assert!(coming("2028-02-28").is_some_and(|said| said.contains("tomorrow")));
    assert!(coming("2028-02-29").is_some_and(|said| said.contains("today")));
    assert!(coming("2028-03-01").is_none());
}

fn it_is_shown_as_many_days_before_as_was_said(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    go_to(&app, (&ana, &sam), "2026-12-01");
    let birthday = with(&with(&CAKE, "on", "1990-01-20"), "yearly", "yes");
    keep(&ana, &bond, &with(&birthday, "remind_days", "50"));
    keep(&ana, &bond, &with(&with(&birthday, "remind_days", "0"), "text", "On the day alone"));
    assert!(ana.sees(&bond).contains("in 50 days"), "over the turn of the year too");
    go_to(&app, (&ana, &sam), "2027-01-19");
    assert!(!ana.sees(&bond).contains("On the day alone"));
    go_to(&app, (&ana, &sam), "2027-01-20");
    assert!(ana.sees(&bond).contains("On the day alone"));
}

fn the_list_has_what_comes_next_first_and_what_has_no_day_last(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    go_to(&app, (&ana, &sam), "2026-11-25");
    let on = |text: &'static str, day: &str, yearly: &str| {
        keep(&ana, &bond, &with(&with(&with(&CAKE, "text", text), "on", day), "yearly", yearly));
    };
    on("Fifth, in March", "1990-03-01", "yes");
    on("Eighth, long ago", "2020-05-05", "");
    on("First, today", "1980-11-25", "yes");
    app.clock.advance(1);
    keep(&ana, &bond, &with(&CAKE, "text", "Seventh, any day"));
    on("Third, in December", "2026-12-20", "");
    on("Sixth, in two years", "2028-12-01", "yes");
    on("Second, on 1 December", "2000-12-01", "yes");
    on("Fourth, in January", "2027-01-01", "");
    let page = sam.sees(&format!("{bond}/keepsakes"));
    let places: Vec<usize> = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth"]
        .map(|word| page.find(word).unwrap_or_else(|| panic!("{word} is listed")))
        .into();
    assert!(places.is_sorted(), "{places:?}");
    assert!(page.find("Any day").is_some_and(|at| places[5] < at && at < places[6]));
}

fn a_long_list_is_paged_and_private_entries_do_not_move_it(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let mut expected = Vec::new();
    for n in 0..62 {
        let day = today(&app).plus(n * 11 - 100).to_string();
        let text = format!("Number {n}.");
        let fields = match n % 3 {
            0 => with(&CAKE, "text", &text),
            1 => with(&with(&with(&CAKE, "text", &text), "on", &day), "yearly", "yes"),
            _ => with(&with(&CAKE, "text", &text), "on", &day),
        };
        expected.push(keep(&ana, &bond, &fields));
        keep(&ana, &bond, &with(&with(&fields, "visibility", "private"), "text", "zanzibar"));
        app.clock.advance(1);
    }
    let list = format!("{bond}/keepsakes");
    let first = sam.sees(&list);
    assert_eq!(first.matches("<article").count(), 50);
    let second = sam.sees(between(&first, "rel=\"next\" href=\"", "\""));
    assert_eq!(second.matches("<article").count(), 12);
    assert!(!second.contains("rel=\"next\""));
    for url in expected {
        let at = format!("{url}\"");
        assert!(first.contains(&at) != second.contains(&at), "{url} is on one of the two");
    }
    let hidden = keep(&ana, &bond, &with(&CAKE, "visibility", "private"));
    let id = hidden.rsplit('/').next().expect("an id");
    assert_eq!(sam.sees(&format!("{list}?after={id}")), sam.sees(&format!("{list}?after=nothing")));
}

fn only_the_author_changes_or_deletes(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = keep(&ana, &bond, &CAKE);
    is_missing(&sam.get(&format!("{url}/edit")));
    is_missing(&sam.post(&url, &CAKE));
    is_missing(&sam.post(&format!("{url}/deleted"), &[]));
    ana.does(&url, &with(&CAKE, "text", "Orange cake."));
    assert!(sam.sees(&url).contains("Orange cake."));
}

fn earlier_wordings_are_kept_for_both_and_private_ones_never_shown(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = keep(&ana, &bond, &with(&with(&CAKE, "visibility", "private"), "text", "zanzibar"));
    ana.does(&url, &CAKE);
    assert!(!sam.sees(&url).contains("earlier wording"));
    ana.does(&url, &with(&CAKE, "on", "2026-12-01"));
    assert!(!sam.sees(&url).contains("earlier wording"), "the words are the same");
    ana.does(&url, &with(&CAKE, "text", "Orange cake."));
    for page in [ana.sees(&url), sam.sees(&url)] {
        let earlier = between(&page, "Edited: earlier wording", "</details>");
        assert!(earlier.contains("Lemon cake") && !earlier.contains("zanzibar"), "{earlier}");
    }
}

fn two_tabs_show_both_versions_and_save_nothing(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let url = keep(&ana, &bond, &CAKE);
    let version = ana.get(&format!("{url}/edit")).between("name=\"version\" value=\"", "\"").to_owned();
    ana.does(&url, &with(&with(&CAKE, "text", "From the first tab."), "version", &version));
    let page = ana.post(&url, &with(&with(&CAKE, "text", "From the second tab."), "version", &version));
    assert_eq!(page.status, 409);
    assert!(page.between("How it stands now", "What you typed").contains("From the first tab."));
    assert!(page.body.contains("From the second tab.</textarea>"));
    assert!(ana.sees(&url).contains("From the first tab."));
}

fn pressing_twice_makes_one_keepsake(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let token = ana.get(&format!("{bond}/keepsakes/new")).between("name=\"form\" value=\"", "\"").to_owned();
    let fields = with(&CAKE, "form", &token);
    let first = keep(&ana, &bond, &fields);
    assert_eq!(keep(&ana, &bond, &fields), first);
    assert_eq!(ana.sees(&format!("{bond}/keepsakes")).matches("Lemon cake").count(), 1);
}

fn a_deleted_keepsake_comes_back_with_its_day(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let soon = today(&app).plus(1).to_string();
    let url = keep(&ana, &bond, &with(&CAKE, "on", &soon));
    ana.does(&url, &with(&with(&CAKE, "on", &soon), "text", "Orange cake."));
    ana.sees(&url);
    sam.sees(&url);
    let coming = || between(&sam.sees(&bond), "Coming up", "</section>").to_owned();
    let before = (sam.sees(&url), coming());
    assert_eq!(ana.does(&format!("{url}/deleted"), &[]), format!("{bond}/keepsakes"));
    is_missing(&sam.get(&url));
    assert!(!sam.sees(&bond).contains("Coming up"));
    ana.does(&format!("{url}/restored"), &[]);
    assert_eq!((sam.sees(&url), coming()), before);
}

fn written_alone_it_is_there_and_near_when_the_other_joins(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let invitation = ana.does("/bonds", &[("kind", "friends")]);
    let bond = invitation.trim_end_matches("/invitation").to_owned();
    let soon = today(&app).plus(1).to_string();
    keep(&ana, &bond, &with(&CAKE, "on", &soon));
    let code = between(&ana.sees(&invitation), "/invitations/", "\"").to_owned();
    sam.does(&format!("/invitations/{code}/accepted"), &[]);
    assert!(between(&sam.sees(&bond), "Coming up", "</section>").contains("Lemon cake"));
}

/// Says of somebody that they have stepped back.
fn step_back(app: &App, person: &str) {
    use bothways::{
        db::{
            Error,
            schema::{members, people},
        },
        on,
    };
    use diesel::prelude::*;
    let name = person.to_owned();
    let done: Result<(), Error> = app.db.write_now(move |conn| {
        let id = people::table.filter(people::display_name.eq(&name)).select(people::id);
        let id: Id = on!(conn, c => id.first(c))?;
        let row = members::table.filter(members::person_id.eq(id));
        on!(conn, c => diesel::update(row).set(members::stepped_back.eq(true)).execute(c))?;
        Ok(())
    });
    done.expect("it is written");
}

fn what_is_kept_while_stepped_back_stays_with_its_author(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    step_back(&app, "Ana");
    sam.sees("/home");
    let soon = today(&app).plus(1).to_string();
    let before = (sam.sees(&bond), sam.sees(&format!("{bond}/keepsakes")));
    let url = keep(&ana, &bond, &with(&CAKE, "on", &soon));
    assert!(ana.sees(&url).contains("Only you"));
    is_missing(&sam.get(&url));
    assert_eq!((sam.sees(&bond), sam.sees(&format!("{bond}/keepsakes"))), before);
}

fn an_edit_while_stepped_back_leaves_what_the_other_reads(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = keep(&ana, &bond, &CAKE);
    sam.sees("/home");
    let before = sam.sees(&url);
    step_back(&app, "Ana");
    let copy = ana.does(&url, &with(&CAKE, "text", "zanzibar cake"));
    assert_ne!(copy, url);
    assert!(ana.sees(&copy).contains("zanzibar cake") && ana.sees(&copy).contains("Only you"));
    assert_eq!(sam.sees(&url), before);
    is_missing(&sam.get(&copy));
}

fn the_days_kept_beside_a_member_are_those_worked_out_anew(store: Store) {
    use bothways::{
        db::{Error, schema::members},
        on,
    };
    use diesel::prelude::*;
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let mut urls = Vec::new();
    for (n, who) in [&ana, &sam, &ana, &sam, &ana].into_iter().enumerate() {
        let day = today(&app).plus(n as i64 * 40).to_string();
        let seen = if n % 2 == 0 { "shared" } else { "private" };
        urls.push((who, keep(who, &bond, &with(&with(&CAKE, "on", &day), "visibility", seen))));
    }
    urls[0].0.does(&urls[0].1, &with(&CAKE, "visibility", "private"));
    urls[1].0.does(&urls[1].1, &with(&CAKE, "on", "2030-06-06"));
    urls[2].0.does(&format!("{}/deleted", urls[2].1), &[]);
    let id = Id::from_url(bond.trim_start_matches("/bonds/")).expect("an id");
    let read: Result<(), Error> = app.db.read_now(|conn| {
        let people = members::table.filter(members::bond_id.eq(id)).select(members::person_id);
        let people: Vec<Id> = on!(conn, c => people.load(c))?;
        assert_eq!(people.len(), 2);
        for person in people {
            let kept = year_days::kept(conn, id, person)?;
            assert_eq!(kept, year_days::from_scratch(conn, id, person)?);
            assert!(!kept.is_empty());
        }
        Ok(())
    });
    read.expect("the database answers");
}

fn a_person_takes_their_keepsakes_along_and_erases_them(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    keep(&ana, &bond, &with(&with(&CAKE, "on", "1990-05-14"), "yearly", "yes"));
    keep(&sam, &bond, &with(&CAKE, "text", "Sam’s own."));
    ana.does(&format!("{bond}/ending"), &[("confirm", "yes")]);
    let data = format!("/settings/data{bond}");
    let page = ana.sees(&data);
    assert!(page.contains("A keepsake about the other") && page.contains("every year on 14 May"));
    assert!(page.contains("Lemon cake") && !page.contains("Sam’s own."));
    let file: serde_json::Value = serde_json::from_str(&ana.sees(&format!("{data}/export.json"))).expect("JSON");
    assert_eq!(file["keepsakes"][0]["on"], "1990-05-14");
    assert_eq!(file["keepsakes"].as_array().map(Vec::len), Some(1));
    ana.does(&format!("{data}/deleted"), &[("confirm", "yes")]);
    assert!(sam.sees(&data).contains("Sam’s own."), "the other keeps their own");
}

fn days() -> impl Strategy<Value = (Day, Day)> {
    // 1950 to 2060.
    (-7_300_i64..32_900, 18_000_i64..32_900).prop_map(|(on, today)| (Day(on), Day(today)))
}

fn the_next_day_is_never_past_and_within_a_year_of_its_first() {
    proptest!(|((on, today) in days())| {
        let next = next(on, true, today).expect("it comes every year");
        prop_assert!(next >= today && next >= on);
        prop_assert!(next.since(today.max(on)) <= 366);
        prop_assert!(next < same_day_next_year(today.max(on)) || next.since(today.max(on)) == 0);
        let (is, was) = (next.date(), on.date());
        let moved = (was.month(), was.day()) == (2, 29) && (is.month(), is.day()) == (2, 28) && !is.in_leap_year();
        prop_assert!((is.month(), is.day()) == (was.month(), was.day()) || moved, "{was} became {is}");
    });
}

fn the_next_day_stays_the_same_until_it_is_over() {
    proptest!(|((on, today) in days(), ahead in 0_i64..400)| {
        let first = next(on, true, today).expect("it comes every year");
        let later = today.plus(ahead.min(first.since(today)));
        prop_assert_eq!(next(on, true, later), Some(first));
        prop_assert!(next(on, true, first.plus(1)).is_some_and(|after| after > first));
    });
}

fn a_day_that_comes_once_never_comes_again() {
    proptest!(|((on, today) in days())| {
        prop_assert_eq!(next(on, false, today), (on >= today).then_some(on));
    });
}

fn what_is_near_is_in_the_days_of_the_year() {
    proptest!(|((on, today) in days(), remind in 0_i16..=60, yearly in any::<bool>())| {
        let mut set = YearDays::default();
        set.add(year_days::year_day(on), remind);
        let near = next(on, yearly, today).is_some_and(|day| day.since(today) <= i64::from(remind));
        prop_assert!(!near || set.has(today), "on {on}, {remind} days before, today {today}");
    });
}

fn the_place_in_a_leap_year_goes_with_the_days() {
    let day = |text: &str| year_days::year_day(Day::from_iso(text).expect("a day"));
    assert_eq!((day("2028-01-01"), day("2028-12-31"), day("2027-12-31")), (0, 365, 365));
    assert_eq!((day("2028-02-29"), day("2027-02-28"), day("2027-03-01")), (59, 58, 60));
    let year = (0..366).map(|at| year_days::year_day(Day::from_iso("2028-01-01").expect("a day").plus(at)));
    assert!(year.eq(0..366));
}
