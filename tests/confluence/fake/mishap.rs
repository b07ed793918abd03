use super::http::Answer;
use serde_json::json;
use std::collections::BTreeMap;

/// What may happen to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mishap {
    /// It is answered.
    None,
    /// It is not done: too many requests, come again in so many seconds.
    Busy(u64),
    /// It is not done: a fault of the server.
    FaultBefore,
    /// It is done, and the answer says that there was a fault.
    FaultAfter,
    /// It is not done, and no answer comes.
    SilentBefore,
    /// It is done, and no answer comes.
    SilentAfter,
}

/// What is going to happen, by the number of the request.
#[derive(Debug, Default)]
pub(super) struct Mishaps {
    at: usize,
    plan: BTreeMap<usize, Mishap>,
    killed: Option<(usize, bool)>,
}

impl Mishaps {
    pub(super) fn plan(&mut self, nth: usize, mishap: Mishap) {
        self.plan.insert(self.at + nth, mishap);
    }

    pub(super) fn kill(&mut self, nth: usize, done: bool) {
        self.killed = Some((self.at + nth, done));
    }

    /// What happens to the request that just came.
    pub(super) fn next(&mut self) -> Mishap {
        let at = self.at;
        self.at += 1;
        match self.killed {
            Some((from, true)) if at == from => Mishap::SilentAfter,
            Some((from, _)) if at >= from => Mishap::SilentBefore,
            _ => self.plan.remove(&at).unwrap_or(Mishap::None),
        }
    }
}

impl Mishap {
    /// The answer that comes in the place of doing it.
    pub(super) fn before(self) -> Option<Answer> {
        match self {
            Self::Busy(seconds) => {
                let mut answer = Answer::json(429, json!({ "message": "Rate limit exceeded" }));
                answer.headers.push(("retry-after", seconds.to_string()));
                Some(answer)
            }
            Self::FaultBefore => Some(Answer::json(503, json!({ "message": "try later" }))),
            _ => None,
        }
    }

    /// What comes back of the `answer` to what was done.
    pub(super) fn after(self, answer: Answer) -> Option<Answer> {
        match self {
            Self::SilentAfter => None,
            Self::FaultAfter => Some(Answer::json(500, json!({ "message": "oops" }))),
            _ => Some(answer),
        }
    }
}
