"""JSON Schemas and the reference page, generated from the table of keys."""
