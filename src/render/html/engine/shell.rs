//! What every page has around its content.

use serde::Serialize;

/// The frame of a page, for `base.html`. All links are relative to the page.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Shell<'a> {
    /// The page's language, a BCP 47 tag.
    pub lang: &'a str,
    /// The site's name.
    pub site_title: &'a str,
    /// Whose site it is.
    pub brand: Option<&'a Brand>,
    /// The page's name: its `h1` and, before the site's name, its title in the browser.
    pub title: &'a str,
    /// The language of the name, where that is another than the page's.
    pub title_lang: Option<&'a str>,
    /// One sentence, shown below the `h1` unless a template says otherwise.
    pub description: &'a str,
    /// One sentence for search engines and previews: the description, or what takes its place.
    pub summary: &'a str,
    /// The prefix to the site's root: `../` once a folder, empty at the root.
    pub root: &'a str,
    /// The prefix to the top of the whole site, where style sheets, scripts and other files stand that
    /// all languages share: one folder above the root in a further language.
    pub top: &'a str,
    /// The navigation, or a mark that [`super::Nav::show`] takes the place of in the finished page.
    pub nav_html: &'a str,
    /// From the home page to the parent of this one. Empty on the home page.
    pub breadcrumbs: Vec<Crumb<'a>>,
    /// The headings to list beside the page. Shown from two on.
    pub toc: Vec<TocEntry<'a>>,
    /// Where the page is defined.
    pub source: Option<SourceLink<'a>>,
    /// Document control, in every footer.
    pub footer: DocumentControl<'a>,
    /// The page before, in a book's order.
    pub prev: Option<LinkTo<'a>>,
    /// The page after, in a book's order.
    pub next: Option<LinkTo<'a>>,
    /// The calendar of what the page is about.
    pub feed: Option<&'a str>,
    /// The whole site on one page.
    pub print: Option<&'a str>,
    /// The responsibilities as a workbook.
    pub workbook: Option<&'a str>,
    /// The feed of what changed.
    pub news: Option<&'a str>,
    /// The same as documents to print.
    pub pdfs: Vec<LinkTo<'a>>,
    /// Where to answer without git.
    pub feedback: Option<LinkTo<'a>>,
    /// The same page in other languages.
    pub translations: Vec<Translation<'a>>,
    /// The whole addresses of the page in all languages, this one included, for search engines.
    pub alternates: Vec<Alternate<'a>>,
    /// One sentence above the content, as "not translated yet".
    pub notice: Option<&'a str>,
    /// `wide` gives the whole width to a table: the page list goes above the content.
    pub body_class: &'a str,
    /// Whether the site can be searched.
    pub search: bool,
    /// The page's own HTML, for `page.html`; other templates bring theirs.
    pub content: &'a str,
}

/// One step of the way from the home page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Crumb<'a> {
    /// The page's name.
    pub title: &'a str,
    /// Its path below the top of the site, percent-encoded.
    pub href: &'a str,
}

/// One heading of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TocEntry<'a> {
    /// Its text.
    pub title: &'a str,
    /// Its id.
    pub anchor: &'a str,
    /// 2 for `h2`, 3 for `h3`.
    pub level: u8,
}

/// Where a page is defined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceLink<'a> {
    /// File and line, as `content/roles.toml:12`.
    pub label: &'a str,
    /// The place to edit it, where the configuration knows one.
    pub href: Option<&'a str>,
}

/// Document control: which version of the model this is, and whose. No clock speaks here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DocumentControl<'a> {
    /// The model's version.
    pub version: Option<&'a str>,
    /// The key of its status: `draft`, `under-review` or `agreed`.
    pub status: Option<&'a str>,
    /// Who owns it.
    pub owner: Option<&'a str>,
    /// Who may see it, as written.
    pub classification: Option<&'a str>,
    /// Since when it holds, an ISO date.
    pub effective: Option<&'a str>,
    /// The page about versions.
    pub href: Option<&'a str>,
}

/// A link with its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LinkTo<'a> {
    /// The text.
    pub title: &'a str,
    /// Where it leads.
    pub href: &'a str,
}

/// Where a page stands in some language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternate<'a> {
    /// The language's tag, or `x-default`.
    pub lang: &'a str,
    /// The whole address.
    pub href: &'a str,
}

/// The same page in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Translation<'a> {
    /// The other language's tag.
    pub lang: &'a str,
    /// The language's name in itself.
    pub name: &'a str,
    /// The link to the page.
    pub href: &'a str,
}

/// Whose site it is, in the bar above every page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Brand {
    /// The name that takes the place of the site's.
    pub name: Option<String>,
    /// The image beside it.
    pub logo: Option<Logo>,
}

/// An image beside a name, which says nothing more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Logo {
    /// Where it stands.
    pub href: String,
    /// Its media type.
    pub mime: &'static str,
    /// Its width in pixels of CSS.
    pub width: u32,
    /// Its height in pixels of CSS.
    pub height: u32,
}
