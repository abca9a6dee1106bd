//! The picture of the jar: one pebble for each thank-you, the oldest at the bottom. It shows that there is much, not who
//! gave more: nothing is counted, and who gave is told by the colour and shape of a pebble alone.

use crate::{
    db::Day,
    lang::Lang,
    web::{
        components::{JarPicture, Pebble, Strand},
        dates,
    },
};

/// Pebbles that the jar holds; of more it shows the newest.
pub const HOLDS: usize = 138;

/// The inside of the jar in units of the picture: where it begins, how wide it is, and where its floor is.
const START: i32 = 24;
const WIDTH: i32 = 192;
const FLOOR: i32 = 262;

/// Up to how many pebbles have which width.
const WIDTHS: [(usize, i32); 4] = [(12, 40), (30, 32), (60, 24), (HOLDS, 16)];

/// What the picture says besides.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Caption {
    /// There is nothing in it.
    Empty,
    /// One thank-you, of a day.
    One(Day),
    /// Some, the oldest and the newest of these days.
    Some(Day, Day),
    /// More than it holds; the newest of this day.
    Full(Day),
}

/// What a jar says of thanks, given by their days, oldest first, and whether there are more than it holds.
#[must_use]
pub fn caption(days: &[Day], is_full: bool) -> Caption {
    match days {
        [] => Caption::Empty,
        [.., newest] if is_full => Caption::Full(*newest),
        [only] => Caption::One(*only),
        [oldest, .., newest] => Caption::Some(*oldest, *newest),
    }
}

/// The picture of thanks, oldest first: of each the day and whose they are. Of more than [`HOLDS`] the newest.
#[must_use]
pub fn picture(t: Lang, thanks: &[(Day, Strand)], today: Day) -> JarPicture {
    let is_full = thanks.len() > HOLDS;
    let shown = thanks.get(thanks.len().saturating_sub(HOLDS)..).unwrap_or(thanks);
    let days: Vec<Day> = shown.iter().map(|(day, _)| *day).collect();
    let seen = |day| dates::seen_from(t, day, today);
    let caption = match caption(&days, is_full) {
        Caption::Empty => t.thanks_jar_empty().to_owned(),
        Caption::One(day) => t.thanks_jar_one(&seen(day)),
        Caption::Some(oldest, newest) => t.thanks_jar_some(&dates::month_of(t, oldest), &seen(newest)),
        Caption::Full(newest) => t.thanks_jar_full(&seen(newest)),
    };
    JarPicture { pebbles: pebbles(shown), caption }
}

/// Where each lies: in rows from the floor up, every second one in the gaps of the one below.
fn pebbles(thanks: &[(Day, Strand)]) -> Vec<Pebble> {
    let width = WIDTHS.iter().find(|(most, _)| thanks.len() <= *most).map_or(WIDTHS[3].1, |(_, width)| *width);
    let in_row = WIDTH / width;
    let spare = WIDTH - in_row * width;
    // A row in the gaps has a pebble less where there is no room for it to be pushed aside.
    let in_gaps = if spare * 2 >= width { in_row } else { in_row - 1 };
    let (mut row, mut at) = (0, 0);
    let mut all = Vec::with_capacity(thanks.len());
    for (nth, (_, strand)) in (0_i32..).zip(thanks) {
        let most = if row % 2 == 0 { in_row } else { in_gaps };
        // Rows fill from either side in turn.
        let place = if row % 4 < 2 { at } else { most - 1 - at };
        let aside = match (row % 2 == 0, in_gaps == in_row) {
            (true, true) => spare / 2 - width / 4,
            (false, true) => spare / 2 + width / 4,
            (true, false) => spare / 2,
            (false, false) => spare / 2 + width / 2,
        };
        all.push(Pebble {
            x: START + aside + place * width + width / 2,
            y: FLOOR - width / 2 - row * width * 87 / 100,
            reach: width / 2 - 1,
            turn: (nth * 37) % 25 - 12,
            strand: *strand,
        });
        at += 1;
        if at == most {
            (row, at) = (row + 1, 0);
        }
    }
    all
}
