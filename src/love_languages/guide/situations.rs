//! The situations of the guide, in the words of a kind of bond.

use super::model::{
    Asks::{self, Giving, Receiving},
    Situation,
};
use crate::{
    bonds::{
        Kind::{self, Colleagues, Family, Friends, Partners},
        LoveLanguage::{Gifts, Help, Time, Touch, Words},
    },
    lang::Lang,
};

/// A situation in words.
#[must_use]
pub fn words(t: Lang, kind: Kind, asks: Asks, situation: Situation) -> &'static str {
    if kind == Colleagues { at_work(t, asks, situation) } else { close(t, kind, asks, situation) }
}

fn close(t: Lang, kind: Kind, asks: Asks, situation: Situation) -> &'static str {
    match (asks, situation.language, situation.nth) {
        (Receiving, Words, 0) => t.guide_receive_words_0(),
        (Receiving, Words, 1) => t.guide_receive_words_1(),
        (Receiving, Words, 2) => t.guide_receive_words_2(),
        (Receiving, Words, _) => t.guide_receive_words_3(),
        (Receiving, Time, 0) => match kind {
            Partners => t.guide_receive_time_0_partners(),
            Friends => t.guide_receive_time_0_friends(),
            Family | Colleagues => t.guide_receive_time_0_family(),
        },
        (Receiving, Time, 1) => t.guide_receive_time_1(),
        (Receiving, Time, 2) => t.guide_receive_time_2(),
        (Receiving, Time, _) => t.guide_receive_time_3(),
        (Receiving, Help, 0) => match kind {
            Friends => t.guide_receive_help_0_friends(),
            Partners | Family | Colleagues => t.guide_receive_help_0_home(),
        },
        (Receiving, Help, 1) => t.guide_receive_help_1(),
        (Receiving, Help, 2) => t.guide_receive_help_2(),
        (Receiving, Help, _) => t.guide_receive_help_3(),
        (Receiving, Gifts, 0) => t.guide_receive_gifts_0(),
        (Receiving, Gifts, 1) => t.guide_receive_gifts_1(),
        (Receiving, Gifts, 2) => t.guide_receive_gifts_2(),
        (Receiving, Gifts, _) => t.guide_receive_gifts_3(),
        (Receiving, Touch, 0) => match kind {
            Partners => t.guide_receive_touch_0_partners(),
            Friends | Family | Colleagues => t.guide_receive_touch_0_others(),
        },
        (Receiving, Touch, 1) => match kind {
            Partners => t.guide_receive_touch_1_partners(),
            Friends | Family | Colleagues => t.guide_receive_touch_1_others(),
        },
        (Receiving, Touch, 2) => match kind {
            Friends => t.guide_receive_touch_2_friends(),
            Partners | Family | Colleagues => t.guide_receive_touch_2_home(),
        },
        (Receiving, Touch, _) => match kind {
            Partners => t.guide_receive_touch_3_partners(),
            Friends | Family | Colleagues => t.guide_receive_touch_3_others(),
        },
        (Giving, Words, 0) => t.guide_give_words_0(),
        (Giving, Words, _) => t.guide_give_words_1(),
        (Giving, Time, 0) => t.guide_give_time_0(),
        (Giving, Time, _) => t.guide_give_time_1(),
        (Giving, Help, 0) => t.guide_give_help_0(),
        (Giving, Help, _) => t.guide_give_help_1(),
        (Giving, Gifts, 0) => t.guide_give_gifts_0(),
        (Giving, Gifts, _) => t.guide_give_gifts_1(),
        (Giving, Touch, 0) => t.guide_give_touch_0(),
        (Giving, Touch, _) => t.guide_give_touch_1(),
    }
}

/// There is no touch among colleagues; a situation of it would read as one of time.
fn at_work(t: Lang, asks: Asks, situation: Situation) -> &'static str {
    match (asks, situation.language, situation.nth) {
        (Receiving, Words, 0) => t.guide_work_receive_words_0(),
        (Receiving, Words, 1) => t.guide_work_receive_words_1(),
        (Receiving, Words, _) => t.guide_work_receive_words_2(),
        (Receiving, Time | Touch, 0) => t.guide_work_receive_time_0(),
        (Receiving, Time | Touch, 1) => t.guide_work_receive_time_1(),
        (Receiving, Time | Touch, _) => t.guide_work_receive_time_2(),
        (Receiving, Help, 0) => t.guide_work_receive_help_0(),
        (Receiving, Help, 1) => t.guide_work_receive_help_1(),
        (Receiving, Help, _) => t.guide_work_receive_help_2(),
        (Receiving, Gifts, 0) => t.guide_work_receive_gifts_0(),
        (Receiving, Gifts, 1) => t.guide_work_receive_gifts_1(),
        (Receiving, Gifts, _) => t.guide_work_receive_gifts_2(),
        (Giving, Words, 0) => t.guide_work_give_words_0(),
        (Giving, Words, _) => t.guide_work_give_words_1(),
        (Giving, Time | Touch, 0) => t.guide_work_give_time_0(),
        (Giving, Time | Touch, _) => t.guide_work_give_time_1(),
        (Giving, Help, 0) => t.guide_work_give_help_0(),
        (Giving, Help, _) => t.guide_work_give_help_1(),
        (Giving, Gifts, 0) => t.guide_work_give_gifts_0(),
        (Giving, Gifts, _) => t.guide_work_give_gifts_1(),
    }
}
