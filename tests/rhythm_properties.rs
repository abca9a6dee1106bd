//! What must hold of the rhythm whatever two people write down (PRODUCT.md, "Rhythm").

use std::cell::Cell;

use bothways::rhythm::model::*;
use bothways::rhythm::weave::{There, WEEKS, Weave, Week};
use bothways::rhythm::words::{Private, Sentence, Spoken};
use bothways::{dashboard::words, lang::Lang};
use proptest::collection::vec;
use proptest::prelude::*;

/// The tests of this file.
pub(crate) fn tests() -> Vec<(&'static str, fn())> {
    vec![
        ("two_content_people_are_never_called_dry_crossed_or_uneven", content_is_content),
        ("more_rows_on_a_counted_day_change_nothing", more_rows_change_nothing),
        ("swapping_the_people_swaps_the_sides_and_keeps_the_state", swapping_swaps),
        ("one_more_contribution_never_lowers_a_flow", more_care_never_lowers),
        ("only_giver_receiver_day_and_visibility_enter", only_four_things_enter),
        ("the_rule_told_plainly_says_the_same", rule_told_plainly),
        ("the_look_back_reaches_its_end", look_back_reaches_its_end),
        ("each_state_begins_where_the_rule_says", lines_are_drawn_where_the_rule_says),
        ("no_input_makes_the_rhythm_panic_or_leave_its_bounds", any_input_is_read),
        ("the_order_of_pulses_says_nothing", order_says_nothing),
        ("sustained_follows_what_was_seen", sustained_was_seen),
        ("less_is_received_only_while_uneven", less_only_while_uneven),
        ("a_paused_day_says_nothing_in_private", pause_is_pause),
        ("the_shared_sentence_has_no_direction", shared_has_no_direction),
        ("the_words_of_a_week_say_who_was_there", week_words_are_true),
        ("the_caption_of_the_weave_is_true", caption_is_true),
        ("the_words_of_the_weave_count_nothing", words_count_nothing),
        ("the_other_phone_shows_the_same_strands", same_strands_on_both_phones),
        ("a_strand_is_as_wide_as_its_week", strands_are_as_wide_as_their_weeks),
    ]
}

fn content_is_content() {
    let content = Cell::new(0);
    proptest!(cases(256), |(log in content_log())| {
        let seen = evaluate(&log.evidence());
        if seen.a_to_b.n >= Some(6000) && seen.b_to_a.n >= Some(6000) {
            content.set(content.get() + 1);
            prop_assert!(!matches!(seen.state, State::Dry | State::Crossed | State::Uneven), "{:?}", seen);
        }
    });
    assert!(content.get() > 50, "hardly put to the test: {} cases", content.get());
}

fn more_rows_change_nothing() {
    proptest!(cases(256), |(log in log(), picks in vec((any::<bool>(), any::<prop::sample::Index>()), 1..20))| {
        let mut longer = log.clone();
        for (of_a, pick) in picks {
            let ages = if of_a { &mut longer.a_to_b } else { &mut longer.b_to_a };
            if !ages.is_empty() {
                ages.push(ages[pick.index(ages.len())]);
            }
        }
        prop_assert_eq!(read(&longer), read(&log));
    });
}

fn swapping_swaps() {
    proptest!(cases(256), |(log in log())| {
        let (seen, found) = read(&log);
        let (swapped, found_swapped) = read(&log.swapped());
        prop_assert_eq!(swapped.state, seen.state);
        prop_assert_eq!((swapped.a_to_b, swapped.b_to_a), (seen.b_to_a, seen.a_to_b));
        prop_assert_eq!(swapped.receives_less, seen.receives_less.map(Side::other));
        prop_assert_eq!(found_swapped, found.map(Side::other));
        for looking in [Side::A, Side::B] {
            prop_assert_eq!(
                Spoken::to(looking.other(), &swapped, found_swapped),
                Spoken::to(looking, &seen, found)
            );
        }
    });
}

