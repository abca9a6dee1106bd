//! Thanks that stand alone, good news and its three ways to answer, and the jar.

use bothways::{
    db::Day,
    lang::Lang,
    thanks::jar::{self, Caption, HOLDS},
    web::components::Strand,
};
use proptest::prelude::*;

use crate::support::{
    app::{App, Browser, Page, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    let mut tests = both![
        a_thank_you_stands_alone_and_says_what_it_says_about_the_other,
        a_private_thank_you_is_kept_for_oneself_and_may_be_shared_later,
        what_is_missing_is_said_beside_each_field_and_what_was_typed_stays,
        what_came_in_is_on_the_dashboard_for_a_week_whether_read_or_not,
        the_jar_has_thanks_of_both_and_those_of_answers,
        thanks_in_an_answer_that_is_kept_are_in_nobody_elses_jar,
        the_list_goes_by_month_and_is_paged,
        good_news_has_three_ways_to_be_answered_and_asks_for_none,
        only_the_one_who_was_told_answers_good_news,
        an_answer_in_the_same_way_needs_the_first_to_be_taken_back,
        an_answer_without_words_is_refused_and_keeps_what_was_typed,
        the_one_who_told_good_news_sees_answers_on_the_dashboard,
        good_news_can_be_remembered_as_a_keepsake,
        only_the_author_changes_or_deletes,
        earlier_wordings_are_kept_for_both_and_private_ones_never_shown,
        two_tabs_show_both_versions_and_save_nothing,
        pressing_twice_makes_one_thank_you,
        deleted_good_news_comes_back_with_what_was_answered,
        written_alone_it_is_there_when_the_other_joins,
        what_is_said_while_stepped_back_stays_with_its_author,
        a_person_takes_their_words_along_and_erases_them_without_the_others,
        nothing_counts_what_each_of_the_two_gave,
    ];
    tests.extend(plain![
        every_pebble_lies_in_the_jar_and_on_no_other,
        what_the_jar_says_is_what_lies_in_it,
        a_full_jar_shows_the_newest,
    ]);
    tests
}

const RANG: [(&str, &str); 3] =
    [("words", "You rang on the way home."), ("says_about_you", "You think of me."), ("visibility", "shared")];
const NEWS: [(&str, &str); 3] = [("kind", "good_news"), ("words", "I passed."), ("visibility", "shared")];

fn with<'a>(fields: &[(&'a str, &'a str)], name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    fields.iter().filter(|(n, _)| *n != name).copied().chain([(name, value)]).collect()
}

fn say(who: &Browser, bond: &str, fields: &[(&str, &str)]) -> String {
    who.does(&format!("{bond}/thanks"), fields)
}

fn is_missing(page: &Page) {
    assert_eq!(page.status, 404, "{}", page.body);
}

fn a_thank_you_stands_alone_and_says_what_it_says_about_the_other(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    assert!(ana.sees(&format!("{bond}/thanks/new")).contains("What it says about Sam"));
    let url = say(&ana, &bond, &RANG);
    let page = sam.sees(&url);
    assert!(page.contains("A thank-you") && page.contains("You rang on the way home."));
    assert!(page.contains("What it says about you") && page.contains("You think of me."));
    assert!(!page.contains("/edit") && !page.contains("<textarea"), "a thank-you needs no answer");
    assert!(ana.sees(&url).contains("You and <bdi>Sam</bdi>"));
    let url = say(&ana, &bond, &[("words", "Just so."), ("visibility", "shared")]);
    assert!(!sam.sees(&url).contains("What it says about you"), "it may be left out");
}

fn a_private_thank_you_is_kept_for_oneself_and_may_be_shared_later(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let list = format!("{bond}/thanks");
    sam.sees("/home");
    let before = (sam.sees(&list), sam.sees(&bond));
    let private = with(&RANG, "visibility", "private");
    let url = say(&ana, &bond, &private);
    assert!(ana.sees(&url).contains("Only you"));
    is_missing(&sam.get(&url));
    assert_eq!((sam.sees(&list), sam.sees(&bond)), before);
    app.clock.advance(9 * 86_400);
    ana.does(&url, &RANG);
    assert!(sam.sees(&url).contains("today"), "it was said when it was shared");
    assert!(sam.sees(&bond).contains("Ana says thank you"));
    assert!(ana.sees(&format!("{url}/edit")).contains("Sam may already have read it."));
    ana.does(&url, &private);
    is_missing(&sam.get(&url));
    assert!(!sam.sees(&bond).contains("Ana says thank you"));
}

