#![expect(clippy::disallowed_methods, reason = "the tests make the files that are then read")]

use super::*;
use std::fs;
use std::path::PathBuf;

fn project(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path: PathBuf = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    root
}

fn texts(sources: &Sources) -> Vec<&str> {
    sources.iter().map(|(_, file)| file.path.as_str()).collect()
}

#[test]
fn reads_texts_assets_and_theme_in_order_and_skips_the_rest() {
    let root = project(&[
        ("book.toml", b"[book]\ntitle = 'x'\n"),
        ("content/b.md", b"b"),
        ("content/a/model.toml", b"[model]\n"),
        ("content/a/logo.png", b"\x89PNG\xff"),
        ("content/.hidden.md", b"h"),
        ("content/.git/x.md", b"h"),
        ("themes/default/style.css", b"a {}"),
        ("themes/default/font.woff2", b"\xff\xfe\xfd"),
        ("themes/other/style.css", b"b {}"),
        ("site/index.md", b"built"),
        ("notes.md", b"outside the content folder"),
    ]);
    let (sources, findings) = load(root.path()).unwrap();
    assert_eq!(findings, []);
    assert_eq!(
        texts(&sources),
        ["book.toml", "content/a/model.toml", "content/b.md", "themes/default/style.css"]
    );
    let assets: Vec<_> = sources.assets().iter().map(|asset| asset.path.as_str()).collect();
    assert_eq!(assets, ["content/a/logo.png", "themes/default/font.woff2"]);
    assert_eq!(&*sources.asset("content/a/logo.png").unwrap().bytes, b"\x89PNG\xff");
}

#[test]
fn the_root_may_be_the_content_folder() {
    let root = project(&[
        ("book.toml", b"book.src = '.'\nbuild.build-dir = 'out'"),
        ("a.md", b"a"),
        ("out/a.md", b"built"),
        ("public/a.md", b"built with --dest-dir"),
        ("public/.operandi-manifest", b"a.md"),
        ("themes/default/x.html", b"t"),
        ("themes/other/y.html", b"t"),
    ]);
    let (sources, findings) = load(root.path()).unwrap();
    assert_eq!(findings, []);
    assert_eq!(texts(&sources), ["a.md", "book.toml", "themes/default/x.html"]);
}

#[test]
fn invalid_utf8_names_place_and_keeps_the_rest() {
    let root = project(&[("content/a.md", b"one\ncaf\xe9\n"), ("content/b.md", b"fine")]);
    let (sources, findings) = load(root.path()).unwrap();
    let [finding] = &findings[..] else { panic!("{findings:?}") };
    assert_eq!(finding.code, code::UNREADABLE_FILE);
    assert_eq!(
        finding.message,
        "`content/a.md` is not valid UTF-8: byte 0xe9 at offset 7, on line 2"
    );
    let (id, file) = sources.find("content/a.md").unwrap();
    assert_eq!(finding.span, Some(Span::new(id, 7..10)));
    assert_eq!(&file.text[7..10], "\u{fffd}");
    assert_eq!(&*sources.find("content/b.md").unwrap().1.text, "fine");
}

#[test]
fn utf16_is_named_and_read() {
    let root = project(&[("content/a.md", b"\xff\xfeh\0i\0")]);
    let (sources, findings) = load(root.path()).unwrap();
    assert_eq!(findings[0].message, "`content/a.md` is saved as UTF-16");
    assert_eq!(&*sources.find("content/a.md").unwrap().1.text, "hi");
}

#[test]
fn a_byte_order_mark_stays_in_the_text() {
    let root = project(&[("content/a.md", b"\xef\xbb\xbf# A")]);
    let (sources, findings) = load(root.path()).unwrap();
    assert_eq!(findings, []);
    assert_eq!(&*sources.find("content/a.md").unwrap().1.text, "\u{feff}# A");
}

