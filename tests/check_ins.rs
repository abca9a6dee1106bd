//! Check-ins: each answers alone, and the answers open for both together.

use std::thread;

use bothways::{
    check_ins::{
        Seal, Week,
        model::{Calendar, ChosenDay, may_write},
    },
    db::{
        Day, Error, Id, Ts,
        schema::{check_ins, members, people},
    },
    on,
};
use diesel::prelude::*;
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, TestRunner},
};
use serde_json::Value;

use crate::support::{
    app::{App, Browser, PASSWORD, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    let mut tests = plain![
        weeks_are_named_by_iso_8601_at_the_ends_of_years_too,
        only_a_week_of_the_calendar_is_one,
        each_day_belongs_to_one_week_and_no_week_is_lost_or_doubled,
        a_week_has_its_own_length_unless_the_day_is_changed,
        one_writes_in_this_week_and_the_last_and_in_what_was_begun,
    ];
    tests.extend(both![
        two_answer_alone_and_open_together,
        until_both_opened_each_page_is_the_same_whatever_the_other_did,
        it_changes_until_it_is_opened_and_not_after,
        pressing_open_can_be_taken_back_until_it_is_open,
        how_connected_one_feels_is_shown_to_oneself_alone,
        a_check_in_of_one_who_stepped_back_never_opens,
        words_added_while_stepped_back_do_not_open_later,
        of_two_who_press_at_the_same_moment_both_see_it_open,
        skipping_a_week_leaves_no_gap_and_no_reproach,
        the_week_goes_by_the_bonds_time_zone,
        either_chooses_the_day_and_this_week_goes_on,
        one_can_write_before_the_other_joins,
        the_dashboard_speaks_of_it_for_three_days,
        a_refused_form_keeps_what_was_typed,
        a_form_may_be_sent_after_the_week_is_over,
        two_tabs_show_both_versions,
        a_form_of_deleted_answers_does_not_fit_the_next_ones,
        what_is_deleted_is_gone_for_both_and_can_come_back,
        a_bond_that_ended_leaves_each_their_own_answers,
        past_weeks_are_paged,
        weeks_that_are_none_answer_as_what_does_not_exist,
    ]);
    tests
}

/// Sunday 29 November 2026, noon UTC: the day on which bonds check in until they choose another.
const SUNDAY: Ts = Ts(1_795_953_600_000_000);
const THIS: &str = "2026-W48";
const WAITS: &str = "This opens when both of you have written and pressed open. Until then it stays with you.";

fn on_sunday(store: Store) -> (App, Browser, Browser, String) {
    let app = App::start(store);
    app.clock.set(SUNDAY);
    let (ana, sam, bond) = app.bond();
    (app, ana, sam, bond)
}

fn days(app: &App, days: i64) {
    app.clock.advance(days * 86_400);
}

fn writes(who: &Browser, bond: &str, felt_good: &str) -> String {
    who.does(&format!("{bond}/check-ins"), &[("felt_good", felt_good), ("connected", "4")])
}

/// Of the answers that the form of a week would change.
fn version(who: &Browser, week: &str) -> String {
    between(&who.sees(week), "name=\"version\" value=\"", "\"").to_owned()
}

fn presses(who: &Browser, week: &str, on: &str) {
    assert_eq!(who.does(&format!("{week}/opened"), &[("on", on)]), week);
}

/// A page as it is once the sentence about what was just done is said.
fn settled(who: &Browser, path: &str) -> String {
    who.sees(path);
    who.sees(path)
}

/// Every page on which a check-in may show, with its headers.
fn sights(who: &Browser, bond: &str) -> Vec<(String, String)> {
    who.sees("/home");
    let tails = ["", "/check-ins", "/check-ins/2026-W48", "/check-ins/2026-W47", "/me", "/needs"];
    let paths = tails.map(|tail| format!("{bond}{tail}")).into_iter().chain(["/home".into(), "/settings/data".into()]);
    paths
        .map(|path| {
            let page = who.get(&path);
            let mut headers: Vec<_> = page.headers.iter().filter(|(name, _)| name != "date").collect();
            headers.sort();
            (path, format!("{} {headers:?} {}", page.status, page.body))
        })
        .collect()
}

fn two_answer_alone_and_open_together(store: Store) {
    let (_app, ana, sam, bond) = on_sunday(store);
    let week = ana.does(
        &format!("{bond}/check-ins"),
        &[("felt_good", "The lighthouse"), ("need_more", "Walks"), ("thank_for", "The soup"), ("connected", "5")],
    );
    assert_eq!(week, format!("{bond}/check-ins/{THIS}"));
    let page = ana.sees(&week);
    assert!(page.contains("Saved. Only you can see it.") && page.contains("The lighthouse") && page.contains(WAITS));
    assert!(page.contains("Open it with <bdi>Sam</bdi>"), "the button says what happens");
    writes(&sam, &bond, "The soup was good");
    presses(&ana, &week, "yes");
    assert!(ana.sees(&week).contains("Ready. It opens when both"));
    assert!(!ana.sees(&week).contains("The soup was good"));
    presses(&sam, &week, "yes");
    let page = sam.sees(&week);
    assert!(page.contains("It is open for both of you."), "{page}");
    for (who, own, other, thanks) in [
        (&ana, "The lighthouse", "The soup was good", "Thanks to Sam"),
        (&sam, "The soup was good", "The lighthouse", "Thanks to you"),
    ] {
        let page = settled(who, &week);
        let (mine, theirs) = (page.find(own).expect("mine"), page.find(other).expect("theirs"));
        assert!(mine < theirs, "one's own stands first\n{page}");
        assert!(page.contains(thanks) && !page.contains("very close") && !page.contains("<textarea"), "{page}");
    }
}

fn until_both_opened_each_page_is_the_same_whatever_the_other_did(store: Store) {
    for state in ["nothing", "written", "edited", "pressed"] {
        let (_app, ana, sam, bond) = on_sunday(store);
        let week = format!("{bond}/check-ins/{THIS}");
        if state != "nothing" {
            writes(&sam, &bond, "Sam’s words");
        }
        if state == "edited" {
            writes(&sam, &bond, "Sam’s other words");
        }
        if state == "pressed" {
            presses(&sam, &week, "yes");
        }
        let before = sights(&sam, &bond);
        let unseen = |what: &str| {
            for (earlier, later) in before.iter().zip(&sights(&sam, &bond)) {
                assert_eq!(earlier, later, "Sam’s is {state}: {what} changed {}", later.0);
                assert!(!later.1.contains("zanzibar"), "{what} is on {}", later.0);
            }
        };
        writes(&ana, &bond, "zanzibar");
        unseen("writing");
        writes(&ana, &bond, "zanzibar again");
        unseen("an edit");
        if state != "pressed" {
            presses(&ana, &week, "yes");
            unseen("pressing open");
            writes(&ana, &bond, "zanzibar once more");
            unseen("an edit after that");
            presses(&ana, &week, "no");
            unseen("taking that back");
        }
        ana.does(&format!("{week}/deleted"), &[]);
        unseen("deleting");
        ana.does(&format!("{week}/restored"), &[]);
        unseen("bringing it back");
        if state == "pressed" {
            presses(&ana, &week, "yes");
            assert!(sam.sees(&week).contains("zanzibar again"), "now it is open");
        }
    }
}

fn it_changes_until_it_is_opened_and_not_after(store: Store) {
    let (_app, ana, sam, bond) = on_sunday(store);
    assert!(
        ana.sees(&format!("{bond}/check-ins"))
            .contains("You can change it until it is open; after that it stays as it is.")
    );
    let week = writes(&ana, &bond, "Once");
    writes(&sam, &bond, "Mine");
    presses(&ana, &week, "yes");
    writes(&ana, &bond, "Twice");
    let read = version(&ana, &week);
    presses(&sam, &week, "yes");
    assert!(sam.sees(&week).contains("Twice"));
    let page = ana.post(&format!("{bond}/check-ins"), &[("felt_good", "Thrice"), ("version", &read)]);
    assert!(page.status == 409 && page.body.contains("It was opened meanwhile"), "{}", page.body);
    assert!(page.between("What you typed", "</section>").contains("Thrice"), "and what was typed is not lost");
    assert!(!sam.sees(&week).contains("Thrice"));
    presses(&ana, &week, "no");
    assert!(settled(&sam, &week).contains("Twice"), "open stays open");
}

fn pressing_open_can_be_taken_back_until_it_is_open(store: Store) {
    let (_app, ana, sam, bond) = on_sunday(store);
    let week = writes(&ana, &bond, "Hm");
    assert_eq!(sam.post(&format!("{week}/opened"), &[("on", "yes")]).status, 422, "there is nothing to open yet");
    writes(&sam, &bond, "Mine");
    presses(&ana, &week, "yes");
    presses(&ana, &week, "no");
    assert!(ana.sees(&week).contains("Taken back. It stays with you."));
    presses(&sam, &week, "yes");
    assert!(!settled(&sam, &week).contains("Hm"));
    presses(&ana, &week, "yes");
    assert!(settled(&sam, &week).contains("Hm"));
}

fn how_connected_one_feels_is_shown_to_oneself_alone(store: Store) {
    let (app, ana, sam, bond) = on_sunday(store);
    for (felt, n) in [("2", 0), ("5", 1)] {
        for who in [&ana, &sam] {
            let fields = [("felt_good", "x"), ("connected", if std::ptr::eq(who, &ana) { felt } else { "3" })];
            let week = who.does(&format!("{bond}/check-ins"), &fields);
            presses(who, &week, "yes");
        }
        days(&app, if n == 0 { 7 } else { 0 });
    }
    let page = settled(&ana, &format!("{bond}/check-ins"));
    assert!(page.contains("It went between “a bit apart” and “very close”. The latest: very close."), "{page}");
    let table = between(&page, "<table>", "</table>");
    assert!(table.find("a bit apart").expect("first") < table.find("very close").expect("last"), "{table}");
    assert_eq!(page.matches("<circle").count(), 2, "a dot for each");
    for path in ["/check-ins", "/check-ins/2026-W48", "/check-ins/2026-W49"] {
        let page = settled(&sam, &format!("{bond}{path}"));
        assert!(!page.contains("a bit apart</td>") && !page.contains("very close</td>"), "{path}\n{page}");
    }
    assert!(settled(&sam, &format!("{bond}/check-ins")).contains("It was the same each time: in between."));
}

fn step(app: &App, name: &'static str, back: bool) {
    let done: Result<usize, Error> = app.db.write_now(move |conn| {
        let who = people::table.filter(people::display_name.eq(name)).select(people::id);
        let who: Id = on!(conn, c => who.first(c))?;
        let row = members::table.filter(members::person_id.eq(who));
        Ok(on!(conn, c => diesel::update(row).set(members::stepped_back.eq(back)).execute(c))?)
    });
    assert_eq!(done.expect("it is set"), 1);
}

fn a_check_in_of_one_who_stepped_back_never_opens(store: Store) {
    let (app, ana, sam, bond) = on_sunday(store);
    let week = writes(&sam, &bond, "Sam’s words");
    presses(&sam, &week, "yes");
    let before = sights(&sam, &bond);
    step(&app, "Ana", true);
    writes(&ana, &bond, "zanzibar");
    presses(&ana, &week, "yes");
    let page = settled(&ana, &week);
    assert!(page.contains("You pressed open.") && page.contains(WAITS) && !page.contains("Sam’s words"), "{page}");
    assert_eq!(sights(&sam, &bond), before, "and Sam’s pages stay as they were");
    presses(&sam, &week, "no");
    presses(&sam, &week, "yes");
    assert!(!settled(&sam, &week).contains("zanzibar"));
    // Pressed before, stepped back after: it does not open either.
    days(&app, 7);
    step(&app, "Ana", false);
    let week = writes(&ana, &bond, "zanzibar two");
    presses(&ana, &week, "yes");
    step(&app, "Ana", true);
    writes(&sam, &bond, "Mine");
    presses(&sam, &week, "yes");
    assert!(!settled(&sam, &week).contains("zanzibar"));
    assert!(!settled(&ana, &format!("{bond}/check-ins")).contains("Choose this day"), "the day is for both");
    assert_eq!(ana.post(&format!("{bond}/check-ins/day"), &[("day", "friday")]).status, 422);
}

fn words_added_while_stepped_back_do_not_open_later(store: Store) {
    let (app, ana, sam, bond) = on_sunday(store);
    let week = writes(&ana, &bond, "Before");
    presses(&ana, &week, "yes");
    step(&app, "Ana", true);
    writes(&ana, &bond, "zanzibar");
    step(&app, "Ana", false);
    writes(&sam, &bond, "Mine");
    presses(&sam, &week, "yes");
    assert!(!settled(&sam, &week).contains("zanzibar"));
    assert!(settled(&ana, &week).contains("Open it with"), "it is hers to press again");
    presses(&ana, &week, "yes");
    assert!(settled(&sam, &week).contains("zanzibar"));
}

fn of_two_who_press_at_the_same_moment_both_see_it_open(store: Store) {
    let app = App::busy(store);
    let (ana, sam, bond) = app.bond();
    for _ in 0..8 {
        let week = writes(&ana, &bond, "Ana’s");
        writes(&sam, &bond, "Sam’s");
        thread::scope(|scope| {
            scope.spawn(|| presses(&ana, &week, "yes"));
            scope.spawn(|| presses(&sam, &week, "yes"));
        });
        for who in [&ana, &sam] {
            let page = settled(who, &week);
            assert!(page.contains("Ana’s") && page.contains("Sam’s"), "{page}");
        }
        for who in [&ana, &sam] {
            who.does(&format!("{week}/deleted"), &[]);
        }
    }
}

fn skipping_a_week_leaves_no_gap_and_no_reproach(store: Store) {
    let (app, ana, sam, bond) = on_sunday(store);
    let fresh = settled(&ana, &format!("{bond}/check-ins"));
    writes(&ana, &bond, "One");
    days(&app, 21);
    let page = settled(&ana, &format!("{bond}/check-ins"));
    assert_eq!(page.matches("check-ins/2026-W").count(), 1, "one week is listed: {page}");
    for word in ["missed", "skipped", "forgot", "should", "Sam has"] {
        assert!(!page.contains(word) && !fresh.contains(word), "{word}");
    }
    let empty = settled(&ana, &format!("{bond}/check-ins/2026-W46"));
    assert!(empty.contains("Nothing is written down here for this week.") && !empty.contains("<textarea"));
    assert!(!settled(&sam, &format!("{bond}/check-ins")).contains("Weeks before"), "Sam wrote in none");
}

fn the_week_goes_by_the_bonds_time_zone(store: Store) {
    let app = App::start(store);
    // Saturday 28 November, 12:00 UTC: in Auckland it is Sunday already, and in Honolulu it is still Saturday.
    app.clock.set(Ts(SUNDAY.0 - 86_400_000_000));
    let (ana, sam) = (app.person_in("Ana", "Pacific/Auckland"), app.person_in("Sam", "Pacific/Honolulu"));
    let bond = app.link(&ana, &sam, "partners");
    for who in [&ana, &sam] {
        assert!(who.sees(&format!("{bond}/check-ins")).contains("value=\"2026-W48\""), "one week for both");
    }
    let other = app.link(&sam, &app.person("Eve"), "friends");
    assert!(sam.sees(&format!("{other}/check-ins")).contains("value=\"2026-W47\""), "that bond is Sam’s");
}

fn either_chooses_the_day_and_this_week_goes_on(store: Store) {
    let (app, ana, sam, bond) = on_sunday(store);
    days(&app, 2);
    assert_eq!(sam.does(&format!("{bond}/check-ins/day"), &[("day", "monday")]), format!("{bond}/check-ins"));
    let week =
        |who: &Browser| between(&settled(who, &format!("{bond}/check-ins")), "name=\"week\" value=\"", "\"").to_owned();
    assert!(settled(&ana, &format!("{bond}/check-ins")).contains("<option value=\"monday\" selected>"));
    assert_eq!((week(&ana), week(&sam)), (THIS.to_owned(), THIS.to_owned()), "today’s week goes on");
    days(&app, 1);
    assert_eq!(week(&ana), "2026-W49");
    ana.does(&format!("{bond}/check-ins/day"), &[("day", "sunday")]);
    for _ in 0..4 {
        assert_eq!(week(&sam), "2026-W49", "and does not come back");
        days(&app, 1);
    }
    days(&app, 7);
    assert_eq!(week(&sam), "2026-W50");
    let page = ana.post(&format!("{bond}/check-ins/day"), &[("day", "someday")]);
    assert!(page.status == 422 && page.body.contains("Choose a day of the week."));
}

fn one_can_write_before_the_other_joins(store: Store) {
    let app = App::start(store);
    app.clock.set(SUNDAY);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let invitation = ana.does("/bonds", &[("kind", "family")]);
    let bond = invitation.trim_end_matches("/invitation").to_owned();
    let week = writes(&ana, &bond, "Alone");
    presses(&ana, &week, "yes");
    assert!(settled(&ana, &week).contains(WAITS));
    let code = between(&ana.sees(&invitation), "/invitations/", "\"").to_owned();
    sam.does(&format!("/invitations/{code}/accepted"), &[]);
    assert!(!settled(&sam, &format!("{bond}/check-ins")).contains("Alone"), "linking opens nothing");
    writes(&sam, &bond, "Here too");
    presses(&sam, &week, "yes");
    assert!(settled(&sam, &week).contains("Alone"));
}

fn the_dashboard_speaks_of_it_for_three_days(store: Store) {
    let (app, ana, sam, bond) = on_sunday(store);
    let line = |who: &Browser| {
        let page = settled(who, &bond);
        ["three short questions.", "stays with you until", "check-in is open"]
            .into_iter()
            .find(|words| page.contains(words))
    };
    assert_eq!((line(&ana), line(&sam)), (Some("three short questions."), Some("three short questions.")));
    let week = writes(&ana, &bond, "x");
    assert_eq!((line(&ana), line(&sam)), (Some("stays with you until"), Some("three short questions.")));
    presses(&ana, &week, "yes");
    days(&app, 2);
    assert_eq!((line(&ana), line(&sam)), (Some("stays with you until"), Some("three short questions.")));
    days(&app, 1);
    assert_eq!((line(&ana), line(&sam)), (None, None), "then it keeps quiet");
    writes(&sam, &bond, "y");
    presses(&sam, &week, "yes");
    assert_eq!((line(&ana), line(&sam)), (Some("check-in is open"), Some("check-in is open")));
    days(&app, 4);
    assert_eq!(line(&ana), Some("three short questions."), "a new week");
}

fn a_refused_form_keeps_what_was_typed(store: Store) {
    let (_app, ana, _sam, bond) = on_sunday(store);
    let url = format!("{bond}/check-ins");
    let long = "ä".repeat(1_001);
    let page = ana.post(&url, &[("felt_good", "Kept"), ("need_more", &long), ("connected", "2")]);
    assert!(page.status == 422 && page.body.contains("href=\"#need_more\"") && page.body.contains("1001 characters"));
    assert!(page.body.contains("Kept</textarea>") && page.body.contains("value=\"2\" checked"), "{}", page.body);
    for odd in ["0", "6", "04", "four", "9223372036854775808"] {
        let page = ana.post(&url, &[("felt_good", "Kept"), ("connected", odd)]);
        assert!(page.status == 422 && page.body.contains("Choose one of the five, or none."), "{odd}");
    }
    let page = ana.post(&url, &[("felt_good", "  "), ("connected", "")]);
    assert!(page.status == 422 && page.body.contains("Answer at least one of the questions."));
    assert!(!settled(&ana, &url).contains("Kept"), "nothing was saved");
    assert_eq!(ana.post(&url, &[("connected", "1")]).status, 303, "one answer is enough");
}

fn a_form_may_be_sent_after_the_week_is_over(store: Store) {
    let (app, ana, _sam, bond) = on_sunday(store);
    let url = format!("{bond}/check-ins");
    days(&app, 7);
    let late = ana.does(&url, &[("felt_good", "Late"), ("week", THIS)]);
    assert_eq!(late, format!("{url}/{THIS}"), "it is for the week it was made for");
    for week in ["2026-W47", "2026-W51", "2026-W99", "x"] {
        let page = ana.post(&url, &[("felt_good", "Typed"), ("week", week)]);
        assert!(page.status == 422 && page.body.contains("A check-in can be written in its week"), "{week}");
        assert!(page.body.contains("Typed"), "{week}: what was typed is not lost\n{}", page.body);
    }
    days(&app, 28);
    ana.does("/signin", &[("email", "ana@example.org"), ("password", PASSWORD)]);
    ana.does(&url, &[("felt_good", "Later"), ("week", THIS)]);
    assert!(settled(&ana, &late).contains("Later"), "what was begun can still change");
}

fn two_tabs_show_both_versions(store: Store) {
    let (_app, ana, _sam, bond) = on_sunday(store);
    let url = format!("{bond}/check-ins");
    let fields = |words, version| [("felt_good", words), ("version", version), ("week", THIS)];
    ana.does(&url, &fields("First", "0"));
    ana.does(&url, &fields("First", "0"));
    let page = ana.post(&url, &fields("Second", "0"));
    assert!(page.status == 409 && page.body.contains("It was changed meanwhile"));
    assert!(page.body.contains("First</p>") && page.body.contains("Second</textarea>"), "{}", page.body);
    let stands = page.between("name=\"version\" value=\"", "\"");
    ana.does(&url, &fields("Second", stands));
    assert!(settled(&ana, &url).contains("Second"));
}

fn a_form_of_deleted_answers_does_not_fit_the_next_ones(store: Store) {
    let (_app, ana, _sam, bond) = on_sunday(store);
    let week = writes(&ana, &bond, "First");
    let stale = version(&ana, &week);
    ana.does(&format!("{week}/deleted"), &[]);
    writes(&ana, &bond, "Second");
    let page = ana.post(&format!("{bond}/check-ins"), &[("felt_good", "Third"), ("version", &stale)]);
    assert_eq!(page.status, 409);
    assert!(page.body.contains("Second</p>") && page.body.contains("Third</textarea>"), "{}", page.body);
}

fn what_is_deleted_is_gone_for_both_and_can_come_back(store: Store) {
    let (_app, ana, sam, bond) = on_sunday(store);
    let week = writes(&ana, &bond, "Ana’s");
    writes(&sam, &bond, "Sam’s");
    for who in [&ana, &sam] {
        presses(who, &week, "yes");
    }
    let before = (settled(&ana, &week), settled(&sam, &week));
    let list = ana.does(&format!("{week}/deleted"), &[]);
    assert!(ana.sees(&list).contains(&format!("action=\"{week}/restored\"")));
    assert!(!settled(&sam, &week).contains("Ana’s") && settled(&sam, &week).contains("Sam’s"));
    assert!(settled(&ana, &week).contains("Sam’s"), "what was opened stays open");
    let page = ana.post(&format!("{bond}/check-ins"), &[("felt_good", "Anew")]);
    assert_eq!(page.status, 409, "what was opened is not written anew");
    assert_eq!(sam.post(&format!("{week}/restored"), &[]).status, 410);
    ana.does(&format!("{week}/restored"), &[]);
    assert_eq!((settled(&ana, &week), settled(&sam, &week)), before);
    assert_eq!(ana.post(&format!("{week}/restored"), &[]).status, 410, "it is back already");
}

fn a_bond_that_ended_leaves_each_their_own_answers(store: Store) {
    let (_app, ana, sam, bond) = on_sunday(store);
    let week = writes(&ana, &bond, "Ana’s");
    writes(&sam, &bond, "Sam’s");
    for who in [&ana, &sam] {
        presses(who, &week, "yes");
    }
    ana.does(&format!("{bond}/ending"), &[("confirm", "yes")]);
    for path in [&week, &format!("{bond}/check-ins")] {
        assert_eq!(sam.get(path).status, 404);
    }
    let data = format!("/settings/data{bond}");
    let page = settled(&ana, &data);
    assert!(page.contains("Ana’s") && page.contains("The week of 23 Nov") && !page.contains("Sam’s"), "{page}");
    let export =
        |who: &Browser| -> Value { serde_json::from_str(&who.sees(&format!("{data}/export.json"))).expect("JSON") };
    let told = &export(&ana)["check_ins"];
    assert_eq!(told.as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&told[0]["week"], &told[0]["felt_good"], &told[0]["connected"]),
        (&THIS.into(), &"Ana’s".into(), &4.into())
    );
    ana.does(&format!("{data}/deleted"), &[("confirm", "yes")]);
    assert_eq!(export(&sam)["check_ins"][0]["felt_good"], "Sam’s", "Sam’s own are left alone");
}

