//! Love languages: a menu of each person, and two of them side by side.

use crate::support::{
    app::{App, Browser, PASSWORD, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        what_one_likes_stands_beside_what_the_other_gives,
        a_private_menu_is_its_authors_alone,
        taking_a_menu_back_takes_effect_at_once,
        a_missing_field_keeps_its_earlier_value,
        our_own_form_asks_who_sees_it,
        a_script_that_does_not_say_who_sees_it_changes_nothing_about_it,
        numbers_beyond_the_scale_are_refused_and_what_was_chosen_stays,
        history_is_kept_for_its_author_alone,
        colleagues_are_not_offered_touch,
        there_is_no_type_and_no_match,
        what_was_received_lately_is_said_without_numbers,
        a_quiet_gesture_does_not_show_in_what_was_received,
        two_tabs_show_both_versions_and_save_nothing,
        pressing_twice_makes_one_version,
        alone_it_can_be_said_before_the_other_joins,
    ]
}

fn say(who: &Browser, bond: &str, fields: &[(&str, &str)]) {
    assert_eq!(who.does(&format!("{bond}/love-languages"), fields), format!("{bond}/love-languages"));
}

fn menu(who: &Browser, bond: &str) -> String {
    let url = format!("{bond}/love-languages");
    // The first sight may say what the last form did.
    who.sees(&url);
    who.sees(&url)
}

fn what_one_likes_stands_beside_what_the_other_gives(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &[("receive_time", "4"), ("receive_help", "3"), ("receive_gifts", "1"), ("give_words", "3")]);
    say(&sam, &bond, &[("receive_words", "3"), ("give_help", "4"), ("give_time", "2")]);
    let page = menu(&sam, &bond);
    let towards_ana = between(&page, "Towards Ana", "</section>");
    assert!(towards_ana.contains("Ana likes to receive time and help."));
    assert!(towards_ana.contains("You give help naturally."));
    assert!(towards_ana.contains("<th scope=\"row\">Quality time</th><td>very much</td><td>now and then</td>"));
    let towards_sam = between(&page, "Towards you", "</section>");
    assert!(
        towards_sam.contains("You like to receive kind words.")
            && towards_sam.contains("Ana gives kind words naturally.")
    );
    let page = menu(&ana, &bond);
    assert!(page.contains("You like to receive time and help.") && page.contains("Sam gives help naturally."));
}

fn a_private_menu_is_its_authors_alone(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&sam, &bond, &[("receive_words", "3")]);
    let before = menu(&sam, &bond);
    say(&ana, &bond, &[("receive_touch", "4"), ("visibility", "private")]);
    assert_eq!(menu(&sam, &bond), before);
    assert!(menu(&ana, &bond).contains("You like to receive touch."));
}

fn taking_a_menu_back_takes_effect_at_once(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let before = menu(&sam, &bond);
    say(&ana, &bond, &[("receive_touch", "4"), ("visibility", "shared")]);
    assert!(menu(&sam, &bond).contains("Ana likes to receive touch."));
    assert!(menu(&ana, &bond).contains("Sam may already have seen it."));
    say(&ana, &bond, &[("visibility", "private")]);
    assert_eq!(menu(&sam, &bond), before);
}

fn a_missing_field_keeps_its_earlier_value(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &[("receive_words", "4"), ("give_gifts", "2")]);
    say(&ana, &bond, &[("receive_time", "1")]);
    let page = menu(&sam, &bond);
    assert!(page.contains("<th scope=\"row\">Words of affirmation</th><td>very much</td>"));
    assert!(page.contains("<th scope=\"row\">Quality time</th><td>a little</td>"));
    assert!(page.contains("Ana gives small gifts now and then."));
}

fn our_own_form_asks_who_sees_it(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = format!("{bond}/love-languages");
    let form = ana.get(&url);
    assert!(form.body.contains("Only me") && form.body.contains("Me and Sam"));
    assert!(!form.body.contains(" checked"), "nothing is chosen for them");
    let version = form.between("name=\"version\" value=\"", "\"").to_owned();
    let page = ana.post(&url, &[("receive_words", "4"), ("version", &version)]);
    assert!(page.status == 422 && page.body.contains("Say who sees it."));
    assert!(page.body.contains("<option value=\"4\" selected>"), "what was chosen stays");
    assert!(!menu(&sam, &bond).contains("Ana likes"));
}

fn a_script_that_does_not_say_who_sees_it_changes_nothing_about_it(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &[("receive_words", "4"), ("visibility", "private")]);
    say(&ana, &bond, &[("receive_words", "3")]);
    assert!(!menu(&sam, &bond).contains("Ana likes"));
}

