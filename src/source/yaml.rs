//! YAML front matter to the same spanned tree as TOML.

use super::node::{Content, Entry, Node, Table};
use super::span::{FileId, Span};
use crate::finding::{Finding, code};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, Spanned};
use std::fmt;
use std::ops::Range;

/// Parses `text[range]`, which is YAML 1.2, into a table.
pub fn parse(file: FileId, text: &str, range: Range<usize>) -> (Table, Vec<Finding>) {
    let input = &text[range.clone()];
    let place = Placer { file, base: range.start, input };
    if input.trim().is_empty() {
        return (Table::new(), Vec::new());
    }
    match serde_saphyr::from_str::<Spanned<Yaml>>(input) {
        Ok(Spanned { value: Yaml::Map(entries), .. }) => (place.table(entries), Vec::new()),
        Ok(Spanned { value: Yaml::Nothing, .. }) => (Table::new(), Vec::new()),
        Ok(_) => {
            let finding = Finding::new(
                code::INVALID_SYNTAX,
                Span::new(file, range),
                "this front matter is not a table of keys and values",
            )
            .help("write one `key: value` a line");
            (Table::new(), vec![finding])
        }
        Err(error) => {
            let at = error.location().map_or(range.start, |location| place.offset(&location));
            (Table::new(), vec![place.fault(at, &error.to_string())])
        }
    }
}

/// What the parser `told` of a place, in the words of authors.
fn syntax(span: Span, told: &str) -> Finding {
    let told = told.to_lowercase();
    let about = |part: &&str| told.contains(*part);
    let table: [(&[&str], &str, &str); 5] = [
        (
            &["alias", "anchor", "budget", "recurs", "depth", "limit"],
            "this front matter refers to itself or is too large",
            "write each value out, without `&` and `*`, and put texts that begin with one of these \
             between double quotes",
        ),
        (
            &["quote", "quoted"],
            "a text between quotes never ends, or something stands behind it",
            "write the same quote at its end, and nothing behind it",
        ),
        (
            &["flow ", "',' or ']'", "',' or '}'", "bracket"],
            "a list or table in brackets never ends",
            "write `]` or `}` at its end, with a comma between the entries",
        ),
        (&["tab"], "a tab stands where only blanks can", "indent with blanks, two for each level"),
        (
            &["multiple documents", "multiple yaml documents"],
            "this front matter is divided in two",
            "remove the line `---` inside it",
        ),
    ];
    let found = table.into_iter().find(|(parts, ..)| parts.iter().any(about));
    let (_, message, help) = found.unwrap_or((
        &[],
        "this front matter cannot be read",
        "write one `key: value` a line, and put texts that hold `:` or `#` between double quotes",
    ));
    Finding::new(code::INVALID_SYNTAX, span, message).help(help)
}

enum Yaml {
    Text(String),
    Integer(i64),
    Float(f64),
    Bool(bool),
    List(Vec<Spanned<Yaml>>),
    Map(Vec<(Spanned<String>, Spanned<Yaml>)>),
    Nothing,
}

