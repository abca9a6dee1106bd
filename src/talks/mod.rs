//! Talks: a guided page for two at one table, for as little as a quarter of an hour. The page stores nothing by itself;
//! what is typed stays in it until somebody keeps it.
//!
//! Each keeps only their own side, from their own account and in their own words: nobody can put words into the other's
//! account, and nothing is stored in anybody else's name. A side is sealed. It is its author's alone, and changes
//! nothing on the other's pages, unless its author chose to share it and the other keeps and shares their own side of
//! the same day. Then, and only then, both see both. A side that nobody answers stays with its author, and looks to the
//! other as if there were none. While one of the two has stepped back nothing opens. From then on a side cannot be
//! changed; its author can delete it at any time.

mod deleted;
mod form;
pub mod model;
mod pages;
pub mod store;

pub use model::Talk;

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    member, owner,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        member(Get, "/bonds/{bond}/talk", pages::guide),
        member(Post, "/bonds/{bond}/talk", pages::keep),
        member(Get, "/bonds/{bond}/talks", pages::list),
        member(Get, "/bonds/{bond}/talks/{id}", pages::show),
        owner(Post, "/bonds/{bond}/talks/{id}/deleted", deleted::delete),
        member(Post, "/bonds/{bond}/talks/{id}/restored", deleted::restore),
    ]
}
