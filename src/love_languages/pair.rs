//! Two menus side by side: what one likes to receive beside what the other gives naturally. Sentences and a table; no
//! score, no type.

use super::model::{Menu, Strength};
use crate::{
    bonds::{Kind, LoveLanguage},
    web::components::isolated,
};

/// One direction: what flows to one of the two.
pub struct Direction {
    /// Its heading.
    pub heading: String,
    /// What can be said of it.
    pub sentences: Vec<String>,
    /// The heads of the two columns beside the language: what is liked, what is given.
    pub columns: (String, String),
    /// Language, how much it is liked, how naturally it is given.
    pub rows: Vec<(&'static str, &'static str, &'static str)>,
}

/// What flows to a person, as this reader may know it. A menu that the reader may not see is none.
pub struct Side<'a> {
    /// The name; none where it is the reader.
    pub name: Option<&'a str>,
    /// Their menu.
    pub menu: Option<&'a Menu>,
}

impl Side<'_> {
    fn subject(&self) -> String {
        self.name.map_or_else(|| "You".into(), |name| isolated(name).into_owned())
    }

    fn verb(&self, you: &'static str, they: &'static str) -> &'static str {
        if self.name.is_some() { they } else { you }
    }
}

/// The direction from `giver` to `receiver`; `lately` are the languages in which something reached the receiver in the
/// last twelve weeks.
#[must_use]
pub fn direction(kind: Kind, receiver: &Side<'_>, giver: &Side<'_>, lately: &[LoveLanguage]) -> Direction {
    let languages = kind.love_languages();
    let liked = |language: LoveLanguage| receiver.menu.map(|menu| menu.tastes.receive(language));
    let given = |language: LoveLanguage| giver.menu.map(|menu| menu.tastes.give(language));
    let mut sentences = Vec::new();
    if let Some((list, strong)) = worth_naming(languages, &liked) {
        let often = if strong { "" } else { " now and then" };
        sentences.push(format!("{} {} to receive {list}{often}.", receiver.subject(), receiver.verb("like", "likes")));
    }
    if let Some((list, strong)) = worth_naming(languages, &given) {
        let often = if strong { "naturally" } else { "now and then" };
        sentences.push(format!("{} {} {list} {often}.", giver.subject(), giver.verb("give", "gives")));
    }
    if let Some(list) = named(languages.iter().copied().filter(|language| lately.contains(language))) {
        let whom = receiver.name.map_or_else(|| "you".into(), |name| isolated(name).into_owned());
        sentences.push(format!("In the last twelve weeks, what was written down for {whom} was {list}."));
    }
    let word = |strength: Option<Strength>, words: fn(Strength) -> &'static str| strength.map_or("not said", words);
    let rows = languages
        .iter()
        .map(|language| {
            let liked = word(liked(*language), Strength::received);
            (language.label(kind), liked, word(given(*language), Strength::given))
        })
        .collect();
    let both = receiver.menu.is_some() || giver.menu.is_some();
    Direction {
        heading: receiver.name.map_or_else(|| "Towards you".into(), |name| format!("Towards {}", isolated(name))),
        sentences,
        columns: (
            format!("{} {} to receive it", receiver.subject(), receiver.verb("like", "likes")),
            format!("{} {} it", giver.subject(), giver.verb("give", "gives")),
        ),
        rows: if both { rows } else { Vec::new() },
    }
}

/// The languages that are strong, in words, and that they are; else those that are there at all.
fn worth_naming(
    languages: &[LoveLanguage],
    strength: &dyn Fn(LoveLanguage) -> Option<Strength>,
) -> Option<(String, bool)> {
    let all = |fits: fn(Strength) -> bool| {
        named(languages.iter().copied().filter(|language| strength(*language).is_some_and(fits)))
    };
    match all(Strength::is_strong) {
        Some(list) => Some((list, true)),
        None => all(|strength| strength.value() > 0).map(|list| (list, false)),
    }
}

/// "kind words, time and help"; none of none.
fn named(languages: impl Iterator<Item = LoveLanguage>) -> Option<String> {
    let words: Vec<&str> = languages.map(LoveLanguage::in_a_sentence).collect();
    match words.split_last()? {
        (last, []) => Some((*last).to_owned()),
        (last, before) => Some(format!("{} and {last}", before.join(", "))),
    }
}
