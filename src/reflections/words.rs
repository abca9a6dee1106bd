//! What the last reflections say to their author: its words, and putting them away.

use super::store;
use crate::{
    account::Person,
    lang::Lang,
    rhythm::one_word::Own,
    web::{Error, Fields, PageResult, Shared, flash::Said},
};

/// The words.
#[must_use]
pub fn said(t: Lang, word: Own) -> &'static str {
    match word {
        Own::Heavy => t.reflections_said_heavy(),
        Own::Closed => t.reflections_said_closed(),
    }
}

/// POST /reflections/dismissed: `word`, and `for_good=yes` to switch the sentence off.
pub(super) async fn put_away(person: Person, site: Shared, fields: Fields) -> PageResult {
    let (word, for_good) = (word(&fields)?, fields.yes("for_good"));
    let today = person.today(site.clock.now());
    site.db.write(move |conn| store::put_away(conn, person.id, word, for_good, today)).await?;
    let said = if for_good { Said::SwitchedOff } else { Said::PutAway };
    Ok(said.at("/reflections"))
}

/// POST /reflections/switched-on: `word` may be said again.
pub(super) async fn switch_on(person: Person, site: Shared, fields: Fields) -> PageResult {
    let word = word(&fields)?;
    let today = person.today(site.clock.now());
    site.db.write(move |conn| store::switch_on(conn, person.id, word, today)).await?;
    Ok(Said::SwitchedOn.at("/reflections"))
}

fn word(fields: &Fields) -> Result<Own, Error> {
    Own::from_word(fields.one("word")).ok_or(Error::BadRequest(Lang::errors_no_such_word))
}
