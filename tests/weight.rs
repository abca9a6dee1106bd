//! What a page weighs on the wire, as a browser asks for it.

use bothways::{account::password, db::day_in, demo};

use crate::support::{
    app::{App, Browser, PASSWORD, Page},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    plain![
        a_first_visit_of_the_dashboard_is_light,
        a_later_visit_is_lighter,
        two_weeks_of_use_make_no_heavy_dashboard,
        files_are_kept_for_ever_and_packed,
        public_pages_are_light_too,
    ]
}

/// Bytes.
const HTML: usize = 14_000;
const CSS: usize = 12_000;
const JS: usize = 5_000;
const ALL: usize = 25_000;
/// Where something changed; where nothing did, nothing is sent. That is the goal, and what two weeks of use keep to.
const LATER: usize = 5_000;
/// The demo's dashboard, where every part has something to say, misses it by this much.
const FULLEST: usize = 6_150;

fn packed(who: &Browser, path: &str) -> Page {
    let page = who.get_with(path, &[("accept-encoding", "gzip, br")]);
    assert_eq!(page.status, 200, "{path}");
    assert_eq!(page.header("content-encoding"), "br", "{path} is packed");
    page
}

/// What a browser fetches by itself for a page: whatever its markup names with `src`, or with `href` in a `link`.
fn files(html: &str) -> Vec<String> {
    let tags =
        html.split('<').filter(|tag| tag.starts_with("link ") || tag.starts_with("script ") || tag.starts_with("img "));
    let named = tags.filter(|tag| !tag.contains("apple-touch-icon")).map(|tag| {
        let tag = tag.split('>').next().unwrap();
        let address = tag.split("href=\"").nth(1).or_else(|| tag.split("src=\"").nth(1)).expect("an address");
        address.split('"').next().unwrap().to_owned()
    });
    named.collect()
}

/// Ana of the demo, whose dashboard is full.
fn demo() -> (App, Browser, String) {
    let app = App::start(Store::Sqlite);
    let hash = password::hash_now(PASSWORD).expect("a hash");
    let now = app.clock.now();
    app.db.write_now(move |conn| demo::tell(conn, &hash, now)).expect("the story is told");
    let ana = app.visitor();
    ana.does("/signin", &[("email", "ana@example.org"), ("password", PASSWORD)]);
    let home = ana.get("/home");
    let bond = format!("/bonds/{}", &home.between("href=\"/bonds/", "\"")[..36]);
    (app, ana, bond)
}

fn a_first_visit_of_the_dashboard_is_light() {
    let (_app, ana, bond) = demo();
    let html = packed(&ana, &bond);
    let files = files(&ana.sees(&bond));
    assert_eq!(files.len(), 2, "the page and two files: {files:?}");
    let mut all = html.length;
    for file in files {
        let weight = packed(&ana, &file).length;
        let most = if file.ends_with(".css") { CSS } else { JS };
        assert!(weight <= most, "{file} weighs {weight}");
        all += weight;
    }
    println!("dashboard: {} of HTML, {all} in all", html.length);
    assert!(html.length <= HTML, "{} bytes of HTML", html.length);
    assert!(all <= ALL, "{all} bytes in all");
}

fn a_later_visit_is_lighter() {
    let (_app, ana, bond) = demo();
    let first = packed(&ana, &bond);
    let again = ana.get_with(&bond, &[("accept-encoding", "br"), ("if-none-match", first.header("etag"))]);
    assert_eq!((again.status, again.length), (304, 0), "nothing changed, nothing is sent");
    ana.does(&format!("{bond}/contributions"), &[("title", "Soup"), ("visibility", "private")]);
    packed(&ana, &bond);
    let changed = ana.get_with(&bond, &[("accept-encoding", "br"), ("if-none-match", first.header("etag"))]);
    assert_eq!(changed.status, 200);
    println!("dashboard after a change: {}", changed.length);
    assert!(changed.length <= FULLEST, "{} bytes", changed.length);
}

fn two_weeks_of_use_make_no_heavy_dashboard() {
    let app = App::start(Store::Sqlite);
    let (ana, sam, bond) = app.bond();
    let today = day_in(app.clock.now(), "UTC");
    for (person, need, line) in [
        (&ana, "An evening walk, just us", "Please do not read my messages"),
        (&sam, "Ten quiet minutes after work", "No calls after ten"),
    ] {
        person.does(&format!("{bond}/needs"), &[("title", need), ("importance", "matters"), ("visibility", "shared")]);
        let boundary = [("words", line), ("topic", "work"), ("firmness", "firm"), ("visibility", "shared")];
        person.does(&format!("{bond}/boundaries"), &boundary);
    }
    let acts =
        ["Made soup", "Took the early shift", "Read a short story aloud", "Walked to the harbour", "Fixed the lamp"];
    for (age, title) in acts.iter().cycle().take(14).enumerate() {
        let day = today.plus(-(age as i64)).to_string();
        let act = [("title", *title), ("done_on", &day), ("love_language", "help"), ("visibility", "shared")];
        [&ana, &sam][age % 2].does(&format!("{bond}/contributions"), &act);
    }
    let about = [("text", "Their father’s birthday"), ("about", "them"), ("on", &today.plus(2).to_string())];
    ana.does(&format!("{bond}/keepsakes"), &[&about[..], &[("visibility", "shared")]].concat());
    sam.does(&format!("{bond}/thanks"), &[("words", "You rang, and I slept better."), ("visibility", "shared")]);
    let page = ana.sees(&bond);
    for part in ["needs now", "One small thing", "You rang", "It landed", "Coming up", "Fixed the lamp", "No calls"] {
        assert!(page.contains(part), "{part} is on it");
    }
    let weight = packed(&ana, &bond).length;
    println!("dashboard after two weeks: {weight}");
    assert!(weight <= LATER, "{weight} bytes");
}

fn files_are_kept_for_ever_and_packed() {
    let app = App::start(Store::Sqlite);
    let visitor = app.visitor();
    for file in files(&visitor.sees("/")).iter().filter(|file| file.starts_with("/assets/")) {
        let page = packed(&visitor, file);
        assert_eq!(page.header("cache-control"), "public, max-age=31536000, immutable", "{file}");
        assert_eq!(page.header("vary"), "Accept-Encoding", "{file}");
    }
    for (file, cache) in [("/worker.js", "no-cache"), ("/favicon.ico", "public, max-age=604800")] {
        assert_eq!(visitor.get(file).header("cache-control"), cache, "{file} keeps its address through all builds");
    }
}

fn public_pages_are_light_too() {
    let app = App::start(Store::Sqlite);
    let visitor = app.visitor();
    for path in ["/", "/signin", "/signup", "/safety", "/privacy", "/about", "/offline"] {
        let weight = packed(&visitor, path).length;
        assert!(weight <= 5_000, "{path} weighs {weight}");
    }
}
