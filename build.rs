//! Joins the stylesheets and scripts of `static/` into one file each, named by their content, and makes methods of the
//! messages in `locales/`.

#[path = "build/words/mod.rs"]
mod words;

use std::{env, fmt::Write, fs, io, path::Path, process::ExitCode};

use sha2::{Digest, Sha256};

fn main() -> ExitCode {
    for folder in ["src", "templates", "static", "locales", "build", "migrations"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    match speak().and_then(|()| join()) {
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

/// Writes `assets.rs` and the files that it names.
fn join() -> io::Result<()> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let mut code = String::new();
    add(&mut code, &out, "CSS", "app", "css", &joined("static/css", "css")?)?;
    add(&mut code, &out, "JS", "app", "js", &joined("static/js", "js")?)?;
    let made_of = [all("src")?, all("templates")?, all("static")?, all("locales")?].concat();
    writeln!(code, "pub(super) const BUILD: &str = \"{}\";", hash(&made_of)).map_err(io::Error::other)?;
    add(&mut code, &out, "ICON", "favicon", "svg", &fs::read("static/icons/favicon.svg")?)?;
    fs::write(Path::new(&out).join("assets.rs"), code)
}

/// The files of a folder, in the order of their names.
fn joined(folder: &str, ending: &str) -> io::Result<Vec<u8>> {
    let mut paths: Vec<_> =
        fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == ending));
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        all.extend(fs::read(path)?);
        all.push(b'\n');
    }
    Ok(all)
}

/// The files of a folder and of those below it, in the order of their names.
fn all(folder: impl AsRef<Path>) -> io::Result<Vec<u8>> {
    let mut paths: Vec<_> =
        fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    let mut bytes = Vec::new();
    for path in paths {
        bytes.extend(if path.is_dir() { all(path)? } else { fs::read(path)? });
    }
    Ok(bytes)
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

fn add(code: &mut String, out: &str, constant: &str, name: &str, ending: &str, bytes: &[u8]) -> io::Result<()> {
    let file = format!("{name}.{}.{ending}", hash(bytes));
    fs::write(Path::new(out).join(&file), bytes)?;
    writeln!(
        code,
        "pub(super) const {constant}: Source = Source {{ url: \"/assets/{file}\", file: \"{file}\", bytes: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\")) }};"
    )
    .map_err(io::Error::other)
}
