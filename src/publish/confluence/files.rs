use super::client::{Client, V1, V2, quoted};
use super::pages::word;
use super::refusal::Refusal;
use crate::publish::wire::{Part, Trouble, multipart};
use serde_json::Value;

/// A file at a page as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// What the wiki calls it; it keeps that with further versions.
    pub id: String,
    /// Its name, under which texts show it.
    pub name: String,
    /// The number of its version.
    pub version: u64,
    /// What was said about that version.
    pub comment: String,
}

impl Client {
    /// The files at a page, without those in the bin.
    ///
    /// # Errors
    /// [`Refusal::Gone`] where there is no such page.
    pub fn files(&mut self, page: &str) -> Result<Vec<Attachment>, Refusal> {
        let path = format!("{V2}/pages/{}/attachments?status=current&limit=250", quoted(page));
        Ok(self.list(&path)?.iter().filter_map(attachment).collect())
    }

    /// Attaches a file, or a new version of the one of that name, with `comment` to know it by.
    ///
    /// # Errors
    /// [`Refusal::Forbidden`] where the wiki takes no such files.
    pub fn upload(
        &mut self,
        page: &str,
        name: &str,
        bytes: &[u8],
        comment: &str,
    ) -> Result<Attachment, Refusal> {
        let (kind, body) = multipart(&[
            Part::Words("minorEdit", "true"),
            Part::Words("comment", comment),
            Part::File("file", name, media_type(name), bytes),
        ]);
        let path = format!("{V1}/content/{}/child/attachment", quoted(page));
        for nth in 0.. {
            match self.hand_over(&path, (&kind, &body)) {
                Err(Refusal::Trouble(Trouble::Unsure(why))) if !self.wait(nth) => {
                    return Err(Trouble::Unsure(why).into());
                }
                Err(Refusal::Trouble(Trouble::Unsure(_))) => {}
                Err(refusal) => return Err(refusal),
                Ok(answer) => {
                    let named = || Refusal::Forbidden("it does not say what it took".to_owned());
                    let told = answer.pointer("/results/0").or(Some(&answer));
                    return told.and_then(attachment).ok_or_else(named);
                }
            }
            let mut all = self.files(page)?.into_iter();
            let there = all.find(|file| file.name == name && file.comment == comment);
            if let Some(file) = there {
                return Ok(file);
            }
        }
        unreachable!("patience comes to an end")
    }

    /// Puts a file into the bin of its space, where people can get it back.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn trash_file(&mut self, id: &str) -> Result<(), Refusal> {
        self.bin(&format!("{V2}/attachments/{}", quoted(id)))
    }
}

fn attachment(answer: &Value) -> Option<Attachment> {
    Some(Attachment {
        id: word(&answer["id"])?,
        name: word(&answer["title"])?,
        version: answer.pointer("/version/number")?.as_u64()?,
        comment: word(&answer["comment"]).unwrap_or_default(),
    })
}

/// The media type of a file, by the end of its name.
fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, end)| end) {
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("gif") => "image/gif",
        Some("webp") => "image/webp",
        _ => "application/octet-stream",
    }
}
