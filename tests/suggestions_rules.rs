//! The rules of suggestions, and what the build makes of the catalogue: no database, no server.

// What the build makes of the catalogue is tested as it stands.
#[path = "../build/gestures.rs"]
mod build;

use std::collections::BTreeSet;

use bothways::{
    bonds::{Kind, Likes, LoveLanguage, Suggested, Visibility},
    boundaries::Topic,
    db::{Day, Id, Ts, Words},
    lang::Lang,
    needs::{
        Level, Said,
        model::{EveryDays, Importance, State},
        store::Need,
    },
    suggestions::{
        catalogue,
        model::{self, Closed, Facts, Reason, Shown, Want},
    },
};
use proptest::{collection::vec, prelude::*};

use crate::support::harness::Test;

pub fn tests() -> Vec<Test> {
    plain![
        a_small_thing_is_the_same_all_day_never_comes_again_within_21_days_and_always_has_a_true_reason,
        an_unmet_need_comes_before_what_is_liked_and_that_before_the_rest,
        what_is_right_now_comes_every_day_and_other_needs_take_turns,
        nothing_is_suggested_of_a_language_that_is_not_for_them,
        touch_is_suggested_where_it_is_asked_for_or_liked_and_nowhere_else,
        two_people_and_two_bonds_have_their_own_order,
        a_need_is_about_what_its_words_begin_with,
        the_catalogue_has_enough_of_each_language_for_each_kind_of_bond,
        what_is_wrong_in_the_catalogue_is_said_in_a_sentence,
        the_build_knows_the_words_of_the_app,
        the_catalogue_keeps_to_the_words_of_the_house,
    ]
}

const BEGIN: Day = Day(20_000);

/// Two people of whom one gives, as everything changes around them.
struct World {
    kind: Kind,
    needs: Vec<Need>,
    boundaries: Vec<(Topic, i16)>,
    likes: Option<Likes>,
    lately: Vec<(LoveLanguage, Day)>,
    pauses: Vec<(Day, Day)>,
    /// What is written down, and up to which day.
    suggested: Suggested,
    until: Day,
    today: Day,
}

const RECEIVER: u8 = 7;

fn id(number: u8) -> Id {
    Id::from_bytes([number; 16])
}

fn need(number: u8, title: &str, language: Option<LoveLanguage>, importance: Importance, today: Day) -> Need {
    Need {
        id: id(number),
        owner_id: id(RECEIVER),
        title: Words::line(title, 120).expect("it is short"),
        words: Words::default(),
        love_language: language,
        importance,
        raised_at: (importance == Importance::RightNow).then_some(Ts(today.0)),
        every_days: EveryDays::new(7),
        visibility: Visibility::Shared,
        state: State::Open,
        said_on: today,
        said_at: Ts(0),
        opened_on: today,
        met_on: None,
        last_answered_on: None,
        said: Some(Said::default()),
        version: 1,
    }
}

impl World {
    fn new(kind: Kind) -> Self {
        Self {
            kind,
            needs: Vec::new(),
            boundaries: Vec::new(),
            likes: None,
            lately: Vec::new(),
            pauses: Vec::new(),
            suggested: Suggested::default(),
            until: BEGIN.plus(-1),
            today: BEGIN,
        }
    }

    fn facts(&self) -> Facts<'_> {
        Facts {
            kind: self.kind,
            wants: Want::all(&self.needs, id(RECEIVER), |at| Day(at.0)),
            closed: Closed::of(self.boundaries.iter().copied()),
            likes: self.likes,
            lately: self.lately.clone(),
            pauses: self.pauses.clone(),
            seed: model::seed(id(1), id(2)),
        }
    }

    /// What was suggested up to today, as looking works it out.
    fn walked(&self) -> Suggested {
        model::walk(&self.facts(), self.suggested.clone(), self.until.plus(1), self.today)
    }

    /// A change of anything: first it is written down what was suggested.
    fn change(&mut self, work: impl FnOnce(&mut Self)) {
        if self.until < self.today {
            (self.suggested, self.until) = (self.walked(), self.today);
        }
        work(self);
    }

    fn another(&mut self) {
        let mut suggested = self.suggested.clone();
        model::another(&self.facts(), &mut suggested, self.today);
        self.suggested = suggested;
    }
}

