//! The least that any generator must do: find the Markdown below a folder, parse each page once,
//! write each page once, on all cores. `compare.sh` sets what others take beside this. The pages
//! hold the text between marks as short as tags are; a browser would not care for them.
//!
//! ```text
//! floor CONTENT OUT
//! ```

#![expect(clippy::disallowed_methods, reason = "a program of its own, which reads and writes")]

use pulldown_cmark::{Event, Options, Parser};
use rayon::prelude::*;
use std::io;
use std::path::{Path, PathBuf};
use std::{env, fs};
use walkdir::WalkDir;

fn main() -> io::Result<()> {
    let mut args = env::args_os().skip(1).map(PathBuf::from);
    let (Some(content), Some(out)) = (args.next(), args.next()) else {
        return Err(io::Error::other("usage: floor CONTENT OUT"));
    };
    let entries = WalkDir::new(&content).into_iter().collect::<Result<Vec<_>, _>>()?;
    let below = |path: &Path| out.join(path.strip_prefix(&content).unwrap_or(path));
    for folder in entries.iter().filter(|entry| entry.file_type().is_dir()) {
        fs::create_dir_all(below(folder.path()))?;
    }
    entries.par_iter().filter(|entry| entry.file_type().is_file()).try_for_each(|entry| {
        let text = fs::read_to_string(entry.path())?;
        let mut page = String::with_capacity(text.len() * 2);
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            match event {
                Event::Start(_) => page.push_str("<p>"),
                Event::End(_) => page.push_str("</p>"),
                Event::Text(text) | Event::Code(text) => {
                    for part in text.split_inclusive(['<', '>', '&', '"']) {
                        page.push_str(part);
                    }
                }
                _ => page.push('\n'),
            }
        }
        fs::write(below(entry.path()).with_extension("html"), page)
    })
}
