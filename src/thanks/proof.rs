//! The proof that good news was told to the member who holds it.

use std::{future::Future, pin::Pin};

use actix_web::{FromRequest, HttpRequest, dev::Payload};

use super::{Kind, Note};
use crate::{
    bonds::{BondEntry, Member, load},
    web::{Error, proof::ReceiverProof},
};

/// Shared good news in the hands of the one to whom it was told.
pub struct Told {
    /// To whom.
    pub member: Member,
    /// The good news.
    pub news: Note,
}

impl ReceiverProof for Told {}

impl FromRequest for Told {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let (member, news) = load::<Note>(&request).await?;
            let told = news.kind == Kind::GoodNews && news.is_shared() && !news.is_own(&member);
            if told { Ok(Self { member, news }) } else { Err(Error::NotFound) }
        })
    }
}
