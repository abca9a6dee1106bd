//! The pages of boundaries.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    card,
    form::{self, Controls},
    model::{Boundary, Draft, told},
    proof::Asked,
    store,
};
use crate::{
    bonds::{self, BondEntry, Changed, Edited, Member, Owned, Seen, Visibility, change, deletions},
    db::{Conn, Id},
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{BoundaryCard, Empty, ErrorSummary, Frame, Tab, Title},
        flash::Said,
        html, is_stale,
        once::{self, Submission},
    },
};

#[derive(Template)]
#[template(path = "boundaries/list.html")]
struct ListPage {
    frame: Frame,
    title: Title,
    other: String,
    base: String,
    theirs: Vec<BoundaryCard>,
    mine: Vec<BoundaryCard>,
    empty: Option<Empty>,
    next: Option<String>,
}

/// GET /bonds/{bond}/boundaries
pub(super) async fn list(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let after = Id::from_url(Fields::parse(request.query_string().as_bytes()).one("after"));
    let reader = member.clone();
    let mut rows = site.db.read(move |conn| store::list(conn, &reader, after)).await?;
    let base = member.url("boundaries");
    let more = rows.len() > store::PAGE;
    rows.truncate(store::PAGE);
    let next = rows.last().filter(|_| more).map(|last| format!("{base}?after={}", last.id));
    let cards =
        |own: bool| rows.iter().filter(|row| row.is_own(&member) == own).map(|row| card(row, &member)).collect();
    let t = member.person.lang;
    let page = ListPage {
        frame: member.frame(&site, &request, Tab::Me).await?,
        title: Title::new(t.boundaries_title()).lead(t.boundaries_lead()).back(t.bonds_your_side(), member.url("me")),
        other: member.other_name().to_owned(),
        theirs: cards(false),
        mine: cards(true),
        empty: rows.is_empty().then(|| {
            Empty::new(t.boundaries_empty())
                .example(t.boundaries_example())
                .action(t.boundaries_state(), format!("{base}/new"))
        }),
        next,
        base,
    };
    Ok(html(StatusCode::OK, &page)?)
}

#[derive(Template)]
#[template(path = "boundaries/show.html")]
struct ShowPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    card: BoundaryCard,
    other: String,
    own: bool,
    asks: Option<i64>,
    /// Said in the place of what would reach the other.
    waits: Option<&'static str>,
}

/// GET /bonds/{bond}/boundaries/{id}
pub(super) async fn show(seen: Seen<Boundary>, site: Shared, request: HttpRequest) -> PageResult {
    show_page(&seen.member, &site, &request, &seen.entry, StatusCode::OK, ErrorSummary::none()).await
}

async fn show_page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    boundary: &Boundary,
    status: StatusCode,
    errors: ErrorSummary,
) -> PageResult {
    let (t, own, other) = (member.person.lang, boundary.is_own(member), member.other_name());
    let heading = if own { t.boundaries_you_ask(other) } else { t.boundaries_asks_you(other) };
    let page = ShowPage {
        frame: member.frame(site, request, Tab::Me).await?,
        errors,
        title: Title::new(heading).back(t.boundaries_title(), member.url("boundaries")),
        url: member.url(&format!("boundaries/{}", boundary.id)),
        card: whole_card(member, site, boundary).await?,
        other: other.to_owned(),
        own,
        asks: (!own && boundary.acknowledged_on.is_none()).then_some(boundary.version),
        waits: member.stepped_back.then(|| t.forms_would_reach()),
    };
    Ok(html(status, &page)?)
}