fn what_is_missing_is_said_beside_each_field_and_what_was_typed_stays(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    for kind in ["", "thanks", "good_news", "odd"] {
        let page = ana.post(&format!("{bond}/thanks"), &[("kind", kind)]);
        assert_eq!(page.status, 422);
        for message in ["Write a few words here.", "Say who sees it."] {
            assert_eq!(page.body.matches(message).count(), 2, "{message}: at the top and beside the field");
        }
    }
    let long = "ä".repeat(2_001);
    let page = ana.post(&format!("{bond}/thanks"), &with(&with(&RANG, "says_about_you", &long), "words", "<b>"));
    assert!(page.status == 422 && page.body.contains(&long) && page.body.contains("&#60;b&#62;</textarea>"));
    assert!(page.body.contains("value=\"shared\" checked"));
    assert!(ana.sees(&format!("{bond}/thanks")).contains("class=\"empty\""), "nothing was saved");
}

fn what_came_in_is_on_the_dashboard_for_a_week_whether_read_or_not(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let long = format!("You rang. {}zanzibar", "And again. ".repeat(40));
    let url = say(&ana, &bond, &with(&RANG, "words", &long));
    say(&ana, &bond, &NEWS);
    sam.sees("/home");
    let page = sam.sees(&bond);
    let came = between(&page, "Did you notice?", "</section>");
    assert!(came.contains("Ana says thank you") && came.contains("Ana has good news") && came.contains(&url));
    assert!(
        came.contains("And again.") && came.contains(" …</p>") && !came.contains("zanzibar"),
        "its beginning alone"
    );
    assert!(!ana.sees(&bond).contains("says thank you"), "one’s own is nothing that came in");
    sam.sees(&url);
    let again = sam.sees(&bond);
    assert_eq!(again, page, "reading it leaves no trace");
    app.clock.advance(6 * 86_400);
    assert!(sam.sees(&bond).contains("Ana says thank you"));
    app.clock.advance(86_400);
    assert!(!sam.sees(&bond).contains("Ana says thank you"));
}

fn the_jar_has_thanks_of_both_and_those_of_answers(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let jar = format!("{bond}/thanks");
    assert!(ana.sees(&jar).contains("There is nothing in the jar yet."));
    say(&ana, &bond, &RANG);
    assert!(sam.sees(&jar).contains("One thank-you in the jar, from today."));
    say(&sam, &bond, &with(&RANG, "words", "You waited."));
    say(&sam, &bond, &NEWS);
    let soup = ana.does(&format!("{bond}/contributions"), &[("title", "Made soup"), ("visibility", "shared")]);
    let soup = soup.split('#').next().expect("a path").to_owned();
    sam.does(&format!("{soup}/landing"), &[("landing", "landed"), ("thanks", "I had missed that")]);
    for who in [&ana, &sam] {
        let page = who.sees(&jar);
        let picture = between(&page, "<figure class=\"jar\">", "</svg>");
        assert_eq!(picture.matches("<circle").count() + picture.matches("<g ").count(), 3, "good news is no thanks");
        assert_eq!(picture.matches("<circle").count(), 1, "Ana’s strand is round, for both");
        assert!(page.contains("You waited.") && page.contains("I passed.") && page.contains("I had missed that"));
        assert!(page.contains("For “Made soup”") && page.contains(&format!("href=\"{soup}\"")));
    }
}

