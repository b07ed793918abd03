//! Assessments.

use crate::model::Kind;
use crate::site::view::{Cx, Named};
use serde::Serialize;

/// One dated scoring.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Assessment {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The day.
    pub date: String,
    /// The team that was scored.
    pub team: Option<Named>,
    /// Who scored.
    pub assessor: Option<Named>,
    /// What it says beside the scores.
    pub description: Option<String>,
    /// How many criteria were met.
    pub met: usize,
    /// What shows it.
    pub evidence: Vec<Evidence>,
}

/// Something that shows a score or a met criterion.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// What it shows.
    pub shows: Named,
    /// What it is.
    pub title: String,
    /// Where it is.
    pub url: Option<String>,
    /// Of which day.
    pub date: Option<String>,
}

/// The assessments, the latest first.
pub fn assessments(cx: &Cx<'_>) -> Vec<Assessment> {
    let mut all: Vec<_> = cx.model.assessments.values().collect();
    all.sort_by_key(|assessment| std::cmp::Reverse(*assessment.date));
    let show = all.into_iter().map(|assessment| Assessment {
        id: assessment.id.clone(),
        name: assessment.name.value.clone(),
        date: assessment.date.to_string(),
        team: assessment.team.as_ref().map(|team| cx.named(Kind::Team, team)),
        assessor: assessment
            .assessor
            .as_ref()
            .map(|assessor| cx.any(&[Kind::Role, Kind::Person], assessor)),
        description: assessment.description.as_ref().map(|text| text.0.value.clone()),
        met: assessment.met.len(),
        evidence: assessment
            .evidence
            .iter()
            .map(|evidence| Evidence {
                shows: cx.any(&[Kind::Dimension, Kind::Criterion], &evidence.r#for),
                title: evidence.title.value.clone(),
                url: evidence.url.as_ref().and_then(|url| web(&url.value)),
                date: evidence.date.map(|day| day.to_string()),
            })
            .collect(),
    });
    show.collect()
}

/// The address of evidence, if it is one that a page may lead to; a script is none.
pub(in crate::site::view) fn web(url: &str) -> Option<String> {
    let lower = url.trim().to_ascii_lowercase();
    let scheme = lower.split_once(':').map_or("", |(scheme, _)| scheme);
    matches!(scheme, "http" | "https" | "mailto").then(|| url.trim().to_owned())
}
