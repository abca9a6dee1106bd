//! `bothways demo`.

use anyhow::{Context, Result, bail};
use clap::Args;

use super::serve::open;
use crate::{
    account::{password, store},
    config::Settings,
    db::{Clock, Conn},
    demo,
};

/// How to tell the story.
#[derive(Args)]
pub(super) struct Options {
    /// Also into a database that has people
    #[arg(long)]
    anyway: bool,
}

/// The password of both people of the story. It is printed, and so protects nothing.
const PASSWORD: &str = "tea at the kitchen table";

pub(super) fn run(settings: &Settings, options: &Options) -> Result<()> {
    let db = open(settings)?;
    let people_there = db.read_now(store::anybody).context("cannot look into the database")?;
    if people_there && !options.anyway {
        bail!(
            "there are people in this database. The demo is for an empty one: choose another with BOTHWAYS_DATA_DIR or DATABASE_URL, or say --anyway"
        );
    }
    let hash = password::hash_now(PASSWORD).context("cannot hash the password")?;
    let now = Clock::default().now();
    db.write_now(move |conn: &mut Conn<'_>| demo::tell(conn, &hash, now)).context("cannot write the story down")?;
    println!("Two people are there, linked as partners, with half a year behind them:");
    for account in demo::accounts()? {
        println!("  {:4} {}  password: {PASSWORD}", account.name, account.email);
    }
    println!("Start the server with the same settings and sign in as either, or as both in two browsers.");
    Ok(())
}
