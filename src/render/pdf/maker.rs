//! What chapters are made with: words, texts, names, figures.

use super::node::{Align, Column, Element, Fact, Goal, Item, Node, Nodes, Row, Stat, Table};
use super::pictures::Unfit;
use super::prose::{self, Ground, Nothing, Shows};
use super::stock::Stock;
use super::{Input, figure, labels, weight};
use crate::finding::{self, Finding, code};
use crate::render::html::engine::Drawn;
use crate::render::html::pages::raw_html;
use crate::site::links::folder_of;
use crate::site::view::{Cx, Named};
use crate::site::{Document, Target};
use crate::source::facts::{Link, LinkKind, ViewCall};
use crate::source::front_matter::split;
use crate::source::include;
use jiff::civil::Date;

/// Makes the pieces of one document.
pub(super) struct Maker<'a> {
    pub(super) input: Input<'a>,
    pub(super) cx: Cx<'a>,
    /// What it is made with beside its words.
    pub(super) stock: &'a Stock,
}

impl<'a> Maker<'a> {
    pub(super) fn new(input: Input<'a>, stock: &'a Stock) -> Self {
        let Input { config, model, insight, strings, site, .. } = input;
        Self { input, cx: Cx { config, model, insight, links: &site.links, words: strings }, stock }
    }

    /// The word for `key`.
    pub(super) fn word(&self, key: &str) -> String {
        self.input.strings.get(key).to_owned()
    }

    /// The sentence for `key` with its gaps filled.
    pub(super) fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.input.strings.fill(key, values)
    }

    /// The sentence for `key` whose gap `name` is filled with nodes.
    pub(super) fn around(&self, key: &str, name: &str, inside: Nodes) -> Nodes {
        let pattern = self.word(key);
        match pattern.split_once(&format!("{{{name}}}")) {
            Some((before, behind)) => {
                let parts = std::iter::once(Node::from(before)).chain(inside);
                parts.chain([Node::from(behind)]).collect()
            }
            None => vec![Node::from(pattern)],
        }
    }

    /// `n` things, in the words for `key`.
    pub(super) fn count(&self, n: usize, key: &str) -> String {
        self.input.strings.count(n as u64, key)
    }

    /// A number as the language writes it.
    pub(super) fn number(&self, n: f64) -> String {
        self.input.strings.number(n)
    }

    /// A day in words.
    pub(super) fn day(&self, day: Date) -> String {
        crate::site::Words::date(self.input.strings, day)
    }

    /// A day that a view has as text.
    pub(super) fn date(&self, iso: &str) -> String {
        iso.parse().map_or_else(|_| iso.to_owned(), |day| self.day(day))
    }

    /// A text of the model as spans.
    pub(super) fn text(&self, text: &str) -> Nodes {
        prose::spans(text, &self.ground())
    }

    /// A text of the model as blocks.
    pub(super) fn prose(&self, text: &str) -> Nodes {
        prose::blocks(text, &self.ground(), &mut Nothing)
    }

    fn ground(&self) -> Ground<'a> {
        Ground {
            links: self.cx.links,
            folder: "",
            route: None,
            level: 4,
            anchors: Vec::new(),
            prefix: String::new(),
            raw_html: raw_html(self.input.config),
            strings: self.input.strings,
        }
    }

    /// The body of a document of the site, its headings from `level` on; its title is left out.
    pub(super) fn body(&self, document: usize, level: u8) -> Nodes {
        let document = &self.input.site.documents[document];
        let text = &self.input.sources.get(document.file).text;
        let (body, _) = include::expand(self.input.sources, document.file, split(text).body);
        let route = document.route();
        let anchors = document.facts.headings.iter().map(|heading| heading.anchor.as_str());
        let ground = Ground {
            folder: folder_of(document.path),
            route: Some(&route),
            level,
            anchors: anchors.collect(),
            prefix: format!("{route}-"),
            ..self.ground()
        };
        let mut nodes = prose::blocks(&body.text, &ground, &mut OnPage { maker: self, document });
        let title = nodes.iter().position(|node| match node {
            Node::Is(element) => matches!(**element, Element::H { .. }),
            Node::Text(_) => false,
        });
        let has_title = document.facts.headings.first().is_some_and(|first| first.level == 1);
        if let Some(at) = title.filter(|at| has_title && *at == 0) {
            nodes.remove(at);
        }
        nodes
    }

    /// The name of a thing, as a link to where it is described.
    #[expect(clippy::unused_self, reason = "chapters ask their maker for every piece")]
    pub(super) fn named(&self, named: &Named) -> Node {
        link(&named.name, &named.href)
    }

    /// Names with commas between.
    pub(super) fn all(&self, things: &[Named]) -> Nodes {
        joined(things.iter().map(|thing| vec![self.named(thing)]), ", ")
    }

    /// A fact, where there is something to say.
    pub(super) fn fact(&self, key: &str, c: Nodes) -> Option<Fact> {
        (!c.is_empty()).then(|| Fact { label: vec![self.word(key).into()], c })
    }

    /// The same for a text of the model.
    pub(super) fn fact_text(&self, key: &str, text: Option<&String>) -> Option<Fact> {
        self.fact(key, self.text(text?))
    }

    /// The same for several, each on a line.
    pub(super) fn fact_lines(&self, key: &str, lines: &[String]) -> Option<Fact> {
        match lines {
            [] => None,
            [line] => self.fact(key, self.text(line)),
            lines => {
                let items = lines.iter().map(|line| Item { done: None, c: self.text(line) });
                let items = items.collect();
                self.fact(key, vec![Element::List { start: None, tight: true, items }.into()])
            }
        }
    }

    /// A figure of the site.
    pub(super) fn figure(&self, drawn: &Drawn) -> Node {
        let (width, height) = figure::size(&drawn.svg);
        let svg = self.stock.figure(&drawn.svg);
        let alt = if drawn.description.is_empty() { &drawn.title } else { &drawn.description };
        let (alt, caption) = (alt.clone(), drawn.title.clone());
        Element::Figure { svg, width, height, alt, caption }.into()
    }
}

