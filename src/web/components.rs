//! What templates show: plain values for the frame around a page and for the components in `templates/components/`,
//! each drawn by the macro that its docs name. No rules and no queries here.
//!
//! A page is a template struct with a field `frame: Frame` and a template that begins with
//! `{% extends "layout.html" %}` and fills the blocks `title` and `main`.

use std::borrow::Cow;

/// A word of ours (`"Title".into()`) or a computed one (`format!(…).into()`).
pub type Text = Cow<'static, str>;

/// The addresses of the joined files, with their hashes.
#[derive(Clone, Copy, Debug)]
pub struct Assets {
    /// The stylesheet.
    pub css: &'static str,
    /// The script; every page works without it.
    pub js: &'static str,
    /// The mark.
    pub icon: &'static str,
}

/// Light or dark, where the person has chosen; else the system decides.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// The value of `data-theme` on the root; none where the system decides.
    #[must_use]
    pub fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// What the browser is told about form controls and scroll bars.
    #[must_use]
    pub fn color_scheme(self) -> &'static str {
        match self {
            Self::System => "light dark",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// One bond in the switcher.
#[derive(Clone, Debug)]
pub struct BondLink {
    /// The other's name; the page says "You and Sam".
    pub name: String,
    /// Its dashboard.
    pub url: String,
    /// Whether this page belongs to it.
    pub current: bool,
}

/// The four places of a bond.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tab {
    /// The dashboard.
    Together,
    /// Writing down what was done.
    Log,
    /// The needs of both.
    Needs,
    /// One's own side: boundaries, love languages, settings.
    Me,
}

impl Tab {
    /// Its name in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Together => "together",
            Self::Log => "log",
            Self::Needs => "needs",
            Self::Me => "me",
        }
    }
}

/// The bar of four: at the foot of a phone, in the header of a desktop.
#[derive(Clone, Debug)]
pub struct Tabs {
    /// Label, address and whether it is the current one, in order.
    pub links: [TabLink; 4],
}

/// One of the four.
#[derive(Clone, Debug)]
pub struct TabLink {
    /// Which one.
    pub tab: Tab,
    /// Its word.
    pub label: &'static str,
    /// Where it leads.
    pub url: String,
    /// Whether this page is it or below it.
    pub current: bool,
}

impl Tabs {
    /// The bar of the bond at `bond_url` (`/bonds/…`, no slash at its end). "Me" leads to `me_url`.
    #[must_use]
    pub fn of_bond(bond_url: &str, me_url: &str, current: Option<Tab>) -> Self {
        let link = |tab, label, url| TabLink { tab, label, url, current: current == Some(tab) };
        Self {
            links: [
                link(Tab::Together, "Together", bond_url.to_owned()),
                link(Tab::Log, "Log", format!("{bond_url}/contributions/new")),
                link(Tab::Needs, "Needs", format!("{bond_url}/needs")),
                link(Tab::Me, "Me", me_url.to_owned()),
            ],
        }
    }
}

/// Everything that `layout.html` needs around a page.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Language of the page, BCP 47.
    pub lang: &'static str,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The person's theme.
    pub theme: Theme,
    /// Stylesheet, script and icon.
    pub assets: Assets,
    /// Whether someone is signed in: the header then has the switcher and "leave quickly".
    pub signed_in: bool,
    /// The person's bonds, for the switcher.
    pub bonds: Vec<BondLink>,
    /// The bar of four, inside a bond.
    pub tabs: Option<Tabs>,
    /// What the last form did: one sentence.
    pub flash: Option<Text>,
    /// Whether the page shows a refused form; its title then starts with "Error:".
    pub refused: bool,
    /// Whether search engines may list the page: the landing page and the plain texts.
    pub listed: bool,
}

impl Frame {
    /// The frame of a page that anyone may see.
    #[must_use]
    pub fn new(assets: Assets) -> Self {
        Self {
            lang: "en",
            dir: "ltr",
            theme: Theme::System,
            assets,
            signed_in: false,
            bonds: Vec::new(),
            tabs: None,
            flash: None,
            refused: false,
            listed: false,
        }
    }

