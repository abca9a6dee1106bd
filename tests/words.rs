//! Every word of the product is in one place, in each language, and each person reads their own.

// What the build makes of the messages is tested as it stands.
#[path = "../build/words/mod.rs"]
mod build;

use std::{collections::BTreeSet, path::Path};

use bothways::{
    app,
    db::Day,
    lang::{Lang, accepted},
    web::{
        dates,
        route::{Entry, Policy, Verb},
    },
};
use build::{Language, methods};

use crate::{
    access::Cast,
    support::{
        app::{App, Browser, PASSWORD, Page},
        harness::{Store, Test},
    },
};

pub fn tests() -> Vec<Test> {
    let mut tests = plain![
        every_message_is_used,
        a_build_that_lacks_a_word_says_which,
        the_language_liked_best_is_spoken,
        days_are_said_in_each_language,
    ];
    tests.extend(both![
        a_visitor_reads_what_their_browser_accepts,
        an_account_begins_in_the_language_of_the_browser,
        who_chooses_german_reads_german_everywhere,
        a_refused_form_speaks_the_readers_language,
        a_change_of_language_is_seen_at_once_and_by_nobody_else,
        an_earlier_boundary_is_read_in_each_language,
    ]);
    tests
}

/// The messages of a language: name, and what stands after its `=`, choices on one line.
fn messages(lang: Lang) -> Vec<(String, String)> {
    let languages = build::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")).expect("the files are there");
    let language = languages.into_iter().find(|one| one.name == lang.as_str()).expect("the language is there");
    let mut all: Vec<(String, String)> = Vec::new();
    for line in language.files.iter().flat_map(|(_, text)| text.lines()) {
        match line.split_once(" = ") {
            Some((name, said)) if !line.starts_with([' ', '#']) => all.push((name.to_owned(), said.to_owned())),
            _ if line.starts_with([' ', '}']) => all.last_mut().expect("a message goes on").1.push_str(line),
            _ => {}
        }
    }
    assert!(all.len() > 500, "the messages were read");
    all
}

fn every_message_is_used() {
    let mut text = String::new();
    let mut folders = vec!["src".into(), "templates".into()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join::<std::path::PathBuf>(folder))
            .expect("a folder")
        {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                text.push_str(&std::fs::read_to_string(path).expect("a text"));
            }
        }
    }
    let unused = messages(Lang::En).into_iter().map(|(name, _)| name.replace('-', "_")).filter(|name| {
        let uses = [format!(".{name}("), format!("Lang::{name}")];
        !uses.iter().any(|used| text.contains(used))
    });
    assert_eq!(unused.collect::<Vec<_>>(), [""; 0], "messages that no page says");
}

fn a_build_that_lacks_a_word_says_which() {
    let made = |english: &str, german: &str| {
        let language = |name: &str, text: &str| Language {
            name: name.to_owned(),
            files: vec![("needs".to_owned(), format!("{text}\n"))],
        };
        methods(&[language("de", german), language("en", english)])
    };
    assert!(
        made("needs-title = Needs", "needs-title = Bedürfnisse").is_ok_and(|code| code.contains("fn needs_title("))
    );
    for (english, german, sentence) in [
        ("needs-title = Needs\nneeds-one = A need", "needs-title = X", "locales/de lacks “needs-one”"),
        ("needs-title = Needs", "needs-title = X\nneeds-two = Y", "“needs-two” is in no file of locales/en"),
        ("needs-title = { $name } asks", "needs-title = Wünsche", "“needs-title” has the variables []"),
        ("needs-title = <bdi>{ $name }</bdi>", "needs-title = { $name }", "“needs-title” has the tags []"),
        ("needs-title = Needs\nneeds-title = Again", "needs-title = X", "“needs-title” is there twice"),
        ("title = Needs", "title = X", "the name of “title” has to begin with “needs-”"),
        ("needs-title Needs", "needs-title = X", "locales/en/needs.ftl, line 1"),
        ("needs-title = Sam's", "needs-title = X", "with ’, “ and ”"),
        ("needs-title = <b>Sam", "needs-title = <b>Sam", "is made"),
        ("needs-title = <i>Sam</i>", "needs-title = X", "which messages may not have"),
        ("needs-title = { DATETIME($day) }", "needs-title = X", "variables, NUMBER($variable) and choices"),
        ("needs-title = Two\n    lines", "needs-title = X", "has to stand in one line"),
        ("-needs-term = Need", "needs-title = X", "messages without attributes and comments"),
    ] {
        let said = made(english, german).map_or_else(|error| error, |_| "it is made".into());
        assert!(said.contains(sentence), "{english} / {german}: {said}");
    }
}

