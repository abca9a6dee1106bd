//! Threads: what became of a need over time.

use super::Strand;

/// A thread from the day on which something was said to now, or to when it was met. Places are percentages of the width.
/// Macro `timeline::thread`.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Thread {
    /// Its stretches, oldest first.
    pub spans: Vec<Span>,
    /// What answered it, oldest first.
    pub dots: Vec<Dot>,
    /// Where it was met.
    pub met: Vec<String>,
    /// Whether a dot stands for several that lie close together.
    pub close: bool,
}

/// A stretch of a thread.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Span {
    /// Where it begins.
    pub from: String,
    /// Where it ends.
    pub to: String,
    /// Whether nothing was asked then: it was met or rested.
    pub quiet: bool,
}

/// Something that answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dot {
    /// Where it stands.
    pub at: String,
    /// Who gave it.
    pub strand: Strand,
    /// Whether it landed: then it has a ring.
    pub landed: bool,
}

/// What the marks of one or more threads mean: of those that are there. Macro `timeline::key`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ThreadKey {
    /// The reader's strand.
    pub you: Strand,
    /// The other's name.
    pub other: String,
    /// Whether the reader gave something that answered.
    pub you_gave: bool,
    /// Whether the other did.
    pub other_gave: bool,
    /// The strand of something that landed.
    pub landed: Option<Strand>,
    /// Whether a dot stands for several.
    pub close: bool,
    /// Whether it was ever met.
    pub met: bool,
    /// Whether it was ever met or at rest for a while.
    pub quiet: bool,
}

impl ThreadKey {
    /// The key to some threads.
    #[must_use]
    pub fn to<'a>(you: Strand, other: &str, threads: impl Iterator<Item = &'a Thread> + Clone) -> Self {
        let any = |has: fn(&Thread) -> bool| threads.clone().any(has);
        let dots = || threads.clone().flat_map(|thread| &thread.dots);
        Self {
            you,
            other: other.to_owned(),
            you_gave: dots().any(|dot| dot.strand == you),
            other_gave: dots().any(|dot| dot.strand != you),
            landed: dots().find(|dot| dot.landed).map(|dot| dot.strand),
            close: any(|thread| thread.close),
            met: any(|thread| !thread.met.is_empty()),
            quiet: any(|thread| thread.spans.iter().any(|span| span.quiet)),
        }
    }

    /// Whether there is a mark to explain.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !(self.you_gave || self.other_gave || self.met || self.quiet)
    }
}
