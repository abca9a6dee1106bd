//! What this can and cannot do for a person's safety, and who can read what is stored.

use crate::web::route::Entry;

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![]
}
