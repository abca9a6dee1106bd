//! Plain texts for everyone: what this can and cannot do for a person's safety, who can read what is stored, and what
//! this is. Opening them writes nothing.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use crate::{
    account::reader,
    web::{
        PageResult, Shared,
        components::{Frame, Title},
        html, listed,
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
    let frame = reader::frame(&site, &request).await?.listed();
    let t = frame.t;
    let page = SafetyPage {
        frame,
        title: Title::new(t.safety_title()).lead(t.safety_lead()),
        operator: site.operator(t).to_owned(),
    };
    Ok(listed(html(StatusCode::OK, &page)?))
}

/// GET /privacy
async fn privacy(site: Shared, request: HttpRequest) -> PageResult {
    let frame = reader::frame(&site, &request).await?.listed();
    let t = frame.t;
    let page = PrivacyPage {
        frame,
        title: Title::new(t.safety_privacy()).lead(t.safety_privacy_lead()),
        operator: site.operator(t).to_owned(),
    };
    Ok(listed(html(StatusCode::OK, &page)?))
}

/// GET /about
async fn about(site: Shared, request: HttpRequest) -> PageResult {
    let frame = reader::frame(&site, &request).await?.listed();
    let t = frame.t;
    let page = AboutPage {
        frame,
        title: Title::new(t.safety_about_title()).lead(t.safety_about_lead()),
        operator: site.operator(t).to_owned(),
        version: env!("CARGO_PKG_VERSION"),
    };
    Ok(listed(html(StatusCode::OK, &page)?))
}
