//! `at`: the wall time at which a meeting starts.

use super::problem::Fault;
use super::words::{normal, set};
use jiff::civil::Time;

/// Reads `10:00` or `9:30`.
pub(super) fn parse(text: &str) -> Result<Time, Fault> {
    if let Some((hour, minute)) = digits(text.trim(), ":") {
        return time(hour, minute).ok_or_else(|| no_time(text, hour, minute));
    }
    let message = format!("`{text}` is not a time of day");
    let help = match meant(&normal(text)) {
        Some(time) => format!("write {}", set("at", &time.strftime("%H:%M").to_string())),
        None => "write the hour and the minute, from 00:00 to 23:59, such as `at = \"10:00\"`; \
                 leave `at` out for a whole day"
            .to_owned(),
    };
    Err(Fault::new(message, help))
}

fn no_time(text: &str, hour: u8, minute: u8) -> Fault {
    let help = if hour == 24 && minute == 0 {
        "write `at = \"00:00\"` and the following day"
    } else {
        "write a time from `00:00` to `23:59`"
    };
    Fault::new(format!("`{text}` is not a time of day"), help)
}

fn time(hour: u8, minute: u8) -> Option<Time> {
    let (hour, minute) = (i8::try_from(hour).ok()?, i8::try_from(minute).ok()?);
    Time::new(hour, minute, 0, 0).ok()
}

/// One or two digits, the separator, two digits.
fn digits(text: &str, separator: &str) -> Option<(u8, u8)> {
    let (hour, minute) = text.split_once(separator)?;
    let number =
        |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?;
    (matches!(hour.len(), 1 | 2) && minute.len() == 2)
        .then(|| Some((number(hour)?, number(minute)?)))?
}

/// The time that another notation means: `10h30`, `10.30`, `10`, `2:30 pm`, `10:00:00`, `noon`.
fn meant(text: &str) -> Option<Time> {
    match text {
        "noon" | "midday" => return time(12, 0),
        "midnight" => return time(0, 0),
        _ => {}
    }
    let text = text.replace(' ', "");
    let halves = [("am", 0), ("pm", 12)];
    let half = halves.iter().find_map(|(name, add)| Some((text.strip_suffix(name)?, *add)));
    let (clock, add) = half.map_or((text.as_str(), None), |(clock, add)| (clock, Some(add)));
    let (hour, minute) = ["h", ".", ":"]
        .iter()
        .find_map(|separator| digits(clock, separator))
        .or_else(|| digits(clock.strip_suffix(":00")?, ":"))
        .or_else(|| digits(&format!("{}:00", clock.trim_end_matches('h')), ":"))?;
    match add {
        None => time(hour, minute),
        Some(add) if (1..=12).contains(&hour) => time(hour % 12 + add, minute),
        Some(_) => None,
    }
}
