//! The rules of needs, for any days, levels and instants.

use bothways::{
    bonds::Visibility,
    db::{Day, Ts},
    lang::Lang,
    needs::model::{
        EveryDays, Facts, Importance, Level, MOST_THAT_MATTER_A_LOT, PULSE_HOLDS_DAYS, Standing, State, importance_at,
        may_weigh, raised, right_now_until, standing, urgency,
    },
};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::select,
    test_runner::{Config, TestRunner},
};

use crate::support::harness::Test;

pub fn tests() -> Vec<Test> {
    plain![
        only_what_is_open_and_shared_can_be_unmet,
        what_is_well_is_never_unmet,
        what_runs_low_is_always_unmet,
        without_a_word_or_with_some_what_was_done_decides,
        the_waiting_began_on_one_of_the_days_that_can_begin_it,
        a_pulse_that_faded_changes_nothing,
        older_words_than_the_run_change_nothing,
        doing_more_never_makes_a_need_unmet,
        the_rules_by_example,
        right_now_lasts_72_hours_and_matters_a_lot_after,
        an_edit_keeps_a_right_now_and_a_faded_one_is_raised_anew,
        the_number_that_matter_a_lot_never_grows_beyond_three_by_a_form,
        the_other_reads_the_most_urgent_first,
        a_rhythm_is_1_to_366_days,
    ]
}

const TODAY: Day = Day(20_000);

fn check<S: Strategy>(strategy: &S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases: 2_000, failure_persistence: None, ..Config::default() };
    TestRunner::new(config).run(strategy, test).unwrap_or_else(|e| panic!("{e}"));
}

fn level() -> impl Strategy<Value = Level> {
    select(Level::ALL)
}

fn ago() -> impl Strategy<Value = Day> {
    (-1_i64..90).prop_map(|days| TODAY.plus(-days))
}

/// Shared pulses, one a day at the most, newest first.
fn pulses() -> impl Strategy<Value = Vec<(Day, Level)>> {
    vec((ago(), level()), 0..8).prop_map(|mut pulses| {
        pulses.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
        pulses.dedup_by_key(|(day, _)| *day);
        pulses
    })
}

fn need() -> impl Strategy<Value = Facts> {
    let days = (ago(), 0_i64..60, option::of(1_i64..40), option::of(ago()));
    let kept = (select(State::ALL), select(Visibility::ALL));
    (days, kept).prop_map(|((said_on, later, every, last_answered_on), (state, visibility))| Facts {
        state,
        visibility,
        said_on,
        opened_on: said_on.plus(later).min(TODAY.plus(1)).max(said_on),
        every_days: every.and_then(EveryDays::new),
        last_answered_on,
    })
}

fn asked() -> impl Strategy<Value = Facts> {
    need().prop_map(|need| Facts { state: State::Open, visibility: Visibility::Shared, ..need })
}

fn only_what_is_open_and_shared_can_be_unmet() {
    check(&(need(), pulses()), |(need, pulses)| {
        let asked = need.state == State::Open && need.visibility == Visibility::Shared;
        prop_assert_eq!(standing(&need, pulses, TODAY) == Standing::NotAsked, !asked);
        Ok(())
    });
}

fn holding(pulses: &[(Day, Level)]) -> Option<Level> {
    pulses.first().filter(|(day, _)| TODAY.since(*day) <= PULSE_HOLDS_DAYS).map(|(_, level)| *level)
}

fn what_is_well_is_never_unmet() {
    check(&(asked(), pulses()), |(need, pulses)| {
        let is_well = holding(&pulses) == Some(Level::Well);
        prop_assert_eq!(standing(&need, pulses, TODAY) == Standing::Well, is_well);
        Ok(())
    });
}

fn what_runs_low_is_always_unmet() {
    check(&(asked(), pulses()), |(need, pulses)| {
        if holding(&pulses) == Some(Level::Low) {
            prop_assert!(standing(&need, pulses, TODAY).waiting_since().is_some());
        }
        Ok(())
    });
}

