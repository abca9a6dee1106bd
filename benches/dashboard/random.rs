//! Numbers that look random and are the same in each run.

use bothways::db::Id;

/// SplitMix64 (Steele, Lea and Flood 2014, <https://doi.org/10.1145/2660193.2660195>).
#[derive(Clone)]
pub(crate) struct Random(u64);

impl Random {
    /// The sequence that belongs to these numbers.
    pub(crate) fn of(seed: &[u64]) -> Self {
        let mut random = Self(0x5EED);
        for part in seed {
            random.0 ^= *part;
            random.next();
            random.0 = random.next();
        }
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `end - 1`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// One of these.
    pub(crate) fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// True in `part` of a hundred cases.
    pub(crate) fn percent(&mut self, part: usize) -> bool {
        self.below(100) < part
    }

    /// An id with the bits of a UUIDv4.
    pub(crate) fn id(&mut self) -> Id {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.next().to_le_bytes());
        bytes[8..].copy_from_slice(&self.next().to_le_bytes());
        bytes[6] = bytes[6] & 0x0F | 0x40;
        bytes[8] = bytes[8] & 0x3F | 0x80;
        Id::from_bytes(bytes)
    }
}
