//! Makes a method of each message in `locales/`: what it says in each language, and what it wants to know. A message that
//! one language lacks, or that wants to know something else there, ends the build with a sentence that says so.

mod code;
mod message;

use std::{collections::BTreeMap, fs, io, path::Path};

use message::Message;

/// The language in which a message is written first.
const FIRST: &str = "en";

/// The files of one language.
pub struct Language {
    /// The name of its folder: `en`.
    pub name: String,
    /// The name of each file without its ending, and what it holds.
    pub files: Vec<(String, String)>,
}

/// The languages of a folder, by name.
///
/// # Errors
/// Those of reading.
pub fn read(folder: &Path) -> io::Result<Vec<Language>> {
    let mut languages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let mut files = Vec::new();
        for file in fs::read_dir(&path)? {
            let file = file?.path();
            files.push((name(&file), fs::read_to_string(&file)?));
        }
        files.sort();
        languages.push(Language { name: name(&path), files });
    }
    languages.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(languages)
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The code of the methods.
///
/// # Errors
/// Says in a sentence what is wrong in which file.
pub fn methods(languages: &[Language]) -> Result<String, String> {
    let read = languages.iter().map(|language| Ok((language.name.as_str(), messages(language)?)));
    let all: BTreeMap<&str, Vec<Message>> = read.collect::<Result<_, String>>()?;
    let first = all.get(FIRST).ok_or("There is no locales/en, in which each message is written first.")?;
    for (name, messages) in all.iter().filter(|(name, _)| **name != FIRST) {
        compare(first, name, messages)?;
    }
    code::methods(FIRST, &all)
}

/// The messages of a language, by id.
fn messages(language: &Language) -> Result<Vec<Message>, String> {
    let mut all = Vec::new();
    for (file, text) in &language.files {
        let place = format!("locales/{}/{file}.ftl", language.name);
        for message in message::parse(&place, text)? {
            let prefix = format!("{}-", file.replace('_', "-"));
            if !message.id.starts_with(&prefix) {
                return Err(format!("{place}: the name of “{}” has to begin with “{prefix}”.", message.id));
            }
            all.push(message);
        }
    }
    all.sort_by(|one, other| one.id.cmp(&other.id));
    match all.windows(2).find(|pair| pair[0].id == pair[1].id) {
        Some(pair) => Err(format!("{}: “{}” is there twice.", pair[1].place, pair[1].id)),
        None => Ok(all),
    }
}

/// Whether a language says all that the first one says, with the same variables and the same tags.
fn compare(first: &[Message], name: &str, others: &[Message]) -> Result<(), String> {
    let find = |list: &[Message], id: &str| list.iter().position(|message| message.id == id);
    for message in first {
        let Some(at) = find(others, &message.id) else {
            return Err(format!("locales/{name} lacks “{}”, which {} has.", message.id, message.place));
        };
        let other = &others[at];
        let (wants, has) = (sorted(message.variables()), sorted(other.variables()));
        if wants != has {
            return Err(format!(
                "{}: “{}” has the variables {has:?}, and {wants:?} in {}.",
                other.place, message.id, message.place
            ));
        }
        let (wants, has) = (message.tags(), other.tags());
        if wants != has {
            return Err(format!(
                "{}: “{}” has the tags {has:?}, and {wants:?} in {}.",
                other.place, message.id, message.place
            ));
        }
    }
    match others.iter().find(|message| find(first, &message.id).is_none()) {
        Some(message) => Err(format!("{}: “{}” is in no file of locales/{FIRST}.", message.place, message.id)),
        None => Ok(()),
    }
}

fn sorted(mut names: Vec<&str>) -> Vec<&str> {
    names.sort_unstable();
    names
}
