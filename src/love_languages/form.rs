//! The form of a menu.

use super::model::{Menu, Strength, Tastes};
use crate::{
    bonds::{LoveLanguage, Member, Visibility},
    lang::Lang,
    web::{
        Fields, Refusals,
        components::{Choice, Choices, Field},
    },
};

/// The fields of what is liked to be received, in the order of [`LoveLanguage::ALL`].
const RECEIVE: [&str; 5] = ["receive_words", "receive_time", "receive_help", "receive_gifts", "receive_touch"];
/// The fields of what is given naturally, in the same order.
const GIVE: [&str; 5] = ["give_words", "give_time", "give_help", "give_gifts", "give_touch"];

/// What was typed, if it can be a menu. A language that was not sent stays as it was.
///
/// # Errors
/// What is wrong with which field.
pub fn parse(fields: &Fields, member: &Member, stored: Option<&Menu>) -> Result<(Tastes, Visibility), Refusals> {
    let t = member.person.lang;
    let mut refused = Refusals::default();
    let mut tastes = stored.map(|menu| menu.tastes).unwrap_or_default();
    for language in member.bond.kind.love_languages() {
        let at = *language as usize;
        for (name, strength) in [(RECEIVE[at], &mut tastes.receive[at]), (GIVE[at], &mut tastes.give[at])] {
            match fields.one(name) {
                "" => {}
                digit => match Strength::from_digit(digit) {
                    Some(sent) => *strength = sent,
                    None => refused.add(name, t.love_languages_strength_odd()),
                },
            }
        }
    }
    let visibility = refused.check("visibility", visibility(t, fields, stored));
    match visibility {
        Some(visibility) if refused.is_empty() => Ok((tastes, visibility)),
        _ => Err(refused),
    }
}

/// Our own form asks each time. A script that sends the languages alone changes nothing about who sees them; for its
/// first menu that is both.
fn visibility(t: Lang, fields: &Fields, stored: Option<&Menu>) -> Result<Visibility, &'static str> {
    let asked = !fields.one("version").is_empty();
    let sent = fields.pairs().any(|(name, _)| name == "visibility");
    match stored {
        _ if asked || sent => Visibility::from_word(fields.one("visibility")).ok_or(t.forms_who_sees_missing()),
        Some(menu) => Ok(menu.visibility),
        None => Ok(Visibility::Shared),
    }
}

/// The fields of a menu that stands, for its form.
#[must_use]
pub fn filled(menu: &Menu) -> Fields {
    let digits = |values: [Strength; 5]| values.map(|strength| strength.value().to_string());
    let (receive, give) = (digits(menu.tastes.receive), digits(menu.tastes.give));
    let pairs = RECEIVE.into_iter().zip(receive.iter()).chain(GIVE.into_iter().zip(give.iter()));
    let pairs = pairs.map(|(name, digit)| (name, digit.as_str()));
    Fields::of_pairs(pairs.chain([("visibility", menu.visibility.as_str())]))
}

/// One language on the form.
pub struct Row {
    /// Its label.
    pub label: &'static str,
    /// What it may look like.
    pub example: &'static str,
    /// How much one likes to receive it.
    pub receive: Field,
    /// How naturally one gives it.
    pub give: Field,
}

/// The languages of the form, with what was typed and what is wrong with it.
#[must_use]
pub fn rows(member: &Member, fields: &Fields, refused: &Refusals) -> Vec<Row> {
    let (t, kind) = (member.person.lang, member.bond.kind);
    let field = |name: &'static str, label: &'static str, words: fn(Strength, Lang) -> &'static str| {
        let choices = Strength::ALL.map(|strength| Choice::new(strength.value().to_string(), words(strength, t)));
        let unsaid = fields.one(name).is_empty().then(|| Choice::new("", t.love_languages_choose()));
        Field::select(name, label, unsaid.into_iter().chain(choices).collect())
            .value(fields.one(name))
            .error(refused.of(name))
    };
    let row = |language: &LoveLanguage| Row {
        label: language.label(t, kind),
        example: example(t, *language),
        receive: field(RECEIVE[*language as usize], t.love_languages_receive(), Strength::received),
        give: field(GIVE[*language as usize], t.love_languages_give(), Strength::given),
    };
    kind.love_languages().iter().map(row).collect()
}

fn example(t: Lang, language: LoveLanguage) -> &'static str {
    match language {
        LoveLanguage::Words => t.love_languages_words_example(),
        LoveLanguage::Time => t.love_languages_time_example(),
        LoveLanguage::Help => t.love_languages_help_example(),
        LoveLanguage::Gifts => t.love_languages_gifts_example(),
        LoveLanguage::Touch => t.love_languages_touch_example(),
    }
}

/// Who sees it.
#[must_use]
pub fn who_sees(member: &Member, fields: &Fields, refused: &Refusals, was_shared: bool) -> Choices {
    let t = member.person.lang;
    if member.stepped_back && was_shared {
        // There is one menu: what the other reads stands, or is taken back.
        let back = Choice::new(Visibility::Private.as_str(), t.forms_only_me());
        let back = back.hint(t.forms_take_back_hint(member.other_name()));
        return Choices::radios("visibility", t.forms_who_sees(), vec![back])
            .hint(t.love_languages_stands(member.other_name()))
            .chosen([fields.one("visibility")])
            .error(refused.of("visibility"));
    }
    let choices = member.audience(fields.one("visibility"), false).error(refused.of("visibility"));
    let seen = was_shared.then(|| t.love_languages_may_have_seen(member.other_name()));
    match seen {
        Some(seen) => choices.hint(seen),
        None => choices,
    }
}
