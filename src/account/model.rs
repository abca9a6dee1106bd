//! What an account is made of. Each type can only hold what is allowed.

use jiff::tz::TimeZone;

use crate::{db::Words, lang::Lang};

/// Characters of a display name at the most.
const NAME_MOST: usize = 60;
/// Bytes of an e-mail address at the most (RFC 5321, 4.5.3.1.3, less the angle brackets).
const EMAIL_MOST: usize = 254;
/// Characters of a password at the least: with no rule of what they must be, as NIST SP 800-63B-4, 3.1.1.2 has it for
/// passwords that may be used beside a second factor.
pub(super) const PASSWORD_LEAST: usize = 8;
/// Characters of a password at the most; long enough for any passphrase, short enough to hash.
const PASSWORD_MOST: usize = 256;

/// The name that the other sees: one line of 1 to 60 characters.
#[derive(Clone, Debug)]
pub struct DisplayName(Words);

impl DisplayName {
    /// Parses what was typed.
    ///
    /// # Errors
    /// Says in the reader's language what is wrong.
    pub fn parse(t: Lang, raw: &str) -> Result<Self, String> {
        if raw.trim().is_empty() {
            return Err(t.account_name_missing().into());
        }
        Words::line(raw, NAME_MOST).map(Self).map_err(|unfit| unfit.words(t))
    }

    /// The name.
    #[must_use]
    pub fn as_words(&self) -> &Words {
        &self.0
    }
}

/// An e-mail address, as typed and in the form in which it is unique.
#[derive(Clone)]
pub struct Email {
    typed: String,
    key: String,
}

impl Email {
    /// Parses what was typed: something, an @, and a host with no spaces; at most 254 bytes.
    ///
    /// # Errors
    /// Says in the reader's language what is wrong.
    pub fn parse(t: Lang, raw: &str) -> Result<Self, &'static str> {
        let typed = raw.trim();
        let fits = typed.len() <= EMAIL_MOST
            && !typed.chars().any(|c| c.is_whitespace() || c.is_control())
            && typed.rsplit_once('@').is_some_and(|(local, host)| {
                !local.is_empty() && !host.is_empty() && !host.starts_with('.') && !host.ends_with('.')
            });
        if !fits {
            return Err(t.account_email_odd());
        }
        Ok(Self { typed: typed.to_owned(), key: typed.to_lowercase() })
    }

    /// The address as it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// The lower-cased address, by which accounts are told apart.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// A password before it is hashed. It has no `Debug`, so that it cannot reach a log.
pub struct Password(String);

impl Password {
    /// Parses a new password: 8 to 256 characters of any kind.
    ///
    /// # Errors
    /// Says in the reader's language what is wrong.
    pub fn parse(t: Lang, raw: &str) -> Result<Self, String> {
        let length = raw.chars().count();
        if length < PASSWORD_LEAST {
            return Err(t.account_password_short(PASSWORD_LEAST));
        }
        if length > PASSWORD_MOST {
            return Err(t.account_password_long(PASSWORD_MOST));
        }
        Ok(Self(raw.to_owned()))
    }

    /// A password that somebody claims to be theirs: only cut to what a password can be.
    #[must_use]
    pub fn claimed(raw: &str) -> Self {
        Self(raw.chars().take(PASSWORD_MOST + 1).collect())
    }

    /// Its bytes, for hashing.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// The name of an IANA time zone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TimeZoneName(String);

impl TimeZoneName {
    /// Parses a name; an empty one is UTC.
    ///
    /// # Errors
    /// Says in the reader's language what is wrong.
    pub fn parse(t: Lang, raw: &str) -> Result<Self, &'static str> {
        let name = raw.trim();
        if name.is_empty() {
            return Ok(Self::default());
        }
        match TimeZone::get(name) {
            Ok(zone) => Ok(Self(zone.iana_name().unwrap_or("UTC").to_owned())),
            Err(_) => Err(t.account_time_zone_odd()),
        }
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// UTC.
impl Default for TimeZoneName {
    fn default() -> Self {
        Self("UTC".into())
    }
}

crate::word_enum! {
    /// How pages look.
    pub enum Theme {
        /// As the device has it.
        System = "system",
        /// Always light.
        Light = "light",
        /// Always dark.
        Dark = "dark",
    }
}
