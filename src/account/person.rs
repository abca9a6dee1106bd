//! Who is asking.

use std::{future::Future, pin::Pin};

use actix_session::SessionExt;
use actix_web::{FromRequest, HttpRequest, dev::Payload, http::Method};
use diesel::prelude::*;

use super::{Theme, session, store};
use crate::{
    db::{Day, Id, Ts, Words, day_in, schema::people},
    lang::Lang,
    web::{Error, Shared, components::Look, proof::PersonProof},
};

/// A person who is signed in. Having one is the permission to see what is theirs.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = people)]
pub struct Person {
    /// Their id.
    pub id: Id,
    /// The name that others see.
    #[diesel(column_name = display_name)]
    pub name: Words,
    /// Their IANA time zone.
    pub time_zone: String,
    /// How pages look for them.
    pub theme: Theme,
    /// In which language.
    #[diesel(column_name = locale)]
    pub lang: Lang,
}

impl PersonProof for Person {}

impl Person {
    /// How pages are shown to them.
    #[must_use]
    pub fn look(&self) -> Look {
        Look { theme: self.theme.into(), lang: self.lang }
    }

    /// The calendar day where they are.
    #[must_use]
    pub fn today(&self, now: Ts) -> Day {
        day_in(now, &self.time_zone)
    }
}

/// The id of who is signed in, if anyone is.
#[must_use]
pub fn signed_in(request: &HttpRequest) -> Option<Id> {
    let text: String = request.get_session().get(session::PERSON).ok()??;
    Id::from_url(&text)
}

/// The answer to a request that needs a sign-in first.
#[must_use]
pub fn sign_in_first(request: &HttpRequest) -> Error {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        let path = request.uri().path_and_query().map_or("/home", |path| path.as_str());
        Error::SignInFirst(path.to_owned())
    } else {
        Error::SignedOut
    }
}

impl FromRequest for Person {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let id = signed_in(&request).ok_or_else(|| sign_in_first(&request))?;
            let site = request.app_data::<Shared>().ok_or(Error::NotFound)?;
            let found = site.db.query(move |conn| store::by_id(conn, id)).await?;
            found.ok_or_else(|| sign_in_first(&request))
        })
    }
}
