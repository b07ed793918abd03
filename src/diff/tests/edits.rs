//! Single edits, each with the one code that it must be told by.

use super::model::{Project, Table, fields, set};

/// One edit of a project.
pub(super) struct Edit {
    /// The change that it is.
    pub(super) code: &'static str,
    /// Makes it.
    pub(super) make: fn(&mut Project),
}

const fn edit(code: &'static str, make: fn(&mut Project)) -> Edit {
    Edit { code, make }
}

fn step(project: &mut Project, at: usize) -> &mut Vec<(String, String)> {
    &mut project.table("workflow.w0").parts[at].1
}

/// The role that holds `letter` in a step of the first workflow, as `raci.r1`.
fn holder(project: &mut Project, at: usize, letter: &str) -> String {
    let cell = step(project, at).iter().find(|(_, value)| value == letter);
    cell.expect("every step has one").0.clone()
}

fn in_file(project: &mut Project, path: &str, from: &str, to: &str) {
    let (_, text) = project.files.iter_mut().find(|(known, _)| known == path).expect("it is there");
    *text = text.replace(from, to);
}

/// Every edit. None of them undoes or hides another.
pub(super) static EDITS: &[Edit] = &[
    edit("CH002", |p| p.table("role.r1").set("name", "\"Another name\"")),
    edit("CH003", |p| p.table("role.r2").set("purpose", "\"Does something else.\"")),
    edit("CH003", |p| p.table("term.lead").set("definition", "\"The first words.\"")),
    edit("CH004", |p| p.table("model").set("version", "\"2\"")),
    edit("CH101", |p| {
        let from = holder(p, 0, "\"A\"");
        step(p, 0).retain(|(key, _)| *key != from);
        set(step(p, 0), "raci.r3", "\"A\"");
    }),
    edit("CH104", |p| set(step(p, 1), "raci.r3", "\"C\"")),
    edit("CH110", |p| p.table("practice.style").set("owner", "\"r2\"")),
    edit("CH201", |p| p.tables.push(Table::new("role.extra", &[("name", "\"Extra\"")]))),
    edit("CH204", |p| p.table("role.r0").set("skills", "[\"reading\", \"writing\"]")),
    edit("CH206", |p| p.table("role.r2").set("reports-to", "\"r0\"")),
    edit("CH213", |p| p.table("person.ann").set("roles", "[\"r1\", \"r3\"]")),
    edit("CH214", |p| p.table("person.ann").set("email", "\"ann@example.com\"")),
    edit("CH225", |p| p.table("team.desk").set("headcount", "4")),
    edit("CH302", |p| p.tables.retain(|table| table.head != "meeting.party")),
    edit("CH303", |p| p.table("meeting.plan").set("chair", "\"r3\"")),
    edit("CH304", |p| p.table("meeting.plan").set("attendees", "[\"r2\", \"r1\", \"r3\"]")),
    edit("CH305", |p| p.table("meeting.plan").set("on", "\"tuesday and friday\"")),
    edit("CH306", |p| p.table("meeting.plan").set("at", "\"11:00\"")),
    edit("CH307", |p| p.table("meeting.plan").set("duration", "\"2h\"")),
    edit("CH411", |p| {
        let new = fields(&[("id", "\"new\""), ("raci.r0", "\"AR\"")]);
        p.table("workflow.w0").parts.push(("step", new));
    }),
    edit("CH413", |p| p.table("workflow.w0").parts.swap(0, 1)),
    edit("CH414", |p| set(step(p, 1), "gate", "true")),
    edit("CH415", |p| set(step(p, 0), "gate", "false")),
    edit("CH416", |p| set(step(p, 0), "duration", "\"1w\"")),
    edit("CH417", |p| set(step(p, 1), "duration", "\"4h\"")),
    edit("CH419", |p| set(step(p, 1), "exit", "[\"It is read.\"]")),
    edit("CH433", |p| p.table("decision.cover").set("decide", "\"r3\"")),
    edit("CH435", |p| p.table("decision.cover").set("input", "[\"r2\"]")),
    edit("CH436", |p| {
        let more = "{ measure = \"costs\", value = 900, unit = \"EUR\" }";
        p.table("decision.cover").set("threshold", more);
    }),
    edit("CH511", |p| {
        let new = fields(&[("id", "\"team\""), ("text", "\"There is a team.\"")]);
        p.table("stage.one").parts.push(("criterion", new));
    }),
    edit("CH524", |p| {
        set(&mut p.table("stage.one").parts[1].1, "covers", "[\"r0\", \"r1\", \"r2\", \"r3\"]");
    }),
    edit("CH603", |p| p.table("practice.style").set("status", "\"retired\"")),
    edit("CH703", |p| in_file(p, "content/guide.md", "first.", "at last.")),
    edit("CH713", |p| in_file(p, "content/roles.fr.toml", "Rôle 1", "Rôle un")),
    edit("CH903", |p| p.table("[waiver]").set("until", "2027-06-01")),
];
