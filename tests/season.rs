//! Seasons: begun, changed and ended by either, with a kind word, and nothing that presses while they last.

use bothways::{
    db::{Conn, Day, Error, Id, Words, day_in, schema::members},
    lang::Lang,
    on,
    season::{
        Earlier, Season, SeasonKind,
        model::{Draft, MOST_DAYS, NotExtended, Says, WELCOME_DAYS, not_extended, says},
    },
    web::dates,
};
use diesel::prelude::*;
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use crate::support::{
    app::{App, Browser},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    let mut all = both![
        a_season_is_seen_by_both_and_can_be_ended_by_either,
        a_season_with_odd_days_is_refused_with_what_was_typed,
        each_kind_has_its_kind_word_on_both_dashboards,
        nothing_presses_while_a_season_lasts,
        no_need_says_how_long_it_waits_while_a_season_lasts,
        what_cannot_wait_stands_in_a_season_too,
        either_extends_it_in_one_tap_and_two_at_once_are_one_week,
        it_can_be_extended_until_a_date_and_never_shortened_that_way,
        a_season_is_planned_and_taken_back_and_brought_back,
        what_was_taken_back_stays_away_where_another_has_its_days,
        a_past_one_is_corrected,
        two_seasons_never_share_a_day,
        each_has_words_of_their_own_and_changes_no_others,
        both_read_how_a_changed_season_read_before,
        how_it_read_before_goes_and_comes_back_with_it,
        earlier_words_are_taken_along_and_erased_by_their_author_alone,
        a_form_against_an_older_version_shows_both,
        a_double_press_makes_one,
        ending_the_first_day_takes_it_back,
        the_welcome_after_it_is_put_away_by_each_alone_and_fades,
        whoever_has_stepped_back_reaches_nobody_with_a_season,
        seasons_of_another_bond_are_not_there,
        many_past_ones_are_paged,
    ];
    all.extend(plain![
        a_day_is_on_pause_or_welcomes_back_and_never_both,
        extending_never_shortens_and_never_passes_a_year,
        a_change_keeps_what_it_takes_the_place_of_and_nothing_else
    ]);
    all
}

/// Ana and Sam, and today.
struct Scene {
    app: App,
    ana: Browser,
    sam: Browser,
    bond: String,
    today: Day,
}

impl Scene {
    fn set(store: Store) -> Self {
        let app = App::start(store);
        let (ana, sam, bond) = app.bond();
        let today = day_in(app.clock.now(), "UTC");
        Self { app, ana, sam, bond, today }
    }

    fn url(&self, tail: &str) -> String {
        format!("{}/season{tail}", self.bond)
    }

    /// Ana writes one down; answers its path.
    fn begins(&self, kind: &str, from: i64, until: i64) -> String {
        self.ana.does(&self.url(""), &self.fields(kind, from, until, "").each_ref().map(|(a, b)| (*a, b.as_str())));
        self.path_of(from, until)
    }

