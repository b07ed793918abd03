//! Who stands at the head of the columns: roles, seats, committees.

use crate::insight::stages::StageView;
use crate::model::Kind;
use crate::site::view::stage::seat_name;
use crate::site::view::{Cx, Named};
use std::collections::{HashMap, HashSet};

/// One column before its cells are known.
pub(super) struct Holder {
    /// What its head says.
    pub(super) named: Named,
    /// The heading above it: name and link; columns of one heading stand together.
    pub(super) group: (String, Option<String>),
    /// The roles and teams whose letters are its own.
    pub(super) parties: Vec<String>,
}

impl Holder {
    fn one(named: Named, group: (String, Option<String>)) -> Self {
        Self { parties: vec![named.id.clone()], named, group }
    }
}

/// Every role by team, in the order of the teams; then those of no team; then the committees and
/// teams that hold a letter themselves. Only those that `keep` wants are named, which costs more
/// than to ask for them.
pub(super) fn roles(cx: &Cx<'_>, keep: impl Fn(&str) -> bool) -> Vec<Holder> {
    let mut members: HashMap<Option<&str>, Vec<&str>> = HashMap::new();
    for (id, role) in cx.model.roles.iter().filter(|(id, _)| keep(id)) {
        let team = role.team.as_ref().map(|team| team.id.as_str());
        let team = team.filter(|team| cx.model.teams.contains_key(*team));
        members.entry(team).or_default().push(id);
    }
    let mut of_team = |team| members.remove(&team).unwrap_or_default().into_iter();
    let role = |id: &str| cx.named(Kind::Role, id);
    let mut holders = Vec::with_capacity(cx.model.roles.len());
    for id in cx.model.teams.keys() {
        let mut members = of_team(Some(id)).peekable();
        if members.peek().is_none() {
            continue;
        }
        let team = cx.named(Kind::Team, id);
        let group = (team.name, Some(team.href));
        holders.extend(members.map(|id| Holder::one(role(id), group.clone())));
    }
    holders.extend(of_team(None).map(|id| Holder::one(role(id), (String::new(), None))));
    holders.extend(committees(cx).filter(|holder| keep(&holder.named.id)));
    holders
}

/// The seats of a stage; then the roles that none of them covers, whose duties are nobody's; then
/// the committees.
pub(super) fn seats(cx: &Cx<'_>, stage: &StageView) -> Vec<Holder> {
    let address = cx.named(Kind::Stage, &stage.stage);
    let seat = |seat: &crate::insight::stages::SeatView| {
        let name = seat_name(cx, &stage.stage, &seat.id);
        let name = if seat.people > 1 {
            let people = seat.people.to_string();
            cx.words.fill("raci-seat-shared", &[("seat", &name), ("n", &people)])
        } else {
            name
        };
        let href = format!("{}#seat-{}", address.href, seat.id);
        Holder {
            named: Named { id: seat.id.clone(), name, href },
            group: (String::new(), None),
            parties: seat.covers.clone(),
        }
    };
    let covered: HashSet<&str> =
        stage.seats.iter().flat_map(|seat| &seat.covers).map(String::as_str).collect();
    let open = cx.model.roles.keys().filter(|role| !covered.contains(role.as_str()));
    let heading = cx.words.get("raci-roles-without-seat");
    let open = open.map(|id| Holder::one(cx.named(Kind::Role, id), (heading.clone(), None)));
    stage.seats.iter().map(seat).chain(open).chain(committees(cx)).collect()
}

/// The teams that hold letters, which only committees should.
pub(super) fn committees<'a>(cx: &'a Cx<'_>) -> impl Iterator<Item = Holder> + 'a {
    let heading = cx.words.get("raci-committees");
    let parties = cx.insight.duties.by_party.keys();
    let teams = parties.filter(|id| {
        cx.model.teams.contains_key(id.as_str()) && !cx.model.roles.contains_key(id.as_str())
    });
    teams.map(move |id| Holder::one(cx.named(Kind::Team, id), (heading.clone(), None)))
}
