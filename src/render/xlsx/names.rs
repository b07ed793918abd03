//! Names of sheets, as spreadsheet programs allow them.

use std::collections::HashSet;

/// The longest name, in UTF-16 units.
const LONGEST: usize = 31;

/// Gives every sheet a name of its own.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Those that are taken, without case.
    taken: HashSet<String>,
}

impl Names {
    /// `wanted`, or what comes next to it: without `[]:*?/\` and control characters, with neither an
    /// apostrophe nor a space at its ends, not empty, at most 31 units long, unlike `History`, which Excel
    /// keeps for itself, and unlike all before, whatever the case.
    pub(super) fn name(&mut self, wanted: &str) -> String {
        let is_odd = |c: char| "[]:*?/\\".contains(c) || c.is_control();
        let plain: String = wanted.chars().map(|c| if is_odd(c) { ' ' } else { c }).collect();
        let words: Vec<&str> = plain.split_whitespace().collect();
        let plain = words.join(" ");
        let plain = if plain.trim_matches(is_edge).is_empty() { "-" } else { plain.as_str() };
        // Below 2 to the power of 32 there is always a number that nobody has.
        for number in 1_u32.. {
            let end = if number == 1 { String::new() } else { format!(" ({number})") };
            let room = LONGEST - end.len();
            let name = format!("{}{end}", cut(plain.trim_matches(is_edge), room));
            let folded = name.to_lowercase();
            if folded != "history" && self.taken.insert(folded) {
                return name;
            }
        }
        String::new()
    }
}

fn is_edge(c: char) -> bool {
    c == '\'' || c == ' '
}

/// The beginning of `text` that has at most `most` UTF-16 units, without what may not end a name.
fn cut(text: &str, most: usize) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > most
    });
    text[..end.map_or(text.len(), |(at, _)| at)].trim_end_matches(is_edge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_allowed_and_no_two_are_the_same() {
        let mut names = Names::default();
        assert_eq!(names.name("Campaign: build/test [new]"), "Campaign build test new");
        assert_eq!(names.name("'quoted'"), "quoted");
        assert_eq!(names.name("QUOTED"), "QUOTED (2)");
        assert_eq!(names.name("?*"), "-");
        assert_eq!(names.name("''"), "- (2)");
        assert_eq!(names.name("History"), "History (2)");
        let long = "Use cases of the whole company at once";
        let (first, second) = (names.name(long), names.name(&format!("{long}, again")));
        assert_eq!(first, "Use cases of the whole company");
        assert_eq!(second, "Use cases of the whole comp (2)");
        let wide = names.name(&"😀".repeat(20));
        assert_eq!(wide.encode_utf16().count(), 30);
        for name in [first, second, wide] {
            assert!(name.encode_utf16().count() <= LONGEST, "{name}");
        }
    }
}