/// One row more, on any day, can make a flow larger or leave it; what is unknown stays unknown and what is known stays
/// known, since only the bond's life and its seasons decide which buckets are asked for.
fn more_care_never_lowers() {
    proptest!(cases(256), |(log in log(), age in -3..200_i32, of_a in any::<bool>())| {
        let mut longer = log.clone();
        if of_a { &mut longer.a_to_b } else { &mut longer.b_to_a }.push(age);
        let (seen, more) = (evaluate(&log.evidence()), evaluate(&longer.evidence()));
        for giver in [Side::A, Side::B] {
            let (seen, more) = (seen.given_by(giver), more.given_by(giver));
            prop_assert_eq!(more.n, seen.n);
            prop_assert_eq!(more.r.is_some(), seen.r.is_some());
            prop_assert!(more.r >= seen.r, "r: {:?} after {:?}", more.r, seen.r);
            prop_assert_eq!(more.f.is_some(), seen.f.is_some());
            prop_assert!(more.f >= seen.f, "f: {:?} after {:?}", more.f, seen.f);
        }
        // What one gives says nothing of the other's giving.
        let untouched = if of_a { Side::B } else { Side::A };
        prop_assert_eq!(more.given_by(untouched), seen.given_by(untouched));
    });
}

/// Rows with all that a contribution can carry: whatever is rewritten but giver, receiver, day and visibility, in
/// whatever order they come, the rhythm is the same; and rows that are not visible might as well not be there.
fn only_four_things_enter() {
    proptest!(cases(256), |(log in log(), rows in vec(row(), 0..30), others in vec(row(), 30), turn in 0..30_usize)| {
        let mut retold: Vec<Row> = rows
            .iter()
            .zip(others)
            .map(|(row, other)| Row { giver: row.giver, age: row.age, visible: row.visible, ..other })
            .filter(|row| row.visible)
            .collect();
        if !retold.is_empty() {
            let turn = turn % retold.len();
            retold.rotate_left(turn);
        }
        prop_assert_eq!(read(&log.with(&retold)), read(&log.with(&rows)));
    });
    // A field more in the evidence breaks this line: it has to be asked first whether it may enter.
    let Evidence { tempo: _, bond_age: _, a_to_b: _, b_to_a: _, seasons: _, pulses: _ } = Log::default().evidence();
}

/// The rule once more, in the words of PRODUCT.md, day by day and without any care for speed.
fn rule_told_plainly() {
    proptest!(cases(1024), |(log in prop_oneof![log(), one_sided_log()])| {
        prop_assert_eq!(evaluate(&log.evidence()), told_plainly(&log));
        for days_ago in [7, 14, 21] {
            let log = log.as_of(days_ago);
            prop_assert_eq!(evaluate(&log.evidence()), told_plainly(&log));
        }
    });
}

/// Where one state ends and the next begins. Five needs of equal weight move N by thousands, and with an empty log F
/// is N; a full log makes R all there can be.
fn lines_are_drawn_where_the_rule_says() {
    for (sum_a, sum_b, bond_age) in
        (0..=10).flat_map(|a| (0..=10).flat_map(move |b| [13, 14, 400].map(|age| (a, b, age))))
    {
        let needs = |owner, sum: u128| {
            (0..5).map(move |need| {
                let level = [Level::Low, Level::Some, Level::Well][(sum.saturating_sub(2 * need)).min(2) as usize];
                Pulse { owner, need, weight: Weight::Once, level, age: 0 }
            })
        };
        for days in [vec![], (0..112).collect::<Vec<_>>(), SIX_TENTHS.to_vec()] {
            let log = Log {
                tempo: Tempo::Close,
                bond_age,
                a_to_b: days.clone(),
                b_to_a: days,
                pulses: needs(Side::A, sum_a).chain(needs(Side::B, sum_b)).collect(),
                ..Log::default()
            };
            assert_eq!(evaluate(&log.evidence()), told_plainly(&log), "{log:?}");
        }
    }
    for (age, days, tempo) in
        (20..50).flat_map(|age| (0..5).flat_map(move |days| TEMPOS.map(|tempo| (age, days, tempo))))
    {
        for first in [0, 50, 56, 100, 110] {
            let said = |owner| Pulse { owner, need: 0, weight: Weight::Twice, level: Level::Low, age };
            let log = Log {
                tempo,
                bond_age: 400,
                a_to_b: (first..first + days).collect(),
                seasons: vec![(age, age + 13)],
                pulses: vec![said(Side::A), said(Side::B)],
                ..Log::default()
            };
            assert_eq!(evaluate(&log.evidence()), told_plainly(&log), "{log:?}");
        }
    }
}

/// Days that at the tempo `close` make an R of exactly 6000: two in the first week, one in each of the next five, none
/// and two.
const SIX_TENTHS: [i32; 9] = [0, 1, 7, 14, 21, 28, 35, 49, 50];

