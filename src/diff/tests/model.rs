//! Generated models, as tables that can be edited, filed anywhere and written in any order.

use proptest::prelude::*;

/// One table of definitions.
#[derive(Debug, Clone)]
pub(super) struct Table {
    /// What stands in its brackets: `role.r0`, or `[waiver]` for one without an id.
    pub(super) head: String,
    /// Its keys and values, as TOML.
    pub(super) fields: Vec<(String, String)>,
    /// Its lists of tables, in an order that counts.
    pub(super) parts: Vec<(&'static str, Vec<(String, String)>)>,
}

/// A whole project.
#[derive(Debug, Clone)]
pub(super) struct Project {
    /// Its definitions.
    pub(super) tables: Vec<Table>,
    /// Its other files: paths and texts.
    pub(super) files: Vec<(String, String)>,
}

/// Keys and values from pairs.
pub(super) fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

impl Table {
    pub(super) fn new(head: &str, pairs: &[(&str, &str)]) -> Self {
        Self { head: head.to_owned(), fields: fields(pairs), parts: Vec::new() }
    }

    fn part(mut self, name: &'static str, pairs: &[(&str, &str)]) -> Self {
        self.parts.push((name, fields(pairs)));
        self
    }

    /// Gives a key a value, or another one.
    pub(super) fn set(&mut self, key: &str, value: &str) {
        set(&mut self.fields, key, value);
    }

    fn text(&self) -> String {
        let mut text = format!("[{}]\n{}", self.head, lines(&self.fields));
        for (name, fields) in &self.parts {
            text.extend([&*format!("[[{}.{name}]]\n", self.head), &lines(fields)]);
        }
        text
    }
}

/// Keys and values, a line each.
fn lines(fields: &[(String, String)]) -> String {
    fields.iter().flat_map(|(key, value)| [key, " = ", value, "\n"]).collect()
}

/// Gives a key a value, or another one.
pub(super) fn set(fields: &mut Vec<(String, String)>, key: &str, value: &str) {
    match fields.iter_mut().find(|(known, _)| known == key) {
        Some((_, old)) => value.clone_into(old),
        None => fields.push((key.to_owned(), value.to_owned())),
    }
}

impl Project {
    /// The files, all definitions in one.
    pub(super) fn files(&self) -> Vec<(String, String)> {
        let text: String = self.tables.iter().map(Table::text).collect();
        let mut files = self.files.clone();
        files.push(("content/model.toml".to_owned(), text));
        files
    }

    /// The same in another order and in other files, as `seeds` say.
    pub(super) fn refiled(&self, seeds: &[u32]) -> Vec<(String, String)> {
        let seed = |at: usize| seeds.get(at % seeds.len().max(1)).copied().unwrap_or_default();
        let mut order: Vec<usize> = (0..self.tables.len()).collect();
        order.sort_by_key(|at| (seed(*at).wrapping_mul(2_654_435_761), *at));
        let mut texts = vec![String::new(); 3];
        for at in order {
            let mut table = self.tables[at].clone();
            let by = seed(at + 1) as usize;
            let count = table.fields.len().max(1);
            table.fields.rotate_left(by % count);
            for (_, fields) in &mut table.parts {
                fields.reverse();
            }
            texts[by % 3].push_str(&table.text());
        }
        let paths = ["content/a.toml", "content/deep/b.toml", "content/z.toml"];
        let mut files = self.files.clone();
        files.extend(paths.into_iter().zip(texts).map(|(path, text)| (path.to_owned(), text)));
        files
    }

