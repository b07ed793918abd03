//! What authors type is what the wiki shows.

use crate::server::{NONE, server};
use operandi::publish::wire::{Address, Effect, Request, Wire};
use operandi::render::wiki::wikitext::escaped;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The words that the wiki shows for wikitext.
fn shown(wikitext: &str) -> String {
    let text = utf8_percent_encode(wikitext, NON_ALPHANUMERIC);
    let body = format!(
        "action=parse&format=json&formatversion=2&contentmodel=wikitext&prop=text&pst=1\
         &disablelimitreport=1&disableeditsection=1&title=X&text={text}"
    );
    let mut wire = Wire::new(Address::read(&server().url).unwrap(), None, NONE).unwrap();
    let kind = [("content-type", "application/x-www-form-urlencoded")];
    let reply = wire.send(&Request {
        effect: Effect::Reads,
        method: "POST",
        path: "",
        headers: &kind,
        body: body.as_bytes(),
    });
    let answer: serde_json::Value = serde_json::from_slice(&reply.unwrap().body).unwrap();
    let html = answer["parse"]["text"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned();
    words(&html)
}

/// The text of HTML without its tags.
fn words(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, behind)) = rest.split_once('<') {
        out.push_str(before);
        rest = behind.split_once('>').unwrap().1;
    }
    out.push_str(rest);
    let mut decoded = String::new();
    let mut rest = out.as_str();
    while let Some((before, behind)) = rest.split_once('&') {
        decoded.push_str(before);
        let (name, behind) = behind.split_once(';').unwrap();
        let number = name.strip_prefix('#').map(|number| {
            number
                .strip_prefix('x')
                .map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16))
        });
        decoded.push(match (name, number) {
            (_, Some(number)) => char::from_u32(number.unwrap()).unwrap(),
            ("lt", _) => '<',
            ("gt", _) => '>',
            ("amp", _) => '&',
            ("quot", _) => '"',
            ("nbsp", _) => '\u{a0}',
            other => panic!("{other:?}"),
        });
        rest = behind;
    }
    decoded + rest
}

/// Each text between marks in a paragraph of its own, at the beginning of its line and amid words.
fn comes_back(texts: &[String]) {
    let lines: Vec<String> =
        texts.iter().map(|text| format!("{}\n\nx {} y", escaped(text), escaped(text))).collect();
    let shown = shown(&lines.join("\n\n"));
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let want: Vec<String> = texts.iter().map(|text| plain(&format!("{text} x {text} y"))).collect();
    let shown = plain(&shown);
    let mut rest = shown.as_str();
    for text in &want {
        let at = rest.find(text.as_str());
        let at = at.unwrap_or_else(|| {
            panic!("{text:?} is not next in {:?}", rest.chars().take(200).collect::<String>())
        });
        assert!(rest[..at].trim().is_empty(), "before {text:?}: {:?}", &rest[..at]);
        rest = &rest[at + text.len()..];
    }
}

#[test]
fn hostile_words_come_back_as_typed() {
    let texts = [
        "{{Delete}} {{{1}}} {{#if:x|y}} {|\n|a\n|}",
        "[[Main Page]] [[Category:X]] [http://x.org y] http://x.org mailto:a@b.c //x.org",
        "'''bold''' ''it'' '''' it's",
        "~~~ ~~~~ ~~~~~ __TOC__ __NOTOC__ -{zh}-",
        "<b>x</b> <script>alert(1)</script> <nowiki>a</nowiki> <!-- c --> <ref>r</ref>",
        "&amp; &lt; &#38; & AT&T &nbsp;",
        "== h ==",
        "* a",
        "# a",
        ": a",
        "; a : b",
        "---- a",
        "!! a",
        "|- a",
        "|} a",
        "+ a",
        "ISBN 978-3-16-148410-0 RFC 5545 PMID 1",
        "#REDIRECT [[Main Page]]",
        "a\u{202e}b é𐐀 日本語 100 % \\ \" ` ^",
    ];
    comes_back(&texts.map(str::to_owned));
}

#[test]
fn every_three_signs_in_a_row_come_back_as_typed() {
    let signs: Vec<char> = "'[]{}|<>&~_=*#:;-!/+ a".chars().collect();
    let mut texts = Vec::new();
    for (n, a) in signs.iter().enumerate() {
        for (m, b) in signs.iter().enumerate() {
            let c = signs[(n * 7 + m * 3) % signs.len()];
            texts.push(format!("q{a}{b}{c}{b}{a}z"));
            texts.push(format!("{a}{b}{c}z"));
        }
    }
    comes_back(&texts);
}
