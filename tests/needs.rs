//! Needs: who sees them, how many come first, how they are doing, and when they are unmet.

use crate::support::{
    app::{App, Browser, PASSWORD, Page, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        a_shared_need_is_seen_by_both_and_a_private_one_by_its_owner_alone,
        everything_said_of_a_need_comes_back_to_change_it,
        sharing_shows_a_need_and_taking_it_back_hides_it_at_once,
        before_the_other_joins_everything_can_be_written,
        colleagues_are_not_offered_touch,
        words_may_come_along_but_who_sees_them_is_asked,
        more_than_three_things_cannot_all_come_first,
        right_now_stands_first_for_72_hours_and_then_matters_a_lot,
        the_other_sees_the_unmet_first_then_by_importance_then_the_longest_waiting,
        a_need_waits_until_something_is_done_for_it,
        a_need_that_comes_back_waits_again_after_its_days,
        a_once_that_is_opened_again_waits_anew,
        what_its_owner_says_decides_before_what_was_done,
        a_need_runs_low_since_the_first_of_an_unbroken_run,
        a_pulse_fades_after_28_days,
        one_pulse_a_day_the_last_holds_and_a_private_one_leaves_the_shared_alone,
        a_pulse_leads_back_to_the_page_it_was_sent_from_and_nowhere_else,
        days_are_those_of_the_owner,
        what_is_met_or_rests_stands_below_and_can_be_opened_again,
        an_edit_keeps_the_earlier_wording_for_both,
        taking_a_need_back_rewrites_nothing,
        private_needs_and_pulses_change_no_byte_of_the_others_pages,
        saving_over_a_change_shows_both_versions,
        pressing_twice_makes_one_need,
        a_refused_sending_can_be_sent_again,
        a_deleted_need_is_gone_for_both,
        a_long_list_comes_in_pages_of_fifty_each_need_once,
        the_pulses_of_a_need_come_in_pages_of_whole_days,
        a_refused_form_says_what_is_wrong_and_keeps_what_was_typed,
    ]
}

const DAY: i64 = 24 * 60 * 60;

/// Names a need; answers its path.
fn asks(who: &Browser, bond: &str, title: &str, more: &[(&str, &str)]) -> String {
    let usual = [("title", title), ("importance", "matters"), ("visibility", "shared")];
    let usual = usual.into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    who.does(&format!("{bond}/needs"), &usual.chain(more.iter().copied()).collect::<Vec<_>>())
}

fn says(who: &Browser, need: &str, level: &str, visibility: &str) {
    who.does(&format!("{need}/pulse"), &[("level", level), ("visibility", visibility)]);
}

/// Does something for a need, today or on a day.
fn does_for(who: &Browser, bond: &str, need: &str, title: &str, more: &[(&str, &str)]) -> String {
    let fields = [("title", title), ("visibility", "shared"), ("needs", id_of(need)), ("boundary_seen", "yes")];
    let fields = fields.into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    who.does(&format!("{bond}/contributions"), &fields.chain(more.iter().copied()).collect::<Vec<_>>())
}

fn id_of(need: &str) -> &str {
    need.rsplit('/').next().expect("an id")
}

/// Days pass; both sign in again, for their sessions end after a while.
fn days_pass(app: &App, days: i64, people: &[(&Browser, &str)]) {
    app.clock.advance(days * DAY);
    for (browser, name) in people {
        let email = format!("{name}@example.org");
        browser.does("/signin", &[("email", &email), ("password", PASSWORD)]);
    }
}

/// Titles in the order of a page.
fn order<'a>(page: &str, titles: &[&'a str]) -> Vec<&'a str> {
    let mut found: Vec<_> =
        titles.iter().filter_map(|title| page.find(&format!(">{title}<")).zip(Some(*title))).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, title)| title).collect()
}

/// The short facts of a need on its own page.
fn facts(who: &Browser, need: &str) -> String {
    between(&who.sees(need), "<p class=\"facts\">", "</p>").to_owned()
}

/// Whether the level is pressed on a page.
fn pressed(page: &str, level: &str) -> bool {
    page.contains(&format!("value=\"{level}\" aria-pressed=\"true\""))
}

