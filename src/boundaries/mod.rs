//! Boundaries: lines that a person asks the other to respect. The other may say that they have read one and will
//! respect it; there is no comment, no dispute and no log of breaches.

mod card;
mod deleted;
mod form;
pub mod model;
mod pages;
mod proof;
pub mod store;

pub use card::card;
pub use model::{Boundary, Draft, Firmness, Topic};

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    member, owner, receiver,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        member(Get, "/bonds/{bond}/boundaries", pages::list),
        member(Get, "/bonds/{bond}/boundaries/new", pages::new),
        member(Post, "/bonds/{bond}/boundaries", pages::create),
        member(Get, "/bonds/{bond}/boundaries/{id}", pages::show),
        owner(Get, "/bonds/{bond}/boundaries/{id}/edit", pages::edit),
        owner(Post, "/bonds/{bond}/boundaries/{id}", pages::update),
        owner(Post, "/bonds/{bond}/boundaries/{id}/deleted", pages::delete),
        member(Post, "/bonds/{bond}/boundaries/{id}/restored", deleted::restore),
        receiver(Post, "/bonds/{bond}/boundaries/{id}/acknowledged", pages::acknowledge),
    ]
}
