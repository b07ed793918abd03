use super::Failure;
use crate::clock::Clock;
use jiff::civil::Date;

/// The variable that reproducible builds set
/// (<https://reproducible-builds.org/specs/source-date-epoch/>).
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// The day that the user names, else the environment's, else today.
pub(super) fn choose(named: Option<Date>) -> Result<Clock, Failure> {
    if let Some(day) = named {
        return Ok(Clock::on(day));
    }
    let Some(value) = std::env::var_os(EPOCH) else { return Ok(Clock::system()) };
    let seconds = value.to_str().and_then(|value| value.trim().parse().ok());
    seconds.and_then(Clock::at_epoch).ok_or_else(|| {
        Failure::new(
            format!("the variable {EPOCH} holds `{}`, which is no time", value.to_string_lossy()),
            "set it to seconds since 1970, unset it, or name a day with `--clock`",
        )
    })
}