fn past_weeks_are_paged(store: Store) {
    let (app, ana, sam, bond) = on_sunday(store);
    let week = writes(&ana, &bond, "Now");
    writes(&sam, &bond, "Now too");
    let id = Id::from_url(bond.trim_start_matches("/bonds/")).expect("an id");
    let done: Result<(), Error> = app.db.write_now(move |conn| {
        let rows = check_ins::table.filter(check_ins::bond_id.eq(id)).select(check_ins::person_id);
        let people: Vec<Id> = on!(conn, c => rows.load(c))?;
        for ago in 1..=120_i64 {
            for person in &people {
                let row = (
                    check_ins::bond_id.eq(id),
                    check_ins::week.eq(Week::of(Day(20_786)).monday().plus(-7 * ago)),
                    check_ins::person_id.eq(*person),
                    check_ins::felt_good.eq("x"),
                    check_ins::need_more.eq(""),
                    check_ins::thank_for.eq(""),
                    check_ins::connected.eq(3_i16),
                    check_ins::seal.eq(if ago % 2 == 0 { Seal::Open } else { Seal::Closed }),
                    check_ins::version.eq(1_i64),
                );
                on!(conn, c => diesel::insert_into(check_ins::table).values(row).execute(c))?;
            }
        }
        Ok(())
    });
    done.expect("they are written");
    let (mut url, mut seen, mut pages) = (format!("{bond}/check-ins"), Vec::new(), 0);
    loop {
        let page = settled(&ana, &url);
        let links: Vec<String> = page
            .split(&format!("href=\"{bond}/check-ins/"))
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .map(str::to_owned)
            .collect();
        assert!(links.len() <= 50);
        seen.extend(links);
        pages += 1;
        match page.contains("rel=\"next\"") {
            true => url = between(&page, "rel=\"next\" href=\"", "\"").to_owned(),
            false => break,
        }
    }
    let mut once = seen.clone();
    once.dedup();
    assert_eq!((pages, seen.len(), once.len()), (3, 120, 120));
    let page = settled(&ana, &format!("{bond}/check-ins"));
    assert_eq!(page.matches("<circle").count(), 26, "the picture is bounded");
    assert!(settled(&ana, &week).contains("Now"));
}

