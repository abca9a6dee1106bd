//! One small thing a day: what it is chosen by, why, and what one can do with it.

use bothways::{
    bonds::{Likes, Suggested},
    db::{
        Error, Id, day_in,
        schema::{bonds, love_menus, members},
    },
    on,
    suggestions::catalogue::{self, Gesture},
};
use diesel::prelude::*;

use crate::support::{
    app::{App, Browser, PASSWORD, Page, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        a_small_thing_stands_on_the_dashboard_and_on_its_own_page,
        what_the_other_asks_for_is_chosen_and_said,
        what_the_other_likes_and_had_little_of_is_said,
        it_is_the_same_all_day_whatever_changes,
        a_boundary_removes_what_touches_it_at_once,
        however_many_boundaries_there_are_none_is_touched,
        nothing_comes_again_within_21_days_although_looking_writes_nothing,
        who_does_not_look_for_long_finds_the_same_as_who_looks_every_day,
        another_one_passes_over_what_is_shown_and_pressed_twice_over_one,
        not_for_us_never_comes_again_until_it_is_taken_back,
        i_did_this_logs_it_for_both_or_for_me_with_one_tap,
        i_did_this_without_a_word_of_who_sees_it_stays_with_me,
        pressed_twice_it_is_one_contribution,
        i_did_this_answers_the_need_that_is_the_reason,
        i_did_this_from_an_old_tab_asks_where_a_boundary_is_touched_by_now,
        what_is_not_known_is_refused_with_todays_page,
        alone_and_stepped_back_there_is_nothing,
        stepping_back_changes_nothing_for_the_other,
        a_season_keeps_it_small,
        colleagues_are_never_offered_touch,
        a_private_menu_a_private_need_and_a_private_boundary_choose_nothing,
        each_reads_it_in_their_own_language,
        the_zone_of_the_bond_decides_when_the_day_begins,
        what_is_liked_is_kept_beside_the_member_as_the_menu_says,
        what_is_not_for_us_is_in_the_download,
    ]
}

const DAY: i64 = 86_400;

/// What is suggested on a page.
fn offered(page: &str) -> Option<&'static Gesture> {
    let is_offered = page.contains("/suggestion/done\"");
    let gesture = catalogue::of_id(between(page.get(page.find("/suggestion/done\"")?..)?, "value=\"", "\""));
    assert!(gesture.is_some(), "it is in the catalogue");
    gesture.filter(|_| is_offered)
}

/// Lets days pass; who is named in pages signs in again, for sessions end.
fn pass(app: &App, people: &[(&Browser, &str)], days: i64) {
    app.clock.advance(days * DAY);
    if (app.clock.now().0 / 1_000_000 / DAY) % 20 == 0 || days > 20 {
        for (who, email) in people {
            who.does("/signin", &[("email", email), ("password", PASSWORD)]);
        }
    }
}

const ANA: &str = "ana@example.org";
const SAM: &str = "sam@example.org";

fn today(who: &Browser, bond: &str) -> &'static Gesture {
    let page = who.sees(bond);
    let gesture = offered(&page).unwrap_or_else(|| panic!("something is suggested\n{page}"));
    assert_eq!(offered(&who.sees(&format!("{bond}/suggestion"))).map(|one| one.id), Some(gesture.id), "on both pages");
    gesture
}

fn why(who: &Browser, bond: &str) -> String {
    let page = who.sees(&format!("{bond}/suggestion"));
    between(&page, "<p class=\"facts\" dir=\"auto\">", "</p>").to_owned()
}

fn asks(who: &Browser, bond: &str, title: &str, language: &str, visibility: &str) -> String {
    let fields = [
        ("title", title),
        ("importance", "matters"),
        ("love_language", language),
        ("every_days", "7"),
        ("visibility", visibility),
    ];
    who.does(&format!("{bond}/needs"), &fields)
}

fn press(who: &Browser, bond: &str, act: &str, gesture: &Gesture, more: &[(&str, &str)]) -> Page {
    who.post(&format!("{bond}/suggestion/{act}"), &[&[("suggestion", gesture.id)], more].concat())
}

