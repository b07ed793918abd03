//! One document of the book, in one of its languages.

use super::Compiled;
use super::known::Known;
use super::language::Language;
use crate::check;
use crate::config::Config;
use crate::finding::{Finding, code, in_order};
use crate::model::read::did_you_mean;
use crate::render::html::editions::Tongue;
use crate::render::pdf::{self, Order};
use std::collections::BTreeMap;
#[cfg(test)]
use {crate::clock::Clock, crate::draft::Kept, crate::source::Sources};

/// The name under which a document stands among the outputs.
pub const FILE: &str = "document.pdf";

/// Makes the document that `order` asks for.
pub(super) fn print(known: Known<'_>, order: &Order) -> Compiled {
    let compiled = known.compiled();
    let made = in_language(known, order, |input| {
        let made = pdf::make(input, order)?;
        Ok(pdf::Made { findings: at_their_levels(input.config, made.findings), ..made })
    });
    done(compiled, made.and_then(|made| made))
}

/// What `then` makes in the language of `order`; or why there is nothing to make.
fn in_language<R>(
    known: Known<'_>,
    order: &Order,
    then: impl FnOnce(pdf::Input<'_>) -> R,
) -> Result<R, Vec<Finding>> {
    let Known { ground, bodies, site, checked, .. } = known;
    order.check(ground.model).map_err(|refused| vec![*refused])?;
    let tongues = Tongue::all(ground.config, ground.words);
    let languages = Language::all(&ground, &checked, &tongues, bodies);
    let wanted = order.language.as_deref().unwrap_or(ground.config.language());
    let Some((language, _)) = languages.iter().find(|(one, _)| one.code() == wanted) else {
        return Err(vec![unknown(ground.config, wanted)]);
    };
    let further = language.plan();
    Ok(then(language.printing(further.as_ref().unwrap_or(&site))))
}

/// What the theme is handed for the document that `order` asks for.
#[cfg(test)]
pub fn data(sources: &Sources, clock: Clock, order: &Order) -> serde_json::Value {
    super::known::known(sources, clock, &Kept::default(), |known, _| {
        let made = in_language(known, order, |input| pdf::data(input, order));
        made.unwrap_or_else(|findings| panic!("{findings:#?}"))
    })
}

fn done(mut compiled: Compiled, made: Result<pdf::Made, Vec<Finding>>) -> Compiled {
    match made {
        Ok(made) => {
            compiled.outputs = BTreeMap::from([(FILE.to_owned(), made.bytes.into())]);
            compiled.pages = made.pages;
            compiled.findings.extend(made.findings);
        }
        Err(findings) => compiled.findings.extend(findings),
    }
    in_order(&mut compiled.findings);
    compiled
}

/// What was found while the document was made, as loud as the configuration has it.
pub(super) fn at_their_levels(config: &Config, found: Vec<Finding>) -> Vec<Finding> {
    let levelled = found.into_iter().filter_map(|mut finding| {
        if let Some(level) = check::level_of(config, finding.code) {
            finding.severity = level.severity()?;
        }
        Some(finding)
    });
    levelled.collect()
}

pub(super) fn unknown(config: &Config, language: &str) -> Finding {
    let own = config.language();
    let further: Vec<&str> = config.further_languages().collect();
    let all = || std::iter::once(own).chain(further.iter().copied());
    let message = format!("the book has no language `{language}`");
    let help = match did_you_mean(language, all()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "name one that it has ({}), or declare `[language.{language}]` in book.toml",
            all().collect::<Vec<_>>().join(", ")
        ),
    };
    Finding::new(code::INVALID_VALUE, None, message).help(help)
}
