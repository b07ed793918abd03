//! Against the standards that documents say they keep.

use super::{DOCUMENTS, documents, make, place, told};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use std::fs;

/// Where the data of a stream end with a carriage return, the validator takes it for a part of the
/// line's end behind it, and finds the stream a byte too short.
const LENGTH: &str = "ISO 19005-2:2011:6.1.7.1:1";

#[test]
#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
fn no_rule_of_pdf_a_and_pdf_ua_fails() {
    for (name, file) in documents() {
        let bytes = fs::read(file).unwrap();
        let misread = bytes.windows(11).any(|window| window == b"\r\nendstream");
        for profile in [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1] {
            let options = ValidationOptions::default().profile(profile);
            let report = validate_pdf_bytes(&bytes, &options).unwrap();
            assert!(report.rules.total > 100, "{name}: {report}");
            let failed = report.failures.iter();
            let failed: Vec<_> = failed.filter(|one| !(misread && one.rule_id == LENGTH)).collect();
            assert!(failed.is_empty(), "{name}, {profile}: {failed:#?}");
        }
    }
}

#[test]
fn qpdf_finds_no_error() {
    for (name, file) in documents() {
        let said = told("qpdf", &["--check", file]);
        assert!(said.contains("No syntax or stream encoding errors found"), "{name}: {said}");
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
fn threads_zones_and_languages_of_the_machine_change_no_byte() {
    let elsewhere = [("RAYON_NUM_THREADS", "1"), ("TZ", "Pacific/Apia"), ("LC_ALL", "fr_FR.UTF-8")];
    for ((name, asked), (_, file)) in DOCUMENTS.iter().zip(documents()) {
        let again = place(&format!("{name}-again"));
        make(asked, &again, &elsewhere);
        assert!(fs::read(file).unwrap() == fs::read(&again).unwrap(), "{name} differs");
    }
}
