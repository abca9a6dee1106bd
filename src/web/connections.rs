//! How long a connection may take, and how many there may be. The HTTP server times the head of the first request and
//! the pause between two; what lies between is timed here, so that nobody holds a connection by being slow.

use std::{
    any::Any,
    cell::{Cell, OnceCell},
    net::Shutdown,
    rc::Rc,
    time::Duration,
};

use actix_web::{
    body::{BodySize, MessageBody},
    dev::{Extensions, Service, ServiceRequest, ServiceResponse},
    http::StatusCode,
    rt::{self, net::TcpStream, task::JoinHandle, time::Instant},
};
use socket2::{SockRef, Socket};

/// The head of a connection's first request arrives within this time.
pub const HEAD_WITHIN: Duration = Duration::from_secs(8);
/// The whole body of a request arrives within this time after its head.
pub const BODY_WITHIN: Duration = Duration::from_secs(10);
/// After an answer was made, the head of the next request arrives within this time.
const NEXT_WITHIN: Duration = Duration::from_secs(10);
/// After a body that took too long nothing more is expected.
const LAST_WITHIN: Duration = Duration::from_secs(1);
/// Bytes a second that a reader takes at the least; a large answer has that much longer to go out.
const SLOWEST_READER: u64 = 16 * 1024;

/// Connections of the process at the most, whatever the system would allow: each takes some 20 KiB.
const MOST: u64 = 16_384;
/// Descriptors that a connection takes: its own, and the one by which it is ended.
const OF_EACH: u64 = 2;
/// Descriptors that are left for the rest: the database, the listener, standard streams.
const REST: u64 = 128;

/// Descriptors that are wanted from the system; it may grant fewer.
pub const WANTED: u64 = MOST * OF_EACH + REST;

/// How many connections each of some workers may hold, where the system grants so many descriptors.
#[must_use]
pub fn for_each_worker(workers: usize, descriptors: u64) -> usize {
    // Where there are very few, half of them.
    let free = descriptors.saturating_sub(REST).max(descriptors / 2);
    let all = usize::try_from((free / OF_EACH).min(MOST)).unwrap_or(usize::MAX);
    (all / workers.max(1)).max(1)
}

/// A connection under way.
pub struct Connection {
    /// A second handle of the socket: the first belongs to the HTTP server, which gives no way to end it from outside.
    socket: Socket,
    /// When the head of the next request has to be there; none while a request is being answered.
    next_by: Cell<Option<Instant>>,
    watch: OnceCell<JoinHandle<()>>,
}

impl Drop for Connection {
    fn drop(&mut self) {
        if let Some(watch) = self.watch.get() {
            watch.abort();
        }
    }
}

/// Begins to watch a connection; called by the HTTP server once for each.
pub fn watch(stream: &dyn Any, data: &mut Extensions) {
    let socket = stream.downcast_ref::<TcpStream>().map(|stream| SockRef::from(stream).try_clone());
    let Some(Ok(socket)) = socket else {
        tracing::warn!("a connection cannot be watched");
        return;
    };
    let first_by = Instant::now() + HEAD_WITHIN + LAST_WITHIN;
    let connection = Rc::new(Connection { socket, next_by: Cell::new(Some(first_by)), watch: OnceCell::new() });
    let watched = Rc::downgrade(&connection);
    let task = rt::spawn(async move {
        let mut wake = first_by;
        loop {
            rt::time::sleep_until(wake).await;
            let Some(connection) = watched.upgrade() else { return };
            let now = Instant::now();
            match connection.next_by.get() {
                Some(by) if by <= now => {
                    // It may be gone already, which is as well.
                    let _ = connection.socket.shutdown(Shutdown::Both);
                    return;
                }
                Some(by) => wake = by,
                None => wake = now + NEXT_WITHIN,
            }
        }
    });
    // The cell is fresh, so this sets it.
    let _ = connection.watch.set(task);
    data.insert(connection);
}

/// The middleware that notes when a request begins and when its answer is made. It takes no allocation: every request
/// comes by.
pub fn note<S, B>(
    request: ServiceRequest,
    service: &S,
) -> impl Future<Output = Result<ServiceResponse<B>, actix_web::Error>> + use<S, B>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = actix_web::Error>,
    B: MessageBody,
{
    let connection = request.conn_data::<Rc<Connection>>().cloned();
    if let Some(connection) = &connection {
        connection.next_by.set(None);
    }
    let answer = service.call(request);
    async move {
        let answer = answer.await;
        if let Some(connection) = connection {
            let within = match &answer {
                Ok(response) => until_next(response.status(), response.response().body().size()),
                Err(_) => Some(NEXT_WITHIN),
            };
            connection.next_by.set(within.map(|within| Instant::now() + within));
        }
        answer
    }
}

/// How long it may take from an answer to the next request. None for a stream, which ends with its connection.
fn until_next(status: StatusCode, size: BodySize) -> Option<Duration> {
    match size {
        _ if status == StatusCode::REQUEST_TIMEOUT => Some(LAST_WITHIN),
        BodySize::None => Some(NEXT_WITHIN),
        BodySize::Sized(bytes) => Some(NEXT_WITHIN + Duration::from_secs(bytes / SLOWEST_READER)),
        BodySize::Stream => None,
    }
}

#[cfg(test)]
mod tests {
    use actix_web::{body::BodySize, http::StatusCode};

    use super::{MOST, for_each_worker, until_next};

    #[test]
    fn a_large_answer_has_time_to_go_out() {
        let seconds = |size| until_next(StatusCode::OK, size).map(|within| within.as_secs());
        assert_eq!(seconds(BodySize::Sized(30_000)), Some(11));
        assert!(seconds(BodySize::Sized(9_000_000)) > Some(500), "at 128 kbit a second");
        assert_eq!(seconds(BodySize::Stream), None, "a stream lasts as long as its connection");
    }

    #[test]
    fn connections_leave_descriptors_for_the_rest() {
        for (workers, descriptors) in [(1, 64), (2, 256), (2, 1_024), (4, 1_024), (64, 4_096), (2, u64::MAX)] {
            let all = (for_each_worker(workers, descriptors) * workers) as u64;
            assert!((1..=MOST).contains(&all), "{workers} {descriptors}: {all}");
            assert!(all * 2 <= descriptors / 2 || all * 2 + 128 <= descriptors, "{workers} {descriptors}: {all}");
        }
    }
}