    /// The table with this head.
    pub(super) fn table(&mut self, head: &str) -> &mut Table {
        self.tables.iter_mut().find(|table| table.head == head).expect("it was generated")
    }
}

/// Projects of some roles and workflows, with one of everything else.
pub(super) fn project() -> impl Strategy<Value = Project> {
    (4_usize..7, 1_usize..4, 2_usize..5, any::<u32>())
        .prop_map(|(roles, workflows, steps, seed)| make(roles, workflows, steps, seed as usize))
}

fn make(roles: usize, workflows: usize, steps: usize, seed: usize) -> Project {
    let mut tables = vec![
        Table::new(
            "model",
            &[
                ("name", "\"Magazine\""),
                ("purpose", "\"Publish.\""),
                ("owner", "\"r0\""),
                ("stages", "[\"one\", \"two\"]"),
            ],
        ),
        Table::new("team.desk", &[("name", "\"Desk\""), ("headcount", "3")]),
        Table::new("person.ann", &[("name", "\"Ann\""), ("roles", "[\"r0\", \"r1\"]")]),
        Table::new(
            "practice.style",
            &[("name", "\"Style\""), ("status", "\"adopted\""), ("owner", "\"r1\"")],
        ),
        Table::new("term.lead", &[("name", "\"Lead\""), ("definition", "\"The first lines.\"")]),
        Table::new(
            "decision.cover",
            &[
                ("name", "\"Cover\""),
                ("decide", "\"r0\""),
                ("input", "[\"r1\", \"r2\"]"),
                ("threshold", "{ measure = \"costs\", value = 500, unit = \"EUR\" }"),
            ],
        ),
        Table::new(
            "meeting.plan",
            &[
                ("name", "\"Plan\""),
                ("every", "\"week\""),
                ("on", "\"tuesday\""),
                ("at", "\"10:00\""),
                ("duration", "\"1h\""),
                ("chair", "\"r0\""),
                ("attendees", "[\"r1\", \"r2\"]"),
            ],
        ),
        Table::new(
            "meeting.party",
            &[("name", "\"Party\""), ("every", "\"day\""), ("duration", "\"90m\"")],
        ),
        Table::new("stage.one", &[("name", "\"One\"")])
            .part("criterion", &[("id", "\"plan\""), ("text", "\"There is a plan.\"")])
            .part(
                "seat",
                &[("id", "\"all\""), ("name", "\"All\""), ("covers", "[\"r0\", \"r1\", \"r2\"]")],
            ),
        Table::new("stage.two", &[("name", "\"Two\"")]),
        Table::new(
            "[waiver]",
            &[
                ("code", "\"OP111\""),
                ("subject", "\"role:*\""),
                ("reason", "\"Soon.\""),
                ("until", "2027-01-01"),
            ],
        ),
    ];
    for at in 0..roles {
        let (name, purpose) = (format!("\"Role {at}\""), format!("\"Does what {at} does.\""));
        let pairs = [("name", &*name), ("purpose", &*purpose), ("skills", "[\"reading\"]")];
        tables.push(Table::new(&format!("role.r{at}"), &pairs));
    }
    for at in 0..workflows {
        let name = format!("\"Workflow {at}\"");
        let mut table =
            Table::new(&format!("workflow.w{at}"), &[("name", &name), ("owner", "\"r0\"")]);
        for step in 0..steps {
            let who = (seed + at + step) % 3;
            let (id, a, r) = (
                format!("\"s{step}\""),
                format!("raci.r{who}"),
                format!("raci.r{}", (who + 1) % 3),
            );
            let gate = if step == 0 { "true" } else { "false" };
            let pairs = [
                ("id", &*id),
                (&*a, "\"A\""),
                (&*r, "\"R\""),
                ("gate", gate),
                ("duration", "\"2d\""),
            ];
            table = table.part("step", &pairs);
        }
        tables.push(table);
    }
    let files = [
        ("book.toml", "[language.fr]\nname = \"Français\"\n"),
        ("content/guide.md", "# Guide\n\nAsk [the editor](role:r0) first.\n"),
        ("content/roles.fr.toml", "[role.r0]\nname = \"Rôle 0\"\n[role.r1]\nname = \"Rôle 1\"\n"),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text.to_owned())).to_vec();
    Project { tables, files }
}
