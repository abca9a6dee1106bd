//! The load client: a number of connections, each asking its next question as soon as the last is answered.

use std::{
    cell::RefCell,
    rc::Rc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use futures_util::{StreamExt, stream::FuturesUnordered};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{sleep_until, timeout},
};

use crate::{http::Head, process::Server, random::Random};

/// Time for which a run waits for answers that are still out when it is over.
const LAST_ANSWERS_WITHIN: Duration = Duration::from_secs(10);

/// How to load a server, and what every answer must be.
#[derive(Clone, Copy)]
pub(crate) struct Load {
    pub(crate) connections: usize,
    /// Load before the measurement begins.
    pub(crate) warm: Duration,
    pub(crate) measured: Duration,
    /// The status that each answer must have.
    pub(crate) status: u16,
    /// Bytes that each answer must have at the least, so that an empty page is not taken for a quick one.
    pub(crate) least_bytes: usize,
}

/// What came of a load.
#[derive(Clone, Default)]
pub(crate) struct Run {
    pub(crate) requests: usize,
    pub(crate) a_second: f64,
    pub(crate) p50_us: f64,
    pub(crate) p99_us: f64,
    /// Processor time of the server for each request, in microseconds, where the system tells it.
    pub(crate) cpu_us: Option<f64>,
    /// Bytes of an answer, head and body, on average.
    pub(crate) bytes: f64,
    /// What went wrong, if anything did: then the other figures mean nothing.
    pub(crate) failures: Vec<String>,
}

/// Writes the next request of a connection.
pub(crate) type Ask<'a> = dyn FnMut(usize, &mut Random, &mut Vec<u8>) + 'a;

struct Shared<'a> {
    load: Load,
    address: &'a str,
    from: Instant,
    end: Instant,
    ask: RefCell<&'a mut Ask<'a>>,
    random: RefCell<Random>,
    took: RefCell<Vec<u32>>,
    bytes: RefCell<u64>,
    failures: RefCell<Vec<String>>,
}

/// Loads a server.
pub(crate) fn run<'a>(server: &'a Server, load: Load, random: Random, ask: &'a mut Ask<'a>) -> Result<Run> {
    server.settle();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context("the client's runtime")?;
    let from = Instant::now() + load.warm;
    let shared = Rc::new(Shared {
        load,
        address: &server.address,
        from,
        end: from + load.measured,
        ask: RefCell::new(ask),
        random: RefCell::new(random),
        took: RefCell::default(),
        bytes: RefCell::default(),
        failures: RefCell::default(),
    });
    let whole = load.warm + load.measured + LAST_ANSWERS_WITHIN;
    let cpu = runtime.block_on(async {
        timeout(whole, all(&shared, server)).await.unwrap_or_else(|_| {
            shared.failures.borrow_mut().push("answers did not come".into());
            None
        })
    });
    drop(runtime);
    Ok(shared.result(cpu))
}

/// Runs every connection to its end; answers the server's processor time within the measured span.
async fn all(shared: &Rc<Shared<'_>>, server: &Server) -> Option<f64> {
    let connections: FuturesUnordered<_> =
        (0..shared.load.connections).map(|number| connection(shared.clone(), number)).collect();
    let watch = async {
        sleep_until(shared.from.into()).await;
        let before = server.cpu_seconds();
        sleep_until(shared.end.into()).await;
        Some(server.cpu_seconds()? - before?)
    };
    let ((), cpu) = tokio::join!(connections.for_each(|()| async {}), watch);
    cpu
}

async fn connection(shared: Rc<Shared<'_>>, number: usize) {
    if let Err(e) = converse(&shared, number).await {
        shared.failures.borrow_mut().push(format!("{e:#}"));
    }
}

async fn converse(shared: &Shared<'_>, number: usize) -> Result<()> {
    let mut stream = TcpStream::connect(shared.address).await.context("cannot connect")?;
    stream.set_nodelay(true)?;
    let (mut request, mut arrived) = (Vec::with_capacity(1_024), Vec::with_capacity(64 * 1024));
    loop {
        let begun = Instant::now();
        if begun >= shared.end {
            return Ok(());
        }
        request.clear();
        (shared.ask.borrow_mut())(number, &mut shared.random.borrow_mut(), &mut request);
        stream.write_all(&request).await?;
        let head = answer(&mut stream, &mut arrived).await?;
        let (wanted, least) = (shared.load.status, shared.load.least_bytes);
        ensure!(head.status == wanted, "status {} and not {wanted}", head.status);
        ensure!(head.whole >= least, "an answer of {} bytes and not of {least} or more", head.whole);
        let done = Instant::now();
        if done >= shared.from && done <= shared.end {
            let micros = done.duration_since(begun).as_micros();
            shared.took.borrow_mut().push(u32::try_from(micros).unwrap_or(u32::MAX));
            *shared.bytes.borrow_mut() += head.whole as u64;
        }
    }
}

async fn answer(stream: &mut TcpStream, arrived: &mut Vec<u8>) -> Result<Head> {
    arrived.clear();
    let mut head = None;
    loop {
        if stream.read_buf(arrived).await? == 0 {
            bail!("the server closed the connection");
        }
        if head.is_none() {
            head = Head::parse(arrived)?;
        }
        if let Some(head) = head.filter(|head| arrived.len() >= head.whole) {
            return Ok(head);
        }
    }
}

impl Shared<'_> {
    fn result(&self, cpu: Option<f64>) -> Run {
        let mut took = self.took.borrow_mut();
        took.sort_unstable();
        let requests = took.len();
        let each = |sum: f64| sum / requests.max(1) as f64;
        let mut failures = self.failures.borrow().clone();
        if requests == 0 && failures.is_empty() {
            failures.push("nothing was answered in time".into());
        }
        Run {
            requests,
            a_second: requests as f64 / self.load.measured.as_secs_f64(),
            p50_us: percentile(&took, 0.5),
            p99_us: percentile(&took, 0.99),
            cpu_us: cpu.map(|seconds| each(seconds * 1e6)),
            bytes: each(*self.bytes.borrow() as f64),
            failures,
        }
    }
}

/// The value below which a part of the sorted values lies; 0 where there are none.
pub(crate) fn percentile(sorted: &[u32], part: f64) -> f64 {
    let at = ((sorted.len() as f64 * part) as usize).min(sorted.len().saturating_sub(1));
    sorted.get(at).copied().map_or(0.0, f64::from)
}
