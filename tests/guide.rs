//! The guide: a few choices propose a menu, and nothing is kept of them.

use bothways::{
    bonds::{Kind, LoveLanguage},
    love_languages::{
        Strength,
        guide::model::{Answer, Asks, MOST, Proposal, questions},
    },
};
use proptest::{collection::vec, prelude::*};

use crate::support::{
    app::{App, Browser, between},
    harness::{Store, Test},
};

pub fn tests() -> Vec<Test> {
    let mut tests = plain![
        there_are_fifteen_choices_at_the_most_and_no_touch_among_colleagues,
        each_language_is_asked_as_often_as_any_other,
        what_was_not_answered_is_not_proposed,
        always_preferred_is_very_much_and_never_preferred_a_little,
        preferring_it_once_more_never_lowers_it,
        a_proposal_comes_back_from_its_code,
    ];
    tests.extend(both![
        the_choices_fill_the_menu_and_save_nothing,
        a_menu_stands_where_nothing_was_answered,
        all_of_it_can_be_left_out,
        an_odd_answer_is_refused_and_the_others_stay,
        colleagues_are_asked_in_words_of_work,
        each_kind_of_bond_has_its_own_words,
        it_says_its_limits,
        an_odd_proposal_is_no_proposal,
    ]);
    tests
}

fn kinds() -> impl Strategy<Value = Kind> {
    proptest::sample::select(Kind::ALL)
}

fn answers() -> impl Strategy<Value = Vec<Option<Answer>>> {
    let answer = proptest::sample::select(Answer::ALL);
    vec(prop_oneof![1 => Just(None), 3 => answer.prop_map(Some)], MOST)
}

fn there_are_fifteen_choices_at_the_most_and_no_touch_among_colleagues() {
    for kind in Kind::ALL {
        let questions = questions(*kind);
        assert_eq!(questions.len(), if *kind == Kind::Colleagues { 10 } else { 15 }, "{kind:?}");
        for question in questions {
            let languages = [question.first.language, question.second.language];
            assert_ne!(languages[0], languages[1]);
            assert!(languages.iter().all(|language| kind.love_languages().contains(language)), "{kind:?}");
        }
    }
}

fn each_language_is_asked_as_often_as_any_other() {
    for kind in Kind::ALL {
        for (asks, times) in [(Asks::Receiving, kind.love_languages().len() - 1), (Asks::Giving, 2)] {
            for language in kind.love_languages() {
                let asked = questions(*kind).into_iter().filter(|question| question.asks == asks);
                let asked = asked.flat_map(|question| [question.first, question.second]);
                let nths: Vec<_> = asked.filter(|one| one.language == *language).map(|one| one.nth).collect();
                assert_eq!(nths, (0..times).collect::<Vec<_>>(), "{kind:?} {asks:?} {language:?}");
            }
        }
    }
}

fn of(proposal: &Proposal, asks: Asks, language: LoveLanguage) -> Option<i16> {
    let strengths = if asks == Asks::Receiving { proposal.receive } else { proposal.give };
    strengths[language as usize].map(Strength::value)
}

fn what_was_not_answered_is_not_proposed() {
    proptest!(|(kind in kinds(), answers in answers())| {
        let proposal = Proposal::of(kind, &answers);
        for asks in [Asks::Receiving, Asks::Giving] {
            for language in LoveLanguage::ALL {
                let answered = questions(kind).iter().zip(&answers).any(|(question, answer)| {
                    let asked = [question.first.language, question.second.language].contains(language);
                    asked && question.asks == asks && answer.is_some()
                });
                prop_assert_eq!(of(&proposal, asks, *language).is_some(), answered);
            }
        }
        prop_assert_eq!(proposal.is_empty(), answers.iter().take(questions(kind).len()).all(Option::is_none));
    });
}

fn always_preferred_is_very_much_and_never_preferred_a_little() {
    proptest!(|(kind in kinds(), answers in answers())| {
        let proposal = Proposal::of(kind, &answers);
        for asks in [Asks::Receiving, Asks::Giving] {
            for language in kind.love_languages() {
                let said: Vec<&str> = questions(kind)
                    .iter()
                    .zip(&answers)
                    .filter(|(question, _)| question.asks == asks)
                    .filter_map(|(question, answer)| match (answer.as_ref()?, question.first.language == *language) {
                        _ if ![question.first.language, question.second.language].contains(language) => None,
                        (Answer::First, true) | (Answer::Second, false) => Some("preferred"),
                        (Answer::First, false) | (Answer::Second, true) => Some("not"),
                        (Answer::Both, _) => Some("alike"),
                        (Answer::Neither, _) => Some("neither"),
                    })
                    .collect();
                let all = |word| !said.is_empty() && said.iter().all(|one| *one == word);
                for (word, strength) in [("preferred", 4), ("alike", 3), ("not", 1), ("neither", 0)] {
                    if all(word) {
                        prop_assert_eq!(of(&proposal, asks, *language), Some(strength));
                    }
                }
            }
        }
    });
}

fn preferring_it_once_more_never_lowers_it() {
    proptest!(|(kind in kinds(), answers in answers(), at in 0..MOST)| {
        let questions = questions(kind);
        let question = questions[at % questions.len()];
        for (answer, language) in [(Answer::First, question.first.language), (Answer::Second, question.second.language)] {
            let mut more = answers.clone();
            more[at % questions.len()] = Some(answer);
            let before = of(&Proposal::of(kind, &answers), question.asks, language);
            let after = of(&Proposal::of(kind, &more), question.asks, language);
            prop_assert!(after >= before, "{:?} {:?}", before, after);
        }
    });
}

