//! The ways forward through a workflow, without its loops.

use crate::model::workflow::Workflow;

/// A workflow as a graph in which every way leads forward.
///
/// A `next` may lead back to a step that the way has already passed. Such a way is no progress but
/// another round, as a way in `returns` is, so it is kept apart: what remains has no circle. Which
/// edge of a circle counts as the one back is settled by walking from the first step and taking the
/// ways in the order in which they are written.
#[derive(Debug)]
pub struct Forward {
    /// By step, the steps that follow.
    onward: Vec<Vec<usize>>,
    /// Ways of `next` that lead back, from and to.
    pub back: Vec<(usize, usize)>,
    /// All steps, each before those that follow it.
    order: Vec<usize>,
    /// By step, its place in `order`.
    place: Vec<usize>,
    /// Whether a way leads from the step to an end.
    ends: Vec<bool>,
}

/// How far the walk has come with a step.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Walk {
    Ahead,
    OnTheWay,
    Behind,
}

impl Forward {
    /// The ways forward through `workflow`.
    pub fn of(workflow: &Workflow) -> Self {
        let all: Vec<Vec<usize>> = (0..workflow.step.len()).map(|at| workflow.onward(at)).collect();
        let mut onward: Vec<Vec<usize>> = vec![Vec::new(); all.len()];
        let (mut back, mut order) = (Vec::new(), Vec::new());
        let mut walk = vec![Walk::Ahead; all.len()];
        // By hand and not by recursion: a workflow may have thousands of steps.
        let mut way: Vec<(usize, usize)> = Vec::new();
        for start in 0..all.len() {
            if walk[start] == Walk::Ahead {
                walk[start] = Walk::OnTheWay;
                way.push((start, 0));
            }
            while let Some((at, taken)) = way.last_mut() {
                let Some(next) = all[*at].get(*taken).copied() else {
                    walk[*at] = Walk::Behind;
                    order.push(*at);
                    way.pop();
                    continue;
                };
                *taken += 1;
                if walk[next] == Walk::OnTheWay {
                    back.push((*at, next));
                    continue;
                }
                onward[*at].push(next);
                if walk[next] == Walk::Ahead {
                    walk[next] = Walk::OnTheWay;
                    way.push((next, 0));
                }
            }
        }
        order.reverse();
        let mut place = vec![0; all.len()];
        for (position, at) in order.iter().enumerate() {
            place[*at] = position;
        }
        let mut ends = vec![false; all.len()];
        for at in order.iter().rev() {
            ends[*at] = all[*at].is_empty() || onward[*at].iter().any(|next| ends[*next]);
        }
        Self { onward, back, order, place, ends }
    }

    /// The usual way: from the first step on, at each fork the way written first that comes to an
    /// end, or else the first.
    pub fn main_path(&self) -> Vec<usize> {
        let mut path: Vec<usize> = if self.onward.is_empty() { vec![] } else { vec![0] };
        while let Some(at) = path.last() {
            let ways = &self.onward[*at];
            let next = ways.iter().find(|next| self.ends[**next]).or_else(|| ways.first());
            match next {
                Some(next) => path.push(*next),
                None => break,
            }
        }
        path
    }

    /// The way from the first step to an end that is longest by `weight`, or with
    /// [`Extreme::Least`] shortest; of equal ones that written first. None where no way comes to an
    /// end.
    pub fn extreme(&self, weight: &[u64], extreme: Extreme) -> Option<Vec<usize>> {
        if !self.ends.first().copied().unwrap_or(false) {
            return None;
        }
        let mut best: Vec<(u64, Option<usize>)> = vec![(0, None); self.onward.len()];
        for at in self.order.iter().rev() {
            let ways = self.onward[*at].iter().filter(|next| self.ends[**next]);
            let found = ways
                .copied()
                .reduce(|a, b| if extreme.prefers(best[b].0, best[a].0) { b } else { a });
            let rest = found.map_or(0, |next| best[next].0);
            best[*at] = (weight[*at].saturating_add(rest), found);
        }
        let mut path = vec![0];
        while let Some(next) = path.last().and_then(|at| best[*at].1) {
            path.push(next);
        }
        Some(path)
    }

    /// The longest way from `from` forward to `to`, both included; none where none leads there.
    pub fn between(&self, from: usize, to: usize, weight: &[u64]) -> Option<Vec<usize>> {
        let (first, last) = (self.place[from], self.place[to]);
        if first > last {
            return None;
        }
        let window = &self.order[first..=last];
        let mut best: Vec<Option<(u64, usize)>> = vec![None; window.len()];
        best[0] = Some((weight[from], from));
        for (position, at) in window.iter().enumerate() {
            let Some((length, _)) = best[position] else { continue };
            for next in self.onward[*at].iter().filter(|next| self.place[**next] <= last) {
                let slot = &mut best[self.place[*next] - first];
                let reached = length.saturating_add(weight[*next]);
                if slot.is_none_or(|(known, _)| reached > known) {
                    *slot = Some((reached, *at));
                }
            }
        }
        let mut path = vec![to];
        let mut at = to;
        while at != from {
            at = best[self.place[at] - first]?.1;
            path.push(at);
        }
        path.reverse();
        Some(path)
    }
}

/// Which of several ways is sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extreme {
    /// The shortest.
    Least,
    /// The longest.
    Most,
}

impl Extreme {
    /// Whether `new` beats `known`.
    fn prefers(self, new: u64, known: u64) -> bool {
        match self {
            Self::Least => new < known,
            Self::Most => new > known,
        }
    }
}