fn led(page: &Page) -> String {
    assert_eq!(page.status, 303, "{}", page.body);
    page.location().to_owned()
}

fn count_contributions(who: &Browser, bond: &str) -> usize {
    who.sees(&format!("{bond}/contributions")).matches("<li class=\"clay\">").count()
}

fn a_small_thing_stands_on_the_dashboard_and_on_its_own_page(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let gesture = today(&ana, &bond);
    let page = ana.sees(&bond);
    let card = between(&page, "One small thing", "</section>");
    assert!(
        card.contains(&gesture.say(bothways::lang::Lang::En, "Sam")) && card.contains("A small thing for any day.")
    );
    for button in ["Save for me", "Share with <bdi>Sam</bdi>", "Another one"] {
        assert!(card.contains(button), "{button}");
    }
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("{what} is there"));
    assert!(at("needs now") < at("One small thing") && at("One small thing") < at("What did you do for"));
    let own = ana.sees(&format!("{bond}/suggestion"));
    assert!(own.contains("How it is chosen") && own.contains("Not for us"));
    assert_ne!(today(&sam, &bond).id, "", "the other has one of their own");
}

fn what_the_other_asks_for_is_chosen_and_said(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    asks(&sam, &bond, "Qqq", "help", "shared");
    app.clock.advance(DAY);
    assert_eq!(today(&ana, &bond).language.as_str(), "help");
    assert_eq!(why(&ana, &bond), "Sam is asking for help.");
    asks(&sam, &bond, "More sleep", "", "shared");
    app.clock.advance(DAY);
    let mut reasons = Vec::new();
    for _ in 0..4 {
        today(&ana, &bond);
        reasons.push(why(&ana, &bond));
        app.clock.advance(DAY);
    }
    assert!(reasons.iter().any(|why| why == "Sam asks: “More sleep”"), "{reasons:?}");
    assert!(reasons.iter().any(|why| why == "Sam is asking for help."), "each in turn: {reasons:?}");
}

fn what_the_other_likes_and_had_little_of_is_said(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let menu = [
        ("receive_words", "4"),
        ("receive_time", "1"),
        ("receive_help", "3"),
        ("receive_gifts", "1"),
        ("receive_touch", "1"),
        ("visibility", "shared"),
    ];
    sam.does(&format!("{bond}/love-languages"), &menu);
    ana.does(
        &format!("{bond}/contributions"),
        &[("title", "Said so"), ("love_language", "words"), ("visibility", "shared")],
    );
    app.clock.advance(DAY);
    assert_eq!(today(&ana, &bond).language.as_str(), "help");
    assert_eq!(why(&ana, &bond), "Sam likes help, and little of it was written down lately.");
    ana.does(
        &format!("{bond}/contributions"),
        &[("title", "Swept"), ("love_language", "help"), ("visibility", "shared")],
    );
    assert_eq!(why(&ana, &bond), "Sam likes help.", "the reason stays true");
    app.clock.advance(20 * DAY);
    assert!(why(&ana, &bond).ends_with("little of it was written down lately."));
}

fn it_is_the_same_all_day_whatever_changes(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    for day in 0..3 {
        let morning = today(&ana, &bond).id;
        let need = asks(&sam, &bond, "More sleep", "help", "shared");
        let still = |what: &str| assert_eq!(today(&ana, &bond).id, morning, "{what} on day {day}");
        still("a need");
        sam.does(&format!("{bond}/love-languages"), &[("receive_gifts", "4"), ("visibility", "shared")]);
        still("a menu");
        ana.does(
            &format!("{bond}/contributions"),
            &[("title", "Swept"), ("love_language", "help"), ("visibility", "shared")],
        );
        still("something done");
        sam.does(&format!("{need}/pulse"), &[("level", "low"), ("visibility", "shared")]);
        still("a pulse");
        sam.does(&format!("{need}/deleted"), &[]);
        still("a need that is gone");
        app.clock.advance(DAY);
    }
}

