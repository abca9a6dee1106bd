//! How connected one felt over time, as a picture, a sentence and a table. For one's own eyes only.

use super::model::{Connected, Week};
use crate::{
    db::Day,
    lang::Lang,
    web::{
        components::{Strand, Trend, TrendStop},
        dates,
    },
};

/// Check-ins in the picture: half a year of them.
pub const MOST: usize = 26;

/// The picture of the last [`MOST`] of what was said, oldest first, with what it shows; none where nothing was said.
/// Weeks that were left out leave no gap.
#[must_use]
pub fn of(t: Lang, felt: &[(Week, Connected)], today: Day, strand: Strand) -> Option<(String, Trend)> {
    let (earlier, felt) = felt.split_at(felt.len().saturating_sub(MOST));
    let stops = felt.iter().map(|(week, felt)| TrendStop {
        label: dates::short(t, week.monday(), today),
        word: felt.label(t),
        height: *felt as u8,
    });
    let levels = Connected::ALL.iter().rev().map(|one| one.label(t)).collect();
    let lead = if earlier.is_empty() { t.check_ins_felt_alone().into() } else { t.check_ins_felt_lately(MOST) };
    Some((lead, Trend::new(caption(t, felt)?, strand, levels, stops.collect())))
}

/// One sentence, worked out from the same list as the picture.
fn caption(t: Lang, felt: &[(Week, Connected)]) -> Option<String> {
    let words: Vec<Connected> = felt.iter().map(|(_, felt)| *felt).collect();
    let (lowest, highest, last) = (words.iter().min()?, words.iter().max()?, words.last()?);
    Some(match words.len() {
        1 => t.check_ins_trend_one(last.label(t)),
        _ if lowest == highest => t.check_ins_trend_same(last.label(t)),
        _ => t.check_ins_trend(lowest.label(t), highest.label(t), last.label(t)),
    })
}
