//! What is measured, part by part.

use std::{cell::Cell, path::Path, time::Instant};

use anyhow::{Context, Result, ensure};

use crate::{
    Options, Part, cast,
    compare::Comparison,
    growth,
    http::{self, Connection},
    load::{self, Load, Run},
    prepare::{self, Filled, SignedIn},
    process::{Cores, Memory, Server},
    random::Random,
    report::Report,
    say,
};

/// How often the app is started to see how long that takes.
const STARTS: usize = 5;
/// The name of the form's part in the report.
const FORM: &str = "form, durable";

/// Everything that the parts need.
pub(crate) struct Bench<'a> {
    pub(crate) options: &'a Options,
    pub(crate) cores: Option<&'a Cores>,
    pub(crate) many: &'a Path,
    pub(crate) ten: &'a Path,
    pub(crate) baseline: &'a Path,
    pub(crate) filled: &'a Filled,
    pub(crate) few: &'a Filled,
}

/// The requests for the dashboards of several people, and what an answer to one has at the least.
pub(crate) struct Pages {
    pub(crate) requests: Vec<Vec<u8>>,
    pub(crate) least_bytes: usize,
}

impl Pages {
    /// Sends one of them, chosen at random.
    pub(crate) fn ask(&self) -> impl FnMut(usize, &mut Random, &mut Vec<u8>) {
        |_, random, request| request.extend_from_slice(random.one_of::<Vec<u8>>(&self.requests))
    }
}

