//! A short number for what a change is.

/// FNV-1a with 64 bits, whose result is the same in every version and on every machine, as sixteen
/// hexadecimal digits.
pub(super) fn of<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut take = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    for part in parts {
        part.bytes().for_each(&mut take);
        // No text holds this byte, so that parts cannot run into each other.
        take(0xff);
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn it_is_known_and_keeps_parts_apart() {
        assert_eq!(of([]), "cbf29ce484222325");
        assert_eq!(of(["a"]).len(), 16);
        assert_ne!(of(["ab", "c"]), of(["a", "bc"]));
        assert_ne!(of(["a"]), of(["a", ""]));
    }
}
