//! OP701.

use crate::check::Scope;
use crate::check::links::Way;
use crate::finding::{Finding, code};
use crate::rule;
use crate::site::Target;

rule! {
    /// A link to something that is not there: a page, an image or another file, a thing of the
    /// model, or the playbook of a step.
    ///
    /// Links to other pages are paths to their `.md` file, as seen from the page they stand on;
    /// those in definitions count from the content folder, and the targets of redirects in
    /// `book.toml` from the root of the site if they begin with `/`. Things are linked by kind and id:
    /// `role:editor`. Links to other sites are not followed.
    ///
    /// ```bad
    /// --- content/index.md
    /// # Home
    ///
    /// [Read on](gide.md).
    /// --- content/guide.md
    /// # Guide
    /// ```
    ///
    /// ```good
    /// --- content/index.md
    /// # Home
    ///
    /// [Read on](guide.md).
    /// --- content/guide.md
    /// # Guide
    /// ```
    code = code::BROKEN_LINK,
    check = run
}

fn run(scope: Scope<'_>, found: &mut Vec<Finding>) {
    for link in &scope.followed.broken {
        let Target::Missing { what, near } = &link.target else { continue };
        let help = match (near, link.way) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, Way::Shows) => "put the image beside the page, or mend its path".to_owned(),
            (None, Way::Leads) => {
                "write the path as seen from this file, or a kind and an id: `role:editor`"
                    .to_owned()
            }
            (None, Way::Guides) => {
                "write that page, or name one by its path below the content folder".to_owned()
            }
            (None, Way::Redirects) => {
                "lead to a page of this site, as \"/roles/index.html\", or to another site with https"
                    .to_owned()
            }
        };
        found.push(
            Finding::new(RULE.code, link.span, what.clone()).help(help).about(link.about.clone()),
        );
    }
}
