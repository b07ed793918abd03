//! Which places can be booked twice.

/// Words that name no room: where all words of a place are among them, it is a way to talk and not
/// a room. "Zoom" and "Microsoft Teams call" are none, "Room Zoom" is one.
const NO_ROOM: &[&str] = &[
    "a",
    "and",
    "anywhere",
    "at",
    "by",
    "call",
    "cisco",
    "conference",
    "desk",
    "distance",
    "en",
    "google",
    "home",
    "huddle",
    "hybrid",
    "hybride",
    "ligne",
    "link",
    "meet",
    "meeting",
    "microsoft",
    "ms",
    "on",
    "online",
    "open",
    "or",
    "ou",
    "over",
    "par",
    "phone",
    "remote",
    "remotely",
    "skype",
    "slack",
    "sur",
    "tba",
    "tbc",
    "tbd",
    "teams",
    "telephone",
    "téléphone",
    "the",
    "to",
    "be",
    "decided",
    "various",
    "via",
    "video",
    "videocall",
    "videoconference",
    "vidéo",
    "virtual",
    "visio",
    "visioconférence",
    "webex",
    "webinar",
    "zoom",
    "à",
];

/// The room that `location` names, so that two ways to write it are the same: without case and with
/// one blank between words. `None` for an address on the web and for what is no room.
pub fn room(location: &str) -> Option<String> {
    let lower = location.to_lowercase();
    if lower.contains("://") || lower.contains("www.") || lower.contains('@') {
        return None;
    }
    let words: Vec<&str> = lower.split_whitespace().collect();
    let bare = |word: &&str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let mut said = words.iter().flat_map(|word| word.split(['-', '/'])).map(|word| bare(&word));
    let named = said.any(|word| !word.is_empty() && !NO_ROOM.contains(&word.as_str()));
    named.then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::room;

    #[test]
    fn the_same_room_however_it_is_written() {
        assert_eq!(room(" Salle  Atrium ").as_deref(), Some("salle atrium"));
        assert_eq!(room("SALLE ÉTOILE"), room("salle étoile"));
        assert_ne!(room("Atrium 1"), room("Atrium 2"));
    }

    #[test]
    fn ways_to_talk_are_no_rooms() {
        let none = [
            "",
            "–",
            "online",
            "Remote",
            "Zoom",
            "Microsoft Teams call",
            "Video call",
            "e@b.eu",
            "https://meet.example.com/room",
            "[Link](https://example.com)",
            "Visioconférence",
            "Online / by phone",
            "Zoom (link)",
        ];
        for location in none {
            assert_eq!(room(location), None, "{location}");
        }
        assert!(room("Room Zoom").is_some() && room("Teams room 2").is_some());
    }
}
