//! Documents, read back by programs that are not ours: `qpdf`, poppler, and a validator of PDF/A
//! and PDF/UA. They are those of the reference model.

#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its files has failed")]

mod structure;
mod valid;

use std::process::Command;
use std::sync::OnceLock;

/// What is made of the reference model: a name, and the arguments that ask for it.
const DOCUMENTS: [(&str, &[&str]); 4] = [
    ("report-en", &["--lang", "en"]),
    ("report-fr", &["--lang", "fr"]),
    ("summary-en", &["--summary", "--lang", "en"]),
    ("summary-fr", &["--summary", "--lang", "fr"]),
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
    let mut operandi = Command::new(env!("CARGO_BIN_EXE_operandi"));
    operandi.args(["pdf", "--quiet", "--clock", "2026-11-22", env!("CARGO_MANIFEST_DIR"), "-o"]);
    operandi.arg(file).args(asked).envs(variables.iter().copied());
    let run = operandi.output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

/// What a program prints. It must end well.
fn told(program: &str, arguments: &[&str]) -> String {
    let run = Command::new(program).args(arguments).output();
    let run = run.unwrap_or_else(|error| panic!("{program}: {error}"));
    let (out, err) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{program} {arguments:?}: {out}{err}");
    out.into_owned()
}
