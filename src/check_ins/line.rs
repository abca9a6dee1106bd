//! What the dashboard says of this week's check-in: the same whatever the other did, until the two open it.

use super::model::{Calendar, LINE_DAYS};
use crate::bonds::Member;

/// A line with a link.
#[derive(Clone, Debug)]
pub struct Line {
    /// The sentence.
    pub words: &'static str,
    /// What the link says.
    pub link: &'static str,
}

/// The line of today. Nothing is read for it: the member and the bond know enough. It keeps quiet after three days, so
/// that whoever skips a week is not asked all week; one that is open can be read until the next.
#[must_use]
pub fn of_today(member: &Member) -> Option<Line> {
    let (t, stored, today) = (member.person.lang, member.bond.check_ins, member.bond_today());
    let calendar = Calendar::of(stored);
    let monday = calendar.week(today).monday();
    if stored.opened == Some(monday) {
        return Some(Line { words: t.check_ins_line_open(), link: t.check_ins_line_read() });
    }
    calendar.days_in(today).filter(|days| *days < LINE_DAYS)?;
    Some(match member.check_in_week == Some(monday) {
        true => Line { words: t.check_ins_line_sealed(), link: t.check_ins_line_look() },
        false => Line { words: t.check_ins_line_write(), link: t.check_ins_line_begin() },
    })
}
