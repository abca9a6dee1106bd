//! The app: middleware around the route tables of the features. It is configured from nothing else.

use actix_session::SessionMiddleware;
use actix_web::{
    App, Error as ActixError,
    body::MessageBody,
    dev::{ServiceFactory, ServiceRequest, ServiceResponse},
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
    bonds, boundaries, contributions, dashboard, data, landing, love_languages, needs, safety,
    web::{
        Error, Shared, Site, assets, flash, headers, refuse_other_sites,
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
    vec![public(Get, "/assets/{file}", assets::serve)]
}

fn pages() -> Vec<Entry> {
    let features = [
        dashboard::routes(),
        landing::routes(),
        account::routes(),
        bonds::routes(),
        needs::routes(),
        boundaries::routes(),
        love_languages::routes(),
        contributions::routes(),
        data::routes(),
        safety::routes(),
    ];
    features.into_iter().flatten().collect()
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
                .wrap(from_fn(refuse_other_sites))
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
