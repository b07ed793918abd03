use std::time::Duration;

/// How long to wait before something is asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// How often it is asked again.
    pub times: u32,
    /// The first pause, where the wiki names none; each further one is twice as long.
    pub first: Duration,
    /// The longest pause that is waited for.
    pub most: Duration,
}

impl Patience {
    /// As a person with a cup of coffee has it.
    pub const HUMAN: Self =
        Self { times: 5, first: Duration::from_secs(1), most: Duration::from_mins(2) };

    /// The pause before asking again for the `nth` time, from 0 on, if the wiki asks for `named`;
    /// nothing when it is time to give up.
    pub fn pause(&self, nth: u32, named: Option<Duration>) -> Option<Duration> {
        if nth >= self.times {
            return None;
        }
        let own = self.first.saturating_mul(2_u32.saturating_pow(nth)).min(self.most);
        match named {
            Some(named) if named > self.most => None,
            Some(named) => Some(named.max(self.first)),
            None => Some(own),
        }
    }
}

/// What a `Retry-After` asks for (RFC 9110, section 10.2.3), where it is given in seconds; a date is
/// read against the `Date` of the same answer, so that no clock of ours counts.
pub(super) fn retry_after(value: Option<&str>, date: Option<&str>) -> Option<Duration> {
    let value = value?.trim();
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let (until, now) = (moment(value)?, moment(date?)?);
    let seconds = until.as_second() - now.as_second();
    Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0)))
}

/// A date as HTTP writes it (RFC 9110, section 5.6.7).
fn moment(text: &str) -> Option<jiff::Timestamp> {
    jiff::fmt::rfc2822::parse(text).ok().map(|zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::unnecessary_wraps, reason = "what it is compared with may be none")]
    const fn seconds(n: u64) -> Option<Duration> {
        Some(Duration::from_secs(n))
    }

    #[test]
    fn pauses_grow_and_end() {
        let patience = Patience::HUMAN;
        let own: Vec<_> = (0..6).map(|nth| patience.pause(nth, None)).collect();
        assert_eq!(own, [seconds(1), seconds(2), seconds(4), seconds(8), seconds(16), None]);
    }

    #[test]
    fn a_named_pause_is_kept_unless_it_is_too_long() {
        let patience = Patience::HUMAN;
        assert_eq!(patience.pause(0, seconds(30)), seconds(30));
        assert_eq!(patience.pause(0, seconds(0)), seconds(1));
        assert_eq!(patience.pause(0, seconds(121)), None);
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let date = Some("Sun, 06 Nov 1994 08:49:30 GMT");
        assert_eq!(retry_after(Some(" 7 "), None), seconds(7));
        assert_eq!(retry_after(Some("Sun, 06 Nov 1994 08:49:37 GMT"), date), seconds(7));
        assert_eq!(retry_after(Some("Sun, 06 Nov 1994 08:49:00 GMT"), date), seconds(0));
        assert_eq!(retry_after(Some("soon"), date), None);
        assert_eq!(retry_after(None, date), None);
    }
}
