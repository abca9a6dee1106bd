//! Keeping something, and changing what is kept.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    form::{self, Controls},
    model::{About, Draft, Keepsake},
    pages::whole_card,
    store,
};
use crate::{
    bonds::{BondEntry, Changed, Edited, Member, Owned, Visibility, change, make_once},
    db::{Conn, Id},
    thanks::{self, Kind},
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{ErrorSummary, Frame, KeepsakeCard, Tab, Title},
        flash::Said,
        html, is_stale,
        once::{self, Submission},
    },
};

#[derive(Template)]
#[template(path = "keepsakes/form.html")]
struct FormPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    action: String,
    token: Option<String>,
    version: Option<i64>,
    stands: Option<KeepsakeCard>,
    controls: Controls,
    other: String,
}

impl FormPage {
    fn new(frame: Frame, member: &Member, fields: &Fields, refused: &Refusals) -> Self {
        let t = frame.t;
        Self {
            frame: frame.refused(!refused.is_empty()),
            errors: ErrorSummary::of(refused.iter()),
            title: Title::new(t.keepsakes_keep())
                .lead(t.keepsakes_keep_lead())
                .back(t.keepsakes_title(), member.url("keepsakes")),
            action: member.url("keepsakes"),
            token: Some(once::token()),
            version: None,
            stands: None,
            controls: Controls::new(member, fields, refused, false),
            other: member.other_name().to_owned(),
        }
    }

    fn edit(frame: Frame, member: &Member, keepsake: &Keepsake, fields: &Fields, refused: &Refusals) -> Self {
        let (t, url) = (frame.t, member.url(&format!("keepsakes/{}", keepsake.id)));
        Self {
            title: Title::new(t.keepsakes_change()).back(t.forms_back_to_it(), url.clone()),
            action: url,
            token: (member.stepped_back && keepsake.is_shared()).then(once::token),
            version: Some(keepsake.version),
            controls: Controls::new(member, fields, refused, keepsake.is_shared()),
            ..Self::new(frame, member, fields, refused)
        }
    }
}

/// GET /bonds/{bond}/keepsakes/new. `?news=ID` brings along the words of good news that this member may read; who sees
/// them is always asked.
pub(super) async fn new(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let asked = Id::from_url(Fields::parse(request.query_string().as_bytes()).one("news"));
    let reader = member.clone();
    let fields = site.db.query(move |conn| remembered(conn, &reader, asked)).await?;
    let frame = member.frame(&site, &request, Tab::Me).await?;
    Ok(html(StatusCode::OK, &FormPage::new(frame, &member, &fields, &Refusals::default()))?)
}

/// The other's good news as the beginning of a keepsake about them.
fn remembered(conn: &mut Conn<'_>, member: &Member, news: Option<Id>) -> crate::db::Result<Fields> {
    let Some(id) = news else { return Ok(Fields::default()) };
    let news = thanks::store::find(conn, member.bond.id, id)?
        .filter(|entry| entry.kind == Kind::GoodNews && entry.is_visible(member) && !entry.is_own(member));
    Ok(news.map_or_else(Fields::default, |news| {
        let fields =
            [("text", news.words.as_str()), ("about", About::Them.as_str()), ("on", &news.said_on.to_string())];
        Fields::of_pairs(fields)
    }))
}

/// POST /bonds/{bond}/keepsakes
pub(super) async fn create(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let draft = match form::parse(&fields, member.person.lang) {
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

/// Writes down a new keepsake, once.
fn save(
    conn: &mut Conn<'_>,
    member: &Member,
    id: Id,
    draft: &Draft,
    form: &Submission,
) -> Result<Changed<String>, Error> {
    let location = member.url(&format!("keepsakes/{id}"));
    make_once(conn, member, form, location, draft.visibility, |conn| Ok(store::create(conn, member, id, draft)?))
}

/// GET /bonds/{bond}/keepsakes/{id}/edit
pub(super) async fn edit(owned: Owned<Keepsake>, site: Shared, request: HttpRequest) -> PageResult {
    let Owned { member, entry } = owned;
    let frame = member.frame(&site, &request, Tab::Me).await?;
    let page = FormPage::edit(frame, &member, &entry, &form::filled(&entry), &Refusals::default());
    Ok(html(StatusCode::OK, &page)?)
}

/// POST /bonds/{bond}/keepsakes/{id}. Whoever has stepped back leaves what is shared as the other reads it, and keeps
/// a copy.
pub(super) async fn update(owned: Owned<Keepsake>, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Owned { member, entry } = owned;
    let draft = match form::parse(&fields, member.person.lang) {
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
            return Ok(save(conn, member, copy, &draft.seen_by(Visibility::Private), &form)?.map(Edited::Copied));
        }
        let draft = draft.seen_by(member.who_sees(draft.visibility));
        let Some(edit) = stands.edited(&draft) else { return Ok(Changed::nothing(Edited::Saved)) };
        store::update(conn, member, &stands, &draft, edit)?;
        Ok(Changed::by(edit.seen_by_other, Edited::Saved))
    })
    .await?;
    let stands = match edited {
        Edited::Saved => {
            return Ok(member.who_sees(visibility).said().at(&member.url(&format!("keepsakes/{id}"))));
        }
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
