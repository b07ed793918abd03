use super::Writer;
use super::escape::{attribute, words};
use crate::render::figure::palette;
use crate::render::nodes::node::{Align, Goal, Node, Nodes, Stage, Stat, Table};
use crate::site::view::matrix::{Letter, Matrix};
use crate::site::view::planner::{Mark, Planner};
use std::fmt::Write as _;

impl Writer<'_> {
    /// A cell behind what stands in its row.
    pub(super) fn cell(&mut self, attributes: &str, c: &Nodes) {
        self.start();
        if attributes.is_empty() {
            self.out.push('|');
        } else {
            let _ = write!(self.out, "| {attributes} |");
        }
        if c.iter().all(Node::is_span) {
            self.out.push(' ');
            self.spans(c);
        } else {
            self.out.push('\n');
            self.blocks(c);
        }
    }

    fn head(&mut self, attributes: &str, c: &[Node]) {
        self.start();
        let _ = write!(self.out, "! {attributes} | ");
        self.spans(c);
    }

    fn open(&mut self, caption: &str) {
        self.start();
        self.out.push_str("{| class=\"wikitable\"");
        if !caption.is_empty() {
            self.out.push_str("\n|+ ");
            words(caption, &mut self.out);
        }
    }

    fn row(&mut self) {
        self.start();
        self.out.push_str("|-");
    }

    fn shut(&mut self) {
        self.start();
        self.out.push_str("|}");
    }

    pub(super) fn table(&mut self, table: &Table) {
        self.open(&table.caption);
        self.row();
        for title in &table.head {
            self.head("scope=\"col\"", title);
        }
        for row in &table.rows {
            self.row();
            if let [only] = &*row.cells
                && table.head.len() > 1
            {
                self.head(
                    &format!("colspan=\"{}\" style=\"text-align:left\"", table.head.len()),
                    only,
                );
                continue;
            }
            for (at, cell) in row.cells.iter().enumerate() {
                if at == 0 && table.named && cell.iter().all(Node::is_span) {
                    self.head("scope=\"row\" style=\"text-align:left\"", cell);
                    continue;
                }
                let align = table.columns.get(at).map_or(Align::Auto, |column| column.align);
                self.cell(
                    match align {
                        Align::Auto | Align::Left => "",
                        Align::Center => "style=\"text-align:center\"",
                        Align::Right => "style=\"text-align:right\"",
                    },
                    cell,
                );
            }
        }
        self.shut();
    }

    pub(super) fn stats(&mut self, items: &[Stat]) {
        self.open("");
        self.row();
        for stat in items {
            self.head("scope=\"col\"", &[stat.label.as_str().into()]);
        }
        self.row();
        for stat in items {
            let centred = "style=\"text-align:center;font-size:130%\"";
            self.cell(centred, &vec![stat.value.as_str().into()]);
        }
        self.shut();
    }

    pub(super) fn stages(&mut self, items: &[Stage]) {
        self.open("");
        for stage in items {
            self.row();
            self.head("scope=\"row\" style=\"text-align:left\"", &stage.name);
            self.cell("", &vec![stage.label.as_str().into()]);
            self.cell("", &vec![stage.size.as_str().into()]);
            self.cell("", &stage.c);
        }
        self.shut();
    }

    /// A responsibility matrix. Letters are words for who hears them, and differ in the darkness of
    /// their ground for who sees no colours.
    pub(super) fn matrix(&mut self, matrix: &Matrix) {
        self.open(&matrix.caption);
        if !matrix.column_groups.is_empty() {
            self.row();
            self.start();
            self.out.push_str("| ");
            for group in &matrix.column_groups {
                let span = format!("scope=\"colgroup\" colspan=\"{}\"", group.span);
                self.linked_head(&span, &group.name, group.href.as_deref());
            }
        }
        self.row();
        self.head("scope=\"col\"", &[self.word("activity").into()]);
        for column in &matrix.columns {
            let style = "scope=\"col\" style=\"vertical-align:bottom\"";
            self.linked_head(style, &column.name, Some(&column.href));
        }
        let wide = format!(
            "scope=\"rowgroup\" colspan=\"{}\" style=\"text-align:left\"",
            matrix.columns.len() + 1
        );
        for group in &matrix.row_groups {
            if !group.name.is_empty() {
                self.row();
                self.linked_head(&wide, &group.name, group.href.as_deref());
            }
            for row in &group.rows {
                self.row();
                self.linked_head(
                    "scope=\"row\" style=\"text-align:left\"",
                    &row.name,
                    Some(&row.href),
                );
                for cell in &row.cells {
                    let letters: Vec<&Letter> =
                        cell.iter().filter_map(|at| matrix.letters.get(*at)).collect();
                    self.letters(&letters);
                }
            }
        }
        self.shut();
        self.end();
        self.legend(matrix);
    }

    fn linked_head(&mut self, attributes: &str, name: &str, href: Option<&str>) {
        self.head(attributes, &[]);
        let name = vec![Node::from(name)];
        match href.filter(|href| !href.is_empty()) {
            Some(href) => self.link(&Goal::To(href.to_owned()), &name),
            None => self.spans(&name),
        }
    }

    fn letters(&mut self, letters: &[&Letter]) {
        let Some(first) = letters.first() else {
            self.start();
            self.out.push_str("| ");
            return;
        };
        let (ground, ink) = palette::letter(first.shape);
        self.start();
        let _ = write!(
            self.out,
            "| style=\"text-align:center;background:{};color:{}\" | ",
            ground.paint().fallback,
            ink.paint().fallback
        );
        for letter in letters {
            self.out.push_str("<abbr title=\"");
            attribute(&letter.name, &mut self.out);
            self.out.push_str("\"><strong>");
            words(&letter.key.to_string(), &mut self.out);
            self.out.push_str("</strong></abbr>");
        }
    }

    fn legend(&mut self, matrix: &Matrix) {
        for letter in &matrix.letters {
            if !matrix.letters.first().is_some_and(|first| std::ptr::eq(first, letter)) {
                self.out.push_str(" · ");
            }
            let _ = write!(self.out, "<strong>{}</strong> ", letter.key);
            words(&letter.name, &mut self.out);
        }
        self.end();
    }

    /// A year as a table: what is held on which days of a month, but for what is held so often that
    /// it would fill it.
    pub(super) fn year(
        &mut self,
        names: &[String],
        caption: &str,
        _legend: &[(String, String)],
        planner: &Planner,
    ) {
        self.open(caption);
        for month in &planner.months {
            let days = month.weeks.iter().flatten().flatten();
            let held: Vec<_> = days.filter(|day| day.mark >= Some(Mark::Monthly)).collect();
            if held.is_empty() {
                continue;
            }
            self.row();
            let at = usize::try_from(month.number - 1).unwrap_or_default();
            let name = names.get(at).map_or("", String::as_str);
            let title = format!("{name} {}", month.year);
            self.head("scope=\"row\" style=\"text-align:left\"", &[title.into()]);
            self.start();
            self.out.push_str("|\n");
            for day in held {
                self.start();
                let _ = write!(self.out, "* <strong>{}</strong> ", day.n);
                words(&day.title, &mut self.out);
            }
        }
        self.shut();
    }
}
