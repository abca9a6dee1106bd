//! The list of needs, and one need.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    answers,
    card::{PulseButtons, card, earlier},
    model::{State, urgency},
    pulses,
    store::{self, Need, PulseRow},
    story::{self, StoryView, Threads},
};
use crate::{
    bonds::{self, BondEntry, Member, Seen, Visibility},
    db::{self, Conn, Day, Id},
    season,
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{Audience, Choices, Empty, ErrorSummary, Frame, NeedCard, Tab, Title},
        dates, html,
    },
};

/// One of one's own open needs.
struct Mine {
    card: NeedCard,
    pulse: PulseButtons,
}

/// One of the other's open needs.
struct Theirs {
    card: NeedCard,
    did: String,
}

#[derive(Template)]
#[template(path = "needs/list.html")]
struct ListPage {
    frame: Frame,
    title: Title,
    other: String,
    base: String,
    first: bool,
    /// Whether a season lasts and nothing that the other asks for cannot wait.
    quiet: bool,
    theirs: Vec<Theirs>,
    nothing_asked: &'static str,
    mine: Vec<Mine>,
    closed: Vec<NeedCard>,
    threads: Option<Threads>,
    empty: Option<Empty>,
    next: Option<String>,
}

/// GET /bonds/{bond}/needs
pub(super) async fn list(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let after = Id::from_url(Fields::parse(request.query_string().as_bytes()).one("after"));
    let reader = member.clone();
    let (mut rows, threads, on_pause) = site.db.read(move |conn| read_list(conn, &reader, after)).await?;
    let base = member.url("needs");
    let more = rows.len() > store::PAGE;
    rows.truncate(store::PAGE);
    let next = rows.last().filter(|_| more).map(|last| format!("{base}?after={}", last.id));
    let (open, closed): (Vec<_>, Vec<_>) = rows.iter().partition(|need| need.state == State::Open);
    let (mine, mut theirs): (Vec<&Need>, Vec<&Need>) = open.into_iter().partition(|need| need.is_own(&member));
    theirs.sort_by_key(|need| {
        let standing = need.standing(member.today_of(need.owner_id));
        urgency(standing, need.importance_at(member.now))
    });
    let t = member.person.lang;
    let page = ListPage {
        frame: member.frame(&site, &request, Tab::Needs).await?,
        title: Title::new(t.needs_title()).lead(t.needs_lead()),
        other: member.other_name().to_owned(),
        first: after.is_none(),
        quiet: on_pause && !theirs.iter().any(|need| need.importance_at(member.now).cannot_wait()),
        theirs: theirs
            .into_iter()
            .map(|need| Theirs {
                card: card(need, &member, on_pause),
                did: member.url(&format!("contributions/new?need={}", need.id)),
            })
            .collect(),
        nothing_asked: match member.other {
            Some(_) => t.needs_nothing_asked(),
            None => t.needs_nothing_yet(),
        },
        mine: mine
            .into_iter()
            .map(|need| Mine {
                card: card(need, &member, on_pause),
                pulse: PulseButtons::new(need, &member, base.clone()),
            })
            .collect(),
        closed: closed.into_iter().map(|need| card(need, &member, on_pause)).collect(),
        threads,
        empty: (rows.is_empty() && after.is_none()).then(|| {
            Empty::new(t.needs_empty()).example(t.needs_example()).action(t.needs_name_one(), format!("{base}/new"))
        }),
        next,
        base,
    };
    Ok(html(StatusCode::OK, &page)?)
}

/// A page of the list; with the first, the threads of what is open; and whether a season lasts.
fn read_list(
    conn: &mut Conn<'_>,
    member: &Member,
    after: Option<Id>,
) -> db::Result<(Vec<Need>, Option<Threads>, bool)> {
    let on_pause = season::store::is_on_pause(conn, member)?;
    let mut rows = store::list(conn, member, after)?;
    answers::reveal(conn, member, &mut rows)?;
    let threads = match after {
        // What waits the longest may stand on a later page.
        None if rows.len() > store::PAGE => {
            let mut open = store::shared_open(conn, member.bond.id)?;
            answers::reveal(conn, member, &mut open)?;
            story::threads(conn, member, &open, on_pause)?
        }
        None => story::threads(conn, member, &rows, on_pause)?,
        Some(_) => None,
    };
    Ok((rows, threads, on_pause))
}

/// What was said on a day.
struct PulseLine {
    when: String,
    level: &'static str,
    audience: Option<Audience>,
}

/// How the owner says how the need is doing, where they can.
struct Ask {
    pulse: PulseButtons,
    /// Who sees it, where that is to be chosen.
    visibility: Option<Choices>,
    error: Option<String>,
}

/// What the owner can do with the need.
struct Acts {
    open: bool,
    resting: bool,
    /// Said in the place of what would reach the other.
    waits: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "needs/show.html")]
