//! Stylesheet, script and icons: in the binary, named by their content, kept by browsers for ever. And the worker that
//! a browser keeps, which has an address of its own.

use std::sync::OnceLock;

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{self, CacheControl, CacheDirective},
    web::Path,
};
use bytes::Bytes;

use super::{
    Error, PageResult,
    components::Assets,
    page::{brotli, takes},
};

mod built {
    use super::Source;
    include!(concat!(env!("OUT_DIR"), "/assets.rs"));
}

/// A file as the build left it: with its compressed forms where the build made them.
pub(super) struct Source {
    url: &'static str,
    file: &'static str,
    bytes: &'static [u8],
    br: Option<&'static [u8]>,
    gz: Option<&'static [u8]>,
}

/// Differs between builds of the program that may show other pages.
pub const BUILD: &str = built::BUILD;

/// The addresses of the files, for the frame of a page.
pub const ASSETS: Assets = Assets {
    css: built::CSS.url,
    js: built::JS.url,
    icon: built::ICON.url,
    touch_icon: built::ICON_180.url,
    plain_icon: built::ICON_PLAIN.url,
};

/// The icons of an installed app: address, width and height, and whether the system may cut it to its own shape.
pub const APP_ICONS: [(&str, &str, &str); 3] = [
    (built::ICON_192.url, "192x192", "any"),
    (built::ICON_512.url, "512x512", "any"),
    (built::ICON_MASKABLE.url, "512x512", "maskable"),
];

struct Served {
    source: Source,
    kind: &'static str,
    compressed: OnceLock<Bytes>,
}

impl Served {
    const fn new(source: Source, kind: &'static str) -> Self {
        Self { source, kind, compressed: OnceLock::new() }
    }

    /// The file in the smallest form that the browser takes.
    /// `kept` are the seconds for which browsers keep it; none: they ask each time.
    fn answer(&self, request: &HttpRequest, kept: Option<u32>) -> HttpResponse {
        let mut directives = match kept {
            Some(seconds) => vec![CacheDirective::Public, CacheDirective::MaxAge(seconds)],
            None => vec![CacheDirective::NoCache],
        };
        if kept == Some(FOR_EVER) {
            directives.push(CacheDirective::Extension("immutable".into(), None));
        }
        let mut response = HttpResponse::Ok();
        response
            .insert_header((header::CONTENT_TYPE, self.kind))
            .insert_header(CacheControl(directives))
            .insert_header((header::VARY, "Accept-Encoding"));
        if self.kind == PNG {
            return response.insert_header(header::ContentEncoding::Identity).body(self.source.bytes);
        }
        if takes(request, "br") {
            return response.insert_header((header::CONTENT_ENCODING, "br")).body(self.brotli());
        }
        if let Some(gz) = self.source.gz.filter(|_| takes(request, "gzip")) {
            return response.insert_header((header::CONTENT_ENCODING, "gzip")).body(gz);
        }
        response.body(self.source.bytes)
    }

    fn brotli(&self) -> Bytes {
        let made = || brotli(self.source.bytes, BEST);
        self.source.br.map_or_else(|| self.compressed.get_or_init(made).clone(), Bytes::from_static)
    }
}

const SCRIPT: &str = "text/javascript; charset=utf-8";
const PNG: &str = "image/png";

static FILES: [Served; 9] = [
    Served::new(built::CSS, "text/css; charset=utf-8"),
    Served::new(built::JS, SCRIPT),
    Served::new(built::ICON, "image/svg+xml"),
    Served::new(built::ICON_32, PNG),
    Served::new(built::ICON_180, PNG),
    Served::new(built::ICON_192, PNG),
    Served::new(built::ICON_512, PNG),
    Served::new(built::ICON_MASKABLE, PNG),
    Served::new(built::ICON_PLAIN, "image/svg+xml"),
];

static WORKER: Served = Served::new(built::WORKER, SCRIPT);

/// Seconds: a year, the most that caches heed.
const FOR_EVER: u32 = 31_536_000;
/// Seconds.
const A_WEEK: u32 = 604_800;
/// Quality of brotli for files that are compressed once.
const BEST: u32 = 11;

/// GET /assets/{file}; 404 for any other name.
///
/// # Errors
/// None.
pub async fn serve(file: Path<String>, request: HttpRequest) -> PageResult {
    let served = FILES.iter().find(|served| served.source.file == file.as_str());
    let answer = served.map(|served| served.answer(&request, Some(FOR_EVER)));
    Ok(answer.unwrap_or_else(|| Error::NotFound.page_by_header(&request)))
}

/// GET /favicon.ico: what browsers ask for by themselves.
pub async fn favicon(request: HttpRequest) -> HttpResponse {
    FILES[3].answer(&request, Some(A_WEEK))
}

/// GET /worker.js. It keeps its address through all builds, so browsers ask for it each time.
pub async fn worker(request: HttpRequest) -> HttpResponse {
    WORKER.answer(&request, None)
}
