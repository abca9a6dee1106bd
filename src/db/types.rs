//! What columns hold: ids, instants, days, and what people write.

use std::fmt;

use diesel::{
    backend::Backend,
    deserialize::{self, FromSql, FromSqlRow},
    expression::AsExpression,
    pg::Pg,
    serialize::{self, IsNull, Output, ToSql},
    sql_types::{BigInt, Binary, SqlType, Text},
    sqlite::Sqlite,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;

/// SQL type of an id: `UUID` in PostgreSQL, a 16-byte `BLOB` in SQLite.
#[derive(SqlType, diesel::query_builder::QueryId, Clone, Copy, Default, Debug)]
#[diesel(postgres_type(oid = 2950, array_oid = 2951))]
#[diesel(sqlite_type(name = "Binary"))]
pub struct Uid;

/// A random id (UUIDv4), so that it tells nobody when its row was written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow, Serialize, Deserialize)]
#[diesel(sql_type = Uid)]
pub struct Id(Uuid);

impl Id {
    /// A new random id.
    #[must_use]
    pub fn random() -> Self {
        Self(Uuid::new_v4())
    }

    /// An id from 16 bytes that something else made.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Uuid::from_bytes(bytes))
    }

    /// An id from random bytes that something else made, marked as such an id is (RFC 9562, version 4).
    #[must_use]
    pub fn from_random_bytes(bytes: [u8; 16]) -> Self {
        Self(uuid::Builder::from_random_bytes(bytes).into_uuid())
    }

    /// The id in a URL: only the hyphenated lower-case form is one.
    #[must_use]
    pub fn from_url(text: &str) -> Option<Self> {
        let id = Uuid::try_parse(text).ok()?;
        let mut buffer = Uuid::encode_buffer();
        (id.as_hyphenated().encode_lower(&mut buffer) == text).then_some(Self(id))
    }

    /// Bytes of the hyphenated form.
    pub const LENGTH: usize = uuid::fmt::Hyphenated::LENGTH;

    /// The id as it stands in URLs, written into a buffer.
    #[must_use]
    pub fn hyphenated(self, buffer: &mut [u8; Self::LENGTH]) -> &str {
        self.0.as_hyphenated().encode_lower(buffer)
    }

    /// The 16 bytes of the id.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.hyphenated(&mut [0; Self::LENGTH]))
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl ToSql<Uid, Sqlite> for Id {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        <[u8] as ToSql<Binary, Sqlite>>::to_sql(self.0.as_bytes(), out)
    }
}

impl ToSql<Uid, Pg> for Id {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        std::io::Write::write_all(out, self.0.as_bytes())?;
        Ok(IsNull::No)
    }
}

impl FromSql<Uid, Sqlite> for Id {
    fn from_sql(mut value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(Uuid::from_slice(value.read_blob())?))
    }
}

impl FromSql<Uid, Pg> for Id {
    fn from_sql(value: <Pg as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(Uuid::from_slice(value.as_bytes())?))
    }
}

/// An instant: microseconds since 1970-01-01 UTC. Never shown to the other person.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, AsExpression, FromSqlRow, Serialize, Deserialize,
)]
#[diesel(sql_type = BigInt)]
pub struct Ts(pub i64);

impl Ts {
    /// Later by whole seconds (earlier where negative).
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// Later by whole hours (earlier where negative).
    #[must_use]
    pub fn plus_hours(self, hours: i64) -> Self {
        self.plus_seconds(hours.saturating_mul(3_600))
    }
}

/// A calendar day: days since 1970-01-01, without a time zone.
#[derive(
    Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Debug, AsExpression, FromSqlRow, Serialize, Deserialize,
)]
#[diesel(sql_type = BigInt)]
pub struct Day(pub i64);

