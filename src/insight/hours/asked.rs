//! What `book.toml` asks for, once the roles are known.

use super::cost::Rates;
use crate::config::Config;
use crate::finding::{Finding, code};
use crate::model::Model;
use crate::model::read::Offers;
use crate::source::span::Span;
use indexmap::IndexMap;

/// The key under `[insight.rates]` for roles without a rate of their own.
const DEFAULT: &str = "default";

/// What `book.toml` asks for beside what is always there. In many companies hours by name, and
/// money, need an agreement first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Asked {
    /// Whether hours are shown by named person.
    pub by_person: bool,
    /// What hours cost.
    pub rates: Option<Rates>,
}

impl Asked {
    /// What the table `[insight]` asks for. A rate of something that is no role, and rates without
    /// a currency, are faults; such rates are left out.
    pub fn by(config: &Config, model: &Model) -> (Self, Vec<Finding>) {
        let Some(figures) = &config.insight else { return (Self::default(), Vec::new()) };
        let mut findings = Vec::new();
        let offers = Offers::default();
        let mut default = None;
        let mut by_role = IndexMap::new();
        for (role, rate) in &figures.rates.0 {
            if role == DEFAULT {
                default = Some(rate.value.0);
            } else if model.roles.contains_key(role) {
                by_role.insert(role.clone(), rate.value.0);
            } else {
                findings.push(unknown(model, &offers, role, rate.key));
            }
        }
        let rates = match (&figures.currency, figures.rates.0.first()) {
            (_, None) => None,
            (Some(currency), _) => Some(Rates { currency: currency.0.clone(), default, by_role }),
            (None, Some((_, first))) => {
                let message = "rates need a currency";
                let fault = Finding::new(code::MISSING_KEY, first.key, message);
                findings.push(fault.help("add `currency = \"EUR\"` under `[insight]`"));
                None
            }
        };
        (Self { by_person: figures.hours_by_person, rates }, findings)
    }
}

fn unknown(model: &Model, offers: &Offers, role: &str, key: Span) -> Finding {
    let finding = Finding::new(code::UNKNOWN_ID, key, format!("there is no role `{role}`"));
    let roles = || model.roles.keys().map(String::as_str).chain([DEFAULT]);
    match offers.near(role, "role", roles) {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        None => finding.help("name a role by its id, or `default` for all roles without a rate"),
    }
}

#[cfg(test)]
mod tests {
    use crate::clock::Clock;
    use crate::compile::{Compiled, Goal, compile};
    use crate::source::{SourceFile, Sources};
    use jiff::civil::date;

    const MODEL: &str = "[model]\nname = \"M\"\n[role.a]\nname = \"A\"\n[role.b]\nname = \"B\"\n\
        [person.ana]\nname = \"Ana\"\nroles = [\"a\", \"b\"]\n\
        [meeting.board]\nname = \"Board\"\nevery = \"month\"\non = \"first tuesday\"\n\
        at = \"10:00\"\nduration = \"90m\"\nchair = \"a\"\nattendees = [\"b\"]\n";

    fn site(book: &str) -> Compiled {
        let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
        let sources =
            Sources::new(vec![file("content/model.toml", MODEL), file("book.toml", book)]);
        compile(&sources, Clock::on(date(2026, 11, 22)), Goal::Build)
    }

    fn page(site: &Compiled, path: &str) -> String {
        String::from_utf8(site.outputs[path].bytes().into_owned()).expect("text")
    }

    #[test]
    fn nothing_of_persons_or_money_appears_unless_it_is_asked_for() {
        let plain = site("[insight]\ncurrency = \"XTS\"\n");
        // What rules are there says nothing of this model.
        let told = |path: &&String| path.contains(".html") && !path.starts_with("health/rules/");
        for path in plain.outputs.keys().filter(told) {
            let page = page(&plain, path);
            assert!(!page.contains("XTS") && !page.contains("rate"), "{path}");
        }
        assert!(!page(&plain, "people/ana/index.html").contains("Hours in meetings"));
        let json: serde_json::Value =
            serde_json::from_slice(&plain.outputs["model.json"].bytes()).expect("JSON");
        let hours = &json["insight"]["hours"];
        assert_eq!(hours["counting"], "people");
        assert!(hours.get("people").is_none() && hours.get("cost").is_none());
    }

    #[test]
    fn what_is_asked_for_stands_on_the_pages_and_in_the_data() {
        let asked = site(
            "[insight]\nhours-by-person = true\ncurrency = \"XTS\"\n\
             [insight.rates]\ndefault = 100\nb = 50.5\n",
        );
        assert!(page(&asked, "people/ana/index.html").contains("Hours in meetings"));
        // Ana comes once, at the higher rate: eighteen hours at 100.
        assert!(page(&asked, "cadence/board/index.html").contains("1800 XTS"));
        let cadence = page(&asked, "cadence/index.html");
        assert!(cadence.contains("XTS a quarter") && cadence.contains(">450<"));
        let json: serde_json::Value =
            serde_json::from_slice(&asked.outputs["model.json"].bytes()).expect("JSON");
        let hours = &json["insight"]["hours"];
        assert_eq!(hours["people"]["ana"]["hours-a-month"], 1.5);
        assert_eq!(hours["cost"]["a-year"], 1800.0);
    }

    #[test]
    fn rates_without_a_currency_are_a_fault() {
        let told = site("[insight.rates]\ndefault = 100\n").findings;
        assert!(told.iter().any(|f| f.code.code == "OP008" && f.message.contains("currency")));
    }
}