/// POST /bonds/{bond}/boundaries/{id}/acknowledged. Whoever acknowledges words that were changed meanwhile is shown the
/// new ones first.
pub(super) async fn acknowledge(asked: Asked, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Asked { member, boundary } = asked;
    let (id, version) = (boundary.id, fields.one("version").to_owned());
    let sent = version.clone();
    let changed = change(&site, &member, move |conn, member| {
        let stands = store::find(conn, member.bond.id, id)?.filter(Boundary::is_shared).ok_or(Error::NotFound)?;
        if is_stale(&sent, stands.version) {
            return Ok(Changed::nothing(Some(stands)));
        }
        if stands.acknowledged_on.is_some() {
            return Ok(Changed::nothing(None));
        }
        if member.stepped_back {
            return Ok(Changed::nothing(Some(stands)));
        }
        store::acknowledge(conn, member, id)?;
        Ok(Changed::for_both(None))
    })
    .await?;
    let t = member.person.lang;
    match changed {
        Some(stands) if !is_stale(&version, stands.version) => {
            let errors = ErrorSummary::of([("", t.forms_would_reach())]);
            show_page(&member, &site, &request, &stands, StatusCode::UNPROCESSABLE_ENTITY, errors).await
        }
        Some(stands) => {
            let errors = ErrorSummary::of([("", t.boundaries_changed())]);
            show_page(&member, &site, &request, &stands, StatusCode::CONFLICT, errors).await
        }
        None => Ok(Said::Answered.at(&member.url(&format!("boundaries/{id}")))),
    }
}

/// POST /bonds/{bond}/boundaries/{id}/deleted
pub(super) async fn delete(owned: Owned<Boundary>, site: Shared) -> PageResult {
    let id = owned.entry.id;
    change(&site, &owned.member, move |conn, member| {
        let stands = store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        let shared = stands.is_shared();
        super::deleted::delete(conn, member, stands)?;
        Ok(Changed::by(shared, ()))
    })
    .await?;
    Ok(deletions::deleted(&site, &owned.member, "boundaries", id))
}

#[derive(Template)]
#[template(path = "boundaries/form.html")]
struct FormPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    action: String,
    token: Option<String>,
    version: Option<i64>,
    stands: Option<BoundaryCard>,
    controls: Controls,
    other: String,
}

impl FormPage {
    fn new(frame: Frame, member: &Member, fields: &Fields, refused: &Refusals) -> Self {
        let t = frame.t;
        Self {
            frame: frame.refused(!refused.is_empty()),
            errors: ErrorSummary::of(refused.iter()),
            title: Title::new(t.boundaries_state())
                .lead(t.boundaries_state_lead())
                .back(t.boundaries_title(), member.url("boundaries")),
            action: member.url("boundaries"),
            token: Some(once::token()),
            version: None,
            stands: None,
            controls: Controls::new(member, fields, refused, false),
            other: member.other_name().to_owned(),
        }
    }

    fn edit(frame: Frame, member: &Member, boundary: &Boundary, fields: &Fields, refused: &Refusals) -> Self {
        let (t, url) = (frame.t, member.url(&format!("boundaries/{}", boundary.id)));
        Self {
            title: Title::new(t.boundaries_change()).back(t.forms_back_to_it(), url.clone()),
            action: url,
            token: (member.stepped_back && boundary.is_shared()).then(once::token),
            version: Some(boundary.version),
            controls: Controls::new(member, fields, refused, boundary.is_shared()),
            ..Self::new(frame, member, fields, refused)
        }
    }
}

/// GET /bonds/{bond}/boundaries/new
pub(super) async fn new(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let frame = member.frame(&site, &request, Tab::Me).await?;
    Ok(html(StatusCode::OK, &FormPage::new(frame, &member, &Fields::default(), &Refusals::default()))?)
}

/// POST /bonds/{bond}/boundaries
pub(super) async fn create(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let draft = match form::parse(&fields, &member, None) {
        Ok(draft) => draft,
        Err(refused) => {
            let frame = member.frame(&site, &request, Tab::Me).await?;
            let page = FormPage::new(frame, &member, &fields, &refused);
            return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &page)?);
        }
    };
    let (id, form, said) = (Id::random(), Submission::of(&fields), member.who_sees(draft.visibility).said());
    let location = change(&site, &member, move |conn, member| {
        save(conn, member, id, &draft.seen_by(member.who_sees(draft.visibility)), &form)
    })
    .await?;
    Ok(said.at(&location))
}

