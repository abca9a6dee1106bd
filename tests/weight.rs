//! What a page weighs on the wire, as a browser asks for it.

use bothways::{account::password, demo};

use crate::support::{
    app::{App, Browser, PASSWORD, Page},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    plain![
        a_first_visit_of_the_dashboard_is_light,
        a_later_visit_is_lighter,
        files_are_kept_for_ever_and_packed,
        public_pages_are_light_too,
    ]
}

/// Bytes.
const HTML: usize = 14_000;
const CSS: usize = 12_000;
const JS: usize = 5_000;
const ALL: usize = 25_000;
/// Where something changed; where nothing did, nothing is sent.
const LATER: usize = 6_150;

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
    assert!(changed.length <= LATER, "{} bytes", changed.length);
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
