//! What the check found, for those who asked for it.

use super::super::document::Chapter;
use super::super::maker::{Maker, column, p, row, small, table};
use super::super::node::{Align, Element, Nodes};
use crate::finding::Severity;
use crate::render::html::place::Places;
use crate::site::Section;

/// The last chapter: every finding with its place.
pub(super) fn chapter(maker: &Maker<'_>) -> Chapter {
    let input = maker.input;
    let places = Places::new(input.sources, input.config);
    let rows = input.findings.iter().map(|finding| {
        let (key, tone) = match finding.severity {
            Severity::Error => ("severity-error", "bad"),
            Severity::Warning => ("severity-warning", "warn"),
            Severity::Note => ("severity-note", ""),
        };
        let mut said: Nodes = vec![finding.message.clone().into()];
        for help in &finding.help {
            said.extend([Element::Break.into(), small(vec![help.clone().into()])]);
        }
        let place = finding.span.map(|span| places.of(span).label).unwrap_or_default();
        row(vec![
            vec![Element::Pill { tone, s: maker.word(key) }.into()],
            vec![finding.code.code.into()],
            said,
            vec![small(vec![place.into()])],
        ])
    });
    let rows: Vec<_> = rows.collect();
    let c = if rows.is_empty() {
        vec![p(vec![maker.word("health-clean").into()])]
    } else {
        let left = |part| column(Align::Left, part);
        let columns = [left(0), left(0), left(8), left(4)];
        let head = ["status", "pdf-code", "pdf-finding", "source"];
        let head = head.iter().map(|key| maker.word(key)).collect();
        vec![table(maker.word("nav-health"), &columns, head, rows)]
    };
    Chapter { at: None, title: maker.word(Section::Health.title()), wide: false, c }
}