/// The furthest day that can matter is 130 days back; without it the third week of three is missing.
fn look_back_reaches_its_end() {
    let said = |owner, need, level| Pulse { owner, need, weight: Weight::Once, level, age: 21 };
    let mut log = Log {
        tempo: Tempo::Occasional,
        bond_age: 400,
        a_to_b: vec![5, 36, 60, 72, 130],
        pulses: (0..4).map(|need| said(Side::B, need, Level::Low)).collect(),
        ..Log::default()
    };
    log.pulses.extend([said(Side::B, 4, Level::Some), said(Side::A, 0, Level::Low)]);
    assert_eq!(sustained(&log.evidence()), Some(Side::A));
    log.a_to_b.pop();
    assert_eq!(sustained(&log.evidence()), None);
}

fn told_plainly(log: &Log) -> Evaluation {
    let (needs_a, spoken_a) = needs_told_plainly(log, Side::A);
    let (needs_b, spoken_b) = needs_told_plainly(log, Side::B);
    let flow = |r: Option<i64>, n: Option<i64>| Flow { r, n, f: r.zip(n).map(|(r, n)| n.max((r + n) / 2)).or(n).or(r) };
    let a_to_b = flow(rhythm_told_plainly(log, &log.a_to_b), needs_b);
    let b_to_a = flow(rhythm_told_plainly(log, &log.b_to_a), needs_a);
    let window = if log.tempo == Tempo::Occasional { 112 } else { 56 };
    let days = |ages: &[i32]| (0..window).filter(|day| is_day(ages, *day)).count();
    let e = days(&log.a_to_b) + days(&log.b_to_a) + spoken_a + spoken_b;

    let above = |flow: Option<i64>, line| flow.is_some_and(|flow| flow >= line);
    let both = |one: Option<i64>, other: Option<i64>, line| above(one, line) && above(other, line);
    let neither = |one: Option<i64>, other: Option<i64>, line| !above(one, line) && !above(other, line);
    let apart = a_to_b.f.zip(b_to_a.f).map_or(0, |(one, other)| one - other);
    let lower = if apart < 0 { a_to_b } else { b_to_a };
    let state = match () {
        () if in_season(log, 0) => State::Season,
        () if log.bond_age < 14 || e < 4 => State::Gathering,
        () if a_to_b.n.is_none() || b_to_a.n.is_none() => State::Partial,
        () if neither(a_to_b.f, b_to_a.f, 4000) => State::Dry,
        () if both(a_to_b.r, b_to_a.r, 6000) && neither(a_to_b.n, b_to_a.n, 4000) => State::Crossed,
        () if both(a_to_b.f, b_to_a.f, 6000) => State::Flowing,
        () if apart.abs() >= 3000 && !above(lower.n, 5000) => State::Uneven,
        () => State::Steady,
    };
    let less = if apart < 0 { Side::B } else { Side::A };
    Evaluation { a_to_b, b_to_a, state, receives_less: (state == State::Uneven).then_some(less) }
}

fn rhythm_told_plainly(log: &Log, ages: &[i32]) -> Option<i64> {
    let (bucket, buckets, t) = match log.tempo {
        Tempo::Close => (7, 8, 2),
        Tempo::Steady => (7, 8, 1),
        Tempo::Occasional => (28, 4, 1),
    };
    let u = [10000, 8409, 7071, 5946, 5000, 4204, 3536, 2973];
    let (mut there, mut all) = (0, 0);
    for k in 0..buckets {
        let days = || k * bucket..(k + 1) * bucket;
        let paused = days().filter(|day| in_season(log, *day)).count();
        let lived = days().all(|day| day < log.bond_age);
        if lived && paused * 2 <= bucket as usize {
            let c = days().filter(|day| is_day(ages, *day)).count() as i64;
            there += u[k as usize] * c.min(t);
            all += u[k as usize] * t;
        }
    }
    (all > 0).then(|| 10000 * there / all)
}

