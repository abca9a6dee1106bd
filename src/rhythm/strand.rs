//! How a strand of the picture is drawn: the outline around what one person gives, week by week.
//!
//! Geometry is in CSS pixels of the phone's picture, y running from the oldest week down; the picture across turns it.
//! Paths count in half pixels.
//! Only sums, products, quotients and square roots are taken, which are exact on every machine, and then rounded.

use std::f64::consts::PI;

use super::weave::WEEKS;

/// A strand over all weeks.
pub(super) struct Strand {
    /// To which side it bends in the first week: 1 or -1.
    turn: f64,
    days: [u8; WEEKS],
}

impl Strand {
    pub(super) const fn new(turn: f64, days: [u8; WEEKS]) -> Self {
        Self { turn, days }
    }

    /// One closed path around the whole strand: down one edge, round the loose end, and up the other.
    pub(super) fn outline(&self) -> String {
        let mut knots: Vec<_> = (0..=2 * WEEKS + 2).map(Knot::new).collect();
        let mut pen = Pen { d: String::with_capacity(1200), ..Pen::default() };
        self.trace(&mut pen, &knots, 1.0);
        knots.reverse();
        pen.round(self.width_at(knots[0].week).0 / 2.0, &self.edge(&knots[0], -1.0));
        self.trace(&mut pen, &knots, -1.0);
        knots.reverse();
        pen.round(self.width_at(knots[0].week).0 / 2.0, &self.edge(&knots[0], 1.0));
        pen.d + "z"
    }

    /// The middle of the strand, wherever it is more than a thread.
    pub(super) fn core(&self) -> String {
        let mut pen = Pen::default();
        let mut week = 0;
        for run in self.days.chunk_by(|one, next| (*one > 0) == (*next > 0)) {
            let (first, last) = (week, week + run.len());
            week = last;
            if run[0] > 0 {
                // Loose ends belong to the week next to them.
                let from = if first == 0 { 0 } else { 2 * first + 1 };
                let to = if last == WEEKS { 2 * last + 2 } else { 2 * last + 1 };
                pen.lift();
                self.trace(&mut pen, &(from..=to).map(Knot::new).collect::<Vec<_>>(), 0.0);
            }
        }
        pen.d
    }

    /// Draws along one edge (1 or -1) or along the middle (0).
    fn trace(&self, pen: &mut Pen, knots: &[Knot], edge: f64) {
        let mut from = self.edge(&knots[0], edge);
        pen.start(&from);
        for pair in knots.windows(2) {
            let to = self.edge(&pair[1], edge);
            pen.curve(&from, &to, pair[1].week - pair[0].week);
            from = to;
        }
    }

    /// Place and direction of an edge: the centre, and half the width along the normal.
    fn edge(&self, knot: &Knot, edge: f64) -> Point {
        let centre = self.turn * AMPLITUDE * knot.sin;
        let slope = self.turn * AMPLITUDE * PI * knot.cos;
        let bend = -self.turn * AMPLITUDE * PI * PI * knot.sin;
        let length = (slope * slope + PITCH * PITCH).sqrt();
        let cubed = length * length * length;
        let (normal_x, normal_y) = (-PITCH / length, slope / length);
        let (turning_x, turning_y) = (PITCH * slope * bend / cubed, PITCH * PITCH * bend / cubed);

        let (width, widening) = self.width_at(knot.week);
        let (half, widening) = (edge * width / 2.0, edge * widening / 2.0);
        Point {
            x: centre + half * normal_x,
            y: knot.week * PITCH + half * normal_y,
            dx: slope + widening * normal_x + half * turning_x,
            dy: PITCH + widening * normal_y + half * turning_y,
        }
    }

    /// The width and its change per week: that of each week in its middle, smoothstepped in between.
    fn width_at(&self, week: f64) -> (f64, f64) {
        let from_first = (week - 0.5).clamp(0.0, (WEEKS - 1) as f64);
        let before = from_first as usize;
        let (from, to) = (width(self.days[before]), width(self.days[(before + 1).min(WEEKS - 1)]));
        let t = from_first - before as f64;
        (from + (to - from) * t * t * (3.0 - 2.0 * t), (to - from) * 6.0 * t * (1.0 - t))
    }
}

/// From week to week, so that a week stands beside its line in the list.
const PITCH: f64 = 44.0;

/// From the middle to the centre of a strand where the two are furthest apart. Two full strands keep 16 px between
/// them, and the inner edge of the bend stays round: `PITCH² / (π² AMPLITUDE)` is more than half the width.
const AMPLITUDE: f64 = 16.0;

