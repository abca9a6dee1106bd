//! The dashboard of a bond: the main page, the same facts for both.

use crate::web::route::Entry;

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![]
}
