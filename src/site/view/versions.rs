//! Document control.

use super::{Cx, Named};
use crate::model::Kind;
use crate::model::about::{Approval, Status};
use crate::site::Section;
use crate::site::route::href;
use jiff::civil::Date;
use serde::Serialize;
use std::cmp::Reverse;

/// Document control.
#[derive(Debug, Default, Serialize)]
pub struct VersionsView {
    /// The model's name.
    pub name: String,
    /// The version of the model.
    pub version: Option<String>,
    /// How far it is agreed.
    pub status: Option<Status>,
    /// The day from which it is in force.
    pub effective: Option<Date>,
    /// The role that answers for it.
    pub owner: Option<Named>,
    /// Who may read it.
    pub classification: Option<String>,
    /// Who agreed to which version, the latest first.
    pub approvals: Vec<Approved>,
    /// The link to what changed version by version, where that is told.
    pub changes: Option<String>,
    /// How to name the model in other documents.
    pub cite: String,
}

/// Somebody's agreement.
#[derive(Debug, Serialize)]
pub struct Approved {
    /// The version that was agreed.
    pub version: String,
    /// Who agreed; without a link where it is a name and not a role, team or person of the model.
    pub by: Named,
    /// On which day.
    pub date: Date,
}

/// Collects what the page shows.
pub fn view(cx: &Cx<'_>) -> VersionsView {
    let Some(about) = &cx.model.model else { return VersionsView::default() };
    let mut approvals: Vec<Approved> = about.approval.iter().map(|a| approved(cx, a)).collect();
    approvals.sort_by_key(|approval| Reverse(approval.date));
    let title = cx.config.title().unwrap_or(&about.name);
    let version = about.version.as_ref().map(|version| version.value.clone());
    let mut cite = vec![title.to_owned()];
    cite.extend(version.iter().map(|version| cx.words.fill("cite-version", &[("n", version)])));
    cite.extend(about.effective.map(|day| {
        let day = cx.words.date(day);
        cx.words.fill("cite-effective", &[("date", &day)])
    }));
    VersionsView {
        name: about.name.value.clone(),
        version,
        status: about.status,
        effective: about.effective,
        owner: about.owner.as_ref().map(|owner| cx.named(Kind::Role, owner)),
        classification: about.classification.as_ref().map(|text| text.value.clone()),
        approvals,
        changes: Section::Changes
            .is_shown(cx.config, cx.model)
            .then(|| href(&Section::Changes.route())),
        cite: cite.join(", "),
    }
}

fn approved(cx: &Cx<'_>, approval: &Approval) -> Approved {
    Approved {
        version: approval.version.value.clone(),
        by: cx.any(&[Kind::Role, Kind::Team, Kind::Person], &approval.by),
        date: approval.date,
    }
}
