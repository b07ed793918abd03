//! What a release packs, publishes and puts into its container, from a binary that is built already.

use super::world::{MODEL, World, yaml};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const TARGETS: [&str; 2] = ["x86_64-unknown-linux-musl", "aarch64-unknown-linux-musl"];
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// `docker` keeps what it is given as the context, and what it is asked.
const DOCKER: &str = r#"#!/usr/bin/env bash
set -euo pipefail
printf '%s\n' "$*" >>"$PLAYED/docker.log"
case "$1 ${2:-}" in
  login*) cat >"$PLAYED/docker.password" ;;
  'buildx build') cp -r "${!#}" "$PLAYED/context" ;;
esac
"#;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// This repository's files of a release in a folder of their own, with a binary that was built for
/// each target.
fn built(world: &World) -> PathBuf {
    let folder = world.path("source");
    fs::create_dir_all(folder.join("release")).unwrap();
    for entry in fs::read_dir(root().join("release")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.join("release").join(entry.file_name())).unwrap();
    }
    for file in ["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT"] {
        fs::copy(root().join(file), folder.join(file)).unwrap();
    }
    for target in TARGETS {
        let dist = folder.join("target").join(target).join("dist");
        fs::create_dir_all(&dist).unwrap();
        fs::copy(env!("CARGO_BIN_EXE_operandi"), dist.join("operandi")).unwrap();
    }
    folder
}

fn bash(world: &World, folder: &Path, line: &str) -> Output {
    let mut bash = Command::new("bash");
    bash.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", line]).current_dir(folder);
    let path = std::env::var("PATH").unwrap();
    bash.env("PATH", format!("{}:{path}", world.path("bin").display()));
    bash.env("PLAYED", world.path("played")).env("GH_TOKEN", "secret").env("GITHUB_ACTOR", "A");
    bash.output().unwrap()
}

/// Packs for all targets and sums up as the workflow does.
fn packed(world: &World, folder: &Path) {
    for target in TARGETS {
        let line = format!("bash release/pack.sh {target} {VERSION} packed");
        let done = bash(world, folder, &line);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
    let workflow = yaml(".github/workflows/release.yml");
    let steps = workflow["jobs"]["publish"]["steps"].as_array().unwrap();
    let mut lines = steps.iter().filter_map(|step| step["run"].as_str());
    let sums = lines.find(|line| line.contains("SHA256SUMS")).unwrap();
    assert!(bash(world, folder, sums).status.success(), "{sums}");
}

#[test]
fn what_a_release_packs_is_what_the_action_installs() {
    let mut world = World::with(&MODEL.replace("Article\"\npurpose", "Essay\"\npurpose"));
    let folder = built(&world);
    packed(&world, &folder);
    let archive = format!("operandi-{VERSION}-{}.tar.gz", TARGETS[0]);
    let told = bash(&world, &folder.join("packed"), &format!("tar -tzf {archive}"));
    let told = String::from_utf8(told.stdout).unwrap();
    assert_eq!(told.lines().collect::<Vec<_>>(), ["operandi", "LICENSE-APACHE", "LICENSE-MIT"]);
    for entry in fs::read_dir(folder.join("packed")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), world.path("played/release").join(entry.file_name())).unwrap();
    }
    // Only what was packed can answer now.
    fs::remove_file(world.path("temp/operandi")).unwrap();
    let last = world.act("", &super::github::GIVEN);
    assert_eq!(last.code, 0, "{}", last.said);
    assert!(world.read("played/posted.md").contains("is now called"));
}

#[test]
fn a_tag_that_says_another_version_is_refused() {
    let world = World::with(MODEL);
    let folder = built(&world);
    let done = bash(&world, &folder, &format!("bash release/pack.sh {} 9.9.9 packed", TARGETS[0]));
    assert_eq!(done.status.code(), Some(1));
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(said.contains(&format!("the tag says 9.9.9, Cargo.toml says {VERSION}")), "{said}");
    assert!(!folder.join("packed").exists());
}

#[test]
fn the_container_gets_what_its_dockerfile_copies() {
    let world = World::with(MODEL);
    world.program("bin/docker", DOCKER);
    let folder = built(&world);
    packed(&world, &folder);
    let line = format!("bash release/container.sh packed {VERSION} ghcr.io/Example/Operandi");
    let done = bash(&world, &folder, &line);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(world.read("played/docker.password"), "secret", "and on no command line");
    let asked = world.read("played/docker.log");
    assert!(asked.contains(&format!("--tag ghcr.io/example/operandi:{VERSION} --push")), "{asked}");
    assert!(asked.contains("--platform linux/amd64,linux/arm64"), "{asked}");

    let context = world.path("played/context");
    let dockerfile = fs::read_to_string(context.join("Dockerfile")).unwrap();
    let copied = dockerfile.lines().find_map(|line| line.strip_prefix("COPY ")).unwrap();
    let mut copied: Vec<&str> = copied.split(' ').collect();
    assert_eq!(copied.pop(), Some("/usr/local/bin/"));
    for machine in ["amd64", "arm64"] {
        for path in &copied {
            let path = context.join(path.replace("$TARGETARCH", machine));
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o111, 0o111, "{} cannot be run", path.display());
        }
    }
    let said = Command::new(context.join("amd64/operandi")).arg("--version").output().unwrap();
    assert_eq!(String::from_utf8(said.stdout).unwrap(), format!("operandi {VERSION}\n"));
}
