//! The form of a menu.

use super::{
    model::{Menu, Strength, Tastes},
    own::{self, Name, OwnKind, WholeMenu},
};
use crate::{
    bonds::{LoveLanguage, Member, Visibility},
    db::Unfit,
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
/// The fields of kinds of one's own: what it is called, how much it is liked, how naturally it is given.
const OWN: [(&str, &str, &str); own::MOST] = [
    ("own_1", "receive_own_1", "give_own_1"),
    ("own_2", "receive_own_2", "give_own_2"),
    ("own_3", "receive_own_3", "give_own_3"),
    ("own_4", "receive_own_4", "give_own_4"),
    ("own_5", "receive_own_5", "give_own_5"),
];

/// A menu as a form states it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// What was said of the languages.
    pub tastes: Tastes,
    /// The kinds of one's own.
    pub kinds: Vec<OwnKind>,
    /// Who sees it.
    pub visibility: Visibility,
}

impl Draft {
    /// Whether a menu says all of this already.
    #[must_use]
    pub fn is_said_by(&self, whole: &WholeMenu) -> bool {
        whole.menu.tastes == self.tastes && whole.kinds == self.kinds && whole.menu.visibility == self.visibility
    }
}

/// What was typed, if it can be a menu. A language that was not sent stays as it was.
///
/// # Errors
/// What is wrong with which field.
pub fn parse(fields: &Fields, member: &Member, stored: Option<&WholeMenu>) -> Result<Draft, Refusals> {
    let t = member.person.lang;
    let mut refused = Refusals::default();
    let mut tastes = stored.map(|whole| whole.menu.tastes).unwrap_or_default();
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
    let kinds = kinds(t, fields, stored.map_or(&[], |whole| &whole.kinds), &mut refused);
    let visibility = refused.check("visibility", visibility(t, fields, stored.map(|whole| &whole.menu)));
    match visibility {
        Some(visibility) if refused.is_empty() => Ok(Draft { tastes, kinds, visibility }),
        _ => Err(refused),
    }
}

/// The kinds of one's own. One that was not sent stays as it was; a stored one whose name was emptied is taken away.
fn kinds(t: Lang, fields: &Fields, stored: &[OwnKind], refused: &mut Refusals) -> Vec<OwnKind> {
    let mut kinds: Vec<OwnKind> = Vec::new();
    for (at, (name_field, receive_field, give_field)) in OWN.into_iter().enumerate() {
        let before = stored.get(at);
        if !fields.pairs().any(|(name, _)| name == name_field) {
            kinds.extend(before.cloned());
            continue;
        }
        let name = match Name::typed(fields.one(name_field)) {
            Ok(name) if kinds.iter().any(|kind| kind.name.is(&name)) => {
                refused.add(name_field, t.love_languages_own_twice());
                continue;
            }
            Ok(name) => name,
            Err(Unfit::Empty) => {
                let said = !fields.one(receive_field).is_empty() || !fields.one(give_field).is_empty();
                if said && before.is_none() {
                    refused.add(name_field, t.love_languages_own_nameless());
                }
                continue;
            }
            Err(unfit) => {
                refused.add(name_field, unfit.words(t));
                continue;
            }
        };
        let mut strength = |field: &'static str| match Strength::from_digit(fields.one(field)) {
            Some(strength) => strength,
            None => {
                refused.add(field, t.love_languages_strength_odd());
                Strength::default()
            }
        };
        let (receive, give) = (strength(receive_field), strength(give_field));
        kinds.push(OwnKind { name, receive, give });
    }
    kinds
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
pub fn filled(t: Lang, whole: &WholeMenu) -> Fields {
    let menu = &whole.menu;
    let mut pairs = proposed(&menu.tastes.receive.map(Some), &menu.tastes.give.map(Some));
    for ((name, receive, give), kind) in OWN.into_iter().zip(&whole.kinds) {
        pairs.push((name, kind.name.label(t).to_owned()));
        pairs.push((receive, kind.receive.value().to_string()));
        pairs.push((give, kind.give.value().to_string()));
    }
    pairs.push(("visibility", menu.visibility.as_str().to_owned()));
    Fields::of_pairs(pairs.iter().map(|(name, value)| (*name, value.as_str())))
}

