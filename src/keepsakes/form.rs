//! The form of a keepsake.

use super::model::{About, Draft, Keepsake, REMIND_DAYS, REMIND_MOST};
use crate::{
    bonds::{Member, visibility_of},
    db::{Day, Words},
    lang::Lang,
    web::{
        Fields, Refusals,
        components::{Choice, Choices, Field},
    },
};

/// Characters of a keepsake at the most.
const TEXT_MOST: usize = 1_000;

/// What was typed, if it can be a keepsake.
///
/// # Errors
/// What is wrong with which field.
pub fn parse(fields: &Fields, t: Lang) -> Result<Draft, Refusals> {
    let mut refused = Refusals::default();
    let text = refused.check_words(t, "text", Words::some_text(fields.one("text"), TEXT_MOST));
    let about = About::from_word(fields.one("about")).ok_or(t.keepsakes_about_missing());
    let about = refused.check("about", about);
    let yearly = fields.yes("yearly");
    let on = refused.check("on", day(fields, t, yearly));
    let remind_days = refused.check("remind_days", remind_days(fields, t));
    let visibility = visibility_of(fields.one("visibility")).ok_or(t.forms_who_sees_missing());
    let visibility = refused.check("visibility", visibility);
    match (text, about, on, remind_days, visibility) {
        (Some(text), Some(about), Some(on), Some(remind_days), Some(visibility)) => {
            Ok(Draft { text, about, on, yearly, remind_days, visibility })
        }
        _ => Err(refused),
    }
}

fn day(fields: &Fields, t: Lang, yearly: bool) -> Result<Option<Day>, &'static str> {
    match fields.one("on").trim() {
        "" if yearly => Err(t.keepsakes_yearly_when()),
        "" => Ok(None),
        text => Day::from_iso(text).map(Some).ok_or(t.keepsakes_day_odd()),
    }
}

fn remind_days(fields: &Fields, t: Lang) -> Result<i16, String> {
    match fields.one("remind_days").trim() {
        "" => Ok(REMIND_DAYS),
        text => text
            .parse()
            .ok()
            .filter(|days| (0..=REMIND_MOST).contains(days))
            .ok_or_else(|| t.keepsakes_remind_odd(REMIND_MOST)),
    }
}

/// The fields of a keepsake that stands, for its edit form.
#[must_use]
pub fn filled(keepsake: &Keepsake) -> Fields {
    let on = keepsake.on_day.map(|day| day.to_string()).unwrap_or_default();
    let remind_days = keepsake.remind_days.to_string();
    let fields = [
        ("text", keepsake.text.as_str()),
        ("about", keepsake.about.as_str()),
        ("on", &on),
        ("yearly", if keepsake.yearly { "yes" } else { "" }),
        ("remind_days", &remind_days),
        ("visibility", keepsake.visibility.as_str()),
    ];
    Fields::of_pairs(fields)
}

/// The controls of the form, with what was typed and what is wrong with it.
pub struct Controls {
    /// What it is.
    pub text: Field,
    /// About whom.
    pub about: Choices,
    /// Its day.
    pub on: Field,
    /// Whether it comes every year.
    pub yearly: Choices,
    /// Days before.
    pub remind_days: Field,
    /// Who sees it.
    pub visibility: Choices,
}

impl Controls {
    /// The controls for a member.
    #[must_use]
    pub fn new(member: &Member, fields: &Fields, refused: &Refusals, was_shared: bool) -> Self {
        let (t, other) = (member.person.lang, member.other_name());
        let about = vec![
            Choice::new(About::Them.as_str(), t.keepsakes_about_name(other)).hint(t.keepsakes_about_them_hint()),
            Choice::new(About::Me.as_str(), t.keepsakes_about_me()).hint(t.keepsakes_about_me_hint(other)),
        ];
        let yearly = vec![Choice::new("yes", t.keepsakes_yearly_yes()).hint(t.keepsakes_yearly_hint())];
        Self {
            text: Field::area("text", t.keepsakes_text(), 3)
                .draft(t.device_draft_back())
                .at_most(1_000)
                .value(fields.one("text"))
                .error(refused.of("text")),
            about: Choices::radios("about", t.keepsakes_about_whom(), about)
                .chosen([fields.one("about")])
                .error(refused.of("about")),
            on: Field::date("on", t.keepsakes_on()).optional().value(fields.one("on")).error(refused.of("on")),
            yearly: Choices::checkboxes("yearly", t.keepsakes_yearly(), yearly).chosen([fields.one("yearly")]),
            remind_days: Field::number("remind_days", t.keepsakes_remind())
                .hint(t.keepsakes_remind_hint(REMIND_DAYS, REMIND_MOST))
                .optional()
                .value(fields.one("remind_days"))
                .error(refused.of("remind_days")),
            visibility: member.audience(fields.one("visibility"), was_shared).error(refused.of("visibility")),
        }
    }
}
