//! The controls of a form, and what is wrong with it.

use std::borrow::Cow;

use super::Text;
use crate::{db::Day, lang::Lang};

/// How a field is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldKind {
    /// An `input` with this `type`.
    Input(&'static str),
    /// A `textarea` with this many rows.
    Area(u8),
    /// A `select` over [`Field::options`].
    Select,
}

/// A labelled control with its hint and error. Macro `forms::field`.
#[derive(Clone, Debug)]
pub struct Field {
    /// Name as sent; also the id, unless [`Field::id`] was called.
    pub name: &'static str,
    /// Its id, unique in the page.
    pub id: Text,
    /// Its label.
    pub label: Text,
    /// A line of help under the label.
    pub hint: Option<Text>,
    /// What it holds. Never the value of a password.
    pub value: String,
    /// What is wrong with it.
    pub error: Option<String>,
    /// How it is drawn.
    pub kind: FieldKind,
    /// Must it be filled? Labels of other fields say "(optional)".
    pub required: bool,
    /// The `autocomplete` token.
    pub autocomplete: Option<&'static str>,
    /// The `inputmode`.
    pub inputmode: Option<&'static str>,
    /// Characters at most.
    pub max_length: Option<u32>,
    /// First day of a date that may be chosen, `YYYY-MM-DD`.
    pub first_day: Option<Text>,
    /// Last day of a date that may be chosen.
    pub last_day: Option<Text>,
    /// The choices of a select.
    pub options: Vec<Choice>,
    /// A behaviour to attach (`data-…`), without the `data-`.
    pub behaviour: Option<&'static str>,
    /// What to say when a draft that this device kept is back; none: no draft is kept.
    pub draft: Option<&'static str>,
    /// The id of a `datalist` of the page, whose words are offered while typing.
    pub suggestions: Option<&'static str>,
    /// Whether what is typed may be in any language: then its direction follows the text.
    pub free_text: bool,
}

impl Field {
    fn new(name: &'static str, label: impl Into<Text>, kind: FieldKind) -> Self {
        Self {
            name,
            id: Cow::Borrowed(name),
            label: label.into(),
            hint: None,
            value: String::new(),
            error: None,
            kind,
            required: true,
            autocomplete: None,
            inputmode: None,
            max_length: None,
            first_day: None,
            last_day: None,
            options: Vec::new(),
            behaviour: None,
            draft: None,
            suggestions: None,
            free_text: matches!(kind, FieldKind::Input("text") | FieldKind::Area(_)),
        }
    }

    /// One line of text.
    #[must_use]
    pub fn text(name: &'static str, label: impl Into<Text>) -> Self {
        Self::new(name, label, FieldKind::Input("text"))
    }

    /// An e-mail address.
    #[must_use]
    pub fn email(name: &'static str, label: impl Into<Text>) -> Self {
        Self::new(name, label, FieldKind::Input("email")).autocomplete("username")
    }

    /// A password; `autocomplete` is `current-password` or `new-password`. Its value is never shown again.
    #[must_use]
    pub fn password(name: &'static str, label: impl Into<Text>, autocomplete: &'static str) -> Self {
        Self::new(name, label, FieldKind::Input("password")).autocomplete(autocomplete)
    }

    /// Several lines of text.
    #[must_use]
    pub fn area(name: &'static str, label: impl Into<Text>, rows: u8) -> Self {
        Self::new(name, label, FieldKind::Area(rows))
    }

    /// A day, `YYYY-MM-DD`.
    #[must_use]
    pub fn date(name: &'static str, label: impl Into<Text>) -> Self {
        Self::new(name, label, FieldKind::Input("date"))
    }

    /// A whole number. The browser's spinner is left out: it changes values under a scrolling hand.
    #[must_use]
    pub fn number(name: &'static str, label: impl Into<Text>) -> Self {
        let mut field = Self::new(name, label, FieldKind::Input("text"));
        field.inputmode = Some("numeric");
        field.free_text = false;
        field
    }

    /// A short code that is read aloud or copied.
    #[must_use]
    pub fn code(name: &'static str, label: impl Into<Text>) -> Self {
        let mut field = Self::new(name, label, FieldKind::Input("text")).autocomplete("off");
        field.free_text = false;
        field
    }

