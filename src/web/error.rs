//! Errors as pages.

use actix_web::{HttpRequest, HttpResponse, ResponseError, http::StatusCode, http::header};
use askama::Template;

use super::{discreet, frame, html};
use crate::{db, lang::Lang};

/// What a handler answers.
pub type PageResult<T = HttpResponse> = Result<T, Error>;

/// Why a page cannot be shown. Each becomes a page in plain words.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It does not exist, or not for this person: the answer is the same.
    #[error("not found")]
    NotFound,
    /// The person is not signed in and asked to read; holds the local path to come back to.
    #[error("sign in first")]
    SignInFirst(String),
    /// The person is not signed in and asked to act.
    #[error("not signed in")]
    SignedOut,
    /// Another site sent the form.
    #[error("sent by another site")]
    OtherSite,
    /// What was deleted can no longer be brought back.
    #[error("too late to undo")]
    TooLate,
    /// The request makes no sense; holds the words for what to do about it.
    #[error("bad request")]
    BadRequest(fn(Lang) -> &'static str),
    /// What was sent is no form.
    #[error("not a form")]
    NotAForm,
    /// The form took too long to arrive.
    #[error("too slow")]
    TooSlow,
    /// The form is larger than any of ours.
    #[error("too large")]
    TooLarge,
    /// Tried too often; holds the seconds to wait.
    #[error("too many tries")]
    TooMany(u64),
    /// There is too much to do at this moment.
    #[error("busy")]
    Busy,
    /// The database could not do its part.
    #[error("database: {0}")]
    Database(#[from] db::Error),
    /// A fault of ours.
    #[error("internal: {0}")]
    Internal(String),
}

impl From<diesel::result::Error> for Error {
    fn from(e: diesel::result::Error) -> Self {
        db::Error::from(e).into()
    }
}

impl From<askama::Error> for Error {
    fn from(e: askama::Error) -> Self {
        Self::Internal(format!("a template failed: {e}"))
    }
}

/// Transactions may end with a page's error.
impl db::Failure for Error {
    fn database(&self) -> Option<&db::Error> {
        match self {
            Self::Database(e) => Some(e),
            _ => None,
        }
    }
}

#[derive(Template)]
#[template(path = "error/error.html")]
struct ErrorPage<'a> {
    frame: super::components::Frame,
    heading: &'a str,
    words: &'a str,
    /// Whether the same form can be sent again, which the worker of a browser then offers.
    again: bool,
    sign_in: bool,
}

impl Error {
    /// The page that says it, without the headers of the answer to the request.
    #[must_use]
    pub fn page(&self, request: &HttpRequest, t: Lang) -> HttpResponse {
        let (heading, words) = self.words(t);
        let page = ErrorPage {
            frame: frame::plain(t).discreet(discreet::is_on(request)),
            heading,
            words,
            again: self.may_be_sent_again(),
            sign_in: matches!(self, Self::SignedOut),
        };
        html(self.status_code(), &page)
            .unwrap_or_else(|_| HttpResponse::build(self.status_code()).body(format!("{heading}. {words}")))
    }

    /// As [`Self::page`], in the language that the browser of somebody accepts of whom nothing else is known.
    #[must_use]
    pub fn page_by_header(&self, request: &HttpRequest) -> HttpResponse {
        let mut page = self.page(request, super::accepted_language(request));
        page.headers_mut().append(header::VARY, header::HeaderValue::from_static("Accept-Language"));
        page
    }

    /// Whether it is not about what was sent, or only about how much it was.
    const fn may_be_sent_again(&self) -> bool {
        matches!(
            self,
            Self::SignedOut
                | Self::TooSlow
                | Self::TooLarge
                | Self::TooMany(_)
                | Self::Busy
                | Self::Database(_)
                | Self::Internal(_)
        )
    }

    fn words(&self, t: Lang) -> (&'static str, &'static str) {
        match self {
            Self::NotFound => (t.errors_not_found(), t.errors_not_found_words()),
            Self::SignInFirst(_) | Self::SignedOut => (t.errors_signed_out(), t.errors_signed_out_words()),
            Self::OtherSite => (t.errors_other_site(), t.errors_other_site_words()),
            Self::TooLate => (t.errors_too_late(), t.errors_too_late_words()),
            Self::NotAForm => (t.errors_not_understood(), t.errors_form_only()),
            Self::TooSlow => (t.errors_not_understood(), t.errors_form_broken()),
            Self::BadRequest(words) => (t.errors_not_understood(), words(t)),
            Self::TooLarge => (t.errors_too_large(), t.errors_too_large_words()),
            Self::TooMany(_) => (t.errors_too_often(), t.errors_too_often_words()),
            Self::Busy | Self::Database(db::Error::Busy) => (t.errors_busy(), t.errors_busy_words()),
            Self::Database(_) | Self::Internal(_) => (t.errors_ours(), t.errors_ours_words()),
        }
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInFirst(_) => StatusCode::SEE_OTHER,
            Self::SignedOut | Self::OtherSite => StatusCode::FORBIDDEN,
            Self::TooLate => StatusCode::GONE,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy | Self::Database(db::Error::Busy | db::Error::Away(_)) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Database(db::Error::Query(_)) | Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Without words: who reads it is not known here. `account::reader` puts [`Error::page`] in its place.
    fn error_response(&self) -> HttpResponse {
        if let Self::SignInFirst(back) = self {
            let next: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
            return super::see_other(&format!("/signin?next={next}"));
        }
        if matches!(self, Self::Database(_) | Self::Internal(_)) {
            tracing::error!(error = %self, "a request failed");
        }
        let mut response = HttpResponse::new(self.status_code());
        let wait = match self {
            Self::TooMany(seconds) => Some(*seconds),
            Self::Busy | Self::Database(db::Error::Busy | db::Error::Away(_)) => Some(2),
            _ => None,
        };
        if let Some(seconds) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}
