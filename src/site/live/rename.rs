//! Live views under the new ids of what they name.

use super::VIEWS;
use crate::model::Kind;
use crate::model::rename::Renames;

/// `text` with the ids in its live views as `renames` say.
pub fn renamed(text: &str, renames: &Renames) -> String {
    let line = |line: &str| match view(line.trim()) {
        Some((name, positional, args)) => {
            let arg = |arg: &str| argument(arg, positional, renames);
            let args: Vec<String> = args.split_whitespace().map(arg).collect();
            let call = format!("{{{{#{name} {}}}}}", args.join(" "));
            line.replacen(line.trim(), &call, 1)
        }
        None => line.to_owned(),
    };
    text.split_inclusive('\n').map(line).collect()
}

/// The name of a view with arguments, the key of one that has none, and the arguments.
fn view(line: &str) -> Option<(&str, &str, &str)> {
    let (name, args) = line.strip_prefix("{{#")?.strip_suffix("}}")?.split_once(' ')?;
    let (_, positional, _) = VIEWS.iter().find(|(view, ..)| *view == name)?;
    Some((name, positional.unwrap_or_default(), args))
}

fn argument(written: &str, positional: &str, renames: &Renames) -> String {
    let (key, value) = written.split_once('=').unwrap_or((positional, written));
    let id = value.trim_matches('"');
    match kind(key) {
        Some(kind) if !id.is_empty() => written.replacen(id, &renames.id(kind, id), 1),
        _ => written.to_owned(),
    }
}

/// What an argument names.
fn kind(key: &str) -> Option<Kind> {
    match key {
        "workflow" => Some(Kind::Workflow),
        "stage" | "from-stage" => Some(Kind::Stage),
        "tier" => Some(Kind::Tier),
        "team" => Some(Kind::Team),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_the_kind_that_a_view_asks_for_are_renamed() {
        let moved = |kind, from: &str, to: &str| (kind, from.to_owned(), to.to_owned());
        let renames = Renames::of([
            moved(Kind::Workflow, "campaign", "journey"),
            moved(Kind::Team, "raci", "desk"),
            moved(Kind::Role, "weekly", "monthly"),
        ]);
        let text = "# A\n\n{{#raci campaign stage=\"campaign\"}}\n  {{#roles team=\"raci\"}}\n\
                    {{#cadence weekly}}\n{{#maturity}}\n{{#raci workflow=campaign}}\ncampaign";
        let told = "# A\n\n{{#raci journey stage=\"campaign\"}}\n  {{#roles team=\"desk\"}}\n\
                    {{#cadence weekly}}\n{{#maturity}}\n{{#raci workflow=journey}}\ncampaign";
        assert_eq!(renamed(text, &renames), told);
        assert_eq!(renamed(text, &Renames::default()), text);
    }
}
