//! How heavy pages may become: acceptance number 5 of the site. What a page loads beside itself is
//! weighed by the theme's own tests.

use super::{build_of, root, site};

/// A matrix page, in bytes.
const MATRIX: usize = 50_000;
/// A page with a year of meetings and the next, in bytes.
const YEAR: usize = 120_000;

#[test]
fn a_matrix_of_twenty_roles_by_forty_activities_is_a_light_page() {
    let site = build_of(&root().join("tests/fixtures/matrix"));
    let page = &site["raci/index.html"];
    let text = std::str::from_utf8(page).unwrap();
    let rows = text.matches("<tr id=").count();
    let columns = text.matches("<th scope=\"col\"").count() - 1;
    assert_eq!((columns, rows), (20, 40), "the fixture is another one");
    assert!(page.len() <= MATRIX, "{} bytes", page.len());
}

#[test]
fn a_year_of_meetings_is_a_light_page_in_every_language() {
    for path in ["cadence/index.html", "fr/cadence/index.html"] {
        let size = site()[path].len();
        assert!(size <= YEAR, "{path}: {size} bytes");
    }
}
