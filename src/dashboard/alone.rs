//! The dashboard before the other has joined.

use actix_web::HttpRequest;
use askama::Template;

use super::{
    facts::Facts,
    picture,
    view::{Alone, Invitation, Preview},
};
use crate::{
    bonds::{InvitationView, Member, Visibility},
    boundaries,
    rhythm::weave::Weave,
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
    weave: Weave,
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
    let shared = facts.needs.iter().filter(|need| need.visibility == Visibility::Shared);
    let preview = shared
        .map(|need| Preview { kind: "Need", title: need.title.to_string() })
        .chain(boundaries.iter().map(|one| Preview { kind: "Boundary", title: one.words.to_string() }))
        .chain(facts.lately.iter().map(|done| Preview { kind: "Done for them", title: done.title.to_string() }));
    let stays = facts.needs.iter().any(|need| need.visibility == Visibility::Private);
    let view = Alone {
        bond_url: BondUrl(member.bond.id),
        preview: preview.collect(),
        stays: stays.then(|| "What you marked “Only me” stays with you.".to_owned()),
        invitation: InvitationView::of(site, member).await?.map(|view| Invitation {
            link: view.link,
            code: view.code,
            qr: view.qr,
            expires: format!("It works once, until {}.", view.until),
        }),
    };
    let page = AlonePage {
        frame: frame::of_bond(links, request, member.person.theme.into(), bond, Some(Tab::Together)),
        view,
        weave: picture::weave(member, &facts),
    };
    Ok(page.render()?)
}
