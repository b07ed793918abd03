//! Pages that have the keys of a thing and do not say that they are one.

use super::kind::{Kind, any_of};
use crate::finding::{Finding, Subject, code};
use crate::source::front_matter::Format;
use crate::source::node::Table;
use crate::source::span::Span;

/// Keys that other tools give to their pages. They say nothing of what a page is, although some
/// kinds have them too.
const COMMON: &[&str] = &[
    "aliases",
    "description",
    "date",
    "duration",
    "from",
    "id",
    "kind",
    "location",
    "name",
    "notes",
    "purpose",
    "scope",
    "status",
    "text",
    "title",
    "training",
    "until",
    "url",
    "version",
];

/// How many keys of a kind say that a page is one.
const ENOUGH: usize = 2;

/// A note about the page at `path`, whose front matter is `table` and has no `kind`, if its keys
/// are those of a kind.
pub fn note(table: &Table, path: &str, format: Format, span: Span) -> Option<Finding> {
    if table.contains_key("kind") {
        return None;
    }
    let of_kind = super::shapes().into_iter().map(|(kind, shape)| {
        let own = table.keys().filter(|key| !COMMON.contains(&key.as_str()));
        let own: Vec<&str> =
            own.map(String::as_str).filter(|key| shape.field(key).is_some()).collect();
        (kind, own)
    });
    let of_kind: Vec<(Kind, Vec<&str>)> = of_kind.collect();
    let most = of_kind.iter().map(|(_, keys)| keys.len()).max().filter(|most| *most >= ENOUGH)?;
    let mut meant: Vec<&(Kind, Vec<&str>)> =
        of_kind.iter().filter(|(_, keys)| keys.len() == most).collect();
    // Of several that it may be, the one whose folder it lies in.
    let folder = path.split('/').next().unwrap_or_default();
    let here = meant.iter().position(|(kind, _)| kind.plural() == folder || kind.word() == folder);
    if let Some(at) = here {
        meant = vec![meant[at]];
    }
    let (first, keys) = meant.first()?;
    let kinds: Vec<Kind> = meant.iter().map(|(kind, _)| *kind).collect();
    let shown: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    let (last, before) = shown.split_last()?;
    let message = format!(
        "this page has {} and {last}, which belong to {}, and does not say that it is one",
        before.join(", "),
        any_of(&kinds)
    );
    let remedy = match format {
        Format::Toml => format!("kind = \"{first}\""),
        Format::Yaml => format!("kind: {first}"),
    };
    let place = table.get(*keys.first()?).map_or(span, |entry| entry.key);
    Some(
        Finding::new(code::PAGE_WITHOUT_KIND, place, message)
            .here("read by nobody without a `kind`")
            .help(format!("add `{remedy}`, or remove these keys"))
            .about(Subject::new("page", path)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::span::FileId;
    use crate::source::toml;

    fn told(path: &str, format: Format, front: &str) -> Option<(String, String)> {
        let (table, _) = toml::parse(FileId(0), front, 0..front.len());
        let note = note(&table, path, format, Span::new(FileId(0), 0..0))?;
        Some((note.message, note.help.concat()))
    }

    #[test]
    fn two_keys_of_one_kind_say_what_a_page_may_be() {
        let front = "title = \"X\"\nsteps = []\nreview-every = \"6mo\"\n";
        let (message, help) = told("x.md", Format::Toml, front).unwrap();
        assert!(
            message.starts_with(
                "this page has `steps` and `review-every`, which belong to a practice"
            )
        );
        assert!(help.starts_with("add `kind = \"practice\"`"), "{help}");
        let (_, help) = told("x.md", Format::Yaml, front).unwrap();
        assert!(help.starts_with("add `kind: practice`"), "{help}");
    }

    #[test]
    fn where_keys_fit_several_kinds_the_folder_decides() {
        let front = "owner = \"a\"\npillar = \"b\"\n";
        assert!(told("x.md", Format::Toml, front).unwrap().0.contains(" or a practice,"));
        let (message, _) = told("practices/x.md", Format::Toml, front).unwrap();
        assert!(message.contains("belong to a practice,"), "{message}");
    }

    #[test]
    fn keys_of_other_tools_and_a_single_one_say_nothing() {
        for front in [
            "title = \"X\"\ndescription = \"Y\"\nauthor = \"Z\"\ntags = []\ndate = 2026-01-01\n",
            "status = \"draft\"\nversion = \"2\"\nowner = \"a\"\n",
            "kind = \"practice\"\nowner = \"a\"\nsteps = []\n",
        ] {
            assert_eq!(told("practices/x.md", Format::Toml, front), None, "{front}");
        }
    }
}
