//! The landing page and whether the server is alive.

use actix_session::SessionExt;
use actix_web::{HttpRequest, HttpResponse, http::StatusCode};
use askama::Template;

use crate::{
    account::session,
    db,
    web::{
        PageResult, Shared, accepted_language,
        components::Frame,
        frame, html, listed,
        route::{Entry, Verb::Get, public},
        see_other,
    },
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![public(Get, "/", landing), public(Get, "/healthz", alive), public(Get, "/readyz", ready)]
}

#[derive(Template)]
#[template(path = "landing/landing.html")]
struct LandingPage {
    frame: Frame,
}

/// GET /
async fn landing(request: HttpRequest) -> PageResult {
    if request.get_session().contains_key(session::PERSON) {
        return Ok(see_other("/home"));
    }
    let frame = frame::public(&request, accepted_language(&request)).listed();
    Ok(listed(html(StatusCode::OK, &LandingPage { frame })?))
}

/// GET /healthz: the process answers.
async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok\n")
}

/// GET /readyz: the database answers too.
async fn ready(site: Shared) -> HttpResponse {
    let answered: db::Result<bool> = site.db.query(crate::account::store::anybody).await;
    match answered {
        Ok(_) => HttpResponse::Ok().content_type("text/plain").body("ready\n"),
        Err(_) => HttpResponse::ServiceUnavailable().content_type("text/plain").body("the database does not answer\n"),
    }
}
