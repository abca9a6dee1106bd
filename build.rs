//! Joins the stylesheets and scripts of `static/` into one file each, named by their content and compressed, and makes
//! methods of the messages in `locales/`.

#[path = "build/assets.rs"]
mod assets;
#[path = "build/words/mod.rs"]
mod words;

use std::{env, fs, io, path::Path, process::ExitCode};

fn main() -> ExitCode {
    for folder in ["src", "templates", "static", "locales", "build", "migrations"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    match speak().and_then(|()| assets::write(&["src", "templates", "static", "locales"])) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes `words.rs`.
fn speak() -> io::Result<()> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let methods = words::methods(&words::read(Path::new("locales"))?).map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("words.rs"), methods)
}
