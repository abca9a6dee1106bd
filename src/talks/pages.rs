//! The guide, the kept talks, and one of them.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    form::{self, ANSWERS},
    model::{Draft, Talk},
    store,
};
use crate::{
    bonds::{BondEntry, Changed, Member, Seen, Visibility, change, deletions::first_version},
    db::Id,
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{Audience, Choices, Empty, ErrorSummary, Field, Frame, Tab, Title},
        dates,
        flash::Said,
        html, is_stale,
        once::{self, Submission},
    },
};

#[derive(Template)]
#[template(path = "talks/guide.html")]
struct GuidePage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    /// Where the kept talks are.
    kept: String,
    token: Option<String>,
    version: Option<String>,
    /// How today's side stands, where it was changed meanwhile.
    stands: Option<Side>,
    steps: Vec<Field>,
    visibility: Choices,
    other: String,
}

/// One side, as it reads.
struct Side {
    by: String,
    /// What was said at which step.
    answers: Vec<(&'static str, String)>,
}

impl Side {
    fn of(member: &Member, talk: &Talk) -> Self {
        let t = member.person.lang;
        let answers = ANSWERS.into_iter().zip(talk.answers());
        let said = answers.filter(|(_, words)| !words.is_empty());
        Self {
            by: member.name_of(talk.person_id).to_owned(),
            answers: said.map(|(name, words)| (form::prompt(t, name), words.to_string())).collect(),
        }
    }
}

/// GET /bonds/{bond}/talk. Where both have kept today's, that is the page.
pub(super) async fn guide(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let (reader, today) = (member.clone(), member.bond_today());
    let own = site.db.query(move |conn| store::own_of_day(conn, &reader, today)).await?;
    guide_page(&member, &site, &request, own.filter(|own| !own.opened).as_ref(), None, &Refusals::default()).await
}

async fn guide_page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    own: Option<&Talk>,
    typed: Option<&Fields>,
    refused: &Refusals,
) -> PageResult {
    let page = guide_of(member, site, request, own, typed, refused).await?;
    let status = if refused.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(html(status, &page)?)
}

async fn guide_of(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    own: Option<&Talk>,
    typed: Option<&Fields>,
    refused: &Refusals,
) -> Result<GuidePage, Error> {
    let frame = member.frame(site, request, Tab::Me).await?;
    let (t, empty, filled) = (frame.t, Fields::default(), own.map(form::filled));
    let fields = typed.or(filled.as_ref()).unwrap_or(&empty);
    let sent = typed.map(|typed| typed.one("version").to_owned()).filter(|version| !version.is_empty());
    Ok(GuidePage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(t.talks_title()).lead(t.talks_lead()).back(t.bonds_your_side(), member.url("me")),
        url: member.url("talk"),
        kept: member.url("talks"),
        token: own.is_none().then(once::token),
        version: own.map(|own| sent.unwrap_or_else(|| own.version.to_string())),
        stands: None,
        steps: form::steps(t, fields, refused),
        visibility: form::who_sees(member, fields, refused),
        other: member.other_name().to_owned(),
    })
}

/// What became of a side that was to be kept.
enum Kept {
    /// It is kept there; opened, or sealed for its author.
    There(String, bool),
    /// It was changed meanwhile; as it stands.
    Stale(Box<Talk>),
    /// Both have kept today's already.
    Opened(Id),
}

/// POST /bonds/{bond}/talk: one's own side of today.
pub(super) async fn keep(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let draft = match form::parse(member.person.lang, &fields) {
        Ok(draft) => draft,
        Err(refused) => {
            let (reader, today) = (member.clone(), member.bond_today());
            let own = site.db.query(move |conn| store::own_of_day(conn, &reader, today)).await?;
            let own = own.filter(|own| !own.opened);
            return guide_page(&member, &site, &request, own.as_ref(), Some(&fields), &refused).await;
        }
    };
    let (id, form, version) = (Id::random(), Submission::of(&fields), fields.one("version").to_owned());
    let kept = change(&site, &member, move |conn, member| {
        let draft = Draft { visibility: member.who_sees(draft.visibility), ..draft.clone() };
        let place = |id: Id| member.url(&format!("talks/{id}"));
        let today = member.bond_today();
        let Some(stands) = store::own_of_day(conn, member, today)? else {
            if let Some(earlier) = once::first(conn, member.person.id, &form, &place(id), member.now)? {
                return Ok(Changed::nothing(Kept::There(earlier, false)));
            }
            let opened = store::keep(conn, member, &new(member, id, draft))?;
            return Ok(Changed::by(opened, Kept::There(place(id), opened)));
        };
        if stands.says(&draft) {
            return Ok(Changed::nothing(Kept::There(place(stands.id), stands.opened)));
        }
        if stands.opened {
            return Ok(Changed::nothing(Kept::Opened(stands.id)));
        }
        // A form that was made before there was a side has a token and no version.
        let made_before = version.is_empty() && form.has_token();
        if made_before || is_stale(&version, stands.version) {
            return Ok(Changed::nothing(Kept::Stale(Box::new(stands))));
        }
        let opened = store::update(conn, member, &stands, &draft)?;
        Ok(Changed::by(opened, Kept::There(place(stands.id), opened)))
    })
    .await?;
    match kept {
        Kept::There(place, true) => Ok(Said::Shared.at(&place)),
        Kept::There(place, false) => Ok(Said::SavedForMe.at(&place)),
        Kept::Stale(stands) => both_versions(&member, &site, &request, &stands, &fields, None).await,
        Kept::Opened(id) => {
            let (bond, t) = (member.bond.id, member.person.lang);
            let stands = site.db.query(move |conn| store::find(conn, bond, id)).await?.ok_or(Error::NotFound)?;
            both_versions(&member, &site, &request, &stands, &fields, Some(t.talks_opened_already())).await
        }
    }
}

