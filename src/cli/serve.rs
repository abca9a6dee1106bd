//! `bothways serve` and `bothways migrate`.

use std::{
    fs,
    io::{IsTerminal, Write},
    net::SocketAddr,
    net::TcpListener,
    path::Path,
    thread,
};

use actix_web::{rt::System, web::Data};
use anyhow::{Context, Result};
use tracing_subscriber::{EnvFilter, fmt, layer::SubscriberExt, util::SubscriberInitExt};

use crate::{
    account::password::Hasher,
    app::{self, Running},
    config::Settings,
    db::{Clock, Db},
    web::{Shared, Site, connections},
};

/// Seconds that a stop waits for requests that are under way.
const STOP_WITHIN: u64 = 10;

pub(super) fn serve(settings: &Settings) -> Result<()> {
    start_log(settings)?;
    let db = open(settings)?;
    let secret = secret_key(&settings.data_dir)?;
    let listener = TcpListener::bind(settings.listen).with_context(|| {
        format!("cannot listen on {} (is something else there? BOTHWAYS_LISTEN chooses another)", settings.listen)
    })?;
    let bound = listener.local_addr().context("the address that was bound")?;
    let site =
        Site::new(db, Clock::default(), settings, settings.public_url(bound), secret).before_change(app::BEFORE_CHANGE);
    System::new().block_on(run(Data::new(site), listener, settings.workers))
}

pub(super) fn migrate(settings: &Settings) -> Result<()> {
    open(settings)?;
    println!("The database is up to date.");
    Ok(())
}

/// Opens the database of these settings, making the data folder where it is missing.
pub(super) fn open(settings: &Settings) -> Result<Db> {
    make_folder(&settings.data_dir)?;
    Db::open(&settings.place()).context("the database cannot be opened")
}

/// Serves until a signal says to stop.
async fn run(site: Shared, listener: TcpListener, workers: usize) -> Result<()> {
    let hasher = Data::new(Hasher::new());
    let workers = if workers == 0 { thread::available_parallelism().map_or(1, usize::from) } else { workers };
    // Taken before anybody is told that the server is there, so that no signal is missed.
    let stop = stop_signal()?;
    greet(&site, listener.local_addr().context("the address that was bound")?);
    // Where the system says nothing of a limit, there is none that matters.
    let descriptors = rlimit::increase_nofile_limit(connections::WANTED).unwrap_or(connections::WANTED);
    let connections = connections::for_each_worker(workers, descriptors);
    let server = app::server(site, hasher, listener, &Running { workers, connections, stop_within: STOP_WITHIN })
        .context("cannot listen")?;
    let handle = server.handle();
    actix_web::rt::spawn(async move {
        stop.await;
        handle.stop(true).await;
    });
    server.await.context("the server stopped")
}

/// Waits for SIGTERM or SIGINT; elsewhere than on Unix, for Ctrl-C.
#[cfg(unix)]
fn stop_signal() -> Result<impl Future<Output = ()>> {
    use actix_web::rt::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).context("signals")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("signals")?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop_signal() -> Result<impl Future<Output = ()>> {
    Ok(async {
        // Without a handler the process ends at once, which loses nothing either.
        let _ = actix_web::rt::signal::ctrl_c().await;
    })
}

fn greet(site: &Site, bound: SocketAddr) {
    tracing::info!("listening on http://{bound}");
    println!(
        "Bothways is ready: open {} and make an account. Then invite someone from the page that follows.",
        site.public_url
    );
    println!("To look around with two people already there: bothways demo");
}

fn start_log(settings: &Settings) -> Result<()> {
    let filter = EnvFilter::try_new(&settings.log).context("BOTHWAYS_LOG")?;
    let lines = fmt::layer().with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal());
    tracing_subscriber::registry().with(filter).with(lines).init();
    Ok(())
}

fn make_folder(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).with_context(|| format!("cannot make the data folder {}", folder.display()))
}

/// The site's secret: made at the first start, readable by its owner alone.
fn secret_key(folder: &Path) -> Result<[u8; 32]> {
    let path = folder.join("secret.key");
    let read = || -> Result<[u8; 32]> {
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        bytes.try_into().map_err(|_| anyhow::anyhow!("{} is not a key: it must have 32 bytes", path.display()))
    };
    if path.exists() {
        return read();
    }
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(&path) {
        Ok(mut file) => {
            file.write_all(&key)
                .and_then(|()| file.sync_all())
                .with_context(|| format!("cannot write {}", path.display()))?;
            Ok(key)
        }
        // Another process made it in between.
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => read(),
        Err(e) => Err(e).with_context(|| format!("cannot make {}", path.display())),
    }
}
