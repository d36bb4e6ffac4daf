//! Suggested nicknames: plain words of the shore that say nothing about a person.

use super::token;

const FIRST: &[&str] = &[
    "Amber", "Autumn", "Blue", "Brave", "Bright", "Calm", "Clear", "Cloudy", "Copper", "Early", "Evening", "Fair", "Gentle", "Golden",
    "Green", "Grey", "Happy", "Hazel", "Honest", "Inland", "Kind", "Late", "Little", "Lucky", "Merry", "Misty", "Morning", "Northern",
    "Olive", "Patient", "Plain", "Quiet", "Red", "River", "Round", "Sandy", "Silver", "Slow", "Southern", "Spring", "Steady", "Still",
    "Summer", "Sunny", "Swift", "Tidal", "Upper", "Warm", "Western", "Winter",
];
const SECOND: &[&str] = &[
    "Anchor",
    "Barge",
    "Beacon",
    "Bridge",
    "Brook",
    "Buoy",
    "Clover",
    "Cockle",
    "Cove",
    "Curlew",
    "Dune",
    "Eider",
    "Fern",
    "Ferry",
    "Gull",
    "Harbour",
    "Heron",
    "Island",
    "Jetty",
    "Kelp",
    "Lantern",
    "Lark",
    "Limpet",
    "Marsh",
    "Meadow",
    "Mussel",
    "Oar",
    "Osprey",
    "Otter",
    "Pebble",
    "Petrel",
    "Pier",
    "Plover",
    "Quay",
    "Reed",
    "Ripple",
    "Robin",
    "Rudder",
    "Sail",
    "Sandpiper",
    "Shell",
    "Shore",
    "Snipe",
    "Sparrow",
    "Stone",
    "Swallow",
    "Tern",
    "Tide",
    "Wharf",
    "Wren",
];

/// A nickname such as "Quiet Plover 47".
pub fn suggest() -> String {
    let [a, b, c, d] = token::random::<4>();
    let pick = |list: &[&'static str], at: u8| list.get(usize::from(at) % list.len().max(1)).copied().unwrap_or_default();
    let number = (u16::from(c) << 8 | u16::from(d)) % 90 + 10;
    format!("{} {} {number}", pick(FIRST, a), pick(SECOND, b))
}
