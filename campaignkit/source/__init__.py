"""From YAML text to a node tree in which every value knows its exact place."""
