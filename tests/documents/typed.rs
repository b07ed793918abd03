//! Every character comes out as its author typed it, whatever it means to the typesetter.
//!
//! The French texts of the reference model are all that its authors write in words; each is
//! replaced by one of the typesetter's commands or by random signs, between two marks.

use super::{copy_content, make_from, place, told};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use std::fmt::Write as _;
use std::fs;

/// What the typesetter would read as something else than words, were it markup.
const COMMANDS: &[&str] = &[
    "#panic(\"x\")",
    "#import \"@preview/cetz:0.4.0\"",
    "#let a = 1; #a",
    "#{1 + 1}",
    "#(read(\"/data.json\"))",
    "#show: it => none",
    "$x^2 + sqrt(y)$",
    "*strong* _em_ `raw` ```typ #a```",
    "= Heading",
    "== Heading <label> @label",
    "- item",
    "+ item",
    "1. item",
    "/ Term: meaning",
    "a \\ b \\u{41} \\# \\",
    "~ -- --- -? ... 'q' \"q\"",
    "// comment",
    "/* comment */",
    "https://example.org/#a",
    "[content] {code} (a, b)",
    "<label>",
    "&amp; &lt; % ^ | ;",
    "#set text(fill: red)",
    "]",
    "#[",
    "\"",
    "{{#raci campaign}}",
];

/// The texts of one run, each with a number of its own.
struct Texts {
    runner: TestRunner,
    typed: Vec<[String; 2]>,
}

impl Texts {
    /// The next text, as it is shown and as Markdown. One in three is random.
    fn next(&mut self) -> [String; 2] {
        let at = self.typed.len();
        let signs: Vec<char> = (' '..='~').chain("éœ«»–—…’№€".chars()).collect();
        let random = prop::collection::vec(prop::sample::select(signs), 1..24);
        let words: String = if at % 3 == 0 {
            random.new_tree(&mut self.runner).unwrap().current().into_iter().collect()
        } else {
            COMMANDS[at % COMMANDS.len()].to_owned()
        };
        let words = words.trim();
        let shown = format!("Q{at}q {words} z{at}Z");
        let escape = |letter: char| {
            let is_sign = letter.is_ascii_punctuation();
            is_sign.then_some('\\').into_iter().chain([letter])
        };
        let escaped: String = words.chars().flat_map(escape).collect();
        let both = [shown, format!("Q{at}q {escaped} z{at}Z")];
        self.typed.push(both.clone());
        both
    }

    /// Replaces all texts of a translation: names as they are, others as Markdown.
    fn fill(&mut self, key: &str, value: &mut toml::Value) {
        match value {
            // Entries of lists are known by these.
            toml::Value::String(_) if matches!(key, "id" | "to") => {}
            toml::Value::String(text) => {
                let [shown, markdown] = self.next();
                *text = if key == "name" { shown } else { markdown };
            }
            toml::Value::Array(items) => items.iter_mut().for_each(|item| self.fill(key, item)),
            toml::Value::Table(fields) => {
                fields.iter_mut().for_each(|(key, field)| self.fill(key, field));
            }
            _ => {}
        }
    }

    /// A page with a text in every construct.
    fn page(&mut self) -> String {
        let mut page = "# Typed\n".to_owned();
        for _ in COMMANDS {
            let [mut a, mut b, mut c, mut d, mut e, mut f] =
                [(); 6].map(|()| self.next()[1].clone());
            for text in [&mut a, &mut b, &mut c, &mut d, &mut e, &mut f] {
                *text = text.replace("\\|", "&#124;");
            }
            let code = self.next()[0].clone();
            let [span, _] = self.next();
            let _ = write!(
                page,
                "\n## {a}\n\n{b}\n\n> {c}\n\n- {d}\n\n| Head |\n|---|\n| {e} |\n\n> [!NOTE]\n>\n\
                 > {f}\n\n~~~~~~\n{code}\n~~~~~~\n\nA ``````` {span} ``````` span.\n",
            );
        }
        page
    }
}

/// Without what breaks lines: blanks, and hyphens that are not the author's.
fn joined(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{ad}').collect()
}

#[test]
#[expect(clippy::disallowed_methods, reason = "tests make their own sources")]
fn every_character_of_the_typesetters_syntax_comes_out_as_typed() {
    let project = tempfile::tempdir().unwrap();
    copy_content(project.path());
    let mut texts = Texts { runner: TestRunner::deterministic(), typed: Vec::new() };
    let content = walkdir::WalkDir::new(project.path().join("content")).sort_by_file_name();
    for file in content.into_iter().map(Result::unwrap) {
        if file.file_name().to_str().is_some_and(|name| name.ends_with(".fr.toml")) {
            let mut table =
                fs::read_to_string(file.path()).unwrap().parse::<toml::Table>().unwrap();
            // What has no id is known by what it is about, which is no text.
            table.retain(|key, _| !matches!(key, "segregate" | "waiver"));
            table.iter_mut().for_each(|(key, value)| texts.fill(key, value));
            fs::write(file.path(), table.to_string()).unwrap();
        }
    }
    fs::write(project.path().join("book.toml"), "[language.fr]\n").unwrap();
    let playbook = project.path().join("content/playbooks/build-a-journey.fr.md");
    assert!(playbook.is_file());
    fs::write(playbook, texts.page()).unwrap();
    let made = place("typed");
    make_from(project.path(), &["--lang", "fr"], &made, &[]);

    let read = joined(&told("pdftotext", &["-raw", &made, "-"]));
    // A document leaves some texts out, such as what an earlier assessment rested on.
    let mut seen = 0;
    for (at, forms) in texts.typed.iter().enumerate() {
        let Some(from) = read.find(&format!("Q{at}q")) else { continue };
        let found: String = read[from..].chars().take(80).collect();
        let came = forms.iter().any(|form| read.contains(&joined(form)));
        assert!(came, "typed {:?}, found {found:?}", forms[0]);
        seen += 1;
    }
    assert!(seen > 600, "{seen} of {} texts are in the document", texts.typed.len());
}
