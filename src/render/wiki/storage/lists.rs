//! Lists, terms, tasks and stages.

use super::blocks::paragraph;
use super::escape::{BLUE, GREY, PURPLE, status, text};
use super::inline::anchor;
use super::{Place, Writer};
use crate::render::nodes::node::{Element, Item, Node, Stage, Term};

impl Writer<'_> {
    pub(super) fn list(&self, start: Option<u64>, tight: bool, items: &[Item]) -> String {
        if !items.is_empty() && items.iter().all(is_plain_task) {
            return self.task_list(items);
        }
        let items = items.iter().map(|item| {
            let mark = match item.done {
                Some(true) => "☑ ",
                Some(false) => "☐ ",
                None => "",
            };
            format!("<li>{}</li>", self.item(mark, &item.c, tight))
        });
        let items = items.collect::<String>();
        match start {
            None => format!("<ul>{items}</ul>"),
            Some(1) => format!("<ol>{items}</ol>"),
            Some(first) => format!("<ol start=\"{first}\">{items}</ol>"),
        }
    }

    /// What an item holds: its first paragraph bare where the list is tight.
    fn item(&self, mark: &str, c: &[Node], tight: bool) -> String {
        let blocks = self.blocks(c, Place::Within);
        let Some(rest) = blocks.strip_prefix("<p>") else { return format!("{mark}{blocks}") };
        match rest.split_once("</p>") {
            Some((words, rest)) if tight => format!("{mark}{words}{rest}"),
            _ => format!("<p>{mark}{rest}"),
        }
    }

    fn task_list(&self, items: &[Item]) -> String {
        let task = |item: &Item| {
            let id = self.tasks.get() + 1;
            self.tasks.set(id);
            let is_done = item.done == Some(true);
            let state = if is_done { "complete" } else { "incomplete" };
            format!(
                "<ac:task><ac:task-id>{id}</ac:task-id><ac:task-status>{state}</ac:task-status>\
                 <ac:task-body>{}</ac:task-body></ac:task>",
                self.line(&item.c)
            )
        };
        format!("<ac:task-list>{}</ac:task-list>", items.iter().map(task).collect::<String>())
    }

    pub(super) fn terms(&self, items: &[Term]) -> String {
        let term = |term: &Term| {
            let name = format!("{}{}", anchor(term.at.as_ref()), self.line(&term.name));
            let head = paragraph(&format!("<strong>{name}</strong>"));
            format!("<li>{head}{}</li>", self.blocks(&term.c, Place::Within))
        };
        if items.is_empty() {
            return String::new();
        }
        format!("<ul>{}</ul>", items.iter().map(term).collect::<String>())
    }

    pub(super) fn stages(&self, items: &[Stage]) -> String {
        let stage = |stage: &Stage| {
            // The label begins with the number that the list gives already.
            let label = stage.label.split_once('·').map_or("", |(_, place)| place.trim());
            let place =
                if label.is_empty() { String::new() } else { status(label, colour(stage.place)) };
            let size = text(&stage.size);
            let head = [format!("<strong>{}</strong>", self.line(&stage.name)), place, size];
            let head: Vec<String> = head.into_iter().filter(|part| !part.is_empty()).collect();
            let said = self.blocks(&stage.c, Place::Within);
            format!("<li>{}{said}</li>", paragraph(&head.join(" ")))
        };
        if items.is_empty() {
            return String::new();
        }
        format!("<ol>{}</ol>", items.iter().map(stage).collect::<String>())
    }
}

/// Whether an item is a task of one line, as Confluence has them.
fn is_plain_task(item: &Item) -> bool {
    let is_line = |node: &Node| match node {
        Node::Text(_) => true,
        Node::Is(element) => element.is_span() || matches!(**element, Element::P { .. }),
    };
    item.done.is_some() && item.c.iter().all(is_line)
}

fn colour(place: &str) -> &'static str {
    match place {
        "done" => "Green",
        "now" => BLUE,
        "target" => PURPLE,
        _ => GREY,
    }
}
