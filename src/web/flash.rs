//! The one sentence that a page says after a form was carried out. A cookie carries its key, never its words.

use actix_web::{
    HttpRequest, HttpResponse,
    body::MessageBody,
    cookie::{Cookie, SameSite, time::Duration},
    dev::{ServiceRequest, ServiceResponse},
    http::{Method, StatusCode},
    middleware::Next,
};

use crate::lang::Lang;

const COOKIE: &str = "said";

crate::word_enum! {
    /// What was done.
    pub enum Said {
        /// Something was saved for its author alone.
        SavedForMe = "saved-for-me",
        /// Something was shared with the other.
        Shared = "shared",
        /// Something was saved.
        Saved = "saved",
        /// A surprise was saved.
        Hidden = "hidden",
        /// Something was deleted.
        Deleted = "deleted",
        /// A need was met.
        Met = "met",
        /// A need is open again.
        Reopened = "reopened",
        /// A need rests.
        Resting = "resting",
        /// Thanks or an answer reached the other.
        Answered = "answered",
        /// An answer stays with its author.
        AnswerKept = "answer-kept",
        /// The two are linked.
        Linked = "linked",
        /// An invitation was declined.
        Declined = "declined",
        /// An invitation was revoked.
        Revoked = "revoked",
        /// A fresh invitation replaced the earlier one.
        Renewed = "renewed",
        /// A bond has ended.
        Ended = "ended",
        /// The person signed out.
        SignedOut = "signed-out",
        /// The person signed out everywhere else.
        SignedOutElsewhere = "signed-out-elsewhere",
        /// A hint was switched off.
        SwitchedOff = "switched-off",
        /// A hint was put away.
        PutAway = "put-away",
    }
}

impl Said {
    /// The sentence.
    #[must_use]
    pub fn words(self, t: Lang) -> &'static str {
        match self {
            Self::SavedForMe => t.flash_saved_for_me(),
            Self::Shared => t.flash_shared(),
            Self::Saved => t.flash_saved(),
            Self::Hidden => t.flash_hidden(),
            Self::Deleted => t.flash_deleted(),
            Self::Met => t.flash_met(),
            Self::Reopened => t.flash_reopened(),
            Self::Resting => t.flash_resting(),
            Self::Answered => t.flash_answered(),
            Self::AnswerKept => t.flash_answer_kept(),
            Self::Linked => t.flash_linked(),
            Self::Declined => t.flash_declined(),
            Self::Revoked => t.flash_revoked(),
            Self::Renewed => t.flash_renewed(),
            Self::Ended => t.flash_ended(),
            Self::SignedOut => t.flash_signed_out(),
            Self::SignedOutElsewhere => t.flash_signed_out_elsewhere(),
            Self::SwitchedOff => t.flash_switched_off(),
            Self::PutAway => t.flash_put_away(),
        }
    }

    /// A 303 to a page that will say it.
    #[must_use]
    pub fn at(self, to: &str) -> HttpResponse {
        let mut response = super::see_other(to);
        // A cookie of letters and hyphens is always a valid header.
        let _ = response.add_cookie(&cookie(self.as_str(), Duration::minutes(1)));
        response
    }

    /// What the last form did, if a page is still to say it.
    #[must_use]
    pub fn waiting(request: &HttpRequest) -> Option<Self> {
        request.cookie(COOKIE).and_then(|cookie| Self::from_word(cookie.value()))
    }
}

/// The middleware that forgets the sentence once a page has said it.
///
/// # Errors
/// Those of what it wraps.
pub async fn say_once(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let waiting = request.cookie(COOKIE).is_some();
    let mut response = next.call(request).await?;
    if waiting && response.status() == StatusCode::OK && response.request().method() == Method::GET {
        // A cookie of letters and hyphens is always a valid header.
        let _ = response.response_mut().add_cookie(&cookie("", Duration::ZERO));
    }
    Ok(response)
}

fn cookie(value: &'static str, age: Duration) -> Cookie<'static> {
    Cookie::build(COOKIE, value).path("/").http_only(true).same_site(SameSite::Lax).max_age(age).finish()
}