/// What a page of the author's shows.
struct OnPage<'m, 'a> {
    maker: &'m Maker<'a>,
    document: &'m Document<'a>,
}

impl OnPage<'_, '_> {
    /// Tells that the image at `path` cannot be set, where the page shows it.
    fn tell(&self, path: &str, unfit: &Unfit) {
        let (links, folder) = (self.maker.cx.links, folder_of(self.document.path));
        let shows = |link: &&Link| {
            let target = links.resolve(&link.target, folder, None);
            matches!(target, Target::Here { address, .. } if address.route == path)
        };
        let images = self.document.facts.links.iter().filter(|link| link.kind == LinkKind::Image);
        let place = images.clone().find(shows).map(|link| link.span);
        let message = format!("the image `{path}` {}", unfit.why);
        let finding = Finding::new(code::UNFIT_IMAGE, place, message).help(unfit.help);
        self.maker.stock.tell(finding.about(finding::Subject::new("page", self.document.path)));
    }
}

impl Shows for OnPage<'_, '_> {
    fn image(&mut self, path: &str) -> Option<String> {
        let sources = self.maker.input.sources;
        let file = sources.layout().of_content(path);
        let bytes = &sources.asset(&file)?.bytes;
        match self.maker.stock.image(&file, bytes) {
            Ok(file) => Some(file),
            Err(unfit) => {
                self.tell(path, &unfit);
                None
            }
        }
    }

    fn view(&mut self, call: &ViewCall) -> Nodes {
        // What is wrong with a call was found while checking; its place stays empty.
        match crate::site::live::parse(call, self.maker.input.model) {
            Ok(view) => super::chapters::live(self.maker, &view),
            Err(_) => Nodes::new(),
        }
    }
}

