//! A short name for some texts that is the same on every machine and in every version.

/// The digest of `parts` as sixteen hexadecimal digits: FNV-1a, 64 bits, by Fowler, Noll and Vo.
///
/// What it names (findings, changes) is remembered by other programs for years, which the standard
/// library's hashers do not promise. It guards against nothing: whoever wants two texts of one name
/// can make them.
pub(crate) fn digest<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    for part in parts {
        part.bytes().for_each(&mut take);
        // No text holds this byte, so that `ab, c` and `a, bc` differ.
        take(0xff);
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn digests_last_and_keep_parts_apart() {
        // Remembered elsewhere: if this changes, every finding known to a forge is new.
        assert_eq!(digest(["OP101", "step:campaign.qa"]), "af5d013cd14dfe6e");
        assert_ne!(digest(["ab", "c"]), digest(["a", "bc"]));
        assert_ne!(digest(["a"]), digest(["a", ""]));
    }
}
