//! What Word and Excel put into pasted text, and TOML does not take.

use super::span::Span;
use crate::finding::{Finding, code};

/// Characters that look like plain ones, what they look like, and their names.
const LOOKALIKES: &[(char, &str, &str)] = &[
    ('\u{201C}', "\"", "curly quotes"),
    ('\u{201D}', "\"", "curly quotes"),
    ('\u{201E}', "\"", "low quotes"),
    ('\u{00AB}', "\"", "angle quotes"),
    ('\u{00BB}', "\"", "angle quotes"),
    ('\u{2018}', "'", "curly quotes"),
    ('\u{2019}', "'", "curly quotes"),
    ('\u{00A0}', " ", "a non-breaking space"),
    ('\u{202F}', " ", "a narrow non-breaking space"),
    ('\u{200B}', "", "an invisible space"),
    ('\u{2013}', "-", "a long dash"),
    ('\u{2014}', "-", "a long dash"),
    ('\u{2011}', "-", "a non-breaking hyphen"),
];

/// A finding for a line that TOML could not read, if it holds such characters.
pub fn in_line(span: Span, line: &str) -> Option<Finding> {
    let (at, found) = line.char_indices().find_map(|(at, c)| {
        LOOKALIKES.iter().find(|(lookalike, ..)| *lookalike == c).map(|found| (at, found))
    })?;
    let start = span.start as usize + at;
    let place = Span::new(span.file, start..start + found.0.len_utf8());
    let plain = line.chars().fold(String::new(), |mut plain, c| {
        match LOOKALIKES.iter().find(|(lookalike, ..)| *lookalike == c) {
            Some((_, replacement, _)) => plain.push_str(replacement),
            None => plain.push(c),
        }
        plain
    });
    let finding = Finding::new(
        code::PASTED_TYPOGRAPHY,
        place,
        format!("{} where TOML wants a plain character", found.2),
    );
    let plain = plain.trim();
    Some(if plain.chars().count() <= 120 {
        finding.help(format!("write it plainly: `{plain}`"))
    } else {
        finding.help("type the quotes, spaces and hyphens again in a text editor")
    })
}
