//! Addresses that pages are full of, written without being escaped: they hold nothing that a person wrote.

use std::fmt;

use askama::{FastWritable, Values, filters::HtmlSafe};

use crate::db::Id;

/// The address of a bond: `/bonds/…`, no slash at its end.
#[derive(Clone, Copy, Debug)]
pub struct BondUrl(pub Id);

impl fmt::Display for BondUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("/bonds/")?;
        self.0.fmt(f)
    }
}

impl HtmlSafe for BondUrl {}

impl FastWritable for BondUrl {
    fn write_into(&self, dest: &mut dyn fmt::Write, values: &dyn Values) -> askama::Result<()> {
        dest.write_str("/bonds/")?;
        self.0.write_into(dest, values)
    }
}

impl HtmlSafe for Id {}

impl FastWritable for Id {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn Values) -> askama::Result<()> {
        Ok(dest.write_str(self.hyphenated(&mut [0; Id::LENGTH]))?)
    }
}
