//! The dashboard of a bond, the main page: the same facts for both, each from their own side. It stands above the
//! other features.

mod alone;
mod assemble;
mod facts;
mod home;
mod pages;
mod picture;
mod rhythm;
pub mod view;
pub mod words;

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    member, person, public,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        member(Get, "/bonds/{bond}", pages::show),
        person(Get, "/home", home::home),
        member(Get, "/bonds/{bond}/rhythm", rhythm::large),
        member(Post, "/bonds/{bond}/rhythm/dismissed", rhythm::put_away),
        member(Post, "/bonds/{bond}/rhythm/switched-on", rhythm::switch_on),
        public(Get, "/rhythm", rhythm::how),
    ]
}
