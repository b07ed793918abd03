//! TOML text to a spanned tree, with every syntax error of the file in one pass.

use super::node::{Content, Entry, Node, Table};
use super::pasted;
use super::span::{FileId, Span};
use super::syntax::Error;
use crate::finding::{Finding, code};
use std::collections::HashMap;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// Parses `text[range]`, which is TOML 1.1, into a table. What can be recovered is there even
/// beside errors.
pub fn parse(file: FileId, text: &str, range: Range<usize>) -> (Table, Vec<Finding>) {
    let base = range.start;
    let input = &text[range];
    let (tree, errors) = DeTable::parse_recoverable(input);
    let place = Placer { file, base };
    let mut findings: Vec<Finding> = Vec::new();
    let mut errors: Vec<_> =
        errors.iter().map(|e| (e.span().unwrap_or(0..0), e.message().to_owned())).collect();
    errors.sort_by_key(|(span, _)| (span.start, span.end));
    let mut lines: Option<Lines<'_>> = None;
    let mut seen_line = None;
    let mut repeated: Option<Range<usize>> = None;
    let mut lists: Vec<&str> = Vec::new();
    let mut open_text: Option<usize> = None;
    for (span, message) in errors {
        let line = line_of(input, span.start);
        // One mistake breaks what follows it on the line; the first message is the true one.
        if seen_line == Some(line.start)
            || repeated.as_ref().is_some_and(|r| r.contains(&span.start))
        {
            continue;
        }
        // A text that runs on over lines breaks each of them.
        let runs_on = open_text == Some(line.start) && !begins_anew(&input[line.clone()]);
        open_text = None;
        if runs_on || message.starts_with("invalid basic string") {
            open_text = Some(line.end + 1);
        }
        seen_line = Some(line.start);
        if runs_on {
            continue;
        }
        if let Some(finding) = never_closed(place, input, &line, &message) {
            // What was opened takes the rest of the file with it.
            findings.push(finding);
            break;
        }
        let header = header_path(&input[line.clone()]).filter(|_| message == "duplicate key");
        if header.is_some_and(|path| lists.iter().any(|told| is_inside(path, told))) {
            // What stands inside is there twice only because its list is.
            repeated = Some(line.end..next_header(input, line.end));
        } else if let Some(path) = header.filter(|path| is_list(path)) {
            lists.push(path);
            findings.push(one_bracket(place, path, line.clone()));
            repeated = Some(line.end..next_header(input, line.end));
        } else if message == "duplicate key" {
            if input[line.clone()].trim_start().starts_with('[') {
                repeated = Some(line.end..next_header(input, line.end));
            }
            let lines = lines.get_or_insert_with(|| Lines::of(input));
            findings.push(duplicate(place, lines, span, line));
        } else if let Some(finding) =
            pasted::in_line(place.span(line.clone()), &input[line.clone()])
        {
            findings.push(finding);
        } else {
            let text = input.get(span.clone()).unwrap_or_default();
            let error = Error { span: place.span(span), line: &input[line], text, told: &message };
            findings.push(error.finding());
        }
    }
    (place.table(tree.get_ref()), findings)
}

#[derive(Clone, Copy)]
struct Placer {
    file: FileId,
    base: usize,
}

impl Placer {
    fn span(self, range: Range<usize>) -> Span {
        Span::new(self.file, self.base + range.start..self.base + range.end)
    }

    fn table(self, table: &DeTable<'_>) -> Table {
        table
            .iter()
            .map(|(key, value)| {
                let entry = Entry {
                    key: self.span(key.span()),
                    node: self.node(value.span(), value.get_ref()),
                };
                (key.get_ref().to_string(), entry)
            })
            .collect()
    }

