//! The one sentence that a page says after a form was carried out. A cookie carries its key, never its words.

use actix_web::{
    HttpMessage, HttpRequest, HttpResponse,
    body::MessageBody,
    cookie::{Cookie, SameSite, time::Duration},
    dev::{ServiceRequest, ServiceResponse},
    http::Method,
    middleware::Next,
};

use super::Shared;
use crate::lang::Lang;

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
        /// Something that was deleted is back.
        Restored = "restored",
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
        /// A hint was switched on again.
        SwitchedOn = "switched-on",
        /// A hint was put away.
        PutAway = "put-away",
        /// A check-in is ready to be opened.
        Ready = "ready",
        /// A check-in stays with its author again.
        TakenBack = "taken-back",
        /// A check-in is open for both.
        Opened = "opened",
        /// The person stepped back.
        SteppedBack = "stepped-back",
        /// The person stepped in again.
        SteppedIn = "stepped-in",
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
            Self::Restored => t.flash_restored(),
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
            Self::SwitchedOn => t.flash_switched_on(),
            Self::PutAway => t.flash_put_away(),
            Self::Ready => t.flash_ready(),
            Self::TakenBack => t.flash_taken_back(),
            Self::Opened => t.flash_opened(),
            Self::SteppedBack => t.flash_stepped_back(),
            Self::SteppedIn => t.flash_stepped_in(),
        }
    }

    /// A 303 to a page that will say it.
    #[must_use]
    pub fn at(self, to: &str) -> HttpResponse {
        let mut response = super::see_other(to);
        response.extensions_mut().insert(self);
        response
    }

    /// As [`Self::at`], with a way to undo it: the address of a form.
    #[must_use]
    pub fn undoable(self, to: &str, undo: &str) -> HttpResponse {
        let mut response = self.at(to);
        response.extensions_mut().insert(Undo(undo.to_owned()));
        response
    }

    /// What the last form did, if this request is for a page that may still say it. The page that refuses another
    /// form may not: it would say of that one what was done by the one before.
    #[must_use]
    pub fn waiting(request: &HttpRequest) -> Option<Self> {
        let reads = matches!(*request.method(), Method::GET | Method::HEAD);
        let cookie = request.cookie(name(request)).filter(|_| reads)?;
        Self::from_word(cookie.value().split(':').next()?)
    }

    /// As [`Self::waiting`], for the page that says it now.
    #[must_use]
    pub fn taken(request: &HttpRequest) -> Option<Self> {
        let said = Self::waiting(request)?;
        request.extensions_mut().insert(Taken);
        Some(said)
    }
}

/// Stands among a response's extensions where what was done can be undone.
struct Undo(String);

/// The form that undoes what the page says was done, where there is one.
#[must_use]
pub fn undo(request: &HttpRequest) -> Option<String> {
    let cookie = request.cookie(name(request)).filter(|_| Said::waiting(request).is_some())?;
    let (_, path) = cookie.value().split_once(':')?;
    let is_ours = (path.starts_with("/bonds/") || path.starts_with("/reflections/"))
        && path.ends_with("/restored")
        && path.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-'));
    is_ours.then(|| path.to_owned())
}

/// Stands among a request's extensions once its page says the sentence.
struct Taken;

/// The middleware that hands the sentence on to the next page, and forgets it once a page has said it. A browser that
/// has that very page already is told so by 304 and shows it: then it has been said too.
///
/// # Errors
/// Those of what it wraps.
pub async fn say_once(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let mut response = next.call(request).await?;
    let request = response.request();
    let said = response.response().extensions().get::<Said>().copied();
    let undo = response.response().extensions().get::<Undo>().map(|undo| format!(":{}", undo.0)).unwrap_or_default();
    // An error's page says nothing of it, although the page that it took the place of would have.
    let is_over = request.extensions().contains::<Taken>()
        && response.response().error().is_none()
        && request.method() == Method::GET;
    let cookie = match said {
        Some(said) => Some(cookie(request, said.as_str().to_owned() + &undo, Duration::minutes(1))),
        None => is_over.then(|| cookie(request, String::new(), Duration::ZERO)),
    };
    if let Some(cookie) = cookie {
        // A cookie of letters, hyphens and a path is always a valid header.
        let _ = response.response_mut().add_cookie(&cookie);
    }
    Ok(response)
}

fn cookie(request: &HttpRequest, value: String, age: Duration) -> Cookie<'static> {
    let cookie = Cookie::build(name(request), value).path("/").http_only(true).same_site(SameSite::Lax).max_age(age);
    cookie.secure(is_https(request)).finish()
}

/// The cookie's name: over https browsers hold `__Host-` to it that no other site and no page without TLS can set it.
fn name(request: &HttpRequest) -> &'static str {
    if is_https(request) { "__Host-said" } else { "said" }
}

fn is_https(request: &HttpRequest) -> bool {
    request.app_data::<Shared>().is_some_and(|site| site.is_https())
}
