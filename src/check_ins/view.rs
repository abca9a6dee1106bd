//! A week of check-ins, as one of the two reads it.

use super::{
    form,
    model::{CheckIn, Connected, Week, may_write},
    store::InWeek,
};
use crate::{
    bonds::Member,
    lang::Lang,
    web::{
        Fields, Refusals,
        components::{Choices, Field, Strand},
        dates,
    },
};

/// A week, drawn by `check_ins/week.html`.
pub(super) struct WeekView {
    /// "The week of 23 Nov".
    pub(super) heading: String,
    /// Whether the page is this week's alone: then its parts follow the page's own heading.
    pub(super) whole: bool,
    /// `2026-W48`.
    pub(super) name: String,
    /// The week's own page.
    pub(super) url: String,
    /// Where the form is sent.
    pub(super) action: String,
    /// The other's name, or words for it.
    pub(super) other: String,
    /// One's own answers, while they are sealed.
    pub(super) sealed: Option<Sealed>,
    /// Both sides, once they are open: one's own first.
    pub(super) open: Vec<OpenSide>,
    /// Whether one's own are among these, to be deleted.
    pub(super) own_open: bool,
    /// The form, where one may write.
    pub(super) form: Option<Form>,
    /// What was typed and not saved, with the questions.
    pub(super) typed: Vec<(String, String)>,
}

/// Answers that stay with their author.
pub(super) struct Sealed {
    pub(super) answers: Vec<(String, String)>,
    pub(super) connected: Option<&'static str>,
    pub(super) pressed: bool,
}

/// The answers of one of the two.
pub(super) struct OpenSide {
    pub(super) strand: Strand,
    pub(super) by: String,
    pub(super) answers: Vec<(String, String)>,
}

/// The form, with the version that it was made from.
pub(super) struct Form {
    pub(super) version: i64,
    pub(super) fields: Vec<Field>,
    pub(super) connected: Choices,
}

/// What was sent, where a form was not carried out.
pub(super) struct Sent<'a> {
    pub(super) fields: &'a Fields,
    pub(super) refused: &'a Refusals,
    /// Whether it was made from another version than the one that stands.
    pub(super) stale: bool,
}

impl WeekView {
    /// A week of which a member may see so much.
    pub(super) fn new(member: &Member, week: Week, this: Week, read: &InWeek, sent: Option<&Sent<'_>>) -> Self {
        let (t, mine) = (member.person.lang, read.mine.as_ref());
        let writes = may_write(week, this, mine.map(|mine| mine.seal), read.is_open());
        let sides = [mine.filter(|mine| mine.is_open()), read.theirs.as_ref()];
        Self {
            heading: t.check_ins_week_of(&dates::short(t, week.monday(), member.today())),
            whole: true,
            name: week.to_string(),
            url: member.url(&format!("check-ins/{week}")),
            action: member.url("check-ins"),
            other: member.other_name().to_owned(),
            sealed: mine.filter(|mine| !mine.is_open()).map(|mine| Sealed {
                answers: answers(member, mine, true),
                connected: mine.connected.map(|felt| Connected::label(felt, t)),
                pressed: mine.seal.reads_pressed(member.stepped_back),
            }),
            open: sides.into_iter().flatten().map(|one| OpenSide::new(member, one)).collect(),
            own_open: mine.is_some_and(CheckIn::is_open),
            form: writes.then(|| form(member, mine, sent)),
            typed: match sent {
                Some(sent) if !writes => typed(member, sent.fields),
                _ => Vec::new(),
            },
        }
    }

    /// Whether there is nothing to see and nothing to do.
    pub(super) fn is_empty(&self) -> bool {
        self.sealed.is_none() && self.open.is_empty() && self.form.is_none()
    }
}

fn form(member: &Member, mine: Option<&CheckIn>, sent: Option<&Sent<'_>>) -> Form {
    let stands = mine.map(form::filled).unwrap_or_default();
    let none = Refusals::default();
    let (fields, refused) = sent.map_or((&stands, &none), |sent| (sent.fields, sent.refused));
    let version = mine.map_or(0, |mine| mine.version);
    let (fields_of, connected) = form::controls(member, fields, refused);
    // What was refused still stands against the version that was read.
    let read = sent.filter(|sent| !sent.stale).and_then(|sent| sent.fields.one("version").parse().ok());
    Form { version: read.unwrap_or(version), fields: fields_of, connected }
}

impl OpenSide {
    fn new(member: &Member, one: &CheckIn) -> Self {
        let own = member.is(one.person_id);
        Self {
            strand: member.strand(one.person_id),
            by: member.name_of(one.person_id).to_owned(),
            answers: answers(member, one, own),
        }
    }
}

/// Question and answer; what was left out is left out.
fn answers(member: &Member, one: &CheckIn, own: bool) -> Vec<(String, String)> {
    let t = member.person.lang;
    let thanks = if own { t.check_ins_thank_for(member.other_name()) } else { t.check_ins_thank_you().to_owned() };
    let all = labels(t, thanks).into_iter().zip([&one.felt_good, &one.need_more, &one.thank_for]);
    all.filter(|(_, words)| !words.is_empty()).map(|(label, words)| (label, words.to_string())).collect()
}

fn typed(member: &Member, fields: &Fields) -> Vec<(String, String)> {
    let t = member.person.lang;
    let labels = labels(t, t.check_ins_thank_for(member.other_name()));
    let all = labels.into_iter().zip(form::ANSWERS.map(|name| fields.one(name)));
    all.filter(|(_, words)| !words.is_empty()).map(|(label, words)| (label, words.to_owned())).collect()
}

fn labels(t: Lang, thanks: String) -> [String; 3] {
    [t.check_ins_felt_good().to_owned(), t.check_ins_need_more().to_owned(), thanks]
}
