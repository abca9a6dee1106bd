//! Requests that no browser sends, as bytes on a socket: each is answered or refused quickly, and never by a fault of
//! ours.

use std::time::{Duration, Instant};

use crate::support::{
    app::App,
    harness::{Store, Test},
    wire::{End, Wire, host, status},
};

pub fn tests() -> Vec<Test> {
    let mut tests = both![odd_values_in_requests_of_a_member_are_answered];
    tests.extend(plain![
        a_request_for_another_host_is_refused,
        framing_that_two_readers_could_read_differently_is_refused,
        heads_that_are_none_are_refused,
        bodies_that_are_none_are_refused,
        nothing_that_was_smuggled_is_answered,
    ]);
    tests
}

/// The time in which the app answers or closes.
const WITHIN: Duration = Duration::from_secs(6);

/// What the app answers to bytes, after which nothing more is sent; empty where it closes without a word.
fn answer(url: &str, bytes: &[u8]) -> String {
    let mut wire = Wire::to(url);
    let began = Instant::now();
    wire.send(bytes);
    let answer = wire.answer(WITHIN);
    assert!(began.elapsed() < WITHIN, "no answer in time to {}", shown(bytes));
    answer
}

fn shown(bytes: &[u8]) -> String {
    let bytes = &bytes[..bytes.len().min(300)];
    bytes.escape_ascii().to_string()
}

fn is_refused(url: &str, name: &str, bytes: &[u8]) {
    let answer = answer(url, bytes);
    let status = status(&answer);
    assert!((400..500).contains(&status), "{name} is {status}: {}\n{answer}", shown(bytes));
}

fn a_request_for_another_host_is_refused() {
    let app = App::start(Store::Sqlite);
    let own = host(&app.url);
    let ask = |line: &str, host: &str| {
        let answer =
            answer(&app.url, format!("{line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").as_bytes());
        (status(&answer), answer)
    };
    assert_eq!(ask(&format!("GET http://{own}/about"), own).0, 200, "a proxy may write out our own address");
    assert_eq!(ask("GET /about", own).0, 200);
    for (line, host) in [
        ("GET http://evil.example/about", own),
        ("GET http://evil.example/about", "evil.example"),
        ("GET https://evil.example/about", own),
        ("GET http://evil.example", own),
        ("GET http://127.0.0.1:1/about", own),
        ("GET http://evil.example@127.0.0.1/about", own),
        ("GET ftp://evil.example/about", own),
        ("HEAD http://evil.example/about", own),
        ("POST http://evil.example/signin", own),
        ("OPTIONS http://evil.example/about", own),
        ("CONNECT evil.example:443", own),
        ("GET http://evil.example/assets/app.css", own),
        ("GET http://evil.example/healthz", own),
    ] {
        let (status, answer) = ask(line, host);
        assert_eq!(status, 400, "{line}, Host: {host}\n{answer}");
        assert!(!answer.contains("evil.example"), "{line} comes back\n{answer}");
    }
    let app = App::with(Store::Sqlite, &["--rate-limits", "off", "--public-url", "https://care.example.org"]);
    for own in ["https://care.example.org", "https://care.example.org:443", "HTTPS://Care.Example.org"] {
        let line = format!("GET {own}/about HTTP/1.1\r\nHost: care.example.org\r\n\r\n");
        assert_eq!(status(&answer(&app.url, line.as_bytes())), 200, "{own}");
    }
}

