//! Sign up, sign in, sign out.

use actix_session::Session;
use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web::Data,
};
use askama::Template;

use super::{
    DisplayName, Email, TimeZoneName,
    model::{PASSWORD_LEAST, Password},
    password::Hasher,
    password::is_outdated,
    person, session, store,
    throttle::{self, Account},
};
use crate::{
    config::SignUp,
    db::Id,
    web::{
        Error, Fields, PageResult, Refusals, Shared, accepted_language,
        components::{ErrorSummary, Field, Frame, Title},
        flash::Said,
        frame, html, listed, see_other,
    },
};

/// A path of this site and nothing else: `//host` and `/\host` lead elsewhere in some browsers.
fn local_path(next: &str) -> Option<&str> {
    let local = next.starts_with('/')
        && !next[1..].starts_with(['/', '\\'])
        && !next.chars().any(|c| c.is_control() || c == '\\')
        && next.len() <= 512;
    local.then_some(next)
}

fn is_invitation(next: &str) -> bool {
    next.starts_with("/invitations/")
}

#[derive(Template)]
#[template(path = "account/sign_up.html")]
struct SignUpPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    fields: Vec<Field>,
    time_zone: String,
    next: String,
    sign_in: String,
    closed: bool,
    operator: String,
}

impl SignUpPage {
    fn new(site: &Shared, request: &HttpRequest, fields: &Fields, refused: &Refusals) -> Self {
        let t = accepted_language(request);
        let next = local_path(fields.one("next")).unwrap_or_default().to_owned();
        let title = Title::new(t.account_make());
        let title = if is_invitation(&next) {
            title.lead(t.account_make_invited())
        } else {
            title.lead(t.account_make_alone())
        };
        Self {
            frame: frame::public(request, t).listed().refused(!refused.is_empty()),
            errors: ErrorSummary::of(refused.iter()),
            title,
            fields: vec![
                Field::text("display_name", t.account_your_name())
                    .hint(t.account_your_name_hint())
                    .autocomplete("name")
                    .at_most(60)
                    .value(fields.one("display_name"))
                    .error(refused.of("display_name")),
                Field::email("email", t.account_email())
                    .hint(t.account_email_hint())
                    .value(fields.one("email"))
                    .error(refused.of("email")),
                Field::password("password", t.account_password(), "new-password")
                    .hint(t.account_password_hint(PASSWORD_LEAST))
                    .error(refused.of("password")),
            ],
            time_zone: fields.one("time_zone").to_owned(),
            sign_in: with_next("/signin", &next),
            closed: site.sign_up == SignUp::Closed || (site.sign_up == SignUp::Invited && !is_invitation(&next)),
            operator: site.operator(t).to_owned(),
            next,
        }
    }
}

fn with_next(path: &str, next: &str) -> String {
    if next.is_empty() {
        return path.to_owned();
    }
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{path}?next={next}")
}

/// GET /signup
pub(super) async fn sign_up(site: Shared, request: HttpRequest) -> PageResult {
    if person::signed_in(&request).is_some() {
        return Ok(see_other("/home"));
    }
    let fields = Fields::parse(request.query_string().as_bytes());
    Ok(listed(html(StatusCode::OK, &SignUpPage::new(&site, &request, &fields, &Refusals::default()))?))
}

/// POST /signup
pub(super) async fn signed_up(
    site: Shared,
    hasher: Data<Hasher>,
    session: Session,
    request: HttpRequest,
    fields: Fields,
) -> PageResult {
    site.limits.count(&request)?;
    let t = accepted_language(&request);
    let mut refused = Refusals::default();
    let again = |refused: &Refusals| -> PageResult {
        Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &SignUpPage::new(&site, &request, &fields, refused))?)
    };
    let name = refused.check("display_name", DisplayName::parse(t, fields.one("display_name")));
    let email = refused.check("email", Email::parse(t, fields.one("email")));
    let password = refused.check("password", Password::parse(t, fields.one("password")));
    // The zone comes from the browser's own setting; one that we do not know is no fault of the person's.
    let zone = TimeZoneName::parse(t, fields.one("time_zone")).unwrap_or_default();
    let (Some(name), Some(email), Some(password)) = (name, email, password) else {
        return again(&refused);
    };
    if !may_sign_up(&site, fields.one("next")).await? {
        return again(&[("", t.account_needs_invitation())].into());
    }
    let hash = hasher.hash(password).await?;
    let now = site.clock.now();
    let made = site.db.write(move |conn| store::create(conn, &name, &email, &hash, &zone, t, now)).await?;
    let Some(id) = made else {
        return again(&[("email", t.account_email_taken())].into());
    };
    enter(&session, id)?;
    Ok(see_other(local_path(fields.one("next")).unwrap_or("/home")))
}