/// One thing that happens on a day.
fn happen(world: &mut World, what: u8, which: u8) {
    let (today, language) = (world.today, LoveLanguage::ALL[usize::from(which) % 5]);
    world.change(|world| match what {
        0 => {
            let titles = ["More sleep", "A walk", "Zeit für mich", "Something warm", "Hilfe im Haus"];
            let importance = Importance::ALL[usize::from(which) % 4];
            let asked = Some(language).filter(|_| which.is_multiple_of(2));
            world.needs.retain(|need| need.id != id(which));
            world.needs.push(need(which, titles[usize::from(which) % 5], asked, importance, today));
        }
        1 => {
            world.needs.pop();
        }
        2 => {
            if let Some(need) = world.needs.first_mut() {
                let level = Level::ALL[usize::from(which) % 3];
                need.said = Some(Said::of(None, [(today, level)]));
            }
        }
        3 => world.boundaries.push((Topic::ALL[usize::from(which) % 9], 0)),
        4 => world.boundaries.push((Topic::Other, language.bit())),
        5 | 6 => {
            world.boundaries.pop();
        }
        7 => {
            world.likes =
                (!which.is_multiple_of(4)).then(|| Likes::of([0, 1, 2, 3, 4].map(|n| (n + i16::from(which)) % 5)))
        }
        8 => world.lately.push((language, today)),
        9 => {
            if let Some(need) = world.needs.first_mut() {
                need.last_answered_on = Some(today);
            }
        }
        10 => world.pauses.push((today, today.plus(i64::from(which) % 9))),
        11 => world.pauses.clear(),
        12 | 13 => world.another(),
        14 => {
            let newest = world.suggested.newest(today);
            if let Some(newest) = newest {
                world.suggested.refuse(newest.key, today);
                world.another();
            }
        }
        15 => {
            let first = world.suggested.refused().next();
            if let Some(first) = first {
                world.suggested.allow(first);
            }
        }
        16 => {
            if let Some(newest) = world.suggested.newest(today) {
                world.suggested.do_it(newest.key, today);
            }
        }
        _ => {
            let done = &catalogue::all()[usize::from(which) % catalogue::all().len()];
            world.suggested.do_it(done.key, today);
        }
    });
}

/// What somebody saw: the day, which, and whether they or a boundary changed it meanwhile.
type Seen = Vec<(Day, u32)>;

fn look(world: &World, seen: &mut Seen, answered: bool) -> Result<(), TestCaseError> {
    let (facts, suggested) = (world.facts(), world.walked());
    let today = world.today;
    let (gesture, reason) = match model::shown(&facts, &suggested, today) {
        Shown::This(gesture, reason) => (gesture, reason),
        Shown::Done(_) | Shown::TakenBack(_) | Shown::Nothing => return Ok(()),
    };
    for (topic, languages) in &world.boundaries {
        let concerned = languages & gesture.language.bit() != 0 || topic.stands_for() == Some(gesture.language);
        prop_assert!(!concerned && !gesture.touches(*topic), "{} touches {topic:?}", gesture.id);
    }
    prop_assert!(gesture.is_for(world.kind) && !suggested.is_refused(gesture.key));
    is_true(world, gesture, reason)?;
    let before = seen.iter().rev().find(|(day, _)| *day == today);
    match before {
        Some((_, key)) if !answered => prop_assert_eq!(*key, gesture.key, "the same all day"),
        _ => {
            let again = seen.iter().find(|(day, key)| *key == gesture.key && today.since(*day) <= 21);
            prop_assert_eq!(again, None, "{} is there again on {}", gesture.id, today);
        }
    }
    seen.push((today, gesture.key));
    Ok(())
}

/// Whether a reason says what is so.
fn is_true(world: &World, gesture: &catalogue::Gesture, reason: Reason<'_>) -> Result<(), TestCaseError> {
    let today = world.today;
    let paused = world.pauses.iter().any(|(from, until)| (*from..=*until).contains(&today));
    prop_assert_eq!(paused, matches!(reason, Reason::Gentle));
    let likes = |language| world.likes.is_some_and(|likes| likes.strength(language) >= 3);
    let came = |language| world.lately.iter().any(|(one, day)| *one == language && today.since(*day) < 14);
    match reason {
        Reason::Asks(need) => {
            let stands = world.needs.iter().find(|one| one.id == need.id);
            prop_assert!(stands.is_some_and(|need| need.waiting_since(today).is_some()), "it is unmet");
        }
        Reason::AsksFor(language) => {
            prop_assert_eq!(language, gesture.language);
            let asks = |need: &Need| need.love_language == Some(language) && need.waiting_since(today).is_some();
            prop_assert!(world.needs.iter().any(asks));
        }
        Reason::LikesAndFew(language) => {
            prop_assert!(language == gesture.language && likes(language) && !came(language));
        }
        Reason::Likes(language) => prop_assert!(language == gesture.language && likes(language)),
        Reason::Gentle => prop_assert!(gesture.minutes <= model::GENTLE_MINUTES),
        Reason::AnyDay => {}
    }
    Ok(())
}

