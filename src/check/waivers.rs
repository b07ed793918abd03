//! Findings that the model accepts for a time.

use super::Scope;
use super::rules::waivers::{expired_waiver, unused_waiver};
use crate::finding::{self, Finding, Severity};
use crate::insight::stages::seat_subject;
use crate::model::governance::Waiver;
use crate::model::read::did_you_mean;

/// A finding that a waiver accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waived {
    /// What is accepted.
    pub finding: Finding,
    /// The position of the first waiver that accepts it, in the model's order.
    pub waiver: usize,
    /// Why it is accepted, in the waiver's words.
    pub reason: String,
}

/// Parts off what a waiver accepts; tells waivers that are over or accept nothing.
///
/// A finding comes back as a warning, never as an error, when only time has ended its waiver.
pub(super) fn apply(scope: Scope<'_>, found: Vec<Finding>) -> (Vec<Finding>, Vec<Waived>) {
    let waivers = &scope.model.waiver;
    let mut used = vec![0_usize; waivers.len()];
    let mut kept = Vec::with_capacity(found.len());
    let mut waived = Vec::new();
    for mut finding in found {
        let (mut over, mut valid) = (false, None);
        for (at, (waiver, used)) in waivers.iter().zip(&mut used).enumerate() {
            if waiver.accepts(finding.code, finding.subject.as_ref()) {
                *used += 1;
                let is_over = !waiver.holds(scope.insight.today);
                over |= is_over;
                valid = valid.or((!is_over).then_some(at));
            }
        }
        if let Some(waiver) = valid {
            let reason = waivers[waiver].reason.to_string();
            waived.push(Waived { finding, waiver, reason });
            continue;
        }
        if over {
            finding.severity = finding.severity.max(Severity::Warning);
        }
        kept.push(finding);
    }
    let subjects = if used.contains(&0) { subjects(scope) } else { Vec::new() };
    for (waiver, used) in waivers.iter().zip(used) {
        // A code that nothing has is told by a rule of its own.
        if super::find(&waiver.code).is_none_or(|rule| rule.code.is_fault()) {
            continue;
        }
        let about = subject_of(waiver);
        if used == 0 {
            kept.push(
                Finding::new(
                    unused_waiver::RULE.code,
                    waiver.span,
                    format!(
                        "nothing is found that this waiver of {} for `{}` accepts",
                        &**waiver.code, &**waiver.subject
                    ),
                )
                .help(unused_help(&subjects, waiver))
                .about(about),
            );
        } else if !waiver.holds(scope.insight.today) {
            kept.push(
                Finding::new(
                    expired_waiver::RULE.code,
                    waiver.span,
                    format!("this waiver of {} ended on {}", &**waiver.code, waiver.until),
                )
                .help("mend what it accepted, or agree on a later `until`")
                .about(about),
            );
        }
    }
    (kept, waived)
}

/// The way out of a waiver that accepts nothing.
fn unused_help(subjects: &[String], waiver: &Waiver) -> String {
    let subject: &str = &waiver.subject;
    if subjects.iter().any(|known| waiver.covers(known)) {
        return "remove it if the matter is mended, or correct its `code` or `subject`".to_owned();
    }
    let known = || subjects.iter().map(String::as_str);
    // In a pattern, what stands before the star names a workflow or a kind.
    let near = match subject.split_once('*') {
        None => did_you_mean(subject, known()).map(str::to_owned),
        Some((before, behind)) => {
            let head = before.trim_end_matches(['.', ':']);
            let heads = known().filter_map(|known| {
                known.split_once('.').map(|(head, _)| head).filter(|_| before.ends_with('.'))
            });
            did_you_mean(head, heads)
                .map(|near| format!("{near}{}*{behind}", &before[head.len()..]))
        }
    };
    let same_id = || {
        let (_, id) = subject.split_once(':').unwrap_or(("", subject));
        known().find(|known| known.split_once(':').is_some_and(|(_, known)| known == id))
    };
    match near.or_else(|| same_id().map(str::to_owned)) {
        Some(near) => format!("there is no `{subject}`: did you mean `{near}`?"),
        None => format!(
            "there is no `{subject}`: write a kind and an id, such as `step:campaign.*`, or remove \
             the waiver"
        ),
    }
}

/// Everything that a finding can be about.
fn subjects(scope: Scope<'_>) -> Vec<String> {
    let model = scope.model;
    let mut subjects = Vec::new();
    model.each(|kind, id, _, _| subjects.push(format!("{kind}:{id}")));
    subjects.extend(model.model.iter().map(|_| "model:model".to_owned()));
    for (id, workflow) in &model.workflows {
        subjects.extend(workflow.step.iter().map(|step| format!("step:{id}.{}", &**step.id)));
    }
    for (id, stage) in &model.stages {
        subjects.extend(stage.criterion.iter().map(|c| format!("criterion:{id}.{}", &**c.id)));
    }
    for stage in &scope.insight.stages {
        let seats = stage.seats.iter();
        subjects.extend(seats.map(|seat| seat_subject(&stage.stage, &seat.id).0));
    }
    let languages = scope.config.language.0.keys();
    subjects.extend(languages.map(|language| format!("language:{language}")));
    let redirects = scope.site.redirects.iter();
    subjects.extend(redirects.map(|redirect| format!("redirect:{}", &redirect.route)));
    subjects.extend(scope.site.documents.iter().map(|page| format!("page:{}", page.path)));
    subjects
}