fn without_a_word_or_with_some_what_was_done_decides() {
    check(&(asked(), pulses()), |(need, pulses)| {
        if matches!(holding(&pulses), None | Some(Level::Some)) {
            let answered = match (need.last_answered_on, need.every_days) {
                (None, _) => false,
                (Some(day), Some(every)) => TODAY < day.plus(every.days()),
                (Some(day), None) => need.opened_on == need.said_on || day >= need.opened_on,
            };
            prop_assert_eq!(standing(&need, pulses, TODAY) == Standing::Answered, answered);
        }
        Ok(())
    });
}

fn the_waiting_began_on_one_of_the_days_that_can_begin_it() {
    check(&(asked(), pulses()), |(need, pulses)| {
        if let Some(since) = standing(&need, pulses.clone(), TODAY).waiting_since() {
            prop_assert!(since <= TODAY);
            if need.opened_on <= TODAY {
                prop_assert!(since >= need.opened_on);
            }
            let due = need.last_answered_on.zip(need.every_days).map(|(day, every)| day.plus(every.days()));
            let low = pulses.iter().any(|(day, level)| *day == since && *level == Level::Low);
            prop_assert!([Some(need.said_on), Some(need.opened_on), due, Some(TODAY)].contains(&Some(since)) || low);
        }
        Ok(())
    });
}

fn a_pulse_that_faded_changes_nothing() {
    check(&(asked(), pulses()), |(need, pulses)| {
        let faded: Vec<_> = pulses.into_iter().filter(|(day, _)| TODAY.since(*day) > PULSE_HOLDS_DAYS).collect();
        prop_assert_eq!(standing(&need, faded, TODAY), standing(&need, [], TODAY));
        Ok(())
    });
}

fn older_words_than_the_run_change_nothing() {
    check(&(asked(), pulses()), |(need, pulses)| {
        let run = pulses.iter().take_while(|(_, level)| *level == Level::Low).count().max(1);
        let newest: Vec<_> = pulses.iter().copied().take(run).collect();
        prop_assert_eq!(standing(&need, newest, TODAY), standing(&need, pulses, TODAY));
        Ok(())
    });
}

fn doing_more_never_makes_a_need_unmet() {
    check(&(asked(), pulses(), 0_i64..60), |(need, pulses, later)| {
        let more = Facts { last_answered_on: need.last_answered_on.map(|day| day.plus(later)).or(Some(TODAY)), ..need };
        if standing(&need, pulses.clone(), TODAY).waiting_since().is_none() {
            prop_assert!(standing(&more, pulses, TODAY).waiting_since().is_none());
        }
        Ok(())
    });
}

fn the_rules_by_example() {
    let day = |ago: i64| TODAY.plus(-ago);
    let once = Facts {
        state: State::Open,
        visibility: Visibility::Shared,
        said_on: day(30),
        opened_on: day(30),
        every_days: None,
        last_answered_on: None,
    };
    let weekly = Facts { every_days: EveryDays::new(7), ..once };
    let since = |need: Facts, pulses: &[(Day, Level)]| {
        standing(&need, pulses.iter().copied(), TODAY).waiting_since().map(|since| TODAY.since(since))
    };
    assert_eq!(since(once, &[]), Some(30), "since it was said");
    assert_eq!(since(Facts { opened_on: day(4), ..once }, &[]), Some(4), "since it was opened again");
    assert_eq!(since(Facts { last_answered_on: Some(day(40)), ..once }, &[]), None, "done before it was even said");
    assert_eq!(since(Facts { last_answered_on: Some(day(6)), ..weekly }, &[]), None);
    assert_eq!(since(Facts { last_answered_on: Some(day(7)), ..weekly }, &[]), Some(0));
    assert_eq!(since(Facts { last_answered_on: Some(day(10)), ..weekly }, &[]), Some(3));
    let lows = [(day(1), Level::Low), (day(9), Level::Low), (day(12), Level::Low), (day(20), Level::Some)];
    assert_eq!(since(once, &lows), Some(12), "since the first low of the run");
    assert_eq!(since(weekly, &lows[1..]), Some(12));
    let answered = Facts { last_answered_on: Some(day(2)), ..weekly };
    assert_eq!(since(answered, &lows), Some(12), "what comes due later has not begun the waiting");
    assert_eq!(since(once, &[(day(28), Level::Well)]), None);
    assert_eq!(since(once, &[(day(29), Level::Well)]), Some(30), "it faded");
}

