//! Answers: a rendered template, or a redirect after a form.

use std::io::Write;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
};
use askama::Template;
use bytes::Bytes;

use crate::lang::{self, Lang};

/// A rendered page. It is not kept by browsers: whoever presses "back" after signing out finds nothing.
///
/// # Errors
/// The template fails to render, which only a formatting error of ours can cause.
pub fn html(status: StatusCode, template: &impl Template) -> Result<HttpResponse, askama::Error> {
    let body = template.render()?;
    Ok(HttpResponse::build(status)
        .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(body))
}

/// A page that search engines may list: of those that say so in their frame ([`super::components::Frame::listed`]).
#[must_use]
pub fn listed(mut page: HttpResponse) -> HttpResponse {
    let name = header::HeaderName::from_static("x-robots-tag");
    page.headers_mut().insert(name, header::HeaderValue::from_static("all"));
    page
}

/// The answer to a form that was carried out: 303 to a page.
#[must_use]
pub fn see_other(to: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, to)).finish()
}

/// The language that the browser accepts.
#[must_use]
pub fn accepted_language(request: &HttpRequest) -> Lang {
    let header = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    header.map_or_else(Lang::default, lang::accepted)
}

/// Whether the browser understands brotli.
#[must_use]
pub fn takes_brotli(request: &HttpRequest) -> bool {
    takes(request, "br")
}

/// Whether the browser understands a way of compressing.
pub(super) fn takes(request: &HttpRequest, encoding: &str) -> bool {
    let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    accepted
        .is_some_and(|list| list.split(',').any(|one| matches!(one.trim(), name if name == encoding || name == "*")))
}

/// Compresses with brotli at a quality from 0 (quick) to 11 (small).
#[must_use]
pub fn brotli(bytes: &[u8], quality: u32) -> Bytes {
    let mut compressed = Vec::with_capacity(bytes.len() / 4);
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4_096, quality, 22);
    // Writing into memory does not fail.
    let written = writer.write_all(bytes).and_then(|()| writer.flush());
    drop(writer);
    debug_assert!(written.is_ok());
    compressed.into()
}
