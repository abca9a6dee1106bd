//! Boundaries: stating, reading, changing, and saying that one will be respected.

use bothways::{
    bonds::{LoveLanguage, Visibility},
    boundaries::{
        Draft, Firmness, Topic,
        model::{Boundary, Edit},
    },
    db::{Day, Id, Ts, Words},
};
use proptest::prelude::*;

use crate::support::{
    app::{App, Browser, Page, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    let mut tests = both![
        a_shared_boundary_is_read_by_both_in_its_owners_words,
        a_private_boundary_is_its_authors_alone,
        the_list_has_the_boundaries_of_both,
        an_empty_list_says_what_will_stand_there,
        what_is_missing_is_said_beside_each_field_and_what_was_typed_stays,
        whatever_is_typed_comes_back_or_is_saved,
        a_review_day_that_has_passed_is_refused_but_may_stay,
        the_love_language_touch_is_not_offered_to_colleagues_but_the_topic_is,
        only_the_other_acknowledges_and_both_see_the_day,
        an_acknowledgement_is_withdrawn_when_the_words_change,
        an_acknowledgement_stays_when_only_the_review_day_changes,
        an_acknowledgement_of_words_that_changed_meanwhile_shows_the_new_ones_first,
        a_private_boundary_cannot_be_acknowledged,
        taking_a_boundary_back_takes_effect_at_once,
        earlier_wordings_are_kept_for_both_and_private_ones_never_shown,
        words_cannot_be_rewritten_unseen_between_two_sharings,
        only_the_author_changes_or_deletes,
        two_tabs_show_both_versions_and_save_nothing,
        pressing_twice_makes_one_boundary,
        deleting_takes_the_earlier_wordings_too,
        alone_everything_can_be_written_and_is_there_when_the_other_joins,
        a_boundary_shared_late_stands_where_it_was_shared,
        a_long_list_is_paged_and_private_entries_do_not_move_it,
        nobody_can_comment_on_a_boundary_or_is_told_of_a_change,
    ];
    tests.extend(plain![
        an_edit_that_changes_nothing_does_nothing,
        an_acknowledgement_holds_for_what_was_read_alone,
        a_private_edit_is_seen_by_nobody_else,
        a_boundary_concerns_what_it_names_and_what_its_topic_stands_for,
    ]);
    tests
}

const CALLS: [(&str, &str); 4] =
    [("topic", "work"), ("words", "No calls after ten, please."), ("firmness", "firm"), ("visibility", "shared")];

fn with<'a>(fields: &[(&'a str, &'a str)], name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    fields.iter().filter(|(n, _)| *n != name).copied().chain([(name, value)]).collect()
}

fn state(who: &Browser, bond: &str, fields: &[(&str, &str)]) -> String {
    who.does(&format!("{bond}/boundaries"), fields)
}

fn is_missing(page: &Page) {
    assert_eq!(page.status, 404, "{}", page.body);
}

fn a_shared_boundary_is_read_by_both_in_its_owners_words(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let fields = with(&CALLS, "love_languages", "words");
    let url = state(&ana, &bond, &fields);
    let page = sam.sees(&url);
    assert!(page.contains("Ana asks you"));
    assert!(page.contains("No calls after ten, please.") && page.contains("Work") && page.contains("Firm"));
    assert!(page.contains("concerns kind words"));
    assert!(!page.contains("/edit"), "only its author changes it");
    let page = ana.sees(&url);
    assert!(page.contains("You ask Sam") && page.contains("You and <bdi>Sam</bdi>") && page.contains("/edit"));
}

fn a_private_boundary_is_its_authors_alone(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    sam.sees("/home");
    let before = sam.sees(&format!("{bond}/boundaries"));
    let url = state(&ana, &bond, &with(&CALLS, "visibility", "private"));
    assert!(ana.sees(&url).contains("Only you"));
    is_missing(&sam.get(&url));
    assert_eq!(sam.sees(&format!("{bond}/boundaries")), before);
    ana.does(&url, &with(&with(&CALLS, "visibility", "private"), "words", "zanzibar"));
    assert_eq!(sam.sees(&format!("{bond}/boundaries")), before);
}

fn the_list_has_the_boundaries_of_both(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    state(&ana, &bond, &CALLS);
    state(
        &sam,
        &bond,
        &[("topic", "money"), ("words", "Ask me before lending."), ("firmness", "never"), ("visibility", "shared")],
    );
    let page = ana.sees(&format!("{bond}/boundaries"));
    let theirs = between(&page, "What <bdi>Sam</bdi> asks of you", "What you ask of <bdi>Sam</bdi>");
    assert!(theirs.contains("Ask me before lending.") && theirs.contains("Never"));
    assert!(!theirs.contains("No calls after ten"));
    assert!(page.contains("No calls after ten"));
}

