//! Saying that a season begins, changing it, ending it.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    Member, change,
    member::Changed,
    season::{self, MOST_DAYS, Season, SeasonKind},
};
use crate::{
    db::{Day, Words},
    web::{
        Fields, PageResult, Refusals, Shared,
        components::{Choice, Choices, ErrorSummary, Field, Frame, Tab, Title},
        dates,
        flash::Said,
        frame, html,
    },
};

/// Characters of a season's words at the most.
const WORDS_MOST: usize = 500;

#[derive(Template)]
#[template(path = "bonds/season.html")]
struct SeasonPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    current: Option<String>,
    /// Said first where a season would reach the other, and its author has stepped back.
    waits: Option<&'static str>,
    kind: Choices,
    fields: Vec<Field>,
}

/// GET /bonds/{bond}/season
pub(super) async fn show(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let today = member.bond_today();
    let running = running(&member, &site).await?;
    let fields = match &running {
        Some(season) => Fields::of_pairs([
            ("kind", season.kind.as_str()),
            ("from", &season.from_day.to_string()),
            ("until", &season.until_day.to_string()),
            ("words", season.words.as_str()),
        ]),
        None => Fields::of_pairs([("from", today.to_string().as_str())]),
    };
    page(&member, &site, &request, StatusCode::OK, &fields, &Refusals::default(), running).await
}

/// POST /bonds/{bond}/season
pub(super) async fn save(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let t = member.person.lang;
    let mut refused = Refusals::default();
    let kind = SeasonKind::from_word(fields.one("kind")).ok_or(t.bonds_season_kind_missing());
    let kind = refused.check("kind", kind);
    let from = refused.check("from", Day::from_iso(fields.one("from")).ok_or(t.bonds_first_day_missing()));
    let until = refused.check("until", Day::from_iso(fields.one("until")).ok_or(t.bonds_last_day_missing()));
    let words = refused.check_words(t, "words", Words::text(fields.one("words"), WORDS_MOST));
    if let (Some(from), Some(until)) = (from, until) {
        if until < from {
            refused.add("until", t.bonds_last_before_first());
        } else if until.since(from) >= MOST_DAYS {
            refused.add("until", t.bonds_season_too_long());
        }
    }
    let (Some(kind), Some(from), Some(until), Some(words), true) = (kind, from, until, words, refused.is_empty())
    else {
        let running = running(&member, &site).await?;
        return page(&member, &site, &request, StatusCode::UNPROCESSABLE_ENTITY, &fields, &refused, running).await;
    };
    let saved = change(&site, &member, move |conn, member| {
        if member.stepped_back {
            return Ok(Changed::nothing(false));
        }
        season::save(conn, member, kind, from, until, &words)?;
        Ok(Changed::for_both(true))
    })
    .await?;
    if !saved {
        return would_reach(&member, &site, &request, &fields).await;
    }
    Ok(Said::Shared.at(&member.url("")))
}

/// POST /bonds/{bond}/season/ended
pub(super) async fn end(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    let ended = change(&site, &member, |conn, member| {
        if member.stepped_back {
            return Ok(Changed::nothing(false));
        }
        season::end(conn, member)?;
        Ok(Changed::for_both(true))
    })
    .await?;
    if !ended {
        return would_reach(&member, &site, &request, &Fields::default()).await;
    }
    Ok(Said::Saved.at(&member.url("")))
}

/// A season is for both; whoever has stepped back reaches nobody with one.
async fn would_reach(member: &Member, site: &Shared, request: &HttpRequest, fields: &Fields) -> PageResult {
    let refused = [("", member.person.lang.forms_would_reach())].into();
    let running = running(member, site).await?;
    page(member, site, request, StatusCode::UNPROCESSABLE_ENTITY, fields, &refused, running).await
}

async fn running(member: &Member, site: &Shared) -> Result<Option<Season>, crate::web::Error> {
    let (bond, today) = (member.bond.id, member.bond_today());
    let seasons = site.db.query(move |conn| season::since(conn, bond, today)).await?;
    Ok(seasons.into_iter().find(|season| season.covers(today)))
}

async fn page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    status: StatusCode,
    fields: &Fields,
    refused: &Refusals,
    running: Option<Season>,
) -> PageResult {
    let look = member.person.look();
    let frame = frame::in_bond(site, request, member.person.id, look, member.bond.id, Some(Tab::Me)).await?;
    let t = frame.t;
    let kinds = SeasonKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), kind.label(t)).chosen(fields.one("kind") == kind.as_str()));
    let page = SeasonPage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(t.bonds_a_season()).lead(t.bonds_season_lead()).back(t.frame_together(), member.url("")),
        url: member.url("season"),
        waits: member.stepped_back.then(|| t.forms_would_reach()),
        current: running.map(|season| t.bonds_on_pause_until(&dates::long(t, season.until_day))),
        kind: Choices::radios("kind", t.bonds_season_kind(), kinds.collect()).error(refused.of("kind")),
        fields: vec![
            Field::date("from", t.bonds_first_day()).value(fields.one("from")).error(refused.of("from")),
            Field::date("until", t.bonds_last_day()).value(fields.one("until")).error(refused.of("until")),
            Field::area("words", t.bonds_season_words(), 3)
                .optional()
                .at_most(500)
                .value(fields.one("words"))
                .error(refused.of("words")),
        ],
    };
    Ok(html(status, &page)?)
}
