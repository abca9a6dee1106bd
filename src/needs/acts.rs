//! What the owner of a need can do with one tap: say how it is doing, that it is met, that it rests, that it is open
//! again; and delete it.

use actix_web::{HttpRequest, http::StatusCode, web::Path};

use super::{
    deleted,
    form_pages::said,
    model::{self, Level, State},
    pages::show_page,
    pulses,
    store::{self, Need},
};
use crate::{
    bonds::{Changed, Member, Owned, Visibility, change, deletions},
    db::Id,
    web::{Error, Fields, PageResult, Refusals, Shared, flash::Said},
};

/// POST /bonds/{bond}/needs/{id}/met
pub(super) async fn met(owned: Owned<Need>, site: Shared, request: HttpRequest) -> PageResult {
    become_state(owned, &site, &request, State::Met).await
}

/// POST /bonds/{bond}/needs/{id}/reopened
pub(super) async fn reopened(owned: Owned<Need>, site: Shared, request: HttpRequest) -> PageResult {
    become_state(owned, &site, &request, State::Open).await
}

/// POST /bonds/{bond}/needs/{id}/resting
pub(super) async fn resting(owned: Owned<Need>, site: Shared, request: HttpRequest) -> PageResult {
    become_state(owned, &site, &request, State::Resting).await
}

/// What came of wanting another state.
enum Became {
    Done,
    /// The other reads it, and its owner has stepped back.
    WouldReach,
    TooMany,
}

async fn become_state(owned: Owned<Need>, site: &Shared, request: &HttpRequest, to: State) -> PageResult {
    let Owned { member, entry } = owned;
    let id = entry.id;
    let done = change(site, &member, move |conn, member| {
        let need = store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        if need.state == to {
            return Ok(Changed::nothing(Became::Done));
        }
        if member.stepped_back && need.is_shared() {
            return Ok(Changed::nothing(Became::WouldReach));
        }
        let weight = need.importance_at(member.now);
        if to == State::Open && !model::may_weigh(None, weight, store::others_that_matter_a_lot(conn, member, id)?) {
            return Ok(Changed::nothing(Became::TooMany));
        }
        store::set_state(conn, member, &need, to)?;
        Ok(Changed::by(need.is_shared(), Became::Done))
    })
    .await?;
    let t = member.person.lang;
    let message = match done {
        Became::Done => None,
        Became::WouldReach => Some(t.forms_would_reach()),
        Became::TooMany => Some(t.needs_too_many()),
    };
    if let Some(message) = message {
        let refused = Refusals::from([("", message)]);
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return show_page(&member, site, request, &entry, status, &refused, &Fields::default()).await;
    }
    let said = match to {
        State::Open => Said::Reopened,
        State::Met => Said::Met,
        State::Resting => Said::Resting,
    };
    Ok(said.at(&member.url(&format!("needs/{id}"))))
}

/// POST /bonds/{bond}/needs/{id}/deleted
pub(super) async fn deleted(owned: Owned<Need>, site: Shared) -> PageResult {
    let id = owned.entry.id;
    change(&site, &owned.member, move |conn, member| {
        let need = store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        let shared = need.is_shared();
        deleted::delete(conn, member, need)?;
        Ok(Changed::by(shared, ()))
    })
    .await?;
    Ok(deletions::deleted(&site, &owned.member, "needs", id))
}

/// POST /bonds/{bond}/needs/{id}/restored
pub(super) async fn restored(member: Member, site: Shared, path: Path<(String, String)>) -> PageResult {
    deletions::restore(&site, &member, &path.1, "needs", deleted::put_back).await
}

/// POST /bonds/{bond}/needs/{id}/pulse. What is said of a private need is private, whatever a form from before it became
/// private says.
pub(super) async fn pulse(owned: Owned<Need>, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Owned { member, entry } = owned;
    let t = member.person.lang;
    let mut refused = Refusals::default();
    let level = Level::from_word(fields.one("level")).ok_or(t.needs_level_missing());
    let level = refused.check("level", level);
    let visibility = Visibility::from_word(fields.one("visibility")).ok_or(t.forms_who_sees_missing());
    let visibility = refused.check("visibility", visibility);
    let (Some(level), Some(visibility)) = (level, visibility) else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return show_page(&member, &site, &request, &entry, status, &refused, &fields).await;
    };
    let id = entry.id;
    let seen_by = change(&site, &member, move |conn, member| {
        let need = store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        if need.state != State::Open {
            return Ok(Changed::nothing(None));
        }
        let visibility = if need.is_shared() { member.who_sees(visibility) } else { Visibility::Private };
        pulses::say(conn, member, &need, level, visibility)?;
        Ok(Changed::by(visibility == Visibility::Shared, Some(visibility)))
    })
    .await?;
    let Some(visibility) = seen_by else {
        let refused = Refusals::from([("", t.needs_not_open())]);
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return show_page(&member, &site, &request, &entry, status, &refused, &fields).await;
    };
    Ok(said(&member, visibility).at(&back(&member, id, fields.one("back"))))
}

/// The page from which a pulse was sent, if it is one of those that send them; else the dashboard.
fn back(member: &Member, need: Id, sent: &str) -> String {
    let senders = [member.url(""), member.url("needs"), member.url(&format!("needs/{need}"))];
    senders.into_iter().find(|url| url == sent).unwrap_or_else(|| member.url(""))
}
