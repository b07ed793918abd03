//! `[!NAME argument]`: what GitHub's alerts and Adobe Flavored Markdown write their blocks and
//! spans with.

/// How far a marker may reach, in bytes: longer ones are prose, and a bound keeps a page of open
/// brackets linear.
const REACH: usize = 500;

/// The kinds of callout that authors know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Callout(&'static str);

const CALLOUTS: [&str; 12] = [
    "note",
    "tip",
    "important",
    "caution",
    "warning",
    "admin",
    "availability",
    "prerequisites",
    "info",
    "error",
    "success",
    "morelikethis",
];

impl Callout {
    /// The kind in lower case, as `note`.
    pub fn name(self) -> &'static str {
        self.0
    }

    /// Every kind.
    pub fn all() -> impl Iterator<Item = Self> {
        CALLOUTS.into_iter().map(Self)
    }
}

/// What a marker means, by its name in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Callout(Callout),
    Video,
    Tabs,
    Tab,
    EndTabs,
    Shadebox,
    EndShadebox,
    NoTranslate,
    UiControl,
    Badge,
    Unknown,
}

/// One marker; offsets count from its opening bracket.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marker<'a> {
    pub(super) meaning: Meaning,
    pub(super) name: &'a str,
    /// The text behind the name, without the blank between.
    pub(super) argument: &'a str,
    /// Where the argument begins.
    pub(super) argument_start: usize,
    /// The closing bracket.
    pub(super) close: usize,
}

impl<'a> Marker<'a> {
    /// Reads the marker that `text` begins with. Brackets within it come in pairs.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let inside = text.strip_prefix("[!")?;
        let end = inside
            .bytes()
            .take(REACH)
            .position(|b| !(b.is_ascii_alphanumeric() || b == b'-' || b == b'_'))?;
        let (name, behind) = inside.split_at(end);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let argument = behind.trim_start_matches([' ', '\t', '\u{a0}']);
        if argument.len() == behind.len() && !behind.starts_with(']') {
            return None;
        }
        let argument_start = text.len() - argument.len();
        let close = argument_start + closing_bracket(argument)?;
        let argument = text[argument_start..close].trim_end();
        Some(Self { meaning: meaning(name), name, argument, argument_start, close })
    }

    /// Whether the marker is in truth the text of a link: `[!x](y)`, `[!x][y]`.
    pub(super) fn is_link(&self, text: &str) -> bool {
        text[self.close + 1..].starts_with(['(', '['])
    }
}

/// The bracket that closes what was opened before `text`: on the same line or the next, in front
/// of any blank line.
fn closing_bracket(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut bytes = text.bytes().enumerate().take(REACH);
    let mut fresh = false;
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\\' => drop(bytes.next()),
            b'[' => depth += 1,
            b']' if depth == 0 => return Some(at),
            b']' => depth -= 1,
            b'\n' if fresh => return None,
            _ => {}
        }
        fresh = byte == b'\n' || (fresh && byte.is_ascii_whitespace());
    }
    None
}

fn meaning(name: &str) -> Meaning {
    const NAMES: [(&str, Meaning); 9] = [
        ("video", Meaning::Video),
        ("begintabs", Meaning::Tabs),
        ("tab", Meaning::Tab),
        ("endtabs", Meaning::EndTabs),
        ("beginshadebox", Meaning::Shadebox),
        ("endshadebox", Meaning::EndShadebox),
        ("dnl", Meaning::NoTranslate),
        ("uicontrol", Meaning::UiControl),
        ("badge", Meaning::Badge),
    ];
    if let Some(callout) = Callout::all().find(|callout| callout.0.eq_ignore_ascii_case(name)) {
        return Meaning::Callout(callout);
    }
    NAMES
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map_or(Meaning::Unknown, |(_, meaning)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_name_and_argument() {
        let text = "[!UICONTROL File > [!DNL X] ] tail";
        let marker = Marker::parse(text).unwrap();
        assert_eq!(marker.meaning, Meaning::UiControl);
        assert_eq!(marker.argument, "File > [!DNL X]");
        assert_eq!(&text[marker.close..], "] tail");
        assert_eq!(Marker::parse("[!Note]").unwrap().meaning, meaning("NOTE"));
        assert_eq!(Marker::parse("[!Else]").unwrap().meaning, Meaning::Unknown);
    }

    #[test]
    fn is_not_made_of_other_brackets() {
        for text in ["[x]", "[!]", "[! x]", "[!a.b]", "[!DNL x", "[!DNL x\n\ny]", "[!1]"] {
            assert!(Marker::parse(text).is_none(), "{text}");
        }
        assert!(Marker::parse(&format!("[!DNL {}]", "é".repeat(REACH))).is_none());
        assert!(Marker::parse("[!VIDEO](u)").unwrap().is_link("[!VIDEO](u)"));
    }
}
