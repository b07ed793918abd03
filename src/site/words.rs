//! Words of the interface, for captions and labels that a plan makes.

/// The interface in one language. Keys are those of the theme's string files.
pub trait Words: Sync {
    /// The word for `key`.
    fn get(&self, key: &str) -> String;
    /// The sentence for `key` with its gaps filled.
    fn fill(&self, key: &str, values: &[(&str, &str)]) -> String;
    /// `n` of something, in the right plural form.
    fn count(&self, n: usize, key: &str) -> String;
    /// A day in words.
    fn date(&self, date: jiff::civil::Date) -> String;
}
