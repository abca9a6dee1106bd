//! Love languages: a menu of each person, and two of them side by side.

use crate::support::{
    app::{App, Browser, PASSWORD, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        what_one_likes_stands_beside_what_the_other_gives,
        a_private_menu_is_its_authors_alone,
        only_what_both_may_see_stands_side_by_side,
        taking_a_menu_back_takes_effect_at_once,
        a_missing_field_keeps_its_earlier_value,
        our_own_form_asks_who_sees_it,
        a_script_that_does_not_say_who_sees_it_changes_nothing_about_it,
        numbers_beyond_the_scale_are_refused_and_what_was_chosen_stays,
        history_is_kept_for_its_author_alone,
        history_is_paged_to_its_beginning,
        colleagues_are_not_offered_touch,
        there_is_no_type_and_no_match,
        what_was_received_lately_is_said_without_numbers,
        a_quiet_gesture_does_not_show_in_what_was_received,
        two_tabs_show_both_versions_and_save_nothing,
        pressing_twice_makes_one_version,
        alone_it_can_be_said_before_the_other_joins,
        kinds_of_ones_own_stand_beside_the_five,
        a_kind_that_has_a_word_is_read_in_each_language,
        a_kind_is_taken_away_by_emptying_its_name,
        kinds_are_refused_with_everything_typed_kept,
        a_script_that_sends_no_kinds_keeps_them,
        kinds_belong_to_the_version_in_which_they_were_said,
        the_picture_says_what_is_liked_given_and_arrives,
        below_eight_a_side_it_is_too_early_to_say,
        days_of_a_season_do_not_enter_what_arrives,
    ]
}

fn say(who: &Browser, bond: &str, fields: &[(&str, &str)]) {
    assert_eq!(who.does(&format!("{bond}/love-languages"), fields), format!("{bond}/love-languages"));
}

/// The page, without the roles of its tables' parts.
fn menu(who: &Browser, bond: &str) -> String {
    let url = format!("{bond}/love-languages");
    // The first sight may say what the last form did.
    who.sees(&url);
    who.sees(&url).replace(" role=\"cell\"", "").replace(" role=\"rowheader\"", "")
}

fn what_one_likes_stands_beside_what_the_other_gives(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &[("receive_time", "4"), ("receive_help", "3"), ("receive_gifts", "1"), ("give_words", "3")]);
    say(&sam, &bond, &[("receive_words", "3"), ("give_help", "4"), ("give_time", "2")]);
    let page = menu(&sam, &bond);
    let towards_ana = between(&page, "<h2>Towards Ana", "</section>");
    assert!(towards_ana.contains("Ana likes to receive time and help."));
    assert!(towards_ana.contains("You give help naturally."));
    assert!(towards_ana.contains("<bdi>Quality time</bdi></th></tr><tr><td>very much</td><td>now and then</td>"));
    let towards_sam = between(&page, "<h2>Towards you", "</section>");
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
    assert!(chosen(&menu(&ana, &bond), "receive_touch", "4"));
}

/// Whether a select of the form has this strength.
fn chosen(page: &str, name: &str, digit: &str) -> bool {
    between(page, &format!("name=\"{name}\""), "</select>").contains(&format!("value=\"{digit}\" selected"))
}

fn only_what_both_may_see_stands_side_by_side(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&sam, &bond, &[("receive_words", "3")]);
    say(&ana, &bond, &[("receive_touch", "4"), ("visibility", "private")]);
    let page = menu(&ana, &bond);
    assert!(page.contains("Your menu is with you alone") && !page.contains("You like to receive touch."));
    assert!(page.contains("Sam likes to receive kind words."));
    say(&ana, &bond, &[("visibility", "shared")]);
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
    assert!(page.contains("<bdi>Words of affirmation</bdi></th></tr><tr><td>very much</td>"));
    assert!(page.contains("<bdi>Quality time</bdi></th></tr><tr><td>a little</td>"));
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
    assert!(!menu(&sam, &bond).contains("Ana likes to"));
}

fn a_script_that_does_not_say_who_sees_it_changes_nothing_about_it(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &[("receive_words", "4"), ("visibility", "private")]);
    say(&ana, &bond, &[("receive_words", "3")]);
    assert!(!menu(&sam, &bond).contains("Ana likes to"));
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
    assert!(!menu(&ana, &bond).contains("selected>a lot"), "nothing was saved");
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

