//! Two menus side by side: what one likes to receive beside what the other gives naturally. Sentences and a table; no
//! score, no type.

use super::model::{Menu, Strength};
use crate::{
    bonds::{Kind, LoveLanguage},
    lang::Lang,
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

/// The direction from `giver` to `receiver`; `lately` are the languages in which something reached the receiver in the
/// last twelve weeks.
#[must_use]
pub fn direction(t: Lang, kind: Kind, receiver: &Side<'_>, giver: &Side<'_>, lately: &[LoveLanguage]) -> Direction {
    let languages = kind.love_languages();
    let liked = |language: LoveLanguage| receiver.menu.map(|menu| menu.tastes.receive(language));
    let given = |language: LoveLanguage| giver.menu.map(|menu| menu.tastes.give(language));
    let mut sentences = Vec::new();
    if let Some((list, strong)) = worth_naming(t, languages, &liked) {
        sentences.push(match (receiver.name, strong) {
            (None, true) => t.love_languages_you_like(&list),
            (None, false) => t.love_languages_you_like_some(&list),
            (Some(name), true) => t.love_languages_likes(name, &list),
            (Some(name), false) => t.love_languages_likes_some(name, &list),
        });
    }
    if let Some((list, strong)) = worth_naming(t, languages, &given) {
        sentences.push(match (giver.name, strong) {
            (None, true) => t.love_languages_you_give(&list),
            (None, false) => t.love_languages_you_give_some(&list),
            (Some(name), true) => t.love_languages_gives(name, &list),
            (Some(name), false) => t.love_languages_gives_some(name, &list),
        });
    }
    if let Some(list) = named(t, languages.iter().copied().filter(|language| lately.contains(language))) {
        sentences.push(match receiver.name {
            None => t.love_languages_lately_you(&list),
            Some(name) => t.love_languages_lately(name, &list),
        });
    }
    let word = |strength: Option<Strength>, words: fn(Strength, Lang) -> &'static str| {
        strength.map_or(t.love_languages_unsaid(), |strength| words(strength, t))
    };
    let rows = languages
        .iter()
        .map(|language| {
            let liked = word(liked(*language), Strength::received);
            (language.label(t, kind), liked, word(given(*language), Strength::given))
        })
        .collect();
    let both = receiver.menu.is_some() || giver.menu.is_some();
    Direction {
        heading: receiver
            .name
            .map_or_else(|| t.love_languages_towards_you().into(), |name| t.love_languages_towards(name)),
        sentences,
        columns: (
            receiver.name.map_or_else(|| t.love_languages_you_like_it().into(), |name| t.love_languages_likes_it(name)),
            giver.name.map_or_else(|| t.love_languages_you_give_it().into(), |name| t.love_languages_gives_it(name)),
        ),
        rows: if both { rows } else { Vec::new() },
    }
}

/// The languages that are strong, in words, and that they are; else those that are there at all.
fn worth_naming(
    t: Lang,
    languages: &[LoveLanguage],
    strength: &dyn Fn(LoveLanguage) -> Option<Strength>,
) -> Option<(String, bool)> {
    let all = |fits: fn(Strength) -> bool| {
        named(t, languages.iter().copied().filter(|language| strength(*language).is_some_and(fits)))
    };
    match all(Strength::is_strong) {
        Some(list) => Some((list, true)),
        None => all(|strength| strength.value() > 0).map(|list| (list, false)),
    }
}

/// "kind words, time and help"; none of none.
fn named(t: Lang, languages: impl Iterator<Item = LoveLanguage>) -> Option<String> {
    let words: Vec<&str> = languages.map(|language| language.in_a_sentence(t)).collect();
    match words.split_last()? {
        (last, []) => Some((*last).to_owned()),
        (last, before) => Some(t.love_languages_and(&before.join(", "), last)),
    }
}