    fn fields(&self, kind: &str, from: i64, until: i64, words: &str) -> [(&'static str, String); 4] {
        let day = |days| self.today.plus(days).to_string();
        [("kind", kind.into()), ("from", day(from)), ("until", day(until)), ("words", words.into())]
    }

    /// The path of the season with these days.
    fn path_of(&self, from: i64, until: i64) -> String {
        let bond = Id::from_url(self.bond.trim_start_matches("/bonds/")).expect("an id");
        let (from, until) = (self.today.plus(from), self.today.plus(until));
        let found = self.app.db.read_now(|conn| bothways::season::store::touching(conn, bond, from, until, None));
        let found = found.expect("the database answers");
        let season = found.iter().find(|season| (season.from_day, season.until_day) == (from, until));
        self.url(&format!("/{}", season.expect("it is there").id))
    }

    fn days_pass(&self, days: i64) {
        self.app.clock.advance(days * 86_400);
    }

    fn both(&self) -> [&Browser; 2] {
        [&self.ana, &self.sam]
    }
}

fn pairs<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

fn a_season_is_seen_by_both_and_can_be_ended_by_either(store: Store) {
    let scene = Scene::set(store);
    scene.ana.does(&scene.url(""), &pairs(&scene.fields("newborn", -3, 20, "She is here")));
    for person in scene.both() {
        let page = person.sees(&scene.bond);
        assert!(page.contains("On pause") && page.contains("She is here"));
        assert!(person.sees(&scene.url("")).contains("She is here"));
        assert!(person.sees(&format!("{}/me", scene.bond)).contains("On pause until"));
    }
    scene.sam.does(&scene.url("/ended"), &[]);
    for person in scene.both() {
        assert!(!person.sees(&scene.bond).contains("On pause"));
    }
    // Ana presses a moment later: it has ended already, and nothing else does.
    scene.ana.does(&scene.url("/ended"), &[]);
    scene.path_of(-3, -1);
}

fn a_season_with_odd_days_is_refused_with_what_was_typed(store: Store) {
    let scene = Scene::set(store);
    let far = scene.today.plus(400).to_string();
    for (from, until) in [
        ("2026-02-30", "2026-03-01"),
        ("2026-03-02", "2026-03-01"),
        ("", ""),
        ("2026-01-01", "2036-01-01"),
        (far.as_str(), far.as_str()),
    ] {
        let fields = [("kind", "other"), ("from", from), ("until", until), ("words", "typed words")];
        let page = scene.ana.post(&scene.url(""), &fields);
        assert_eq!(page.status, 422, "{from} {until}");
        assert!(page.body.contains("typed words") && page.body.contains("class=\"error\""));
    }
    let page = scene.ana.post(&scene.url(""), &[("kind", "bliss"), ("from", &far), ("until", &far)]);
    assert!(page.status == 422 && page.body.contains("Choose what fits best."));
}

fn each_kind_has_its_kind_word_on_both_dashboards(store: Store) {
    let scene = Scene::set(store);
    let mut words: Vec<&str> = Vec::new();
    for kind in SeasonKind::ALL {
        let path = scene.begins(kind.as_str(), 0, 20);
        let word = kind.kind_word(bothways::lang::Lang::En);
        assert!(!words.contains(&word), "{word} is said of two kinds");
        words.push(word);
        for person in scene.both() {
            assert!(person.sees(&scene.bond).contains(word), "{}", kind.as_str());
        }
        scene.sam.does(&format!("{path}/deleted"), &[]);
    }
}

fn nothing_presses_while_a_season_lasts(store: Store) {
    let scene = Scene::set(store);
    for (person, title) in [(&scene.ana, "Walks"), (&scene.sam, "Soup")] {
        let need =
            [("title", title), ("importance", "matters_a_lot"), ("love_language", "time"), ("visibility", "shared")];
        person.does(&format!("{}/needs", scene.bond), &need);
    }
    scene.days_pass(20);
    for person in scene.both() {
        let page = person.sees(&scene.bond);
        assert!(page.contains("is asking for time") && page.contains("waiting") && page.contains("Matters a lot"));
    }
    let from = scene.today.plus(18).to_string();
    let until = scene.today.plus(40).to_string();
    scene.ana.does(&scene.url(""), &[("kind", "illness"), ("from", &from), ("until", &until)]);
    for (person, theirs) in [(&scene.ana, "Soup"), (&scene.sam, "Walks")] {
        let page = person.sees(&scene.bond);
        assert!(page.contains(theirs) && page.contains("when there is room"), "what is asked for can be read");
        for pressing in
            ["is asking for", "waiting", "Matters a lot", "needs now", "uneven", "class=\"word\"", "now care"]
        {
            assert!(!page.contains(pressing), "{pressing}");
        }
    }
}

fn no_need_says_how_long_it_waits_while_a_season_lasts(store: Store) {
    let scene = Scene::set(store);
    let list = format!("{}/needs", scene.bond);
    let asks = |person: &Browser, title: &str, importance: &str| {
        person.does(&list, &[("title", title), ("importance", importance), ("visibility", "shared")]);
    };
    asks(&scene.ana, "Walks", "matters_a_lot");
    asks(&scene.sam, "Soup", "matters_a_lot");
    scene.days_pass(20);
    let page_of = |person: &Browser, title: &str| {
        let page = person.sees(&list);
        let before = page.split(&format!("\" dir=\"auto\">{title}</a>")).next().expect("a beginning").to_owned();
        before.rsplit("href=\"").next().expect("its page").to_owned()
    };
    let pages = [list.clone(), page_of(&scene.ana, "Walks"), page_of(&scene.ana, "Soup")];
    for person in scene.both() {
        let seen = pages.each_ref().map(|page| person.sees(page));
        assert!(seen.iter().all(|page| page.contains("waiting for 2 weeks")), "{}", seen[0]);
        assert!(
            seen[0].contains("Waiting longest") && seen[0].contains("Matters a lot") && seen[0].contains("card care")
        );
    }
    let (from, until) = (scene.today.plus(18).to_string(), scene.today.plus(22).to_string());
    scene.ana.does(&scene.url(""), &[("kind", "illness"), ("from", &from), ("until", &until)]);
    for (person, own, theirs) in [(&scene.ana, "Walks", "Soup"), (&scene.sam, "Soup", "Walks")] {
        for page in &pages {
            let seen = person.sees(page);
            for pressing in ["waiting", "Waiting", "card care", "Nothing has answered"] {
                assert!(!seen.contains(pressing), "{pressing} at {page}");
            }
        }
        let seen = person.sees(&list);
        assert!(seen.contains(own) && seen.contains(theirs), "what is asked for can be read");
        assert!(seen.contains("when there is room") && seen.contains("On pause: all of this can wait."));
        // How much it matters is read by who said so.
        assert_eq!(seen.matches("Matters a lot").count(), 1);
        assert!(!person.sees(&page_of(person, theirs)).contains("Matters a lot"));
        assert!(person.sees(&page_of(person, own)).contains("On pause: it can wait."));
    }
    // What cannot wait stands there with all its words, and the rest stays quiet.
    asks(&scene.sam, "Come home", "right_now");
    let seen = scene.ana.sees(&list);
    assert!(seen.contains("Right now") && seen.contains("waiting since today") && !seen.contains("when there is room"));
    assert!(seen.contains("cannot wait. On pause, the rest can.") && seen.matches("card care").count() == 1);
    assert!(scene.ana.sees(&scene.bond).contains("needs now"), "nor does the dashboard say that there is time");
    // After the season all of it is as it was.
    scene.days_pass(3);
    let seen = scene.ana.sees(&list);
    assert!(seen.contains("Waiting longest") && seen.contains("waiting for 3 weeks"));
}

fn what_cannot_wait_stands_in_a_season_too(store: Store) {
    let scene = Scene::set(store);
    scene.begins("illness", -2, 20);
    let need = [("title", "Come home"), ("importance", "right_now"), ("visibility", "shared")];
    scene.sam.does(&format!("{}/needs", scene.bond), &need);
    let page = scene.ana.sees(&scene.bond);
    assert!(page.contains("needs you now") && page.contains("Right now"));
}

fn either_extends_it_in_one_tap_and_two_at_once_are_one_week(store: Store) {
    let scene = Scene::set(store);
    let path = scene.begins("grief", -2, 3);
    let week_more = scene.today.plus(10).to_string();
    for person in scene.both() {
        // On the dashboard too, while its end is near.
        let page = person.sees(&scene.bond);
        assert!(page.contains("A week longer") && page.contains(&format!("value=\"{week_more}\"")));
    }
    for (person, next, page) in [(&scene.ana, "together", scene.bond.clone()), (&scene.sam, "", scene.url(""))] {
        let answer = person.does(&format!("{path}/extended"), &[("until", &week_more), ("next", next)]);
        assert_eq!(answer, page, "back to where it was pressed");
    }
    assert_eq!(scene.path_of(-2, 10), path);
    assert!(!scene.ana.sees(&scene.bond).contains("A week longer"), "its end is not near any more");
}

fn it_can_be_extended_until_a_date_and_never_shortened_that_way(store: Store) {
    let scene = Scene::set(store);
    let path = scene.begins("travel", -2, 10);
    let extended =
        |days: i64| scene.sam.post(&format!("{path}/extended"), &[("until", &scene.today.plus(days).to_string())]);
    assert_eq!(extended(20).status, 303);
    let page = extended(15);
    assert!(page.status == 422 && page.body.contains("It already lasts until"));
    let page = extended(400);
    assert!(page.status == 422 && page.body.contains("a year at most"));
    assert!(page.body.contains(&format!("value=\"{}\"", scene.today.plus(400))), "what was typed is still there");
    let page = scene.sam.post(&format!("{path}/extended"), &[("until", "soon")]);
    assert!(page.status == 422 && page.body.contains("value=\"soon\""));
    assert_eq!(scene.path_of(-2, 20), path);
    // The next one begins on day 25.
    scene.begins("other", 25, 30);
    let page = extended(26);
    assert!(page.status == 422 && page.body.contains("touch another season"));
}

fn a_season_is_planned_and_taken_back_and_brought_back(store: Store) {
    let scene = Scene::set(store);
    let path = scene.begins("exams_or_work", 14, 28);
    for person in scene.both() {
        assert!(!person.sees(&scene.bond).contains("On pause"));
        let page = person.sees(&scene.url(""));
        assert!(page.contains("Planned") && page.contains("Exams or work"));
    }
    scene.sam.does(&format!("{path}/deleted"), &[]);
    assert_eq!(scene.ana.get(&path).status, 404);
    assert_eq!(scene.ana.post(&format!("{path}/restored"), &[]).status, 410, "only the one who took it back");
    scene.sam.does(&format!("{path}/restored"), &[]);
    assert_eq!(scene.ana.get(&path).status, 200);
    scene.days_pass(15);
    assert!(scene.ana.sees(&scene.bond).contains("On pause"));
}

fn what_was_taken_back_stays_away_where_another_has_its_days(store: Store) {
    let scene = Scene::set(store);
    let path = scene.begins("travel", 5, 9);
    scene.ana.does(&format!("{path}/deleted"), &[]);
    scene.begins("illness", 9, 12);
    assert_eq!(scene.ana.post(&format!("{path}/restored"), &[]).status, 410);
}

fn a_past_one_is_corrected(store: Store) {
    let scene = Scene::set(store);
    let path = scene.begins("illness", -30, -20);
    assert!(scene.sam.sees(&scene.url("")).contains("Earlier ones"));
    scene.sam.does(&path, &pairs(&scene.fields("grief", -31, -19, "")));
    let page = scene.ana.sees(&path);
    assert!(!page.contains("A week longer"), "what is over is corrected, not extended");
    assert!(page.contains(&scene.today.plus(-31).to_string()) && page.contains("<h1 dir=\"auto\">Grief</h1>"));
}

fn two_seasons_never_share_a_day(store: Store) {
    let scene = Scene::set(store);
    let first = scene.begins("illness", 0, 10);
    let with_token = |from, until, words| {
        let mut fields = scene.fields("travel", from, until, words).to_vec();
        fields.push(("form", Id::random().to_string()));
        scene.sam.post(&scene.url(""), &pairs(&fields))
    };
    // Sam pressed a moment after Ana: he reads what she wrote, and has all that he typed.
    let page = with_token(-1, 5, "sams words");
    assert!(
        page.status == 422 && page.body.contains("touch another season (Illness") && page.body.contains("sams words")
    );
    assert_eq!(with_token(11, 12, "").status, 303);
    assert_eq!(with_token(12, 13, "").status, 422, "the last day belongs to it");
    // A change may not run into it either.
    let page = scene.ana.post(&first, &pairs(&scene.fields("illness", 0, 11, "")));
    assert_eq!(page.status, 422);
    // A script that sends no token changes the one that its days touch, and refuses where they touch two.
    scene.sam.does(&scene.url(""), &pairs(&scene.fields("illness", -2, 9, "")));
    assert_eq!(scene.path_of(-2, 9), first);
    assert_eq!(scene.sam.post(&scene.url(""), &pairs(&scene.fields("other", 5, 11, ""))).status, 422);
}

fn each_has_words_of_their_own_and_changes_no_others(store: Store) {
    let scene = Scene::set(store);
    scene.ana.does(&scene.url(""), &pairs(&scene.fields("illness", 0, 10, "anas words")));
    let path = scene.path_of(0, 10);
    scene.sam.does(&path, &pairs(&scene.fields("illness", 0, 11, "sams words")));
    for person in scene.both() {
        let page = person.sees(&scene.bond);
        assert!(page.contains("anas words") && page.contains("sams words"));
    }
    assert!(scene.sam.sees(&path).contains("sams words</textarea>"));
    assert!(scene.ana.sees(&path).contains("anas words</textarea>"));
    // Each takes along their own, and erases their own.
    scene.sam.does(&format!("{}/ending", scene.bond), &[("confirm", "yes")]);
    let data = scene.bond.replace("/bonds/", "/settings/data/bonds/");
    for (person, own, others) in [(&scene.ana, "anas", "sams"), (&scene.sam, "sams", "anas")] {
        for page in [person.sees(&data), person.sees(&format!("{data}/export.json"))] {
            assert!(page.contains(&format!("{own} words")) && !page.contains(&format!("{others} words")));
        }
    }
    scene.ana.does(&format!("{data}/deleted"), &[("confirm", "yes")]);
    let page = scene.sam.sees(&data);
    assert!(page.contains("sams words") && !page.contains("anas words"));
}

/// How a season read before, newest first, as somebody reads it.
fn before(person: &Browser, path: &str) -> Vec<String> {
    let page = person.sees(path);
    let Some((_, earlier)) = page.split_once("Edited: earlier wording</summary>") else { return Vec::new() };
    let (earlier, _) = earlier.split_once("</details>").expect("it ends");
    let told = earlier.split("<p class=\"words\" dir=\"auto\">").skip(1);
    told.map(|one| one.trim_end_matches("</p>").replace('\n', " | ")).collect()
}

fn both_read_how_a_changed_season_read_before(store: Store) {
    let scene = Scene::set(store);
    let changes = |who: &Browser, path: &str, kind, until, words| {
        who.does(path, &pairs(&scene.fields(kind, 0, until, words)));
    };
    let days = |until| {
        let short = |day| dates::short(Lang::En, scene.today.plus(day), scene.today);
        format!("{} to {}", short(0), short(until))
    };
    let path = scene.begins("illness", 0, 10);
    changes(&scene.ana, &path, "illness", 10, "");
    assert!(before(&scene.sam, &path).is_empty(), "nothing was changed");
    changes(&scene.ana, &path, "illness", 10, "anas words");
    assert!(before(&scene.sam, &path).is_empty(), "nothing was said before");
    changes(&scene.ana, &path, "illness", 10, "anas newer words");
    changes(&scene.sam, &path, "grief", 12, "sams words");
    scene.ana.does(&format!("{path}/extended"), &[("until", &scene.today.plus(19).to_string())]);
    changes(&scene.sam, &path, "grief", 19, "");
    let illness = format!("Illness | {}", days(10));
    let read = |anas: &str, sams: &str| {
        vec![
            format!("Grief | {} | {sams}: sams words", days(19)),
            format!("Grief | {}", days(12)),
            illness.clone(),
            format!("{illness} | {anas}: anas words"),
        ]
    };
    assert_eq!(before(&scene.ana, &path), read("You", "Sam"));
    assert_eq!(before(&scene.sam, &path), read("Ana", "You"));
    // Ended early, it does not forget until when it was to last.
    scene.days_pass(2);
    scene.sam.does(&scene.url("/ended"), &[]);
    assert_eq!(before(&scene.ana, &path).len(), 5);
}

fn how_it_read_before_goes_and_comes_back_with_it(store: Store) {
    let scene = Scene::set(store);
    let path = scene.begins("illness", 5, 10);
    scene.sam.does(&path, &pairs(&scene.fields("grief", 5, 11, "sams words")));
    let read = before(&scene.ana, &path);
    assert_eq!(read.len(), 1);
    scene.sam.does(&format!("{path}/deleted"), &[]);
    assert_eq!(wordings(&scene.app), 0, "nothing of it is left behind");
    scene.sam.does(&format!("{path}/restored"), &[]);
    assert_eq!(before(&scene.ana, &path), read);
}

/// How many earlier wordings there are.
fn wordings(app: &App) -> i64 {
    use bothways::{db::schema::earlier_wordings, on};
    use diesel::{QueryDsl, RunQueryDsl};
    let counted: Result<i64, bothways::db::Error> =
        app.db.read_now(|conn| Ok(on!(conn, c => earlier_wordings::table.count().get_result(c))?));
    counted.expect("the database answers")
}

fn earlier_words_are_taken_along_and_erased_by_their_author_alone(store: Store) {
    let scene = Scene::set(store);
    scene.ana.does(&scene.url(""), &pairs(&scene.fields("illness", 0, 10, "anas first")));
    let path = scene.path_of(0, 10);
    for (who, words) in [(&scene.sam, "sams first"), (&scene.ana, "anas second"), (&scene.sam, ""), (&scene.ana, "")] {
        who.does(&path, &pairs(&scene.fields("illness", 0, 10, words)));
    }
    scene.sam.does(&format!("{}/ending", scene.bond), &[("confirm", "yes")]);
    let data = scene.bond.replace("/bonds/", "/settings/data/bonds/");
    for (person, own, others) in [(&scene.ana, "anas first", "sams"), (&scene.sam, "sams first", "anas")] {
        for page in [person.sees(&data), person.sees(&format!("{data}/export.json"))] {
            assert!(page.contains(own) && !page.contains(others), "{page}");
        }
    }
    assert_eq!(wordings(&scene.app), 3);
    scene.ana.does(&format!("{data}/deleted"), &[("confirm", "yes")]);
    assert_eq!(wordings(&scene.app), 1, "hers are gone");
    let page = scene.sam.sees(&format!("{data}/export.json"));
    assert!(page.contains("sams first") && !page.contains("anas"), "{page}");
    scene.sam.does(&format!("{data}/deleted"), &[("confirm", "yes")]);
    assert_eq!(wordings(&scene.app), 0);
}

fn a_form_against_an_older_version_shows_both(store: Store) {
    let scene = Scene::set(store);
    let path = scene.begins("illness", 0, 10);
    let version = scene.sam.sees(&path);
    let version = crate::support::app::between(&version, "name=\"version\" value=\"", "\"").to_owned();
    scene.ana.does(&path, &pairs(&scene.fields("grief", 0, 12, "anas newer words")));
    let mut fields = scene.fields("travel", 0, 14, "sams words").to_vec();
    fields.push(("version", version));
    let page = scene.sam.post(&path, &pairs(&fields));
    assert_eq!(page.status, 409);
    assert!(page.body.contains("anas newer words") && page.body.contains("sams words") && page.body.contains("Grief"));
    let version = page.between("name=\"version\" value=\"", "\"").to_owned();
    fields.last_mut().expect("a version").1 = version;
    assert_eq!(scene.sam.post(&path, &pairs(&fields)).status, 303);
    assert_eq!(scene.path_of(0, 14), path);
}

fn a_double_press_makes_one(store: Store) {
    let scene = Scene::set(store);
    let mut fields = scene.fields("other", 3, 5, "").to_vec();
    fields.push(("form", Id::random().to_string()));
    for _ in 0..2 {
        assert_eq!(scene.ana.post(&scene.url(""), &pairs(&fields)).status, 303);
    }
    scene.path_of(3, 5);
}

fn ending_the_first_day_takes_it_back(store: Store) {
    let scene = Scene::set(store);
    let path = scene.begins("other", 0, 5);
    scene.sam.does(&scene.url("/ended"), &[]);
    assert_eq!(scene.ana.get(&path).status, 404);
    assert!(!scene.ana.sees(&scene.bond).contains("Welcome back"));
    scene.sam.does(&format!("{path}/restored"), &[]);
    assert!(scene.ana.sees(&scene.bond).contains("On pause"));
}

fn the_welcome_after_it_is_put_away_by_each_alone_and_fades(store: Store) {
    let scene = Scene::set(store);
    let path = scene.begins("illness", -5, 2);
    scene.days_pass(3);
    for person in scene.both() {
        let page = person.sees(&scene.bond);
        assert!(page.contains("Welcome back.") && !page.contains("On pause"));
    }
    let before = scene.sam.get(&scene.bond);
    scene.ana.does(&format!("{path}/welcomed"), &[]);
    assert!(!scene.ana.sees(&scene.bond).contains("Welcome back."));
    let after = scene.sam.get(&scene.bond);
    assert_eq!((before.body, before.headers), (after.body, after.headers), "Sam is not told");
    scene.days_pass(6);
    assert!(scene.sam.sees(&scene.bond).contains("Welcome back."));
    scene.days_pass(1);
    assert!(!scene.sam.sees(&scene.bond).contains("Welcome back."), "a week is enough");
}

fn whoever_has_stepped_back_reaches_nobody_with_a_season(store: Store) {
    let scene = Scene::set(store);
    let path = scene.begins("illness", -5, 2);
    let planned = scene.begins("travel", 10, 12);
    let bond = Id::from_url(scene.bond.trim_start_matches("/bonds/")).expect("an id");
    let done: Result<(), Error> = scene.app.db.write_now(move |conn: &mut Conn<'_>| {
        let first = members::table.filter(members::bond_id.eq(bond)).filter(members::side.eq(0));
        on!(conn, c => diesel::update(first).set((members::stepped_back.eq(true), members::revision.eq(members::revision + 1))).execute(c))?;
        Ok(())
    });
    done.expect("she steps back");
    let pages = [scene.bond.clone(), scene.url(""), path.clone(), planned.clone()];
    let seen = || pages.each_ref().map(|page| without_tokens(scene.sam.sees(page)));
    // The sentence about what Sam did last is said once.
    scene.sam.sees(&scene.bond);
    let before = seen();
    let day = scene.today.plus(4).to_string();
    let (new, changed) = (scene.fields("grief", 20, 22, "anas words"), scene.fields("grief", -5, 3, "anas words"));
    for (tail, fields) in [
        (scene.url(""), pairs(&new)),
        (path.clone(), pairs(&changed)),
        (format!("{path}/extended"), vec![("until", day.as_str())]),
        (scene.url("/ended"), vec![]),
        (format!("{planned}/deleted"), vec![]),
    ] {
        let page = scene.ana.post(&tail, &fields);
        assert!(page.status == 422 && page.body.contains("You have stepped back"), "{tail}");
        assert!(
            fields.is_empty() || tail.ends_with("extended") || page.body.contains("anas words"),
            "what was typed is kept"
        );
        assert!(before == seen(), "{tail} changed what Sam sees");
    }
}

