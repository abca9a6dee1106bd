//! First days: three small steps (one need, one boundary, what does one good) for each of the two, a minute each. Any of
//! them can be left for later. How far one is, is worked out from what is there; what was left is known to oneself alone.

mod form;
pub mod model;
mod pages;
pub mod store;

pub use model::{Standing, Step};
pub use pages::{StepLine, steps};

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    member,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        member(Get, "/bonds/{bond}/first-days", pages::show),
        member(Post, "/bonds/{bond}/first-days", pages::save),
        member(Post, "/bonds/{bond}/first-days/skipped", pages::skip),
    ]
}
