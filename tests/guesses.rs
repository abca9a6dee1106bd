//! Guesses: sealed until both have opened theirs, then side by side, with questions and without a count.

use bothways::{
    bonds::{LoveLanguage, Visibility},
    db::Day,
    love_languages::{
        Strength,
        guess::model::{Apart, Guess, apart, both_opened},
    },
};
use proptest::{array::uniform5, option, prelude::*};

use crate::support::{
    app::{App, Browser, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    let mut tests =
        plain![a_guess_is_let_out_only_when_both_are_opened, apart_is_two_steps_or_more_and_nothing_that_was_not_said,];
    tests.extend(both![
        until_both_are_opened_each_page_is_the_same_whatever_the_other_did,
        opened_by_both_they_stand_beside_what_each_said,
        differences_become_questions_and_nothing_is_counted,
        what_is_not_shared_does_not_stand_beside_a_guess,
        a_new_guess_and_sealing_again_take_it_back,
        a_guess_of_one_who_stepped_back_stays_with_them,
        who_stepped_back_changes_nothing_that_both_have_open,
        a_guess_of_nothing_is_refused,
        an_odd_guess_is_refused_with_the_rest_kept,
        two_tabs_show_both_guesses_and_save_nothing,
        opening_an_older_guess_opens_nothing,
        pressing_twice_changes_nothing,
        colleagues_guess_without_touch,
        alone_one_can_guess_already,
        a_deleted_guess_comes_back_within_a_minute_and_to_nobody_else,
        what_both_have_open_goes_from_both_pages_and_comes_back,
        a_new_guess_stays_where_an_earlier_one_would_come_back,
        a_form_of_a_deleted_guess_does_not_fit_the_next_one,
        who_stepped_back_brings_a_guess_back_for_themselves_alone,
    ]);
    tests
}

const TAIL: &str = "love-languages/guess";

fn guess(who: &Browser, bond: &str, fields: &[(&str, &str)]) {
    assert_eq!(who.does(&format!("{bond}/{TAIL}"), fields), format!("{bond}/{TAIL}"));
}

fn press(who: &Browser, bond: &str, what: &str) {
    assert_eq!(who.does(&format!("{bond}/{TAIL}/{what}"), &[]), format!("{bond}/{TAIL}"));
}

/// The page once it has said what the last form did.
fn page(who: &Browser, bond: &str) -> String {
    who.sees(&format!("{bond}/{TAIL}"));
    who.sees(&format!("{bond}/{TAIL}"))
}

/// The version that the forms of the page carry.
fn version(who: &Browser, bond: &str) -> String {
    between(&page(who, bond), "name=\"version\" value=\"", "\"").to_owned()
}

/// Everything of a person that a guess could show on.
fn pages(who: &Browser, bond: &str) -> Vec<(String, String)> {
    let tails = ["", "/me", "/love-languages", "/love-languages/guess", "/love-languages/questions", "/needs"];
    page(who, bond);
    tails
        .map(|tail| {
            let page = who.get(&format!("{bond}{tail}"));
            (page.header("etag").to_owned(), page.body)
        })
        .to_vec()
}

fn a_guess_is_let_out_only_when_both_are_opened() {
    let guess = |visibility| Guess { liked: [None; 5], visibility, guessed_on: Day(20_000), version: 1 };
    let (sealed, opened) = (guess(Visibility::Private), guess(Visibility::Shared));
    for mine in [None, Some(&sealed), Some(&opened)] {
        for theirs in [None, Some(&sealed), Some(&opened)] {
            let out = mine.is_some_and(Guess::is_opened) && theirs.is_some_and(Guess::is_opened);
            assert_eq!(both_opened(mine, theirs).is_some(), out);
        }
    }
}

fn apart_is_two_steps_or_more_and_nothing_that_was_not_said() {
    let liked = || uniform5(option::of(proptest::sample::select(&Strength::ALL[..])));
    proptest!(|(guessed in liked(), said in liked())| {
        let found = apart(LoveLanguage::ALL, &guessed, &said);
        for language in LoveLanguage::ALL {
            let at = *language as usize;
            let by = guessed[at].zip(said[at]).map_or(0, |(guessed, said)| said.value() - guessed.value());
            prop_assert_eq!(found.contains(&Apart::LikedMore(*language)), by >= 2);
            prop_assert_eq!(found.contains(&Apart::LikedLess(*language)), by <= -2);
        }
    });
}

fn until_both_are_opened_each_page_is_the_same_whatever_the_other_did(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let unseen = |what: &str, act: &dyn Fn()| {
        let before = pages(&sam, &bond);
        act();
        assert_eq!(pages(&sam, &bond), before, "{what}");
    };
    let all = || {
        guess(&ana, &bond, &[("receive_words", "4")]);
        press(&ana, &bond, "opened");
        press(&ana, &bond, "sealed");
        guess(&ana, &bond, &[("receive_words", "1")]);
        press(&ana, &bond, "opened");
        guess(&ana, &bond, &[("receive_time", "1")]);
        for what in ["deleted", "restored", "opened", "deleted", "restored"] {
            press(&ana, &bond, what);
        }
    };
    unseen("a guess before one of his own", &all);
    press(&ana, &bond, "sealed");
    guess(&sam, &bond, &[("receive_help", "3")]);
    unseen("a guess beside his sealed one", &all);
    press(&ana, &bond, "sealed");
    press(&sam, &bond, "opened");
    unseen("a guess that stays sealed beside his opened one", &|| {
        guess(&ana, &bond, &[("receive_words", "2")]);
    });
    assert!(!page(&sam, &bond).contains("What Ana guessed"));
    press(&ana, &bond, "opened");
    assert!(page(&sam, &bond).contains("What Ana guessed about you"));
}

/// Ana likes time very much and gifts not at all; Sam guessed otherwise; both are open.
fn opened(store: Store) -> (App, Browser, Browser, String) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let likes = [("receive_time", "4"), ("receive_help", "3"), ("receive_gifts", "0"), ("visibility", "shared")];
    ana.does(&format!("{bond}/love-languages"), &likes);
    guess(&sam, &bond, &[("receive_time", "1"), ("receive_help", "3"), ("receive_gifts", "4")]);
    guess(&ana, &bond, &[("receive_words", "4")]);
    press(&sam, &bond, "opened");
    press(&ana, &bond, "opened");
    (app, ana, sam, bond)
}

