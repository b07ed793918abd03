//! `[output.pdf]`: documents to print.

use super::Config;
use crate::finding::{Finding, code};
use crate::model::token::Token;
use crate::{record, words};

/// The folder of the documents unless the configuration says otherwise.
const FOLDER: &str = "pdf";

record! {
    /// The documents to print.
    pub struct Pdf {
        /// Whether `build` makes documents and the site links to them: where `documents` names some,
        /// if not given.
        pub enable: Option<bool>,
        /// Which ones, each in every language: `report` and `summary` if not given.
        pub documents: Vec<Document>,
        /// The folder of the site that they stand in: `pdf` if not given.
        pub folder: Option<Token>,
        /// Fonts for characters that the documents' own lack, in this order: paths of TTF, OTF or
        /// TTC files, from the project's folder on.
        pub fonts: Vec<Token>,
    }
}

words! {
    /// A document that `build` makes, or one for each thing of a kind.
    pub enum Document {
        /// The whole model.
        Report = "report",
        /// The model on a few pages, for those who decide.
        Summary = "summary",
        /// A booklet for each role.
        Roles = "roles",
        /// One for each team.
        Teams = "teams",
        /// One for each workflow.
        Workflows = "workflows",
        /// One for each stage.
        Stages = "stages",
    }
}

impl Config {
    /// The documents that `build` makes, each once.
    pub fn documents(&self) -> Vec<Document> {
        let Some(pdf) = self.pdf() else { return Vec::new() };
        let mut documents = pdf.documents.clone();
        if !pdf.enable.unwrap_or(!documents.is_empty()) {
            return Vec::new();
        }
        if documents.is_empty() {
            documents = vec![Document::Report, Document::Summary];
        }
        documents.sort_unstable();
        documents.dedup();
        documents
    }

    /// The folder that they stand in, below the root of each language.
    pub fn documents_folder(&self) -> &str {
        let folder = self.pdf().and_then(|pdf| pdf.folder.as_ref());
        folder.map(|folder| bare(folder)).filter(|folder| is_below(folder)).unwrap_or(FOLDER)
    }

    /// What is said of the documents.
    pub fn pdf(&self) -> Option<&Pdf> {
        self.output.as_ref()?.pdf.as_ref()
    }
}

/// A folder without the slashes around it.
fn bare(folder: &str) -> &str {
    folder.trim_matches('/')
}

/// Whether `folder` lies below the site's root.
fn is_below(folder: &str) -> bool {
    let mut parts = folder.split('/');
    parts.all(|part| !matches!(part, "" | "." | "..")) && !folder.contains([':', '\\'])
}

/// Tells a folder that the documents cannot stand in.
pub(super) fn check(config: &Config) -> Option<Finding> {
    let folder = config.pdf()?.folder.as_ref().filter(|folder| !is_below(bare(folder)))?;
    let message = format!("`{}` is no folder of the site", folder.value);
    let fault = Finding::new(code::INVALID_VALUE, folder.span, message);
    Some(fault.help("name a folder below the site's own, as `pdf` or `files/pdf`"))
}

#[cfg(test)]
mod tests {
    use super::super::{Config, FILE};
    use super::Document::{self, Report, Roles, Summary};
    use crate::source::{SourceFile, Sources};

    fn read(table: &str) -> (Vec<Document>, String, Vec<String>) {
        let text = format!("[output.pdf]\n{table}");
        let sources = Sources::new(vec![SourceFile { path: FILE.into(), text: text.into() }]);
        let (config, findings) = Config::read(&sources);
        let told = findings.into_iter().map(|finding| finding.message).collect();
        (config.documents(), config.documents_folder().to_owned(), told)
    }

    #[test]
    fn documents_are_made_where_they_are_asked_for() {
        assert!(read("").0.is_empty());
        assert_eq!(read("enable = true").0, [Report, Summary]);
        assert_eq!(read("documents = [\"roles\", \"report\", \"roles\"]").0, [Report, Roles]);
        assert!(read("enable = false\ndocuments = [\"roles\"]").0.is_empty());
        let (_, _, told) = read("documents = [\"rolls\"]");
        assert_eq!(told, ["`rolls` means nothing here"]);
    }

    #[test]
    fn their_folder_lies_within_the_site() {
        assert_eq!(read("").1, "pdf");
        assert_eq!(read("folder = \"files/print/\"").1, "files/print");
        for outside in ["../up", "", ".", "a//b", "c:/d", "a\\\\b"] {
            let (_, folder, told) = read(&format!("folder = \"{outside}\""));
            assert_eq!((&*folder, told.len()), ("pdf", 1), "{outside}: {told:?}");
        }
    }
}