fn a_boundary_removes_what_touches_it_at_once(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let gesture = today(&ana, &bond);
    let language = gesture.language.as_str();
    let boundary = |visibility| {
        [
            ("topic", "other"),
            ("words", "Please not"),
            ("firmness", "firm"),
            ("love_languages", language),
            ("visibility", visibility),
        ]
    };
    sam.does(&format!("{bond}/boundaries"), &boundary("private"));
    assert_eq!(today(&ana, &bond).id, gesture.id, "a private one changes nothing");
    sam.does(&format!("{bond}/boundaries"), &boundary("shared"));
    let page = ana.sees(&bond);
    assert!(offered(&page).is_none() && page.contains("What stood here no longer fits."));
    assert!(!page.contains(&gesture.say(bothways::lang::Lang::En, "Sam")));
    press(&ana, &bond, "another", gesture, &[]);
    assert_ne!(today(&ana, &bond).language.as_str(), language);
    for _ in 0..25 {
        app.clock.advance(DAY);
        assert_ne!(today(&ana, &bond).language.as_str(), language);
    }
}

/// A number that rises with every write to the members of the bond.
fn written(app: &App) -> Vec<(Id, i64, Option<Suggested>)> {
    let rows: Result<_, Error> = app.db.read_now(|conn| {
        let rows = members::table.order(members::person_id);
        let rows = rows.select((members::person_id, members::revision, members::suggested));
        Ok(on!(conn, c => rows.load(c))?)
    });
    rows.expect("the database answers")
}

fn nothing_comes_again_within_21_days_although_looking_writes_nothing(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let mut seen: Vec<&str> = Vec::new();
    for day in 0..70 {
        let before = written(&app);
        let gesture = today(&ana, &bond).id;
        assert_eq!(written(&app), before, "a look writes nothing");
        let lately = &seen[seen.len().saturating_sub(21)..];
        assert!(!lately.contains(&gesture), "{gesture} is there again on day {day}");
        seen.push(gesture);
        // Now and then something is written, which changes what is chosen from then on.
        match day % 9 {
            3 => drop(asks(&sam, &bond, "More sleep", ["help", "time", "words"][day % 3], "shared")),
            5 => drop(ana.does(&format!("{bond}/contributions"), &[("title", "Swept"), ("visibility", "private")])),
            _ => {}
        }
        pass(&app, &[(&ana, ANA), (&sam, SAM)], 1);
    }
}

fn who_does_not_look_for_long_finds_the_same_as_who_looks_every_day(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    asks(&sam, &bond, "More sleep", "help", "shared");
    pass(&app, &[(&ana, ANA), (&sam, SAM)], 200);
    let mut looked = Vec::new();
    for _ in 0..5 {
        looked.push(today(&ana, &bond).id);
        pass(&app, &[(&ana, ANA), (&sam, SAM)], 1);
    }
    // A write puts down what was worked out, of every day that is remembered, and it stays what it was.
    let now = today(&ana, &bond).id;
    sam.does(&format!("{bond}/contributions"), &[("title", "Quiet"), ("visibility", "private")]);
    assert_eq!(today(&ana, &bond).id, now);
    looked.push(now);
    let ids = |kept: &Suggested| kept.all().filter_map(|one| Some(catalogue::of_key(one.key)?.id)).collect::<Vec<_>>();
    // Both may be shown the same today, and rows do not say here whose they are: one of them holds Ana's days.
    let kept: Vec<_> = written(&app).iter().filter_map(|(_, _, kept)| kept.as_ref().map(ids)).collect();
    assert!(kept.iter().any(|kept| kept.ends_with(&looked)), "{looked:?} is written down: {kept:?}");
}

