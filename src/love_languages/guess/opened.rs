//! Both guesses beside what each said, once both are open.

use super::model::{Apart, Guess, Liked, apart, both_opened};
use crate::{
    bonds::{LoveLanguage, Member},
    lang::Lang,
    love_languages::butterfly::Table,
};

/// A guess beside what was said.
pub(super) struct Opened {
    /// The two side by side.
    pub(super) table: Table,
    /// Who could ask whom.
    pub(super) ask: String,
    /// What they could ask.
    pub(super) questions: Vec<String>,
}

/// Both guesses, this member's first, each beside what was said, with the questions that come of it; none until both are
/// open. `said` is what each says themselves, as far as they share it.
pub(super) fn both(member: &Member, [mine, theirs]: [Option<&Guess>; 2], said: &[Option<Liked>; 2]) -> Vec<Opened> {
    let (t, name) = (member.person.lang, member.other_name());
    let Some((mine, theirs)) = both_opened(mine, theirs) else { return Vec::new() };
    let of_them = Opened {
        table: table(
            member,
            t.guess_yours(name),
            [t.guess_you_guessed().into(), t.guess_they_say(name)],
            &mine.liked,
            said[1].as_ref(),
        ),
        ask: t.guess_to_ask(name),
        questions: questions(t, member, &mine.liked, said[1].as_ref()),
    };
    let of_me = Opened {
        table: table(
            member,
            t.guess_theirs(name),
            [t.guess_they_guessed(name), t.guess_you_say().into()],
            &theirs.liked,
            said[0].as_ref(),
        ),
        ask: t.guess_could_ask(name),
        questions: questions(t, member, &theirs.liked, said[0].as_ref()),
    };
    vec![of_them, of_me]
}

fn table(member: &Member, heading: String, columns: [String; 2], guessed: &Liked, said: Option<&Liked>) -> Table {
    let (t, kind) = (member.person.lang, member.bond.kind);
    let cell = |liked: Option<&Liked>, language: LoveLanguage| {
        let strength = liked.and_then(|liked| liked[language as usize]);
        strength.map_or(t.love_languages_unsaid(), |strength| strength.received(t)).to_owned()
    };
    let row = |language: &LoveLanguage| {
        (language.label(t, kind).to_owned(), vec![cell(Some(guessed), *language), cell(said, *language)])
    };
    Table {
        heading,
        sentences: Vec::new(),
        columns: columns.to_vec(),
        rows: kind.love_languages().iter().map(row).collect(),
    }
}

/// What differs, as questions; where nothing does or nothing was said, one to begin with.
fn questions(t: Lang, member: &Member, guessed: &Liked, said: Option<&Liked>) -> Vec<String> {
    let differences = said.map(|said| apart(member.bond.kind.love_languages(), guessed, said)).unwrap_or_default();
    let mut questions: Vec<String> = differences
        .into_iter()
        .map(|difference| match difference {
            Apart::LikedMore(language) => t.guess_ask_more(language.in_a_sentence(t)),
            Apart::LikedLess(language) => t.guess_ask_less(language.in_a_sentence(t)),
        })
        .collect();
    if questions.is_empty() {
        questions.push(t.guess_ask_anyway().into());
    }
    questions
}
