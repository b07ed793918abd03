//! What the author of a theme is told.

use super::super::{Engine, TemplateError, Theme};
use std::collections::BTreeMap;

fn faults(path: &str, text: &str) -> Vec<TemplateError> {
    let theme = Theme::with_overrides([(path.to_owned(), text.to_owned())]);
    Engine::new(&theme, "en").err().expect("a fault")
}

fn place(error: &TemplateError) -> (&str, usize) {
    (error.file.as_str(), error.line)
}

#[test]
fn every_language_loads() {
    for lang in ["en", "fr", "xx", "pt-BR"] {
        assert!(Engine::new(&Theme::default(), lang).is_ok(), "{lang}");
    }
}

#[test]
fn a_syntax_fault_names_file_and_line() {
    let found = faults("templates/base.html", "<html>\n\n{% if %}</html>");
    assert_eq!(place(&found[0]), ("templates/base.html", 3));
}

#[test]
fn all_templates_that_do_not_parse_are_told_at_once() {
    let files = ["templates/a.html", "templates/b.html"];
    let theme = Theme::with_overrides(files.map(|file| (file.to_owned(), "{{".to_owned())));
    let found = Engine::new(&theme, "en").err().expect("faults");
    assert_eq!(found.iter().map(|error| error.file.as_str()).collect::<Vec<_>>(), files);
}

#[test]
fn unknown_names_are_all_told_with_their_lines() {
    let found = faults("templates/page.html", "{{ 1 | nope }}\n{{ <nothing /> }}\n");
    let places: Vec<_> = found.iter().map(place).collect();
    assert_eq!(places, [("templates/page.html", 1), ("templates/page.html", 2)], "{found:?}");
    assert_eq!(found[0].message, "unknown filter `nope`");
}

#[test]
fn a_missing_parent_and_a_component_defined_twice_are_found_in_their_files() {
    let found = faults("templates/page.html", "\n{% extends \"gone.html\" %}");
    assert_eq!(place(&found[0]), ("templates/page.html", 2));
    let twice = "\n{% component empty() %}{% endcomponent %}";
    let found = faults("templates/mine.html", twice);
    assert_eq!(place(&found[0]), ("templates/mine.html", 2), "{found:?}");
}

#[test]
fn an_undefined_name_while_rendering_names_its_place() {
    let page = "templates/page.html".to_owned();
    let theme = Theme::with_overrides([(page, "a\n{{ nobody_set_this }}".to_owned())]);
    let engine = Engine::new(&theme, "en").expect("parses");
    let error =
        engine.render("page.html", &BTreeMap::<String, String>::new()).expect_err("undefined");
    assert_eq!(place(&error), ("templates/page.html", 2));
    assert!(error.message.contains("nobody_set_this"), "{error}");
}

#[test]
fn text_is_escaped_and_a_link_inside_a_sentence_stays_a_link() {
    let page = "templates/page.html".to_owned();
    let text = "{% set l = <thing title={who} href=\"x\" /> %}{{ t(key=\"chaired-by\", role=l) }}|{{ who }}|{{ t(key=who) }}";
    let theme = Theme::with_overrides([(page, text.to_owned())]);
    let engine = Engine::new(&theme, "en").expect("parses");
    let context = BTreeMap::from([("who", "<R&D>")]);
    assert_eq!(
        engine.render("page.html", &context).expect("renders"),
        "<a class=\"thing\" href=\"x\">&lt;R&amp;D&gt;</a> in the chair|&lt;R&amp;D&gt;|&lt;R&amp;D&gt;"
    );
}

#[test]
fn all_languages_have_the_same_keys_and_placeholders() {
    let theme = Theme::default();
    let read = |file: &str| -> BTreeMap<String, String> {
        toml::from_str(theme.get(file).expect("there")).expect("sound")
    };
    let holes = |text: &str| -> Vec<String> {
        let mut names: Vec<String> = text
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
            .map(|(name, _)| name.to_owned())
            .collect();
        names.sort();
        names
    };
    let english = read("strings/en.toml");
    let mut others = 0;
    for (file, _) in theme.folder("strings").filter(|(file, _)| *file != "en.toml") {
        let other = read(&format!("strings/{file}"));
        assert_eq!(english.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>(), "{file}");
        for (key, text) in &english {
            assert_eq!(holes(text), holes(&other[key]), "{file}: {key}");
        }
        others += 1;
    }
    assert_eq!(others, 3);
}
