//! Clients that take their time: none of them holds a connection for long, and nobody else waits for them.

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use crate::support::{
    app::{App, Browser, PASSWORD},
    harness::{Store, Test},
    process::Process,
    wire::{End, Wire, status},
};

pub fn tests() -> Vec<Test> {
    plain![
        no_slow_client_is_there_after_twenty_seconds,
        a_form_that_arrives_slowly_but_in_time_is_carried_out,
        who_is_not_slow_keeps_the_connection,
        more_connections_than_the_system_allows_wait_and_harm_nothing,
    ]
}

/// The time after which no slow client may hold a connection any more.
const LIMIT: Duration = Duration::from_secs(20);

const HEAD: &str = "GET /about HTTP/1.1\r\nHost: localhost\r\n";

/// One way of being slow: what is sent at once, and what follows byte by byte, one a second, over and over.
struct Slow {
    name: &'static str,
    first: Vec<u8>,
    /// Whether the answer to what was sent first is read before going on.
    answered: bool,
    then: &'static [u8],
}

fn slow(name: &'static str, first: impl Into<Vec<u8>>, then: &'static [u8]) -> Slow {
    Slow { name, first: first.into(), answered: false, then }
}

fn form(path: &str, framing: &str) -> String {
    let kind = "Content-Type: application/x-www-form-urlencoded";
    format!("POST {path} HTTP/1.1\r\nHost: localhost\r\n{kind}\r\n{framing}\r\n\r\n")
}

fn slow_clients() -> Vec<Slow> {
    const LENGTH: &str = "Content-Length: 5000";
    const CHUNKED: &str = "Transfer-Encoding: chunked";
    const CHUNK: &[u8] = b"1\r\na\r\n";
    let second = |first: String, then| Slow { answered: true, ..slow("", first, then) };
    vec![
        slow("silent", "", b""),
        slow("head", "", b"GET / HTTP/1.1\r\nX-Padding: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        slow("body by length", form("/signin", LENGTH), b"a"),
        slow("body in chunks", form("/signin", CHUNKED), CHUNK),
        slow("body that nobody reads", form("/signout", LENGTH), b"a"),
        slow("body in chunks that nobody reads", form("/signout", CHUNKED), CHUNK),
        slow("body of an unknown page", form("/nowhere", CHUNKED), CHUNK),
        slow("body of a refused form", form("/signin", &format!("Origin: http://evil.example\r\n{CHUNKED}")), CHUNK),
        slow("body that never comes", form("/signin", LENGTH), b""),
        slow("body asked for", form("/signin", &format!("Expect: 100-continue\r\n{LENGTH}")), b"a"),
        Slow {
            name: "second head",
            ..second(format!("{HEAD}\r\n"), b"GET / HTTP/1.1\r\nX: aaaaaaaaaaaaaaaaaaaaaaaaa")
        },
        Slow { name: "second head that stops", ..second(format!("{HEAD}\r\nGET / HTTP/1.1\r\n"), b"") },
        Slow { name: "second body", ..second(format!("{HEAD}\r\n{}", form("/signin", LENGTH)), b"a") },
        // Answers that are not read: more of them than the buffers in between can hold.
        slow("reading", format!("{HEAD}\r\n").repeat(20_000), b""),
    ]
}

fn no_slow_client_is_there_after_twenty_seconds() {
    let app = App::start(Store::Sqlite);
    let began = Instant::now();
    let open: Vec<_> = thread::scope(|scope| {
        let clients: Vec<_> = slow_clients()
            .into_iter()
            .map(|client| (client.name, scope.spawn(|| stay(&app.url, client, began))))
            .collect();
        // Meanwhile whoever is not slow is served.
        let visitor = app.visitor();
        while began.elapsed() < LIMIT / 2 {
            let asked = Instant::now();
            assert_eq!(visitor.get("/about").status, 200);
            assert!(asked.elapsed() < Duration::from_secs(2), "others wait for slow clients");
            thread::sleep(Duration::from_millis(500));
        }
        let ended = clients.into_iter().map(|(name, client)| (name, client.join().expect("no panic")));
        ended.filter(|(_, end)| *end == End::Open).map(|(name, _)| name).collect()
    });
    assert!(open.is_empty(), "still open after {LIMIT:?}: {open:?}");
}

/// Holds a connection for as long as it can, at the most until the limit.
fn stay(url: &str, client: Slow, began: Instant) -> End {
    let mut wire = Wire::to(url);
    let mut sender = wire.another();
    let first = client.first;
    let answered = client.answered;
    // Whoever does not read cannot send for ever either: that must not keep this test.
    thread::spawn(move || {
        let mut then = client.then.iter().cycle();
        if sender.send(&first) && answered {
            thread::sleep(Duration::from_secs(1));
        }
        while let Some(byte) = then.next().filter(|_| began.elapsed() < LIMIT) {
            if !sender.send(&[*byte]) {
                return;
            }
            thread::sleep(Duration::from_secs(1));
        }
    });
    if client.name == "reading" {
        thread::sleep(LIMIT.saturating_sub(began.elapsed() + Duration::from_secs(1)));
        return wire.is_open();
    }
    wire.read(LIMIT.saturating_sub(began.elapsed()), |_| false).1
}

fn a_form_that_arrives_slowly_but_in_time_is_carried_out() {
    let app = App::start(Store::Sqlite);
    let mut wire = Wire::to(&app.url);
    let body = b"email=ana%40example.org&password=x";
    assert!(wire.send(form("/signin", &format!("Content-Length: {}", body.len())).as_bytes()));
    for part in body.chunks(12) {
        thread::sleep(Duration::from_secs(1));
        assert!(wire.send(part));
    }
    let answer = wire.answer(Duration::from_secs(5));
    assert_eq!(status(&answer), 422, "{answer}");
}

fn who_is_not_slow_keeps_the_connection() {
    let app = App::start(Store::Sqlite);
    let mut wire = Wire::to(&app.url);
    // Longer in all than any one time limit.
    for _ in 0..6 {
        assert!(wire.send(format!("{HEAD}\r\n").as_bytes()));
        let answer = wire.answer(Duration::from_secs(5));
        assert_eq!(status(&answer), 200, "{answer}");
        thread::sleep(Duration::from_millis(2_500));
    }
}

fn more_connections_than_the_system_allows_wait_and_harm_nothing() {
    const DESCRIPTORS: u32 = 160;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let process = Process::with_descriptors(DESCRIPTORS, folder.path());
    let early = Browser::at(&process.url);
    early.does("/signup", &[("display_name", "Ana"), ("email", "ana@example.org"), ("password", PASSWORD)]);
    let idle: Vec<Wire> = (0..DESCRIPTORS * 5 / 8).map(|_| Wire::to(&process.url)).collect();
    // As long as the first of them may be silent, all that are held are there at once.
    for round in 0..6 {
        if let Ok(open) = fs::read_dir(format!("/proc/{}/fd", process.child.id())) {
            let open = open.count();
            assert!(open < DESCRIPTORS as usize - 10, "round {round}: {open} of {DESCRIPTORS} are taken");
        }
        thread::sleep(Duration::from_millis(500));
    }
    let fields = [("display_name", "Anouk"), ("time_zone", "UTC"), ("theme", "system")];
    assert_eq!(early.does("/settings/profile", &fields), "/settings/profile", "it waits, and is carried out");
    drop(idle);
    assert!(early.sees("/settings/profile").contains("Anouk"));
}
