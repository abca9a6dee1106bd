//! The proof that a person was a member of the bond in the path, and that it has ended.

use std::{future::Future, pin::Pin};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use diesel::prelude::*;

use crate::{
    account::Person,
    bonds::Kind,
    db::{
        self, Conn, Day, Id,
        schema::{bonds, members},
    },
    on,
    web::{Error, Shared, proof::PersonProof},
};

/// Ended bonds on one page of the list.
pub(super) const PAGE: usize = 50;

/// A former member of the ended bond in the path. For a bond that lasts there is none.
#[derive(Clone, Debug)]
pub struct Former {
    /// Who it is.
    pub person: Person,
    /// The bond.
    pub bond: Ended,
}

/// A bond that ended, as its former members know it.
#[derive(Clone, Debug, Queryable)]
pub struct Ended {
    /// Its id.
    pub id: Id,
    /// What the two were to each other.
    pub kind: Kind,
    /// The day on which they were linked, if they ever were.
    pub linked_on: Option<Day>,
}

impl PersonProof for Former {}

impl FromRequest for Former {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, person) = (request.clone(), Person::from_request(request, payload));
        Box::pin(async move {
            let person = person.await?;
            let bond = request.match_info().get("bond").and_then(Id::from_url).ok_or(Error::NotFound)?;
            let site = request.app_data::<Shared>().ok_or(Error::NotFound)?;
            let id = person.id;
            let bond = site.db.query(move |conn| find(conn, bond, id)).await?.ok_or(Error::NotFound)?;
            Ok(Self { person, bond })
        })
    }
}

/// The ended bond of an id, if the person was a member of it.
fn find(conn: &mut Conn<'_>, bond: Id, person: Id) -> db::Result<Option<Ended>> {
    let row = members::table
        .inner_join(bonds::table.on(bonds::id.eq(members::bond_id)))
        .filter(members::bond_id.eq(bond))
        .filter(members::person_id.eq(person))
        .filter(bonds::ended_at.is_not_null())
        .select((bonds::id, bonds::kind, bonds::linked_on));
    Ok(on!(conn, c => row.first(c).optional())?)
}

/// The ended bonds of a person, the newest first: up to [`PAGE`] after one of them, and one more where there is one.
pub(super) fn of_person(conn: &mut Conn<'_>, person: &Person, after: Option<Id>) -> db::Result<Vec<Ended>> {
    let mine = || {
        members::table
            .inner_join(bonds::table.on(bonds::id.eq(members::bond_id)))
            .filter(members::person_id.eq(person.id))
            .filter(bonds::ended_at.is_not_null())
    };
    let mut from = (db::Ts(i64::MAX), Id::from_bytes([255; 16]));
    if let Some(id) = after {
        let at = mine().filter(bonds::id.eq(id)).select((bonds::created_at, bonds::id));
        from = on!(conn, c => at.first(c).optional())?.unwrap_or(from);
    }
    let rows = mine()
        .filter(bonds::created_at.le(from.0))
        .filter(bonds::created_at.lt(from.0).or(bonds::id.lt(from.1)))
        .order((bonds::created_at.desc(), bonds::id.desc()))
        .limit(PAGE as i64 + 1)
        .select((bonds::id, bonds::kind, bonds::linked_on));
    Ok(on!(conn, c => rows.load(c))?)
}
