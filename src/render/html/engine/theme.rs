//! The files of a theme: the embedded default, overlaid with a user's.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use super::stylesheet;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A theme: text files by their path inside the theme's folder, with `/` between the parts.
///
/// | folder | what |
/// |---|---|
/// | `templates/` | Tera templates, named by their path below it |
/// | `css/` | put together in the order of their names into `style.css` |
/// | `js/` | scripts, as they are |
/// | `icons/` | SVG for the `icon` function |
/// | `strings/` | the words of the interface, a file a language |
/// | `search/` | script and style that are loaded when a reader searches, and not before |
/// | `pdf/` | what documents look like, in Typst: tokens, components, Markdown, the report |
/// | `static/` | any other text file to publish, as it is |
#[derive(Debug, Clone)]
pub struct Theme {
    files: BTreeMap<String, String>,
}

/// A file that every site has beside its pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Where it stands, from the root of the site.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Default for Theme {
    fn default() -> Self {
        let mut files = BTreeMap::new();
        collect(&DEFAULT, &mut files);
        Self { files }
    }
}

impl Theme {
    /// The default theme with `files` laid over it: a path that both have is the user's.
    pub fn with_overrides(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut theme = Self::default();
        theme.files.extend(files);
        theme
    }

    /// The same theme with `text` at `path`.
    #[must_use]
    pub fn with_file(mut self, path: &str, text: String) -> Self {
        self.files.insert(path.to_owned(), text);
        self
    }

    /// The text of the default theme's file at `path`.
    pub fn built_in(path: &str) -> Option<&'static str> {
        DEFAULT.get_file(path)?.contents_utf8()
    }

    /// The text of the file at `path`.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// The files of a folder in the order of their names: the path below the folder, and the text.
    pub fn folder<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files.iter().filter_map(move |(path, text)| {
            let rest = path.strip_prefix(folder)?.strip_prefix('/')?;
            Some((rest, text.as_str()))
        })
    }

    /// The style and script of the search, which no page loads before a reader searches.
    pub fn search_assets(&self) -> Vec<Asset> {
        self.assets_of("search")
    }

    /// The style of the page that holds all others, which no other page loads.
    pub fn print_assets(&self) -> Vec<Asset> {
        self.assets_of("print")
    }

    /// The files of a folder that the site has too, ready to be written.
    fn assets_of(&self, folder: &str) -> Vec<Asset> {
        let files = self.folder(folder).map(|(path, text)| {
            let text = match path.rsplit_once('.') {
                Some((_, "css")) => stylesheet::join(&[text]),
                Some((_, "js")) => without_comments(text),
                _ => text.to_owned(),
            };
            Asset { path: format!("{folder}/{path}"), text }
        });
        files.collect()
    }

    /// The style of the one page that carries it: the site's sheet, and the report's own below.
    pub fn report_style(&self) -> String {
        let sheets = self.folder("css").chain(self.folder("review"));
        stylesheet::join(&sheets.map(|(_, text)| text).collect::<Vec<_>>())
    }

    /// The style sheet, the scripts and what stands in `static/`, ready to be written.
    pub fn assets(&self) -> Vec<Asset> {
        let css: Vec<&str> = self.folder("css").map(|(_, text)| text).collect();
        let style = Asset { path: "style.css".to_owned(), text: stylesheet::join(&css) };
        let scripts = self.folder("js").map(|(path, text)| (path, without_comments(text)));
        let others = self.folder("static").map(|(path, text)| (path, text.to_owned()));
        let others = scripts.chain(others);
        let others = others.map(|(path, text)| Asset { path: path.to_owned(), text });
        std::iter::once(style).chain(others).collect()
    }
}

/// A script without indentation and lines that are comments. One with a template literal, which may
/// run over lines, stays as it is.
fn without_comments(script: &str) -> String {
    if script.contains('`') {
        return script.to_owned();
    }
    let lines = script.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with("//")).fold(
        String::with_capacity(script.len()),
        |mut out, line| {
            out.push_str(line);
            out.push('\n');
            out
        },
    )
}

fn collect(dir: &Dir<'_>, files: &mut BTreeMap<String, String>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        // Text only: the default theme has no other files, which a test holds.
        if let Some(text) = file.contents_utf8() {
            files.insert(path, text.to_owned());
        }
    }
    for sub in dir.dirs() {
        collect(sub, files);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_overridden_file_wins_and_the_others_stay() {
        let mine = ("templates/base.html".to_owned(), "mine".to_owned());
        let theme = Theme::with_overrides([mine]);
        assert_eq!(theme.get("templates/base.html"), Some("mine"));
        assert_eq!(theme.get("strings/en.toml"), Theme::default().get("strings/en.toml"));
    }

    #[test]
    fn a_folder_lists_only_itself_by_name() {
        let theme = Theme::with_overrides([("css-old/stray.txt".to_owned(), String::new())]);
        let names: Vec<&str> = theme.folder("css").map(|(name, _)| name).collect();
        assert!(names.is_sorted() && names.len() > 3, "{names:?}");
        assert!(!names.iter().any(|name| name.contains("stray")));
    }

    #[test]
    fn assets_are_one_style_sheet_and_the_scripts() {
        let assets = Theme::default().assets();
        let paths: Vec<&str> = assets.iter().map(|asset| asset.path.as_str()).collect();
        assert_eq!(paths, ["style.css", "app.js", "theme.js", "icon.svg"]);
    }
}
