//! Pages as their authors really wrote them, from the folder that `OPERANDI_SHARED` names.

#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its files has failed")]

mod build;
mod markdown;

use std::path::PathBuf;

/// The folder of inputs.
fn folder() -> PathBuf {
    std::env::var_os("OPERANDI_SHARED").expect("OPERANDI_SHARED names the folder of inputs").into()
}
