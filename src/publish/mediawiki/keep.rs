//! The page on which the state is kept.

use super::client::Client;
use super::pages::Much;
use super::refusal::Refusal;
use super::write::Edit;
use crate::publish::state::State;
use crate::publish::wire::Trouble;

/// What stands around the state: the wiki leaves alone what is between.
const OPEN: &str = "<nowiki>";
const CLOSE: &str = "</nowiki>";

/// Said above it, for people who come by.
const NOTE: &str = "Operandi keeps here what it has published. Please leave this page as it is.";

/// The page of the state as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kept {
    id: u64,
    revision: u64,
}

impl Kept {
    /// The number of its revision.
    pub(super) fn revision(self) -> u64 {
        self.revision
    }
}

/// The title of the page below `root`.
pub(super) fn title(root: &str) -> String {
    format!("{root}/Operandi")
}

/// Reads the state; the default one where there is no page.
///
/// # Errors
///
/// With the sentence of what is wrong where the page does not hold a state.
pub(super) fn read(
    client: &mut Client,
    root: &str,
) -> Result<(State, Option<Kept>), Result<Refusal, String>> {
    let title = title(root);
    let found = client.by_title(&[&title], Much::Whole).map_err(Ok)?;
    let Some(page) = found.get(&title) else { return Ok((State::default(), None)) };
    let text = page.text.as_deref().unwrap_or_default();
    let line = text
        .split_once(OPEN)
        .and_then(|(_, behind)| behind.rsplit_once(CLOSE))
        .ok_or_else(|| Err(format!("the page `{title}` does not hold what was published")))?;
    let state = State::parse(line.0).map_err(Err)?;
    Ok((state, Some(Kept { id: page.id, revision: page.revision })))
}

/// Writes `state` over what was `kept`, if that is still there.
///
/// # Errors
///
/// [`Refusal::Conflict`] where another publisher was faster.
pub(super) fn write(
    client: &mut Client,
    root: &str,
    kept: Option<Kept>,
    state: &State,
) -> Result<Kept, Refusal> {
    let title = title(root);
    let text = page(state);
    let edit = kept.map_or(Edit::Create(&title), |kept| Edit::Change(kept.id, kept.revision));
    match client.edit(edit, &text, "what was published") {
        Ok(wrote) if wrote.merged => Err(Refusal::Conflict),
        Ok(wrote) => Ok(Kept { id: wrote.id, revision: wrote.revision }),
        Err(Refusal::Trouble(Trouble::Unsure(what))) => {
            let found = client.by_title(&[&title], Much::Whole)?;
            match found.get(&title) {
                Some(page) if page.text.as_deref() == Some(&text) => {
                    Ok(Kept { id: page.id, revision: page.revision })
                }
                _ => Err(Refusal::Trouble(Trouble::Unsure(what))),
            }
        }
        Err(refusal) => Err(refusal),
    }
}

/// The state on one line of a page. What the wiki would act on in spite of the tags around it is
/// written as JSON's escapes, which stand in strings alone.
fn page(state: &State) -> String {
    let line = state.to_line().replace('<', "\\u003c").replace('~', "\\u007e");
    format!("{NOTE}\n{OPEN}{}{CLOSE}", line.trim_end())
}