fn another_one_passes_over_what_is_shown_and_pressed_twice_over_one(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let first = today(&ana, &bond);
    assert_eq!(led(&press(&ana, &bond, "another", first, &[])), format!("{bond}/suggestion"));
    let second = today(&ana, &bond);
    assert_ne!(second.id, first.id);
    assert_eq!(led(&press(&ana, &bond, "another", first, &[("next", "together")])), bond, "as sent from the dashboard");
    assert_eq!(today(&ana, &bond).id, second.id, "the second press finds that it is passed over");
    let mut seen = vec![first.id, second.id];
    for _ in 0..30 {
        press(&ana, &bond, "another", today(&ana, &bond), &[]);
        seen.push(today(&ana, &bond).id);
    }
    app.clock.advance(DAY);
    seen.push(today(&ana, &bond).id);
    let mut different = seen.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), seen.len(), "none comes twice");
}

fn not_for_us_never_comes_again_until_it_is_taken_back(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let gesture = today(&ana, &bond);
    sam.sees(&bond);
    let before = [sam.get(&bond), sam.get(&format!("{bond}/suggestion"))].map(|page| page.body);
    led(&press(&ana, &bond, "not-for-us", gesture, &[]));
    led(&press(&ana, &bond, "not-for-us", gesture, &[]));
    assert_ne!(today(&ana, &bond).id, gesture.id, "another one stands in its place");
    let list = |who: &Browser| who.sees(&format!("{bond}/suggestion")).matches("Let it come again</button>").count();
    assert_eq!((list(&ana), list(&sam)), (1, 0), "it is listed once, for the one who said it");
    assert_eq!([sam.get(&bond), sam.get(&format!("{bond}/suggestion"))].map(|page| page.body), before);
    let total = catalogue::all().iter().filter(|one| one.is_for(bothways::bonds::Kind::Partners)).count();
    assert!(total > 100);
    for _ in 0..60 {
        pass(&app, &[(&ana, ANA)], 1);
        if let Some(shown) = offered(&ana.sees(&bond)) {
            assert_ne!(shown.id, gesture.id);
        }
    }
    assert_eq!(led(&press(&ana, &bond, "for-us", gesture, &[])), format!("{bond}/suggestion"));
    assert_eq!(list(&ana), 0);
}

fn i_did_this_logs_it_for_both_or_for_me_with_one_tap(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let gesture = today(&ana, &bond);
    let done = gesture.done(bothways::lang::Lang::En);
    let entry = led(&press(&ana, &bond, "done", gesture, &[("visibility", "shared")]));
    let page = ana.sees(&entry);
    assert!(page.contains(done) && page.contains("You and <bdi>Sam</bdi>") && page.contains(&format!("{entry}/edit")));
    assert!(page.contains("Shared with both of you."));
    assert!(sam.sees(&entry).contains(done) && sam.sees(&bond).contains(done));
    assert!(ana.sees(&bond).contains("You did it."), "the day has had its small thing");
    press(&ana, &bond, "another", gesture, &[]);
    let second = today(&ana, &bond);
    let entry = led(&press(&ana, &bond, "done", second, &[("visibility", "private")]));
    assert!(ana.sees(&entry).contains("Only you"));
    assert_eq!(sam.get(&entry).status, 404);
    for _ in 0..21 {
        app.clock.advance(DAY);
        assert!(![gesture.id, second.id].contains(&today(&ana, &bond).id), "not again after it was done");
    }
}

fn i_did_this_without_a_word_of_who_sees_it_stays_with_me(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = led(&press(&ana, &bond, "done", today(&ana, &bond), &[]));
    assert!(ana.sees(&entry).contains("Only you"));
    assert_eq!(sam.get(&entry).status, 404);
}

fn pressed_twice_it_is_one_contribution(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let gesture = today(&ana, &bond);
    let first = led(&press(&ana, &bond, "done", gesture, &[("visibility", "shared")]));
    let again = led(&press(&ana, &bond, "done", gesture, &[("visibility", "shared")]));
    let other = led(&press(&ana, &bond, "done", gesture, &[("visibility", "private")]));
    assert_eq!((&again, &other), (&first, &first));
    assert_eq!(count_contributions(&ana, &bond), 1);
    app.clock.advance(DAY);
    assert_ne!(led(&press(&ana, &bond, "done", gesture, &[])), first, "another day is another time");
}

