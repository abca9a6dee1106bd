//! Whatever a browser can send: never a fault of ours, never half a row, and what was typed comes back.

use bothways::{
    app,
    contributions::store,
    db::{Error, Id, schema::bonds},
    on,
    web::route::Verb,
};
use diesel::{QueryDsl, RunQueryDsl};
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, TestRunner},
};

use crate::support::{
    app::{App, Browser, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        any_form_with_any_fields_is_answered_and_keeps_what_was_typed,
        any_bytes_as_a_form_are_answered,
        any_address_is_answered,
        a_form_larger_than_any_of_ours_is_refused,
        other_kinds_of_bodies_are_refused,
    ]
}

/// Every field of every form.
const FIELDS: &[&str] = &[
    "title",
    "words",
    "love_language",
    "importance",
    "every_days",
    "visibility",
    "level",
    "topic",
    "firmness",
    "love_languages",
    "review_on",
    "done_on",
    "needs",
    "surprise_until",
    "noticed",
    "boundary_seen",
    "same_as",
    "landing",
    "thanks",
    "instead",
    "told",
    "kind",
    "from",
    "until",
    "tempo",
    "on",
    "gave",
    "open",
    "load",
    "hard",
    "small",
    "confirm",
    "code",
    "version",
    "form",
    "back",
    "suggestion",
    "word",
    "felt_good",
    "need_more",
    "thank_for",
    "connected",
    "week",
    "on",
    "day",
    "receive_words",
    "says_about_you",
    "way",
    "text",
    "about",
    "on",
    "yearly",
    "remind_days",
    "receive_touch",
    "give_time",
    "own_1",
    "receive_own_1",
    "give_own_1",
    "own_2",
    "q1",
    "q15",
    "display_name",
    "email",
    "password",
    "time_zone",
    "theme",
    "next",
];

/// Words that some field takes, and values at the edges of what others do.
const WORDS: &[&str] = &[
    "",
    " ",
    "private",
    "shared",
    "surprise",
    "words",
    "touch",
    "nice",
    "matters_a_lot",
    "right_now",
    "low",
    "well",
    "landed",
    "good_news",
    "celebrate",
    "remember",
    "them",
    "2028-02-29",
    "60",
    "61",
    "missed",
    "yes",
    "no",
    "space",
    "neither",
    "work",
    "other",
    "never",
    "close",
    "partners",
    "sunday",
    "2026-W13",
    "2026-W53",
    "2026-02-30",
    "2026-11-23",
    "9999-12-31",
    "0000-00-00",
    "-1",
    "0",
    "1",
    "366",
    "367",
    "9223372036854775807",
    "9223372036854775808",
    "1e9",
    "NaN",
    "null",
    "00000000-0000-4000-8000-000000000000",
    "Europe/Lisbon",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "'; DROP TABLE people; --",
    "\u{0}",
    "\u{202e}evil",
    "\u{fffd}",
    "e\u{301}",
    "😀",
];

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        5 => proptest::sample::select(WORDS).prop_map(str::to_owned),
        2 => any::<String>(),
        1 => "[a-z ]{0,40}",
        1 => (0..9_000_usize).prop_map(|length| "ä".repeat(length)),
        1 => any::<i64>().prop_map(|number| number.to_string()),
        1 => (-5_000_i64..5_000).prop_map(|days| bothways::db::Day(20_000 + days).to_string()),
    ]
}

fn fields() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    vec((proptest::sample::select(FIELDS), value()), 0..14)
}

/// The forms of a bond and of its entries, as paths.
fn forms(bond: &str, entries: &[(&str, String)]) -> Vec<String> {
    let ends = ["ending", "signout", "leave-quickly", "signed-out", "signin", "signup", "accepted", "declined"];
    app::routes()
        .iter()
        .filter(|route| route.verb == Verb::Post && !ends.iter().any(|end| route.path.ends_with(end)))
        .flat_map(|route| {
            let path = route.path.replace("/bonds/{bond}", bond);
            match entries.iter().find(|(feature, _)| path.contains(&format!("/{feature}/{{id}}"))) {
                Some((_, id)) => {
                    vec![path.replace("{id}", id), path.replace("{id}", "00000000-0000-4000-8000-000000000000")]
                }
                None if path.contains("{week}") => {
                    ["2026-W13", "2026-W99", "9999-W52"].map(|week| path.replace("{week}", week)).into()
                }
                None => vec![path],
            }
        })
        .filter(|path| !path.contains('{'))
        .collect()
}

fn entries(ana: &Browser, bond: &str) -> Vec<(&'static str, String)> {
    let shared = ("visibility", "shared");
    let made = |feature: &'static str, fields: &[(&str, &str)]| {
        ana.does(&format!("{bond}/{feature}"), fields);
        let list = ana.sees(&format!("{bond}/{feature}"));
        let before = format!("{bond}/{feature}/");
        let id = list.split(&before).skip(1).filter_map(|rest| rest.get(..36)).find(|id| id.matches('-').count() == 4);
        (feature, id.expect("it is listed").to_owned())
    };
    vec![
        made("needs", &[("title", "Tea"), ("importance", "nice"), shared]),
        made("boundaries", &[("topic", "work"), ("words", "No calls"), ("firmness", "firm"), shared]),
        made("contributions", &[("title", "Soup"), shared]),
        made("thanks", &[("kind", "good_news"), ("words", "A new job"), shared]),
        made("keepsakes", &[("text", "Lemon cake"), ("about", "them"), shared]),
        ("talks", last_id(&ana.does(&format!("{bond}/talk"), &[("thanks", "For the soup"), shared]))),
        ("reflections", {
            ana.does("/reflections", &[("words", "A full week")]);
            last_id(between(&ana.sees("/reflections"), "<h3><a href=\"", "\""))
        }),
    ]
}

