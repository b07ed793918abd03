//! The JSON Schema of definitions files.

/// The schema as it is committed and scaffolded.
pub fn schema_text() -> String {
    "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"type\": \"object\"\n}\n"
        .into()
}
