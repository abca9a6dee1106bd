//! The frame around a page, and the page's head.

use super::Text;
use crate::lang::Lang;

/// The addresses of the joined files, with their hashes.
#[derive(Clone, Copy, Debug)]
pub struct Assets {
    /// The stylesheet.
    pub css: &'static str,
    /// The script; every page works without it.
    pub js: &'static str,
    /// The mark.
    pub icon: &'static str,
    /// The mark as phones put it among their apps.
    pub touch_icon: &'static str,
    /// A sheet of paper, in the mark's place where the device is discreet.
    pub plain_icon: &'static str,
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

/// How a person's pages are shown to them.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Look {
    /// In which colours.
    pub theme: Theme,
    /// In which language.
    pub lang: Lang,
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
    pub fn of_bond(t: Lang, bond_url: &str, me_url: &str, current: Option<Tab>) -> Self {
        let link = |tab, label, url| TabLink { tab, label, url, current: current == Some(tab) };
        Self {
            links: [
                link(Tab::Together, t.frame_together(), bond_url.to_owned()),
                link(Tab::Log, t.frame_log(), format!("{bond_url}/contributions/new")),
                link(Tab::Needs, t.frame_needs(), format!("{bond_url}/needs")),
                link(Tab::Me, t.frame_me(), me_url.to_owned()),
            ],
        }
    }
}

/// Everything that `layout.html` needs around a page.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The reader's language: every word of the page comes from it.
    pub t: Lang,
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
    /// The address of the form that undoes it, if it can be undone.
    pub undo: Option<String>,
    /// Whether the page shows a refused form; its title then starts with "Error:".
    pub refused: bool,
    /// Whether search engines may list the page: the landing page and the plain texts.
    pub listed: bool,
    /// Whether the device is discreet: its tabs show a neutral title and icon.
    pub discreet: bool,
}

impl Frame {
    /// The frame of a page that anyone may see.
    #[must_use]
    pub fn new(t: Lang, assets: Assets) -> Self {
        Self {
            t,
            theme: Theme::System,
            assets,
            signed_in: false,
            bonds: Vec::new(),
            tabs: None,
            flash: None,
            undo: None,
            refused: false,
            listed: false,
            discreet: false,
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

    /// Offers to undo what the last form did, if it can be undone.
    #[must_use]
    pub fn undoing(mut self, undo: Option<String>) -> Self {
        self.undo = undo;
        self
    }

    /// Around a refused form.
    #[must_use]
    pub fn refused(mut self, refused: bool) -> Self {
        self.refused = refused;
        self
    }

    /// With a neutral title and icon.
    #[must_use]
    pub fn discreet(mut self, discreet: bool) -> Self {
        self.discreet = discreet;
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
