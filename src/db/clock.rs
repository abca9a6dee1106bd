//! What time it is, in one place, so that a test can say that a week has passed.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use jiff::{Timestamp, civil::Time, tz::TimeZone};

use super::types::{Day, Ts};

/// The clock of a running app. Clones share it.
#[derive(Clone, Default, Debug)]
pub struct Clock {
    /// Microseconds added to the system's clock.
    ahead: Arc<AtomicI64>,
}

impl Clock {
    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Ts {
        let system = Timestamp::now().as_microsecond();
        Ts(system.saturating_add(self.ahead.load(Ordering::Relaxed)))
    }

    /// Moves the clock by whole seconds, for tests.
    pub fn advance(&self, seconds: i64) {
        self.ahead.fetch_add(seconds.saturating_mul(1_000_000), Ordering::Relaxed);
    }

    /// Moves the clock to an instant, for tests.
    pub fn set(&self, to: Ts) {
        self.ahead.store(to.0 - Timestamp::now().as_microsecond(), Ordering::Relaxed);
    }
}

/// The calendar day at an instant in an IANA time zone; UTC where the name is unknown, which `TimeZoneName`
/// does not let in.
#[must_use]
pub fn day_in(now: Ts, time_zone: &str) -> Day {
    let zone = TimeZone::get(time_zone).unwrap_or(TimeZone::UTC);
    let instant = Timestamp::from_microsecond(now.0).unwrap_or(Timestamp::UNIX_EPOCH);
    Day::of(zone.to_datetime(instant).date())
}

/// The instant at which the next calendar day begins in an IANA time zone.
#[must_use]
pub fn next_day_in(now: Ts, time_zone: &str) -> Ts {
    let zone = TimeZone::get(time_zone).unwrap_or(TimeZone::UTC);
    let tomorrow = day_in(now, time_zone).plus(1).date().to_datetime(Time::midnight());
    // At the end of time there is no tomorrow: then nothing holds.
    zone.to_timestamp(tomorrow).map_or(now, |begins| Ts(begins.as_microsecond()))
}
