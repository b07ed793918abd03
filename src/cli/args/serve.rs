use clap::Args;
use std::path::PathBuf;

/// What `serve` takes.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  operandi serve --open                     the model here, in your browser
  operandi serve our-model --port 8080      another folder, at http://localhost:8080/
  operandi serve --hostname 192.168.1.20    for the others in your network too")]
pub(in crate::cli) struct ServeArgs {
    /// The folder with book.toml and the content
    #[arg(default_value = ".", value_name = "DIR")]
    pub(in crate::cli) dir: PathBuf,
    /// The port to serve at, or the next one that is free; 0 for any
    #[arg(long, short, default_value_t = 3000, value_name = "PORT")]
    pub(in crate::cli) port: u16,
    /// The name or address of this machine to be reached by [default: from this machine alone]
    #[arg(long, short = 'n', value_name = "NAME")]
    pub(in crate::cli) hostname: Option<String>,
    /// Show it in your browser
    #[arg(long, short)]
    pub(in crate::cli) open: bool,
}