fn the_language_liked_best_is_spoken() {
    for (header, lang) in [
        ("", Lang::En),
        ("de", Lang::De),
        ("DE-at", Lang::De),
        ("fr", Lang::En),
        ("fr, de;q=0.1", Lang::De),
        ("en;q=0.8, de;q=0.9", Lang::De),
        ("de;q=0.8, en", Lang::En),
        ("de;q=0.5, en;q=0.5", Lang::De),
        ("en;q=0.5, de;q=0.5", Lang::En),
        ("de;q=0, en;q=0.1", Lang::En),
        ("de;q=0", Lang::En),
        ("de ; q=1.000 , en;q=0.999", Lang::De),
        ("*", Lang::En),
        ("de;q=2, en;q=0.1", Lang::En),
        (";;;,,q=,de;q=0.3", Lang::De),
    ] {
        assert_eq!(accepted(header), lang, "{header}");
    }
    assert_eq!(accepted(&format!("{}de", "fr,".repeat(40))), Lang::En, "nobody reads forty languages");
}

fn days_are_said_in_each_language() {
    let day = |text: &str| Day::from_iso(text).expect("a day");
    let today = day("2026-11-23");
    assert_eq!(dates::long(Lang::En, today), "Monday 23 November");
    assert_eq!(dates::long(Lang::De, today), "Montag, 23. November");
    assert_eq!(dates::short(Lang::De, day("2026-03-01"), today), "1. März");
    assert_eq!(dates::short(Lang::De, day("2025-09-30"), today), "30. Sept. 2025");
    assert_eq!(dates::short(Lang::En, day("2025-09-30"), today), "30 Sep 2025");
    for (ago, english, german) in [
        (-1, "tomorrow", "morgen"),
        (0, "today", "heute"),
        (1, "yesterday", "gestern"),
        (2, "on Saturday", "am Samstag"),
        (6, "on Tuesday", "am Dienstag"),
        (7, "a week ago", "vor einer Woche"),
        (13, "a week ago", "vor einer Woche"),
        (14, "2 weeks ago", "vor 2 Wochen"),
        (62, "8 weeks ago", "vor 8 Wochen"),
        (63, "21 Sep", "am 21. Sept."),
        (400, "19 Oct 2025", "am 19. Okt. 2025"),
    ] {
        let seen = |lang| dates::seen_from(lang, today.plus(-ago), today);
        assert_eq!((seen(Lang::En).as_str(), seen(Lang::De).as_str()), (english, german), "{ago} days");
    }
    for (ago, english, german) in [
        (0, "since today", "seit heute"),
        (1, "since yesterday", "seit gestern"),
        (2, "for 2 days", "seit 2 Tagen"),
        (13, "for 13 days", "seit 13 Tagen"),
        (21, "for 3 weeks", "seit 3 Wochen"),
        (63, "since 21 Sep", "seit dem 21. Sept."),
    ] {
        let waiting = |lang| dates::waiting_since(lang, today.plus(-ago), today);
        assert_eq!((waiting(Lang::En).as_str(), waiting(Lang::De).as_str()), (english, german), "{ago} days");
    }
    let months = (0..12).map(|month| dates::long(Lang::De, day(&format!("2026-{:02}-05", month + 1))));
    assert_eq!(months.collect::<BTreeSet<_>>().len(), 12, "each month has a name of its own");
}

