//! Where a project's files lie.

use std::path::{Component, Path};

/// The file of known findings, unless `book.toml` names another one.
const BASELINE: &str = "operandi-baseline.json";

/// Where a project's files lie below its root, in normal form: forward slashes, no `.`, no `..`
/// but in front, no slash at the end. The rest of `book.toml` is read by the compile; this much
/// has to be known before there are sources, and is read here alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The content folder: `src` under `[book]`; `.` for the root itself.
    pub src: String,
    /// The folder below `themes/` whose files override the built-in theme's.
    pub theme: String,
    /// Where the site is written: `build-dir` under `[build]`; never read as content. The one
    /// folder that may stand anywhere, named from the file system's root.
    pub build_dir: String,
    /// The file of known findings: `baseline` under `[check]`.
    pub baseline: String,
    /// The fonts of documents, which may lie anywhere in the project: `fonts` under `[output.pdf]`.
    pub fonts: Vec<String>,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            src: "content".into(),
            theme: "default".into(),
            build_dir: "site".into(),
            baseline: BASELINE.into(),
            fonts: Vec::new(),
        }
    }
}

impl Layout {
    /// Reads `book.toml` leniently: what is missing or wrong keeps its default, since the compile
    /// will say what is wrong, and say it at its place.
    pub fn parse(book: &str) -> Self {
        let text = &book[super::body_start(book)..];
        let (table, _) = toml::de::DeTable::parse_recoverable(text);
        let value = |section: &[&str], key: &str| {
            let mut at = table.get_ref();
            for name in section {
                at = at.get(*name)?.get_ref().as_table()?;
            }
            Some(at.get(key)?.get_ref())
        };
        let string = |section: &[&str], key: &str| {
            let value = value(section, key)?.as_str()?.trim();
            (!value.is_empty()).then(|| value.to_owned())
        };
        let fonts = value(&["output", "pdf"], "fonts").and_then(|fonts| fonts.as_array());
        let fonts = fonts.into_iter().flatten().filter_map(|font| font.get_ref().as_str());
        let usual = Self::default();
        let build_dir = string(&["build"], "build-dir");
        Self {
            src: string(&["book"], "src").map_or(usual.src, |src| normal(&src)),
            theme: string(&["output", "html"], "theme").map_or(usual.theme, |theme| normal(&theme)),
            baseline: string(&["check"], "baseline").map_or(usual.baseline, |file| normal(&file)),
            fonts: fonts.map(normal).collect(),
            build_dir: build_dir.map_or(usual.build_dir, |folder| {
                if Path::new(&folder).is_absolute() { folder } else { normal(&folder) }
            }),
        }
    }

    /// The path of `file`, which stands below the root, from the content folder on; `None` for
    /// what is no content.
    pub fn in_content<'a>(&self, file: &'a str) -> Option<&'a str> {
        if self.src == "." {
            return (file != crate::config::FILE && !file.starts_with("themes/")).then_some(file);
        }
        file.strip_prefix(&*self.src)?.strip_prefix('/')
    }

    /// Where `path`, which stands below the content folder, stands below the root.
    pub fn of_content(&self, path: &str) -> String {
        if self.src == "." { path.to_owned() } else { format!("{}/{path}", self.src) }
    }

    /// The folder whose files take the place of the built-in theme's, below the root.
    pub fn theme_folder(&self) -> String {
        format!("themes/{}", self.theme)
    }
}

/// Whether a path that counts from the root leads out of it.
pub fn leaves_root(path: &str) -> bool {
    normal(path).split('/').next() == Some("..")
}

/// A folder's name in normal form; a slash in front counts from the project.
pub(crate) fn normal(folder: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in Path::new(folder).components() {
        match part {
            Component::Normal(name) => parts.extend(name.to_str()),
            Component::ParentDir if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            Component::ParentDir => parts.push(".."),
            Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
        }
    }
    if parts.is_empty() { ".".to_owned() } else { parts.join("/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_leniently() {
        let layout = Layout::parse("[book]\nsrc = 'pages/'\n[build\nbuild-dir = 3\n");
        assert_eq!(layout.src, "pages");
        assert_eq!(layout.build_dir, "site");
        assert_eq!(Layout::parse("\u{feff}[output.html]\ntheme = 'own'").theme, "own");
        assert_eq!(Layout::parse("= = ="), Layout::default());
        assert_eq!(Layout::parse("check.baseline = './known.json'").baseline, "known.json");
        let fonts = Layout::parse("[output.pdf]\nfonts = ['./fonts/a.ttf', 3, '/b.otf']").fonts;
        assert_eq!(fonts, ["fonts/a.ttf", "b.otf"]);
    }

    #[test]
    fn every_spelling_of_a_folder_is_the_same_folder() {
        let src = |src: &str| Layout::parse(&format!("book.src = '{src}'")).src;
        for spelling in ["docs/x", "./docs/x", "docs//x/", "docs/../docs/x", "/docs/x", "docs/./x"]
        {
            assert_eq!(src(spelling), "docs/x", "{spelling}");
        }
        assert_eq!((src("."), src("/"), src("a/.."), src(" ")), {
            let root = || ".".to_owned();
            (root(), root(), root(), "content".to_owned())
        });
        assert_eq!(src("../../x"), "../../x");
        assert!(leaves_root("../x") && leaves_root("a/../../x") && !leaves_root("..a/../x"));
        assert_eq!(Layout::parse("output.html.theme = 'own/'").theme_folder(), "themes/own");
        assert_eq!(Layout::parse("build.build-dir = './out/'").build_dir, "out");
    }

    #[test]
    fn content_is_found_below_the_root_and_named_from_it() {
        let docs = Layout { src: "docs".into(), ..Layout::default() };
        assert_eq!(docs.in_content("docs/a.md"), Some("a.md"));
        assert_eq!((docs.in_content("docs-2/a.md"), docs.in_content("book.toml")), (None, None));
        assert_eq!(docs.of_content("a.md"), "docs/a.md");
        let root = Layout { src: ".".into(), ..Layout::default() };
        assert_eq!(root.in_content("a.md"), Some("a.md"));
        assert_eq!((root.in_content("themes/x/a.md"), root.in_content("book.toml")), (None, None));
        assert_eq!(root.of_content("a.md"), "a.md");
    }
}
