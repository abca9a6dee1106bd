//! The proof that a shared boundary asks something of the member who holds it.

use std::{future::Future, pin::Pin};

use actix_web::{FromRequest, HttpRequest, dev::Payload};

use super::Boundary;
use crate::{
    bonds::{BondEntry, Member, load},
    web::{Error, proof::ReceiverProof},
};

/// A shared boundary in the hands of the one who is asked to respect it: not its owner's, and only while it is shared.
pub struct Asked {
    /// Who is asked.
    pub member: Member,
    /// The boundary.
    pub boundary: Boundary,
}

impl ReceiverProof for Asked {}

impl FromRequest for Asked {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let (member, boundary) = load::<Boundary>(&request).await?;
            let asked = !boundary.is_own(&member) && boundary.is_shared();
            if asked { Ok(Self { member, boundary }) } else { Err(Error::NotFound) }
        })
    }
}
