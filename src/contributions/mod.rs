//! Contributions: acts of care by one person for the other, who sees them, and whether they landed. Written down by
//! whoever did them, or by the one who noticed; all weigh the same.

pub mod model;
mod received;
pub mod store;

pub use received::Received;

use crate::web::route::Entry;

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![]
}
