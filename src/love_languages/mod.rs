//! Love languages: how a person likes to be cared for, and how they naturally give. A menu, not a type: nobody is told
//! which one is theirs, and no two people are matched. The guide proposes one, and each may guess what the other likes.

pub mod butterfly;
mod form;
pub mod guess;
pub mod guide;
pub mod model;
pub mod own;
mod pages;
mod pair;
pub mod store;

pub use model::{Menu, Strength};
pub use own::WholeMenu;

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
        member(Get, "/bonds/{bond}/love-languages/questions", guide::pages::show),
        member(Post, "/bonds/{bond}/love-languages/questions", guide::pages::propose),
        member(Get, "/bonds/{bond}/love-languages/guess", guess::pages::show),
        member(Post, "/bonds/{bond}/love-languages/guess", guess::pages::save),
        member(Post, "/bonds/{bond}/love-languages/guess/opened", guess::pages::open),
        member(Post, "/bonds/{bond}/love-languages/guess/sealed", guess::pages::seal),
        member(Post, "/bonds/{bond}/love-languages/guess/deleted", guess::deleted::delete),
        member(Post, "/bonds/{bond}/love-languages/guess/restored", guess::deleted::restore),
    ]
}
