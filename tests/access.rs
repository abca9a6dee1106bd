//! Who may use which route: every line of the route tables, asked by everyone.

use std::collections::BTreeMap;

use bothways::{
    app,
    web::route::{Policy, Verb},
};

use crate::support::{
    app::{App, Browser, Page, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![every_route_answers_each_person_by_its_policy, a_denied_id_answers_the_same_bytes_as_an_absent_one]
}

/// Ana and Sam are linked; Ana wrote the entries. Gil holds an open invitation of Ana's. Fay had a bond with Ana which
/// ended, and wrote the entries of it. Eve is nobody to them.
pub struct Cast {
    pub app: App,
    pub visitor: Browser,
    pub ana: Browser,
    pub sam: Browser,
    eve: Browser,
    gil: Browser,
    pub fay: Browser,
    pub present: Places,
    pub past: Places,
    /// What Ana wrote to herself.
    pub reflection: String,
    /// The path of the bond to which Gil is invited.
    pub alone: String,
    code: String,
}

/// What the parameters of a path stand for.
pub struct Places {
    pub bond: String,
    /// The week in which the author checked in.
    pub week: String,
    pub entries: BTreeMap<&'static str, String>,
}

impl Cast {
    pub fn gather(store: Store) -> Self {
        let app = App::start(store);
        let (ana, sam) = (app.person("Ana"), app.person("Sam"));
        let (eve, gil, fay) = (app.person("Eve"), app.person("Gil"), app.person("Fay"));
        let present = Places::of(&ana, app.link(&ana, &sam, "partners"));
        let past = Places::of(&fay, app.link(&fay, &ana, "friends"));
        fay.does(&format!("{}/ending", past.bond), &[("confirm", "yes")]);
        let invitation = ana.does("/bonds", &[("kind", "friends")]);
        let code = between(&ana.sees(&invitation), "/invitations/", "\"").to_owned();
        gil.sees(&format!("/invitations/{code}"));
        ana.does("/reflections", &[("words", "A full week")]);
        let reflection = format!("/reflections/{}", page_id(&ana.sees("/reflections"), "\"/reflections/"));
        let alone = invitation.trim_end_matches("/invitation").to_owned();
        Self { visitor: app.visitor(), app, ana, sam, eve, gil, fay, present, past, reflection, alone, code }
    }

    pub fn path(&self, path: &str, places: &Places) -> String {
        let mut filled = path.replace("/bonds/{bond}", &places.bond).replace("{code}", &self.code);
        filled = filled.replace("/reflections/{id}", &self.reflection);
        if filled.contains("{id}") {
            let feature = between(&filled, &format!("{}/", places.bond), "/{id}").to_owned();
            let id = places.entries.get(feature.as_str());
            filled = filled.replace("{id}", id.unwrap_or_else(|| panic!("no entry for {path}")));
        }
        filled = filled.replace("{file}", "none.css").replace("{week}", &places.week);
        assert!(!filled.contains('{'), "{path} has a parameter that this test does not know: add it");
        filled
    }
}

impl Places {
    fn of(author: &Browser, bond: String) -> Self {
        let made = |feature, fields: &[(&str, &str)]| {
            let location = author.does(&format!("{bond}/{feature}"), fields);
            let page = if location.ends_with(feature) { author.sees(&location) } else { format!("\"{location}\"") };
            (feature, page_id(&page, &format!("{bond}/{feature}/")))
        };
        let shared = ("visibility", "shared");
        let talk = author.does(&format!("{bond}/talk"), &[("thanks", "For the soup"), shared]);
        let entries = BTreeMap::from([
            made("needs", &[("title", "Tea"), ("importance", "nice"), shared]),
            made("boundaries", &[("topic", "work"), ("words", "No calls"), ("firmness", "firm"), shared]),
            made("contributions", &[("title", "Soup"), shared]),
            made("season", &[("kind", "travel"), ("from", "2026-01-02"), ("until", "2026-01-04")]),
            made("thanks", &[("kind", "good_news"), ("words", "A new job"), shared]),
            made("keepsakes", &[("text", "Lemon cake"), ("about", "them"), shared]),
            ("talks", page_id(&format!("\"{talk}\""), &format!("{bond}/talks/"))),
        ]);
        let week = author.does(&format!("{bond}/check-ins"), &[("felt_good", "Tea"), ("connected", "3")]);
        let week = week.rsplit('/').next().expect("a week").to_owned();
        Self { bond, week, entries }
    }
}

/// The first id after a path, in a page or a location.
fn page_id(page: &str, before: &str) -> String {
    let mut rest = page;
    while let Some(at) = rest.find(before) {
        rest = &rest[at + before.len()..];
        if let Some(id) = rest.get(..36).filter(|id| id.matches('-').count() == 4) {
            return id.to_owned();
        }
    }
    panic!("no id after {before}\n{page}")
}

fn ask(browser: &Browser, verb: Verb, path: &str) -> Page {
    match verb {
        Verb::Get => browser.get(path),
        Verb::Post => browser.post(path, &[]),
    }
}

fn every_route_answers_each_person_by_its_policy(store: Store) {
    let cast = Cast::gather(store);
    let mut routes = app::routes();
    // What ends something comes last, what ends a session after that.
    routes.sort_by_key(|route| match route.path.rsplit('/').next() {
        Some("signout" | "leave-quickly" | "signed-out") => 3,
        Some("ending") => 2,
        Some("deleted" | "restored" | "declined" | "accepted" | "renewed" | "revoked") => 1,
        _ => 0,
    });
    for route in &routes {
        let at = |path: &str| format!("{} {} ({})", route.verb.as_str(), path, route.policy.as_str());
        let denied = |browser: &Browser, path: &str, who: &str| {
            assert_eq!(ask(browser, route.verb, path).status, 404, "{who}: {}", at(path));
        };
        let allowed = |browser: &Browser, path: &str, who: &str| {
            let page = ask(browser, route.verb, path);
            assert!(
                matches!(page.status, 200 | 303 | 400 | 409 | 410 | 422),
                "{who}: {} is {}\n{}",
                at(path),
                page.status,
                page.body
            );
            assert!(!page.location().starts_with("/signin"), "{who}: {}", at(path));
        };
        if route.path.starts_with("/settings/data/bonds/") {
            // These are for the people of a bond that ended: the present one answers nobody.
            let ended = cast.path(route.path, &cast.past);
            let present = cast.path(route.path, &cast.present);
            outsider(&cast.visitor, route.verb, &ended);
            for (browser, who) in [(&cast.eve, "stranger"), (&cast.gil, "invited"), (&cast.sam, "other member")] {
                denied(browser, &ended, who);
            }
            denied(&cast.ana, &present, "member");
            allowed(&cast.fay, &ended, "former member");
            continue;
        }
        let path = cast.path(route.path, &cast.present);
        if route.path.starts_with("/reflections/{id}") && route.policy == Policy::Owner {
            // Belongs to a person and no bond: nobody else has it, whatever they share.
            outsider(&cast.visitor, route.verb, &path);
            for (browser, who) in [(&cast.eve, "stranger"), (&cast.gil, "invited"), (&cast.sam, "other member")] {
                denied(browser, &path, who);
            }
            allowed(&cast.ana, &path, "author");
            continue;
        }
        if route.policy == Policy::Public {
            let page = ask(&cast.visitor, route.verb, &path);
            assert!(matches!(page.status, 200 | 303 | 404 | 422), "{} is {}", at(&path), page.status);
            continue;
        }
        outsider(&cast.visitor, route.verb, &path);
        match route.policy {
            Policy::Public => {}
            Policy::Person => {
                for (browser, who) in [(&cast.eve, "stranger"), (&cast.ana, "member"), (&cast.fay, "former member")] {
                    allowed(browser, &path, who);
                }
            }
            Policy::Member | Policy::Owner | Policy::Receiver => {
                denied(&cast.eve, &path, "stranger");
                denied(&cast.gil, &path, "invited");
                denied(&cast.fay, &path, "somebody of another bond");
                let past = cast.path(route.path, &cast.past);
                denied(&cast.fay, &past, "former member");
                denied(&cast.ana, &past, "former other member");
                match route.policy {
                    Policy::Owner => {
                        denied(&cast.sam, &path, "other member");
                        allowed(&cast.ana, &path, "owner");
                        restore(&cast, route.path);
                    }
                    Policy::Receiver => {
                        denied(&cast.ana, &path, "giver");
                        allowed(&cast.sam, &path, "receiver");
                    }
                    _ if route.path == "/bonds/{bond}/talks/{id}" => {
                        denied(&cast.sam, &path, "other member, to whom it is sealed");
                        allowed(&cast.ana, &path, "author");
                    }
                    _ => {
                        allowed(&cast.sam, &path, "other member");
                        restore(&cast, route.path);
                        allowed(&cast.ana, &path, "member");
                    }
                }
            }
        }
    }
    assert!(routes.len() > 60, "the tables were read");
    drop(cast.app);
}

/// Whoever is not signed in is led to sign in, or refused.
fn outsider(visitor: &Browser, verb: Verb, path: &str) {
    let page = ask(visitor, verb, path);
    match verb {
        Verb::Get => {
            assert_eq!(page.status, 303, "GET {path}");
            assert!(page.location().starts_with("/signin?next=%2F"), "GET {path} leads to {}", page.location());
        }
        Verb::Post => assert_eq!(page.status, 403, "POST {path}"),
    }
}

/// Puts back what an act took away, so that the next route finds it.
fn restore(cast: &Cast, path: &str) {
    if path.ends_with("/met") || path.ends_with("/resting") {
        cast.ana.does(&cast.path("/bonds/{bond}/needs/{id}/reopened", &cast.present), &[]);
    }
    if path == "/bonds/{bond}/season/{id}/deleted" {
        cast.sam.does(&cast.path("/bonds/{bond}/season/{id}/restored", &cast.present), &[]);
    }
}

fn a_denied_id_answers_the_same_bytes_as_an_absent_one(store: Store) {
    let cast = Cast::gather(store);
    let absent = "00000000-0000-4000-8000-000000000000";
    let bytes = |path: String| {
        let page = cast.eve.get(&path);
        let mut headers: Vec<_> = page.headers.into_iter().filter(|(name, _)| name != "date").collect();
        headers.sort();
        (page.status, page.body, headers)
    };
    for feature in ["needs", "boundaries", "contributions", "season", "thanks", "keepsakes"] {
        let id = &cast.present.entries[feature];
        let there = bytes(format!("{}/{feature}/{id}", cast.present.bond));
        assert_eq!(there, bytes(format!("{}/{feature}/{absent}", cast.present.bond)));
        assert_eq!(there, bytes(format!("/bonds/{absent}/{feature}/{id}")));
        assert_eq!(there, bytes(format!("{}/{feature}/{id}", cast.past.bond)));
        assert_eq!(there.0, 404);
    }
}
