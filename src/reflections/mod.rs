//! Reflections: what a person writes to themselves, once a week. They belong to no bond, nobody else ever sees one, and
//! none changes a byte of another's page. What the last ones say comes back to their author as one kind word.

mod deleted;
mod form;
pub mod model;
mod pages;
mod proof;
pub mod store;
pub mod strips;
mod words;

pub use words::said;

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    owner, person,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        person(Get, "/reflections", pages::list),
        person(Post, "/reflections", pages::create),
        person(Post, "/reflections/dismissed", words::put_away),
        person(Post, "/reflections/switched-on", words::switch_on),
        person(Get, "/reflections/export.json", pages::export),
        owner(Get, "/reflections/{id}", pages::show),
        owner(Post, "/reflections/{id}", pages::update),
        owner(Post, "/reflections/{id}/deleted", deleted::delete),
        person(Post, "/reflections/{id}/restored", deleted::restore),
    ]
}
