//! A repository with a change in it, and the machine that its pipeline runs on.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What `gh` and `curl` do here. Each call is a line of the log; `gh` answers lists from a file, by
/// the very filter that it is given.
const GH: &str = r#"#!/usr/bin/env bash
set -euo pipefail
printf '%s\n' "$*" >>"$PLAYED/gh.log"
filter= body=
while [ $# -gt 0 ]; do
  case $1 in
    --jq) filter=$2; shift ;;
    --field) [[ $2 != body=@* ]] || body=${2#body=@}; shift ;;
    --dir) cp "$PLAYED/received.json" "$2/diff.json"; shift ;;
  esac
  shift
done
[ -z "$body" ] || cp "$body" "$PLAYED/posted.md"
[ -z "$filter" ] || jq -r "$filter" "$PLAYED/answer.json"
"#;
const CURL: &str = r#"#!/usr/bin/env bash
set -euo pipefail
printf '%s\n' "$*" >>"$PLAYED/curl.log"
while [ $# -gt 1 ]; do
  [ "$1" != --output ] || out=$2
  shift
done
cp "$PLAYED/release/${1##*/}" "$out"
"#;

pub(crate) struct World {
    temp: tempfile::TempDir,
    /// What earlier steps have left: `steps.compare.outputs.code`.
    pub(crate) outputs: BTreeMap<String, String>,
}

impl World {
    /// A model on `main`, with `change` to it committed on the branch that is checked out.
    pub(crate) fn with(change: &str) -> Self {
        let world = Self { temp: tempfile::tempdir().unwrap(), outputs: BTreeMap::new() };
        for folder in ["repository/content", "played/release", "temp", "bin"] {
            fs::create_dir_all(world.path(folder)).unwrap();
        }
        let program = format!("#!/bin/sh\nexec '{}' \"$@\"\n", env!("CARGO_BIN_EXE_operandi"));
        world.program("temp/operandi", &program);
        world.program("bin/gh", GH);
        world.program("bin/curl", CURL);
        world.put("played/answer.json", "[]");
        world.put("repository/content/model.toml", MODEL);
        world.git(&["init", "--quiet", "--initial-branch=main"]);
        world.commit();
        world.git(&["switch", "--quiet", "--create", "request"]);
        world.put("repository/content/model.toml", change);
        world.commit();
        // What `actions/checkout` knows of the target.
        world.git(&["update-ref", "refs/remotes/origin/main", "main"]);
        world
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.temp.path().join(path)
    }

    pub(crate) fn put(&self, path: &str, text: &str) {
        fs::write(self.path(path), text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_default()
    }

    pub(crate) fn program(&self, path: &str, text: &str) {
        self.put(path, text);
        fs::set_permissions(self.path(path), fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", "A change"]);
    }

    fn git(&self, args: &[&str]) {
        let mut git = Command::new("git");
        git.current_dir(self.path("repository"));
        git.args(["-c", "user.name=A", "-c", "user.email=a@example.com"]).args(args);
        assert!(git.output().unwrap().status.success(), "git {args:?}");
    }

    /// Puts a release of version 0.1.0 where `curl` finds it; returns its checksum.
    pub(crate) fn release(&self) -> String {
        let archive = self.path("played/release/operandi-0.1.0-x86_64-unknown-linux-musl.tar.gz");
        let packed = Command::new("tar")
            .arg("-czf")
            .arg(&archive)
            .arg("-C")
            .arg(self.path("temp"))
            .arg("operandi")
            .status();
        assert!(packed.unwrap().success());
        fs::remove_file(self.path("temp/operandi")).unwrap();
        let sum = Command::new("sha256sum").arg(&archive).output().unwrap();
        let sum = String::from_utf8(sum.stdout).unwrap()[..64].to_owned();
        let name = archive.file_name().unwrap().to_str().unwrap();
        self.put(
            "played/release/SHA256SUMS",
            &format!("{}  other\n{sum}  {name}\n", "0".repeat(64)),
        );
        sum
    }
}

/// The file at `path` of this repository, read as YAML.
pub(crate) fn yaml(path: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    serde_saphyr::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// A small model without gaps.
pub(crate) const MODEL: &str = r#"[model]
name = "Magazine"
purpose = "Print what is true."
[role.author]
name = "Author"
purpose = "Writes."
[role.editor]
name = "Editor"
purpose = "Decides."
[workflow.article]
name = "Article"
purpose = "An article a week."
owner = "editor"
[[workflow.article.step]]
id = "write"
name = "Write"
[workflow.article.step.raci]
editor = "A"
author = "R"
"#;