    fn node(self, span: Range<usize>, value: &DeValue<'_>) -> Node {
        let content = match value {
            DeValue::String(text) => Content::Text(text.to_string()),
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
                // Too large to count anything with, and still a number.
                .map_or_else(|_| Content::Float(f64::INFINITY), Content::Integer),
            DeValue::Float(number) => {
                number.as_str().parse().map_or(Content::Nothing, Content::Float)
            }
            DeValue::Boolean(flag) => Content::Bool(*flag),
            DeValue::Datetime(datetime) => Content::Datetime(*datetime),
            DeValue::Array(items) => Content::List(
                items.iter().map(|item| self.node(item.span(), item.get_ref())).collect(),
            ),
            DeValue::Table(table) => Content::Table(self.table(table)),
        };
        Node { span: self.span(span), content }
    }
}

/// The fault of a text of several lines, or of a list, whose end is not there. Its place runs from
/// what was opened to the end, since all of that is lost.
fn never_closed(place: Placer, input: &str, line: &Range<usize>, message: &str) -> Option<Finding> {
    let (from, what, close) = if message.starts_with("invalid multi-line") {
        let quotes = if message.contains("literal") { "'''" } else { "\"\"\"" };
        (input[..line.end].rfind(quotes)?, "text", quotes)
    } else if message.contains("comma between array") && begins_anew(&input[line.clone()]) {
        (input[..line.start].rfind("= [")? + 2, "list", "]")
    } else {
        return None;
    };
    let finding = Finding::new(
        code::INVALID_SYNTAX,
        place.span(from..input.len()),
        format!("this {what} begins here and never ends"),
    );
    Some(finding.help(format!("write `{close}` where it ends")))
}

/// Names of what a thing may have several of, so that its header has two brackets.
const LISTS: &[&str] = &[
    "approval",
    "criterion",
    "evidence",
    "measure",
    "moved",
    "review",
    "seat",
    "segregate",
    "step",
    "waiver",
];

/// The path in a header.
fn header_path(line: &str) -> Option<&str> {
    line.trim().strip_prefix('[')?.trim_start_matches('[').split(']').next()
}

/// Whether `path` names a list of tables.
fn is_list(path: &str) -> bool {
    let parts: Vec<&str> = path.split('.').map(str::trim).collect();
    match parts[..] {
        // An id may be any word.
        [kind, key] => kind == "model" && key == "approval",
        _ => parts.last().is_some_and(|last| LISTS.contains(last)),
    }
}

fn is_inside(path: &str, list: &str) -> bool {
    path.strip_prefix(list).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The fault of a list of tables whose headers have one bracket.
fn one_bracket(place: Placer, path: &str, line: Range<usize>) -> Finding {
    let message = format!("`[{path}]` stands here more than once, and with one bracket");
    Finding::new(code::INVALID_SYNTAX, place.span(line), message)
        .help(format!("write `[[{path}]]` with two brackets, each time: there may be several"))
}

/// Whether a line is a header, or gives a key its value, so that no list goes on in it.
fn begins_anew(line: &str) -> bool {
    let key = line.split_once('=').map_or("", |(key, _)| key.trim());
    line.starts_with('[')
        || !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
}

/// A key or header that was there before, with both places.
fn duplicate(place: Placer, lines: &Lines<'_>, span: Range<usize>, line: Range<usize>) -> Finding {
    let header = lines.input[line.clone()].trim();
    let name = if header.starts_with('[') { header } else { &lines.input[span.clone()] };
    let finding = Finding::new(
        code::DUPLICATE_ID,
        place.span(span.clone()),
        format!("`{name}` is defined a second time"),
    )
    .help(if header.starts_with('[') {
        "keep one of the two, or give this one another id"
    } else {
        "keep one of the two"
    });
    match lines.last_before(line.start, name) {
        Some(first) => finding.label(place.span(first), "first defined here"),
        None => finding,
    }
}

/// The lines of a text by what they define, so that many duplicates do not read it many times.
struct Lines<'a> {
    input: &'a str,
    /// The places of each header, and of each line that gives a key its value, in order.
    by_name: HashMap<&'a str, Vec<Range<usize>>>,
}

