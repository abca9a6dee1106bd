//! All tests of the app in one program: `cargo test` builds and runs one.

// A test that fails may say so by `expect` and may print what it saw.
#![allow(clippy::expect_used, clippy::unwrap_used, missing_docs)]

#[macro_use]
mod support;

mod access;
mod accounts;
mod bad_input;
mod bonds;
mod boundaries;
mod butterfly;
mod check_ins;
mod contrast;
mod contributions;
mod data;
mod days;
mod durability;
mod first_days;
mod guesses;
mod guide;
mod house;
mod inert;
mod keepsakes;
mod landings;
mod love_languages;
mod malformed;
mod needs;
mod needs_rules;
mod pictures;
mod private_words;
mod races;
mod reflection_rules;
mod reflections;
mod rhythm_properties;
mod rhythm_vectors;
mod safety;
mod said;
mod schema;
mod season;
mod slow_clients;
mod stepped_back;
mod suggestions;
mod suggestions_rules;
mod talks;
mod thanks;
mod threads;
mod timing;
mod undo;
mod upgrade;
mod weight;
mod words;

use std::process::ExitCode;

use support::harness::{self, Test};

fn main() -> ExitCode {
    let pure =
        |tests: Vec<(&'static str, fn())>| tests.into_iter().map(|(name, test)| Test::plain(name, test)).collect();
    harness::run(vec![
        ("access", access::tests()),
        ("accounts", accounts::tests()),
        ("bad_input", bad_input::tests()),
        ("bonds", bonds::tests()),
        ("boundaries", boundaries::tests()),
        ("check_ins", check_ins::tests()),
        ("browser", support::browser::tests()),
        ("butterfly", butterfly::tests()),
        ("contrast", contrast::tests()),
        ("contributions", contributions::tests()),
        ("data", data::tests()),
        ("days", days::tests()),
        ("durability", durability::tests()),
        ("first_days", first_days::tests()),
        ("guesses", guesses::tests()),
        ("guide", guide::tests()),
        ("house", house::tests()),
        ("inert", inert::tests()),
        ("keepsakes", keepsakes::tests()),
        ("landings", landings::tests()),
        ("love_languages", love_languages::tests()),
        ("malformed", malformed::tests()),
        ("needs", needs::tests()),
        ("needs_rules", needs_rules::tests()),
        ("pictures", pictures::tests()),
        ("postgres", support::postgres::tests()),
        ("private_words", private_words::tests()),
        ("races", races::tests()),
        ("reflection_rules", pure(reflection_rules::tests())),
        ("reflections", reflections::tests()),
        ("rhythm_properties", pure(rhythm_properties::tests())),
        ("rhythm_vectors", pure(rhythm_vectors::tests())),
        ("safety", safety::tests()),
        ("said", said::tests()),
        ("schema", schema::tests()),
        ("season", season::tests()),
        ("slow_clients", slow_clients::tests()),
        ("thanks", thanks::tests()),
        ("threads", threads::tests()),
        ("stepped_back", stepped_back::tests()),
        ("suggestions", suggestions::tests()),
        ("suggestions_rules", suggestions_rules::tests()),
        ("talks", talks::tests()),
        ("timing", timing::tests()),
        ("undo", undo::tests()),
        ("weight", weight::tests()),
        ("upgrade", upgrade::tests()),
        ("words", words::tests()),
    ])
}