/// A fresh form has a fresh token at each sight.
fn without_tokens(body: String) -> String {
    let mut parts = body.split("name=\"form\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.get(36..).unwrap_or_default())
}

fn seasons_of_another_bond_are_not_there(store: Store) {
    let scene = Scene::set(store);
    let path = scene.begins("illness", -5, 2);
    let (eve, kim) = (scene.app.person("Eve"), scene.app.person("Kim"));
    let other = scene.app.link(&eve, &kim, "friends");
    let elsewhere = path.replace(&scene.bond, &other);
    for tail in ["", "/extended", "/deleted", "/welcomed"] {
        assert_eq!(eve.post(&format!("{elsewhere}{tail}"), &[]).status, 404, "{tail}");
        assert_eq!(eve.post(&format!("{path}{tail}"), &[]).status, 404, "{tail}");
    }
    scene.path_of(-5, 2);
}

fn many_past_ones_are_paged(store: Store) {
    let scene = Scene::set(store);
    for at in 0..55 {
        scene.begins("travel", -10 - 2 * at, -10 - 2 * at);
    }
    let page = scene.sam.sees(&scene.url(""));
    assert_eq!(page.matches("<h3>").count(), 50);
    let next = crate::support::app::between(&page, "rel=\"next\" href=\"", "\"").to_owned();
    assert_eq!(scene.sam.sees(&next).matches("<h3>").count(), 5);
}

fn runner() -> TestRunner {
    TestRunner::new(Config { failure_persistence: None, ..Config::default() })
}

/// A season between two days.
fn season(from: i64, until: i64) -> Season {
    let (none, id) = (Words::text("", 10).expect("nothing"), Id::random());
    Season {
        id,
        started_by: id,
        kind: SeasonKind::Other,
        from_day: Day(from),
        until_day: Day(until),
        words: none.clone(),
        other_words: none,
        version: 1,
    }
}

fn a_day_is_on_pause_or_welcomes_back_and_never_both() {
    let stretches = proptest::collection::vec((0..200_i64, 0..20_i64), 0..6);
    let rule = |(stretches, today): (Vec<(i64, i64)>, i64)| {
        let seasons: Vec<_> = stretches.iter().map(|(from, days)| season(*from, from + days)).collect();
        let covered = seasons.iter().any(|season| season.covers(Day(today)));
        let ended = seasons.iter().map(|season| today - season.until_day.0).filter(|days| *days > 0).min();
        match says(&seasons, Day(today)) {
            Some(Says::OnPause(season)) => prop_assert!(season.covers(Day(today))),
            Some(Says::WelcomeBack(season)) => {
                prop_assert!(!covered);
                prop_assert_eq!(Some(today - season.until_day.0), ended);
            }
            None => prop_assert!(!covered && ended.is_none_or(|days| days > WELCOME_DAYS)),
        }
        Ok(())
    };
    runner().run(&(stretches, 0..230_i64), rule).expect("it holds");
}

fn extending_never_shortens_and_never_passes_a_year() {
    let rule = |(from, days, until): (i64, i64, i64)| {
        let season = season(from, from + days);
        match not_extended(&season, Day(until)) {
            None => prop_assert!(until >= season.until_day.0 && until - from < MOST_DAYS),
            Some(NotExtended::Longer) => prop_assert!(until < season.until_day.0),
            Some(NotExtended::TooLong) => prop_assert!(until - from >= MOST_DAYS),
        }
        Ok(())
    };
    runner().run(&(0..100_i64, 0..300_i64, 0..900_i64), rule).expect("it holds");
}

fn a_change_keeps_what_it_takes_the_place_of_and_nothing_else() {
    let words = || proptest::sample::select(vec!["", "slow weeks", "other 2026-01-01 2026-01-02"]);
    let kind = || proptest::sample::select(SeasonKind::ALL.to_vec());
    let rule = |((kind, words), (was_kind, was), from, own): ((SeasonKind, &str), (SeasonKind, &str), i64, bool)| {
        let text = |words| Words::text(words, 100).expect("it fits");
        let mut season = season(0, 9);
        season.kind = was_kind;
        let person = if own { season.started_by } else { Id::random() };
        if own {
            season.words = text(was)
        } else {
            season.other_words = text(was)
        }
        let draft = Draft { kind, from: Day(from), until: Day(9), words: text(words) };
        let kept = Earlier::before(&season, &draft, person);
        let loses = was != words && !was.is_empty();
        prop_assert_eq!(kept.is_some(), loses || (kind, from) != (was_kind, 0));
        if let Some(kept) = kept {
            prop_assert_eq!((kept.kind, kept.from, kept.until), (was_kind, Day(0), Day(9)));
            prop_assert_eq!((kept.by, kept.words.as_str()), if loses { (Some(person), was) } else { (None, "") });
            prop_assert_eq!(Earlier::of(&kept.heading(), kept.words.clone()), Some(kept), "it reads as it was kept");
        }
        Ok(())
    };
    runner().run(&((kind(), words()), (kind(), words()), 0..2_i64, any::<bool>()), rule).expect("it holds");
}