fn needs_told_plainly(log: &Log, owner: Side) -> (Option<i64>, usize) {
    let (mut spoken, mut i_sum, mut if_sum, mut ifp_sum) = (0, 0, 0, 0);
    for need in 0..5 {
        let pulses = log.pulses.iter().filter(|pulse| pulse.owner == owner && pulse.need == need);
        if let Some(latest) = pulses.min_by_key(|pulse| (pulse.age, pulse.level, pulse.weight)) {
            let age = i64::from(latest.age.max(0));
            let i = if latest.weight == Weight::Twice { 2 } else { 1 };
            let p = [Level::Low, Level::Some, Level::Well].iter().position(|level| *level == latest.level);
            let f = (42 - age).clamp(0, 28);
            spoken += usize::from(age < 42);
            i_sum += i;
            if_sum += i * f;
            ifp_sum += i * f * p.map_or(0, |p| p as i64);
        }
    }
    let known = if_sum > 0 && 2 * if_sum >= 28 * i_sum;
    (known.then(|| 5000 * ifp_sum / if_sum), spoken)
}

fn is_day(ages: &[i32], day: i32) -> bool {
    ages.iter().any(|age| (*age).max(0) == day)
}

fn in_season(log: &Log, day: i32) -> bool {
    log.seasons.iter().any(|(first, last)| (*first..=*last).contains(&day))
}

fn any_input_is_read() {
    let basis_points = |share: Option<i64>| share.is_none_or(|share| (0..=10_000).contains(&share));
    proptest!(cases(256), |(log in wild_log())| {
        let (seen, found) = read(&log);
        for flow in [seen.a_to_b, seen.b_to_a] {
            prop_assert!([flow.r, flow.n, flow.f].into_iter().all(basis_points), "{:?}", flow);
            prop_assert_eq!(flow.f.is_some(), flow.r.is_some() || flow.n.is_some());
        }
        let _ = Spoken::to(Side::A, &seen, found);
    });
}

fn order_says_nothing() {
    proptest!(cases(256), |((log, shuffled) in log().prop_flat_map(|log| {
        let pulses = Just(log.pulses.clone()).prop_shuffle();
        (Just(log), pulses)
    }))| {
        let shuffled = Log { pulses: shuffled, ..log.clone() };
        prop_assert_eq!(read(&shuffled), read(&log));
    });
}

/// At least three of the four days were uneven towards that person; told by moving the whole log, which is another way
/// than the rhythm's own.
fn sustained_was_seen() {
    let some = Cell::new(0);
    proptest!(cases(1024), |(log in one_sided_log())| {
        let days = [0, 7, 14, 21].map(|days_ago| evaluate(&log.as_of(days_ago).evidence()));
        let may = matches!(days[0].state, State::Uneven | State::Steady);
        let weeks = |side| days.iter().filter(|day| day.receives_less == Some(side)).count();
        let expected = [Side::A, Side::B].into_iter().find(|side| may && weeks(*side) >= 3);
        let found = sustained(&log.evidence());
        prop_assert_eq!(found, expected);
        if let Some(receives_less) = found {
            some.set(some.get() + 1);
            let spoken = |looking| Spoken::to(looking, &days[0], found).private;
            prop_assert_eq!(spoken(receives_less), Some(Private::Carrying));
            prop_assert_eq!(spoken(receives_less.other()), Some(Private::LowForAWhile));
        }
    });
    assert!(some.get() > 50, "hardly put to the test: {} cases", some.get());
}

fn less_only_while_uneven() {
    proptest!(cases(256), |(log in one_sided_log())| {
        let seen = evaluate(&log.evidence());
        prop_assert_eq!(seen.receives_less.is_some(), seen.state == State::Uneven);
        if let Some(less) = seen.receives_less {
            let (gets, gives) = (seen.given_by(less.other()), seen.given_by(less));
            prop_assert!(gets.f < gives.f);
            // Never from the log alone: the one who receives less has said so.
            prop_assert!(gets.n.is_some_and(|needs| needs < 5000));
        }
    });
}

fn pause_is_pause() {
    proptest!(cases(256), |(log in log(), ahead in 0..30_i32, since in 0..30_i32)| {
        let mut paused = log;
        paused.seasons.push((-ahead, since));
        let (seen, found) = read(&paused);
        prop_assert_eq!(seen.state, State::Season);
        prop_assert_eq!(found, None);
        for looking in [Side::A, Side::B] {
            prop_assert_eq!(Spoken::to(looking, &seen, found).private, None);
        }
    });
}

fn shared_has_no_direction() {
    proptest!(cases(256), |(log in one_sided_log())| {
        let (seen, found) = read(&log);
        let to_a = Spoken::to(Side::A, &seen, found).shared;
        prop_assert_eq!(to_a, Spoken::to(Side::B, &seen, found).shared);
        prop_assert_eq!(to_a == Sentence::Uneven, found.is_some());
    });
}

