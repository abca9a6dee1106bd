//! A talk at one table: each keeps their own side, and both see both only when both chose to.

use crate::{
    inert::{CANARY, Scene, entry_id},
    support::{
        app::{App, Browser, PASSWORD, between},
        harness::{Store, Test},
    },
};

pub fn tests() -> Vec<Test> {
    both![
        opening_the_guide_stores_nothing,
        a_side_is_sealed_until_the_other_keeps_theirs_and_shares_it,
        a_side_for_oneself_never_opens,
        sides_of_different_days_do_not_open,
        nothing_opens_while_one_of_the_two_has_stepped_back,
        nobody_can_write_in_the_others_name,
        a_sealed_side_can_be_changed_and_an_opened_one_cannot,
        a_form_of_a_deleted_side_does_not_fit_the_next_one,
        an_empty_side_is_refused_and_nothing_typed_is_lost,
        each_deletes_their_own_and_can_undo_it,
        each_finds_their_own_words_when_the_bond_has_ended,
        kept_talks_are_paged,
    ]
}

const SHARED: (&str, &str) = ("visibility", "shared");
const PRIVATE: (&str, &str) = ("visibility", "private");

fn keep(who: &Browser, bond: &str, words: &str, seen_by: (&str, &str)) -> String {
    let page = who.does(&format!("{bond}/talk"), &[("thanks", words), ("need", "Sleep"), seen_by]);
    assert!(page.starts_with(&format!("{bond}/talks/")), "{page}");
    page
}

/// Of the side that the form would change.
fn version(who: &Browser, bond: &str) -> String {
    between(&who.sees(&format!("{bond}/talk")), "name=\"version\" value=\"", "\"").to_owned()
}

fn opening_the_guide_stores_nothing(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let page = ana.sees(&format!("{bond}/talk"));
    for step in
        ["Something I thank you for", "Something I need", "Something that was hard", "One boundary", "One small"]
    {
        assert!(page.contains(step), "{step}\n{page}");
    }
    for who in [&ana, &sam] {
        assert!(who.sees(&format!("{bond}/talks")).contains("No talk has been kept yet"));
    }
}

fn a_side_is_sealed_until_the_other_keeps_theirs_and_shares_it(store: Store) {
    let scene = Scene::set(store);
    let (ana, sam, bond) = (&scene.ana, &scene.sam, &scene.bond);
    let mut anas = String::new();
    scene.unseen("keeping a side", || anas = keep(ana, bond, CANARY, SHARED));
    let page = ana.sees(&anas);
    assert!(page.contains(CANARY) && page.contains("Only you see this. If Sam keeps a side"), "{page}");
    assert_eq!(sam.get(&anas).status, 404);
    let sams = keep(sam, bond, "For the driving", SHARED);
    for (who, page) in [(ana, &anas), (ana, &sams), (sam, &anas), (sam, &sams)] {
        let page = who.sees(page);
        assert!(page.contains(CANARY) && page.contains("For the driving"), "both see both\n{page}");
    }
    let list = sam.sees(&format!("{bond}/talks"));
    assert!(list.contains(&sams) && !list.contains(&anas), "one line for one talk\n{list}");
}

fn a_side_for_oneself_never_opens(store: Store) {
    let scene = Scene::set(store);
    let (ana, sam, bond) = (&scene.ana, &scene.sam, &scene.bond);
    let anas = keep(ana, bond, CANARY, PRIVATE);
    let sams = keep(sam, bond, "For the driving", SHARED);
    assert_eq!((sam.get(&anas).status, ana.get(&sams).status), (404, 404));
    assert!(ana.sees(&anas).contains("Only you see this.") && !sam.sees(&sams).contains(CANARY));
    ana.does(&format!("{bond}/talk"), &[("thanks", CANARY), ("version", &version(ana, bond)), SHARED]);
    assert!(sam.sees(&sams).contains(CANARY), "changed to share it, it opens");
}

fn sides_of_different_days_do_not_open(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let anas = keep(&ana, &bond, "Today", SHARED);
    app.clock.advance(86_400);
    sam.does("/signin", &[("email", "sam@example.org"), ("password", PASSWORD)]);
    keep(&sam, &bond, "Tomorrow", SHARED);
    assert_eq!(sam.get(&anas).status, 404);
}

fn nothing_opens_while_one_of_the_two_has_stepped_back(store: Store) {
    let scene = Scene::set(store);
    let (ana, sam, bond) = (&scene.ana, &scene.sam, &scene.bond);
    let back = |on| ana.does(&format!("{bond}/stepped-back"), &[("on", on)]);
    let anas = keep(ana, bond, CANARY, SHARED);
    back("yes");
    let sams = keep(sam, bond, "For the driving", SHARED);
    assert_eq!((sam.get(&anas).status, ana.get(&sams).status), (404, 404), "sealed before stepping back, it stays so");
    // The sentence about what Sam just did is said once.
    sam.sees(bond);
    let version = version(ana, bond);
    let edit = [("thanks", CANARY), ("need", "Rest"), ("version", &version), SHARED];
    scene.unseen("an edit while stepped back", || drop(scene.ana_does("talk", &edit)));
    back("no");
    assert_eq!(sam.get(&anas).status, 404, "nor does stepping in again open it");
}