fn numbers_beyond_the_scale_are_refused_and_what_was_chosen_stays(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    for odd in ["5", "-1", "04", "4.0", "four", "99999999999999999999", "\u{663}"] {
        let fields = [("receive_words", odd), ("give_time", "3"), ("visibility", "private")];
        let page = ana.post(&format!("{bond}/love-languages"), &fields);
        assert_eq!(page.status, 422, "{odd}");
        assert!(page.body.contains("Choose one of the five.") && page.body.contains("href=\"#receive_words\""));
        assert!(page.body.contains("<option value=\"3\" selected>") && page.body.contains("value=\"private\" checked"));
    }
    assert!(!menu(&ana, &bond).contains("You give"), "nothing was saved");
}

fn history_is_kept_for_its_author_alone(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &[("receive_gifts", "4")]);
    say(&ana, &bond, &[("receive_gifts", "1")]);
    let page = menu(&ana, &bond);
    let before = between(&page, "What you said before (only you see this)", "</details>");
    assert!(before.contains("Gifts: I like to receive it very much"));
    let page = menu(&sam, &bond);
    assert!(!page.contains("said before") && !page.contains("very much</td>"));
}

fn colleagues_are_not_offered_touch(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let bond = app.link(&ana, &sam, "colleagues");
    say(&ana, &bond, &[("receive_touch", "4"), ("receive_help", "3")]);
    for page in [menu(&ana, &bond), menu(&sam, &bond)] {
        assert!(page.contains("Practical help") && !page.contains("touch"), "{page}");
    }
}

fn there_is_no_type_and_no_match(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &[("receive_time", "4")]);
    say(&sam, &bond, &[("give_time", "4")]);
    let page = menu(&ana, &bond).to_lowercase();
    for word in ["your language is", "primary", "match", "score", "%", "compatib"] {
        assert!(!page.contains(word), "{word}");
    }
}

fn what_was_received_lately_is_said_without_numbers(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &[("receive_time", "4")]);
    for title in ["Soup", "Shelves"] {
        let fields = [("title", title), ("love_language", "help"), ("visibility", "shared")];
        sam.does(&format!("{bond}/contributions"), &fields);
    }
    let towards_ana = "In the last twelve weeks, what was written down for you was help.";
    assert!(menu(&ana, &bond).contains(towards_ana));
    assert!(menu(&sam, &bond).contains("what was written down for Ana was help."));
    app.clock.advance(90 * 86_400);
    ana.does("/signin", &[("email", "ana@example.org"), ("password", PASSWORD)]);
    assert!(!menu(&ana, &bond).contains("twelve weeks"));
}

fn a_quiet_gesture_does_not_show_in_what_was_received(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &[("receive_time", "4")]);
    let before = menu(&ana, &bond);
    let fields = [("title", "zanzibar"), ("love_language", "help")];
    let until = bothways::db::day_in(app.clock.now(), "UTC").plus(3).to_string();
    sam.does(&format!("{bond}/contributions"), &[&fields[..], &[("visibility", "private")]].concat());
    let surprise = [("visibility", "surprise"), ("surprise_until", until.as_str())];
    sam.does(&format!("{bond}/contributions"), &[&fields[..], &surprise].concat());
    assert_eq!(menu(&ana, &bond), before);
}

fn two_tabs_show_both_versions_and_save_nothing(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let url = format!("{bond}/love-languages");
    let version = ana.get(&url).between("name=\"version\" value=\"", "\"").to_owned();
    let first = [("receive_words", "4"), ("visibility", "private"), ("version", &version)];
    say(&ana, &bond, &first);
    let page = ana.post(&url, &[("receive_words", "1"), ("visibility", "private"), ("version", &version)]);
    assert_eq!(page.status, 409);
    let stands = page.between("How it stands now", "</section>");
    assert!(stands.contains("Words of affirmation: I like to receive it very much"));
    assert!(page.body.contains("<option value=\"1\" selected>"));
    assert!(menu(&ana, &bond).contains("You like to receive kind words."));
}

fn pressing_twice_makes_one_version(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let version = ana.get(&format!("{bond}/love-languages")).between("name=\"version\" value=\"", "\"").to_owned();
    for _ in 0..2 {
        say(&ana, &bond, &[("receive_words", "4"), ("visibility", "shared"), ("version", &version)]);
    }
    assert!(!menu(&ana, &bond).contains("What you said before"));
}

fn alone_it_can_be_said_before_the_other_joins(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let invitation = ana.does("/bonds", &[("kind", "family")]);
    let bond = invitation.trim_end_matches("/invitation").to_owned();
    say(&ana, &bond, &[("receive_time", "4")]);
    assert!(menu(&ana, &bond).contains("Once the other person has joined"));
    let code = between(&ana.sees(&invitation), "/invitations/", "\"").to_owned();
    sam.does(&format!("/invitations/{code}/accepted"), &[]);
    assert!(menu(&sam, &bond).contains("Ana likes to receive time."));
}
