use super::args::ExplainArgs;
use super::terminal::Terminal;
use super::{Exit, Failure};
use crate::check::{self, FAMILIES, Family, Rule, rules};
use crate::diff::code::{self, ChangeCode};
use crate::diff::codes;
use crate::model::Kind;
use crate::model::read::did_you_mean;
use std::fmt::Write;

/// Prints the manual page of a finding, a change or a kind, or the list of all there are.
pub(super) fn run(args: &ExplainArgs, terminal: &Terminal) -> Result<Exit, Failure> {
    let text = match &args.code {
        Some(word) => {
            let change = || code::find(word).map(ChangeCode::manual);
            check::explain(word).or_else(change).ok_or_else(|| unknown(word))?
        }
        None => list(),
    };
    terminal.print(&text)?;
    Ok(Exit::Clean)
}

fn unknown(written: &str) -> Failure {
    let kinds = Kind::ALL.iter().map(|kind| kind.word());
    let names = || {
        let rules = rules::ALL.iter().flat_map(|rule| [rule.code.code, rule.code.name]);
        let changes = code::all().flat_map(|change| [change.code, change.name]);
        let families = FAMILIES.iter().flat_map(|family| [family.prefix, family.name]);
        let words = rules.chain(changes).chain(kinds.clone());
        words.chain(families).chain(check::tables())
    };
    let help = match did_you_mean(written, names()) {
        Some(near) => format!("did you mean `{near}`? `operandi explain` lists all there are"),
        None => "`operandi explain` lists all there are".to_owned(),
    };
    Failure::new(format!("there is no finding, change, kind or table `{written}`"), help)
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
    changes(&mut text);
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
    let _ = writeln!(text, "kinds\n  {}\n", kinds.join(", "));
    let tables: Vec<&str> = check::tables().collect();
    let _ = writeln!(text, "tables beside them\n  {}\n", tables.join(", "));
    text.push_str("`operandi explain CODE` tells what one means and how to mend it,\n");
    text.push_str("`operandi explain KIND` which keys a kind or a table has,\n");
    text.push_str("`operandi explain FAMILY` which findings belong to a family\n");
    text
}

/// Every change in a line, under the title of its family.
fn changes(text: &mut String) {
    let widest = code::all().map(|change| change.name.len()).max().unwrap_or_default();
    text.push_str("Changes, which `operandi diff` tells\n\n");
    for family in codes::FAMILIES {
        let _ = writeln!(text, "{} ({})", family.title, family.prefix);
        for change in family.codes() {
            let ChangeCode { code, name, level, .. } = change;
            let level = level.word();
            let _ = writeln!(text, "  {code}  {name:widest$}  {level:8}  {}", change.summary());
        }
        text.push('\n');
    }
}
