//! Seasons: stretches in which care is expected to be rare or to go one way. Either of the two begins, changes and ends
//! one, and each has words of their own about it. Its days enter no computation.

mod deleted;
mod earlier;
mod entry_pages;
mod form;
pub mod model;
mod pages;
pub mod store;

pub use earlier::Earlier;
pub use model::{Season, SeasonKind};
pub use pages::voices;

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    member,
};

/// The routes of this feature. A season is in the hands of both, whoever wrote it down.
pub fn routes() -> Vec<Entry> {
    vec![
        member(Get, "/bonds/{bond}/season", pages::list),
        member(Post, "/bonds/{bond}/season", pages::create),
        member(Post, "/bonds/{bond}/season/ended", pages::end),
        member(Get, "/bonds/{bond}/season/{id}", entry_pages::show),
        member(Post, "/bonds/{bond}/season/{id}", entry_pages::update),
        member(Post, "/bonds/{bond}/season/{id}/extended", entry_pages::extend),
        member(Post, "/bonds/{bond}/season/{id}/deleted", entry_pages::delete),
        member(Post, "/bonds/{bond}/season/{id}/restored", deleted::restore),
        member(Post, "/bonds/{bond}/season/{id}/welcomed", entry_pages::welcomed),
    ]
}