struct ShowPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    card: NeedCard,
    acts: Option<Acts>,
    did: Option<String>,
    ask: Option<Ask>,
    story: StoryView,
    pulses: Vec<PulseLine>,
    next: Option<String>,
}

/// GET /bonds/{bond}/needs/{id}
pub(super) async fn show(seen: Seen<Need>, site: Shared, request: HttpRequest) -> PageResult {
    let (status, refused) = (StatusCode::OK, Refusals::default());
    show_page(&seen.member, &site, &request, &seen.entry, status, &refused, &Fields::default()).await
}

/// A need with its story; `fields` is a refused pulse.
pub(super) async fn show_page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    need: &Need,
    status: StatusCode,
    refused: &Refusals,
    fields: &Fields,
) -> PageResult {
    let before = Day::from_iso(Fields::parse(request.query_string().as_bytes()).one("before"));
    let (reader, entry) = (member.clone(), need.clone());
    let (rows, told, on_pause) = site.db.read(move |conn| read_story(conn, &reader, &entry, before)).await?;
    let (own, open) = (need.is_own(member), need.state == State::Open);
    let url = member.url(&format!("needs/{}", need.id));
    let (shown, rest) = whole_days(&rows);
    let errors = refused.iter().map(|(field, message)| (if open { field } else { "" }, message));
    let t = member.person.lang;
    let heading = if own { t.needs_mine().to_owned() } else { t.needs_asks_for(member.other_name()) };
    let page = ShowPage {
        frame: member.frame(site, request, Tab::Needs).await?.refused(!refused.is_empty()),
        errors: ErrorSummary::of(errors),
        title: Title::new(heading).back(t.needs_title(), member.url("needs")),
        card: whole_card(member, site, need).await?,
        acts: own.then(|| Acts {
            open,
            resting: need.state == State::Resting,
            waits: (member.stepped_back && need.is_shared()).then(|| t.forms_would_reach()),
        }),
        did: (open && !own).then(|| member.url(&format!("contributions/new?need={}", need.id))),
        ask: (open && own).then(|| Ask {
            pulse: PulseButtons { id: Some("level"), ..PulseButtons::new(need, member, url.clone()) },
            visibility: need.is_shared().then(|| {
                let last = need.said.as_ref().and_then(|said| said.last);
                let before = last.map_or("", |(.., visibility)| visibility.as_str());
                let chosen = if refused.is_empty() { before } else { fields.one("visibility") };
                member.audience(chosen, false).error(refused.of("visibility"))
            }),
            error: refused.of("level").map(str::to_owned),
        }),
        story: StoryView::new(member, need, told, on_pause),
        pulses: shown.iter().map(|pulse| pulse_line(pulse, need, member)).collect(),
        next: rest.map(|day| format!("{url}?before={day}")),
        url,
    };
    Ok(html(status, &page)?)
}

/// The page of what was said that ends before a day, what was done for it, and whether a season lasts.
fn read_story(
    conn: &mut Conn<'_>,
    member: &Member,
    need: &Need,
    before: Option<Day>,
) -> db::Result<(Vec<PulseRow>, story::Read, bool)> {
    let page = pulses::pulses_of(conn, member, need, before)?;
    Ok((page, story::read(conn, member, need)?, season::store::is_on_pause(conn, member)?))
}

/// The rows of whole days, and the last of these days where there are more behind it.
fn whole_days(rows: &[PulseRow]) -> (&[PulseRow], Option<Day>) {
    let Some(cut) = rows.get(pulses::PAGE).map(|row| row.day) else { return (rows, None) };
    let whole = &rows[..rows.iter().position(|row| row.day == cut).unwrap_or(rows.len())];
    (whole, whole.last().map(|row| row.day))
}

fn pulse_line(pulse: &PulseRow, need: &Need, member: &Member) -> PulseLine {
    let t = member.person.lang;
    PulseLine {
        when: dates::seen_from(t, pulse.day, member.today_of(need.owner_id)),
        level: pulse.level.label(t),
        audience: need.is_own(member).then(|| match pulse.visibility {
            Visibility::Shared if need.is_shared() => Audience::Both { other: member.other_name().to_owned() },
            _ => Audience::OnlyYou,
        }),
    }
}

/// A need with its earlier wordings, as both see them.
pub(super) async fn whole_card(member: &Member, site: &Shared, need: &Need) -> Result<NeedCard, Error> {
    let (reader, mut need) = (member.clone(), need.clone());
    let read = site.db.read(move |conn| {
        answers::reveal(conn, &reader, std::slice::from_mut(&mut need))?;
        let wordings = bonds::earlier(conn, reader.bond.id, need.id)?;
        let on_pause = season::store::is_on_pause(conn, &reader)?;
        Ok::<_, Error>(NeedCard { earlier: earlier(&need, wordings), ..card(&need, &reader, on_pause) })
    });
    read.await
}
