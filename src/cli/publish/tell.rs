//! What was done, in plain words.

use super::super::Exit;
use crate::publish::plan::Action;
use crate::publish::receipt::Receipt;
use crate::report::neutral;
use std::fmt::Write as _;

/// What was done.
pub(super) fn receipt(receipt: &Receipt) -> String {
    let mut out = String::new();
    for line in &receipt.left_alone {
        let why = match line.action {
            Action::Drift => "somebody changed it on the wiki",
            Action::Taken => "somebody else's page stands there",
            _ => "it is no longer in the model",
        };
        let _ = writeln!(out, "left   {}: {why}", neutral(&line.place));
    }
    for line in &receipt.kept {
        let _ =
            writeln!(out, "kept   {}: not removed, since something failed", neutral(&line.place));
    }
    for failed in &receipt.failed {
        let (place, message) = (neutral(&failed.line.place), neutral(&failed.message));
        let _ = writeln!(out, "failed {place}: {message}; {}", failed.help);
    }
    let (written, unchanged) = (receipt.written.len(), receipt.unchanged);
    let target = &receipt.target;
    let _ = match (written, &receipt.revision) {
        (0, _) => writeln!(out, "{target}: nothing was written ({unchanged} unchanged)"),
        (n, Some(revision)) => {
            writeln!(out, "{target}: {n} written, {unchanged} unchanged, as {revision}")
        }
        (n, None) => writeln!(out, "{target}: {n} written, {unchanged} unchanged"),
    };
    out
}

/// Whether somebody should look at it.
pub(super) fn exit(receipt: &Receipt) -> Exit {
    let is_others = |action| matches!(action, Action::Drift | Action::Taken);
    if !receipt.failed.is_empty() {
        Exit::Failed
    } else if receipt.left_alone.iter().any(|line| is_others(line.action)) {
        Exit::Findings
    } else {
        Exit::Clean
    }
}
