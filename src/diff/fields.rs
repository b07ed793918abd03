//! How each field of each record is compared. A field that is not here fails a test, so that none
//! can be forgotten.

use super::code::ChangeCode;
use super::codes as c;

/// How a field is compared.
#[derive(Debug, Clone, Copy)]
pub(super) enum How {
    /// A text that explains: word by word.
    Wording,
    /// One value.
    One(&'static ChangeCode),
    /// One value, which is this one where it is not given.
    Usually(&'static str, &'static ChangeCode),
    /// Several values whose order means nothing.
    Set(&'static ChangeCode),
    /// Who answers for it.
    Owner,
    /// By a comparer of its own, in `kinds/`.
    Apart,
    /// Not at all, since something else tells it.
    Elsewhere,
}

use How::{Apart, Elsewhere, One, Owner, Set, Usually, Wording};

/// How `field` of `record`, both as the record's shape calls them, is compared.
pub(super) fn how(record: &str, field: &str) -> Option<How> {
    let (_, fields) = TABLE.iter().find(|(name, _)| *name == record)?;
    fields.iter().find(|(name, _)| *name == field).map(|(_, how)| *how)
}

type Fields = &'static [(&'static str, How)];

static TABLE: &[(&str, Fields)] = &[
    (
        "About",
        &[
            ("purpose", Wording),
            ("version", One(&c::VERSION)),
            ("status", One(&c::STATUS)),
            ("effective", One(&c::VERSION)),
            ("owner", Owner),
            ("classification", One(&c::CLASSIFICATION)),
            ("time-zone", One(&c::WORKING_TIME)),
            ("working-hours", One(&c::WORKING_TIME)),
            ("holidays", Set(&c::WORKING_TIME)),
            ("fiscal-year-starts", One(&c::WORKING_TIME)),
            ("scheme", Usually("raci", &c::SCHEME_CHOSEN)),
            ("stages", Apart),
            // An order that only decides what is shown first.
            ("dimensions", Elsewhere),
            ("stage", One(&c::STAGE_REACHED)),
            ("target-stage", One(&c::STAGE_REACHED)),
            ("approval", Set(&c::APPROVAL)),
        ],
    ),
    (
        "Role",
        &[
            ("purpose", Wording),
            ("responsibilities", Set(&c::RESPONSIBILITIES_CHANGED)),
            ("skills", Set(&c::SKILLS)),
            ("team", One(&c::TEAM_OF_ROLE)),
            ("reports-to", One(&c::LINE)),
            ("escalates-to", One(&c::LINE)),
            ("kind", Usually("human", &c::ROLE_KIND)),
        ],
    ),
    (
        "Person",
        &[
            ("roles", Set(&c::ROLES_HELD)),
            ("email", One(&c::CONTACT)),
            ("time-zone", One(&c::CONTACT)),
            ("from", One(&c::PRESENCE)),
            ("until", One(&c::PRESENCE)),
            ("deputy", One(&c::PRESENCE)),
            ("allocation", One(&c::PRESENCE)),
        ],
    ),
    (
        "Team",
        &[
            ("mission", Wording),
            ("kind", Usually("team", &c::TEAM_SHAPE)),
            ("lead", One(&c::LEAD)),
            ("parent", One(&c::TEAM_SHAPE)),
            ("channels", Set(&c::CHANNELS)),
            ("stage", One(&c::STAGE_REACHED)),
            ("headcount", One(&c::TEAM_SHAPE)),
            ("members", Set(&c::MEMBERS)),
        ],
    ),
    (
        "Workflow",
        &[
            ("purpose", Wording),
            ("owner", Owner),
            ("pillar", One(&c::PILLAR)),
            ("trigger", One(&c::BOUNDS)),
            ("outcome", One(&c::BOUNDS)),
            ("step", Apart),
        ],
    ),
    (
        "Step",
        &[
            ("id", Elsewhere),
            ("name", Elsewhere),
            ("description", Wording),
            ("raci", Apart),
            ("phase", One(&c::STEP_HOW)),
            ("inputs", Set(&c::HAND_OVER)),
            ("outputs", Set(&c::HAND_OVER)),
            ("entry", Set(&c::CONDITIONS)),
            ("exit", Set(&c::CONDITIONS)),
            ("duration", Apart),
            ("gate", Apart),
            ("decision", One(&c::STEP_DECISION)),
            ("next", Apart),
            ("returns", Apart),
            ("systems", Set(&c::STEP_HOW)),
            ("playbook", One(&c::STEP_HOW)),
        ],
    ),
    (
        "Decision",
        &[
            ("decide", One(&c::DECIDER)),
            ("agree", Set(&c::AGREEMENT)),
            ("recommend", Set(&c::DECISION_PART)),
            ("input", Set(&c::DECISION_PART)),
            ("inform", Set(&c::DECISION_PART)),
            ("threshold", Apart),
            ("meeting", One(&c::DECISION_MEETING)),
            ("within", Apart),
        ],
    ),
    (
        "Meeting",
        &[
            ("purpose", Wording),
            ("pillar", One(&c::PILLAR)),
            ("tier", Apart),
            ("chair", Apart),
            ("attendees", Set(&c::ATTENDEES)),
            ("optional", Set(&c::ATTENDEES)),
            ("every", Apart),
            ("on", Apart),
            ("at", Apart),
            ("from", One(&c::RHYTHM)),
            ("until", One(&c::RHYTHM)),
            ("except", Set(&c::RHYTHM)),
            ("holidays", One(&c::RHYTHM)),
            ("roll", One(&c::RHYTHM)),
            ("rrule", Apart),
            ("rotate", Apart),
            ("zone", Apart),
            ("duration", Apart),
            ("agenda", Set(&c::SETTING)),
            ("inputs", Set(&c::RESULTS)),
            ("outputs", Set(&c::RESULTS)),
            ("escalates-to", One(&c::RESULTS)),
            ("location", One(&c::SETTING)),
            ("notes", Wording),
            ("status", Apart),
        ],
    ),
    ("Tier", &[("audience", Wording), ("purpose", Wording)]),
    (
        "Stage",
        &[
            ("team-size", One(&c::STAGE_SIZE)),
            ("scope", Wording),
            ("scalability", Wording),
            ("training", Wording),
            ("criterion", Apart),
            ("seat", Apart),
        ],
    ),
    (
        "Criterion",
        &[
            ("id", Elsewhere),
            ("text", One(&c::CRITERION_TEXT)),
            ("dimension", One(&c::CRITERION_PLACE)),
            ("when", Usually("exit", &c::CRITERION_PLACE)),
        ],
    ),
    (
        "Seat",
        &[
            ("id", Elsewhere),
            ("name", Elsewhere),
            ("count", Usually("1", &c::SEAT_COUNT)),
            ("covers", Set(&c::SEAT_ROLES)),
        ],
    ),
    ("Dimension", &[("levels", Apart)]),
    (
        "Assessment",
        &[
            ("date", One(&c::ASSESSMENT)),
            ("team", One(&c::ASSESSMENT)),
            ("assessor", One(&c::ASSESSMENT)),
            ("scores", Set(&c::SCORES)),
            ("targets", Set(&c::SCORES)),
            ("met", Set(&c::MET)),
            ("not-applicable", Set(&c::ASSESSMENT)),
            ("evidence", Set(&c::EVIDENCE)),
        ],
    ),
    (
        "Initiative",
        &[
            ("closes", Set(&c::CLOSES)),
            ("owner", Owner),
            ("due", One(&c::DUE)),
            ("status", One(&c::INITIATIVE_STATUS)),
        ],
    ),
    (
        "Practice",
        &[
            ("status", Usually("proposed", &c::PRACTICE_STATUS)),
            ("owner", Owner),
            ("pillar", One(&c::PILLAR)),
            ("from-stage", One(&c::PRACTICE_SCOPE)),
            ("steps", Set(&c::PRACTICE_SCOPE)),
            ("supersedes", One(&c::PRACTICE_LINKS)),
            ("metric", One(&c::PRACTICE_LINKS)),
            ("review-every", Apart),
            ("review", Set(&c::REVIEWED)),
        ],
    ),
    ("Term", &[("definition", Wording), ("aliases", Set(&c::ALIASES))]),
    ("Pillar", &[("purpose", Wording), ("risk", Wording), ("owner", Owner)]),
    (
        "Objective",
        &[("pillar", One(&c::PILLAR)), ("owner", Owner), ("due", One(&c::DUE)), ("measure", Apart)],
    ),
    (
        "Measure",
        &[
            ("id", Elsewhere),
            ("name", Elsewhere),
            ("unit", One(&c::TARGET)),
            ("baseline", One(&c::TARGET)),
            ("target", One(&c::TARGET)),
            ("values", Set(&c::COUNTED)),
            ("source", One(&c::COUNTED)),
        ],
    ),
    ("Scheme", &[("letters", Apart)]),
    (
        "Letter",
        &[
            ("name", One(&c::LETTERS_MEANING)),
            ("description", Wording),
            ("min", One(&c::LETTERS_MEANING)),
            ("max", One(&c::LETTERS_MEANING)),
            ("implies", Set(&c::LETTERS_MEANING)),
            ("excludes", Set(&c::LETTERS_MEANING)),
        ],
    ),
    (
        "Segregate",
        &[
            // What is kept apart is what the rule is known by.
            ("steps", Elsewhere),
            ("roles", Elsewhere),
            ("letters", Usually("AR", &c::SEGREGATION)),
            ("why", One(&c::SEGREGATION)),
        ],
    ),
    (
        "Waiver",
        &[
            // What is accepted is what the waiver is known by.
            ("code", Elsewhere),
            ("subject", Elsewhere),
            ("reason", One(&c::WAIVER)),
            ("until", One(&c::WAIVER)),
            ("by", One(&c::WAIVER)),
        ],
    ),
    // The rename is told, not its declaration.
    ("Moved", &[("kind", Elsewhere), ("from", Elsewhere), ("to", Elsewhere)]),
];