#[test]
fn a_file_too_large_is_named_and_not_read() {
    let root = project(&[("content/a.md", b"a")]);
    fs::File::create(root.path().join("content/big.md"))
        .unwrap()
        .set_len(read::LARGEST + 1)
        .unwrap();
    let (sources, findings) = load(root.path()).unwrap();
    assert_eq!(findings[0].message, "`content/big.md` is larger than 64 MB");
    assert_eq!(&*sources.find("content/big.md").unwrap().1.text, "");
}

#[cfg(unix)]
#[test]
fn symbolic_links_that_loop_leave_or_dangle_are_findings() {
    use std::os::unix::fs::symlink;
    let outside = project(&[("secret.md", b"secret")]);
    let root = project(&[("content/a/a.md", b"a"), ("shared/b.md", b"b"), ("site/c.md", b"c")]);
    let content = root.path().join("content");
    symlink("..", content.join("a/up")).unwrap();
    symlink("../..", content.join("a/root")).unwrap();
    symlink("turn", content.join("turn")).unwrap();
    symlink("nowhere.md", content.join("dangling.md")).unwrap();
    symlink(outside.path(), content.join("out")).unwrap();
    symlink(outside.path().join("secret.md"), content.join("secret.md")).unwrap();
    symlink("../site", content.join("built")).unwrap();
    symlink("../shared", content.join("shared")).unwrap();
    let (sources, findings) = load(root.path()).unwrap();
    assert_eq!(texts(&sources), ["content/a/a.md", "content/shared/b.md"]);
    let messages: Vec<_> = findings.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "the symbolic link `content/a/root` leads back to a folder that holds it",
            "the symbolic link `content/a/up` leads back to `content`, which holds it",
            "the symbolic link `content/built` points into the built site",
            "the symbolic link `content/dangling.md` leads nowhere",
            "the symbolic link `content/out` leaves the project's folder",
            "the symbolic link `content/secret.md` leaves the project's folder",
            "the symbolic link `content/turn` leads nowhere",
        ]
    );
    assert!(findings.iter().all(|finding| finding.code.is_fault() && !finding.help.is_empty()));
}

#[cfg(unix)]
#[test]
fn links_to_the_folders_themselves_keep_their_names_and_stay_inside() {
    use std::os::unix::fs::symlink;
    let outside = project(&[("style.css", b"theirs"), ("book.toml", b"theirs")]);
    let root = project(&[("docs/a.md", b"a"), ("themes/own/x.css", b"x")]);
    symlink("docs", root.path().join("content")).unwrap();
    symlink(outside.path(), root.path().join("themes/default")).unwrap();
    symlink(outside.path().join("book.toml"), root.path().join("book.toml")).unwrap();
    let (sources, findings) = load(root.path()).unwrap();
    assert_eq!(texts(&sources), ["content/a.md"]);
    let messages: Vec<_> = findings.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "the symbolic link `book.toml` leaves the project's folder",
            "the symbolic link `themes/default` leaves the project's folder",
        ]
    );

    let dotted = Layout::parse("book.src = './content/.'\noutput.html.theme = 'own/'");
    let (sources, _) = load_with(root.path(), &dotted).unwrap();
    assert_eq!(texts(&sources), ["content/a.md", "themes/own/x.css"]);
}

#[test]
fn says_why_there_is_nothing_to_compile() {
    let empty = project(&[]);
    let error = load(empty.path()).unwrap_err();
    assert!(error.to_string().ends_with("holds neither `book.toml` nor a `content` folder"));
    assert!(error.help().contains("operandi new"));

    let book = project(&[("book.toml", b""), ("src/a.md", b"")]);
    let error = load(book.path()).unwrap_err();
    assert_eq!(error.to_string(), "the content folder `content` is not there");
    assert!(error.help().contains("src = \"src\""));

    let hollow = project(&[("book.toml", b""), ("content/logo.png", b"")]);
    let error = load(hollow.path()).unwrap_err();
    assert_eq!(error.to_string(), "the content folder `content` holds no page and no definitions");
    assert!(error.help().contains("index.md"));

    let leaving = project(&[("p/book.toml", b"book.src = '../x'"), ("x/a.md", b"")]);
    let error = load(&leaving.path().join("p")).unwrap_err();
    assert_eq!(error.to_string(), "the content folder `../x` lies outside the project");

    let error = load(&empty.path().join("none")).unwrap_err();
    assert!(error.to_string().ends_with("cannot be opened: entity not found"), "{error}");
}

