//! How care has flowed lately: the rule, the words for it and the picture.

mod evidence;
pub mod model;
pub mod one_word;
mod strand;
pub mod weave;
pub mod words;
