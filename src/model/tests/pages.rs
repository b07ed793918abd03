//! Things that are Markdown pages.

use super::*;
use crate::model::FrontMatter;
use crate::model::people::{RoleKind, TeamKind};
use crate::model::{Kind, Texts};
use crate::source::front_matter::Format;
use crate::source::span::Span;

fn page(path: &str, front: &str) -> FrontMatter {
    let (table, findings) = toml::parse(FileId(0), front, 0..front.len());
    assert!(findings.is_empty(), "{findings:?}");
    FrontMatter {
        table,
        path: path.to_owned(),
        heading: None,
        span: Span::new(FileId(0), 0..front.len()),
        format: Format::Toml,
    }
}

fn read_pages(pages: Vec<FrontMatter>) -> (Model, Vec<Finding>) {
    read(&Input { pages, ..Input::default() })
}

#[test]
fn every_kind_can_be_a_page() {
    let all = Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Step | Kind::Criterion));
    for kind in all {
        let front = format!("kind = \"{kind}\"\nid = \"x-{kind}\"\nname = \"X\"\n");
        let (_, findings) = read_pages(vec![page("x.md", &front)]);
        let of_kind = findings.iter().filter(|finding| {
            finding.message.contains("means nothing") || finding.message.contains("no key")
        });
        assert_eq!(of_kind.count(), 0, "{kind}: {findings:#?}");
    }
}

#[test]
fn roles_and_teams_say_their_own_kind() {
    let (model, findings) = read_pages(vec![
        page("m.md", "kind = \"model\"\nname = \"M\"\n"),
        page("bot.md", "kind = \"role\"\nname = \"Bot\"\nrole-kind = \"automated\"\n"),
        page("firm.md", "kind = \"team\"\nname = \"Firm\"\nteam-kind = \"vendor\"\n"),
        page("plain.md", "kind = \"role\"\nname = \"Plain\"\n"),
    ]);
    assert_eq!(findings, []);
    assert_eq!(model.roles["bot"].kind, Some(RoleKind::Automated));
    assert_eq!(model.teams["firm"].kind, Some(TeamKind::Vendor));
    assert_eq!(model.roles["plain"].kind, None);
}

#[test]
fn a_translated_page_may_repeat_what_is_no_text() {
    let front = "kind = \"role\"\nname = \"A\"\nrole-kind = \"automated\"\n";
    let table = page("a.fr.md", front).table;
    let texts = Texts::Page { path: "a.md".to_owned(), table, heading: None };
    let pages = vec![page("m.md", "kind = \"model\"\nname = \"M\"\n"), page("a.md", front)];
    let overlays = vec![Overlay { language: "fr".to_owned(), texts }];
    let (_, findings) = read(&Input { pages, overlays, ..Input::default() });
    assert_eq!(findings, []);
}

#[test]
fn a_kind_or_an_id_that_is_no_text_is_told() {
    for (front, message) in [
        ("kind = [\"role\"]\n", "a kind of thing is needed here, this is a list"),
        ("kind = \"role\"\nid = 7\n", "an id is needed here, this is a whole number"),
    ] {
        let (_, findings) = read_pages(vec![page("a.md", front)]);
        assert_eq!(findings[0].message, message);
    }
}

#[test]
fn remedies_in_yaml_front_matter_are_yaml() {
    let mut practice = page("p.md", "kind = \"practice\"\nname = \"P\"\n[review]\nby = \"x\"\n");
    practice.format = Format::Yaml;
    let mut model = page("m.md", "kind = \"model\"\nname = \"M\"\n[[approval]]\nversion = \"1\"\n");
    model.format = Format::Yaml;
    let (_, findings) = read_pages(vec![practice, model]);
    let help: String = findings.iter().flat_map(|f| f.help.clone()).collect();
    assert!(help.contains("begin each with a dash below `review:`"), "{findings:#?}");
    assert!(!help.contains("[[") && !help.contains(" = "), "{findings:#?}");
}
