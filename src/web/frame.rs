//! The frame around a page: which bonds the switcher lists, what the last form did.

use actix_web::HttpRequest;
use diesel::prelude::*;

use super::{
    Error, Site,
    assets::ASSETS,
    components::{BondLink, Frame, Look, Tab, Tabs},
    discreet,
    flash::{self, Said},
};
use crate::{
    db::{
        self, Conn, Id, Ts, Words,
        schema::{bonds, members, people},
    },
    lang::Lang,
    on,
};

/// Bonds listed in the switcher; "All your bonds" leads to the rest.
const MOST: i64 = 12;

/// Around a page for someone who is not signed in, or not known to be.
#[must_use]
pub fn plain(t: Lang) -> Frame {
    Frame::new(t, ASSETS)
}

/// As [`plain`], with what the last form did.
#[must_use]
pub fn public(request: &HttpRequest, t: Lang) -> Frame {
    plain(t)
        .discreet(discreet::is_on(request))
        .undoing(flash::undo(request))
        .saying(Said::taken(request).map(|said| said.words(t)))
}

/// Around a page of a signed-in person.
///
/// # Errors
/// The database's.
pub async fn signed_in(site: &Site, request: &HttpRequest, person: Id, look: Look) -> Result<Frame, Error> {
    let links = site.db.query(move |conn| bonds_of(conn, person)).await?;
    Ok(with_links(links, request, look, None))
}

/// Around a page of a bond. `tab` is the one of the four to which the page belongs.
///
/// # Errors
/// The database's.
pub async fn in_bond(
    site: &Site,
    request: &HttpRequest,
    person: Id,
    look: Look,
    bond: Id,
    tab: Option<Tab>,
) -> Result<Frame, Error> {
    let links = site.db.query(move |conn| bonds_of(conn, person)).await?;
    Ok(of_bond(links, request, look, bond, tab))
}

/// As [`in_bond`], from links that were read already.
#[must_use]
pub fn of_bond(links: Vec<Link>, request: &HttpRequest, look: Look, bond: Id, tab: Option<Tab>) -> Frame {
    let url = format!("/bonds/{bond}");
    let tabs = Tabs::of_bond(look.lang, &url, &format!("{url}/me"), tab);
    with_links(links, request, look, Some(bond)).in_bond(tabs)
}

fn with_links(links: Vec<Link>, request: &HttpRequest, look: Look, current: Option<Id>) -> Frame {
    let t = look.lang;
    let links = links.into_iter().map(|(bond, name)| BondLink {
        name: name.map_or_else(|| t.bonds_someone_invited().into(), |name| name.to_string()),
        url: format!("/bonds/{bond}"),
        current: current == Some(bond),
    });
    public(request, t).signed_in(links.collect()).themed(look.theme)
}

/// A bond and the other's name, once linked.
pub type Link = (Id, Option<Words>);

/// The active bonds of a person, oldest first.
///
/// # Errors
/// The database's.
pub fn bonds_of(conn: &mut Conn<'_>, person: Id) -> db::Result<Vec<Link>> {
    bonds_beside(conn, person, None)
}

/// As [`bonds_of`], where one of them is known already with the instant at which it was made.
///
/// # Errors
/// The database's.
pub fn bonds_beside(conn: &mut Conn<'_>, person: Id, known: Option<(Ts, Link)>) -> db::Result<Vec<Link>> {
    let others = diesel::alias!(members as others);
    // No bond has the id of nothing but zeros.
    let except = known.as_ref().map_or(Id::from_bytes([0; 16]), |(_, (bond, _))| *bond);
    let rows =
        members::table
            .inner_join(bonds::table.on(bonds::id.eq(members::bond_id)))
            .left_join(others.on(
                others.field(members::bond_id).eq(members::bond_id).and(others.field(members::person_id).ne(person)),
            ))
            .left_join(people::table.on(people::id.eq(others.field(members::person_id))))
            .filter(members::person_id.eq(person))
            .filter(members::bond_id.ne(except))
            .filter(bonds::ended_at.is_null())
            .order((bonds::created_at, bonds::id))
            .limit(MOST)
            .select((bonds::created_at, (members::bond_id, people::display_name.nullable())));
    let mut links: Vec<(Ts, Link)> = on!(conn, c => rows.load(c))?;
    if let Some(known) = known {
        let place = links.partition_point(|(made, (bond, _))| (*made, *bond) < (known.0, known.1.0));
        links.insert(place, known);
    }
    Ok(links.into_iter().take(MOST as usize).map(|(_, link)| link).collect())
}
