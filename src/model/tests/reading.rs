//! What is read.

use super::*;
use crate::model::recurrence::Period;

#[test]
fn both_forms_of_a_responsibility_table_are_the_same() {
    let roles = "[role.a]\nname = \"A\"\n[role.b]\nname = \"B\"\n[workflow.w]\nname = \"W\"\n";
    let inline =
        format!("{roles}[[workflow.w.step]]\nid = \"s\"\nraci = {{ a = \"A/R\", b = \"C\" }}\n");
    let lines = format!(
        "{roles}[[workflow.w.step]]\nid = \"s\"\n[workflow.w.step.raci]\na = \"ar\"\nb = \"C\"\n"
    );
    let letters = |text: &str| {
        let (model, findings) = model(text);
        assert!(findings.is_empty(), "{findings:?}");
        let cells = &model.workflows["w"].step[0].raci.cells;
        cells.iter().map(|(id, cell)| (id.clone(), cell.text())).collect::<Vec<_>>()
    };
    assert_eq!(letters(&inline), letters(&lines));
    assert_eq!(
        letters(&inline),
        [("a".to_owned(), "AR".to_owned()), ("b".to_owned(), "C".to_owned())]
    );
}

#[test]
fn stages_follow_the_model_and_what_it_does_not_name_comes_behind() {
    let text = "stages = [\"b\", \"a\"]\n[stage.x]\nname = \"X\"\n[stage.a]\nname = \"A\"\n[stage.b]\nname = \"B\"\n";
    let (model, findings) = model(text);
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(model.stages.keys().collect::<Vec<_>>(), ["b", "a", "x"]);
}

#[test]
fn built_in_schemes_and_tiers_may_be_refined() {
    let text = "[scheme.raci.letters]\nA = { name = \"Answers\", min = 1, max = 1, implies = [\"R\"] }\nR = { name = \"Does\", min = 1 }\n[tier.daily]\npurpose = \"Flow\"\n";
    let (model, findings) = model(text);
    assert!(findings.is_empty(), "{findings:?}");
    let scheme = model.scheme().expect("raci is built in");
    assert_eq!(scheme.answering().map(|(letter, _)| letter), Some('A'));
    assert_eq!(scheme.doing().map(|(letter, _)| letter), Some('R'));
    assert!(scheme.implies('A', 'R') && !scheme.implies('R', 'A'));
    assert_eq!(&*model.tiers["daily"].name, "Daily");
    assert!(model.tiers["daily"].purpose.is_some());
    assert_eq!(model.tiers.len(), 5);
}

#[test]
fn a_meeting_has_its_recurrence_its_zone_and_its_rung() {
    let text = "time-zone = \"Europe/Paris\"\n[role.a]\nname = \"A\"\n[meeting.m]\nname = \"M\"\nevery = \"2 weeks\"\non = \"thursday\"\nfrom = 2026-01-08\nat = \"10:00\"\nduration = \"1h 30m\"\nrotate = [\"09:00\", \"17:00\"]\n";
    let (model, findings) = model(text);
    assert!(findings.is_empty(), "{findings:?}");
    let meeting = &model.meetings["m"];
    assert_eq!(model.recurrences["m"].period(), Period::Week);
    assert_eq!(model.zone_of(meeting).0, "Europe/Paris");
    assert_eq!(model.tier_of(meeting), Some("weekly"));
    assert_eq!(meeting.minutes(), 90);
}

#[test]
fn the_short_and_the_long_form_of_a_decision_threshold_are_read() {
    let text = "[role.a]\nname = \"A\"\n[decision.x]\nname = \"X\"\ndecide = \"role:a\"\nthreshold = \"above 1\"\n[decision.y]\nname = \"Y\"\ndecide = \"a\"\nthreshold = { measure = \"budget\", value = 5, unit = \"EUR\" }\n";
    let (model, findings) = model(text);
    assert!(findings.is_empty(), "{findings:?}");
    assert!(model.decisions["x"].threshold.is_some() && model.decisions["y"].threshold.is_some());
    assert_eq!(model.decisions["x"].decide.id, "a");
}

#[test]
fn the_model_survives_a_round_through_json_text() {
    let (model, _) = model("[role.a]\nname = \"A\"\npurpose = \"p\"\n");
    let json = serde_json::to_value(&model).expect("the model is plain data");
    assert_eq!(json["roles"]["a"]["purpose"], "p");
    assert_eq!(json["model"]["name"], "M");
}

#[test]
fn a_role_may_be_called_like_a_key() {
    let text = "[role.owner]\nname = \"O\"\n[workflow.w]\nname = \"W\"\n[[workflow.w.step]]\nid = \"s\"\nraci = { owner = \"A/R\" }\n";
    let (model, findings) = model(text);
    assert!(findings.is_empty(), "{findings:?}");
    assert!(model.workflows["w"].step[0].raci.cells["owner"].has('A'));
}