fn an_empty_list_says_what_will_stand_there(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let page = ana.sees(&format!("{bond}/boundaries"));
    assert!(page.contains("What each of you asks the other to respect will stand here."));
    assert!(page.contains(&format!("{bond}/boundaries/new")));
}

fn what_is_missing_is_said_beside_each_field_and_what_was_typed_stays(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let page = ana.post(&format!("{bond}/boundaries"), &[]);
    assert_eq!(page.status, 422);
    for message in ["Choose what it is about.", "Write a few words here.", "Choose how firm it is.", "Say who sees it."]
    {
        assert_eq!(page.body.matches(message).count(), 2, "{message}: at the top and beside the field");
    }
    let odd = [
        ("topic", "money"),
        ("words", "Not more than <b>ten</b> a month"),
        ("firmness", "soft"),
        ("love_languages", "gifts"),
        ("love_languages", "shouting"),
        ("review_on", "2027-02-30"),
        ("visibility", "everyone"),
    ];
    let page = ana.post(&format!("{bond}/boundaries"), &odd);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Not more than &#60;b&#62;ten&#60;/b&#62; a month"));
    assert!(page.body.contains("<option value=\"money\" selected>") && page.body.contains("value=\"2027-02-30\""));
    assert!(page.body.contains("value=\"gifts\" checked"));
    assert!(page.body.contains("Write a day, such as 2026-11-23") && page.body.contains("Choose from the ones listed"));
    let long = "ä".repeat(2_001);
    let page = ana.post(&format!("{bond}/boundaries"), &with(&CALLS, "words", &long));
    assert!(page.status == 422 && page.body.contains("2001 characters") && page.body.contains(&long));
    assert!(ana.sees(&format!("{bond}/boundaries")).contains("class=\"empty\""), "nothing was saved");
}

fn whatever_is_typed_comes_back_or_is_saved(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let list = format!("{bond}/boundaries");
    let word = || prop_oneof![any::<String>(), "[a-z0-9-]{0,12}", Just("shared".to_owned()), Just("work".to_owned())];
    let config = ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(words in any::<String>(), topic in word(), day in word(), who in word(), one in word())| {
        let fields = [
            ("topic", topic.as_str()), ("words", words.as_str()), ("firmness", "firm"), ("love_languages", one.as_str()),
            ("review_on", day.as_str()), ("visibility", who.as_str()),
        ];
        let page = ana.post(&list, &fields);
        prop_assert!(matches!(page.status, 303 | 422), "{} {:?}", page.status, fields);
        if page.status == 422 {
            for typed in [&words, &day] {
                let typed = typed.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;");
                let typed = typed.replace('"', "&#34;").replace('\'', "&#39;");
                prop_assert!(page.body.contains(&typed), "{typed:?} is lost in\n{}", page.body);
            }
        } else {
            prop_assert_eq!(ana.get(page.location()).status, 200);
        }
    });
}

fn a_review_day_that_has_passed_is_refused_but_may_stay(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let today = bothways::db::day_in(app.clock.now(), "UTC");
    let (yesterday, in_three_days) = (today.plus(-1).to_string(), today.plus(3).to_string());
    let page = ana.post(&format!("{bond}/boundaries"), &with(&CALLS, "review_on", &yesterday));
    assert!(page.status == 422 && page.body.contains("This day has passed."));
    let fields = with(&CALLS, "review_on", &in_three_days);
    let url = state(&ana, &bond, &fields);
    assert!(sam.sees(&url).contains("to be looked at again on"));
    app.clock.advance(5 * 86_400);
    assert!(ana.sees(&url).contains("time to look at it again, since"));
    ana.does(&url, &with(&fields, "words", "No calls after nine, please."));
    assert!(sam.sees(&url).contains("after nine"));
}

fn the_love_language_touch_is_not_offered_to_colleagues_but_the_topic_is(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let bond = app.link(&ana, &sam, "colleagues");
    let form = ana.sees(&format!("{bond}/boundaries/new"));
    assert!(form.contains("<option value=\"touch\">Touch</option>"));
    assert!(form.contains("Practical help") && !form.contains("Physical touch"));
    let touch = with(&CALLS, "topic", "touch");
    assert_eq!(ana.post(&format!("{bond}/boundaries"), &with(&touch, "love_languages", "touch")).status, 422);
    state(&ana, &bond, &touch);
}

