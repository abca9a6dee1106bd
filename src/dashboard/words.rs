//! What the rhythm says and what its picture shows, in the reader's language.

use crate::{
    lang::Lang,
    rhythm::{
        weave::{Caption, Part, Quiet, Span, There},
        words::Sentence,
    },
};

/// A sentence that both read, each in their own language.
#[must_use]
pub fn shared(t: Lang, sentence: Sentence) -> &'static str {
    match sentence {
        Sentence::Season => t.rhythm_season(),
        Sentence::Gathering => t.rhythm_gathering(),
        Sentence::Partial => t.rhythm_partial(),
        Sentence::Dry => t.rhythm_dry(),
        Sentence::Crossed => t.rhythm_crossed(),
        Sentence::Flowing => t.rhythm_flowing(),
        Sentence::Steady => t.rhythm_steady(),
        Sentence::Uneven => t.rhythm_uneven(),
    }
}

/// The sentence under the picture.
#[must_use]
pub fn caption(t: Lang, caption: Caption) -> String {
    match caption {
        Caption::AloneEmpty => t.rhythm_alone_empty().into(),
        Caption::Alone => t.rhythm_alone().into(),
        Caption::QuietLately => t.rhythm_quiet_lately().into(),
        Caption::NothingYet => t.rhythm_nothing_yet().into(),
        Caption::BothThisWeek => t.rhythm_both_this_week().into(),
        Caption::CareThisWeek => t.rhythm_care_this_week().into(),
        Caption::Care(some, of) => t.rhythm_care_in(part(t, some), span(t, of)),
        Caption::Both(some, of, quiet) => {
            let both = t.rhythm_both_in(part(t, some), span(t, of));
            match quiet {
                Quiet::None => both,
                Quiet::One => t.rhythm_two_sentences(&both, t.rhythm_one_quiet()),
                Quiet::Some => t.rhythm_two_sentences(&both, t.rhythm_some_quiet()),
            }
        }
    }
}

fn part(t: Lang, part: Part) -> &'static str {
    match part {
        Part::Each => t.rhythm_each(),
        Part::Most => t.rhythm_most(),
        Part::One => t.rhythm_one(),
        Part::Some => t.rhythm_some(),
    }
}

fn span(t: Lang, span: Span) -> &'static str {
    match span {
        Span::Twelve => t.rhythm_twelve_weeks(),
        Span::SoFar => t.rhythm_weeks_so_far(),
    }
}

/// Who was there in a week; none stands for the other's name.
#[must_use]
pub fn there(t: Lang, there: There) -> Option<&'static str> {
    match there {
        There::Both => Some(t.rhythm_both()),
        There::You => Some(t.rhythm_you_alone()),
        There::Other => None,
        There::Quiet => Some(t.rhythm_quiet_week()),
        There::NotYet => Some(t.rhythm_not_yet()),
    }
}

/// The table's word for whether somebody was there.
#[must_use]
pub fn was_there(t: Lang, there: bool) -> &'static str {
    if there { t.rhythm_yes() } else { t.rhythm_no() }
}
