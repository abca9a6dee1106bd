//! Contributions: writing them down, who sees them, what is asked first, and what is worked out from them.

use bothways::{
    contributions::store,
    db::{Conn, Day, Error, Id, day_in, schema::members},
    on,
};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, TestRunner},
};

use crate::support::{
    app::{App, Browser, PASSWORD, Page, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        both_see_what_is_shared_from_their_own_side,
        a_quiet_gesture_stays_with_its_giver,
        who_sees_it_is_chosen_each_time,
        one_line_is_enough,
        the_list_is_newest_first_and_paged_by_what_one_may_see,
        the_day_lies_between_1900_and_tomorrow_where_the_person_is,
        colleagues_are_not_offered_touch,
        it_answers_open_needs_of_the_receiver_that_the_giver_may_see,
        a_need_that_is_private_again_is_not_named_to_the_giver_and_stays_linked,
        what_the_receiver_noticed_counts_as_the_givers_and_as_landed,
        the_giver_adds_to_what_was_noticed_and_takes_nothing_away,
        what_was_noticed_is_never_saved_as_private,
        a_boundary_of_the_receiver_is_shown_before_saving,
        an_edit_asks_about_boundaries_only_where_it_changes_what_matters,
        the_same_moment_becomes_one_card_with_two_voices,
        thanks_given_with_the_second_voice_are_never_lost,
        the_giver_can_be_the_second_voice,
        another_moment_is_saved_as_its_own,
        nobody_is_asked_about_what_they_cannot_see,
        a_surprise_shows_itself_on_its_day_in_the_zone_of_the_bond,
        a_surprise_needs_a_day_that_is_still_to_come,
        a_surprise_counts_from_its_day_on_before_and_after_it_is_settled,
        the_newest_entries_tell_the_last_day_of_each_love_language_as_far_as_they_reach,
        edits_of_shared_entries_keep_the_earlier_wording,
        an_edit_from_a_stale_tab_shows_both_versions,
        only_the_author_edits_and_deletes,
        deleting_takes_everything_with_it,
        pressing_twice_makes_one_entry,
        while_alone_everything_can_be_written_and_waits,
        what_changes_nothing_for_the_other_raises_no_revision,
        what_is_worked_out_agrees_with_the_entries_after_any_acts,
        any_form_is_answered_and_keeps_what_was_typed,
    ]
}

fn today(app: &App) -> Day {
    day_in(app.clock.now(), "UTC")
}

fn day(app: &App, ahead: i64) -> String {
    today(app).plus(ahead).to_string()
}

/// Writes something down; answers its path.
fn log(who: &Browser, bond: &str, fields: &[(&str, &str)]) -> String {
    who.does(&format!("{bond}/contributions"), fields)
}

fn shared(who: &Browser, bond: &str, title: &str) -> String {
    log(who, bond, &[("title", title), ("visibility", "shared")])
}

fn send(who: &Browser, bond: &str, fields: &[(&str, &str)]) -> Page {
    who.post(&format!("{bond}/contributions"), fields)
}

/// A page once it has said what the last form did.
fn calm(who: &Browser, path: &str) -> String {
    who.sees(path);
    who.sees(path)
}

fn list(who: &Browser, bond: &str) -> String {
    calm(who, &format!("{bond}/contributions"))
}

/// A need of a person; answers its id.
fn need(who: &Browser, bond: &str, title: &str, visibility: &str) -> String {
    let fields = [("title", title), ("importance", "matters"), ("visibility", visibility)];
    let location = who.does(&format!("{bond}/needs"), &fields);
    location.rsplit('/').next().expect("an id").to_owned()
}

fn bond_id(bond: &str) -> Id {
    Id::from_url(bond.trim_start_matches("/bonds/")).expect("an id")
}

fn both_see_what_is_shared_from_their_own_side(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let fields = [
        ("title", "Made soup"),
        ("words", "With too much dill"),
        ("love_language", "help"),
        ("done_on", &day(&app, -1)),
        ("visibility", "shared"),
    ];
    let entry = log(&ana, &bond, &fields);
    let (hers, his) = (ana.sees(&entry), sam.sees(&entry));
    for page in [&hers, &his] {
        assert!(page.contains("Made soup") && page.contains("With too much dill") && page.contains("yesterday"));
    }
    assert!(hers.contains("<bdi>You</bdi>") && his.contains("<bdi>Ana</bdi>"));
    assert!(hers.contains("Change or delete") && !his.contains("Change or delete"));
    assert!(!hers.contains("Did it reach you?") && his.contains("Did it reach you?"));
    assert!(list(&sam, &bond).contains("Made soup"));
}

fn a_quiet_gesture_stays_with_its_giver(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let before = (list(&sam, &bond), revision(&app, &bond, 1));
    let entry = log(&ana, &bond, &[("title", "Let it go"), ("visibility", "private")]);
    assert!(ana.sees(&entry).contains("Only you"));
    assert!(list(&ana, &bond).contains("Let it go"));
    for path in [entry.clone(), format!("{entry}/edit")] {
        assert_eq!(sam.get(&path).status, 404);
    }
    for act in ["/landing", "/second-voice", "/deleted", ""] {
        let fields = [("landing", "landed"), ("words", "I saw it"), ("title", "x"), ("visibility", "shared")];
        assert_eq!(sam.post(&format!("{entry}{act}"), &fields).status, 404, "{act}");
    }
    assert_eq!((list(&sam, &bond), revision(&app, &bond, 1)), before, "not a byte changed for Sam");
    ana.does(&entry, &[("title", "Let it go"), ("visibility", "shared")]);
    assert!(sam.sees(&entry).contains("Let it go"), "it can be shared later");
    ana.does(&entry, &[("title", "Let it go"), ("visibility", "private")]);
    assert_eq!((sam.get(&entry).status, list(&sam, &bond)), (404, before.0), "and taken back at once");
}