/// Whether the settings let this person in: where only the invited may come, the way must lead through an invitation
/// that is open.
async fn may_sign_up(site: &Shared, next: &str) -> Result<bool, Error> {
    match site.sign_up {
        SignUp::Open => Ok(true),
        SignUp::Closed => Ok(false),
        SignUp::Invited => {
            let Some(hash) = next.strip_prefix("/invitations/").and_then(crate::web::code::hash_of) else {
                return Ok(false);
            };
            let now = site.clock.now();
            Ok(site.db.query(move |conn| store::is_open_invitation(conn, hash, now)).await?)
        }
    }
}

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct SignInPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    fields: Vec<Field>,
    next: String,
    sign_up: String,
}

impl SignInPage {
    fn new(request: &HttpRequest, fields: &Fields, refused: &Refusals) -> Self {
        let t = accepted_language(request);
        let next = local_path(fields.one("next")).unwrap_or_default().to_owned();
        let title = Title::new(t.account_sign_in());
        Self {
            frame: frame::public(request, t).refused(!refused.is_empty()),
            errors: ErrorSummary::of(refused.iter()),
            title: if is_invitation(&next) { title.lead(t.account_sign_in_invited()) } else { title },
            fields: vec![
                Field::email("email", t.account_email()).value(fields.one("email")).error(refused.of("email")),
                Field::password("password", t.account_password(), "current-password").error(refused.of("password")),
            ],
            sign_up: with_next("/signup", &next),
            next,
        }
    }
}

/// GET /signin
pub(super) async fn sign_in(request: HttpRequest) -> PageResult {
    let fields = Fields::parse(request.query_string().as_bytes());
    if person::signed_in(&request).is_some() {
        return Ok(see_other(local_path(fields.one("next")).unwrap_or("/home")));
    }
    Ok(html(StatusCode::OK, &SignInPage::new(&request, &fields, &Refusals::default()))?)
}

/// POST /signin
pub(super) async fn signed_in(
    site: Shared,
    hasher: Data<Hasher>,
    session: Session,
    request: HttpRequest,
    fields: Fields,
) -> PageResult {
    site.limits.count(&request)?;
    let t = accepted_language(&request);
    let wrong: Refusals = [("email", t.account_wrong())].into();
    // What is no e-mail address at all takes the same way as one that is not known.
    let email = Email::parse(t, fields.one("email")).ok();
    let account = email.as_ref().map(Account::of);
    let now = site.clock.now();
    if let Some(account) = account
        && site.limits.are_on()
        && let Some(seconds) = site.db.query(move |conn| throttle::rest(conn, account, now)).await?
    {
        return Err(Error::TooMany(seconds));
    }
    let known = match email {
        Some(email) => site.db.query(move |conn| store::credentials(conn, &email)).await?,
        None => None,
    };
    let (id, stored) = known.unzip();
    let outdated = stored.as_deref().is_some_and(is_outdated);
    let password = Password::claimed(fields.one("password"));
    let fits = hasher.verify(password, stored).await?;
    let Some(id) = id.filter(|_| fits) else {
        if let Some(account) = account {
            site.db.write(move |conn| throttle::failed(conn, account, now)).await?;
        }
        return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &SignInPage::new(&request, &fields, &wrong))?);
    };
    if let Some(account) = account {
        site.db.write(move |conn| throttle::succeeded(conn, account)).await?;
    }
    if outdated {
        let hash = hasher.hash(Password::claimed(fields.one("password"))).await?;
        site.db.write(move |conn| store::keep_hash(conn, id, &hash)).await?;
    }
    enter(&session, id)?;
    Ok(see_other(local_path(fields.one("next")).unwrap_or("/home")))
}

/// Signs in under a fresh session id: one that was there before may be known to somebody else.
fn enter(session: &Session, id: Id) -> Result<(), Error> {
    session.renew();
    session.insert(session::PERSON, id.to_string()).map_err(|e| Error::Internal(e.to_string()))
}

/// POST /signout
pub(super) async fn sign_out(session: Session) -> PageResult {
    session.purge();
    Ok(cleared(Said::SignedOut.at("/")))
}

/// POST /leave-quickly: ends the session and goes to a page that says nothing. It works for whoever presses it.
pub(super) async fn leave_quickly(session: Session) -> PageResult {
    session.purge();
    Ok(cleared(see_other("/left")))
}

/// GET /left: an empty page that leads on to the operator's neutral one. A form may not lead to another site itself:
/// browsers hold `form-action` against its redirects too.
pub(super) async fn left(site: Shared, request: HttpRequest) -> HttpResponse {
    let t = accepted_language(&request);
    HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::REFRESH, format!("0;url={}", site.leave_to)))
        .body(format!("<!doctype html><html lang=\"{}\"><title>{}</title></html>", t.as_str(), t.account_one_moment()))
}

/// Asks the browser to forget what it kept of this site.
fn cleared(mut response: HttpResponse) -> HttpResponse {
    let what = header::HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert(header::HeaderName::from_static("clear-site-data"), what);
    response
}
