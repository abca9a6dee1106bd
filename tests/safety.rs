//! The plain texts, and one's own side of a bond.

use crate::support::{
    app::{App, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        anyone_may_read_the_plain_texts,
        whoever_is_signed_in_can_leave_quickly_from_them,
        the_safety_page_promises_nothing_that_it_cannot_keep,
        who_runs_the_server_is_named,
        opening_them_writes_nothing,
        ones_own_side_has_a_line_for_each_page,
        ones_own_side_has_the_invitation_while_alone,
        a_discreet_device_shows_a_neutral_title_and_icon_on_every_page,
        discreet_mode_is_of_one_device_and_outlasts_the_session,
    ]
}

const PAGES: [&str; 3] = ["/safety", "/privacy", "/about"];

fn anyone_may_read_the_plain_texts(store: Store) {
    let app = App::start(store);
    let visitor = app.visitor();
    for path in PAGES {
        let page = visitor.get(path);
        assert_eq!(page.status, 200, "{path}");
        assert!(!page.body.contains("noindex"), "{path} may be listed");
        assert_eq!(page.header("set-cookie"), "", "{path} leaves nothing behind");
        assert!(!page.body.contains('!') || !page.body.contains("! "), "{path} does not shout");
    }
}

fn whoever_is_signed_in_can_leave_quickly_from_them(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    for path in PAGES {
        assert!(ana.sees(path).contains("action=\"/leave-quickly\""), "{path}");
        assert!(!app.visitor().sees(path).contains("action=\"/leave-quickly\""), "{path}");
    }
}

fn the_safety_page_promises_nothing_that_it_cannot_keep(store: Store) {
    let app = App::start(store);
    let page = app.visitor().sees("/safety");
    for word in
        ["picture of a screen", "knows your password", "spyware", "in danger", "browser’s history", "ending a bond"]
    {
        assert!(page.to_lowercase().contains(&word.to_lowercase()), "{word}");
    }
}

fn who_runs_the_server_is_named(store: Store) {
    let app = App::with(store, &["--rate-limits", "off", "--operator", "Kim of the allotment club"]);
    for path in PAGES {
        assert!(app.visitor().sees(path).contains("Kim of the allotment club"), "{path}");
    }
}

fn opening_them_writes_nothing(store: Store) {
    use bothways::{db, on};
    use diesel::{QueryDsl, RunQueryDsl};
    let app = App::start(store);
    let (ana, ..) = app.bond();
    type Rows = (Vec<(Vec<u8>, String, i64)>, Vec<i64>);
    let rows = || -> Rows {
        let read: db::Result<Rows> = app.db.read_now(|conn| {
            use db::schema::{members, sessions};
            let open = sessions::table
                .select((sessions::key_hash, sessions::state, sessions::expires_at))
                .order(sessions::key_hash);
            let open = on!(conn, c => open.load(c))?;
            let seen = members::table.select(members::revision).order(members::revision);
            Ok((open, on!(conn, c => seen.load(c))?))
        });
        read.expect("the database answers")
    };
    let before = rows();
    for path in PAGES {
        ana.sees(path);
        app.visitor().sees(path);
    }
    assert_eq!(rows(), before);
}

fn ones_own_side_has_a_line_for_each_page(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let page = ana.sees(&format!("{bond}/me"));
    for tail in ["needs", "boundaries", "love-languages", "tempo", "season", "ending"] {
        assert!(page.contains(&format!("<a href=\"{bond}/{tail}\">")), "{tail}");
    }
    assert!(!page.contains("/invitation\""));
    assert!(page.contains("What would you like from Sam?") && page.contains("None yet."));
    let private = ("visibility", "private");
    ana.does(&format!("{bond}/needs"), &[("title", "Tea"), ("importance", "nice"), private]);
    let line = [("topic", "work"), ("words", "No calls"), ("firmness", "firm"), private];
    ana.does(&format!("{bond}/boundaries"), &line);
    ana.does(&format!("{bond}/love-languages"), &[("receive_time", "4"), private]);
    let page = ana.sees(&format!("{bond}/me"));
    assert!(page.contains("One open.") && page.contains("One stated.") && page.contains("for you alone."));
    assert!(sam.sees(&format!("{bond}/me")).contains("None yet."), "it is one's own side");
}

fn ones_own_side_has_the_invitation_while_alone(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let invitation = ana.does("/bonds", &[("kind", "friends")]);
    let bond = invitation.trim_end_matches("/invitation");
    assert!(ana.sees(&format!("{bond}/me")).contains(&invitation));
}

fn title(page: &str) -> &str {
    between(page, "<title>", "</title>")
}

fn a_discreet_device_shows_a_neutral_title_and_icon_on_every_page(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let usual = ana.get(&bond);
    assert!(title(&usual.body).contains("Sam") && title(&usual.body).contains("Bothways"));
    assert_eq!(ana.post("/settings/device/discreet", &[("on", "perhaps")]).status, 400);
    ana.does("/settings/device/discreet", &[("on", "yes")]);
    ana.sees("/settings/device");
    for path in [&bond, "/home", "/safety", "/", "/settings/device", "/offline", &format!("{bond}/needs"), "/nowhere"] {
        let page = ana.get(path);
        if page.status == 303 {
            continue;
        }
        assert_eq!(title(&page.body), "Notes", "{path}");
        let head = between(&page.body, "<head>", "</head>");
        assert!(head.contains("/assets/plain.") && !head.contains("favicon") && !head.contains("touch-icon"), "{path}");
    }
    let refused = ana.post(&format!("{bond}/needs"), &[]);
    assert_eq!(title(&refused.body), "Error: Notes", "that a form was refused is still said first");
    // The dashboard is kept in memory once for each of the two, and never shown to the other device.
    let discreet = ana.get(&bond);
    assert_ne!(discreet.header("etag"), usual.header("etag"));
    ana.does("/settings/device/discreet", &[("on", "no")]);
    ana.sees("/settings/device");
    let again = ana.get(&bond);
    assert_eq!((title(&again.body), again.header("etag")), (title(&usual.body), usual.header("etag")));
}

fn discreet_mode_is_of_one_device_and_outlasts_the_session(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    sam.sees(&bond);
    let before = sam.get(&bond);
    ana.does("/settings/device/discreet", &[("on", "yes")]);
    let after = sam.get(&bond);
    assert_eq!((before.body, before.headers), (after.body, after.headers), "Sam is not told");
    ana.does("/leave-quickly", &[]);
    assert_eq!(title(&ana.sees("/signin")), "Notes", "it outlasts the session");
    assert!(title(&app.visitor().sees("/signin")).contains("Bothways"), "another device is as it was");
}
