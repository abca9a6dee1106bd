//! The seasons of a bond: the one that lasts, those planned, those past; beginning one, ending one.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    deleted,
    form::{self, Controls},
    model::{Draft, MOST_PLANNED, Season},
    store,
};
use crate::{
    bonds::{Changed, Member, change, deletions},
    db::{Conn, Id},
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{ErrorSummary, Frame, Tab, Title},
        dates,
        flash::Said,
        html,
        once::{self, Submission},
    },
};

#[derive(Template)]
#[template(path = "season/list.html")]
struct ListPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    /// Said in the place of the forms: a season would reach the other, and this member has stepped back.
    waits: Option<&'static str>,
    running: Option<Card>,
    planned: Vec<Card>,
    past: Vec<Card>,
    next: Option<String>,
    controls: Controls,
    token: String,
}

/// A season in the list.
pub(super) struct Card {
    /// Its page.
    pub(super) url: String,
    /// "A newborn".
    pub(super) kind: &'static str,
    /// "from 3 Dec to 9 Dec".
    pub(super) days: String,
    /// The last day, in full.
    pub(super) until: String,
    /// A kind word for as long as it lasts.
    pub(super) kind_word: &'static str,
    /// What each of the two says about it, with their name.
    pub(super) voices: Vec<(String, String)>,
    /// The last day of a week more.
    pub(super) week_more: String,
}

impl Card {
    pub(super) fn new(season: &Season, member: &Member) -> Self {
        let (t, today) = (member.person.lang, member.bond_today());
        let day = |day| dates::short(t, day, today);
        Self {
            url: member.url(&format!("season/{}", season.id)),
            kind: season.kind.label(t),
            days: t.dates_from_to(&day(season.from_day), &day(season.until_day)),
            until: t.season_until(&dates::long(t, season.until_day)),
            kind_word: season.kind.kind_word(t),
            voices: voices(season, member),
            week_more: season.until_day.plus(7).to_string(),
        }
    }
}

/// What each of the two says about a season, the one who wrote it down first.
#[must_use]
pub fn voices(season: &Season, member: &Member) -> Vec<(String, String)> {
    let me = member.person.id;
    let mine = (member.person.lang.bonds_you().to_owned(), season.words_of(me).to_string());
    let theirs = (member.other_name().to_owned(), season.words_beside(me).to_string());
    let both = if member.is(season.started_by) { [mine, theirs] } else { [theirs, mine] };
    both.into_iter().filter(|(_, words)| !words.is_empty()).collect()
}

/// GET /bonds/{bond}/season
pub(super) async fn list(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    page(&member, &site, &request, StatusCode::OK, &Fields::default(), &Refusals::default()).await
}

/// What became of a form.
enum Done {
    Saved,
    /// It would reach the other, and its author has stepped back.
    Waits,
    Taken(Box<Season>),
    TooMany,
}

/// POST /bonds/{bond}/season. Our own form carries a token, and is told where another season has its days: of two who
/// press at once the second sees what the first one wrote. A script that sends none changes the one that its days touch.
pub(super) async fn create(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let draft = match form::parse(&fields, &member) {
        Ok(draft) => draft,
        Err(refused) => return again(&member, &site, &request, &fields, &refused).await,
    };
    let (id, form) = (Id::random(), Submission::of(&fields));
    let done = change(&site, &member, move |conn, member| {
        if member.stepped_back {
            return Ok(Changed::nothing(Done::Waits));
        }
        if once::earlier(conn, member.person.id, &form)?.is_some() {
            return Ok(Changed::nothing(Done::Saved));
        }
        write(conn, member, id, &draft, &form)
    })
    .await?;
    let refused = match done {
        Done::Saved => return Ok(Said::Shared.at(&member.url("season"))),
        Done::Waits => [("", member.person.lang.forms_would_reach())].into(),
        Done::Taken(other) => form::taken(&member, &other),
        Done::TooMany => [("from", member.person.lang.season_too_many())].into(),
    };
    again(&member, &site, &request, &fields, &refused).await
}

