//! What the tests of all features share.

pub mod app;
pub mod browser;
pub mod harness;
pub mod postgres;