fn a_shared_need_is_seen_by_both_and_a_private_one_by_its_owner_alone(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let walk = asks(
        &ana,
        &bond,
        "An evening walk",
        &[("words", "Without\nphones"), ("love_language", "time"), ("every_days", "7")],
    );
    let secret = asks(&ana, &bond, "A secret wish", &[("visibility", "private")]);
    let list = format!("{bond}/needs");
    assert!(ana.sees(&list).contains("An evening walk") && ana.sees(&list).contains("A secret wish"));
    let seen = sam.sees(&list);
    assert!(seen.contains("What <bdi>Ana</bdi> asks for") && seen.contains("An evening walk"));
    assert!(seen.contains("Without\nphones") && seen.contains("every 7 days") && seen.contains("Quality time"));
    assert!(!seen.contains("secret") && !seen.contains("chip both"), "who sees it is the owner's to know");
    assert!(sam.sees(&walk).contains("Ana asks for") && sam.sees(&walk).contains("I did something"));
    assert_eq!(sam.get(&secret).status, 404);
    let own = ana.sees(&list);
    assert!(own.contains("Only you") && own.contains("You and <bdi>Sam</bdi>"));
    assert_eq!(sam.post(&format!("{walk}/pulse"), &[("level", "low"), ("visibility", "shared")]).status, 404);
    assert_eq!(sam.post(&walk, &[("title", "Mine"), ("importance", "nice"), ("visibility", "shared")]).status, 404);
}

fn everything_said_of_a_need_comes_back_to_change_it(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let more =
        [("words", "With ginger"), ("love_language", "help"), ("importance", "matters_a_lot"), ("every_days", "14")];
    let need = asks(&ana, &bond, "Tea & toast", &more);
    let form = ana.sees(&format!("{need}/edit"));
    assert!(
        form.contains("value=\"Tea &#38; toast\"") && form.contains("With ginger") && form.contains("value=\"14\"")
    );
    assert!(form.contains("value=\"help\" selected") && form.contains("value=\"matters_a_lot\" checked"));
    assert!(form.contains("value=\"shared\" checked") && form.contains("Sam may already have read it."));
    assert!(!ana.sees(&format!("{bond}/needs/new")).contains(" checked"), "nobody is chosen for the person");
}

fn sharing_shows_a_need_and_taking_it_back_hides_it_at_once(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let need = asks(&ana, &bond, "More sleep", &[("visibility", "private")]);
    let save =
        |visibility| ana.does(&need, &[("title", "More sleep"), ("importance", "matters"), ("visibility", visibility)]);
    assert_eq!(sam.get(&need).status, 404);
    save("shared");
    assert!(sam.sees(&need).contains("More sleep"));
    save("private");
    assert_eq!(sam.get(&need).status, 404);
    assert!(!sam.sees(&format!("{bond}/needs")).contains("More sleep"));
}

fn before_the_other_joins_everything_can_be_written(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let invitation = ana.does("/bonds", &[("kind", "partners")]);
    let bond = invitation.trim_end_matches("/invitation").to_owned();
    assert!(ana.sees(&format!("{bond}/needs")).contains("For instance"), "an empty list shows an example");
    let walk = asks(&ana, &bond, "An evening walk", &[]);
    let secret = asks(&ana, &bond, "A secret wish", &[("visibility", "private")]);
    says(&ana, &walk, "low", "shared");
    let code = between(&ana.sees(&invitation), "/invitations/", "\"").to_owned();
    sam.does(&format!("/invitations/{code}/accepted"), &[]);
    assert!(sam.sees(&walk).contains("running low"));
    assert_eq!(sam.get(&secret).status, 404);
}

fn colleagues_are_not_offered_touch(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let bond = app.link(&ana, &sam, "colleagues");
    let form = ana.sees(&format!("{bond}/needs/new"));
    assert!(form.contains("Practical help") && !form.contains("value=\"touch\""));
    let fields = [("title", "Reviews"), ("importance", "nice"), ("visibility", "shared"), ("love_language", "touch")];
    let page = ana.post(&format!("{bond}/needs"), &fields);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Choose one of the list, or none."));
}

fn words_may_come_along_but_who_sees_them_is_asked(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let form = ana.sees(&format!("{bond}/needs/new?title=Call+first&visibility=shared&importance=nice"));
    assert!(form.contains("value=\"Call first\"") && form.contains("value=\"nice\" checked"));
    assert!(!form.contains("value=\"shared\" checked"));
}

