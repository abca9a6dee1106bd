//! Each component in each state, to be looked at while it is being made: GET /design, and /design?theme=dark. Only in
//! development builds.

use actix_web::{HttpRequest, http::StatusCode};
use askama::Template;

use crate::{
    dashboard::view::Picture,
    db::{Day, Id, Words},
    lang::Lang,
    love_languages::{
        Strength,
        butterfly::{Butterfly, Head, Row, Share, Table, Wing},
    },
    reflections::{
        model::{Reflection, week_of},
        strips::Strips,
    },
    rhythm::{
        model::Side,
        weave::{WEEKS, Weave, Week},
    },
    thanks::jar as thanks_jar,
    web::{
        Fields, PageResult,
        components::{
            Audience, BoundaryCard, Choice, Choices, ContributionCard, Dot, Empty, ErrorSummary, Field, Frame,
            JarPicture, KeepsakeCard, NeedCard, Span, Strand, ThanksCard, Theme, Thread, ThreadKey, Title, Trend,
            TrendStop,
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
    keepsakes: Vec<KeepsakeCard>,
    thanks: Vec<ThanksCard>,
    jars: Vec<JarPicture>,
    next: Option<String>,
    weave: Picture,
    butterfly: Butterfly,
    threads: Vec<Thread>,
    key: ThreadKey,
    trends: Vec<Trend>,
    strips: Vec<Strips>,
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
        keepsakes: keepsakes(),
        thanks: thanks(),
        jars: [0, 1, 12, 27, 500].map(|count| jar(t, count)).into(),
        next: Some("/design".into()),
        weave: weave(t),
        butterfly: butterfly(),
        key: ThreadKey::to(Strand::Clay, "Sam", threads().iter()),
        threads: threads(),
        trends: vec![trend(1), trend(12)],
        strips: [1, 12].into_iter().filter_map(strips).collect(),
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

fn keepsakes() -> Vec<KeepsakeCard> {
    let card = KeepsakeCard {
        about: "About Sam".into(),
        words: "Birthday. Lemon cake, no candles.".into(),
        url: Some("/design".into()),
        near: Some("tomorrow".into()),
        facts: vec!["every year on 14 May".into()],
        audience: Some(Audience::OnlyYou),
        by: None,
        earlier: Vec::new(),
    };
    let other = KeepsakeCard {
        near: None,
        facts: Vec::new(),
        audience: None,
        by: Some("told by Sam".into()),
        earlier: vec!["Birthday. Lemon cake.".into()],
        ..card.clone()
    };
    vec![card, other]
}

fn thanks() -> Vec<ThanksCard> {
    let card = ThanksCard {
        title: "A thank-you".into(),
        url: Some("/design".into()),
        words: "You rang on the way home. I slept well after that.".into(),
        says_about: Some(("What it says about you".into(), "You think of me at odd hours.".into())),
        strand: Strand::Tide,
        by: "Sam".into(),
        when: "yesterday".into(),
        audience: None,
        answers: Vec::new(),
        earlier: Vec::new(),
    };
    let news = ThanksCard {
        title: "Good news".into(),
        words: "I passed.".into(),
        says_about: None,
        strand: Strand::Clay,
        by: "You".into(),
        audience: Some(both()),
        answers: vec![("Sam is glad with you".into(), "After nights!".into())],
        ..card.clone()
    };
    vec![card, news]
}

fn jar(t: Lang, count: i64) -> JarPicture {
    let today = Day(20_000);
    let strand = |at: i64| if at % 3 == 0 || at % 7 == 1 { Strand::Clay } else { Strand::Tide };
    let all: Vec<_> = (0..count).rev().map(|ago| (today.plus(-2 * ago), strand(ago))).collect();
    thanks_jar::picture(t, &all, today)
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

fn threads() -> Vec<Thread> {
    let span = |from: &str, to: &str, quiet| Span { from: from.into(), to: to.into(), quiet };
    let dot = |at: &str, strand, landed| Dot { at: at.into(), strand, landed };
    let new = Thread { spans: vec![span("60%", "98%", false)], ..Thread::default() };
    let told = Thread {
        spans: vec![span("2%", "40%", false), span("40%", "62%", true), span("62%", "98%", false)],
        dots: vec![
            dot("9%", Strand::Tide, false),
            dot("20%", Strand::Tide, true),
            dot("70%", Strand::Clay, false),
            dot("85%", Strand::Clay, true),
        ],
        met: vec!["98%".into()],
        close: true,
    };
    vec![new, told]
}

/// One's own weeks; now and then nothing was said, and one week is missing.
fn strips(weeks: i16) -> Option<Strips> {
    let today = Day(20_780);
    let week = |ago: i16| Reflection {
        week_on: week_of(today).plus(-7 * i64::from(ago)),
        id: Id::from_bytes([0; 16]),
        gave: Some(ago % 3),
        received: (ago % 4 != 1).then_some(1 - ago % 3),
        open: Some(ago % 5 - 2),
        load: Some(2 - ago % 4),
        words: Words::default(),
        version: 1,
    };
    let all: Vec<_> = (0..weeks).filter(|ago| *ago != 6).map(week).collect();
    Strips::of(Lang::En, &all, today)
}

fn trend(times: usize) -> Trend {
    let words = ["very close", "close", "in between", "a bit apart", "far apart"];
    let stop = |at: usize| {
        let height = [3, 4, 4, 2, 1, 3, 5][at % 7];
        TrendStop { label: format!("{} Nov", at + 1), word: words[5 - usize::from(height)], height }
    };
    Trend::new("A sentence.".into(), Strand::Clay, words.to_vec(), (0..times).map(stop).collect())
}
