//! Whoever reads a page, signed in or not, and the language in which they are answered: their own choice, or else what
//! their browser accepts.

use actix_session::SessionExt;
use actix_web::{
    HttpRequest,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header::{self, HeaderValue},
    middleware::Next,
};

use super::{Person, person, session, store};
use crate::{
    db,
    lang::Lang,
    web::{Error, Shared, accepted_language, components::Frame, frame},
};

/// The middleware that says in the reader's language why a page cannot be shown, and tells caches what pages of people
/// who are not signed in depend on.
///
/// # Errors
/// Those of what it wraps.
pub async fn answer_in_their_language(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let response = next.call(request).await?;
    let failed = response.response().error().and_then(|error| error.as_error::<Error>());
    let page = match failed {
        None | Some(Error::SignInFirst(_)) => None,
        // A database that just failed is not asked once more.
        Some(error @ Error::Database(_)) => Some(error.page(response.request(), accepted_language(response.request()))),
        Some(error) => Some(error.page(response.request(), language(response.request()).await)),
    };
    let mut response = match page {
        None => response.map_into_left_body(),
        Some(page) => response
            .map_body(|head, _| {
                for (name, value) in page.headers() {
                    head.headers.insert(name.clone(), value.clone());
                }
                page.into_body()
            })
            .map_into_right_body(),
    };
    if is_html(&response) && !response.request().get_session().contains_key(session::PERSON) {
        response.headers_mut().append(header::VARY, HeaderValue::from_static("Accept-Language"));
    }
    Ok(response)
}

fn is_html(response: &ServiceResponse<impl MessageBody>) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// The frame around a page that is for everyone: whoever is signed in keeps their bonds and the button to leave
/// quickly.
///
/// # Errors
/// The database's.
pub async fn frame(site: &Shared, request: &HttpRequest) -> Result<Frame, Error> {
    match find(site, request).await? {
        Some(person) => frame::signed_in(site, request, person.id, person.look()).await,
        None => Ok(frame::public(request, accepted_language(request))),
    }
}

/// The language of whoever asks.
pub async fn language(request: &HttpRequest) -> Lang {
    let person = match request.app_data::<Shared>() {
        Some(site) => find(site, request).await.ok().flatten(),
        None => None,
    };
    person.map_or_else(|| accepted_language(request), |person| person.lang)
}

async fn find(site: &Shared, request: &HttpRequest) -> db::Result<Option<Person>> {
    match person::signed_in(request) {
        Some(id) => site.db.query(move |conn| store::by_id(conn, id)).await,
        None => Ok(None),
    }
}