    /// For someone who is signed in, with their bonds.
    #[must_use]
    pub fn signed_in(mut self, bonds: Vec<BondLink>) -> Self {
        self.signed_in = true;
        self.bonds = bonds;
        self
    }

    /// Inside a bond.
    #[must_use]
    pub fn in_bond(mut self, tabs: Tabs) -> Self {
        self.tabs = Some(tabs);
        self
    }

    /// In the person's theme.
    #[must_use]
    pub fn themed(mut self, theme: Theme) -> Self {
        self.theme = theme;
        self
    }

    /// Says what the last form did, if there is something to say.
    #[must_use]
    pub fn saying(mut self, flash: Option<impl Into<Text>>) -> Self {
        self.flash = flash.map(Into::into);
        self
    }

    /// Around a refused form.
    #[must_use]
    pub fn refused(mut self, refused: bool) -> Self {
        self.refused = refused;
        self
    }

    /// A page that search engines may list.
    #[must_use]
    pub fn listed(mut self) -> Self {
        self.listed = true;
        self
    }

    /// The bond of this page, if it belongs to one.
    #[must_use]
    pub fn bond(&self) -> Option<&BondLink> {
        self.bonds.iter().find(|bond| bond.current)
    }
}

/// The head of a page: an optional way back, the heading, an optional line below. Macro `title::head`.
#[derive(Clone, Debug)]
pub struct Title {
    /// The heading; may hold what a person wrote.
    pub heading: Text,
    /// A line under it.
    pub lead: Option<Text>,
    /// One step up: label and address.
    pub back: Option<Crumb>,
}

/// A step up.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// Its words.
    pub label: Text,
    /// Where it leads.
    pub url: String,
}

impl Title {
    /// A heading alone.
    #[must_use]
    pub fn new(heading: impl Into<Text>) -> Self {
        Self { heading: heading.into(), lead: None, back: None }
    }

    /// With a line under it.
    #[must_use]
    pub fn lead(mut self, lead: impl Into<Text>) -> Self {
        self.lead = Some(lead.into());
        self
    }

    /// With a way back above it.
    #[must_use]
    pub fn back(mut self, label: impl Into<Text>, url: impl Into<String>) -> Self {
        self.back = Some(Crumb { label: label.into(), url: url.into() });
        self
    }
}

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

    /// Whether it is a textarea of so many rows.
    #[must_use]
    pub fn rows(&self) -> Option<u8> {
        match self.kind {
            FieldKind::Area(rows) => Some(rows),
            _ => None,
        }
    }

    /// The `type` of an input.
    #[must_use]
    pub fn input_type(&self) -> Option<&'static str> {
        match self.kind {
            FieldKind::Input(kind) => Some(kind),
            _ => None,
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
    pub fn visibility(other: &str, chosen: &str) -> Self {
        let choice = |value: &'static str, label: Text| Choice::new(value, label).chosen(chosen == value);
        let mut choices = Self::radios(
            "visibility",
            "Who sees it",
            vec![choice("private", "Only me".into()), choice("shared", format!("Me and {}", isolated(other)).into())],
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

/// Whose strand: the same colour and mark on both phones. Never colour alone: clay has a round mark, tide a square one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Strand {
    /// Solid edge, round mark.
    Clay,
    /// Double edge, square mark.
    Tide,
}

impl Strand {
    /// The class in pages.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Clay => "clay",
            Self::Tide => "tide",
        }
    }
}

/// Who sees an entry. Macro `audience::chip`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Audience {
    /// "Only you".
    OnlyYou,
    /// "You and Sam".
    Both {
        /// The other's name.
        other: String,
    },
    /// "Surprise until 3 Dec".
    Surprise {
        /// The day, in words.
        until: String,
    },
}

impl Audience {
    /// The class of the chip.
    #[must_use]
    pub fn class(&self) -> &'static str {
        match self {
            Self::OnlyYou => "only-you",
            Self::Both { .. } => "both",
            Self::Surprise { .. } => "surprise",
        }
    }

    /// The other's name, where both see it.
    #[must_use]
    pub fn other(&self) -> Option<&str> {
        match self {
            Self::Both { other } => Some(other),
            _ => None,
        }
    }

    /// The day until which it is a surprise, in words.
    #[must_use]
    pub fn until(&self) -> Option<&str> {
        match self {
            Self::Surprise { until } => Some(until),
            _ => None,
        }
    }
}

