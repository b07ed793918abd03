//! SARIF 2.1.0, the static analysis results interchange format of OASIS.
//!
//! What waivers and the baseline accept is there too, marked as suppressed, so that a forge closes
//! it as accepted and not as mended.

use super::place::Place;
use super::{Report, compare, fingerprint, neutral};
use crate::check::{Waived, find};
use crate::finding::{Code, Finding, Severity};
use crate::site::route::encoded;
use crate::source::lines::{Places, Position};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Where the schema is that `.ci/run` holds our logs against.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The root of the repository, as readers of the format call it.
const ROOT: &str = "%SRCROOT%";

/// A finding, and what accepts it.
struct Entry<'a> {
    finding: &'a Finding,
    suppression: Option<Value>,
}

pub(super) fn render(report: &Report<'_>, places: &Places<'_>) -> String {
    let entries = entries(report);
    let findings: Vec<&Finding> = entries.iter().map(|entry| entry.finding).collect();
    let codes: BTreeMap<&str, Code> = findings.iter().map(|f| (f.code.code, f.code)).collect();
    let indices: BTreeMap<&str, usize> = codes.keys().copied().zip(0..).collect();
    let prints = fingerprint::of(&findings, report.sources);
    let results = entries.iter().zip(prints).map(|(entry, print)| {
        let mut result = result(report, entry.finding, places);
        result["ruleIndex"] = json!(indices[entry.finding.code.code]);
        result["partialFingerprints"] = json!({ "operandi/v1": print });
        result["suppressions"] = json!(entry.suppression.as_slice());
        result
    });
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Operandi",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": codes.values().map(|code| rule(*code)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": { ROOT: { "description": { "text": "the repository" } } },
            "results": results.collect::<Vec<_>>(),
        }],
    });
    let mut text = serde_json::to_string_pretty(&log).expect("plain data always serialises");
    text.push('\n');
    text
}

/// What is told and what is accepted, in the order of places, each once.
fn entries<'a>(report: &Report<'a>) -> Vec<Entry<'a>> {
    let suppressed = |finding, kind: &str, why: String| {
        let suppression = Some(json!({ "kind": kind, "justification": why }));
        Entry { finding, suppression }
    };
    let told = report.findings.iter().map(|finding| Entry { finding, suppression: None });
    let waived = report.waived.iter().map(|Waived { finding, reason, .. }| {
        suppressed(finding, "inSource", neutral(reason).into_owned())
    });
    let baseline = format!("known before, in {}", neutral(&report.sources.layout().baseline));
    let known =
        report.known.iter().map(|finding| suppressed(finding, "external", baseline.clone()));
    let mut entries: Vec<_> = told.chain(waived).chain(known).collect();
    entries.sort_by(|a, b| compare(a.finding, b.finding));
    entries.dedup_by(|a, b| a.finding == b.finding);
    entries
}

/// What a rule says of itself: its manual page is the help.
fn rule(code: Code) -> Value {
    let mut rule = json!({
        "id": code.code,
        "name": code.name,
        "defaultConfiguration": { "level": level(code.severity) },
    });
    if let Some(found) = find(code.code) {
        rule["shortDescription"] = json!({ "text": found.summary() });
        rule["help"] = json!({ "text": found.text(), "markdown": found.manual() });
        let tags: Vec<&str> = found.family().iter().map(|family| family.name).collect();
        rule["properties"] = json!({ "tags": tags });
    }
    rule
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn result(report: &Report<'_>, finding: &Finding, places: &Places<'_>) -> Value {
    let help = finding.help.iter().map(|help| format!("\nhelp: {}", neutral(help)));
    let text = format!("{}{}", neutral(&finding.message), help.collect::<String>());
    let here = finding.here.as_deref();
    let own = location(&report.place(finding.span, places), here);
    let further = finding
        .labels
        .iter()
        .map(|label| location(&report.place(Some(label.span), places), Some(&label.text)));
    json!({
        "ruleId": finding.code.code,
        "level": level(finding.severity),
        "message": { "text": text },
        "locations": [own],
        "relatedLocations": further.collect::<Vec<_>>(),
    })
}

fn location(place: &Place, says: Option<&str>) -> Value {
    // Before the first slash a colon would end a scheme (RFC 3986, section 4.2).
    let uri = encoded(&place.path).replace(':', "%3A");
    let mut physical = json!({ "artifactLocation": { "uri": uri, "uriBaseId": ROOT } });
    if let Some(range) = place.range {
        physical["region"] = region(range);
    }
    let mut location = json!({ "physicalLocation": physical });
    if let Some(says) = says {
        location["message"] = json!({ "text": neutral(says) });
    }
    location
}

/// From 1; the end is behind the last character.
fn region((start, end): (Position, Position)) -> Value {
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}
