use super::scratch::{Scratch, run};
use super::*;
use crate::source::disk;
use std::path::Path;

const BOOK: (&str, &str) = ("book.toml", "book.title = 'x'\n");
const MODEL: (&str, &str) = ("content/model.toml", "[model]\nname = 'x'\n");

fn commit(repository: &Repository, name: &str) -> Version {
    Version::Commit(repository.commit(name).expect("a commit"))
}

fn project(repository: &Repository, name: &str) -> Project {
    repository.project(&commit(repository, name)).expect("readable").expect("a project")
}

fn paths(sources: &Sources) -> Vec<&str> {
    sources.iter().map(|(_, file)| file.path.as_str()).collect()
}

fn text<'a>(sources: &'a Sources, path: &str) -> &'a str {
    sources.find(path).map_or("", |(_, file)| &*file.text)
}

/// Every file with its content, to be compared.
fn all(sources: &Sources) -> Vec<(&str, &[u8])> {
    let texts = sources.iter().map(|(_, file)| (file.path.as_str(), file.text.as_bytes()));
    let assets = sources.assets().iter().map(|asset| (asset.path.as_str(), &*asset.bytes));
    texts.chain(assets).collect()
}

#[test]
fn a_commit_reads_as_its_folder_does() {
    let many = [
        ("book.toml", "[build]\nbuild-dir = 'content/out'\n"),
        ("operandi-baseline.json", "{}"),
        ("content/model.toml", "[model]\n"),
        ("content/a b/réunions.toml", "a"),
        ("content/a.md", "a"),
        ("content/a/b.md", "b"),
        ("content/empty.md", ""),
        ("content/picture.svg", "<svg/>"),
        ("content/.hidden/a.md", "h"),
        ("content/.hidden.md", "h"),
        ("content/out/built.md", "built"),
        ("content/public/.operandi-manifest", "a"),
        ("content/public/deep/built.md", "built"),
        ("content/themes/a.md", "a page"),
        ("themes/default/style.css", "a {}"),
        ("themes/default/.notes", "h"),
        ("themes/other/style.css", "b {}"),
        ("notes.md", "outside"),
    ];
    for book in
        [many[0].1, "book.src = '.'\nbuild.build-dir = 'content/out'", "book.src = './content/'"]
    {
        let scratch = Scratch::with(&[&[("book.toml", book)], &many[1..]].concat());
        let (folder, told) = disk::load(scratch.dir()).expect("a project");
        let project = project(&scratch.repository(), "HEAD");
        assert_eq!(all(&project.sources), all(&folder), "{book}");
        assert_eq!(project.sources.layout(), folder.layout());
        assert_eq!((project.findings, project.aside), (told, Vec::new()));
        assert!(folder.iter().count() > 5);
    }
}

#[test]
fn what_is_no_text_is_told_as_on_disk() {
    let scratch = Scratch::new(&[]);
    scratch.put(&[BOOK, MODEL]);
    let path = scratch.dir().join("content/latin.md");
    std::io::Write::write_all(&mut std::fs::File::create(path).expect("a file"), b"caf\xe9 x")
        .expect("written");
    scratch.commit("first");
    let project = project(&scratch.repository(), "HEAD");
    assert_eq!(project.findings, disk::load(scratch.dir()).expect("a project").1);
    assert_eq!(project.findings.len(), 1);
}

#[test]
fn what_is_staged_is_neither_the_commit_nor_the_folder() {
    let scratch = Scratch::with(&[BOOK, MODEL, ("content/a.md", "old"), ("content/b.md", "b")]);
    scratch.put(&[("content/a.md", "staged")]);
    scratch.git(&["add", "content/a.md"]);
    scratch.put(&[("content/a.md", "later"), ("content/new.md", "not staged")]);
    scratch.git(&["rm", "--quiet", "content/b.md"]);
    let repository = scratch.repository();
    let staged = repository.project(&Version::Index { file: None }).expect("read").expect("one");
    assert_eq!(paths(&staged.sources), ["book.toml", "content/a.md", "content/model.toml"]);
    assert_eq!(text(&staged.sources, "content/a.md"), "staged");
    assert_eq!(text(&project(&repository, "HEAD").sources, "content/a.md"), "old");
}

#[test]
fn the_index_of_a_hook_is_read_only_if_it_is_this_repository_s() {
    let scratch = Scratch::with(&[BOOK, MODEL]);
    let other = Scratch::with(&[BOOK, MODEL, ("content/other.md", "o")]);
    let own = scratch.dir().join(".git/next-index-1.lock");
    std::fs::copy(scratch.dir().join(".git/index"), &own).expect("copied");
    scratch.put(&[("content/later.md", "l")]);
    scratch.git(&["add", "--all"]);
    let staged = |file: std::path::PathBuf| {
        let version = Version::Index { file: Some(file) };
        let project = scratch.repository().project(&version).expect("read").expect("one");
        paths(&project.sources).last().map(|last| (*last).to_owned())
    };
    assert_eq!(staged(own).as_deref(), Some("content/model.toml"), "without what came later");
    assert_eq!(staged(other.dir().join(".git/index")).as_deref(), Some("content/model.toml"));
    let later = staged(scratch.dir().join(".git/index"));
    assert_eq!(later.as_deref(), Some("content/model.toml"));
    assert!(staged("nowhere/index".into()).is_some());
}