/// A need. Macros `need::card` and `need::body`.
#[derive(Clone, Debug)]
pub struct NeedCard {
    /// Its title.
    pub title: String,
    /// Its words.
    pub words: Option<String>,
    /// Its page.
    pub url: String,
    /// Whether it is still waiting: the care tint.
    pub waiting: bool,
    /// How much it matters, where that is worth a chip ("Matters a lot").
    pub importance: Option<Text>,
    /// Short facts, joined by dots: "waiting for 3 weeks", "every 7 days", "quality time".
    pub facts: Vec<Text>,
    /// Who sees it; only on one's own.
    pub audience: Option<Audience>,
    /// Earlier wordings of a shared one, newest first.
    pub earlier: Vec<String>,
}

/// A boundary. Macros `boundary::card` and `boundary::body`.
#[derive(Clone, Debug)]
pub struct BoundaryCard {
    /// "Touch", "Money".
    pub topic: Text,
    /// How firm: "A preference", "Firm", "Never".
    pub firmness: Text,
    /// Its owner's words.
    pub words: String,
    /// Its page, where it has one.
    pub url: Option<String>,
    /// Short facts: "review on 3 Dec", "Sam has read this and will respect it (2 Nov)".
    pub facts: Vec<Text>,
    /// Who sees it; only on one's own.
    pub audience: Option<Audience>,
    /// Earlier wordings, newest first.
    pub earlier: Vec<String>,
}

/// A contribution. Macros `contribution::card` and `contribution::line`.
#[derive(Clone, Debug)]
pub struct ContributionCard {
    /// What was done.
    pub title: String,
    /// More about it.
    pub words: Option<String>,
    /// Its page.
    pub url: String,
    /// Whose act.
    pub strand: Strand,
    /// "You" or the name.
    pub by: Text,
    /// The day, in words ("yesterday").
    pub when: Text,
    /// Short facts: "help", "noticed by you", "it landed".
    pub facts: Vec<Text>,
    /// Titles of the needs that it answers.
    pub answers: Vec<String>,
    /// The receiver's thanks, as far as this reader may see them.
    pub thanks: Option<String>,
    /// Who sees it; only on one's own.
    pub audience: Option<Audience>,
    /// Earlier wordings, newest first.
    pub earlier: Vec<String>,
}

/// A place where nothing is yet: what will be here, an example, and one thing to do. Macro `empty::state`.
#[derive(Clone, Debug)]
pub struct Empty {
    /// One sentence.
    pub says: Text,
    /// An example, shown muted.
    pub example: Option<Text>,
    /// A button: label and address.
    pub action: Option<Crumb>,
}

impl Empty {
    /// One sentence alone.
    #[must_use]
    pub fn new(says: impl Into<Text>) -> Self {
        Self { says: says.into(), example: None, action: None }
    }

    /// With an example.
    #[must_use]
    pub fn example(mut self, example: impl Into<Text>) -> Self {
        self.example = Some(example.into());
        self
    }

    /// With a button.
    #[must_use]
    pub fn action(mut self, label: impl Into<Text>, url: impl Into<String>) -> Self {
        self.action = Some(Crumb { label: label.into(), url: url.into() });
        self
    }
}

/// A name inside a sentence that is built as a string: kept from turning the sentence round where it is written from
/// right to left. Templates write `<bdi>` instead.
#[must_use]
pub fn isolated(name: &str) -> Cow<'_, str> {
    // Hebrew, Arabic and their neighbours; explicit marks; presentation forms; the right-to-left planes.
    let turns = |c: char| {
        matches!(c,
            '\u{590}'..='\u{8FF}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    };
    if name.chars().any(turns) { Cow::Owned(format!("\u{2068}{name}\u{2069}")) } else { Cow::Borrowed(name) }
}
