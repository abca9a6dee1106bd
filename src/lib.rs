//! Bothways: two people link their accounts, say what they need, and see care going both ways.

pub mod account;
pub mod app;
pub mod bonds;
pub mod boundaries;
pub mod check_ins;
pub mod cli;
pub mod config;
pub mod contributions;
pub mod dashboard;
pub mod data;
pub mod db;
pub mod demo;
#[cfg(debug_assertions)]
pub mod design;
pub mod device;
pub mod first_days;
pub mod keepsakes;
pub mod landing;
pub mod lang;
pub mod love_languages;
pub mod needs;
pub mod reflections;
pub mod rhythm;
pub mod safety;
pub mod season;
pub mod suggestions;
pub mod talks;
pub mod thanks;
pub mod web;
