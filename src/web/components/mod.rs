//! What templates show: plain values for the frame around a page and for the components in `templates/components/`,
//! each drawn by the macro that its docs name. No rules and no queries here.
//!
//! A page is a template struct with a field `frame: Frame` and a template that begins with
//! `{% extends "layout.html" %}` and fills the blocks `title` and `main`.

mod entries;
mod fields;
mod frame;
mod timeline;
mod trend;

use std::borrow::Cow;

pub use entries::{
    Audience, BoundaryCard, ContributionCard, Empty, JarPicture, KeepsakeCard, NeedCard, Pebble, Strand, ThanksCard,
};
pub use fields::{Choice, Choices, ErrorSummary, Field, FieldKind};
pub use frame::{Assets, BondLink, Crumb, Frame, Look, Tab, TabLink, Tabs, Theme, Title};
pub use timeline::{Dot, Span, Thread, ThreadKey};
pub use trend::{Trend, TrendStop};

/// A word of ours (`t.needs_title().into()`) or a computed one (`t.needs_asks_for(name).into()`).
pub type Text = Cow<'static, str>;
