//! Includes: `{{$include path}}` as Adobe's authors write it, `{{#include path}}` as mdBook's do.
//!
//! Paths are relative to the including file, or to the root if they begin with `/`, and never
//! leave the root. mdBook's form also takes `path:3:10` (lines), `path:name` (what stands between
//! `ANCHOR: name` and `ANCHOR_END: name`), and works in code as well; a backslash before it makes
//! it literal. Adobe's form in code is code.

mod part;

use self::part::part;
use super::front_matter;
use super::mapped::{Mapped, Piece};
use super::markdown::code_ranges;
use super::span::{FileId, Span};
use super::{LARGEST_TEXT, NoText, SourceFile, Sources};
use crate::finding::{Finding, code};
use std::ops::Range;

/// Bounds of one page, so that files that include each other many times end as a finding.
const MAX_DEPTH: usize = 64;
const MAX_INCLUDES: usize = 10_000;
const MAX_BYTES: usize = 16 * 1024 * 1024;

/// The text of `file` in `range`, usually its body, with everything included in its place, and
/// what could not be included. What fails leaves nothing in its place.
pub fn expand(sources: &Sources, file: FileId, range: Range<usize>) -> (Mapped<'_>, Vec<Finding>) {
    let text = &sources.get(file).text[range.clone()];
    if !includes(text) {
        return (Mapped::file(file, text, range.start), Vec::new());
    }
    let mut expansion = Expansion {
        sources,
        text: String::with_capacity(2 * text.len()),
        pieces: Vec::new(),
        chain: vec![file],
        includes: 0,
        full: false,
        findings: Vec::new(),
    };
    expansion.piece(file, range.start);
    expansion.append(file, range);
    (Mapped::joined(expansion.text, expansion.pieces), expansion.findings)
}

/// Whether `text` may take in others.
pub fn includes(text: &str) -> bool {
    DIRECTIVES.iter().any(|open| text.contains(open))
}

const DIRECTIVES: [&str; 5] =
    ["{{$include", "{{#include", "{{#playground", "{{#rustdoc_include", "{{#title"];

struct Expansion<'a> {
    sources: &'a Sources,
    text: String,
    pieces: Vec<Piece>,
    /// The files that include each other down to the present one.
    chain: Vec<FileId>,
    includes: usize,
    /// A bound was met and told: nothing is included any more.
    full: bool,
    findings: Vec<Finding>,
}

/// What a directive is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Adobe's include.
    Adobe,
    /// mdBook's, which works in code and takes a part of a file.
    Book,
    /// mdBook's that shows a Rust program as code, and takes words behind the path.
    Playground,
    /// mdBook's title of the browser's window; the page's heading serves here.
    Title,
}

/// One directive in a file's text.
struct Directive<'a> {
    range: Range<usize>,
    path: &'a str,
    form: Form,
    escaped: bool,
}

impl<'a> Expansion<'a> {
    fn piece(&mut self, file: FileId, offset: usize) {
        self.pieces.push(Piece { at: self.text.len(), file, offset });
    }

    /// Appends a part of a file's text and, in their places, what it includes.
    fn append(&mut self, file: FileId, range: Range<usize>) {
        let whole: &'a str = &self.sources.get(file).text;
        let text = &whole[range.clone()];
        let mut done = 0;
        if includes(text) {
            let mut code = code_ranges(text).into_iter().peekable();
            for directive in directives(text) {
                let place = directive.range.clone();
                while code.next_if(|code| code.end <= place.start).is_some() {}
                let in_code = code.peek().is_some_and(|code| code.start <= place.start);
                if directive.escaped {
                    // Markdown takes the backslash away, but not in code.
                    if in_code {
                        self.text.push_str(&text[done..place.start - 1]);
                        self.piece(file, range.start + place.start);
                        done = place.start;
                    }
                } else if directive.form != Form::Adobe || !in_code {
                    self.text.push_str(&text[done..place.start]);
                    let span = Span::new(file, range.start + place.start..range.start + place.end);
                    // Marks of code that nobody wrote stand at the directive.
                    let fenced = directive.form == Form::Playground && !in_code;
                    self.piece(file, range.start + place.start);
                    self.text.push_str(if fenced { "```rust\n" } else { "" });
                    if !self.full
                        && directive.form != Form::Title
                        && let Err(finding) = self.include(&directive, span)
                    {
                        self.findings.push(*finding);
                    }
                    self.piece(file, range.start + place.start);
                    self.text.push_str(if fenced { "\n```" } else { "" });
                    self.piece(file, range.start + place.end);
                    done = place.end;
                }
            }
        }
        self.text.push_str(&text[done..]);
    }

