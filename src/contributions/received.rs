//! A contribution in the hands of its receiver, who alone answers it.

use std::{future::Future, pin::Pin};

use actix_web::{FromRequest, HttpRequest, dev::Payload};

use super::{model::Contribution, store};
use crate::{
    bonds::{self, BondEntry, Member},
    db::{self, Conn, Id},
    web::{Error, proof::ReceiverProof},
};

impl BondEntry for Contribution {
    fn load(conn: &mut Conn<'_>, bond: Id, id: Id) -> db::Result<Option<Self>> {
        store::find(conn, bond, id)
    }

    fn is_own(&self, member: &Member) -> bool {
        member.is(self.author)
    }

    fn is_visible(&self, member: &Member) -> bool {
        self.is_seen_by(member.person.id, member.bond_today())
    }
}

/// An entry in the hands of the one for whom it was.
pub struct Received<T> {
    /// The receiver.
    pub member: Member,
    /// What they received.
    pub entry: T,
}

impl<T> ReceiverProof for Received<T> {}

impl FromRequest for Received<Contribution> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let (member, entry) = bonds::load::<Contribution>(&request).await?;
            let received = !member.is(entry.giver) && entry.is_visible(&member);
            if received { Ok(Self { member, entry }) } else { Err(Error::NotFound) }
        })
    }
}