fn i_did_this_answers_the_need_that_is_the_reason(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let need = asks(&sam, &bond, "More sleep", "", "shared");
    app.clock.advance(DAY);
    let gesture = today(&ana, &bond);
    assert_eq!(why(&ana, &bond), "Sam asks: “More sleep”");
    let entry = led(&press(&ana, &bond, "done", gesture, &[("visibility", "shared")]));
    assert!(ana.sees(&entry).contains("More sleep"), "it says what it answers");
    assert!(sam.sees(&need).contains(gesture.done(bothways::lang::Lang::En)), "the need says what answered it");
}

fn i_did_this_from_an_old_tab_asks_where_a_boundary_is_touched_by_now(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let gesture = today(&ana, &bond);
    let boundary = [
        ("topic", "other"),
        ("words", "Please not"),
        ("firmness", "firm"),
        ("love_languages", gesture.language.as_str()),
        ("visibility", "shared"),
    ];
    sam.does(&format!("{bond}/boundaries"), &boundary);
    let asks = led(&press(&ana, &bond, "done", gesture, &[("visibility", "shared")]));
    assert!(asks.starts_with(&format!("{bond}/contributions/new?")));
    let form = ana.sees(&asks);
    assert!(form.contains(gesture.done(bothways::lang::Lang::En)) && !form.contains("value=\"shared\" checked"));
    assert_eq!(count_contributions(&ana, &bond), 0, "nothing is saved before it was asked");
    led(&press(&ana, &bond, "done", gesture, &[("visibility", "private")]));
    assert_eq!(count_contributions(&ana, &bond), 1, "for oneself nothing is to be asked");
}

fn what_is_not_known_is_refused_with_todays_page(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let gesture = today(&ana, &bond);
    for act in ["another", "not-for-us", "for-us", "done"] {
        for odd in ["", "no-such-thing", "../needs", "\u{0}"] {
            let page = ana.post(&format!("{bond}/suggestion/{act}"), &[("suggestion", odd)]);
            assert_eq!(page.status, 422, "{act} {odd:?}");
            assert!(page.body.contains("This idea is not known here.") && page.body.contains(gesture.id));
        }
    }
    let page = press(&ana, &bond, "done", gesture, &[("visibility", "everyone")]);
    assert!(page.status == 422 && page.body.contains("Say who sees it"));
    assert_eq!((count_contributions(&ana, &bond), today(&ana, &bond).id), (0, gesture.id));
    let (eve, gil) = (app.person("Eve"), app.person("Gil"));
    let work = app.link(&eve, &gil, "colleagues");
    let touch = catalogue::all().iter().find(|one| one.language.as_str() == "touch").expect("there are some");
    assert_eq!(press(&eve, &work, "done", touch, &[]).status, 422, "what is for others only");
    assert_eq!(press(&eve, &bond, "done", gesture, &[]).status, 404, "another’s bond");
}

fn step_back(who: &Browser, bond: &str, on: &str) {
    who.does(&format!("{bond}/stepped-back"), &[("on", on)]);
}

fn alone_and_stepped_back_there_is_nothing(store: Store) {
    let app = App::start(store);
    let eve = app.person("Eve");
    let alone = eve.does("/bonds", &[("kind", "friends")]).trim_end_matches("/invitation").to_owned();
    let page = eve.sees(&format!("{alone}/suggestion"));
    assert!(offered(&page).is_none() && page.contains("Once the other has joined"));
    assert!(!eve.sees(&alone).contains("One small thing"));
    assert_eq!(press(&eve, &alone, "done", &catalogue::all()[0], &[]).status, 422);
    let (ana, sam, bond) = app.bond();
    let gesture = today(&ana, &bond);
    step_back(&ana, &bond, "yes");
    assert!(!ana.sees(&bond).contains("One small thing"));
    let page = ana.sees(&format!("{bond}/suggestion"));
    assert!(offered(&page).is_none() && page.contains("While you have stepped back, nothing is suggested to you."));
    let entry = led(&press(&ana, &bond, "done", gesture, &[("visibility", "shared")]));
    assert!(ana.sees(&entry).contains("Only you"), "what is done stays with who stepped back");
    assert_eq!(sam.get(&entry).status, 404);
    step_back(&ana, &bond, "no");
    assert!(ana.sees(&bond).contains("One small thing"));
}

