//! Hashing of passwords: argon2id, off the workers, with no more at a time than there are cores, and a bounded queue.

use std::{
    sync::Arc,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use super::model::Password;
use crate::web::Error;

/// Memory in KiB, passes and lanes, by OWASP's Password Storage Cheat Sheet (argon2id, m=19456, t=2, p=1).
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// A hash of nobody's password with these parameters, so that an unknown e-mail takes as long as a known one.
const DECOY: &str = "$argon2id$v=19$m=19456,t=2,p=1$C7YRuI0wt1hUhMxcJVDUVQ$9I+e7AnbbE+V+2sz1iycZGmWrtbpUvApbVkNz2BUsDg";

/// Jobs that may wait: at some 30 ms each, the last of them waits about two seconds. One more is answered 503.
const QUEUE: usize = 64;

/// Hashes and checks passwords.
pub struct Hasher {
    running: Arc<Semaphore>,
    waiting: AtomicUsize,
}

impl Default for Hasher {
    fn default() -> Self {
        Self::new()
    }
}

impl Hasher {
    /// A hasher with one job for each core but one at a time; pages keep the rest.
    #[must_use]
    pub fn new() -> Self {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        Self { running: Arc::new(Semaphore::new(cores.saturating_sub(1).max(1))), waiting: AtomicUsize::new(0) }
    }

    /// The hash of a new password, as a PHC string.
    ///
    /// # Errors
    /// [`Error::Busy`] if too many wait already.
    pub async fn hash(&self, password: Password) -> Result<String, Error> {
        self.run(move || hash(password.as_bytes())).await?
    }

    /// Whether a password is the one of `stored`. Where there is no account it takes as long and answers no.
    ///
    /// # Errors
    /// [`Error::Busy`] if too many wait already.
    pub async fn verify(&self, password: Password, stored: Option<String>) -> Result<bool, Error> {
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| DECOY.to_owned());
        let fits = self.run(move || verify(password.as_bytes(), &stored)).await?;
        Ok(fits && known)
    }

    async fn run<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
        let place = Place::take(&self.waiting).ok_or(Error::Busy)?;
        let permit = self.running.clone().acquire_owned().await.map_err(|_| Error::Busy)?;
        drop(place);
        let done = tokio::task::spawn_blocking(move || {
            let answer = job();
            drop(permit);
            answer
        });
        done.await.map_err(|e| Error::Internal(e.to_string()))
    }
}

/// A place in the queue, given back when dropped (also when the asker goes away).
struct Place<'a>(&'a AtomicUsize);

impl<'a> Place<'a> {
    fn take(waiting: &'a AtomicUsize) -> Option<Self> {
        let place = Self(waiting);
        // The place is held from here on, so that a refusal gives it back too.
        (waiting.fetch_add(1, Ordering::AcqRel) < QUEUE).then_some(place)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// The hash of a password on the calling thread, for the command line.
///
/// # Errors
/// The hash function's.
pub fn hash_now(password: &str) -> Result<String, Error> {
    hash(password.as_bytes())
}

fn hash(password: &[u8]) -> Result<String, Error> {
    let hash = argon2()?.hash_password(password).map_err(|e| Error::Internal(format!("hashing: {e}")))?;
    Ok(hash.to_string())
}

fn verify(password: &[u8], stored: &str) -> bool {
    PasswordHash::new(stored).is_ok_and(|stored| Argon2::default().verify_password(password, &stored).is_ok())
}

/// Whether a stored hash was made with weaker parameters than today's.
#[must_use]
pub fn is_outdated(stored: &str) -> bool {
    PasswordHash::new(stored)
        .ok()
        .and_then(|hash| Params::try_from(&hash).ok())
        .is_none_or(|params| params.m_cost() < MEMORY_KIB || params.t_cost() < PASSES)
}

fn argon2() -> Result<Argon2<'static>, Error> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|e| Error::Internal(format!("hashing: {e}")))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::{DECOY, is_outdated};

    #[test]
    fn the_decoy_takes_as_long_as_a_real_hash() {
        assert!(!is_outdated(DECOY), "raise the decoy with the parameters");
    }
}
