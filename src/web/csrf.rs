//! Refuses forms that another site sends: by Sec-Fetch-Site where the browser says it, else by Origin. The session
//! cookie is SameSite=Lax besides.

use actix_web::{
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::{Method, header},
    middleware::Next,
    web,
};

use super::{Error, Site};

/// The middleware: lets safe methods through, and unsafe ones only from our own pages.
///
/// # Errors
/// Those of what it wraps. A request of another site is answered 403.
pub async fn refuse_other_sites(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) && !is_own(&request) {
        return Ok(request.error_response(Error::OtherSite).map_into_right_body());
    }
    Ok(next.call(request).await?.map_into_left_body())
}

/// A request with neither header does not come from a browser of the last years, and carries no cookie that another
/// site could have made it send.
fn is_own(request: &ServiceRequest) -> bool {
    let said = |name| request.headers().get(name).map(|value: &header::HeaderValue| value.as_bytes());
    match (said("sec-fetch-site"), said("origin")) {
        (Some(b"same-origin" | b"none"), _) => true,
        (Some(_), _) => false,
        (None, Some(origin)) => {
            let site = request.app_data::<web::Data<Site>>();
            site.is_some_and(|site| origin == site.public_url.as_bytes()) || names_host(origin, said("host"))
        }
        (None, None) => true,
    }
}

/// Whether an origin such as `http://192.168.1.5:8080` names the host that was asked.
fn names_host(origin: &[u8], host: Option<&[u8]>) -> bool {
    let origin = origin.strip_prefix(b"http://").or_else(|| origin.strip_prefix(b"https://"));
    origin.is_some() && origin == host
}
