//! Invitation codes: short enough to read aloud, long enough not to be guessed.

use sha2::{Digest, Sha256};

use super::Site;
use crate::db::Id;

/// Letters and digits of which no two look alike: without 0 and O, 1 I and L, 2 and Z, 5 and S, 6, 8 and B, U and V.
const LETTERS: &[u8; 22] = b"3479ACDEFGHJKMNPQRTWXY";

/// Letters of a code: 12 × log2(22) = 53.5 bits.
const LENGTH: usize = 12;

/// The code of an invitation, without hyphens.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationCode(String);

impl InvitationCode {
    /// The code that this site derives from an invitation's random seed. Only its hash is stored.
    #[must_use]
    pub fn of_seed(site: &Site, seed: Id) -> Self {
        let hash = site.keyed_hash("invitation", seed.as_bytes());
        let mut number = hash.iter().take(16).fold(0_u128, |number, byte| (number << 8) | u128::from(*byte));
        let base = LETTERS.len() as u128;
        let letters = (0..LENGTH).map(|_| {
            let letter = LETTERS[(number % base) as usize];
            number /= base;
            char::from(letter)
        });
        Self(letters.collect())
    }

    /// Parses what was typed or opened: case, spaces and hyphens do not matter.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let code: String = raw
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .take(LENGTH + 1)
            .collect();
        (code.len() == LENGTH && code.bytes().all(|b| LETTERS.contains(&b))).then_some(Self(code))
    }

    /// The hash by which it is stored and found.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }

    /// The code in groups of four, as it is shown and put in links.
    #[must_use]
    pub fn grouped(&self) -> String {
        format!("{}-{}-{}", &self.0[..4], &self.0[4..8], &self.0[8..])
    }
}

/// The hash of a code as it stands in a URL.
#[must_use]
pub fn hash_of(raw: &str) -> Option<[u8; 32]> {
    InvitationCode::parse(raw).map(|code| code.hash())
}
