//! What the tests of all features share.

#[macro_use]
pub mod harness;

pub mod app;
pub mod browser;
pub mod postgres;
pub mod process;
pub mod wire;