fn weeks_that_are_none_answer_as_what_does_not_exist(store: Store) {
    let (_app, ana, _sam, bond) = on_sunday(store);
    writes(&ana, &bond, "x");
    for name in
        ["2026-W49", "2027-W01", "2025-W53", "2026-W00", "2026-w48", "2026-W8", "26-W48", "9999-W01", "x", "%00"]
    {
        assert_eq!(ana.get(&format!("{bond}/check-ins/{name}")).status, 404, "{name}");
        assert_eq!(ana.post(&format!("{bond}/check-ins/{name}/opened"), &[]).status, 404, "{name}");
        assert_eq!(ana.post(&format!("{bond}/check-ins/{name}/deleted"), &[]).status, 404, "{name}");
    }
}

fn day(text: &str) -> Day {
    Day::from_iso(text).expect("a day")
}

fn weeks_are_named_by_iso_8601_at_the_ends_of_years_too() {
    for (text, name) in [
        ("2026-11-29", "2026-W48"),
        ("2026-11-30", "2026-W49"),
        ("2026-12-31", "2026-W53"),
        ("2027-01-03", "2026-W53"),
        ("2027-01-04", "2027-W01"),
        ("2024-12-30", "2025-W01"),
        ("2021-01-03", "2020-W53"),
        ("1999-12-31", "1999-W52"),
    ] {
        let week = Week::of(day(text));
        assert_eq!(week.to_string(), name, "{text}");
        assert_eq!(Week::from_url(name), Some(week), "{name}");
    }
    // Sunday 3 January 2027 begins the week that is named after the year before.
    let sundays = Calendar { day: ChosenDay::Sunday, changed: None };
    assert_eq!(sundays.week(day("2027-01-09")).to_string(), "2026-W53");
    assert_eq!(sundays.week(day("2027-01-10")).to_string(), "2027-W01");
}