impl Day {
    /// The day of a civil date.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self(i64::from(date.duration_since(Date::constant(1970, 1, 1)).as_hours() as i32) / 24)
    }

    /// A day as forms write it: `YYYY-MM-DD`, years 1900 to 9999.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        let form = text.len() == 10
            && text.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
        let date: Date = text.parse().ok().filter(|_| form)?;
        (date.year() >= 1900).then(|| Self::of(date))
    }

    /// The civil date of this day.
    #[must_use]
    pub fn date(self) -> Date {
        let span = jiff::Span::new().try_days(self.0).unwrap_or_default();
        Date::constant(1970, 1, 1).saturating_add(span)
    }

    /// Later by whole days (earlier where negative).
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Days from `earlier` to this day.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// `YYYY-MM-DD`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date();
        write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
    }
}

/// What a person wrote: normalised (NFC, no control characters, no blank ends), bounded in length, and
/// never in logs: `Debug` prints its length alone. The one place through which such text is stored and
/// loaded.
#[derive(Clone, PartialEq, Eq, Default, AsExpression, FromSqlRow, Serialize, Deserialize)]
#[diesel(sql_type = Text)]
pub struct Words(String);

impl Words {
    /// One line of 1 to `most` characters.
    ///
    /// # Errors
    /// [`Unfit`].
    pub fn line(raw: &str, most: usize) -> Result<Self, Unfit> {
        let words = Self(normal(raw, false));
        if words.0.is_empty() {
            return Err(Unfit::Empty);
        }
        words.at_most(most)
    }

    /// Any text of 0 to `most` characters; line breaks are kept.
    ///
    /// # Errors
    /// [`Unfit::TooLong`].
    pub fn text(raw: &str, most: usize) -> Result<Self, Unfit> {
        Self(normal(raw, true)).at_most(most)
    }

    /// Text of 1 to `most` characters; line breaks are kept.
    ///
    /// # Errors
    /// [`Unfit`].
    pub fn some_text(raw: &str, most: usize) -> Result<Self, Unfit> {
        let words = Self::text(raw, most)?;
        if words.is_empty() {
            return Err(Unfit::Empty);
        }
        Ok(words)
    }

    /// A whole entry as text of ours, with what a person wrote inside.
    #[must_use]
    pub fn of_entry(text: String) -> Self {
        Self(text)
    }

    fn at_most(self, most: usize) -> Result<Self, Unfit> {
        let length = self.0.chars().count();
        if length > most { Err(Unfit::TooLong { length, most }) } else { Ok(self) }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Why what a person wrote cannot be taken; pages say it in the reader's language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unfit {
    /// Nothing was written.
    Empty,
    /// More characters than there may be.
    TooLong {
        /// How many there are.
        length: usize,
        /// How many there may be.
        most: usize,
    },
}

/// NFC, line ends as `\n`, no control characters, blank ends cut. A NUL, which PostgreSQL cannot store,
/// is a control character.
fn normal(raw: &str, lines: bool) -> String {
    let text: String = raw
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .nfc()
        .map(|c| if c == '\t' || (c == '\n' && !lines) { ' ' } else { c })
        .filter(|c| !c.is_control() || *c == '\n')
        .collect();
    text.trim().to_owned()
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::FastWritable for Words {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(dest.write_str(&self.0)?)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({} bytes)", self.0.len())
    }
}

impl<DB: Backend> ToSql<Text, DB> for Words
where
    str: ToSql<Text, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.as_str().to_sql(out)
    }
}

impl<DB: Backend> FromSql<Text, DB> for Words
where
    String: FromSql<Text, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        String::from_sql(value).map(Self)
    }
}

macro_rules! stored_integer {
    ($name:ident) => {
        impl<DB: Backend> ToSql<BigInt, DB> for $name
        where
            i64: ToSql<BigInt, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
                self.0.to_sql(out)
            }
        }

        impl<DB: Backend> FromSql<BigInt, DB> for $name
        where
            i64: FromSql<BigInt, DB>,
        {
            fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
                i64::from_sql(value).map(Self)
            }
        }
    };
}
stored_integer!(Ts);
stored_integer!(Day);
