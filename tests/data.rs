//! A person's own words of bonds that ended: to read, to take along, to erase.

use serde_json::Value;

use crate::support::{
    app::{App, Browser, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    both![
        ended_bonds_are_listed_without_the_others_name,
        an_active_bond_is_not_there,
        only_former_members_find_it,
        each_finds_what_they_wrote_and_nothing_of_the_others,
        the_download_holds_all_that_was_written_and_nothing_of_the_others,
        erasing_needs_a_tick,
        erasing_takes_ones_own_words_and_leaves_the_others,
        what_the_other_thanked_for_stays_theirs,
        a_second_voice_belongs_to_the_one_who_spoke,
        when_both_have_erased_nothing_is_left,
        a_long_history_is_paged_and_downloaded_whole,
        someone_without_ended_bonds_reads_what_the_page_is_for,
        kinds_of_ones_own_and_guesses_go_along_and_are_erased,
        what_is_no_entry_stands_on_the_page_too_for_its_author_alone,
    ]
}

struct Scene {
    app: App,
    ana: Browser,
    sam: Browser,
    /// The path of the bond, and of what is left of it.
    bond: String,
    data: String,
}

impl Scene {
    fn set(store: Store) -> Self {
        let app = App::start(store);
        let (ana, sam, bond) = app.bond();
        let data = bond.replace("/bonds/", "/settings/data/bonds/");
        Self { app, ana, sam, bond, data }
    }

    /// Both write something of each kind; then the bond ends.
    fn lived(store: Store) -> Self {
        let scene = Self::set(store);
        let (bond, shared, private) = (&scene.bond, ("visibility", "shared"), ("visibility", "private"));
        for (who, name) in [(&scene.ana, "anas"), (&scene.sam, "sams")] {
            let word = |what: &str| format!("{name}-{what}");
            let does = |tail: &str, fields: &[(&str, &str)]| who.does(&format!("{bond}/{tail}"), fields);
            does("needs", &[("title", &word("need")), ("words", &word("why")), ("importance", "matters"), shared]);
            does("needs", &[("title", &word("secret")), ("importance", "nice"), private]);
            let line = [("topic", "work"), ("words", &word("line")), ("firmness", "firm"), shared];
            let url = does("boundaries", &line);
            who.does(&url, &[("topic", "work"), ("words", &word("newer-line")), ("firmness", "never"), shared]);
            does("contributions", &[("title", &word("act")), ("words", &word("how")), shared]);
            does("love-languages", &[("receive_time", "4")]);
        }
        let act = scene.act_of("sams-act");
        let thanks = [("landing", "landed"), ("thanks", "anas-thanks")];
        scene.ana.does(&format!("{bond}/contributions/{act}/landing"), &thanks);
        let act = scene.act_of("anas-act");
        let kept = [("landing", "missed"), ("instead", "sams-wish"), ("thanks", "sams-thanks")];
        scene.sam.does(&format!("{bond}/contributions/{act}/landing"), &kept);
        scene.end();
        scene
    }

    fn act_of(&self, title: &str) -> String {
        let list = format!("{}/contributions", self.bond);
        let page = self.ana.sees(&list);
        let before = &page[..page.find(title).expect("it is listed")];
        let at = before.rfind(&format!("{list}/")).expect("it has a link") + list.len() + 1;
        page[at..at + 36].to_owned()
    }

    fn end(&self) {
        self.sam.does(&format!("{}/ending", self.bond), &[("confirm", "yes")]);
    }

    fn download(&self, who: &Browser) -> Value {
        let page = who.get(&format!("{}/export.json", self.data));
        assert_eq!(page.status, 200);
        assert!(page.header("content-type").starts_with("application/json"));
        assert!(page.header("content-disposition").starts_with("attachment"));
        serde_json::from_str(&page.body).expect("it is JSON")
    }

    fn erase(&self, who: &Browser) {
        assert_eq!(who.does(&format!("{}/deleted", self.data), &[("confirm", "yes")]), "/settings/data");
    }
}

fn ended_bonds_are_listed_without_the_others_name(store: Store) {
    let scene = Scene::lived(store);
    let page = scene.ana.sees("/settings/data");
    assert!(page.contains(&scene.data) && page.contains("Partners") && page.contains("linked "));
    assert!(!page.contains("Sam"));
    assert!(!scene.ana.sees(&scene.data).contains("Sam"));
    assert!(scene.ana.sees("/settings/profile").contains("/settings/data"));
}

fn an_active_bond_is_not_there(store: Store) {
    let scene = Scene::set(store);
    assert!(!scene.ana.sees("/settings/data").contains(&scene.data));
    for tail in ["", "/export.json"] {
        assert_eq!(scene.ana.get(&format!("{}{tail}", scene.data)).status, 404);
    }
    assert_eq!(scene.ana.post(&format!("{}/deleted", scene.data), &[("confirm", "yes")]).status, 404);
    assert_eq!(scene.ana.get(&format!("{}/me", scene.bond)).status, 200);
}

fn only_former_members_find_it(store: Store) {
    let scene = Scene::lived(store);
    let eve = scene.app.person("Eve");
    for tail in ["", "/export.json"] {
        assert_eq!(eve.get(&format!("{}{tail}", scene.data)).status, 404);
        assert_eq!(scene.app.visitor().get(&format!("{}{tail}", scene.data)).status, 303);
    }
    assert_eq!(eve.post(&format!("{}/deleted", scene.data), &[("confirm", "yes")]).status, 404);
    assert!(scene.ana.sees(&scene.data).contains("anas-need"));
}

fn each_finds_what_they_wrote_and_nothing_of_the_others(store: Store) {
    let scene = Scene::lived(store);
    let page = scene.ana.sees(&scene.data);
    for mine in ["need", "why", "secret", "line", "newer-line", "act", "how", "thanks"] {
        assert!(page.contains(&format!("anas-{mine}")), "{mine}");
    }
    assert!(!page.contains("sams-"), "{page}");
    let page = scene.sam.sees(&scene.data);
    assert!(page.contains("sams-wish") && page.contains("sams-thanks") && page.contains("sams-secret"));
    assert!(!page.contains("anas-"), "{page}");
}

fn the_download_holds_all_that_was_written_and_nothing_of_the_others(store: Store) {
    let scene = Scene::lived(store);
    let all = scene.download(&scene.ana);
    assert_eq!((&all["format"], &all["version"]), (&"bothways-words".into(), &1.into()));
    assert_eq!(all["bond"]["kind"], "partners");
    assert_eq!(all["needs"].as_array().map(Vec::len), Some(2));
    let line = &all["boundaries"][0];
    assert_eq!((&line["words"], &line["firmness"]), (&"anas-newer-line".into(), &"never".into()));
    assert_eq!(line["earlier"][0]["words"], "anas-line");
    let acts = all["contributions"].as_array().expect("a list");
    assert!(acts.iter().any(|act| act["written_down"]["title"] == "anas-act" && act["by"] == "me"));
    assert!(acts.iter().any(|act| act["answer"]["thanks"] == "anas-thanks" && act["written_down"].is_null()));
    assert_eq!(all["love_languages"][0]["receive"]["time"], 4);
    assert!(!all.to_string().contains("sams-") && !all.to_string().contains("Sam"));
}

fn erasing_needs_a_tick(store: Store) {
    let scene = Scene::lived(store);
    let page = scene.ana.post(&format!("{}/deleted", scene.data), &[]);
    assert!(page.status == 422 && page.body.contains("Tick the box if you want to erase it."));
    assert!(scene.ana.sees(&scene.data).contains("anas-need"));
}

fn erasing_takes_ones_own_words_and_leaves_the_others(store: Store) {
    let scene = Scene::lived(store);
    scene.sam.sees("/home");
    let before = scene.sam.sees(&scene.data);
    let download = scene.download(&scene.sam);
    scene.erase(&scene.ana);
    assert_eq!(scene.ana.get(&scene.data).status, 404);
    assert!(!scene.ana.sees("/settings/data").contains(&scene.data));
    assert_eq!(scene.sam.sees(&scene.data), before);
    assert_eq!(scene.download(&scene.sam), download);
    assert!(!everything_stored(&scene.app).contains("anas-"));
}

fn what_the_other_thanked_for_stays_theirs(store: Store) {
    let scene = Scene::lived(store);
    scene.erase(&scene.sam);
    let page = scene.ana.sees(&scene.data);
    assert!(page.contains("anas-thanks") && page.contains("Something done for you"));
    assert!(!everything_stored(&scene.app).contains("sams-"));
}

fn a_second_voice_belongs_to_the_one_who_spoke(store: Store) {
    let scene = Scene::set(store);
    let contributions = format!("{}/contributions", scene.bond);
    scene.ana.does(&contributions, &[("title", "anas-act"), ("visibility", "shared")]);
    let before = bothways::db::day_in(scene.app.clock.now(), "UTC").plus(-3).to_string();
    let noticed = [("title", "sams-noticing"), ("noticed", "yes"), ("done_on", &before), ("visibility", "shared")];
    scene.sam.does(&contributions, &noticed);
    for (who, act, voice) in [(&scene.sam, "anas-act", "sams-voice"), (&scene.ana, "sams-noticing", "anas-voice")] {
        let url = format!("{contributions}/{}/second-voice", scene.act_of(act));
        who.does(&url, &[("words", &format!("{voice}-first"))]);
        who.does(&url, &[("words", voice)]);
    }
    scene.end();
    let page = scene.sam.sees(&scene.data);
    for mine in ["sams-voice", "sams-voice-first", "sams-noticing", "You added", "Something you noticed"] {
        assert!(page.contains(mine), "{mine}");
    }
    assert!(!page.contains("anas-"), "{page}");
    let before = scene.sam.sees(&scene.data);
    scene.erase(&scene.ana);
    assert_eq!(scene.sam.sees(&scene.data), before);
    assert!(!everything_stored(&scene.app).contains("anas-"));
    scene.erase(&scene.sam);
    assert_eq!(everything_stored(&scene.app), "");
}

fn when_both_have_erased_nothing_is_left(store: Store) {
    use bothways::{db, on};
    use diesel::{QueryDsl, RunQueryDsl};
    let scene = Scene::lived(store);
    scene.erase(&scene.ana);
    scene.erase(&scene.sam);
    let left: db::Result<i64> =
        scene.app.db.read_now(|conn| Ok(on!(conn, c => db::schema::bonds::table.count().get_result(c))?));
    assert_eq!(left.expect("the database answers"), 0);
    assert_eq!(everything_stored(&scene.app), "");
}

/// Every text that is stored of any bond.
fn everything_stored(app: &App) -> String {
    use bothways::{
        db::{self, Words, schema::*},
        on,
    };
    use diesel::{QueryDsl, RunQueryDsl};
    let all: db::Result<Vec<(Words, Words)>> = app.db.read_now(|conn| {
        let mut all: Vec<(Words, Words)> = on!(conn, c => needs::table.select((needs::title, needs::words)).load(c))?;
        let line = boundaries::table.select((boundaries::words, boundaries::words));
        all.extend(on!(conn, c => line.load::<(Words, Words)>(c))?);
        let act = contributions::table.select((contributions::title, contributions::words));
        all.extend(on!(conn, c => act.load::<(Words, Words)>(c))?);
        let voice = contributions::table.select(contributions::second_voice);
        let voices = on!(conn, c => voice.load::<Option<Words>>(c))?;
        all.extend(voices.into_iter().flatten().map(|voice| (voice, Words::default())));
        let answer = landings::table.select((landings::thanks, landings::instead));
        all.extend(on!(conn, c => answer.load::<(Words, Words)>(c))?);
        let wording = earlier_wordings::table.select((earlier_wordings::title, earlier_wordings::words));
        all.extend(on!(conn, c => wording.load::<(Words, Words)>(c))?);
        Ok(all)
    });
    let all = all.expect("the database answers");
    all.iter().map(|(title, words)| format!("{title} {words} ")).collect()
}

fn a_long_history_is_paged_and_downloaded_whole(store: Store) {
    let scene = Scene::set(store);
    let (ana, bond) = (&scene.ana, &scene.bond);
    for n in 0..30 {
        let (need, line, act) = (format!("need-{n}."), format!("line-{n}."), format!("act-{n}."));
        let visibility = ("visibility", if n % 2 == 0 { "private" } else { "shared" });
        ana.does(&format!("{bond}/needs"), &[("title", &need), ("importance", "nice"), visibility]);
        let fields = [("topic", "other"), ("words", &line), ("firmness", "firm"), visibility];
        ana.does(&format!("{bond}/boundaries"), &fields);
        ana.does(&format!("{bond}/contributions"), &[("title", &act), visibility]);
        scene.sam.does(&format!("{bond}/contributions"), &[("title", "sams"), ("visibility", "shared")]);
    }
    scene.end();
    let (mut url, mut seen, mut pages) = (scene.data.clone(), String::new(), 0);
    loop {
        let page = ana.sees(&url);
        assert!(page.matches("<article").count() <= 50);
        pages += 1;
        seen += &page;
        match page.contains("rel=\"next\"") {
            true => url = between(&page, "rel=\"next\" href=\"", "\"").to_owned(),
            false => break,
        }
    }
    assert_eq!(pages, 2);
    for n in 0..30 {
        for kind in ["need", "line", "act"] {
            assert_eq!(seen.matches(&format!("{kind}-{n}.")).count(), 1, "{kind} {n}");
        }
    }
    let all = scene.download(ana);
    for kind in ["needs", "boundaries", "contributions"] {
        assert_eq!(all[kind].as_array().map(Vec::len), Some(30), "{kind}");
    }
}

fn someone_without_ended_bonds_reads_what_the_page_is_for(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let page = ana.sees("/settings/data");
    assert!(page.contains("There is nothing here."));
    assert!(page.contains("href=\"/reflections/export.json\""), "what belongs to no bond is there for everybody");
}

fn kinds_of_ones_own_and_guesses_go_along_and_are_erased(store: Store) {
    let scene = Scene::set(store);
    for (who, name) in [(&scene.ana, "anas-kind"), (&scene.sam, "sams-kind")] {
        let does = |tail: &str, fields: &[(&str, &str)]| drop(who.does(&format!("{}/{tail}", scene.bond), fields));
        let own = [("own_1", name), ("receive_own_1", "4"), ("give_own_1", "1"), ("own_2", "play")];
        let more = [("receive_own_2", "2"), ("give_own_2", "0"), ("visibility", "shared")];
        does("love-languages", &[&own[..], &more].concat());
        does("love-languages/guess", &[("receive_time", "3"), ("receive_gifts", "-")]);
        does("love-languages/guess/opened", &[]);
    }
    scene.end();
    let page = scene.ana.sees(&scene.data);
    assert!(page.contains("anas-kind: I like to receive it very much") && page.contains("Play: "), "{page}");
    assert!(!page.contains("sams-kind"));
    let taken = scene.download(&scene.ana);
    let menu = &taken["love_languages"][0];
    assert_eq!(menu["own"][0], serde_json::json!({ "name": "anas-kind", "receive": 4, "give": 1 }));
    assert_eq!(menu["own"][1]["name"], "play");
    let guess = &taken["guess"];
    assert_eq!((&guess["receive"]["time"], &guess["visibility"]), (&3.into(), &"shared".into()));
    assert!(guess["receive"]["gifts"].is_null() && !taken.to_string().contains("sams-kind"));
    scene.erase(&scene.ana);
    let left = scene.download(&scene.sam);
    assert_eq!(left["love_languages"][0]["own"][0]["name"], "sams-kind");
    assert_eq!(left["guess"]["receive"]["time"], 3);
    assert_eq!(rows(&scene.app), (2, 1), "the kinds and the guess of the one who stays");
}

fn what_is_no_entry_stands_on_the_page_too_for_its_author_alone(store: Store) {
    let scene = Scene::set(store);
    let suggested = scene.ana.sees(&format!("{}/suggestion", scene.bond));
    let gesture = between(&suggested, "name=\"suggestion\" value=\"", "\"");
    scene.ana.does(&format!("{}/suggestion/not-for-us", scene.bond), &[("suggestion", gesture)]);
    scene.ana.does(&format!("{}/love-languages/guess", scene.bond), &[("receive_time", "4")]);
    scene.end();
    let page = scene.ana.sees(&scene.data);
    assert!(!page.contains("You wrote nothing there."), "{page}");
    let guessed = between(&page, "What you guessed the other likes", "</article>");
    assert!(guessed.contains("only you saw it") && guessed.contains("Quality time: very much"), "{guessed}");
    let says = bothways::suggestions::catalogue::of_id(gesture).expect("it is one").say(bothways::lang::Lang::En, "…");
    let listed = between(&page, "Not for us", "</article>").replace("&#39;", "'").replace("&#x27;", "'");
    assert!(listed.contains(&says), "{listed}");
    let page = scene.sam.sees(&scene.data);
    assert!(
        page.contains("You wrote nothing there.") && !page.contains("What you guessed") && !page.contains("Not for us")
    );
}

/// How many kinds and guesses there are.
fn rows(app: &App) -> (i64, i64) {
    use bothways::{
        db::schema::{love_guesses, love_kinds},
        on,
    };
    use diesel::{QueryDsl, RunQueryDsl};
    let counted: Result<_, bothways::db::Error> = app.db.read_now(|conn| {
        let kinds: i64 = on!(conn, c => love_kinds::table.count().get_result(c))?;
        Ok((kinds, on!(conn, c => love_guesses::table.count().get_result(c))?))
    });
    counted.expect("the database answers")
}
