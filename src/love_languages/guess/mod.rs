//! Guesses: what each believes that the other likes to receive. Sealed until both have opened theirs; until then each
//! page is the same whatever the other did. Then both stand beside what each said, and differences become questions.

pub(super) mod deleted;
mod form;
pub mod model;
mod opened;
pub(super) mod pages;
pub mod store;
