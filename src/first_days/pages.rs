//! The steps as pages: one short form at a time.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    form::{self, Controls, Draft},
    model::{Standing, Step},
    store,
};
use crate::{
    bonds::{Changed, Member, Visibility, change},
    boundaries,
    db::{Conn, Id},
    lang::Lang,
    love_languages, needs,
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{ErrorSummary, Frame, Tab, Title},
        flash::Said,
        html,
        once::{self, Submission},
        see_other,
    },
};

/// A step in the list of the three.
#[derive(Clone, Debug)]
pub struct StepLine {
    /// Its name.
    pub label: &'static str,
    /// Where it leads: to its form, or to what it made.
    pub url: String,
    /// "said", "left for later"; none where it is still open.
    pub state: Option<&'static str>,
    /// Whether something of it is there.
    pub there: bool,
    /// Whether its form is on this page.
    pub current: bool,
}

/// The three steps as a list, for pages that speak of them.
#[must_use]
pub fn steps(member: &Member, standing: &Standing, current: Option<Step>) -> Vec<StepLine> {
    let t = member.person.lang;
    let line = |step: &Step| {
        let there = standing.is_there(*step);
        StepLine {
            label: step.label(t),
            url: match there {
                true => member.url(step.tail()),
                false => member.url(&format!("first-days?step={}", step.as_str())),
            },
            state: match () {
                () if there => Some(t.first_days_there()),
                () if standing.is_left(*step) => Some(t.first_days_left()),
                () => None,
            },
            there,
            current: current == Some(*step),
        }
    };
    Step::ALL.iter().map(line).collect()
}

#[derive(Template)]
#[template(path = "first_days/step.html")]
struct StepPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    other: String,
    steps: Vec<StepLine>,
    step: &'static str,
    heading: &'static str,
    lead: String,
    example: Option<&'static str>,
    controls: Controls,
    token: String,
}