fn thanks_in_an_answer_that_is_kept_are_in_nobody_elses_jar(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let soup = ana.does(&format!("{bond}/contributions"), &[("title", "Made soup"), ("visibility", "shared")]);
    ana.sees(&soup);
    let before = ana.sees(&format!("{bond}/thanks"));
    sam.does(&format!("{soup}/landing"), &[("landing", "missed"), ("thanks", "zanzibar")]);
    assert_eq!(ana.sees(&format!("{bond}/thanks")), before);
    assert!(sam.sees(&format!("{bond}/thanks")).contains("zanzibar"), "their own words they see");
    let id = soup.rsplit('/').next().expect("an id");
    let odd = ana.sees(&format!("{bond}/thanks?after={id}"));
    assert_eq!(odd, ana.sees(&format!("{bond}/thanks?after=00000000-0000-4000-8000-000000000000")));
    sam.does(&format!("{soup}/landing"), &[("landing", "missed"), ("thanks", "All the same, kind"), ("told", "yes")]);
    assert!(ana.sees(&format!("{bond}/thanks")).contains("All the same, kind"));
}

fn the_list_goes_by_month_and_is_paged(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let start = app.clock.now();
    for n in 0..56 {
        let words = format!("Number {n}.");
        say(&ana, &bond, &with(&RANG, "words", &words));
        say(&ana, &bond, &with(&with(&RANG, "words", "zanzibar"), "visibility", "private"));
        app.clock.advance(43_200);
    }
    let list = format!("{bond}/thanks");
    let first = sam.sees(&list);
    assert_eq!(first.matches("<article").count(), 50);
    assert!(first.contains("Number 55.") && !first.contains("Number 0.") && !first.contains("zanzibar"));
    let month = bothways::web::dates::month_of(Lang::En, bothways::db::day_in(start, "UTC").plus(27));
    assert!(first.contains(&format!("<h2>{month}</h2>")), "{month}");
    let second = sam.sees(between(&first, "rel=\"next\" href=\"", "\""));
    assert_eq!(second.matches("<article").count(), 6);
    assert!(second.contains("Number 0.") && !second.contains("rel=\"next\""));
    assert!(!second.contains("class=\"jar\""), "the picture is on the first page");
}

fn good_news_has_three_ways_to_be_answered_and_asks_for_none(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = say(&ana, &bond, &NEWS);
    let unanswered = ana.sees(&url);
    assert!(!unanswered.contains("answer"), "nothing says that something is unanswered");
    let page = sam.sees(&url);
    for way in ["Ask to hear more", "Be glad together", "Remember it for later", "None is needed."] {
        assert!(page.contains(way), "{way}");
    }
    let answer = format!("{url}/answer");
    sam.does(&answer, &[("way", "celebrate"), ("words", "After all those nights.")]);
    sam.does(&answer, &[("way", "remember")]);
    let page = ana.sees(&url);
    assert!(page.contains("Sam is glad with you") && page.contains("After all those nights."));
    assert!(page.contains("Sam will remember this") && !page.contains("hear more"));
    sam.does(&answer, &[("way", "ask"), ("words", "Who told you?")]);
    assert!(ana.sees(&url).contains("Sam would like to hear more"));
    sam.does(&format!("{answer}/taken-back"), &[("way", "ask")]);
    assert!(!ana.sees(&url).contains("Who told you?"));
    sam.does(&format!("{answer}/taken-back"), &[("way", "ask")]);
}

fn only_the_one_who_was_told_answers_good_news(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let eve = app.person("Eve");
    let answer = [("way", "celebrate"), ("words", "Good.")];
    let (news, thanks) = (say(&ana, &bond, &NEWS), say(&ana, &bond, &RANG));
    let private = say(&ana, &bond, &with(&NEWS, "visibility", "private"));
    is_missing(&ana.post(&format!("{news}/answer"), &answer));
    is_missing(&eve.post(&format!("{news}/answer"), &answer));
    is_missing(&sam.post(&format!("{thanks}/answer"), &answer));
    is_missing(&sam.post(&format!("{private}/answer"), &answer));
    is_missing(&ana.post(&format!("{news}/answer/taken-back"), &answer));
}

fn an_answer_in_the_same_way_needs_the_first_to_be_taken_back(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = say(&ana, &bond, &NEWS);
    let answer = |words| sam.post(&format!("{url}/answer"), &[("way", "ask"), ("words", words)]);
    assert_eq!(answer("Who told you?").status, 303);
    assert_eq!(answer("Who told you?").status, 303, "pressed twice is said once");
    let page = answer("What now?");
    assert!(page.status == 409 && page.body.contains("Who told you?") && page.body.contains("already"));
    assert!(!ana.sees(&url).contains("What now?"));
    sam.does(&format!("{url}/answer/taken-back"), &[("way", "ask")]);
    assert_eq!(answer("What now?").status, 303);
    assert!(ana.sees(&url).contains("What now?"));
}