impl<'a> Lines<'a> {
    fn of(input: &'a str) -> Self {
        let mut by_name: HashMap<&str, Vec<Range<usize>>> = HashMap::new();
        let mut offset = 0;
        for line in input.split_inclusive('\n') {
            let text = line.trim();
            let key = || text.split_once('=').map(|(key, _)| key.trim_end());
            if let Some(name) = Some(text).filter(|text| text.starts_with('[')).or_else(key) {
                let start = offset + (line.len() - line.trim_start().len());
                by_name.entry(name).or_default().push(start..start + text.len());
            }
            offset += line.len();
        }
        Self { input, by_name }
    }

    /// The last line before `end` that is the header `name`, or gives the key `name` its value.
    fn last_before(&self, end: usize, name: &str) -> Option<Range<usize>> {
        let places = self.by_name.get(name)?;
        let count = places.partition_point(|place| place.start < end);
        places.get(count.checked_sub(1)?).cloned()
    }
}

fn line_of(input: &str, offset: usize) -> Range<usize> {
    let offset = offset.min(input.len());
    let start = input.as_bytes()[..offset].iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    let end = input.as_bytes()[offset..]
        .iter()
        .position(|b| *b == b'\n')
        .map_or(input.len(), |at| offset + at);
    start..end
}

fn next_header(input: &str, from: usize) -> usize {
    input[from..].find("\n[").map_or(input.len(), |at| from + at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(&'static str, String)> {
        let (_, findings) = parse(FileId(0), text, 0..text.len());
        findings.into_iter().map(|f| (f.code.code, f.message)).collect()
    }

    #[test]
    fn tells_every_syntax_error_once() {
        let text = "[role.a]\nname = x y\n[role.b\npurpose = 1\n";
        let codes: Vec<_> = faults(text).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["OP001", "OP001"]);
    }

    #[test]
    fn a_duplicate_shows_both_places_and_its_contents_are_not_faults_of_their_own() {
        let text = "[role.a]\nname = \"x\"\n\n[role.a]\nname = \"y\"\n";
        let (_, findings) = parse(FileId(0), text, 0..text.len());
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].code, code::DUPLICATE_ID);
        assert_eq!(findings[0].labels[0].span.range(), 0..8);
    }

    #[test]
    fn steps_in_one_bracket_are_told_once_whatever_stands_in_them() {
        let step = "[workflow.x.step]\nid = \"a\"\n[workflow.x.step.raci]\neditor = \"A\"\n";
        let text = format!("[workflow.x]\nname = \"X\"\n{}", step.repeat(3));
        let (_, findings) = parse(FileId(0), &text, 0..text.len());
        assert_eq!(findings.len(), 1, "{findings:#?}");
        assert!(findings[0].help[0].starts_with("write `[[workflow.x.step]]`"));
        let twice =
            "[[workflow.x.step]]\n[workflow.x.step.raci]\na = \"A\"\n[workflow.x.step.raci]\n";
        assert_eq!(faults(twice)[0].0, "OP006");
    }

    #[test]
    fn many_duplicates_each_show_the_one_before_them_and_take_no_square_of_time() {
        let text = "[role.a]\n".to_owned() + &"name = \"x\"\n".repeat(5000);
        let (_, findings) = parse(FileId(0), &text, 0..text.len());
        assert_eq!(findings.len(), 4999);
        let last = findings.last().unwrap();
        assert_eq!(last.labels[0].span.range().end + 1, last.span.unwrap().range().start);
    }

    #[test]
    fn dates_that_do_not_exist_and_word_quotes_have_their_own_codes() {
        assert_eq!(faults("a = 2026-02-30\n")[0].0, "OP011");
        assert_eq!(faults("a = “x”\n")[0].0, "OP016");
    }

    #[test]
    fn offsets_count_from_the_start_of_the_file() {
        let text = "+++\na = 1\n+++\n";
        let (table, findings) = parse(FileId(0), text, 4..10);
        assert!(findings.is_empty());
        assert_eq!(table["a"].key.range(), 4..5);
    }
}
