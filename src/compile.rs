//! The whole compile as one function: sources and clock in; output files and findings out.

use crate::check;
use crate::clock::Clock;
use crate::config::Config;
use crate::config::limits::Limits;
use crate::diff::{PageText, Version};
use crate::draft::{self, Drafts, TextDraft};
use crate::edition;
use crate::finding::{Finding, Severity, in_order};
use crate::insight::Insight;
use crate::insight::hours::Asked;
use crate::model;
use crate::model::meeting::Meeting;
use crate::model::thing::Thing;
use crate::output::Output;
use crate::render::html::editions::Tongue;
use crate::render::html::engine::{Languages, Theme};
use crate::render::html::figures::gallery::Gallery;
use crate::render::html::markdown::Body;
use crate::render::{html, ics, json, plain, search};
use crate::site::view::Cx;
use crate::site::{self, Site, Titles};
use crate::source::{Asset, Sources};
use crate::theme_files;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The model as data, for other programs.
const MODEL_FILE: &str = "model.json";

/// What a compile gives.
#[derive(Debug, Default)]
pub struct Compiled {
    /// The site: content by path below the build folder.
    pub outputs: BTreeMap<String, Output>,
    /// Everything that was found, sorted by file and position.
    pub findings: Vec<Finding>,
    /// Findings that the project's baseline knows; they are not among the others.
    pub known: Vec<Finding>,
    /// Findings that the model's waivers accept; likewise.
    pub waived: Vec<check::Waived>,
    /// How many of the outputs are pages.
    pub pages: usize,
    /// The least severity that `book.toml` denies, if it does.
    pub deny: Option<Severity>,
    /// What was compiled, for [`Goal::Compare`].
    pub version: Option<Box<Version>>,
}

/// How far to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// Findings alone.
    Check,
    /// Findings and the site.
    Build,
    /// Findings, and what was compiled, to be compared with another version.
    Compare,
}

/// Compiles `sources` as they are on the day that `clock` shows.
///
/// Faults leave out what they concern; the rest is compiled, checked and rendered all the same, and
/// it is for the caller to write it or not.
#[expect(clippy::too_many_lines, reason = "the phases, in their order, in one place")]
pub fn compile(sources: &Sources, clock: Clock, goal: Goal) -> Compiled {
    let (config, mut findings) = Config::read(sources);
    let deny = config.check.as_ref().and_then(|check| check.deny?.severity());
    let (limits, told) = Limits::read(&config);
    findings.extend(told);
    let overrides = theme_overrides(sources);
    let is_overridden = !overrides.is_empty();
    findings.extend(theme_files::check(sources, &config));
    let theme = Theme::with_overrides(overrides);
    let (theme, brand) = html::brand::apply(theme, sources, &config, &mut findings);
    let (words, errors) = Languages::load(&theme, config.language(), config.further_languages());
    findings.extend(errors.iter().map(|error| html::pages::theme_fault(sources, error)));
    let strings = words.of(None);
    let drafts = draft::read(sources, &config, &words, &mut findings);
    let (model, translations, told) = model::read_in_all_languages(&drafts.input);
    findings.extend(told);
    let (asked, told) = Asked::by(&config, &model);
    findings.extend(told);
    let insight = Insight::asked(&model, clock.today(), &asked, &limits);
    let texts = draft::texts(&model, &translations, &mut findings);
    let Drafts { documents, facts, bodies, input: _ } = drafts;
    let documents = draft::documents(&documents, &facts);
    findings.extend(edition::check(sources, &config, &words, &documents));
    let summary = sources.find(&sources.layout().of_content(site::summary::FILE));
    let assets = asset_paths(sources);
    let theme_assets = theme.assets();
    let lists = plain::names(&config, &model);
    let search = if config.has_search() { theme.search_assets() } else { Vec::new() };
    let ours = theme_assets.iter().chain(&search).map(|asset| asset.path.clone());
    let ours: Vec<String> =
        ours.chain(model.model.is_some().then(|| MODEL_FILE.to_owned())).chain(lists).collect();
    let plan = site::Input {
        config: &config,
        model: &model,
        insight: &insight,
        documents: &documents,
        assets: &assets,
        summary: summary.map(|(file, source)| (file, &*source.text)),
        titles: Titles::Summary,
        edition: None,
        taken: &ours,
        rules: &check::anchors(),
        words: strings,
    };
    let facts = || texts.iter().map(TextDraft::for_the_plan).collect();
    let mut site = site::plan(plan, facts());
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
            findings.extend(html::pages::theme_faults(sources, &theme, strings));
            in_order(&mut findings);
        }
        let pages = site.pages.len();
        return Compiled { findings, known, waived, pages, deny, ..Compiled::default() };
    }
    if goal == Goal::Compare {
        drop(site);
        let pages = documents.iter().map(PageText::of).collect();
        let found = findings.clone();
        let sources = sources.clone();
        let version = Version {
            sources,
            config,
            model,
            translations,
            insight,
            findings,
            waived: waived.clone(),
            pages,
        };
        let version = Some(Box::new(version));
        return Compiled { findings: found, known, waived, deny, version, ..Compiled::default() };
    }
    let tongues = Tongue::all(&config, &words);
    let bodies: Vec<Arc<Body>> = bodies.into_iter().map(Arc::new).collect();
    let editions = edition::all(&documents, &bodies, &config);
    let galleries: Vec<Gallery> = tongues.iter().map(|_| Gallery::default()).collect();
    let input = html::pages::Input {
        sources,
        config: &config,
        limits: &limits,
        model: &model,
        insight: &insight,
        theme: &theme,
        brand: &brand,
        gallery: &galleries[0],
        strings,
        findings: &findings,
        known: &known,
        waived: &waived,
        edition: html::editions::Edition { all: &tongues, at: 0 },
    };
    let (mut outputs, mut count, mut told) = files(input, site, bodies);
    for ((edition, bodies), at) in editions.into_iter().zip(1..) {
        let language = edition.language;
        let (config, strings) = (config.in_language(language), words.of(Some(language)));
        let model = edition::model(&model, translations.get(language));
        let plan = site::Input { config: &config, model: &model, words: strings, ..plan };
        let site = edition.plan(plan, sources, facts());
        let edition = html::editions::Edition { all: &tongues, at };
        let input = html::pages::Input {
            config: &config,
            model: &model,
            strings,
            edition,
            gallery: &galleries[at],
            ..input
        };
        let (made, pages, errors) = files(input, site, bodies);
        let folder = &tongues[at].folder;
        outputs.extend(made.into_iter().map(|(route, file)| (format!("{folder}{route}"), file)));
        count += pages;
        told.extend(errors);
    }
    if model.model.is_some() {
        outputs.insert(MODEL_FILE.to_owned(), json::model(&model, &insight).into());
    }
    outputs
        .extend(theme_assets.into_iter().map(|asset| (asset.path, asset.text.into_bytes().into())));
    copy_assets(sources, &mut outputs);
    for (gallery, tongue) in galleries.into_iter().zip(&tongues) {
        findings.extend(gallery.hang(&tongue.folder, &mut outputs));
    }
    findings.extend(told);
    in_order(&mut findings);
    Compiled { outputs, findings, known, waived, pages: count, deny, version: None }
}