    /// One of a closed list. The option whose value is the field's is chosen, or else the one marked `chosen`.
    #[must_use]
    pub fn select(name: &'static str, label: impl Into<Text>, options: Vec<Choice>) -> Self {
        let mut field = Self::new(name, label, FieldKind::Select);
        field.options = options;
        field
    }

    /// With what it holds.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        if self.kind == FieldKind::Select && self.options.iter().any(|option| option.value == self.value) {
            for option in &mut self.options {
                option.chosen = option.value == self.value;
            }
        }
        self
    }

    /// Kept on the device until it is sent, where the person asked for that; `back` is said when it comes back.
    #[must_use]
    pub fn draft(mut self, back: &'static str) -> Self {
        self.draft = Some(back);
        self
    }

    /// With words offered while typing: those of a `datalist` of this id.
    #[must_use]
    pub fn suggests(mut self, list: &'static str) -> Self {
        self.suggestions = Some(list);
        self
    }

    /// With a line of help.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Text>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With what is wrong, if something is.
    #[must_use]
    pub fn error(mut self, error: Option<impl Into<String>>) -> Self {
        self.error = error.map(Into::into);
        self
    }

    /// May be left empty.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.required = false;
        self
    }

    /// With an id of its own, where a page holds the same name twice.
    #[must_use]
    pub fn id(mut self, id: impl Into<Text>) -> Self {
        self.id = id.into();
        self
    }

    /// Characters at most.
    #[must_use]
    pub fn at_most(mut self, characters: u32) -> Self {
        self.max_length = Some(characters);
        self
    }

    /// Of a date: this day at the latest.
    #[must_use]
    pub fn until(mut self, day: impl Into<Text>) -> Self {
        self.last_day = Some(day.into());
        self
    }

    /// Of a date: this day at the earliest.
    #[must_use]
    pub fn from(mut self, day: impl Into<Text>) -> Self {
        self.first_day = Some(day.into());
        self
    }

    /// With an `autocomplete` token.
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// With a behaviour of `static/js/`: the name after `data-`.
    #[must_use]
    pub fn behaviour(mut self, name: &'static str) -> Self {
        self.behaviour = Some(name);
        self
    }

    /// Whether the browser is to ask for it: a list whose first choice is a real one is never empty.
    #[must_use]
    pub fn is_required(&self) -> bool {
        let is_never_empty = self.options.first().is_some_and(|first| !first.value.is_empty());
        self.required && !is_never_empty
    }

    /// Whether it is a textarea of so many rows.
    #[must_use]
    pub fn rows(&self) -> Option<u8> {
        match self.kind {
            FieldKind::Area(rows) => Some(rows),
            _ => None,
        }
    }

    /// The `type` of an input. Where a date holds what is no day it is a line of text: a browser's date control would
    /// drop what was typed.
    #[must_use]
    pub fn input_type(&self) -> Option<&'static str> {
        match self.kind {
            FieldKind::Input("date") if !self.value.is_empty() && Day::from_iso(&self.value).is_none() => Some("text"),
            FieldKind::Input(kind) => Some(kind),
            _ => None,
        }
    }

    /// The first and the last day that the browser offers.
    #[must_use]
    pub fn days(&self) -> [Option<&str>; 2] {
        match self.input_type() {
            Some("date") => [self.first_day.as_deref(), self.last_day.as_deref()],
            _ => [None, None],
        }
    }

    /// Whether a value may be printed into the page.
    #[must_use]
    pub fn keeps_value(&self) -> bool {
        self.kind != FieldKind::Input("password")
    }

    /// The value of `aria-describedby`; empty where there is nothing to point at.
    #[must_use]
    pub fn described_by(&self) -> String {
        described_by(&self.id, self.hint.is_some(), self.error.is_some())
    }
}

/// One of several answers.
#[derive(Clone, Debug)]
pub struct Choice {
    /// As sent.
    pub value: Text,
    /// As read.
    pub label: Text,
    /// A line under the label.
    pub hint: Option<Text>,
    /// Whether it is the answer now.
    pub chosen: bool,
}

impl Choice {
    /// An answer that is not chosen.
    #[must_use]
    pub fn new(value: impl Into<Text>, label: impl Into<Text>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, chosen: false }
    }

    /// With a line under the label.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Text>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Chosen, if so.
    #[must_use]
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }
}