fn more_than_three_things_cannot_all_come_first(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let lot = ("importance", "matters_a_lot");
    let refusal = "More than three things cannot all come first. Rest one of them.";
    let first = asks(&ana, &bond, "One", &[lot]);
    asks(&ana, &bond, "Two", &[lot, ("visibility", "private")]);
    asks(&ana, &bond, "Three", &[lot]);
    let refused = |page: Page| {
        assert_eq!(page.status, 422, "{}", page.body);
        assert!(page.body.contains(refusal) && page.body.contains("class=\"errors\""), "{}", page.body);
    };
    let form = [("title", "Four"), ("words", "typed"), lot, ("visibility", "shared")];
    let page = ana.post(&format!("{bond}/needs"), &form);
    assert!(page.body.contains("value=\"Four\"") && page.body.contains("typed"), "what was typed stays");
    refused(page);
    let four = asks(&ana, &bond, "Four", &[]);
    refused(ana.post(&four, &[("title", "Four"), lot, ("visibility", "shared")]));
    asks(&sam, &bond, "Each has three of their own", &[lot]);

    ana.does(&four, &[("title", "Four"), ("importance", "nice"), ("visibility", "shared")]);
    ana.does(&first, &[("title", "One, said better"), lot, ("visibility", "shared")]);
    ana.does(&format!("{first}/resting"), &[]);
    ana.does(&four, &[("title", "Four"), lot, ("visibility", "shared")]);
    refused(ana.post(&format!("{first}/reopened"), &[]));
    assert!(facts(&ana, &first).contains("resting"), "it rests as before");
    ana.does(&format!("{four}/met"), &[]);
    ana.does(&format!("{first}/reopened"), &[]);
}

fn right_now_stands_first_for_72_hours_and_then_matters_a_lot(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let lot = ("importance", "matters_a_lot");
    let people = [(&ana, "ana"), (&sam, "sam")];
    for title in ["One", "Two"] {
        asks(&ana, &bond, title, &[lot]);
    }
    days_pass(&app, 1, &people);
    let urgent = asks(&ana, &bond, "Drive me", &[("importance", "right_now")]);
    let third = asks(&ana, &bond, "Three", &[lot]);
    let another = asks(&ana, &bond, "Stay with me", &[("importance", "right_now")]);
    ana.does(&format!("{another}/met"), &[]);
    let list = format!("{bond}/needs");
    let titles = ["One", "Two", "Three", "Drive me"];
    app.clock.advance(3 * DAY - 60);
    assert_eq!(order(&sam.sees(&list), &titles)[0], "Drive me");
    assert!(sam.sees(&list).contains("Right now"));
    app.clock.advance(60);
    let faded = sam.sees(&list);
    assert!(!faded.contains("Right now"));
    assert!(["One", "Two"].contains(&order(&faded, &titles)[0]), "the longest waiting of those that matter a lot");
    assert!(facts(&sam, &urgent).contains("Matters a lot"));

    // Faded, it counts among those that matter a lot: now there are four, all may stay, none may be added.
    let fields = [("title", "Five"), lot, ("visibility", "shared")];
    assert_eq!(ana.post(&format!("{bond}/needs"), &fields).status, 422);
    ana.does(&urgent, &[("title", "Drive me there"), lot, ("visibility", "shared")]);
    ana.does(&format!("{third}/resting"), &[]);
    assert_eq!(ana.post(&format!("{third}/reopened"), &[]).status, 422);

    // Said anew, it stands first again.
    ana.does(&urgent, &[("title", "Drive me home"), ("importance", "right_now"), ("visibility", "shared")]);
    assert!(facts(&sam, &urgent).contains("Right now"));
    app.clock.advance(2 * DAY);
    ana.does(&urgent, &[("title", "Drive us home"), ("importance", "right_now"), ("visibility", "shared")]);
    app.clock.advance(DAY);
    assert!(!facts(&sam, &urgent).contains("Right now"), "an edit does not make it last longer");
}

fn the_other_sees_the_unmet_first_then_by_importance_then_the_longest_waiting(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let people = [(&ana, "ana"), (&sam, "sam")];
    asks(&ana, &bond, "Old and nice", &[("importance", "nice")]);
    let well = asks(&ana, &bond, "Weighty and well", &[("importance", "matters_a_lot")]);
    asks(&ana, &bond, "Old and weighty", &[("importance", "matters_a_lot")]);
    days_pass(&app, 2, &people);
    asks(&ana, &bond, "New and weighty", &[("importance", "matters_a_lot")]);
    asks(&ana, &bond, "New and nice", &[("importance", "nice")]);
    asks(&ana, &bond, "Right now please", &[("importance", "right_now")]);
    says(&ana, &well, "well", "shared");
    let order = order(
        &sam.sees(&format!("{bond}/needs")),
        &["Old and nice", "Weighty and well", "Old and weighty", "New and weighty", "New and nice", "Right now please"],
    );
    let expected =
        ["Right now please", "Old and weighty", "New and weighty", "Old and nice", "New and nice", "Weighty and well"];
    assert_eq!(order, expected);
}