fn a_small_thing_is_the_same_all_day_never_comes_again_within_21_days_and_always_has_a_true_reason() {
    // What happens, on which of the 400 days, and whether somebody looks before and after.
    let events = vec((0_i64..400, 0_u8..18, any::<u8>()), 0..120);
    let config = ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(kind in proptest::sample::select(Kind::ALL), mut events in events, looks in vec(0_u8..4, 400))| {
        events.sort_by_key(|(day, ..)| *day);
        let mut events = events.into_iter().peekable();
        let (mut world, mut seen) = (World::new(kind), Seen::new());
        for (day, looks) in (0..400).zip(looks) {
            world.today = BEGIN.plus(day);
            // On some days nobody looks, and what would have been seen counts all the same.
            if looks > 0 {
                look(&world, &mut seen, false)?;
            }
            while let Some((_, what, which)) = events.next_if(|(on, ..)| *on == day) {
                happen(&mut world, what, which);
                let answered = (12..=14).contains(&what);
                if looks > 1 || answered {
                    look(&world, &mut seen, answered)?;
                }
            }
        }
        prop_assert!(world.suggested.all().count() < 400, "what is written down does not grow for ever");
    });
}

/// What is suggested on each of some days on which nothing changes.
fn days(world: &World, days: i64) -> Vec<&'static catalogue::Gesture> {
    let suggested = model::walk(&world.facts(), Suggested::default(), BEGIN, BEGIN.plus(days - 1));
    let day = |ago| suggested.newest(BEGIN.plus(days - 1 - ago)).and_then(|one| catalogue::of_key(one.key));
    (0..days.min(20)).rev().filter_map(day).collect()
}

fn an_unmet_need_comes_before_what_is_liked_and_that_before_the_rest() {
    let mut world = World::new(Kind::Partners);
    world.likes = Some(Likes::of([4, 1, 1, 1, 1]));
    assert!(days(&world, 8).iter().all(|gesture| gesture.language == LoveLanguage::Words), "what is liked");
    let facts = world.facts();
    assert!(matches!(model::reason(&facts, days(&world, 1)[0], BEGIN), Reason::LikesAndFew(LoveLanguage::Words)));
    world.needs = vec![need(1, "Qqq", Some(LoveLanguage::Help), Importance::Nice, BEGIN)];
    assert!(days(&world, 8).iter().all(|gesture| gesture.language == LoveLanguage::Help), "what is asked for");
    let facts = world.facts();
    assert!(matches!(model::reason(&facts, days(&world, 1)[0], BEGIN), Reason::AsksFor(LoveLanguage::Help)));
    world.needs[0].said = Some(Said::of(None, [(BEGIN, Level::Well)]));
    assert!(days(&world, 8).iter().all(|gesture| gesture.language == LoveLanguage::Words), "what is well is not asked");
    world.needs[0].said = None;
    world.needs[0].visibility = Visibility::Private;
    assert!(days(&world, 8).iter().all(|gesture| gesture.language == LoveLanguage::Words), "nor what is private");
}

fn what_is_right_now_comes_every_day_and_other_needs_take_turns() {
    let mut world = World::new(Kind::Partners);
    let ask = |number, language| need(number, "Qqq", Some(language), Importance::Matters, BEGIN);
    world.needs = vec![ask(1, LoveLanguage::Help), ask(2, LoveLanguage::Words)];
    let languages: BTreeSet<&str> = days(&world, 4).iter().map(|gesture| gesture.language.as_str()).collect();
    assert_eq!(languages, BTreeSet::from(["help", "words"]));
    world.needs.push(need(3, "Qqq", Some(LoveLanguage::Time), Importance::RightNow, BEGIN));
    assert!(days(&world, 3).iter().all(|gesture| gesture.language == LoveLanguage::Time));
}