fn only_the_other_acknowledges_and_both_see_the_day(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let eve = app.person("Eve");
    let url = state(&ana, &bond, &CALLS);
    let acknowledged = format!("{url}/acknowledged");
    is_missing(&ana.post(&acknowledged, &[]));
    is_missing(&eve.post(&acknowledged, &[]));
    assert!(!ana.sees(&url).contains("respect it"), "what is unanswered says nothing");
    assert!(sam.sees(&url).contains("I’ve read this and will respect it"));
    let version = sam.get(&url).between("name=\"version\" value=\"", "\"").to_owned();
    assert_eq!(sam.does(&acknowledged, &[("version", &version)]), url);
    let today = bothways::web::dates::short(
        bothways::lang::Lang::En,
        bothways::db::day_in(app.clock.now(), "UTC"),
        bothways::db::day_in(app.clock.now(), "UTC"),
    );
    assert!(ana.sees(&url).contains(&format!("Sam has read this and will respect it ({today})")));
    let page = sam.sees(&url);
    assert!(page.contains(&format!("you have read this and will respect it ({today})")));
    assert!(!page.contains("/acknowledged"), "once is enough");
    app.clock.advance(3 * 86_400);
    assert_eq!(sam.does(&acknowledged, &[]), url);
    assert!(ana.sees(&url).contains(&today), "the first day stays");
}

fn an_acknowledgement_is_withdrawn_when_the_words_change(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let changes =
        [("words", "No calls after nine."), ("firmness", "never"), ("topic", "time"), ("visibility", "private")];
    for (name, value) in changes {
        let url = state(&ana, &bond, &CALLS);
        sam.does(&format!("{url}/acknowledged"), &[]);
        ana.does(&url, &with(&CALLS, name, value));
        assert!(!ana.sees(&url).contains("has read this"), "{name}");
        if name == "visibility" {
            ana.does(&url, &CALLS);
        }
        assert!(sam.sees(&url).contains("I’ve read this and will respect it"), "{name}");
    }
}

fn an_acknowledgement_stays_when_only_the_review_day_changes(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = state(&ana, &bond, &CALLS);
    sam.does(&format!("{url}/acknowledged"), &[]);
    ana.does(&url, &with(&CALLS, "review_on", "2030-01-01"));
    assert!(ana.sees(&url).contains("Sam has read this and will respect it"));
}

fn an_acknowledgement_of_words_that_changed_meanwhile_shows_the_new_ones_first(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = state(&ana, &bond, &CALLS);
    let version = sam.get(&url).between("name=\"version\" value=\"", "\"").to_owned();
    ana.does(&url, &with(&CALLS, "words", "No calls at all."));
    let page = sam.post(&format!("{url}/acknowledged"), &[("version", &version)]);
    assert_eq!(page.status, 409);
    assert!(page.body.contains("No calls at all.") && page.body.contains("It was changed while you were reading."));
    assert!(!ana.sees(&url).contains("has read this"));
    let fresh = page.between("name=\"version\" value=\"", "\"").to_owned();
    sam.does(&format!("{url}/acknowledged"), &[("version", &fresh)]);
    assert!(ana.sees(&url).contains("Sam has read this"));
}

fn a_private_boundary_cannot_be_acknowledged(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = state(&ana, &bond, &with(&CALLS, "visibility", "private"));
    is_missing(&sam.post(&format!("{url}/acknowledged"), &[]));
}

fn taking_a_boundary_back_takes_effect_at_once(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = state(&ana, &bond, &CALLS);
    assert!(ana.sees(&format!("{url}/edit")).contains("Sam may already have read it."));
    ana.does(&url, &with(&CALLS, "visibility", "private"));
    is_missing(&sam.get(&url));
    assert!(!sam.sees(&format!("{bond}/boundaries")).contains("after ten, please"));
    assert!(!sam.sees(&bond).contains("after ten, please"));
}

fn earlier_wordings_are_kept_for_both_and_private_ones_never_shown(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let private = with(&CALLS, "visibility", "private");
    let url = state(&ana, &bond, &with(&private, "words", "zanzibar"));
    ana.does(&url, &with(&private, "words", "zanzibar too"));
    ana.does(&url, &CALLS);
    assert!(!sam.sees(&url).contains("zanzibar") && !sam.sees(&url).contains("earlier wording"));
    ana.does(&url, &with(&CALLS, "words", "No calls after nine."));
    ana.does(&url, &with(&with(&CALLS, "words", "No calls after eight."), "firmness", "never"));
    for page in [ana.sees(&url), sam.sees(&url)] {
        let earlier = between(&page, "Edited: earlier wording", "</details>");
        assert!(earlier.contains("Work, firm\nNo calls after nine."), "{earlier}");
        assert!(earlier.contains("No calls after ten, please.") && !earlier.contains("zanzibar"));
    }
}