fn a_need_waits_until_something_is_done_for_it(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let people = [(&ana, "ana"), (&sam, "sam")];
    let need = asks(&ana, &bond, "Tea", &[]);
    days_pass(&app, 3, &people);
    assert!(facts(&sam, &need).contains("waiting for 3 days") && sam.sees(&need).contains("card care"));
    assert!(facts(&ana, &need).contains("waiting for 3 days"), "both read the same");
    does_for(&sam, &bond, &need, "Made tea", &[]);
    for who in [&ana, &sam] {
        assert!(facts(who, &need).contains("answered today") && !facts(who, &need).contains("waiting"));
        let page = who.sees(&need);
        assert!(page.contains("Its story") && page.contains(">Made tea</a>"));
    }
    days_pass(&app, 20, &people);
    assert!(facts(&sam, &need).contains("answered 2 weeks ago"), "a once stays answered");
    let quiet = asks(&ana, &bond, "Soup", &[]);
    let secret = does_for(&sam, &bond, &quiet, "A quiet gesture", &[("visibility", "private")]);
    assert!(facts(&ana, &quiet).contains("waiting since today"), "{secret} tells nobody");
    assert!(!ana.sees(&quiet).contains("gesture") && sam.sees(&quiet).contains("A quiet gesture"));
}

fn a_need_that_comes_back_waits_again_after_its_days(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let people = [(&ana, "ana"), (&sam, "sam")];
    let need = asks(&ana, &bond, "An evening off", &[("every_days", "7")]);
    does_for(&sam, &bond, &need, "Took the children", &[]);
    days_pass(&app, 6, &people);
    assert!(!facts(&sam, &need).contains("waiting"));
    days_pass(&app, 1, &people);
    assert!(facts(&sam, &need).contains("waiting since today"));
    days_pass(&app, 4, &people);
    assert!(facts(&sam, &need).contains("waiting for 4 days"), "since the last one and its seven days");
    let tomorrow = bothways::db::day_in(app.clock.now(), "UTC").plus(1).to_string();
    does_for(&sam, &bond, &need, "Cinema alone", &[("visibility", "surprise"), ("surprise_until", &tomorrow)]);
    assert!(facts(&ana, &need).contains("waiting for 4 days") && !ana.sees(&need).contains("Cinema"));
    app.clock.advance(DAY);
    for who in [&ana, &sam] {
        assert!(facts(who, &need).contains("answered yesterday") && who.sees(&need).contains("Cinema alone"));
        assert!(!who.sees(&format!("{bond}/needs")).contains("waiting"), "once it is over it counts");
    }
}

fn a_once_that_is_opened_again_waits_anew(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let people = [(&ana, "ana"), (&sam, "sam")];
    let need = asks(&ana, &bond, "A letter", &[]);
    does_for(&sam, &bond, &need, "Wrote one", &[]);
    ana.does(&format!("{need}/met"), &[]);
    days_pass(&app, 40, &people);
    ana.does(&format!("{need}/reopened"), &[]);
    days_pass(&app, 2, &people);
    assert!(facts(&sam, &need).contains("waiting for 2 days"));
    does_for(&sam, &bond, &need, "Wrote another", &[]);
    assert!(!facts(&sam, &need).contains("waiting"));
}

fn what_its_owner_says_decides_before_what_was_done(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let people = [(&ana, "ana"), (&sam, "sam")];
    let need = asks(&ana, &bond, "To be listened to", &[("every_days", "7")]);
    days_pass(&app, 9, &people);
    says(&ana, &need, "well", "shared");
    assert!(facts(&sam, &need).contains("doing well, said today") && !facts(&sam, &need).contains("waiting"));
    does_for(&sam, &bond, &need, "Listened", &[]);
    days_pass(&app, 1, &people);
    says(&ana, &need, "low", "shared");
    assert!(facts(&sam, &need).contains("waiting since today"), "done, and still it runs low");
    says(&ana, &need, "some", "shared");
    assert!(!facts(&sam, &need).contains("waiting"), "some, and something was done within the week");
    days_pass(&app, 6, &people);
    assert!(facts(&sam, &need).contains("waiting since today"), "some, and nothing within the week");
    says(&ana, &need, "well", "private");
    assert!(facts(&sam, &need).contains("waiting since today"), "what is said in private decides nothing");
}