fn new(member: &Member, id: Id, draft: Draft) -> Talk {
    let [thanks, need, hard, boundary, small] = draft.answers;
    Talk {
        id,
        person_id: member.person.id,
        day: member.bond_today(),
        thanks,
        need,
        hard,
        boundary,
        small,
        visibility: draft.visibility,
        opened: false,
        version: first_version(),
    }
}

async fn both_versions(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    stands: &Talk,
    typed: &Fields,
    why: Option<&'static str>,
) -> PageResult {
    let mut page = guide_of(member, site, request, Some(stands), Some(typed), &Refusals::default()).await?;
    let t = member.person.lang;
    page.errors = ErrorSummary::of([("", why.unwrap_or(t.forms_changed_meanwhile()))]);
    page.frame = page.frame.refused(true);
    page.stands = Some(Side::of(member, stands));
    page.version = Some(stands.version.to_string());
    Ok(html(StatusCode::CONFLICT, &page)?)
}

/// A kept side in the list.
struct Line {
    day: String,
    url: String,
    by: String,
    audience: Option<Audience>,
}

#[derive(Template)]
#[template(path = "talks/list.html")]
struct ListPage {
    frame: Frame,
    title: Title,
    guide: String,
    lines: Vec<Line>,
    empty: Option<Empty>,
    next: Option<String>,
}

/// GET /bonds/{bond}/talks
pub(super) async fn list(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let after = Id::from_url(Fields::parse(request.query_string().as_bytes()).one("after"));
    let reader = member.clone();
    let mut rows = site.db.read(move |conn| store::list(conn, &reader, after)).await?;
    let base = member.url("talks");
    let more = rows.len() > store::PAGE;
    rows.truncate(store::PAGE);
    let (t, today) = (member.person.lang, member.bond_today());
    let page = ListPage {
        frame: member.frame(&site, &request, Tab::Me).await?,
        title: Title::new(t.talks_kept()).lead(t.talks_kept_lead()).back(t.bonds_your_side(), member.url("me")),
        guide: member.url("talk"),
        next: rows.last().filter(|_| more).map(|last| format!("{base}?after={}", last.id)),
        // A talk that opened is one line: that of one's own side, where it is still there.
        lines: rows
            .iter()
            .filter(|row| row.is_own(&member) || !rows.iter().any(|own| own.is_own(&member) && own.opens_with(row)))
            .map(|row| Line {
                day: dates::short(t, row.day, today),
                url: format!("{base}/{}", row.id),
                by: member.name_of(row.person_id).to_owned(),
                audience: row.is_own(&member).then(|| audience(&member, row)),
            })
            .collect(),
        empty: rows.is_empty().then(|| {
            Empty::new(t.talks_empty()).example(t.talks_empty_example()).action(t.talks_title(), member.url("talk"))
        }),
    };
    Ok(html(StatusCode::OK, &page)?)
}

fn audience(member: &Member, talk: &Talk) -> Audience {
    if talk.opened { Audience::Both { other: member.other_name().to_owned() } } else { Audience::OnlyYou }
}

#[derive(Template)]
#[template(path = "talks/show.html")]
struct ShowPage {
    frame: Frame,
    title: Title,
    sides: Vec<Side>,
    /// Where one's own side stands: sealed for good, sealed until the other keeps theirs, or opened.
    stands: Option<String>,
    change: Option<String>,
    delete: Option<String>,
}

/// GET /bonds/{bond}/talks/{id}: the side, and the other one where both opened.
pub(super) async fn show(seen: Seen<Talk>, site: Shared, request: HttpRequest) -> PageResult {
    let Seen { member, entry } = seen;
    let (reader, day) = (member.clone(), entry.day);
    let mut sides = site.db.query(move |conn| store::of_day(conn, &reader, day)).await?;
    sides.retain(|side| side.id == entry.id || (entry.opened && side.opened));
    sides.sort_by_key(|side| !side.is_own(&member));
    let (t, own) = (member.person.lang, entry.is_own(&member));
    let other = member.other_name();
    let page = ShowPage {
        frame: member.frame(&site, &request, Tab::Me).await?,
        title: Title::new(t.talks_of_day(&dates::long(t, entry.day))).back(t.talks_kept(), member.url("talks")),
        sides: sides.iter().map(|side| Side::of(&member, side)).collect(),
        stands: own.then(|| match (entry.opened, entry.visibility) {
            (true, _) => t.talks_is_opened(other),
            (false, Visibility::Shared) => t.talks_is_sealed(other),
            (false, Visibility::Private) => t.talks_is_private().into(),
        }),
        change: (own && !entry.opened && entry.day == member.bond_today()).then(|| member.url("talk")),
        delete: own.then(|| member.url(&format!("talks/{}/deleted", entry.id))),
    };
    Ok(html(StatusCode::OK, &page)?)
}
