//! Boundaries: lines that a person asks the other to respect.

use crate::web::route::Entry;

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![]
}