impl<'de> Deserialize<'de> for Yaml {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Yaml;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, number, list or table")
    }

    fn visit_str<E>(self, text: &str) -> Result<Yaml, E> {
        Ok(Yaml::Text(text.to_owned()))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Yaml, E> {
        Ok(Yaml::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Yaml, E> {
        Ok(Yaml::Integer(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Yaml, E> {
        Ok(i64::try_from(number).map_or_else(|_| Yaml::Text(number.to_string()), Yaml::Integer))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Yaml, E> {
        Ok(Yaml::Float(number))
    }

    fn visit_unit<E>(self) -> Result<Yaml, E> {
        Ok(Yaml::Nothing)
    }

    fn visit_none<E>(self) -> Result<Yaml, E> {
        Ok(Yaml::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Yaml, D::Error> {
        Yaml::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Yaml, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Yaml::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Yaml, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Yaml::Map(map))
    }
}

struct Placer<'a> {
    file: FileId,
    base: usize,
    input: &'a str,
}

impl Placer<'_> {
    fn fault(&self, at: usize, told: &str) -> Finding {
        let span = Span::new(self.file, at..at);
        if !told.contains("duplicate mapping key") {
            return syntax(span, told);
        }
        let line = self.input[at - self.base..].lines().next().unwrap_or_default();
        let key = line.split(':').next().unwrap_or_default().trim_matches([' ', '"', '\'']);
        Finding::new(code::DUPLICATE_ID, span, format!("`{key}` stands here twice"))
            .help("keep one of the two")
    }

    /// YAML places are lines and columns in characters, both from 1.
    fn offset(&self, location: &Location) -> usize {
        let line_start: usize = self
            .input
            .split_inclusive('\n')
            .take(usize::try_from(location.line()).unwrap_or(1).saturating_sub(1))
            .map(str::len)
            .sum();
        let column = usize::try_from(location.column()).unwrap_or(1).saturating_sub(1);
        let line = self.input[line_start..].split('\n').next().unwrap_or_default();
        let within = line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
        self.base + line_start + within
    }

    fn table(&self, entries: Vec<(Spanned<String>, Spanned<Yaml>)>) -> Table {
        entries
            .into_iter()
            .map(|(key, value)| {
                let start = self.offset(&key.referenced);
                let span = Span::new(self.file, start..start + key.value.len());
                (key.value, Entry { key: span, node: self.node(value) })
            })
            .collect()
    }

    fn node(&self, value: Spanned<Yaml>) -> Node {
        let start = self.offset(&value.referenced);
        let line_end = self.input[start - self.base..]
            .find('\n')
            .map_or(self.base + self.input.len(), |at| start + at);
        let content = match value.value {
            Yaml::Text(text) => Content::Text(text),
            Yaml::Integer(number) => Content::Integer(number),
            Yaml::Float(number) => Content::Float(number),
            Yaml::Bool(flag) => Content::Bool(flag),
            Yaml::Nothing => Content::Nothing,
            Yaml::List(items) => {
                Content::List(items.into_iter().map(|item| self.node(item)).collect())
            }
            Yaml::Map(entries) => Content::Table(self.table(entries)),
        };
        Node { span: Span::new(self.file, start..line_end), content }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_values_with_their_places() {
        let text = "---\ntitle: É a\ntags:\n  - x\nn: 3\n---\n";
        let (table, findings) = parse(FileId(0), text, 4..text.len() - 4);
        assert!(findings.is_empty(), "{findings:?}");
        assert_eq!(table["title"].node.as_text(), Some("É a"));
        assert_eq!(&text[table["n"].key.range()], "n");
        assert_eq!(&text[table["title"].node.span.range()], "É a");
        assert_eq!(table["n"].node.content, Content::Integer(3));
    }

    #[test]
    fn a_syntax_error_has_a_place_and_a_remedy() {
        let text = "a: b: c\n";
        let (_, findings) = parse(FileId(0), text, 0..text.len());
        assert_eq!(findings[0].code, code::INVALID_SYNTAX);
        assert!(!findings[0].help.is_empty());
    }

    fn told(text: &str) -> (&'static str, String) {
        let (_, findings) = parse(FileId(0), text, 0..text.len());
        assert_eq!(findings.len(), 1, "{text}: {findings:?}");
        (findings[0].code.code, findings[0].message.clone())
    }

    #[test]
    fn faults_are_told_in_the_words_of_authors() {
        assert_eq!(told("a: 1\na: 2\n"), ("OP006", "`a` stands here twice".to_owned()));
        let syntax = |message: &str| ("OP001", message.to_owned());
        let endless = "this front matter refers to itself or is too large";
        assert_eq!(told("a: *b\n"), syntax(endless));
        let bomb = "a: &a [1,1,1,1,1,1,1,1,1]\n".to_owned()
            + &('b'..='i').fold(String::new(), |text, name| {
                let before = char::from(name as u8 - 1);
                text + &format!("{name}: &{name} [{}]\n", vec![format!("*{before}"); 9].join(","))
            });
        assert_eq!(told(&bomb), syntax(endless));
        assert_eq!(told("a: [1, 2\n"), syntax("a list or table in brackets never ends"));
        let quote = "a text between quotes never ends, or something stands behind it";
        assert_eq!(told("a: \"b\n"), syntax(quote));
        assert_eq!(told("a: b: c\n"), syntax("this front matter cannot be read"));
    }
}
