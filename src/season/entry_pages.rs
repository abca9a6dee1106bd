//! One season: changing it, extending it in one tap, taking it back, and the welcome after it.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    deleted,
    form::{self, Controls},
    model::{NotExtended, Season, not_extended},
    pages::Card,
    store,
};
use crate::{
    bonds::{Changed, Member, Seen, change, deletions},
    db::Day,
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{ErrorSummary, Field, Frame, Tab, Title},
        dates,
        flash::Said,
        html, is_stale,
    },
};

#[derive(Template)]
#[template(path = "season/show.html")]
struct ShowPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    card: Card,
    /// How it read before, newest first.
    earlier: Vec<String>,
    /// Whether the form was filled against another version: then the page shows both.
    both: bool,
    waits: Option<&'static str>,
    version: i64,
    /// The last day, for "until a date": where it is not over.
    longer: Option<Field>,
    controls: Controls,
}

/// GET /bonds/{bond}/season/{id}
pub(super) async fn show(seen: Seen<Season>, site: Shared, request: HttpRequest) -> PageResult {
    let Seen { member, entry } = seen;
    let filled = form::filled(&entry, &member);
    page(&member, &site, &request, &entry, StatusCode::OK, &filled, &Refusals::default()).await
}

/// What became of a change.
enum Done {
    Saved,
    /// It would reach the other, and its author has stepped back.
    Waits,
    /// It was changed meanwhile; as it stands.
    Stale(Box<Season>),
    Refused(Refusals),
}

/// POST /bonds/{bond}/season/{id}: either of the two changes kind and days, and their own words.
pub(super) async fn update(seen: Seen<Season>, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Seen { member, entry } = seen;
    let draft = match form::parse(&fields, &member) {
        Ok(draft) => draft,
        Err(refused) => return again(&member, &site, &request, &entry, &fields, &refused).await,
    };
    let (id, version) = (entry.id, fields.one("version").to_owned());
    let done = change(&site, &member, move |conn, member| {
        if member.stepped_back {
            return Ok(Changed::nothing(Done::Waits));
        }
        let stands = store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        if stands.says(&draft, member.person.id) {
            return Ok(Changed::nothing(Done::Saved));
        }
        if is_stale(&version, stands.version) {
            return Ok(Changed::nothing(Done::Stale(Box::new(stands))));
        }
        let touched = store::touching(conn, member.bond.id, draft.from, draft.until, Some(id))?;
        if let Some(other) = touched.first() {
            return Ok(Changed::nothing(Done::Refused(form::taken(member, other))));
        }
        store::update(conn, member, &stands, &draft)?;
        Ok(Changed::for_both(Done::Saved))
    })
    .await?;
    answer(&member, &site, &request, &entry, &fields, done).await
}

/// POST /bonds/{bond}/season/{id}/extended: `until`, the new last day, and on the dashboard `next=together`. Two who press
/// "a week longer" at once wish the same day, and it is a week longer once.
pub(super) async fn extend(seen: Seen<Season>, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Seen { member, entry } = seen;
    // What was typed comes back beside its error; the form below shows what stands.
    let filled = form::filled(&entry, &member);
    let sent = [("longer", fields.one("until")), ("next", fields.one("next"))];
    let filled = Fields::of_pairs(filled.pairs().chain(sent));
    let Some(until) = Day::from_iso(fields.one("until")) else {
        let refused = [("longer", member.person.lang.season_last_day_missing())].into();
        return again(&member, &site, &request, &entry, &filled, &refused).await;
    };
    let id = entry.id;
    let done = change(&site, &member, move |conn, member| {
        if member.stepped_back {
            return Ok(Changed::nothing(Done::Waits));
        }
        let stands = store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        if stands.until_day == until {
            return Ok(Changed::nothing(Done::Saved));
        }
        if let Some(why) = not_extended(&stands, until) {
            return Ok(Changed::nothing(Done::Refused(cannot(member, &stands, why))));
        }
        let touched = store::touching(conn, member.bond.id, stands.from_day, until, Some(id))?;
        if let Some(other) = touched.first() {
            let taken = form::taken(member, other);
            let refused = [("longer", taken.of("from").unwrap_or_default())].into();
            return Ok(Changed::nothing(Done::Refused(refused)));
        }
        store::end_on(conn, member, &stands, until)?;
        Ok(Changed::for_both(Done::Saved))
    })
    .await?;
    answer(&member, &site, &request, &entry, &filled, done).await
}