fn opened_by_both_they_stand_beside_what_each_said(store: Store) {
    let (_app, ana, sam, bond) = opened(store);
    let sams = page(&sam, &bond);
    let yours = between(&sams, "<h2>Your guess about Ana</h2>", "</section>");
    assert!(yours.contains("<th scope=\"row\">Quality time</th><td>a little</td><td>very much</td>"), "{yours}");
    assert!(yours.contains("<th scope=\"row\">Physical touch</th><td>not said</td><td>not for me</td>"), "{yours}");
    let anas = page(&ana, &bond);
    let theirs = between(&anas, "<h2>What Sam guessed about you</h2>", "</section>");
    assert!(theirs.contains("<th scope=\"row\">Quality time</th><td>a little</td><td>very much</td>"), "{theirs}");
}

fn differences_become_questions_and_nothing_is_counted(store: Store) {
    let (_app, ana, sam, bond) = opened(store);
    let sams = page(&sam, &bond);
    let ask = between(&sams, "<h3>To ask Ana</h3>", "</section>");
    assert!(ask.contains("What is it about time that does you good?"), "{ask}");
    assert!(ask.contains("When does it do you good to receive small gifts, and when not?"), "{ask}");
    assert!(!ask.contains("help"), "what was guessed rightly needs no question: {ask}");
    let anas = page(&ana, &bond);
    assert!(between(&anas, "<h3>What Sam could ask you</h3>", "</section>").contains("What is it about time"));
    for body in [sams, anas] {
        let main = between(&body, "<main", "</main>").to_lowercase();
        for word in [" of 5", "out of", "correct", "right guess", "hits", "score", "match"] {
            assert!(!main.contains(word), "{word}");
        }
    }
}

fn what_is_not_shared_does_not_stand_beside_a_guess(store: Store) {
    let (_app, ana, sam, bond) = opened(store);
    ana.does(&format!("{bond}/love-languages"), &[("visibility", "private")]);
    for (who, heading) in [(&sam, "Your guess about Ana"), (&ana, "What Sam guessed about you")] {
        let body = page(who, &bond);
        let table = between(&body, &format!("<h2>{heading}</h2>"), "</section>");
        assert!(
            table.contains("<td>a little</td><td>not said</td>") && !table.contains("very much</td></tr>"),
            "{table}"
        );
        assert!(table.contains("Which small thing of the last weeks did you good?"), "{table}");
    }
}

fn a_new_guess_and_sealing_again_take_it_back(store: Store) {
    let (_app, ana, sam, bond) = opened(store);
    guess(&ana, &bond, &[("receive_words", "0")]);
    for who in [&ana, &sam] {
        assert!(!page(who, &bond).contains("guessed about you"));
    }
    press(&ana, &bond, "opened");
    assert!(page(&sam, &bond).contains("guessed about you"));
    press(&sam, &bond, "sealed");
    for who in [&ana, &sam] {
        assert!(!page(who, &bond).contains("guessed about you"));
    }
}

