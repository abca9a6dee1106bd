//! The dashboard before the other has joined.

use actix_web::HttpRequest;
use askama::Template;

use super::{
    facts::Facts,
    picture,
    view::{Alone, Invitation, Picture, Preview},
};
use crate::{
    bonds::{InvitationView, Member, Visibility},
    boundaries, first_days,
    web::{
        BondUrl, Error, Shared,
        components::{Frame, Tab},
        frame,
    },
};

/// Boundaries shown in the preview at the most.
const PREVIEW: i64 = 20;

#[derive(Template)]
#[template(path = "dashboard/alone.html")]
struct AlonePage {
    frame: Frame,
    view: Alone,
    weave: Picture,
}

pub(super) async fn page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    mut facts: Facts,
) -> Result<String, Error> {
    let (bond, me) = (member.bond.id, member.person.id);
    let boundaries = site.db.query(move |conn| boundaries::store::to_mind(conn, bond, me, PREVIEW)).await?;
    let links = std::mem::take(&mut facts.links);
    let t = member.person.lang;
    let shared = facts.needs.iter().filter(|need| need.visibility == Visibility::Shared);
    let preview = shared
        .map(|need| Preview { kind: t.dashboard_a_need(), title: need.title.to_string() })
        .chain(boundaries.iter().map(|one| Preview { kind: t.dashboard_a_boundary(), title: one.words.to_string() }))
        .chain(
            facts
                .lately
                .iter()
                .map(|done| Preview { kind: t.dashboard_done_for_them(), title: done.title.to_string() }),
        );
    let standing = facts.first_days.unwrap_or_default();
    let stays = facts.needs.iter().any(|need| need.visibility == Visibility::Private);
    let view = Alone {
        bond_url: BondUrl(member.bond.id),
        steps: first_days::steps(member, &standing, None),
        go_on: standing.next().is_some(),
        preview: preview.collect(),
        stays: stays.then_some(t.dashboard_stays()),
        invitation: InvitationView::of(site, member).await?.map(|view| Invitation {
            link: view.link,
            code: view.code,
            qr: view.qr,
            expires: t.bonds_works_until(&view.until),
        }),
    };
    let page = AlonePage {
        frame: frame::of_bond(links, request, member.person.look(), bond, Some(Tab::Together)),
        view,
        weave: picture::weave(member, &facts),
    };
    Ok(page.render()?)
}
