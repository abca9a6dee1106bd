//! Joins the stylesheets and scripts of `static/` into one file each, named by their content and compressed, makes
//! methods of the messages in `locales/`, and a table of the gestures in `src/suggestions/catalogue.toml`.

#[path = "build/assets.rs"]
mod assets;
#[path = "build/gestures.rs"]
mod gestures;
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

/// Writes `words.rs` and `gestures.rs`.
fn speak() -> io::Result<()> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let languages = words::read(Path::new("locales"))?;
    let methods = words::methods(&languages).map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("words.rs"), methods)?;
    let spoken: Vec<&str> = languages.iter().map(|language| language.name.as_str()).collect();
    let catalogue = fs::read_to_string("src/suggestions/catalogue.toml")?;
    let table = gestures::table(&catalogue, &spoken).map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("gestures.rs"), table)
}