/// What a page says in a language that its reader did not choose.
struct Foreign {
    /// Messages that stand alone between two tags or as an attribute.
    whole: BTreeSet<String>,
    /// Stretches of messages that are long enough to be no accident.
    stretches: Vec<String>,
}

impl Foreign {
    fn to(lang: Lang) -> Self {
        let other = Lang::ALL.iter().copied().find(|other| *other != lang).expect("there are two languages");
        let (own, others) = (messages(lang), messages(other));
        let said: BTreeSet<&str> = own.iter().map(|(_, said)| said.as_str()).collect();
        // The chooser names each language in its own.
        let others = others.iter().filter(|(name, said)| !said.contains("->") && name != "account-language-name");
        let own_text: String = own.iter().map(|(_, said)| format!("{said}\n")).collect();
        let (mut whole, mut stretches) = (BTreeSet::new(), Vec::new());
        for (_, message) in others.filter(|(_, message)| !said.contains(message.as_str())) {
            if !message.contains(['{', '<']) {
                whole.insert(message.clone());
            }
            let parts = message.split(['{', '}', '<', '>']).map(str::trim);
            stretches.extend(parts.filter(|part| part.len() > 14 && !part.contains('$')).map(str::to_owned));
        }
        stretches.retain(|part| !own_text.contains(part.as_str()));
        assert!(whole.len() > 300 && stretches.len() > 300, "there is something to look for");
        Self { whole, stretches }
    }

    fn said_by(&self, page: &str) -> Vec<String> {
        let page = page.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
        let shown = page.split(['<', '>']).map(str::trim);
        let attributes = ["aria-label=\"", "title=\"", "placeholder=\"", "data-copied=\""];
        let labels =
            attributes.iter().flat_map(|name| page.split(name).skip(1).filter_map(|rest| rest.split('"').next()));
        let whole = shown.chain(labels).filter(|text| self.whole.contains(*text)).map(str::to_owned);
        whole.chain(self.stretches.iter().filter(|part| page.contains(part.as_str())).cloned()).collect()
    }

    fn check(&self, page: &Page, lang: Lang, at: &str) {
        assert_eq!(page.between("<html lang=\"", "\""), lang.as_str(), "{at}");
        assert_eq!(self.said_by(&page.body), [""; 0], "{at} says it to a reader of {lang:?}\n{}", page.body);
    }
}

fn is_page(page: &Page) -> bool {
    page.header("content-type").starts_with("text/html")
}

fn speaks(lang: Lang) -> [(&'static str, &'static str); 1] {
    [("accept-language", if lang == Lang::De { "de-AT,de;q=0.9,en;q=0.5" } else { "en-GB,en;q=0.9,de;q=0.5" })]
}

fn choose(browser: &Browser, name: &str, lang: Lang) {
    let fields = [("display_name", name), ("time_zone", "UTC"), ("theme", "system"), ("locale", lang.as_str())];
    assert_eq!(browser.does("/settings/profile", &fields), "/settings/profile");
}

fn a_visitor_reads_what_their_browser_accepts(store: Store) {
    let app = App::start(store);
    for lang in [Lang::En, Lang::De] {
        let foreign = Foreign::to(lang);
        let public = app::routes()
            .into_iter()
            .filter(|route| route.policy == Policy::Public && route.verb == Verb::Get && route.path != "/design");
        let paths = public.map(|route| route.path.replace("{file}", "none.css")).chain(["/nowhere".into()]);
        let mut read = 0;
        for path in paths {
            let page = app.visitor().get_with(&path, &speaks(lang));
            if !is_page(&page) {
                continue;
            }
            foreign.check(&page, lang, &path);
            let varies = page.headers.iter().filter(|(name, _)| name == "vary");
            assert!(varies.clone().any(|(_, value)| value.contains("Accept-Language")), "{path}: {:?}", page.headers);
            read += 1;
        }
        assert!(read > 8, "the table was read");
        let page = app.visitor().post_raw("/signin", b"email=x&password=y", &speaks(lang));
        assert_eq!(page.status, 422);
        foreign.check(&page, lang, "a wrong password");
        let foreign_site = [&speaks(lang)[..], &[("sec-fetch-site", "cross-site")]].concat();
        let page = app.visitor().post_raw("/signin", b"", &foreign_site);
        assert_eq!(page.status, 403);
        foreign.check(&page, lang, "a form of another site");
    }
    assert_eq!(app.visitor().get("/").between("<html lang=\"", "\""), "en", "English where nothing is said");
}

