//! A deletion can be undone for a minute, by its author, and then is gone for good.

use bothways::{contributions::store, db::Id, on};
use diesel::prelude::*;

use crate::support::{
    app::{App, Browser},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        a_need_comes_back_with_its_story,
        a_boundary_comes_back_with_its_promise,
        a_contribution_comes_back_with_its_answer,
        a_form_that_is_sent_again_after_the_deletion_is_in_nobodys_way,
        only_its_author_can_bring_it_back_and_once,
        after_a_minute_it_is_gone_for_good,
        the_end_of_a_bond_is_the_end_of_what_was_deleted,
        a_fourth_need_that_matters_a_lot_comes_back_resting,
    ]
}

/// Deletes an entry, checks that it is gone for both, presses "Undo", and answers the path that it leads to.
fn undone(who: &Browser, other: &Browser, entry: &str) -> String {
    let list = who.does(&format!("{entry}/deleted"), &[]);
    assert_eq!(who.get(entry).status, 404, "gone at once");
    assert_eq!(other.get(entry).status, 404, "gone for the other too");
    let page = who.get(&list);
    let undo = page.between("role=\"status\"", "</form>");
    assert!(undo.contains(&format!("action=\"{entry}/restored\"")), "{undo}");
    who.does(&format!("{entry}/restored"), &[])
}

fn entry(who: &Browser, bond: &str, feature: &str, fields: &[(&str, &str)]) -> String {
    let at = who.does(&format!("{bond}/{feature}"), fields);
    if at.ends_with(feature) {
        let page = who.get(&at);
        return format!("{bond}/{feature}/{}", &page.between(&format!("{bond}/{feature}/"), "\"")[..36]);
    }
    at
}

fn need(who: &Browser, bond: &str, title: &str, importance: &str) -> String {
    entry(who, bond, "needs", &[("title", title), ("importance", importance), ("visibility", "shared")])
}

fn a_need_comes_back_with_its_story(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let walk = need(&ana, &bond, "A walk", "matters");
    let id = walk.rsplit('/').next().unwrap().to_owned();
    ana.does(&format!("{walk}/pulse"), &[("level", "low"), ("visibility", "shared")]);
    let done = [("title", "Walked"), ("visibility", "shared"), ("needs", id.as_str())];
    sam.does(&format!("{bond}/contributions"), &done);
    ana.sees(&walk);
    sam.sees(&walk);
    let before = (ana.sees(&walk), sam.sees(&walk));
    assert_eq!(undone(&ana, &sam, &walk), walk);
    assert!(ana.sees(&walk).contains("It is back, as it was."));
    assert_eq!((ana.sees(&walk), sam.sees(&walk)), before, "with its pulses and what was done for it");
    digests_hold(&app, &bond);
}

fn a_boundary_comes_back_with_its_promise(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let fields = [("topic", "work"), ("words", "No calls"), ("firmness", "firm"), ("visibility", "shared")];
    let calls = entry(&ana, &bond, "boundaries", &fields);
    sam.does(&format!("{calls}/acknowledged"), &[("version", "1")]);
    sam.sees(&calls);
    ana.sees(&calls);
    let before = (ana.sees(&calls), sam.sees(&calls));
    undone(&ana, &sam, &calls);
    ana.sees(&calls);
    assert_eq!((ana.sees(&calls), sam.sees(&calls)), before);
}

fn a_contribution_comes_back_with_its_answer(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let walk = need(&ana, &bond, "A walk", "matters");
    let id = walk.rsplit('/').next().unwrap().to_owned();
    let fields = [("title", "Walked"), ("visibility", "shared"), ("needs", id.as_str())];
    let walked = entry(&sam, &bond, "contributions", &fields);
    ana.does(&format!("{walked}/landing"), &[("landing", "landed"), ("thanks", "I had missed that")]);
    ana.sees(&walked);
    sam.sees(&walked);
    let before = (ana.sees(&walked), sam.sees(&walked), ana.sees(&walk));
    undone(&sam, &ana, &walked);
    sam.sees(&walked);
    assert_eq!((ana.sees(&walked), sam.sees(&walked), ana.sees(&walk)), before);
    assert!(before.1.contains("I had missed that"));
    digests_hold(&app, &bond);
}