fn only_a_week_of_the_calendar_is_one() {
    for name in [
        "",
        "2026",
        "2026-W",
        "2025-W53",
        "2026-W54",
        "2026-W00",
        "2026-W1",
        "2026-W013",
        "-026-W10",
        "+026-W10",
        "2026-W+1",
    ] {
        assert_eq!(Week::from_url(name), None, "{name}");
    }
    run(&(0_i64..40_000), |n| {
        let week = Week::of(Day(n));
        assert_eq!(Week::from_url(&week.to_string()), Some(week));
        assert_eq!(week.before().monday(), week.monday().plus(-7));
    });
}

fn chosen() -> impl Strategy<Value = ChosenDay> {
    proptest::sample::select(ChosenDay::ALL)
}

fn each_day_belongs_to_one_week_and_no_week_is_lost_or_doubled() {
    // Day by day through half a year, on some of which the day is changed, more than once too.
    let changes = vec((0_i64..180, chosen()), 0..12);
    run(&(18_000_i64..25_000, chosen(), changes), |(first, day, mut changes)| {
        changes.sort_by_key(|(on, _)| *on);
        let mut calendar = Calendar { day, changed: None };
        let mut last: Option<Week> = None;
        for at in 0..200 {
            let today = Day(first + at);
            let before = calendar.week(today);
            for (_, day) in changes.iter().filter(|(on, _)| *on == at) {
                calendar = calendar.with(*day, today);
                assert_eq!(calendar.week(today), before, "a change leaves the week of its day alone");
            }
            if let Some(last) = last {
                assert!(before == last || before.before() == last, "{last} is followed by itself or by the next");
            }
            assert!(
                Week::of(today) == before || Week::of(today).before() == before,
                "it is near what it is named after"
            );
            last = Some(before);
        }
    });
}

