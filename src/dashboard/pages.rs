//! Showing the dashboard: kept pages where nothing changed, a fresh one where something did.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, http::header};
use askama::Template;

use super::{
    alone, assemble,
    facts::{self, Facts},
    picture,
    view::{self, Dashboard, Picture},
};
use crate::{
    bonds::{Glance, Member},
    db::{Day, Ts},
    web::{
        PageResult, Shared, Site,
        components::{Frame, Tab},
        flash::Said,
        frame,
        kept::{KeptPage, MadeOf},
        takes_brotli,
    },
};

#[derive(Template)]
#[template(path = "dashboard/dashboard.html")]
struct DashboardPage {
    frame: Frame,
    view: Dashboard,
    weave: Picture,
}

/// GET /bonds/{bond}. Where a page was kept, a glance at the member is enough.
pub(super) async fn show(asked: Glance, site: Shared, request: HttpRequest) -> PageResult {
    if let Some(page) = asked.kept() {
        return Ok(answer(page, &request));
    }
    let (member, facts) = asked.read(&site, facts::read).await?;
    let changes = changes_at(&facts, member.now);
    let days_end = member.days_end();
    let holds = member.now..changes.map_or(days_end, |at| at.min(days_end));
    let is_plain = Said::waiting(&request).is_none();
    let html = match member.other {
        Some(_) => linked(&member, &site, &request, facts)?,
        None => alone::page(&member, &site, &request, facts).await?,
    };
    if member.other.is_none() || !is_plain {
        let made_of = html.clone().into_bytes();
        return Ok(answer(&KeptPage::new(html, member.revision, holds, &made_of), &request));
    }
    let made_of = MadeOf { key: asked.key, revision: member.revision, days: days(&member), changes };
    let page = Arc::new(KeptPage::new(html, member.revision, holds, &made_of.bytes()));
    site.kept.keep(asked.key, page.clone());
    Ok(answer(&page, &request))
}

fn linked(member: &Member, site: &Site, request: &HttpRequest, mut facts: Facts) -> Result<String, askama::Error> {
    let links = std::mem::take(&mut facts.links);
    let page = DashboardPage {
        frame: frame::of_bond(links, request, member.person.look(), member.bond.id, Some(Tab::Together)),
        view: assemble::dashboard(member, &facts, form_token(member, site)),
        weave: picture::weave(member, &facts),
    };
    page.render()
}

/// Today for the reader, for the other and for the bond.
fn days(member: &Member) -> [Day; 3] {
    let other_today = member.other_id().map_or(member.bond_today(), |other| member.today_of(other));
    [member.today(), other_today, member.bond_today()]
}

/// The next instant at which a need stops being `right now`.
fn changes_at(facts: &Facts, now: Ts) -> Option<Ts> {
    facts.needs.iter().filter_map(|need| need.right_now_until()).filter(|until| *until > now).min()
}

/// The token of the one-line form: the same on every rendering of the same state, so that a page can be kept, and
/// another one after each write.
fn form_token(member: &Member, site: &Site) -> String {
    let message =
        [&member.person.id.as_bytes()[..], member.bond.id.as_bytes(), &member.revision.to_be_bytes()].concat();
    site.keyed_id("quick add", &message).to_string()
}

/// The page, or word that the browser has it already. Browsers ask each time: a page that was left open by someone
/// who signed out must not come back.
fn answer(page: &KeptPage, request: &HttpRequest) -> HttpResponse {
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let is_known = known.is_some_and(|tags| tags.split(',').any(|tag| tag.trim() == page.etag));
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response
        .insert_header((header::ETAG, page.etag.as_str()))
        .insert_header((header::CACHE_CONTROL, "private, no-cache"))
        .insert_header((header::VARY, "Accept-Encoding, Cookie"));
    if is_known {
        return response.finish();
    }
    response.insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"));
    if takes_brotli(request) {
        return response.insert_header((header::CONTENT_ENCODING, "br")).body(page.compressed());
    }
    response.body(page.body.clone())
}
