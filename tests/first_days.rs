//! The first steps of each of the two, and what waits for them on the start page.

use bothways::db::Id;

use crate::support::{
    app::{App, Browser, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        both_say_a_need_a_boundary_and_what_does_them_good_in_three_short_forms,
        nothing_that_is_kept_for_oneself_reaches_the_other,
        any_step_can_be_left_for_later_and_taken_up_again,
        leaving_steps_is_known_to_nobody_else,
        what_was_said_elsewhere_needs_no_step,
        a_refused_step_keeps_what_was_typed_and_says_what_is_missing,
        a_step_that_does_not_exist_is_refused,
        a_double_press_makes_one_entry,
        a_menu_that_was_said_meanwhile_is_not_overwritten,
        among_colleagues_touch_is_not_offered,
        whoever_has_stepped_back_keeps_the_steps_to_themselves,
        the_dashboard_speaks_of_them_for_two_weeks_and_never_after_they_are_left,
        alone_the_page_shows_the_steps_and_what_the_other_will_see,
        the_start_page_says_what_waits_and_nothing_of_the_other,
    ]
}

const SHARED: (&str, &str) = ("visibility", "shared");
const PRIVATE: (&str, &str) = ("visibility", "private");

fn does(person: &Browser, bond: &str, step: &str, fields: &[(&str, &str)]) -> String {
    let fields = [&[("step", step)], fields].concat();
    person.does(&format!("{bond}/first-days"), &fields)
}

fn goes_through(person: &Browser, bond: &str, who: &str, visibility: (&str, &str)) {
    let url = format!("{bond}/first-days");
    assert!(person.sees(&url).contains("<h2>One need</h2>"));
    assert_eq!(does(person, bond, "need", &[("title", &format!("{who}-need")), visibility]), url);
    assert!(person.sees(&url).contains("<h2>One boundary</h2>"));
    let line = format!("{who}-line");
    does(person, bond, "boundary", &[("words", &line), ("topic", "work"), ("firmness", "firm"), visibility]);
    assert!(person.sees(&url).contains("<h2>What does you good</h2>"));
    does(person, bond, "love_languages", &[("receive", "time"), ("receive", "help"), ("give", "words"), visibility]);
    assert!(person.sees(&url).contains("That is all for the beginning"));
}

fn both_say_a_need_a_boundary_and_what_does_them_good_in_three_short_forms(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    goes_through(&ana, &bond, "anas", SHARED);
    goes_through(&sam, &bond, "sams", SHARED);
    for (person, theirs) in [(&ana, "sams"), (&sam, "anas")] {
        let page = person.sees(&bond);
        assert!(page.contains(&format!("{theirs}-need")) && page.contains(&format!("{theirs}-line")));
        assert!(!page.contains("First days"));
        let page = person.sees(&format!("{bond}/love-languages"));
        assert!(page.matches("a lot").count() >= 4, "the two menus stand side by side");
    }
}

fn nothing_that_is_kept_for_oneself_reaches_the_other(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    sam.sees(&bond);
    let tails = ["", "/needs", "/boundaries", "/love-languages", "/me"];
    let seen = || tails.map(|tail| without_tokens(sam.sees(&format!("{bond}{tail}"))));
    let before = (seen(), sam.sees("/home"));
    goes_through(&ana, &bond, "anas", PRIVATE);
    assert!(before == (seen(), sam.sees("/home")), "Sam's pages are the same to the byte");
}

