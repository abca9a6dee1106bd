//! Accounts: sign up, sign in, sign out, and who is asking.

mod model;
mod pages;
pub mod password;
pub mod person;
pub mod reader;
pub mod session;
mod settings;
pub mod store;
mod throttle;

pub use model::{DisplayName, Email, Theme, TimeZoneName};
pub use person::Person;

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    person, public,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        public(Get, "/signup", pages::sign_up),
        public(Post, "/signup", pages::signed_up),
        public(Get, "/signin", pages::sign_in),
        public(Post, "/signin", pages::signed_in),
        public(Post, "/signout", pages::sign_out),
        public(Post, "/leave-quickly", pages::leave_quickly),
        public(Get, "/left", pages::left),
        person(Get, "/settings", settings::index),
        person(Get, "/settings/profile", settings::profile),
        person(Post, "/settings/profile", settings::save_profile),
        person(Get, "/settings/devices", settings::devices),
        person(Post, "/settings/devices/signed-out", settings::sign_out_others),
    ]
}
