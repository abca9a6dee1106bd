//! A few words over time.

use super::Strand;

/// What one said on a scale of five words, again and again. Macro `trend::picture`.
#[derive(Clone, Debug)]
pub struct Trend {
    /// The visible sentence.
    pub caption: String,
    /// Whose it is.
    pub strand: Strand,
    /// The five words, the highest first.
    pub levels: Vec<&'static str>,
    /// Oldest first.
    pub stops: Vec<TrendStop>,
    places: Vec<(String, String)>,
}

/// What was said once.
#[derive(Clone, Debug)]
pub struct TrendStop {
    /// When: "23 Nov".
    pub label: String,
    /// The word.
    pub word: &'static str,
    /// 1 is the lowest of five.
    pub height: u8,
}

impl Trend {
    /// The picture of some stops, oldest first, each as far from the next.
    #[must_use]
    pub fn new(caption: String, strand: Strand, levels: Vec<&'static str>, stops: Vec<TrendStop>) -> Self {
        let many = stops.len().max(1);
        let across = |at: usize| format!("{}%", tenths((2 * at + 1) * 500 / many));
        let down = |height: u8| format!("{}%", (5 - usize::from(height.clamp(1, 5))) * 20 + 10);
        let places = stops.iter().enumerate().map(|(at, stop)| (across(at), down(stop.height))).collect();
        Self { caption, strand, levels, stops, places }
    }

    /// Where each stop stands, from the upper corner at the start.
    #[must_use]
    pub fn places(&self) -> &[(String, String)] {
        &self.places
    }

    /// When the first and the last of them were: the same, where there is one.
    pub fn ends(&self) -> impl Iterator<Item = &str> {
        let last = self.stops.last().filter(|_| self.stops.len() > 1);
        self.stops.first().into_iter().chain(last).map(|stop| stop.label.as_str())
    }

    /// The lines between neighbours: two places each.
    pub fn lines(&self) -> impl Iterator<Item = (&(String, String), &(String, String))> {
        self.places.iter().zip(self.places.iter().skip(1))
    }
}

/// A number of tenths, as a decimal.
fn tenths(value: usize) -> String {
    format!("{}.{}", value / 10, value % 10)
}