/// What findings about a waiver are about.
pub(super) fn subject_of(waiver: &Waiver) -> finding::Subject {
    finding::Subject::new("waiver", format!("{}.{}", &**waiver.code, &**waiver.subject))
}

#[cfg(test)]
mod tests {
    use crate::clock::Clock;
    use crate::compile::{Goal, compile};
    use crate::finding::Severity;
    use crate::source::{SourceFile, Sources};
    use jiff::civil::date;

    #[test]
    fn what_an_expired_waiver_accepted_comes_back_as_a_warning() {
        let example = super::expired_waiver::RULE.bad().unwrap();
        let files = example.files.into_iter();
        let files = files.map(|(path, text)| SourceFile { path, text: text.into() });
        let clock = Clock::on(date(2026, 11, 22));
        let found = compile(&Sources::new(files.collect()), clock, Goal::Check).findings;
        let found: Vec<_> = found.iter().map(|f| (f.code.code, f.severity)).collect();
        assert_eq!(found, [("OP101", Severity::Warning), ("OP901", Severity::Warning)]);
    }

    #[test]
    fn a_waiver_that_is_over_takes_nothing_from_one_that_is_not() {
        let mut files = super::expired_waiver::RULE.bad().unwrap().files;
        let (_, text) = files.iter_mut().find(|(_, text)| text.contains("[[waiver]]")).unwrap();
        let (_, waiver) = text.split_once("[[waiver]]").unwrap();
        let (before, behind) = waiver.split_once("until = ").unwrap();
        let rest = behind.split_once('\n').map_or("", |(_, rest)| rest);
        let later = format!("[[waiver]]{before}until = 2027-06-01\n{rest}");
        *text = format!("{text}\n{later}\n{later}");
        let files =
            files.into_iter().map(|(path, text)| SourceFile { path, text: text.into() }).collect();
        let clock = Clock::on(date(2026, 11, 22));
        let found = compile(&Sources::new(files), clock, Goal::Check).findings;
        let found: Vec<_> = found.iter().map(|f| f.code.code).collect();
        assert_eq!(found, ["OP901"], "the finding is accepted and every waiver of it is used");
    }

    #[test]
    fn a_subject_that_is_not_there_is_told_with_what_was_meant() {
        let help = |subject: &str| {
            let text = format!(
                "[model]\nname = \"M\"\n[role.editor]\nname = \"E\"\n[workflow.article]\n\
                 name = \"A\"\n[[workflow.article.step]]\nid = \"write\"\n\
                 raci = {{ editor = \"AR\" }}\n[[waiver]]\ncode = \"OP101\"\n\
                 subject = \"{subject}\"\nreason = \"r\"\nuntil = 2027-06-01\n"
            );
            crate::check::testing::found("OP902", &text)[0].help.concat()
        };
        assert!(help("step:artcle.write").contains("did you mean `step:article.write`?"));
        assert!(help("step:artcle.*").contains("did you mean `step:article.*`?"));
        assert!(help("team:editor").contains("did you mean `role:editor`?"));
        assert!(help("nonsense").contains("write a kind and an id"));
        assert_eq!(
            help("step:article.*"),
            "remove it if the matter is mended, or correct its `code` or `subject`"
        );
    }

    #[test]
    fn seats_redirects_and_languages_are_things_a_waiver_can_name() {
        let book =
            "[output.html.redirect]\n\"old.html\" = \"index.md\"\n[language.fr]\nname = \"F\"\n";
        let help = |subject: &str| {
            let text = format!(
                "[model]\nname = \"M\"\n[stage.one]\nname = \"One\"\n\
                 [[stage.one.seat]]\nname = \"Desk\"\n[[waiver]]\ncode = \"OP114\"\n\
                 subject = \"{subject}\"\nreason = \"r\"\nuntil = 2027-06-01\n"
            );
            let files = [("book.toml", book.to_owned()), ("content/model.toml", text)];
            let files =
                files.map(|(path, text)| SourceFile { path: path.into(), text: text.into() });
            let clock = Clock::on(date(2026, 11, 22));
            let found = compile(&Sources::new(files.into()), clock, Goal::Check).findings;
            let unused = found.into_iter().find(|f| f.code.code == "OP902");
            unused.map(|finding| finding.help.concat()).unwrap_or_default()
        };
        for subject in ["seat:one.desk", "language:fr", "redirect:old.html"] {
            assert_eq!(
                help(subject),
                "remove it if the matter is mended, or correct its `code` or `subject`",
                "{subject}"
            );
        }
        assert!(help("seat:one.dsk").contains("did you mean `seat:one.desk`?"));
    }
}
