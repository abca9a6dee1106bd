//! Thanks that stand alone, good news with its three ways to answer, and the jar in which all thanks are, those of
//! answers too. Nothing here is asked for: no quota, no reminder, and nothing says that something is unanswered.

mod answering;
mod card;
mod deleted;
mod form;
pub mod jar;
mod jar_page;
pub mod list;
pub mod model;
mod pages;
mod proof;
pub mod store;
mod writing_pages;

pub use model::{Draft, Kind, Note, Way};

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    member, owner, receiver,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        member(Get, "/bonds/{bond}/thanks", jar_page::show),
        member(Get, "/bonds/{bond}/thanks/new", writing_pages::new),
        member(Post, "/bonds/{bond}/thanks", writing_pages::create),
        member(Get, "/bonds/{bond}/thanks/{id}", pages::show),
        owner(Get, "/bonds/{bond}/thanks/{id}/edit", writing_pages::edit),
        owner(Post, "/bonds/{bond}/thanks/{id}", writing_pages::update),
        owner(Post, "/bonds/{bond}/thanks/{id}/deleted", pages::delete),
        member(Post, "/bonds/{bond}/thanks/{id}/restored", deleted::restore),
        receiver(Post, "/bonds/{bond}/thanks/{id}/answer", answering::answer),
        receiver(Post, "/bonds/{bond}/thanks/{id}/answer/taken-back", answering::take_back),
    ]
}