#[cfg(unix)]
#[test]
fn links_submodules_and_pointers_are_named_and_not_followed() {
    let inner = Scratch::with(&[("content/inner.md", "i")]);
    let scratch = Scratch::new(&[]);
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n";
    scratch.put(&[BOOK, MODEL, ("content/big.md", pointer), ("content/big.png", pointer)]);
    let link = |to: &str, name: &str| {
        std::os::unix::fs::symlink(to, scratch.dir().join(name)).expect("a link");
    };
    link("model.toml", "content/linked.toml");
    link("../outside", "content/away");
    link("x.png", "content/picture.png");
    let from = inner.dir().to_str().expect("a name");
    scratch.git(&["submodule", "--quiet", "add", from, "content/part"]);
    scratch.git(&["submodule", "--quiet", "add", from, "elsewhere"]);
    scratch.commit("first");
    let project = project(&scratch.repository(), "HEAD");
    assert_eq!(paths(&project.sources), ["book.toml", "content/model.toml"]);
    let told =
        project.aside.iter().map(|aside| format!("{} is {}", aside.path, aside.what.words()));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "content/away is a symbolic link",
            "content/big.md is a pointer of Git LFS",
            "content/linked.toml is a symbolic link",
            "content/part is a submodule",
            "content/picture.png is a symbolic link",
        ]
    );
    scratch.git(&["rm", "--quiet", "-r", "--cached", "content"]);
    std::fs::rename(scratch.dir().join("content"), scratch.dir().join("real")).expect("moved");
    link("real", "content");
    scratch.git(&["add", "content"]);
    scratch.git(&["commit", "--quiet", "--message", "linked"]);
    let repository = scratch.repository();
    let told = repository.project(&commit(&repository, "HEAD")).expect_err("a link");
    assert_eq!(told.to_string(), "`content` is a symbolic link, which is not followed");
}

#[test]
fn every_kind_of_repository_is_read() {
    let sha256 = Scratch::new(&["--object-format=sha256"]);
    sha256.put(&[BOOK, MODEL]);
    sha256.commit("first");
    let read = |dir: &Path| {
        let repository = Repository::of(dir).expect("a repository");
        paths(&project(&repository, "main").sources).join(" ")
    };
    let expected = "book.toml content/model.toml";
    assert_eq!(read(sha256.dir()), expected);
    let worktree = sha256.beside("worktree");
    sha256.git(&["worktree", "add", "--quiet", worktree.to_str().expect("a name"), "HEAD~0"]);
    assert_eq!(read(&worktree), expected);
    let bare = sha256.beside("bare.git");
    sha256.git(&["clone", "--quiet", "--bare", ".", bare.to_str().expect("a name")]);
    assert_eq!(read(&bare), expected);

    let nested = Scratch::new(&[]);
    nested.put(&[
        ("our model/book.toml", ""),
        ("our model/content/a.md", "a"),
        ("content/b.md", ""),
    ]);
    nested.commit("first");
    assert_eq!(read(&nested.dir().join("our model")), "book.toml content/a.md");
    assert_eq!(read(nested.dir()), "content/b.md");
}

#[test]
fn a_version_without_a_project_is_none() {
    let scratch = Scratch::with(&[("readme.txt", "r"), ("src/a.md", "a")]);
    let repository = scratch.repository();
    assert!(repository.project(&commit(&repository, "HEAD")).expect("read").is_none());
    scratch.put(&[("book.toml", "book.src = '../x'")]);
    scratch.commit("second");
    let told = repository.project(&commit(&repository, "HEAD")).expect_err("outside");
    assert_eq!(told, GitError::ContentOutside { src: "../x".to_owned() });
}

#[test]
fn a_partial_clone_fetches_what_it_lacks_in_one_go() {
    let scratch = Scratch::with(&[BOOK, MODEL, ("content/a.md", "a"), ("other/b.md", "b")]);
    scratch.git(&["config", "uploadpack.allowFilter", "true"]);
    scratch.git(&["config", "uploadpack.allowAnySHA1InWant", "true"]);
    let from = format!("file://{}", scratch.dir().display());
    let clone = |name: &str| {
        let to = scratch.beside(name);
        let words = ["clone", "--quiet", "--no-checkout", "--filter=blob:none", &from];
        scratch.git(&[&words[..], &[to.to_str().expect("a name")]].concat());
        to
    };
    let missing = |dir: &Path| {
        let told = run(dir, &["rev-list", "--objects", "--all", "--missing=print"]);
        told.lines().filter(|line| line.starts_with('?')).count()
    };
    let partial = clone("partial");
    assert_eq!(missing(&partial), 4);
    let repository = Repository::of(&partial).expect("a repository");
    let sources = project(&repository, "origin/main").sources;
    assert_eq!(paths(&sources), ["book.toml", "content/a.md", "content/model.toml"]);
    assert_eq!(missing(&partial), 1, "only what is needed was fetched");

    let offline = clone("offline");
    run(&offline, &["remote", "set-url", "origin", "file:///nowhere"]);
    let repository = Repository::of(&offline).expect("a repository");
    let told = repository.project(&commit(&repository, "origin/main")).expect_err("offline");
    assert!(matches!(told, GitError::NotFetched { .. }), "{told:?}");
}

