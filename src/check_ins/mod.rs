//! Check-ins: three short questions a week. Each of the two answers alone, and the answers open for both together. Until
//! then no page of either tells what the other did.

mod form;
pub mod line;
pub mod model;
mod pages;
pub mod store;
mod trend;
mod turns;
mod view;

pub use model::{CheckIn, ChosenDay, Connected, Seal, Week};

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    member,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        member(Get, "/bonds/{bond}/check-ins", pages::list),
        member(Post, "/bonds/{bond}/check-ins", pages::save),
        member(Post, "/bonds/{bond}/check-ins/day", turns::choose_day),
        member(Get, "/bonds/{bond}/check-ins/{week}", pages::show),
        member(Post, "/bonds/{bond}/check-ins/{week}/opened", turns::open),
        member(Post, "/bonds/{bond}/check-ins/{week}/deleted", turns::delete),
        member(Post, "/bonds/{bond}/check-ins/{week}/restored", turns::restore),
    ]
}
