//! One connection type for both databases, lent to queries that are written once.

use diesel::SqliteConnection;
use diesel_async::{AsyncPgConnection, async_connection_wrapper::AsyncConnectionWrapper};

/// A PostgreSQL connection in pure Rust, with Diesel's blocking interface.
pub type PgConnection = AsyncConnectionWrapper<AsyncPgConnection>;

/// A borrowed connection to one of the two databases. Queries take it through [`on!`](crate::on).
pub enum Conn<'a> {
    /// SQLite.
    Lite(&'a mut SqliteConnection),
    /// PostgreSQL.
    Pg(&'a mut PgConnection),
}

/// Runs one Diesel expression on whichever database the connection speaks to: `on!(conn, c => query.load(c))`.
#[macro_export]
macro_rules! on {
    ($conn:expr, $c:ident => $body:expr) => {
        match $conn {
            $crate::db::Conn::Lite($c) => {
                let $c = &mut **$c;
                $body
            }
            $crate::db::Conn::Pg($c) => {
                let $c = &mut **$c;
                $body
            }
        }
    };
}
