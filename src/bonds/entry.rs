//! Entries of a bond as proofs: one that its author holds, one that a member may read.

use std::{future::Future, pin::Pin};

use actix_web::{FromRequest, HttpRequest, dev::Payload};

use super::{Member, asking};
use crate::{
    db::{self, Conn, Id},
    web::{
        Error, Shared,
        proof::{MemberProof, OwnerProof},
    },
};

/// Something that a member of a bond wrote.
pub trait BondEntry: Sized + Send + 'static {
    /// The entry of an id in a bond, whoever may see it.
    ///
    /// # Errors
    /// The database's.
    fn load(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Self>>;

    /// Whether it is this member's own, to edit and delete.
    fn is_own(&self, member: &Member) -> bool;

    /// Whether this member may read it.
    fn is_visible(&self, member: &Member) -> bool;
}

/// An entry in the hands of its author.
pub struct Owned<T> {
    /// The author.
    pub member: Member,
    /// The entry.
    pub entry: T,
}

impl<T> OwnerProof for Owned<T> {}

impl<T: BondEntry> FromRequest for Owned<T> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let (member, entry) = load::<T>(&request).await?;
            if entry.is_own(&member) { Ok(Self { member, entry }) } else { Err(Error::NotFound) }
        })
    }
}

/// An entry before the eyes of a member who may read it.
pub struct Seen<T> {
    /// Who reads it.
    pub member: Member,
    /// The entry.
    pub entry: T,
}

impl<T> MemberProof for Seen<T> {}

impl<T: BondEntry> FromRequest for Seen<T> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let (member, entry) = load::<T>(&request).await?;
            if entry.is_visible(&member) { Ok(Self { member, entry }) } else { Err(Error::NotFound) }
        })
    }
}

/// The member who asks and the entry in the path, whoever may see it.
///
/// # Errors
/// [`Error::NotFound`] where there is no such entry in this bond.
pub async fn load<T: BondEntry>(request: &HttpRequest) -> Result<(Member, T), Error> {
    let member = asking::of(request).await?;
    let id = request.match_info().get("id").and_then(Id::from_url).ok_or(Error::NotFound)?;
    let site = request.app_data::<Shared>().ok_or(Error::NotFound)?;
    let bond = member.bond.id;
    let entry = site.db.query(move |conn| T::load(conn, bond, id)).await?.ok_or(Error::NotFound)?;
    Ok((member, entry))
}
