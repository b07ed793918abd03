//! The days of one period of a recurrence rule: the table of RFC 5545 section 3.3.10.

use super::super::{date, period};
use super::{ByDay, Freq, Rrule};
use jiff::civil::Date;

/// A first and a last day.
type Span = (Date, Date);

/// Adds the days of the period `span`, in order. `from` is the rule's first day, `DTSTART`, which
/// says what the rule leaves open.
pub(in super::super) fn days(rule: &Rrule, from: Date, span: Span, out: &mut Vec<Date>) {
    let start = out.len();
    match rule.freq {
        Freq::Daily => out.extend(Some(span.0).filter(|day| limited(rule, *day))),
        Freq::Weekly => week(rule, from, span, out),
        Freq::Monthly => {
            if in_month(rule, span.0) {
                month(rule, from, span, span, out);
            }
        }
        Freq::Yearly => year(rule, from, span, out),
    }
    let mut set = out.split_off(start);
    set.sort_unstable();
    set.dedup();
    if rule.by_set_pos.is_empty() {
        out.append(&mut set);
    } else {
        out.extend(positions(rule, &set));
    }
}

fn positions(rule: &Rrule, set: &[Date]) -> Vec<Date> {
    let at = |position: i16| {
        let count = usize::from(position.unsigned_abs());
        let index = if position > 0 { count.checked_sub(1) } else { set.len().checked_sub(count) };
        set.get(index?).copied()
    };
    let mut chosen: Vec<_> = rule.by_set_pos.iter().filter_map(|position| at(*position)).collect();
    chosen.sort_unstable();
    chosen.dedup();
    chosen
}

fn week(rule: &Rrule, from: Date, span: Span, out: &mut Vec<Date>) {
    for day in (0..7).filter_map(|day| date::plus(span.0, day)) {
        let named = if rule.by_day.is_empty() {
            day.weekday() == from.weekday()
        } else {
            rule.by_day.iter().any(|by| by.weekday == day.weekday())
        };
        if named && in_month(rule, day) {
            out.push(day);
        }
    }
}

fn year(rule: &Rrule, from: Date, span: Span, out: &mut Vec<Date>) {
    if rule.by_month.is_empty() && rule.by_month_day.is_empty() && !rule.by_day.is_empty() {
        return weekdays(&rule.by_day, span, out);
    }
    let here = [from.month()];
    let all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    let months: &[i8] = match (rule.by_month.as_slice(), rule.by_month_day.as_slice()) {
        ([], []) => &here,
        ([], _) => &all,
        (months, _) => months,
    };
    for span_of_month in months.iter().filter_map(|month| period::month_within(span.0, *month)) {
        // Without BYMONTH, an ordinal counts through the year.
        let counted = if rule.by_month.is_empty() { span } else { span_of_month };
        month(rule, from, span_of_month, counted, out);
    }
}

/// The days of one month; ordinals of `BYDAY` count in the span `counted`.
fn month(rule: &Rrule, from: Date, span: Span, counted: Span, out: &mut Vec<Date>) {
    let nth_day = |day: i8| Date::new(span.0.year(), span.0.month(), day).ok();
    if rule.by_month_day.is_empty() {
        if rule.by_day.is_empty() {
            out.extend(nth_day(from.day()));
        } else {
            weekdays(&rule.by_day, span, out);
        }
        return;
    }
    let named = rule.by_month_day.iter().map(|day| from_start(*day, span.0));
    let fits = |day: &Date| {
        rule.by_day.is_empty() || rule.by_day.iter().any(|by| is_nth(*by, counted, *day))
    };
    out.extend(named.filter_map(nth_day).filter(fits));
}

/// Every day of the span that `by_day` names.
fn weekdays(by_day: &[ByDay], span: Span, out: &mut Vec<Date>) {
    for by in by_day {
        if let Some(nth) = by.nth {
            out.extend(date::nth_weekday(span, by.weekday, i64::from(nth)));
        } else {
            let first = date::nth_weekday(span, by.weekday, 1);
            let weeks = std::iter::successors(first, |day| date::plus(*day, 7));
            out.extend(weeks.take_while(|day| *day <= span.1));
        }
    }
}

fn is_nth(by: ByDay, span: Span, day: Date) -> bool {
    match by.nth {
        None => by.weekday == day.weekday(),
        Some(nth) => date::nth_weekday(span, by.weekday, i64::from(nth)) == Some(day),
    }
}

/// Whether a single day passes every part that names days, for `FREQ=DAILY`.
fn limited(rule: &Rrule, day: Date) -> bool {
    let by_month_day = |named: &i8| from_start(*named, day) == day.day();
    in_month(rule, day)
        && (rule.by_month_day.is_empty() || rule.by_month_day.iter().any(by_month_day))
        && (rule.by_day.is_empty() || rule.by_day.iter().any(|by| by.weekday == day.weekday()))
}

fn in_month(rule: &Rrule, day: Date) -> bool {
    rule.by_month.is_empty() || rule.by_month.contains(&day.month())
}

/// A day of `month` counted from its start, below 1 where the month is too short for it.
fn from_start(named: i8, month: Date) -> i8 {
    if named < 0 { month.days_in_month() + 1 + named } else { named }
}
