//! What fields look like, as data.

/// The form of a field's value.
#[derive(Debug, Clone)]
pub enum Shape {
    /// One line for people; translatable.
    Text,
    /// Markdown for people; translatable.
    Prose,
    /// A text that is data: a path, an address, a recurrence. What it must look like, and an
    /// example.
    Code {
        /// With its article: "a time of day".
        what: &'static str,
        /// A valid value.
        example: &'static str,
        /// A regular expression (ECMA 262) that every valid value fits, for editors.
        pattern: Option<&'static str>,
    },
    /// One of these words.
    Word(&'static [&'static str]),
    /// The id of one of these kinds.
    Reference(&'static [crate::model::Kind]),
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// A calendar date.
    Date,
    /// Several of the same.
    List(Box<Shape>),
    /// A table with known keys.
    Record(fn() -> &'static RecordShape),
    /// A table whose keys are ids of these kinds (none: free), with values of one form.
    Map(&'static [crate::model::Kind], Box<Shape>),
    /// One of several forms.
    Either(Vec<Shape>),
}

/// A record's name for people, and its fields.
#[derive(Debug)]
pub struct RecordShape {
    /// The name of its type, unique among records.
    pub name: &'static str,
    /// What the record is, from its doc comment.
    pub doc: &'static str,
    /// Its fields in the order they are declared.
    pub fields: Vec<FieldShape>,
}

/// One field of a record.
#[derive(Debug)]
pub struct FieldShape {
    /// The key, in kebab-case.
    pub name: String,
    /// What it means, from its doc comment.
    pub doc: String,
    /// Whether a record without it is a fault.
    pub required: bool,
    /// The form of its value.
    pub shape: Shape,
}

impl RecordShape {
    /// The field called `name`.
    pub fn field(&self, name: &str) -> Option<&FieldShape> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl Shape {
    /// What a list of these is called, and an example.
    pub fn as_list(&self) -> (&'static str, &'static str) {
        match self {
            Shape::Text | Shape::Prose => ("a list of texts", r#"["first", "second"]"#),
            Shape::Reference(_) => ("a list of ids", r#"["one-id", "another-id"]"#),
            Shape::Record(_) => ("a list of tables", "[[kind.id.name]] tables, one a thing"),
            _ => ("a list", r#"["one", "two"]"#),
        }
    }

    /// A value of this form, as TOML.
    pub fn example(&self) -> String {
        match self {
            Shape::Text | Shape::Prose => "\"…\"".to_owned(),
            Shape::Code { example, .. } => (*example).to_owned(),
            Shape::Word(words) => format!("\"{}\"", words.first().unwrap_or(&"…")),
            Shape::Reference(kinds) => {
                format!("\"{}\"", kinds.first().map_or("id", |kind| kind.example_id()))
            }
            Shape::Bool => "true".to_owned(),
            Shape::Integer => "1".to_owned(),
            Shape::Number => "1.5".to_owned(),
            Shape::Date => "2026-01-31".to_owned(),
            Shape::List(inner) => format!("[{}]", inner.example()),
            Shape::Record(shape) => {
                let fields = &shape().fields;
                let needed = || fields.iter().filter(|field| field.required);
                let shown = if needed().next().is_some() { needed().collect() } else { Vec::new() };
                let shown = if shown.is_empty() { fields.iter().take(2).collect() } else { shown };
                let keys =
                    shown.iter().map(|field| format!("{} = {}", field.name, field.shape.example()));
                format!("{{ {} }}", keys.collect::<Vec<_>>().join(", "))
            }
            Shape::Map(kinds, inner) => {
                let key = kinds.first().map_or("KEY", |kind| kind.example_id());
                format!("{{ {key} = {} }}", inner.example())
            }
            Shape::Either(forms) => forms.first().map_or_else(|| "…".to_owned(), Shape::example),
        }
    }
}
