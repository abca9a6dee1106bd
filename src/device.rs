//! What a device keeps: the app as it is installed, the page for the time without a connection, and what else a person
//! lets it keep. Nothing private stays on a device unless its owner asked for it there.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, http::header};
use askama::Template;
use serde::Serialize;

use crate::{
    account::Person,
    web::{
        PageResult, Shared,
        assets::APP_ICONS,
        components::{Choice, Choices, Frame, Title},
        frame, html,
        route::{Entry, Verb::Get, person},
    },
};

/// The routes of this feature that want a person.
pub fn routes() -> Vec<Entry> {
    vec![person(Get, "/settings/device", settings)]
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
pub async fn manifest() -> HttpResponse {
    let icon = |(src, sizes, purpose)| Icon { src, sizes, kind: "image/png", purpose };
    let manifest = Manifest {
        id: "/",
        name: NAME,
        short_name: NAME,
        description: "Care, going both ways",
        lang: "en",
        start_url: "/home",
        scope: "/",
        display: "standalone",
        background_color: PAPER,
        theme_color: PAPER,
        icons: APP_ICONS.into_iter().map(icon).collect(),
        shortcuts: vec![Shortcut { name: "Log", url: "/log" }, Shortcut { name: "Needs", url: "/needs" }],
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

/// GET /offline: the page that stands in for others where there is no connection. It is the same for everyone.
pub async fn offline() -> PageResult {
    let title = Title::new("There is no connection").lead("This page needs one. What you saved before is safe.");
    Ok(html(StatusCode::OK, &OfflinePage { frame: frame::plain(), title })?)
}

#[derive(Template)]
#[template(path = "device/settings.html")]
struct SettingsPage {
    frame: Frame,
    title: Title,
    keeps: Choices,
}

/// GET /settings/device
async fn settings(person: Person, site: Shared, request: HttpRequest) -> PageResult {
    let page = SettingsPage {
        frame: frame::signed_in(&site, &request, person.id, person.theme.into()).await?,
        title: Title::new("On this device")
            .lead("What this browser may keep by itself. The server does not know what you choose here.")
            .back("Settings", "/settings"),
        keeps: Choices::checkboxes(
            "keeps",
            "This device may keep",
            vec![
                Choice::new("dashboard", "The last dashboard I looked at")
                    .hint("To read it without a connection. Whoever holds this device could read it too."),
                Choice::new("drafts", "Longer texts that I have not sent yet")
                    .hint("So that a closed window loses nothing. Gone when they are sent."),
            ],
        ),
    };
    Ok(html(StatusCode::OK, &page)?)
}
