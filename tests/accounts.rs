//! Signing up, in and out; who may try how often.

use argon2::{Algorithm, Argon2, Params, Version, password_hash::PasswordHasher};
use bothways::{
    db::{Error, schema::people},
    on,
};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};

use crate::support::{
    app::{App, PASSWORD},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        a_new_person_signs_up_and_is_in,
        a_refused_sign_up_keeps_what_was_typed_but_never_the_password,
        an_email_has_one_account_whatever_its_capitals,
        signing_in_needs_the_right_password,
        an_unknown_email_and_a_wrong_password_read_the_same,
        next_leads_to_local_pages_only,
        signing_out_revokes_the_session_for_good,
        signing_in_takes_a_fresh_session_id,
        signing_out_elsewhere_leaves_only_this_browser,
        leaving_quickly_ends_the_session_and_says_nothing,
        another_site_cannot_send_our_forms,
        many_wrong_passwords_let_an_account_rest,
        one_address_cannot_try_without_end,
        a_new_name_reaches_the_other,
        a_theme_of_ones_own_is_kept,
        every_answer_carries_the_security_headers,
        pages_without_a_session_lead_to_sign_in,
        the_session_cookie_is_for_this_site_alone,
        a_weaker_hash_is_made_anew_at_sign_in,
        a_storm_of_sign_ins_leaves_pages_quick_and_is_told_to_wait,
    ]
}

fn a_new_person_signs_up_and_is_in(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    assert!(ana.sees("/home").contains("Hello Ana"));
    assert_eq!(ana.get("/").location(), "/home");
}

fn a_refused_sign_up_keeps_what_was_typed_but_never_the_password(store: Store) {
    let app = App::start(store);
    let fields = [("display_name", "Ana <b>"), ("email", "not an address"), ("password", "geheim7")];
    let page = app.visitor().post("/signup", &fields);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("<title>Error: "));
    assert!(page.body.contains("value=\"Ana &#60;b&#62;\""), "{}", page.body);
    assert!(page.body.contains("value=\"not an address\""));
    assert!(page.body.contains("Write an e-mail address"));
    assert!(page.body.contains("at least 8 characters"));
    assert!(!page.body.contains("geheim7"));
}

fn an_email_has_one_account_whatever_its_capitals(store: Store) {
    let app = App::start(store);
    app.person("Ana");
    let fields = [("display_name", "Other"), ("email", "ANA@Example.org"), ("password", PASSWORD)];
    let page = app.visitor().post("/signup", &fields);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("There is an account with this e-mail already"));
}