fn write(
    conn: &mut Conn<'_>,
    member: &Member,
    id: Id,
    draft: &Draft,
    form: &Submission,
) -> Result<Changed<Done>, Error> {
    let bond = member.bond.id;
    let touched = store::touching(conn, bond, draft.from, draft.until, None)?;
    match touched.as_slice() {
        [] => {}
        [only] if !form.has_token() => {
            store::update(conn, member, only, draft)?;
            return Ok(Changed::for_both(Done::Saved));
        }
        [first, ..] => return Ok(Changed::nothing(Done::Taken(Box::new(first.clone())))),
    }
    let today = member.bond_today();
    let planned = store::since(conn, bond, today)?.into_iter().filter(|season| season.from_day > today).count();
    if draft.from > today && planned >= MOST_PLANNED {
        return Ok(Changed::nothing(Done::TooMany));
    }
    once::first(conn, member.person.id, form, &member.url("season"), member.now)?;
    store::create(conn, member, id, draft)?;
    Ok(Changed::for_both(Done::Saved))
}

async fn again(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    fields: &Fields,
    refused: &Refusals,
) -> PageResult {
    page(member, site, request, StatusCode::UNPROCESSABLE_ENTITY, fields, refused).await
}

/// What became of an ending.
enum Ended {
    Saved,
    Waits,
    /// It began today, and is taken back.
    TakenBack(Id),
}

/// POST /bonds/{bond}/season/ended: yesterday was the last day of the season of today. One that began today is taken
/// back. No reason is asked, and where the other was faster it has ended already.
pub(super) async fn end(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let ended = change(&site, &member, |conn, member| {
        if member.stepped_back {
            return Ok(Changed::nothing(Ended::Waits));
        }
        let (bond, today) = (member.bond.id, member.bond_today());
        let running = store::touching(conn, bond, today, today, None)?.pop();
        let Some(running) = running else { return Ok(Changed::nothing(Ended::Saved)) };
        if running.from_day == today {
            let id = running.id;
            deleted::delete(conn, member, running)?;
            return Ok(Changed::for_both(Ended::TakenBack(id)));
        }
        store::end_on(conn, member, &running, today.plus(-1))?;
        Ok(Changed::for_both(Ended::Saved))
    })
    .await?;
    match ended {
        Ended::Saved => Ok(Said::Saved.at(&member.url(""))),
        Ended::TakenBack(id) => Ok(deletions::deleted(&site, &member, "season", id)),
        Ended::Waits => {
            let refused = [("", member.person.lang.forms_would_reach())].into();
            again(&member, &site, &request, &Fields::default(), &refused).await
        }
    }
}

pub(super) async fn page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    status: StatusCode,
    fields: &Fields,
    refused: &Refusals,
) -> PageResult {
    let after = Id::from_url(Fields::parse(request.query_string().as_bytes()).one("after"));
    let (bond, today) = (member.bond.id, member.bond_today());
    let (ahead, mut past) = site
        .db
        .read(move |conn| Ok::<_, Error>((store::since(conn, bond, today)?, store::past(conn, bond, today, after)?)))
        .await?;
    let more = past.len() > store::PAGE;
    past.truncate(store::PAGE);
    let url = member.url("season");
    let next = past.last().filter(|_| more).map(|last| format!("{url}?after={}", last.id));
    let frame = member.frame(site, request, Tab::Me).await?;
    let t = frame.t;
    let began = Fields::of_pairs([("from", today.to_string().as_str())]);
    let typed = if fields.one("from").is_empty() && status == StatusCode::OK { &began } else { fields };
    let card = |season: &Season| Card::new(season, member);
    let page = ListPage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(t.season_title()).lead(t.season_lead()).back(t.bonds_your_side(), member.url("me")),
        waits: (member.stepped_back && refused.is_empty()).then(|| t.forms_would_reach()),
        running: ahead.iter().find(|season| season.covers(today)).map(card),
        planned: ahead.iter().rev().filter(|season| season.from_day > today).map(card).collect(),
        past: past.iter().map(card).collect(),
        next,
        controls: Controls::new(member, typed, refused),
        token: once::token(),
        url,
    };
    Ok(html(status, &page)?)
}
