use super::validate::misfits;
use super::{DIFF_FILE, FILE, diff_text, schema, schema_text};
use crate::model::Kind;
use serde_json::Value;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[expect(clippy::disallowed_methods, reason = "tests look at what is committed")]
fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

/// The same value with dates as texts, which is how editors hand TOML to a schema.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(datetime) => datetime.to_string().into(),
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(key, value)| (key, json(value))).collect())
        }
    }
}

fn found_in(text: &str) -> Vec<String> {
    let schema = schema();
    let table: toml::Table = text.parse().expect("the sources are TOML");
    misfits(&schema, &schema, &json(toml::Value::Table(table)), "")
}

/// The definitions files below `folder` that are no translations.
fn definitions(folder: &str) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name();
    let files = files.into_iter().filter_map(Result::ok).map(walkdir::DirEntry::into_path);
    files.filter(|path| path.extension().is_some_and(|extension| extension == "toml")).collect()
}

fn is_translation(path: &Path) -> bool {
    path.file_stem().is_some_and(|stem| stem.to_string_lossy().contains('.'))
}

#[test]
#[expect(clippy::disallowed_methods, reason = "BLESS writes what is committed")]
fn the_committed_schemas_are_current() {
    for (file, text, verb) in
        [(FILE, schema_text(), "schema"), (DIFF_FILE, diff_text(), "schema diff")]
    {
        let path = root().join(file);
        if std::env::var_os("BLESS").is_some() {
            std::fs::create_dir_all(path.parent().expect("the schema has a folder")).unwrap();
            std::fs::write(&path, &text).unwrap();
        }
        assert!(
            read(&path) == text,
            "{file} is not what `operandi {verb}` prints: run the tests with BLESS=1"
        );
    }
}

#[test]
fn every_definition_of_ours_fits() {
    let files = ["content", "src/cli/new/template/content"].map(definitions).concat();
    let files: Vec<_> = files.into_iter().filter(|path| !is_translation(path)).collect();
    assert!(files.len() > 15, "{files:?}");
    for file in files {
        assert_eq!(found_in(&read(&file)), Vec::<String>::new(), "{}", file.display());
    }
}

#[test]
fn definitions_name_the_schema_and_translations_do_not() {
    for file in ["content", "src/cli/new/template/content"].map(definitions).concat() {
        let text = read(&file);
        let first = text.lines().next().unwrap_or_default();
        let up = "../".repeat(
            file.components().rev().take_while(|part| part.as_os_str() != "content").count(),
        );
        let line = format!("#:schema {up}{FILE}");
        if is_translation(&file) {
            // A translation has texts alone, so what the schema requires is not there.
            assert!(!text.contains("#:schema"), "{}", file.display());
        } else {
            assert_eq!(first, line, "{}", file.display());
        }
    }
}

#[test]
fn what_an_author_gets_wrong_does_not_fit() {
    for (text, said) in [
        ("[role.a]\nname = 'A'\npurpos = 'x'", ".role.a.purpos: unknown key"),
        ("[rol.a]\nname = 'A'", ".rol: unknown key"),
        ("[role.A_b]\nname = 'A'", ".role.A_b: unknown key"),
        ("[role.a]\npurpose = 'x'", ".role.a: has no name"),
        (
            "[role.a]\nname = 'A'\nresponsibilities = 'x'",
            ".role.a.responsibilities: not of type array",
        ),
        ("[model]\nstatus = 'done'", ".model.status: not one of the words"),
        ("[[workflow.w.step]]\nname = 'S'", ".workflow.w.step[0]: has no id"),
        ("[[waiver]]\ncode = 'OP101'\nsubject = 'a:b'\nreason = 'x'", ".waiver[0]: has no until"),
        (
            "[decision.d]\nname = 'D'\ndecide = 'a'\nthreshold = { value = 1 }",
            ".decision.d.threshold: fits none of the forms",
        ),
    ] {
        let found = found_in(text);
        assert!(found.iter().any(|line| line == said), "{text}: {found:?}");
    }
}

#[test]
fn both_forms_of_responsibilities_and_thresholds_fit() {
    let text = "
        [workflow.w]
        name = 'W'
        [[workflow.w.step]]
        id = 's'
        raci = { a = 'A', b = 'R' }
        [[workflow.w.step]]
        id = 't'
        [workflow.w.step.raci]
        a = 'AR'
        [decision.d]
        name = 'D'
        decide = 'a'
        threshold = 'above ten thousand'
        [decision.e]
        name = 'E'
        decide = 'a'
        threshold = { measure = 'budget', value = 1.5 }";
    assert_eq!(found_in(text), Vec::<String>::new());
}

#[test]
fn every_kind_and_every_key_is_explained() {
    let schema = schema();
    for kind in Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Step | Kind::Criterion)) {
        assert!(schema["properties"].get(kind.word()).is_some(), "{kind}");
    }
    for (name, record) in schema["definitions"].as_object().expect("definitions are a table") {
        for (key, form) in record["properties"].as_object().expect("records have keys") {
            let doc = form["description"].as_str().unwrap_or_default();
            assert!(doc.len() > 5, "{name}.{key} has no description");
        }
    }
}
