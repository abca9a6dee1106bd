//! What a browser says about the languages that its person reads: `Accept-Language`.

use super::Lang;

/// Ranges that are read of one header; the rest is no person's choice.
const MOST: usize = 32;

/// The language to speak by an `Accept-Language` header: of those that we have, the one that is liked best, and of two
/// that are liked alike the one named first (RFC 9110, 12.5.4; compared by their primary subtag, as in RFC 4647, 3.4).
/// English where none is named.
#[must_use]
pub fn accepted(header: &str) -> Lang {
    let mut best: Option<(Lang, u16)> = None;
    for (tag, liked) in header.split(',').take(MOST).filter_map(range) {
        let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let Some(lang) = Lang::from_word(&primary) else { continue };
        if liked > best.map_or(0, |(_, liked)| liked) {
            best = Some((lang, liked));
        }
    }
    best.map_or_else(Lang::default, |(lang, _)| lang)
}

/// A range and how much it is liked, in thousandths; nothing where that cannot be understood.
fn range(text: &str) -> Option<(&str, u16)> {
    let (tag, weight) = text.split_once(';').map_or((text, None), |(tag, rest)| (tag, Some(rest)));
    let liked = match weight {
        Some(weight) => thousandths(weight.trim().strip_prefix("q=").or(weight.trim().strip_prefix("Q="))?)?,
        None => 1_000,
    };
    Some((tag.trim(), liked))
}

/// A quality value: `0`, `0.8`, `1.000`.
fn thousandths(value: &str) -> Option<u16> {
    let (whole, rest) = value.trim().split_once('.').unwrap_or((value.trim(), ""));
    let digits = rest.len() <= 3 && rest.bytes().all(|byte| byte.is_ascii_digit());
    let rest: u16 = format!("{rest:0<3}").parse().ok().filter(|_| digits)?;
    match whole {
        "0" => Some(rest),
        "1" if rest == 0 => Some(1_000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::thousandths;

    #[test]
    fn quality_values_have_three_digits_at_most_and_are_one_at_most() {
        assert_eq!([thousandths("0"), thousandths("0.8"), thousandths("1.000")], [Some(0), Some(800), Some(1_000)]);
        for odd in ["", "1.5", "2", "-1", "0.1234", ".5", "0,8", "0.x", "NaN"] {
            assert_eq!(thousandths(odd), None, "{odd}");
        }
    }
}
