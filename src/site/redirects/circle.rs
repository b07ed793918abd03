//! Redirects that lead back to themselves.

use super::Redirect;
use crate::finding::{Finding, code};
use crate::site::Target;
use std::collections::HashMap;

/// Tells each circle of redirects once, and takes its redirects out: no browser comes to an end.
pub(super) fn open(redirects: &mut Vec<Redirect>, findings: &mut Vec<Finding>) {
    let place: HashMap<&str, usize> =
        redirects.iter().enumerate().map(|(at, redirect)| (&*redirect.route, at)).collect();
    let next = |at: usize| match &redirects[at].target {
        Target::Here { address, .. } => place.get(&*address.route).copied(),
        _ => None,
    };
    // Where each was first met: in which walk, counted from 1.
    let mut met = vec![0; redirects.len()];
    let mut inside = vec![false; redirects.len()];
    for start in 0..redirects.len() {
        let mut at = Some(start);
        while let Some(here) = at.filter(|here| met[*here] == 0) {
            met[here] = start + 1;
            at = next(here);
        }
        let Some(first) = at.filter(|here| met[*here] == start + 1) else { continue };
        let mut names = vec![format!("`{}`", redirects[first].route)];
        let mut at = Some(first);
        while let Some(here) = at.filter(|here| !inside[*here]) {
            inside[here] = true;
            at = next(here);
            names.extend(at.map(|next| format!("`{}`", redirects[next].route)));
        }
        let (message, help) = match names.as_slice() {
            [name, _] => {
                let message = format!("the redirect of {name} leads to itself");
                (message, "lead it to a page, or take it out")
            }
            names => {
                let message = format!("these redirects lead in a circle: {}", names.join(" → "));
                (message, "lead one of them to a page, or take it out")
            }
        };
        findings
            .push(Finding::new(code::INVALID_VALUE, redirects[first].value, message).help(help));
    }
    let mut inside = inside.into_iter();
    redirects.retain(|_| !inside.next().unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::route::Address;
    use crate::source::span::{FileId, Span};

    fn redirect(from: &str, to: &str) -> Redirect {
        let span = Span::new(FileId(0), 0..0);
        let address = Address::page(to);
        let target = Target::Here { address, kind: None, name: None };
        Redirect { route: from.to_owned(), to: None, target, key: span, value: span }
    }

    #[test]
    fn a_circle_is_told_once_and_chains_stay() {
        let mut redirects = vec![
            redirect("into", "a"),
            redirect("a", "b"),
            redirect("b", "a"),
            redirect("self", "self"),
            redirect("c", "d"),
            redirect("d", "page"),
            redirect("e", "d"),
        ];
        let mut findings = Vec::new();
        open(&mut redirects, &mut findings);
        let told: Vec<&str> = findings.iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(
            told,
            [
                "these redirects lead in a circle: `a` → `b` → `a`",
                "the redirect of `self` leads to itself"
            ]
        );
        let left: Vec<&str> = redirects.iter().map(|redirect| redirect.route.as_str()).collect();
        assert_eq!(left, ["into", "c", "d", "e"]);
    }
}
