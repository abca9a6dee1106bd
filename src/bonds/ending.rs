//! Ending a bond: by either person, alone, at once.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{Member, change, member::Changed, store};
use crate::web::{
    Fields, PageResult, Refusals, Shared,
    components::{Choice, Choices, ErrorSummary, Frame, Tab, Title},
    flash::Said,
    frame, html,
};

#[derive(Template)]
#[template(path = "bonds/ending.html")]
struct EndingPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    other: Option<String>,
    confirm: Choices,
}

/// GET /bonds/{bond}/ending
pub(super) async fn ask(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    page(&member, &site, &request, StatusCode::OK, &Refusals::default()).await
}

/// POST /bonds/{bond}/ending
pub(super) async fn end(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    if !fields.yes("confirm") {
        let refused = [("confirm", "Tick the box if you want to end it.")].into();
        return page(&member, &site, &request, StatusCode::UNPROCESSABLE_ENTITY, &refused).await;
    }
    change(&site, &member, |conn, member| {
        store::end(conn, member)?;
        Ok(Changed::nothing(()))
    })
    .await?;
    Ok(Said::Ended.at("/home"))
}

async fn page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    status: StatusCode,
    refused: &Refusals,
) -> PageResult {
    let theme = member.person.theme.into();
    let frame = frame::in_bond(site, request, member.person.id, theme, member.bond.id, Some(Tab::Me)).await?;
    let page = EndingPage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new("End this bond").back("Your side", member.url("me")),
        url: member.url("ending"),
        other: member.other.as_ref().map(|other| other.name.to_string()),
        confirm: Choices::checkboxes("confirm", "Are you sure?", vec![Choice::new("yes", "Yes, end it now")])
            .error(refused.of("confirm")),
    };
    Ok(html(status, &page)?)
}
