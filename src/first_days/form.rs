//! The short form of each step.

use super::model::Step;
use crate::{
    bonds::{LoveLanguage, Member, Visibility, visibility_of},
    boundaries::{self, Firmness, Topic},
    db::Words,
    love_languages::{Strength, model::Tastes},
    needs::{self, Importance},
    web::{
        Fields, Refusals,
        components::{Choice, Choices, Field},
    },
};

/// Characters of a title, and of other words, at the most: as on the long forms.
const TITLE_MOST: usize = 120;
const WORDS_MOST: usize = 2_000;
/// How strongly what was ticked is liked, from 0 to 4, and what was not.
const TICKED: i16 = 3;
const NOT_TICKED: i16 = 2;

/// What was typed, if it can be what its step makes.
pub enum Draft {
    /// A need.
    Need(needs::Draft),
    /// A boundary.
    Boundary(boundaries::Draft),
    /// A menu.
    Menu(Tastes, Visibility),
}

/// What was typed.
///
/// # Errors
/// What is wrong with which field.
pub fn parse(fields: &Fields, member: &Member, step: Step) -> Result<Draft, Refusals> {
    let t = member.person.lang;
    let mut refused = Refusals::default();
    let sees = |refused: &mut Refusals| {
        let visibility = visibility_of(fields.one("visibility")).ok_or(t.forms_who_sees_missing());
        refused.check("visibility", visibility)
    };
    let draft = match step {
        Step::Need => {
            let title = refused.check_words(t, "title", Words::line(fields.one("title"), TITLE_MOST));
            title.zip(sees(&mut refused)).map(|(title, visibility)| {
                // The long form asks for more.
                Draft::Need(needs::Draft {
                    title,
                    words: Words::default(),
                    love_language: None,
                    importance: Importance::Matters,
                    every_days: None,
                    visibility,
                })
            })
        }
        Step::Boundary => {
            let words = refused.check_words(t, "words", Words::some_text(fields.one("words"), WORDS_MOST));
            let topic = Topic::from_word(fields.one("topic")).ok_or(t.boundaries_about_missing());
            let topic = refused.check("topic", topic);
            let firmness = Firmness::from_word(fields.one("firmness")).ok_or(t.boundaries_firm_missing());
            let firmness = refused.check("firmness", firmness);
            match (words, topic, firmness, sees(&mut refused)) {
                (Some(words), Some(topic), Some(firmness), Some(visibility)) => {
                    Some(Draft::Boundary(boundaries::Draft {
                        topic,
                        words,
                        firmness,
                        love_languages: 0,
                        review_on: None,
                        visibility,
                    }))
                }
                _ => None,
            }
        }
        Step::LoveLanguages => {
            let (receive, give) = (ticked(fields, "receive", member), ticked(fields, "give", member));
            if receive.iter().chain(&give).all(|strength| strength.value() < TICKED) {
                refused.add("receive", t.first_days_tick_one());
            }
            sees(&mut refused).map(|visibility| Draft::Menu(Tastes { receive, give }, visibility))
        }
    };
    draft.filter(|_| refused.is_empty()).ok_or(refused)
}

/// The strengths that a row of boxes stands for. A language that this bond does not offer is said nothing about.
fn ticked(fields: &Fields, name: &str, member: &Member) -> [Strength; 5] {
    let mut strengths = [Strength::default(); 5];
    for language in member.bond.kind.love_languages() {
        let is_ticked = fields.all(name).any(|sent| sent == language.as_str());
        let value = if is_ticked { TICKED } else { NOT_TICKED };
        strengths[*language as usize] = Strength::new(value).unwrap_or_default();
    }
    strengths
}

/// The controls of a step: what is typed, what is chosen, and who sees it.
pub struct Controls {
    /// Fields to type into.
    pub fields: Vec<Field>,
    /// What is chosen.
    pub choices: Vec<Choices>,
    /// Who sees it.
    pub visibility: Choices,
}

impl Controls {
    /// The controls for a member.
    #[must_use]
    pub fn new(member: &Member, step: Step, typed: &Fields, refused: &Refusals) -> Self {
        let t = member.person.lang;
        let mut controls = Self {
            fields: Vec::new(),
            choices: Vec::new(),
            visibility: member.audience(typed.one("visibility"), false).error(refused.of("visibility")),
        };
        match step {
            Step::Need => controls.fields.push(
                Field::text("title", t.first_days_in_one_line())
                    .at_most(120)
                    .value(typed.one("title"))
                    .error(refused.of("title")),
            ),
            Step::Boundary => {
                let topics = Topic::ALL.iter().map(|topic| Choice::new(topic.as_str(), topic.label(t)));
                let topics = std::iter::once(Choice::new("", t.boundaries_choose_one())).chain(topics).collect();
                let firm = Firmness::ALL.iter().map(|one| Choice::new(one.as_str(), one.label(t)));
                controls.fields.push(
                    Field::area("words", t.first_days_in_your_words(), 3)
                        .at_most(2_000)
                        .value(typed.one("words"))
                        .error(refused.of("words")),
                );
                controls.fields.push(
                    Field::select("topic", t.boundaries_about(), topics)
                        .value(typed.one("topic"))
                        .error(refused.of("topic")),
                );
                let firm = Choices::radios("firmness", t.boundaries_how_firm(), firm.collect()).inline();
                controls.choices.push(firm.chosen([typed.one("firmness")]).error(refused.of("firmness")));
            }
            Step::LoveLanguages => {
                for (name, legend) in [("receive", t.first_days_receive()), ("give", t.first_days_give())] {
                    let boxes = member.bond.kind.love_languages().iter().map(|one| boxed(member, *one));
                    let boxes = Choices::checkboxes(name, legend, boxes.collect()).inline();
                    controls.choices.push(boxes.chosen(typed.all(name)).error(refused.of(name)));
                }
            }
        }
        controls
    }
}

fn boxed(member: &Member, language: LoveLanguage) -> Choice {
    Choice::new(language.as_str(), language.label(member.person.lang, member.bond.kind))
}
