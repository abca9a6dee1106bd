//! The pages of reflections. One is written a week, by the days of its author.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, http::header};
use askama::Template;
use serde_json::json;

use super::{
    form::{self, Controls, MARKS},
    model::{Reflection, week_of},
    proof::Mine,
    store,
    strips::{SHOWN, Strips, in_words},
    words::said,
};
use crate::{
    account::Person,
    db::{Day, Id},
    lang::Lang,
    rhythm::one_word::Own,
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{ErrorSummary, Frame, Title},
        dates,
        flash::Said,
        frame, html, is_stale,
        once::{self, Submission},
    },
};

/// Reflections read at once for the download: more weeks than anybody lives.
const ALL: i64 = 10_000;

/// A reflection in a list.
struct Line {
    week: String,
    url: String,
    /// The first words.
    words: String,
    /// What was asked, and what was answered.
    marks: Vec<(&'static str, &'static str)>,
}

/// A word that was said, or switched off.
struct Word {
    key: &'static str,
    words: &'static str,
    /// Where it leads on: label and address.
    step: (&'static str, String),
}

impl Word {
    fn new(t: Lang, word: Own) -> Self {
        let step = match word {
            Own::Heavy => (t.rhythm_step_name(), "/needs".into()),
            Own::Closed => (t.rhythm_step_ask(), "/needs".into()),
        };
        Self { key: word.as_str(), words: said(t, word), step }
    }
}

#[derive(Template)]
#[template(path = "reflections/list.html")]
struct ListPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    word: Option<Word>,
    /// This week's form, on the first page.
    week: Option<WeekForm>,
    strips: Option<Strips>,
    lines: Vec<Line>,
    next: Option<String>,
    switched_off: Vec<Word>,
}

/// The form of a week.
struct WeekForm {
    action: String,
    token: Option<String>,
    version: Option<String>,
    controls: Controls,
}

impl WeekForm {
    fn new(t: Lang, stands: Option<&Reflection>, typed: Option<&Fields>, refused: &Refusals) -> Self {
        let empty = Fields::default();
        let filled = stands.map(form::filled);
        let fields = typed.or(filled.as_ref()).unwrap_or(&empty);
        let sent = typed.map(|typed| typed.one("version").to_owned()).filter(|version| !version.is_empty());
        Self {
            action: stands.map_or_else(|| "/reflections".into(), |stands| url(stands.id)),
            token: stands.is_none().then(once::token),
            version: stands.map(|stands| sent.unwrap_or_else(|| stands.version.to_string())),
            controls: Controls::new(t, fields, refused),
        }
    }
}

fn url(id: Id) -> String {
    format!("/reflections/{id}")
}

/// GET /reflections
pub(super) async fn list(person: Person, site: Shared, request: HttpRequest) -> PageResult {
    list_page(&person, &site, &request, None, &Refusals::default()).await
}

async fn list_page(
    person: &Person,
    site: &Shared,
    request: &HttpRequest,
    typed: Option<&Fields>,
    refused: &Refusals,
) -> PageResult {
    let after = Id::from_url(Fields::parse(request.query_string().as_bytes()).one("after"));
    let (t, today, author) = (person.lang, person.today(site.clock.now()), person.id);
    let week = week_of(today);
    let read = site.db.read(move |conn| {
        let rows = store::list(conn, author, after, store::PAGE as i64 + 1)?;
        let newest = if after.is_none() { rows.clone() } else { store::list(conn, author, None, SHOWN as i64)? };
        let word = store::word_of(conn, author, today)?;
        Ok::<_, Error>((rows, newest, word, store::of_week(conn, author, week)?, store::switched_off(conn, author)?))
    });
    let (mut rows, newest, word, this_week, switched_off) = read.await?;
    let more = rows.len() > store::PAGE;
    rows.truncate(store::PAGE);
    let first = after.is_none();
    let frame = frame::signed_in(site, request, person.id, person.look()).await?;
    let page = ListPage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(t.reflections_title()).lead(t.reflections_lead()).back(t.frame_all_bonds(), "/home"),
        word: word.filter(|_| first).map(|word| Word::new(t, word)),
        week: first.then(|| WeekForm::new(t, this_week.as_ref(), typed, refused)),
        strips: Strips::of(t, &newest, today).filter(|_| first),
        next: rows.last().filter(|_| more).map(|last| format!("/reflections?after={}", last.id)),
        lines: rows.iter().map(|row| line(t, row, today)).collect(),
        switched_off: switched_off.into_iter().filter(|_| first).map(|word| Word::new(t, word)).collect(),
    };
    let status = if refused.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(html(status, &page)?)
}

fn line(t: Lang, row: &Reflection, today: Day) -> Line {
    let answers = MARKS.map(|name| form::short(t, name)).into_iter().zip(in_words(t, row)).zip(row.marks());
    Line {
        week: t.reflections_week_of(&dates::short(t, row.week_on, today)),
        url: url(row.id),
        words: row.words.to_string(),
        marks: answers.filter(|(_, mark)| mark.is_some()).map(|(answer, _)| answer).collect(),
    }
}

