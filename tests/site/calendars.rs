//! Calendars beside the pages, with the past of their definitions from a real git repository.

use crate::cli::Project;
use std::process::Command;

const MODEL: &str = "[model]\nname = \"M\"\ntime-zone = \"Europe/Paris\"\n[role.editor]\nname = \"Editor\"\n\
    [role.printer]\nname = \"Printer\"\n[person.ana]\nname = \"Ana\"\nroles = [\"editor\"]\n\
    [meeting.desk]\nname = \"Desk\"\nevery = \"week\"\non = \"monday\"\nat = \"10:00\"\n\
    duration = \"1h\"\nchair = \"editor\"\n\
    [meeting.press]\nname = \"Press\"\nevery = \"month\"\non = \"first friday\"\nat = \"15:00\"\n\
    duration = \"1h\"\nchair = \"printer\"\nstatus = \"cancelled\"\n";

fn git(project: &Project, at: &str, args: &[&str]) {
    let mut git = Command::new("git");
    let git = git.arg("-C").arg(project.path("")).args(args).env("GIT_CONFIG_GLOBAL", "/dev/null");
    let git = git.env("GIT_COMMITTER_DATE", at).env("GIT_AUTHOR_DATE", at);
    assert!(git.output().unwrap().status.success(), "{args:?}");
}

fn commit(project: &Project, at: &str) {
    git(project, at, &["add", "content"]);
    let who = ["-c", "user.name=A", "-c", "user.email=a@example.com"];
    git(project, at, &[&who[..], &["commit", "-qm", "x"]].concat());
}

#[expect(clippy::disallowed_methods, reason = "tests look at what was written")]
fn read(project: &Project, path: &str) -> String {
    std::fs::read_to_string(project.path("site").join(path)).unwrap()
}

#[expect(clippy::disallowed_methods, reason = "tests write what is compiled")]
fn write(project: &Project, text: &str) {
    std::fs::write(project.path("content/model.toml"), text).unwrap();
}

#[test]
fn each_calendar_holds_its_meetings_and_pages_offer_it() {
    let project = Project::with(&[("content/model.toml", MODEL.as_bytes())]);
    project.run(&["build", "--clock", "2026-11-22"]);
    let held = |path: &str| {
        let text = read(&project, path);
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{text}");
        ["SUMMARY:Desk", "SUMMARY:Press"].map(|line| text.contains(line))
    };
    assert_eq!(held("calendars/all.ics"), [true, true]);
    assert_eq!(held("calendars/role/editor.ics"), [true, false]);
    assert_eq!(held("calendars/person/ana.ics"), [true, false]);
    assert_eq!(held("calendars/tier/monthly.ics"), [false, true]);
    assert_eq!(held("calendars/meeting/press.ics"), [false, true]);
    assert!(read(&project, "calendars/all.ics").contains("STATUS:CANCELLED"));
    let offers = |page: &str, file: &str| read(&project, page).contains(&format!("{file}\""));
    assert!(offers("roles/editor/index.html", "../../calendars/role/editor.ics"));
    assert!(offers("cadence/index.html", "../calendars/all.ics"));
    assert!(offers("cadence/index.html", "../calendars/tier/weekly.ics"));
    assert!(offers("cadence/desk/index.html", "../../calendars/meeting/desk.ics"));
}

#[test]
fn entries_tell_how_often_their_file_was_changed_and_when_last() {
    let project = Project::with(&[("content/model.toml", MODEL.as_bytes())]);
    let built = || {
        project.run(&["build", "--clock", "2026-11-22"]);
        read(&project, "calendars/meeting/desk.ics")
    };
    let bare = built();
    assert!(bare.contains("DTSTAMP:20261122T000000Z") && !bare.contains("SEQUENCE"), "{bare}");
    git(&project, "2026-01-02T03:04:05Z", &["init", "-q"]);
    commit(&project, "2026-01-02T03:04:05Z");
    let first = built();
    assert!(first.contains("LAST-MODIFIED:20260102T030405Z\r\nSEQUENCE:0\r\n"), "{first}");
    write(&project, &MODEL.replace("10:00", "11:00"));
    commit(&project, "2026-02-03T04:05:06Z");
    let second = built();
    assert!(second.contains("LAST-MODIFIED:20260203T040506Z\r\nSEQUENCE:1\r\n"), "{second}");
    assert!(second.contains("UID:desk.meeting@operandi\r\n"), "the entry stays the same");
}
