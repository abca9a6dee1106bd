//! How care has flowed lately: the rule, the words for it and the picture.

mod evidence;
pub mod model;
mod strand;
pub mod weave;
pub mod words;