fn stepping_back_changes_nothing_for_the_other(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    asks(&ana, &bond, "More sleep", "help", "shared");
    app.clock.advance(DAY);
    sam.sees(&bond);
    let before = [sam.get(&bond), sam.get(&format!("{bond}/suggestion"))].map(|page| page.body);
    step_back(&ana, &bond, "yes");
    for act in ["another", "not-for-us", "done"] {
        press(&ana, &bond, act, &catalogue::all()[0], &[("visibility", "shared")]);
    }
    assert_eq!([sam.get(&bond), sam.get(&format!("{bond}/suggestion"))].map(|page| page.body), before);
}

fn a_season_keeps_it_small(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    asks(&sam, &bond, "More sleep", "help", "shared");
    let from = day_in(app.clock.now(), "UTC");
    let (from, until) = (from.to_string(), from.plus(12).to_string());
    sam.does(&format!("{bond}/season"), &[("kind", "illness"), ("from", &from), ("until", &until), ("words", "")]);
    for _ in 0..10 {
        app.clock.advance(DAY);
        assert!(today(&ana, &bond).minutes <= 10);
        assert_eq!(why(&ana, &bond), "Something small, only if it comes easily these days.");
    }
}

fn colleagues_are_never_offered_touch(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let bond = app.link(&ana, &sam, "colleagues");
    for _ in 0..40 {
        let gesture = today(&ana, &bond);
        assert!(gesture.is_for(bothways::bonds::Kind::Colleagues) && gesture.language.as_str() != "touch");
        pass(&app, &[(&ana, ANA)], 1);
    }
}

fn a_private_menu_a_private_need_and_a_private_boundary_choose_nothing(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    ana.sees(&bond);
    let see = || [bond.clone(), format!("{bond}/suggestion")].map(|path| ana.get(&path).body);
    let before = see();
    asks(&sam, &bond, "More sleep", "help", "private");
    sam.does(&format!("{bond}/love-languages"), &[("receive_gifts", "4"), ("visibility", "private")]);
    let boundary = [("topic", "time"), ("words", "Please not"), ("firmness", "firm"), ("visibility", "private")];
    sam.does(&format!("{bond}/boundaries"), &boundary);
    assert_eq!(see(), before);
    for _ in 0..5 {
        app.clock.advance(DAY);
        assert_eq!(why(&ana, &bond), "A small thing for any day.");
    }
}

fn each_reads_it_in_their_own_language(store: Store) {
    use bothways::lang::Lang;
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let profile = [("display_name", "Ana"), ("time_zone", "UTC"), ("locale", "de"), ("theme", "system")];
    ana.post("/settings/profile", &profile);
    asks(&sam, &bond, "More sleep", "", "shared");
    app.clock.advance(DAY);
    let gesture = today(&ana, &bond);
    let page = ana.sees(&bond);
    assert!(page.contains("Eine kleine Geste") && page.contains(&gesture.say(Lang::De, "Sam")), "{page}");
    assert_eq!(why(&ana, &bond), "Sam wünscht sich: „More sleep“");
    let entry = led(&press(&ana, &bond, "done", gesture, &[("visibility", "shared")]));
    assert!(sam.sees(&entry).contains(gesture.done(Lang::De)), "it is logged in the giver’s language");
}

