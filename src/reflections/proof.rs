//! The proof that the reflection in the path is that of who asks.

use std::{future::Future, pin::Pin};

use actix_web::{FromRequest, HttpRequest, dev::Payload};

use super::{model::Reflection, store};
use crate::{
    account::Person,
    db::Id,
    web::{Error, Shared, proof::OwnerProof},
};

/// A reflection in the hands of its author.
pub struct Mine {
    /// The author.
    pub person: Person,
    /// What they wrote.
    pub entry: Reflection,
}

impl OwnerProof for Mine {}

impl FromRequest for Mine {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let person = Person::extract(&request).await?;
            let id = request.match_info().get("id").and_then(Id::from_url).ok_or(Error::NotFound)?;
            let site = request.app_data::<Shared>().ok_or(Error::NotFound)?;
            let author = person.id;
            let entry = site.db.query(move |conn| store::find(conn, author, id)).await?.ok_or(Error::NotFound)?;
            Ok(Self { person, entry })
        })
    }
}
