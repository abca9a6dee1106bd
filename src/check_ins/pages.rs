//! The pages of check-ins: this week with what was before, one week, and the form.

use actix_web::{HttpRequest, http::StatusCode, web::Path};
use askama::Template;

use super::{
    form,
    model::{Calendar, ChosenDay, Connected, Draft, Week, may_write},
    store::{self, InWeek},
    trend,
    view::{Sent, WeekView},
};
use crate::{
    bonds::{Changed, Member, change},
    db::{self, Conn},
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{Choice, ErrorSummary, Field, Frame, Tab, Title, Trend},
        dates,
        flash::Said,
        html, is_stale,
    },
};

/// The form with which either chooses the day.
struct DayForm {
    action: String,
    field: Field,
}

/// A week in the list.
struct PastWeek {
    heading: String,
    url: String,
    open: bool,
}

#[derive(Template)]
#[template(path = "check_ins/list.html")]
struct ListPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    week: Option<WeekView>,
    trend: Option<(String, Trend)>,
    past: Vec<PastWeek>,
    next: Option<String>,
    day: Option<DayForm>,
}

/// What the list reads.
struct Listed {
    week: InWeek,
    felt: Vec<(Week, Connected)>,
    past: Vec<(Week, bool)>,
}

/// GET /bonds/{bond}/check-ins
pub(super) async fn list(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    list_page(&member, &site, &request, StatusCode::OK, &Refusals::default()).await
}

/// This week, and those before it; `refused` is a day that was not chosen.
pub(super) async fn list_page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    status: StatusCode,
    refused: &Refusals,
) -> PageResult {
    let (t, today) = (member.person.lang, member.bond_today());
    let calendar = Calendar::of(member.bond.check_ins);
    let this = calendar.week(today);
    let after = Week::from_url(Fields::parse(request.query_string().as_bytes()).one("after"));
    let reader = member.clone();
    let read = site.db.read(move |conn| read_list(conn, &reader, this, after.unwrap_or(this).min(this))).await?;
    let base = member.url("check-ins");
    let more = read.past.len() > store::PAGE;
    let past: Vec<_> = read.past.into_iter().take(store::PAGE).collect();
    let page = ListPage {
        frame: member.frame(site, request, Tab::Me).await?.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(t.check_ins_title()).lead(t.check_ins_lead()).back(t.bonds_your_side(), member.url("me")),
        next: past.last().filter(|_| more).map(|(week, _)| format!("{base}?after={week}")),
        past: past.into_iter().map(|(week, open)| past_week(member, week, open)).collect(),
        week: after.is_none().then(|| WeekView { whole: false, ..WeekView::new(member, this, this, &read.week, None) }),
        trend: trend::of(t, &read.felt, member.today(), member.strand(member.person.id)).filter(|_| after.is_none()),
        day: (after.is_none() && !member.stepped_back).then(|| day_form(member, &base, calendar.day, refused)),
    };
    Ok(html(status, &page)?)
}

fn read_list(conn: &mut Conn<'_>, member: &Member, this: Week, before: Week) -> db::Result<Listed> {
    Ok(Listed {
        week: store::in_week(conn, member, this)?,
        felt: store::felt(conn, member, trend::MOST as i64 + 1)?,
        past: store::weeks(conn, member, before)?,
    })
}

fn past_week(member: &Member, week: Week, open: bool) -> PastWeek {
    let t = member.person.lang;
    PastWeek {
        heading: t.check_ins_week_of(&dates::short(t, week.monday(), member.today())),
        url: member.url(&format!("check-ins/{week}")),
        open,
    }
}

fn day_form(member: &Member, base: &str, day: ChosenDay, refused: &Refusals) -> DayForm {
    let t = member.person.lang;
    let days = ChosenDay::ALL.iter().map(|one| Choice::new(one.as_str(), one.label(t)));
    let field = Field::select("day", t.check_ins_day(), days.collect()).hint(t.check_ins_day_hint());
    DayForm { action: format!("{base}/day"), field: field.value(day.as_str()).error(refused.of("day")) }
}

#[derive(Template)]
#[template(path = "check_ins/show.html")]
struct ShowPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    week: WeekView,
}

/// GET /bonds/{bond}/check-ins/{week}
pub(super) async fn show(
    member: Member,
    site: Shared,
    request: HttpRequest,
    path: Path<(String, String)>,
) -> PageResult {
    let week = named(&member, &path.1)?;
    week_page(&member, &site, &request, week, StatusCode::OK, &Refusals::default(), None).await
}

