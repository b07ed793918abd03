//! The entries of one page.

use super::things::Listed;
use super::{Entry, Finder, Type};
use crate::model::Kind;
use crate::site::page::{Body, Page};
use crate::site::route::Address;
use crate::site::view::home::ways::{Way, ways};
use crate::source::facts::Heading;

/// The page that answers in short what readers ask.
const HOME: &str = "index.html";

/// A question, found by its own words and those of its answer.
fn question(way: Way, page: &Page) -> Entry {
    Entry {
        kind: Type::Page,
        title: way.question,
        context: page.title.clone(),
        also: way.also,
        text: way.lines.join(". "),
        address: way.address,
    }
}

impl Finder<'_> {
    /// What can be found on `page`. `texts` is the plain text of its document: what stands above the
    /// first of `headings`, then what stands below each.
    pub fn of_page(&self, page: &Page, headings: &[Heading], texts: &[String]) -> Vec<Entry> {
        if matches!(page.body, Body::NotFound | Body::Print | Body::Search) {
            return Vec::new();
        }
        let things = self.things.at(&page.route);
        let (own, others): (Vec<&Listed>, Vec<&Listed>) =
            things.iter().partition(|thing| thing.address.anchor.is_none());
        let own = own.first().copied();
        let kind = own.map_or(Type::Page, |thing| thing.kind);
        // What stands below the title is the page's own text.
        let titled = headings.iter().take(1).filter(|heading| heading.level == 1).count();
        let lead = texts.iter().take(1 + titled).map(String::as_str);
        let said = own.map(|thing| self.things.text(self.cx.model, thing)).unwrap_or_default();
        let lead: Vec<&str> = [said.trim()].into_iter().chain(lead.map(str::trim)).collect();
        let mut found = vec![Entry {
            kind,
            title: page.title.clone(),
            context: String::new(),
            also: own.map(|thing| self.held(thing)).unwrap_or_default(),
            text: lead.join(" "),
            address: Address::page(&*page.route),
        }];
        let sections = headings.iter().zip(texts.iter().skip(1)).skip(titled);
        for (heading, text) in sections.filter(|(heading, _)| !heading.text.is_empty()) {
            found.push(Entry {
                kind,
                title: heading.text.clone(),
                context: page.title.clone(),
                also: String::new(),
                text: text.trim().to_owned(),
                address: Address {
                    route: page.route.clone(),
                    anchor: Some(heading.anchor.clone()),
                },
            });
        }
        found.extend(others.into_iter().map(|thing| self.part(thing, page)));
        if let Some((Kind::Workflow, id)) = own.map(|thing| &thing.subject) {
            found.extend(self.approvals(id));
            found.extend(self.duties(id));
        }
        if let Some((Kind::Role, id)) = own.map(|thing| &thing.subject) {
            found.extend(self.at_stages(id));
        }
        if page.route == HOME && self.cx.model.model.is_some() {
            found.extend(ways(&self.cx).into_iter().map(|way| question(way, page)));
        }
        found
    }

    /// The names of the roles that a person holds.
    fn held(&self, thing: &Listed) -> String {
        let (kind, id) = &thing.subject;
        let person = self.cx.model.people.get(id).filter(|_| *kind == Kind::Person);
        let roles = person.into_iter().flat_map(|person| &person.roles);
        let names: Vec<&str> =
            roles.filter_map(|role| self.cx.model.name(Kind::Role, role)).collect();
        names.join(" ")
    }

    /// A thing that stands on the page of others.
    fn part(&self, thing: &Listed, page: &Page) -> Entry {
        let term = self.cx.model.terms.get(&thing.subject.1);
        let aliases = term.filter(|_| thing.kind == Type::Term).map(|term| &term.aliases);
        let aliases: Vec<&str> = aliases.into_iter().flatten().map(|alias| &**alias).collect();
        Entry {
            kind: thing.kind,
            title: thing.name.clone(),
            context: thing.part_of.clone().unwrap_or_else(|| page.title.clone()),
            also: aliases.join(" "),
            text: self.things.text(self.cx.model, thing),
            address: thing.address.clone(),
        }
    }
}
