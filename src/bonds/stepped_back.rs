//! Stepping back: a private switch. While it is on, all that a member adds stays with them, and the other's pages do
//! not change: not by the switch, not by what is added, not by stepping in again.
//!
//! What was shared before stays as it was. An edit of it is saved as a copy for its author; what would have to reach
//! the other to mean anything (an answer, a season, a tempo, "I will respect it", a need that is met) waits. Deleting
//! or taking back something that was shared stays possible, and is seen: it is no longer there.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;
use diesel::prelude::*;

use super::{Changed, Member, Visibility, change};
use crate::{
    db::{self, Conn, Id, schema::members},
    on,
    web::{
        Fields, PageResult, Refusals, Shared,
        components::{Choice, Choices, ErrorSummary, Frame, Tab, Title},
        flash::Said,
        html,
    },
};

/// What a form sends for "leave what the other reads as it is, and keep a copy for me".
pub const COPY: &str = "copy";

impl Member {
    /// The "Who sees it" of a form; `was_shared` where it edits what the other can read. While this member has stepped
    /// back there is nothing to share, and only that is offered.
    #[must_use]
    pub fn audience(&self, chosen: &str, was_shared: bool) -> Choices {
        let (t, other) = (self.person.lang, self.other_name());
        let mut choices = Choices::visibility(t, other, chosen);
        match (self.stepped_back, was_shared) {
            (false, false) => choices,
            (false, true) => choices.hint(t.forms_may_have_read(other)),
            (true, false) => {
                choices.choices.retain(|choice| choice.value == Visibility::Private.as_str());
                choices.choices.iter_mut().for_each(|only| only.chosen = true);
                choices.hint(t.forms_stepped_back())
            }
            (true, true) => {
                let take_back = chosen == Visibility::Private.as_str();
                let copy = Choice::new(COPY, t.forms_copy()).hint(t.forms_copy_hint(other)).chosen(!take_back);
                let back = Choice::new(Visibility::Private.as_str(), t.forms_only_me());
                choices.choices = vec![copy, back.hint(t.forms_take_back_hint(other)).chosen(take_back)];
                choices.inline = false;
                choices.hint(t.forms_stepped_back())
            }
        }
    }

    /// Whether an edit of an entry is to leave it alone and be kept as a copy: it was `sent` so, or it would change
    /// what the other reads while this member has stepped back.
    #[must_use]
    pub fn copies(&self, sent: &str, was_shared: bool) -> bool {
        sent == COPY || (self.stepped_back && was_shared && sent != Visibility::Private.as_str())
    }
}

/// Who sees an entry, by the word that a form sent. A copy is its author's.
#[must_use]
pub fn visibility_of(word: &str) -> Option<Visibility> {
    if word == COPY { Some(Visibility::Private) } else { Visibility::from_word(word) }
}

/// Whether a member has stepped back, as it is now.
///
/// # Errors
/// The database's.
pub fn is_on(conn: &mut Conn<'_>, bond: Id, person: Id) -> db::Result<bool> {
    let row = members::table.find((bond, person)).select(members::stepped_back);
    Ok(on!(conn, c => row.first(c).optional())?.unwrap_or(false))
}

#[derive(Template)]
#[template(path = "bonds/stepped_back.html")]
struct SteppedBackPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    other: String,
    on: bool,
}

/// GET /bonds/{bond}/stepped-back
pub(super) async fn show(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    page(&member, &site, &request, StatusCode::OK, &Refusals::default()).await
}

/// POST /bonds/{bond}/stepped-back: `on` = `yes` or `no`. The other sees no difference.
pub(super) async fn save(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let on = match fields.one("on") {
        "yes" => true,
        "no" => false,
        _ => {
            let refused = [("", member.person.lang.bonds_step_missing())].into();
            return page(&member, &site, &request, StatusCode::UNPROCESSABLE_ENTITY, &refused).await;
        }
    };
    change(&site, &member, move |conn, member| {
        if member.stepped_back == on {
            return Ok(Changed::nothing(()));
        }
        let row = members::table.find((member.bond.id, member.person.id));
        on!(conn, c => diesel::update(row).set(members::stepped_back.eq(on)).execute(c))?;
        Ok(Changed::for_me(()))
    })
    .await?;
    let said = if on { Said::SteppedBack } else { Said::SteppedIn };
    Ok(said.at(&member.url("stepped-back")))
}

async fn page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    status: StatusCode,
    refused: &Refusals,
) -> PageResult {
    let frame = member.frame(site, request, Tab::Me).await?;
    let (t, other) = (frame.t, member.other_name());
    let lead = if member.stepped_back { t.bonds_step_is_on() } else { t.bonds_step_is_off() };
    let page = SteppedBackPage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(t.bonds_stepping_back()).lead(lead).back(t.bonds_your_side(), member.url("me")),
        url: member.url("stepped-back"),
        other: other.to_owned(),
        on: member.stepped_back,
    };
    Ok(html(status, &page)?)
}