fn an_account_begins_in_the_language_of_the_browser(store: Store) {
    let app = App::start(store);
    let visitor = app.visitor();
    let body = format!("display_name=Ida&email=ida%40example.org&password={}", PASSWORD.replace(' ', "+"));
    assert_eq!(visitor.post_raw("/signup", body.as_bytes(), &speaks(Lang::De)).status, 303);
    // From here on it is theirs, whatever a browser says.
    let page = visitor.get_with("/home", &speaks(Lang::En));
    assert!(page.body.contains("<html lang=\"de\"") && page.body.contains("Hallo Ida"), "{}", page.body);
    assert!(!page.headers.iter().any(|(name, value)| name == "vary" && value.contains("Accept-Language")));
    let page = visitor.get_with("/nowhere", &speaks(Lang::En));
    assert!(page.status == 404 && page.body.contains("Unter dieser Adresse ist nichts zu sehen"), "{}", page.body);
    let profile = visitor.sees("/settings/profile");
    for choice in ["value=\"de\" checked", "value=\"en\"", "Deutsch", "English"] {
        assert!(profile.contains(choice), "{choice}\n{profile}");
    }
    let page = visitor.post("/settings/profile", &[("display_name", "Ida"), ("theme", "dark"), ("locale", "tlh")]);
    assert!(page.status == 422 && page.body.contains("Wähl eine der Sprachen, die hier stehen."), "{}", page.body);
}

/// Two people with something in every corner, so that pages have something to say.
fn cast(store: Store) -> Cast {
    let cast = Cast::gather(store);
    let (bond, at) = (cast.present.bond.as_str(), |path: &str| cast.path(path, &cast.present));
    let (ana, sam) = (&cast.ana, &cast.sam);
    let shared = ("visibility", "shared");
    for (who, title, importance, every) in
        [(ana, "Qi", "right_now", "7"), (sam, "Xu", "matters_a_lot", "1"), (sam, "Yo", "nice", "")]
    {
        let fields =
            [("title", title), ("importance", importance), ("every_days", every), ("love_language", "help"), shared];
        let need = who.does(&format!("{bond}/needs"), &fields);
        who.does(&format!("{need}/pulse"), &[("level", "low"), shared]);
        if title == "Yo" {
            who.does(&format!("{need}/met"), &[]);
        }
    }
    let version = sam.get(&at("/bonds/{bond}/boundaries/{id}")).between("name=\"version\" value=\"", "\"").to_owned();
    sam.does(&at("/bonds/{bond}/boundaries/{id}/acknowledged"), &[("version", &version)]);
    let (told, land) = (("told", "yes"), at("/bonds/{bond}/contributions/{id}/landing"));
    sam.does(&land, &[("landing", "missed"), ("thanks", "Zz"), ("instead", "Vv"), told]);
    let noticed = [("title", "Oo"), ("noticed", "yes"), shared];
    let noticed = ana.does(&format!("{bond}/contributions"), &noticed);
    sam.does(&format!("{noticed}/second-voice"), &[("words", "Uu")]);
    for (who, until) in [(ana, "2999"), (sam, "")] {
        let tomorrow = bothways::db::day_in(cast.app.clock.now(), "UTC").plus(1).to_string();
        let visibility = if until.is_empty() { "shared" } else { "surprise" };
        let fields =
            [("title", "Ii"), ("love_language", "time"), ("visibility", visibility), ("surprise_until", &tomorrow)];
        who.does(&format!("{bond}/contributions"), &fields);
    }
    for (who, strength) in [(ana, "4"), (sam, "1")] {
        let fields = [("receive_words", strength), ("receive_gifts", "2"), ("give_time", strength), shared];
        who.does(&format!("{bond}/love-languages"), &fields);
    }
    for who in [ana, sam] {
        let own = [("own_1", "Play"), ("receive_own_1", "3"), ("give_own_1", "0"), shared];
        who.does(&format!("{bond}/love-languages"), &own);
        who.does(&format!("{bond}/love-languages/guess"), &[("receive_words", "0"), ("receive_gifts", "4")]);
        who.does(&format!("{bond}/love-languages/guess/opened"), &[]);
    }
    ana.does(&format!("{bond}/tempo"), &[("tempo", "steady")]);
    let week = sam.does(&format!("{bond}/check-ins"), &[("need_more", "Rr"), ("connected", "5")]);
    for who in [ana, sam] {
        who.does(&format!("{week}/opened"), &[("on", "yes")]);
    }
    cast
}

