//! Plain texts for everyone: what this can and cannot do for a person's safety, who can read what is stored, and what
//! this is. Opening them writes nothing.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use crate::{
    account,
    web::{
        Error, PageResult, Shared,
        components::{Frame, Title},
        frame, html,
        route::{Entry, Verb::Get, public},
    },
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![public(Get, "/safety", safety), public(Get, "/privacy", privacy), public(Get, "/about", about)]
}

#[derive(Template)]
#[template(path = "safety/safety.html")]
struct SafetyPage {
    frame: Frame,
    title: Title,
    operator: String,
}

#[derive(Template)]
#[template(path = "safety/privacy.html")]
struct PrivacyPage {
    frame: Frame,
    title: Title,
    operator: String,
}

#[derive(Template)]
#[template(path = "safety/about.html")]
struct AboutPage {
    frame: Frame,
    title: Title,
    operator: String,
    version: &'static str,
}

/// GET /safety
async fn safety(site: Shared, request: HttpRequest) -> PageResult {
    let page = SafetyPage {
        frame: around(&site, &request).await?,
        title: Title::new("Safety")
            .lead("What this can do if the other person is not kind, what it cannot do, and how to leave."),
        operator: site.operator.clone(),
    };
    Ok(html(StatusCode::OK, &page)?)
}

/// GET /privacy
async fn privacy(site: Shared, request: HttpRequest) -> PageResult {
    let page = PrivacyPage {
        frame: around(&site, &request).await?,
        title: Title::new("Privacy").lead("What is kept, who can read it, and how to get rid of it."),
        operator: site.operator.clone(),
    };
    Ok(html(StatusCode::OK, &page)?)
}

/// GET /about
async fn about(site: Shared, request: HttpRequest) -> PageResult {
    let page = AboutPage {
        frame: around(&site, &request).await?,
        title: Title::new("About Bothways").lead("A shared page for two people, and the idea under it."),
        operator: site.operator.clone(),
        version: env!("CARGO_PKG_VERSION"),
    };
    Ok(html(StatusCode::OK, &page)?)
}

/// As the reader knows it: signed in, they keep their bonds and the button to leave quickly.
async fn around(site: &Shared, request: &HttpRequest) -> Result<Frame, Error> {
    let person = match account::person::signed_in(request) {
        Some(id) => site.db.query(move |conn| account::store::by_id(conn, id)).await?,
        None => None,
    };
    let frame = match person {
        Some(person) => frame::signed_in(site, request, person.id, person.theme.into()).await?,
        None => frame::public(request),
    };
    Ok(frame.listed())
}