#[cfg(unix)]
#[test]
fn a_file_that_changes_behind_a_link_is_read_again() {
    let root = project(&[("content/a.md", b"one"), ("shared/b.md", b"two")]);
    let root = root.path().canonicalize().unwrap();
    std::os::unix::fs::symlink(root.join("content/a.md"), root.join("content/z.md")).unwrap();
    let mut kept = Kept::default();
    let mut again = |changed: &[&str]| {
        let changed = changed.iter().map(|path| root.join(path)).collect();
        let read = kept.load(&root, &Layout::default(), &changed).unwrap();
        read.map(|(sources, _)| sources.iter().map(|(_, file)| file.text.to_string()).collect())
    };
    assert_eq!(again(&[]), Some(vec!["one".to_owned(), "one".to_owned()]));
    fs::write(root.join("content/a.md"), "three").unwrap();
    assert_eq!(again(&["content/a.md"]), Some(vec!["three".to_owned(), "three".to_owned()]));
}

#[test]
fn reads_again_only_what_changed() {
    let root = project(&[
        ("content/a.md", b"one"),
        ("content/b.md", b"two"),
        ("content/folder/c.md", b"see"),
    ]);
    let root = root.path().canonicalize().unwrap();
    let layout = Layout::default();
    let mut kept = Kept::default();
    let mut again = |changed: &[&str]| {
        let changed = changed.iter().map(|path| root.join(path)).collect();
        let read = kept.load(&root, &layout, &changed).unwrap();
        read.map(|(sources, _)| {
            let texts = sources.iter().map(|(_, file)| (file.path.clone(), file.text.to_string()));
            texts.collect::<Vec<_>>()
        })
    };
    let all = |a: &str, c: &str| {
        let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
        Some(vec![
            file("content/a.md", a),
            file("content/b.md", "two"),
            file("content/folder/c.md", c),
        ])
    };
    assert_eq!(again(&[]), all("one", "see"));
    assert_eq!(again(&[]), None);
    assert_eq!(again(&["content"]), None, "saved once more, with the same words");

    // Of the same size and time, as a copy that keeps times makes them.
    let put = |path: &str, text: &str| {
        let path = root.join(path);
        let time = fs::metadata(&path).unwrap().modified().unwrap();
        fs::write(&path, text).unwrap();
        fs::File::options().append(true).open(&path).unwrap().set_modified(time).unwrap();
    };
    put("content/a.md", "eno");
    put("content/folder/c.md", "sea");
    assert_eq!(again(&[]), None, "nothing says that they changed");
    assert_eq!(again(&["content/folder"]), all("one", "sea"));
    assert_eq!(again(&["content/a.md"]), all("eno", "sea"));

    assert_eq!(again(&["content/a.md", "content/b.md"]), None, "no other words");
    fs::write(root.join("content/d.md"), "new").unwrap();
    assert_eq!(again(&["content/a.md", "content/d.md"]).unwrap().len(), 4, "a file that is new");
    fs::remove_file(root.join("content/d.md")).unwrap();
    assert_eq!(again(&["content/d.md"]), all("eno", "sea"));

    // Of another size, where nobody told.
    fs::write(root.join("content/a.md"), "three").unwrap();
    assert_eq!(again(&[]), all("three", "sea"));
    fs::remove_file(root.join("content/a.md")).unwrap();
    assert_eq!(again(&[]).unwrap().len(), 2);
}
