//! The decisions that a role has a say in.

use crate::insight::parties::roles_of;
use crate::model::Kind;
use crate::model::reference::{Ref, ToRole};
use crate::model::workflow::Decision;
use crate::site::view::{Cx, Named};
use serde::Serialize;

/// Decisions that a role has the same say in.
#[derive(Debug, Serialize)]
pub struct Say {
    /// The key of the label.
    pub label: &'static str,
    /// The decisions.
    pub decisions: Vec<Entry>,
}

/// One decision.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// The decision.
    pub decision: Named,
    /// The committee as whose member the role decides.
    pub via: Option<Named>,
}

type Side = fn(&Decision) -> &[Ref<ToRole>];

/// The sides of a decision beside the one that decides.
const SIDES: [(&str, Side); 4] = [
    ("role-decision-agree", |decision| &decision.agree),
    ("role-decision-recommend", |decision| &decision.recommend),
    ("role-decision-input", |decision| &decision.input),
    ("role-decision-inform", |decision| &decision.inform),
];

/// The decisions of role `id`, the weightiest say first.
pub(super) fn of(cx: &Cx<'_>, id: &str) -> Vec<Say> {
    let decided = cx.model.decisions.iter().filter_map(|(key, decision)| {
        let decider = decision.decide.id.as_str();
        let via = (decider != id).then(|| cx.party(decider));
        (decider == id || roles_of(cx.model, decider).contains(&id))
            .then(|| Entry { decision: cx.named(Kind::Decision, key), via })
    });
    let mut says = vec![Say { label: "role-decision-decide", decisions: decided.collect() }];
    says.extend(SIDES.into_iter().map(|(label, side)| {
        let with = cx.model.decisions.iter();
        let with = with.filter(|(_, decision)| side(decision).iter().any(|role| role.id == id));
        let entry = |key| Entry { decision: cx.named(Kind::Decision, key), via: None };
        Say { label, decisions: with.map(|(key, _)| entry(key)).collect() }
    }));
    says.retain(|say| !say.decisions.is_empty());
    says
}
