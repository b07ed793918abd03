use super::args::ExplainArgs;
use super::terminal::Terminal;
use super::{Exit, Failure};
use crate::check::{self, Family, Rule, rules};
use crate::model::Kind;
use crate::model::read::did_you_mean;
use std::fmt::Write;

/// Prints the manual page of a finding, or the list of all there are.
pub(super) fn run(args: &ExplainArgs, terminal: &Terminal) -> Result<Exit, Failure> {
    let text = match &args.code {
        Some(code) => check::explain(code).ok_or_else(|| unknown(code))?,
        None => list(),
    };
    terminal.print(&text)?;
    Ok(Exit::Clean)
}

fn unknown(written: &str) -> Failure {
    let kinds = Kind::ALL.iter().map(|kind| kind.word());
    let names = || {
        let rules = rules::ALL.iter().flat_map(|rule| [rule.code.code, rule.code.name]);
        rules.chain(kinds.clone())
    };
    let help = match did_you_mean(written, names()) {
        Some(near) => format!("did you mean `{near}`? `operandi explain` lists every finding"),
        None => "`operandi explain` lists every finding".to_owned(),
    };
    Failure::new(format!("there is no finding or kind `{written}`"), help)
}

/// Every rule in a line, under the title of its family.
fn list() -> String {
    let mut rules: Vec<&Rule> = rules::ALL.to_vec();
    rules.sort_by_key(|rule| rule.code.code);
    let widest = rules.iter().map(|rule| rule.code.name.len()).max().unwrap_or_default();
    let mut text = String::new();
    for family in rules.chunk_by(|a, b| a.family() == b.family()) {
        if let Some(Family { prefix, name, title }) = family.first().and_then(|rule| rule.family())
        {
            let _ = writeln!(text, "{title} ({prefix}, {name})");
        }
        for rule in family {
            let (code, name, level) = (rule.code.code, rule.code.name, rule.level());
            let _ = writeln!(text, "  {code}  {name:widest$}  {level:7}  {}", rule.summary());
        }
        text.push('\n');
    }
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
    let _ = writeln!(text, "kinds\n  {}\n", kinds.join(", "));
    text.push_str("`operandi explain CODE` tells what one means and how to mend it,\n");
    text.push_str("`operandi explain KIND` which keys a kind has\n");
    text
}
