//! The list of contributions in both directions, and the page of one.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    card::card,
    entry_page::{self, Typed},
    model::Contribution,
    store,
};
use crate::{
    bonds::{Member, Seen},
    db::Id,
    web::{
        Fields, PageResult, Shared,
        components::{ContributionCard, Empty, Frame, Tab, Title},
        html,
    },
};

/// Contributions on one page of the list.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "contributions/list.html")]
struct ListPage {
    frame: Frame,
    title: Title,
    cards: Vec<ContributionCard>,
    empty: Empty,
    next: Option<String>,
    log: String,
    notice: Option<(String, String)>,
}

/// GET /bonds/{bond}/contributions: `?after=ID` goes on below that one.
pub(super) async fn list(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let after = Id::from_url(Fields::parse(request.query_string().as_bytes()).one("after"));
    let asking = member.clone();
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut rows = site.db.read(move |conn| store::page(conn, &asking, after, limit)).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let last = rows.last().filter(|_| more);
    let next = last.map(|row| member.url(&format!("contributions?after={}", row.id)));
    let frame = member.frame(&site, &request, Tab::Log).await?;
    let (today, log) = (member.today(), member.url("contributions/new"));
    let notice = member.other.as_ref().map(|other| (other.name.to_string(), format!("{log}?noticed=yes")));
    let t = frame.t;
    let page = ListPage {
        frame,
        title: Title::new(t.contributions_title()).back(t.frame_together(), member.url("")),
        cards: rows.iter().map(|row| line(card(row, &member, today))).collect(),
        empty: Empty::new(t.contributions_empty(member.other_name()))
            .example(t.contributions_example())
            .action(t.contributions_log(), &log),
        next,
        log,
        notice,
    };
    Ok(html(StatusCode::OK, &page)?)
}

/// A card as a line: most are for both, so only the others say who sees them.
fn line(mut card: ContributionCard) -> ContributionCard {
    card.audience = card.audience.filter(|audience| audience.other().is_none());
    card
}

/// GET /bonds/{bond}/contributions/{id}
pub(super) async fn show(seen: Seen<Contribution>, site: Shared, request: HttpRequest) -> PageResult {
    entry_page::page(&seen.member, &site, &request, &seen.entry, Typed::Nothing).await
}
