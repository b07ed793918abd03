//! The phases up to the findings.

use super::{Compiled, Goal, compile, pdfs, workbook};
use crate::check::{self, Checked, Followed};
use crate::clock::Clock;
use crate::config::Config;
use crate::config::limits::Limits;
use crate::diff::{self, PageText, Past, Version};
use crate::draft::{self, Kept, TextDraft};
use crate::edition;
use crate::finding::{Severity, in_order};
use crate::insight::hours::Asked;
use crate::insight::{self, Insight};
use crate::model::{self, Model, Translations};
use crate::render::html::engine::{Asset as ThemeAsset, Brand, Languages, Theme};
use crate::render::html::markdown::Body;
use crate::render::{html, plain};
use crate::site::{self, Document, Site, TextFacts, Titles};
use crate::source::{Asset, Sources};
use crate::{font_files, theme_files, unread_files};
use std::sync::Arc;

/// What all languages of the book are made from.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) sources: &'a Sources,
    pub(super) config: &'a Config,
    pub(super) limits: &'a Limits,
    pub(super) model: &'a Model,
    pub(super) translations: &'a Translations,
    pub(super) insight: &'a Arc<Insight>,
    /// What changed in the versions before, the latest first.
    pub(super) past: &'a [Past],
    pub(super) theme: &'a Theme,
    pub(super) theme_assets: &'a [ThemeAsset],
    pub(super) brand: &'a Brand,
    pub(super) words: &'a Languages,
    pub(super) documents: &'a [Document<'a>],
    pub(super) texts: &'a [TextDraft],
    /// How the site is planned in the book's own language.
    pub(super) plan: site::Input<'a>,
    /// Whether the project has templates of its own. The built-in ones are sound, which their tests
    /// hold; others may turn out to be wrong on any page.
    pub(super) has_templates: bool,
}

/// Everything that is known before a page is made.
pub(super) struct Known<'a> {
    pub(super) ground: Ground<'a>,
    /// The bodies of the documents, in their order.
    pub(super) bodies: Vec<Arc<Body>>,
    /// The plan in the book's own language.
    pub(super) site: Site<'a>,
    pub(super) checked: Checked,
    deny: Option<Severity>,
}

impl<'a> Ground<'a> {
    /// The links inside the model's texts.
    pub(super) fn facts(&self) -> Vec<TextFacts<'a>> {
        self.texts.iter().map(TextDraft::for_the_plan).collect()
    }
}

impl Known<'_> {
    /// The findings, as far as they are known before a page is made.
    pub(super) fn told(self) -> Compiled {
        let Self { ground, checked: Checked { mut findings, known, waived }, .. } = self;
        if ground.has_templates {
            let strings = ground.words.of(None);
            findings.extend(html::pages::theme_faults(ground.sources, ground.theme, strings));
            in_order(&mut findings);
        }
        let pages = self.site.pages.len();
        Compiled { findings, known, waived, pages, deny: self.deny, ..Compiled::default() }
    }

    /// The same with nothing more to come, and the rest.
    pub(super) fn compiled(&self) -> Compiled {
        let Checked { findings, known, waived } = self.checked.clone();
        Compiled { findings, known, waived, deny: self.deny, ..Compiled::default() }
    }

    /// The findings, and what is compared with another version.
    pub(super) fn into_version(self) -> Compiled {
        let compiled = self.compiled();
        let Self { ground, checked: Checked { findings, waived, .. }, .. } = self;
        let version = Version {
            sources: ground.sources.clone(),
            config: ground.config.clone(),
            model: ground.model.clone(),
            translations: ground.translations.clone(),
            insight: Arc::clone(ground.insight),
            findings,
            waived,
            pages: ground.documents.iter().map(PageText::of).collect(),
        };
        Compiled { version: Some(Box::new(version)), ..compiled }
    }
}

