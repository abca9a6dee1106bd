//! The guide: a few choices between two everyday situations, from which a menu is proposed. A proposal, not a type: it
//! fills the form, and the person changes it, or does not, and chooses who sees it. Nothing is kept by the guide itself.

pub mod model;
pub(super) mod pages;
mod situations;
