//! Requests as bytes on a socket, for what no client library would send.

use std::{
    io::{ErrorKind, Read, Write},
    net::TcpStream,
    time::{Duration, Instant},
};

/// A connection to an app.
pub struct Wire(TcpStream);

/// How a connection ended, or did not.
#[derive(Debug, PartialEq, Eq)]
pub enum End {
    /// The app closed it.
    Closed,
    /// It was still open when the time was over.
    Open,
}

impl Wire {
    /// Connects to the app at a URL such as `http://127.0.0.1:8080`.
    pub fn to(url: &str) -> Self {
        let stream = TcpStream::connect(host(url)).expect("it connects");
        stream.set_nodelay(true).expect("no delay");
        Self(stream)
    }

    /// The same connection once more, to send while this one reads.
    pub fn another(&self) -> Self {
        Self(self.0.try_clone().expect("a second handle"))
    }

    /// Whether the app still holds the connection, found out without reading what it sent: what it no longer takes it
    /// refuses.
    pub fn is_open(&mut self) -> End {
        let refused = (0..20).any(|_| {
            std::thread::sleep(Duration::from_millis(50));
            self.0.set_nonblocking(true).expect("a mode");
            self.0.write(b" ").is_err_and(|e| e.kind() != ErrorKind::WouldBlock)
        });
        if refused { End::Closed } else { End::Open }
    }

    /// Sends bytes; false where the app has gone.
    pub fn send(&mut self, bytes: &[u8]) -> bool {
        self.0.write_all(bytes).is_ok()
    }

    /// Reads until the app closes the connection, `enough` says that all is there, or the time is over.
    pub fn read(&mut self, within: Duration, enough: impl Fn(&[u8]) -> bool) -> (Vec<u8>, End) {
        let until = Instant::now() + within;
        let mut read = Vec::new();
        let mut buffer = [0; 16_384];
        while !enough(&read) {
            let Some(left) = until.checked_duration_since(Instant::now()).filter(|left| !left.is_zero()) else {
                return (read, End::Open);
            };
            self.0.set_read_timeout(Some(left)).expect("a time");
            match self.0.read(&mut buffer) {
                Ok(0) => return (read, End::Closed),
                Ok(length) => read.extend_from_slice(&buffer[..length]),
                Err(e) if matches!(e.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
                Err(_) => return (read, End::Closed),
            }
        }
        (read, End::Open)
    }

    /// Reads one answer whole, by its `Content-Length`.
    pub fn answer(&mut self, within: Duration) -> String {
        let (read, _) = self.read(within, is_whole);
        String::from_utf8_lossy(&read).into_owned()
    }
}

/// What came back to one of several requests.
pub struct Answer {
    pub status: u16,
    pub location: String,
    pub body: String,
}

/// Sends requests so that they meet: all but the last byte of each, then the last bytes one right after the other. The
/// requests ask for `Connection: close`.
pub fn at_once<const N: usize>(url: &str, requests: [Vec<u8>; N]) -> [Answer; N] {
    let mut wires = requests.each_ref().map(|request| {
        let mut wire = Wire::to(url);
        assert!(wire.send(&request[..request.len() - 1]));
        wire
    });
    // Until all of them have been read as far as they go.
    std::thread::sleep(Duration::from_millis(3));
    for (wire, request) in wires.iter_mut().zip(&requests) {
        assert!(wire.send(&request[request.len() - 1..]));
    }
    wires.map(|mut wire| {
        let (read, end) = wire.read(Duration::from_secs(30), |_| false);
        assert_eq!(end, End::Closed, "it is answered");
        let text = String::from_utf8_lossy(&read).into_owned();
        let location = text.split("location: ").nth(1).and_then(|rest| rest.split("\r\n").next());
        Answer { status: status(&text), location: location.unwrap_or_default().to_owned(), body: text }
    })
}

/// Host and port of a URL.
pub fn host(url: &str) -> &str {
    url.trim_start_matches("http://")
}

/// The status of an answer; 0 where there is none.
pub fn status(answer: &str) -> u16 {
    answer
        .strip_prefix("HTTP/1.1 ")
        .or(answer.strip_prefix("HTTP/1.0 "))
        .map_or(0, |rest| rest.get(..3).and_then(|code| code.parse().ok()).unwrap_or(0))
}

fn is_whole(read: &[u8]) -> bool {
    let text = String::from_utf8_lossy(read).to_lowercase();
    let Some((head, _)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next()?.parse().ok());
    length.is_some_and(|length: usize| read.len() >= head.len() + 4 + length)
}
