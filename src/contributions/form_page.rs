//! The page with the form of a contribution: a new one, an edit, and what is asked before saving.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    card::card,
    model::{Contribution, SURPRISE_MOST_DAYS, Shown, THANKS_MOST, TITLE_MOST, WORDS_MOST},
    store,
    writing::Questions,
};
use crate::{
    bonds::Member,
    boundaries,
    db::{Id, Words},
    lang::Lang,
    needs,
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{
            BoundaryCard, Choice, Choices, ContributionCard, Crumb, ErrorSummary, Field, Frame, Tab, Text, Title,
        },
        html, once,
    },
};

/// What the page shows besides what was typed.
#[derive(Default)]
pub(super) struct Around<'a> {
    /// The entry that is edited; none: a new one.
    pub old: Option<&'a Contribution>,
    /// What is wrong with the form.
    pub refused: Refusals,
    /// What is asked first.
    pub questions: Option<Questions>,
    /// How the entry reads now, where it was changed meanwhile.
    pub changed: Option<&'a Contribution>,
}

#[derive(Template)]
#[template(path = "contributions/form.html")]
struct FormPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    turn: Option<Crumb>,
    ask: Option<Ask>,
    changed: Option<ContributionCard>,
    action: String,
    hidden: Vec<(&'static str, String)>,
    what: Vec<Field>,
    feels: Choices,
    needs: Option<Choices>,
    more: Vec<Field>,
    sees: Option<Choices>,
    until: Option<Field>,
    /// Whether it is for both in any case.
    shares: bool,
    other: String,
    delete: Option<String>,
}

/// Questions before saving, with everything typed in hidden fields.
struct Ask {
    boundaries: Vec<BoundaryCard>,
    moments: Option<Choices>,
    hidden: Vec<(String, String)>,
}

/// Draws the page. A page that asks, refuses or shows a change is not a success: its status says so.
pub(super) async fn page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    fields: &Fields,
    around: Around<'_>,
) -> PageResult {
    let noticed = around.old.map_or(fields.yes("noticed") && member.other.is_some(), Contribution::is_noticed);
    let needs = offered(member, site, noticed, around.old.map(|old| old.id)).await?;
    let frame = member.frame(site, request, Tab::Log).await?;
    let status = status(&around);
    let page = draw(frame, member, fields, around, noticed, &needs);
    Ok(html(status, &page)?)
}

fn status(around: &Around<'_>) -> StatusCode {
    if around.changed.is_some() {
        StatusCode::CONFLICT
    } else if around.refused.is_empty() && around.questions.is_none() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

/// The needs that the form offers: the receiver's open ones, and those that the entry answers already.
async fn offered(member: &Member, site: &Shared, noticed: bool, entry: Option<Id>) -> Result<Vec<(Id, Words)>, Error> {
    let receiver = if noticed { Some(member.person.id) } else { member.other_id() };
    let member = member.clone();
    let read = site.db.read(move |conn| {
        let mut offered = match receiver {
            Some(receiver) => needs::store::choosable(conn, &member, receiver)?,
            None => Vec::new(),
        };
        if let Some(id) = entry {
            let linked = store::answered_by(conn, member.bond.id, id, member.person.id)?;
            for need in linked.into_iter().map(|need| (need.id, need.title)) {
                if offered.iter().all(|(id, _)| *id != need.0) {
                    offered.push(need);
                }
            }
        }
        Ok::<_, Error>(offered)
    });
    read.await
}

fn draw(
    frame: Frame,
    member: &Member,
    fields: &Fields,
    around: Around<'_>,
    noticed: bool,
    needs: &[(Id, Words)],
) -> FormPage {
    let refused = &around.refused;
    let other = member.other_name();
    let entry = around.old.map(|old| member.url(&format!("contributions/{}", old.id)));
    let version = match (around.changed, around.old) {
        (Some(now), _) => Some(now.version.to_string()),
        (None, Some(old)) if fields.one("version").is_empty() => Some(old.version.to_string()),
        (None, Some(_)) => Some(fields.one("version").to_owned()),
        (None, None) => None,
    };
    let copies = member.stepped_back && around.old.is_some_and(|old| old.is_open(member.bond_today()));
    // What was noticed is for both, and says so, unless it stays with its author.
    let asks = !noticed || member.stepped_back || around.old.is_some_and(|old| old.shown() == Shown::OnlyMe);
    FormPage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: title(member, noticed, entry.as_deref()),
        turn: turn(member, noticed, entry.is_some()),
        ask: around.questions.map(|questions| ask(member, fields, refused, &questions)),
        changed: around.changed.map(|row| card(row, member, member.today())),
        action: entry.clone().unwrap_or_else(|| member.url("contributions")),
        hidden: hidden(fields, noticed, version, copies),
        what: what(member, fields, refused, noticed),
        feels: feels(member, fields, refused),
        needs: (!needs.is_empty()).then(|| answers(member, fields, refused, noticed, needs)),
        more: more(member.person.lang, fields, refused, noticed && entry.is_none()),
        sees: asks.then(|| sees(member, fields, refused, around.old, noticed)),
        until: (!noticed && !member.stepped_back).then(|| until(member, fields, refused)),
        shares: !asks,
        other: other.to_owned(),
        delete: entry.as_ref().map(|entry| format!("{entry}/deleted")),
    }
}

