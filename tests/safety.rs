//! The plain texts, and one's own side of a bond.

use crate::support::{
    app::App,
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
