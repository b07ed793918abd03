//! Documents, read back by programs that are not ours: `qpdf`, poppler, and a validator of PDF/A
//! and PDF/UA. They are those of the reference model.

#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its files has failed")]

mod structure;
mod theme;
mod typed;
mod valid;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

/// What is made of the reference model: a name, and the arguments that ask for it.
const DOCUMENTS: [(&str, &[&str]); 8] = [
    ("report-en", &["--lang", "en"]),
    ("report-fr", &["--lang", "fr"]),
    ("summary-en", &["--summary", "--lang", "en"]),
    ("summary-fr", &["--summary", "--lang", "fr"]),
    ("role-en", &["--for", "role:campaign-manager", "--lang", "en"]),
    ("role-fr", &["--for", "role:campaign-manager", "--lang", "fr"]),
    ("workflow-en", &["--workflow", "campaign", "--lang", "en"]),
    ("stage-fr", &["--stage", "scale", "--lang", "fr"]),
];

/// The documents by their names, made once.
fn documents() -> &'static [(&'static str, String)] {
    static MADE: OnceLock<Vec<(&str, String)>> = OnceLock::new();
    MADE.get_or_init(|| {
        let make = |(name, asked): &(&'static str, &[&str])| {
            let file = place(name);
            make(asked, &file, &[]);
            (*name, file)
        };
        DOCUMENTS.iter().map(make).collect()
    })
}

/// Where a file of these tests stands.
fn place(name: &str) -> String {
    format!("{}/{name}.pdf", env!("CARGO_TARGET_TMPDIR"))
}

/// Makes a document of the reference model.
fn make(asked: &[&str], file: &str, variables: &[(&str, &str)]) {
    make_from(Path::new(env!("CARGO_MANIFEST_DIR")), asked, file, variables);
}

/// Makes a document of the project in a folder.
fn make_from(root: &Path, asked: &[&str], file: &str, variables: &[(&str, &str)]) {
    let mut operandi = Command::new(env!("CARGO_BIN_EXE_operandi"));
    operandi.args(["pdf", "--quiet", "--clock", "2026-11-22", "-o", file]).arg(root);
    operandi.args(asked).envs(variables.iter().copied());
    let run = operandi.output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

/// Copies the definitions and pages of the reference model into a folder.
#[expect(clippy::disallowed_methods, reason = "tests make their own sources")]
fn copy_content(to: &Path) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for file in walkdir::WalkDir::new(root.join("content")).into_iter().map(Result::unwrap) {
        let target = to.join(file.path().strip_prefix(root).unwrap());
        if file.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(file.path(), target).unwrap();
        }
    }
}

/// What a program prints. It must end well.
fn told(program: &str, arguments: &[&str]) -> String {
    let run = Command::new(program).args(arguments).output();
    let run = run.unwrap_or_else(|error| panic!("{program}: {error}"));
    let (out, err) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{program} {arguments:?}: {out}{err}");
    out.into_owned()
}