/// A fresh form has a fresh token at each sight.
fn without_tokens(body: String) -> String {
    if body.contains("class=\"add\"") {
        return body;
    }
    let mut parts = body.split("name=\"form\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.get(36..).unwrap_or_default())
}

fn any_step_can_be_left_for_later_and_taken_up_again(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let url = format!("{bond}/first-days");
    assert_eq!(ana.does(&format!("{url}/skipped"), &[("step", "need")]), url);
    let page = ana.sees(&url);
    assert!(page.contains("<h2>One boundary</h2>") && page.contains("left for later"));
    // All of the rest, from here or from the dashboard.
    assert_eq!(ana.does(&format!("{url}/skipped"), &[("step", "all")]), bond);
    assert!(ana.sees(&url).contains("That is all for the beginning"));
    let page = ana.sees(&format!("{url}?step=boundary"));
    assert!(page.contains("<h2>One boundary</h2>"), "it can be taken up again");
    does(&ana, &bond, "boundary", &[("words", "No calls"), ("topic", "work"), ("firmness", "firm"), PRIVATE]);
    assert!(ana.sees(&format!("{bond}/boundaries")).contains("No calls"));
    assert_eq!(ana.sees(&url).matches("left for later").count(), 2);
}

fn leaving_steps_is_known_to_nobody_else(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    sam.sees(&bond);
    let seen = || [bond.clone(), "/home".into(), format!("{bond}/me")].map(|path| sam.sees(&path));
    let before = seen();
    for step in ["need", "boundary", "love_languages", "all"] {
        ana.does(&format!("{bond}/first-days/skipped"), &[("step", step)]);
    }
    assert!(before == seen());
}

fn what_was_said_elsewhere_needs_no_step(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    ana.does(&format!("{bond}/needs"), &[("title", "Tea"), ("importance", "nice"), PRIVATE]);
    ana.does(&format!("{bond}/love-languages"), &[("receive_time", "4"), PRIVATE]);
    let page = ana.sees(&format!("{bond}/first-days"));
    assert!(page.contains("<h2>One boundary</h2>"));
    assert_eq!(page.matches("class=\"there\"").count(), 2);
}

fn a_refused_step_keeps_what_was_typed_and_says_what_is_missing(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let url = format!("{bond}/first-days");
    let long = "x".repeat(121);
    for (fields, kept, says) in [
        (vec![("step", "need"), ("title", "typed need")], "typed need", "Say who sees it."),
        (vec![("step", "need"), ("title", long.as_str()), SHARED], long.as_str(), "error"),
        (vec![("step", "boundary"), ("words", "typed line"), SHARED], "typed line", "Choose what it is about."),
        (vec![("step", "love_languages"), SHARED], "checked", "Tick at least one"),
    ] {
        let page = ana.post(&url, &fields);
        assert_eq!(page.status, 422);
        assert!(page.body.contains(kept) && page.body.contains(says) && page.body.contains("class=\"errors\""));
    }
    assert!(ana.sees(&url).contains("<h2>One need</h2>"), "nothing was saved");
}

fn a_step_that_does_not_exist_is_refused(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    for tail in ["", "/skipped"] {
        assert_eq!(ana.post(&format!("{bond}/first-days{tail}"), &[("step", "fly")]).status, 400);
    }
    assert!(ana.sees(&format!("{bond}/first-days?step=fly")).contains("<h2>One need</h2>"));
}

fn a_double_press_makes_one_entry(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let token = Id::random().to_string();
    for _ in 0..2 {
        does(&ana, &bond, "need", &[("title", "Only once"), SHARED, ("form", &token)]);
    }
    assert_eq!(sam.sees(&format!("{bond}/needs")).matches("<h3><a").count().max(1), 1);
    assert_eq!(sam.sees(&bond).matches("dir=\"auto\">Only once</a>").count(), 1);
}

fn a_menu_that_was_said_meanwhile_is_not_overwritten(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    ana.does(&format!("{bond}/love-languages"), &[("receive_gifts", "4"), PRIVATE]);
    let fields = [("step", "love_languages"), ("receive", "touch"), SHARED];
    assert_eq!(ana.post(&format!("{bond}/first-days"), &fields).status, 409);
    let page = ana.sees(&format!("{bond}/love-languages"));
    assert!(between(&page, "name=\"receive_gifts\"", "</select>").contains("value=\"4\" selected"));
}

fn among_colleagues_touch_is_not_offered(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let bond = app.link(&ana, &sam, "colleagues");
    let page = ana.sees(&format!("{bond}/first-days?step=love_languages"));
    assert!(page.contains("Practical help") && !page.contains("value=\"touch\""));
    let url = format!("{bond}/first-days");
    let page = ana.post(&url, &[("step", "love_languages"), ("receive", "touch"), SHARED]);
    assert_eq!(page.status, 422);
}

fn whoever_has_stepped_back_keeps_the_steps_to_themselves(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    sam.sees(&bond);
    ana.does(&format!("{bond}/stepped-back"), &[("on", "yes")]);
    let before = sam.sees(&bond);
    goes_through(&ana, &bond, "anas", SHARED);
    assert!(before == sam.sees(&bond));
    assert!(!sam.sees(&format!("{bond}/needs")).contains("anas-need"));
}

fn the_dashboard_speaks_of_them_for_two_weeks_and_never_after_they_are_left(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    for person in [&ana, &sam] {
        assert!(person.sees(&bond).contains("First days"));
    }
    ana.does(&format!("{bond}/first-days/skipped"), &[("step", "all")]);
    assert!(!ana.sees(&bond).contains("First days"));
    app.clock.advance(13 * 86_400);
    assert!(sam.sees(&bond).contains("First days"));
    app.clock.advance(86_400);
    assert!(!sam.sees(&bond).contains("First days"));
    assert!(sam.sees(&format!("{bond}/first-days")).contains("<h2>One need</h2>"), "the page itself stays");
}

fn alone_the_page_shows_the_steps_and_what_the_other_will_see(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let invitation = ana.does("/bonds", &[("kind", "partners")]);
    let bond = invitation.trim_end_matches("/invitation").to_owned();
    assert!(ana.sees(&invitation).contains(&format!("{bond}/first-days")), "the invitation leads to them");
    goes_through(&ana, &bond, "anas", SHARED);
    let page = ana.sees(&bond);
    assert!(page.contains("Your side is ready") && page.contains("anas-need") && page.contains("anas-line"));
    assert_eq!(page.matches("class=\"there\"").count(), 3);
    assert_eq!(page.matches("</b> not yet</li>").count(), 11, "before this week there was nothing to be quiet in");
    // Sam joins, and finds it.
    let code = between(&ana.sees(&invitation), "/invitations/", "\"").to_owned();
    let sam = app.person("Sam");
    sam.does(&format!("/invitations/{code}/accepted"), &[]);
    let page = sam.sees(&bond);
    assert!(page.contains("anas-need") && page.contains("First days"));
}

fn the_start_page_says_what_waits_and_nothing_of_the_other(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    assert!(ana.sees("/home").contains("First days: One need."));
    ana.does(&format!("{bond}/first-days/skipped"), &[("step", "all")]);
    let quiet = ana.sees("/home");
    assert!(!quiet.contains("class=\"waits\""));
    sam.does(&format!("{bond}/contributions"), &[("title", "Kept quiet"), PRIVATE]);
    assert!(quiet == ana.sees("/home"));
    sam.does(&format!("{bond}/contributions"), &[("title", "Made soup"), SHARED]);
    let page = ana.sees("/home");
    assert!(page.contains("did something for you") && !page.contains("Made soup"));
    // Somebody else has not joined yet.
    let invitation = ana.does("/bonds", &[("kind", "friends")]);
    let other = invitation.trim_end_matches("/invitation").to_owned();
    ana.does(&format!("{other}/first-days/skipped"), &[("step", "all")]);
    assert!(ana.sees("/home").contains("Your invitation works until"));
    ana.does(&format!("{invitation}/revoked"), &[]);
    assert!(ana.sees("/home").contains("There is no invitation that works"));
}