/// Radios (one answer) or checkboxes (any number) under a legend. Macro `forms::choices`.
#[derive(Clone, Debug)]
pub struct Choices {
    /// Name as sent; the first answer's id is it too, so that the error summary leads there.
    pub name: &'static str,
    /// The id of the first answer, unique in the page; the others add `-1`, `-2`, …
    pub id: Text,
    /// The question.
    pub legend: Text,
    /// A line of help under it.
    pub hint: Option<Text>,
    /// What is wrong.
    pub error: Option<String>,
    /// The answers.
    pub choices: Vec<Choice>,
    /// Whether several may be chosen.
    pub many: bool,
    /// Whether one must be chosen; of checkboxes never.
    pub required: bool,
    /// Whether the answers stand side by side, as short ones may.
    pub inline: bool,
}

impl Choices {
    /// One answer of several.
    #[must_use]
    pub fn radios(name: &'static str, legend: impl Into<Text>, choices: Vec<Choice>) -> Self {
        Self {
            name,
            id: Cow::Borrowed(name),
            legend: legend.into(),
            hint: None,
            error: None,
            choices,
            many: false,
            required: true,
            inline: false,
        }
    }

    /// Any number of answers.
    #[must_use]
    pub fn checkboxes(name: &'static str, legend: impl Into<Text>, choices: Vec<Choice>) -> Self {
        Self { many: true, required: false, ..Self::radios(name, legend, choices) }
    }

    /// "Who sees it": only me, or me and the other. `chosen` is `private`, `shared` or empty (then it must be said).
    #[must_use]
    pub fn visibility(t: Lang, other: &str, chosen: &str) -> Self {
        let choice = |value: &'static str, label: Text| Choice::new(value, label).chosen(chosen == value);
        let mut choices = Self::radios(
            "visibility",
            t.forms_who_sees(),
            vec![choice("private", t.forms_only_me().into()), choice("shared", t.forms_me_and(other).into())],
        );
        choices.inline = true;
        choices
    }

    /// With what was chosen, by value.
    #[must_use]
    pub fn chosen<'a>(mut self, values: impl IntoIterator<Item = &'a str>) -> Self {
        let values: Vec<&str> = values.into_iter().collect();
        for choice in &mut self.choices {
            choice.chosen = values.contains(&choice.value.as_ref());
        }
        self
    }

    /// With a line of help.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Text>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With what is wrong, if something is.
    #[must_use]
    pub fn error(mut self, error: Option<impl Into<String>>) -> Self {
        self.error = error.map(Into::into);
        self
    }

    /// May be left unanswered.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.required = false;
        self
    }

    /// Answers side by side.
    #[must_use]
    pub fn inline(mut self) -> Self {
        self.inline = true;
        self
    }

    /// With an id of its own, where a page holds the same name twice.
    #[must_use]
    pub fn id(mut self, id: impl Into<Text>) -> Self {
        self.id = id.into();
        self
    }

    /// The value of `aria-describedby`; empty where there is nothing to point at.
    #[must_use]
    pub fn described_by(&self) -> String {
        described_by(&self.id, self.hint.is_some(), self.error.is_some())
    }
}

fn described_by(id: &str, hint: bool, error: bool) -> String {
    match (hint, error) {
        (false, false) => String::new(),
        (true, false) => format!("{id}-hint"),
        (false, true) => format!("{id}-error"),
        (true, true) => format!("{id}-hint {id}-error"),
    }
}

/// What is wrong with a form, in one place at the top, each with a link to its field. Macro `errors::summary`, which
/// draws nothing where nothing is wrong.
#[derive(Clone, Default, Debug)]
pub struct ErrorSummary {
    /// Field id (empty: no field) and message.
    pub items: Vec<(Text, String)>,
}

impl ErrorSummary {
    /// Nothing is wrong.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// From field ids and messages, in the order of the page.
    #[must_use]
    pub fn of<'a>(items: impl IntoIterator<Item = (&'static str, &'a str)>) -> Self {
        Self { items: items.into_iter().map(|(id, message)| (Cow::Borrowed(id), message.to_owned())).collect() }
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}
