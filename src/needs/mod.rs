//! Needs: what a person would like from the other, and how it is doing.

use crate::web::route::Entry;

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![]
}