fn a_proposal_comes_back_from_its_code() {
    proptest!(|(kind in kinds(), answers in answers(), other in "[-0-9a-zäx]{0,12}")| {
        let proposal = Proposal::of(kind, &answers);
        let back = Proposal::from_code(&proposal.code());
        prop_assert_eq!(back, (!proposal.is_empty()).then_some(proposal));
        if let Some(read) = Proposal::from_code(&other) {
            prop_assert_eq!(read.code(), other);
        }
    });
}

fn questions_of(bond: &str) -> String {
    format!("{bond}/love-languages/questions")
}

/// The value that a select of a page has; empty where none is chosen.
fn selected(page: &str, name: &str) -> String {
    let select = between(page, &format!("name=\"{name}\""), "</select>");
    let before = select.find("\" selected").map_or("", |at| &select[..at]);
    before.rsplit('"').next().unwrap_or_default().to_owned()
}

fn the_choices_fill_the_menu_and_save_nothing(store: Store) {
    let app = App::start(store);
    let (ana, sam, bond) = app.bond();
    // What was done before is said once.
    ana.sees(&bond);
    sam.sees(&bond);
    let (sams, anas) = (sam.sees(&format!("{bond}/love-languages")), ana.sees(&bond));
    // Of receiving, the first two choices set words against time, and time against help.
    let location = ana.does(&questions_of(&bond), &[("q1", "second"), ("q2", "first"), ("q11", "neither")]);
    assert!(location.starts_with(&format!("{bond}/love-languages?proposal=")), "{location}");
    let page = ana.sees(&location);
    for (name, strength) in [("receive_time", "4"), ("receive_words", "1"), ("receive_help", "1"), ("give_words", "0")]
    {
        assert_eq!(selected(&page, name), strength, "{name}");
    }
    assert_eq!(selected(&page, "receive_gifts"), "", "nothing was said of it");
    assert!(page.contains("Your answers lean to receiving time.") && page.contains("Nothing is saved yet."));
    assert!(!between(&page, "Who sees it", "</fieldset>").contains("checked"), "who sees it is asked");
    assert_eq!(sam.sees(&format!("{bond}/love-languages")), sams);
    assert_eq!(ana.sees(&bond), anas);
    assert_eq!(selected(&ana.sees(&format!("{bond}/love-languages")), "receive_time"), "", "nothing was saved");
}

fn a_menu_stands_where_nothing_was_answered(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let own = [("own_1", "Tea"), ("receive_own_1", "4"), ("give_own_1", "1")];
    let said = [&[("receive_gifts", "3"), ("receive_time", "0"), ("visibility", "shared")][..], &own].concat();
    ana.does(&format!("{bond}/love-languages"), &said);
    let page = ana.sees(&ana.does(&questions_of(&bond), &[("q1", "second")]));
    assert_eq!((selected(&page, "receive_gifts"), selected(&page, "receive_time")), ("3".into(), "4".into()));
    assert!(page.contains("value=\"Tea\"") && page.contains("name=\"version\" value=\"1\""));
    assert!(!between(&page, "Who sees it", "</fieldset>").contains("checked"), "who sees it is asked anew");
}

fn all_of_it_can_be_left_out(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let menu = format!("{bond}/love-languages");
    assert_eq!(ana.does(&questions_of(&bond), &[]), menu);
    let page = ana.sees(&questions_of(&bond));
    assert!(page.contains(&format!("href=\"{menu}\"")) && !page.contains(" required"));
}

fn an_odd_answer_is_refused_and_the_others_stay(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let page = ana.post(&questions_of(&bond), &[("q1", "second"), ("q2", "third")]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("href=\"#q2\"") && page.body.contains("Choose one of the four"), "{}", page.body);
    assert!(page.body.contains("id=\"q1-1\" name=\"q1\" value=\"second\" checked"), "{}", page.body);
}

fn asked_as(app: &App, ana: &Browser, name: &str, kind: &str) -> String {
    let other = app.person(name);
    let bond = app.link(ana, &other, kind);
    ana.sees(&questions_of(&bond))
}

fn colleagues_are_asked_in_words_of_work(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let page = asked_as(&app, &ana, "Sam", "colleagues");
    assert_eq!(page.matches("value=\"neither\"").count(), 10);
    assert!(page.contains("A second pair of eyes before the deadline"));
    for word in ["hug", "hand in hand", "embrace", "sofa", "arm"] {
        assert!(!page.contains(word), "{word}");
    }
}

fn each_kind_of_bond_has_its_own_words(store: Store) {
    let app = App::start(store);
    let ana = app.person("Ana");
    let pages = ["partners", "friends", "family", "colleagues"].map(|kind| asked_as(&app, &ana, kind, kind));
    for (at, words) in [
        "A long embrace at the door",
        "Sitting shoulder to shoulder at a concert",
        "An afternoon together without any plans",
        "A pastry left on your desk",
    ]
    .into_iter()
    .enumerate()
    {
        for (of, page) in pages.iter().enumerate() {
            assert_eq!(page.contains(words), at == of, "{words}");
        }
    }
}

fn it_says_its_limits(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let proposal = ana.does(&questions_of(&bond), &[("q1", "both")]);
    for page in [questions_of(&bond), proposal] {
        let page = ana.sees(&page);
        assert!(page.contains("A starting point for a talk, not a type.") && page.contains("Variety helps."));
        assert!(!page.to_lowercase().contains("your language is"));
    }
}

fn an_odd_proposal_is_no_proposal(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    for odd in ["", "4", "44444444444", "----------", "5---------", "%C3%A4---------", "4--------%00"] {
        let page = ana.sees(&format!("{bond}/love-languages?proposal={odd}"));
        assert!(!page.contains("Nothing is saved yet."), "{odd}");
    }
}