fn week_words_are_true() {
    proptest!(cases(256), |(weeks in weeks(), looking in side(), alone in any::<bool>())| {
        let weave = woven(&weeks, looking, alone);
        for (row, week) in weave.weeks.iter().zip(&weeks) {
            let (mine, theirs) = if looking == Side::A { (week.a, week.b) } else { (week.b, week.a) };
            let (you, other) = (mine > 0, theirs > 0 && !alone);
            let expected = match words::there(Lang::En, row.there) {
                Some("both of you") => you && other,
                Some("you") => you && !other,
                None => !you && other,
                Some("a quiet week") => !you && !other && !week.before_bond,
                Some("not yet") => !you && !other && week.before_bond,
                unknown => panic!("{unknown:?}"),
            };
            prop_assert!(expected, "{:?} for {:?}", row, week);
            prop_assert_eq!((row.there.you(), row.there.other()), (you, other));
        }
        let labels = weave.weeks.iter().map(|row| row.label.as_deref());
        let expected = weeks[..WEEKS - 1].iter().map(|week| Some(week.label.as_str())).chain([None]);
        prop_assert!(labels.eq(expected));
    });
}

/// Each word of the sentence against the list below it.
fn caption_is_true() {
    proptest!(cases(1024), |(weeks in weeks(), looking in side(), alone in any::<bool>())| {
        let weave = woven(&weeks, looking, alone);
        let caption = words::caption(Lang::En, weave.caption);
        let count = |there| weave.weeks.iter().filter(|row| row.there == there).count();
        let (both, quiet) = (count(There::Both), count(There::Quiet));
        let lived = WEEKS - count(There::NotYet);
        let some = lived - quiet;

        let told = if caption.starts_with("Both of you") { both } else { some };
        let part = [(" in each of ", told == lived), (" in most of ", told < lived && 2 * told > lived)];
        let few = [(" in one of ", told == 1), (" in some of ", told > 1 && 2 * told <= lived)];
        let of = [("twelve", lived == WEEKS && some > 0), ("so far", lived < WEEKS), ("this week", lived == 1)];
        let quiet = [("One was quiet", quiet == 1), ("Some were quiet", quiet > 1)];
        let who = [
            ("Both of you were there", both > 0),
            ("Care was written down", both == 0 && some > 0),
            ("Nothing here yet", some == 0 && lived < WEEKS),
            ("Quiet weeks lately", some == 0 && lived == WEEKS),
            ("This strand is yours", alone && some > 0),
            ("Your strand grows", alone && some == 0),
            ("The grey thread", alone),
        ];
        for (words, holds) in [part, few, quiet].concat().into_iter().chain(of).chain(who) {
            prop_assert!(holds || !caption.contains(words), "{:?} is false in {:?}", words, caption);
        }
    });
}

/// A busy week reads like any other: neither the words nor the caption know more than who was there, no caption holds
/// a number or a name, and both people read the same one.
fn words_count_nothing() {
    proptest!(cases(256), |(weeks in weeks(), looking in side(), alone in any::<bool>())| {
        let bare = weeks.clone().map(|week| Week { a: week.a.min(1), b: week.b.min(1), ..week });
        let (weave, bare) = (woven(&weeks, looking, alone), woven(&bare, looking, alone));
        prop_assert_eq!(&weave.weeks, &bare.weeks);
        prop_assert_eq!(&weave.caption, &bare.caption);
        for lang in Lang::ALL {
            let caption = words::caption(*lang, weave.caption);
            prop_assert!(!caption.contains("Sam") && !caption.contains(|any: char| any.is_numeric()));
        }
        if !alone {
            prop_assert_eq!(&weave.caption, &woven(&weeks, looking.other(), alone).caption);
        }
    });
}

fn same_strands_on_both_phones() {
    proptest!(cases(64), |(weeks in weeks())| {
        let (one, other) = (woven(&weeks, Side::A, false), woven(&weeks, Side::B, false));
        prop_assert_eq!((&one.clay, &one.tide, &one.tide_core), (&other.clay, &other.tide, &other.tide_core));
        prop_assert_eq!((one.clay_class(), one.tide_class()), (other.clay_class(), other.tide_class()));
        prop_assert_ne!(one.clay_is_yours(), other.clay_is_yours());
    });
}