fn nobody_can_write_in_the_others_name(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let anas = keep(&ana, &bond, "Mine", SHARED);
    let sams = keep(&sam, &bond, "His", SHARED);
    assert_eq!(sam.post(&format!("{anas}/deleted"), &[]).status, 404);
    assert_eq!(ana.post(&format!("{sams}/deleted"), &[]).status, 404);
    let page = sam.sees(&anas);
    assert!(page.contains("<bdi>Ana</bdi>") && !page.contains(&format!("{anas}/deleted")), "{page}");
}

fn a_sealed_side_can_be_changed_and_an_opened_one_cannot(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let anas = keep(&ana, &bond, "First words", SHARED);
    assert!(ana.sees(&format!("{bond}/talk")).contains("First words"));
    let first = version(&ana, &bond);
    let again = [("thanks", "Second words"), ("version", &first), SHARED];
    assert_eq!(ana.does(&format!("{bond}/talk"), &again), anas);
    let stale = ana.post(&format!("{bond}/talk"), &[("thanks", "Third words"), ("version", &first), SHARED]);
    assert_eq!(stale.status, 409);
    assert!(stale.body.contains("Second words") && stale.body.contains("Third words"), "{}", stale.body);
    let other_window = ana.post(&format!("{bond}/talk"), &[("thanks", "Third words"), ("form", "token"), SHARED]);
    assert_eq!(other_window.status, 409);
    let second = version(&ana, &bond);
    keep(&sam, &bond, "His words", SHARED);
    let late = ana.post(&format!("{bond}/talk"), &[("thanks", "Fourth words"), ("version", &second), SHARED]);
    assert_eq!(late.status, 409);
    assert!(
        late.body.contains("Both of you have kept this talk") && late.body.contains("Fourth words"),
        "{}",
        late.body
    );
    assert!(sam.sees(&anas).contains("Second words"));
}

fn a_form_of_a_deleted_side_does_not_fit_the_next_one(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let first = keep(&ana, &bond, "First words", SHARED);
    let stale = version(&ana, &bond);
    ana.does(&format!("{first}/deleted"), &[]);
    keep(&ana, &bond, "Second words", SHARED);
    let page = ana.post(&format!("{bond}/talk"), &[("thanks", "Third words"), ("version", &stale), SHARED]);
    assert_eq!(page.status, 409);
    assert!(page.body.contains("Second words") && page.body.contains("Third words"), "{}", page.body);
}

fn an_empty_side_is_refused_and_nothing_typed_is_lost(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let url = format!("{bond}/talk");
    assert_eq!(ana.post(&url, &[("thanks", " "), SHARED]).status, 422);
    let page = ana.post(&url, &[("hard", "The <nights>")]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("The &#60;nights&#62;") && page.body.contains("Say who sees it."), "{}", page.body);
    let form = [("thanks", "Once"), ("form", "token"), SHARED];
    assert_eq!(ana.does(&url, &form), ana.does(&url, &form), "sent twice, kept once");
}

fn each_deletes_their_own_and_can_undo_it(store: Store) {
    let scene = Scene::set(store);
    let (ana, sam, bond) = (&scene.ana, &scene.sam, &scene.bond);
    let mut anas = String::new();
    scene.unseen("keeping", || anas = keep(ana, bond, CANARY, SHARED));
    for end in ["deleted", "restored"] {
        scene.unseen(end, || drop(ana.does(&format!("{anas}/{end}"), &[])));
    }
    let sams = keep(sam, bond, "His words", SHARED);
    ana.does(&format!("{anas}/deleted"), &[]);
    assert_eq!(sam.get(&anas).status, 404);
    let page = sam.sees(&sams);
    assert!(page.contains("His words") && !page.contains(CANARY), "his own stays his\n{page}");
    ana.does(&format!("{anas}/restored"), &[]);
    assert!(sam.sees(&sams).contains(CANARY), "back as it was");
}

fn each_finds_their_own_words_when_the_bond_has_ended(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    keep(&ana, &bond, "anas-thanks", SHARED);
    keep(&sam, &bond, "sams-thanks", SHARED);
    ana.does(&format!("{bond}/ending"), &[("confirm", "yes")]);
    let data = bond.replace("/bonds/", "/settings/data/bonds/");
    for path in [data.clone(), format!("{data}/export.json")] {
        let page = ana.sees(&path);
        assert!(page.contains("anas-thanks") && !page.contains("sams-thanks"), "{path}\n{page}");
    }
    ana.does(&format!("{data}/deleted"), &[("confirm", "yes")]);
    assert_eq!(ana.get(&data).status, 404);
    assert!(sam.sees(&data).contains("sams-thanks"));
}

fn kept_talks_are_paged(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    for _ in 0..53 {
        keep(&ana, &bond, "Again", PRIVATE);
        app.clock.advance(86_400);
        ana.does("/signin", &[("email", "ana@example.org"), ("password", PASSWORD)]);
    }
    let page = ana.sees(&format!("{bond}/talks"));
    let after = between(&page, "talks?after=", "\"").to_owned();
    let page = ana.sees(&format!("{bond}/talks?after={after}"));
    assert_eq!(page.matches(&format!("href=\"{bond}/talks/")).count(), 3, "{page}");
    assert!(!entry_id(&ana, &bond, &format!("{bond}/talks"), "talks").is_empty());
}
