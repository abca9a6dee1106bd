//! What became of a need: its story in words and as a thread, as far as each may see it.

use bothways::{
    db::{Day, day_in},
    needs::{
        State,
        timeline::{Given, Story, turns},
    },
};
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, TestRunner},
};

use crate::support::{
    app::{App, Browser, PASSWORD, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    let mut tests = plain![
        a_thread_stays_within_its_picture_and_says_what_the_list_says,
        turns_from_before_they_were_noted_are_filled_in,
    ];
    tests.extend(both![
        a_need_tells_its_story_oldest_first,
        what_is_private_changes_no_byte_of_the_others_story,
        what_was_done_with_it_while_private_stays_with_its_owner,
        five_hundred_answers_are_a_bounded_list_that_says_how_many_more,
        six_threads_stand_on_the_page_of_needs_the_longest_waiting_first,
        a_need_that_comes_back_has_its_turns,
    ]);
    tests
}

fn need(who: &Browser, bond: &str, title: &str) -> String {
    let fields = [("title", title), ("importance", "matters"), ("every_days", "7"), ("visibility", "shared")];
    who.does(&format!("{bond}/needs"), &fields)
}

fn did(who: &Browser, bond: &str, title: &str, need: &str, visibility: &str) -> String {
    let id = need.rsplit('/').next().expect("an id");
    let at = who.does(&format!("{bond}/contributions"), &[("title", title), ("needs", id), ("visibility", visibility)]);
    if !at.ends_with("/contributions") {
        return at;
    }
    let page = who.sees(&at);
    let before = page.find(title).expect("it is listed");
    let start = page[..before].rfind("href=\"").expect("a link") + 6;
    page[start..].split('"').next().expect("an address").to_owned()
}

fn settled(who: &Browser, path: &str) -> String {
    who.sees(path);
    who.sees(path)
}

fn story(who: &Browser, need: &str) -> String {
    between(&settled(who, need), "<h2>Its story</h2>", "</section>").to_owned()
}

fn in_order(text: &str, words: &[&str]) {
    let mut rest = text;
    for word in words {
        let at = rest.find(word).unwrap_or_else(|| panic!("no {word:?} in its place in\n{text}"));
        rest = &rest[at + word.len()..];
    }
}

fn a_need_tells_its_story_oldest_first(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let walk = need(&ana, &bond, "A walk");
    assert!(!story(&ana, &walk).contains("<figure"), "there is no day behind it yet");
    app.clock.advance(2 * 86_400);
    let walked = did(&sam, &bond, "Walked to the river", &walk, "shared");
    app.clock.advance(86_400);
    ana.does(&format!("{walked}/landing"), &[("landing", "landed")]);
    ana.does(&format!("{walk}/resting"), &[]);
    app.clock.advance(2 * 86_400);
    ana.does(&format!("{walk}/reopened"), &[]);
    app.clock.advance(86_400);
    let around = did(&sam, &bond, "Walked round the block", &walk, "shared");
    ana.does(&format!("{around}/landing"), &[("landing", "missed"), ("told", "yes")]);
    app.clock.advance(86_400);
    for who in [&ana, &sam] {
        assert!(
            story(who, &walk).contains("<figcaption>Answered last yesterday.</figcaption>"),
            "{}",
            story(who, &walk)
        );
    }
    ana.does(&format!("{walk}/met"), &[]);
    for who in [&ana, &sam] {
        let told = story(who, &walk);
        in_order(
            &told,
            &[
                "Met today.</figcaption>",
                "<ol",
                "Said a week ago",
                "Walked to the river",
                "it landed",
                "Came to rest on",
                "Opened again on",
                "Walked round the block",
                "kind, but not what was needed",
                "Met today",
            ],
        );
        let thread = between(&told, "<svg class=\"thread-line\" width=\"100%\"", "<p class=\"ends\">");
        assert_eq!(thread.matches("<line").count(), 3, "asked, at rest, asked: {thread}");
        assert_eq!(thread.matches("class=\"quiet\"").count(), 1);
        assert_eq!(thread.matches("class=\"tide\"").count(), 2, "two that answered, of the one who gave");
        assert_eq!(thread.matches("ring").count(), 1, "one that landed");
        assert_eq!(thread.matches("class=\"tick\"").count(), 1, "and it was met");
        assert!(!thread.contains("<text"), "words stand in HTML");
    }
}

fn what_is_private_changes_no_byte_of_the_others_story(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let (anas, sams) = (need(&ana, &bond, "A walk"), need(&sam, &bond, "Soup"));
    app.clock.advance(5 * 86_400);
    let walked = did(&sam, &bond, "Walked", &anas, "shared");
    let sights = || [&anas, &sams, &format!("{bond}/needs")].map(|path| settled(&sam, path));
    let before = sights();
    let unseen = |what: &str| {
        let after = sights();
        assert_eq!(after, before, "{what}");
        assert!(after.iter().all(|page| !page.contains("zanzibar")), "{what}");
    };
    did(&ana, &bond, "zanzibar", &sams, "private");
    unseen("a quiet gesture that answers");
    let until = day_in(app.clock.now(), "UTC").plus(3).to_string();
    let id = sams.rsplit('/').next().expect("an id");
    let hidden = [("title", "zanzibar"), ("needs", id), ("visibility", "surprise"), ("surprise_until", &until)];
    ana.does(&format!("{bond}/contributions"), &hidden);
    unseen("a hidden surprise that answers");
    ana.does(&format!("{walked}/landing"), &[("landing", "missed"), ("instead", "zanzibar")]);
    unseen("a missed that is kept");
    ana.does(&format!("{anas}/pulse"), &[("level", "low"), ("visibility", "private")]);
    unseen("a private pulse");
    let mine = story(&ana, &anas);
    assert!(mine.contains("only you see this answer") && !mine.contains("ring"), "to Ana it says so: {mine}");
    assert!(story(&ana, &sams).contains("zanzibar"), "and what she did quietly is in her own picture");
    app.clock.advance(4 * 86_400);
    assert!(story(&sam, &sams).contains("zanzibar"), "a surprise shows itself on its day");
}

fn what_was_done_with_it_while_private_stays_with_its_owner(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let fields = |visibility| [("title", "A walk"), ("importance", "matters"), ("visibility", visibility)];
    let walk = ana.does(&format!("{bond}/needs"), &fields("private"));
    ana.does(&format!("{walk}/resting"), &[]);
    ana.does(&format!("{walk}/reopened"), &[]);
    ana.does(&walk, &fields("shared"));
    assert!(story(&ana, &walk).contains("Came to rest today"));
    assert!(!story(&sam, &walk).contains("Came to rest"));
    ana.does(&format!("{walk}/resting"), &[]);
    assert!(story(&sam, &walk).contains("Came to rest today"));
}

fn five_hundred_answers_are_a_bounded_list_that_says_how_many_more(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let walk = need(&ana, &bond, "A walk");
    let id = walk.rsplit('/').next().expect("an id");
    let answers = |from: i64, to: i64| {
        let today = day_in(app.clock.now(), "UTC");
        for n in from..to {
            let day = today.plus(-(n % 300)).to_string();
            let fields = [("title", "Walked"), ("needs", id), ("done_on", &day), ("visibility", "shared")];
            sam.does(&format!("{bond}/contributions"), &fields);
        }
    };
    answers(0, 12);
    let told = story(&ana, &walk);
    assert!(told.matches(">Walked</a>").count() == 12 && !told.contains("earlier thing"), "{told}");
    answers(12, 61);
    let told = story(&ana, &walk);
    assert_eq!(told.matches(">Walked</a>").count(), 50);
    assert!(told.contains("11 earlier things are among what you did for each other"), "{told}");
    answers(61, 505);
    let told = story(&ana, &walk);
    assert_eq!(told.matches(">Walked</a>").count(), 50);
    assert!(told.contains("More than 450 earlier things"), "{told}");
    assert!(told.matches("<svg x=").count() <= 20, "where there are many, neighbours are one dot");
}

fn six_threads_stand_on_the_page_of_needs_the_longest_waiting_first(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    assert!(!settled(&ana, &format!("{bond}/needs")).contains("From asking to now"));
    let mut all = Vec::new();
    for n in 0..8 {
        let who = if n % 2 == 0 { &ana } else { &sam };
        all.push(need(who, &bond, &format!("Need {n}.")));
        app.clock.advance(86_400);
    }
    ana.does("/signin", &[("email", "ana@example.org"), ("password", PASSWORD)]);
    did(&sam, &bond, "Did it", &all[0], "shared");
    ana.does(&format!("{bond}/needs"), &[("title", "zanzibar"), ("importance", "nice"), ("visibility", "private")]);
    for who in [&ana, &sam] {
        let page = settled(who, &format!("{bond}/needs"));
        let threads = between(&page, "From asking to now", "</figure>");
        assert!(threads.contains("Waiting longest: “Need 1.”, for 7 days."), "{threads}");
        in_order(threads, &["Need 1.", "Need 2.", "Need 3.", "Need 4.", "Need 5.", "Need 6."]);
        assert_eq!(threads.matches("<svg class=\"thread-line\" width=\"100%\"").count(), 6);
        assert!(!threads.contains("zanzibar") && !threads.contains("Need 0.") && !threads.contains("Need 7."));
    }
}

fn a_need_that_comes_back_has_its_turns(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let walk = need(&ana, &bond, "A walk");
    app.clock.advance(3 * 86_400);
    ana.does(&format!("{walk}/resting"), &[]);
    app.clock.advance(86_400);
    let before = (story(&ana, &walk), story(&sam, &walk));
    assert!(before.1.contains("Came to rest yesterday"));
    ana.does(&format!("{walk}/deleted"), &[]);
    ana.does(&format!("{walk}/restored"), &[]);
    assert_eq!((story(&ana, &walk), story(&sam, &walk)), before);
}

fn states() -> impl Strategy<Value = State> {
    proptest::sample::select(State::ALL)
}

fn a_thread_stays_within_its_picture_and_says_what_the_list_says() {
    let given = (-40_i64..420, any::<bool>(), any::<bool>());
    let told = (vec((0_i64..400, states()), 0..8), vec(given, 0..60), 0_i64..400);
    run(&told, |(mut all, given, today)| {
        all.sort_by_key(|(day, _)| *day);
        let answers: Vec<_> =
            given.into_iter().map(|(day, clay, landed)| Given { day: Day(day), clay, landed }).collect();
        let story = Story {
            said_on: Day(0),
            turns: all.iter().map(|(day, state)| (Day(*day), *state)).collect(),
            answers: answers.clone(),
        };
        let days = story.days(Day(today));
        let thread = story.thread(Day(today), days);
        let at = |text: &str| -> f64 { text.trim_end_matches('%').parse().expect("a number") };
        let mut end = 0.0;
        for span in &thread.spans {
            assert!(at(&span.from) >= end && at(&span.from) < at(&span.to), "{:?}", thread.spans);
            end = at(&span.to);
        }
        let places = thread.spans.iter().flat_map(|span| [&span.from, &span.to]);
        let places = places.chain(thread.dots.iter().map(|dot| &dot.at)).chain(&thread.met);
        assert!(places.map(|place| at(place)).all(|place| (1.5..=98.5).contains(&place)), "{thread:?}");
        let met = all.iter().filter(|(_, state)| *state == State::Met).count();
        assert_eq!(thread.met.len(), met, "a tick for each time that it was met");
        assert_eq!(thread.dots.is_empty(), answers.is_empty());
        assert!(thread.dots.len() <= answers.len());
        assert_eq!(thread.dots.iter().any(|dot| dot.landed), answers.iter().any(|one| one.landed));
        for clay in [true, false] {
            let drawn = thread.dots.iter().any(|dot| (dot.strand.class() == "clay") == clay);
            assert_eq!(drawn, answers.iter().any(|one| one.clay == clay), "each who gave has a dot");
        }
    });
}

fn turns_from_before_they_were_noted_are_filled_in() {
    let (said, opened, met) = (Day(10), Day(20), Day(30));
    assert_eq!(turns(said, said, State::Open, None, vec![]), []);
    assert_eq!(turns(said, opened, State::Open, None, vec![]), [(opened, State::Open)]);
    let both = [(opened, State::Open), (met, State::Met)];
    assert_eq!(turns(said, opened, State::Met, Some(met), vec![]), both);
    assert_eq!(turns(said, opened, State::Met, Some(met), both.to_vec()), both, "what was noted is not told twice");
    let rests = [(Day(40), State::Resting)];
    assert_eq!(turns(said, opened, State::Resting, None, rests.to_vec()), [(opened, State::Open), rests[0]]);
}

fn run<S: Strategy>(strategy: &S, test: impl Fn(S::Value)) {
    let config = Config { cases: 256, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(strategy, |value| {
            test(value);
            Ok(())
        })
        .unwrap_or_else(|e| panic!("{e}"));
}
