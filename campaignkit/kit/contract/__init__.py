"""The contract with templates: every key a view has, and what it holds (docs/template-data.md).

The builders of views return these types, so that the type checker finds a wrong or missing key; `view.schema.json` is
made from them. Templates get them as JSON: what may be left out is null, a list of nothing is empty.
"""