fn a_guess_of_one_who_stepped_back_stays_with_them(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    guess(&sam, &bond, &[("receive_time", "1")]);
    press(&sam, &bond, "opened");
    step_back(&app, "Ana");
    let before = pages(&sam, &bond);
    guess(&ana, &bond, &[("receive_words", "4")]);
    press(&ana, &bond, "opened");
    assert!(page(&ana, &bond).contains("You have stepped back: your guess stays with you."));
    assert_eq!(pages(&sam, &bond), before);
    assert!(!page(&ana, &bond).contains("guessed about you"));
}

fn who_stepped_back_changes_nothing_that_both_have_open(store: Store) {
    let (app, ana, sam, bond) = opened(store);
    step_back(&app, "Ana");
    let before = pages(&sam, &bond);
    let refused = ana.post(&format!("{bond}/{TAIL}"), &[("receive_words", "1")]);
    assert!(refused.status == 422 && refused.body.contains("it can wait until you step in again"), "{}", refused.body);
    assert!(refused.body.contains("value=\"1\" selected"), "what was guessed stays");
    press(&ana, &bond, "opened");
    assert_eq!(pages(&sam, &bond), before);
}

/// Steps back as somebody, in the database.
fn step_back(app: &App, name: &'static str) {
    use bothways::{
        db::schema::{members, people},
        on,
    };
    use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
    let done: Result<usize, bothways::db::Error> = app.db.write_now(move |conn| {
        let person = people::table.filter(people::display_name.eq(name)).select(people::id);
        let person: bothways::db::Id = on!(conn, c => person.first(c))?;
        let mine = members::table.filter(members::person_id.eq(person));
        Ok(on!(conn, c => diesel::update(mine).set(members::stepped_back.eq(true)).execute(c))?)
    });
    assert_eq!(done.expect("it is written"), 1);
}

fn a_guess_of_nothing_is_refused(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let refused = ana.post(&format!("{bond}/{TAIL}"), &[("receive_words", "")]);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Guess at least one of them.") && refused.body.contains("href=\"#receive_words\""));
    press(&ana, &bond, "opened");
    assert!(!page(&ana, &bond).contains("Your guess<"), "there is nothing to open");
}

fn an_odd_guess_is_refused_with_the_rest_kept(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    for odd in ["5", "-1", "much", "44"] {
        let refused = ana.post(&format!("{bond}/{TAIL}"), &[("receive_words", odd), ("receive_time", "3")]);
        assert_eq!(refused.status, 422, "{odd}");
        assert!(refused.body.contains("Choose one of the five.") && refused.body.contains("value=\"3\" selected"));
    }
}

fn two_tabs_show_both_guesses_and_save_nothing(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let version = version(&ana, &bond);
    guess(&ana, &bond, &[("receive_words", "4"), ("version", &version)]);
    let second = ana.post(&format!("{bond}/{TAIL}"), &[("receive_words", "1"), ("version", &version)]);
    assert_eq!(second.status, 409);
    assert!(second.between("How it stands now", "</section>").contains("Words of affirmation: very much"));
    assert!(second.body.contains("value=\"1\" selected"));
    assert!(page(&ana, &bond).contains("Words of affirmation: very much"));
}

fn opening_an_older_guess_opens_nothing(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    guess(&ana, &bond, &[("receive_words", "4")]);
    let version = version(&ana, &bond);
    guess(&ana, &bond, &[("receive_words", "3")]);
    let stale = ana.post(&format!("{bond}/{TAIL}/opened"), &[("version", &version)]);
    assert_eq!(stale.status, 409);
    assert!(page(&ana, &bond).contains("Open mine for Sam"));
}

fn pressing_twice_changes_nothing(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    for _ in 0..2 {
        guess(&ana, &bond, &[("receive_words", "4"), ("version", "0")]);
    }
    let version = version(&ana, &bond);
    for _ in 0..2 {
        assert_eq!(ana.does(&format!("{bond}/{TAIL}/opened"), &[("version", &version)]), format!("{bond}/{TAIL}"));
    }
    assert!(page(&ana, &bond).contains("You have opened it."));
}

fn colleagues_guess_without_touch(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let bond = app.link(&ana, &sam, "colleagues");
    assert_eq!(ana.post(&format!("{bond}/{TAIL}"), &[("receive_touch", "4")]).status, 422);
    assert!(!page(&ana, &bond).contains("touch"));
}

