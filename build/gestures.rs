//! Makes a table of the gestures in `src/suggestions/catalogue.toml`, which people who do not program can edit. Whatever
//! is wrong in it ends the build with a sentence that names the entry and what is allowed.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use toml::{Table, Value};

/// The file, for sentences about it.
const FILE: &str = "src/suggestions/catalogue.toml";
/// The words of love languages, kinds of bonds and topics of boundaries, as forms and columns have them.
pub const LANGUAGES: [&str; 5] = ["words", "time", "help", "gifts", "touch"];
/// See [`LANGUAGES`].
pub const KINDS: [&str; 4] = ["partners", "friends", "family", "colleagues"];
/// See [`LANGUAGES`].
pub const TOPICS: [&str; 9] =
    ["touch", "time", "privacy", "money", "intimacy", "family_and_friends", "work", "communication", "other"];
/// Gestures that there are at least: in all, and of each love language for each kind of bond.
const LEAST: usize = 150;
/// See [`LEAST`].
const LEAST_EACH: usize = 8;
/// Minutes that a gesture may take at the most.
const MOST_MINUTES: i64 = 240;
/// Tags that there can be: they are bits of one number.
const MOST_TAGS: usize = 64;
/// Characters of what to do, and of how it is logged, at the most.
const MOST_SAID: usize = 110;
/// See [`MOST_SAID`].
const MOST_DONE: usize = 80;

/// The code of the table, for the languages that pages speak (`en`, `de`).
///
/// # Errors
/// Says in a sentence what is wrong with which entry.
pub fn table(text: &str, spoken: &[&str]) -> Result<String, String> {
    let file: Table = text.parse().map_err(|error| format!("{FILE} cannot be read: {error}"))?;
    if let Some(odd) = file.keys().find(|key| !["tag", "gesture"].contains(&key.as_str())) {
        return Err(format!("{FILE}: “{odd}” is unknown. There are [[tag]] and [[gesture]]."));
    }
    let tags = entries(&file, "tag")?.map(|entry| Tag::read(entry, spoken)).collect::<Result<Vec<_>, _>>()?;
    no_id_twice("tag", tags.iter().map(|tag| tag.id))?;
    if tags.len() > MOST_TAGS {
        return Err(format!("{FILE}: there are {} tags. There can be {MOST_TAGS} at most.", tags.len()));
    }
    let known: Vec<&str> = tags.iter().map(|tag| tag.id).collect();
    let gestures = entries(&file, "gesture")?.map(|entry| Gesture::read(entry, spoken, &known));
    let mut gestures = gestures.collect::<Result<Vec<_>, _>>()?;
    no_id_twice("gesture", gestures.iter().map(|gesture| gesture.id))?;
    no_sentence_twice(&gestures)?;
    enough(&gestures)?;
    gestures.sort_by_key(|gesture| key(gesture.id));
    // Writing into memory does not fail.
    written(&tags, &gestures, spoken).map_err(|error| error.to_string())
}

/// The key under which a gesture is stored: FNV-1a of its id, 32 bits.
pub fn key(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn entries<'a>(file: &'a Table, kind: &str) -> Result<impl Iterator<Item = Entry<'a>>, String> {
    let wrong = || format!("{FILE}: each {kind} begins with a line [[{kind}]].");
    let all: &[Value] = match file.get(kind) {
        None => &[],
        Some(list) => list.as_array().ok_or_else(wrong)?,
    };
    let all: Vec<&Table> = all.iter().map(|one| one.as_table().ok_or_else(wrong)).collect::<Result<_, _>>()?;
    let kind = kind.to_owned();
    Ok(all.into_iter().enumerate().map(move |(at, fields)| Entry::new(&kind, at + 1, fields)))
}

/// An entry of the file, with the name by which a sentence calls it.
struct Entry<'a> {
    name: String,
    fields: &'a Table,
}

impl<'a> Entry<'a> {
    fn new(kind: &str, number: usize, fields: &'a Table) -> Self {
        let name = match fields.get("id").and_then(Value::as_str) {
            Some(id) => format!("the {kind} “{id}”"),
            None => format!("the {kind} number {number}"),
        };
        Self { name, fields }
    }

    fn wrong(&self, field: &str, allowed: &str) -> String {
        let is = if self.fields.contains_key(field) { "is not as it must be" } else { "is missing" };
        format!("{FILE}: in {} “{field}” {is}. It takes {allowed}.", self.name)
    }

    /// Only these fields.
    fn only(&self, known: &[&str]) -> Result<(), String> {
        match self.fields.keys().find(|key| !known.contains(&key.as_str())) {
            Some(odd) => Err(format!("{FILE}: in {} “{odd}” is unknown. It has: {}.", self.name, known.join(", "))),
            None => Ok(()),
        }
    }