fn an_answer_without_words_is_refused_and_keeps_what_was_typed(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = say(&ana, &bond, &NEWS);
    let page = sam.post(&format!("{url}/answer"), &[("way", "ask"), ("words", " ")]);
    assert_eq!(page.status, 422);
    assert_eq!(page.body.matches("Write a few words here.").count(), 2, "at the top and beside the field");
    assert!(page.body.contains("href=\"#ask\""));
    let long = "ö".repeat(1_001);
    let page = sam.post(&format!("{url}/answer"), &[("way", "celebrate"), ("words", &long)]);
    assert!(page.status == 422 && page.body.contains(&long));
    assert_eq!(sam.post(&format!("{url}/answer"), &[("way", "grumble")]).status, 422);
}

fn the_one_who_told_good_news_sees_answers_on_the_dashboard(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = say(&ana, &bond, &NEWS);
    app.clock.advance(10 * 86_400);
    assert!(!sam.sees(&bond).contains("good news</a></h3>"));
    let before = ana.sees(&bond);
    assert!(!before.contains("has a word on your good news"));
    sam.does(&format!("{url}/answer"), &[("way", "remember")]);
    let page = ana.sees(&bond);
    assert!(between(&page, "Did you notice?", "</section>").contains("Sam has a word on your good news"));
    assert!(!sam.sees(&bond).contains("Ana has good news"), "old news is not new to the other");
    sam.does(&format!("{url}/answer/taken-back"), &[("way", "remember")]);
    assert!(!ana.sees(&bond).contains("has a word on your good news"));
}

fn good_news_can_be_remembered_as_a_keepsake(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = say(&ana, &bond, &NEWS);
    let id = url.rsplit('/').next().expect("an id");
    let new = format!("{bond}/keepsakes/new?news={id}");
    assert!(sam.sees(&url).contains(&new));
    let page = sam.sees(&new);
    assert!(page.contains("I passed.</textarea>") && page.contains("value=\"them\" checked"));
    assert!(!page.contains("value=\"shared\" checked") && !page.contains("value=\"private\" checked"));
    let private = say(&ana, &bond, &with(&with(&NEWS, "visibility", "private"), "words", "zanzibar"));
    let id = private.rsplit('/').next().expect("an id");
    assert!(!sam.sees(&format!("{bond}/keepsakes/new?news={id}")).contains("zanzibar"));
}

fn only_the_author_changes_or_deletes(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    for fields in [&RANG[..], &NEWS[..]] {
        let url = say(&ana, &bond, fields);
        is_missing(&sam.get(&format!("{url}/edit")));
        is_missing(&sam.post(&url, fields));
        is_missing(&sam.post(&format!("{url}/deleted"), &[]));
        ana.does(&url, &with(fields, "words", "Changed."));
        assert!(sam.sees(&url).contains("Changed."));
    }
}

fn earlier_wordings_are_kept_for_both_and_private_ones_never_shown(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = say(&ana, &bond, &with(&with(&RANG, "visibility", "private"), "words", "zanzibar"));
    ana.does(&url, &RANG);
    assert!(!sam.sees(&url).contains("earlier wording"));
    ana.does(&url, &with(&RANG, "says_about_you", "You are patient."));
    for page in [ana.sees(&url), sam.sees(&url)] {
        let earlier = between(&page, "Edited: earlier wording", "</details>");
        assert!(earlier.contains("You rang on the way home.") && earlier.contains("You think of me."), "{earlier}");
        assert!(!earlier.contains("zanzibar"));
    }
}

fn two_tabs_show_both_versions_and_save_nothing(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let url = say(&ana, &bond, &RANG);
    let version = ana.get(&format!("{url}/edit")).between("name=\"version\" value=\"", "\"").to_owned();
    ana.does(&url, &with(&with(&RANG, "words", "From the first tab."), "version", &version));
    let page = ana.post(&url, &with(&with(&RANG, "words", "From the second tab."), "version", &version));
    assert_eq!(page.status, 409);
    assert!(page.between("How it stands now", "What you typed").contains("From the first tab."));
    assert!(page.body.contains("From the second tab.</textarea>"));
    assert!(ana.sees(&url).contains("From the first tab."));
}