fn cannot(member: &Member, season: &Season, why: NotExtended) -> Refusals {
    let t = member.person.lang;
    match why {
        NotExtended::Longer => [("longer", t.season_longer_already(&dates::long(t, season.until_day)).as_str())].into(),
        NotExtended::TooLong => [("longer", t.season_too_long())].into(),
    }
}

async fn answer(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    entry: &Season,
    fields: &Fields,
    done: Done,
) -> PageResult {
    match done {
        Done::Saved => Ok(Said::Shared.at(&member.after(fields, member.url("season")))),
        Done::Waits => {
            let refused = [("", member.person.lang.forms_would_reach())].into();
            again(member, site, request, entry, fields, &refused).await
        }
        Done::Refused(refused) => again(member, site, request, entry, fields, &refused).await,
        Done::Stale(stands) => {
            let refused = [("", member.person.lang.forms_changed_meanwhile())].into();
            page(member, site, request, &stands, StatusCode::CONFLICT, fields, &refused).await
        }
    }
}

/// POST /bonds/{bond}/season/{id}/deleted: a planned one is taken back, one that was written down by mistake is gone.
pub(super) async fn delete(seen: Seen<Season>, site: Shared, request: HttpRequest) -> PageResult {
    let Seen { member, entry } = seen;
    let id = entry.id;
    let is_deleted = change(&site, &member, move |conn, member| {
        if member.stepped_back {
            return Ok(Changed::nothing(false));
        }
        let stands = store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        deleted::delete(conn, member, stands)?;
        Ok(Changed::for_both(true))
    })
    .await?;
    if is_deleted {
        return Ok(deletions::deleted(&site, &member, "season", id));
    }
    let filled = form::filled(&entry, &member);
    answer(&member, &site, &request, &entry, &filled, Done::Waits).await
}

/// POST /bonds/{bond}/season/{id}/welcomed: this member has read the welcome. The other sees no difference.
pub(super) async fn welcomed(seen: Seen<Season>, site: Shared) -> PageResult {
    let Seen { member, entry } = seen;
    let id = entry.id;
    change(&site, &member, move |conn, member| {
        store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        store::put_welcome_away(conn, member, id)?;
        Ok(Changed::for_me(()))
    })
    .await?;
    Ok(crate::web::see_other(&member.url("")))
}

async fn again(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    season: &Season,
    fields: &Fields,
    refused: &Refusals,
) -> PageResult {
    page(member, site, request, season, StatusCode::UNPROCESSABLE_ENTITY, fields, refused).await
}

async fn page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    season: &Season,
    status: StatusCode,
    fields: &Fields,
    refused: &Refusals,
) -> PageResult {
    let (bond, id) = (member.bond.id, season.id);
    let earlier = site.db.query(move |conn| store::earlier(conn, bond, id)).await?;
    let frame = member.frame(site, request, Tab::Me).await?;
    let (t, today) = (frame.t, member.bond_today());
    // What was typed still stands against the version that was read.
    let read = fields.one("version").parse().ok().filter(|_| status == StatusCode::UNPROCESSABLE_ENTITY);
    let page = ShowPage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(season.kind.label(t)).back(t.season_title(), member.url("season")),
        card: Card::new(season, member),
        earlier: earlier.iter().map(|one| one.told(t, today, one.by.map(|by| member.name_of(by)))).collect(),
        both: status == StatusCode::CONFLICT,
        waits: (member.stepped_back && refused.is_empty()).then(|| t.forms_would_reach()),
        version: read.unwrap_or(season.version),
        longer: (season.until_day >= today || refused.of("longer").is_some()).then(|| {
            Field::date("until", t.season_longer_until())
                .id("longer")
                .value(match fields.one("longer") {
                    "" => season.until_day.plus(7).to_string(),
                    typed => typed.to_owned(),
                })
                .from(season.until_day.to_string())
                .error(refused.of("longer"))
        }),
        controls: Controls::new(member, fields, refused),
    };
    Ok(html(status, &page)?)
}
