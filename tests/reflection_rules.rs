//! What the last reflections say, against vectors worked out beforehand, and by properties; the one word at a time; the
//! picture's words.

use bothways::{
    db::{Day, Id, Words},
    reflections::model::{Mark, Reflection, early_word, mean, week_of},
    rhythm::{
        one_word::{Around, OneWord, Own, Step, one_word},
        words::Private,
    },
};
use proptest::prelude::*;
use serde::Deserialize;

/// The tests of this file.
pub(crate) fn tests() -> Vec<(&'static str, fn())> {
    vec![
        ("reflections_agree_with_their_vectors", reflections_agree_with_their_vectors),
        ("fewer_than_three_reflections_say_nothing", fewer_than_three_reflections_say_nothing),
        ("what_is_older_than_the_last_three_changes_nothing", what_is_older_than_the_last_three_changes_nothing),
        ("whoever_receives_what_they_need_is_never_told_they_carry_too_much", whoever_receives_is_not_carrying),
        ("whoever_is_open_is_never_told_they_are_closed", whoever_is_open_is_not_closed),
        ("a_heavier_load_never_takes_the_word_away", a_heavier_load_never_takes_the_word_away),
        ("a_mean_lies_between_its_marks", a_mean_lies_between_its_marks),
        ("a_week_begins_on_monday", a_week_begins_on_monday),
        ("nothing_is_said_in_a_season_or_to_who_has_stepped_back", nothing_is_said_in_a_season),
        ("at_most_one_word_and_never_one_that_was_put_away", never_one_that_was_put_away),
        ("what_one_says_of_oneself_comes_first", what_one_says_of_oneself_comes_first),
        ("each_step_has_its_place", each_step_has_its_place),
    ]
}

const TODAY: Day = Day(20_780);

#[derive(Deserialize)]
struct Vectors {
    cases: Vec<Case>,
}

/// Weeks newest first; ages in days before a Monday.
#[derive(Deserialize)]
struct Case {
    name: String,
    weeks: Vec<Week>,
    word: Option<String>,
    /// The last day on which it is said, as days before that Monday; ahead of it below zero.
    holds_until_age: Option<i64>,
}

#[derive(Deserialize)]
struct Week {
    age: i64,
    gave: Option<Mark>,
    received: Option<Mark>,
    open: Option<Mark>,
    load: Option<Mark>,
}

impl Week {
    fn reflection(&self) -> Reflection {
        let Self { age, gave, received, open, load } = *self;
        let (week_on, words) = (week_of(TODAY).plus(-age), Words::default());
        Reflection { week_on, id: Id::random(), gave, received, open, load, words, version: 1 }
    }
}

fn reflections_agree_with_their_vectors() {
    let Vectors { cases } = serde_json::from_str(include_str!("vectors/reflections.json")).expect("vectors");
    assert!(cases.len() >= 25, "{} cases", cases.len());
    for case in cases {
        let weeks: Vec<_> = case.weeks.iter().map(Week::reflection).collect();
        let found = early_word(&weeks);
        let word = found.map(|(word, _)| word.as_str().to_owned());
        let holds = found.map(|(_, until)| week_of(TODAY).since(until));
        assert_eq!((word, holds), (case.word, case.holds_until_age), "{}", case.name);
    }
}

fn marks() -> impl Strategy<Value = [Option<Mark>; 4]> {
    proptest::array::uniform4(proptest::option::weighted(0.8, -2_i16..=2))
}

/// Weeks newest first, with weeks left out.
fn weeks() -> impl Strategy<Value = Vec<Reflection>> {
    proptest::collection::vec((marks(), 1_i64..4), 0..12).prop_map(|weeks| {
        let mut age = 0;
        let week = |([gave, received, open, load], left_out): ([Option<Mark>; 4], i64)| {
            age += 7 * left_out;
            Week { age, gave, received, open, load }.reflection()
        };
        weeks.into_iter().map(week).collect()
    })
}

fn fewer_than_three_reflections_say_nothing() {
    proptest!(|(weeks in weeks())| {
        prop_assert_eq!(early_word(&weeks[..weeks.len().min(2)]), None);
    });
}

fn what_is_older_than_the_last_three_changes_nothing() {
    proptest!(|(weeks in weeks(), older in weeks())| {
        let stated = |one: &&Reflection| one.marks().iter().all(Option::is_some);
        prop_assume!(weeks.iter().filter(stated).count() >= 3);
        let oldest = weeks.last().map_or(TODAY, |one| one.week_on);
        let shifted = older.into_iter().map(|one| Reflection { week_on: oldest.plus(one.week_on.since(TODAY) - 7), ..one });
        let more: Vec<_> = weeks.iter().cloned().chain(shifted).collect();
        prop_assert_eq!(early_word(&weeks), early_word(&more));
    });
}

fn whoever_receives_is_not_carrying() {
    proptest!(|(weeks in weeks())| {
        let content: Vec<_> =
            weeks.into_iter().map(|one| Reflection { received: one.received.map(|mark| mark.max(0)), ..one }).collect();
        prop_assert_ne!(early_word(&content).map(|(word, _)| word), Some(Own::Heavy));
    });
}

fn whoever_is_open_is_not_closed() {
    proptest!(|(weeks in weeks())| {
        let open: Vec<_> =
            weeks.into_iter().map(|one| Reflection { open: one.open.map(|mark| mark.max(0)), ..one }).collect();
        prop_assert_ne!(early_word(&open).map(|(word, _)| word), Some(Own::Closed));
    });
}

