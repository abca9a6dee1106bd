//! How often one address may try what is worth guessing: passwords, new accounts, invitation codes.

use std::{net::IpAddr, net::Ipv6Addr, num::NonZeroU32};

use actix_web::HttpRequest;
use governor::{DefaultKeyedRateLimiter, Quota, clock::Clock as _, clock::DefaultClock};

use super::Error;
use crate::config::Switch;

/// Tries that an address has at once, and how many come back in a minute. Zero would not compile.
const BURST: NonZeroU32 = NonZeroU32::new(40).unwrap();
const A_MINUTE: NonZeroU32 = NonZeroU32::new(20).unwrap();

/// The limits of this process by address. The limits by account are in the database, and so hold across nodes.
pub struct Limits {
    tries: Option<DefaultKeyedRateLimiter<IpAddr>>,
    trusted_proxies: Vec<IpAddr>,
}

impl Limits {
    /// Limits by the settings.
    #[must_use]
    pub fn new(switch: Switch, trusted_proxies: Vec<IpAddr>) -> Self {
        let quota = Quota::per_minute(A_MINUTE).allow_burst(BURST);
        let tries = (switch == Switch::On).then(|| DefaultKeyedRateLimiter::keyed(quota));
        Self { tries, trusted_proxies }
    }

    /// Whether limits are on at all.
    #[must_use]
    pub fn are_on(&self) -> bool {
        self.tries.is_some()
    }

    /// Counts a try by the address of a request.
    ///
    /// # Errors
    /// [`Error::TooMany`] with the seconds to wait.
    pub fn count(&self, request: &HttpRequest) -> Result<(), Error> {
        let Some(tries) = &self.tries else { return Ok(()) };
        let address = group(self.address(request));
        if tries.len() > 100_000 {
            tries.retain_recent();
        }
        tries.check_key(&address).map_err(|until| {
            let wait = until.wait_time_from(DefaultClock::default().now());
            Error::TooMany(wait.as_secs() + 1)
        })
    }

    fn address(&self, request: &HttpRequest) -> IpAddr {
        let peer = request.peer_addr().map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), |peer| peer.ip());
        if !self.trusted_proxies.contains(&peer) {
            return peer;
        }
        let forwarded = request.headers().get("x-forwarded-for").and_then(|value| value.to_str().ok());
        // The last entry is the one that our own proxy wrote.
        forwarded.and_then(|list| list.rsplit(',').next()).and_then(|last| last.trim().parse().ok()).unwrap_or(peer)
    }
}

/// One household or host has a whole /64 of IPv6, so that is what counts as one address.
fn group(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => {
            let mut segments = v6.segments();
            segments[4..].fill(0);
            IpAddr::V6(segments.into())
        }
    }
}