fn title(member: &Member, noticed: bool, entry: Option<&str>) -> Title {
    let (t, other) = (member.person.lang, member.other_name());
    match (entry, noticed) {
        (Some(entry), _) => Title::new(t.contributions_rewrite()).back(t.forms_back_to_it(), entry),
        (None, true) => Title::new(t.contributions_noticed(other))
            .lead(t.contributions_noticed_lead(other))
            .back(t.frame_together(), member.url("")),
        (None, false) => Title::new(t.contributions_did(other))
            .lead(t.contributions_did_lead())
            .back(t.frame_together(), member.url("")),
    }
}

/// The link that turns the form round.
fn turn(member: &Member, noticed: bool, editing: bool) -> Option<Crumb> {
    let (t, other) = (member.person.lang, member.other.as_ref().filter(|_| !editing)?.name.as_str());
    Some(match noticed {
        false => Crumb {
            label: t.contributions_turn_to_theirs(other).into(),
            url: member.url("contributions/new?noticed=yes"),
        },
        true => Crumb { label: t.contributions_turn_to_mine(other).into(), url: member.url("contributions/new") },
    })
}

fn hidden(fields: &Fields, noticed: bool, version: Option<String>, copies: bool) -> Vec<(&'static str, String)> {
    let sent = fields.one(once::FIELD);
    let token = || if sent.is_empty() { once::token() } else { sent.to_owned() };
    let mut hidden = Vec::new();
    if fields.one("next") == "together" {
        hidden.push(("next", "together".into()));
    }
    match version {
        Some(version) => {
            hidden.push(("version", version));
            if copies {
                hidden.push((once::FIELD, token()));
            }
        }
        None => {
            hidden.push((once::FIELD, token()));
            if noticed {
                hidden.push(("noticed", "yes".into()));
            }
        }
    }
    hidden
}

fn what(member: &Member, fields: &Fields, refused: &Refusals, noticed: bool) -> Vec<Field> {
    let t = member.person.lang;
    let label: Text = match noticed {
        true => t.contributions_what_they_did(member.other_name()).into(),
        false => t.contributions_what_you_did().into(),
    };
    let tomorrow = member.today().plus(1).to_string();
    vec![
        Field::text("title", label)
            .hint(if noticed { t.contributions_such_as_theirs() } else { t.contributions_such_as() })
            .at_most(TITLE_MOST)
            .autocomplete("off")
            .value(fields.one("title"))
            .error(refused.of("title")),
        Field::date("done_on", t.contributions_when())
            .from("1900-01-01")
            .until(tomorrow)
            .value(fields.one("done_on"))
            .error(refused.of("done_on")),
    ]
}

