//! The page of one contribution: both voices, the answer, and the forms for answering and adding to it.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    card::card,
    model::{Answered, Contribution, INSTEAD_MOST, Landing, THANKS_MOST, VOICE_MOST},
    store,
};
use crate::{
    bonds::{self, Member, Wording},
    db::Words,
    lang::Lang,
    web::{
        Error, Fields, PageResult, Refusals, Shared,
        components::{Choice, Choices, ContributionCard, ErrorSummary, Field, Frame, Tab, Title},
        html,
    },
};

/// What a refused form of the page held.
pub(super) enum Typed<'a> {
    /// No form was sent.
    Nothing,
    /// The answer.
    Answer(&'a Fields, Refusals),
    /// The answer, made from one that was changed meanwhile.
    StaleAnswer(&'a Fields),
    /// The second voice.
    Voice(&'a Fields, Refusals),
    /// The second voice, made from one that was changed meanwhile.
    StaleVoice(&'a Fields),
}

impl Typed<'_> {
    fn errors(&self, t: Lang) -> ErrorSummary {
        match self {
            Self::Nothing => ErrorSummary::none(),
            Self::Answer(_, refused) | Self::Voice(_, refused) => ErrorSummary::of(refused.iter()),
            Self::StaleAnswer(_) | Self::StaleVoice(_) => ErrorSummary::of([("", t.forms_changed_meanwhile())]),
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::Nothing => StatusCode::OK,
            Self::Answer(..) | Self::Voice(..) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::StaleAnswer(_) | Self::StaleVoice(_) => StatusCode::CONFLICT,
        }
    }
}

#[derive(Template)]
#[template(path = "contributions/entry.html")]
struct EntryPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    card: ContributionCard,
    needs: Vec<(String, String)>,
    second: Option<Second>,
    answer: Option<Said>,
    form: Option<AnswerForm>,
    settled: bool,
    /// Said in the place of what would reach the other.
    waits: Option<&'static str>,
    voice: Option<VoiceForm>,
    edit: Option<String>,
    other: String,
}

/// The second voice.
struct Second {
    /// Their name; none: you.
    by: Option<String>,
    words: String,
    earlier: Vec<String>,
}

/// The answer, as far as the reader may know it.
struct Said {
    /// The receiver's name; none: you.
    by: Option<String>,
    thanks: Option<String>,
    /// "Kind, but not what I needed", and what would have fitted better.
    missed: Option<Option<String>>,
}

/// The receiver's form.
struct AnswerForm {
    url: String,
    version: String,
    landing: Option<Choices>,
    fields: Vec<Field>,
    told: Option<Choices>,
    /// Where what would have fitted better can be made a need.
    need: Option<String>,
}

/// The form of the one who speaks second.
struct VoiceForm {
    url: String,
    version: String,
    field: Field,
}

/// Draws the page; 422 where a form of it was refused, 409 where it was made from what has changed meanwhile.
pub(super) async fn page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    row: &Contribution,
    typed: Typed<'_>,
) -> PageResult {
    let (bond, id, me) = (member.bond.id, row.id, member.person.id);
    let read = site
        .db
        .read(move |conn| Ok::<_, Error>((store::answered_by(conn, bond, id, me)?, bonds::earlier(conn, bond, id)?)));
    let (needs, wordings) = read.await?;
    let frame = member.frame(site, request, Tab::Log).await?;
    let mut card = card(row, member, member.today());
    // A wording without a title is one of the second voice.
    let (of_second, of_first): (Vec<Wording>, Vec<Wording>) =
        wordings.into_iter().partition(|one| one.title.is_empty());
    card.earlier = of_first.iter().map(|one| format!("{}\n{}", one.title, one.words).trim().to_owned()).collect();
    let url = card.url.clone();
    let received = !member.is(row.giver);
    let second_by = member.is(row.author).then(|| member.other_name().to_owned());
    let changes = row.landing.as_ref().is_none_or(|landing| landing.may_change(member.today()));
    // Where the form holds the answer as it stands, that is enough.
    // While its reader has stepped back, nothing is offered that would reach the other; what was typed stays.
    let waits = member.stepped_back && matches!(typed, Typed::Nothing);
    let answers = received && changes && row.is_open(member.bond_today());
    let in_form = answers && !waits && !matches!(typed, Typed::StaleAnswer(_));
    let voice = voice(member, row, &url, &typed);
    let t = member.person.lang;
    let errors = typed.errors(t);
    let page = EntryPage {
        frame: frame.refused(!errors.is_empty()),
        errors,
        title: Title::new(card.title.clone()).back(t.contributions_title(), member.url("contributions")),
        card,
        needs: needs.iter().map(|need| (need.title.to_string(), member.url(&format!("needs/{}", need.id)))).collect(),
        second: row.second_voice.as_ref().map(|words| Second {
            by: second_by,
            words: words.to_string(),
            earlier: of_second.into_iter().map(|one| one.words.to_string()).collect(),
        }),
        answer: row.landing_for(me).filter(|_| !in_form).and_then(|landing| said(member, landing, received)),
        waits: (waits && (answers || voice.is_some())).then(|| t.forms_would_reach()),
        form: (answers && !waits).then(|| answer_form(member, row, &url, &typed)),
        settled: received && !changes,
        voice: voice.filter(|_| !waits),
        edit: member.is(row.author).then(|| format!("{url}/edit")),
        other: member.other_name().to_owned(),
    };
    Ok(html(typed.status(), &page)?)
}

