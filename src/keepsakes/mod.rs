//! Keepsakes: details worth remembering about the other, or told by them, some of them with a day that comes once or
//! every year.

mod card;
mod deleted;
mod form;
pub mod model;
mod pages;
pub mod store;
mod writing_pages;

pub use card::{about, when};
pub use model::{About, Draft, Keepsake};

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    member, owner,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        member(Get, "/bonds/{bond}/keepsakes", pages::list),
        member(Get, "/bonds/{bond}/keepsakes/new", writing_pages::new),
        member(Post, "/bonds/{bond}/keepsakes", writing_pages::create),
        member(Get, "/bonds/{bond}/keepsakes/{id}", pages::show),
        owner(Get, "/bonds/{bond}/keepsakes/{id}/edit", writing_pages::edit),
        owner(Post, "/bonds/{bond}/keepsakes/{id}", writing_pages::update),
        owner(Post, "/bonds/{bond}/keepsakes/{id}/deleted", pages::delete),
        member(Post, "/bonds/{bond}/keepsakes/{id}/restored", deleted::restore),
    ]
}