#[derive(Template)]
#[template(path = "first_days/done.html")]
struct DonePage {
    frame: Frame,
    title: Title,
    steps: Vec<StepLine>,
    /// Where it goes on: the page of the two, or the invitation.
    on: (&'static str, String),
}

/// GET /bonds/{bond}/first-days: the step that is asked for by `step`, or the next one; where there is none, the end.
pub(super) async fn show(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let (bond, me) = (member.bond.id, member.person.id);
    let standing = site.db.read(move |conn| store::standing(conn, bond, me)).await?;
    let asked = Step::from_word(Fields::parse(request.query_string().as_bytes()).one("step"));
    match asked.filter(|step| !standing.is_there(*step)).or(standing.next()) {
        Some(step) => {
            let asking = Asking { standing, step, typed: &Fields::default(), refused: &Refusals::default() };
            step_page(&member, &site, &request, StatusCode::OK, asking).await
        }
        None => done_page(&member, &site, &request, &standing).await,
    }
}

async fn done_page(member: &Member, site: &Shared, request: &HttpRequest, standing: &Standing) -> PageResult {
    let frame = member.frame(site, request, Tab::Together).await?;
    let t = frame.t;
    let (lead, on) = match &member.other {
        Some(_) => (t.first_days_done_lead(), (t.first_days_together(), member.url(""))),
        None => (t.first_days_done_alone(), (t.first_days_your_side(), member.url(""))),
    };
    let page =
        DonePage { frame, title: Title::new(t.first_days_done()).lead(lead), steps: steps(member, standing, None), on };
    Ok(html(StatusCode::OK, &page)?)
}

/// What became of a step.
enum Done {
    Saved(Visibility),
    /// Something else was said of it meanwhile, in another window.
    Meanwhile,
}

/// POST /bonds/{bond}/first-days: `step`, and what its form asks for.
pub(super) async fn save(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let step = Step::from_word(fields.one("step")).ok_or(Error::BadRequest(Lang::first_days_no_such_step))?;
    let draft = match form::parse(&fields, &member, step) {
        Ok(draft) => draft,
        Err(refused) => {
            return again(&member, &site, &request, (step, StatusCode::UNPROCESSABLE_ENTITY), &fields, &refused).await;
        }
    };
    let (id, form) = (Id::random(), Submission::of(&fields));
    let done = change(&site, &member, move |conn, member| write(conn, member, id, &draft, &form)).await?;
    match done {
        Done::Saved(Visibility::Shared) if member.other.is_some() => Ok(Said::Shared.at(&member.url("first-days"))),
        Done::Saved(Visibility::Shared) => Ok(Said::Saved.at(&member.url("first-days"))),
        Done::Saved(Visibility::Private) => Ok(Said::SavedForMe.at(&member.url("first-days"))),
        Done::Meanwhile => {
            let refused = [("", member.person.lang.love_languages_changed_meanwhile())].into();
            again(&member, &site, &request, (step, StatusCode::CONFLICT), &fields, &refused).await
        }
    }
}

fn write(
    conn: &mut Conn<'_>,
    member: &Member,
    id: Id,
    draft: &Draft,
    form: &Submission,
) -> Result<Changed<Done>, Error> {
    let (bond, me) = (member.bond.id, member.person.id);
    let sent = match draft {
        Draft::Need(draft) => draft.visibility,
        Draft::Boundary(draft) => draft.visibility,
        Draft::Menu(_, visibility) => *visibility,
    };
    let visibility = member.who_sees(sent);
    if once::first(conn, me, form, &member.url("first-days"), member.now)?.is_some() {
        return Ok(Changed::nothing(Done::Saved(visibility)));
    }
    match draft {
        Draft::Need(draft) => needs::store::create(conn, member, id, &needs::Draft { visibility, ..draft.clone() })?,
        Draft::Boundary(draft) => boundaries::store::create(conn, member, id, &draft.seen_by(visibility))?,
        Draft::Menu(tastes, _) => match love_languages::store::menu_of(conn, bond, me)? {
            None => love_languages::store::save(conn, member, 1, tastes, &[], visibility)?,
            Some(menu) if menu.tastes == *tastes && menu.visibility == visibility => {
                return Ok(Changed::nothing(Done::Saved(visibility)));
            }
            Some(_) => {
                once::forget(conn, me, form)?;
                return Ok(Changed::nothing(Done::Meanwhile));
            }
        },
    }
    Ok(Changed::by(visibility == Visibility::Shared, Done::Saved(visibility)))
}

/// POST /bonds/{bond}/first-days/skipped: `step` is left for later; `all` leaves all that is open. The other sees no
/// difference.
pub(super) async fn skip(member: Member, site: Shared, fields: Fields) -> PageResult {
    let all = fields.one("step") == "all";
    let only = Step::from_word(fields.one("step"));
    if only.is_none() && !all {
        return Err(Error::BadRequest(Lang::first_days_no_such_step));
    }
    change(&site, &member, move |conn, member| {
        for step in Step::ALL.iter().filter(|step| all || only == Some(**step)) {
            store::skip(conn, member, *step)?;
        }
        Ok(Changed::for_me(()))
    })
    .await?;
    Ok(see_other(&member.url(if all { "" } else { "first-days" })))
}

async fn again(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    (step, status): (Step, StatusCode),
    typed: &Fields,
    refused: &Refusals,
) -> PageResult {
    let (bond, me) = (member.bond.id, member.person.id);
    let standing = site.db.read(move |conn| store::standing(conn, bond, me)).await?;
    step_page(member, site, request, status, Asking { standing, step, typed, refused }).await
}

/// What a step's page shows.
struct Asking<'a> {
    standing: Standing,
    step: Step,
    typed: &'a Fields,
    refused: &'a Refusals,
}

async fn step_page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    status: StatusCode,
    asking: Asking<'_>,
) -> PageResult {
    let Asking { standing, step, typed, refused } = asking;
    let frame = member.frame(site, request, Tab::Together).await?;
    let (t, other) = (frame.t, member.other_name());
    let (lead, example) = match step {
        Step::Need => (t.first_days_need_lead(other), Some(t.first_days_need_example())),
        Step::Boundary => (t.first_days_boundary_lead(other), Some(t.first_days_boundary_example())),
        Step::LoveLanguages => (t.first_days_love_lead().to_owned(), None),
    };
    let page = StepPage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(t.first_days_title()).lead(t.first_days_lead()),
        url: member.url("first-days"),
        other: other.to_owned(),
        steps: steps(member, &standing, Some(step)),
        step: step.as_str(),
        heading: step.label(t),
        lead,
        example,
        controls: Controls::new(member, step, typed, refused),
        token: once::token(),
    };
    Ok(html(status, &page)?)
}