fn pressing_twice_makes_one_thank_you(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let token = ana.get(&format!("{bond}/thanks/new")).between("name=\"form\" value=\"", "\"").to_owned();
    let fields = with(&RANG, "form", &token);
    let first = say(&ana, &bond, &fields);
    assert_eq!(say(&ana, &bond, &fields), first);
    assert_eq!(ana.sees(&format!("{bond}/thanks")).matches("You rang").count(), 1);
}

fn deleted_good_news_comes_back_with_what_was_answered(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = say(&ana, &bond, &NEWS);
    sam.does(&format!("{url}/answer"), &[("way", "celebrate"), ("words", "Good.")]);
    ana.does(&url, &with(&NEWS, "words", "I passed with honours."));
    ana.sees(&url);
    sam.sees(&url);
    let notice = || between(&sam.sees(&bond), "Did you notice?", "</section>").to_owned();
    let before = (ana.sees(&url), sam.sees(&url), notice());
    ana.does(&format!("{url}/deleted"), &[]);
    is_missing(&sam.get(&url));
    assert!(!sam.sees(&bond).contains("Ana has good news"));
    ana.does(&format!("{url}/restored"), &[]);
    ana.sees(&url);
    assert_eq!((ana.sees(&url), sam.sees(&url), notice()), before);
}

fn written_alone_it_is_there_when_the_other_joins(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let invitation = ana.does("/bonds", &[("kind", "friends")]);
    let bond = invitation.trim_end_matches("/invitation").to_owned();
    let shared = say(&ana, &bond, &RANG);
    let private = say(&ana, &bond, &with(&RANG, "visibility", "private"));
    assert!(ana.sees(&format!("{bond}/thanks")).contains("Thanks since"));
    let code = between(&ana.sees(&invitation), "/invitations/", "\"").to_owned();
    sam.does(&format!("/invitations/{code}/accepted"), &[]);
    assert!(sam.sees(&bond).contains("Ana says thank you") && sam.sees(&shared).contains("You rang"));
    is_missing(&sam.get(&private));
}

/// Says of Ana that she has stepped back.
fn ana_steps_back(app: &App) {
    use bothways::{
        db::{
            Error, Id,
            schema::{members, people},
        },
        on,
    };
    use diesel::prelude::*;
    let done: Result<(), Error> = app.db.write_now(|conn| {
        let id = people::table.filter(people::display_name.eq("Ana")).select(people::id);
        let id: Id = on!(conn, c => id.first(c))?;
        let row = members::table.filter(members::person_id.eq(id));
        on!(conn, c => diesel::update(row).set(members::stepped_back.eq(true)).execute(c))?;
        Ok(())
    });
    done.expect("it is written");
}

fn what_is_said_while_stepped_back_stays_with_its_author(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let (rang, news) = (say(&ana, &bond, &RANG), say(&sam, &bond, &NEWS));
    let list = format!("{bond}/thanks");
    sam.sees(&list);
    let before = (sam.sees(&bond), sam.sees(&list), sam.sees(&rang), sam.sees(&news));
    ana_steps_back(&app);
    let own = say(&ana, &bond, &with(&RANG, "words", "zanzibar"));
    assert!(ana.sees(&own).contains("Only you"));
    let copy = ana.does(&rang, &with(&RANG, "words", "zanzibar again"));
    assert!(copy != rang && ana.sees(&copy).contains("Only you"), "an edit is kept as a copy");
    let page = ana.post(&format!("{news}/answer"), &[("way", "remember")]);
    assert!(page.status == 422 && page.body.contains("would reach"), "an answer would reach the other");
    assert_eq!((sam.sees(&bond), sam.sees(&list), sam.sees(&rang), sam.sees(&news)), before);
}

