//! How care has flowed lately: the rule, the words for it and the picture.

pub mod model;
pub mod weave;
pub mod words;