    fn id(&self) -> Result<&'a str, String> {
        let fits = |id: &&str| {
            let letters = id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            letters && !id.is_empty() && !id.starts_with('-') && !id.ends_with('-')
        };
        let id = self.fields.get("id").and_then(Value::as_str).filter(fits);
        id.ok_or_else(|| self.wrong("id", "small letters, digits and hyphens, such as tea-unasked"))
    }

    /// One word of a list.
    fn one_of(&self, field: &str, words: &[&'static str]) -> Result<&'static str, String> {
        let word = self.fields.get(field).and_then(Value::as_str);
        let word = word.and_then(|word| words.iter().find(|known| **known == word));
        word.copied().ok_or_else(|| self.wrong(field, &format!("one of: {}", words.join(", "))))
    }

    /// Some words of a list, none of them twice.
    fn some_of(&self, field: &str, words: &[&'a str], at_least: usize) -> Result<Vec<&'a str>, String> {
        let said = self.fields.get(field).and_then(Value::as_array);
        let said = said.map(|all| all.iter().map(|one| one.as_str().unwrap_or("")).collect::<Vec<_>>());
        let fits = |all: &Vec<&str>| {
            let different: BTreeSet<_> = all.iter().collect();
            all.len() >= at_least && different.len() == all.len() && all.iter().all(|word| words.contains(word))
        };
        let least = if at_least == 0 { "a list, which may be empty, of" } else { "a list of one or more of" };
        said.filter(fits).ok_or_else(|| self.wrong(field, &format!("{least}: {}", words.join(", "))))
    }

    /// A sentence without a full stop.
    fn sentence(&self, field: &str, most: usize, with_name: bool) -> Result<&'a str, String> {
        let fits = |text: &&str| {
            let plain = if with_name { text.replace("{name}", "") } else { (*text).to_owned() };
            let whole = !text.is_empty() && text.trim() == *text && !text.contains('\n');
            let quiet = !text.ends_with('.') && !text.contains('!') && !plain.contains(['{', '}']);
            whole && quiet && text.chars().count() <= most
        };
        let text = self.fields.get(field).and_then(Value::as_str).filter(fits);
        text.ok_or_else(|| {
            let name = if with_name { "; {name} stands for the other person" } else { ", without {name}" };
            self.wrong(field, &format!("one sentence of at most {most} characters, without a full stop or “!”{name}"))
        })
    }
}

/// What a need may be about: the beginnings of words that say so.
struct Tag<'a> {
    id: &'a str,
    words: Vec<String>,
}

impl<'a> Tag<'a> {
    fn read(entry: Entry<'a>, spoken: &[&str]) -> Result<Self, String> {
        let known: Vec<&str> = ["id"].into_iter().chain(spoken.iter().copied()).collect();
        entry.only(&known)?;
        let mut words = Vec::new();
        for language in spoken {
            let said = entry.fields.get(*language).and_then(Value::as_array);
            let said = said.map(|all| all.iter().map(|one| one.as_str().unwrap_or("").trim()).collect::<Vec<_>>());
            let said = said.filter(|all| !all.is_empty() && all.iter().all(|word| !word.is_empty()));
            let said = said.ok_or_else(|| entry.wrong(language, "a list of the beginnings of words"))?;
            words.extend(said.into_iter().map(str::to_lowercase));
        }
        words.sort();
        words.dedup();
        Ok(Self { id: entry.id()?, words })
    }
}

/// A small thing that one can do for the other.
struct Gesture<'a> {
    id: &'a str,
    language: &'a str,
    bonds: Vec<&'a str>,
    minutes: i64,
    touches: Vec<&'a str>,
    tags: Vec<usize>,
    /// What to do and how it is logged, by language.
    texts: Vec<(&'a str, &'a str)>,
}

impl<'a> Gesture<'a> {
    fn read(entry: Entry<'a>, spoken: &[&str], tags: &[&'a str]) -> Result<Self, String> {
        let texts: Vec<(String, String)> =
            spoken.iter().map(|language| ((*language).to_owned(), format!("{language}_done"))).collect();
        let mut known = vec!["id", "language", "bonds", "minutes", "touches", "tags"];
        known.extend(texts.iter().flat_map(|(say, done)| [say.as_str(), done.as_str()]));
        entry.only(&known)?;
        let language = entry.one_of("language", &LANGUAGES)?;
        let bonds = entry.some_of("bonds", &KINDS, 1)?;
        if language == "touch" && bonds.contains(&"colleagues") {
            return Err(format!("{FILE}: {} is touch, which is not for colleagues.", entry.name));
        }
        let minutes = entry.fields.get("minutes").and_then(Value::as_integer);
        let minutes = minutes.filter(|minutes| (1..=MOST_MINUTES).contains(minutes));
        let own = entry.some_of("tags", tags, 0)?;
        Ok(Self {
            id: entry.id()?,
            language,
            bonds,
            minutes: minutes
                .ok_or_else(|| entry.wrong("minutes", &format!("a whole number of 1 to {MOST_MINUTES}")))?,
            touches: entry.some_of("touches", &TOPICS, 0)?,
            tags: tags.iter().enumerate().filter(|(_, tag)| own.contains(tag)).map(|(at, _)| at).collect(),
            texts: texts
                .iter()
                .map(|(say, done)| Ok((entry.sentence(say, MOST_SAID, true)?, entry.sentence(done, MOST_DONE, false)?)))
                .collect::<Result<_, String>>()?,
        })
    }
}