fn the_zone_of_the_bond_decides_when_the_day_begins(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person_in("Ana", "Pacific/Auckland"), app.person_in("Sam", "America/Los_Angeles"));
    let bond = app.link(&ana, &sam, "friends");
    let mut before: Option<(bothways::db::Day, [&str; 2])> = None;
    for _ in 0..60 {
        let day = day_in(app.clock.now(), "Pacific/Auckland");
        let shown = [today(&ana, &bond).id, today(&sam, &bond).id];
        if let Some((_, earlier)) = before.filter(|(earlier, _)| *earlier == day) {
            assert_eq!(shown, earlier, "the same on one day of the bond");
        } else if let Some((_, earlier)) = before {
            assert!(shown[0] != earlier[0] && shown[1] != earlier[1], "another on the next");
        }
        before = Some((day, shown));
        app.clock.advance(3 * 3_600);
    }
}

fn what_is_liked_is_kept_beside_the_member_as_the_menu_says(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let kept = || {
        let rows: Result<_, Error> = app.db.read_now(|conn| {
            let (sides, menus) =
                (members::table.order(members::side), love_menus::table.order(love_menus::version.desc()));
            let kept: Vec<(Id, Option<i16>)> =
                on!(conn, c => sides.select((members::person_id, members::likes)).load(c))?;
            let mut told = Vec::new();
            for (person, _) in &kept {
                let menu = menus.filter(love_menus::person_id.eq(person)).select((
                    love_menus::visibility,
                    love_menus::receive_words,
                    love_menus::receive_time,
                    love_menus::receive_help,
                    love_menus::receive_gifts,
                    love_menus::receive_touch,
                ));
                let menu: Option<(String, i16, i16, i16, i16, i16)> = on!(conn, c => menu.first(c).optional())?;
                let shared = menu.filter(|menu| menu.0 == "shared");
                told.push(shared.map(|(_, a, b, c, d, e)| Likes::of([a, b, c, d, e]).bits()));
            }
            Ok((kept.into_iter().map(|(_, likes)| likes).collect::<Vec<_>>(), told))
        });
        let (kept, told) = rows.expect("the database answers");
        assert_eq!(kept, told);
        kept
    };
    assert_eq!(kept(), [None, None]);
    for (who, strength, visibility) in
        [(&ana, "4", "shared"), (&sam, "2", "private"), (&sam, "3", "shared"), (&ana, "1", "private")]
    {
        let menu = [("receive_time", strength), ("receive_touch", "4"), ("visibility", visibility)];
        who.does(&format!("{bond}/love-languages"), &menu);
        kept();
    }
    assert_eq!(kept()[0], None, "what is taken back is not kept");
    let ended: Result<i64, Error> = app
        .db
        .read_now(|conn| Ok(on!(conn, c => bonds::table.filter(bonds::ended_at.is_null()).count().get_result(c))?));
    assert_eq!(ended.expect("the database answers"), 1);
}

fn what_is_not_for_us_is_in_the_download(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let gesture = today(&ana, &bond);
    led(&press(&ana, &bond, "not-for-us", gesture, &[]));
    ana.does(&format!("{bond}/ending"), &[("confirm", "yes")]);
    let id = bond.trim_start_matches("/bonds/");
    let download = |who: &Browser| who.sees(&format!("/settings/data/bonds/{id}/export.json"));
    assert!(download(&ana).contains(gesture.id));
    assert!(!download(&sam).contains(gesture.id));
}

fn however_many_boundaries_there_are_none_is_touched(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let state = |languages: &str, firmness: &str| {
        let fields = [
            ("topic", "privacy"),
            ("words", "Please not"),
            ("firmness", firmness),
            ("love_languages", languages),
            ("visibility", "shared"),
        ];
        sam.does(&format!("{bond}/boundaries"), &fields);
    };
    // Those that stand for most are the last of the list, and on no dashboard.
    for language in ["words", "time", "gifts", "touch"] {
        state(language, "preference");
    }
    for _ in 0..30 {
        state("", "never");
    }
    for _ in 0..12 {
        app.clock.advance(DAY);
        let gesture = today(&ana, &bond);
        assert_eq!(gesture.language.as_str(), "help");
        assert!(!gesture.touches(bothways::boundaries::Topic::Privacy));
    }
}
