//! Swimlanes.
