//! Saying thank you, sharing good news, and changing what was said.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    Kind, Note,
    form::{self, Controls},
    model::Draft,
    pages::whole_card,
    store,
};
use crate::{
    bonds::{Changed, Edited, Member, Owned, Visibility, change, make_once},
    db::{Conn, Id},
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{ErrorSummary, Frame, Tab, ThanksCard, Title},
        flash::Said,
        html, is_stale,
        once::{self, Submission},
    },
};

#[derive(Template)]
#[template(path = "thanks/form.html")]
struct FormPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    action: String,
    kind: Kind,
    token: Option<String>,
    version: Option<i64>,
    stands: Option<ThanksCard>,
    controls: Controls,
    other: String,
}

impl FormPage {
    fn new(frame: Frame, member: &Member, kind: Kind, fields: &Fields, refused: &Refusals) -> Self {
        let t = frame.t;
        let (heading, lead) = match kind {
            Kind::Thanks => (t.thanks_say(), t.thanks_say_lead()),
            Kind::GoodNews => (t.thanks_share_news(), t.thanks_share_news_lead()),
        };
        Self {
            frame: frame.refused(!refused.is_empty()),
            errors: ErrorSummary::of(refused.iter()),
            title: Title::new(heading).lead(lead).back(t.thanks_title(), member.url("thanks")),
            action: member.url("thanks"),
            kind,
            token: Some(once::token()),
            version: None,
            stands: None,
            controls: Controls::new(member, kind, fields, refused, false),
            other: member.other_name().to_owned(),
        }
    }

    fn edit(frame: Frame, member: &Member, note: &Note, fields: &Fields, refused: &Refusals) -> Self {
        let (t, url) = (frame.t, member.url(&format!("thanks/{}", note.id)));
        let heading = match note.kind {
            Kind::Thanks => t.thanks_change(),
            Kind::GoodNews => t.thanks_change_news(),
        };
        Self {
            title: Title::new(heading).back(t.forms_back_to_it(), url.clone()),
            action: url,
            token: (member.stepped_back && note.is_shared()).then(once::token),
            version: Some(note.version),
            controls: Controls::new(member, note.kind, fields, refused, note.is_shared()),
            ..Self::new(frame, member, note.kind, fields, refused)
        }
    }
}

/// GET /bonds/{bond}/thanks/new: `?kind=good_news` for good news.
pub(super) async fn new(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let kind = form::kind(&Fields::parse(request.query_string().as_bytes()));
    let frame = member.frame(&site, &request, Tab::Me).await?;
    Ok(html(StatusCode::OK, &FormPage::new(frame, &member, kind, &Fields::default(), &Refusals::default()))?)
}

/// POST /bonds/{bond}/thanks
pub(super) async fn create(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let kind = form::kind(&fields);
    let draft = match form::parse(&fields, kind, member.person.lang) {
        Ok(draft) => draft,
        Err(refused) => {
            let frame = member.frame(&site, &request, Tab::Me).await?;
            let page = FormPage::new(frame, &member, kind, &fields, &refused);
            return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &page)?);
        }
    };
    let (id, form, said) = (Id::random(), Submission::of(&fields), member.who_sees(draft.visibility).said());
    let location = change(&site, &member, move |conn, member| {
        save(conn, member, id, kind, &draft.seen_by(member.who_sees(draft.visibility)), &form)
    })
    .await?;
    Ok(said.at(&location))
}

/// Writes down a new entry, once.
fn save(
    conn: &mut Conn<'_>,
    member: &Member,
    id: Id,
    kind: Kind,
    draft: &Draft,
    form: &Submission,
) -> Result<Changed<String>, Error> {
    let location = member.url(&format!("thanks/{id}"));
    make_once(conn, member, form, location, draft.visibility, |conn| Ok(store::create(conn, member, id, kind, draft)?))
}

/// GET /bonds/{bond}/thanks/{id}/edit
pub(super) async fn edit(owned: Owned<Note>, site: Shared, request: HttpRequest) -> PageResult {
    let Owned { member, entry } = owned;
    let frame = member.frame(&site, &request, Tab::Me).await?;
    let page = FormPage::edit(frame, &member, &entry, &form::filled(&entry), &Refusals::default());
    Ok(html(StatusCode::OK, &page)?)
}

/// POST /bonds/{bond}/thanks/{id}. Whoever has stepped back leaves what is shared as the other reads it, and keeps a
/// copy.
pub(super) async fn update(owned: Owned<Note>, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Owned { member, entry } = owned;
    let draft = match form::parse(&fields, entry.kind, member.person.lang) {
        Ok(draft) => draft,
        Err(refused) => {
            let frame = member.frame(&site, &request, Tab::Me).await?;
            let mut page = FormPage::edit(frame, &member, &entry, &fields, &refused);
            // What was typed still stands against the version that was read.
            page.version = fields.one("version").parse().ok().or(page.version);
            return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &page)?);
        }
    };
    let (id, version, visibility) = (entry.id, fields.one("version").to_owned(), draft.visibility);
    let (copy, form, sent) = (Id::random(), Submission::of(&fields), fields.one("visibility").to_owned());
    let edited = change(&site, &member, move |conn, member| {
        let stands = store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        if stands.edited(&draft).is_none() {
            return Ok(Changed::nothing(Edited::Saved));
        }
        if is_stale(&version, stands.version) {
            return Ok(Changed::nothing(Edited::Stale(Box::new(stands))));
        }
        if member.copies(&sent, stands.is_shared()) {
            return Ok(
                save(conn, member, copy, stands.kind, &draft.seen_by(Visibility::Private), &form)?.map(Edited::Copied)
            );
        }
        let draft = draft.seen_by(member.who_sees(draft.visibility));
        let Some(edit) = stands.edited(&draft) else { return Ok(Changed::nothing(Edited::Saved)) };
        store::update(conn, member, &stands, &draft, edit)?;
        Ok(Changed::by(edit.seen_by_other, Edited::Saved))
    })
    .await?;
    let stands = match edited {
        Edited::Saved => return Ok(member.who_sees(visibility).said().at(&member.url(&format!("thanks/{id}")))),
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
