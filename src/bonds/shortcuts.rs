//! Addresses that name no bond, for the shortcuts of an installed app: whoever has one bond is led into it, whoever has
//! several chooses.

use super::store;
use crate::{
    account::Person,
    web::{PageResult, Shared, see_other},
};

/// GET /log
pub(super) async fn log(person: Person, site: Shared) -> PageResult {
    lead(&person, &site, "contributions/new").await
}

/// GET /needs
pub(super) async fn needs(person: Person, site: Shared) -> PageResult {
    lead(&person, &site, "needs").await
}

async fn lead(person: &Person, site: &Shared, page: &str) -> PageResult {
    let id = person.id;
    let bonds = site.db.query(move |conn| store::of_person(conn, id)).await?;
    match &bonds[..] {
        [bond] => Ok(see_other(&format!("/bonds/{}/{page}", bond.id))),
        _ => Ok(see_other("/home")),
    }
}
