//! Private is inert: what stays with one person, or lies in another bond, changes no byte of what the other can fetch.

use bothways::{
    bonds::Visibility,
    db::{Conn, Error, Id, Ts, day_in, schema::pulses},
    needs::{Level, Said, store::work_out},
    on,
};
use diesel::prelude::*;

use crate::support::{
    app::{App, Browser, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        what_stays_with_its_author_changes_no_byte_of_the_others_pages,
        what_is_answered_to_a_suggestion_changes_no_byte_of_the_others_pages,
        a_missed_that_is_kept_changes_no_byte_for_the_giver,
        another_bond_and_one_that_ended_change_no_byte,
        no_number_of_private_pulses_shortens_a_run_that_was_told,
        no_clock_time_and_no_telling_id_reaches_the_other,
    ]
}

/// A word that stands in everything private, and must stand nowhere else.
pub const CANARY: &str = "zanzibar";

/// A bond in which both have shared something of each kind.
pub struct Scene {
    pub app: App,
    pub ana: Browser,
    pub sam: Browser,
    pub bond: String,
    /// Ana's shared need, Sam's shared need, and what Sam did for Ana.
    pub anas_need: String,
    pub sams_need: String,
    pub sams_act: String,
}

/// A page as it was fetched: its path, status, headers and body.
type Sight = (String, u16, Vec<(String, String)>, String);

impl Scene {
    pub fn set(store: Store) -> Self {
        let app = App::start(store);
        let (ana, sam, bond) = app.bond();
        let need = |who: &Browser, title| {
            let fields =
                [("title", title), ("importance", "matters"), ("love_language", "time"), ("visibility", "shared")];
            let page = who.does(&format!("{bond}/needs"), &fields);
            entry_id(who, &bond, &page, "needs")
        };
        let (anas_need, sams_need) = (need(&ana, "Walks"), need(&sam, "Soup"));
        for who in [&ana, &sam] {
            let fields =
                [("topic", "work"), ("words", "No calls after ten"), ("firmness", "firm"), ("visibility", "shared")];
            who.does(&format!("{bond}/boundaries"), &fields);
        }
        ana.does(
            &format!("{bond}/contributions"),
            &[("title", "Cooked"), ("visibility", "shared"), ("needs", &sams_need)],
        );
        let page = sam.does(&format!("{bond}/contributions"), &[("title", "Drove"), ("visibility", "shared")]);
        let sams_act = entry_id(&sam, &bond, &page, "contributions");
        ana.does(&format!("{bond}/needs/{anas_need}/pulse"), &[("level", "some"), ("visibility", "shared")]);
        for who in [&ana, &sam] {
            let (shared, tomorrow) = (("visibility", "shared"), day_in(app.clock.now(), "UTC").plus(1).to_string());
            who.does(&format!("{bond}/thanks"), &[("words", "You rang"), shared]);
            who.does(&format!("{bond}/thanks"), &[("words", "I passed"), ("kind", "good_news"), shared]);
            let kept = [("text", "The day we met"), ("about", "them"), ("on", &tomorrow), ("yearly", "yes"), shared];
            who.does(&format!("{bond}/keepsakes"), &kept);
        }
        // The sentence about what Sam just did is said once; from here on his pages are as they are.
        sam.sees(&bond);
        Self { app, ana, sam, bond, anas_need, sams_need, sams_act }
    }

    /// Every page that Sam can fetch, to the byte: bodies and headers.
    fn everything_sam_sees(&self) -> Vec<Sight> {
        let bond = &self.bond;
        let mut paths = vec![bond.clone(), "/home".into(), "/settings/profile".into(), "/settings/data".into()];
        paths.extend(["/reflections".into(), "/reflections/export.json".into()]);
        for tail in [
            "needs",
            "needs/new",
            "boundaries",
            "boundaries/new",
            "contributions",
            "contributions/new",
            "contributions/new?noticed=yes",
            "love-languages",
            "love-languages/questions",
            "love-languages/guess",
            "rhythm",
            "suggestion",
            "season",
            "first-days",
            "tempo",
            "check-ins",
            "check-ins/2026-W30",
            "stepped-back",
            "talk",
            "talks",
            "me",
            "ending",
            "thanks",
            "thanks/new",
            "thanks/new?kind=good_news",
            "keepsakes",
            "keepsakes/new",
        ] {
            paths.push(format!("{bond}/{tail}"));
        }
        let entries = [("needs", &self.anas_need), ("needs", &self.sams_need), ("contributions", &self.sams_act)];
        paths.extend(entries.iter().map(|(feature, id)| format!("{bond}/{feature}/{id}")));
        paths
            .into_iter()
            .map(|path| {
                let page = self.sam.get(&path);
                let mut headers: Vec<_> = page.headers.into_iter().filter(|(name, _)| name != "date").collect();
                headers.sort();
                (path, page.status, headers, without_tokens(page.body))
            })
            .collect()
    }