/// Read back from the paths: in the middle of a week as wide as `w(n)` to less than half a pixel, nowhere torn, inside
/// its picture; and all of it light enough for the page.
fn strands_are_as_wide_as_their_weeks() {
    proptest!(cases(256), |(weeks in weeks())| {
        let weave = woven(&weeks, Side::A, false);
        prop_assert!(weave.clay.len() + weave.tide.len() + weave.tide_core.len() < 2500);
        for (outline, days) in [(&weave.clay, weeks.each_ref().map(|week| week.a)), (&weave.tide, weeks.each_ref().map(|week| week.b))] {
            let knots = knots(outline);
            prop_assert_eq!(knots.len(), 2 * (2 * WEEKS + 3) + 1);
            let (down, up) = (&knots[..2 * WEEKS + 3], &knots[2 * WEEKS + 3..]);
            let across: Vec<f64> =
                down.iter().zip(up.iter().rev().skip(1)).map(|(one, other)| (one.0 - other.0).hypot(one.1 - other.1)).collect();
            prop_assert!(across.iter().all(|width| (1.4..16.6).contains(width)), "{:?}", across);
            for (week, days) in days.into_iter().enumerate() {
                let expected = if days == 0 { 2.0 } else { (5.0 + 4.2 * f64::from(days).sqrt()).min(16.0) };
                prop_assert!((across[2 + 2 * week] - expected).abs() < 0.41, "week {}: {:?}", week, across);
                if week > 0 {
                    // Halfway between two weeks: halfway between their widths.
                    let halfway = (across[2 * week] + across[2 * week + 2]) / 2.0;
                    prop_assert!((across[1 + 2 * week] - halfway).abs() < 0.75, "before week {}", week);
                }
                prop_assert!((down[2 + 2 * week].1 - (week as f64 * 44.0 + 22.0)).abs() < 0.01);
            }
            if outline == &weave.tide {
                prop_assert_eq!(knots_of_core(&days), self::knots(&weave.tide_core).len());
                for core in self::knots(&weave.tide_core) {
                    let middle = |(one, other): (&(f64, f64), &(f64, f64))| ((one.0 + other.0) / 2.0, (one.1 + other.1) / 2.0);
                    let mut middles = down.iter().zip(up.iter().rev().skip(1)).map(middle);
                    prop_assert!(middles.any(|at| (at.0 - core.0).hypot(at.1 - core.1) < 0.71), "{:?} strays", core);
                }
            }
            prop_assert!(knots.iter().all(|(x, y)| x.abs() < 24.1 && (-23.0..551.0).contains(y)), "{:?}", knots);
        }
    });
}

/// Two a week wherever it is more than a thread, one more to begin each run of weeks, and one at each loose end.
fn knots_of_core(days: &[u8; WEEKS]) -> usize {
    let runs = days.chunk_by(|one, next| (*one > 0) == (*next > 0)).filter(|run| run[0] > 0);
    let inside: usize = runs.map(|run| 2 * run.len() + 1).sum();
    inside + usize::from(days[0] > 0) + usize::from(days[WEEKS - 1] > 0)
}

/// The places that a path goes through, in pixels: a path counts in halves of one.
fn knots(d: &str) -> Vec<(f64, f64)> {
    let (mut knots, mut at) = (vec![], (0.0, 0.0));
    let steps = d.trim_end_matches('z').split_inclusive(|any: char| any.is_ascii_alphabetic()).collect::<Vec<_>>();
    for step in steps.windows(2) {
        let numbers = numbers(step[1].trim_end_matches(|any: char| any.is_ascii_alphabetic()));
        let [.., x, y] = numbers[..] else { panic!("{d}") };
        at = if step[0].ends_with('M') { (x, y) } else { (at.0 + x, at.1 + y) };
        knots.push(at);
    }
    knots.into_iter().map(|(x, y)| (x / 2.0, y / 2.0)).collect()
}

/// Numbers written as close together as SVG allows: a minus begins one.
fn numbers(text: &str) -> Vec<f64> {
    text.replace('-', " -")
        .split_whitespace()
        .map(|number| number.parse().unwrap_or_else(|_| panic!("{number} in {text}")))
        .collect()
}

fn woven(weeks: &[Week; WEEKS], looking: Side, alone: bool) -> Weave {
    Weave::new(weeks.clone(), looking, (!alone).then(|| "Sam".to_owned()))
}