fn nothing_is_suggested_of_a_language_that_is_not_for_them() {
    let mut world = World::new(Kind::Friends);
    world.likes = Some(Likes::of([1, 1, 1, 0, 1]));
    let mut all = Vec::new();
    for _ in 0..60 {
        world.change(|_| ());
        all.extend(world.suggested.newest(world.today).and_then(|one| catalogue::of_key(one.key)));
        world.today = world.today.plus(1);
    }
    assert!(all.len() == 60 && all.iter().all(|gesture| gesture.language != LoveLanguage::Gifts));
}

fn touch_is_suggested_where_it_is_asked_for_or_liked_and_nowhere_else() {
    let is_touch = |world: &World| days(world, 20).iter().filter(|one| one.language == LoveLanguage::Touch).count();
    let mut world = World::new(Kind::Partners);
    assert_eq!((is_touch(&world), days(&world, 20).len()), (0, 20), "nothing is presumed");
    world.likes = Some(Likes::of([1, 1, 1, 1, 4]));
    assert!(is_touch(&world) > 10);
    world.likes = None;
    // Gestures of touch may be about the same as a need that does not ask for touch.
    world.needs = vec![need(1, "Comfort, trost, rest, sleep, together", None, Importance::Nice, BEGIN)];
    assert_eq!(is_touch(&world), 0);
    world.needs = vec![need(1, "Qqq", Some(LoveLanguage::Touch), Importance::Nice, BEGIN)];
    assert!(is_touch(&world) > 10);
    world.boundaries = vec![(Topic::Intimacy, 0)];
    assert_eq!(is_touch(&world), 0, "a boundary comes before all");
}

fn two_people_and_two_bonds_have_their_own_order() {
    let world = World::new(Kind::Partners);
    let order = |seed| {
        let facts = Facts { seed, ..world.facts() };
        let suggested = model::walk(&facts, Suggested::default(), BEGIN, BEGIN.plus(9));
        suggested.all().map(|one| one.key).collect::<Vec<_>>()
    };
    let orders = [(1, 2), (1, 3), (4, 2)].map(|(bond, person)| order(model::seed(id(bond), id(person))));
    assert!(orders[0] != orders[1] && orders[0] != orders[2] && orders[1] != orders[2]);
    assert_eq!(orders[0], order(model::seed(id(1), id(2))));
}

fn a_need_is_about_what_its_words_begin_with() {
    let about = catalogue::about;
    assert_ne!(about("An evening to sleep"), 0);
    assert_eq!(about("An evening to SLEEP"), about("sleep, please"));
    assert_eq!(about("Asleep"), about("Qqq"), "only where a word begins");
    assert_eq!(about("SCHLAF"), about("sleep"));
    assert_ne!(about("Mehr Schlaf am Abend") & about("sleep"), 0, "in whichever language it is written");
    proptest!(|(title in any::<String>())| {
        prop_assert_eq!(about(&format!("{title} sleep")), about(&title) | about("sleep"), "wherever the word stands");
    });
}

fn the_catalogue_has_enough_of_each_language_for_each_kind_of_bond() {
    let all = catalogue::all();
    assert!(all.len() >= 150, "{} gestures", all.len());
    for kind in Kind::ALL {
        for language in LoveLanguage::ALL {
            let count = all.iter().filter(|one| one.is_for(*kind) && one.language == *language).count();
            let offered = kind.love_languages().contains(language);
            assert!(if offered { count >= 8 } else { count == 0 }, "{count} of {language:?} for {kind:?}");
        }
    }
    let ids: BTreeSet<&str> = all.iter().map(|one| one.id).collect();
    let keys: BTreeSet<u32> = all.iter().map(|one| one.key).collect();
    assert!(ids.len() == all.len() && keys.len() == all.len(), "each has its own");
    for t in Lang::ALL {
        let says: BTreeSet<String> = all.iter().map(|one| one.say(*t, "Sam").to_lowercase()).collect();
        let done: BTreeSet<String> = all.iter().map(|one| one.done(*t).to_lowercase()).collect();
        assert!(says.len() == all.len() && done.len() == all.len(), "no sentence twice in {t:?}");
        for one in all {
            let (say, done) = (one.say(*t, "Sam"), one.done(*t));
            assert!(!say.contains(['{', '}']) && say.chars().count() <= 120, "{say}");
            assert!(Words::line(done, 120).is_ok_and(|words| words.as_str() == done), "{done} can be logged");
        }
    }
}

const TAG: &str = "[[tag]]\nid = \"rest\"\nen = [\"rest\"]\nde = [\"ruhe\"]\n";

