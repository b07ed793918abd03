//! Several reports of one run: `--output human --output sarif=operandi.sarif`.

use super::Failure;
use super::terminal::Terminal;
use crate::report::neutral;
use clap::ValueEnum;
use std::path::{Path, PathBuf};

/// A format, and the file that it goes to; standard output without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted<F> {
    pub(super) format: F,
    pub(super) file: Option<PathBuf>,
}

/// What has to be known of a format to put several of them side by side.
pub(super) trait Format: ValueEnum + Copy + PartialEq {
    /// Whether it is one document, which anything beside it would break, and no list of lines.
    fn is_document(self) -> bool;
}

/// Reads `FORMAT` or `FORMAT=FILE`; `-` is standard output.
pub(super) fn wanted<F: Format>(text: &str) -> Result<Wanted<F>, String> {
    let (format, file) = match text.split_once('=') {
        None | Some((_, "-")) => (text.trim_end_matches("=-"), None),
        Some((_, "")) => return Err("no file is named behind `=`".to_owned()),
        Some((format, file)) => (format, Some(PathBuf::from(file))),
    };
    let known = || F::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    let format = F::from_str(format, false).map_err(|_| {
        let names: Vec<String> = known().map(|value| value.get_name().to_owned()).collect();
        format!("there is no format `{format}`; there are {}", names.join(", "))
    })?;
    Ok(Wanted { format, file })
}

/// Refuses what could not be read afterwards: a document beside something else on standard output,
/// and two reports in one file.
pub(super) fn judge<F: Format>(wanted: &[Wanted<F>]) -> Result<(), Failure> {
    let printed: Vec<F> = wanted.iter().filter(|w| w.file.is_none()).map(|w| w.format).collect();
    if printed.len() > 1 && printed.iter().any(|format| format.is_document()) {
        return Err(Failure::new(
            "two reports would stand in one another's way on standard output",
            "name a file for all but one of them: `--output FORMAT=FILE`",
        ));
    }
    for (at, one) in wanted.iter().enumerate() {
        if let Some(file) = one.file.as_deref().filter(|file| is_named(&wanted[..at], file)) {
            return Err(Failure::new(
                format!("two reports would go to `{}`", shown(file)),
                "name a file for each of them",
            ));
        }
    }
    Ok(())
}

fn is_named<F>(wanted: &[Wanted<F>], file: &Path) -> bool {
    wanted.iter().any(|other| other.file.as_deref() == Some(file))
}

/// Puts `text` where it is wanted. Styles are for terminals alone.
pub(super) fn deliver(text: &str, file: Option<&Path>, terminal: &Terminal) -> Result<(), Failure> {
    let Some(file) = file else { return terminal.print(text) };
    let plain = anstream::adapter::strip_str(text).to_string();
    write(file, &plain)
}

#[expect(clippy::disallowed_methods, reason = "reports go to the files that the caller names")]
fn write(file: &Path, text: &str) -> Result<(), Failure> {
    std::fs::write(file, text).map_err(|error| {
        Failure::new(
            format!("cannot write `{}`: {}", shown(file), error.kind()),
            "make its folder, and make sure that you may write there",
        )
    })
}

fn shown(file: &Path) -> String {
    neutral(&file.display().to_string()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::super::args::FormatArg;
    use super::{Wanted, judge, wanted};
    use std::path::Path;

    fn read(text: &str) -> Result<Wanted<FormatArg>, String> {
        wanted(text)
    }

    #[test]
    fn a_format_may_name_its_file() {
        let Wanted { format, file } = read("json=a=b.json").expect("a format and a file");
        assert_eq!((format, file.as_deref()), (FormatArg::Json, Some(Path::new("a=b.json"))));
        assert_eq!(read("short"), read("short=-"));
        assert!(read("json=").is_err());
        let unknown = read("xml=a.xml").expect_err("there is no such format");
        assert!(unknown.contains("`xml`") && unknown.contains("human, short, json"), "{unknown}");
    }

    #[test]
    fn what_would_break_one_another_is_refused() {
        let all = |texts: &[&str]| {
            let wanted: Result<Vec<_>, _> = texts.iter().map(|text| read(text)).collect();
            judge(&wanted.expect("formats")).is_ok()
        };
        assert!(all(&["human", "github", "json=a.json", "sarif=b.sarif"]));
        assert!(all(&["json"]));
        assert!(!all(&["human", "json"]));
        assert!(!all(&["json", "sarif"]));
        assert!(!all(&["json=a", "sarif=a"]));
    }
}