/// Other fields with what is proposed in their place. Who sees it is asked anew.
#[must_use]
pub fn with_proposal(fields: &Fields, receive: &[Option<Strength>; 5], give: &[Option<Strength>; 5]) -> Fields {
    let proposed = proposed(receive, give);
    let stays = |name: &str| name != "visibility" && !proposed.iter().any(|(field, _)| *field == name);
    let before = fields.pairs().filter(|(name, _)| stays(name));
    Fields::of_pairs(before.chain(proposed.iter().map(|(name, value)| (*name, value.as_str()))))
}

fn proposed(receive: &[Option<Strength>; 5], give: &[Option<Strength>; 5]) -> Vec<(&'static str, String)> {
    let all = RECEIVE.into_iter().zip(receive).chain(GIVE.into_iter().zip(give));
    all.filter_map(|(name, strength)| Some((name, (*strength)?.value().to_string()))).collect()
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
    let row = |language: &LoveLanguage| Row {
        label: language.label(t, kind),
        example: example(t, *language),
        receive: strength(
            RECEIVE[*language as usize],
            t.love_languages_receive(),
            Strength::received,
            t,
            fields,
            refused,
        ),
        give: strength(GIVE[*language as usize], t.love_languages_give(), Strength::given, t, fields, refused),
    };
    kind.love_languages().iter().map(row).collect()
}

/// A kind of one's own on the form.
pub struct OwnRow {
    /// What it is called.
    pub name: Field,
    /// How much one likes to receive it.
    pub receive: Field,
    /// How naturally one gives it.
    pub give: Field,
}

/// The kinds of one's own on the form.
pub struct OwnRows {
    /// Those with something in them.
    pub filled: Vec<OwnRow>,
    /// Room for more.
    pub empty: Vec<OwnRow>,
}

/// The kinds of one's own, with what was typed and what is wrong with it.
#[must_use]
pub fn own_rows(t: Lang, fields: &Fields, refused: &Refusals) -> OwnRows {
    let row = |(name, receive, give): (&'static str, &'static str, &'static str)| OwnRow {
        name: Field::text(name, t.love_languages_own_name())
            .optional()
            .at_most(own::NAME_MOST)
            .suggests("own-kinds")
            .value(fields.one(name))
            .error(refused.of(name)),
        receive: needed_with_a_name(strength(
            receive,
            t.love_languages_receive(),
            Strength::received,
            t,
            fields,
            refused,
        )),
        give: needed_with_a_name(strength(give, t.love_languages_give(), Strength::given, t, fields, refused)),
    };
    let is_filled = |names: &(&str, &str, &str)| {
        [names.0, names.1, names.2].iter().any(|name| !fields.one(name).is_empty() || refused.of(name).is_some())
    };
    let (filled, empty): (Vec<_>, Vec<_>) = OWN.into_iter().partition(is_filled);
    let rows = |names: Vec<_>| names.into_iter().map(row).collect();
    OwnRows { filled: rows(filled), empty: rows(empty) }
}

/// A browser is not to ask for the strength of a kind that has no name yet.
fn needed_with_a_name(field: Field) -> Field {
    if field.value.is_empty() { field.optional() } else { field }
}

fn strength(
    name: &'static str,
    label: &'static str,
    words: fn(Strength, Lang) -> &'static str,
    t: Lang,
    fields: &Fields,
    refused: &Refusals,
) -> Field {
    let choices = Strength::ALL.map(|strength| Choice::new(strength.value().to_string(), words(strength, t)));
    let unsaid = fields.one(name).is_empty().then(|| Choice::new("", t.love_languages_choose()));
    Field::select(name, label, unsaid.into_iter().chain(choices).collect())
        .value(fields.one(name))
        .error(refused.of(name))
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
