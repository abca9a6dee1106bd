//! Needs: what a person would like from the other, how much it matters, and how it is doing.

mod acts;
mod answers;
mod card;
mod deleted;
mod form;
mod form_pages;
pub mod model;
mod need;
mod pages;
mod pulses;
mod said;
pub mod store;
mod story;
pub mod timeline;
mod turns;

pub use model::{Draft, EveryDays, Importance, Level, Standing, State};
pub use said::Said;
pub use store::Need;

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    member, owner,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        member(Get, "/bonds/{bond}/needs", pages::list),
        member(Get, "/bonds/{bond}/needs/new", form_pages::new),
        member(Post, "/bonds/{bond}/needs", form_pages::create),
        member(Get, "/bonds/{bond}/needs/{id}", pages::show),
        owner(Get, "/bonds/{bond}/needs/{id}/edit", form_pages::edit),
        owner(Post, "/bonds/{bond}/needs/{id}", form_pages::update),
        owner(Post, "/bonds/{bond}/needs/{id}/met", acts::met),
        owner(Post, "/bonds/{bond}/needs/{id}/reopened", acts::reopened),
        owner(Post, "/bonds/{bond}/needs/{id}/resting", acts::resting),
        owner(Post, "/bonds/{bond}/needs/{id}/deleted", acts::deleted),
        member(Post, "/bonds/{bond}/needs/{id}/restored", acts::restored),
        owner(Post, "/bonds/{bond}/needs/{id}/pulse", acts::pulse),
    ]
}
