//! One small thing that a person could do for the other today, and why. Chosen from a catalogue by what the other asks
//! for and likes, never across a boundary; private to the one who reads it.

mod acts;
mod card;
pub mod catalogue;
pub mod model;
mod pages;
pub mod store;

pub use card::Card;
pub use catalogue::Gesture;

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    member,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        member(Get, "/bonds/{bond}/suggestion", pages::show),
        member(Post, "/bonds/{bond}/suggestion/another", acts::another),
        member(Post, "/bonds/{bond}/suggestion/not-for-us", acts::not_for_us),
        member(Post, "/bonds/{bond}/suggestion/for-us", acts::for_us),
        member(Post, "/bonds/{bond}/suggestion/done", acts::done),
    ]
}
