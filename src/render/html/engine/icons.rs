//! Inline pictures.

use std::collections::BTreeMap;

use super::theme::Theme;

/// The icons of a theme by name, each as inline SVG that takes the colour and size of its text.
#[derive(Debug, Clone)]
pub(super) struct Icons(BTreeMap<String, String>);

impl Icons {
    pub(super) fn load(theme: &Theme) -> Self {
        let icons = theme.folder("icons").filter_map(|(file, svg)| {
            let name = file.strip_suffix(".svg")?;
            // An icon repeats what the text beside it says, so it is hidden from those who listen.
            let svg = svg.trim().replacen("<svg ", "<svg class=\"ic\" aria-hidden=\"true\" ", 1);
            Some((name.to_owned(), svg.replace(" xmlns=\"http://www.w3.org/2000/svg\"", "")))
        });
        Self(icons.collect())
    }

    /// The icon, or what to say to the author of the template.
    pub(super) fn get(&self, name: &str) -> Result<&str, String> {
        self.0.get(name).map(String::as_str).ok_or_else(|| {
            let known: Vec<&str> = self.0.keys().map(String::as_str).collect();
            format!("there is no icon `{name}`; there are {}", known.join(", "))
        })
    }
}
