//! Where links lead, and what live views mean.

use super::model;
use crate::model::Kind;
use crate::site::live::{self, Live};
use crate::site::{Document, Front, Links, Origin, Part, Target};
use crate::source::facts::{Facts, ViewCall};
use crate::source::span::{FileId, Span};

const MODEL: &str = "[model]\nname = \"M\"\n[role.editor]\nname = \"Editor\"\n[workflow.w]\nname = \"W\"\n[[workflow.w.step]]\nid = \"qa\"\n[stage.s]\nname = \"S\"\n";

fn facts(anchors: &[&str]) -> Facts {
    Facts { anchors: anchors.iter().map(|id| (*id).to_owned()).collect(), ..Facts::default() }
}

pub(super) fn document<'a>(path: &'a str, facts: &'a Facts) -> Document<'a> {
    Document {
        file: FileId(0),
        path,
        language: None,
        words: Origin::Own,
        front: Front::default(),
        facts,
        part: Part::Page,
    }
}

/// What a link written in `guide/a.md` is: an address, or what is said of it.
fn lead(target: &str) -> String {
    let (a, b) = (facts(&["top"]), facts(&["données"]));
    let documents =
        [document("guide/a.md", &a), document("guide/b c.md", &b), document("README.md", &b)];
    let links = Links::of(&model(MODEL), &documents, ["guide/plan.pdf".to_owned()].into_iter());
    match links.resolve(target, "guide", Some("guide/a.html")) {
        Target::Elsewhere => "elsewhere".to_owned(),
        Target::Here { address, .. } => match address.anchor {
            Some(anchor) => format!("{}#{anchor}", address.route),
            None => address.route,
        },
        Target::Missing { what, near } => format!("missing: {what}; {}", near.unwrap_or_default()),
        Target::NoAnchor { route, anchor, .. } => format!("no #{anchor} on {route}"),
    }
}

#[test]
fn links_lead_where_their_author_means() {
    let cases = [
        ("https://example.org/a#b", "elsewhere"),
        ("mailto:a@b.c", "elsewhere"),
        ("//example.org", "elsewhere"),
        ("#top", "guide/a.html#top"),
        ("b%20c.md", "guide/b c.html"),
        ("./b%20c.md#donn%C3%A9es", "guide/b c.html#données"),
        ("../README.md", "index.html"),
        ("/guide/a.md", "guide/a.html"),
        ("plan.pdf#page=3", "guide/plan.pdf#page=3"),
        ("role:editor", "roles/editor/index.html"),
        ("step:w.qa", "workflows/w/index.html#step-qa"),
    ];
    for (target, expected) in cases {
        assert_eq!(lead(target), expected, "{target}");
    }
}

#[test]
fn what_is_not_there_is_told_with_what_may_be_meant() {
    let cases = [
        ("role:editr", "missing: there is no role `editr`; role:editor"),
        ("b%20d.md", "missing: there is no file `b%20d.md`; b c.md"),
        ("../../x.md", "missing: `../../x.md` leads out of the content folder; "),
        ("people:anna", "missing: `people` is not a kind of thing; person:anna"),
        ("Role:editor", "missing: `Role` is not a kind of thing; role:editor"),
        ("#bottom", "no #bottom on guide/a.html"),
    ];
    for (target, expected) in cases {
        assert_eq!(lead(target), expected, "{target}");
    }
}

fn view(name: &str, args: &[(Option<&str>, &str)]) -> Result<Live, String> {
    let args = args.iter().map(|(key, value)| (key.map(str::to_owned), (*value).to_owned()));
    let call =
        ViewCall { name: name.to_owned(), args: args.collect(), span: Span::new(FileId(0), 0..0) };
    live::parse(&call, &model(MODEL)).map_err(|f| format!("{} | {}", f.message, f.help.join("; ")))
}

#[test]
fn views_take_their_first_argument_with_or_without_its_key() {
    let expected = Live::Raci { workflow: Some("w".to_owned()), stage: Some("s".to_owned()) };
    assert_eq!(view("raci", &[(None, "w"), (Some("stage"), "s")]), Ok(expected.clone()));
    assert_eq!(view("raci", &[(Some("stage"), "s"), (Some("workflow"), "w")]), Ok(expected));
    assert_eq!(view("calendar", &[(None, "2027")]), Ok(Live::Calendar { year: Some(2027) }));
}

#[test]
fn a_view_that_cannot_be_shown_says_why() {
    type Args<'a> = &'a [(Option<&'a str>, &'a str)];
    let cases: [(&str, Args<'_>, &str); 6] = [
        ("racy", &[], "did you mean `{{#raci}}`?"),
        ("raci", &[(None, "x")], "there is no workflow `x`"),
        ("raci", &[(None, "w"), (None, "w")], "use each at most once"),
        ("maturity", &[(None, "w")], "write `{{#maturity}}`"),
        ("workflow", &[], "name it: `{{#workflow ID}}`"),
        ("calendar", &[(None, "next")], "`next` is not a year"),
    ];
    for (name, args, part) in cases {
        let told = view(name, args).expect_err(name);
        assert!(told.contains(part), "{name}: {told}");
    }
}

#[test]
fn every_kind_that_can_be_linked_has_an_address() {
    for kind in Kind::ALL {
        assert!(crate::site::route::of(*kind, "a.b").is_some(), "{kind}");
    }
}
