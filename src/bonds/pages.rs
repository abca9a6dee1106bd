//! Making a bond.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{Kind, store};
use crate::{
    account::Person,
    db::Id,
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        code::InvitationCode,
        components::{Choice, Choices, ErrorSummary, Frame, Title},
        frame, html,
        once::{self, Submission},
        see_other,
    },
};

/// Days for which an invitation works.
const LASTS_DAYS: i64 = 7;

#[derive(Template)]
#[template(path = "bonds/new.html")]
struct NewPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    kind: Choices,
    once: String,
}

impl NewPage {
    fn new(frame: Frame, fields: &Fields, refused: &Refusals) -> Self {
        let t = frame.t;
        let hint = |kind| match kind {
            Kind::Partners => t.bonds_partners_hint(),
            Kind::Friends => t.bonds_friends_hint(),
            Kind::Family => t.bonds_family_hint(),
            Kind::Colleagues => t.bonds_colleagues_hint(),
        };
        let kinds = Kind::ALL.iter().map(|kind| {
            Choice::new(kind.as_str(), kind.label(t)).hint(hint(*kind)).chosen(fields.one("kind") == kind.as_str())
        });
        Self {
            frame: frame.refused(!refused.is_empty()),
            errors: ErrorSummary::of(refused.iter()),
            title: Title::new(t.bonds_link()).lead(t.bonds_link_lead()),
            kind: Choices::radios("kind", t.bonds_kind(), kinds.collect()).error(refused.of("kind")),
            once: once::token(),
        }
    }
}

/// GET /bonds/new
pub(super) async fn new(person: Person, site: Shared, request: HttpRequest) -> PageResult {
    let frame = frame::signed_in(&site, &request, person.id, person.look()).await?;
    Ok(html(StatusCode::OK, &NewPage::new(frame, &Fields::default(), &Refusals::default()))?)
}

/// POST /bonds
pub(super) async fn create(person: Person, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Some(kind) = Kind::from_word(fields.one("kind")) else {
        return again(&person, &site, &request, &fields, person.lang.bonds_kind_missing()).await;
    };
    let (bond, seed, now) = (Id::random(), Id::random(), site.clock.now());
    let hash = InvitationCode::of_seed(&site, seed).hash();
    let form = Submission::of(&fields);
    let (id, zone) = (person.id, person.time_zone.clone());
    let made = site
        .db
        .write(move |conn| {
            let location = format!("/bonds/{bond}/invitation");
            if let Some(earlier) = once::first(conn, id, &form, &location, now)? {
                return Ok(Some(earlier));
            }
            if !store::create(conn, bond, id, kind, &zone, now)? {
                return Ok(None);
            }
            store::invite(conn, bond, id, seed, hash, now, expiry(now))?;
            Ok::<_, Error>(Some(location))
        })
        .await?;
    match made {
        Some(location) => Ok(see_other(&location)),
        None => again(&person, &site, &request, &fields, person.lang.bonds_too_many()).await,
    }
}

async fn again(person: &Person, site: &Shared, request: &HttpRequest, fields: &Fields, message: &str) -> PageResult {
    let frame = frame::signed_in(site, request, person.id, person.look()).await?;
    let page = NewPage::new(frame, fields, &[("kind", message)].into());
    Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &page)?)
}

/// The instant until which an invitation made now works.
pub(super) fn expiry(now: crate::db::Ts) -> crate::db::Ts {
    now.plus_hours(24 * LASTS_DAYS)
}
