//! The whole compile as one function: sources and clock in; output files and findings out.

use crate::check;
use crate::clock::Clock;
use crate::config::Config;
use crate::config::limits::Limits;
use crate::draft::{self, Drafts};
use crate::finding::{Finding, Severity, in_order};
use crate::insight::Insight;
use crate::insight::hours::Asked;
use crate::model;
use crate::model::meeting::Meeting;
use crate::model::thing::Thing;
use crate::output::Output;
use crate::render::html::engine::{Strings, Theme};
use crate::render::{html, ics, json};
use crate::site::feeds::Feed;
use crate::site::view::Cx;
use crate::site::{self, Site, TextFacts};
use crate::source::{Asset, Sources};
use crate::theme_files;
use std::collections::BTreeMap;

/// The model as data, for other programs.
const MODEL_FILE: &str = "model.json";

/// What a compile gives.
#[derive(Debug, Clone, Default)]
pub struct Compiled {
    /// The site: content by path below the build folder.
    pub outputs: BTreeMap<String, Output>,
    /// Everything that was found, sorted by file and position.
    pub findings: Vec<Finding>,
    /// Findings that the project's baseline knows; they are not among the others.
    pub known: Vec<Finding>,
    /// How many of the outputs are pages.
    pub pages: usize,
    /// The least severity that `book.toml` denies, if it does.
    pub deny: Option<Severity>,
}

/// How far to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// Findings alone.
    Check,
    /// Findings and the site.
    Build,
}

/// Compiles `sources` as they are on the day that `clock` shows.
///
/// Faults leave out what they concern; the rest is compiled, checked and rendered all the same, and
/// it is for the caller to write it or not.
pub fn compile(sources: &Sources, clock: Clock, goal: Goal) -> Compiled {
    let (config, mut findings) = Config::read(sources);
    let deny = config.check.as_ref().and_then(|check| check.deny?.severity());
    let (limits, told) = Limits::read(&config);
    findings.extend(told);
    let overrides = theme_overrides(sources);
    let is_overridden = !overrides.is_empty();
    findings.extend(theme_files::check(sources, &config));
    let theme = Theme::with_overrides(overrides);
    let strings = match Strings::load(&theme, config.language()) {
        Ok(strings) => strings,
        Err(error) => {
            findings.push(html::pages::theme_fault(sources, &error));
            Strings::default()
        }
    };
    let drafts = draft::read(sources, &config, &strings, &mut findings);
    let (model, told) = model::read(&drafts.input);
    findings.extend(told);
    let (asked, told) = Asked::by(&config, &model);
    findings.extend(told);
    let insight = Insight::asked(&model, clock.today(), &asked, &limits);
    let texts = draft::texts(&model, &mut findings);
    let Drafts { documents, facts, bodies, input: _ } = drafts;
    let documents = draft::documents(&documents, &facts);
    let summary = sources.find(&sources.layout().of_content(site::summary::FILE));
    let assets = asset_paths(sources);
    let theme_assets = theme.assets();
    let ours = theme_assets.iter().map(|asset| asset.path.clone());
    let ours: Vec<String> =
        ours.chain(model.model.is_some().then(|| MODEL_FILE.to_owned())).collect();
    let plan = site::Input {
        config: &config,
        model: &model,
        insight: &insight,
        documents: &documents,
        assets: &assets,
        summary: summary.map(|(file, source)| (file, &*source.text)),
        taken: &ours,
        rules: &check::anchors(),
        words: &strings,
    };
    let texts = texts.iter().map(|text| TextFacts {
        kind: text.kind,
        id: text.id.clone(),
        facts: &text.facts,
    });
    let mut site = site::plan(plan, texts.collect());
    findings.append(&mut site.findings);
    let scope = check::Scope {
        config: &config,
        limits: &limits,
        model: &model,
        insight: &insight,
        site: &site,
    };
    let check::Checked { mut findings, known, waived } = check::check(scope, sources, findings);
    if goal == Goal::Check {
        // The built-in theme is sound, which its own tests hold.
        if is_overridden {
            findings.extend(html::pages::theme_faults(sources, &theme, &strings));
            in_order(&mut findings);
        }
        return Compiled { findings, known, pages: site.pages.len(), deny, ..Compiled::default() };
    }
    let input = html::pages::Input {
        sources,
        config: &config,
        limits: &limits,
        model: &model,
        insight: &insight,
        theme: &theme,
        strings: &strings,
        findings: &findings,
        known: &known,
        waived: &waived,
    };
    let feeds = std::mem::take(&mut site.feeds);
    let calendars = calendars(sources, input, &site, &feeds);
    let (pages, told) = html::pages::render(input, site, bodies);
    let count = pages.len();
    let mut outputs: BTreeMap<String, Output> = pages.into_iter().chain(calendars).collect();
    if model.model.is_some() {
        outputs.insert(MODEL_FILE.to_owned(), json::model(&model, &insight).into());
    }
    outputs
        .extend(theme_assets.into_iter().map(|asset| (asset.path, asset.text.into_bytes().into())));
    copy_assets(sources, &mut outputs);
    findings.extend(told);
    in_order(&mut findings);
    Compiled { outputs, findings, known, pages: count, deny }
}

/// The calendars of the plan, by their files.
fn calendars(
    sources: &Sources,
    input: html::pages::Input<'_>,
    site: &Site<'_>,
    feeds: &[Feed],
) -> Vec<(String, Output)> {
    let html::pages::Input { config, model, insight, strings, .. } = input;
    let cx = Cx { config, model, insight, links: &site.links, words: strings };
    let holidays = model.holidays();
    let revision = |meeting: &Thing<Meeting>| {
        sources.history().get(&sources.get(meeting.span.file).path).copied()
    };
    let cx = ics::Cx { site: &cx, holidays: &holidays, revision: &revision };
    let entries = ics::Entries::of(cx);
    let calendar = |feed: &Feed| {
        let meetings = feed.meetings.iter().map(String::as_str);
        (feed.route.clone(), entries.calendar(&feed.name, meetings))
    };
    feeds.iter().map(calendar).collect()
}

/// The project's own files of the theme; a mere copy of a built-in one changes nothing.
fn theme_overrides(sources: &Sources) -> Vec<(String, String)> {
    let folder = format!("{}/", sources.layout().theme_folder());
    let files = sources
        .iter()
        .filter_map(|(_, file)| Some((file.path.strip_prefix(&folder)?, &*file.text)))
        .filter(|(path, text)| Theme::built_in(path) != Some(*text));
    files.map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

fn asset_paths(sources: &Sources) -> Vec<String> {
    copied(sources).map(|(path, _)| path.to_owned()).collect()
}

/// The files that are copied, by their paths below the content folder. The themes are not, which
/// lie there too where the content folder is the root.
fn copied(sources: &Sources) -> impl Iterator<Item = (&str, &Asset)> {
    let layout = sources.layout();
    let root = layout.of_content("").is_empty();
    let below =
        sources.assets().iter().filter_map(|asset| Some((layout.in_content(&asset.path)?, asset)));
    below.filter(move |(path, _)| !(root && path.starts_with("themes/")))
}

/// Copies what stands beside the pages; a page at the same address wins, as the plan has told.
fn copy_assets(sources: &Sources, outputs: &mut BTreeMap<String, Output>) {
    for (path, asset) in copied(sources) {
        outputs.entry(path.to_owned()).or_insert_with(|| asset.bytes.to_vec().into());
    }
}