impl Bench<'_> {
    pub(crate) fn run(&self, report: &mut Report) -> Result<()> {
        let wants = |part| self.options.wants(part);
        if wants(Part::Start) {
            report.start = Some(self.start()?);
        }
        let baseline = Server::baseline(self.cores, self.baseline)?;
        if wants(Part::Render) {
            report.ratios.push(self.render(&baseline)?);
        }
        if wants(Part::Kept) || wants(Part::Unchanged) {
            self.kept(&baseline, report)?;
        }
        if wants(Part::Growth) {
            growth::measure(self, report)?;
        }
        if wants(Part::Memory) {
            report.memory = self.memory()?;
        }
        // Last, since it leaves its entries behind.
        if wants(Part::Post) {
            let app = Server::app(self.cores, self.many, &[])?;
            for (against, goal) in [("/grouped", 0.35), ("/write", 1.8)] {
                report.ratios.push(self.post(&app, &baseline, (FORM, against, Some(goal)))?);
            }
            drop(app);
            self.count_written(report)?;
        }
        Ok(())
    }

    /// The app with no page kept, on one of the folders.
    pub(crate) fn rendering_app(&self, folder: &Path) -> Result<Server> {
        Server::app(self.cores, folder, &["--kept-pages-mib", "0"])
    }

    fn render(&self, baseline: &Server) -> Result<Comparison> {
        let app = self.rendering_app(self.many)?;
        let pages = self.pages(&app, &self.readers())?;
        let (query, load) = (self.baseline_pages(baseline, "/query")?, self.load(200));
        Comparison::measure(
            ("full render", "/query", Some(0.45)),
            self.options.rounds,
            |round| self.load_pages(&app, &pages, load, round),
            |round| self.load_pages(baseline, &query, load, round),
        )
    }

    fn kept(&self, baseline: &Server, report: &mut Report) -> Result<()> {
        let app = Server::app(self.cores, self.many, &["--kept-pages-mib", &self.options.kept_pages_mib.to_string()])?;
        let pages = self.pages(&app, &self.readers())?;
        let Some(seen) = self.seen(&app)? else {
            report.notes.push("no page is kept: asked twice, it has no ETag or another one".into());
            return Ok(());
        };
        let query = self.baseline_pages(baseline, "/query")?;
        let kept = self.baseline_pages(baseline, "/kept")?;
        let (rounds, load) = (self.options.rounds, self.load(200));
        let compare = |name, a: &Pages, status, b: &Pages| {
            Comparison::measure(
                name,
                rounds,
                |round| self.load_pages(&app, a, Load { status, ..load }, round),
                |round| self.load_pages(baseline, b, load, round),
            )
        };
        if self.options.wants(Part::Kept) {
            report.ratios.push(compare(("kept page", "/query", Some(1.6)), &pages, 200, &query)?);
            report.ratios.push(compare(("kept page", "/kept", None), &pages, 200, &kept)?);
        }
        if self.options.wants(Part::Unchanged) {
            report.ratios.push(compare(("304", "/query", Some(2.2)), &seen, 304, &query)?);
        }
        Ok(())
    }

    fn post(
        &self,
        app: &Server,
        baseline: &Server,
        name: (&'static str, &'static str, Option<f64>),
    ) -> Result<Comparison> {
        let writers = self.filled.people(self.filled.size.written());
        let connections = usize::from(self.options.writing_connections);
        let load = Load { connections, ..self.load(303) };
        let day = cast::today().to_string();
        let (number, baseline_number) = (Cell::new(0_u64), Cell::new(0_u64));
        let mut ask = |connection: usize, random: &mut Random, request: &mut Vec<u8>| {
            number.set(number.get() + 1);
            let writer = &writers[connection % writers.len()];
            let path = format!("{}/contributions", writer.bond);
            let body = format!(
                "form={}&title=Made+tea+%26+sat+down,+number+{}&words=&done_on={day}&love_language=&visibility=shared",
                random.id(),
                number.get()
            );
            http::post(request, &app.address, &path, Some(&writer.cookie), &body);
        };
        let mut ask_baseline = |_: usize, random: &mut Random, request: &mut Vec<u8>| {
            baseline_number.set(baseline_number.get() + 1);
            let body = format!(
                "title=Made+tea+%26+sat+down,+number+{}&body={}+and+some+words+as+long+as+those+of+the+other",
                baseline_number.get(),
                random.id()
            );
            http::post(request, &baseline.address, name.1, None, &body);
        };
        let (mut first, mut first_there) = (Vec::new(), Vec::new());
        ask(0, &mut fresh(u64::MAX), &mut first);
        Connection::open(&app.address)?.must(&first, 303)?;
        ask_baseline(0, &mut fresh(u64::MAX), &mut first_there);
        Connection::open(&baseline.address)?.must(&first_there, 303)?;
        Comparison::measure(
            name,
            self.options.rounds,
            |round| load::run(app, load, fresh(round), &mut ask),
            |round| load::run(baseline, load, fresh(round), &mut ask_baseline),
        )
    }

    /// Every form that was answered must have left its contribution behind.
    fn count_written(&self, report: &mut Report) -> Result<()> {
        let forms = report.ratios.iter().filter(|ratio| ratio.what == FORM);
        let answered: usize = forms.flat_map(|ratio| &ratio.a).map(|run| run.requests).sum();
        let written = prepare::written(self.many, self.filled)?;
        ensure!(written >= answered, "{answered} forms were answered, and {written} contributions are there");
        Ok(())
    }

    /// Milliseconds from the start of the process to the last byte of the first signed-in page: the first time, and
    /// each time after it, when the file is in the system's memory.
    fn start(&self) -> Result<Vec<f64>> {
        let reader = self.readers().into_iter().next().context("nobody reads")?;
        let mut took = Vec::new();
        for _ in 0..STARTS {
            let begun = Instant::now();
            let app = Server::app(self.cores, self.many, &[])?;
            Connection::open(&app.address)?.must(&self.page_request(&app, &reader, None), 200)?;
            took.push(begun.elapsed().as_secs_f64() * 1e3);
        }
        Ok(took)
    }

    /// Memory of the app with its usual settings: after its first page, and the most under load.
    fn memory(&self) -> Result<Option<(Memory, Memory)>> {
        say("memory");
        let app = Server::app(self.cores, self.many, &[])?;
        let readers = self.readers();
        let first = self.page_request(&app, &readers[0], None);
        Connection::open(&app.address)?.must(&first, 200)?;
        app.settle();
        let idle = app.memory();
        let pages = self.pages(&app, &readers)?;
        let load = Load { connections: 64, ..self.load(200) };
        self.load_pages(&app, &pages, load, 0)?;
        Ok(idle.zip(app.memory()))
    }

    fn readers(&self) -> Vec<SignedIn> {
        self.filled.people(self.filled.size.read())
    }

    pub(crate) fn load(&self, status: u16) -> Load {
        let connections = usize::from(self.options.connections);
        Load { connections, warm: self.options.warm(), measured: self.options.measured(), status, least_bytes: 0 }
    }

    pub(crate) fn load_pages(&self, server: &Server, pages: &Pages, load: Load, round: u64) -> Result<Run> {
        let least_bytes = if load.status == 200 { pages.least_bytes } else { 0 };
        load::run(server, Load { least_bytes, ..load }, Random::of(&[10, round]), &mut pages.ask())
    }

    pub(crate) fn page_request(&self, app: &Server, reader: &SignedIn, seen: Option<&str>) -> Vec<u8> {
        let slash = if self.options.page.is_empty() { "" } else { "/" };
        let path = format!("{}{slash}{}", reader.bond, self.options.page);
        http::get(&app.address, &path, Some(&reader.cookie), seen)
    }

    /// The dashboards of some people, each of which was seen to be there.
    pub(crate) fn pages(&self, app: &Server, readers: &[SignedIn]) -> Result<Pages> {
        let mut connection = Connection::open(&app.address)?;
        let requests: Vec<_> = readers.iter().map(|reader| self.page_request(app, reader, None)).collect();
        let mut least_bytes = usize::MAX;
        for request in &requests {
            let page = connection.must(request, 200)?;
            ensure!(page.body.contains("</html>"), "this is not a whole page: {}", page.body);
            least_bytes = least_bytes.min(page.body.len());
        }
        Ok(Pages { requests, least_bytes })
    }

    /// The same, where the browser has each page already; none where no page keeps its tag from one time to the next.
    fn seen(&self, app: &Server) -> Result<Option<Pages>> {
        let mut connection = Connection::open(&app.address)?;
        let mut requests = Vec::new();
        for reader in self.readers() {
            let Some(tag) = connection.must(&self.page_request(app, &reader, None), 200)?.one("etag") else {
                return Ok(None);
            };
            let again = self.page_request(app, &reader, Some(&tag));
            if connection.ask(&again)?.status != 304 {
                return Ok(None);
            }
            requests.push(again);
        }
        Ok(Some(Pages { requests, least_bytes: 0 }))
    }

    /// As many owners as there are readers, spread over the whole file.
    fn baseline_pages(&self, baseline: &Server, path: &str) -> Result<Pages> {
        let (owners, asked) = (self.options.bonds as usize, self.filled.size.readers);
        let owner = |number| 1 + number * owners / asked;
        let requests: Vec<_> = (0..asked)
            .map(|number| http::get(&baseline.address, &format!("{path}?owner={}", owner(number)), None, None))
            .collect();
        let mut connection = Connection::open(&baseline.address)?;
        let mut least_bytes = usize::MAX;
        for request in &requests {
            least_bytes = least_bytes.min(connection.must(request, 200)?.body.len());
        }
        Ok(Pages { requests, least_bytes })
    }
}

/// Numbers that no earlier run had, so that no form is taken for one that was sent before.
fn fresh(round: u64) -> Random {
    let now = std::time::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_nanos() as u64);
    Random::of(&[11, round, now])
}
