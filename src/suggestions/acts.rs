//! What a person answers to a suggestion: another one, not for us, I did this. The other never sees a difference, but
//! where something done is shared with them.

use actix_web::HttpRequest;

use super::{
    catalogue::{self, Gesture},
    model::{self, Closed, Reason},
    pages::{Refused, page},
    store::{self, Rows},
};
use crate::{
    bonds::{Changed, LoveLanguage, Member, Visibility, change},
    boundaries,
    contributions::{
        model::Shown,
        store::{self as contributions, NewContribution},
    },
    db::{Conn, Id, Words},
    web::{Error, Fields, PageResult, Shared, flash::Said, see_other},
};

/// POST /bonds/{bond}/suggestion/another: passes over the `suggestion` that is shown. Pressed twice it passes over one.
pub(super) async fn another(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Some(gesture) = known(&member, &fields) else {
        return page(&member, &site, &request, Some(Refused::Unknown)).await;
    };
    change(&site, &member, move |conn, member| {
        answer(conn, member, |facts, suggested, day| {
            let is_shown = suggested.newest(day).is_some_and(|newest| newest.key == gesture.key);
            if is_shown {
                model::another(facts, suggested, day);
            }
            is_shown
        })
    })
    .await?;
    Ok(see_other(&member.after(&fields, member.url("suggestion"))))
}

/// POST /bonds/{bond}/suggestion/not-for-us: never suggests this `suggestion` again in this bond.
pub(super) async fn not_for_us(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Some(gesture) = known(&member, &fields) else {
        return page(&member, &site, &request, Some(Refused::Unknown)).await;
    };
    change(&site, &member, move |conn, member| {
        answer(conn, member, |facts, suggested, day| {
            if suggested.is_refused(gesture.key) {
                return false;
            }
            suggested.refuse(gesture.key, day);
            if matches!(model::shown(facts, suggested, day), model::Shown::TakenBack(shown) if shown.key == gesture.key)
            {
                model::another(facts, suggested, day);
            }
            true
        })
    })
    .await?;
    Ok(see_other(&member.after(&fields, member.url("suggestion"))))
}

/// POST /bonds/{bond}/suggestion/for-us: takes "not for us" back.
pub(super) async fn for_us(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Some(gesture) = catalogue::of_id(fields.one("suggestion")) else {
        return page(&member, &site, &request, Some(Refused::Unknown)).await;
    };
    change(&site, &member, move |conn, member| {
        let mut suggested = store::fresh(conn, member)?.suggested;
        if !suggested.is_refused(gesture.key) {
            return Ok(Changed::nothing(()));
        }
        suggested.allow(gesture.key);
        store::keep(conn, member.bond.id, member.person.id, &suggested)?;
        Ok(Changed::for_me(()))
    })
    .await?;
    Ok(Said::SwitchedOn.at(&member.url("suggestion")))
}

/// POST /bonds/{bond}/suggestion/done: logs the `suggestion` as done today, for `visibility`; for oneself where that is
/// not said.
pub(super) async fn done(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Some(gesture) = known(&member, &fields) else {
        return page(&member, &site, &request, Some(Refused::Unknown)).await;
    };
    let chosen = match fields.one("visibility") {
        "" => Some(Visibility::Private),
        said => Visibility::from_word(said),
    };
    let Some(chosen) = chosen else {
        return page(&member, &site, &request, Some(Refused::Who)).await;
    };
    // The same gesture on the same day is the same entry, however often the button is pressed.
    let (bond, me, day) = (member.bond.id, member.person.id, member.today());
    let sent = [&bond.as_bytes()[..], me.as_bytes(), &gesture.key.to_be_bytes(), &day.0.to_be_bytes()].concat();
    let id = site.keyed_id("suggestion done", &sent);
    let logged = change(&site, &member, move |conn, member| {
        // Inside the change it is known whether the person has stepped back meanwhile.
        let visibility = member.who_sees(chosen);
        log(conn, member, id, gesture, visibility).map(|changed| changed.map(|at| at.map(|at| (at, visibility))))
    })
    .await?;
    match logged {
        Some((location, visibility)) => Ok(visibility.said().at(&location)),
        None => Ok(asked_first(&member, gesture)),
    }
}

