use super::*;
use crate::finding::code;
use crate::render::html::engine::{Strings, Theme};

fn words() -> Strings {
    Strings::load(&Theme::default(), "en").expect("the default theme is sound")
}

fn finding(severity: Severity) -> Finding {
    Finding { severity, ..Finding::new(code::UNKNOWN_ID, None, "x") }
}

#[test]
fn what_stands_between_backticks_is_code() {
    let said = |message: &str| -> Vec<(bool, String)> {
        parts(message).into_iter().map(|part| (part.code, part.text)).collect()
    };
    let owned = |parts: &[(bool, &str)]| -> Vec<(bool, String)> {
        parts.iter().map(|(code, text)| (*code, (*text).to_owned())).collect()
    };
    assert_eq!(said("no role `é`"), owned(&[(false, "no role "), (true, "é")]));
    assert_eq!(
        said("a `b` ` c"),
        owned(&[(false, "a "), (true, "b"), (false, " "), (false, "` c")])
    );
}

#[test]
fn notes_alone_leave_a_model_clean() {
    assert!(verdict(&[], (0, 0), &words()).clean);
    let notes = verdict(&[finding(Severity::Note), finding(Severity::Note)], (0, 0), &words());
    assert!(notes.clean && notes.text.contains("2 notes"), "{}", notes.text);
    let warned = verdict(&[finding(Severity::Warning), finding(Severity::Note)], (0, 0), &words());
    assert!(!warned.clean && warned.text.contains("1 warning, 1 note"), "{}", warned.text);
}

#[test]
fn what_is_left_out_is_counted_and_never_called_clean() {
    let known = verdict(&[], (0, 11), &words());
    assert_eq!(known.text, "Nothing new. 11 known findings are left out.");
    let accepted = verdict(&[], (2, 0), &words());
    let said = "Nothing calls for action now. 2 findings are accepted for a time.";
    assert!(accepted.clean && accepted.text == said, "{}", accepted.text);
    let both = verdict(&[finding(Severity::Note)], (1, 0), &words());
    assert_eq!(both.text, "The check found 1 note. 1 finding is accepted for a time.");
    let noted = verdict(&[finding(Severity::Note)], (0, 1), &words());
    assert_eq!(noted.text, "The check found 1 note. 1 known finding is left out.");
}
