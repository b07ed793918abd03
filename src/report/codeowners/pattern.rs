//! A path as a pattern that means this path alone, for GitHub and GitLab alike.
//!
//! Both read patterns as gitignore has them, from the root of the repository where they begin with
//! a slash; a space is escaped by a backslash (GitLab: "Code Owners syntax and error handling").
//! Beyond that they differ: with GitHub, neither `[ ]` nor an escaped `#` works ("About code
//! owners", syntax exceptions), while GitLab takes `[ ]` for a range. What means something to
//! either is therefore written as `?`, any one character, which both know.

/// The pattern of the file at `path`, below the root of the repository.
pub(super) fn file(path: &str) -> String {
    format!("/{}", escaped(path))
}

/// The pattern of everything below the folder at `path`, which is empty for the root.
pub(super) fn folder(path: &str) -> String {
    match path.trim_end_matches('/') {
        "" | "." => "*".to_owned(),
        path => format!("/{}/", escaped(path)),
    }
}

fn escaped(path: &str) -> String {
    let mut pattern = String::with_capacity(path.len() + 4);
    for c in path.chars() {
        match c {
            ' ' => pattern.push_str("\\ "),
            '*' | '?' | '[' | ']' | '\\' | '#' => pattern.push('?'),
            c if c.is_control() => pattern.push('?'),
            c => pattern.push(c),
        }
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::{file, folder};

    #[test]
    fn what_means_something_in_a_pattern_is_any_character() {
        assert_eq!(file("content/a.md"), "/content/a.md");
        assert_eq!(file("my model/[draft] #1?.md"), "/my\\ model/?draft?\\ ?1?.md");
        assert_eq!(file("a\\b*\tc.md"), "/a?b??c.md");
        assert_eq!(file("équipe/rôle.md"), "/équipe/rôle.md");
        assert_eq!(file("!a.md"), "/!a.md", "behind a slash it negates nothing");
    }

    #[test]
    fn a_folder_is_all_that_lies_below() {
        assert_eq!((folder(""), folder("./")), ("*".to_owned(), "*".to_owned()));
        assert_eq!(folder("docs/model/"), "/docs/model/");
        assert_eq!(folder("my model"), "/my\\ model/");
    }
}