fn a_heavier_load_never_takes_the_word_away() {
    proptest!(|(weeks in weeks(), at in 0..12_usize)| {
        let heavy = |one: Reflection| Reflection { load: one.load.map(|mark| mark.max(1)), received: Some(-1), ..one };
        let weeks: Vec<_> = weeks.into_iter().map(heavy).collect();
        let mut heavier = weeks.clone();
        if let Some(one) = heavier.get_mut(at) {
            one.load = one.load.map(|mark| (mark + 1).min(2));
            one.received = one.received.map(|mark| (mark - 1).max(-2));
        }
        prop_assert_eq!(early_word(&heavier), early_word(&weeks));
    });
}

fn a_mean_lies_between_its_marks() {
    assert_eq!(mean(&[]), None);
    proptest!(|(marks in proptest::collection::vec(-2_i16..=2, 1..30))| {
        let mean = mean(&marks).expect("of some");
        prop_assert!(marks.iter().min() <= Some(&mean) && Some(&mean) <= marks.iter().max());
        // The nearest: not further from the true mean than half a mark.
        let (sum, count) = (marks.iter().map(|mark| i32::from(*mark)).sum::<i32>(), marks.len() as i32);
        prop_assert!((2 * (i32::from(mean) * count - sum)).abs() <= count);
    });
}

fn a_week_begins_on_monday() {
    let day = |text| Day::from_iso(text).expect("a day");
    for (of, monday) in [
        ("2026-11-23", "2026-11-23"),
        ("2026-11-29", "2026-11-23"),
        ("2026-11-30", "2026-11-30"),
        ("2027-01-01", "2026-12-28"),
        ("1969-12-31", "1969-12-29"),
    ] {
        assert_eq!(week_of(day(of)), day(monday), "{of}");
    }
}

const AROUND: Around<'static> =
    Around { own: None, rhythm: None, away: &[], season: false, stepped_back: false, open: 1, asks: true, asked: true };

/// Any state of things, and the words of the rhythm that were put away.
fn around() -> impl Strategy<Value = (Around<'static>, Vec<String>)> {
    let own = proptest::option::of(proptest::sample::select(Own::ALL.to_vec()));
    let rhythm = proptest::option::of(proptest::sample::select(Private::ALL.to_vec()));
    let away = proptest::sample::subsequence(Private::ALL.to_vec(), 0..=3);
    (own, rhythm, away, any::<[bool; 4]>(), 0..6_usize).prop_map(|(own, rhythm, away, flags, open)| {
        let [season, stepped_back, asks, asked] = flags;
        let away = away.into_iter().map(|word| word.key().to_owned()).collect();
        (Around { own, rhythm, season, stepped_back, open, asks: asks && open > 0, asked, ..AROUND }, away)
    })
}

fn nothing_is_said_in_a_season() {
    proptest!(|((around, away) in around())| {
        prop_assert_eq!(one_word(&Around { season: true, away: &away, ..around }), None);
        prop_assert_eq!(one_word(&Around { stepped_back: true, away: &away, ..around }), None);
    });
}

fn never_one_that_was_put_away() {
    proptest!(|((around, away) in around())| {
        match one_word(&Around { away: &away, ..around }) {
            Some((OneWord::Rhythm(word), _)) => {
                prop_assert_eq!(Some(word), around.rhythm);
                prop_assert!(!away.iter().any(|key| key == word.key()));
                prop_assert!(around.asked || !word.names_needs(), "it names what is asked");
            }
            Some((OneWord::Own(word), _)) => prop_assert_eq!(Some(word), around.own),
            None => prop_assert!(around.season || around.stepped_back || around.own.is_none()),
        }
    });
}

fn what_one_says_of_oneself_comes_first() {
    let word = |own, rhythm| one_word(&Around { own, rhythm, ..AROUND }).map(|(word, _)| word);
    for rhythm in Private::ALL {
        assert_eq!(word(Some(Own::Heavy), Some(rhythm)), Some(OneWord::Own(Own::Heavy)));
    }
    let carrying = OneWord::Rhythm(Private::Carrying);
    assert_eq!(
        word(Some(Own::Closed), Some(Private::Carrying)),
        Some(carrying),
        "what is carried, before what is shut"
    );
    assert_eq!(word(Some(Own::Closed), Some(Private::OtherNames)), Some(OneWord::Own(Own::Closed)));
    assert_eq!(word(None, Some(Private::OtherNames)), Some(OneWord::Rhythm(Private::OtherNames)));
    assert_eq!(word(None, None), None);
}

fn each_step_has_its_place() {
    let step = |around: Around<'_>| one_word(&around).map(|(_, step)| step);
    let heavy = Around { own: Some(Own::Heavy), ..AROUND };
    assert_eq!(step(Around { asks: false, open: 0, ..heavy }), Some(Step::NameNeed), "nothing is asked yet");
    assert_eq!(step(Around { open: 3, ..heavy }), Some(Step::RestNeed), "much is asked at once");
    assert_eq!(step(heavy), Some(Step::Season));
    assert_eq!(step(Around { rhythm: Some(Private::Carrying), ..heavy }), Some(Step::Talk), "both say the same");
    assert_eq!(step(Around { own: Some(Own::Closed), ..AROUND }), Some(Step::AskSmall));
    let rhythm = |word| Around { rhythm: Some(word), ..AROUND };
    assert_eq!(step(rhythm(Private::Carrying)), Some(Step::AskSmall));
    assert_eq!(step(Around { asks: false, ..rhythm(Private::Carrying) }), Some(Step::NameNeed));
    assert_eq!(step(rhythm(Private::LowForAWhile)), Some(Step::SmallThing));
    assert_eq!(step(rhythm(Private::OtherNames)), Some(Step::Talk));
}
