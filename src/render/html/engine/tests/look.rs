//! Writes the sample pages for people to look at, when `OPERANDI_LOOK` names a folder.

use super::super::Theme;
use super::sample;

#[test]
fn every_sample_page_renders_and_can_be_looked_at() {
    let pages = sample::pages("en");
    assert!(pages.iter().all(|(_, html)| html.ends_with("</html>\n")));
    let Some(folder) = std::env::var_os("OPERANDI_LOOK") else { return };
    let folder = std::path::PathBuf::from(folder);
    let assets = Theme::default().assets().into_iter().map(|asset| (asset.path, asset.text));
    for (path, text) in pages.into_iter().chain(assets) {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().expect("inside the folder")).expect("can be made");
        #[expect(clippy::disallowed_methods, reason = "a test that people look at")]
        std::fs::write(path, text).expect("can be written");
    }
}
