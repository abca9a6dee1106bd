//! The app on a loopback port with a database of its own, and people with browsers.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, mpsc},
    thread::{self, JoinHandle},
};

use actix_web::{dev::ServerHandle, rt::System, web::Data};
use bothways::{
    account::password::Hasher,
    app::{self, Running},
    config::Settings,
    db::{Clock, Db, Place},
    web::Site,
};
use clap::Parser;
use tempfile::TempDir;

use super::{harness::Store, postgres};

/// A running app. It stops when dropped.
pub struct App {
    pub clock: Clock,
    pub db: Db,
    pub place: Place,
    pub url: String,
    handle: ServerHandle,
    server: Option<JoinHandle<()>>,
    /// Holds the SQLite file, and goes with the app.
    _folder: TempDir,
}

#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    settings: Settings,
}

impl App {
    /// Starts the app with limits off: tests make many people from one address.
    pub fn start(store: Store) -> Self {
        Self::with(store, &["--rate-limits", "off"])
    }

    /// Starts the app with flags of the command line.
    pub fn with(store: Store, flags: &[&str]) -> Self {
        Self::running(store, flags, 1)
    }

    /// Starts the app with several threads, so that requests meet.
    pub fn busy(store: Store) -> Self {
        Self::running(store, &["--rate-limits", "off"], 4)
    }

    fn running(store: Store, flags: &[&str], workers: usize) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let settings = Arguments::parse_from([&["bothways"], flags].concat()).settings;
        let place = match store {
            Store::Sqlite => Place::File(folder.path().join("bothways.sqlite")),
            Store::Postgres => Place::Server { url: postgres::database().expect("a database"), connections: 4 },
        };
        let db = Db::open(&place).expect("the database opens");
        let clock = Clock::default();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        let bound = listener.local_addr().expect("an address");
        let site = Site::new(db.clone(), clock.clone(), &settings, settings.public_url(bound), [7; 32])
            .before_change(app::BEFORE_CHANGE);
        let (send, receive) = mpsc::channel();
        let server = thread::spawn(move || {
            System::new().block_on(async move {
                let (site, hasher) = (Data::new(site), Data::new(Hasher::new()));
                let running = Running { workers, connections: 10_000, stop_within: 0 };
                let server = app::server(site, hasher, listener, &running).expect("it listens");
                send.send(server.handle()).expect("the test waits");
                server.await.expect("it serves");
            });
        });
        let handle = receive.recv().expect("the server starts");
        Self { clock, db, place, url: format!("http://{bound}"), handle, server: Some(server), _folder: folder }
    }

    /// Someone who has not signed in.
    pub fn visitor(&self) -> Browser {
        Browser::at(&self.url)
    }

    /// Someone with an account, signed in, in UTC.
    pub fn person(&self, name: &str) -> Browser {
        self.person_in(name, "UTC")
    }

    /// Someone with an account, signed in, in a time zone.
    pub fn person_in(&self, name: &str, zone: &str) -> Browser {
        let browser = self.visitor();
        let email = format!("{}@example.org", name.to_lowercase());
        let page = browser
            .post("/signup", &[("display_name", name), ("email", &email), ("password", PASSWORD), ("time_zone", zone)]);
        assert_eq!((page.status, page.location()), (303, "/home"), "{}", page.body);
        browser
    }

    /// Ana and Sam, linked as partners, and the path of their bond.
    pub fn bond(&self) -> (Browser, Browser, String) {
        let (ana, sam) = (self.person("Ana"), self.person("Sam"));
        let bond = self.link(&ana, &sam, "partners");
        (ana, sam, bond)
    }

    /// Links two people; answers the path of the bond, `/bonds/{id}`.
    pub fn link(&self, inviter: &Browser, invited: &Browser, kind: &str) -> String {
        let page = inviter.post("/bonds", &[("kind", kind)]);
        assert_eq!(page.status, 303, "{}", page.body);
        let bond = page.location().trim_end_matches("/invitation").to_owned();
        let invitation = inviter.get(page.location()).between("/invitations/", "\"").to_owned();
        let page = invited.post(&format!("/invitations/{invitation}/accepted"), &[]);
        assert_eq!((page.status, page.location()), (303, bond.as_str()), "{}", page.body);
        bond
    }
}

impl Drop for App {
    fn drop(&mut self) {
        let handle = self.handle.clone();
        System::new().block_on(handle.stop(false));
        if let Some(server) = self.server.take() {
            let _ = server.join();
        }
    }
}

