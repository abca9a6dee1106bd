//! Discreet mode: a device whose tabs, history and list of windows show a neutral title and icon. A cookie says so, and
//! nothing else: it is between a person and the device that they hold, the server remembers it of nobody, and signing out
//! does not end it.

use actix_web::{
    HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite, time::Duration},
};

use super::{Error, Shared};

const ON: &str = "yes";

/// Whether the device that asks is to be shown the neutral title and icon.
#[must_use]
pub fn is_on(request: &HttpRequest) -> bool {
    request.cookie(name(request)).is_some_and(|cookie| cookie.value() == ON)
}

/// Switches it on or off on the device that is answered.
///
/// # Errors
/// None: the cookie is of our own making.
pub fn switch(request: &HttpRequest, response: &mut HttpResponse, on: bool) -> Result<(), Error> {
    let age = if on { Duration::days(400) } else { Duration::ZERO };
    let cookie = Cookie::build(name(request), ON).path("/").http_only(true).same_site(SameSite::Lax).max_age(age);
    response.add_cookie(&cookie.secure(is_https(request)).finish()).map_err(|e| Error::Internal(e.to_string()))
}

/// The cookie's name: a word that says nothing, and over https one that no other site can set.
fn name(request: &HttpRequest) -> &'static str {
    if is_https(request) { "__Host-plain" } else { "plain" }
}

fn is_https(request: &HttpRequest) -> bool {
    request.app_data::<Shared>().is_some_and(|site| site.is_https())
}
