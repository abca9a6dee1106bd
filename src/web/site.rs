//! What every handler can reach.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::{Limits, kept::KeptPages};
use crate::{
    config::{Settings, SignUp},
    db::{self, Clock, Conn, Db, Id, Ts},
    lang::Lang,
};

/// What is done before the first change of a day to a bond, in its transaction, with the bond held.
pub type BeforeChange = fn(&mut Conn<'_>, Id, Ts) -> db::Result<()>;

/// The running site: its database, clock, settings and shared machinery.
pub struct Site {
    /// The database.
    pub db: Db,
    /// What time it is.
    pub clock: Clock,
    /// Scheme and host that people type, without a slash at its end.
    pub public_url: String,
    /// Who may sign up.
    pub sign_up: SignUp,
    /// Where "leave quickly" goes.
    pub leave_to: String,
    /// Limits on what can be tried how often.
    pub limits: Limits,
    /// Pages kept in memory.
    pub kept: KeptPages,
    /// What a feature that stands above bonds does before a change.
    pub before_change: Option<BeforeChange>,
    operator: Option<String>,
    secret: [u8; 32],
}

impl Site {
    /// A site by its settings.
    #[must_use]
    pub fn new(db: Db, clock: Clock, settings: &Settings, public_url: String, secret: [u8; 32]) -> Self {
        Self {
            db,
            clock,
            public_url,
            sign_up: settings.sign_up,
            operator: settings.operator.clone(),
            leave_to: settings.leave_to.clone(),
            limits: Limits::new(settings.rate_limits, settings.trusted_proxies.clone()),
            kept: KeptPages::new(settings.kept_pages_mib),
            before_change: None,
            secret,
        }
    }

    /// The same, with something done before changes.
    #[must_use]
    pub fn before_change(self, before: BeforeChange) -> Self {
        Self { before_change: Some(before), ..self }
    }

    /// Who runs this server, for people: as the settings say it, or in a few words of ours.
    #[must_use]
    pub fn operator(&self, t: Lang) -> &str {
        self.operator.as_deref().unwrap_or(t.bonds_operator())
    }

    /// Whether people reach the site over https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Bytes that only this site can make from `message`; `purpose` keeps one use from passing for another.
    #[must_use]
    pub fn keyed_hash(&self, purpose: &str, message: &[u8]) -> [u8; 32] {
        keyed_hash(&self.secret, purpose, message)
    }

    /// An id that only this site can make from `message`, and that reads as random to everybody else.
    #[must_use]
    pub fn keyed_id(&self, purpose: &str, message: &[u8]) -> Id {
        let hash = self.keyed_hash(purpose, message);
        Id::from_random_bytes(std::array::from_fn(|at| hash[at]))
    }
}

/// HMAC-SHA-256 over the purpose, a zero byte and the message.
#[must_use]
pub fn keyed_hash(secret: &[u8; 32], purpose: &str, message: &[u8]) -> [u8; 32] {
    // HMAC takes keys of any length, so this cannot fail.
    let Ok(mut mac) = <Hmac<Sha256> as KeyInit>::new_from_slice(secret) else { return *secret };
    mac.update(purpose.as_bytes());
    mac.update(&[0]);
    mac.update(message);
    mac.finalize().into_bytes().into()
}