/// Pages, calendars and search index of one language, by their files, and how many of them are pages.
fn files(
    input: html::pages::Input<'_>,
    mut site: Site<'_>,
    bodies: Vec<Arc<Body>>,
) -> (BTreeMap<String, Output>, usize, Vec<Finding>) {
    let calendars = calendars(input, &mut site);
    let html::pages::Input { config, model, insight, strings, .. } = input;
    let cx = Cx { config, model, insight, links: &site.links, words: strings };
    let index = config.has_search().then(|| search::index(cx, &site, &bodies));
    // The script looks for its index beside itself, so each language has its own.
    let script = input.theme.search_assets().into_iter();
    let script = script.filter(|_| config.has_search()).map(|file| {
        let text: Output = file.text.into_bytes().into();
        (file.path, text)
    });
    let index = index.into_iter().flatten().map(|(path, text)| (path, text.into()));
    // Of the book's own language alone: lists stand at the root of a site.
    let is_root = input.edition.at == 0;
    let lists = if is_root { plain::files(&cx, &site, MODEL_FILE) } else { Vec::new() };
    let beside: Vec<(String, Output)> = index.chain(script).chain(calendars).chain(lists).collect();
    let (pages, told) = html::pages::render(input, site, bodies);
    let count = pages.len();
    (pages.into_iter().chain(beside).collect(), count, told)
}

/// The calendars of the plan.
fn calendars(input: html::pages::Input<'_>, site: &mut Site<'_>) -> Vec<(String, Output)> {
    let feeds = std::mem::take(&mut site.feeds);
    let html::pages::Input { sources, config, model, insight, strings, .. } = input;
    let cx = Cx { config, model, insight, links: &site.links, words: strings };
    let holidays = model.holidays();
    let revision = |meeting: &Thing<Meeting>| {
        sources.history().get(&sources.get(meeting.span.file).path).copied()
    };
    let cx = ics::Cx { site: &cx, holidays: &holidays, revision: &revision };
    let entries = ics::Entries::of(cx);
    let calendar = |feed: site::feeds::Feed| {
        let calendar = entries.calendar(&feed.name, feed.meetings.iter().map(String::as_str));
        (feed.route, calendar)
    };
    feeds.into_iter().map(calendar).collect()
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