fn right_now_lasts_72_hours_and_matters_a_lot_after() {
    let hour = 3_600_000_000_i64;
    check(&(select(Importance::ALL), option::of(0..hour * 200), 0..hour * 200), |(importance, raised, now)| {
        let (raised, now) = (raised.map(Ts), Ts(now));
        let at = importance_at(importance, raised, now);
        match (importance, raised) {
            (Importance::RightNow, Some(raised)) => {
                let fresh = now.0 - raised.0 < 72 * hour;
                prop_assert_eq!(at, if fresh { Importance::RightNow } else { Importance::MattersALot });
                prop_assert_eq!(right_now_until(importance, Some(raised)), Some(Ts(raised.0 + 72 * hour)));
            }
            (Importance::RightNow, None) => prop_assert_eq!(at, Importance::MattersALot),
            _ => prop_assert_eq!(at, importance),
        }
        Ok(())
    });
}

fn an_edit_keeps_a_right_now_and_a_faded_one_is_raised_anew() {
    let hour = 3_600_000_000_i64;
    let (now, earlier) = (Ts(100 * hour), |hours: i64| Some(Ts((100 - hours) * hour)));
    assert_eq!(raised(None, Importance::RightNow, now), Some(now));
    assert_eq!(raised(None, Importance::Matters, now), None);
    assert_eq!(raised(Some((Importance::Matters, None)), Importance::RightNow, now), Some(now));
    assert_eq!(raised(Some((Importance::RightNow, earlier(71))), Importance::RightNow, now), earlier(71));
    assert_eq!(raised(Some((Importance::RightNow, earlier(72))), Importance::RightNow, now), Some(now));
    assert_eq!(raised(Some((Importance::RightNow, earlier(1))), Importance::Nice, now), None);
}

fn the_number_that_matter_a_lot_never_grows_beyond_three_by_a_form() {
    let before = option::of(select(Importance::ALL));
    check(&(before, select(Importance::ALL), 0_usize..6), |(before, after, others)| {
        let weighs = |importance: Option<Importance>| usize::from(importance == Some(Importance::MattersALot));
        let (was, is) = (others + weighs(before), others + weighs(Some(after)));
        let refused = !may_weigh(before, after, others);
        prop_assert_eq!(refused, is > was && is > MOST_THAT_MATTER_A_LOT);
        Ok(())
    });
}

fn the_other_reads_the_most_urgent_first() {
    let one = || (asked(), pulses(), select(Importance::ALL));
    check(&(one(), one()), |(a, b)| {
        let stands =
            |(need, pulses, importance): (Facts, Vec<_>, Importance)| (standing(&need, pulses, TODAY), importance);
        let ((a, heavy), (b, light)) = (stands(a), stands(b));
        let first = urgency(a, heavy) < urgency(b, light);
        match (a.waiting_since(), b.waiting_since()) {
            (Some(_), None) => prop_assert!(first),
            (None, Some(_)) => prop_assert!(!first),
            (Some(_), Some(_)) if heavy != light => prop_assert_eq!(first, heavy > light),
            (Some(a), Some(b)) => prop_assert_eq!(first, a < b),
            (None, None) => prop_assert_eq!(first, heavy > light),
        }
        Ok(())
    });
}

fn a_rhythm_is_1_to_366_days() {
    check(&any::<String>(), |text| {
        if let Ok(Some(every)) = EveryDays::parse(Lang::En, &text) {
            prop_assert!((1..=366).contains(&every.days()));
        }
        Ok(())
    });
    check(&any::<i64>(), |number| {
        let parsed = EveryDays::parse(Lang::En, &number.to_string());
        prop_assert_eq!(parsed.is_ok(), (1..=366).contains(&number));
        Ok(())
    });
    for (text, days) in [("1", 1), (" 7 ", 7), ("366", 366), ("007", 7)] {
        assert_eq!(EveryDays::parse(Lang::En, text), Ok(EveryDays::new(days)), "{text}");
    }
    assert_eq!(EveryDays::parse(Lang::En, "  "), Ok(None));
}
