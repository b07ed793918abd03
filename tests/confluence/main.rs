//! The fake of Confluence, asked by a client that is not ours (PyPI `markdown-to-confluence`): it
//! must find there what it finds at Atlassian's.
//!
//! `OPERANDI_PYTHON` names the interpreter that has it.

#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its files has failed")]

#[expect(dead_code, reason = "the promises use the rest of it")]
mod fake;

use self::fake::{Fake, SPACE, TOKEN, USER};
use std::path::Path;
use std::process::Command;

fn publish(fake: &Fake, folder: &Path, root: u64) {
    let python = std::env::var_os("OPERANDI_PYTHON").expect("OPERANDI_PYTHON names an interpreter");
    let output = Command::new(python)
        .args(["-m", "md2conf", "--api-url", &format!("{}/wiki/", fake.url)])
        .args(["--domain", "127.0.0.1", "--path", "/wiki/", "--space", SPACE])
        .args(["--username", USER, "--api-key", TOKEN, "--root-page", &root.to_string()])
        .args(["--loglevel", "debug"])
        .arg(folder)
        .env_remove("HTTPS_PROXY")
        .env("NO_PROXY", "127.0.0.1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
}

#[expect(clippy::disallowed_methods, reason = "a test writes its files")]
#[test]
fn another_client_makes_and_changes_pages_files_and_labels() {
    let fake = Fake::start();
    // It counts on texts in the answers to writes, of which the description says nothing.
    fake.world(|world| world.echoes = true);
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    let page = |title: &str, text: &str| {
        format!("---\ntitle: {title}\ntags: [role, model]\n---\n\n# {title}\n\n{text}\n")
    };
    write("index.md", page("Model", "[Beta](beta.md)").as_bytes());
    write("beta.md", page("Beta", "![chart](chart.png)\n\n```rust\nlet x = 1;\n```").as_bytes());
    write("chart.png", include_bytes!("chart.png"));
    let home = fake.world(|world| world.home());
    publish(&fake, folder.path(), home);
    let (beta, version) = fake.world(|world| {
        let id = world.titled("Beta").unwrap();
        assert!(world.titled("Model").is_some());
        let page = &world.pages[&id];
        assert_eq!(page.labels.len(), 2, "{page:?}");
        assert!(world.files.values().any(|file| file.page == id), "the chart");
        (id, page.version)
    });
    write("beta.md", page("Beta", "other words").as_bytes());
    publish(&fake, folder.path(), home);
    fake.world(|world| {
        assert_eq!(world.titled("Beta"), Some(beta));
        assert!(world.pages[&beta].body.contains("other words"));
        assert!(world.pages[&beta].version > version);
    });
}