    /// Does something as Ana and finds Sam's pages as they were.
    pub fn unseen(&self, what: &str, act: impl FnOnce()) {
        let before = self.everything_sam_sees();
        act();
        for (earlier, later) in before.iter().zip(&self.everything_sam_sees()) {
            assert_eq!(earlier, later, "{what} changed {}", later.0);
            assert!(!later.3.contains(CANARY), "{what} is on {}", later.0);
        }
    }

    pub fn ana_does(&self, tail: &str, fields: &[(&str, &str)]) -> String {
        self.ana.does(&format!("{}/{tail}", self.bond), fields)
    }
}

/// A fresh form has a fresh token at each sight; the dashboard's is the same until something changes, and stays.
fn without_tokens(body: String) -> String {
    if body.contains("class=\"add\"") {
        return body;
    }
    let mut rest = body.as_str();
    let mut kept = String::new();
    while let Some(at) = rest.find("name=\"form\" value=\"") {
        let value = at + "name=\"form\" value=\"".len();
        kept.push_str(&rest[..value]);
        rest = &rest[value + rest[value..].find('"').expect("the value ends")..];
    }
    kept + rest
}

pub fn entry_id(who: &Browser, bond: &str, location: &str, feature: &str) -> String {
    let before = format!("{bond}/{feature}/");
    let page = if location.starts_with(&before) { format!("{location}\"") } else { who.sees(location) };
    let mut rest = page.as_str();
    loop {
        let id = between(rest, &before, "\"");
        if id.len() == 36 {
            return id.to_owned();
        }
        rest = &rest[rest.find(&before).expect("it is there") + before.len()..];
    }
}