/// Every page that a GET can reach, and who of the cast reaches it.
fn pages(cast: &Cast) -> Vec<(&Browser, String)> {
    let mut pages = Vec::new();
    // Who has left is nobody any more, and files and the page for the time without a connection know nobody: they go by
    // what the browser says. The page of components is for whoever makes the app.
    let know_nobody = ["/left", "/assets/{file}", "/offline", "/design"];
    let reads = |route: &Entry| route.verb == Verb::Get && !know_nobody.contains(&route.path);
    for route in app::routes().into_iter().filter(reads) {
        let ours = cast.path(route.path, &cast.present);
        match route.policy {
            _ if route.path.starts_with("/settings/data/bonds/") => {
                pages.push((&cast.fay, cast.path(route.path, &cast.past)));
            }
            Policy::Public | Policy::Person | Policy::Owner | Policy::Receiver => pages.push((&cast.ana, ours)),
            Policy::Member => {
                if !route.path.contains("{id}") {
                    let path = route.path.replace("{week}", &cast.present.week);
                    pages.push((&cast.ana, path.replace("/bonds/{bond}", &cast.alone)));
                }
                pages.extend([(&cast.ana, ours.clone()), (&cast.sam, ours)]);
            }
        }
    }
    let bond = &cast.present.bond;
    pages.push((&cast.ana, format!("{bond}/contributions/new?noticed=yes")));
    pages.push((&cast.fay, "/settings/data".into()));
    let more: BTreeSet<String> = pages
        .iter()
        .filter(|(browser, path)| std::ptr::eq(*browser, &cast.ana) && path.starts_with(bond.as_str()))
        .flat_map(|(browser, path)| links(&browser.get(path).body, bond))
        .collect();
    pages.extend(more.into_iter().flat_map(|path| [(&cast.ana, path.clone()), (&cast.sam, path)]));
    pages
}

/// The pages of a bond to which a page leads.
fn links(page: &str, bond: &str) -> Vec<String> {
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
    links.filter(|link| link.starts_with(bond)).map(|link| link.replace("&amp;", "&")).collect()
}

fn who_chooses_german_reads_german_everywhere(store: Store) {
    let cast = cast(store);
    let (english, german) = (Foreign::to(Lang::En), Foreign::to(Lang::De));
    for [ana, sam] in [[Lang::De, Lang::En], [Lang::En, Lang::De]] {
        choose(&cast.ana, "Ana", ana);
        choose(&cast.fay, "Fay", ana);
        choose(&cast.sam, "Sam", sam);
        let mut read = 0;
        for (browser, path) in pages(&cast) {
            let lang = if std::ptr::eq(browser, &cast.sam) { sam } else { ana };
            let page = browser.get(&path);
            if !is_page(&page) {
                continue;
            }
            let foreign = if lang == Lang::De { &german } else { &english };
            foreign.check(&page, lang, &path);
            read += usize::from(page.status == 200);
        }
        assert!(read > 60, "{read} pages were read");
    }
}

