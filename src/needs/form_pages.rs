//! Naming a need, and changing what it says.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    form::{self, Controls},
    model::{self, Draft},
    pages::whole_card,
    store::{self, Need},
};
use crate::{
    bonds::{Changed, Member, Owned, Visibility, change},
    db::{Conn, Id},
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{ErrorSummary, Frame, NeedCard, Tab, Title},
        flash::Said,
        html, is_stale,
        once::{self, Submission},
    },
};

#[derive(Template)]
#[template(path = "needs/form.html")]
struct FormPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    action: String,
    token: Option<String>,
    version: Option<i64>,
    stands: Option<NeedCard>,
    controls: Controls,
    other: String,
}

impl FormPage {
    fn new(frame: Frame, member: &Member, fields: &Fields, refused: &Refusals) -> Self {
        let t = frame.t;
        Self {
            frame: frame.refused(!refused.is_empty()),
            errors: ErrorSummary::of(refused.iter()),
            title: Title::new(t.needs_name_one()).lead(t.needs_form_lead()).back(t.needs_title(), member.url("needs")),
            action: member.url("needs"),
            token: Some(once::token()),
            version: None,
            stands: None,
            controls: Controls::new(member, fields, refused, false),
            other: member.other_name().to_owned(),
        }
    }

    fn edit(frame: Frame, member: &Member, need: &Need, fields: &Fields, refused: &Refusals) -> Self {
        let (t, url) = (frame.t, member.url(&format!("needs/{}", need.id)));
        Self {
            title: Title::new(t.needs_change()).back(t.forms_back_to_it(), url.clone()),
            action: url,
            token: (member.stepped_back && need.is_shared()).then(once::token),
            version: Some(need.version),
            controls: Controls::new(member, fields, refused, need.is_shared()),
            ..Self::new(frame, member, fields, refused)
        }
    }
}

/// GET /bonds/{bond}/needs/new. Words may come along in the query; who sees them is always asked.
pub(super) async fn new(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let asked = Fields::parse(request.query_string().as_bytes());
    let along = ["title", "words", "love_language", "importance", "every_days"];
    let fields = Fields::of_pairs(along.map(|name| (name, asked.one(name))));
    let frame = member.frame(&site, &request, Tab::Needs).await?;
    Ok(html(StatusCode::OK, &FormPage::new(frame, &member, &fields, &Refusals::default()))?)
}

/// POST /bonds/{bond}/needs
pub(super) async fn create(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let draft = match form::parse(&fields, &member) {
        Ok(draft) => draft,
        Err(refused) => return new_again(&member, &site, &request, &fields, &refused).await,
    };
    let (id, form) = (Id::random(), Submission::of(&fields));
    let visibility = member.who_sees(draft.visibility);
    let made = change(&site, &member, move |conn, member| {
        let location = member.url(&format!("needs/{id}"));
        if let Some(earlier) = once::first(conn, member.person.id, &form, &location, member.now)? {
            return Ok(Changed::nothing(Some(earlier)));
        }
        let raised = model::raised(None, draft.importance, member.now);
        let weight = model::importance_at(draft.importance, raised, member.now);
        if !model::may_weigh(None, weight, store::others_that_matter_a_lot(conn, member, id)?) {
            once::forget(conn, member.person.id, &form)?;
            return Ok(Changed::nothing(None));
        }
        let draft = Draft { visibility: member.who_sees(draft.visibility), ..draft.clone() };
        store::create(conn, member, id, &draft)?;
        Ok(Changed::by(draft.visibility == Visibility::Shared, Some(location)))
    })
    .await?;
    match made {
        Some(location) => Ok(said(&member, visibility).at(&location)),
        None => new_again(&member, &site, &request, &fields, &form::too_many(member.person.lang)).await,
    }
}

async fn new_again(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    fields: &Fields,
    refused: &Refusals,
) -> PageResult {
    let frame = member.frame(site, request, Tab::Needs).await?;
    Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &FormPage::new(frame, member, fields, refused))?)
}

/// GET /bonds/{bond}/needs/{id}/edit
pub(super) async fn edit(owned: Owned<Need>, site: Shared, request: HttpRequest) -> PageResult {
    let Owned { member, entry } = owned;
    let fields = form::filled(&entry, member.now);
    let frame = member.frame(&site, &request, Tab::Needs).await?;
    Ok(html(StatusCode::OK, &FormPage::edit(frame, &member, &entry, &fields, &Refusals::default()))?)
}

