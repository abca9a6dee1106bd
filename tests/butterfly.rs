//! What the butterfly and its sentences say is true of what went in.

use bothways::{
    bonds::{Kind, LoveLanguage, Side},
    love_languages::{
        Strength,
        butterfly::{ENOUGH, Flow, Received, Share, widest_gap},
    },
};
use proptest::{array::uniform5, option, prelude::*};

use crate::support::harness::Test;

pub fn tests() -> Vec<Test> {
    plain![
        a_share_never_falls_when_more_of_it_arrives,
        a_share_stays_when_everything_doubles,
        below_eight_nothing_is_said_of_what_arrives,
        what_meets_is_liked_a_lot_and_arrives,
        the_gap_is_liked_a_lot_and_hardly_arrives_and_none_is_wider,
        the_gap_is_the_same_for_both_readers,
        with_none_or_one_or_twelve_or_five_hundred_it_says_what_is_so,
    ]
}

fn strengths() -> impl Strategy<Value = [Strength; 5]> {
    uniform5(proptest::sample::select(&Strength::ALL[..]))
}

fn flow(to: Side) -> impl Strategy<Value = Flow> {
    let counts = prop_oneof![uniform5(0..4_u32), uniform5(0..200_u32)];
    (proptest::sample::select(Kind::ALL), option::of(strengths()), option::of(strengths()), counts).prop_map(
        move |(kind, wanted, natural, received)| Flow {
            to,
            languages: kind.love_languages(),
            wanted,
            natural,
            received,
        },
    )
}

fn a_share_never_falls_when_more_of_it_arrives() {
    proptest!(|(part in 0..1_000_u32, rest in 0..1_000_u32)| {
        prop_assert!(Share::of(part, part + rest) <= Share::of(part + 1, part + rest + 1));
        prop_assert_eq!(Share::of(part, part + rest).step() == 0, part == 0);
        prop_assert!(Share::of(part, part + rest).step() <= 4);
        prop_assert_eq!(Share::of(part, part + rest).step() == 4, part > rest);
    });
}

fn a_share_stays_when_everything_doubles() {
    proptest!(|(part in 0..1_000_u32, rest in 0..1_000_u32, times in 1..50_u32)| {
        prop_assert_eq!(Share::of(part, part + rest), Share::of(part * times, (part + rest) * times));
    });
}

fn below_eight_nothing_is_said_of_what_arrives() {
    proptest!(|(flow in flow(Side::A))| {
        let whole: u32 = flow.languages.iter().map(|language| flow.received[*language as usize]).sum();
        for language in flow.languages {
            prop_assert_eq!(flow.arrived(*language).is_some(), whole >= 8);
        }
        if whole < ENOUGH {
            prop_assert!(flow.meeting().is_empty());
        }
    });
}

fn likes(flow: &Flow, language: LoveLanguage) -> i16 {
    flow.wanted.map_or(0, |wanted| wanted[language as usize].value())
}

fn what_meets_is_liked_a_lot_and_arrives() {
    proptest!(|(flow in flow(Side::B))| {
        let meeting = flow.meeting();
        for language in flow.languages {
            let arrives = flow.arrived(*language).is_some_and(|share| share.step() >= 2);
            prop_assert_eq!(meeting.contains(language), likes(&flow, *language) >= 3 && arrives);
        }
    });
}

fn the_gap_is_liked_a_lot_and_hardly_arrives_and_none_is_wider() {
    proptest!(|(a in flow(Side::A), b in flow(Side::B))| {
        let flows = [a, b];
        let width = |flow: &Flow, language: LoveLanguage| {
            let arrived = flow.arrived(language).filter(|share| share.step() <= 1)?;
            (likes(flow, language) >= 3).then(|| likes(flow, language) - i16::from(arrived.step()))
        };
        let all = flows.iter().flat_map(|flow| flow.languages.iter().filter_map(|one| width(flow, *one)));
        let widest = all.max();
        match widest_gap(&flows) {
            Some((to, language)) => {
                let flow = flows.iter().find(|flow| flow.to == to).expect("one of the two");
                prop_assert_eq!(width(flow, language), widest);
            }
            None => prop_assert_eq!(widest, None),
        }
    });
}

fn the_gap_is_the_same_for_both_readers() {
    proptest!(|(a in flow(Side::A), b in flow(Side::B))| {
        prop_assert_eq!(widest_gap(&[a.clone(), b.clone()]), widest_gap(&[b, a]));
    });
}

fn with_none_or_one_or_twelve_or_five_hundred_it_says_what_is_so() {
    for (count, help, time) in [(0, None, None), (1, None, None), (12, Some(4), Some(0)), (500, Some(4), Some(0))] {
        let mut received = Received::default();
        for _ in 0..count {
            received.add(Side::A, LoveLanguage::Help);
        }
        let flow = Flow {
            to: Side::A,
            languages: Kind::Partners.love_languages(),
            wanted: Some([Strength::ALL[4]; 5]),
            natural: None,
            received: received.by(Side::A),
        };
        let step = |language| flow.arrived(language).map(Share::step);
        assert_eq!((step(LoveLanguage::Help), step(LoveLanguage::Time)), (help, time), "{count}");
        assert_eq!(received.by(Side::B), [0; 5]);
    }
}
