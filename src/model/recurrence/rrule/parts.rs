//! The values of a recurrence rule's parts.

use super::super::problem::Fault;
use super::{ByDay, Until};
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::Offset;
use std::collections::BTreeMap;
use std::str::FromStr;

/// What a value should have looked like.
type Expected = String;

/// The value of a part that is there once.
pub(super) fn one<T>(
    found: &BTreeMap<&str, &str>,
    name: &str,
    read: impl Fn(&str) -> Result<T, Expected>,
    fault: &mut impl FnMut(Fault),
) -> Option<T> {
    let value = found.get(name)?;
    match read(value) {
        Ok(value) => Some(value),
        Err(expected) => {
            let message = format!("`{name}` cannot be `{value}`");
            fault(Fault::new(message, format!("write {expected}")));
            None
        }
    }
}

/// The values of a part that is a list.
pub(super) fn list<T>(
    found: &BTreeMap<&str, &str>,
    name: &str,
    read: impl Fn(&str) -> Result<T, Expected>,
    fault: &mut impl FnMut(Fault),
) -> Vec<T> {
    let mut values = Vec::new();
    for value in found.get(name).into_iter().flat_map(|values| values.split(',')) {
        let alone = BTreeMap::from([(name, value)]);
        values.extend(one(&alone, name, &read, fault));
    }
    values
}

/// A whole number from 1 to `most`.
pub(super) fn whole<T: FromStr + TryInto<u32> + Copy>(
    value: &str,
    most: u32,
) -> Result<T, Expected> {
    let digits = value.bytes().all(|b| b.is_ascii_digit());
    let number: Option<T> = digits.then(|| value.parse().ok()).flatten();
    number
        .filter(|number| (*number).try_into().is_ok_and(|number| (1..=most).contains(&number)))
        .ok_or_else(|| format!("a whole number from 1 to {most}"))
}

/// A number from 1 to `most`, or from -1 to `-most` for counting from the end.
pub(super) fn signed(value: &str, most: u16) -> Result<i16, Expected> {
    let number: Option<i16> = value.parse().ok();
    number
        .filter(|number| (1..=most).contains(&number.unsigned_abs()))
        .ok_or_else(|| format!("a whole number from 1 to {most} or from -{most} to -1"))
}

/// `MO` to `SU`.
pub(super) fn weekday(value: &str) -> Result<Weekday, Expected> {
    match value {
        "MO" => Ok(Weekday::Monday),
        "TU" => Ok(Weekday::Tuesday),
        "WE" => Ok(Weekday::Wednesday),
        "TH" => Ok(Weekday::Thursday),
        "FR" => Ok(Weekday::Friday),
        "SA" => Ok(Weekday::Saturday),
        "SU" => Ok(Weekday::Sunday),
        _ => Err("one of MO, TU, WE, TH, FR, SA, SU".to_owned()),
    }
}

/// `TU`, `1TU`, `-1FR`.
pub(super) fn by_day(value: &str) -> Result<ByDay, Expected> {
    let expected = || "days such as `TU`, `1TU` or `-1FR`".to_owned();
    let letters = value.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    let number = &value[..value.len() - letters.len()];
    let weekday = weekday(letters).map_err(|_| expected())?;
    let nth = if number.is_empty() {
        None
    } else {
        let nth = signed(number, 53).map_err(|_| expected())?;
        Some(i8::try_from(nth).map_err(|_| expected())?)
    };
    Ok(ByDay { nth, weekday })
}

/// `20261231`, `20261231T120000` or `20261231T120000Z`.
pub(super) fn until(value: &str) -> Result<Until, Expected> {
    let parsed = match value.split_once('T') {
        None => date(value).map(Until::Date),
        Some((day, clock)) => match clock.strip_suffix('Z') {
            None => moment(day, clock).map(Until::Local),
            Some(clock) => moment(day, clock)
                .and_then(|moment| Offset::UTC.to_timestamp(moment).ok())
                .map(Until::Instant),
        },
    };
    parsed.ok_or_else(|| "a day such as `20261231`".to_owned())
}

fn moment(day: &str, clock: &str) -> Option<jiff::civil::DateTime> {
    let [hour, minute, second] = pairs(clock)?;
    let time = Time::new(hour, minute, second, 0).ok()?;
    Some(date(day)?.to_datetime(time))
}

fn date(text: &str) -> Option<Date> {
    let [century, year, month, day] = pairs(text)?;
    Date::new(i16::from(century) * 100 + i16::from(year), month, day).ok()
}

/// Exactly so many pairs of digits.
fn pairs<const COUNT: usize>(text: &str) -> Option<[i8; COUNT]> {
    let digits = text.as_bytes();
    if digits.len() != COUNT * 2 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(std::array::from_fn(|at| {
        let value = |digit: u8| (digit - b'0').cast_signed();
        value(digits[at * 2]) * 10 + value(digits[at * 2 + 1])
    }))
}
