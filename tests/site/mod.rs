//! The reference model's site, page by page, as a reader's browser gets it.

mod accessible;
mod answers;
mod calendars;
mod contained;
mod editions;
mod html;
mod linked;
mod same;
mod search;
mod switches;
mod weight;

use html::Html;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

/// The day that the tests take for today.
const TODAY: &str = "2026-11-22";

/// A site's files by path.
type Tree = BTreeMap<String, Vec<u8>>;

/// The site of `content/`, built once.
fn site() -> &'static Tree {
    static SITE: OnceLock<Tree> = OnceLock::new();
    SITE.get_or_init(|| build(&mut build_command(&["--clock", TODAY])))
}

/// The pages of the site, by path.
fn pages() -> &'static BTreeMap<String, Html> {
    static PAGES: OnceLock<BTreeMap<String, Html>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let pages = site().iter().filter(|(path, _)| is_a("html", path));
        let parse = |bytes: &[u8]| Html::parse(std::str::from_utf8(bytes).unwrap());
        let pages: BTreeMap<_, _> =
            pages.map(|(path, bytes)| (path.clone(), parse(bytes))).collect();
        assert!(pages.len() > 50, "{} pages", pages.len());
        pages
    })
}

/// Whether the name of `path` ends in `extension`.
fn is_a(extension: &str, path: &str) -> bool {
    Path::new(path).extension().is_some_and(|end| end == extension)
}

/// Fails with every line of `found`, so that one run shows everything.
#[track_caller]
fn none(found: &[String]) {
    let first: Vec<&str> = found.iter().take(30).map(String::as_str).collect();
    assert!(found.is_empty(), "{} in all, such as:\n{}", found.len(), first.join("\n"));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The site of the project in `folder`.
fn build_of(folder: &Path) -> Tree {
    build(&mut command(folder, &["--clock", TODAY]))
}

/// `operandi build` of this repository, with `args`.
fn build_command(args: &[&str]) -> Command {
    command(root(), args)
}

fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_operandi"));
    command.arg("build").arg(folder).args(args).current_dir(root());
    command.env_remove("SOURCE_DATE_EPOCH");
    command
}

/// Runs `command` into a folder of its own and reads what it wrote.
#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
fn build(command: &mut Command) -> Tree {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("site");
    let run = command.arg("-d").arg(&out).output().unwrap();
    let said = String::from_utf8_lossy(&run.stderr);
    assert_eq!(run.status.code(), Some(0), "{said}");
    let files = walkdir::WalkDir::new(&out).into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file()).map(|entry| {
        let path = entry.path().strip_prefix(&out).unwrap().to_string_lossy().replace('\\', "/");
        (path, std::fs::read(entry.path()).unwrap())
    });
    files.collect()
}
