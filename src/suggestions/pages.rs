//! The page of suggestions.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    card::Card,
    catalogue,
    store::{self, Rows},
};
use crate::{
    bonds::Member,
    web::{
        BondUrl, Error, PageResult, Shared,
        components::{ErrorSummary, Frame, Tab, Title},
        html,
    },
};

/// Why a form was refused.
#[derive(Clone, Copy)]
pub(super) enum Refused {
    /// It names no gesture for these two.
    Unknown,
    /// It says nothing that is known of who sees it.
    Who,
}

#[derive(Template)]
#[template(path = "suggestions/show.html")]
struct SuggestionPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    bond_url: BondUrl,
    other: String,
    small: Option<Card>,
    /// Why there is no suggestion at all.
    none: &'static str,
    together: bool,
    refused: Vec<(&'static str, String)>,
}

/// GET /bonds/{bond}/suggestion
pub(super) async fn show(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    page(&member, &site, &request, None).await
}

/// Draws the page; 422 where a form was refused.
pub(super) async fn page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    refused: Option<Refused>,
) -> PageResult {
    let reader = member.clone();
    let small = site
        .db
        .read(move |conn| {
            let (needs, closed, seasons) = store::rows(conn, &reader)?;
            let rows = Rows { needs: &needs, closed, seasons: &seasons, latest: None };
            let today = store::today(conn, &reader, rows)?;
            Ok::<_, Error>(today.map(|(facts, suggested)| Card::of(&reader, &facts, &suggested)))
        })
        .await?;
    let frame = member.frame(site, request, Tab::Together).await?;
    let t = frame.t;
    let gestures = member.suggested.refused().filter_map(catalogue::of_key);
    let page = SuggestionPage {
        errors: ErrorSummary::of(refused.map(|why| match why {
            Refused::Unknown => ("", t.suggestions_unknown()),
            Refused::Who => ("", t.suggestions_who_odd()),
        })),
        frame: frame.refused(refused.is_some()),
        title: Title::new(t.suggestions_title()).lead(t.suggestions_lead()).back(t.frame_together(), member.url("")),
        bond_url: BondUrl(member.bond.id),
        other: member.other_name().to_owned(),
        small,
        none: if member.other.is_none() { t.suggestions_alone() } else { t.suggestions_stepped_back() },
        together: false,
        refused: gestures.map(|gesture| (gesture.id, gesture.say(t, member.other_name()))).collect(),
    };
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(html(status, &page)?)
}