fn said(member: &Member, landing: &Answered, received: bool) -> Option<Said> {
    let some = |words: &Words| Some(words.to_string()).filter(|words| !words.is_empty());
    let missed = (landing.landing == Landing::Missed).then(|| some(&landing.instead));
    let thanks = some(&landing.thanks);
    let by = (!received).then(|| member.other_name().to_owned());
    (missed.is_some() || thanks.is_some()).then_some(Said { by, thanks, missed })
}

/// The form of a new need, with what would have fitted better as its title.
fn need_of(member: &Member, instead: &Words) -> String {
    let title: String = form_urlencoded::byte_serialize(instead.as_str().as_bytes()).collect();
    let url = member.url("needs/new");
    if title.is_empty() { url } else { format!("{url}?title={title}") }
}

fn answer_form(member: &Member, row: &Contribution, url: &str, typed: &Typed<'_>) -> AnswerForm {
    let stored = row.landing.as_ref();
    let nothing = Refusals::default();
    let stands = row.answer_version();
    let (fields, refused, version) = match typed {
        // What was typed still stands against the version that was read.
        Typed::Answer(fields, refused) => ((*fields).clone(), refused, sent_version(fields).unwrap_or(stands)),
        Typed::StaleAnswer(fields) => ((*fields).clone(), &nothing, stands),
        _ => (answer_fields(stored), &nothing, stands),
    };
    let t = member.person.lang;
    let thanks = Field::area("thanks", t.contributions_thanks(), 2)
        .optional()
        .at_most(THANKS_MOST)
        .value(fields.one("thanks"))
        .error(refused.of("thanks"));
    if row.is_noticed() {
        return AnswerForm {
            url: format!("{url}/landing"),
            version,
            landing: None,
            fields: vec![thanks],
            told: None,
            need: None,
        };
    }
    let landing = |landing: Landing, label: &'static str| Choice::new(landing.as_str(), label);
    let choices = vec![
        landing(Landing::Landed, t.contributions_it_landed()),
        landing(Landing::Missed, t.contributions_missed()).hint(t.contributions_missed_hint()),
    ];
    let instead = Field::text("instead", t.contributions_instead())
        .optional()
        .at_most(INSTEAD_MOST)
        .value(fields.one("instead"))
        .error(refused.of("instead"));
    AnswerForm {
        url: format!("{url}/landing"),
        version,
        landing: Some(
            Choices::radios("landing", t.contributions_how_it_reached(), choices)
                .chosen([fields.one("landing")])
                .error(refused.of("landing")),
        ),
        fields: vec![thanks, instead],
        told: Some(
            Choices::checkboxes(
                "told",
                t.contributions_if_missed(),
                vec![Choice::new("yes", t.contributions_tell(member.other_name()))],
            )
            .chosen([fields.one("told")]),
        ),
        need: stored
            .filter(|answered| answered.landing == Landing::Missed)
            .map(|answered| need_of(member, &answered.instead)),
    }
}

fn answer_fields(stored: Option<&Answered>) -> Fields {
    stored.map_or_else(Fields::default, |answered| {
        Fields::of_pairs([
            ("landing", answered.landing.as_str()),
            ("thanks", answered.thanks.as_str()),
            ("instead", answered.instead.as_str()),
            ("told", if answered.told { "yes" } else { "" }),
        ])
    })
}

/// The form for the second voice: of who did something that the other noticed, or spoke second before.
fn voice(member: &Member, row: &Contribution, url: &str, typed: &Typed<'_>) -> Option<VoiceForm> {
    let offered = row.is_noticed() || row.second_voice.is_some();
    if member.is(row.author) || !offered {
        return None;
    }
    let t = member.person.lang;
    let field = Field::area("words", t.contributions_own_words(), 3)
        .draft(t.device_draft_back())
        .hint(t.contributions_own_words_hint())
        .optional()
        .at_most(VOICE_MOST);
    let stands = row.voice_version();
    let (field, version) = match typed {
        Typed::Voice(fields, refused) => {
            (field.value(fields.one("words")).error(refused.of("words")), sent_version(fields).unwrap_or(stands))
        }
        Typed::StaleVoice(fields) => (field.value(fields.one("words")), stands),
        _ => (field.value(row.second_voice.as_ref().map_or("", Words::as_str)), stands),
    };
    Some(VoiceForm { url: format!("{url}/second-voice"), version, field })
}

fn sent_version(fields: &Fields) -> Option<String> {
    Some(fields.one("version").to_owned()).filter(|version| !version.is_empty())
}