/// The week that an address names, if it has begun.
pub(super) fn named(member: &Member, name: &str) -> Result<Week, Error> {
    Week::from_url(name).filter(|week| *week <= this_week(member)).ok_or(Error::NotFound)
}

pub(super) fn this_week(member: &Member) -> Week {
    Calendar::of(member.bond.check_ins).week(member.bond_today())
}

/// One week; `sent` is what was typed, where a form was not carried out.
pub(super) async fn week_page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    week: Week,
    status: StatusCode,
    refused: &Refusals,
    sent: Option<&Sent<'_>>,
) -> PageResult {
    let reader = member.clone();
    let read = site.db.read(move |conn| store::in_week(conn, &reader, week)).await?;
    let t = member.person.lang;
    let view = WeekView::new(member, week, this_week(member), &read, sent);
    let page = ShowPage {
        frame: member.frame(site, request, Tab::Me).await?.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(view.heading.clone()).back(t.check_ins_title(), member.url("check-ins")),
        week: view,
    };
    Ok(html(status, &page)?)
}

/// POST /bonds/{bond}/check-ins. A form says for which week it was made: it may be sent after midnight.
pub(super) async fn save(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let (t, this) = (member.person.lang, this_week(&member));
    let week = match fields.one("week") {
        "" => Some(this),
        name => Week::from_url(name).filter(|week| *week <= this),
    };
    let draft = form::parse(&fields, &member);
    let Some(week) = week else {
        return not_saved(&member, &site, &request, this, &fields, t.check_ins_week_odd()).await;
    };
    let draft = match draft {
        Ok(draft) => draft,
        Err(refused) => {
            let sent = Sent { fields: &fields, refused: &refused, stale: false };
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return week_page(&member, &site, &request, week, status, &refused, Some(&sent)).await;
        }
    };
    let version = fields.one("version").to_owned();
    let done = change(&site, &member, move |conn, member| {
        let (done, wrote) = write(conn, member, week, this, &draft, &version)?;
        Ok(if wrote { Changed::for_me(done) } else { Changed::nothing(done) })
    })
    .await?;
    let refusal = match done {
        Done::Saved => return Ok(Said::SavedForMe.at(&member.url(&format!("check-ins/{week}")))),
        Done::Over => return not_saved(&member, &site, &request, week, &fields, t.check_ins_week_odd()).await,
        Done::Opened => t.check_ins_opened_meanwhile(),
        Done::Stale => t.forms_changed_meanwhile(),
    };
    let sent = Sent { fields: &fields, refused: &Refusals::default(), stale: true };
    let refused = [("", refusal)].into();
    week_page(&member, &site, &request, week, StatusCode::CONFLICT, &refused, Some(&sent)).await
}

/// What became of a form.
enum Done {
    Saved,
    /// The week is neither this one nor the one before, and nothing of it was begun.
    Over,
    /// It was opened meanwhile.
    Opened,
    /// It was changed meanwhile.
    Stale,
}

/// Writes what was typed, if that can be; and says whether anything was written.
fn write(
    conn: &mut Conn<'_>,
    member: &Member,
    week: Week,
    this: Week,
    draft: &Draft,
    version: &str,
) -> db::Result<(Done, bool)> {
    let InWeek { mine, theirs } = store::in_week(conn, member, week)?;
    let opened = theirs.is_some() || mine.as_ref().is_some_and(super::CheckIn::is_open);
    if mine.as_ref().is_some_and(|mine| mine.draft() == *draft) {
        return Ok((Done::Saved, false));
    }
    if !may_write(week, this, mine.as_ref().map(|mine| mine.seal), opened) {
        return Ok((if opened { Done::Opened } else { Done::Over }, false));
    }
    let stands = mine.as_ref().map_or(0, |mine| mine.version);
    if is_stale(version, stands) {
        return Ok((Done::Stale, false));
    }
    store::save(conn, member, week, mine.as_ref(), draft)?;
    Ok((Done::Saved, true))
}

/// The page of a week with what was typed, which cannot be saved there.
async fn not_saved(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    week: Week,
    fields: &Fields,
    why: &str,
) -> PageResult {
    let refused = [("", why)].into();
    let sent = Sent { fields, refused: &refused, stale: false };
    week_page(member, site, request, week, StatusCode::UNPROCESSABLE_ENTITY, &refused, Some(&sent)).await
}