fn weeks() -> impl Strategy<Value = [Week; WEEKS]> {
    let days = || prop_oneof![3 => Just(0), 4 => 1..8_u8, 1 => any::<u8>()];
    let quiet = || prop_oneof![5 => Just(0), 1 => 1..8_u8];
    let any_weeks = prop_oneof![
        Just(vec![(0, 0); WEEKS]),
        vec((days(), days()), WEEKS),
        vec((quiet(), quiet()), WEEKS),
        vec((1..8_u8, 1..8_u8), WEEKS)
    ];
    (any_weeks, prop_oneof![Just(0), 0..WEEKS]).prop_map(|(days, begun)| {
        std::array::from_fn(|week| Week {
            label: format!("week {week}"),
            a: days[week].0,
            b: days[week].1,
            before_bond: week < begun,
        })
    })
}

/// A failing case is printed with its input; nothing is written into the sources.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn read(log: &Log) -> (Evaluation, Option<Side>) {
    let evidence = log.evidence();
    (evaluate(&evidence), sustained(&evidence))
}

/// Evidence as rows, before it is gathered into days.
#[derive(Clone, Debug)]
struct Log {
    tempo: Tempo,
    bond_age: i32,
    a_to_b: Vec<i32>,
    b_to_a: Vec<i32>,
    seasons: Vec<(i32, i32)>,
    pulses: Vec<Pulse>,
}

impl Default for Log {
    fn default() -> Self {
        Self { tempo: Tempo::Steady, bond_age: 0, a_to_b: vec![], b_to_a: vec![], seasons: vec![], pulses: vec![] }
    }
}

impl Log {
    fn evidence(&self) -> Evidence {
        Evidence {
            tempo: self.tempo,
            bond_age: self.bond_age,
            a_to_b: self.a_to_b.iter().copied().collect(),
            b_to_a: self.b_to_a.iter().copied().collect(),
            seasons: self.seasons.iter().map(|&(first, last)| first..=last).collect(),
            pulses: self.pulses.clone().into(),
        }
    }

    fn swapped(&self) -> Self {
        Self {
            a_to_b: self.b_to_a.clone(),
            b_to_a: self.a_to_b.clone(),
            pulses: self.pulses.iter().map(|pulse| Pulse { owner: pulse.owner.other(), ..*pulse }).collect(),
            ..self.clone()
        }
    }

    /// The log as it stood some days ago. What is ahead of today counts as today, so it did not exist then.
    fn as_of(&self, days_ago: i32) -> Self {
        let moved = |age: i32| age.max(0) - days_ago;
        let stood = |ages: &[i32]| ages.iter().map(|age| moved(*age)).filter(|age| *age >= 0).collect();
        Self {
            tempo: self.tempo,
            bond_age: self.bond_age - days_ago,
            a_to_b: stood(&self.a_to_b),
            b_to_a: stood(&self.b_to_a),
            seasons: self.seasons.iter().map(|(first, last)| (first - days_ago, last - days_ago)).collect(),
            pulses: self
                .pulses
                .iter()
                .map(|pulse| Pulse { age: moved(pulse.age), ..*pulse })
                .filter(|pulse| pulse.age >= 0)
                .collect(),
        }
    }

    fn with(&self, rows: &[Row]) -> Self {
        let ages = |giver| rows.iter().filter(move |row| row.visible && row.giver == giver).map(|row| row.age);
        Self { a_to_b: ages(Side::A).collect(), b_to_a: ages(Side::B).collect(), ..self.clone() }
    }
}

/// A contribution with all that it can carry.
#[derive(Clone, Debug)]
#[allow(dead_code, reason = "what is never read is what the property is about")]
struct Row {
    giver: Side,
    age: i32,
    visible: bool,
    title: String,
    love_language: Option<u8>,
    landing: Option<bool>,
    noticed: bool,
    answers_a_need: bool,
}

fn row() -> impl Strategy<Value = Row> {
    let words = ("[a-z]{0,4}", prop::option::of(0..5_u8), any::<Option<bool>>(), any::<bool>(), any::<bool>());
    (side(), age(), any::<bool>(), words).prop_map(
        |(giver, age, visible, (title, love_language, landing, noticed, answers_a_need))| Row {
            giver,
            age,
            visible,
            title,
            love_language,
            landing,
            noticed,
            answers_a_need,
        },
    )
}

