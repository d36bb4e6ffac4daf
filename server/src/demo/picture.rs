//! A picture that this program draws for the demo: bars for the heat at nine bus stops.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

const WIDTH: u32 = 1_200;
const HEIGHT: u32 = 720;
const PAPER: Rgb<u8> = Rgb([0xFB, 0xF8, 0xF3]);
const INK: Rgb<u8> = Rgb([0x1B, 0x25, 0x29]);
const TIDE: Rgb<u8> = Rgb([0x0A, 0x4F, 0x60]);
const LEG: Rgb<u8> = Rgb([0xD9, 0x62, 0x1A]);
const LINE: Rgb<u8> = Rgb([0xD8, 0xCD, 0xBE]);
/// Degrees at each stop, and whether it has a tree.
const STOPS: [(u32, bool); 9] =
    [(38, false), (31, true), (41, false), (32, true), (40, false), (33, true), (39, false), (31, true), (38, false)];

/// The bars as a PNG.
pub(super) fn heat_bars() -> Vec<u8> {
    let mut picture = RgbImage::from_pixel(WIDTH, HEIGHT, PAPER);
    let floor = HEIGHT - 90;
    // A line for every ten degrees above twenty, then the ground.
    let height = |degrees: u32| (degrees - 20) * 24;
    for degrees in [30, 40] {
        fill(&mut picture, (60, floor - height(degrees)), (WIDTH - 120, 3), LINE);
    }
    for (at, (degrees, tree)) in (0..).zip(STOPS) {
        let (left, tall) = (100 + at * 116, height(degrees));
        let colour = if tree { TIDE } else { LEG };
        stone(&mut picture, (left, floor - tall), (76, tall), colour);
        if tree {
            // Something over it: the tree.
            stone(&mut picture, (left - 14, floor - tall - 66), (104, 52), TIDE);
        }
    }
    fill(&mut picture, (40, floor), (WIDTH - 80, 6), INK);
    let mut bytes = Cursor::new(Vec::new());
    // Writing a picture of this size to memory cannot go wrong; an empty one would be refused and reported.
    let _written = DynamicImage::from(picture).write_to(&mut bytes, ImageFormat::Png);
    bytes.into_inner()
}

fn fill(picture: &mut RgbImage, (left, top): (u32, u32), (width, height): (u32, u32), colour: Rgb<u8>) {
    for y in top..(top + height).min(HEIGHT) {
        for x in left..(left + width).min(WIDTH) {
            picture.put_pixel(x, y, colour);
        }
    }
}

/// A rectangle with round corners at its top.
fn stone(picture: &mut RgbImage, (left, top): (u32, u32), (width, height): (u32, u32), colour: Rgb<u8>) {
    let round = 22_u32.min(width / 2).min(height / 2);
    for y in 0..height {
        // How far the corner goes in at this height (a quarter of a circle).
        let up = round.saturating_sub(y);
        let inside = round * round - up * up;
        let across = (0..=round).rev().find(|across| across * across <= inside).unwrap_or(0);
        let indent = round - across;
        fill(picture, (left + indent, top + y), (width - 2 * indent, 1), colour);
    }
}