fn words_cannot_be_rewritten_unseen_between_two_sharings(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = state(&ana, &bond, &CALLS);
    ana.does(&url, &with(&CALLS, "visibility", "private"));
    ana.does(&url, &CALLS);
    assert!(!sam.sees(&url).contains("earlier wording"), "shared again as it was");
    ana.does(&url, &with(&CALLS, "visibility", "private"));
    ana.does(&url, &with(&with(&CALLS, "visibility", "private"), "words", "zanzibar"));
    ana.does(&url, &with(&CALLS, "words", "I never said that."));
    let page = sam.sees(&url);
    assert!(page.contains("No calls after ten, please.") && !page.contains("zanzibar"));
}

fn only_the_author_changes_or_deletes(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = state(&ana, &bond, &CALLS);
    is_missing(&sam.get(&format!("{url}/edit")));
    is_missing(&sam.post(&url, &CALLS));
    is_missing(&sam.post(&format!("{url}/deleted"), &[]));
    assert!(ana.sees(&url).contains("No calls after ten"));
}

fn two_tabs_show_both_versions_and_save_nothing(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let url = state(&ana, &bond, &CALLS);
    let version = ana.get(&format!("{url}/edit")).between("name=\"version\" value=\"", "\"").to_owned();
    ana.does(&url, &with(&with(&CALLS, "words", "From the first tab."), "version", &version));
    let second = with(&with(&CALLS, "words", "From the second tab."), "version", &version);
    let page = ana.post(&url, &second);
    assert_eq!(page.status, 409);
    let stands = page.between("How it stands now", "What you typed");
    assert!(stands.contains("From the first tab.") && page.body.contains("From the second tab.</textarea>"));
    assert!(ana.sees(&url).contains("From the first tab."));
    let fresh = page.between("name=\"version\" value=\"", "\"").to_owned();
    ana.does(&url, &with(&second, "version", &fresh));
    assert!(ana.sees(&url).contains("From the second tab."));
    // The same press again finds that all is as it asks.
    assert_eq!(ana.does(&url, &with(&second, "version", &fresh)), url);
}

fn pressing_twice_makes_one_boundary(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let token = ana.get(&format!("{bond}/boundaries/new")).between("name=\"form\" value=\"", "\"").to_owned();
    let fields = with(&CALLS, "form", &token);
    let first = state(&ana, &bond, &fields);
    assert_eq!(state(&ana, &bond, &fields), first);
    assert_eq!(ana.sees(&format!("{bond}/boundaries")).matches("No calls after ten").count(), 1);
}

fn deleting_takes_the_earlier_wordings_too(store: Store) {
    use bothways::{db, on};
    use diesel::{QueryDsl, RunQueryDsl};
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = state(&ana, &bond, &CALLS);
    ana.does(&url, &with(&CALLS, "words", "No calls after nine."));
    assert_eq!(ana.does(&format!("{url}/deleted"), &[]), format!("{bond}/boundaries"));
    is_missing(&sam.get(&url));
    is_missing(&ana.get(&url));
    let kept: db::Result<i64> =
        app.db.read_now(|conn| Ok(on!(conn, c => db::schema::earlier_wordings::table.count().get_result(c))?));
    assert_eq!(kept.expect("the database answers"), 0);
}

fn alone_everything_can_be_written_and_is_there_when_the_other_joins(store: Store) {
    let app = App::start(store);
    let (ana, sam) = (app.person("Ana"), app.person("Sam"));
    let invitation = ana.does("/bonds", &[("kind", "friends")]);
    let bond = invitation.trim_end_matches("/invitation").to_owned();
    let shared = state(&ana, &bond, &CALLS);
    let private = state(&ana, &bond, &with(&CALLS, "visibility", "private"));
    assert!(ana.sees(&format!("{bond}/boundaries/new")).contains("Me and the other person"));
    let code = between(&ana.sees(&invitation), "/invitations/", "\"").to_owned();
    sam.does(&format!("/invitations/{code}/accepted"), &[]);
    assert!(sam.sees(&shared).contains("Ana asks you"));
    is_missing(&sam.get(&private));
}

fn a_boundary_shared_late_stands_where_it_was_shared(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let private = with(&CALLS, "visibility", "private");
    let late = state(&ana, &bond, &private);
    app.clock.advance(60);
    let early = state(&ana, &bond, &with(&CALLS, "words", "Said first."));
    app.clock.advance(60);
    ana.does(&late, &CALLS);
    let page = sam.sees(&format!("{bond}/boundaries"));
    let at = |url: &str| page.find(url).expect("it is listed");
    assert!(at(&late) < at(&early), "its place tells nothing of the time when it was private");
}