fn feels(member: &Member, fields: &Fields, refused: &Refusals) -> Choices {
    let (t, kind) = (member.person.lang, member.bond.kind);
    let languages = kind.love_languages().iter().map(|one| Choice::new(one.as_str(), one.label(t, kind)));
    let choices = std::iter::once(Choice::new("", t.contributions_not_sure())).chain(languages).collect();
    Choices::radios("love_language", t.contributions_feels(), choices)
        .chosen([fields.one("love_language")])
        .optional()
        .inline()
        .error(refused.of("love_language"))
}

fn answers(member: &Member, fields: &Fields, refused: &Refusals, noticed: bool, needs: &[(Id, Words)]) -> Choices {
    let choices = needs.iter().map(|(id, title)| Choice::new(id.to_string(), title.to_string())).collect();
    let t = member.person.lang;
    let legend: Text = match noticed {
        true => t.contributions_your_needs().into(),
        false => t.contributions_their_needs(member.other_name()).into(),
    };
    Choices::checkboxes("needs", legend, choices)
        .hint(t.contributions_none_is_fine())
        .chosen(fields.all("needs"))
        .error(refused.of("needs"))
}

fn more(t: Lang, fields: &Fields, refused: &Refusals, thanks: bool) -> Vec<Field> {
    let mut more = vec![
        Field::area("words", t.contributions_more(), 3)
            .draft(t.device_draft_back())
            .optional()
            .at_most(WORDS_MOST)
            .value(fields.one("words"))
            .error(refused.of("words")),
    ];
    if thanks {
        more.push(
            Field::area("thanks", t.contributions_thanks(), 2)
                .optional()
                .at_most(THANKS_MOST)
                .value(fields.one("thanks"))
                .error(refused.of("thanks")),
        );
    }
    more
}

fn sees(member: &Member, fields: &Fields, refused: &Refusals, old: Option<&Contribution>, noticed: bool) -> Choices {
    let chosen = fields.one("visibility");
    let t = member.person.lang;
    let was_shared = old.is_some_and(|old| old.is_open(member.bond_today()));
    let mut sees = member.audience(chosen, was_shared).error(refused.of("visibility"));
    if noticed || member.stepped_back {
        return sees;
    }
    sees.choices.push(Choice::new("surprise", t.contributions_surprise()).chosen(chosen == "surprise"));
    if member.other.is_none() { sees.hint(t.contributions_seen_later()) } else { sees }
}

fn until(member: &Member, fields: &Fields, refused: &Refusals) -> Field {
    let (t, today) = (member.person.lang, member.today().max(member.bond_today()));
    Field::date("surprise_until", t.contributions_until())
        .optional()
        .hint(t.contributions_until_hint())
        .from(today.plus(1).to_string())
        .until(today.plus(SURPRISE_MOST_DAYS).to_string())
        .value(fields.one("surprise_until"))
        .error(refused.of("surprise_until"))
}

fn ask(member: &Member, fields: &Fields, refused: &Refusals, questions: &Questions) -> Ask {
    let (t, today) = (member.person.lang, member.today());
    let moments = questions.moments.iter().map(|row| {
        let told = card(row, member, today);
        Choice::new(row.id.to_string(), t.contributions_same_yes(&told.title)).hint(told.words.unwrap_or_default())
    });
    let none = Choice::new("none", t.contributions_same_no());
    let answered = ["boundary_seen", "same_as"];
    Ask {
        boundaries: questions.boundaries.iter().map(|boundary| boundaries::card(boundary, member)).collect(),
        moments: (!questions.moments.is_empty()).then(|| {
            Choices::radios("same_as", t.contributions_same_moment(), moments.chain([none]).collect())
                .hint(t.contributions_same_moment_hint(member.other_name()))
                .error(refused.of("same_as"))
        }),
        hidden: fields
            .pairs()
            .filter(|(name, _)| !answered.contains(name))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
    }
}