fn a_need_runs_low_since_the_first_of_an_unbroken_run(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let people = [(&ana, "ana"), (&sam, "sam")];
    let need = asks(&ana, &bond, "Rest", &[("every_days", "1")]);
    says(&ana, &need, "low", "shared");
    days_pass(&app, 5, &people);
    says(&ana, &need, "well", "shared");
    days_pass(&app, 5, &people);
    says(&ana, &need, "low", "shared");
    days_pass(&app, 10, &people);
    says(&ana, &need, "low", "shared");
    says(&ana, &need, "well", "private");
    assert!(facts(&sam, &need).contains("waiting for 10 days"), "a private pulse breaks no run");
    for _ in 0..4 {
        days_pass(&app, 10, &people);
        says(&ana, &need, "low", "shared");
    }
    assert!(facts(&sam, &need).contains("waiting for 7 weeks"));
    assert!(sam.sees(&format!("{bond}/needs")).contains("waiting for 7 weeks"), "the list looks as far back");
}

fn a_pulse_fades_after_28_days(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let people = [(&ana, "ana"), (&sam, "sam")];
    let need = asks(&ana, &bond, "Time alone", &[]);
    does_for(&sam, &bond, &need, "Went out", &[]);
    assert!(!facts(&sam, &need).contains("not said lately"), "nothing was ever said");
    says(&ana, &need, "low", "shared");
    days_pass(&app, 28, &people);
    assert!(facts(&sam, &need).contains("running low, said 4 weeks ago"));
    assert!(pressed(&ana.sees(&need), "low"));
    days_pass(&app, 1, &people);
    assert!(facts(&sam, &need).contains("not said lately") && !facts(&sam, &need).contains("waiting"));
    assert!(!pressed(&ana.sees(&need), "low"));
}

fn one_pulse_a_day_the_last_holds_and_a_private_one_leaves_the_shared_alone(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let need = asks(&ana, &bond, "Laughter", &[]);
    says(&ana, &need, "low", "shared");
    says(&ana, &need, "some", "shared");
    says(&ana, &need, "well", "private");
    let (own, theirs) = (ana.sees(&need), sam.sees(&need));
    assert!(pressed(&own, "well") && own.contains("What you said last stays with you."));
    assert!(own.contains("Sam sees: some of it, said today"));
    assert!(theirs.contains("some of it, said today") && !theirs.contains("aria-pressed"));
    let said = |page: &str| page.split("How it was doing").nth(1).unwrap_or("").matches("said today").count();
    assert_eq!((said(&own), said(&theirs)), (2, 1), "one row for the day and who sees it");
    app.clock.advance(60);
    says(&ana, &need, "low", "shared");
    assert!(pressed(&ana.sees(&need), "low"), "the newest of both");
    assert!(pressed(&ana.sees(&format!("{bond}/needs")), "low"));
    assert!(facts(&sam, &need).contains("running low"));
    let private = asks(&ana, &bond, "A secret wish", &[("visibility", "private")]);
    says(&ana, &private, "low", "shared");
    ana.does(&private, &[("title", "No secret"), ("importance", "nice"), ("visibility", "shared")]);
    assert!(!sam.sees(&private).contains("running low"), "what is said of a private need is private");
}

