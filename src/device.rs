//! What a device keeps: the app as it is installed, the page for the time without a connection, and what else a person
//! lets it keep. Nothing private stays on a device unless its owner asked for it there.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
};
use askama::Template;
use serde::Serialize;

use crate::{
    account::Person,
    lang::Lang,
    web::{
        Error, Fields, PageResult, Shared, accepted_language,
        assets::APP_ICONS,
        components::{Choice, Choices, Frame, Title},
        discreet,
        flash::Said,
        frame, html,
        route::{
            Entry,
            Verb::{Get, Post},
            person,
        },
    },
};

/// The routes of this feature that want a person.
pub fn routes() -> Vec<Entry> {
    vec![person(Get, "/settings/device", settings), person(Post, "/settings/device/discreet", switch_discreet)]
}

/// Under which name the app stands among the others of a device.
const NAME: &str = "Bothways";
/// The paper of the light scheme, around the icon while the app opens.
const PAPER: &str = "#FCF9F2";

#[derive(Serialize)]
struct Manifest {
    id: &'static str,
    name: &'static str,
    short_name: &'static str,
    description: &'static str,
    lang: &'static str,
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    background_color: &'static str,
    theme_color: &'static str,
    icons: Vec<Icon>,
    shortcuts: Vec<Shortcut>,
}

#[derive(Serialize)]
struct Icon {
    src: &'static str,
    sizes: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
}

#[derive(Serialize)]
struct Shortcut {
    name: &'static str,
    url: &'static str,
}

/// GET /manifest.webmanifest
pub async fn manifest(request: HttpRequest) -> HttpResponse {
    let t = accepted_language(&request);
    let icon = |(src, sizes, purpose)| Icon { src, sizes, kind: "image/png", purpose };
    let manifest = Manifest {
        id: "/",
        name: NAME,
        short_name: NAME,
        description: t.landing_title(),
        lang: t.as_str(),
        start_url: "/home",
        scope: "/",
        display: "standalone",
        background_color: PAPER,
        theme_color: PAPER,
        icons: APP_ICONS.into_iter().map(icon).collect(),
        shortcuts: vec![
            Shortcut { name: t.frame_log(), url: "/log" },
            Shortcut { name: t.frame_needs(), url: "/needs" },
        ],
    };
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=3600"))
        .insert_header((header::VARY, "Accept-Language"))
        .insert_header((header::CONTENT_TYPE, "application/manifest+json"))
        // Plain values of ours can always be written down.
        .body(serde_json::to_string(&manifest).unwrap_or_default())
}

#[derive(Template)]
#[template(path = "device/offline.html")]
struct OfflinePage {
    frame: Frame,
    title: Title,
}

/// GET /offline: the page that stands in for others where there is no connection. It knows nobody.
pub async fn offline(request: HttpRequest) -> PageResult {
    let t = accepted_language(&request);
    let title = Title::new(t.device_offline()).lead(t.device_offline_words());
    let mut response =
        html(StatusCode::OK, &OfflinePage { frame: frame::plain(t).discreet(discreet::is_on(&request)), title })?;
    response.headers_mut().insert(header::VARY, header::HeaderValue::from_static("Accept-Language"));
    Ok(response)
}

#[derive(Template)]
#[template(path = "device/settings.html")]
struct SettingsPage {
    frame: Frame,
    title: Title,
    keeps: Choices,
    discreet: bool,
}

/// GET /settings/device
async fn settings(person: Person, site: Shared, request: HttpRequest) -> PageResult {
    let t = person.lang;
    let page = SettingsPage {
        frame: frame::signed_in(&site, &request, person.id, person.look()).await?,
        discreet: discreet::is_on(&request),
        title: Title::new(t.device_title()).lead(t.device_lead()).back(t.account_settings(), "/settings"),
        keeps: Choices::checkboxes(
            "keeps",
            t.device_keeps(),
            vec![
                Choice::new("dashboard", t.device_dashboard()).hint(t.device_dashboard_hint()),
                Choice::new("drafts", t.device_drafts()).hint(t.device_drafts_hint()),
            ],
        ),
    };
    Ok(html(StatusCode::OK, &page)?)
}

/// POST /settings/device/discreet: `on` = `yes` or `no`. Nothing of it is stored but a cookie on this device.
async fn switch_discreet(_: Person, request: HttpRequest, fields: Fields) -> PageResult {
    let on = match fields.one("on") {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::BadRequest(Lang::device_discreet_missing)),
    };
    let mut response = Said::Saved.at("/settings/device");
    discreet::switch(&request, &mut response, on)?;
    Ok(response)
}
