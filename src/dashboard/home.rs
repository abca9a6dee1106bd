//! The start page: a person's bonds, and what waits in each: an invitation, the first steps, something to answer. It says
//! nothing of when the other was here, or of what they have not done.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use crate::{
    account::Person,
    bonds::store::{self, Summary},
    contributions,
    db::{self, Conn, Ts, day_in},
    first_days::{self, model},
    lang::Lang,
    web::{
        PageResult, Shared,
        components::{Frame, Title},
        dates, frame, html,
    },
};

struct BondLine {
    url: String,
    kind: &'static str,
    other: Option<String>,
    since: Option<String>,
    waits: Option<Waits>,
}

/// What waits in a bond: a sentence, and where it leads.
struct Waits {
    words: String,
    link: (&'static str, String),
}

#[derive(Template)]
#[template(path = "dashboard/home.html")]
struct HomePage {
    frame: Frame,
    title: Title,
    bonds: Vec<BondLine>,
}

/// GET /home
pub(super) async fn home(person: Person, site: Shared, request: HttpRequest) -> PageResult {
    let frame = frame::signed_in(&site, &request, person.id, person.look()).await?;
    let (reader, now) = (person.clone(), site.clock.now());
    let bonds = site.db.read(move |conn| bonds_of(conn, &reader, now)).await?;
    let title = Title::new(person.lang.bonds_hello(person.name.as_str()));
    let page =
        HomePage { frame, title: if bonds.is_empty() { title.lead(person.lang.bonds_whom()) } else { title }, bonds };
    Ok(html(StatusCode::OK, &page)?)
}

fn bonds_of(conn: &mut Conn<'_>, person: &Person, now: Ts) -> db::Result<Vec<BondLine>> {
    let (t, today) = (person.lang, person.today(now));
    let mut lines = Vec::new();
    for bond in store::of_person(conn, person.id)? {
        lines.push(BondLine {
            url: format!("/bonds/{}", bond.id),
            kind: bond.kind.label(t),
            waits: waits(conn, person, &bond, now)?,
            since: bond.linked_on.map(|day| dates::seen_from(t, day, today)),
            other: bond.other.map(|name| name.to_string()),
        });
    }
    Ok(lines)
}

/// What waits first: that nobody can join, the first steps, something to answer, an invitation.
fn waits(conn: &mut Conn<'_>, person: &Person, bond: &Summary, now: Ts) -> db::Result<Option<Waits>> {
    let (t, bond_today) = (person.lang, day_in(now, &bond.time_zone));
    let url = |tail: &str| format!("/bonds/{}{tail}", bond.id);
    let invitation = match bond.other_id {
        Some(_) => None,
        None => Some(store::open_invitation(conn, bond.id)?.filter(|(_, until)| *until > now)),
    };
    if invitation == Some(None) {
        let link = (t.first_days_make_one(), url("/invitation"));
        return Ok(Some(Waits { words: t.first_days_no_invitation().into(), link }));
    }
    if model::are_now(bond.linked_on, bond_today)
        && let Some(step) = first_days::store::standing(conn, bond.id, person.id)?.next()
    {
        return Ok(Some(first_step(t, step, url("/first-days"))));
    }
    if let (Some(other), Some(name), false) = (bond.other_id, &bond.other, bond.stepped_back)
        && !contributions::store::awaiting(conn, bond.id, other, bond_today, 1)?.is_empty()
    {
        let words = t.first_days_came_in(name.as_str());
        return Ok(Some(Waits { words, link: (t.first_days_look(), url("")) }));
    }
    Ok(invitation.flatten().map(|(_, until)| {
        let words = t.first_days_invitation_until(&dates::long(t, person.today(until)));
        Waits { words, link: (t.first_days_see_invitation(), url("/invitation")) }
    }))
}

fn first_step(t: Lang, step: first_days::Step, url: String) -> Waits {
    Waits { words: t.first_days_next(step.label(t)), link: (t.first_days_go_on(), url) }
}
