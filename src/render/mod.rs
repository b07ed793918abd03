//! How the site looks, format by format. Nothing here knows about files on disk.

pub mod html;