fn no_id_twice<'a>(kind: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), String> {
    let mut seen: BTreeMap<u32, &str> = BTreeMap::new();
    for id in ids {
        match seen.insert(key(id), id) {
            Some(before) if before == id => return Err(format!("{FILE}: there are two {kind}s “{id}”.")),
            Some(before) => return Err(format!("{FILE}: “{id}” and “{before}” have one key. Choose another id.")),
            None => {}
        }
    }
    Ok(())
}

fn no_sentence_twice(gestures: &[Gesture<'_>]) -> Result<(), String> {
    let mut seen: BTreeMap<(usize, bool, String), &str> = BTreeMap::new();
    for gesture in gestures {
        for (at, (say, done)) in gesture.texts.iter().enumerate() {
            for (is_done, text) in [(false, say), (true, done)] {
                if let Some(before) = seen.insert((at, is_done, text.to_lowercase()), gesture.id) {
                    return Err(format!("{FILE}: the gestures “{before}” and “{}” both say “{text}”.", gesture.id));
                }
            }
        }
    }
    Ok(())
}

fn enough(gestures: &[Gesture<'_>]) -> Result<(), String> {
    for language in LANGUAGES {
        for kind in KINDS.into_iter().filter(|kind| (language, *kind) != ("touch", "colleagues")) {
            let count = gestures.iter().filter(|one| one.language == language && one.bonds.contains(&kind)).count();
            if count < LEAST_EACH {
                return Err(format!(
                    "{FILE}: of “{language}” for “{kind}” there are {count}. There must be {LEAST_EACH} or more."
                ));
            }
        }
    }
    if gestures.len() < LEAST {
        return Err(format!("{FILE}: there are {} gestures. There must be {LEAST} or more.", gestures.len()));
    }
    Ok(())
}

fn written(tags: &[Tag<'_>], gestures: &[Gesture<'_>], spoken: &[&str]) -> Result<String, std::fmt::Error> {
    let mut code = String::new();
    writeln!(code, "fn column(t: Lang) -> usize {{\nmatch t {{")?;
    for (at, language) in spoken.iter().enumerate() {
        writeln!(code, "Lang::{} => {at},", variant(language))?;
    }
    writeln!(code, "}}\n}}\n\nstatic WORDS: &[(&str, u64)] = &[")?;
    let mut words: BTreeMap<&str, u64> = BTreeMap::new();
    for (at, tag) in tags.iter().enumerate() {
        for word in &tag.words {
            *words.entry(word).or_default() |= 1 << at;
        }
    }
    for (word, tags) in &words {
        writeln!(code, "({word:?}, {tags}),")?;
    }
    let begins = |first: u8| words.keys().filter(|word| word.as_bytes()[0] < first).count();
    let begins: Vec<usize> = (0..=u8::MAX).map(begins).chain([words.len()]).collect();
    writeln!(code, "];\n\nstatic BEGINS: [u16; 257] = {begins:?};\n\nstatic GESTURES: &[Gesture] = &[")?;
    for one in gestures {
        let bits = |name: &str, words: &[&str]| {
            let bits: Vec<_> = words.iter().map(|word| format!("1 << {name}::{} as u16", variant(word))).collect();
            if bits.is_empty() { "0".to_owned() } else { bits.join(" | ") }
        };
        let (language, minutes) = (variant(one.language), one.minutes);
        let (kinds, touches) = (bits("Kind", &one.bonds), bits("Topic", &one.touches));
        let tags = one.tags.iter().fold(0_u64, |bits, tag| bits | 1 << tag);
        writeln!(
            code,
            "Gesture {{ id: {:?}, key: {}, language: LoveLanguage::{language}, kinds: {kinds}, minutes: {minutes}, \
             touches: {touches}, tags: {tags}, texts: &{:?} }},",
            one.id,
            key(one.id),
            one.texts,
        )?;
    }
    writeln!(code, "];")?;
    Ok(code)
}

/// The variant of a word: `family_and_friends` is `FamilyAndFriends`.
fn variant(word: &str) -> String {
    let capital = |part: &str| {
        let mut letters = part.chars();
        letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
    };
    word.split(['_', '-']).map(capital).collect()
}