fn last_id(path: &str) -> String {
    path.rsplit('/').next().expect("a path").to_owned()
}

fn any_form_with_any_fields_is_answered_and_keeps_what_was_typed(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entries = entries(&ana, &bond);
    let forms = forms(&bond, &entries);
    assert!(forms.len() > 25, "{forms:?}");
    run(300, &(proptest::sample::select(forms), fields(), any::<bool>()), |(path, fields, is_ana)| {
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = if is_ana { &ana } else { &sam }.post(&path, &pairs);
        assert!(matches!(page.status, 200..=499), "POST {path} {fields:?} is {}\n{}", page.status, page.body);
        if page.status == 422 {
            assert!(page.body.contains("class=\"errors\""), "POST {path} says what is wrong\n{}", page.body);
            let typed = fields.iter().rev().find(|(name, _)| *name == "title");
            if let Some((_, typed)) = typed.filter(|_| path.ends_with("/needs") || path.ends_with("/contributions")) {
                assert!(page.body.contains(&escaped(typed)), "POST {path} lost {typed:?}\n{}", page.body);
            }
        }
        // The pages still stand.
        assert_eq!(ana.get(&bond).status, 200);
    });
    assert_eq!(sam.get(&bond).status, 200);
    no_half_rows(&app);
}

/// As askama writes text into HTML; a browser turns line ends into `\n` and drops what HTML cannot hold.
fn escaped(text: &str) -> String {
    text.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;").replace('"', "&#34;").replace('\'', "&#39;")
}

/// What is worked out from entries and kept beside them agrees with them.
fn no_half_rows(app: &App) {
    let digests: Result<_, Error> = app.db.read_now(|conn| {
        let bond: Id = on!(conn, c => bonds::table.select(bonds::id).first(c))?;
        assert_eq!(store::care_days_kept(conn, bond)?, store::care_days_from_scratch(conn, bond)?);
        assert_eq!(store::last_answers_kept(conn, bond)?, store::last_answers_from_scratch(conn, bond)?);
        store::answered_from_scratch(conn, bond)
    });
    for (id, kept, worked_out) in digests.expect("the database answers") {
        assert_eq!(kept, worked_out, "{id}");
    }
}

fn any_bytes_as_a_form_are_answered(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let forms = forms(&bond, &entries(&ana, &bond));
    run(100, &(proptest::sample::select(forms), vec(any::<u8>(), 0..400)), |(path, bytes)| {
        let page = ana.post_raw(&path, &bytes, &[]);
        assert!(matches!(page.status, 200..=499), "POST {path} {bytes:?} is {}", page.status);
    });
    for path in ["/signup", "/signin", "/invitations", "/settings/profile"] {
        assert!(ana.post_raw(path, b"%ff%fe&=&&==%00&a", &[]).status < 500, "{path}");
    }
}

fn any_address_is_answered(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let segment = "[a-zA-Z0-9%._~-]{0,40}";
    let tail = prop_oneof![Just("needs"), Just("contributions"), Just("boundaries"), Just("me"), Just("nothing")];
    run(100, &(tail, segment, "[ -~]{0,40}"), |(tail, segment, query)| {
        let query: String = query.bytes().map(|b| format!("%{b:02x}")).collect();
        for path in [
            format!("{bond}/{tail}/{segment}?after={query}&need={query}&next={query}"),
            format!("{bond}/{tail}?after={query}"),
            format!("/bonds/{segment}/{tail}"),
            format!("/invitations/{segment}"),
            format!("/assets/{segment}"),
            format!("/signin?next={query}"),
        ] {
            let status = ana.get(&path).status;
            assert!(status < 500, "GET {path} is {status}");
        }
    });
}

fn a_form_larger_than_any_of_ours_is_refused(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let long = "x".repeat(70_000);
    let page = ana.post(&format!("{bond}/needs"), &[("title", &long)]);
    assert_eq!(page.status, 413);
    assert!(page.body.contains("This is too long"));
}

fn other_kinds_of_bodies_are_refused(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    for kind in ["application/json", "multipart/form-data; boundary=x", "text/plain"] {
        let status = ana.post_raw(&format!("{bond}/needs"), b"{}", &[("content-type", kind)]).status;
        assert!((400..500).contains(&status), "{kind} is {status}");
    }
}

fn run<S: Strategy>(cases: u32, strategy: &S, test: impl Fn(S::Value)) {
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 64, ..Config::default() };
    TestRunner::new(config)
        .run(strategy, |value| {
            test(value);
            Ok(())
        })
        .unwrap_or_else(|e| panic!("{e}"));
}