/// Any believable log.
fn log() -> impl Strategy<Value = Log> {
    log_of(age().boxed(), level().boxed(), vec((-10..120_i32, 0..40_i32), 0..3).boxed())
}

/// Numbers that no database would hold.
fn wild_log() -> impl Strategy<Value = Log> {
    let any_age = || prop_oneof![any::<i32>(), Just(i32::MIN), Just(i32::MAX), -3..200_i32].boxed();
    (log_of(any_age(), level().boxed(), vec((any_age(), 0..300_i32), 0..4).boxed()), any_age(), any_age())
        .prop_map(|(log, bond_age, first)| Log { bond_age, seasons: [log.seasons, vec![(first, 3)]].concat(), ..log })
}

/// Two people who mostly say that they are well.
fn content_log() -> impl Strategy<Value = Log> {
    let well = prop_oneof![1 => level(), 6 => Just(Level::Well)].boxed();
    log_of(age().boxed(), well, Just(vec![]).boxed())
}

/// One gives and is well; the other gives little, and is mostly low.
fn one_sided_log() -> impl Strategy<Value = Log> {
    let gives = vec(0..120_i32, 30..80);
    let sparse = vec(0..120_i32, 0..12);
    let low = prop_oneof![1 => level(), 6 => Just(Level::Low)].boxed();
    let well = prop_oneof![1 => level(), 6 => Just(Level::Well)].boxed();
    let said =
        |owner: Side, level: BoxedStrategy<Level>| vec(pulse(Just(owner).boxed(), (0..50_i32).boxed(), level), 4..20);
    let pulses = (said(Side::A, low), said(Side::B, well)).prop_map(|(a, b)| [a, b].concat());
    let seasons = prop_oneof![4 => Just(vec![]), 1 => vec((-5..120_i32, 0..20_i32), 1)];
    (tempo(), 30..400_i32, gives, sparse, ranges(seasons.boxed()), pulses, any::<bool>()).prop_map(
        |(tempo, bond_age, a_to_b, b_to_a, seasons, pulses, swap)| {
            let log = Log { tempo, bond_age, a_to_b, b_to_a, seasons, pulses };
            if swap { log.swapped() } else { log }
        },
    )
}

fn log_of(
    age: BoxedStrategy<i32>,
    level: BoxedStrategy<Level>,
    seasons: BoxedStrategy<Vec<(i32, i32)>>,
) -> impl Strategy<Value = Log> {
    let days = vec(age.clone(), 0..40);
    let pulses = vec(pulse(side().boxed(), age, level), 0..24);
    let bond_age = prop_oneof![-2..130_i32, 12..16_i32, (0..20_i32).prop_map(|weeks| weeks * 7), Just(1000)];
    (tempo(), bond_age, days.clone(), days, ranges(seasons), pulses).prop_map(
        |(tempo, bond_age, a_to_b, b_to_a, seasons, pulses)| Log { tempo, bond_age, a_to_b, b_to_a, seasons, pulses },
    )
}

/// First age and length, made into first and last age.
fn ranges(seasons: BoxedStrategy<Vec<(i32, i32)>>) -> impl Strategy<Value = Vec<(i32, i32)>> {
    seasons.prop_map(|seasons| seasons.into_iter().map(|(first, days)| (first, first.saturating_add(days))).collect())
}

fn pulse(
    owner: BoxedStrategy<Side>,
    age: BoxedStrategy<i32>,
    level: BoxedStrategy<Level>,
) -> impl Strategy<Value = Pulse> + Clone {
    (owner, 0..4_u128, prop_oneof![Just(Weight::Once), Just(Weight::Twice)], level, age)
        .prop_map(|(owner, need, weight, level, age)| Pulse { owner, need, weight, level, age })
}

fn age() -> impl Strategy<Value = i32> {
    prop_oneof![1 => -1..160_i32, 3 => -1..60_i32]
}

fn side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::A), Just(Side::B)]
}

const TEMPOS: [Tempo; 3] = [Tempo::Close, Tempo::Steady, Tempo::Occasional];

fn tempo() -> impl Strategy<Value = Tempo> {
    prop::sample::select(TEMPOS.to_vec())
}

fn level() -> impl Strategy<Value = Level> {
    prop_oneof![Just(Level::Low), Just(Level::Some), Just(Level::Well)]
}