/// Goes through the phases in their order, and hands on what they give, along with what may be
/// `kept` for the next time.
pub(super) fn known<R>(
    sources: &Sources,
    clock: Clock,
    kept: &Kept,
    then: impl FnOnce(Known<'_>, Kept) -> R,
) -> R {
    let (config, mut findings) = Config::read(sources);
    let past = past(sources, clock, &config);
    let config = if past.is_empty() { config.without_changes() } else { config };
    let deny = config.check.as_ref().and_then(|check| check.deny?.severity());
    let (limits, told) = Limits::read(&config);
    findings.extend(told);
    let overrides = theme_overrides(sources);
    let has_templates = overrides.iter().any(|(path, _)| path.starts_with("templates/"));
    findings.extend(theme_files::check(sources, &config));
    findings.extend(font_files::check(sources, &config));
    findings.extend(pdfs::check(&config));
    findings.extend(diff::levels::check(&config));
    findings.extend(unread_files::check(sources));
    let theme = Theme::with_overrides(overrides);
    let (theme, brand) = html::brand::apply(theme, sources, &config, &mut findings);
    let (words, errors) = Languages::load(&theme, config.language(), config.further_languages());
    findings.extend(errors.iter().map(|error| html::pages::theme_fault(sources, error)));
    let strings = words.of(None);
    let (drafts, kept) = draft::read(sources, &config, &words, kept, &mut findings);
    let (model, translations, told) = model::read_in_all_languages(&drafts.input);
    findings.extend(told);
    let (asked, told) = Asked::by(&config, &model);
    findings.extend(told);
    findings.extend(insight::handles::unknown(&config, &model));
    let insight = Arc::new(Insight::asked(&model, clock.today(), &asked, &limits));
    let texts = draft::texts(&model, &translations, &mut findings);
    let documents = draft::documents(&drafts.pages);
    findings.extend(edition::check(sources, &config, &words, &documents));
    let summary = sources.find(&sources.layout().of_content(site::summary::FILE));
    let assets = asset_paths(sources);
    let theme_assets = theme.assets();
    let lists = plain::names(&config, &model);
    let search = if config.has_search() { theme.search_assets() } else { Vec::new() };
    // Not where the book says that there is none; whether there is one, the plan knows.
    let print = if config.prints(0) { theme.print_assets() } else { Vec::new() };
    let ours = theme_assets.iter().chain(&search).chain(&print).map(|asset| asset.path.clone());
    let data = model.model.is_some().then(|| super::MODEL_FILE.to_owned());
    let workbook = workbook::is_there(&model).then(|| workbook::FILE.to_owned());
    let ours: Vec<String> = ours.chain(data).chain(lists).chain(workbook).collect();
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
    let ground = Ground {
        sources,
        config: &config,
        limits: &limits,
        model: &model,
        translations: &translations,
        insight: &insight,
        past: &past,
        theme: &theme,
        theme_assets: &theme_assets,
        brand: &brand,
        words: &words,
        documents: &documents,
        texts: &texts,
        plan,
        has_templates,
    };
    let mut site = site::plan(plan, ground.facts());
    findings.append(&mut site.findings);
    let scope = check::Scope {
        config: &config,
        limits: &limits,
        model: &model,
        insight: &insight,
        site: &site,
        followed: &Followed::of(&model, &site),
    };
    let checked = check::check(scope, sources, findings);
    let bodies = drafts.bodies;
    then(Known { ground, bodies, site, checked, deny }, kept)
}

/// What changed in the versions that `sources` know of.
fn past(sources: &Sources, clock: Clock, config: &Config) -> Vec<Past> {
    if !config.tells_changes() {
        return Vec::new();
    }
    let begins = sources.past().len() <= config.most_changes();
    diff::past(sources.past(), begins, |snapshot| {
        compile(&snapshot.sources, clock, Goal::Compare).version
    })
}

/// The project's own files of the theme; a mere copy of a built-in one changes nothing.
pub(crate) fn theme_overrides(sources: &Sources) -> Vec<(String, String)> {
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
pub(super) fn copied(sources: &Sources) -> impl Iterator<Item = (&str, &Asset)> {
    let layout = sources.layout();
    let root = layout.of_content("").is_empty();
    let below =
        sources.assets().iter().filter_map(|asset| Some((layout.in_content(&asset.path)?, asset)));
    below.filter(move |(path, _)| !(root && path.starts_with("themes/")))
}
