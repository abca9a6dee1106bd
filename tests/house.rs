//! The rules of the house that a machine can check. Each failure says the rule.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::support::harness::Test;

pub fn tests() -> Vec<Test> {
    plain![
        arrows_run_one_way,
        a_feature_never_uses_the_pages_of_another,
        the_pure_rules_know_no_database_web_or_clock,
        the_app_is_configured_from_route_tables_alone,
        nothing_is_inline_in_templates,
        styles_know_no_left_and_right,
        each_template_belongs_to_a_feature,
        migrations_ask_nothing_that_a_distributed_engine_lacks,
        both_folders_of_migrations_are_alike,
        sources_hold_no_unwrap,
        no_words_of_scorekeeping_on_any_page,
        templates_hold_no_words,
        sources_hold_no_words,
    ]
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder with an ending, and what they hold.
fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                let text = fs::read_to_string(&path).expect("a text");
                found.push((path.strip_prefix(root()).expect("below the root").to_owned(), text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has files of {ending}");
    found.sort();
    found
}

/// Lines outside comments that break a rule, as `file:line`.
fn offences(files: &[(PathBuf, String)], breaks: impl Fn(&Path, &str) -> bool) -> Vec<String> {
    files
        .iter()
        .flat_map(|(path, text)| text.lines().enumerate().map(move |(at, line)| (path, at + 1, line)))
        .filter(|(path, _, line)| !line.trim_start().starts_with("//") && breaks(path, line))
        .map(|(path, at, line)| format!("{}:{at}: {}", path.display(), line.trim()))
        .collect()
}

fn none(rule: &str, offences: Vec<String>) {
    assert!(offences.is_empty(), "{rule}\n{}", offences.join("\n"));
}

/// The feature that a source file belongs to.
fn feature(path: &Path) -> String {
    let part = path.components().nth(1).expect("below src").as_os_str().to_string_lossy();
    part.trim_end_matches(".rs").to_owned()
}

fn arrows_run_one_way() {
    let rank = |feature: &str| match feature {
        "lib" => 15,
        "main" => 14,
        "cli" => 13,
        "app" => 12,
        "design" => 11,
        "dashboard" | "data" | "demo" => 10,
        "keepsakes" => 9,
        "thanks" | "suggestions" | "first_days" => 8,
        "contributions" | "love_languages" => 7,
        "needs" | "boundaries" | "check_ins" | "reflections" | "talks" => 6,
        "season" => 5,
        "bonds" | "device" | "landing" | "safety" => 4,
        "account" => 3,
        "web" => 2,
        "config" | "rhythm" | "lang" => 1,
        "db" => 0,
        other => panic!("{other} is new here: say in this test above what it stands"),
    };
    let mut wrong = Vec::new();
    for (path, text) in files("src", "rs") {
        let from = feature(&path);
        for to in text.match_indices("crate::").map(|(at, _)| &text[at + 7..]).flat_map(used) {
            let known = root().join("src").join(&to).is_dir() || root().join(format!("src/{to}.rs")).exists();
            if known && to != from && rank(&to) >= rank(&from) {
                wrong.push(format!("{} uses {to}", path.display()));
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    none("Arrows run one way: main, cli, app, features, web, db. No circles.", wrong);
}

/// The modules that a `crate::…` names: one, or those of a list in braces.
fn used(rest: &str) -> Vec<String> {
    let name = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(list) = rest.strip_prefix('{') else { return vec![name(rest)] };
    let (mut depth, mut parts, mut part) = (0, Vec::new(), String::new());
    for c in list.chars() {
        match c {
            '}' if depth == 0 => break,
            ',' if depth == 0 => parts.push(std::mem::take(&mut part)),
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => part.push(c),
            _ => {}
        }
    }
    parts.push(part);
    parts.iter().map(|part| name(part)).filter(|part| !part.is_empty()).collect()
}

fn a_feature_never_uses_the_pages_of_another() {
    let wrong = offences(&files("src", "rs"), |_, line| line.contains("crate::") && line.contains("::pages::"));
    none("A feature may use another feature's model and store, never its pages.", wrong);
}

fn the_pure_rules_know_no_database_web_or_clock() {
    let models: Vec<_> = files("src", "rs")
        .into_iter()
        .filter(|(path, _)| path.ends_with("model.rs") || feature(path) == "rhythm")
        .collect();
    let forbidden = ["actix", "Conn<", "on!(", "Clock", "Timestamp::now", "SystemTime", "Instant::now"];
    let wrong = offences(&models, |_, line| forbidden.iter().any(|word| line.contains(word)));
    none("model.rs holds types and rules: no database, no web, no clock; the day comes in as an argument.", wrong);
}

fn the_app_is_configured_from_route_tables_alone() {
    let wrong = offences(&files("src", "rs"), |path, line| {
        let configures = ["web::resource(", "web::scope(", ".service(", "web::get()", "web::post()"];
        configures.iter().any(|word| line.contains(word))
            && !(path.ends_with("app.rs") || path.ends_with("web/route.rs"))
    });
    none("The app is configured from the route tables alone.", wrong);
}

fn nothing_is_inline_in_templates() {
    let wrong = offences(&files("templates", "html"), |_, line| {
        let line = line.to_lowercase();
        let handler = line.match_indices(" on").any(|(at, _)| {
            let rest = &line[at + 3..];
            let name = rest.chars().take_while(char::is_ascii_lowercase).count();
            name > 2 && rest[name..].starts_with("=\"")
        });
        line.contains("style=")
            || line.contains("<style")
            || line.contains("<script>")
            || line.contains("javascript:")
            || handler
    });
    none("Nothing is inline in templates: no style, no script, no handler.", wrong);
}

fn styles_know_no_left_and_right() {
    let wrong = offences(&files("static/css", "css"), |_, line| {
        let line = line.trim();
        let physical = [
            "left",
            "right",
            "margin-left",
            "margin-right",
            "padding-left",
            "padding-right",
            "border-left",
            "border-right",
        ];
        physical.iter().any(|name| {
            line.starts_with(&format!("{name}:"))
                || line.contains(&format!(" {name}:"))
                || line.contains(&format!(";{name}:"))
                || line.contains(&format!("{{{name}:"))
        }) || line.contains("text-align: left")
            || line.contains("text-align: right")
            || line.contains("float: left")
    });
    none("Logical properties only: a page may run from right to left.", wrong);
}

fn each_template_belongs_to_a_feature() {
    let wrong = files("templates", "html")
        .iter()
        .filter_map(|(path, _)| {
            let folder = path.components().nth(1)?.as_os_str().to_string_lossy().into_owned();
            let known = ["layout.html", "components", "error"].contains(&folder.as_str())
                || root().join("src").join(&folder).is_dir()
                || root().join(format!("src/{folder}.rs")).exists();
            (!known).then(|| path.display().to_string())
        })
        .collect();
    none("templates/ mirrors src/.", wrong);
}

fn migrations_ask_nothing_that_a_distributed_engine_lacks() {
    let forbidden =
        ["now()", "CURRENT_", "random()", "SERIAL", "IDENTITY", "AUTOINCREMENT", "TRIGGER", "COLLATE", " INT "];
    let wrong = offences(&files("migrations", "sql"), |_, line| forbidden.iter().any(|word| line.contains(word)));
    none("Ids, days and instants come from Rust, and SQL that distributed engines lack stays out.", wrong);
}

fn both_folders_of_migrations_are_alike() {
    let names = |folder: &str| {
        let mut names: Vec<_> =
            files(folder, "sql").into_iter().map(|(path, _)| path.components().skip(2).collect::<PathBuf>()).collect();
        names.sort();
        names
    };
    assert_eq!(
        names("migrations/sqlite"),
        names("migrations/postgres"),
        "Migrations have the same names in both dialects."
    );
}

fn sources_hold_no_unwrap() {
    let wrong = offences(&files("src", "rs"), |_, line| {
        [".unwrap()", ".expect(", "todo!(", "unimplemented!(", "panic!(", "TODO", "FIXME"]
            .iter()
            .any(|word| line.contains(word))
            && !line.contains("NonZeroU32::new(")
    });
    none("unwrap and expect only where a comment says why they cannot fail.", wrong);
}

fn no_words_of_scorekeeping_on_any_page() {
    let words =
        ["score", "points", "streak", "leaderboard", "percent", "badge", "level up", "you owe", "debt", "you failed"];
    let pages = [files("templates", "html"), files("locales/en", "ftl")].concat();
    let mut wrong = offences(&pages, |_, line| {
        let line = line.to_lowercase();
        !line.contains("{#") && words.iter().any(|word| line.contains(word))
    });
    let words = ["punkte", "punktestand", "rangliste", "prozent", "abzeichen", "schuldest", "versagt"];
    wrong.extend(offences(&files("locales/de", "ftl"), |_, line| {
        let line = line.to_lowercase();
        words.iter().any(|word| line.contains(word))
    }));
    none("Points, scores, percentages, streaks and debts never appear.", wrong);
}

fn templates_hold_no_words() {
    let mut wrong = Vec::new();
    // The page of components is for whoever makes the app.
    for (path, text) in files("templates", "html").into_iter().filter(|(path, _)| !path.ends_with("design/design.html"))
    {
        wrong.extend(words_in_template(&text).into_iter().map(|words| format!("{}: {words}", path.display())));
    }
    none("Every word of a page comes from the catalogue in locales/.", wrong);
    for (template, words) in [
        ("<p>Two words</p>", 1),
        ("{# Two words #}<p>{{ frame.t.two() }}</p>", 0),
        ("<i title=\"Leave\">{{ a }}</i>", 1),
        ("<i title=\"{{ frame.t.leave() }}\" class=\"leave\">Bothways</i>", 0),
        ("{{ buttons::submit(\"Save\") }}", 1),
        ("{{ buttons::link(label, url ~ \"/edit\") }}", 0),
        ("{% if a == \"ltr\" %} · {% endif %}", 0),
    ] {
        assert_eq!(words_in_template(template).len(), words, "{template}");
    }
}

/// What a template says by itself: text between tags, labels in attributes, words handed to macros.
fn words_in_template(template: &str) -> Vec<String> {
    let (mut found, mut html, mut rest) = (Vec::new(), String::new(), template);
    while let Some(at) = rest.find("{{").into_iter().chain(rest.find("{%")).chain(rest.find("{#")).min() {
        html.push_str(&rest[..at]);
        let end = match &rest[at..at + 2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        let length = rest[at..].find(end).expect("what opens is closed") + 2;
        let code = &rest[at..at + length];
        if end != "#}" {
            let literals = code.split('"').skip(1).step_by(2);
            found.extend(
                literals.filter(|text| text.contains(' ') || text.starts_with(char::is_uppercase)).map(str::to_owned),
            );
        }
        rest = &rest[at + length..];
    }
    html.push_str(rest);
    for (at, part) in html.split('<').enumerate() {
        let (tag, text) = if at == 0 { ("", part) } else { part.split_once('>').expect("a tag is closed") };
        let labels = ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\"", "data-copied=\""];
        let labels = labels.iter().filter_map(|name| tag.split_once(name)?.1.split('"').next());
        // Attributes that a macro hands to a tag stand outside of one.
        let text = Some(text).filter(|text| !text.contains("=\"\""));
        let said = labels.chain(text).filter(|text| text.replace("Bothways", "").contains(char::is_alphabetic));
        found.extend(said.map(|text| text.trim().to_owned()));
    }
    found
}

fn sources_hold_no_words() {
    let pages: Vec<_> = files("src", "rs")
        .into_iter()
        .filter(|(path, _)| {
            !["cli", "config", "db", "demo", "design", "lang", "main"].contains(&feature(path).as_str())
        })
        .collect();
    let wrong = offences(&pages, |_, line| {
        let for_machines = [
            "#[error(",
            "tracing::",
            "Internal(",
            "anyhow!(",
            "assert!(",
            "assert_eq!(",
            "from_sql(",
            "header::",
            "keyed_hash(",
            "keyed_id(",
            "text/plain",
        ];
        let line = line.replace("\\\"", "");
        let mut literals =
            line.split('"').skip(1).step_by(2).filter(|literal| !["light dark", "Bothways"].contains(literal));
        !for_machines.iter().any(|word| line.contains(word)) && literals.any(is_said)
    });
    none("Every word of a page comes from the catalogue in locales/.", wrong);
    let said = ["Save", "Say who sees it.", "no such word here", "Only me", "waiting {since}"];
    let unsaid =
        ["visibility", "low_for_a_while", "/bonds/{bond}/needs", "Cross-Origin-Opener-Policy", "UTC", "—", "{}: {}"];
    assert!(said.into_iter().all(is_said) && !unsaid.into_iter().any(is_said));
}

/// Whether a literal reads like something that is said to a person.
fn is_said(literal: &str) -> bool {
    let word = |word: &str| word.len() > 1 && word.chars().all(char::is_alphabetic);
    let words = literal.split([' ', '.', ',', ':', '…']).filter(|part| word(part)).count();
    let capital = literal.starts_with(char::is_uppercase) && literal.chars().nth(1).is_some_and(char::is_lowercase);
    words > 1 || (words == 1 && capital) || (words == 1 && literal.contains(' '))
}
