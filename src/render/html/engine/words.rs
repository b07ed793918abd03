//! The theme's strings, as the plan of the site asks for them.

use super::dates;
use super::strings::Strings;
use crate::site::Words;
use jiff::civil::Date;

impl Words for Strings {
    fn get(&self, key: &str) -> String {
        Strings::get(self, key).to_owned()
    }

    fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        Strings::fill(self, key, values)
    }

    fn count(&self, n: usize, key: &str) -> String {
        Strings::count(self, n as u64, key)
    }

    fn date(&self, date: Date) -> String {
        dates::in_words(date, "long", self)
    }
}
