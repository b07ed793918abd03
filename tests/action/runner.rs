//! The little of a GitHub runner that the action uses.

use super::world::World;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What became of a step.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) code: i32,
    pub(crate) said: String,
}

impl World {
    /// Runs the steps of the composite action in `folder` that run something, one after another, with
    /// `given` for what its expressions ask for. Stops at the first that fails.
    pub(crate) fn act(&mut self, folder: &str, given: &[(&str, &str)]) -> Step {
        let action = super::world::yaml(&format!("{folder}action.yml"));
        let given: Vec<(String, String)> = inputs(&action)
            .into_iter()
            .chain(given.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())))
            .collect();
        let mut last = Step { code: 0, said: String::new() };
        for step in action["runs"]["steps"].as_array().unwrap() {
            let id = step["id"].as_str().unwrap();
            let Some(run) = step["run"].as_str() else {
                assert!(is_pinned(step["uses"].as_str().unwrap()), "{step}");
                continue;
            };
            if step["if"].as_str().is_some_and(|when| self.value(when, &given) != "true") {
                continue;
            }
            assert!(!run.contains("${{"), "what an author writes must not become code: {run}");
            last = self.step(id, run, &step["env"], folder, &given);
            if last.code != 0 {
                break;
            }
        }
        last
    }

    fn step(
        &mut self,
        id: &str,
        run: &str,
        env: &Value,
        folder: &str,
        given: &[(String, String)],
    ) -> Step {
        let output = self.path("temp/output");
        fs::write(&output, "").unwrap();
        let action = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let installed = self.read("temp/path").trim().to_owned();
        let path = std::env::var("PATH").unwrap();
        let path = format!("{installed}:{}:{path}", self.path("bin").display());
        let mut bash = Command::new("bash");
        bash.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", run]);
        bash.current_dir(self.path("repository")).env("PATH", path);
        bash.env("GITHUB_ACTION_PATH", action).env("PLAYED", self.path("played"));
        bash.env("GITHUB_OUTPUT", &output).env("GITHUB_PATH", self.path("temp/path"));
        bash.env("GITHUB_STEP_SUMMARY", self.path("temp/summary.md"));
        bash.env("GITHUB_BASE_REF", "main").env("CI", "true");
        bash.env("RUNNER_TEMP", self.path("temp")).env("RUNNER_OS", "Linux");
        bash.env("RUNNER_ARCH", "X64").env("SOURCE_DATE_EPOCH", "1795305600");
        for (name, value) in env.as_object().unwrap() {
            bash.env(name, self.value(value.as_str().unwrap(), given));
        }
        let ran = bash.output().unwrap();
        for line in fs::read_to_string(&output).unwrap().lines() {
            let (name, value) = line.split_once('=').unwrap();
            self.outputs.insert(format!("steps.{id}.outputs.{name}"), value.to_owned());
        }
        let said = [ran.stdout, ran.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        Step { code: ran.status.code().unwrap(), said: said.concat() }
    }

    /// `text` with each `${{ … }}` replaced by what it stands for.
    fn value(&self, text: &str, given: &[(String, String)]) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once("${{ ") {
            let (expression, after) = behind.split_once(" }}").unwrap();
            let known = given.iter().rev().find(|(name, _)| name == expression);
            let known = known.map(|(_, value)| value).or_else(|| self.outputs.get(expression));
            let temp = self.path("temp").display().to_string();
            let temp = (expression == "runner.temp").then_some(&temp);
            out += before;
            out += known.or(temp).unwrap_or_else(|| panic!("nobody says `{expression}`"));
            rest = after;
        }
        out + rest
    }
}

/// The defaults of an action's inputs.
fn inputs(action: &Value) -> Vec<(String, String)> {
    let inputs = action["inputs"].as_object().unwrap();
    let inputs =
        inputs.iter().filter(|(_, input)| !input["default"].as_str().unwrap().contains("${{"));
    let value = |input: &Value| input["default"].as_str().unwrap().to_owned();
    inputs.map(|(name, input)| (format!("inputs.{name}"), value(input))).collect()
}

/// Whether an action of others is named by the hash of a commit.
fn is_pinned(uses: &str) -> bool {
    let (_, version) = uses.split_once('@').unwrap();
    version.len() == 40 && version.bytes().all(|byte| byte.is_ascii_hexdigit())
}
