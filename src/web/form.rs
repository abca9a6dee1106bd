//! What a form sends: parsed leniently into fields, so that a page can always show again what was typed.

use std::{future::Future, pin::Pin};

use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header, rt::time::timeout, web};
use futures_util::StreamExt;

use super::{Error, connections::BODY_WITHIN};
use crate::{
    db::{Unfit, Words},
    lang::Lang,
};

/// Bytes that a form may have; the longest of ours stays well below.
const MOST_BYTES: usize = 64 * 1024;

/// The fields of a posted form, in the order sent. A field may be missing or repeated; bytes that are not UTF-8
/// become U+FFFD.
#[derive(Clone, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The fields of a query string or form body.
    #[must_use]
    pub fn parse(body: &[u8]) -> Self {
        Self(form_urlencoded::parse(body).into_owned().collect())
    }

    /// Fields with values that are known already, to show in a form.
    #[must_use]
    pub fn of_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
    }

    /// A field's value; empty where it was not sent, the last where it was sent more than once.
    #[must_use]
    pub fn one(&self, name: &str) -> &str {
        self.0.iter().rev().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// All values of a field that may be repeated.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// Whether a checkbox or hidden switch says yes.
    #[must_use]
    pub fn yes(&self, name: &str) -> bool {
        self.one(name) == "yes"
    }

    /// Every field and value, for telling one sending of a form from another.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl FromRequest for Fields {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let said = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
        let length = said(header::CONTENT_LENGTH).and_then(|length| length.parse::<usize>().ok());
        let form = said(header::CONTENT_TYPE)
            .is_none_or(|kind| kind.trim().to_ascii_lowercase().starts_with("application/x-www-form-urlencoded"));
        // Nothing is unpacked: no browser packs a form, and a small packed one could be very large.
        let packed = request.headers().contains_key(header::CONTENT_ENCODING);
        let payload = payload.take();
        Box::pin(async move {
            if length.is_some_and(|length| length > MOST_BYTES) {
                return Err(Error::TooLarge);
            }
            // A body that trickles is no form: nobody types into it any more.
            let body = timeout(BODY_WITHIN, whole(payload)).await.map_err(|_| Error::TooSlow)??;
            if (!form || packed) && !body.is_empty() {
                return Err(Error::NotAForm);
            }
            Ok(Self::parse(&body))
        })
    }
}

/// The whole body of a request, within its bound.
async fn whole(mut payload: Payload) -> Result<web::BytesMut, Error> {
    let mut body = web::BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Error::BadRequest(Lang::errors_form_broken))?;
        if body.len() + chunk.len() > MOST_BYTES {
            return Err(Error::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// Whether an edit form was filled against something else than what stands by now, by the `version` that it sent. One
/// without a version is taken as it is: scripts send none.
#[must_use]
pub fn is_stale(sent: &str, stands: impl ToString) -> bool {
    !sent.is_empty() && sent != stands.to_string()
}

/// The messages of a refused form, in the reader's language: which field, and what is wrong with it.
#[derive(Clone, Default, Debug)]
pub struct Refusals(Vec<(&'static str, String)>);

impl Refusals {
    /// Notes what is wrong with a field.
    pub fn add(&mut self, field: &'static str, message: impl Into<String>) {
        self.0.push((field, message.into()));
    }

    /// The value of a field that was parsed, or none and a note of what is wrong with it.
    pub fn check<T>(&mut self, field: &'static str, parsed: Result<T, impl Into<String>>) -> Option<T> {
        parsed.map_err(|message| self.add(field, message)).ok()
    }

    /// As [`Refusals::check`], for what a person wrote.
    pub fn check_words(&mut self, t: Lang, field: &'static str, parsed: Result<Words, Unfit>) -> Option<Words> {
        self.check(field, parsed.map_err(|unfit| unfit.words(t)))
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first message for a field.
    #[must_use]
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, message)| message.as_str())
    }

    /// Every field and message, in the order noted.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, message)| (*name, message.as_str()))
    }
}

impl Unfit {
    /// What is wrong, and how to mend it.
    #[must_use]
    pub fn words(self, t: Lang) -> String {
        match self {
            Self::Empty => t.forms_write_something().into(),
            Self::TooLong { length, most } => t.forms_too_long(length, most),
        }
    }
}

impl<const N: usize> From<[(&'static str, &str); N]> for Refusals {
    fn from(list: [(&'static str, &str); N]) -> Self {
        Self(list.into_iter().map(|(field, message)| (field, message.to_owned())).collect())
    }
}
