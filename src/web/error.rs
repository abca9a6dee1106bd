//! Errors as pages.

use actix_web::{HttpResponse, ResponseError, http::StatusCode, http::header};
use askama::Template;

use super::{frame, html};
use crate::db;

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
    /// The request makes no sense; holds what to do about it.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
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

/// What a form that did not arrive whole is answered.
pub(super) const NOT_WHOLE: &str = "The form did not arrive whole. Please send it again.";

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
}

impl Error {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::NotFound => (
                "Nothing to see at this address",
                "It may have been removed, or it was never here. Your other pages are where they were.",
            ),
            Self::SignInFirst(_) | Self::SignedOut => {
                ("You are signed out", "Nothing was changed. Sign in, then send the form again.")
            }
            Self::OtherSite => (
                "This did not come from one of our pages",
                "To keep you safe, nothing was changed. Open the page here and try again.",
            ),
            Self::TooLate => (
                "This can no longer be brought back",
                "A deletion can be undone for a minute. After that it is gone, as it should be.",
            ),
            Self::NotAForm => ("This could not be understood", "This page understands forms only."),
            Self::TooSlow => ("This could not be understood", NOT_WHOLE),
            Self::BadRequest(words) => ("This could not be understood", words),
            Self::TooLarge => ("This is too long", "Nothing was changed. Please shorten what you wrote."),
            Self::TooMany(_) => (
                "A little too often",
                "This was tried many times in a short while. Please wait a moment, then try again.",
            ),
            Self::Busy | Self::Database(db::Error::Busy) => {
                ("Many people are here at once", "Nothing was changed. Please try again in a few seconds.")
            }
            Self::Database(_) | Self::Internal(_) => {
                ("Something went wrong on our side", "Nothing that was confirmed to you is lost. Please try again.")
            }
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

    fn error_response(&self) -> HttpResponse {
        if let Self::SignInFirst(back) = self {
            let next: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
            return super::see_other(&format!("/signin?next={next}"));
        }
        if matches!(self, Self::Database(_) | Self::Internal(_)) {
            tracing::error!(error = %self, "a request failed");
        }
        let (heading, words) = self.words();
        let page = ErrorPage { frame: frame::plain(), heading, words };
        let mut response = html(self.status_code(), &page)
            .unwrap_or_else(|_| HttpResponse::build(self.status_code()).body(format!("{heading}. {words}")));
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
