//! What became of a text, word by word.

use super::value::{Piece, Words};

/// Words that are shown on either side of a change.
const AROUND: usize = 6;

/// Words above which two texts are not compared word by word: one goes, the other comes.
const LONGEST: usize = 1500;

/// Whether two texts have the same words, however they are broken into lines.
pub(super) fn same(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// How `before` became `after` in `section`; none where the words are the same.
pub(super) fn between(section: Option<&str>, before: &str, after: &str) -> Option<Words> {
    if same(before, after) {
        return None;
    }
    let (a, b): (Vec<&str>, Vec<&str>) =
        (before.split_whitespace().collect(), after.split_whitespace().collect());
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let rest = a.len().min(b.len()) - start;
    let end = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let (old, new) = (&a[start..a.len() - end], &b[start..b.len() - end]);
    let mut runs = vec![(Run::Same, a[..start].to_vec())];
    runs.extend(middle(old, new));
    runs.push((Run::Same, a[a.len() - end..].to_vec()));
    Some(Words { section: section.map(str::to_owned), pieces: pieces(runs) })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Run {
    Same,
    Removed,
    Added,
}

/// The runs of two texts that have neither the first nor the last word in common. What is longer
/// than anybody compares in the head is exchanged as a whole, so that the time stays bounded.
fn middle<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(Run, Vec<&'a str>)> {
    if old.len() + new.len() > LONGEST || old.is_empty() || new.is_empty() {
        return vec![(Run::Removed, old.to_vec()), (Run::Added, new.to_vec())];
    }
    let mut runs: Vec<(Run, Vec<&str>)> = Vec::new();
    let mut push = |run, word| match runs.last_mut() {
        Some((last, words)) if *last == run => words.push(word),
        _ => runs.push((run, vec![word])),
    };
    for (run, word) in script(old, new) {
        push(run, word);
    }
    runs
}

/// The shortest way from `old` to `new`, by the longest common subsequence.
fn script<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(Run, &'a str)> {
    let width = new.len() + 1;
    let mut longest = vec![0_u16; (old.len() + 1) * width];
    for (at, a) in old.iter().enumerate().rev() {
        for (to, b) in new.iter().enumerate().rev() {
            longest[at * width + to] = if a == b {
                longest[(at + 1) * width + to + 1] + 1
            } else {
                longest[(at + 1) * width + to].max(longest[at * width + to + 1])
            };
        }
    }
    let (mut at, mut to, mut script) = (0, 0, Vec::new());
    while at < old.len() || to < new.len() {
        let (gone, come) = (at < old.len(), to < new.len());
        if gone && come && old[at] == new[to] {
            script.push((Run::Same, old[at]));
            (at, to) = (at + 1, to + 1);
        } else if gone && (!come || longest[(at + 1) * width + to] >= longest[at * width + to + 1])
        {
            script.push((Run::Removed, old[at]));
            at += 1;
        } else {
            script.push((Run::Added, new[to]));
            to += 1;
        }
    }
    script
}

fn pieces(runs: Vec<(Run, Vec<&str>)>) -> Vec<Piece> {
    let last = runs.len().saturating_sub(1);
    let mut pieces = Vec::new();
    for (at, (run, words)) in
        runs.into_iter().enumerate().filter(|(_, (_, words))| !words.is_empty())
    {
        match run {
            Run::Removed => pieces.push(Piece::Removed(words.join(" "))),
            Run::Added => pieces.push(Piece::Added(words.join(" "))),
            Run::Same => {
                let before = if at == 0 { 0 } else { AROUND };
                let after = if at == last { 0 } else { AROUND };
                if words.len() <= before + after + 1 {
                    pieces.push(Piece::Same(words.join(" ")));
                    continue;
                }
                let (head, tail) = (&words[..before], &words[words.len() - after..]);
                if !head.is_empty() {
                    pieces.push(Piece::Same(head.join(" ")));
                }
                pieces.push(Piece::Skipped(words.len() - before - after));
                if !tail.is_empty() {
                    pieces.push(Piece::Same(tail.join(" ")));
                }
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(before: &str, after: &str) -> String {
        let words = between(None, before, after).map(|words| words.pieces).unwrap_or_default();
        let show = |piece: &Piece| match piece {
            Piece::Same(text) => text.clone(),
            Piece::Removed(text) => format!("[-{text}-]"),
            Piece::Added(text) => format!("{{+{text}+}}"),
            Piece::Skipped(count) => format!("…{count}…"),
        };
        words.iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_that_go_and_come_are_shown_between_those_that_stay() {
        assert_eq!(
            shown("Ask the editor first.", "Ask the author first."),
            "Ask the [-editor-] {+author+} first."
        );
        assert_eq!(shown("a b c d", "a c x d"), "a [-b-] c {+x+} d");
        assert_eq!(shown("", "new"), "{+new+}");
        assert_eq!(shown("old", ""), "[-old-]");
    }

    #[test]
    fn line_breaks_are_no_words() {
        assert_eq!(between(None, "a\n  b", "a b"), None);
    }

    #[test]
    fn words_far_from_a_change_are_counted() {
        let long = (0..40).map(|n| n.to_string()).collect::<Vec<_>>().join(" ");
        let found = shown(&format!("{long} x {long}"), &format!("{long} y {long}"));
        assert!(
            found.starts_with("…34… 34 35 36 37 38 39 [-x-] {+y+} 0 1 2 3 4 5 …34…"),
            "{found}"
        );
    }

    #[test]
    fn the_way_back_shows_the_same_words_the_other_way_round() {
        let (a, b) = ("the quick brown fox jumps", "the brown quick dog jumps");
        let swap = |text: String| {
            text.replace("[-", "<")
                .replace("-]", ">")
                .replace("{+", "[-")
                .replace("+}", "-]")
                .replace('<', "{+")
                .replace('>', "+}")
        };
        let words = |text: String| {
            let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
            words.sort();
            words
        };
        let count = |text: &str| words(text.to_owned()).len();
        assert_eq!(count(&swap(shown(b, a))), count(&shown(a, b)));
    }

    #[test]
    fn texts_without_end_are_exchanged_in_time() {
        let a = (0..100_000).map(|n| format!("a{n}")).collect::<Vec<_>>().join(" ");
        let b = (0..100_000).map(|n| format!("b{n}")).collect::<Vec<_>>().join(" ");
        assert_eq!(between(None, &a, &b).map(|words| words.pieces.len()), Some(2));
    }
}
