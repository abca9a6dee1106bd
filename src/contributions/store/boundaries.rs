//! Boundaries of the receiver that a contribution may touch.

use diesel::prelude::*;

use crate::{
    bonds::{LoveLanguage, Visibility},
    db::{self, Conn, Id, Words, schema::boundaries},
    on,
};

/// Boundaries of one person that are looked at, at the most.
const MOST: i64 = 200;

/// A boundary that a contribution touches.
#[derive(Clone, Debug, Queryable)]
pub struct Touched {
    /// Its id.
    pub id: Id,
    /// What it is about, as its column says it.
    pub topic: String,
    /// Its owner's words.
    pub words: Words,
    languages: i16,
}

/// The shared boundaries of a receiver that concern a love language, or whose topic stands for it.
///
/// # Errors
/// The database's.
pub fn touching(conn: &mut Conn<'_>, bond: Id, receiver: Id, language: LoveLanguage) -> db::Result<Vec<Touched>> {
    let rows = boundaries::table
        .filter(boundaries::bond_id.eq(bond))
        .filter(boundaries::owner_id.eq(receiver))
        .filter(boundaries::visibility.eq(Visibility::Shared))
        .order((boundaries::firmness.desc(), boundaries::said_at, boundaries::id))
        .limit(MOST)
        .select((boundaries::id, boundaries::topic, boundaries::words, boundaries::love_languages));
    let mut rows: Vec<Touched> = on!(conn, c => rows.load(c))?;
    rows.retain(|row| row.languages & language.bit() != 0 || stands_for(&row.topic) == Some(language));
    Ok(rows)
}

fn stands_for(topic: &str) -> Option<LoveLanguage> {
    match topic {
        "touch" | "intimacy" => Some(LoveLanguage::Touch),
        "time" => Some(LoveLanguage::Time),
        "money" => Some(LoveLanguage::Gifts),
        "communication" => Some(LoveLanguage::Words),
        _ => None,
    }
}