/// What became of an edit.
enum Edited {
    Saved,
    /// It stands as the other reads it; what was typed is there.
    Copied(String),
    /// It was changed meanwhile; as it stands.
    Stale(Box<Need>),
    TooMany,
}

/// POST /bonds/{bond}/needs/{id}
pub(super) async fn update(owned: Owned<Need>, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Owned { member, entry } = owned;
    let draft = match form::parse(&fields, &member) {
        Ok(draft) => draft,
        Err(refused) => return edit_again(&member, &site, &request, &entry, &fields, &refused).await,
    };
    let (id, version, visibility) = (entry.id, fields.one("version").to_owned(), draft.visibility);
    let (copy, form, sent) = (Id::random(), Submission::of(&fields), fields.one("visibility").to_owned());
    let edited = change(&site, &member, move |conn, member| {
        let stands = store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        if stands.says(&draft, member.now) {
            return Ok(Changed::nothing(Edited::Saved));
        }
        if is_stale(&version, stands.version) {
            return Ok(Changed::nothing(Edited::Stale(Box::new(stands))));
        }
        if member.copies(&sent, stands.is_shared()) {
            return save_copy(conn, member, copy, &draft, &form);
        }
        let draft = Draft { visibility: member.who_sees(draft.visibility), ..draft.clone() };
        if stands.state == model::State::Open {
            let (before, others) =
                (stands.importance_at(member.now), store::others_that_matter_a_lot(conn, member, id)?);
            if !model::may_weigh(Some(before), draft.importance, others) {
                return Ok(Changed::nothing(Edited::TooMany));
            }
        }
        store::update(conn, member, &stands, &draft)?;
        Ok(Changed::by(stands.is_shared() || draft.visibility == Visibility::Shared, Edited::Saved))
    })
    .await?;
    match edited {
        Edited::Copied(location) => Ok(said(&member, Visibility::Private).at(&location)),
        Edited::Saved => Ok(said(&member, member.who_sees(visibility)).at(&member.url(&format!("needs/{id}")))),
        Edited::TooMany => {
            edit_again(&member, &site, &request, &entry, &fields, &form::too_many(member.person.lang)).await
        }
        Edited::Stale(stands) => both_versions(&member, &site, &request, &stands, &fields).await,
    }
}

/// Keeps an edit as a need of its own, for its author alone. Where three matter a lot already, this one matters.
fn save_copy(
    conn: &mut Conn<'_>,
    member: &Member,
    id: Id,
    draft: &Draft,
    form: &Submission,
) -> Result<Changed<Edited>, Error> {
    let location = member.url(&format!("needs/{id}"));
    if let Some(earlier) = once::first(conn, member.person.id, form, &location, member.now)? {
        return Ok(Changed::nothing(Edited::Copied(earlier)));
    }
    let mut draft = Draft { visibility: Visibility::Private, ..draft.clone() };
    if !model::may_weigh(None, draft.importance, store::others_that_matter_a_lot(conn, member, id)?) {
        draft.importance = model::Importance::Matters;
    }
    store::create(conn, member, id, &draft)?;
    Ok(Changed::for_me(Edited::Copied(location)))
}

async fn edit_again(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    need: &Need,
    fields: &Fields,
    refused: &Refusals,
) -> PageResult {
    let frame = member.frame(site, request, Tab::Needs).await?;
    let mut page = FormPage::edit(frame, member, need, fields, refused);
    // What was typed still stands against the version that was read.
    page.version = fields.one("version").parse().ok().or(page.version);
    Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &page)?)
}

async fn both_versions(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    stands: &Need,
    fields: &Fields,
) -> PageResult {
    let frame = member.frame(site, request, Tab::Needs).await?.refused(true);
    let page = FormPage {
        errors: ErrorSummary::of([("", frame.t.forms_changed_meanwhile())]),
        stands: Some(whole_card(member, site, stands).await?),
        ..FormPage::edit(frame, member, stands, fields, &Refusals::default())
    };
    Ok(html(StatusCode::CONFLICT, &page)?)
}

/// What a page says after something was saved.
pub(super) fn said(member: &Member, visibility: Visibility) -> Said {
    match visibility {
        Visibility::Private => Said::SavedForMe,
        Visibility::Shared if member.other.is_none() => Said::Saved,
        Visibility::Shared => Said::Shared,
    }
}
