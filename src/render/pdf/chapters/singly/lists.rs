//! Pages that list things which have pages of their own.

use super::super::super::maker::{Maker, column, row, strong, table};
use super::super::super::node::{Align, Nodes, Row};
use super::super::practices as catalogue;
use crate::site::view::{practices as all_practices, teams as all_teams, workflows as flows};

/// Every team, by sort.
pub(super) fn teams(maker: &Maker<'_>) -> Nodes {
    let mut rows: Vec<Row> = Vec::new();
    let groups = all_teams::view(&maker.cx).groups;
    for group in &groups {
        if groups.len() > 1 {
            let sort = maker.word(&format!("team-kinds-{}", group.kind.word()));
            rows.push(row(vec![vec![sort.into()]]));
        }
        rows.extend(group.teams.iter().map(|card| {
            let lead = card.lead.as_ref().map(|lead| vec![maker.named(lead)]);
            row(vec![
                vec![strong(vec![maker.named(&card.team)])],
                card.mission.as_ref().map(|text| maker.text(text)).unwrap_or_default(),
                lead.unwrap_or_default(),
                vec![card.roles.to_string().into()],
                vec![card.people.to_string().into()],
            ])
        }));
    }
    let (left, right) = (|part| column(Align::Left, part), column(Align::Right, 0));
    let columns = [left(3), left(6), left(3), right, right];
    let head = ["team", "workflow-purpose", "lead", "nav-roles", "nav-people-list"];
    let head = head.iter().map(|key| maker.word(key)).collect();
    vec![table(maker.word("nav-teams"), &columns, head, rows)]
}

/// Every workflow.
pub(super) fn workflows(maker: &Maker<'_>) -> Nodes {
    let rows = flows::view(&maker.cx).workflows;
    let rows = rows.iter().map(|flow| {
        let owner = flow.owner.as_ref().map(|owner| vec![maker.named(owner)]);
        let lead = flow.pace.as_ref().and_then(|pace| pace.lead_time.as_ref());
        row(vec![
            vec![strong(vec![maker.named(&flow.workflow)])],
            flow.text.as_ref().map(|text| maker.text(text)).unwrap_or_default(),
            owner.unwrap_or_default(),
            vec![flow.steps.to_string().into()],
            vec![flow.gates.to_string().into()],
            lead.map(|lead| vec![lead.usual.clone().into()]).unwrap_or_default(),
        ])
    });
    let (left, right) = (|part| column(Align::Left, part), column(Align::Right, 0));
    let columns = [left(3), left(6), left(3), right, right, left(3)];
    let head = [
        "type-workflow",
        "workflow-purpose",
        "owner",
        "workflow-steps",
        "workflow-approvals",
        "workflow-lead-time",
    ];
    let head = head.iter().map(|key| maker.word(key)).collect();
    vec![table(maker.word("nav-workflows"), &columns, head, rows.collect())]
}

/// Every practice, by pillar.
pub(super) fn practices(maker: &Maker<'_>) -> Nodes {
    let mut rows = Vec::new();
    for group in &all_practices::view(&maker.cx).groups {
        let pillar = group.pillar.as_ref();
        let name = pillar.map_or_else(|| maker.word("no-pillar"), |pillar| pillar.name.clone());
        rows.push(row(vec![vec![name.into()]]));
        rows.extend(group.practices.iter().map(|entry| catalogue::entry(maker, entry)));
    }
    vec![catalogue::list(maker, rows)]
}