#[test]
fn a_shallow_clone_says_what_to_fetch() {
    let scratch = Scratch::with(&[BOOK, MODEL]);
    scratch.git(&["switch", "--quiet", "--create", "change"]);
    scratch.commit("changed");
    scratch.git(&["switch", "--quiet", "main"]);
    scratch.commit("went on");
    let to = scratch.beside("shallow");
    let from = format!("file://{}", scratch.dir().display());
    let words = ["clone", "--quiet", "--depth=1", "--no-single-branch", &from];
    scratch.git(&[&words[..], &[to.to_str().expect("a name")]].concat());
    let repository = Repository::of(&to).expect("a repository");
    assert!(repository.is_shallow());
    let commit = |name| repository.commit(name).expect("a commit");
    let told = repository.merge_base(&commit("origin/main"), &commit("origin/change"));
    let told = told.expect_err("not fetched");
    assert_eq!(told.to_string(), "where `origin/change` left `origin/main` was not fetched");
    assert!(told.help().contains("git fetch --unshallow"), "{}", told.help());
    assert!(told.help().contains("fetch-depth: 0"), "{}", told.help());
    let first = scratch.git(&["rev-parse", "main~1"]);
    let told = repository.commit(&first).expect_err("not fetched");
    assert!(told.help().contains("git fetch --unshallow"), "{}", told.help());
    run(&to, &["fetch", "--quiet", "--unshallow"]);
    let repository = Repository::of(&to).expect("a repository");
    let base = repository.merge_base(&commit("origin/main"), &commit("origin/change"));
    assert_eq!(base.map(|base| base.id), Ok(first));
}

#[test]
fn histories_that_never_met_are_told_so() {
    let scratch = Scratch::with(&[BOOK, MODEL]);
    scratch.git(&["switch", "--quiet", "--orphan", "other"]);
    scratch.commit("other");
    let repository = scratch.repository();
    let commit = |name| repository.commit(name).expect("a commit");
    let told = repository.merge_base(&commit("main"), &commit("other")).expect_err("none");
    assert_eq!(told.to_string(), "`main` and `other` have no commit in common");
    assert_eq!(repository.trunk().expect("read").map(|trunk| trunk.name).as_deref(), Some("main"));
}

#[test]
fn a_name_that_is_no_commit_is_told_with_those_there_are() {
    let scratch = Scratch::new(&[]);
    assert_eq!(scratch.repository().commit("HEAD"), Err(GitError::NoCommit));
    scratch.put(&[BOOK, MODEL]);
    scratch.commit("first");
    scratch.git(&["tag", "v1"]);
    let repository = scratch.repository();
    assert_eq!(repository.commit("v1").map(|commit| commit.name).as_deref(), Ok("v1"));
    for name in ["mian", "", "--all", "-h", "main:content", "HEAD^{tree}"] {
        let known = vec!["main".to_owned(), "v1".to_owned()];
        let name = name.to_owned();
        let unknown = GitError::UnknownRevision { name: name.clone(), known, is_shallow: false };
        assert_eq!(repository.commit(&name), Err(unknown));
    }
}

#[test]
fn a_folder_without_repository_and_a_merge_half_done_are_told() {
    let empty = tempfile::tempdir().expect("a folder");
    let told = Repository::of(empty.path()).expect_err("no repository");
    assert_eq!(told, GitError::NoRepository { dir: empty.path().to_owned() });

    let scratch = Scratch::with(&[BOOK, MODEL]);
    scratch.git(&["switch", "--quiet", "--create", "change"]);
    scratch.put(&[("content/model.toml", "[model]\nname = 'y'\n")]);
    scratch.commit("changed");
    scratch.git(&["switch", "--quiet", "main"]);
    scratch.put(&[("content/model.toml", "[model]\nname = 'z'\n")]);
    scratch.commit("changed as well");
    let _ = command::ask(scratch.dir(), ["merge", "--quiet", "change"]);
    let told = scratch.repository().project(&Version::Index { file: None });
    let path = "content/model.toml".to_owned();
    assert_eq!(told.expect_err("half a merge"), GitError::Unmerged { path });
}