fn a_pulse_leads_back_to_the_page_it_was_sent_from_and_nowhere_else(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let need = asks(&ana, &bond, "Tea", &[]);
    let (list, other) = (format!("{bond}/needs"), asks(&ana, &bond, "Cake", &[]));
    let back =
        |to: &str| ana.does(&format!("{need}/pulse"), &[("level", "some"), ("visibility", "shared"), ("back", to)]);
    assert_eq!(back(&bond), bond);
    assert_eq!(back(&need), need);
    assert_eq!(back(&list), list);
    for foreign in ["", "/home", "https://example.org/", "//example.org", &other, &format!("{bond}/../../x")] {
        assert_eq!(back(foreign), bond, "{foreign}");
    }
    for path in [&list, &need] {
        assert!(ana.sees(path).contains(&format!("name=\"back\" value=\"{path}\"")));
    }
    let page = ana.post(&format!("{need}/pulse"), &[("level", "full"), ("visibility", "all")]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Say how it is doing") && page.body.contains("Say who sees it."));
}

fn days_are_those_of_the_owner(store: Store) {
    let app = App::start(store);
    // 10:30 on the 1st in UTC: the 2nd already in Kiritimati, still the 30th in Pago Pago.
    app.clock
        .set(bothways::db::Ts("2026-05-01T10:30:00Z".parse::<jiff::Timestamp>().expect("a time").as_microsecond()));
    let (ana, sam) = (app.person_in("Ana", "Pacific/Kiritimati"), app.person_in("Sam", "Pacific/Pago_Pago"));
    let bond = app.link(&ana, &sam, "partners");
    let (anas, sams) = (asks(&ana, &bond, "A song", &[]), asks(&sam, &bond, "A story", &[]));
    says(&ana, &anas, "low", "shared");
    for (reader, need) in [(&ana, &anas), (&sam, &anas), (&ana, &sams), (&sam, &sams)] {
        assert!(facts(reader, need).contains("waiting since today"));
    }
    // An hour later it is tomorrow for Sam; for Ana nothing changed.
    app.clock.advance(60 * 60);
    for reader in [&ana, &sam] {
        assert!(facts(reader, &anas).contains("said today"));
        assert!(facts(reader, &sams).contains("waiting since yesterday"));
    }
}

fn what_is_met_or_rests_stands_below_and_can_be_opened_again(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let (met, rests) = (asks(&ana, &bond, "A haircut", &[]), asks(&ana, &bond, "A choir", &[]));
    assert_eq!(ana.does(&format!("{met}/met"), &[]), met);
    ana.does(&format!("{rests}/resting"), &[]);
    for who in [&ana, &sam] {
        let page = who.sees(&format!("{bond}/needs"));
        let (_, below) = page.split_once("Met and resting").expect("a disclosure");
        assert!(below.contains("A haircut") && below.contains("met today"));
        assert!(below.contains("A choir") && below.contains("resting"));
        assert!(!page.contains("waiting") && !page.contains("name=\"level\""));
    }
    let page = ana.post(&format!("{met}/pulse"), &[("level", "low"), ("visibility", "shared")]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("It is not open now."));
    assert!(!sam.sees(&met).contains("I did something"));
    ana.does(&format!("{rests}/met"), &[]);
    for need in [&met, &rests] {
        ana.does(&format!("{need}/reopened"), &[]);
        ana.does(&format!("{need}/reopened"), &[]);
        assert!(facts(&sam, need).contains("waiting since today"));
    }
}

fn an_edit_keeps_the_earlier_wording_for_both(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let need = asks(&ana, &bond, "Call me on Sundays", &[("words", "Before lunch")]);
    let save = |title, words, importance| {
        ana.does(&need, &[("title", title), ("words", words), ("importance", importance), ("visibility", "shared")]);
    };
    save("Call me on Sundays", "Before lunch", "nice");
    assert!(!sam.sees(&need).contains("Edited"), "it reads as before");
    save("Call me on Saturdays", "After lunch", "nice");
    for who in [&ana, &sam] {
        let page = who.sees(&need);
        assert!(page.contains("Edited: earlier wording") && page.contains("Call me on Sundays\nBefore lunch"));
        assert!(page.contains("Call me on Saturdays"));
    }
    let private = asks(&ana, &bond, "Draft", &[("visibility", "private")]);
    ana.does(&private, &[("title", "Said well"), ("importance", "nice"), ("visibility", "shared")]);
    assert!(!sam.sees(&private).contains("Draft"), "what was only mine stays mine");
}

fn taking_a_need_back_rewrites_nothing(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let need = asks(&ana, &bond, "Cook twice", &[]);
    let save = |title, visibility| {
        ana.does(&need, &[("title", title), ("importance", "matters"), ("visibility", visibility)]);
    };
    save("Cook twice", "private");
    save("Cook twice", "shared");
    assert!(!sam.sees(&need).contains("Edited"), "it reads as before");
    save("Cook twice", "private");
    save("Cook each day", "private");
    save("Cook each day", "shared");
    let page = sam.sees(&need);
    assert!(page.contains("Edited") && page.contains("Cook twice"));
}

fn private_needs_and_pulses_change_no_byte_of_the_others_pages(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let shared = asks(&ana, &bond, "Walks", &[]);
    asks(&sam, &bond, "Soup", &[]);
    says(&ana, &shared, "some", "shared");
    let list = format!("{bond}/needs");
    let sees = || {
        let pages = [bond.as_str(), "/home", &list, &shared, &format!("{list}?after={}", id_of(&shared))]
            .map(|path| sam.get(path));
        pages.map(|page| (page.status, page.header("etag").to_owned(), page.body))
    };
    sam.sees("/home"); // says what Sam's last form did, once
    let before = sees();
    let unseen = |what: &str| {
        for (earlier, later) in before.iter().zip(sees()) {
            assert_eq!(earlier, &later, "{what} is seen");
            assert!(!later.2.contains("canary"), "{what} sings");
        }
    };
    let private = ("visibility", "private");
    let secret = asks(&ana, &bond, "A canary", &[private, ("importance", "right_now")]);
    unseen("a private need");
    says(&ana, &secret, "low", "private");
    says(&ana, &secret, "low", "shared");
    says(&ana, &shared, "low", "private");
    unseen("a private pulse");
    ana.does(&secret, &[("title", "Another canary"), ("importance", "nice"), private]);
    unseen("a private edit");
    ana.does(&format!("{secret}/met"), &[]);
    ana.does(&format!("{secret}/reopened"), &[]);
    ana.does(&format!("{secret}/resting"), &[]);
    unseen("what becomes of it");
    for n in 0..60 {
        asks(&ana, &bond, &format!("canary {n}"), &[private]);
    }
    unseen("a page full of private needs");
    ana.does(&format!("{secret}/deleted"), &[]);
    unseen("its end");
    assert_eq!(sam.sees(&format!("{list}?after={}", id_of(&secret))), sam.sees(&format!("{list}?after=0")));
}

fn saving_over_a_change_shows_both_versions(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let need = asks(&ana, &bond, "Flowers", &[]);
    let version = |page: &str| between(page, "name=\"version\" value=\"", "\"").to_owned();
    let read = version(&ana.sees(&format!("{need}/edit")));
    let save = |title, version: &str| {
        ana.post(&need, &[("title", title), ("importance", "matters"), ("visibility", "shared"), ("version", version)])
    };
    assert_eq!(save("Wild flowers", &read).status, 303);
    let page = save("Paper flowers", &read);
    assert_eq!(page.status, 409);
    assert!(page.body.contains("Wild flowers") && page.body.contains("value=\"Paper flowers\""));
    assert!(page.body.contains("Nothing was saved"));
    assert!(!sam.sees(&need).contains("Paper"));
    assert_eq!(save("Paper flowers", &version(&page.body)).status, 303);
    assert!(sam.sees(&need).contains("Paper flowers"));
    let refused = save("", &read);
    assert_eq!((refused.status, version(&refused.body)), (422, read), "a refused form is as old as it was");
}

fn pressing_twice_makes_one_need(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let token = ana.get(&format!("{bond}/needs/new")).between("name=\"form\" value=\"", "\"").to_owned();
    let again = || asks(&ana, &bond, "Only once", &[("form", &token), ("importance", "matters_a_lot")]);
    assert_eq!(again(), again());
    assert_eq!(ana.sees(&format!("{bond}/needs")).matches(">Only once<").count(), 1);
    for title in ["Two", "Three"] {
        asks(&ana, &bond, title, &[("importance", "matters_a_lot")]);
    }
    again();
}

fn a_refused_sending_can_be_sent_again(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let lot = ("importance", "matters_a_lot");
    let first = asks(&ana, &bond, "One", &[lot]);
    asks(&ana, &bond, "Two", &[lot]);
    asks(&ana, &bond, "Three", &[lot]);
    let fields = [("form", "a token"), ("title", "Four"), lot, ("visibility", "shared")];
    assert_eq!(ana.post(&format!("{bond}/needs"), &fields).status, 422);
    ana.does(&format!("{first}/resting"), &[]);
    let made = ana.does(&format!("{bond}/needs"), &fields);
    assert!(ana.sees(&made).contains("Four"));
}

fn a_deleted_need_is_gone_for_both(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let need = asks(&ana, &bond, "Piano", &[]);
    says(&ana, &need, "low", "shared");
    does_for(&sam, &bond, &need, "Tuned it", &[]);
    ana.does(&need, &[("title", "Grand piano"), ("importance", "nice"), ("visibility", "shared")]);
    assert_eq!(ana.does(&format!("{need}/deleted"), &[]), format!("{bond}/needs"));
    for who in [&ana, &sam] {
        assert_eq!(who.get(&need).status, 404);
        assert!(!who.sees(&format!("{bond}/needs")).contains("iano"));
        let done = who.sees(&format!("{bond}/contributions"));
        assert!(done.contains("Tuned it") && !done.contains("iano"), "the deed stays, what it answered is gone");
    }
    assert_eq!(ana.post(&format!("{need}/deleted"), &[]).status, 404);
}

fn a_long_list_comes_in_pages_of_fifty_each_need_once(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    for n in 0..60 {
        asks(&ana, &bond, &format!("wish {n}."), &[("importance", if n % 2 == 0 { "nice" } else { "matters" })]);
        if n % 3 == 0 {
            asks(&sam, &bond, &format!("sams {n}."), &[]);
        }
        if n % 4 == 0 {
            let need = asks(&ana, &bond, &format!("done {n}."), &[]);
            ana.does(&format!("{need}/met"), &[]);
        }
    }
    for reader in [&ana, &sam] {
        let mut seen = Vec::new();
        let mut path = format!("{bond}/needs");
        loop {
            let page = reader.sees(&path);
            let titles: Vec<String> =
                page.split("<h3><a ").skip(1).map(|rest| between(rest, ">", "<").to_owned()).collect();
            assert!(titles.len() <= 50);
            seen.extend(titles);
            if !page.contains("rel=\"next\"") {
                break;
            }
            path = between(&page, "rel=\"next\" href=\"", "\"").to_owned();
        }
        let all = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!((all, seen.len()), (95, 95));
    }
}

fn the_pulses_of_a_need_come_in_pages_of_whole_days(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let need = asks(&ana, &bond, "Calm", &[]);
    for _ in 0..40 {
        says(&ana, &need, "some", "shared");
        says(&ana, &need, "low", "private");
        days_pass(&app, 1, &[(&ana, "ana")]);
    }
    days_pass(&app, 0, &[(&sam, "sam")]);
    let lines = |page: &str| page.split("How it was doing").nth(1).map_or(0, |part| part.matches("said ").count());
    let page = ana.sees(&need);
    assert_eq!(lines(&page), 50);
    let next = between(&page, "rel=\"next\" href=\"", "\"").to_owned();
    let rest = ana.sees(&next);
    assert_eq!(lines(&rest), 30);
    assert!(!rest.contains("rel=\"next\""));
    let theirs = sam.sees(&need);
    assert_eq!(lines(&theirs), 40);
    assert!(!theirs.contains("rel=\"next\""), "the private ones fill no page of the other's");
}

fn a_refused_form_says_what_is_wrong_and_keeps_what_was_typed(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let page = ana.post(&format!("{bond}/needs"), &[("words", "kept"), ("every_days", "0"), ("love_language", "sea")]);
    assert_eq!(page.status, 422);
    for message in [
        "Write a few words here.",
        "Choose one of the list, or none.",
        "Choose how much it matters.",
        "Write a whole number of days from 1 to 366, or leave it empty for once.",
        "Say who sees it.",
    ] {
        assert_eq!(page.body.matches(message).count(), 2, "at the top and beside the field: {message}");
    }
    assert!(page.body.contains(">\nkept</textarea>") && page.body.contains("value=\"0\""));
    assert!(page.body.contains("<title>Error: "));
    for days in ["367", "-1", "1.5", "+7", "seven", "99999999999999999999"] {
        let fields = [("title", "Tea"), ("importance", "nice"), ("visibility", "shared"), ("every_days", days)];
        assert_eq!(ana.post(&format!("{bond}/needs"), &fields).status, 422, "{days}");
    }
    let long = "x".repeat(121);
    let fields = [("title", long.as_str()), ("importance", "nice"), ("visibility", "shared")];
    let page = ana.post(&format!("{bond}/needs"), &fields);
    assert!(page.body.contains("This is 121 characters long. Please stay within 120.") && page.body.contains(&long));
    let twice = [("title", "First"), ("title", "Last"), ("importance", "nice"), ("visibility", "private")];
    assert!(
        ana.sees(&ana.does(&format!("{bond}/needs"), &twice)).contains("Last"),
        "of a repeated field the last holds"
    );
}
