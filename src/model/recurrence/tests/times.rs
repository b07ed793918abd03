use super::super::Written;
use super::{good, told, words};
use jiff::civil::time;

fn at(text: &str) -> Written<'_> {
    Written { at: Some(text), ..words("day", "") }
}

#[test]
fn hours_and_minutes() {
    let times = [("10:00", 10, 0), ("9:30", 9, 30), ("00:00", 0, 0), (" 23:59 ", 23, 59)];
    for (text, hour, minute) in times {
        assert_eq!(good(&at(text)).at, Some(time(hour, minute, 0, 0)), "{text}");
    }
    assert_eq!(good(&words("day", "")).at, None);
    assert_eq!(good(&at("9:05")).in_english(), "every day, 09:05");
}

#[test]
fn other_notations_are_told_ours() {
    let cases = [
        ("10h30", "10:30"),
        ("9h", "09:00"),
        ("10.30", "10:30"),
        ("10", "10:00"),
        ("10am", "10:00"),
        ("2:30 PM", "14:30"),
        ("12 am", "00:00"),
        ("12pm", "12:00"),
        ("10:00:00", "10:00"),
        ("Noon", "12:00"),
        ("midnight", "00:00"),
    ];
    for (text, meant) in cases {
        let expected = format!("at: `{text}` is not a time of day; write `at = \"{meant}\"`");
        assert_eq!(told(&at(text)), expected);
    }
}

#[test]
fn no_time_at_all() {
    for text in ["25:00", "10:60", "24:01"] {
        let expected =
            format!("at: `{text}` is not a time of day; write a time from `00:00` to `23:59`");
        assert_eq!(told(&at(text)), expected);
    }
    assert!(told(&at("24:00")).ends_with("write `at = \"00:00\"` and the following day"));
    for text in ["", ":", "1:2:3:4", "13pm", "0 am", "later", "1é:00", "１０:00", "+9:00", "99h"]
    {
        assert!(
            told(&at(text)).contains("such as `at = \"10:00\"`"),
            "{text}: {}",
            told(&at(text))
        );
    }
}
