//! A theme in one language, ready to render.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, ErrorKind, Tera, Value};

use super::error::TemplateError;
use super::functions;
use super::shell::Shell;
use super::strings::Strings;
use super::texts::Texts;
use super::theme::Theme;

/// Renders the templates of one theme with the words of one language.
///
/// Cheap to share between threads: rendering needs no lock.
#[derive(Clone)]
pub struct Engine {
    tera: Tera,
    strings: Strings,
}

impl Engine {
    /// Loads every template of `theme`, for pages in `lang` (a BCP 47 tag, as `fr` or `pt-BR`).
    ///
    /// All faults of all files are returned together, sorted by file and line.
    ///
    /// The filters `markdown` and `inline` show texts as they are; see [`Engine::with_texts`].
    pub fn new(theme: &Theme, lang: &str) -> Result<Self, Vec<TemplateError>> {
        Self::with_texts(theme, lang, &super::texts::plain())
    }

    /// The same, with `texts` to turn the model's Markdown into HTML.
    pub fn with_texts(
        theme: &Theme,
        lang: &str,
        texts: &Texts,
    ) -> Result<Self, Vec<TemplateError>> {
        let mut faults = syntax_faults(theme);
        let strings = Strings::load(theme, lang).unwrap_or_else(|error| {
            faults.push(error);
            Strings::default()
        });
        if !faults.is_empty() {
            faults.sort();
            return Err(faults);
        }
        let mut tera = Tera::default();
        functions::register(&mut tera, theme, &strings);
        super::texts::register(&mut tera, texts);
        match tera.add_raw_templates(theme.folder("templates")) {
            Ok(()) => Ok(Self { tera, strings }),
            Err(error) => Err(TemplateError::loading(&error, theme)),
        }
    }

    /// The words of the interface, for those who need one outside a template.
    pub fn strings(&self) -> &Strings {
        &self.strings
    }

    /// Renders the template `name` (its path below `templates/`) with the fields of `context`.
    pub fn render(&self, name: &str, context: &impl Serialize) -> Result<String, TemplateError> {
        let context = fields(name, context)?;
        self.finish(name, &context)
    }

    /// Renders a page: the fields of `shell` as they are, and `view` under the name `page`.
    pub fn render_page(
        &self,
        name: &str,
        shell: &Shell<'_>,
        view: &impl Serialize,
    ) -> Result<String, TemplateError> {
        self.render_with_figures(name, shell, view, &BTreeMap::<&str, &str>::new())
    }

    /// The same with figures by name, as `figures`.
    pub fn render_with_figures(
        &self,
        name: &str,
        shell: &Shell<'_>,
        view: &impl Serialize,
        figures: &impl Serialize,
    ) -> Result<String, TemplateError> {
        let mut context = fields(name, shell)?;
        context.insert("figures", figures);
        let view = Value::try_from_serializable(view)
            .map_err(|error| TemplateError::rendering(&error, name))?;
        context.insert_value("page", view);
        self.finish(name, &context)
    }

    /// Renders one component with the fields of `arguments`, for live views inside Markdown.
    ///
    /// `root` is the prefix to the site's root, which components with links take implicitly.
    pub fn component(
        &self,
        name: &str,
        arguments: &impl Serialize,
        root: &str,
    ) -> Result<String, TemplateError> {
        let arguments = fields(name, arguments)?;
        let mut implicit = Context::new();
        implicit.insert("root", root);
        self.tera
            .render_component_with_implicits(name, &arguments, &implicit, None, true)
            .map_err(|error| TemplateError::rendering(&error, name))
    }

    fn finish(&self, name: &str, context: &Context) -> Result<String, TemplateError> {
        self.tera.render(name, context).map_err(|error| TemplateError::rendering(&error, name))
    }
}

fn fields(name: &str, context: &impl Serialize) -> Result<Context, TemplateError> {
    Context::from_serialize(context).map_err(|error| TemplateError::rendering(&error, name))
}

/// Tera stops at the first template that does not parse; we want to know them all.
fn syntax_faults(theme: &Theme) -> Vec<TemplateError> {
    let mut faults = Vec::new();
    for (name, text) in theme.folder("templates") {
        // Alone, a template may lack its parent and its components: only its syntax counts here.
        if let Err(error) = Tera::default().add_raw_template(name, text)
            && matches!(error.kind(), ErrorKind::SyntaxError(_))
        {
            faults.push(TemplateError::rendering(&error, name));
        }
    }
    faults
}