fn history_is_paged_to_its_beginning(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let name = |number: usize| format!("Kind {number}");
    for number in 1..=103 {
        say(&ana, &bond, &[("own_1", &name(number)), ("receive_own_1", "2"), ("give_own_1", "2")]);
    }
    assert!(chosen(&menu(&ana, &bond), "receive_own_1", "2"));
    let (mut url, mut read, mut pages) = (format!("{bond}/love-languages"), Vec::new(), 0);
    loop {
        let page = ana.sees(&url);
        pages += 1;
        let history = between(&page, "What you said before (only you see this)", "</details>");
        read.extend((1..=103).rev().filter(|number| history.contains(&format!("{}:", name(*number)))));
        assert!(page.contains(&format!("value=\"{}\"", name(103))), "the form is the menu as it stands");
        assert_eq!(page.contains("<details class=\"edited\" open>"), pages > 1, "what was asked for is unfolded");
        let Some((_, next)) = page.split_once("rel=\"next\" href=\"") else { break };
        next.split('"').next().expect("an address").clone_into(&mut url);
    }
    assert_eq!(read, (1..=102).rev().collect::<Vec<_>>(), "each once, newest first");
    assert_eq!(pages, 3, "fifty a page");
    assert!(!sam.sees(&url).contains("said before"), "the address shows nothing to the other");
    for odd in ["", "0", "1", "-9", "104", "99999999999999999999", "zanzibar"] {
        assert_eq!(ana.get(&format!("{bond}/love-languages?after={odd}")).status, 200, "{odd}");
    }
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
    let page = said(&menu(&ana, &bond)).to_lowercase();
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
    assert!(!menu(&ana, &bond).contains("was written down for"));
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
    assert!(chosen(&menu(&ana, &bond), "receive_words", "4"));
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

/// What a page says, without its tags.
fn said(page: &str) -> String {
    page.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect::<Vec<_>>().join(" ")
}

const OWN: [(&str, &str); 6] = [
    ("own_1", "space"),
    ("receive_own_1", "4"),
    ("give_own_1", "1"),
    ("own_2", "Silly <voices>"),
    ("receive_own_2", "2"),
    ("give_own_2", "3"),
];

fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [fields, more].concat()
}

fn kinds_of_ones_own_stand_beside_the_five(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &with(&OWN, &[("visibility", "shared")]));
    say(&sam, &bond, &[("own_1", "Space"), ("receive_own_1", "0"), ("give_own_1", "3"), ("visibility", "shared")]);
    let page = menu(&sam, &bond);
    let towards_ana = between(&page, "<h2>Towards Ana</h2>", "</section>");
    let row = |name: &str, cells: &str| format!("<bdi>{name}</bdi></th></tr><tr>{cells}");
    assert!(towards_ana.contains(&row("Space", "<td>very much</td><td>a lot</td><td>")), "{towards_ana}");
    assert!(towards_ana.contains(&row("Silly &#60;voices&#62;", "<td>nice</td><td>not said</td>")), "{towards_ana}");
    let towards_sam = between(&page, "<h2>Towards you</h2>", "</section>");
    assert!(towards_sam.contains(&row("Space", "<td>not for me</td><td>a little</td>")), "{towards_sam}");
    say(&ana, &bond, &with(&OWN, &[("visibility", "private")]));
    assert!(!menu(&sam, &bond).contains("voices"), "taken back with the menu");
}

fn a_kind_that_has_a_word_is_read_in_each_language(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let german = [("display_name", "Sam"), ("time_zone", "UTC"), ("theme", "system"), ("locale", "de")];
    sam.does("/settings/profile", &german);
    say(&sam, &bond, &[("own_1", "zuhören"), ("receive_own_1", "4"), ("give_own_1", "0"), ("visibility", "shared")]);
    assert!(menu(&ana, &bond).contains("<bdi>Listening</bdi>"));
    assert!(menu(&sam, &bond).contains("value=\"Zuhören\""));
}

fn a_kind_is_taken_away_by_emptying_its_name(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    say(&ana, &bond, &with(&OWN, &[("visibility", "private")]));
    let mut emptied = OWN;
    emptied[0].1 = " ";
    say(&ana, &bond, &with(&emptied, &[("visibility", "private")]));
    let page = menu(&ana, &bond);
    assert!(page.contains("name=\"own_1\" dir=\"auto\" maxlength=\"40\" list=\"own-kinds\" value=\"Silly"), "{page}");
    assert!(!page.contains("value=\"Space\" data"), "{page}");
    assert!(between(&page, "What you said before", "</details>").contains("Space: I like to receive it very much"));
}