fn what_stays_with_its_author_changes_no_byte_of_the_others_pages(store: Store) {
    let scene = Scene::set(store);
    let private = ("visibility", "private");
    let id_of = |location: &str, feature: &str| entry_id(&scene.ana, &scene.bond, location, feature);

    let need = [("title", CANARY), ("words", CANARY), ("importance", "matters_a_lot"), private];
    let mut id = String::new();
    scene.unseen("a private need", || id = id_of(&scene.ana_does("needs", &need), "needs"));
    let edited = [("title", "zanzibar again"), ("importance", "right_now"), private];
    scene.unseen("an edit of it", || drop(scene.ana_does(&format!("needs/{id}"), &edited)));
    for act in ["pulse", "met", "reopened", "resting", "reopened", "deleted"] {
        let fields = [("level", "low"), private];
        scene.unseen(act, || drop(scene.ana_does(&format!("needs/{id}/{act}"), &fields)));
    }
    let pulse = [("level", "low"), private];
    let walks = format!("needs/{}/pulse", scene.anas_need);
    scene.unseen("a private pulse on a shared need", || drop(scene.ana_does(&walks, &pulse)));

    let boundary = [("topic", "touch"), ("words", CANARY), ("firmness", "never"), ("love_languages", "touch"), private];
    scene.unseen("a private boundary", || id = id_of(&scene.ana_does("boundaries", &boundary), "boundaries"));
    let edited = [("topic", "time"), ("words", "zanzibar"), ("firmness", "firm"), private];
    scene.unseen("an edit of it", || drop(scene.ana_does(&format!("boundaries/{id}"), &edited)));
    scene.unseen("its end", || drop(scene.ana_does(&format!("boundaries/{id}/deleted"), &[])));

    let quiet = [("title", CANARY), ("words", CANARY), ("needs", scene.sams_need.as_str()), private];
    scene.unseen("a quiet gesture", || id = id_of(&scene.ana_does("contributions", &quiet), "contributions"));
    let edited = [("title", "zanzibar more"), ("needs", scene.sams_need.as_str()), private];
    scene.unseen("an edit of it", || drop(scene.ana_does(&format!("contributions/{id}"), &edited)));
    scene.unseen("its end", || drop(scene.ana_does(&format!("contributions/{id}/deleted"), &[])));

    let until = day_in(scene.app.clock.now(), "UTC").plus(5).to_string();
    let hidden = [
        ("title", CANARY),
        ("needs", scene.sams_need.as_str()),
        ("visibility", "surprise"),
        ("surprise_until", until.as_str()),
    ];
    scene.unseen("a hidden surprise", || id = id_of(&scene.ana_does("contributions", &hidden), "contributions"));
    let mut edited = hidden;
    edited[0].1 = "zanzibar tomorrow";
    scene.unseen("an edit of it", || drop(scene.ana_does(&format!("contributions/{id}"), &edited)));
    scene.unseen("its end", || drop(scene.ana_does(&format!("contributions/{id}/deleted"), &[])));

    for kind in ["thanks", "good_news"] {
        let note = [("kind", kind), ("words", CANARY), ("says_about_you", CANARY), private];
        scene.unseen("private thanks", || id = id_of(&scene.ana_does("thanks", &note), "thanks"));
        let edited = [("words", "zanzibar again"), private];
        scene.unseen("an edit of them", || drop(scene.ana_does(&format!("thanks/{id}"), &edited)));
        scene.unseen("their end", || drop(scene.ana_does(&format!("thanks/{id}/deleted"), &[])));
        scene.unseen("their return", || drop(scene.ana_does(&format!("thanks/{id}/restored"), &[])));
    }

    let today = day_in(scene.app.clock.now(), "UTC").to_string();
    let near = [("text", CANARY), ("about", "them"), ("on", &today), ("yearly", "yes"), private];
    scene.unseen("a private keepsake that is near", || id = id_of(&scene.ana_does("keepsakes", &near), "keepsakes"));
    assert!(scene.ana.sees(&scene.bond).contains(CANARY), "its author sees it come");
    let edited = [("text", "zanzibar cake"), ("about", "me"), ("on", &today), private];
    scene.unseen("an edit of it", || drop(scene.ana_does(&format!("keepsakes/{id}"), &edited)));
    scene.unseen("its end", || drop(scene.ana_does(&format!("keepsakes/{id}/deleted"), &[])));
    scene.unseen("its return", || drop(scene.ana_does(&format!("keepsakes/{id}/restored"), &[])));

    let menu = [("receive_touch", "4"), ("give_words", "3"), private];
    scene.unseen("a private menu", || drop(scene.ana_does("love-languages", &menu)));
    let own = [("own_1", CANARY), ("receive_own_1", "4"), ("give_own_1", "3"), private];
    scene.unseen("a private kind of one's own", || drop(scene.ana_does("love-languages", &own)));
    scene.unseen("the guide", || drop(scene.ana_does("love-languages/questions", &[("q1", "first")])));
    scene.unseen("a guess", || drop(scene.ana_does("love-languages/guess", &[("receive_words", "4")])));
    scene.unseen("its opening", || drop(scene.ana_does("love-languages/guess/opened", &[])));
    scene.unseen("its sealing", || drop(scene.ana_does("love-languages/guess/sealed", &[])));
    scene.unseen("its end", || drop(scene.ana_does("love-languages/guess/deleted", &[])));
    scene.unseen("its return", || drop(scene.ana_does("love-languages/guess/restored", &[])));
    scene.unseen("a word put away", || drop(scene.ana_does("rhythm/dismissed", &[("word", "carrying")])));
    let for_good = [("word", "carrying"), ("for_good", "yes")];
    scene.unseen("a word switched off", || drop(scene.ana_does("rhythm/dismissed", &for_good)));
    scene.unseen("a word switched on", || drop(scene.ana_does("rhythm/switched-on", &[("word", "carrying")])));
    let week = [("gave", "1"), ("received", "-2"), ("open", "-2"), ("load", "2"), ("words", CANARY)];
    scene.unseen("a reflection", || drop(scene.ana.does("/reflections", &week)));
    id = between(&scene.ana.sees("/reflections"), "<h3><a href=\"/reflections/", "\"").to_owned();
    let edited = [("load", "-2"), ("words", "zanzibar once more")];
    scene.unseen("an edit of it", || drop(scene.ana.does(&format!("/reflections/{id}"), &edited)));
    for end in ["deleted", "restored", "deleted"] {
        scene.unseen(end, || drop(scene.ana.does(&format!("/reflections/{id}/{end}"), &[])));
    }
    for away in ["dismissed", "switched-on"] {
        scene.unseen(away, || drop(scene.ana.does(&format!("/reflections/{away}"), &[("word", "heavy")])));
    }
    for (what, seen_by) in [("a sealed side of a talk", "shared"), ("the same, for oneself", "private")] {
        let side = [("thanks", CANARY), ("hard", CANARY), ("visibility", seen_by)];
        scene.unseen(what, || id = id_of(&scene.ana_does("talk", &side), "talks"));
        scene.unseen("its end", || drop(scene.ana_does(&format!("talks/{id}/deleted"), &[])));
    }
    let answers = [("felt_good", CANARY), ("need_more", CANARY), ("thank_for", CANARY), ("connected", "1")];
    let mut week = String::new();
    scene.unseen("a sealed check-in", || week = scene.ana_does("check-ins", &answers));
    scene.unseen("an edit of it", || drop(scene.ana_does("check-ins", &[("felt_good", "zanzibar too")])));
    for (act, on) in [("opened", "yes"), ("opened", "no"), ("deleted", ""), ("restored", "")] {
        scene.unseen(act, || drop(scene.ana.does(&format!("{week}/{act}"), &[("on", on)])));
    }
    scene.unseen("many private entries", || {
        for n in 0..60 {
            let title = format!("{CANARY} {n}");
            scene.ana_does("contributions", &[("title", &title), private]);
        }
    });
}

