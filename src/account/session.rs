//! Sessions as rows: the cookie holds a random token, the table its SHA-256. A revoked session never comes back.

use std::collections::HashMap;

use actix_session::{
    SessionMiddleware,
    config::{CookieContentSecurity, PersistentSession, TtlExtensionPolicy},
    storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError},
};
use actix_web::cookie::{Key, SameSite, time::Duration};
use anyhow::anyhow;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use crate::{
    db::{self, Clock, Db, Id, schema::sessions},
    on,
    web::Site,
};

/// The one thing that a session holds: who it is.
pub const PERSON: &str = "person";

/// Days that a session lasts after sign-in.
const LASTS_DAYS: i64 = 30;

/// The middleware that gives each request its session.
#[must_use]
pub fn middleware(site: &Site) -> SessionMiddleware<Sessions> {
    let https = site.is_https();
    let mut key = [0; 64];
    key[..32].copy_from_slice(&site.keyed_hash("session cookie 1", b""));
    key[32..].copy_from_slice(&site.keyed_hash("session cookie 2", b""));
    let store = Sessions { db: site.db.clone(), clock: site.clock.clone() };
    SessionMiddleware::builder(store, Key::from(&key))
        .cookie_name(if https { "__Host-bothways" } else { "bothways" }.into())
        .cookie_secure(https)
        .cookie_same_site(SameSite::Lax)
        .cookie_http_only(true)
        .cookie_content_security(CookieContentSecurity::Signed)
        .session_lifecycle(
            PersistentSession::default()
                .session_ttl(Duration::days(LASTS_DAYS))
                .session_ttl_extension_policy(TtlExtensionPolicy::OnStateChanges),
        )
        .build()
}

/// The sessions in the database.
pub struct Sessions {
    db: Db,
    clock: Clock,
}

type State = HashMap<String, String>;

impl SessionStore for Sessions {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        let (hash, now) = (hash_of(key), self.clock.now());
        let found: db::Result<Option<String>> = self
            .db
            .query(move |conn| {
                let live = sessions::table
                    .filter(sessions::key_hash.eq(&hash[..]))
                    .filter(sessions::expires_at.gt(now))
                    .select(sessions::state);
                Ok(on!(conn, c => live.first(c).optional())?)
            })
            .await;
        let state = found.map_err(|e| LoadError::Other(e.into()))?;
        state.map(|state| serde_json::from_str(&state).map_err(|e| LoadError::Deserialization(e.into()))).transpose()
    }

    async fn save(&self, state: State, ttl: &Duration) -> Result<SessionKey, SaveError> {
        let mut token = [0; 32];
        getrandom::fill(&mut token).map_err(|e| SaveError::Other(anyhow!("no randomness: {e}")))?;
        let key: SessionKey =
            BASE64_URL_SAFE_NO_PAD.encode(token).try_into().map_err(|e| SaveError::Other(anyhow!("{e}")))?;
        let hash = hash_of(&key);
        let (now, person) = (self.clock.now(), person_of(&state));
        let expires = now.plus_seconds(ttl.whole_seconds());
        let state = serde_json::to_string(&state).map_err(|e| SaveError::Serialization(e.into()))?;
        let saved: db::Result<()> = self
            .db
            .write(move |conn| {
                let row = (
                    sessions::key_hash.eq(&hash[..]),
                    sessions::person_id.eq(person),
                    sessions::state.eq(&state),
                    sessions::created_at.eq(now),
                    sessions::expires_at.eq(expires),
                );
                let over = sessions::table.filter(sessions::expires_at.le(now));
                on!(conn, c => diesel::delete(over).execute(c))?;
                on!(conn, c => diesel::insert_into(sessions::table).values(row).execute(c))?;
                Ok(())
            })
            .await;
        saved.map_err(|e| SaveError::Other(e.into()))?;
        Ok(key)
    }

    /// Where no row is there any more, the session was revoked: that is an error, never a new row.
    async fn update(&self, key: SessionKey, state: State, ttl: &Duration) -> Result<SessionKey, UpdateError> {
        let hash = hash_of(&key);
        let (now, person) = (self.clock.now(), person_of(&state));
        let expires = now.plus_seconds(ttl.whole_seconds());
        let state = serde_json::to_string(&state).map_err(|e| UpdateError::Serialization(e.into()))?;
        let updated: db::Result<usize> = self
            .db
            .write(move |conn| {
                let row = sessions::table.find(&hash[..]);
                let change =
                    (sessions::person_id.eq(person), sessions::state.eq(&state), sessions::expires_at.eq(expires));
                Ok(on!(conn, c => diesel::update(row).set(change).execute(c))?)
            })
            .await;
        match updated {
            Ok(0) => Err(UpdateError::Other(anyhow!("this session was revoked"))),
            Ok(_) => Ok(key),
            Err(e) => Err(UpdateError::Other(e.into())),
        }
    }

    async fn update_ttl(&self, key: &SessionKey, ttl: &Duration) -> Result<(), anyhow::Error> {
        let hash = hash_of(key);
        let expires = self.clock.now().plus_seconds(ttl.whole_seconds());
        let updated: db::Result<usize> = self
            .db
            .write(move |conn| {
                let row = sessions::table.find(&hash[..]);
                Ok(on!(conn, c => diesel::update(row).set(sessions::expires_at.eq(expires)).execute(c))?)
            })
            .await;
        updated.map(|_| ()).map_err(Into::into)
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), anyhow::Error> {
        let hash = hash_of(key);
        let deleted: db::Result<usize> = self
            .db
            .write(move |conn| Ok(on!(conn, c => diesel::delete(sessions::table.find(&hash[..])).execute(c))?))
            .await;
        deleted.map(|_| ()).map_err(Into::into)
    }
}

fn hash_of(key: &SessionKey) -> [u8; 32] {
    Sha256::digest(key.as_ref().as_bytes()).into()
}

/// The person in a session's state, whose values are JSON.
fn person_of(state: &State) -> Option<Id> {
    let json = state.get(PERSON)?;
    Id::from_url(serde_json::from_str::<&str>(json).ok()?)
}