/// Writes down a new boundary, once.
fn save(
    conn: &mut Conn<'_>,
    member: &Member,
    id: Id,
    draft: &Draft,
    form: &Submission,
) -> Result<Changed<String>, Error> {
    let location = member.url(&format!("boundaries/{id}"));
    bonds::make_once(conn, member, form, location, draft.visibility, |conn| Ok(store::create(conn, member, id, draft)?))
}

/// GET /bonds/{bond}/boundaries/{id}/edit
pub(super) async fn edit(owned: Owned<Boundary>, site: Shared, request: HttpRequest) -> PageResult {
    let Owned { member, entry } = owned;
    let frame = member.frame(&site, &request, Tab::Me).await?;
    let page = FormPage::edit(frame, &member, &entry, &form::filled(&entry), &Refusals::default());
    Ok(html(StatusCode::OK, &page)?)
}

/// POST /bonds/{bond}/boundaries/{id}
pub(super) async fn update(owned: Owned<Boundary>, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Owned { member, entry } = owned;
    let draft = match form::parse(&fields, &member, Some(&entry)) {
        Ok(draft) => draft,
        Err(refused) => {
            let frame = member.frame(&site, &request, Tab::Me).await?;
            let mut page = FormPage::edit(frame, &member, &entry, &fields, &refused);
            // What was typed still stands against the version that was read.
            page.version = fields.one("version").parse().ok().or(page.version);
            return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &page)?);
        }
    };
    let (id, version, sent) = (entry.id, fields.one("version").to_owned(), fields.one("visibility").to_owned());
    let (copy, form, visibility) = (Id::random(), Submission::of(&fields), draft.visibility);
    let edited = change(&site, &member, move |conn, member| {
        let stands = store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        if stands.edited(&draft).is_none() {
            return Ok(Changed::nothing(Edited::Saved));
        }
        if is_stale(&version, stands.version) {
            return Ok(Changed::nothing(Edited::Stale(Box::new(stands))));
        }
        if member.copies(&sent, stands.is_shared()) {
            return Ok(save(conn, member, copy, &draft.seen_by(Visibility::Private), &form)?.map(Edited::Copied));
        }
        let draft = draft.seen_by(member.who_sees(draft.visibility));
        let Some(edit) = stands.edited(&draft) else { return Ok(Changed::nothing(Edited::Saved)) };
        store::update(conn, member, &stands, &draft, edit)?;
        Ok(Changed::by(edit.seen_by_other, Edited::Saved))
    })
    .await?;
    let stands = match edited {
        Edited::Saved => return Ok(member.who_sees(visibility).said().at(&member.url(&format!("boundaries/{id}")))),
        Edited::Copied(location) => return Ok(Said::SavedForMe.at(&location)),
        Edited::Stale(stands) => stands,
    };
    let frame = member.frame(&site, &request, Tab::Me).await?.refused(true);
    let page = FormPage {
        errors: ErrorSummary::of([("", frame.t.forms_changed_meanwhile())]),
        stands: Some(whole_card(&member, &site, &stands).await?),
        ..FormPage::edit(frame, &member, &stands, &fields, &Refusals::default())
    };
    Ok(html(StatusCode::CONFLICT, &page)?)
}

/// A boundary with its earlier wordings, without a link to the page that shows it.
async fn whole_card(member: &Member, site: &Shared, boundary: &Boundary) -> Result<BoundaryCard, Error> {
    let (bond, id) = (member.bond.id, boundary.id);
    let mut wordings = site.db.query(move |conn| bonds::earlier(conn, bond, id)).await?;
    // Taking a boundary back keeps its wording too; where it was shared again unchanged, it reads twice.
    let now = boundary.heading();
    wordings.dedup_by(|a, b| a.title == b.title && a.words == b.words);
    if wordings.first().is_some_and(|newest| newest.title.as_str() == now && newest.words == boundary.words) {
        wordings.remove(0);
    }
    let earlier = wordings.iter().map(|wording| told(member.person.lang, &wording.title, &wording.words)).collect();
    Ok(BoundaryCard { url: None, earlier, ..card(boundary, member) })
}