fn signing_in_needs_the_right_password(store: Store) {
    let app = App::start(store);
    app.person("Ana");
    let visitor = app.visitor();
    let wrong = visitor.post("/signin", &[("email", "ana@example.org"), ("password", "something else")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("value=\"ana@example.org\""));
    assert_eq!(visitor.does("/signin", &[("email", " Ana@example.org "), ("password", PASSWORD)]), "/home");
    assert!(visitor.sees("/home").contains("Hello Ana"));
}

fn an_unknown_email_and_a_wrong_password_read_the_same(store: Store) {
    let app = App::start(store);
    app.person("Ana");
    let answer = |email: &str| {
        let page = app.visitor().post("/signin", &[("email", email), ("password", "something else")]);
        (page.status, page.body.replace(email, "EMAIL"))
    };
    assert_eq!(answer("ana@example.org"), answer("eve@example.org"));
}

fn next_leads_to_local_pages_only(store: Store) {
    let app = App::start(store);
    app.person("Ana");
    for (next, leads_to) in [
        ("/settings/profile", "/settings/profile"),
        ("//evil.example", "/home"),
        ("/\\evil.example", "/home"),
        ("https://evil.example/", "/home"),
        ("", "/home"),
    ] {
        let fields = [("email", "ana@example.org"), ("password", PASSWORD), ("next", next)];
        assert_eq!(app.visitor().does("/signin", &fields), leads_to, "next={next}");
    }
}

fn signing_out_revokes_the_session_for_good(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let thief = ana.tab();
    assert_eq!(ana.does("/signout", &[]), "/");
    assert_eq!(thief.get("/home").status, 303);
    // A request that changes the session must not bring it back either.
    thief.post("/settings/devices/signed-out", &[]);
    assert_eq!(thief.get("/home").status, 303);
}

fn signing_in_takes_a_fresh_session_id(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let before = ana.tab();
    ana.does("/signin", &[("email", "ana@example.org"), ("password", PASSWORD)]);
    assert_ne!(before.cookie(), ana.cookie());
    assert_eq!(ana.get("/home").status, 200);
    assert_eq!(before.get("/home").status, 303, "the earlier id is worth nothing any more");
}

fn signing_out_elsewhere_leaves_only_this_browser(store: Store) {
    let app = App::start(store);
    let laptop = app.person("Ana");
    let phone = app.visitor();
    phone.does("/signin", &[("email", "ana@example.org"), ("password", PASSWORD)]);
    assert_eq!(laptop.sees("/settings/devices").matches("Signed in today").count(), 2);
    phone.does("/settings/devices/signed-out", &[]);
    assert_eq!(laptop.get("/home").status, 303);
    assert_eq!(phone.sees("/settings/devices").matches("Signed in today").count(), 1);
}

fn leaving_quickly_ends_the_session_and_says_nothing(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let page = ana.post("/leave-quickly", &[]);
    assert_eq!((page.status, page.location()), (303, "/left"));
    assert_eq!(ana.get("/left").header("refresh"), "0;url=https://www.wikipedia.org/");
    assert_eq!(page.header("clear-site-data"), "\"cache\", \"storage\"");
    assert_eq!(ana.get("/home").status, 303);
    assert_eq!(app.visitor().post("/leave-quickly", &[]).status, 303, "it works for whoever presses it");
}

fn another_site_cannot_send_our_forms(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let status = |headers: &[(&str, &str)]| ana.post_raw("/bonds", b"kind=friends", headers).status;
    assert_eq!(status(&[("sec-fetch-site", "cross-site")]), 403);
    assert_eq!(status(&[("sec-fetch-site", "same-site")]), 403);
    assert_eq!(status(&[("origin", "https://evil.example")]), 403);
    assert_eq!(status(&[("origin", "null")]), 403);
    assert_eq!(status(&[("referer", "https://evil.example/page")]), 403);
    assert_eq!(status(&[("referer", &format!("https://evil.example/?{}", app.url))]), 403);
    assert_eq!(status(&[("referer", &format!("{}.evil.example/", app.url))]), 403);
    assert_eq!(status(&[("referer", "")]), 403);
    assert_eq!(status(&[("origin", &app.url), ("sec-fetch-site", "cross-site")]), 403);
    assert_eq!(status(&[("referer", &app.url), ("origin", "https://evil.example")]), 403);
    assert_eq!(ana.sees("/home").matches("<article").count(), 0, "none of them made anything");
    assert_eq!(status(&[("sec-fetch-site", "same-origin")]), 303);
    assert_eq!(status(&[("origin", &app.url)]), 303);
    assert_eq!(status(&[("referer", &format!("{}/bonds/new", app.url))]), 303);
    assert_eq!(status(&[]), 303, "a script's");
}

fn many_wrong_passwords_let_an_account_rest(store: Store) {
    let app = App::with(store, &["--rate-limits", "on"]);
    app.person("Ana");
    let try_with =
        |email: &str, password: &str| app.visitor().post("/signin", &[("email", email), ("password", password)]);
    for email in ["ana@example.org", "eve@example.org"] {
        for _ in 0..10 {
            assert_eq!(try_with(email, "wrong wrong").status, 422);
        }
        let page = try_with(email, "wrong wrong");
        assert_eq!(page.status, 429, "also for an account that does not exist: the limit tells nothing");
        assert!(page.header("retry-after").parse::<u64>().is_ok_and(|seconds| (1..=900).contains(&seconds)));
    }
    assert_eq!(try_with("ana@example.org", PASSWORD).status, 429);
    app.clock.advance(15 * 60 + 1);
    assert_eq!(try_with("ana@example.org", PASSWORD).status, 303);
}

fn one_address_cannot_try_without_end(store: Store) {
    let app = App::with(store, &["--rate-limits", "on"]);
    let visitor = app.visitor();
    let statuses: Vec<u16> = (0..60).map(|_| visitor.post("/signup", &[]).status).collect();
    assert_eq!(statuses[..30], [422; 30]);
    assert_eq!(statuses[59], 429);
}

fn a_new_name_reaches_the_other(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    assert!(sam.sees(&bond).contains("Ana"));
    let fields = [("display_name", "Anouk"), ("time_zone", "Europe/Lisbon"), ("theme", "system")];
    ana.does("/settings/profile", &fields);
    assert!(sam.sees(&bond).contains("Anouk"));
    assert!(!sam.sees(&bond).contains("Ana<"));
}

fn a_theme_of_ones_own_is_kept(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    ana.does("/settings/profile", &[("display_name", "Ana"), ("time_zone", "UTC"), ("theme", "dark")]);
    assert!(ana.sees("/home").contains("data-theme=\"dark\""));
    let page = ana.post("/settings/profile", &[("display_name", ""), ("time_zone", "Mars/Base"), ("theme", "pink")]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Mars/Base"));
}

fn every_answer_carries_the_security_headers(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    for path in ["/", "/home", "/nowhere", "/assets/none.css", "/signin"] {
        let page = ana.get(path);
        assert!(page.header("content-security-policy").starts_with("default-src 'none'"), "{path}");
        assert!(!page.header("content-security-policy").contains("unsafe"), "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("cross-origin-opener-policy"), "same-origin", "{path}");
    }
    assert_eq!(ana.get("/home").header("cache-control"), "private, no-store");
    assert_eq!(ana.get("/home").header("x-robots-tag"), "noindex");
    let listed = app.visitor().get("/");
    assert_eq!(listed.header("x-robots-tag"), "all", "search engines may list what is for everyone");
    assert!(listed.body.contains("<meta name=\"description\""));
}

fn pages_without_a_session_lead_to_sign_in(store: Store) {
    let app = App::start(store);
    let page = app.visitor().get("/settings/profile?x=1");
    assert_eq!((page.status, page.location()), (303, "/signin?next=%2Fsettings%2Fprofile%3Fx%3D1"));
    assert_eq!(app.visitor().post("/bonds", &[("kind", "friends")]).status, 403);
}

fn the_session_cookie_is_for_this_site_alone(store: Store) {
    for (flags, name, secure) in [
        (vec!["--rate-limits", "off"], "bothways", false),
        (vec!["--rate-limits", "off", "--public-url", "https://care.example.org"], "__Host-bothways", true),
    ] {
        let app = App::with(store, &flags);
        let fields = [("display_name", "Ana"), ("email", "ana@example.org"), ("password", PASSWORD)];
        let page = app.visitor().post("/signup", &fields);
        let mut parts = page.header("set-cookie").split("; ");
        let value = parts.next().and_then(|pair| pair.strip_prefix(&format!("{name}=")).map(str::to_owned));
        assert!(value.is_some_and(|value| value.len() > 40), "{}", page.header("set-cookie"));
        let mut attributes: Vec<_> = parts.filter(|one| !one.starts_with("Max-Age=")).collect();
        attributes.sort_unstable();
        let mut expected = vec!["HttpOnly", "Path=/", "SameSite=Lax"];
        expected.extend(secure.then_some("Secure"));
        assert_eq!(attributes, expected, "and no Domain, which would hand it to other hosts");
        assert_eq!(page.header("strict-transport-security").is_empty(), !secure);
    }
}

fn a_weaker_hash_is_made_anew_at_sign_in(store: Store) {
    let app = App::start(store);
    app.person("Ana");
    let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(64, 1, 1, None).expect("parameters"));
    let weak = weak.hash_password(PASSWORD.as_bytes()).expect("a hash").to_string();
    let put = weak.clone();
    let done: Result<usize, Error> = app.db.write_now(move |conn| {
        Ok(on!(conn, c => diesel::update(people::table).set(people::password_hash.eq(&put)).execute(c))?)
    });
    assert_eq!(done.expect("it is written"), 1);
    let stored = || {
        let hash: Result<String, Error> =
            app.db.read_now(|conn| Ok(on!(conn, c => people::table.select(people::password_hash).first(c))?));
        hash.expect("it is there")
    };
    let sign_in = |password| app.visitor().post("/signin", &[("email", "ana@example.org"), ("password", password)]);
    assert_eq!((sign_in("wrong wrong").status, stored()), (422, weak), "a wrong password changes nothing");
    assert_eq!(sign_in(PASSWORD).status, 303);
    assert!(stored().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", stored());
    let risen = stored();
    assert_eq!((sign_in(PASSWORD).status, stored()), (303, risen), "once is enough");
}

fn a_storm_of_sign_ins_leaves_pages_quick_and_is_told_to_wait(store: Store) {
    let app = App::start(store);
    app.person("Ana");
    let visitor = app.visitor();
    let (statuses, slowest, lasted) = std::thread::scope(|scope| {
        let begun = std::time::Instant::now();
        let storm: Vec<_> = (0..100)
            .map(|_| {
                scope.spawn(|| {
                    app.visitor().post("/signin", &[("email", "ana@example.org"), ("password", "wrong wrong")])
                })
            })
            .collect();
        let slowest = (0..20)
            .map(|_| {
                let began = std::time::Instant::now();
                assert_eq!(visitor.get("/signin").status, 200);
                began.elapsed()
            })
            .max();
        let pages: Vec<_> = storm.into_iter().map(|one| one.join().expect("it is answered")).collect();
        (pages, slowest.expect("twenty pages"), begun.elapsed())
    });
    let refused: Vec<_> = statuses.iter().filter(|page| page.status == 503).collect();
    assert!(statuses.iter().all(|page| matches!(page.status, 422 | 503)));
    assert!(!refused.is_empty(), "a full queue answers at once");
    assert!(refused.iter().all(|page| !page.header("retry-after").is_empty()));
    // The storm lasts as long as its queue: a page that waited for that would take most of it.
    assert!(slowest < lasted / 2, "a page took {slowest:?} of a storm of {lasted:?}");
}
