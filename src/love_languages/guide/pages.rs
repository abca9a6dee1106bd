//! The pages of the guide.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use super::{
    model::{self, Answer, Asks, Proposal},
    situations,
};
use crate::{
    bonds::{LoveLanguage, Member},
    love_languages::{
        butterfly::{Butterfly, Head, Row, Table, Wing},
        model::Strength,
        pair::worth_naming,
    },
    web::{
        Fields, PageResult, Refusals, Shared,
        components::{Choice, Choices, ErrorSummary, Frame, Tab, Title},
        html, see_other,
    },
};

/// The fields of the choices, in their order.
const FIELDS: [&str; model::MOST] =
    ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11", "q12", "q13", "q14", "q15"];

#[derive(Template)]
#[template(path = "love_languages/questions.html")]
struct QuestionsPage {
    frame: Frame,
    errors: ErrorSummary,
    title: Title,
    url: String,
    menu: String,
    questions: Vec<Choices>,
}

/// GET /bonds/{bond}/love-languages/questions
pub(in crate::love_languages) async fn show(member: Member, site: Shared, request: HttpRequest) -> PageResult {
    page(&member, &site, &request, &Fields::default(), &Refusals::default()).await
}

/// POST /bonds/{bond}/love-languages/questions. Keeps nothing: what is proposed travels in the address of the menu.
pub(in crate::love_languages) async fn propose(
    member: Member,
    site: Shared,
    request: HttpRequest,
    fields: Fields,
) -> PageResult {
    let mut refused = Refusals::default();
    let mut answers = Vec::new();
    for (name, _) in FIELDS.into_iter().zip(model::questions(member.bond.kind)) {
        let answer = Answer::from_word(fields.one(name));
        if answer.is_none() && !fields.one(name).is_empty() {
            refused.add(name, member.person.lang.guide_odd());
        }
        answers.push(answer);
    }
    if !refused.is_empty() {
        return page(&member, &site, &request, &fields, &refused).await;
    }
    let proposal = Proposal::of(member.bond.kind, &answers);
    let menu = member.url("love-languages");
    Ok(see_other(&if proposal.is_empty() { menu } else { format!("{menu}?proposal={}", proposal.code()) }))
}

async fn page(
    member: &Member,
    site: &Shared,
    request: &HttpRequest,
    fields: &Fields,
    refused: &Refusals,
) -> PageResult {
    let frame = member.frame(site, request, Tab::Me).await?;
    let (t, kind) = (frame.t, member.bond.kind);
    let questions = model::questions(kind);
    let count = questions.len();
    let choices = FIELDS.into_iter().zip(questions).enumerate().map(|(at, (name, question))| {
        let asks = match question.asks {
            Asks::Receiving => t.guide_receiving(),
            Asks::Giving => t.guide_giving(),
        };
        let words = |situation| situations::words(t, kind, question.asks, situation);
        let choices = vec![
            Choice::new(Answer::First.as_str(), words(question.first)),
            Choice::new(Answer::Second.as_str(), words(question.second)),
            Choice::new(Answer::Both.as_str(), t.guide_both()),
            Choice::new(Answer::Neither.as_str(), t.guide_neither()),
        ];
        Choices::radios(name, t.guide_choice(at + 1, count, asks), choices)
            .chosen([fields.one(name)])
            .optional()
            .error(refused.of(name))
    });
    let questions = choices.collect();
    let status = if refused.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = QuestionsPage {
        frame: frame.refused(!refused.is_empty()),
        errors: ErrorSummary::of(refused.iter()),
        title: Title::new(t.guide_title())
            .lead(t.guide_lead(count))
            .back(t.love_languages_title(), member.url("love-languages")),
        url: member.url("love-languages/questions"),
        menu: member.url("love-languages"),
        questions,
    };
    Ok(html(status, &page)?)
}

/// What is proposed, as a picture: what is given on one side, what is liked on the other.
#[must_use]
pub(in crate::love_languages) fn picture(member: &Member, proposal: &Proposal) -> Butterfly {
    let (t, kind) = (member.person.lang, member.bond.kind);
    let languages = kind.love_languages();
    let row = |language: &LoveLanguage| Row {
        label: language.label(t, kind).into(),
        start: Wing { natural: proposal.give[*language as usize], ..Wing::default() },
        end: Wing { wanted: proposal.receive[*language as usize], ..Wing::default() },
    };
    let rows: Vec<Row> = languages.iter().map(row).collect();
    let cells = |row: &Row| {
        let liked = row.end.wanted.map_or(t.love_languages_unsaid(), |strength| strength.received(t));
        let given = row.start.natural.map_or(t.love_languages_unsaid(), |strength| strength.given(t));
        (row.label.clone(), vec![given.to_owned(), liked.to_owned()])
    };
    let strong = |strengths: [Option<Strength>; 5]| {
        let named = worth_naming(t, languages, Some(strengths.map(Option::unwrap_or_default)));
        named.filter(|(_, strong)| *strong).map(|(list, _)| list)
    };
    let likes = strong(proposal.receive).map(|list| t.guide_you_like(&list));
    let gives = strong(proposal.give).map(|list| t.guide_you_give(&list));
    let mut sentences: Vec<String> = likes.into_iter().chain(gives).collect();
    if sentences.is_empty() {
        sentences.push(t.guide_nothing_stands_out().into());
    }
    let head = |words: &str| Head { words: words.to_owned(), strand: member.side };
    let columns = [t.love_languages_give(), t.love_languages_receive()];
    Butterfly {
        sentences,
        heads: columns.map(head),
        tables: vec![Table {
            heading: t.guide_proposal().into(),
            sentences: Vec::new(),
            columns: columns.map(str::to_owned).to_vec(),
            rows: rows.iter().map(cells).collect(),
        }],
        rows,
    }
}
