//! Contributions: acts of care by one person for the other, who sees them, and whether they landed. Written down by
//! whoever did them, or by the one who noticed; all weigh the same.

mod answer_pages;
mod card;
mod entry_page;
mod form;
mod form_page;
pub mod model;
mod pages;
mod received;
pub mod store;
mod writing;
mod writing_pages;

pub use card::{card, strand};
pub use received::Received;

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    member, owner, receiver,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        member(Get, "/bonds/{bond}/contributions", pages::list),
        member(Post, "/bonds/{bond}/contributions", writing_pages::create),
        member(Get, "/bonds/{bond}/contributions/new", writing_pages::new),
        member(Get, "/bonds/{bond}/contributions/{id}", pages::show),
        owner(Post, "/bonds/{bond}/contributions/{id}", writing_pages::update),
        owner(Get, "/bonds/{bond}/contributions/{id}/edit", writing_pages::edit),
        owner(Post, "/bonds/{bond}/contributions/{id}/deleted", writing_pages::delete),
        member(Post, "/bonds/{bond}/contributions/{id}/restored", writing_pages::restore),
        receiver(Post, "/bonds/{bond}/contributions/{id}/landing", answer_pages::land),
        member(Post, "/bonds/{bond}/contributions/{id}/second-voice", answer_pages::second_voice),
    ]
}
