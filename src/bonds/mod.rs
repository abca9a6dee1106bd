//! Bonds: two people, how they link, how often they expect to show up, and the end.

mod asking;
mod care_days;
mod change;
pub mod deletions;
mod ending;
mod entry;
mod forms;
mod invitations;
mod me;
mod member;
mod model;
mod pages;
pub mod private_words;
mod shortcuts;
pub mod stepped_back;
pub mod store;
pub mod suggested;
mod tempo_pages;
mod wordings;
pub mod year_days;

pub use asking::Glance;
pub use care_days::CareDays;
pub use change::{Changed, change};
pub use entry::{BondEntry, Owned, Seen, load};
pub use forms::{Edited, make_once};
pub use invitations::InvitationView;
pub use member::{Bond, CheckInDays, Member, Other};
pub use model::{Kind, LoveLanguage, Side, Tempo, Visibility};
pub use stepped_back::{COPY, visibility_of};
pub use suggested::{Likes, Suggested};
pub use wordings::{KeptWording, Wording, earlier, forget_wordings, keep_wording, kept_wordings, put_back_wordings};
pub use year_days::YearDays;

use crate::web::route::{
    Entry,
    Verb::{Get, Post},
    member, person,
};

/// The routes of this feature.
pub fn routes() -> Vec<Entry> {
    vec![
        person(Get, "/log", shortcuts::log),
        person(Get, "/needs", shortcuts::needs),
        person(Get, "/bonds/new", pages::new),
        person(Post, "/bonds", pages::create),
        member(Get, "/bonds/{bond}/invitation", invitations::show),
        member(Post, "/bonds/{bond}/invitation/renewed", invitations::renew),
        member(Post, "/bonds/{bond}/invitation/revoked", invitations::revoke),
        person(Get, "/invitations", invitations::type_code),
        person(Post, "/invitations", invitations::typed_code),
        person(Get, "/invitations/{code}", invitations::open),
        person(Post, "/invitations/{code}/accepted", invitations::accept),
        person(Post, "/invitations/{code}/declined", invitations::decline),
        member(Get, "/bonds/{bond}/me", me::show),
        member(Get, "/bonds/{bond}/ending", ending::ask),
        member(Post, "/bonds/{bond}/ending", ending::end),
        member(Get, "/bonds/{bond}/stepped-back", stepped_back::show),
        member(Post, "/bonds/{bond}/stepped-back", stepped_back::save),
        member(Get, "/bonds/{bond}/tempo", tempo_pages::show),
        member(Post, "/bonds/{bond}/tempo", tempo_pages::save),
    ]
}