fn what_is_answered_to_a_suggestion_changes_no_byte_of_the_others_pages(store: Store) {
    let scene = Scene::set(store);
    // On a day of which nothing is written down yet too: the first change of it writes down what both were shown.
    for day in 0..2 {
        for act in ["another", "not-for-us", "for-us", "another", "done"] {
            let shown = scene.ana.sees(&format!("{}/suggestion", scene.bond));
            let gesture = between(&shown, "name=\"suggestion\" value=\"", "\"").to_owned();
            let fields = [("suggestion", gesture.as_str()), ("visibility", "private")];
            let what = format!("{act} on day {day}");
            scene.unseen(&what, || drop(scene.ana_does(&format!("suggestion/{act}"), &fields)));
        }
        scene.app.clock.advance(86_400);
    }
    let private = [("title", CANARY), ("words", CANARY), ("importance", "right_now"), ("visibility", "private")];
    scene.unseen("a private need as the first of a day", || drop(scene.ana_does("needs", &private)));
}

fn a_missed_that_is_kept_changes_no_byte_for_the_giver(store: Store) {
    let scene = Scene::set(store);
    let landing = format!("contributions/{}/landing", scene.sams_act);
    let kept = [("landing", "missed"), ("instead", CANARY), ("thanks", CANARY)];
    scene.unseen("a missed", || drop(scene.ana_does(&landing, &kept)));
    let changed = [("landing", "missed"), ("instead", "zanzibar once more")];
    scene.unseen("a change of it", || drop(scene.ana_does(&landing, &changed)));
}

fn another_bond_and_one_that_ended_change_no_byte(store: Store) {
    let scene = Scene::set(store);
    let eve = scene.app.person("Eve");
    let mut other = String::new();
    scene.unseen("another bond", || other = scene.app.link(&scene.ana, &eve, "friends"));
    scene.unseen("what is shared there", || {
        let need = [("title", CANARY), ("importance", "right_now"), ("visibility", "shared")];
        scene.ana.does(&format!("{other}/needs"), &need);
        eve.does(&format!("{other}/needs"), &need);
        eve.does(&format!("{other}/contributions"), &[("title", CANARY), ("visibility", "shared")]);
    });
    scene.unseen("its end", || drop(scene.ana.does(&format!("{other}/ending"), &[("confirm", "yes")])));
}

fn no_number_of_private_pulses_shortens_a_run_that_was_told(store: Store) {
    let scene = Scene::set(store);
    let bond = Id::from_url(scene.bond.trim_start_matches("/bonds/")).expect("an id");
    let need = Id::from_url(&scene.anas_need).expect("an id");
    let today = day_in(scene.app.clock.now(), "UTC");
    let days = 1..=500_i64;
    let said = || scene.app.db.read_now(|conn| work_out(conn, bond, need)).expect("the database answers");
    let say = |visibility| {
        let days = days.clone();
        let done: Result<(), Error> = scene.app.db.write_now(move |conn: &mut Conn<'_>| {
            days.clone().try_for_each(|ago| {
                let row = (
                    pulses::bond_id.eq(bond),
                    pulses::need_id.eq(need),
                    pulses::day.eq(today.plus(-ago)),
                    pulses::visibility.eq(visibility),
                    pulses::level.eq(Level::Low),
                    pulses::said_at.eq(Ts(-ago)),
                );
                on!(conn, c => diesel::insert_into(pulses::table).values(row).execute(c))?;
                Ok(())
            })
        });
        done.expect("they are written");
    };
    scene.ana_does(&format!("needs/{}/pulse", scene.anas_need), &[("level", "low"), ("visibility", "shared")]);
    say(Visibility::Shared);
    let before: Said = said();
    assert_eq!(before.told.last(), Some(&(today.plus(-500), Level::Low)), "the run is followed to its first day");
    say(Visibility::Private);
    assert_eq!(said().told, before.told);
}

fn no_clock_time_and_no_telling_id_reaches_the_other(store: Store) {
    let scene = Scene::set(store);
    for (path, _, _, body) in scene.everything_sam_sees() {
        let digits: Vec<_> = body
            .as_bytes()
            .windows(5)
            .filter(|w| w[2] == b':' && [0, 1, 3, 4].iter().all(|at| w[*at].is_ascii_digit()))
            .collect();
        assert!(digits.is_empty(), "{path} has a time of day");
    }
    for id in [&scene.anas_need, &scene.sams_need, &scene.sams_act] {
        assert_eq!(id.as_bytes()[14], b'4', "{id} is random, not made of a time");
    }
}
