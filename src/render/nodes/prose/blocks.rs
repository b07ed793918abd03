//! CommonMark's tags and those of tables, lists and notes.

use super::super::key;
use super::super::node::{Align, Column, Element, Item, Node, Nodes, Row, Table, Term};
use super::super::weight;
use super::open::Open;
use super::writer::Writer;
use crate::site::route::{encoded, href};
use crate::source::markdown::{Alignment, CodeBlockKind, Tag, TagEnd};

impl Writer<'_, '_> {
    pub(super) fn start(&mut self, tag: Tag<'_>) {
        let open = match tag {
            Tag::Paragraph => Open::Paragraph,
            Tag::Heading { level, .. } => Open::Heading(level as u8),
            Tag::BlockQuote(_) => Open::Quote,
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                let name = info.split([' ', ',', '{']).next().unwrap_or_default();
                Open::Code(Some(name.to_owned()).filter(|name| !name.is_empty()), String::new())
            }
            Tag::CodeBlock(CodeBlockKind::Indented) => Open::Code(None, String::new()),
            Tag::HtmlBlock | Tag::MetadataBlock(_) => Open::Raw(String::new()),
            Tag::List(start) => Open::List(start, Vec::new()),
            Tag::Item => Open::Item(None),
            Tag::FootnoteDefinition(label) => Open::Note(label.into_string()),
            Tag::DefinitionList => Open::Terms(Vec::new()),
            Tag::DefinitionListTitle => Open::Term,
            Tag::DefinitionListDefinition => Open::Meaning,
            Tag::Table(columns) => {
                let columns = columns.into_iter().map(align).collect();
                Open::Table(columns, Vec::new(), Vec::new())
            }
            Tag::TableHead | Tag::TableRow => Open::Row(Vec::new()),
            Tag::TableCell => Open::Cell,
            Tag::Emphasis => Open::Em,
            Tag::Strong => Open::Strong,
            Tag::Strikethrough => Open::Strike,
            Tag::Superscript => Open::Sup,
            Tag::Subscript => Open::Sub,
            // These come as elements.
            Tag::Link { .. } | Tag::Image { .. } => Open::Group,
        };
        self.open(open);
    }

    pub(super) fn end(&mut self, tag: TagEnd) {
        let frame = self.pop();
        let c = frame.c;
        match frame.open {
            Open::Paragraph => self.paragraph(c),
            Open::Heading(level) => self.heading(level, c),
            Open::Quote => self.push(Element::Quote { c }),
            Open::Code(lang, s) => {
                let s = s.strip_suffix('\n').unwrap_or(&s).to_owned();
                self.push(Element::Pre { lang, s });
            }
            Open::Raw(text) => self.raw_block(&text),
            Open::List(start, items) => {
                let loose = |item: &Item| {
                    item.c.iter().any(|node| match node {
                        Node::Is(element) => matches!(**element, Element::P { .. }),
                        Node::Text(_) => false,
                    })
                };
                let tight = !items.iter().any(loose);
                self.push(Element::List { start, tight, items });
            }
            Open::Item(done) => {
                if let Open::List(_, items) = &mut self.top().open {
                    items.push(Item { done, c });
                }
            }
            Open::Terms(items) => self.push(Element::Terms { items }),
            Open::Term => {
                if let Open::Terms(items) = &mut self.top().open {
                    items.push(Term { at: None, name: c, c: Nodes::new() });
                }
            }
            Open::Meaning => {
                if let Open::Terms(items) = &mut self.top().open
                    && let Some(last) = items.last_mut()
                {
                    last.c.extend(c);
                }
            }
            Open::Note(label) => {
                self.notes.entry(label).or_insert(c);
            }
            Open::Row(cells) => {
                if let Open::Table(_, head, rows) = &mut self.top().open {
                    match tag {
                        TagEnd::TableHead => *head = cells,
                        _ => rows.push(Row { at: None, foot: false, cells }),
                    }
                }
            }
            Open::Cell => {
                if let Open::Row(cells) = &mut self.top().open {
                    cells.push(c);
                }
            }
            Open::Table(columns, head, rows) => self.table(&columns, head, rows),
            Open::Em => self.push(Element::Em { c }),
            Open::Strong => self.push(Element::Strong { c }),
            Open::Strike => self.push(Element::Strike { c }),
            Open::Sub => self.push(Element::Sub { c }),
            Open::Sup => self.push(Element::Sup { c }),
            _ => self.top().c.extend(c),
        }
    }

    /// A paragraph that holds nothing but blocks (an image alone) is those blocks.
    fn paragraph(&mut self, c: Nodes) {
        let is_block = |node: &Node| match node {
            Node::Is(element) => matches!(**element, Element::Image { .. }),
            Node::Text(text) => text.trim().is_empty(),
        };
        if c.iter().all(is_block) {
            let blocks = c.into_iter().filter(|node| matches!(node, Node::Is(_)));
            return self.top().c.extend(blocks);
        }
        self.push(Element::P { c });
    }

    /// A heading keeps its distance to those around it, and never skips a level (PDF/UA-1, 7.4.2).
    fn heading(&mut self, level: u8, c: Nodes) {
        let first = self.ground.level;
        let level = level.saturating_sub(2).saturating_add(first);
        let level = level.clamp(first, self.last.saturating_add(1).max(first));
        let anchor = self.ground.anchors.get(self.headings);
        let at = anchor
            .zip(self.ground.route)
            .map(|(anchor, route)| format!("{}#{}", key(&href(route)), encoded(anchor)));
        self.headings += 1;
        self.last = level;
        self.push(Element::H { level, at, listed: true, c });
    }

    fn table(&mut self, columns: &[Align], head: Vec<Nodes>, mut rows: Vec<Row>) {
        let wide = head.len();
        for row in &mut rows {
            row.cells.resize(wide, Nodes::new());
        }
        let (whole, firm) = (weight::rows(&rows) < weight::THIRD, weight::are_light(&rows));
        let columns = (0..wide)
            .map(|at| Column { align: columns.get(at).copied().unwrap_or(Align::Auto), part: 0 });
        let caption = String::new();
        let columns = columns.collect();
        self.push(Element::Table(Table {
            caption,
            columns,
            head,
            rows,
            named: false,
            whole,
            firm,
        }));
    }
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None => Align::Auto,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
