//! What the time of an answer tells.

use std::time::Instant;

use crate::support::{
    app::{App, PASSWORD},
    harness::{Store, Test, rounds},
};

pub fn tests() -> Vec<Test> {
    both![an_unknown_email_takes_as_long_as_a_known_one]
}

/// Samples of an ordinary run, of each kind.
const SAMPLES: usize = 40;

/// Signs in with a wrong password, in turns with a known and an unknown address, and compares each pair. The bound is a
/// share of what one sign-in takes, so that it holds on a slow machine too: on a quiet one, with 200 samples, the median
/// of the differences is some hundredths of a millisecond. Without the hash of nobody's password that an unknown address
/// is compared with, nearly all of the time is gone and the share is above nine tenths: so this test was seen to fail.
fn an_unknown_email_takes_as_long_as_a_known_one(store: Store) {
    let app = App::start(store);
    app.person("Ana");
    let visitor = app.visitor();
    let sign_in = |email: &str| {
        let began = Instant::now();
        let page = visitor.post("/signin", &[("email", email), ("password", "wrong wrong")]);
        assert_eq!(page.status, 422);
        began.elapsed().as_secs_f64()
    };
    let (mut whole, mut differences) = (Vec::new(), Vec::new());
    for round in 0..rounds(SAMPLES) {
        let unknown = format!("nobody{round}@example.org");
        let (known, unknown) = if round.is_multiple_of(2) {
            let known = sign_in("ana@example.org");
            (known, sign_in(&unknown))
        } else {
            let unknown = sign_in(&unknown);
            (sign_in("ana@example.org"), unknown)
        };
        whole.push(known);
        differences.push(known - unknown);
    }
    let (whole, difference) = (median(whole), median(differences));
    println!("sign-in: median {whole:.4} s, known less unknown {difference:.5} s");
    assert!(difference.abs() < whole / 4.0, "a known address takes {difference:.4} s of {whole:.4} s longer");
    // The account itself still works.
    let page = visitor.post("/signin", &[("email", "ana@example.org"), ("password", PASSWORD)]);
    assert_eq!(page.status, 303);
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