fn kinds_are_refused_with_everything_typed_kept(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let long = "x".repeat(41);
    for (fields, field, sentence) in [
        (&[("own_1", "Play")][..], "receive_own_1", "Choose one of the five."),
        (&[("own_1", "Play"), ("receive_own_1", "3"), ("give_own_1", "7")], "give_own_1", "Choose one of the five."),
        (&[("own_3", ""), ("receive_own_3", "3")], "own_3", "Give it a name."),
        (&[("own_1", long.as_str()), ("receive_own_1", "1"), ("give_own_1", "1")], "own_1", "41 characters"),
        (
            &with(&OWN, &[("own_3", "SPACE"), ("receive_own_3", "1"), ("give_own_3", "1")]),
            "own_3",
            "have this one already",
        ),
    ] {
        let page = ana.post(&format!("{bond}/love-languages"), &with(fields, &[("visibility", "shared")]));
        assert_eq!(page.status, 422, "{fields:?}");
        assert!(page.body.contains(&format!("href=\"#{field}\"")) && page.body.contains(sentence), "{}", page.body);
        let name = fields[0].1;
        assert!(name.is_empty() || page.body.contains(&format!("value=\"{name}\"")), "{}", page.body);
    }
    assert!(!menu(&sam, &bond).contains("Towards Ana"), "nothing was saved");
}

fn a_script_that_sends_no_kinds_keeps_them(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &with(&OWN, &[("visibility", "shared")]));
    say(&ana, &bond, &[("receive_time", "4")]);
    let page = menu(&sam, &bond);
    assert!(page.contains("<bdi>Space</bdi>") && page.contains("Ana likes to receive time."));
}

fn kinds_belong_to_the_version_in_which_they_were_said(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &with(&OWN, &[("visibility", "private")]));
    let mut changed = OWN;
    changed[1].1 = "0";
    say(&ana, &bond, &with(&changed, &[("visibility", "shared")]));
    let page = menu(&ana, &bond);
    let before = between(&page, "What you said before (only you see this)", "</details>");
    assert!(before.contains("Space: I like to receive it very much") && before.contains("Only you"), "{before}");
    assert!(chosen(&page, "receive_own_1", "0"));
    let page = menu(&sam, &bond);
    assert!(
        page.contains("<bdi>Space</bdi></th></tr><tr><td>not for me</td>") && !page.contains("very much</td>"),
        "{page}"
    );
}

/// So many things that somebody did, each of a language, and on a day so long ago.
fn act(app: &App, who: &Browser, bond: &str, language: &str, times: usize, days_ago: i64) {
    let day = bothways::db::day_in(app.clock.now(), "UTC").plus(-days_ago).to_string();
    for _ in 0..times {
        let fields = [("title", "Xx"), ("love_language", language), ("visibility", "shared"), ("done_on", &day)];
        who.does(&format!("{bond}/contributions"), &fields);
    }
}

fn the_picture_says_what_is_liked_given_and_arrives(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &[("receive_time", "4"), ("receive_help", "3")]);
    act(&app, &sam, &bond, "help", 7, 3);
    act(&app, &sam, &bond, "time", 1, 3);
    act(&app, &ana, &bond, "words", 8, 3);
    for (who, meets, gap) in [
        (
            &ana,
            "What you like, and what arrives, meet in help.",
            "You like to receive time, and little of it was written down lately.",
        ),
        (
            &sam,
            "What Ana likes, and what arrives, meet in help.",
            "Ana likes to receive time, and little of it was written down lately.",
        ),
    ] {
        let page = menu(who, &bond);
        let caption = between(&page, "<figcaption>", "</figcaption>");
        assert!(caption.contains(meets) && caption.contains(gap), "{caption}");
        assert!(
            page.contains("Quality time</bdi></th></tr><tr><td>very much</td><td>not said</td><td>a little</td>"),
            "{page}"
        );
        assert!(
            page.contains("Acts of service</bdi></th></tr><tr><td>a lot</td><td>not said</td><td>most</td>"),
            "{page}"
        );
        let said = said(between(&page, "<figure", "</figure>"));
        assert!(!said.contains(|c: char| c.is_ascii_digit()), "no number is said of either: {said}");
    }
}

fn below_eight_a_side_it_is_too_early_to_say(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &[("receive_time", "4")]);
    act(&app, &sam, &bond, "help", 7, 3);
    let page = menu(&ana, &bond);
    assert!(page.contains("Too early to say what arrives.") && page.contains("<td>too early</td>"), "{page}");
    act(&app, &sam, &bond, "help", 1, 3);
    let page = menu(&ana, &bond);
    assert!(page.contains("Too early to say what reaches Sam.") && page.contains("<td>most</td>"), "{page}");
    assert!(page.contains("You like to receive time, and little of it was written down lately."));
}

fn days_of_a_season_do_not_enter_what_arrives(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    say(&ana, &bond, &[("receive_time", "4")]);
    act(&app, &sam, &bond, "help", 9, 3);
    assert!(menu(&ana, &bond).contains("<td>most</td>"));
    let day = |ago: i64| bothways::db::day_in(app.clock.now(), "UTC").plus(-ago).to_string();
    let (from, until) = (day(4), day(0));
    let season = [("kind", "illness"), ("from", &*from), ("until", &*until), ("words", "")];
    ana.does(&format!("{bond}/season"), &season);
    assert!(menu(&ana, &bond).contains("Too early to say what arrives."));
}
