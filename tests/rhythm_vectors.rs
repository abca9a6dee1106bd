//! The rhythm against its vectors: cases worked out beforehand, each with what must come out.

use std::path::PathBuf;

use bothways::rhythm::model::*;
use serde::Deserialize;

/// The tests of this file.
pub(crate) fn tests() -> Vec<(&'static str, fn())> {
    vec![("rhythm_agrees_with_its_vectors", rhythm_agrees_with_its_vectors)]
}

fn rhythm_agrees_with_its_vectors() {
    let file = vectors();
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let Vectors { cases } = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    assert!(!cases.is_empty(), "no cases in {}", file.display());

    for case in cases {
        let found = found(&case.evidence());
        assert_eq!(found, case.expect, "case \"{}\" of {}", case.name, file.display());
    }
}

/// The file named by the environment, for further vectors, or the one kept here.
fn vectors() -> PathBuf {
    std::env::var_os("BOTHWAYS_RHYTHM_VECTORS")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/rhythm.json"), PathBuf::from)
}

fn found(evidence: &Evidence) -> Expect {
    let Evaluation { a_to_b, b_to_a, state, receives_less } = evaluate(evidence);
    let letter = |side| if side == Side::A { "a" } else { "b" }.to_owned();
    Expect {
        r_ab: a_to_b.r,
        n_b: a_to_b.n,
        f_ab: a_to_b.f,
        r_ba: b_to_a.r,
        n_a: b_to_a.n,
        f_ba: b_to_a.f,
        state: match state {
            State::Season => "season",
            State::Gathering => "gathering",
            State::Partial => "partial",
            State::Dry => "dry",
            State::Crossed => "crossed",
            State::Flowing => "flowing",
            State::Uneven => "uneven",
            State::Steady => "steady",
        }
        .to_owned(),
        receives_less: receives_less.map(letter),
        sustained: sustained(evidence).map(letter),
    }
}

#[derive(Deserialize)]
struct Vectors {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    tempo: String,
    bond_age: i32,
    seasons: Vec<(i32, i32)>,
    a_to_b: Vec<i32>,
    b_to_a: Vec<i32>,
    pulses: Vec<PulseOf>,
    expect: Expect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PulseOf {
    owner: String,
    need: String,
    importance: u8,
    level: u8,
    age: i32,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Expect {
    r_ab: Option<i64>,
    n_b: Option<i64>,
    f_ab: Option<i64>,
    r_ba: Option<i64>,
    n_a: Option<i64>,
    f_ba: Option<i64>,
    state: String,
    receives_less: Option<String>,
    sustained: Option<String>,
}

impl Case {
    fn evidence(&self) -> Evidence {
        Evidence {
            tempo: match self.tempo.as_str() {
                "close" => Tempo::Close,
                "steady" => Tempo::Steady,
                "occasional" => Tempo::Occasional,
                unknown => panic!("tempo {unknown}"),
            },
            bond_age: self.bond_age,
            a_to_b: self.a_to_b.iter().copied().collect(),
            b_to_a: self.b_to_a.iter().copied().collect(),
            seasons: self.seasons.iter().map(|&(first, last)| first..=last).collect(),
            pulses: self.pulses.iter().map(PulseOf::read).collect(),
        }
    }
}

impl PulseOf {
    fn read(&self) -> Pulse {
        Pulse {
            owner: match self.owner.as_str() {
                "a" => Side::A,
                "b" => Side::B,
                unknown => panic!("owner {unknown}"),
            },
            need: self.need.bytes().fold(0, |id, byte| id << 8 | u128::from(byte)),
            weight: match self.importance {
                1 => Weight::Once,
                2 => Weight::Twice,
                unknown => panic!("importance {unknown}"),
            },
            level: match self.level {
                0 => Level::Low,
                1 => Level::Some,
                2 => Level::Well,
                unknown => panic!("level {unknown}"),
            },
            age: self.age,
        }
    }
}