/// An entry with a field said differently, or left out.
fn entry(field: &str, value: Option<&str>) -> String {
    let fields = [
        ("id", "\"tea\""),
        ("language", "\"help\""),
        ("bonds", "[\"friends\"]"),
        ("minutes", "5"),
        ("touches", "[]"),
        ("tags", "[\"rest\"]"),
        ("en", "\"Bring {name} tea\""),
        ("en_done", "\"Brought tea\""),
        ("de", "\"Bring {name} Tee\""),
        ("de_done", "\"Tee gebracht\""),
    ];
    let mut lines = String::from("[[gesture]]\n");
    for (name, usual) in fields {
        match value {
            _ if name != field => lines += &format!("{name} = {usual}\n"),
            Some(value) => lines += &format!("{name} = {value}\n"),
            None => {}
        }
    }
    lines
}

fn what_is_wrong_in_the_catalogue_is_said_in_a_sentence() {
    let table = |entries: &str| build::table(&format!("{TAG}{entries}"), &["de", "en"]);
    let says = |entries: &str, sentence: &str| {
        let error = table(entries).expect_err(sentence);
        assert!(error.starts_with("src/suggestions/catalogue.toml") && error.contains(sentence), "{error}");
    };
    for (field, value, sentence) in [
        ("id", None, "in the gesture number 1 “id” is missing. It takes small letters, digits and hyphens"),
        ("id", Some("\"Tea Unasked\""), "“id” is not as it must be"),
        ("language", Some("\"hugs\""), "in the gesture “tea” “language” is not as it must be. It takes one of: words"),
        ("bonds", Some("[]"), "a list of one or more of: partners, friends, family, colleagues"),
        ("bonds", Some("[\"friends\", \"friends\"]"), "“bonds” is not as it must be"),
        ("minutes", Some("0"), "a whole number of 1 to 240"),
        ("minutes", Some("5.5"), "a whole number of 1 to 240"),
        ("minutes", None, "in the gesture “tea” “minutes” is missing"),
        ("touches", Some("[\"feelings\"]"), "a list, which may be empty, of: touch, time"),
        ("tags", Some("[\"sleep\"]"), "a list, which may be empty, of: rest"),
        ("de", None, "“de” is missing"),
        ("de_done", None, "“de_done” is missing"),
        ("en", Some("\"Bring {who} tea\""), "{name} stands for the other person"),
        ("en", Some("\"Bring tea.\""), "without a full stop"),
        ("en_done", Some("\"Brought {name} tea\""), "without {name}"),
    ] {
        says(&entry(field, value), sentence);
    }
    says(&(entry("id", None) + "id = \"tea\"\ncolour = \"red\"\n"), "in the gesture “tea” “colour” is unknown");
    says("[[gestures]]\n", "“gestures” is unknown. There are [[tag]] and [[gesture]]");
    says("[[gesture]\n", "cannot be read");
    says(&(entry("", None) + &entry("", None)), "there are two gestures “tea”");
    says(&(entry("", None) + &entry("id", Some("\"coffee\""))), "“tea” and “coffee” both say “Bring {name} Tee”");
    let touch = entry("language", Some("\"touch\"")).replace("friends", "colleagues");
    says(&touch, "is touch, which is not for colleagues");
    says(&entry("", None), "of “words” for “partners” there are 0. There must be 8 or more");
}

fn the_build_knows_the_words_of_the_app() {
    let words = |all: &[&'static str]| all.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let kinds: Vec<String> = Kind::ALL.iter().map(|one| one.as_str().to_owned()).collect();
    let languages: Vec<String> = LoveLanguage::ALL.iter().map(|one| one.as_str().to_owned()).collect();
    let topics: Vec<String> = Topic::ALL.iter().map(|one| one.as_str().to_owned()).collect();
    assert_eq!((words(&build::KINDS), words(&build::LANGUAGES), words(&build::TOPICS)), (kinds, languages, topics));
    assert!(catalogue::all().iter().all(|one| build::key(one.id) == one.key));
}

fn the_catalogue_keeps_to_the_words_of_the_house() {
    let never = ["score", "points", "streak", "percent", "badge", "debt", "failed", "you should", "punkte", "prozent"];
    for one in catalogue::all() {
        for t in Lang::ALL {
            let said = format!("{} {}", one.say(*t, "Sam"), one.done(*t));
            assert!(!said.contains(['!', '"', '\'']), "{said}: no exclamation mark, and typographic quotes");
            assert!(!never.iter().any(|word| said.to_lowercase().contains(word)), "{said}");
        }
    }
}
