"""Writes the files that are made from others: `make generate`. Tests use the same functions to compare."""

from __future__ import annotations

import json
from pathlib import Path

from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.schema import SCHEMA_FILE, plan_schema
from campaignkit.rules.pages import rule_page
from campaignkit.rules.registry import registry

ROOT = Path(__file__).resolve().parent.parent
RULE_PAGES = ROOT / "docs" / "rules"


def generated_files() -> dict[Path, str]:
    """Return every generated file with the text it must have."""
    rules = registry()
    files = {SCHEMA_FILE: json.dumps(plan_schema(terms()), ensure_ascii=False, indent=2) + "\n"}
    files |= {RULE_PAGES / f"{code}.md": rule_page(rule) for code, rule in rules.items()}
    rows = [
        f"| [{code}]({code}.md) | {rule.name} | {rule.rule.severity.value} | {rule.rule.profile} | {rule.summary} |"
        for code, rule in rules.items()
    ]
    head = ["# Rules", "", "| code | name | severity | from profile | about |", "|---|---|---|---|---|"]
    files[RULE_PAGES / "README.md"] = "\n".join([*head, *rows]) + "\n"
    return files


def main() -> None:
    """Write all generated files."""
    for path, text in generated_files().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
