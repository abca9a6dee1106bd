//! Ending a bond: by either person, alone, at once.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{Changed, Member, change, store};
use crate::web::{
    Fields, PageResult, Refusals, Shared,
    components::{Choice, Choices, ErrorSummary, Frame, Tab, Title},
    flash::Said,
    html,
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
        let refused = [("confirm", member.person.lang.bonds_end_tick())].into();
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
    let frame = member.frame(site, request, Tab::Me).await?;
    let t = frame.t;
    let page = EndingPage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(t.bonds_end_this()).back(t.bonds_your_side(), member.url("me")),
        url: member.url("ending"),
        other: member.other.as_ref().map(|other| other.name.to_string()),
        confirm: Choices::checkboxes("confirm", t.bonds_end_sure(), vec![Choice::new("yes", t.bonds_end_yes())])
            .error(refused.of("confirm")),
    };
    Ok(html(status, &page)?)
}