/// POST /reflections: this week's. Where it was written already, in another window, what stands is shown beside what was
/// typed.
pub(super) async fn create(person: Person, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let draft = match form::parse(person.lang, &fields) {
        Ok(draft) => draft,
        Err(refused) => return list_page(&person, &site, &request, Some(&fields), &refused).await,
    };
    let (id, form, now, author) = (Id::random(), Submission::of(&fields), site.clock.now(), person.id);
    let today = person.today(now);
    let stands = site
        .db
        .write(move |conn| {
            if let Some(stands) = store::of_week(conn, author, week_of(today))? {
                return Ok::<_, Error>((!stands.says(&draft)).then_some(stands));
            }
            if once::first(conn, author, &form, &url(id), now)?.is_some() {
                return Ok(None);
            }
            let [gave, received, open, load] = draft.marks;
            let words = draft.words.clone();
            let new = Reflection { week_on: week_of(today), id, gave, received, open, load, words, version: 1 };
            store::insert(conn, author, &new, today)?;
            Ok(None)
        })
        .await?;
    match stands {
        Some(stands) => both_versions(&person, &site, &request, &stands, &fields).await,
        None => Ok(Said::SavedForMe.at("/reflections")),
    }
}

#[derive(Template)]
#[template(path = "reflections/show.html")]
struct ShowPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    stands: Option<Line>,
    week: WeekForm,
}

/// GET /reflections/{id}
pub(super) async fn show(mine: Mine, site: Shared, request: HttpRequest) -> PageResult {
    show_page(&mine.person, &site, &request, &mine.entry, None, &Refusals::default()).await
}

async fn show_page(
    person: &Person,
    site: &Shared,
    request: &HttpRequest,
    entry: &Reflection,
    typed: Option<&Fields>,
    refused: &Refusals,
) -> PageResult {
    let status = if refused.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = show_of(person, site, request, entry, typed, refused).await?;
    Ok(html(status, &page)?)
}

async fn show_of(
    person: &Person,
    site: &Shared,
    request: &HttpRequest,
    entry: &Reflection,
    typed: Option<&Fields>,
    refused: &Refusals,
) -> Result<ShowPage, Error> {
    let (t, today) = (person.lang, person.today(site.clock.now()));
    let frame = frame::signed_in(site, request, person.id, person.look()).await?;
    Ok(ShowPage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(t.reflections_week_of(&dates::short(t, entry.week_on, today)))
            .back(t.reflections_title(), "/reflections"),
        url: url(entry.id),
        stands: None,
        week: WeekForm::new(t, Some(entry), typed, refused),
    })
}

/// POST /reflections/{id}
pub(super) async fn update(mine: Mine, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Mine { person, entry } = mine;
    let draft = match form::parse(person.lang, &fields) {
        Ok(draft) => draft,
        Err(refused) => return show_page(&person, &site, &request, &entry, Some(&fields), &refused).await,
    };
    let (id, author, version) = (entry.id, person.id, fields.one("version").to_owned());
    let today = person.today(site.clock.now());
    let stale = site
        .db
        .write(move |conn| {
            let stands = store::find(conn, author, id)?.ok_or(Error::NotFound)?;
            if stands.says(&draft) {
                return Ok::<_, Error>(None);
            }
            if is_stale(&version, stands.version) {
                return Ok(Some(stands));
            }
            store::update(conn, author, &stands, &draft, today)?;
            Ok(None)
        })
        .await?;
    match stale {
        Some(stands) => both_versions(&person, &site, &request, &stands, &fields).await,
        None => Ok(Said::SavedForMe.at("/reflections")),
    }
}

async fn both_versions(
    person: &Person,
    site: &Shared,
    request: &HttpRequest,
    stands: &Reflection,
    typed: &Fields,
) -> PageResult {
    let t = person.lang;
    let mut page = show_of(person, site, request, stands, Some(typed), &Refusals::default()).await?;
    page.errors = ErrorSummary::of([("", t.forms_changed_meanwhile())]);
    page.frame = page.frame.refused(true);
    page.stands = Some(line(t, stands, person.today(site.clock.now())));
    page.week.version = Some(stands.version.to_string());
    Ok(html(StatusCode::CONFLICT, &page)?)
}

/// GET /reflections/export.json: all of them, newest first. `format` and `version` name this shape.
pub(super) async fn export(person: Person, site: Shared) -> PageResult {
    let author = person.id;
    let rows = site.db.query(move |conn| store::list(conn, author, None, ALL)).await?;
    let one = |row: &Reflection| {
        json!({
            "week": row.week_on.to_string(),
            "gave": row.gave,
            "received": row.received,
            "open": row.open,
            "load": row.load,
            "words": row.words.as_str(),
        })
    };
    let document = json!({
        "format": "bothways-reflections",
        "version": 1,
        "reflections": rows.iter().map(one).collect::<Vec<_>>(),
    });
    let text = serde_json::to_string_pretty(&document).map_err(|e| Error::Internal(e.to_string()))?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/json; charset=utf-8"))
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"reflections.json\""))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(text))
}
