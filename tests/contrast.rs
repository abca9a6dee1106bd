//! The contrast of every pair of colours in use, worked out anew from `static/css/tokens.css` in both schemes: text 7
//! to 1 (WCAG 2.2, 1.4.6), marks, borders of controls and the focus 3 to 1 (1.4.11).

use std::{collections::BTreeMap, fs, path::Path};

use crate::support::harness::Test;

pub fn tests() -> Vec<Test> {
    plain![
        text_has_seven_to_one_on_all_that_it_stands_on,
        marks_borders_and_focus_have_three_to_one,
        both_strands_stay_apart_without_colour_vision,
        colours_stand_in_the_tokens_alone,
    ]
}

/// Ink of text, and what it stands on.
const TEXT: [(&str, &[&str]); 6] = [
    ("ink", &["paper", "surface", "sunken", "leaf-tint", "care-tint", "alert-tint", "clay-tint", "tide-tint"]),
    ("soft", &["paper", "surface", "sunken", "leaf-tint", "care-tint", "alert-tint"]),
    ("leaf", &["paper", "surface", "sunken", "care-tint", "alert-tint"]),
    ("care", &["paper", "surface", "care-tint"]),
    ("alert", &["paper", "surface", "alert-tint"]),
    ("on-leaf", &["leaf"]),
];

/// What is no text, and what it stands on.
const MARKS: [(&str, &[&str]); 6] = [
    ("clay", &["paper", "surface"]),
    ("tide", &["paper", "surface"]),
    ("edge", &["paper", "surface", "sunken", "care-tint", "leaf-tint", "alert-tint"]),
    ("focus", &["paper", "surface", "sunken", "care-tint", "leaf-tint", "alert-tint"]),
    ("leaf", &["paper", "surface", "leaf-tint"]),
    ("alert", &["paper", "surface", "alert-tint"]),
];

fn text_has_seven_to_one_on_all_that_it_stands_on() {
    hold(&TEXT, 7.0);
}

fn marks_borders_and_focus_have_three_to_one() {
    hold(&MARKS, 3.0);
}

fn hold(pairs: &[(&str, &[&str])], least: f64) {
    let tokens = tokens();
    let mut wrong = Vec::new();
    for (fore, backs) in pairs {
        for back in *backs {
            for (scheme, name) in ["light", "dark"].iter().enumerate() {
                let ratio = contrast(tokens[*fore][scheme], tokens[*back][scheme]);
                if ratio < least {
                    wrong.push(format!("{fore} on {back}, {name}: {ratio:.2}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "less than {least} to 1:\n{}", wrong.join("\n"));
}

/// Machado, Oliveira and Fernandes (2009), severity 1.0, on linear sRGB.
const DEFICIENCIES: [(&str, [[f64; 3]; 3]); 3] = [
    ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
];

/// A difference of 0.1 in Oklab is plain to see; colour never speaks alone besides.
fn both_strands_stay_apart_without_colour_vision() {
    let tokens = tokens();
    for (name, matrix) in DEFICIENCIES {
        for (clay, tide) in tokens["clay"].iter().zip(&tokens["tide"]) {
            let [clay, tide] = [clay, tide].map(|colour| {
                oklab(matrix.map(|row| row.iter().zip(colour).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0)))
            });
            let apart = clay.iter().zip(tide).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt();
            assert!(apart > 0.1, "{name}: {apart:.3}");
        }
    }
}

fn colours_stand_in_the_tokens_alone() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/css");
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.ends_with("tokens.css") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("/*")) {
            // A QR picture is read by machines: it is black on white, whatever the scheme.
            let plain = line.contains(": #") && !line.contains(".qr");
            assert!(!plain && !line.contains("oklch("), "{}: {line}", path.display());
        }
    }
}

/// Linear sRGB.
type Colour = [f64; 3];

/// Each token with its light and its dark colour.
fn tokens() -> BTreeMap<String, [Colour; 2]> {
    let css = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("static/css/tokens.css")).unwrap();
    let mut tokens = BTreeMap::new();
    for declaration in css.split(';') {
        let Some((name, value)) = declaration.trim().split_once(": light-dark(") else { continue };
        let Some((_, name)) = name.split_once("--") else { continue };
        let value = value.strip_suffix(')').unwrap();
        let (light, dark) = value.split_once(", ").unwrap();
        tokens.insert(name.to_owned(), [colour(light), colour(dark)]);
    }
    assert!(tokens.len() > 15, "the tokens were read");
    tokens
}

fn colour(text: &str) -> Colour {
    if let Some(hex) = text.strip_prefix('#') {
        return [0, 2, 4].map(|at| linear(f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0));
    }
    let inside = text.strip_prefix("oklch(").and_then(|text| text.strip_suffix(')')).unwrap();
    let numbers: Vec<f64> = inside.split(' ').map(|number| number.trim_end_matches('%').parse().unwrap()).collect();
    let [lightness, chroma, hue] = [numbers[0] / 100.0, numbers[1], numbers[2].to_radians()];
    let (a, b) = (chroma * hue.cos(), chroma * hue.sin());
    let [l, m, s] = [
        lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b,
        lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b,
        lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b,
    ]
    .map(|root| root * root * root);
    // https://bottosson.github.io/posts/oklab/
    [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
    ]
    .map(|part| part.clamp(0.0, 1.0))
}

fn oklab([r, g, b]: Colour) -> [f64; 3] {
    let [l, m, s] = [
        0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b,
        0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b,
        0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b,
    ]
    .map(f64::cbrt);
    [
        0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
        1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
        0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
    ]
}

fn linear(part: f64) -> f64 {
    if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

/// WCAG 2.2, "contrast ratio".
fn contrast(one: Colour, other: Colour) -> f64 {
    let luminance = |[r, g, b]: Colour| 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
