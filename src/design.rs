//! Each component in each state, to be looked at while it is being made: GET /design, and /design?theme=dark. Only in
//! development builds.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use crate::{
    dashboard::view::Picture,
    lang::Lang,
    love_languages::{
        Strength,
        butterfly::{Butterfly, Head, Row, Share, Table, Wing},
    },
    rhythm::{
        model::Side,
        weave::{WEEKS, Weave, Week},
    },
    web::{
        Fields, PageResult,
        components::{
            Audience, BoundaryCard, Choice, Choices, ContributionCard, Empty, ErrorSummary, Field, Frame, NeedCard,
            Strand, Theme, Title,
        },
        frame, html,
        route::{Entry, Verb::Get, public},
    },
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![public(Get, "/design", show)]
}

#[derive(Template)]
#[template(path = "design/design.html")]
struct DesignPage {
    frame: Frame,
    title: Title,
    errors: ErrorSummary,
    undo: Option<String>,
    once: Option<String>,
    fields: Vec<Field>,
    choices: Vec<Choices>,
    empty: Empty,
    needs: Vec<NeedCard>,
    boundary: BoundaryCard,
    contributions: Vec<ContributionCard>,
    next: Option<String>,
    weave: Picture,
    butterfly: Butterfly,
}

/// GET /design
async fn show(request: HttpRequest) -> PageResult {
    let t = Lang::En;
    let theme = match Fields::parse(request.query_string().as_bytes()).one("theme") {
        "dark" => Theme::Dark,
        _ => Theme::Light,
    };
    let page = DesignPage {
        frame: frame::plain(t).themed(theme),
        title: Title::new("Components").lead("Each in each state.").back("A way back", "/"),
        errors: ErrorSummary::of([("title", "Write a few words here."), ("", "Something about the whole form.")]),
        undo: Some("/design".into()),
        once: None,
        fields: fields(),
        choices: choices(),
        empty: Empty::new("What you asked for will stand here.")
            .example("For instance: “An hour without phones.”")
            .action("Name a need", "/design"),
        needs: needs(),
        boundary: BoundaryCard {
            topic: "Work".into(),
            firmness: "Firm".into(),
            words: "No calls after ten.".into(),
            url: Some("/design".into()),
            facts: vec!["said a week ago".into()],
            audience: Some(both()),
            earlier: vec!["No calls in the evening.".into()],
        },
        contributions: contributions(),
        next: Some("/design".into()),
        weave: weave(t),
        butterfly: butterfly(),
    };
    Ok(html(StatusCode::OK, &page)?)
}

fn both() -> Audience {
    Audience::Both { other: "Sam".into() }
}

fn fields() -> Vec<Field> {
    vec![
        Field::text("empty", "One line").hint("A line of help."),
        Field::text("title", "One line, refused").value("  ").error(Some("Write a few words here.")),
        Field::area("area", "Several lines", 3).optional().value("A first line,\nand a second one."),
        Field::date("day", "A day").value("2026-11-25"),
        Field::number("days", "A number").optional().value("7"),
        Field::password("password", "A password", "off"),
        Field::select("select", "One of a list", vec![Choice::new("a", "The first"), Choice::new("b", "The second")])
            .value("b"),
    ]
}

fn choices() -> Vec<Choices> {
    let some = || {
        vec![
            Choice::new("a", "The first").hint("With a line of help."),
            Choice::new("b", "The second").chosen(true),
            Choice::new("c", "The third"),
        ]
    };
    vec![
        Choices::radios("radios", "One of some", some()),
        Choices::radios("inline", "One of some, in a row", some()).inline(),
        Choices::checkboxes("boxes", "Any of some", some()),
        Choices::radios("refused", "One of some, refused", some()).error(Some("Choose one of the three.")),
    ]
}

fn needs() -> Vec<NeedCard> {
    let card = NeedCard {
        title: "An evening walk, just the two of us".into(),
        words: Some("The long way round, without phones.".into()),
        url: "/design".into(),
        waiting: true,
        importance: Some("Matters a lot".into()),
        facts: vec!["waiting for 3 weeks".into(), "every 7 days".into()],
        audience: None,
        earlier: Vec::new(),
    };
    let own = NeedCard {
        waiting: false,
        importance: None,
        audience: Some(both()),
        earlier: vec!["A walk".into()],
        ..card.clone()
    };
    let private = NeedCard { words: None, audience: Some(Audience::OnlyYou), earlier: Vec::new(), ..own.clone() };
    vec![card, own, private]
}

fn contributions() -> Vec<ContributionCard> {
    let card = ContributionCard {
        title: "Made soup".into(),
        words: Some("With the lemons from the market.".into()),
        url: "/design".into(),
        strand: Strand::Clay,
        by: "You".into(),
        when: "yesterday".into(),
        facts: vec!["help".into(), "it landed".into()],
        answers: vec!["Something warm in the evening".into()],
        thanks: Some("I had missed that.".into()),
        audience: Some(Audience::Surprise { until: "3 Dec".into() }),
        earlier: Vec::new(),
    };
    let other = ContributionCard {
        strand: Strand::Tide,
        by: "Sam".into(),
        thanks: None,
        answers: Vec::new(),
        audience: None,
        ..card.clone()
    };
    vec![card, other]
}

fn weave(t: Lang) -> Picture {
    let days = [(0, 0), (1, 2), (2, 1), (0, 3), (4, 1), (7, 7), (0, 0), (1, 0), (2, 2), (3, 1), (1, 1), (2, 3)];
    let week =
        |at: usize| Week { label: format!("{} Nov", at + 1), a: days[at].0, b: days[at].1, before_bond: at == 0 };
    Picture::of(t, Weave::new(std::array::from_fn::<Week, WEEKS, _>(week), Side::A, Some("Sam".into())))
}

fn butterfly() -> Butterfly {
    let wing = |wanted, natural, arrived| Wing {
        wanted: Strength::new(wanted),
        natural: Strength::new(natural),
        arrived: Some(Share::of(arrived, 100)),
    };
    let row = |label: &str, start, end| Row { label: label.into(), start, end };
    let early = Wing { arrived: None, ..wing(3, 2, 0) };
    Butterfly {
        sentences: vec!["What Sam likes, and what arrives, meet in help.".into()],
        heads: [("Towards Sam", Side::A), ("Towards you", Side::B)]
            .map(|(words, strand)| Head { words: words.into(), strand }),
        rows: vec![
            row("Words of affirmation", wing(4, 1, 10), wing(0, 0, 0)),
            row("Acts of service", wing(2, 4, 60), wing(3, 4, 40)),
            row("Silly voices at breakfast", Wing::default(), early),
        ],
        tables: vec![Table {
            heading: "Towards Sam".into(),
            sentences: vec!["Sam likes to receive kind words.".into()],
            columns: vec!["Liked".into(), "Given".into()],
            rows: vec![("Words of affirmation".into(), vec!["very much".into(), "a little".into()])],
        }],
    }
}
