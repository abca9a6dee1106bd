//! Joins the stylesheets and scripts of `static/` into one file each, named by their content, and compresses them.

#[path = "build/assets.rs"]
mod assets;

use std::io;

fn main() -> io::Result<()> {
    for folder in ["src", "templates", "static", "build", "migrations"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    assets::write(&["src", "templates", "static"])
}
