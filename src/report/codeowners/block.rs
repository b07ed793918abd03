//! Lines of ours in a file of others: between two marks, which name the project's folder.

use std::fmt::Write;

/// Why a file cannot take our lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// A block begins and does not end, or ends and has not begun.
    Unpaired,
    /// There is more than one block of this project.
    Twice,
}

/// `file` with `lines` as the block of the project in `folder`, in place of the block that is
/// there, else at the end, where they hold against the lines before them. Everything else stays as
/// it is, byte for byte.
///
/// # Errors
/// When it cannot be told where the block begins and ends.
pub fn put(file: &str, folder: &str, lines: &[String]) -> Result<String, Broken> {
    let end = if file.contains("\r\n") { "\r\n" } else { "\n" };
    let [first, last] = marks(folder);
    let mut block = format!("{first}{end}{NOTE}{end}");
    for line in lines {
        let _ = write!(block, "{line}{end}");
    }
    let _ = write!(block, "{last}");
    Ok(match find(file, folder)? {
        Some(place) => format!("{}{block}{}", &file[..place.start], &file[place.end..]),
        None => {
            let gap = match file {
                "" => String::new(),
                file if file.ends_with('\n') => end.to_owned(),
                _ => end.repeat(2),
            };
            format!("{file}{gap}{block}{end}")
        }
    })
}

/// The lines that are in `old` and not in `new`, behind `- `, and those in `new` alone, behind
/// `+ `, in the order of the files.
pub fn difference(old: &str, new: &str) -> Vec<String> {
    let alone = |sign: char, of: &str, other: &str| {
        let known: std::collections::BTreeSet<&str> = other.lines().collect();
        let lines = of.lines().filter(|line| !known.contains(line) && !line.is_empty());
        lines.map(|line| format!("{sign} {line}")).collect::<Vec<_>>()
    };
    let mut told = alone('-', old, new);
    told.extend(alone('+', new, old));
    told
}

const NOTE: &str = "# From the operating model, by `operandi export codeowners`: change it there.";

fn marks(folder: &str) -> [String; 2] {
    ["begin", "end"].map(|word| format!("# operandi {word} /{folder}"))
}

/// Where the block of the project in `folder` stands, without the break behind it.
fn find(file: &str, folder: &str) -> Result<Option<std::ops::Range<usize>>, Broken> {
    let [first, last] = marks(folder);
    let (mut begins, mut ends) = (Vec::new(), Vec::new());
    let mut at = 0;
    for line in file.split_inclusive('\n') {
        let words = line.trim_end();
        if words == first {
            begins.push(at);
        } else if words == last {
            ends.push(at + words.len());
        }
        at += line.len();
    }
    match (&*begins, &*ends) {
        ([], []) => Ok(None),
        ([begin], [end]) if begin < end => Ok(Some(*begin..*end)),
        ([_, _, ..], [_, _, ..]) => Err(Broken::Twice),
        _ => Err(Broken::Unpaired),
    }
}

#[cfg(test)]
mod tests {
    use super::{Broken, difference, put};

    fn lines(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn what_others_wrote_stays() {
        let first = put("* @all", "", &lines(&["/a @x"])).expect("no block yet");
        assert!(first.starts_with("* @all\n\n# operandi begin /\n"), "{first}");
        assert!(first.ends_with("/a @x\n# operandi end /\n"), "{first}");
        let mixed = format!("{first}# mine\n/b @y");
        let second = put(&mixed, "", &lines(&["/a @z", "/c @x"])).expect("one block");
        assert_eq!(second, mixed.replace("/a @x\n", "/a @z\n/c @x\n"));
        assert_eq!(put(&second, "", &lines(&["/a @z", "/c @x"])), Ok(second.clone()));
        assert_eq!(difference(&first, &first), [""; 0]);
        assert_eq!(difference(&mixed, &second), ["- /a @x", "+ /a @z", "+ /c @x"]);
    }

    #[test]
    fn two_models_of_one_repository_have_a_block_each() {
        let one = put("", "one/", &lines(&["/one/ @x"])).expect("no block yet");
        let both = put(&one, "two/", &lines(&["/two/ @y"])).expect("another block");
        assert!(both.starts_with(&one) && both.contains("# operandi end /two/"), "{both}");
        assert_eq!(put(&both, "one/", &lines(&["/one/ @x"])), Ok(both.clone()));
    }

    #[test]
    fn breaks_stay_as_they_are() {
        let file = put("* @all\r\n", "", &lines(&["/a @x"])).expect("no block yet");
        assert_eq!(file.matches('\n').count(), file.matches("\r\n").count(), "{file:?}");
        assert_eq!(put(&file, "", &lines(&["/a @x"])), Ok(file.clone()));
    }

    #[test]
    fn nobody_guesses_where_a_block_ends() {
        let put = |file: &str| put(file, "", &[]);
        for file in [
            "# operandi begin /\n/a @x\n",
            "/a @x\n# operandi end /\n",
            "# operandi end /\n# operandi begin /\n",
            "# operandi begin /\n# operandi begin /\n# operandi end /\n",
        ] {
            assert_eq!(put(file), Err(Broken::Unpaired), "{file}");
        }
        let block = "# operandi begin /\n# operandi end /\n";
        assert_eq!(put(&block.repeat(2)), Err(Broken::Twice));
    }
}