fn framing_that_two_readers_could_read_differently_is_refused() {
    let app = App::start(Store::Sqlite);
    let framings: &[(&str, &str, &str)] = &[
        ("length and chunks", "Content-Length: 4\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
        ("chunks and length", "Transfer-Encoding: chunked\r\nContent-Length: 4", "0\r\n\r\n"),
        ("two lengths", "Content-Length: 4\r\nContent-Length: 5", "a=b&c"),
        ("two equal lengths", "Content-Length: 4\r\nContent-Length: 4", "a=bc"),
        ("a list of lengths", "Content-Length: 4, 5", "a=b&c"),
        ("a signed length", "Content-Length: +4", "a=bc"),
        ("a negative length", "Content-Length: -1", "a=bc"),
        ("a length in hexadecimal", "Content-Length: 0x4", "a=bc"),
        ("a length with a blank", "Content-Length: 4 4", "a=bc"),
        ("an endless length", "Content-Length: 99999999999999999999999999", "a=bc"),
        ("an empty length", "Content-Length:", ""),
        ("a blank before the colon", "Content-Length : 4", "a=bc"),
        ("a blank before the colon of the encoding", "Transfer-Encoding : chunked", "0\r\n\r\n"),
        ("an unknown encoding", "Transfer-Encoding: xchunked", "0\r\n\r\n"),
        ("chunks that are not last", "Transfer-Encoding: chunked, gzip", "0\r\n\r\n"),
        ("chunks twice", "Transfer-Encoding: chunked, chunked", "0\r\n\r\n"),
        ("chunks in two headers", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "0\r\n\r\n"),
        ("a folded encoding", "Transfer-Encoding:\r\n chunked", "0\r\n\r\n"),
        ("a chunk size that is none", "Transfer-Encoding: chunked", "zz\r\na=b\r\n0\r\n\r\n"),
        ("a negative chunk size", "Transfer-Encoding: chunked", "-1\r\na\r\n0\r\n\r\n"),
        ("an endless chunk size", "Transfer-Encoding: chunked", "ffffffffffffffffff\r\na\r\n0\r\n\r\n"),
        ("a chunk size in 0x", "Transfer-Encoding: chunked", "0x1\r\na\r\n0\r\n\r\n"),
        ("an empty chunk size", "Transfer-Encoding: chunked", "\r\na\r\n0\r\n\r\n"),
        ("a chunk longer than its size", "Transfer-Encoding: chunked", "1\r\nabc\r\n0\r\n\r\n"),
        ("a chunk that ends in LF", "Transfer-Encoding: chunked", "1\na\n0\n\n"),
    ];
    for (name, framing, body) in framings {
        let request = format!("POST /signin HTTP/1.1\r\nHost: localhost\r\n{framing}\r\n\r\n{body}");
        is_refused(&app.url, name, request.as_bytes());
    }
}

fn heads_that_are_none_are_refused() {
    let app = App::start(Store::Sqlite);
    let long = "a".repeat(200_000);
    let many: String = (0..500).map(|n| format!("X-{n}: a\r\n")).collect();
    let heads: Vec<(&str, Vec<u8>)> = vec![
        ("NUL in the path", b"GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec()),
        ("NUL in a header", b"GET / HTTP/1.1\r\nHost: localhost\r\nX: \0\r\n\r\n".to_vec()),
        ("NUL in a header's name", b"GET / HTTP/1.1\r\nHost: localhost\r\nX\0: a\r\n\r\n".to_vec()),
        ("bytes that are no UTF-8 in the path", b"GET /\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec()),
        ("a blank in the path", b"GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec()),
        ("no path", b"GET HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec()),
        ("no version", b"GET /\r\nHost: localhost\r\n\r\n".to_vec()),
        ("an unknown version", b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n".to_vec()),
        ("the preface of HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec()),
        ("no host", b"GET / HTTP/1.1\r\n\r\n".to_vec()),
        ("two hosts", b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n".to_vec()),
        ("a folded header", b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n".to_vec()),
        ("a header without a colon", b"GET / HTTP/1.1\r\nHost: localhost\r\nnonsense\r\n\r\n".to_vec()),
        ("a bare CR in a header", b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rb\r\n\r\n".to_vec()),
        ("a method that is none", b"G\x01T / HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec()),
        ("a TLS hello", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n".to_vec()),
        ("an endless path", format!("GET /{long} HTTP/1.1\r\nHost: localhost\r\n\r\n").into_bytes()),
        ("an endless header", format!("GET / HTTP/1.1\r\nHost: localhost\r\nX: {long}\r\n\r\n").into_bytes()),
        ("an endless cookie", format!("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: {long}\r\n\r\n").into_bytes()),
        ("many headers", format!("GET / HTTP/1.1\r\nHost: localhost\r\n{many}\r\n").into_bytes()),
    ];
    for (name, head) in heads {
        is_refused(&app.url, name, &head);
    }
    // What is read leniently is answered, and not by a fault either.
    for (name, head) in [
        ("LF alone", "GET /about HTTP/1.1\nHost: localhost\n\n"),
        ("an older version", "GET /about HTTP/1.0\r\n\r\n"),
        ("blank lines before", "\r\n\r\nGET /about HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        ("an asterisk", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        ("a trace", "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        ("an upgrade", "GET /about HTTP/1.1\r\nHost: localhost\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n"),
        ("an unknown method", "BREW /about HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        ("an expectation", "GET /about HTTP/1.1\r\nHost: localhost\r\nExpect: the-best\r\n\r\n"),
        ("ranges", "GET /about HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-0,1-1,2-2,5-1\r\n\r\n"),
        ("odd encodings", "GET /about HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: \x7f,;q=9,*;q=-1\r\n\r\n"),
    ] {
        let answer = answer(&app.url, head.as_bytes());
        assert!(matches!(status(&answer), 200..=499), "{name}\n{answer}");
    }
}

fn bodies_that_are_none_are_refused() {
    let app = App::start(Store::Sqlite);
    // A gzip body of a megabyte of zeros is a kilobyte on the wire; it is not unpacked.
    for encoding in ["gzip", "br", "deflate", "zstd", "gzip, gzip", "x-unknown", "identity, gzip"] {
        let body = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 75, 76, 4, 2, 0];
        let mut request = format!(
            "POST /signin HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Encoding: {encoding}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        )
        .into_bytes();
        request.extend_from_slice(&body);
        let answer = answer(&app.url, &request);
        assert_eq!(status(&answer), 415, "{encoding}\n{answer}");
    }
    // More than a form may have is refused at its head, whatever follows.
    let large = "POST /signin HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999999\r\n\r\na=b";
    assert_eq!(status(&answer(&app.url, large.as_bytes())), 413);
}

fn nothing_that_was_smuggled_is_answered() {
    let app = App::start(Store::Sqlite);
    for (name, framing) in [
        ("length and chunks", "Content-Length: 6\r\nTransfer-Encoding: chunked"),
        ("two lengths", "Content-Length: 5\r\nContent-Length: 0"),
        ("an unknown encoding", "Transfer-Encoding: chunkedx\r\nContent-Length: 5"),
    ] {
        let inner = "GET /about HTTP/1.1\r\nHost: localhost\r\n\r\n";
        let outer = format!("POST /signin HTTP/1.1\r\nHost: localhost\r\n{framing}\r\n\r\n0\r\n\r\n{inner}");
        let mut wire = Wire::to(&app.url);
        assert!(wire.send(outer.as_bytes()));
        let (answers, end) = wire.read(WITHIN, |_| false);
        let answers = String::from_utf8_lossy(&answers);
        assert_eq!(answers.matches("HTTP/1.1 ").count(), 1, "{name}\n{answers}");
        assert_eq!((status(&answers), end), (400, End::Closed), "{name}");
    }
}

fn odd_values_in_requests_of_a_member_are_answered(store: Store) {
    let app = App::start(store);
    let (ana, _, bond) = app.bond();
    let long = "a".repeat(4_000);
    let odd = [
        "%00",
        "%ff%fe",
        "%ed%a0%80",
        "%ed%bf%bf",
        "%c0%ae%c0%ae",
        "%",
        "%zz",
        "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "..%2f..%2f",
        "..",
        ".",
        "%2e",
        "%0d%0aX:%20a",
        "%E2%80%AE",
        "%f0%9f%98%80",
        "a%00b",
        "{}",
        "*",
        "~",
        "'",
        "00000000-0000-4000-8000-000000000000%00",
        "00000000000040008000000000000000",
        "-1",
        "1e999",
        &long,
    ];
    for value in odd {
        for path in [
            format!("{bond}/needs/{value}"),
            format!("{bond}/{value}"),
            format!("/bonds/{value}"),
            format!("/bonds/{value}/needs/{value}/edit"),
            format!("/invitations/{value}"),
            format!("/assets/{value}"),
            format!("/assets/../{value}"),
            format!("{bond}/needs?after={value}"),
            format!("{bond}/contributions/new?need={value}&noticed={value}"),
            format!("{bond}/needs/new?title={value}"),
            format!("/signin?next={value}"),
            format!("/settings/data/bonds/{value}/export.json"),
        ] {
            is_answered(&app, &format!("GET {path}"), &format!("Cookie: {}", ana.cookie()), "");
        }
        for (path, body) in [
            (format!("{bond}/needs"), format!("title={value}&words={value}&importance={value}&visibility={value}")),
            (format!("{bond}/needs/{value}/pulse"), format!("level={value}&visibility=shared")),
            (format!("{bond}/contributions"), format!("title=a&needs={value}&needs={value}&same_as={value}")),
            (format!("/invitations/{value}/accepted"), String::new()),
            ("/signin".into(), format!("email={value}&password={value}&next={value}")),
            ("/settings/profile".into(), format!("display_name={value}&time_zone={value}&theme={value}")),
        ] {
            let cookie = format!("Cookie: {}", ana.cookie());
            is_answered(&app, &format!("POST {path}"), &cookie, &body);
        }
        for header in ["Cookie: bothways=", "Cookie: said=", "If-None-Match: ", "Accept-Language: ", "Origin: "] {
            is_answered(&app, &format!("GET {bond}"), &format!("{header}{value}"), "");
        }
    }
    assert_eq!(ana.get(&bond).status, 200);
}

fn is_answered(app: &App, line: &str, header: &str, body: &str) {
    let request = format!(
        "{line} HTTP/1.1\r\nHost: {}\r\n{header}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n\r\n{body}",
        host(&app.url),
        body.len()
    );
    let answer = answer(&app.url, request.as_bytes());
    let status = status(&answer);
    assert!(matches!(status, 200..=499), "{line} {header} {body} is {status}\n{answer}");
}
