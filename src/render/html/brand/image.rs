//! What an image is, by its first bytes.

/// An image that browsers show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Image {
    /// Its media type.
    pub(super) mime: &'static str,
    /// Width and height, in units that only their proportion counts of; `None` where it has none.
    pub(super) size: Option<(u32, u32)>,
}

/// The image that `bytes` hold: PNG, JPEG, WebP or SVG.
pub(super) fn read(bytes: &[u8]) -> Option<Image> {
    let image = |mime, size| Some(Image { mime, size });
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return image("image/png", big(bytes, 16, 4).zip(big(bytes, 20, 4)));
    }
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        return image("image/jpeg", jpeg(bytes));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return image("image/webp", webp(bytes));
    }
    let tag = svg(std::str::from_utf8(bytes).ok()?)?;
    image("image/svg+xml", proportion(tag))
}

/// The number of `length` bytes at `at`, the highest first.
fn big(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let part = bytes.get(at..at.checked_add(length)?)?;
    Some(part.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
}

/// The number of `length` bytes at `at`, the lowest first.
fn little(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let part = bytes.get(at..at.checked_add(length)?)?;
    Some(part.iter().rev().fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
}

/// The size in the frame header (ITU-T T.81, B.2.2), behind segments that each say their length.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1)?;
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            return big(bytes, at + 7, 2).zip(big(bytes, at + 5, 2));
        }
        at += 2 + big(bytes, at + 2, 2)?.max(2) as usize;
    }
}

/// The size in the first chunk (RFC 9649, section 2).
fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    match bytes.get(12..16)? {
        b"VP8X" => Some((little(bytes, 24, 3)? + 1, little(bytes, 27, 3)? + 1)),
        b"VP8L" => {
            let bits = little(bytes, 21, 4)?;
            Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
        }
        _ => Some((little(bytes, 26, 2)? & 0x3fff, little(bytes, 28, 2)? & 0x3fff)),
    }
}

/// The first tag of an SVG, behind what XML lets stand before it.
fn svg(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<svg") => {
                return rest.split_once('>').map(|(tag, _)| tag);
            }
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?") || rest.starts_with("<!DOCTYPE") => ">",
            _ => return None,
        };
        rest = rest.split_once(end)?.1.trim_start();
    }
}

/// Width and height of the view box, in hundredths.
fn proportion(tag: &str) -> Option<(u32, u32)> {
    let (_, value) = tag.split_once("viewBox=")?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let value = value[1..].split(quote).next()?;
    let mut sides =
        value.split([' ', ',', '\t', '\n', '\r']).filter(|part| !part.is_empty()).skip(2);
    let mut side = || {
        let side: f64 = sides.next()?.parse().ok()?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in bounds")]
        (side.is_finite() && side > 0.0 && side < 1e6).then_some((side * 100.0).ceil() as u32)
    };
    side().zip(side())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_are_known_by_their_bytes_and_measured() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x20\x08";
        assert_eq!(read(png), Some(Image { mime: "image/png", size: Some((64, 32)) }));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\x10\0\x30";
        assert_eq!(read(jpeg), Some(Image { mime: "image/jpeg", size: Some((48, 16)) }));
        let webp = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\0\0\x1f\0\0";
        assert_eq!(read(webp), Some(Image { mime: "image/webp", size: Some((64, 32)) }));
        let svg = "<?xml version=\"1.0\"?>\n<!-- > -->\n<svg viewBox='0 0 6 1.5'></svg>";
        let size = Some((600, 150));
        assert_eq!(read(svg.as_bytes()), Some(Image { mime: "image/svg+xml", size }));
    }

    #[test]
    fn what_is_no_image_is_none_and_what_is_cut_off_has_no_size() {
        for other in [&b""[..], b"<html><svg>", b"GIF89a", b"%PDF", b"\xff\xfe", b"<!-- <svg>"] {
            assert_eq!(read(other), None, "{other:?}");
        }
        for cut in
            [&b"\x89PNG\r\n\x1a\n"[..], b"\xff\xd8\xff\xe0\0", b"RIFF....WEBPVP8L", b"<svg >"]
        {
            assert_eq!(read(cut).map(|image| image.size), Some(None), "{cut:?}");
        }
    }
}
