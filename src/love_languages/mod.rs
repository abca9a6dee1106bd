//! Love languages: how a person likes to be cared for, and how they naturally give.

use crate::web::route::Entry;

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![]
}
