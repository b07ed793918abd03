//! Whose site it is: the name in the bar, the logo, the colours.

mod accent;
mod image;
#[cfg(test)]
mod tests;

use super::engine::{Brand, Logo, Theme, Tokens};
use crate::config::Config;
use crate::finding::{Finding, code};
use crate::model::token::Token;
use crate::site::route;
use crate::source::Sources;

/// The style sheet that is added to those of the theme, behind all of them.
const SHEET: &str = "css/~brand.css";

/// The height of a logo in the bar, and how wide it may be, in pixels of CSS.
const LOGO: (u32, u32) = (26, 160);

/// What `[brand]` of `book.toml` says, and `theme` in its colours.
pub fn apply(
    theme: Theme,
    sources: &Sources,
    config: &Config,
    findings: &mut Vec<Finding>,
) -> (Theme, Brand) {
    let Some(brand) = &config.brand else { return (theme, Brand::default()) };
    let name = brand.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let logo = brand.logo.as_ref().and_then(|path| logo(path, sources, findings));
    let shown = Brand { name: name.map(str::to_owned), logo };
    match accent::css(brand, &Tokens::of(&theme), findings) {
        Some(css) => (theme.with_file(SHEET, css), shown),
        None => (theme, shown),
    }
}

/// Width and height of the PNG, JPEG, WebP or SVG that `bytes` hold, as far as its head tells them.
#[cfg(feature = "pdf")]
pub(in crate::render) fn size_of(bytes: &[u8]) -> Option<(u32, u32)> {
    image::read(bytes)?.size
}

fn logo(written: &Token, sources: &Sources, findings: &mut Vec<Finding>) -> Option<Logo> {
    let mut fault = |message: String, help: String| {
        findings.push(Finding::new(code::INVALID_VALUE, written.span, message).help(help));
        None
    };
    let layout = sources.layout();
    let path = route::join("", &written.value).filter(|path| !path.is_empty());
    let asset = path.as_ref().and_then(|path| sources.asset(&layout.of_content(path)));
    let Some((path, asset)) = path.as_ref().zip(asset) else {
        let from_root = path.as_deref().filter(|path| sources.asset(path).is_some());
        let help = match from_root.and_then(|path| layout.in_content(path)) {
            Some(below) => format!("write `{below}`: the path counts from the content folder"),
            None => "write the path of an image in the content folder, or remove the line".into(),
        };
        return fault(format!("there is no file `{}` in the content folder", written.value), help);
    };
    let Some(image) = image::read(&asset.bytes) else {
        let message = format!("the file `{}` is not an image that browsers show", written.value);
        return fault(message, "use an SVG, PNG, JPEG or WebP image".into());
    };
    let (height, widest) = LOGO;
    let (w, h) = image.size.filter(|(w, h)| *w > 0 && *h > 0).unwrap_or((1, 1));
    let width = u64::from(height) * u64::from(w) / u64::from(h);
    let width = u32::try_from(width).unwrap_or(widest).clamp(height / 2, widest);
    Some(Logo { href: route::encoded(path), mime: image.mime, width, height })
}
