//! The pages of a person's own words.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
};
use askama::Template;

use super::{
    Former, erase, export,
    former::{self, Ended},
    items::{Item, Listed},
    store,
    written::Written,
};
use crate::{
    account::Person,
    db::{Day, Id},
    lang::Lang,
    love_languages, suggestions,
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{Choice, Choices, ErrorSummary, Frame, Title},
        dates,
        flash::Said,
        frame, html,
    },
};

/// Entries on one page.
const PAGE: i64 = 50;
/// Entries read at once for the download.
const CHUNK: i64 = 500;
/// Versions of a menu in the download.
const MENUS: i64 = 1_000;

#[derive(Template)]
#[template(path = "data/ended.html")]
struct EndedPage {
    frame: Frame,
    title: Title,
    bonds: Vec<(String, &'static str, String)>,
    next: Option<String>,
}

/// GET /settings/data
pub(super) async fn ended(person: Person, site: Shared, request: HttpRequest) -> PageResult {
    let after = after(&request);
    let reader = person.clone();
    let mut bonds = site.db.read(move |conn| former::of_person(conn, &reader, after)).await?;
    let more = bonds.len() > former::PAGE;
    bonds.truncate(former::PAGE);
    let (t, today) = (person.lang, person.today(site.clock.now()));
    let page = EndedPage {
        frame: frame::signed_in(&site, &request, person.id, person.look()).await?,
        title: Title::new(t.data_title()).lead(t.data_lead()).back(t.account_settings(), "/settings/profile"),
        next: bonds.last().filter(|_| more).map(|last| format!("/settings/data?after={}", last.id)),
        bonds: bonds.into_iter().map(|bond| (url(&bond), bond.kind.label(t), linked(t, &bond, today))).collect(),
    };
    Ok(html(StatusCode::OK, &page)?)
}

#[derive(Template)]
#[template(path = "data/written.html")]
struct WrittenPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    items: Vec<Item>,
    /// What is no entry, on the last page.
    listed: Vec<Listed>,
    next: Option<String>,
    confirm: Choices,
}

/// GET /settings/data/bonds/{bond}
pub(super) async fn written(former: Former, site: Shared, request: HttpRequest) -> PageResult {
    written_page(&former, &site, &request, StatusCode::OK, &Refusals::default()).await
}

async fn written_page(
    former: &Former,
    site: &Shared,
    request: &HttpRequest,
    status: StatusCode,
    refused: &Refusals,
) -> PageResult {
    let (reader, after) = (former.clone(), after(request));
    let (mut rows, listed) = site
        .db
        .read(move |conn| {
            let rows = store::written(conn, &reader, after, PAGE + 1)?;
            let is_last = rows.len() <= PAGE as usize;
            Ok::<_, Error>((rows, if is_last { Listed::all(conn, &reader)? } else { Vec::new() }))
        })
        .await?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    let (t, today) = (former.person.lang, former.person.today(site.clock.now()));
    let frame = frame::signed_in(site, request, former.person.id, former.person.look()).await?;
    let page = WrittenPage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(t.data_your_words(former.bond.kind.in_a_sentence(t)))
            .lead(t.data_ended(&linked(t, &former.bond, today)))
            .back(t.data_bonds(), "/settings/data"),
        url: url(&former.bond),
        next: rows.last().filter(|_| more).map(|last| format!("{}?after={}", url(&former.bond), last.id())),
        listed,
        items: rows.iter().map(|row| Item::of(t, row, today)).collect(),
        confirm: Choices::checkboxes("confirm", t.data_erase_sure(), vec![Choice::new("yes", t.data_erase_yes())])
            .error(refused.of("confirm")),
    };
    Ok(html(status, &page)?)
}

/// GET /settings/data/bonds/{bond}/export.json
pub(super) async fn export(former: Former, site: Shared) -> PageResult {
    let reader = former.clone();
    let (written, menus, guess, refused) = site
        .db
        .read(move |conn| {
            let mut all: Vec<Written> = Vec::new();
            loop {
                let next = store::written(conn, &reader, all.last().map(Written::id), CHUNK)?;
                if next.is_empty() {
                    break;
                }
                all.extend(next);
            }
            let (bond, me) = (reader.bond.id, reader.person.id);
            let menus = love_languages::store::whole_versions(conn, bond, me, None, MENUS)?;
            let guess = love_languages::guess::store::of(conn, bond, me)?;
            Ok::<_, Error>((all, menus, guess, suggestions::store::refused(conn, bond, me)?))
        })
        .await?;
    let mut document = export::document(&former, &written, &menus, guess.as_ref());
    export::add_not_for_us(&mut document, former.person.lang, &refused);
    let body = serde_json::to_string_pretty(&document).map_err(|e| Error::Internal(e.to_string()))?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/json; charset=utf-8"))
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"bothways-words.json\""))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(body))
}

/// POST /settings/data/bonds/{bond}/deleted
pub(super) async fn erase(former: Former, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    if !fields.yes("confirm") {
        let refused = [("confirm", former.person.lang.data_erase_tick())].into();
        return written_page(&former, &site, &request, StatusCode::UNPROCESSABLE_ENTITY, &refused).await;
    }
    site.db.write(move |conn| erase::erase(conn, &former)).await?;
    Ok(Said::Deleted.at("/settings/data"))
}

fn linked(t: Lang, bond: &Ended, today: Day) -> String {
    let words = |day| t.data_linked(&dates::short(t, day, today));
    bond.linked_on.map_or_else(|| t.data_never_linked().into(), words)
}

fn url(bond: &Ended) -> String {
    format!("/settings/data/bonds/{}", bond.id)
}

fn after(request: &HttpRequest) -> Option<Id> {
    Id::from_url(Fields::parse(request.query_string().as_bytes()).one("after"))
}
