//! Love languages: how a person likes to be cared for, and how they naturally give. A menu, not a type: nobody is told
//! which one is theirs, and no two people are matched.

mod form;
pub mod model;
mod pages;
mod pair;
pub mod store;

pub use model::{Menu, Strength};

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    member,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        member(Get, "/bonds/{bond}/love-languages", pages::show),
        member(Post, "/bonds/{bond}/love-languages", pages::save),
    ]
}
