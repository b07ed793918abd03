//! Words that several messages share.

/// The candidate nearest to `word`, if one is near enough to be what the author meant.
pub fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    // Longer words are not author's slips, and comparing them costs the square of their length.
    if word.len() > 80 {
        return None;
    }
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= 80)
        .map(|candidate| (strsim::jaro_winkler(&word, &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness >= 0.82)
        // The first of equals, so that the answer does not depend on what comes behind.
        .fold(None, |best: Option<(f64, &str)>, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            _ => Some(next),
        })
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn offers_the_nearest_and_nothing_far() {
        assert_eq!(did_you_mean("attendes", ["agenda", "attendees"]), Some("attendees"));
        assert_eq!(did_you_mean("colour", ["agenda", "attendees"]), None);
    }
}
