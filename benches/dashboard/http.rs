//! As much of HTTP/1.1 as the measurements need: requests as bytes, replies with a Content-Length or without a body.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};

/// Time after which an answer that has not come is a failure.
const ANSWER_WITHIN: Duration = Duration::from_secs(20);

/// A GET with the cookie of a person, and with the tag of what they have seen already.
pub(crate) fn get(address: &str, path: &str, cookie: Option<&str>, seen: Option<&str>) -> Vec<u8> {
    let mut request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nAccept-Encoding: identity\r\n");
    for (name, value) in [("Cookie", cookie), ("If-None-Match", seen)] {
        if let Some(value) = value {
            request += &format!("{name}: {value}\r\n");
        }
    }
    (request + "\r\n").into_bytes()
}

/// Writes a form's POST to `out`. It says that it comes from a page of the same site, as a browser does.
pub(crate) fn post(out: &mut Vec<u8>, address: &str, path: &str, cookie: Option<&str>, body: &str) {
    let cookie = cookie.map_or(String::new(), |cookie| format!("Cookie: {cookie}\r\n"));
    let length = body.len();
    // Writing into memory does not fail.
    let _ = write!(
        out,
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nAccept-Encoding: identity\r\nSec-Fetch-Site: same-origin\r\n\
         {cookie}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
    );
}

/// The first lines of a reply.
#[derive(Clone, Copy)]
pub(crate) struct Head {
    pub(crate) status: u16,
    /// Bytes of the head and of the body together.
    pub(crate) whole: usize,
    /// Bytes of the head.
    pub(crate) head: usize,
}

impl Head {
    /// The head at the start of what has arrived; none while it is not complete.
    pub(crate) fn parse(arrived: &[u8]) -> Result<Option<Self>> {
        let Some(end) = arrived.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
        let head = end + 4;
        let status =
            arrived.get(9..12).and_then(|digits| std::str::from_utf8(digits).ok()).and_then(|text| text.parse().ok());
        let status: u16 = status.context("a reply without a status")?;
        let mut length = matches!(status, 204 | 304).then_some(0);
        for line in arrived[..end].split(|byte| *byte == b'\n') {
            const NAME: &[u8] = b"content-length:";
            if length.is_none() && line.len() > NAME.len() && line[..NAME.len()].eq_ignore_ascii_case(NAME) {
                length = std::str::from_utf8(&line[NAME.len()..]).ok().and_then(|text| text.trim().parse().ok());
            }
        }
        let body: usize = length.context("a reply without a Content-Length")?;
        Ok(Some(Self { status, whole: head + body, head }))
    }
}

/// A whole reply.
pub(crate) struct Reply {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl Reply {
    /// The values of a header, in the order sent.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines.filter(move |(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// The first value of a header.
    pub(crate) fn one(&self, name: &str) -> Option<String> {
        self.all(name).next().map(str::to_owned)
    }
}

/// A connection that asks one thing at a time.
pub(crate) struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub(crate) fn open(address: &str) -> Result<Self> {
        let stream = TcpStream::connect(address).with_context(|| format!("nobody answers at {address}"))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(ANSWER_WITHIN))?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and waits for the last byte of its answer; answers the status.
    pub(crate) fn exchange(&mut self, request: &[u8]) -> Result<Head> {
        self.stream.write_all(request)?;
        self.buffer.clear();
        let mut chunk = [0; 64 * 1024];
        loop {
            let got = self.stream.read(&mut chunk)?;
            ensure!(got > 0, "the server closed the connection");
            self.buffer.extend_from_slice(&chunk[..got]);
            match Head::parse(&self.buffer)? {
                Some(head) if self.buffer.len() >= head.whole => return Ok(head),
                _ => {}
            }
        }
    }

    /// As [`Self::exchange`], with all that came back.
    pub(crate) fn ask(&mut self, request: &[u8]) -> Result<Reply> {
        let head = self.exchange(request)?;
        let (top, body) = self.buffer.split_at(head.head);
        Ok(Reply {
            status: head.status,
            head: String::from_utf8_lossy(top).into_owned(),
            body: String::from_utf8_lossy(body).into_owned(),
        })
    }

    /// As [`Self::ask`], where only one status will do.
    pub(crate) fn must(&mut self, request: &[u8], status: u16) -> Result<Reply> {
        let reply = self.ask(request)?;
        if reply.status != status {
            let line = request.split(|byte| *byte == b'\r').next().unwrap_or_default();
            let start: String = reply.body.chars().take(300).collect();
            bail!("{} answered {} and not {status}: {start}", String::from_utf8_lossy(line), reply.status);
        }
        Ok(reply)
    }
}
