//! The sentence after a form: said once, by the next page that this person reads, and by no page about another form.

use crate::support::{
    app::{App, Browser},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        it_is_said_once,
        a_refused_form_neither_says_nor_forgets_it,
        a_changed_entry_neither_says_nor_forgets_it,
        a_page_that_is_an_error_does_not_forget_it,
        a_page_that_the_browser_has_already_forgets_it_too,
        over_https_its_cookie_stays_there,
    ]
}

const SHARED: &str = "Shared with both of you.";

/// A need of Ana's, just shared: the sentence about it waits. Answers its path.
fn need(ana: &Browser, bond: &str) -> String {
    ana.does(&format!("{bond}/needs"), &[("title", "Tea"), ("importance", "nice"), ("visibility", "shared")])
}

fn it_is_said_once(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let page = need(&ana, &bond);
    assert!(ana.sees(&page).contains(SHARED));
    assert!(!ana.sees(&page).contains(SHARED));
}

fn a_refused_form_neither_says_nor_forgets_it(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let page = need(&ana, &bond);
    for form in [format!("{bond}/needs"), format!("{bond}/contributions"), "/settings/profile".into()] {
        let refused = ana.post(&form, &[]);
        assert_eq!(refused.status, 422, "{form}");
        assert!(!refused.body.contains(SHARED), "{form} was not carried out");
    }
    assert!(ana.sees(&page).contains(SHARED), "it is still to be said");
    assert!(!ana.sees(&page).contains(SHARED));
}

fn a_changed_entry_neither_says_nor_forgets_it(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let entry = ana.does(&format!("{bond}/contributions"), &[("title", "Made soup"), ("visibility", "shared")]);
    let edit = [("title", "Made stew"), ("visibility", "shared"), ("version", "99")];
    let changed = ana.post(&entry, &edit);
    assert_eq!(changed.status, 409);
    assert!(!changed.body.contains(SHARED));
    assert!(ana.sees(&entry).contains(SHARED));
}

fn a_page_that_is_an_error_does_not_forget_it(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let page = need(&ana, &bond);
    assert_eq!(ana.get(&format!("{bond}/nowhere")).status, 404);
    assert_eq!(ana.get("/").status, 303);
    assert!(ana.sees(&page).contains(SHARED));
}

fn a_page_that_the_browser_has_already_forgets_it_too(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = ana.does(&format!("{bond}/contributions"), &[("title", "Made soup"), ("visibility", "shared")]);
    let tap = || sam.does(&format!("{entry}/landing"), &[("landing", "landed"), ("next", "together")]);
    let says = |body: &str| body.contains("Your answer is there for both of you.");
    assert_eq!(tap(), bond);
    let first = sam.get(&bond);
    assert!(says(&first.body));
    // The same answer again changes nothing, so the page that says it is the one that the browser has.
    tap();
    assert_eq!(sam.get_with(&bond, &[("if-none-match", first.header("etag"))]).status, 304);
    assert!(!says(&sam.sees(&bond)), "it was said already");
}

fn over_https_its_cookie_stays_there(store: Store) {
    let app = App::with(store, &["--rate-limits", "off", "--public-url", "https://care.example.org"]);
    let ana = app.person("Ana");
    let fields = [("display_name", "Anouk"), ("time_zone", "UTC"), ("theme", "system")];
    let page = ana.post("/settings/profile", &fields);
    let cookie = page.header("set-cookie");
    assert!(cookie.starts_with("__Host-said=saved; "), "{cookie}");
    for attribute in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
        assert!(cookie.split("; ").any(|one| one == attribute), "{attribute} in {cookie}");
    }
    assert!(ana.sees("/settings/profile").contains("Saved."));
    assert!(!ana.sees("/settings/profile").contains("Saved."));
}
