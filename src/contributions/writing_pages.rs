//! The pages that write contributions down, change and delete them.

use actix_web::{HttpRequest, web::Path};

use super::{
    form::Draft,
    form_page::{Around, page},
    model::{Contribution, Shown},
    store::{self, Edit},
    writing::{self, Outcome, Sent},
};
use crate::{
    bonds::{Member, Owned, change, deletions},
    db::Id,
    web::{Fields, PageResult, Shared, flash::Said, once::Submission},
};

/// GET /bonds/{bond}/contributions/new: `?need=ID` chooses a need, `?noticed=yes` turns the form round;
/// `title` and `love_language` are filled in.
pub(super) async fn new(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let asked = Fields::parse(request.query_string().as_bytes());
    let noticed = if asked.yes("noticed") { "yes" } else { "" };
    let today = member.today().to_string();
    let fields = [
        ("done_on", today.as_str()),
        ("needs", asked.one("need")),
        ("noticed", noticed),
        ("title", asked.one("title")),
        ("love_language", asked.one("love_language")),
    ];
    page(&member, &site, &request, &Fields::of_pairs(fields), Around::default()).await
}

/// POST /bonds/{bond}/contributions
pub(super) async fn create(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let draft = match Draft::parse(&fields, &member) {
        Ok(draft) => draft,
        Err(refused) => {
            return page(&member, &site, &request, &fields, Around { refused, ..Around::default() }).await;
        }
    };
    let (form, shown) = (Submission::of(&fields), draft.edit.shown);
    let id = form.entry_id(&site, member.bond.id, member.person.id).unwrap_or_else(Id::random);
    let outcome =
        change(&site, &member, move |conn, member| writing::write_down(conn, member, id, &draft, &form)).await?;
    answer(&member, &site, &request, &fields, None, shown, outcome).await
}

/// GET /bonds/{bond}/contributions/{id}/edit
pub(super) async fn edit(owned: Owned<Contribution>, site: Shared, request: HttpRequest) -> PageResult {
    let Owned { member, entry } = owned;
    let (bond, id, me) = (member.bond.id, entry.id, member.person.id);
    let linked = site.db.query(move |conn| store::answered_by(conn, bond, id, me)).await?;
    let shown = if entry.is_open(member.bond_today()) { Shown::Both } else { entry.shown() };
    let (visibility, until) = shown.columns();
    let (day, until, version) =
        (entry.done_on.to_string(), until.map(|day| day.to_string()).unwrap_or_default(), entry.version.to_string());
    let needs: Vec<String> = linked.iter().map(|need| need.id.to_string()).collect();
    let pairs = [
        ("version", version.as_str()),
        ("title", entry.title.as_str()),
        ("words", entry.words.as_str()),
        ("done_on", &day),
        ("love_language", entry.love_language.map_or("", |language| language.as_str())),
        ("visibility", visibility.as_str()),
        ("surprise_until", &until),
    ];
    let fields = Fields::of_pairs(pairs.into_iter().chain(needs.iter().map(|id| ("needs", id.as_str()))));
    page(&member, &site, &request, &fields, Around { old: Some(&entry), ..Around::default() }).await
}

/// POST /bonds/{bond}/contributions/{id}
pub(super) async fn update(
    owned: Owned<Contribution>,
    site: Shared,
    request: HttpRequest,
    fields: Fields,
) -> PageResult {
    let Owned { member, entry } = owned;
    let edit = match Edit::parse(&fields, &member, &entry) {
        Ok(edit) => edit,
        Err(refused) => {
            let around = Around { old: Some(&entry), refused, ..Around::default() };
            return page(&member, &site, &request, &fields, around).await;
        }
    };
    let (id, shown) = (entry.id, edit.shown);
    let sent = Sent {
        version: fields.one("version").to_owned(),
        boundary_seen: fields.yes("boundary_seen"),
        visibility: fields.one("visibility").to_owned(),
        form: Submission::of(&fields),
    };
    let outcome = change(&site, &member, move |conn, member| writing::rewrite(conn, member, id, &edit, &sent)).await?;
    answer(&member, &site, &request, &fields, Some(&entry), shown, outcome).await
}

/// POST /bonds/{bond}/contributions/{id}/deleted
pub(super) async fn delete(owned: Owned<Contribution>, site: Shared) -> PageResult {
    let id = owned.entry.id;
    change(&site, &owned.member, move |conn, member| writing::erase(conn, member, id)).await?;
    Ok(deletions::deleted(&site, &owned.member, "contributions", id))
}

/// POST /bonds/{bond}/contributions/{id}/restored
pub(super) async fn restore(member: Member, site: Shared, path: Path<(String, String)>) -> PageResult {
    deletions::restore(&site, &member, &path.1, "contributions", store::put_back).await
}

/// Leads on from what was carried out, or shows the form again.
async fn answer(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    fields: &Fields,
    old: Option<&Contribution>,
    shown: Shown,
    outcome: Outcome,
) -> PageResult {
    let mut around = Around { old, ..Around::default() };
    let now;
    match outcome {
        Outcome::Done(location) => return Ok(said(member, shown.by(member)).at(&member.after(fields, location))),
        Outcome::Asks(questions) => around.questions = Some(questions),
        Outcome::Refused(refused) => around.refused = refused,
        Outcome::Changed(changed) => {
            now = changed;
            around.changed = Some(&now);
        }
    }
    page(member, site, request, fields, around).await
}

fn said(member: &Member, shown: Shown) -> Said {
    match shown {
        Shown::OnlyMe => Said::SavedForMe,
        Shown::BothFrom(_) => Said::Hidden,
        Shown::Both if member.other.is_none() => Said::Saved,
        Shown::Both => Said::Shared,
    }
}
