//! The pages of a person's own words.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
};
use askama::Template;

use super::{
    Former, erase, export,
    former::{self, Ended},
    store,
    written::{Act, Boundary, Need, Season, Written},
};
use crate::{
    account::Person,
    bonds::Visibility,
    boundaries,
    check_ins::CheckIn,
    db::{Day, Id, Words},
    lang::Lang,
    love_languages, suggestions,
    talks::Talk,
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
    /// The love languages as they stood last, on the last page.
    menu: Vec<String>,
    next: Option<String>,
    confirm: Choices,
}

/// One thing that the person wrote, in words.
pub(super) struct Item {
    pub(super) kind: &'static str,
    pub(super) title: Option<String>,
    pub(super) facts: Vec<String>,
    pub(super) texts: Vec<(Option<&'static str>, String)>,
    pub(super) earlier: Vec<String>,
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
    let (mut rows, menu) = site
        .db
        .read(move |conn| {
            let menu = love_languages::store::whole_menu_of(conn, reader.bond.id, reader.person.id)?;
            Ok::<_, Error>((store::written(conn, &reader, after, PAGE + 1)?, menu))
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
        menu: menu.filter(|_| !more).map(|menu| menu.in_words(t, former.bond.kind)).unwrap_or_default(),
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

impl Item {
    fn of(t: Lang, written: &Written, today: Day) -> Self {
        match written {
            Written::Need(need) => Self::need(t, need, today),
            Written::Boundary(boundary) => Self::boundary(t, boundary, today),
            Written::Act(act) => Self::act(t, act, today),
            Written::Season(season) => Self::season(t, season, today),
            Written::Thanks(thanks) => Self::thanks(t, thanks, today),
            Written::Keepsake(kept) => Self::keepsake(t, kept, today),
            Written::CheckIn(check_in) => Self::check_in(t, check_in, today),
            Written::Talk(talk) => Self::talk(t, talk, today),
        }
    }

    fn need(t: Lang, need: &Need, today: Day) -> Self {
        Self {
            kind: t.data_need(),
            title: Some(need.title.to_string()),
            facts: vec![dates::short(t, need.said_on, today), who_saw(t, need.visibility == Visibility::Shared).into()],
            texts: texts([(None, Some(&need.words))]),
            earlier: wordings(&need.earlier),
        }
    }

    fn boundary(t: Lang, boundary: &Boundary, today: Day) -> Self {
        Self {
            kind: t.data_boundary(),
            title: Some(boundaries::model::heading(t, boundary.topic, boundary.firmness)),
            facts: vec![
                dates::short(t, boundary.said_on, today),
                who_saw(t, boundary.visibility == Visibility::Shared).into(),
            ],
            texts: texts([(None, Some(&boundary.words))]),
            earlier: boundary
                .earlier
                .iter()
                .map(|(heading, words)| boundaries::model::told(t, heading, words))
                .collect(),
        }
    }

    fn act(t: Lang, act: &Act, today: Day) -> Self {
        let mut facts = vec![dates::short(t, act.done_on, today)];
        facts.extend(act.log.as_ref().map(|log| who_saw(t, log.visibility != "private").into()));
        facts.extend(act.answer.as_ref().map(|answer| match answer.landing.as_str() {
            "landed" => t.data_you_said_landed().into(),
            _ if answer.told => t.data_you_told_missed().into(),
            _ => t.data_you_kept_missed().into(),
        }));
        let answer = act.answer.as_ref();
        Self {
            kind: match (act.by_me, &act.log) {
                (true, _) => t.data_you_did(),
                (false, Some(_)) => t.data_you_noticed(),
                (false, None) => t.data_done_for_you(),
            },
            title: act.log.as_ref().map(|log| log.title.to_string()),
            facts,
            texts: texts([
                (None, act.log.as_ref().map(|log| &log.words)),
                (Some(t.data_you_added()), act.second_voice.as_ref()),
                (Some(t.data_your_thanks()), answer.map(|answer| &answer.thanks)),
                (Some(t.data_fitted_better()), answer.map(|answer| &answer.instead)),
            ]),
            earlier: wordings(&act.earlier),
        }
    }

    fn check_in(t: Lang, one: &CheckIn, today: Day) -> Self {
        let mut facts = vec![who_saw(t, one.is_open()).to_owned()];
        facts.extend(one.connected.map(|felt| felt.label(t).to_owned()));
        Self {
            kind: t.check_ins_title(),
            title: Some(t.check_ins_week_of(&dates::short(t, one.week, today))),
            facts,
            texts: texts([
                (Some(t.check_ins_felt_good()), Some(&one.felt_good)),
                (Some(t.check_ins_need_more()), Some(&one.need_more)),
                (Some(t.data_your_thanks()), Some(&one.thank_for)),
            ]),
            earlier: Vec::new(),
        }
    }

    fn season(t: Lang, season: &Season, today: Day) -> Self {
        Self {
            kind: t.data_season(),
            title: Some(season.kind.label(t).to_owned()),
            facts: vec![
                t.dates_from_to(&dates::short(t, season.days.0, today), &dates::short(t, season.days.1, today)),
            ],
            texts: texts([(None, Some(&season.words))]),
            earlier: Vec::new(),
        }
    }

    fn talk(t: Lang, talk: &Talk, today: Day) -> Self {
        let [thanks, need, hard, boundary, small] = talk.answers();
        Self {
            kind: t.data_talk(),
            title: None,
            facts: vec![dates::short(t, talk.day, today), who_saw(t, talk.opened).into()],
            texts: texts([
                (Some(t.talks_thanks()), Some(thanks)),
                (Some(t.talks_need()), Some(need)),
                (Some(t.talks_hard()), Some(hard)),
                (Some(t.talks_boundary()), Some(boundary)),
                (Some(t.talks_small()), Some(small)),
            ]),
            earlier: Vec::new(),
        }
    }
}

pub(super) fn texts<const N: usize>(
    all: [(Option<&'static str>, Option<&Words>); N],
) -> Vec<(Option<&'static str>, String)> {
    let said =
        |(label, words): (_, Option<&Words>)| Some((label, words.filter(|words| !words.is_empty())?.to_string()));
    all.into_iter().filter_map(said).collect()
}

pub(super) fn wordings(earlier: &[(Words, Words)]) -> Vec<String> {
    let told = |(title, words): &(Words, Words)| format!("{title}\n{words}").trim().to_owned();
    earlier.iter().map(told).collect()
}

pub(super) fn who_saw(t: Lang, shared: bool) -> &'static str {
    if shared { t.data_was_shared() } else { t.data_only_you_saw() }
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
