//! Mistakes in a project's own theme that would otherwise pass in silence.

use crate::config::Config;
use crate::finding::{Finding, Severity, code};
use crate::source::Sources;
use crate::source::span::Span;

/// Folders of a theme, and nothing else in it is used.
const PLACES: [&str; 10] =
    ["templates", "css", "js", "print", "search", "review", "strings", "icons", "static", "pdf"];

/// Tells a theme that is not there, and files of a theme that nothing reads.
pub(crate) fn check(sources: &Sources, config: &Config) -> Vec<Finding> {
    let folder = sources.layout().theme_folder();
    let texts = sources.iter().map(|(id, file)| (Some(Span::new(id, 0..0)), file.path.as_str()));
    let assets = sources.assets().iter().map(|asset| (None, asset.path.as_str()));
    let files = texts.chain(assets).filter_map(|(span, path)| {
        let below = path.strip_prefix(folder.as_str())?.strip_prefix('/')?;
        Some((span, path, below))
    });
    let files: Vec<_> = files.collect();
    let named = config.html().and_then(|html| html.theme.as_ref());
    if let Some(theme) = named.filter(|theme| files.is_empty() && theme.value != "default") {
        let message =
            format!("there is no theme `{}`: the folder `{folder}` is not there", theme.value);
        let help = "name a folder below `themes/`, or remove the line to have the built-in theme";
        return vec![Finding::new(code::INVALID_VALUE, theme.span, message).help(help)];
    }
    let unused = files.into_iter().filter(|(_, _, below)| {
        below.split_once('/').is_none_or(|(place, _)| !PLACES.contains(&place))
    });
    let unused = unused.map(|(span, path, _)| {
        let message = format!("`{path}` stands where the theme reads nothing");
        let mut finding = Finding::new(code::TEMPLATE_ERROR, span, message)
            .help(format!("move it into one of the theme's folders: {}", PLACES.join(", ")));
        finding.severity = Severity::Warning;
        finding
    });
    unused.collect()
}

#[cfg(test)]
mod tests {
    use crate::clock::Clock;
    use crate::compile::{Compiled, Goal, compile};
    use crate::source::{Asset, SourceFile, Sources};

    fn compiled(files: &[(&str, &str)], assets: &[&str]) -> Compiled {
        let file = |(path, text): &(&str, &str)| SourceFile {
            path: (*path).to_owned(),
            text: (*text).into(),
        };
        let asset = |path: &&str| Asset { path: (*path).to_owned(), bytes: vec![0xff].into() };
        let sources = Sources::new(files.iter().map(file).collect())
            .with_assets(assets.iter().map(asset).collect());
        compile(&sources, Clock::on(jiff::civil::date(2026, 11, 22)), Goal::Build)
    }

    #[test]
    fn a_theme_that_is_not_there_is_told_at_its_name() {
        let book = "[output.html]\ntheme = \"missing\"\n";
        let found = compiled(&[("book.toml", book), ("content/index.md", "# A\n")], &[]).findings;
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].code.name, "invalid-value");
        assert!(book[found[0].span.unwrap().range()].contains("missing"));
    }

    #[test]
    fn files_that_a_theme_does_not_read_are_told() {
        let files = [("content/index.md", "# A\n"), ("themes/default/base.html", "x")];
        let found = compiled(&files, &[]).findings;
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].message.contains("themes/default/base.html"), "{found:#?}");
    }

    #[test]
    fn a_theme_below_the_content_folder_is_not_copied() {
        let files = [("book.toml", "[book]\nsrc = \".\"\n"), ("index.md", "# A\n")];
        let made = compiled(&files, &["themes/default/static/a.png", "b.png"]);
        assert!(made.outputs.contains_key("b.png"));
        assert!(!made.outputs.keys().any(|path| path.starts_with("themes/")));
    }
}