/// What a path counts in: half a pixel, which no eye misses, and which takes half the bytes that a tenth does. The
/// template's `viewBox` is in the same unit.
const GRAIN: f64 = 0.5;

/// How far the loose ends reach beyond the first and the last crossing, in weeks.
const LOOSE: f64 = 1.0 / 3.0;

/// How wide a strand is in a week with that many days, in pixels. The root is kind: a full week is twice as wide as a
/// week with a single day, and a quiet week is a thread, never a gap.
fn width(days: u8) -> f64 {
    if days == 0 { 2.0 } else { (5.0 + 4.2 * f64::from(days).sqrt()).min(16.0) }
}

/// A place along the strands that the curves go through: each crossing, each widest point and both loose ends.
/// The centre runs on `cos(π (week - 1/2))`, which is `sin(π week)`: known at each of these without asking for a sine.
struct Knot {
    week: f64,
    sin: f64,
    cos: f64,
}

impl Knot {
    /// Knot 0 is the first loose end, knot `1 + 2 w` the crossing before week `w`.
    fn new(number: usize) -> Self {
        const LAST: usize = 2 * WEEKS + 2;
        // A third of a week is 60 degrees.
        let (sin_loose, cos_loose) = (0.75_f64.sqrt(), 0.5);
        match number {
            0 => Self { week: -LOOSE, sin: -sin_loose, cos: cos_loose },
            LAST => Self { week: WEEKS as f64 + LOOSE, sin: sin_loose, cos: cos_loose },
            _ => {
                let (sin, cos) = [(0.0, 1.0), (1.0, 0.0), (0.0, -1.0), (-1.0, 0.0)][(number - 1) % 4];
                Self { week: (number - 1) as f64 / 2.0, sin, cos }
            }
        }
    }
}

/// A place in pixels, and how it moves per week.
struct Point {
    x: f64,
    y: f64,
    dx: f64,
    dy: f64,
}

/// Writes the `d` of a path in as few bytes as it takes: relative, in whole [`GRAIN`]s, and with `s` wherever a curve
/// goes on as the one before it ended.
#[derive(Default)]
struct Pen {
    d: String,
    /// Where the pen is, in grains.
    at: (i64, i64),
    /// Over how many weeks the last curve went; 0 after anything else.
    stride: f64,
    drawing: bool,
}

impl Pen {
    fn lift(&mut self) {
        self.drawing = false;
    }

    /// Begins at a point, unless the pen is already drawing.
    fn start(&mut self, point: &Point) {
        self.stride = 0.0;
        if !self.drawing {
            self.drawing = true;
            self.at = (grains(point.x), grains(point.y));
            self.write('M', &[self.at.0, self.at.1]);
        }
    }

    /// A cubic that leaves and arrives in the directions of its ends: a third of the way along each.
    fn curve(&mut self, from: &Point, to: &Point, weeks: f64) {
        let third = weeks / 3.0;
        let (x, y) = self.at;
        let (arrive_x, arrive_y) = (grains(to.x - to.dx * third) - x, grains(to.y - to.dy * third) - y);
        self.at = (grains(to.x), grains(to.y));
        let (end_x, end_y) = (self.at.0 - x, self.at.1 - y);
        if (self.stride - weeks).abs() < 0.01 {
            self.write('s', &[arrive_x, arrive_y, end_x, end_y]);
        } else {
            let (leave_x, leave_y) = (grains(from.x + from.dx * third) - x, grains(from.y + from.dy * third) - y);
            self.write('c', &[leave_x, leave_y, arrive_x, arrive_y, end_x, end_y]);
        }
        self.stride = weeks;
    }

    /// Half a circle to a point, around a loose end.
    fn round(&mut self, radius: f64, to: &Point) {
        let (x, y) = self.at;
        self.at = (grains(to.x), grains(to.y));
        self.write('a', &[grains(radius), grains(radius), 0, 0, 0, self.at.0 - x, self.at.1 - y]);
    }

    fn write(&mut self, command: char, numbers: &[i64]) {
        self.d.push(command);
        for (place, number) in numbers.iter().enumerate() {
            // A minus parts two numbers.
            if place > 0 && *number >= 0 {
                self.d.push(' ');
            }
            if *number < 0 {
                self.d.push('-');
            }
            let number = number.unsigned_abs();
            for power in [1000, 100, 10, 1].into_iter().filter(|power| number >= *power || *power == 1) {
                self.d.push(char::from(b'0' + (number / power % 10) as u8));
            }
        }
    }
}

/// Rounded to the nearest [`GRAIN`], and counted in them.
fn grains(pixels: f64) -> i64 {
    let grains = pixels / GRAIN;
    (grains + 0.5_f64.copysign(grains)) as i64
}
