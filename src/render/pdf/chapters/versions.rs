//! Document control: versions, approvals, how to cite.

use super::super::document::Chapter;
use super::super::maker::{Maker, column, facts, minor, p, row, table};
use super::super::node::{Align, Element, Nodes};
use crate::site::Section;
use crate::site::view::versions;

/// The chapter of document control.
pub(super) fn chapter(maker: &Maker<'_>) -> Option<Chapter> {
    let view = versions::view(&maker.cx);
    let said = |text: Option<String>| text.map(|text| vec![text.into()]).unwrap_or_default();
    let status = view.status.map(|status| super::practices::pill(maker, status.word()));
    let owner = view.owner.as_ref().map(|owner| vec![maker.named(owner)]).unwrap_or_default();
    let mut c: Nodes = Nodes::new();
    c.extend(facts([
        maker.fact("document", said(Some(view.name.clone()))),
        maker.fact("version", said(view.version.clone())),
        maker.fact("status", status.into_iter().collect()),
        maker.fact("effective", said(view.effective.map(|day| maker.day(day)))),
        maker.fact("owner", owner),
        maker.fact("classification", said(view.classification.clone())),
    ]));
    c.push(minor(2, maker.word("approvals")));
    if view.approvals.is_empty() {
        c.push(p(vec![maker.word("no-approvals").into()]));
    } else {
        let rows = view.approvals.iter().map(|approval| {
            let by = vec![maker.named(&approval.by)];
            row(vec![
                by,
                said(Some(approval.version.clone())),
                said(Some(maker.day(approval.date))),
            ])
        });
        let columns = [column(Align::Left, 5), column(Align::Left, 2), column(Align::Left, 4)];
        let head = ["approved-by", "version", "on-day"].map(|key| maker.word(key));
        c.push(table(maker.word("approvals"), &columns, head.into(), rows.collect()));
    }
    c.push(minor(2, maker.word("cite")));
    c.push(Element::Quote { c: vec![p(vec![format!("{}.", view.cite).into()])] }.into());
    super::section(maker, Section::Versions, c)
}