fn a_person_takes_their_words_along_and_erases_them_without_the_others(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &RANG);
    let anas = say(&ana, &bond, &with(&NEWS, "words", "Ana passed."));
    let sams = say(&sam, &bond, &with(&NEWS, "words", "Sam signed."));
    sam.does(&format!("{anas}/answer"), &[("way", "celebrate"), ("words", "Sam is glad.")]);
    ana.does(&format!("{sams}/answer"), &[("way", "ask"), ("words", "Ana asks.")]);
    ana.does(&format!("{bond}/ending"), &[("confirm", "yes")]);
    let data = format!("/settings/data{bond}");
    let page = ana.sees(&data);
    for words in ["You rang on the way home.", "You think of me.", "Ana passed.", "Ana asks."] {
        assert!(page.contains(words), "{words}");
    }
    assert!(!page.contains("Sam"), "nothing of the other, not even their name");
    let file: serde_json::Value = serde_json::from_str(&ana.sees(&format!("{data}/export.json"))).expect("JSON");
    assert_eq!(file["thanks"].as_array().map(Vec::len), Some(3));
    assert!(!file.to_string().contains("Sam"));
    ana.does(&format!("{data}/deleted"), &[("confirm", "yes")]);
    is_missing(&ana.get(&data));
    let page = sam.sees(&data);
    assert!(page.contains("Sam signed.") && page.contains("Sam is glad.") && !page.contains("Ana"));
}

fn nothing_counts_what_each_of_the_two_gave(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    for n in 0..7 {
        say(&ana, &bond, &with(&RANG, "words", &format!("Word {}.", ["a", "b", "c", "d", "e", "f", "g"][n])));
    }
    say(&sam, &bond, &NEWS);
    let page = sam.sees(&format!("{bond}/thanks"));
    let said = between(&page, "<figcaption>", "</figcaption>").replace("viewBox=\"-8 -8 16 16\"", "");
    let words = said.split(['<', '>']).filter(|part| !part.contains('=')).collect::<String>();
    let caption = between(&words, "Thanks since ", ";").to_owned();
    let rest = words.replace(&caption, "");
    assert!(!rest.contains(|c: char| c.is_ascii_digit()), "no number but the year: {words}");
}

fn some_thanks(count: usize) -> Vec<(Day, Strand)> {
    (0..count).map(|at| (Day(20_000 + at as i64), if at % 3 == 0 { Strand::Clay } else { Strand::Tide })).collect()
}

fn every_pebble_lies_in_the_jar_and_on_no_other() {
    for count in 0..=HOLDS + 20 {
        let pebbles = jar::picture(Lang::En, &some_thanks(count), Day(21_000)).pebbles;
        assert_eq!(pebbles.len(), count.min(HOLDS));
        for (at, one) in pebbles.iter().enumerate() {
            let inside = one.x - one.reach >= 22 && one.x + one.reach <= 218 && one.y - one.reach >= 66;
            assert!(inside && one.y + one.reach <= 264, "{one:?} of {count}");
            for other in &pebbles[..at] {
                let (x, y) = (one.x - other.x, one.y - other.y);
                let apart = one.reach + other.reach - 1;
                assert!(x * x + y * y >= apart * apart, "{one:?} and {other:?} of {count}");
            }
        }
    }
}

fn what_the_jar_says_is_what_lies_in_it() {
    proptest!(|(days in proptest::collection::vec(19_000_i64..20_000, 0..20), full in any::<bool>())| {
        let mut days: Vec<Day> = days.into_iter().map(Day).collect();
        days.sort_unstable();
        let newest = days.last().copied();
        match jar::caption(&days, full) {
            Caption::Empty => prop_assert!(days.is_empty()),
            Caption::One(day) => prop_assert_eq!(&days[..], &[day]),
            Caption::Some(first, last) => {
                prop_assert!(days.len() > 1 && !full);
                prop_assert_eq!((Some(first), Some(last)), (days.first().copied(), newest));
            }
            Caption::Full(last) => prop_assert!(full && Some(last) == newest),
        }
    });
}

fn a_full_jar_shows_the_newest() {
    let all = some_thanks(500);
    let picture = jar::picture(Lang::En, &all, Day(20_499));
    assert!(picture.caption.contains("The jar is full") && picture.caption.contains("today"), "{}", picture.caption);
    let shown: Vec<Strand> = picture.pebbles.iter().map(|pebble| pebble.strand).collect();
    let newest: Vec<Strand> = all[500 - HOLDS..].iter().map(|(_, strand)| *strand).collect();
    assert_eq!(shown, newest);
}
