//! Stepping back: what one adds stays with them, and the other's pages do not change.

use crate::{
    inert::{CANARY, Scene, entry_id},
    support::{
        app::Browser,
        harness::{Store, Test},
    },
};

pub fn tests() -> Vec<Test> {
    both![
        stepping_back_and_in_again_changes_no_byte_of_the_others_pages,
        all_that_is_added_meanwhile_stays_with_its_author,
        what_was_shared_before_stays_as_it_was_and_its_edits_are_copies,
        what_would_reach_the_other_waits,
        after_stepping_in_again_what_was_added_stays_private_until_it_is_shared_by_hand,
        what_was_noticed_meanwhile_asks_who_sees_it_later,
        a_form_that_was_on_its_way_is_kept_private_too,
        forms_offer_only_me_and_say_why,
        taking_back_and_deleting_stay_possible,
    ]
}

/// What a form sends.
type Sent<'a> = Vec<(&'a str, &'a str)>;

const SHARED: (&str, &str) = ("visibility", "shared");

fn step(scene: &Scene, on: &str) {
    let page = format!("{}/stepped-back", scene.bond);
    assert_eq!(scene.ana.does(&page, &[("on", on)]), page);
}

fn stepped_back(store: Store) -> Scene {
    let scene = Scene::set(store);
    step(&scene, "yes");
    scene
}

fn id_of(scene: &Scene, location: &str, feature: &str) -> String {
    entry_id(&scene.ana, &scene.bond, location, feature)
}

fn stepping_back_and_in_again_changes_no_byte_of_the_others_pages(store: Store) {
    let scene = Scene::set(store);
    let page = format!("{}/stepped-back", scene.bond);
    assert!(scene.ana.sees(&page).contains("Nothing on <bdi>Sam</bdi>’s pages changes"));
    scene.unseen("stepping back", || step(&scene, "yes"));
    assert!(scene.ana.sees(&format!("{}/me", scene.bond)).contains("You have stepped back."));
    scene.unseen("stepping back twice", || step(&scene, "yes"));
    scene.unseen("stepping in again", || step(&scene, "no"));
    let refused = scene.ana.post(&page, &[("on", "perhaps")]);
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert!(scene.sam.sees(&page).contains("A switch for yourself alone"), "Sam has a switch of his own");
}

fn all_that_is_added_meanwhile_stays_with_its_author(store: Store) {
    let scene = stepped_back(store);
    let add = |what: &str, tail: &str, fields: &[(&str, &str)]| {
        let fields: Vec<_> = fields.iter().copied().chain([SHARED]).collect();
        scene.unseen(what, || drop(scene.ana_does(tail, &fields)));
    };
    add("a need", "needs", &[("title", CANARY), ("importance", "right_now")]);
    add("a pulse", &format!("needs/{}/pulse", scene.anas_need), &[("level", "low")]);
    add("a boundary", "boundaries", &[("topic", "touch"), ("words", CANARY), ("firmness", "never")]);
    let answers = ("needs", scene.sams_need.as_str());
    add("a contribution", "contributions", &[("title", CANARY), answers]);
    add("what was noticed", "contributions", &[("title", CANARY), ("noticed", "yes"), ("thanks", CANARY)]);
    let same = ("same_as", scene.sams_act.as_str());
    add("a moment of both", "contributions", &[("title", CANARY), ("noticed", "yes"), same]);
    add("a menu", "love-languages", &[("receive_touch", "4"), ("give_words", "3")]);
    let until = bothways::db::day_in(scene.app.clock.now(), "UTC").plus(2).to_string();
    let surprise = [("title", CANARY), ("visibility", "surprise"), ("surprise_until", &until)];
    scene.unseen("a surprise", || drop(scene.ana_does("contributions", &surprise)));
    let kept = [("landing", "missed"), ("instead", CANARY)];
    let landing = format!("contributions/{}/landing", scene.sams_act);
    scene.unseen("a missed that is kept", || drop(scene.ana_does(&landing, &kept)));
    let own = scene.ana.sees(&format!("{}/contributions", scene.bond));
    assert!(own.matches(CANARY).count() >= 4 && !own.contains("Surprise until"), "{own}");
}

