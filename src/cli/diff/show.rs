//! A comparison in each of its formats, in the words and looks of head.

use super::super::Failure;
use super::super::args::{DiffArgs, DiffFormat};
use crate::compile::theme_overrides;
use crate::config::Config;
use crate::diff::{Review, Version};
use crate::render::html::brand;
use crate::render::html::engine::{Languages, Theme};
use crate::report::review;
use crate::source::Sources;
use crate::source::disk;

/// What formats need beside the comparison.
pub(super) struct Shower {
    theme: Theme,
    languages: Languages,
    /// The project's folder below the root of its repository.
    folder: String,
    most: usize,
}

impl Shower {
    pub(super) fn new(head: &Version, args: &DiffArgs) -> Self {
        Self::of(&head.sources, &head.config, args)
    }

    /// The looks and words of the folder's project, as far as there is one.
    pub(super) fn of_folder(args: &DiffArgs) -> Self {
        let sources = disk::load(&args.dir).map_or_else(|_| Sources::default(), |(read, _)| read);
        let (config, _) = Config::read(&sources);
        Self::of(&sources, &config, args)
    }

    fn of(sources: &Sources, config: &Config, args: &DiffArgs) -> Self {
        let theme = Theme::with_overrides(theme_overrides(sources));
        // What is wrong with the project's own words and colours `check` tells; the built-in ones
        // take their place.
        let (theme, _) = brand::apply(theme, sources, config, &mut Vec::new());
        let further = config.further_languages();
        let (languages, _) = Languages::load(&theme, config.language(), further);
        let folder = disk::below_repository(&args.dir);
        Self { theme, languages, folder, most: args.max_bytes }
    }

    /// `review` in `format`.
    pub(super) fn shown(&self, review: &Review, format: DiffFormat) -> Result<String, Failure> {
        let words = self.languages.of(None);
        Ok(match format {
            DiffFormat::Text => review::text(review, words),
            DiffFormat::Markdown => review::markdown(review, words, self.most),
            DiffFormat::Github => review::annotations(review, words, &self.folder),
            DiffFormat::Json => review.json(),
            DiffFormat::Html => review::html(review, words, &self.theme).map_err(|errors| {
                let why = errors.first().map_or_else(String::new, ToString::to_string);
                Failure::new(
                    format!("the report's template cannot be rendered: {why}"),
                    "mend `templates/review.html` of your theme, or remove it",
                )
            })?,
        })
    }
}