/// `name` as a link to `href`, or alone where that is nothing.
pub(super) fn link(name: &str, href: &str) -> Node {
    let c = vec![Node::from(name)];
    linked(c, Some(href)).into_iter().next().unwrap_or_else(|| name.into())
}

/// `c` as a link, where it leads somewhere.
pub(super) fn linked(c: Nodes, href: Option<&str>) -> Nodes {
    match href.filter(|href| !href.is_empty()) {
        Some(href) => {
            let to = match labels::key(href) {
                url if url.contains("://") || url.starts_with("mailto:") => {
                    Goal::Url(url.to_owned())
                }
                key => Goal::To(key.to_owned()),
            };
            vec![Element::Link { to, c }.into()]
        }
        None => c,
    }
}

/// Several in a row with `between` them.
pub(super) fn joined(parts: impl IntoIterator<Item = Nodes>, between: &str) -> Nodes {
    let mut out = Nodes::new();
    for part in parts {
        if !out.is_empty() {
            out.push(between.into());
        }
        out.extend(part);
    }
    out
}

/// The same, each on a line of its own.
pub(super) fn lines(parts: impl IntoIterator<Item = Nodes>) -> Nodes {
    let mut out = Nodes::new();
    for part in parts {
        if !out.is_empty() {
            out.push(Element::Break.into());
        }
        out.extend(part);
    }
    out
}

/// A heading that the contents leave out.
pub(super) fn minor(level: u8, title: impl Into<Node>) -> Node {
    Element::H { level, at: None, listed: false, c: vec![title.into()] }.into()
}

/// A heading.
pub(super) fn heading(level: u8, href: Option<&str>, title: impl Into<Node>) -> Node {
    let at = href.map(|href| labels::key(href).to_owned()).filter(|at| !at.is_empty());
    Element::H { level, at, listed: true, c: vec![title.into()] }.into()
}

/// A paragraph.
pub(super) fn p(c: Nodes) -> Node {
    Element::P { c }.into()
}

/// Strong words.
pub(super) fn strong(c: Nodes) -> Node {
    Element::Strong { c }.into()
}

/// What is said of one thing.
pub(super) fn card(head: Nodes, c: Nodes) -> Node {
    let whole = weight::of(&head) + weight::of(&c) < weight::THIRD;
    Element::Card { whole, head, c }.into()
}

/// Words with less weight.
pub(super) fn small(c: Nodes) -> Node {
    Element::Small { c }.into()
}

/// A list of facts, where there are any.
pub(super) fn facts(rows: impl IntoIterator<Item = Option<Fact>>) -> Option<Node> {
    let rows: Vec<Fact> = rows.into_iter().flatten().collect();
    (!rows.is_empty()).then(|| listed(rows))
}

/// The same, where there are.
pub(super) fn listed(rows: Vec<Fact>) -> Node {
    let whole = weight::facts(&rows) < weight::THIRD;
    Element::Facts { rows, whole }.into()
}

/// A number that says something.
pub(super) fn stat(value: String, label: String, tone: &'static str) -> Stat {
    Stat { value, label, tone }
}

/// A column whose cells stand so, and which takes so many parts of the width.
pub(super) const fn column(align: Align, part: u8) -> Column {
    Column { align, part }
}

/// A row of cells.
pub(super) fn row(cells: Vec<Nodes>) -> Row {
    Row { at: None, foot: false, cells }
}

/// A table whose first cells name its rows.
pub(super) fn table(
    caption: String,
    columns: &[Column],
    head: Vec<String>,
    rows: Vec<Row>,
) -> Node {
    let head = head.into_iter().map(|title| vec![Node::Text(title)]).collect();
    let (columns, named) = (columns.to_vec(), true);
    let (whole, firm) = (weight::rows(&rows) < weight::THIRD, weight::are_light(&rows));
    Element::Table(Table { caption, columns, head, rows, named, whole, firm }).into()
}