/// Writes down that a gesture was done; answers where it is. None where something is to be asked first.
fn log(
    conn: &mut Conn<'_>,
    member: &Member,
    id: Id,
    gesture: &'static Gesture,
    visibility: Visibility,
) -> Result<Changed<Option<String>>, Error> {
    let (bond, me, today) = (member.bond.id, member.person.id, member.bond_today());
    let location = Some(member.url(&format!("contributions/{id}")));
    if contributions::exists(conn, bond, id)? {
        return Ok(Changed::nothing(location));
    }
    let member = store::fresh(conn, member)?;
    let (needs, closed, seasons) = store::rows(conn, &member)?;
    let rows = Rows { needs: &needs, closed, seasons: &seasons, latest: None };
    let (facts, mut suggested) = match store::today(conn, &member, rows)? {
        Some((facts, suggested)) => (Some(facts), suggested),
        None => (None, member.suggested.clone()),
    };
    contributions::settle(conn, bond, today)?;
    if visibility == Visibility::Shared && asks_first(conn, &member, gesture.language, closed, gesture)? {
        return Ok(Changed::nothing(None));
    }
    let reason = facts.map_or(Reason::AnyDay, |facts| model::reason(&facts, gesture, today));
    let (title, needs) = model::logged(gesture.done(member.person.lang), reason);
    let new = NewContribution {
        id,
        giver: me,
        author: me,
        title,
        words: Words::default(),
        done_on: member.today(),
        love_language: Some(gesture.language),
        shown: if visibility == Visibility::Shared { Shown::Both } else { Shown::OnlyMe },
        needs,
        logged_at: member.now,
    };
    contributions::insert(conn, bond, &new)?;
    suggested.do_it(gesture.key, today);
    store::keep(conn, bond, me, &suggested)?;
    Ok(Changed::by(visibility == Visibility::Shared, location))
}

/// Whether something shared is to be asked about before it is saved: a boundary that was stated meanwhile, or a moment
/// about which the other wrote already.
fn asks_first(
    conn: &mut Conn<'_>,
    member: &Member,
    language: LoveLanguage,
    closed: Closed,
    gesture: &Gesture,
) -> Result<bool, Error> {
    let Some(receiver) = member.other_id() else { return Ok(false) };
    let touched = !boundaries::store::touching(conn, member, receiver, Some(language))?.is_empty();
    let moments = contributions::moments(conn, member, member.person.id, member.today())?;
    Ok(touched || !closed.allows(gesture) || !moments.is_empty())
}

/// The form that asks, with what was done filled in.
fn asked_first(member: &Member, gesture: &Gesture) -> actix_web::HttpResponse {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("title", gesture.done(member.person.lang))
        .append_pair("love_language", gesture.language.as_str())
        .finish();
    see_other(&member.url(&format!("contributions/new?{query}")))
}

/// Answers to what is suggested today, in the transaction of a change: `work` says whether it changed anything.
fn answer(
    conn: &mut Conn<'_>,
    member: &Member,
    work: impl Fn(&model::Facts<'_>, &mut crate::bonds::Suggested, crate::db::Day) -> bool,
) -> Result<Changed<()>, Error> {
    let member = store::fresh(conn, member)?;
    let (needs, closed, seasons) = store::rows(conn, &member)?;
    let rows = Rows { needs: &needs, closed, seasons: &seasons, latest: None };
    let Some((facts, mut suggested)) = store::today(conn, &member, rows)? else { return Ok(Changed::nothing(())) };
    if !work(&facts, &mut suggested, member.bond_today()) {
        return Ok(Changed::nothing(()));
    }
    store::keep(conn, member.bond.id, member.person.id, &suggested)?;
    Ok(Changed::for_me(()))
}

/// The gesture that a form names, if it is one for these two.
fn known(member: &Member, fields: &Fields) -> Option<&'static Gesture> {
    let gesture = catalogue::of_id(fields.one("suggestion"));
    gesture.filter(|gesture| member.other.is_some() && gesture.is_for(member.bond.kind))
}