/// The password of everyone in the tests.
pub const PASSWORD: &str = "tea at the kitchen table";

/// A browser with its cookies. It does not follow redirects: tests look at them.
pub struct Browser {
    agent: ureq::Agent,
    base: String,
    cookies: Mutex<BTreeMap<String, String>>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Page {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// Bytes of the body as they came.
    pub length: usize,
}

impl Browser {
    /// A browser without cookies, for the app at a URL.
    pub fn at(base: &str) -> Self {
        let agent = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build().into();
        Self { agent, base: base.to_owned(), cookies: Mutex::default() }
    }

    /// Reads a page.
    pub fn get(&self, path: &str) -> Page {
        self.get_with(path, &[])
    }

    /// Reads a page with more headers.
    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Page {
        let mut request = self.agent.get(format!("{}{path}", self.base)).header("cookie", self.cookie());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.keep(request.call())
    }

    /// Sends a form.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.post_raw(path, body.as_bytes(), &[])
    }

    /// Sends bytes as a form.
    pub fn post_raw(&self, path: &str, body: &[u8], headers: &[(&str, &str)]) -> Page {
        let mut request = self
            .agent
            .post(format!("{}{path}", self.base))
            .header("cookie", self.cookie())
            .header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.keep(request.send(body))
    }

    /// The request that sends a form, as bytes, to be sent by other means; the connection ends with its answer.
    pub fn form(&self, path: &str, fields: &[(&str, &str)]) -> Vec<u8> {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let (host, cookie, length) = (self.base.trim_start_matches("http://"), self.cookie(), body.len());
        let kind = "application/x-www-form-urlencoded";
        format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nCookie: {cookie}\r\n\
             Content-Type: {kind}\r\nContent-Length: {length}\r\n\r\n{body}"
        )
        .into_bytes()
    }

    /// Sends a form and expects to be led on; answers where to.
    pub fn does(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let page = self.post(path, fields);
        assert_eq!(page.status, 303, "POST {path} {fields:?}\n{}", page.body);
        page.location().to_owned()
    }

    /// Reads a page that must be there.
    pub fn sees(&self, path: &str) -> String {
        let page = self.get(path);
        assert_eq!(page.status, 200, "GET {path}\n{}", page.body);
        page.body
    }

    /// The Cookie header of this browser.
    pub fn cookie(&self) -> String {
        let cookies = self.jar();
        cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn jar(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        self.cookies.lock().expect("no panic holds the cookies")
    }

    /// A second browser with the same cookies, as a second tab has.
    pub fn tab(&self) -> Self {
        Self { agent: self.agent.clone(), base: self.base.clone(), cookies: self.jar().clone().into() }
    }

    /// The same browser after the app came back at another URL.
    pub fn tab_at(&self, base: &str) -> Self {
        let mut tab = Self::at(base);
        tab.cookies = self.jar().clone().into();
        tab
    }

    /// Sends a form to an app that may go away meanwhile; none if no answer came.
    pub fn try_post(&self, path: &str, fields: &[(&str, &str)]) -> Option<Page> {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self
            .agent
            .post(format!("{}{path}", self.base))
            .header("cookie", self.cookie())
            .header("content-type", "application/x-www-form-urlencoded");
        let mut answer = request.send(body.as_bytes()).ok()?;
        let status = answer.status().as_u16();
        let body = answer.body_mut().read_to_string().ok()?;
        Some(Page { status, headers: Vec::new(), length: body.len(), body })
    }

    fn keep(&self, answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Page {
        let mut answer = answer.expect("the app answers");
        let headers: Vec<(String, String)> = answer
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        for (_, cookie) in headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            if attributes.contains("Max-Age=0") {
                self.jar().remove(name);
            } else {
                self.jar().insert(name.to_owned(), value.to_owned());
            }
        }
        let status = answer.status().as_u16();
        let body = answer.body_mut().read_to_vec().expect("the body arrives");
        Page { status, headers, length: body.len(), body: String::from_utf8_lossy(&body).into_owned() }
    }
}

impl Page {
    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// The text after one mark and before the next.
    pub fn between(&self, from: &str, to: &str) -> &str {
        between(&self.body, from, to)
    }
}

/// The text after one mark and before the next.
pub fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let start = text.find(from).unwrap_or_else(|| panic!("no {from:?} in\n{text}")) + from.len();
    let length = text[start..].find(to).unwrap_or_else(|| panic!("no {to:?} after {from:?} in\n{text}"));
    &text[start..start + length]
}