fn alone_one_can_guess_already(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let invitation = ana.does("/bonds", &[("kind", "family")]);
    let bond = invitation.trim_end_matches("/invitation").to_owned();
    guess(&ana, &bond, &[("receive_time", "4")]);
    press(&ana, &bond, "opened");
    let code = between(&ana.sees(&invitation), "/invitations/", "\"").to_owned();
    sam.does(&format!("/invitations/{code}/accepted"), &[]);
    assert!(!page(&sam, &bond).contains("guessed about you"));
    guess(&sam, &bond, &[("receive_time", "4")]);
    press(&sam, &bond, "opened");
    assert!(page(&sam, &bond).contains("What Ana guessed about you"));
}

fn a_deleted_guess_comes_back_within_a_minute_and_to_nobody_else(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let restored = format!("{bond}/{TAIL}/restored");
    assert_eq!(ana.post(&restored, &[]).status, 410, "there was none");
    guess(&ana, &bond, &[("receive_words", "4"), ("receive_gifts", "0")]);
    press(&ana, &bond, "opened");
    let before = page(&ana, &bond);
    assert!(before.contains("Delete my guess") && before.contains("For a minute you can undo it."), "{before}");
    press(&ana, &bond, "deleted");
    let gone = ana.get(&format!("{bond}/{TAIL}"));
    assert!(gone.between("role=\"status\"", "</form>").contains(&format!("action=\"{restored}\"")), "{}", gone.body);
    assert!(!gone.body.contains("Your guess<") && !gone.body.contains("Delete my guess"), "{}", gone.body);
    press(&ana, &bond, "deleted");
    assert_eq!(sam.post(&restored, &[]).status, 410, "it is not his");
    press(&ana, &bond, "restored");
    assert_eq!(page(&ana, &bond), before, "as it was, and opened");
    assert_eq!(ana.post(&restored, &[]).status, 410, "it is back already");
    press(&ana, &bond, "deleted");
    app.clock.advance(61);
    assert_eq!(ana.post(&restored, &[]).status, 410);
    assert!(!page(&ana, &bond).contains("Your guess<"));
}

fn what_both_have_open_goes_from_both_pages_and_comes_back(store: Store) {
    let (_app, ana, sam, bond) = opened(store);
    let before = (page(&ana, &bond), page(&sam, &bond));
    assert!(before.1.contains("What Ana guessed about you"));
    press(&ana, &bond, "deleted");
    for (who, other) in [(&ana, "Sam"), (&sam, "Ana")] {
        let body = page(who, &bond);
        assert!(!body.contains(&format!("What {other} guessed about you")), "{body}");
    }
    assert!(page(&sam, &bond).contains("Quality time: a little"), "his own stays his");
    press(&ana, &bond, "restored");
    assert_eq!((page(&ana, &bond), page(&sam, &bond)), before);
}

fn a_new_guess_stays_where_an_earlier_one_would_come_back(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    guess(&ana, &bond, &[("receive_words", "4")]);
    press(&ana, &bond, "deleted");
    guess(&ana, &bond, &[("receive_words", "1")]);
    assert_eq!(ana.post(&format!("{bond}/{TAIL}/restored"), &[]).status, 410);
    assert!(page(&ana, &bond).contains("Words of affirmation: a little"));
}

fn a_form_of_a_deleted_guess_does_not_fit_the_next_one(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    guess(&ana, &bond, &[("receive_words", "4")]);
    let version = version(&ana, &bond);
    press(&ana, &bond, "deleted");
    guess(&ana, &bond, &[("receive_words", "1")]);
    let stale = ana.post(&format!("{bond}/{TAIL}/opened"), &[("version", &version)]);
    assert_eq!(stale.status, 409, "what opens is what its author saw");
    let stale = ana.post(&format!("{bond}/{TAIL}"), &[("receive_words", "3"), ("version", &version)]);
    assert_eq!(stale.status, 409);
    let body = page(&ana, &bond);
    assert!(body.contains("Open mine for Sam") && body.contains("Words of affirmation: a little"), "{body}");
}

fn who_stepped_back_brings_a_guess_back_for_themselves_alone(store: Store) {
    let (app, ana, sam, bond) = opened(store);
    press(&ana, &bond, "deleted");
    step_back(&app, "Ana");
    let before = pages(&sam, &bond);
    press(&ana, &bond, "restored");
    assert_eq!(pages(&sam, &bond), before);
    assert!(page(&ana, &bond).contains("Words of affirmation: very much"));
    assert!(page(&ana, &bond).contains("You have stepped back: your guess stays with you."));
}