fn a_week_has_its_own_length_unless_the_day_is_changed() {
    run(&(18_000_i64..25_000, chosen()), |(first, day)| {
        let calendar = Calendar { day, changed: None };
        let week = calendar.week(Day(first));
        let begins = day.of(week);
        assert!(
            (0..7).all(|at| calendar.week(begins.plus(at)) == week && calendar.days_in(begins.plus(at)) == Some(at))
        );
        assert_ne!(calendar.week(begins.plus(7)), week);
        assert_ne!(calendar.week(begins.plus(-1)), week);
    });
}

fn one_writes_in_this_week_and_the_last_and_in_what_was_begun() {
    let this = Week::of(day("2026-11-25"));
    let (last, older) = (this.before(), this.before().before());
    assert!(may_write(this, this, None, false) && may_write(last, this, None, false));
    assert!(!may_write(older, this, None, false), "older weeks are not filled in");
    assert!(!may_write(this, this, None, true), "what was opened is not written anew");
    for seal in [Seal::Closed, Seal::Ready, Seal::Kept] {
        assert!(may_write(older, this, Some(seal), false));
    }
    assert!(!may_write(this, this, Some(Seal::Open), true));
}

fn run<S: Strategy>(strategy: &S, test: impl Fn(S::Value)) {
    let config = Config { cases: 256, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(strategy, |value| {
            test(value);
            Ok(())
        })
        .unwrap_or_else(|e| panic!("{e}"));
}
