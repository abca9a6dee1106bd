//! The list of keepsakes, and the page of one.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    card::{about, card},
    model::{Keepsake, Part},
    store,
};
use crate::{
    bonds::{self, BondEntry, Changed, Member, Owned, Seen, change, deletions},
    db::Id,
    web::{
        Error, Fields, PageResult, Shared,
        components::{Empty, Frame, KeepsakeCard, Tab, Title},
        html,
    },
};

#[derive(Template)]
#[template(path = "keepsakes/list.html")]
struct ListPage {
    frame: Frame,
    title: Title,
    base: String,
    coming: Vec<KeepsakeCard>,
    undated: Vec<KeepsakeCard>,
    empty: Option<Empty>,
    next: Option<String>,
}

/// GET /bonds/{bond}/keepsakes: `?after=ID` goes on below that one.
pub(super) async fn list(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let after = Id::from_url(Fields::parse(request.query_string().as_bytes()).one("after"));
    let reader = member.clone();
    let mut rows = site.db.read(move |conn| store::list(conn, &reader, after)).await?;
    let base = member.url("keepsakes");
    let more = rows.len() > store::PAGE;
    rows.truncate(store::PAGE);
    let next = rows.last().filter(|_| more).map(|last| format!("{base}?after={}", last.id));
    let (t, today) = (member.person.lang, member.today());
    let (undated, coming): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.place(today).0 == Part::Undated);
    let cards = |rows: Vec<&Keepsake>| rows.into_iter().map(|row| card(row, &member)).collect();
    let page = ListPage {
        frame: member.frame(&site, &request, Tab::Me).await?,
        title: Title::new(t.keepsakes_title()).lead(t.keepsakes_lead()).back(t.bonds_your_side(), member.url("me")),
        coming: cards(coming),
        undated: cards(undated),
        empty: rows.is_empty().then(|| {
            Empty::new(t.keepsakes_empty())
                .example(t.keepsakes_example())
                .action(t.keepsakes_keep(), format!("{base}/new"))
        }),
        next,
        base,
    };
    Ok(html(StatusCode::OK, &page)?)
}

#[derive(Template)]
#[template(path = "keepsakes/show.html")]
struct ShowPage {
    frame: Frame,
    title: Title,
    url: String,
    card: KeepsakeCard,
    own: bool,
}

/// GET /bonds/{bond}/keepsakes/{id}
pub(super) async fn show(seen: Seen<Keepsake>, site: Shared, request: HttpRequest) -> PageResult {
    let Seen { member, entry } = seen;
    let t = member.person.lang;
    let page = ShowPage {
        frame: member.frame(&site, &request, Tab::Me).await?,
        title: Title::new(about(&entry, &member)).back(t.keepsakes_title(), member.url("keepsakes")),
        url: member.url(&format!("keepsakes/{}", entry.id)),
        card: whole_card(&member, &site, &entry).await?,
        own: entry.is_own(&member),
    };
    Ok(html(StatusCode::OK, &page)?)
}

/// POST /bonds/{bond}/keepsakes/{id}/deleted
pub(super) async fn delete(owned: Owned<Keepsake>, site: Shared) -> PageResult {
    let id = owned.entry.id;
    change(&site, &owned.member, move |conn, member| {
        let stands = store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        let shared = stands.is_shared();
        super::deleted::delete(conn, member, stands)?;
        Ok(Changed::by(shared, ()))
    })
    .await?;
    Ok(deletions::deleted(&site, &owned.member, "keepsakes", id))
}

/// A keepsake with its earlier wordings, without a link to the page that shows it.
pub(super) async fn whole_card(member: &Member, site: &Shared, keepsake: &Keepsake) -> Result<KeepsakeCard, Error> {
    let (bond, id) = (member.bond.id, keepsake.id);
    let mut wordings = site.db.query(move |conn| bonds::earlier(conn, bond, id)).await?;
    // Taking it back keeps its wording too; where it was shared again unchanged, it reads twice.
    wordings.dedup_by(|a, b| a.words == b.words);
    if wordings.first().is_some_and(|newest| newest.words == keepsake.text) {
        wordings.remove(0);
    }
    let earlier = wordings.into_iter().map(|wording| wording.words.to_string()).collect();
    Ok(KeepsakeCard { url: None, earlier, ..card(keepsake, member) })
}
