//! A year at a glance: twelve months with the days on which something is held.

use jiff::civil::{Date, Weekday};
use serde::Serialize;

/// What the `planner` component shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Planner {
    /// The year, or the calendar year in which a fiscal year starts.
    pub year: i16,
    /// The months in the order of the (fiscal) year.
    pub months: Vec<Month>,
    /// The kinds of mark to explain, most frequent first.
    pub legend: Vec<Mark>,
}

/// The mark of a tier on a day. Where several fall on one day, the rarest shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Dotted underline.
    Daily,
    /// Underline.
    Weekly,
    /// Ring.
    Monthly,
    /// Filled square.
    Quarterly,
    /// Filled shield.
    Annual,
}

/// One month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Month {
    /// Its year.
    pub year: i16,
    /// 1 to 12.
    pub number: i8,
    /// `2026-01`, by which the script finds today.
    pub iso: String,
    /// Weeks from Monday to Sunday; `None` where the day is another month's.
    pub weeks: Vec<[Option<Day>; 7]>,
}

/// One day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Day {
    /// The day of the month.
    pub n: i8,
    /// The mark, where something is held.
    pub mark: Option<Mark>,
    /// The link to the day in the agenda, as `#d0105`; set where there is a mark.
    pub href: String,
    /// What is held, names with commas between; what is held daily, only where nothing else is.
    pub title: String,
    /// Whether nobody works: a weekend or a holiday.
    pub off: bool,
}

impl Planner {
    /// An empty planner of twelve months from `month` (1 to 12) of `year`, weekends marked as off.
    ///
    /// `None` if that is no month of the calendar.
    pub fn new(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        let months = (0..12)
            .map(|ahead| first.checked_add(jiff::Span::new().months(ahead)).ok().map(Month::new));
        Some(Self { year, months: months.collect::<Option<_>>()?, legend: Vec::new() })
    }

    /// The day of `date`, where it is within the planner.
    pub fn day_mut(&mut self, date: Date) -> Option<&mut Day> {
        let of_month =
            |month: &&mut Month| (month.year, month.number) == (date.year(), date.month());
        let month = self.months.iter_mut().find(of_month)?;
        month.weeks.iter_mut().flatten().flatten().find(|day| day.n == date.day())
    }

    /// Notes that `name` of the tier `mark` is held on `date`; days outside the planner are left out.
    pub fn hold(&mut self, date: Date, mark: Mark, name: &str, href: &str) {
        let Some(day) = self.day_mut(date) else { return };
        let before = day.mark.replace(day.mark.map_or(mark, |other| other.max(mark)));
        // A year of pages would say the same daily name some hundred times.
        if before == Some(Mark::Daily) && mark > Mark::Daily {
            day.title.clear();
        }
        if mark > Mark::Daily || before <= Some(Mark::Daily) {
            if !day.title.is_empty() {
                day.title.push_str(", ");
            }
            day.title.push_str(name);
            href.clone_into(&mut day.href);
        }
        if let Err(at) = self.legend.binary_search(&mark) {
            self.legend.insert(at, mark);
        }
    }
}

impl Month {
    fn new(first: Date) -> Self {
        let mut weeks = Vec::with_capacity(6);
        let mut week: [Option<Day>; 7] = Default::default();
        for n in 1..=first.days_in_month() {
            let weekday = first.with().day(n).build().map_or(Weekday::Monday, Date::weekday);
            let off = matches!(weekday, Weekday::Saturday | Weekday::Sunday);
            let column = usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(0);
            week[column] = Some(Day { n, off, ..Day::default() });
            if column == 6 || n == first.days_in_month() {
                weeks.push(std::mem::take(&mut week));
            }
        }
        let iso = format!("{:04}-{:02}", first.year(), first.month());
        Self { year: first.year(), number: first.month(), iso, weeks }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_day_of_the_year_is_there_once_in_its_column() {
        let planner = Planner::new(2024, 1).expect("a year");
        let days = planner.months.iter().flat_map(|month| month.weeks.iter().flatten().flatten());
        assert_eq!(days.count(), 366);
        // 2024-02-29 was a Thursday.
        let leap = planner.months[1].weeks[4][3].as_ref().expect("a leap day");
        assert_eq!((leap.n, leap.off), (29, false));
    }

    #[test]
    fn a_fiscal_year_crosses_into_the_next() {
        let planner = Planner::new(2026, 10).expect("a year");
        let isos: Vec<&str> = planner.months.iter().map(|month| month.iso.as_str()).collect();
        assert_eq!([isos[0], isos[3], isos[11]], ["2026-10", "2027-01", "2027-09"]);
    }

    #[test]
    fn the_rarest_tier_marks_the_day_and_all_names_stand_there() {
        let mut planner = Planner::new(2026, 1).expect("a year");
        let day = date(2026, 3, 31);
        planner.hold(day, Mark::Quarterly, "Business review", "#d0331");
        planner.hold(day, Mark::Weekly, "Triage", "#d0331");
        planner.hold(date(2027, 3, 31), Mark::Annual, "Outside", "#no");
        let held = planner.day_mut(day).expect("within").clone();
        assert_eq!(
            (held.mark, held.title.as_str()),
            (Some(Mark::Quarterly), "Business review, Triage")
        );
        planner.hold(day, Mark::Daily, "Stand-up", "#daily");
        assert_eq!(planner.day_mut(day).expect("within").title, "Business review, Triage");
        let quiet = date(2026, 3, 30);
        planner.hold(quiet, Mark::Daily, "Stand-up", "#daily");
        assert_eq!(planner.day_mut(quiet).expect("within").title, "Stand-up");
        planner.hold(quiet, Mark::Weekly, "Triage", "#d0330");
        let held = planner.day_mut(quiet).expect("within");
        assert_eq!((held.title.as_str(), held.href.as_str()), ("Triage", "#d0330"));
        assert_eq!(planner.legend, [Mark::Daily, Mark::Weekly, Mark::Quarterly]);
    }

    #[test]
    fn no_month_no_planner() {
        assert_eq!(Planner::new(2026, 13), None);
    }
}
