//! A page as its tags, read by the tokenizer of the HTML standard
//! (<https://html.spec.whatwg.org/#tokenization>).

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag as HtmlTag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};
use std::cell::RefCell;

/// A tag or a run of text, in the order of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    Open(Tag),
    Close(String),
    Text(String),
}

/// A start tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
}

impl Tag {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// A page.
#[derive(Debug, Default)]
pub(crate) struct Html {
    pub(crate) pieces: Vec<Piece>,
    /// What the standard calls parse errors.
    pub(crate) errors: Vec<String>,
}

impl Html {
    pub(crate) fn parse(text: &str) -> Self {
        let input = BufferQueue::default();
        input.push_back(StrTendril::from_slice(text));
        let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        tokenizer.sink.0.into_inner()
    }

    /// Every start tag.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &Tag> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Open(tag) => Some(tag),
            _ => None,
        })
    }

    /// Every start tag called `name`.
    pub(crate) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Tag> {
        self.tags().filter(move |tag| tag.name == name)
    }

    /// What stands inside each element called `name`. Such elements do not hold one another.
    pub(crate) fn inside(&self, name: &str) -> Vec<&[Piece]> {
        let mut found = Vec::new();
        let mut start = None;
        for (at, piece) in self.pieces.iter().enumerate() {
            match piece {
                Piece::Open(tag) if tag.name == name => start = Some(at + 1),
                Piece::Close(closed) if closed == name => {
                    found.extend(start.take().map(|start| &self.pieces[start..at]));
                }
                _ => {}
            }
        }
        found
    }
}

/// The text of `pieces`, spaces folded.
pub(crate) fn text(pieces: &[Piece]) -> String {
    let words = pieces.iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text.as_str()),
        _ => None,
    });
    words.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether one of `pieces` opens an element called `name`.
pub(crate) fn holds(pieces: &[Piece], name: &str) -> bool {
    pieces.iter().any(|piece| matches!(piece, Piece::Open(tag) if tag.name == name))
}

#[derive(Default)]
struct Sink(RefCell<Html>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut html = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) => return open_or_close(&mut html, &tag),
            Token::CharacterTokens(text) => html.pieces.push(Piece::Text(text.to_string())),
            Token::ParseError(error) => html.errors.push(error.into_owned()),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn open_or_close(html: &mut Html, tag: &HtmlTag) -> TokenSinkResult<()> {
    let name = tag.name.to_string();
    if tag.kind == TagKind::EndTag {
        html.pieces.push(Piece::Close(name));
        return TokenSinkResult::Continue;
    }
    // What such elements hold is no markup.
    let raw = match name.as_str() {
        "script" => Some(RawKind::ScriptData),
        "style" => Some(RawKind::Rawtext),
        "title" | "textarea" if !in_svg(&html.pieces) => Some(RawKind::Rcdata),
        _ => None,
    };
    let attributes =
        tag.attrs.iter().map(|attr| (attr.name.local.to_string(), attr.value.to_string()));
    html.pieces.push(Piece::Open(Tag { attributes: attributes.collect(), name }));
    raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData)
}

/// Whether the end of `pieces` lies inside a drawing, whose titles hold markup like the rest.
fn in_svg(pieces: &[Piece]) -> bool {
    let last = pieces.iter().rev().find_map(|piece| match piece {
        Piece::Open(tag) if tag.name == "svg" => Some(true),
        Piece::Close(name) if name == "svg" => Some(false),
        _ => None,
    });
    last == Some(true)
}
