//! The app: middleware around the route tables of the features. It is configured from nothing else. And the server
//! that serves it.

use std::{io, net::TcpListener};

use actix_session::SessionMiddleware;
use actix_web::{
    App, Error as ActixError, HttpServer,
    body::MessageBody,
    dev::{Server, ServiceFactory, ServiceRequest, ServiceResponse},
    middleware::{Compress, from_fn},
    web::{self, Data},
};

use crate::{
    account::{
        self,
        password::Hasher,
        reader,
        session::{self, Sessions},
    },
    bonds, boundaries, check_ins, contributions, dashboard, data, device, first_days, keepsakes, landing,
    love_languages, needs, reflections, safety, season, suggestions, talks, thanks,
    web::{
        BeforeChange, Error, Shared, Site, assets, connections, flash, headers, refuse_other_sites,
        route::{self, Entry, Verb::Get, public},
    },
};

/// Every route of the app, feature by feature.
#[must_use]
pub fn routes() -> Vec<Entry> {
    let mut all = files();
    all.extend(pages());
    all
}

/// Routes that need no session, and so no read of it.
fn files() -> Vec<Entry> {
    vec![
        public(Get, "/assets/{file}", assets::serve),
        public(Get, "/favicon.ico", assets::favicon),
        public(Get, "/worker.js", assets::worker),
        public(Get, "/manifest.webmanifest", device::manifest),
        public(Get, "/offline", device::offline),
    ]
}

/// Pages for whoever makes the app. The released one has none.
fn workshop() -> Vec<Entry> {
    #[cfg(debug_assertions)]
    return crate::design::routes();
    #[cfg(not(debug_assertions))]
    return Vec::new();
}

fn pages() -> Vec<Entry> {
    let features = [
        // Those that are asked most come first: of the paths with parameters each is tried in turn.
        dashboard::routes(),
        contributions::routes(),
        landing::routes(),
        account::routes(),
        bonds::routes(),
        needs::routes(),
        boundaries::routes(),
        love_languages::routes(),
        season::routes(),
        first_days::routes(),
        thanks::routes(),
        keepsakes::routes(),
        check_ins::routes(),
        reflections::routes(),
        talks::routes(),
        suggestions::routes(),
        data::routes(),
        safety::routes(),
        device::routes(),
        workshop(),
    ];
    features.into_iter().flatten().collect()
}

/// What is done before the first change of a day to a bond: a site is made with it.
pub const BEFORE_CHANGE: BeforeChange = suggestions::store::write_down;

/// How the server is to run.
pub struct Running {
    /// Threads that answer.
    pub workers: usize,
    /// Connections that each of them may hold at a time; more wait to be accepted.
    pub connections: usize,
    /// Seconds that a stop waits for requests that are under way.
    pub stop_within: u64,
}

/// The server of a site, on an address that was bound. It stops by its handle alone.
///
/// # Errors
/// The system's, where it cannot listen.
pub fn server(site: Shared, hasher: Data<Hasher>, listener: TcpListener, running: &Running) -> io::Result<Server> {
    let server = HttpServer::new(move || app(site.clone(), hasher.clone()))
        .workers(running.workers)
        .max_connections(running.connections)
        .client_request_timeout(connections::HEAD_WITHIN)
        .on_connect(connections::watch)
        .shutdown_timeout(running.stop_within)
        .disable_signals()
        .listen(listener)?;
    Ok(server.run())
}

/// The app on a site.
pub fn app(
    site: Shared,
    hasher: Data<Hasher>,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = ActixError,
        InitError = (),
    >,
> {
    let (sessions, https) = (sessions(&site), site.is_https());
    App::new()
        .app_data(site)
        .app_data(hasher)
        .wrap(from_fn(refuse_other_sites))
        .wrap_fn(connections::note)
        .wrap(headers::security(https))
        .wrap(Compress::default())
        .configure(|config| {
            for resource in route::resources(files()) {
                config.service(resource);
            }
        })
        .service(
            web::scope("")
                .wrap(from_fn(flash::say_once))
                // Inside the session, which says whose language it is.
                .wrap(from_fn(reader::answer_in_their_language))
                .wrap(sessions)
                .configure(|config| {
                    for resource in route::resources(pages()) {
                        config.service(resource);
                    }
                }),
        )
        .default_service(web::to(|| async { Err::<&str, _>(Error::NotFound) }))
}

fn sessions(site: &Site) -> SessionMiddleware<Sessions> {
    session::middleware(site)
}