fn a_long_list_is_paged_and_private_entries_do_not_move_it(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    for n in 0..60 {
        let words = format!("Number {n}.");
        state(&ana, &bond, &with(&CALLS, "words", &words));
        state(&ana, &bond, &with(&with(&CALLS, "visibility", "private"), "words", "zanzibar"));
        app.clock.advance(1);
    }
    let list = format!("{bond}/boundaries");
    let first = sam.sees(&list);
    assert_eq!(first.matches("<article").count(), 50);
    assert!(first.contains("Number 59.") && first.contains("Number 10.") && !first.contains("Number 9."));
    let next = between(&first, "rel=\"next\" href=\"", "\"").to_owned();
    let second = sam.sees(&next);
    assert_eq!(second.matches("<article").count(), 10);
    assert!(second.contains("Number 9.") && second.contains("Number 0.") && !second.contains("rel=\"next\""));
    let hidden = between(&ana.sees(&list), &format!("{list}/"), "\"").to_owned();
    let hidden = if hidden == "new" {
        ana.sees(&list).split(&format!("{list}/")).nth(2).expect("an entry")[..36].to_owned()
    } else {
        hidden
    };
    assert_eq!(sam.sees(&format!("{list}?after={hidden}")), sam.sees(&format!("{list}?after=nothing")));
}

fn nobody_can_comment_on_a_boundary_or_is_told_of_a_change(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let url = state(&ana, &bond, &CALLS);
    let page = sam.sees(&url);
    assert!(!page.contains("<textarea"), "there is nothing to write into");
    ana.does(&url, &with(&CALLS, "words", "No calls after nine."));
    assert!(!sam.sees("/home").contains("boundar"));
    assert!(!sam.sees(&bond).contains("changed"));
}

fn draft() -> impl Strategy<Value = Draft> {
    let topic = proptest::sample::select(Topic::ALL);
    let firmness = proptest::sample::select(Firmness::ALL);
    let visibility = proptest::sample::select(Visibility::ALL);
    let day = proptest::option::of(20_000..20_003_i64);
    let words = proptest::sample::select(&["no", "please", "not now"][..]);
    (topic, words, firmness, 0..32_i16, day, visibility).prop_map(
        |(topic, words, firmness, love_languages, day, visibility)| Draft {
            topic,
            words: Words::line(words, 20).expect("it is short"),
            firmness,
            love_languages,
            review_on: day.map(Day),
            visibility,
        },
    )
}

fn standing(draft: &Draft) -> Boundary {
    Boundary {
        id: Id::random(),
        owner_id: Id::random(),
        topic: draft.topic,
        words: draft.words.clone(),
        firmness: draft.firmness,
        love_languages: draft.love_languages,
        review_on: draft.review_on,
        visibility: draft.visibility,
        said_at: Ts(0),
        acknowledged_on: Some(Day(20_000)),
        version: 1,
    }
}

fn an_edit_that_changes_nothing_does_nothing() {
    proptest!(|(draft in draft())| prop_assert_eq!(standing(&draft).edited(&draft), None));
}

fn an_acknowledgement_holds_for_what_was_read_alone() {
    proptest!(|(before in draft(), after in draft())| {
        let Some(edit) = standing(&before).edited(&after) else { return Ok(()) };
        let same = (before.topic, before.firmness, &before.words) == (after.topic, after.firmness, &after.words);
        prop_assert_eq!(edit.keeps_acknowledgement, same && before.is_shared() && after.is_shared());
        prop_assert!(!before.is_shared() || edit.keeps_acknowledgement != edit.keeps_wording);
        prop_assert!(before.is_shared() || !edit.keeps_wording, "what was private is never kept for the other");
    });
}

fn a_private_edit_is_seen_by_nobody_else() {
    proptest!(|(before in draft(), after in draft())| {
        let Some(Edit { seen_by_other, says_it, .. }) = standing(&before).edited(&after) else { return Ok(()) };
        prop_assert_eq!(seen_by_other, before.is_shared() || after.is_shared());
        prop_assert_eq!(says_it, !before.is_shared() && after.is_shared());
    });
}

fn a_boundary_concerns_what_it_names_and_what_its_topic_stands_for() {
    proptest!(|(draft in draft())| {
        let boundary = standing(&draft);
        for language in LoveLanguage::ALL {
            let named = LoveLanguage::of_bits(draft.love_languages).any(|one| one == *language);
            prop_assert_eq!(boundary.concerns(*language), named || draft.topic.stands_for() == Some(*language));
        }
    });
}
