//! Headers that name nearly the right thing: `[workflow.mial.step.raci]`.

use super::thing::Raw;
use crate::finding::{Finding, code};
use crate::model::read::{Reader, did_you_mean};
use crate::source::node::{Content, Entry};

/// Takes out what a slip in a header has made: something that only the headers of its tables name, and
/// that is called nearly like another thing of its kind. Both would be told as unfinished.
pub(super) fn take_out(raws: Vec<Raw>, reader: &mut Reader) -> Vec<Raw> {
    let near = |raw: &Raw| {
        let named = raws.iter().filter(|other| {
            other.kind == raw.kind && (other.page.is_some() || other.table.contains_key("name"))
        });
        did_you_mean(&raw.id, named.map(|other| other.id.as_str())).map(str::to_owned)
    };
    let stray: Vec<Option<String>> =
        raws.iter().map(|raw| if is_only_passed(raw) { near(raw) } else { None }).collect();
    let mut kept = Vec::with_capacity(raws.len());
    for (raw, near) in raws.into_iter().zip(stray) {
        let Some(near) = near else {
            kept.push(raw);
            continue;
        };
        let (kind, id) = (raw.kind, raw.id);
        reader.tell(
            Finding::new(code::UNKNOWN_ID, raw.span, format!("there is no {kind} `{id}`"))
                .help(format!(
                    "did you mean `{near}`? A {kind} of its own needs a header `[{kind}.{id}]` and a `name`"
                )),
        );
    }
    kept
}

/// Whether no header but longer ones names it: behind its id, each goes on with a point and a key.
fn is_only_passed(raw: &Raw) -> bool {
    let goes_on = |entry: &Entry| {
        entry.key.start == raw.span.end + 1 && matches!(entry.node.content, Content::Table(_))
    };
    raw.page.is_none() && !raw.table.is_empty() && raw.table.values().all(goes_on)
}

#[cfg(test)]
mod tests {
    use crate::model::{Input, read};
    use crate::source::span::FileId;
    use crate::source::toml;

    fn told(definitions: &str) -> Vec<String> {
        let text = format!(
            "[model]\nname = \"M\"\n[assessment.spring]\nname = \"S\"\ndate = 2026-01-01\n{definitions}"
        );
        let (table, _) = toml::parse(FileId(0), &text, 0..text.len());
        let (_, found) = read(&Input { definitions: vec![table.into()], ..Input::default() });
        found.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn only_what_no_header_of_its_own_defines_is_a_slip() {
        assert_eq!(
            told("[assessment.sprnig.scores]\na = 1\n")[0],
            "there is no assessment `sprnig`"
        );
        let own = told("[assessment.sprint]\nscores = { a = 1 }\n");
        assert!(own.contains(&"assessment `sprint` has no `name`".to_owned()), "{own:?}");
        let far = told("[assessment.autumn.scores]\na = 1\n");
        assert!(far.contains(&"assessment `autumn` has no `name`".to_owned()), "{far:?}");
    }
}
