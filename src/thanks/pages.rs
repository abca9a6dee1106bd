//! The page of a thank-you or of good news.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    Kind, Note, Way,
    card::{heading, of_note, told},
    model::Answer,
    store,
};
use crate::{
    bonds::{self, BondEntry, Changed, Member, Owned, Seen, change, deletions},
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{ErrorSummary, Field, Frame, Tab, ThanksCard, Title},
        html,
    },
};

#[derive(Template)]
#[template(path = "thanks/show.html")]
struct ShowPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    card: ThanksCard,
    own: bool,
    other: String,
    /// The ways to answer good news of the other.
    ways: Vec<WayForm>,
    /// Where it can be kept.
    keep: Option<String>,
    /// Said in the place of what would reach the other.
    waits: Option<&'static str>,
}

/// A way to answer.
struct WayForm {
    way: Way,
    heading: String,
    /// What was answered in this way, if anything.
    said: Option<String>,
    words: Option<Field>,
    send: String,
}

/// GET /bonds/{bond}/thanks/{id}
pub(super) async fn show(seen: Seen<Note>, site: Shared, request: HttpRequest) -> PageResult {
    let (fields, refused) = (Fields::default(), Refusals::default());
    show_page(&seen.member, &site, &request, &seen.entry, StatusCode::OK, (&fields, &refused)).await
}

pub(super) async fn show_page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    note: &Note,
    status: StatusCode,
    (fields, refused): (&Fields, &Refusals),
) -> PageResult {
    let (t, own, id, bond) = (member.person.lang, note.is_own(member), note.id, member.bond.id);
    let answers = match note.kind {
        Kind::GoodNews => site.db.query(move |conn| store::answers(conn, bond, id)).await?,
        Kind::Thanks => Vec::new(),
    };
    let is_told = note.kind == Kind::GoodNews && !own;
    let mut card = whole_card(member, site, note).await?;
    if own {
        card.answers = answers.iter().map(|answer| told(answer, member, true)).collect();
    }
    let ways = Way::ALL.iter().filter(|_| is_told).map(|way| way_form(member, *way, &answers, (fields, refused)));
    let page = ShowPage {
        frame: member.frame(site, request, Tab::Me).await?.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(heading(note, member)).back(t.thanks_title(), member.url("thanks")),
        url: member.url(&format!("thanks/{id}")),
        card,
        own,
        other: member.other_name().to_owned(),
        ways: ways.collect(),
        keep: is_told.then(|| member.url(&format!("keepsakes/new?news={id}"))),
        waits: (is_told && member.stepped_back).then(|| t.forms_would_reach()),
    };
    Ok(html(status, &page)?)
}

fn way_form(member: &Member, way: Way, answers: &[Answer], (fields, refused): (&Fields, &Refusals)) -> WayForm {
    let (t, other) = (member.person.lang, member.other_name());
    let said = answers.iter().find(|answer| answer.way == way);
    let is_sent = fields.one("way") == way.as_str();
    let (heading, label) = match way {
        Way::Ask => (t.thanks_way_ask(), t.thanks_way_ask_words()),
        Way::Celebrate => (t.thanks_way_celebrate(), t.thanks_way_celebrate_words()),
        Way::Remember => (t.thanks_way_remember(), ""),
    };
    let name = way.as_str();
    let field = || {
        Field::area("words", label, 3)
            .id(name)
            .at_most(1_000)
            .value(if is_sent { fields.one("words") } else { "" })
            .error(refused.of(name))
    };
    WayForm {
        way,
        heading: heading.to_owned(),
        said: said.map(|answer| match way.has_words() {
            true => answer.words.to_string(),
            false => t.thanks_you_remember().to_owned(),
        }),
        words: (said.is_none() && way.has_words()).then(field),
        send: match way {
            Way::Ask => t.thanks_send_ask(other),
            Way::Celebrate => t.thanks_send_celebrate(other),
            Way::Remember => t.thanks_send_remember(other),
        },
    }
}

/// POST /bonds/{bond}/thanks/{id}/deleted
pub(super) async fn delete(owned: Owned<Note>, site: Shared) -> PageResult {
    let id = owned.entry.id;
    change(&site, &owned.member, move |conn, member| {
        let stands = store::find(conn, member.bond.id, id)?.ok_or(Error::NotFound)?;
        let shared = stands.is_shared();
        super::deleted::delete(conn, member, stands)?;
        Ok(Changed::by(shared, ()))
    })
    .await?;
    Ok(deletions::deleted(&site, &owned.member, "thanks", id))
}

/// It with its earlier wordings, without a link to the page that shows it.
pub(super) async fn whole_card(member: &Member, site: &Shared, note: &Note) -> Result<ThanksCard, Error> {
    let (bond, id, now) = (member.bond.id, note.id, note.whole());
    let mut wordings = site.db.query(move |conn| bonds::earlier(conn, bond, id)).await?;
    // Taking it back keeps its wording too; where it was shared again unchanged, it reads twice.
    wordings.dedup_by(|a, b| a.words == b.words);
    if wordings.first().is_some_and(|newest| newest.words == now) {
        wordings.remove(0);
    }
    let earlier = wordings.into_iter().map(|wording| wording.words.to_string()).collect();
    Ok(ThanksCard { url: None, earlier, ..of_note(note, member) })
}
