//! A person's own words: what they wrote in bonds that ended.

use crate::web::route::Entry;

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![]
}