fn a_refused_form_speaks_the_readers_language(store: Store) {
    let cast = cast(store);
    let (english, german) = (Foreign::to(Lang::En), Foreign::to(Lang::De));
    choose(&cast.ana, "Ana", Lang::De);
    let mut refused = 0;
    for route in app::routes().into_iter().filter(|route| route.verb == Verb::Post && route.policy != Policy::Public) {
        let acts = ["deleted", "met", "resting", "reopened", "revoked", "renewed", "ended", "signed-out", "accepted"];
        if acts.iter().any(|act| route.path.ends_with(act)) || route.path.starts_with("/settings/data/bonds/") {
            continue;
        }
        let path = cast.path(route.path, &cast.present);
        for (browser, lang, foreign) in [(&cast.ana, Lang::De, &german), (&cast.sam, Lang::En, &english)] {
            let long = "x".repeat(9_999);
            let odd = [("title", long.as_str()), ("words", long.as_str()), ("every_days", "no")];
            for fields in [&[][..], &odd] {
                let page = browser.post(&path, fields);
                if page.status >= 400 {
                    foreign.check(&page, lang, &path);
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > 40, "{refused} forms were refused");
    let page = cast.ana.post(&format!("{}/needs", cast.present.bond), &[("title", &"x".repeat(121))]);
    for sentence in ["Das sind 121 Zeichen. Bleib bitte bei höchstens 120.", "Sag, wer es sieht.", "<title>Fehler: "] {
        assert!(page.body.contains(sentence), "{sentence}\n{}", page.body);
    }
    assert_eq!(cast.ana.does("/signout", &[]), "/", "the sentence is said after the session has ended");
}

fn a_change_of_language_is_seen_at_once_and_by_nobody_else(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    let read = |person: &Browser| {
        let page = person.get(&bond);
        (page.header("etag").to_owned(), page.body)
    };
    sam.sees(&bond);
    let (anas, sams) = (read(&ana), read(&sam));
    assert_eq!(read(&ana), anas, "a kept page stays");
    choose(&ana, "Ana", Lang::De);
    ana.sees("/settings/profile");
    let german = read(&ana);
    assert_ne!(german.0, anas.0);
    assert!(german.1.contains("Was <bdi>Sam</bdi> jetzt braucht"), "{}", german.1);
    assert_eq!(read(&sam), sams, "how Ana reads is nothing that Sam could notice");
    choose(&ana, "Anna", Lang::De);
    assert_ne!(read(&sam), sams, "a new name is");
}

fn an_earlier_boundary_is_read_in_each_language(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    choose(&sam, "Sam", Lang::De);
    let fields = |words| [("topic", "work"), ("words", words), ("firmness", "firm"), ("visibility", "shared")];
    let boundary = ana.does(&format!("{bond}/boundaries"), &fields("Aa"));
    ana.does(&boundary, &fields("Bb"));
    assert!(ana.sees(&boundary).contains("Work, firm\nAa"), "{}", ana.sees(&boundary));
    assert!(sam.sees(&boundary).contains("Arbeit, verbindlich\nAa"), "{}", sam.sees(&boundary));
    ana.does(&format!("{bond}/ending"), &[("confirm", "yes")]);
    let id = bond.rsplit('/').next().expect("an id");
    let written = format!("/settings/data/bonds/{id}");
    assert!(ana.sees(&written).contains("Work, firm\nAa"));
    choose(&ana, "Ana", Lang::De);
    assert!(ana.sees(&written).contains("Arbeit, verbindlich\nAa"));
}
