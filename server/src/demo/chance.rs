//! Chance that falls the same on every machine and every day: demo content must look alive, and tests must know it.

/// A number from 0 up to, not including, 1 that belongs to these words.
pub(super) fn chance(words: &[&str]) -> f64 {
    // FNV-1a, then the finish of SplitMix64, which spreads words that differ in one letter.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in words.iter().flat_map(|word| word.bytes().chain([0xff])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^= hash >> 31;
    // The upper 32 bits are an exact f64.
    f64::from(u32::try_from(hash >> 32).unwrap_or(u32::MAX)) / 4_294_967_296.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_is_even_and_always_the_same() {
        assert_eq!(chance(&["a", "b"]), chance(&["a", "b"]));
        assert_ne!(chance(&["a", "b"]), chance(&["ab"]));
        let mean: f64 = (0..2_000).map(|n| chance(&["mean", &n.to_string()])).sum::<f64>() / 2_000.0;
        assert!((0.48..0.52).contains(&mean), "{mean}");
    }
}