fn who_sees_it_is_chosen_each_time(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let form = ana.sees(&format!("{bond}/contributions/new"));
    let choice = between(&form, "Who sees it", "</fieldset>");
    assert!(!choice.contains("checked") && choice.contains("Only me") && choice.contains("Me and Sam"));
    let page = send(&ana, &bond, &[("title", "Made soup"), ("words", "Hot")]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Say who sees it.") && page.body.contains("<title>Error: "));
    assert!(page.body.contains("value=\"Made soup\"") && page.body.contains("Hot</textarea>"));
    assert!(!list(&ana, &bond).contains("Made soup"));
}

fn one_line_is_enough(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let fields = [("title", "Made soup"), ("love_language", ""), ("visibility", "shared"), ("next", "together")];
    assert_eq!(log(&ana, &bond, &fields), bond, "from the dashboard back to it");
    let page = list(&sam, &bond);
    assert!(between(&page, "Made soup", "</li>").contains("today"));
    let page = send(&ana, &bond, &[("title", " \u{0} "), ("visibility", "shared")]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Write a few words here."));
}

fn the_list_is_newest_first_and_paged_by_what_one_may_see(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    for n in 0..60 {
        let at = day(&app, -n);
        log(&ana, &bond, &[("title", &format!("open {n:02}.")), ("done_on", &at), ("visibility", "shared")]);
        log(&sam, &bond, &[("title", &format!("quiet {n:02}.")), ("done_on", &at), ("visibility", "private")]);
    }
    let read = |who: &Browser| {
        let (mut pages, mut path) = (Vec::new(), format!("{bond}/contributions"));
        loop {
            let page = who.sees(&path);
            let titles: Vec<String> = page
                .split("dir=\"auto\">")
                .filter_map(|rest| rest.split_once(".</a>"))
                .map(|(t, _)| t.into())
                .collect();
            pages.push(titles);
            match page.find("rel=\"next\"") {
                Some(at) => path = between(&page[at..], "href=\"", "\"").to_owned(),
                None => return pages,
            }
        }
    };
    let anas = read(&ana);
    assert_eq!(anas.iter().map(Vec::len).collect::<Vec<_>>(), [50, 10]);
    let expected: Vec<String> = (0..60).map(|n| format!("open {n:02}")).collect();
    assert_eq!(anas.concat(), expected);
    let sams = read(&sam);
    assert_eq!(sams.iter().map(Vec::len).collect::<Vec<_>>(), [50, 50, 20]);
    let entry = log(&sam, &bond, &[("title", "hidden"), ("done_on", &day(&app, -30)), ("visibility", "private")]);
    let id = entry.rsplit('/').next().expect("an id");
    let at = |id: &str| ana.sees(&format!("{bond}/contributions?after={id}"));
    assert_eq!(at(id), at("00000000-0000-4000-8000-000000000000"), "what one may not see is as what is not there");
}

fn the_day_lies_between_1900_and_tomorrow_where_the_person_is(store: Store) {
    let app = App::start(store);
    for (name, zone) in [("Kai", "Pacific/Kiritimati"), ("Pia", "Pacific/Pago_Pago")] {
        let (one, two) = (app.person_in(name, zone), app.person(&format!("{name}s")));
        let bond = app.link(&one, &two, "friends");
        let here = day_in(app.clock.now(), zone);
        let form = one.sees(&format!("{bond}/contributions/new"));
        assert!(form.contains(&format!("value=\"{here}\"")), "today in {zone}");
        for (ahead, status) in [(2, 422), (1, 303), (0, 303), (-20_000, 303)] {
            let at = here.plus(ahead).to_string();
            let page = send(&one, &bond, &[("title", "Wrote"), ("done_on", &at), ("visibility", "shared")]);
            assert_eq!(page.status, status, "{zone} {at}\n{}", page.body);
        }
        for wrong in ["1899-12-31", "2026-02-30", "yesterday", "2026-1-1", "99999-01-01"] {
            let page = send(&one, &bond, &[("title", "Wrote"), ("done_on", wrong), ("visibility", "shared")]);
            assert_eq!(page.status, 422, "{wrong}");
            let field = page.between("<input type=\"text\" id=\"done_on\"", ">");
            assert!(field.contains(&format!("value=\"{wrong}\"")), "a date control would drop it: {field}");
            assert!(!field.contains(" min=") && !field.contains(" max="), "{field}");
        }
    }
}

fn colleagues_are_not_offered_touch(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let bond = app.link(&ana, &sam, "colleagues");
    let form = ana.sees(&format!("{bond}/contributions/new"));
    assert!(form.contains("Practical help") && !form.contains("value=\"touch\""));
    let page = send(&ana, &bond, &[("title", "x"), ("love_language", "touch"), ("visibility", "shared")]);
    assert_eq!(page.status, 422);
}

fn it_answers_open_needs_of_the_receiver_that_the_giver_may_see(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let [walks, tea, quiet] = ["Walks", "Tea", "Quiet"].map(|title| need(&sam, &bond, title, "shared"));
    let secret = need(&sam, &bond, "Secret", "private");
    let own = need(&ana, &bond, "Mine", "shared");
    sam.does(&format!("{bond}/needs/{quiet}/met"), &[]);
    let form = ana.sees(&format!("{bond}/contributions/new?need={tea}"));
    assert!(form.contains("Walks") && form.contains("Tea"));
    assert!(!form.contains("Quiet") && !form.contains("Secret") && !form.contains("Mine"));
    let checked = between(&form, &format!("value=\"{tea}\""), ">");
    assert!(checked.contains("checked"), "the need of the link is chosen");
    for gone in [&quiet, &secret, &own, &"00000000-0000-4000-8000-000000000000".to_owned(), &"tea".to_owned()] {
        let page = send(&ana, &bond, &[("title", "Did it"), ("needs", gone), ("visibility", "shared")]);
        assert_eq!(page.status, 422, "{gone}");
        assert!(page.body.contains("One of these needs is not there any more."));
    }
    let fields = [("title", "A walk with tea"), ("needs", &walks), ("needs", &tea), ("visibility", "shared")];
    let entry = log(&ana, &bond, &fields);
    let page = sam.sees(&entry);
    assert!(page.contains("Walks") && page.contains("Tea"));
    assert_eq!(last_answered(&app, &bond, &walks), Some(today(&app)));
    ana.does(&entry, &[("title", "A walk"), ("needs", &walks), ("visibility", "shared")]);
    assert!(!sam.sees(&entry).contains("Tea"));
    assert_eq!(last_answered(&app, &bond, &tea), None);
}

fn a_need_that_is_private_again_is_not_named_to_the_giver_and_stays_linked(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let walks = need(&sam, &bond, "Walks", "shared");
    let entry = log(&ana, &bond, &[("title", "Went out"), ("needs", &walks), ("visibility", "shared")]);
    sam.does(
        &format!("{bond}/needs/{walks}"),
        &[("title", "Walks"), ("importance", "nice"), ("visibility", "private")],
    );
    assert!(!ana.sees(&entry).contains("Walks") && !ana.sees(&format!("{entry}/edit")).contains("Walks"));
    ana.does(&entry, &[("title", "Went outside"), ("visibility", "shared")]);
    assert!(sam.sees(&entry).contains("Walks"), "an edit leaves what its author cannot see");
    assert_eq!(last_answered(&app, &bond, &walks), Some(today(&app)));
}

fn what_the_receiver_noticed_counts_as_the_givers_and_as_landed(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    assert!(ana.sees(&format!("{bond}/contributions/new")).contains("Something Sam did for me instead"));
    let form = ana.sees(&format!("{bond}/contributions/new?noticed=yes"));
    assert!(form.contains("What did Sam do for you?") && !form.contains("name=\"visibility\""));
    let fields = [("title", "Sam made soup"), ("noticed", "yes"), ("thanks", "It was just right")];
    let entry = log(&ana, &bond, &fields);
    let (hers, his) = (ana.sees(&entry), sam.sees(&entry));
    assert!(hers.contains("<bdi>Sam</bdi>") && hers.contains("noticed by you") && hers.contains("it landed"));
    assert!(his.contains("<bdi>You</bdi>") && his.contains("noticed by Ana") && his.contains("it landed"));
    assert!(his.contains("It was just right"));
    let days = app.db.read_now(|conn| store::care(conn, bond_id(&bond), None, today(&app).plus(-7), today(&app)));
    let (givers, days): (Vec<Id>, Vec<Day>) = days.expect("the database answers").days.into_iter().unzip();
    assert_eq!((givers, days), (vec![person_id(&app, &bond, 1)], vec![today(&app)]), "it is Sam's");
    assert_eq!(ana.post(&format!("{entry}/landing"), &[("landing", "missed")]).status, 422, "it landed");
    ana.does(&format!("{entry}/landing"), &[("landing", "landed"), ("thanks", "Again please")]);
    assert!(sam.sees(&entry).contains("Again please"));
    ana.does(&entry, &[("title", "Sam made the soup")]);
    assert!(sam.sees(&entry).contains("Sam made the soup"));
}

fn the_giver_adds_to_what_was_noticed_and_takes_nothing_away(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = log(&ana, &bond, &[("title", "Sam fixed the bike"), ("noticed", "yes"), ("thanks", "So quick")]);
    assert!(sam.sees(&entry).contains("Your side of it"));
    let voice = format!("{entry}/second-voice");
    sam.does(&voice, &[("words", "The chain was off")]);
    assert!(ana.sees(&entry).contains("The chain was off"));
    sam.does(&voice, &[("words", "The chain was rusty")]);
    let page = ana.sees(&entry);
    assert!(page.contains("The chain was rusty") && page.contains("Edited: earlier wording"), "both see how it read");
    for (path, fields) in [
        (format!("{entry}/deleted"), vec![]),
        (entry.clone(), vec![("title", "x")]),
        (format!("{entry}/landing"), vec![("landing", "landed"), ("thanks", "")]),
    ] {
        assert_eq!(sam.post(&path, &fields).status, 404, "{path}");
    }
    assert!(sam.sees(&entry).contains("So quick"));
    let page = ana.post(&voice, &[("words", "mine")]);
    assert_eq!(page.status, 422, "its author has the first voice");
    sam.does(&voice, &[("words", "")]);
    let page = ana.sees(&entry);
    assert!(!page.contains("The chain") && !page.contains("Edited"), "one's own words can be taken back");
}

fn what_was_noticed_is_never_saved_as_private(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    for visibility in ["private", "surprise", "x"] {
        let fields = [("title", "Sam sang"), ("noticed", "yes"), ("visibility", visibility)];
        assert_eq!(send(&ana, &bond, &fields).status, 422, "{visibility}");
    }
    assert!(!list(&sam, &bond).contains("Sam sang"));
}

fn a_boundary_of_the_receiver_is_shown_before_saving(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let boundary = |who: &Browser, topic, words, visibility| {
        let fields = [("topic", topic), ("words", words), ("firmness", "firm"), ("visibility", visibility)];
        who.does(&format!("{bond}/boundaries"), &fields);
    };
    boundary(&sam, "touch", "No hugs before coffee", "shared");
    boundary(&sam, "touch", "Secretly no hugs at all", "private");
    boundary(&ana, "touch", "My own line", "shared");
    let hug = [("title", "A hug"), ("words", "At dawn"), ("love_language", "touch"), ("visibility", "shared")];
    let page = send(&ana, &bond, &hug);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Before this is saved") && page.body.contains("No hugs before coffee"));
    assert!(!page.body.contains("Secretly") && !page.body.contains("My own line"));
    assert!(page.body.contains("Save it all the same") && page.body.contains("name=\"boundary_seen\" value=\"yes\""));
    for kept in ["value=\"A hug\"", "value=\"At dawn\"", "value=\"touch\"", "value=\"shared\""] {
        assert!(page.body.contains(kept), "{kept}");
    }
    assert!(!list(&ana, &bond).contains("A hug"), "nothing is saved before the answer");
    let mut quiet = hug;
    quiet[3].1 = "private";
    assert_eq!(send(&ana, &bond, &quiet).status, 303, "a quiet gesture asks nothing");
    let until = day(&app, 3);
    let surprise = [&hug[..3], &[("visibility", "surprise"), ("surprise_until", &until)]].concat();
    assert_eq!(send(&ana, &bond, &surprise).status, 422, "a surprise asks too");
    let mut soup = hug;
    soup[2].1 = "help";
    assert_eq!(send(&ana, &bond, &soup).status, 303, "another language asks nothing");
    assert_eq!(send(&ana, &bond, &[&hug[..], &[("boundary_seen", "yes")]].concat()).status, 303);
    assert!(list(&sam, &bond).contains("A hug"));
}

fn an_edit_asks_about_boundaries_only_where_it_changes_what_matters(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = log(&ana, &bond, &[("title", "A hug"), ("love_language", "touch"), ("visibility", "shared")]);
    let boundary = [("topic", "intimacy"), ("words", "Not in public"), ("firmness", "never"), ("visibility", "shared")];
    sam.does(&format!("{bond}/boundaries"), &boundary);
    let edit = |language, visibility, seen| {
        let fields =
            [("title", "Hugs"), ("love_language", language), ("visibility", visibility), ("boundary_seen", seen)];
        ana.post(&entry, &fields).status
    };
    assert_eq!(edit("touch", "shared", ""), 303, "only the words changed");
    assert_eq!(edit("time", "shared", ""), 303);
    assert_eq!(edit("touch", "shared", ""), 422, "it touches it anew");
    assert_eq!(edit("touch", "private", ""), 303);
    assert_eq!(edit("touch", "shared", ""), 422, "it is to be shown");
    assert_eq!(edit("touch", "shared", "yes"), 303);
}

fn the_same_moment_becomes_one_card_with_two_voices(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = shared(&ana, &bond, "Made soup");
    let noticed = [("title", "Ana cooked for me"), ("words", "After the late train"), ("noticed", "yes")];
    let page = send(&sam, &bond, &noticed);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Is this the same moment?") && page.body.contains("Made soup"));
    assert!(page.body.contains("value=\"Ana cooked for me\""));
    let id = entry.rsplit('/').next().expect("an id");
    let same = [&noticed[..], &[("thanks", "I was starving"), ("same_as", id)]].concat();
    assert_eq!(log(&sam, &bond, &same), entry);
    let page = ana.sees(&entry);
    for seen in ["Made soup", "Ana cooked for me", "After the late train", "I was starving", "it landed"] {
        assert!(page.contains(seen), "{seen}");
    }
    assert_eq!(list(&ana, &bond).matches("<li class=\"clay\">").count(), 1, "one card");
    let again = send(&sam, &bond, &[("title", "Ana smiled"), ("noticed", "yes")]);
    assert_eq!(again.status, 303, "an entry with two voices is not asked about again");
}

fn thanks_given_with_the_second_voice_are_never_lost(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = shared(&ana, &bond, "Made soup");
    sam.does(&format!("{entry}/landing"), &[("landing", "landed"), ("thanks", "Warm at last")]);
    let id = entry.rsplit('/').next().expect("an id");
    let noticed = [("title", "Ana cooked"), ("noticed", "yes"), ("thanks", "And bread"), ("same_as", id)];
    assert_eq!(log(&sam, &bond, &noticed), entry);
    let page = ana.sees(&entry);
    assert!(page.contains("Warm at last") && page.contains("Ana cooked\nAnd bread"), "{page}");
}

fn the_giver_can_be_the_second_voice(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = log(&sam, &bond, &[("title", "Ana made soup"), ("noticed", "yes"), ("thanks", "Lovely")]);
    let soup = [("title", "Soup"), ("visibility", "shared")];
    assert_eq!(send(&ana, &bond, &soup).status, 422);
    for quiet in ["private", "surprise"] {
        let until = day(&app, 2);
        let fields = [("title", "Soup"), ("visibility", quiet), ("surprise_until", &until)];
        assert_eq!(send(&ana, &bond, &fields).status, 303, "{quiet} is never joined, so nothing is asked");
    }
    let id = entry.rsplit('/').next().expect("an id");
    assert_eq!(log(&ana, &bond, &[&soup[..], &[("same_as", id)]].concat()), entry);
    let page = sam.sees(&entry);
    assert!(page.contains("<bdi>Ana</bdi>, about the same moment") && page.contains("Lovely"));
    let page = send(&ana, &bond, &[&soup[..], &[("same_as", id)]].concat());
    assert_eq!(page.status, 422, "it has its second voice already");
    assert!(page.body.contains("has changed meanwhile"));
}

fn another_moment_is_saved_as_its_own(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    shared(&ana, &bond, "Made soup");
    let fields = [("title", "Ana drove me"), ("noticed", "yes"), ("same_as", "none")];
    log(&sam, &bond, &fields);
    let page = list(&ana, &bond);
    assert!(page.contains("Made soup") && page.contains("Ana drove me"));
    let yesterday = day(&app, -1);
    let fields = [("title", "Ana called"), ("noticed", "yes"), ("done_on", &yesterday)];
    assert_eq!(send(&sam, &bond, &fields).status, 303, "another day asks nothing");
    assert_eq!(
        send(&sam, &bond, &[("title", "Read aloud"), ("visibility", "shared")]).status,
        303,
        "nor another giver"
    );
}

fn nobody_is_asked_about_what_they_cannot_see(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let until = day(&app, 5);
    log(&ana, &bond, &[("title", "Quiet soup"), ("visibility", "private")]);
    let hidden = [("title", "Hidden soup"), ("visibility", "surprise"), ("surprise_until", &until)];
    let hidden = log(&ana, &bond, &hidden);
    assert_eq!(send(&sam, &bond, &[("title", "Ana cooked"), ("noticed", "yes")]).status, 303);
    let id = hidden.rsplit('/').next().expect("an id");
    let guess = |id: &str| {
        let page = send(&sam, &bond, &[("title", "Ana cooks"), ("noticed", "yes"), ("same_as", id)]);
        (page.status, between(&page.body, "class=\"errors\"", "</div>").to_owned())
    };
    assert_eq!(guess(id), guess("00000000-0000-4000-8000-000000000000"), "a hidden one is as one that is not there");
}

fn a_surprise_shows_itself_on_its_day_in_the_zone_of_the_bond(store: Store) {
    let app = App::start(store);
    // Ana makes the bond, so its days are Kiritimati's: +14:00. Sam's day begins 25 hours later.
    let (ana, sam) = (app.person_in("Ana", "Pacific/Kiritimati"), app.person_in("Sam", "Pacific/Pago_Pago"));
    let bond = app.link(&ana, &sam, "partners");
    let before = list(&sam, &bond);
    let here = day_in(app.clock.now(), "Pacific/Kiritimati");
    let until = here.plus(2).to_string();
    let fields = [("title", "Booked the sea"), ("visibility", "surprise"), ("surprise_until", &until)];
    let entry = log(&ana, &bond, &fields);
    assert!(ana.sees(&entry).contains("Surprise until"));
    assert!(ana.sees(&entry).contains("Booked the sea"));
    assert_eq!((sam.get(&entry).status, list(&sam, &bond)), (404, before));
    assert_eq!(sam.post(&format!("{entry}/landing"), &[("landing", "landed")]).status, 404);
    // A minute before that midnight, and a minute after.
    let midnight = midnight(&app, here.plus(2), "Pacific/Kiritimati");
    app.clock.set(midnight.plus_seconds(-60));
    assert_eq!(sam.get(&entry).status, 404);
    app.clock.set(midnight.plus_seconds(60));
    assert!(sam.sees(&entry).contains("Booked the sea"));
    assert!(list(&sam, &bond).contains("Booked the sea"));
    assert!(ana.sees(&entry).contains("You and <bdi>Sam</bdi>"), "from then on it is a shared one");
    assert!(ana.sees(&format!("{entry}/edit")).contains("Sam may already have read it."));
}

/// The instant at which a day begins in a zone, found from outside.
fn midnight(app: &App, day: Day, zone: &str) -> bothways::db::Ts {
    let (mut low, mut high) = (app.clock.now(), app.clock.now().plus_hours(24 * 10));
    while high.0 - low.0 > 1_000_000 {
        let middle = bothways::db::Ts((low.0 + high.0) / 2);
        if day_in(middle, zone) < day { low = middle } else { high = middle }
    }
    high
}

fn a_surprise_needs_a_day_that_is_still_to_come(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    for (until, status) in [
        (String::new(), 422),
        ("soon".into(), 422),
        (day(&app, -1), 422),
        (day(&app, 0), 422),
        (day(&app, 1), 303),
        (day(&app, 366), 303),
        (day(&app, 367), 422),
    ] {
        let fields = [("title", "Trip"), ("visibility", "surprise"), ("surprise_until", until.as_str())];
        assert_eq!(send(&ana, &bond, &fields).status, status, "{until}");
    }
    let fields = [("title", "Trip"), ("visibility", "shared"), ("surprise_until", "soon")];
    assert_eq!(send(&ana, &bond, &fields).status, 303, "only a surprise has a day");
}

fn a_surprise_counts_from_its_day_on_before_and_after_it_is_settled(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let sea = need(&sam, &bond, "The sea", "shared");
    let (until, yesterday) = (day(&app, 2), day(&app, -1));
    let fields = [
        ("title", "Booked the sea"),
        ("done_on", &yesterday),
        ("needs", &sea),
        ("visibility", "surprise"),
        ("surprise_until", &until),
    ];
    let entry = log(&ana, &bond, &fields);
    let id = bond_id(&bond);
    let giver = person_id(&app, &bond, 0);
    let facts = |today: Day| {
        app.db
            .read_now(|conn| {
                let days = store::care(conn, id, None, today.plus(-30), today)?.days;
                let latest = store::latest(conn, id, today, 10)?.lines.len();
                let awaiting = store::awaiting(conn, id, giver, today, 10)?.len();
                Ok::<_, Error>((days, latest, awaiting, bothways::needs::store::revealed_answers(conn, id, today)?))
            })
            .expect("the database answers")
    };
    let done = today(&app).plus(-1);
    assert_eq!(facts(today(&app)), (vec![], 0, 0, vec![]));
    assert_eq!(last_answered(&app, &bond, &sea), None);
    app.clock.advance(2 * 86_400);
    let need = Id::from_url(&sea).expect("an id");
    assert_eq!(facts(today(&app)), (vec![(giver, done)], 1, 1, vec![(need, done)]), "it shows itself without a write");
    let page = calm(&sam, &entry);
    log(&sam, &bond, &[("title", "Anything"), ("visibility", "private")]);
    assert_eq!(facts(today(&app)), (vec![(giver, done)], 1, 1, vec![]), "any write settles it");
    assert_eq!(last_answered(&app, &bond, &sea), Some(done));
    assert_eq!(calm(&sam, &entry), page, "nobody sees a difference");
    agrees(&app, &bond);
}

fn the_newest_entries_tell_the_last_day_of_each_love_language_as_far_as_they_reach(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let told =
        [(0, "words"), (1, "help"), (1, "words"), (4, "gifts"), (6, "help"), (6, "time"), (6, "time"), (9, "words")];
    for (age, language) in told {
        let done_on = day(&app, -age);
        let fields =
            [("title", "Something"), ("done_on", &done_on), ("love_language", language), ("visibility", "shared")];
        log(&ana, &bond, &fields);
        log(&sam, &bond, &[("title", "Something"), ("done_on", &done_on), ("visibility", "shared")]);
    }
    let until = day(&app, 1);
    let surprise =
        [("title", "A trip"), ("love_language", "time"), ("visibility", "surprise"), ("surprise_until", &until)];
    log(&ana, &bond, &surprise);
    app.clock.advance(2 * 86_400);
    let (id, giver, today) = (bond_id(&bond), person_id(&app, &bond, 0), today(&app));
    for (limit, reach) in [(1, 2), (4, 3), (7, 3), (11, 8), (30, 12)] {
        for age in 0..12 {
            let since = today.plus(-age);
            let read = |conn: &mut Conn<'_>| {
                let latest = store::latest(conn, id, today, limit)?.last_of_each(giver, since);
                Ok::<_, Error>((latest, store::last_of_each(conn, id, giver, since)?))
            };
            let (latest, mut all) = app.db.read_now(read).expect("the database answers");
            assert_eq!(latest.is_some(), age < reach, "{limit} since {age} days ago");
            if let Some(mut latest) = latest {
                latest.sort_by_key(|(language, _)| *language as u8);
                all.sort_by_key(|(language, _)| *language as u8);
                assert_eq!(latest, all, "{limit} since {age} days ago");
            }
        }
    }
}

fn edits_of_shared_entries_keep_the_earlier_wording(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = log(&ana, &bond, &[("title", "First draft"), ("visibility", "private")]);
    ana.does(&entry, &[("title", "Second draft"), ("visibility", "shared")]);
    assert!(!ana.sees(&entry).contains("First draft"), "what was private leaves no trace");
    ana.does(&entry, &[("title", "Said in public"), ("visibility", "shared")]);
    for who in [&ana, &sam] {
        let page = who.sees(&entry);
        assert!(page.contains("Edited: earlier wording") && page.contains("Second draft") && !page.contains("First"));
    }
    ana.does(&entry, &[("title", "Said in public"), ("love_language", "words"), ("visibility", "shared")]);
    assert_eq!(sam.sees(&entry).matches("<p class=\"words\" dir=\"auto\">").count(), 1, "the words stayed the same");
}

fn an_edit_from_a_stale_tab_shows_both_versions(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let entry = shared(&ana, &bond, "Made soup");
    let version = between(&ana.sees(&format!("{entry}/edit")), "name=\"version\" value=\"", "\"").to_owned();
    let edit = |title: &str, version: &str| {
        ana.post(&entry, &[("title", title), ("version", version), ("visibility", "shared")])
    };
    assert_eq!(edit("Made leek soup", &version).status, 303);
    let page = edit("Made onion soup", &version);
    assert_eq!(page.status, 409);
    assert!(page.body.contains("This was changed meanwhile"));
    assert!(page.body.contains("Made leek soup") && page.body.contains("value=\"Made onion soup\""));
    assert!(ana.sees(&entry).contains("Made leek soup") && !ana.sees(&entry).contains("onion"), "nothing is saved");
    let fresh = page.between("name=\"version\" value=\"", "\"").to_owned();
    assert_eq!(edit("Made onion soup", &fresh).status, 303);
    assert!(ana.sees(&entry).contains("Made onion soup"));
    assert_eq!(edit("x", "-1").status, 409);
    assert_eq!(edit("Without a version", "").status, 303);
}

fn only_the_author_edits_and_deletes(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let eve = app.person("Eve");
    let entry = shared(&ana, &bond, "Made soup");
    for who in [&sam, &eve] {
        assert_eq!(who.get(&format!("{entry}/edit")).status, 404);
        assert_eq!(who.post(&entry, &[("title", "Burnt it"), ("visibility", "shared")]).status, 404);
        assert_eq!(who.post(&format!("{entry}/deleted"), &[]).status, 404);
    }
    assert_eq!(eve.get(&entry).status, 404);
    assert_eq!(eve.get(&format!("{bond}/contributions")).status, 404);
    let other = app.link(&ana, &eve, "friends");
    let moved = entry.replace(&bond, &other);
    assert_eq!(ana.get(&moved).status, 404, "an entry is found in its own bond only");
    assert!(ana.sees(&entry).contains("Made soup"));
}

fn deleting_takes_everything_with_it(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let walks = need(&sam, &bond, "Walks", "shared");
    let entry = log(&ana, &bond, &[("title", "Went out"), ("needs", &walks), ("visibility", "shared")]);
    ana.does(&entry, &[("title", "Went outside"), ("needs", &walks), ("visibility", "shared")]);
    sam.does(&format!("{entry}/landing"), &[("landing", "landed"), ("thanks", "Good air")]);
    assert_eq!(ana.does(&format!("{entry}/deleted"), &[]), format!("{bond}/contributions"));
    for who in [&ana, &sam] {
        assert_eq!(who.get(&entry).status, 404);
        assert!(list(who, &bond).contains("will stand here"));
    }
    assert_eq!(last_answered(&app, &bond, &walks), None);
    agrees(&app, &bond);
}

fn pressing_twice_makes_one_entry(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let token = between(&ana.sees(&format!("{bond}/contributions/new")), "name=\"form\" value=\"", "\"").to_owned();
    let fields = [("form", token.as_str()), ("title", "Made soup"), ("visibility", "shared")];
    assert_eq!(log(&ana, &bond, &fields), log(&ana, &bond, &fields));
    assert_eq!(list(&sam, &bond).matches("Made soup").count(), 1);
    // The same where it joined an entry of the other.
    let entry = log(&sam, &bond, &[("title", "Ana sang"), ("noticed", "yes"), ("same_as", "none")]);
    let id = entry.rsplit('/').next().expect("an id");
    let joined = [("form", "another"), ("title", "Sang"), ("visibility", "shared"), ("same_as", id)];
    assert_eq!(log(&ana, &bond, &joined), entry);
    assert_eq!(log(&ana, &bond, &joined), entry, "not “it has changed meanwhile”");
}

fn while_alone_everything_can_be_written_and_waits(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let invitation = ana.does("/bonds", &[("kind", "partners")]);
    let bond = invitation.trim_end_matches("/invitation");
    let form = ana.sees(&format!("{bond}/contributions/new?noticed=yes"));
    assert!(form.contains("Me and the other person") && !form.contains("instead</a>"));
    let open = shared(&ana, bond, "Painted the door");
    let quiet = log(&ana, bond, &[("title", "Bought a ring"), ("visibility", "private")]);
    let page = send(&ana, bond, &[("title", "They smiled"), ("noticed", "yes")]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("once the other person has joined") && page.body.contains("value=\"They smiled\""));
    let code = between(&ana.sees(&invitation), "/invitations/", "\"").to_owned();
    sam.does(&format!("/invitations/{code}/accepted"), &[]);
    assert!(sam.sees(&open).contains("Painted the door"));
    assert_eq!(sam.get(&quiet).status, 404);
}

fn what_changes_nothing_for_the_other_raises_no_revision(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let at = || revision(&app, &bond, 1);
    let start = at();
    let until = day(&app, 9);
    let quiet = log(&ana, &bond, &[("title", "One"), ("visibility", "private")]);
    ana.does(&quiet, &[("title", "Two"), ("visibility", "private")]);
    ana.does(&quiet, &[("title", "Two"), ("visibility", "surprise"), ("surprise_until", &until)]);
    ana.does(&quiet, &[("title", "Three"), ("visibility", "surprise"), ("surprise_until", &until)]);
    assert_eq!(send(&ana, &bond, &[("title", ""), ("visibility", "shared")]).status, 422);
    assert_eq!(at(), start);
    ana.does(&quiet, &[("title", "Three"), ("visibility", "shared")]);
    assert_eq!(at(), start + 1, "sharing is seen");
    ana.does(&quiet, &[("title", "Three"), ("visibility", "shared")]);
    assert_eq!(at(), start + 1, "saving what is there already is not");
    ana.does(&quiet, &[("title", "Three"), ("visibility", "private")]);
    assert_eq!(at(), start + 2, "taking it back is");
    ana.does(&format!("{quiet}/deleted"), &[]);
    assert_eq!(at(), start + 2);
}

/// What may happen in a bond, as numbers to be read modulo what there is.
type Act = (u8, u8, u8, u8, u8);

fn what_is_worked_out_agrees_with_the_entries_after_any_acts(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let config = Config { cases: 4, failure_persistence: None, max_shrink_iters: 16, ..Config::default() };
    let acts = vec(any::<Act>(), 25..40);
    let result = TestRunner::new(config).run(&acts, |acts| {
        back(&ana, "ana");
        back(&sam, "sam");
        let mut days_left = 20;
        let mut entries: Vec<(bool, String)> = Vec::new();
        let needs: Vec<[String; 2]> =
            (0..3).map(|n| [&ana, &sam].map(|who| need(who, &bond, &format!("Need {n}"), "shared"))).collect();
        for (what, which, when, how, who) in acts {
            let anas = who % 2 == 0;
            let (one, other) = if anas { (&ana, &sam) } else { (&sam, &ana) };
            let (at, until) = (day(&app, -i64::from(when % 4)), day(&app, 1 + i64::from(when % 3)));
            let visibility = ["shared", "shared", "private", "surprise"][usize::from(how % 4)];
            let answered = &needs[usize::from(which % 3)][usize::from(anas)];
            let mut fields = vec![
                ("title", "Something"),
                ("done_on", at.as_str()),
                ("visibility", visibility),
                ("surprise_until", until.as_str()),
                ("same_as", "none"),
            ];
            if how % 3 > 0 {
                fields.push(("needs", answered));
            }
            let entry = entries.get(usize::from(which) % entries.len().max(1)).cloned();
            match (what % 8, entry) {
                (0..=2, _) | (_, None) => entries.push((anas, log(one, &bond, &fields))),
                (3, _) => {
                    let own = &needs[usize::from(which % 3)][usize::from(!anas)];
                    let fields = [("title", "Seen"), ("noticed", "yes"), ("needs", own), ("same_as", "none")];
                    entries.push((anas, log(one, &bond, &fields)));
                }
                (4, Some((author, path))) => {
                    let author = if author { &ana } else { &sam };
                    let status = author.post(&path, &fields).status;
                    assert!(matches!(status, 303 | 404 | 422), "{status}");
                }
                (5, Some((author, path))) => {
                    let receiver = if author { &sam } else { &ana };
                    let landing = ["landed", "missed"][usize::from(how % 2)];
                    let status = receiver.post(&format!("{path}/landing"), &[("landing", landing)]).status;
                    assert!(matches!(status, 303 | 404), "{status}");
                }
                (6, Some((author, path))) => {
                    let author = if author { &ana } else { &sam };
                    assert!(matches!(author.post(&format!("{path}/deleted"), &[]).status, 303 | 404));
                }
                _ => {
                    app.clock.advance(if days_left > 0 { 86_400 } else { 0 });
                    days_left -= 1;
                    other.post(&format!("{bond}/contributions"), &[("title", "Quiet"), ("visibility", "private")]);
                }
            }
            agrees(&app, &bond);
        }
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
}

/// What is kept beside the entries is what the entries say.
fn agrees(app: &App, bond: &str) {
    let id = bond_id(bond);
    let checked = app.db.read_now(|conn| {
        assert_eq!(store::care_days_kept(conn, id)?, store::care_days_from_scratch(conn, id)?, "days with care");
        assert_eq!(store::last_answers_kept(conn, id)?, store::last_answers_from_scratch(conn, id)?, "last answers");
        for (entry, kept, worked_out) in store::answered_from_scratch(conn, id)? {
            assert_eq!(kept, worked_out, "what is kept of the answer to {entry}");
        }
        Ok::<_, Error>(())
    });
    checked.expect("the database answers");
}

fn any_form_is_answered_and_keeps_what_was_typed(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = shared(&ana, &bond, "Made soup");
    let voice = format!("{entry}/second-voice");
    let config = Config { cases: 80, failure_persistence: None, ..Config::default() };
    let forms = (any::<String>(), any::<String>(), any::<String>(), any::<String>(), any::<String>());
    let result = TestRunner::new(config).run(&forms, |(title, words, at, need, until)| {
        for (path, mark) in [(format!("{bond}/contributions"), "noticed"), (entry.clone(), "version")] {
            let fields = [
                ("title", title.as_str()),
                ("words", &words),
                ("done_on", &at),
                ("needs", &need),
                ("visibility", "surprise"),
                ("surprise_until", &until),
                ("love_language", "words"),
                (mark, "\u{1}"),
            ];
            let page = ana.post(&path, &fields);
            assert!(matches!(page.status, 409 | 422), "{}", page.status);
            let typed = escaped(&words);
            assert!(page.body.contains(&typed), "{words:?} is lost\n{}", page.body);
        }
        let page = sam.post(&voice, &[("words", &words)]);
        assert!(page.status == 303, "{}", page.status);
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(sam.post(&voice, &[("words", &"ä".repeat(3_200))]).status, 422);
}

fn escaped(text: &str) -> String {
    text.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;").replace('"', "&#34;").replace('\'', "&#39;")
}

fn person_id(app: &App, bond: &str, side: i16) -> Id {
    let row = members::table
        .filter(members::bond_id.eq(bond_id(bond)))
        .filter(members::side.eq(side))
        .select(members::person_id);
    app.db.read_now(|conn| Ok::<_, Error>(on!(conn, c => row.first(c))?)).expect("a member")
}

/// How often something changed that a member can see: 0 is who made the bond, 1 the other.
fn revision(app: &App, bond: &str, side: i16) -> i64 {
    let row = members::table
        .filter(members::bond_id.eq(bond_id(bond)))
        .filter(members::side.eq(side))
        .select(members::revision);
    app.db.read_now(|conn| Ok::<_, Error>(on!(conn, c => row.first(c))?)).expect("a member")
}

fn last_answered(app: &App, bond: &str, need: &str) -> Option<Day> {
    let need = Id::from_url(need).expect("an id");
    let all = app.db.read_now(|conn| store::last_answers_kept(conn, bond_id(bond))).expect("the database answers");
    all.into_iter().find(|(id, _)| *id == need).and_then(|(_, day)| day)
}

/// Signs in again: a session lasts 30 days.
fn back(who: &Browser, name: &str) {
    who.does("/signin", &[("email", &format!("{name}@example.org")), ("password", PASSWORD)]);
}
