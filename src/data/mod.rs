//! A person's own words: what they wrote in bonds that ended, to read, to take along and to erase. Nothing that the
//! other wrote is here, not even their name.

mod erase;
mod export;
mod former;
mod gratitude;
mod gratitude_items;
mod items;
mod pages;
mod seasons;
mod store;
mod written;

pub use former::Former;

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    person,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        person(Get, "/settings/data", pages::ended),
        person(Get, "/settings/data/bonds/{bond}", pages::written),
        person(Get, "/settings/data/bonds/{bond}/export.json", pages::export),
        person(Post, "/settings/data/bonds/{bond}/deleted", pages::erase),
    ]
}
