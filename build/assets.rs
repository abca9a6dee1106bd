//! The files that the binary serves: joined, named by their content, and compressed.

use std::{env, fmt::Write as _, fs, io, io::Write as _, path::Path};

use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

/// Writes the files, and `assets.rs`, which names them. `made_of` are the folders that pages are made of.
pub fn write(made_of: &[&str]) -> io::Result<()> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let build = hash(&made_of.iter().map(all).collect::<io::Result<Vec<_>>>()?.concat());
    let mut files = Files { out: &out, code: String::new(), urls: Vec::new() };
    files.add("CSS", "app", "css", &joined("static/css", "css")?)?;
    files.add("JS", "app", "js", &joined("static/js", "js")?)?;
    for (constant, file) in [
        ("ICON", "favicon.svg"),
        ("ICON_32", "icon-32.png"),
        ("ICON_180", "icon-180.png"),
        ("ICON_192", "icon-192.png"),
        ("ICON_512", "icon-512.png"),
        ("ICON_MASKABLE", "icon-maskable-512.png"),
        ("ICON_PLAIN", "plain.svg"),
    ] {
        let (name, ending) = file.rsplit_once('.').ok_or_else(|| io::Error::other(file))?;
        files.add(constant, name, ending, &fs::read(format!("static/icons/{file}"))?)?;
    }
    // The worker keeps the files of this build, and is another one with each build.
    let kept = files.urls[..3].iter().map(|url| format!("\"{url}\"")).collect::<Vec<_>>().join(", ");
    let worker = format!("const BUILD = \"{build}\";\nconst FILES = [{kept}];\n");
    files.add("WORKER", "worker", "js", &[worker.into_bytes(), fs::read("static/worker.js")?].concat())?;
    writeln!(files.code, "pub(super) const BUILD: &str = \"{build}\";").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("assets.rs"), files.code)
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

/// The files that the binary holds, and the code that names them.
struct Files<'a> {
    out: &'a str,
    code: String,
    urls: Vec<String>,
}

impl Files<'_> {
    fn add(&mut self, constant: &str, name: &str, ending: &str, bytes: &[u8]) -> io::Result<()> {
        let file = format!("{name}.{}.{ending}", hash(bytes));
        self.write(&file, bytes)?;
        // An unoptimised compressor takes seconds for what a debug build shows once, if at all: there the server
        // compresses when it is first asked. PNG is compressed already.
        let compresses = ending != "png" && env::var("PROFILE").is_ok_and(|profile| profile == "release");
        let form =
            |ending| if compresses { format!("Some({})", include(&format!("{file}.{ending}"))) } else { "None".into() };
        if compresses {
            self.write(&format!("{file}.br"), &brotli(bytes)?)?;
            self.write(&format!("{file}.gz"), &gzip(bytes)?)?;
        }
        writeln!(
            self.code,
            "pub(super) const {constant}: Source = Source {{ url: \"/assets/{file}\", file: \"{file}\", bytes: {}, br: {}, gz: {} }};",
            include(&file),
            form("br"),
            form("gz"),
        )
        .map_err(io::Error::other)?;
        self.urls.push(format!("/assets/{file}"));
        Ok(())
    }

    fn write(&self, file: &str, bytes: &[u8]) -> io::Result<()> {
        fs::write(Path::new(self.out).join(file), bytes)
    }
}

fn include(file: &str) -> String {
    format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))")
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4_096, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}
