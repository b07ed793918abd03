//! Names, texts, and what the model says of itself.

use super::changes;

changes! {
    IDENTITY
    /// A thing has another id, and a `[[moved]]` says so: it is the same thing.
    ///
    /// Everything that names it by its new id is no change. Without the `[[moved]]` it would be a
    /// removal and an addition, and whoever refers to it from outside would lose it.
    ///
    /// ```before
    /// [role.writer]
    /// name = "Writer"
    /// ```
    ///
    /// ```after
    /// [role.reporter]
    /// name = "Writer"
    ///
    /// [[moved]]
    /// kind = "role"
    /// from = "writer"
    /// to = "reporter"
    /// ```
    ID_MOVED = "CH001" "id-moved" Info;
    /// A thing has another name. Its id, and so everything that refers to it, stays.
    ///
    /// ```before
    /// [role.writer]
    /// name = "Writer"
    /// ```
    ///
    /// ```after
    /// [role.writer]
    /// name = "Reporter"
    /// ```
    RENAMED = "CH002" "renamed" Info;
    /// A text that explains was written, written anew or removed: a description, a purpose, the body
    /// of a page that defines something.
    ///
    /// The words are told. Whether they mean something else, only a reader can say.
    ///
    /// ```before
    /// [role.writer]
    /// name = "Writer"
    /// purpose = "Writes what the editors ask for."
    /// ```
    ///
    /// ```after
    /// [role.writer]
    /// name = "Writer"
    /// purpose = "Writes what the readers ask for."
    /// ```
    REWORDED = "CH003" "reworded" Info;
    /// The model has another version, or is in force from another day.
    ///
    /// ```before
    /// [model]
    /// name = "Magazine"
    /// version = "1.0"
    /// ```
    ///
    /// ```after
    /// [model]
    /// name = "Magazine"
    /// version = "1.1"
    /// ```
    VERSION = "CH004" "version-changed" Info;
    /// The model is a draft, under review or agreed, and was not.
    ///
    /// While it is a draft, rules of completeness speak as notes, so that this changes what a check
    /// says.
    ///
    /// ```before
    /// [model]
    /// name = "Magazine"
    /// status = "draft"
    /// ```
    ///
    /// ```after
    /// [model]
    /// name = "Magazine"
    /// status = "agreed"
    /// ```
    STATUS = "CH005" "status-changed" Review;
    /// Other people may read the model.
    ///
    /// ```before
    /// [model]
    /// name = "Magazine"
    /// classification = "internal"
    /// ```
    ///
    /// ```after
    /// [model]
    /// name = "Magazine"
    /// classification = "public"
    /// ```
    CLASSIFICATION = "CH006" "classification-changed" Review;
    /// Somebody has agreed to a version, or an agreement is no longer recorded.
    ///
    /// ```before
    /// [model]
    /// name = "Magazine"
    /// ```
    ///
    /// ```after
    /// [model]
    /// name = "Magazine"
    ///
    /// [[model.approval]]
    /// version = "1.0"
    /// by = "Board"
    /// date = 2026-01-15
    /// ```
    APPROVAL = "CH007" "approval-changed" Review;
}
