//! What readers stumble over who have nothing but the site.

use super::{none, pages, site};

fn page(path: &str) -> String {
    String::from_utf8_lossy(&site()[path]).into_owned()
}

#[test]
fn letters_are_explained_on_the_pages_of_roles() {
    let mut found = Vec::new();
    let roles = pages().keys().filter(|path| path.trim_start_matches("fr/").starts_with("roles/"));
    for path in roles.filter(|path| page(path).contains("class=\"k ")) {
        if !page(path).contains("<ul class=\"legend\"") {
            found.push(format!("{path} has letters and no legend"));
        }
    }
    none(&found);
}

#[test]
fn what_is_missing_before_the_next_stage_is_counted_in_one_way_and_says_where_it_belongs() {
    let said = "3 of 9 criteria before Embedded are met";
    let maturity = page("maturity/index.html");
    assert!(page("index.html").contains(said) && maturity.contains(said));
    for stage in ["Leaving Scale", "Entering Embedded"] {
        assert!(maturity.contains(&format!("<td data-th=\"Stage\">{stage}</td>")), "{stage}");
    }
}

#[test]
fn the_home_page_says_that_it_shows_a_part_of_the_meetings() {
    let home = page("index.html");
    let (_, all) = home.split_once("index.html#agenda-title\">All ").expect("a link to all");
    let (all, _) = all.split_once(' ').expect("a number");
    let cadence = page("cadence/index.html");
    let (_, agenda) = cadence.split_once("<div id=\"agenda\">").expect("an agenda");
    let (agenda, _) = agenda.split_once("</div>").expect("its end");
    assert_eq!(all.parse(), Ok(agenda.matches("<li").count()));
}

#[test]
fn a_model_with_findings_that_are_accepted_is_not_called_clean() {
    for path in ["index.html", "health/index.html"] {
        let page = page(path);
        assert!(page.contains("findings are accepted for a time") && !page.contains("is clean"));
    }
}