fn what_was_shared_before_stays_as_it_was_and_its_edits_are_copies(store: Store) {
    let scene = Scene::set(store);
    let boundary = [("topic", "time"), ("words", "Sundays are mine"), ("firmness", "firm"), SHARED];
    let boundary = id_of(&scene, &scene.ana_does("boundaries", &boundary), "boundaries");
    let act = id_of(&scene, &scene.ana_does("contributions", &[("title", "Baked"), SHARED]), "contributions");
    scene.sam.sees(&scene.bond);
    step(&scene, "yes");
    let edits: [(&str, &str, Sent<'_>); 3] = [
        ("needs", &scene.anas_need, vec![("title", CANARY), ("importance", "matters_a_lot")]),
        ("boundaries", &boundary, vec![("topic", "time"), ("words", CANARY), ("firmness", "never")]),
        ("contributions", &act, vec![("title", CANARY)]),
    ];
    for (feature, id, fields) in &edits {
        let tail = format!("{feature}/{id}");
        let form = scene.ana.sees(&format!("{}/{tail}/edit", scene.bond));
        assert!(form.contains("Sam goes on reading what you shared") && form.contains("name=\"form\""), "{form}");
        for word in ["copy", "shared"] {
            let fields: Vec<_> = fields.iter().copied().chain([("visibility", word), ("form", word)]).collect();
            let mut copies = Vec::new();
            scene.unseen(feature, || {
                copies = vec![scene.ana_does(&tail, &fields), scene.ana_does(&tail, &fields)];
            });
            assert_ne!(copies[0], format!("{}/{tail}", scene.bond), "the copy has a page of its own");
            assert_eq!(copies[0], copies[1], "a form that is sent twice makes one copy");
            assert!(scene.ana.sees(&copies[0]).contains(CANARY));
        }
        assert!(!scene.ana.sees(&format!("{}/{tail}", scene.bond)).contains(CANARY), "it stands as it was");
    }
    let menu = [("receive_touch", "4"), SHARED];
    step(&scene, "no");
    scene.ana_does("love-languages", &menu);
    scene.sam.sees(&scene.bond);
    step(&scene, "yes");
    let other = [("receive_touch", "1"), SHARED];
    let url = format!("{}/love-languages", scene.bond);
    scene.unseen("another menu", || assert_eq!(scene.ana.post(&url, &other).status, 422));
}

fn what_would_reach_the_other_waits(store: Store) {
    let scene = Scene::set(store);
    let boundary = [("topic", "money"), ("words", "No loans"), ("firmness", "firm"), SHARED];
    let location = scene.sam.does(&format!("{}/boundaries", scene.bond), &boundary);
    let boundary = entry_id(&scene.sam, &scene.bond, &location, "boundaries");
    let noticed = [("title", "Fixed the tap"), ("noticed", "yes"), ("same_as", "none")];
    let location = scene.sam.does(&format!("{}/contributions", scene.bond), &noticed);
    let noticed = entry_id(&scene.sam, &scene.bond, &location, "contributions");
    scene.sam.sees(&scene.bond);
    step(&scene, "yes");
    let act = format!("contributions/{}", scene.sams_act);
    let day = bothways::db::day_in(scene.app.clock.now(), "UTC").to_string();
    let season = [("kind", "travel"), ("from", day.as_str()), ("until", day.as_str()), ("words", CANARY)];
    let waits: [(String, Sent<'_>); 9] = [
        (format!("needs/{}/met", scene.anas_need), vec![]),
        (format!("needs/{}/resting", scene.anas_need), vec![]),
        (format!("boundaries/{boundary}/acknowledged"), vec![]),
        (format!("{act}/landing"), vec![("landing", "landed"), ("thanks", CANARY)]),
        (format!("{act}/landing"), vec![("landing", "missed"), ("told", "yes"), ("instead", CANARY)]),
        (format!("contributions/{noticed}/second-voice"), vec![("words", CANARY)]),
        ("season".into(), season.to_vec()),
        ("season/ended".into(), vec![]),
        ("tempo".into(), vec![("tempo", "occasional")]),
    ];
    for (tail, fields) in &waits {
        scene.unseen(tail, || {
            let page = scene.ana.post(&format!("{}/{tail}", scene.bond), fields);
            assert_eq!(page.status, 422, "{tail}\n{}", page.body);
            assert!(page.body.contains("would reach the other person"), "{tail}\n{}", page.body);
        });
    }
    let buttons = ["/met\"", "/acknowledged\"", "/landing\"", "/second-voice\"", "season\" class", "tempo\" class"];
    for tail in [
        String::new(),
        format!("/needs/{}", scene.anas_need),
        format!("/boundaries/{boundary}"),
        format!("/{act}"),
        format!("/contributions/{noticed}"),
        "/season".into(),
        "/tempo".into(),
    ] {
        let page = scene.ana.sees(&format!("{}{tail}", scene.bond));
        for button in buttons {
            assert!(!page.contains(button), "{button} on {tail}\n{page}");
        }
    }
    step(&scene, "no");
    for (tail, fields) in &waits[..4] {
        scene.ana_does(tail, fields);
    }
    assert!(scene.sam.sees(&format!("{}/{act}", scene.bond)).contains(CANARY), "now it reaches him");
}

fn after_stepping_in_again_what_was_added_stays_private_until_it_is_shared_by_hand(store: Store) {
    let scene = stepped_back(store);
    let need = [("title", CANARY), ("importance", "matters"), SHARED];
    let need = id_of(&scene, &scene.ana_does("needs", &need), "needs");
    scene.unseen("stepping in again", || step(&scene, "no"));
    let page = format!("{}/needs/{need}", scene.bond);
    assert!(scene.ana.sees(&page).contains("Only you"));
    assert_eq!(scene.sam.get(&page).status, 404);
    scene.ana_does(&format!("needs/{need}"), &[("title", CANARY), ("importance", "matters"), SHARED]);
    assert!(scene.sam.sees(&page).contains(CANARY));
}

fn what_was_noticed_meanwhile_asks_who_sees_it_later(store: Store) {
    let scene = stepped_back(store);
    let noticed = [("title", CANARY), ("noticed", "yes"), ("thanks", "It warmed me")];
    let form = scene.ana.sees(&format!("{}/contributions/new?noticed=yes", scene.bond));
    assert!(form.contains("Save for me") && form.contains("value=\"private\""), "{form}");
    let act = id_of(&scene, &scene.ana_does("contributions", &noticed), "contributions");
    step(&scene, "no");
    let page = format!("{}/contributions/{act}", scene.bond);
    assert_eq!(scene.sam.get(&page).status, 404);
    assert!(!scene.ana.sees(&page).contains("/landing\""), "there is nobody to answer yet");
    let form = scene.ana.sees(&format!("{page}/edit"));
    assert!(form.contains("value=\"private\" checked") && !form.contains("surprise_until"), "{form}");
    assert_eq!(scene.ana.post(&page, &[("title", CANARY)]).status, 422, "who sees it is asked");
    let surprise = [("title", CANARY), ("visibility", "surprise"), ("surprise_until", "2099-01-01")];
    assert_eq!(scene.ana.post(&page, &surprise).status, 422);
    scene.ana.does(&page, &[("title", CANARY), ("visibility", "private")]);
    assert_eq!(scene.sam.get(&page).status, 404);
    scene.ana.does(&page, &[("title", CANARY), SHARED]);
    assert!(scene.sam.sees(&page).contains("It warmed me"));
}

fn a_form_that_was_on_its_way_is_kept_private_too(store: Store) {
    let scene = Scene::set(store);
    let (ana, bond) = (&scene.ana, &scene.bond);
    let token = token_of(ana, &format!("{bond}/needs/new"));
    step(&scene, "yes");
    let need = [("title", CANARY), ("importance", "matters"), SHARED, ("form", &token)];
    scene.unseen("a form from before", || drop(ana.does(&format!("{bond}/needs"), &need)));
    step(&scene, "no");
    scene.unseen("the same form once more", || drop(ana.does(&format!("{bond}/needs"), &need)));
}

fn token_of(browser: &Browser, form: &str) -> String {
    browser.get(form).between("name=\"form\" value=\"", "\"").to_owned()
}

fn forms_offer_only_me_and_say_why(store: Store) {
    let scene = stepped_back(store);
    for tail in ["", "/needs/new", "/boundaries/new", "/contributions/new", "/love-languages"] {
        let page = scene.ana.sees(&format!("{}{tail}", scene.bond));
        assert!(page.contains("You have stepped back: what you add stays with you."), "{tail}\n{page}");
        for word in ["shared", "surprise", "copy"] {
            assert!(!page.contains(&format!("type=\"radio\" name=\"visibility\" value=\"{word}\"")), "{tail} {word}");
            assert!(!page.contains(&format!("name=\"visibility\" value=\"{word}\"")), "{tail} {word}\n{page}");
        }
    }
    let safety = scene.ana.sees("/safety");
    assert!(safety.contains("step back"), "{safety}");
}

fn taking_back_and_deleting_stay_possible(store: Store) {
    let scene = stepped_back(store);
    let need = format!("{}/needs/{}", scene.bond, scene.anas_need);
    let edit = [("title", "Walks"), ("importance", "matters"), ("love_language", "time"), ("visibility", "private")];
    assert_eq!(scene.ana.does(&need, &edit), need);
    assert_eq!(scene.sam.get(&need).status, 404, "taken back, he can see that");
    assert!(scene.ana.sees(&format!("{}/stepped-back", scene.bond)).contains("If you delete or take back"));
}
