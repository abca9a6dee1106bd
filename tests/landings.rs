//! Landings: the receiver's optional answer. It is a talk between two people, and what is kept to oneself stays there.

use bothways::{
    contributions::model::{ANSWER_DAYS, Answered, Contribution, Landing, Showing, Shown},
    db::{Day, Error, Id, Words, schema::members},
    on,
};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use crate::support::{
    app::{App, Browser, PASSWORD, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    let mut tests = both![
        thanks_reach_the_giver,
        one_tap_is_an_answer_and_keeps_what_was_said_before,
        only_the_receiver_answers,
        what_the_receiver_cannot_see_cannot_be_answered,
        a_missed_stays_with_the_receiver_to_the_byte,
        a_told_missed_says_what_would_have_fitted_and_can_become_a_need,
        a_told_answer_that_is_kept_again_is_gone_for_the_giver,
        an_answer_can_be_changed_for_thirty_days,
        thirty_days_run_from_the_first_answer_where_the_receiver_is,
        the_same_answer_twice_changes_nothing,
        a_refused_answer_keeps_what_was_typed,
        an_answer_outlives_its_entry_being_private_for_a_while,
        two_tabs_of_one_receiver_do_not_overwrite_each_other,
        a_tap_from_an_old_dashboard_does_not_overwrite_an_answer,
        two_tabs_do_not_overwrite_thanks_for_what_one_noticed,
        two_tabs_do_not_overwrite_a_second_voice,
    ];
    tests.extend(plain![the_giver_knows_only_what_landed_or_was_told, who_sees_an_entry_is_who_wrote_it_or_both]);
    tests
}

/// Something that Ana did for Sam; answers its path.
fn soup(ana: &Browser, bond: &str) -> String {
    ana.does(&format!("{bond}/contributions"), &[("title", "Made soup"), ("visibility", "shared")])
}

fn answer(who: &Browser, entry: &str, fields: &[(&str, &str)]) -> String {
    who.does(&format!("{entry}/landing"), fields)
}

fn revisions(app: &App, bond: &str) -> Vec<i64> {
    let id = Id::from_url(bond.trim_start_matches("/bonds/")).expect("an id");
    let rows = members::table.filter(members::bond_id.eq(id)).order(members::side).select(members::revision);
    app.db.read_now(|conn| Ok::<_, Error>(on!(conn, c => rows.load(c))?)).expect("two members")
}

/// Everything of contributions that someone can fetch.
fn pages(who: &Browser, bond: &str, entry: &str) -> Vec<String> {
    who.sees(bond);
    let form = |body: String| body.split("name=\"form\" value=\"").next().unwrap_or_default().to_owned();
    [
        who.sees(&format!("{bond}/contributions")),
        who.sees(entry),
        form(who.sees(&format!("{bond}/contributions/new"))),
        form(who.get(&format!("{entry}/edit")).body),
        form(who.sees(bond)),
    ]
    .into()
}

fn thanks_reach_the_giver(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = soup(&ana, &bond);
    assert_eq!(answer(&sam, &entry, &[("landing", "landed"), ("thanks", "I was so cold")]), entry);
    assert!(sam.sees(&entry).contains("Your answer is there for both of you."));
    let page = ana.sees(&entry);
    assert!(
        page.contains("it landed") && page.contains("Thanks from <bdi>Sam</bdi>") && page.contains("I was so cold")
    );
    assert!(ana.sees(&format!("{bond}/contributions")).contains("it landed"));
    assert!(!page.contains("name=\"landing\""), "the giver has nothing to answer");
}

fn one_tap_is_an_answer_and_keeps_what_was_said_before(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = soup(&ana, &bond);
    answer(&sam, &entry, &[("landing", "landed"), ("thanks", "I was so cold")]);
    assert_eq!(answer(&sam, &entry, &[("landing", "landed"), ("next", "together")]), bond);
    assert!(ana.sees(&entry).contains("I was so cold"), "a form that did not ask for thanks takes none away");
    answer(&sam, &entry, &[("landing", "landed"), ("thanks", "")]);
    assert!(!ana.sees(&entry).contains("I was so cold"));
}

fn only_the_receiver_answers(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let eve = app.person("Eve");
    let entry = soup(&ana, &bond);
    for who in [&ana, &eve] {
        assert_eq!(who.post(&format!("{entry}/landing"), &[("landing", "landed")]).status, 404);
    }
    assert_eq!(app.visitor().post(&format!("{entry}/landing"), &[("landing", "landed")]).status, 403);
    assert!(!sam.sees(&entry).contains("it landed"));
}

fn what_the_receiver_cannot_see_cannot_be_answered(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = soup(&ana, &bond);
    ana.does(&entry, &[("title", "Made soup"), ("visibility", "private")]);
    assert_eq!(sam.post(&format!("{entry}/landing"), &[("landing", "landed")]).status, 404);
}

fn a_missed_stays_with_the_receiver_to_the_byte(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = soup(&ana, &bond);
    let before = (pages(&ana, &bond, &entry), revisions(&app, &bond)[0]);
    answer(&sam, &entry, &[("landing", "missed"), ("instead", "A quiet hour"), ("thanks", "Still kind")]);
    assert!(sam.sees(&entry).contains("Kept to yourself."));
    let page = sam.sees(&entry);
    assert!(page.contains("only you see this answer") && page.contains("value=\"A quiet hour\""));
    assert!(page.contains("Still kind</textarea>"));
    answer(&sam, &entry, &[("landing", "missed"), ("instead", "A quiet evening")]);
    assert_eq!((pages(&ana, &bond, &entry), revisions(&app, &bond)[0]), before, "unanswered and kept look the same");
    ana.does(&entry, &[("title", "Made leek soup"), ("visibility", "shared")]);
    assert!(!ana.sees(&entry).contains("quiet") && !ana.sees(&entry).contains("Still kind"));
}

fn a_told_missed_says_what_would_have_fitted_and_can_become_a_need(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = soup(&ana, &bond);
    answer(&sam, &entry, &[("landing", "missed"), ("instead", "A quiet hour & tea"), ("told", "yes")]);
    let page = ana.sees(&entry);
    assert!(page.contains("kind, but not what I needed") && page.contains("A quiet hour &#38; tea"));
    assert!(!page.contains("Make that a need"));
    let page = sam.sees(&entry);
    let need = between(&page, "<a class=\"button\" href=\"", "\">Make that a need").to_owned();
    assert_eq!(need, format!("{bond}/needs/new?title=A+quiet+hour+%26+tea"));
    assert!(sam.sees(&need).contains("value=\"A quiet hour &#38; tea\""));
}

fn a_told_answer_that_is_kept_again_is_gone_for_the_giver(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = soup(&ana, &bond);
    let before = pages(&ana, &bond, &entry);
    for told in [
        vec![("landing", "missed"), ("instead", "A quiet hour"), ("told", "yes")],
        vec![("landing", "landed"), ("thanks", "So warm")],
    ] {
        answer(&sam, &entry, &told);
        let seen = revisions(&app, &bond)[0];
        assert_ne!(pages(&ana, &bond, &entry), before);
        answer(&sam, &entry, &[("landing", "missed")]);
        assert_eq!(pages(&ana, &bond, &entry), before);
        assert_eq!(revisions(&app, &bond)[0], seen + 1, "the giver sees that it is gone");
    }
}

fn an_answer_can_be_changed_for_thirty_days(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = soup(&ana, &bond);
    answer(&sam, &entry, &[("landing", "missed")]);
    app.clock.advance(29 * 86_400);
    answer(&sam, &entry, &[("landing", "landed"), ("thanks", "In the end it did")]);
    app.clock.advance(2 * 86_400);
    for (who, name) in [(&ana, "ana"), (&sam, "sam")] {
        who.does("/signin", &[("email", &format!("{name}@example.org")), ("password", PASSWORD)]);
    }
    let page = sam.post(&format!("{entry}/landing"), &[("landing", "missed"), ("thanks", "No")]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Your answer has stood for more than 30 days"));
    let page = sam.sees(&entry);
    assert!(!page.contains("name=\"landing\"") && page.contains("In the end it did"));
    assert!(ana.sees(&entry).contains("In the end it did"));
    answer(&sam, &entry, &[("landing", "landed")]);
}

fn thirty_days_run_from_the_first_answer_where_the_receiver_is(_: Store) {
    let said = Answered {
        landing: Landing::Landed,
        thanks: Words::default(),
        instead: Words::default(),
        told: false,
        answered_on: Day(20_000),
    };
    assert!(said.may_change(Day(20_000 + ANSWER_DAYS)) && !said.may_change(Day(20_001 + ANSWER_DAYS)));
    assert!(said.may_change(Day(19_999)), "whoever flies west has a day more");
}

fn the_same_answer_twice_changes_nothing(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = soup(&ana, &bond);
    let fields = [("landing", "landed"), ("thanks", "Warm")];
    answer(&sam, &entry, &fields);
    let before = revisions(&app, &bond);
    answer(&sam, &entry, &fields);
    assert_eq!(revisions(&app, &bond), before);
}

fn a_refused_answer_keeps_what_was_typed(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = soup(&ana, &bond);
    let page = sam.post(&format!("{entry}/landing"), &[("thanks", "Warm & good"), ("instead", "Tea")]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Choose how it reached you.") && page.body.contains("Warm &#38; good</textarea>"));
    assert!(page.body.contains("value=\"Tea\""));
    let config = Config { cases: 60, failure_persistence: None, ..Config::default() };
    let forms = (any::<String>(), any::<String>(), any::<String>(), any::<String>());
    let result = TestRunner::new(config).run(&forms, |(landing, thanks, instead, told)| {
        let fields = [("landing", landing.as_str()), ("thanks", &thanks), ("instead", &instead), ("told", &told)];
        assert_eq!(sam.post(&format!("{entry}/landing"), &fields).status, 422);
        let fields = [("landing", "missed"), ("thanks", &thanks), ("instead", &instead), ("told", &told)];
        assert_eq!(sam.post(&format!("{entry}/landing"), &fields).status, 303);
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    for (field, most) in [("thanks", 1_000), ("instead", 300)] {
        let status = |length: usize| {
            let long = "ä".repeat(length);
            sam.post(&format!("{entry}/landing"), &[("landing", "missed"), (field, &long)]).status
        };
        assert_eq!((status(most), status(most + 1)), (303, 422), "{field}");
    }
}

fn an_answer_outlives_its_entry_being_private_for_a_while(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = soup(&ana, &bond);
    answer(&sam, &entry, &[("landing", "landed"), ("thanks", "Warm")]);
    ana.does(&entry, &[("title", "Made soup"), ("visibility", "private")]);
    assert_eq!(sam.get(&entry).status, 404);
    ana.does(&entry, &[("title", "Made soup"), ("visibility", "shared")]);
    assert!(sam.sees(&entry).contains("Warm"));
}

/// The version in one form of a page, told by where it is sent.
fn version(page: &str, form: &str) -> String {
    between(between(page, &format!("{form}\""), "</form>"), "name=\"version\" value=\"", "\"").to_owned()
}

const CHANGED: &str = "It was changed meanwhile, perhaps in another window.";

fn two_tabs_of_one_receiver_do_not_overwrite_each_other(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = soup(&ana, &bond);
    let fresh = version(&sam.sees(&entry), "/landing");
    let with = |version: &str, thanks: &str| {
        let fields = [("version", version), ("landing", "landed"), ("thanks", thanks)];
        sam.post(&format!("{entry}/landing"), &fields)
    };
    assert_eq!(with(&fresh, "From the phone").status, 303);
    let page = with(&fresh, "From the laptop");
    assert_eq!(page.status, 409);
    assert!(page.body.contains("<title>Error: ") && page.body.contains(CHANGED));
    assert!(page.body.contains("From the phone</blockquote>"), "how it stands\n{}", page.body);
    assert!(page.body.contains("From the laptop</textarea>"), "what was typed\n{}", page.body);
    assert!(ana.sees(&entry).contains("From the phone") && !ana.sees(&entry).contains("From the laptop"));
    assert_eq!(with(&fresh, "From the phone").status, 303, "what stands already may be sent again");
    // A refused form stays against what it was made from.
    let refused = sam.post(&format!("{entry}/landing"), &[("version", &fresh), ("landing", "x")]);
    assert_eq!((refused.status, version(&refused.body, "/landing")), (422, fresh));
    assert_eq!(with(&version(&page.body, "/landing"), "From the laptop").status, 303, "knowing both, one may choose");
    assert!(ana.sees(&entry).contains("From the laptop"));
    assert_eq!(with("", "From a script").status, 303);
}

fn a_tap_from_an_old_dashboard_does_not_overwrite_an_answer(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = soup(&ana, &bond);
    let shown = version(&sam.sees(&bond), "/landing");
    answer(&sam, &entry, &[("landing", "missed"), ("instead", "A quiet hour")]);
    let tap = [("version", shown.as_str()), ("next", "together"), ("landing", "landed")];
    let page = sam.post(&format!("{entry}/landing"), &tap);
    assert_eq!(page.status, 409);
    assert!(page.body.contains("A quiet hour"));
    assert!(!ana.sees(&entry).contains("it landed"));
    let other = soup(&ana, &bond);
    assert_eq!(sam.does(&format!("{other}/landing"), &tap), bond);
    assert_eq!(sam.does(&format!("{other}/landing"), &tap), bond, "a second tap is no other answer");
}

fn two_tabs_do_not_overwrite_thanks_for_what_one_noticed(store: Store) {
    let app = App::start(store);
    let (_, sam, bond) = app.bond();
    let entry = sam.does(&format!("{bond}/contributions"), &[("title", "Drove"), ("noticed", "yes")]);
    let shown = version(&sam.sees(&entry), "/landing");
    let thank = |thanks: &str| {
        sam.post(&format!("{entry}/landing"), &[("version", &shown), ("landing", "landed"), ("thanks", thanks)])
    };
    assert_eq!((thank("Warm").status, thank("Dry").status), (303, 409));
}

fn two_tabs_do_not_overwrite_a_second_voice(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let entry = sam.does(&format!("{bond}/contributions"), &[("title", "Drove"), ("noticed", "yes")]);
    let voice = format!("{entry}/second-voice");
    let shown = version(&ana.sees(&entry), "/second-voice");
    let speak = |version: &str, words: &str| ana.post(&voice, &[("version", version), ("words", words)]);
    assert_eq!(speak(&shown, "It rained").status, 303);
    let page = speak(&shown, "");
    assert_eq!(page.status, 409, "an old window takes nothing back");
    assert!(page.body.contains(CHANGED) && page.body.contains("It rained</p>"), "{}", page.body);
    assert_eq!(speak("", "It poured").status, 303);
}

fn landing() -> impl Strategy<Value = Option<Answered>> {
    let words = || "[a-z]{0,4}".prop_map(|text| Words::text(&text, 10).expect("short"));
    let one = (any::<bool>(), words(), words(), any::<bool>()).prop_map(|(landed, thanks, instead, told)| Answered {
        landing: if landed { Landing::Landed } else { Landing::Missed },
        thanks,
        instead,
        told,
        answered_on: Day(20_000),
    });
    proptest::option::of(one)
}

/// Any contribution of two people, of whom the first gives.
fn contribution(giver: Id, receiver: Id) -> impl Strategy<Value = Contribution> {
    let shown = prop_oneof![
        Just(Shown::OnlyMe),
        Just(Shown::Both),
        (19_990_i64..20_010).prop_map(|day| Shown::BothFrom(Day(day)))
    ];
    (landing(), shown, any::<bool>()).prop_map(move |(landing, shown, noticed)| {
        let (visibility, surprise_until) = if noticed { (Showing::Shared, None) } else { shown.columns() };
        Contribution {
            id: Id::random(),
            giver,
            author: if noticed { receiver } else { giver },
            title: Words::default(),
            words: Words::default(),
            second_voice: None,
            done_on: Day(20_000),
            love_language: None,
            visibility,
            surprise_until,
            version: 1,
            landing,
        }
    })
}

fn the_giver_knows_only_what_landed_or_was_told() {
    let (giver, receiver) = (Id::random(), Id::random());
    proptest!(|(row in contribution(giver, receiver))| {
        prop_assert_eq!(row.landing_for(receiver), row.landing.as_ref());
        let known = row.landing_for(giver);
        prop_assert!(known.is_none_or(|landing| landing.landing == Landing::Landed || landing.told));
        if known.is_none() {
            let mut unanswered = row.clone();
            unanswered.landing = None;
            prop_assert_eq!(unanswered.landing_for(giver), row.landing_for(giver));
        }
    });
}

fn who_sees_an_entry_is_who_wrote_it_or_both() {
    let (giver, receiver) = (Id::random(), Id::random());
    proptest!(|(row in contribution(giver, receiver), today in 19_980_i64..20_020)| {
        let today = Day(today);
        prop_assert!(row.is_seen_by(row.author, today));
        prop_assert_eq!(row.is_seen_by(receiver, today), row.is_noticed() || row.shown().to_both(today));
        if row.is_open(today) {
            prop_assert!(row.is_open(today.plus(1)), "what both saw does not hide itself");
        }
        prop_assert!(!row.is_seen_by(Id::random(), today) || row.is_open(today));
    });
}
