//! Requests that meet: whichever comes first, there is one clear outcome.

use crate::{
    bonds::invite,
    support::{
        app::{App, Browser, between},
        harness::{Store, Test, rounds},
        wire::at_once,
    },
};

pub fn tests() -> Vec<Test> {
    both![
        pressing_twice_makes_one_of_each,
        two_acceptances_make_one_bond,
        accept_against_revoke_leaves_one_clear_outcome,
        accept_against_end_leaves_nobody_inside,
        crossing_invitations_make_one_bond,
        what_is_answered_while_a_bond_ends_is_kept_and_the_rest_is_refused,
        two_edits_of_one_version_leave_one_and_a_conflict,
        two_answers_to_one_contribution_leave_one_and_a_conflict,
    ]
}

/// Rounds of an ordinary run.
const ROUNDS: usize = 8;

fn end(person: &Browser, bond: &str) {
    person.does(&format!("{bond}/ending"), &[("confirm", "yes")]);
}

fn pressing_twice_makes_one_of_each(store: Store) {
    let app = App::busy(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    for round in 0..rounds(ROUNDS) {
        let bond = app.link(&ana, &sam, "friends");
        let title = format!("Round {round}");
        let shared = ("visibility", "shared");
        for (feature, field, more) in [
            ("needs", "title", ("importance", "nice")),
            ("contributions", "title", ("done_on", "2026-01-01")),
            ("boundaries", "words", ("firmness", "firm")),
        ] {
            let list = format!("{bond}/{feature}");
            let token = between(&ana.sees(&format!("{list}/new")), "name=\"form\" value=\"", "\"").to_owned();
            let fields = [("form", token.as_str()), (field, title.as_str()), ("topic", "work"), more, shared];
            let form = ana.form(&list, &fields);
            let [one, two] = at_once(&app.url, [form.clone(), form]);
            assert_eq!((one.status, two.status), (303, 303), "{feature}: {}{}", one.body, two.body);
            assert_eq!(one.location, two.location, "{feature}: both lead to the one that was made");
            let entries = |page: &str| page.matches(&format!(">{title}<")).count();
            assert_eq!(entries(&ana.sees(&list)), 1, "round {round}, {feature}\n{}", ana.sees(&list));
        }
        end(&ana, &bond);
        let token = between(&ana.sees("/bonds/new"), "name=\"form\" value=\"", "\"").to_owned();
        let form = ana.form("/bonds", &[("form", &token), ("kind", "family")]);
        let [one, two] = at_once(&app.url, [form.clone(), form]);
        assert_eq!((one.status, two.status, &one.location), (303, 303, &two.location));
        assert_eq!(ana.sees("/home").matches("<article").count(), 1, "round {round}");
        end(&ana, one.location.trim_end_matches("/invitation"));
    }
}

fn two_acceptances_make_one_bond(store: Store) {
    let app = App::busy(store);
    let (ana, sam, eve) = (app.person("Ana"), app.person("Sam"), app.person("Eve"));
    for round in 0..rounds(ROUNDS) {
        let (bond, invitation) = invite(&ana, "friends");
        let path = format!("{invitation}/accepted");
        let [one, two] = at_once(&app.url, [sam.form(&path, &[]), eve.form(&path, &[])]);
        let (winner, loser, page) = if one.status == 303 { (&sam, &eve, two) } else { (&eve, &sam, one) };
        assert_eq!(page.status, 409, "round {round}");
        assert!(page.body.contains("already used"), "one clear page");
        assert_eq!((winner.get(&bond).status, loser.get(&bond).status), (200, 404), "round {round}");
        end(winner, &bond);
    }
}

fn accept_against_revoke_leaves_one_clear_outcome(store: Store) {
    let app = App::busy(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    for round in 0..rounds(ROUNDS) {
        let (bond, invitation) = invite(&ana, "friends");
        let accept = sam.form(&format!("{invitation}/accepted"), &[]);
        let revoke = ana.form(&format!("{bond}/invitation/revoked"), &[]);
        let [accepted, revoked] = in_turn(&app.url, round, accept, revoke);
        assert!(matches!(accepted.status, 303 | 409), "round {round}: {}", accepted.body);
        assert_eq!(revoked.status, 303, "round {round}");
        let linked = accepted.status == 303;
        assert_eq!(sam.get(&bond).status == 200, linked, "round {round}");
        assert_eq!(ana.sees(&bond).contains("Your side is ready"), !linked, "round {round}: Ana sees the same");
        end(&ana, &bond);
    }
}

/// As [`at_once`], with another one first in every other round.
fn in_turn(url: &str, round: usize, one: Vec<u8>, two: Vec<u8>) -> [crate::support::wire::Answer; 2] {
    if round.is_multiple_of(2) {
        return at_once(url, [one, two]);
    }
    let [two, one] = at_once(url, [two, one]);
    [one, two]
}

fn accept_against_end_leaves_nobody_inside(store: Store) {
    let app = App::busy(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    for round in 0..rounds(ROUNDS) {
        let (bond, invitation) = invite(&ana, "friends");
        let accept = sam.form(&format!("{invitation}/accepted"), &[]);
        let ending = ana.form(&format!("{bond}/ending"), &[("confirm", "yes")]);
        let [accepted, ended] = in_turn(&app.url, round, accept, ending);
        assert!(matches!(accepted.status, 303 | 404 | 409), "round {round}: {}", accepted.body);
        assert_eq!(ended.status, 303, "round {round}");
        assert_eq!((ana.get(&bond).status, sam.get(&bond).status), (404, 404), "round {round}");
        assert_ne!(sam.get(&invitation).status, 200, "round {round}: the invitation went with it");
    }
}

fn crossing_invitations_make_one_bond(store: Store) {
    let app = App::busy(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    for round in 0..rounds(ROUNDS) {
        let (by_ana, from_ana) = invite(&ana, "partners");
        let (by_sam, from_sam) = invite(&sam, "partners");
        let forms = [sam.form(&format!("{from_ana}/accepted"), &[]), ana.form(&format!("{from_sam}/accepted"), &[])];
        let [one, two] = at_once(&app.url, forms);
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "round {round}");
        let (linked, alone) = if one.status == 303 { (&by_ana, &by_sam) } else { (&by_sam, &by_ana) };
        assert_eq!((ana.get(linked).status, sam.get(linked).status), (200, 200), "round {round}");
        let seen = [&ana, &sam].map(|who| who.get(alone).status);
        assert!(seen == [200, 404] || seen == [404, 200], "round {round}: the other has its maker alone: {seen:?}");
        end(&ana, linked);
        end(if seen[0] == 200 { &ana } else { &sam }, alone);
    }
}

fn what_is_answered_while_a_bond_ends_is_kept_and_the_rest_is_refused(store: Store) {
    let app = App::busy(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    for round in 0..rounds(ROUNDS) {
        let bond = app.link(&ana, &sam, "friends");
        let title = format!("Round {round}");
        let write = sam.form(&format!("{bond}/contributions"), &[("title", title.as_str()), ("visibility", "shared")]);
        let ending = ana.form(&format!("{bond}/ending"), &[("confirm", "yes")]);
        let [written, ended] = in_turn(&app.url, round, write, ending);
        assert!(matches!(written.status, 303 | 404), "{}", written.body);
        assert_eq!(ended.status, 303);
        let own_words = sam.sees(&bond.replace("/bonds/", "/settings/data/bonds/"));
        assert_eq!(own_words.contains(&title), written.status == 303, "round {round}");
        assert_eq!((ana.get(&bond).status, sam.get(&bond).status), (404, 404));
    }
}

fn two_edits_of_one_version_leave_one_and_a_conflict(store: Store) {
    let app = App::busy(store);
    let (ana, _, bond) = app.bond();
    let entry = ana.does(&format!("{bond}/contributions"), &[("title", "Soup"), ("visibility", "shared")]);
    for round in 0..rounds(ROUNDS) {
        let version = between(&ana.sees(&format!("{entry}/edit")), "name=\"version\" value=\"", "\"").to_owned();
        let edit = |title: &str| {
            ana.form(&entry, &[("title", title), ("visibility", "shared"), ("version", version.as_str())])
        };
        one_and_a_conflict(&app, &ana, &entry, round, edit);
    }
}

fn two_answers_to_one_contribution_leave_one_and_a_conflict(store: Store) {
    let app = App::busy(store);
    let (ana, sam, bond) = app.bond();
    let entry = ana.does(&format!("{bond}/contributions"), &[("title", "Soup"), ("visibility", "shared")]);
    for round in 0..rounds(ROUNDS) {
        let version = between(&sam.sees(&entry), "name=\"version\" value=\"", "\"").to_owned();
        let answer = |thanks: &str| {
            let fields = [("landing", "landed"), ("thanks", thanks), ("version", version.as_str())];
            sam.form(&format!("{entry}/landing"), &fields)
        };
        one_and_a_conflict(&app, &sam, &entry, round, answer);
    }
}

/// Sends two different forms made from the same version: one is saved, the other told of it.
fn one_and_a_conflict(app: &App, reader: &Browser, entry: &str, round: usize, form: impl Fn(&str) -> Vec<u8>) {
    let words = [format!("left {round}"), format!("right {round}")];
    let [one, two] = at_once(&app.url, words.each_ref().map(|words| form(words)));
    let saved = match (one.status, two.status) {
        (303, 409) => 0,
        (409, 303) => 1,
        other => panic!("round {round}: {other:?}\n{}{}", one.body, two.body),
    };
    let page = reader.sees(entry);
    assert!(page.contains(&words[saved]) && !page.contains(&words[1 - saved]), "round {round}\n{page}");
}
