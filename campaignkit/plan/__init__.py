"""The plan: its model, how it is built from YAML, its overlays, placeholders and JSON Schema."""
