//! The words of the rhythm that only one of the two reads: put away for a while, switched off, switched on again.

use crate::support::{
    app::{App, Browser, PASSWORD},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        a_word_put_away_comes_back_after_thirty_days,
        a_word_switched_off_stays_away_until_it_is_switched_on,
        a_word_that_is_none_is_refused,
        what_has_been_low_for_a_while_leads_to_one_small_thing,
    ]
}

/// What Ana reads here, and Sam does not.
const WORD: &str = "You show up often. Here is what is still being asked for:";

/// Ana shows up often, while a need of Sam's runs low.
fn unheard(store: Store) -> (App, Browser, Browser, String) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    app.clock.advance(16 * 86_400);
    show_up(&app, &ana, &sam, &bond);
    assert!(ana.sees(&bond).contains(WORD), "{}", ana.sees(&bond));
    assert!(!sam.sees(&bond).contains(WORD));
    (app, ana, sam, bond)
}

/// Four days of care in two weeks, and a need that is low today.
fn show_up(app: &App, ana: &Browser, sam: &Browser, bond: &str) {
    let today = bothways::db::day_in(app.clock.now(), "UTC");
    for age in [1, 3, 8, 10] {
        let fields = [("title", "Made soup"), ("done_on", &today.plus(-age).to_string()), ("visibility", "shared")];
        ana.does(&format!("{bond}/contributions"), &fields);
    }
    let pulse = asks(sam, bond, "Walks");
    sam.does(&pulse, &[("level", "low"), ("visibility", "shared")]);
}

/// Asks for something; where its pulse is said.
fn asks(who: &Browser, bond: &str, title: &str) -> String {
    let need =
        who.does(&format!("{bond}/needs"), &[("title", title), ("importance", "matters"), ("visibility", "shared")]);
    let page = who.sees(&need);
    let id = page.split(&format!("{bond}/needs/")).find_map(|rest| rest.get(..36).filter(|id| id.contains("-4")));
    format!("{bond}/needs/{}/pulse", id.expect("its page links to it"))
}

fn a_word_put_away_comes_back_after_thirty_days(store: Store) {
    let (app, ana, sam, bond) = unheard(store);
    assert!(ana.sees(&bond).contains("<button type=\"submit\">Put away for 30 days</button>"));
    assert_eq!(ana.does(&format!("{bond}/rhythm/dismissed"), &[("word", "other_names")]), bond);
    assert!(ana.sees(&bond).contains("Put away for 30 days."));
    assert!(!ana.sees(&bond).contains(WORD));
    assert!(!ana.sees(&format!("{bond}/me")).contains("Words you switched off"), "it comes back by itself");
    app.clock.advance(31 * 86_400);
    for (who, email) in [(&ana, "ana@example.org"), (&sam, "sam@example.org")] {
        who.does("/signin", &[("email", email), ("password", PASSWORD)]);
    }
    show_up(&app, &ana, &sam, &bond);
    assert!(ana.sees(&bond).contains(WORD));
}

fn a_word_switched_off_stays_away_until_it_is_switched_on(store: Store) {
    let (app, ana, sam, bond) = unheard(store);
    let page = ana.sees(&bond);
    assert!(page.contains("name=\"for_good\" value=\"yes\">Do not say this again</button>"), "{page}");
    let off = [("word", "other_names"), ("for_good", "yes")];
    assert_eq!(ana.does(&format!("{bond}/rhythm/dismissed"), &off), bond);
    app.clock.advance(31 * 86_400);
    for (who, email) in [(&ana, "ana@example.org"), (&sam, "sam@example.org")] {
        who.does("/signin", &[("email", email), ("password", PASSWORD)]);
    }
    show_up(&app, &ana, &sam, &bond);
    assert!(!ana.sees(&bond).contains(WORD));
    let me = format!("{bond}/me");
    assert!(ana.sees(&me).contains("Words you switched off") && ana.sees(&me).contains("You show up often."));
    assert!(!sam.sees(&me).contains("Words you switched off"));
    // The other's switch is not this person's.
    sam.does(&format!("{bond}/rhythm/switched-on"), &[("word", "other_names")]);
    assert!(!ana.sees(&bond).contains(WORD));
    assert_eq!(ana.does(&format!("{bond}/rhythm/switched-on"), &[("word", "other_names")]), me);
    assert!(!ana.sees(&me).contains("Words you switched off"));
    assert!(ana.sees(&bond).contains(WORD));
}

fn a_word_that_is_none_is_refused(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    for form in ["dismissed", "switched-on"] {
        for word in ["", "Carrying", "zanzibar"] {
            assert_eq!(ana.post(&format!("{bond}/rhythm/{form}"), &[("word", word)]).status, 400, "{form} {word}");
        }
    }
}

/// For weeks Sam shows up and Ana is well, while what Sam asks for stays low.
fn what_has_been_low_for_a_while_leads_to_one_small_thing(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let (anas, sams) = (asks(&ana, &bond, "Quiet mornings"), asks(&sam, &bond, "Walks"));
    for _ in 0..6 {
        app.clock.advance(7 * 86_400);
        for (who, email) in [(&ana, "ana@example.org"), (&sam, "sam@example.org")] {
            who.does("/signin", &[("email", email), ("password", PASSWORD)]);
        }
        let today = bothways::db::day_in(app.clock.now(), "UTC");
        for age in [1, 3] {
            let fields = [("title", "Made soup"), ("done_on", &today.plus(-age).to_string()), ("visibility", "shared")];
            sam.does(&format!("{bond}/contributions"), &fields);
        }
        ana.does(&anas, &[("level", "well"), ("visibility", "shared")]);
        sam.does(&sams, &[("level", "low"), ("visibility", "shared")]);
    }
    let (page, step) = (ana.sees(&bond), format!("href=\"{bond}/suggestion\">Pick one small thing</a>"));
    assert!(page.contains("These have been low for a while: Walks. Pick one small thing?"), "{page}");
    assert!(page.contains(&step), "{page}");
    assert!(ana.sees(&format!("{bond}/suggestion")).contains("I did this:"), "it is there");
    assert!(!sam.sees(&bond).contains("These have been low"), "{}", sam.sees(&bond));
    // Nothing is suggested to whoever has stepped back: the word, which would lead there, is not said to them either.
    ana.does(&format!("{bond}/stepped-back"), &[("on", "yes")]);
    assert!(!ana.sees(&bond).contains("These have been low"));
    assert!(!ana.sees(&bond).contains("/suggestion\">Pick one small thing"));
}
