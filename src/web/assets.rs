//! Stylesheet, script and icon: in the binary, named by their content, kept by browsers for ever.

use std::sync::OnceLock;

use actix_web::{HttpRequest, HttpResponse, http::header, web::Path};
use bytes::Bytes;

use super::{Error, PageResult, components::Assets, page::brotli};

mod built {
    use super::Source;
    include!(concat!(env!("OUT_DIR"), "/assets.rs"));
}

/// A file as the build left it.
pub(super) struct Source {
    url: &'static str,
    file: &'static str,
    bytes: &'static [u8],
}

/// Differs between builds of the program that may show other pages.
pub const BUILD: &str = built::BUILD;

/// The addresses of the files, for the frame of a page.
pub const ASSETS: Assets = Assets { css: built::CSS.url, js: built::JS.url, icon: built::ICON.url };

struct Served {
    source: Source,
    kind: &'static str,
    compressed: OnceLock<Bytes>,
}

static FILES: [Served; 3] = [
    Served { source: built::CSS, kind: "text/css; charset=utf-8", compressed: OnceLock::new() },
    Served { source: built::JS, kind: "text/javascript; charset=utf-8", compressed: OnceLock::new() },
    Served { source: built::ICON, kind: "image/svg+xml", compressed: OnceLock::new() },
];

/// Quality of brotli for files that are compressed once.
const BEST: u32 = 11;

/// GET /assets/{file}; 404 for any other name.
///
/// # Errors
/// None.
pub async fn serve(file: Path<String>, request: HttpRequest) -> PageResult {
    let Some(served) = FILES.iter().find(|served| served.source.file == file.as_str()) else {
        return Ok(Error::NotFound.page_by_header(&request));
    };
    let mut response = HttpResponse::Ok();
    response
        .insert_header((header::CONTENT_TYPE, served.kind))
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::VARY, "Accept-Encoding"));
    if super::page::takes_brotli(&request) {
        let body = served.compressed.get_or_init(|| brotli(served.source.bytes, BEST));
        return Ok(response.insert_header((header::CONTENT_ENCODING, "br")).body(body.clone()));
    }
    Ok(response.body(Bytes::from_static(served.source.bytes)))
}
