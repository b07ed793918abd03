//! Where things are defined, as readers see it.

use crate::config::Config;
use crate::site::route::encoded;
use crate::source::Sources;
use crate::source::span::Span;
use serde::Serialize;
use std::sync::OnceLock;

/// File and line of a definition, and where to edit it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(in crate::render) struct Place {
    /// `content/roles.toml:12`
    pub(in crate::render) label: String,
    /// The address where it is edited, if the configuration knows one.
    pub(in crate::render) href: Option<String>,
}

/// Bytes before which lines are counted anew each time: pages stand at the start of their files.
const NEAR: usize = 1024;

/// The places of a site's pages and findings. The lines of a long file are counted once, however
/// many places it has.
pub(in crate::render) struct Places<'a> {
    sources: &'a Sources,
    config: &'a Config,
    /// Offsets of the line breaks, by the number of the file.
    breaks: Vec<OnceLock<Vec<usize>>>,
}

impl<'a> Places<'a> {
    pub(in crate::render) fn new(sources: &'a Sources, config: &'a Config) -> Self {
        let files = sources.iter().count() + sources.assets().len();
        Self { sources, config, breaks: (0..files).map(|_| OnceLock::new()).collect() }
    }

    /// The place of `span`.
    pub(in crate::render) fn of(&self, span: Span) -> Place {
        let file = self.sources.get(span.file);
        let line = self.line(span);
        let template = self.config.html().and_then(|html| html.edit_url_template.as_ref());
        let href = template.map(|template| {
            let path = encoded(&file.path);
            template.value.replace("{path}", &path).replace("{line}", &line.to_string())
        });
        Place { label: format!("{}:{line}", file.path), href }
    }

    /// The line that `span` begins in, from 1.
    fn line(&self, span: Span) -> usize {
        let (text, start) = (&*self.sources.get(span.file).text, span.start as usize);
        match self.breaks.get(span.file.0 as usize).filter(|_| start > NEAR) {
            None => text.get(..start).unwrap_or_default().matches('\n').count() + 1,
            Some(known) => {
                let offsets =
                    known.get_or_init(|| text.match_indices('\n').map(|(at, _)| at).collect());
                offsets.partition_point(|at| *at < start) + 1
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    #[test]
    fn lines_count_the_same_near_the_start_and_far_from_it() {
        let text = "é\n".repeat(2 * NEAR);
        let file = SourceFile { path: "content/a.md".to_owned(), text: text.as_str().into() };
        let (sources, config) = (Sources::new(vec![file]), Config::default());
        let places = Places::new(&sources, &config);
        for line in [1, 2, NEAR / 3, NEAR / 3 + 1, NEAR, 2 * NEAR] {
            let start = (line - 1) * "é\n".len();
            let file = crate::source::span::FileId(0);
            let place = places.of(Span::new(file, start..start));
            assert_eq!(place.label, format!("content/a.md:{line}"));
        }
    }
}
