//! From files to pages to the bytes of a PDF.

use super::squeeze;
use super::world::Desk;
use typst::World as _;
use typst::WorldExt as _;
use typst::diag::{Severity, SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// What a document keeps to unless the configuration says otherwise: PDF/A-2a (ISO 19005-2), which
/// archives take, and PDF/UA-1 (ISO 14289-1), which screen readers understand.
pub(super) const STANDARDS: [PdfStandard; 2] = [PdfStandard::A_2a, PdfStandard::Ua_1];

/// What the typesetter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The file and the line that it means, if it means one.
    pub(super) place: Option<(String, usize)>,
    pub(super) message: String,
}

/// A document that is ready.
#[derive(Debug)]
pub(super) struct Printed {
    pub(super) bytes: Vec<u8>,
    pub(super) pages: usize,
    /// What the theme should hear of.
    pub(super) warnings: Vec<Fault>,
}

/// Typesets what `desk` holds. `identifier` is the same for all editions of one document, so that
/// the same input gives the same bytes.
pub(super) fn print(
    desk: &Desk,
    standards: &[PdfStandard],
    identifier: &str,
) -> Result<Printed, Vec<Fault>> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(desk);
    let faults = |all: &[SourceDiagnostic]| all.iter().map(|one| fault(desk, one)).collect();
    let document = output.map_err(|errors| -> Vec<Fault> { faults(&errors) })?;
    // What the typesetter remembers takes more than the document, and serves no other one.
    comemo::evict(0);
    let standards = PdfStandards::new(standards)
        .map_err(|error| vec![Fault { place: None, message: error.message().to_string() }])?;
    let today = desk.today(None).unwrap_or_else(epoch);
    let options = PdfOptions {
        ident: Smart::Custom(identifier.to_owned()),
        creator: Smart::Custom(Some(format!("Operandi {}", env!("CARGO_PKG_VERSION")))),
        timestamp: Some(Timestamp::new_utc(today)),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    let bytes =
        typst_pdf::pdf(&document, &options).map_err(|errors| -> Vec<Fault> { faults(&errors) })?;
    let warnings = warnings.iter().filter(|warning| warning.severity == Severity::Warning);
    let warnings = warnings.map(|warning| fault(desk, warning)).collect();
    let pages = document.pages().len();
    drop(document);
    comemo::evict(0);
    Ok(Printed { bytes: squeeze::squeeze(bytes), pages, warnings })
}

fn epoch() -> Datetime {
    Datetime::from_ymd_hms(1970, 1, 1, 0, 0, 0).expect("the first day of Unix is a day")
}

/// What the typesetter says, and the file and line of the theme that it means.
fn fault(desk: &Desk, told: &SourceDiagnostic) -> Fault {
    let place = told.span.id().map(|id| {
        let path = id.vpath().get_without_slash().to_owned();
        let at = desk.source(id).ok().zip(desk.range(told.span));
        let line = at.and_then(|(source, range)| source.lines().byte_to_line(range.start));
        (path, line.map_or(1, |line| line + 1))
    });
    let hints = told.hints.iter().map(|hint| &*hint.v);
    let message = std::iter::once(&*told.message).chain(hints).collect::<Vec<_>>().join("; ");
    Fault { place, message }
}
