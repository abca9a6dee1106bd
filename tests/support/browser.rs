//! Scenarios in a real browser: scripts in `tests/browser/` that drive Chromium by Playwright.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use bothways::{app, web::route::Verb};

use super::{
    app::App,
    harness::{Store, Test, in_path},
};

/// Node and Chromium, found on this machine.
pub struct Programs {
    node: PathBuf,
    chromium: PathBuf,
}

const CHROMIUMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const PACKAGES: [&str; 2] = ["playwright-core", "axe-core"];

/// Looks in `PATH`, in `tests/browser/node_modules` and in `NODE_PATH`. The error is the reason for which
/// tests are skipped.
pub fn find() -> Result<Programs, String> {
    let node = in_path("node").ok_or("no node found in PATH")?;
    let application = || APPLICATIONS.into_iter().map(PathBuf::from).find(|file| file.is_file());
    let chromium = CHROMIUMS
        .into_iter()
        .find_map(in_path)
        .or_else(application)
        .ok_or("no chromium, chromium-browser or google-chrome found in PATH")?;
    match PACKAGES.into_iter().find(|package| !is_installed(package)) {
        Some(package) => Err(format!("no {package} for Node: run npm ci --ignore-scripts in tests/browser")),
        None => Ok(Programs { node, chromium }),
    }
}

/// Plays `tests/browser/SCENARIO` against the app at `base_url`.
///
/// # Panics
/// Where it fails, with all that it printed.
#[track_caller]
pub fn play(scenario: &str, base_url: &str) {
    let Programs { node, chromium } = find().unwrap();
    let output = Command::new(node)
        .arg(scripts().join(scenario))
        .arg(base_url)
        .env("BOTHWAYS_CHROMIUM", chromium)
        .env("BOTHWAYS_GALLERY", gallery())
        .env("BOTHWAYS_ROUTES", read_routes())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{scenario} ended with {}\n{}{}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
}

/// The paths that are read, one a line.
fn read_routes() -> String {
    let read = app::routes().into_iter().filter(|route| route.verb == Verb::Get).map(|route| route.path);
    read.collect::<Vec<_>>().join("\n")
}

fn is_installed(package: &str) -> bool {
    let node_path = env::var_os("NODE_PATH").unwrap_or_default();
    env::split_paths(&node_path)
        .chain([scripts().join("node_modules")])
        .any(|folder| folder.join(package).join("package.json").is_file())
}

fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser")
}

/// `target/gallery`: the pictures that scenarios take.
fn gallery() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("gallery")
}

pub fn tests() -> Vec<Test> {
    browser![
        two_people_link_and_see_care_going_both_ways,
        every_page_holds_for_many_eyes_and_sizes,
        what_scripts_add_stays_in_place_and_leaves_nothing_behind,
        the_main_job_is_done_by_keyboard_alone,
        the_first_days_take_three_minutes_each,
    ]
}

fn every_page_holds_for_many_eyes_and_sizes() {
    let app = App::start(Store::Sqlite);
    play("every-page.mjs", &app.url);
}

fn what_scripts_add_stays_in_place_and_leaves_nothing_behind() {
    let app = App::start(Store::Sqlite);
    play("in-place.mjs", &app.url);
}

fn the_first_days_take_three_minutes_each() {
    let app = App::start(Store::Sqlite);
    play("first-days.mjs", &app.url);
}

fn the_main_job_is_done_by_keyboard_alone() {
    let app = App::start(Store::Sqlite);
    play("by-keyboard.mjs", &app.url);
}

fn two_people_link_and_see_care_going_both_ways() {
    let app = App::start(Store::Sqlite);
    play("main-job.mjs", &app.url);
}
