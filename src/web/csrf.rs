//! Refuses what is none of ours: forms that another site sends, by Sec-Fetch-Site where the browser says it, else by
//! Origin, else by Referer (the session cookie is SameSite=Lax besides); and requests that name another host in their first line.

use actix_web::{
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::{Method, Uri, header},
    middleware::Next,
    web,
};

use super::{Error, Site};
use crate::lang::Lang;

/// The middleware: lets safe methods through, and unsafe ones only from our own pages.
///
/// # Errors
/// Those of what it wraps. A form of another site is answered 403, a request for another host 400.
pub async fn refuse_other_sites(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    if request.uri().authority().is_some() && !is_for_us(&request) {
        return Ok(refused(request, &Error::BadRequest(Lang::errors_other_host)).map_into_right_body());
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) && !is_own(&request) {
        return Ok(refused(request, &Error::OtherSite).map_into_right_body());
    }
    Ok(next.call(request).await?.map_into_left_body())
}

/// Whose session it would be is not asked: what comes from elsewhere is answered by what the browser says.
fn refused(request: ServiceRequest, error: &Error) -> ServiceResponse {
    let page = error.page_by_header(request.request());
    request.into_response(page)
}

/// A request with none of the three headers does not come from a browser of the last years, and carries no cookie that
/// another site could have made it send: `SECURITY.md` says why it passes.
fn is_own(request: &ServiceRequest) -> bool {
    let said = |name| request.headers().get(name).map(|value: &header::HeaderValue| value.as_bytes());
    match (said("sec-fetch-site"), said("origin"), said("referer")) {
        (Some(b"same-origin" | b"none"), ..) => true,
        (Some(_), ..) => false,
        (None, Some(origin), _) => is_own_origin(request, origin),
        (None, None, Some(referer)) => is_own_origin(request, origin_of(referer)),
        (None, None, None) => true,
    }
}

fn is_own_origin(request: &ServiceRequest, origin: &[u8]) -> bool {
    let site = request.app_data::<web::Data<Site>>();
    let host = request.headers().get(header::HOST).map(|host| host.as_bytes());
    site.is_some_and(|site| origin == site.public_url.as_bytes()) || names_host(origin, host)
}

/// An address up to its path.
fn origin_of(address: &[u8]) -> &[u8] {
    let ends = |(at, byte): (usize, &u8)| (matches!(byte, b'/' | b'?' | b'#') && at > 7).then_some(at);
    &address[..address.iter().enumerate().find_map(ends).unwrap_or(address.len())]
}

/// Whether a request whose first line names a host names ours. Only a proxy writes such a line, and where it says
/// something else than `Host`, two readers would take the request for two different ones.
fn is_for_us(request: &ServiceRequest) -> bool {
    let site = request.app_data::<web::Data<Site>>();
    let own = site.and_then(|site| site.public_url.parse().ok()).and_then(|own: Uri| place(&own));
    own.is_some() && own == place(request.uri())
}

/// Host and port of an address over http or https.
fn place(uri: &Uri) -> Option<(String, u16)> {
    let usual = match uri.scheme_str()? {
        "http" => 80,
        "https" => 443,
        _ => return None,
    };
    let authority = uri.authority().filter(|authority| !authority.as_str().contains('@'))?;
    Some((authority.host().to_ascii_lowercase(), authority.port_u16().unwrap_or(usual)))
}

/// Whether an origin such as `http://192.168.1.5:8080` names the host that was asked.
fn names_host(origin: &[u8], host: Option<&[u8]>) -> bool {
    let origin = origin.strip_prefix(b"http://").or_else(|| origin.strip_prefix(b"https://"));
    origin.is_some() && origin == host
}
