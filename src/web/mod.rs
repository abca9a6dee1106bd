//! What pages share: who is asking, errors as pages, forms, the frame around a page, assets, headers.

pub mod assets;
pub mod code;
pub mod components;
pub mod connections;
mod csrf;
pub mod dates;
pub mod discreet;
mod error;
pub mod flash;
pub mod form;
pub mod frame;
pub mod headers;
pub mod kept;
mod limits;
pub mod once;
mod page;
pub mod proof;
pub mod route;
mod site;
mod url;

pub use csrf::refuse_other_sites;
pub use error::{Error, PageResult};
pub use form::{Fields, Refusals, is_stale};
pub use limits::Limits;
pub use page::{accepted_language, html, listed, see_other, takes_brotli};
pub use site::{BeforeChange, Site};
pub use url::BondUrl;

/// The shared state, as handlers take it.
pub type Shared = actix_web::web::Data<Site>;
