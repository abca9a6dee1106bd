//! Settings: each has a command-line flag and an environment variable, and `--help` documents it.

use std::{net::IpAddr, net::SocketAddr, path::PathBuf};

use clap::{Args, ValueEnum};

use crate::db::Place;

/// All settings. A wrong value ends the program with status 2 and a sentence that names what is allowed.
#[derive(Args, Clone, Debug)]
pub struct Settings {
    /// Address and port to listen on; port 0 picks a free one and the log says which
    #[arg(long, env = "BOTHWAYS_LISTEN", default_value = "127.0.0.1:8080", global = true)]
    pub listen: SocketAddr,

    /// Folder of the SQLite file and the secret key
    #[arg(long, env = "BOTHWAYS_DATA_DIR", default_value = "data", global = true)]
    pub data_dir: PathBuf,

    /// postgres://… for PostgreSQL; without it, SQLite in the data folder
    #[arg(long, env = "DATABASE_URL", value_parser = database_url, hide_env_values = true, global = true)]
    pub database_url: Option<String>,

    /// PostgreSQL connections kept open by this process
    #[arg(long, env = "BOTHWAYS_DATABASE_CONNECTIONS", default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=1000), global = true)]
    pub database_connections: u32,

    /// Scheme and host that people type, such as https://care.example.org; https turns on Secure cookies and HSTS
    #[arg(long, env = "BOTHWAYS_PUBLIC_URL", value_parser = public_url, global = true)]
    pub public_url: Option<String>,

    /// Who may sign up
    #[arg(long, env = "BOTHWAYS_SIGN_UP", default_value = "open", global = true)]
    pub sign_up: SignUp,

    /// Limits on sign-in, sign-up and invitation codes; off is for load tests on loopback
    #[arg(long, env = "BOTHWAYS_RATE_LIMITS", default_value = "on", global = true)]
    pub rate_limits: Switch,

    /// Addresses of reverse proxies whose X-Forwarded-For names the client, separated by commas
    #[arg(long, env = "BOTHWAYS_TRUSTED_PROXIES", value_delimiter = ',', global = true)]
    pub trusted_proxies: Vec<IpAddr>,

    /// Who runs this server, in words that an invited person understands; without it, pages say "the person or group who
    /// gave you this address" in their reader's language
    #[arg(long, env = "BOTHWAYS_OPERATOR", global = true)]
    pub operator: Option<String>,

    /// Where "leave quickly" goes: a page that says nothing about the person who opens it
    #[arg(long, env = "BOTHWAYS_LEAVE_TO", default_value = "https://www.wikipedia.org/", value_parser = web_address, global = true)]
    pub leave_to: String,

    /// Worker threads; 0 takes one per core
    #[arg(long, env = "BOTHWAYS_WORKERS", default_value_t = 0, global = true)]
    pub workers: usize,

    /// Memory for kept dashboard pages, in MiB
    #[arg(long, env = "BOTHWAYS_KEPT_PAGES_MIB", default_value_t = 16, value_parser = clap::value_parser!(u64).range(0..=65_536), global = true)]
    pub kept_pages_mib: u64,

    /// What is logged, as a tracing filter
    #[arg(long, env = "BOTHWAYS_LOG", default_value = "info", value_parser = log_filter, global = true)]
    pub log: String,
}

/// Who may make an account.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum SignUp {
    /// Anyone.
    Open,
    /// Only someone who holds an invitation.
    Invited,
    /// Nobody.
    Closed,
}

/// On or off.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Switch {
    /// On.
    On,
    /// Off.
    Off,
}

impl Settings {
    /// Where the data lives by these settings.
    #[must_use]
    pub fn place(&self) -> Place {
        match &self.database_url {
            Some(url) => Place::Server { url: url.clone(), connections: self.database_connections },
            None => Place::File(self.data_dir.join("bothways.sqlite")),
        }
    }

    /// The public URL without a slash at its end, given the address that was really bound.
    #[must_use]
    pub fn public_url(&self, bound: SocketAddr) -> String {
        self.public_url.clone().unwrap_or_else(|| format!("http://{bound}"))
    }
}

fn database_url(text: &str) -> Result<String, String> {
    if text.starts_with("postgres://") || text.starts_with("postgresql://") {
        return Ok(text.to_owned());
    }
    Err("it must start with postgres:// (leave it out for SQLite)".into())
}

fn public_url(text: &str) -> Result<String, String> {
    let url = text.strip_suffix('/').unwrap_or(text);
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']) => Ok(url.to_owned()),
        _ => Err("it must be http:// or https:// and a host, such as https://care.example.org".into()),
    }
}

fn log_filter(text: &str) -> Result<String, String> {
    let filter = tracing_subscriber::EnvFilter::try_new(text);
    filter.map(|_| text.to_owned()).map_err(|e| format!("{e} (try info, or bothways=debug)"))
}

fn web_address(text: &str) -> Result<String, String> {
    let address = text.starts_with("https://") || text.starts_with("http://");
    if address && text.bytes().all(|b| b.is_ascii_graphic()) {
        return Ok(text.to_owned());
    }
    Err("it must start with https:// or http://".into())
}