    fn include(&mut self, directive: &Directive<'_>, span: Span) -> Result<(), Box<Finding>> {
        let (path, selector) = match directive.path.split_once(':') {
            Some((path, selector)) if directive.form != Form::Adobe => (path, Some(selector)),
            _ => (directive.path, None),
        };
        let (id, source) = self.find(path, span)?;
        self.guard(id, source, span)?;
        let whole = if is_page(path) && selector.is_none() {
            front_matter::split(&source.text).body
        } else {
            source.body_start()..source.text.len()
        };
        let Some(ranges) = part(&source.text, whole, selector) else {
            let message = format!("`{}` has no part `{}`", source.path, selector.unwrap_or(""));
            let help = format!(
                "name lines as `{path}:3:10`, or put `ANCHOR: name` and `ANCHOR_END: name` around \
                 the part in `{}`",
                source.path
            );
            return Err(fault(span, message).map(|finding| finding.help(help)));
        };
        self.chain.push(id);
        for range in ranges {
            self.piece(id, range.start);
            self.append(id, range);
        }
        self.chain.pop();
        Ok(())
    }

    /// The file that `path` names, seen from the file in hand.
    fn find(&self, path: &str, span: Span) -> Result<(FileId, &'a SourceFile), Box<Finding>> {
        let from = &self.sources.get(span.file).path;
        let Some(resolved) = resolve(from, path) else {
            let message = format!("the included `{path}` lies outside the project");
            let help = "move the file into the project's folder, and include it from there";
            return Err(fault(span, message).map(|finding| finding.help(help)));
        };
        self.sources.text(&resolved).map_err(|why| {
            let (message, help) = no_text(&resolved, why);
            fault(span, message).map(|finding| finding.help(help))
        })
    }

    /// Refuses what would never end.
    fn guard(&mut self, id: FileId, source: &SourceFile, span: Span) -> Result<(), Box<Finding>> {
        self.includes += 1;
        if self.chain.contains(&id) {
            let names = self.chain.iter().skip_while(|link| **link != id).chain([&id]);
            let names: Vec<_> =
                names.map(|link| format!("`{}`", self.sources.get(*link).path)).collect();
            let message = format!("the file includes itself: {}", names.join(" → "));
            let help = "take one of these includes out";
            return Err(fault(span, message).map(|finding| finding.help(help)));
        }
        let size = self.text.len() + source.text.len();
        if self.chain.len() > MAX_DEPTH || self.includes > MAX_INCLUDES || size > MAX_BYTES {
            self.full = true;
            let message = format!("including `{}` makes the page too large", source.path);
            let help =
                format!("include at most {MAX_INCLUDES} files and 16 MB a page, {MAX_DEPTH} deep");
            return Err(fault(span, message).map(|finding| finding.help(help)));
        }
        Ok(())
    }
}

/// Why nothing can be included from `path`, and the way out.
fn no_text(path: &str, why: NoText) -> (String, String) {
    match why {
        NoText::Absent => (
            format!("there is no file `{path}` to include"),
            "check the path: it counts from the including file, or from the project's folder if \
             it begins with `/`"
                .to_owned(),
        ),
        NoText::Outside(folder) => (
            format!("`{path}` does not lie in the content folder `{folder}`"),
            "move the file there: only files below the content folder can be included".to_owned(),
        ),
        NoText::Binary => (
            format!("`{path}` is not text"),
            "save it as UTF-8 if it is meant to be, or link to it".to_owned(),
        ),
        NoText::Large => (
            format!("`{path}` is larger than {} MB", LARGEST_TEXT >> 20),
            "include a smaller file, or link to it".to_owned(),
        ),
    }
}

/// A fault of an include, boxed since it is rare and large.
fn fault(span: Span, message: String) -> Fault {
    Fault(Box::new(Finding::new(code::INVALID_INCLUDE, span, message)))
}

struct Fault(Box<Finding>);

impl Fault {
    fn map(self, with: impl FnOnce(Finding) -> Finding) -> Box<Finding> {
        Box::new(with(*self.0))
    }
}

/// The directives of a text, in order.
fn directives(text: &str) -> impl Iterator<Item = Directive<'_>> {
    text.match_indices("{{").filter_map(move |(at, _)| {
        let rest = &text[at..];
        let open = DIRECTIVES.into_iter().find(|open| rest.starts_with(open))?;
        let inside = &rest[open.len()..];
        if !inside.starts_with([' ', '\t']) {
            return None;
        }
        let line = inside.find('\n').map_or(inside, |end| &inside[..end]);
        let end = line.find("}}")?;
        let form = match open {
            "{{$include" => Form::Adobe,
            "{{#playground" => Form::Playground,
            "{{#title" => Form::Title,
            _ => Form::Book,
        };
        let path = inside[..end].trim();
        Some(Directive {
            range: at..at + open.len() + end + 2,
            path: match form {
                Form::Playground => path.split_whitespace().next().unwrap_or_default(),
                _ => path,
            },
            form,
            escaped: text[..at].ends_with('\\'),
        })
    })
}

/// Whether the file is Markdown, and may have a front matter that is not to be included.
fn is_page(path: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"))
}

/// `path` as seen from the file `from`, without dots; `None` if it leaves the root.
fn resolve(from: &str, path: &str) -> Option<String> {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut names: Vec<&str> = if path.starts_with(['/', '\\']) {
        Vec::new()
    } else {
        folder.split('/').filter(|name| !name.is_empty()).collect()
    };
    for name in path.split(['/', '\\']) {
        match name {
            "" | "." => {}
            ".." => drop(names.pop()?),
            name => names.push(name),
        }
    }
    Some(names.join("/"))
}

#[cfg(test)]
mod tests;
