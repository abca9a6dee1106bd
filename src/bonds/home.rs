//! The start page: a person's bonds.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::store;
use crate::{
    account::Person,
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
}

#[derive(Template)]
#[template(path = "bonds/home.html")]
struct HomePage {
    frame: Frame,
    title: Title,
    bonds: Vec<BondLine>,
}

/// GET /home
pub(super) async fn home(person: Person, site: Shared, request: HttpRequest) -> PageResult {
    let frame = frame::signed_in(&site, &request, person.id, person.look()).await?;
    let id = person.id;
    let bonds = site.db.query(move |conn| store::of_person(conn, id)).await?;
    let (t, today) = (person.lang, person.today(site.clock.now()));
    let title = Title::new(t.bonds_hello(person.name.as_str()));
    let page = HomePage {
        frame,
        title: if bonds.is_empty() { title.lead(t.bonds_whom()) } else { title },
        bonds: bonds
            .into_iter()
            .map(|bond| BondLine {
                url: format!("/bonds/{}", bond.id),
                kind: bond.kind.label(t),
                other: bond.other.map(|name| name.to_string()),
                since: bond.linked_on.map(|day| dates::seen_from(t, day, today)),
            })
            .collect(),
    };
    Ok(html(StatusCode::OK, &page)?)
}