/// What tells that a thing of a kind is new, and that it is gone.
pub(super) fn presence(kind: crate::model::Kind) -> Option<[&'static ChangeCode; 2]> {
    use crate::model::Kind;
    Some(match kind {
        Kind::Pillar => [&c::PILLAR_ADDED, &c::PILLAR_REMOVED],
        Kind::Objective => [&c::OBJECTIVE_ADDED, &c::OBJECTIVE_REMOVED],
        Kind::Role => [&c::ROLE_ADDED, &c::ROLE_REMOVED],
        Kind::Person => [&c::PERSON_ADDED, &c::PERSON_REMOVED],
        Kind::Team => [&c::TEAM_ADDED, &c::TEAM_REMOVED],
        Kind::Workflow => [&c::WORKFLOW_ADDED, &c::WORKFLOW_REMOVED],
        Kind::Step => [&c::STEP_ADDED, &c::STEP_REMOVED],
        Kind::Decision => [&c::DECISION_ADDED, &c::DECISION_REMOVED],
        Kind::Meeting => [&c::MEETING_ADDED, &c::MEETING_REMOVED],
        Kind::Tier => [&c::TIER_ADDED, &c::TIER_REMOVED],
        Kind::Stage => [&c::STAGE_ADDED, &c::STAGE_REMOVED],
        Kind::Criterion => [&c::CRITERION_ADDED, &c::CRITERION_REMOVED],
        Kind::Dimension => [&c::DIMENSION_ADDED, &c::DIMENSION_REMOVED],
        Kind::Assessment => [&c::ASSESSMENT_ADDED, &c::ASSESSMENT_REMOVED],
        Kind::Initiative => [&c::INITIATIVE_ADDED, &c::INITIATIVE_REMOVED],
        Kind::Practice => [&c::PRACTICE_ADDED, &c::PRACTICE_REMOVED],
        Kind::Term => [&c::TERM_ADDED, &c::TERM_REMOVED],
        Kind::Scheme => [&c::SCHEME_ADDED, &c::SCHEME_REMOVED],
        // There is always one.
        Kind::Model => return None,
    })
}
