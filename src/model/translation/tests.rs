use crate::model::{Input, Model, Overlay, Texts, read_in_all_languages};
use crate::source::span::FileId;
use crate::source::toml;

const BASE: &str = r#"
[model]
name = "Model"
[role.editor]
name = "Editor"
responsibilities = ["writes", "reads"]
[role.author]
name = "Author"
[workflow.w]
name = "Flow"
[[workflow.w.step]]
id = "s"
name = "Step"
[stage.one]
name = "One"
[[stage.one.seat]]
name = "Broad generalist"
covers = ["editor", "author"]
[decision.d]
name = "Spend"
decide = "editor"
threshold = { measure = "budget", value = 10, unit = "people" }
[scheme.raci.letters]
A = { name = "Answers" }
[[segregate]]
roles = ["editor", "author"]
why = "four eyes"
[[waiver]]
code = "OP502"
subject = "stage:one"
reason = "for now"
until = 2027-01-01
"#;

/// The model in its own language and in French.
fn both(overlay: &str) -> (Model, Model) {
    let parse = |file, text: &str| {
        let (table, findings) = toml::parse(FileId(file), text, 0..text.len());
        assert_eq!(findings, []);
        table
    };
    let overlay =
        Overlay { language: "fr".to_owned(), texts: Texts::Definitions(parse(1, overlay).into()) };
    let definitions = vec![parse(0, BASE).into()];
    let input = Input { definitions, overlays: vec![overlay], ..Input::default() };
    let (model, translations, findings) = read_in_all_languages(&input);
    assert_eq!(findings, []);
    let french = model.in_language(&translations["fr"]);
    (model, french)
}

#[test]
fn texts_of_every_form_are_laid_over_and_the_others_stay() {
    let (model, french) = both(
        r#"
[model]
name = "Modèle"
[role.editor]
name = "Rédaction"
responsibilities = ["écrit", "relit"]
[[workflow.w.step]]
id = "s"
name = "Étape"
[decision.d]
threshold = { measure = "budget", unit = "personnes" }
[scheme.raci.letters]
A = { name = "Répond" }
"#,
    );
    assert_eq!(&*french.model.as_ref().unwrap().name, "Modèle");
    assert_eq!(&*french.roles["editor"].name, "Rédaction");
    let duties: Vec<&str> = french.roles["editor"].responsibilities.iter().map(|t| &**t).collect();
    assert_eq!(duties, ["écrit", "relit"]);
    assert_eq!(&*french.roles["author"].name, "Author");
    assert_eq!(
        (&*french.workflows["w"].name, french.workflows["w"].step[0].title().as_str()),
        ("Flow", "Étape")
    );
    assert_eq!(&*french.schemes["raci"].letters.0[&'A'].name, "Répond");
    let threshold = serde_json::to_value(&french.decisions["d"].threshold).unwrap();
    assert_eq!(threshold["unit"], "personnes");
    assert_eq!(&*model.roles["editor"].name, "Editor", "the original is as it was");
}

#[test]
fn what_is_known_by_its_name_keeps_its_id() {
    let (model, french) = both("[[stage.one.seat]]\nname = \"Généraliste\"\n");
    let seat = |model: &Model| model.stages["one"].seat[0].id();
    assert_eq!((&*french.stages["one"].seat[0].name, seat(&french)), ("Généraliste", seat(&model)));
}

#[test]
fn what_has_no_id_is_known_by_what_it_is_about() {
    let (_, french) = both(
        "[[segregate]]\nroles = [\"editor\", \"author\"]\nwhy = \"quatre yeux\"\n\
         [[waiver]]\ncode = \"OP502\"\nsubject = \"stage:one\"\nreason = \"pour l’instant\"\n",
    );
    assert_eq!(french.segregate[0].why.as_deref(), Some("quatre yeux"));
    assert_eq!(&**french.waiver[0].reason, "pour l’instant");
}