/// What is worked out and kept beside the rows is what would be worked out anew.
fn digests_hold(app: &App, bond: &str) {
    let id = Id::from_url(bond.rsplit('/').next().unwrap()).unwrap();
    bothways_read(app, move |conn| {
        assert_eq!(store::care_days_kept(conn, id)?, store::care_days_from_scratch(conn, id)?);
        assert_eq!(store::last_answers_kept(conn, id)?, store::last_answers_from_scratch(conn, id)?);
        for (entry, kept, worked_out) in store::answered_from_scratch(conn, id)? {
            assert_eq!(kept, worked_out, "{entry}");
        }
        Ok(())
    });
}

fn bothways_read<T: Send + 'static>(
    app: &App,
    ask: impl Fn(&mut bothways::db::Conn<'_>) -> bothways::db::Result<T> + Send + 'static,
) -> T {
    let db = app.db.clone();
    actix_web::rt::System::new().block_on(async move { db.query(ask).await }).unwrap()
}

fn only_its_author_can_bring_it_back_and_once(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let tea = need(&ana, &bond, "Tea", "nice");
    ana.does(&format!("{tea}/deleted"), &[]);
    let never = format!("{bond}/needs/00000000-0000-4000-8000-000000000000/restored");
    let (theirs, absent) = (sam.post(&format!("{tea}/restored"), &[]), sam.post(&never, &[]));
    assert_eq!((theirs.status, &theirs.body), (410, &absent.body), "to the other it is as if there had been nothing");
    assert_eq!(ana.post(&format!("{tea}/restored").replace("needs", "boundaries"), &[]).status, 410);
    let tea_two = need(&ana, &bond, "Tea", "nice");
    ana.does(&format!("{tea_two}/deleted"), &[]);
    ana.does(&format!("{tea_two}/restored"), &[]);
    assert_eq!(ana.post(&format!("{tea_two}/restored"), &[]).status, 410, "it is back already");
    assert_eq!(ana.get(&tea_two).status, 200);
}

fn after_a_minute_it_is_gone_for_good(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let tea = need(&ana, &bond, "Tea with zanzibar", "nice");
    ana.does(&format!("{tea}/deleted"), &[]);
    app.clock.advance(61);
    let page = ana.post(&format!("{tea}/restored"), &[]);
    assert_eq!(page.status, 410);
    assert!(page.body.contains("This can no longer be brought back"), "{}", page.body);
    let other = need(&ana, &bond, "Bread", "nice");
    ana.does(&format!("{other}/deleted"), &[]);
    assert_eq!(kept_aside(&app), 1, "only what was deleted last");
}

fn the_end_of_a_bond_is_the_end_of_what_was_deleted(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let tea = need(&ana, &bond, "Tea", "nice");
    ana.does(&format!("{tea}/deleted"), &[]);
    assert_eq!(kept_aside(&app), 1);
    ana.does(&format!("{bond}/ending"), &[("confirm", "yes")]);
    assert_eq!(kept_aside(&app), 0);
    assert_eq!(ana.post(&format!("{tea}/restored"), &[]).status, 404);
}

/// How many deletions are kept aside.
fn kept_aside(app: &App) -> i64 {
    bothways_read(app, |conn| {
        use bothways::db::schema::deletions;
        Ok(on!(conn, c => deletions::table.count().get_result(c))?)
    })
}

fn a_fourth_need_that_matters_a_lot_comes_back_resting(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let [first, ..] = ["One", "Two", "Three"].map(|title| need(&ana, &bond, title, "matters_a_lot"));
    ana.does(&format!("{first}/deleted"), &[]);
    need(&ana, &bond, "Four", "matters_a_lot");
    ana.does(&format!("{first}/restored"), &[]);
    assert!(ana.sees(&first).contains("Open it again"));
}

fn a_form_that_is_sent_again_after_the_deletion_is_in_nobodys_way(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let form = [("form", "once"), ("title", "Made soup"), ("visibility", "shared")];
    let soup = ana.does(&format!("{bond}/contributions"), &form);
    for _ in 0..2 {
        ana.does(&format!("{soup}/deleted"), &[]);
        assert_eq!(ana.does(&format!("{bond}/contributions"), &form), soup, "the same entry, made anew");
    }
    ana.does(&format!("{soup}/restored"), &[]);
    assert!(sam.sees(&soup).contains("Made soup"), "it is there, once");
    digests_hold(&app, &bond);
}
