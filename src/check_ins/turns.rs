//! What is done with a check-in by one press: open it, take that back, delete it, bring it back; and the day of the week.

use actix_web::{HttpRequest, http::StatusCode, web::Path};

use super::{
    model::{Calendar, CheckIn, ChosenDay, Seal, Week},
    pages::{list_page, named, week_page},
    store,
};
use crate::{
    bonds::{Changed, Member, change, deletions},
    db::Id,
    web::{Error, Fields, PageResult, Refusals, Shared, flash::Said},
};

/// POST /bonds/{bond}/check-ins/{week}/opened: `on` is `yes`, or `no` to take it back.
pub(super) async fn open(
    member: Member,
    site: Shared,
    request: HttpRequest,
    path: Path<(String, String)>,
    fields: Fields,
) -> PageResult {
    let week = named(&member, &path.1)?;
    let press = fields.one("on") != "no";
    let said = change(&site, &member, move |conn, member| {
        let Some(mine) = store::find(conn, member.bond.id, week, member.person.id)? else {
            return Ok(Changed::nothing(None));
        };
        let seal = if press { mine.seal.pressed(member.stepped_back) } else { mine.seal.taken_back() };
        let pressed = if press { Said::Ready } else { Said::TakenBack };
        if mine.is_open() {
            return Ok(Changed::nothing(Some(Said::Opened)));
        }
        if seal != mine.seal {
            store::set_seal(conn, member, week, seal)?;
        }
        if seal == Seal::Ready && store::open_if_both(conn, member, week)? {
            return Ok(Changed::for_both(Some(Said::Opened)));
        }
        Ok(if seal == mine.seal { Changed::nothing(Some(pressed)) } else { Changed::for_me(Some(pressed)) })
    })
    .await?;
    match said {
        Some(said) => Ok(said.at(&url(&member, week))),
        None => {
            let refused = [("", member.person.lang.check_ins_write_first())].into();
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            week_page(&member, &site, &request, week, status, &refused, None).await
        }
    }
}

/// POST /bonds/{bond}/check-ins/{week}/deleted. One's own answers can be deleted at any time, open ones too.
pub(super) async fn delete(member: Member, site: Shared, path: Path<(String, String)>) -> PageResult {
    let week = named(&member, &path.1)?;
    let kept = kept_as(&site, &member, week);
    change(&site, &member, move |conn, member| {
        let mine = store::find(conn, member.bond.id, week, member.person.id)?;
        let Some(mine) = mine else { return Ok(Changed::nothing(())) };
        deletions::keep_aside(conn, member, kept, &mine)?;
        store::delete(conn, member, week)?;
        Ok(Changed::by(mine.is_open(), ()))
    })
    .await?;
    Ok(deletions::deleted_at(&site, &member.url("check-ins"), &url(&member, week)))
}

/// POST /bonds/{bond}/check-ins/{week}/restored. What was written anew meanwhile stays.
pub(super) async fn restore(member: Member, site: Shared, path: Path<(String, String)>) -> PageResult {
    let week = Week::from_url(&path.1).ok_or(Error::TooLate)?;
    let (kept, entry) = (kept_as(&site, &member, week), url(&member, week));
    deletions::restore_at(&site, &member, kept, &entry, move |conn, member, deleted: CheckIn| {
        if store::find(conn, member.bond.id, week, member.person.id)?.is_some() {
            return Err(Error::TooLate);
        }
        store::put_back(conn, member, &deleted)?;
        Ok(deleted.is_open() || (deleted.seal == Seal::Ready && store::open_if_both(conn, member, week)?))
    })
    .await
}

/// Under which id the deleted answers of a week are kept aside: they have none of their own.
fn kept_as(site: &Shared, member: &Member, week: Week) -> Id {
    let week = week.monday().0.to_be_bytes();
    site.keyed_id("check-in", &[&member.bond.id.as_bytes()[..], member.person.id.as_bytes(), &week].concat())
}

/// POST /bonds/{bond}/check-ins/day. It is one day for both: who has stepped back leaves it as it is.
pub(super) async fn choose_day(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let t = member.person.lang;
    let day = ChosenDay::from_word(fields.one("day"));
    let refused: Refusals = match day {
        _ if member.stepped_back => [("", t.forms_would_reach())].into(),
        None => [("day", t.check_ins_day_odd())].into(),
        Some(_) => Refusals::default(),
    };
    let Some(day) = day.filter(|_| refused.is_empty()) else {
        return list_page(&member, &site, &request, StatusCode::UNPROCESSABLE_ENTITY, &refused).await;
    };
    change(&site, &member, move |conn, member| {
        let calendar = Calendar::of(store::check_in_days(conn, member)?);
        if calendar.day == day {
            return Ok(Changed::nothing(()));
        }
        store::set_calendar(conn, member, &calendar.with(day, member.bond_today()))?;
        Ok(Changed::for_both(()))
    })
    .await?;
    Ok(Said::Shared.at(&member.url("check-ins")))
}

fn url(member: &Member, week: Week) -> String {
    member.url(&format!("check-ins/{week}"))
}
