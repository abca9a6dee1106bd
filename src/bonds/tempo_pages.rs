//! How often the two expect to show up for each other.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    Changed, Member, change,
    model::{tempo_of, tempo_word},
    store,
};
use crate::{
    lang::Lang,
    rhythm::model::Tempo,
    web::{
        Fields, PageResult, Refusals, Shared,
        components::{Choice, Choices, ErrorSummary, Frame, Tab, Title},
        flash::Said,
        html,
    },
};

#[derive(Template)]
#[template(path = "bonds/tempo.html")]
struct TempoPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    /// Said in the place of the form, where it would reach the other and its author has stepped back.
    waits: Option<&'static str>,
    counts: &'static str,
    theirs: Option<(String, &'static str)>,
    tempo: Choices,
}

/// A tempo in words.
pub(super) fn label(t: Lang, tempo: Tempo) -> &'static str {
    match tempo {
        Tempo::Close => t.bonds_close(),
        Tempo::Steady => t.bonds_steady(),
        Tempo::Occasional => t.bonds_occasional(),
    }
}

/// GET /bonds/{bond}/tempo
pub(super) async fn show(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    page(&member, &site, &request, StatusCode::OK, &Refusals::default()).await
}

/// POST /bonds/{bond}/tempo
pub(super) async fn save(member: Member, site: Shared, request: HttpRequest, fields: Fields) -> PageResult {
    let Some(tempo) = tempo_of(fields.one("tempo")) else {
        let refused = [("tempo", member.person.lang.bonds_tempo_missing())].into();
        return page(&member, &site, &request, StatusCode::UNPROCESSABLE_ENTITY, &refused).await;
    };
    let saved = change(&site, &member, move |conn, member| {
        if member.stepped_back {
            return Ok(Changed::nothing(false));
        }
        store::propose_tempo(conn, member, tempo)?;
        Ok(Changed::for_both(true))
    })
    .await?;
    if !saved {
        let refused = [("", member.person.lang.forms_would_reach())].into();
        return page(&member, &site, &request, StatusCode::UNPROCESSABLE_ENTITY, &refused).await;
    }
    Ok(Said::Shared.at(&member.url("tempo")))
}

async fn page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    status: StatusCode,
    refused: &Refusals,
) -> PageResult {
    let asked = member.clone();
    let (mine, theirs) = site.db.query(move |conn| store::proposed_tempos(conn, &asked)).await?;
    let frame = member.frame(site, request, Tab::Me).await?;
    let t = frame.t;
    let chosen = mine.unwrap_or_else(|| tempo_word(member.bond.tempo).to_owned());
    let choices = [Tempo::Close, Tempo::Steady, Tempo::Occasional]
        .map(|tempo| Choice::new(tempo_word(tempo), label(t, tempo)).chosen(chosen == tempo_word(tempo)));
    let page = TempoPage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(t.bonds_your_tempo()).lead(t.bonds_tempo_lead()).back(t.bonds_your_side(), member.url("me")),
        url: member.url("tempo"),
        waits: member.stepped_back.then(|| t.forms_would_reach()),
        counts: label(t, member.bond.tempo),
        theirs: theirs.as_deref().and_then(tempo_of).map(|tempo| (member.other_name().to_owned(), label(t, tempo))),
        tempo: Choices::radios("tempo", t.bonds_tempo_which(), choices.into()).error(refused.of("tempo")),
    };
    Ok(html(status, &page)?)
}
