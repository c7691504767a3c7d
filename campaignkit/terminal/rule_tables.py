"""The rules in tables, and which kinds of fault are read in which language, and how well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

    from campaignkit.rules.registry import RegisteredRule


def print_rules(rules: list[RegisteredRule], console: Console) -> None:
    """Print one table a family, as wide as the terminal, so that every summary can be read whole."""
    from rich.table import Table
    from rich.text import Text

    from campaignkit.diagnostics.finding import Severity
    from campaignkit.rules.rule_pages import by_family

    styles = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
    for family, group in by_family(rules).items():
        table = Table(title=family, title_justify="left", title_style="bold", box=None, pad_edge=False, expand=True)
        table.add_column("code", no_wrap=True)
        table.add_column("severity", no_wrap=True)
        table.add_column("from", no_wrap=True)
        table.add_column("about", ratio=1)
        for entry in group:
            rule = entry.rule
            about = Text.assemble((entry.name, "bold"), "\n", entry.summary)
            if rule.audiences:
                about.append(f"\nFor {', '.join(rule.audiences)}.", "dim")
            if not rule.suppressible:
                about.append("\nCannot be ignored.", "dim")
            table.add_row(rule.code, Text(rule.severity.value, styles[rule.severity]), rule.profile, about)
        console.print(table)
        console.print()
    console.print(f"campaignkit explain {rules[0].rule.code} says more." if rules else "No rules.")


def print_page(page: str, console: Console) -> None:
    """Print the page of a rule."""
    from rich.markdown import Markdown

    console.print(Markdown(page))


def print_languages(rows: list[dict[str, Any]], console: Console) -> None:
    """Print one row a language for people: what is read, what is not, and how much was found."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False, expand=True)
    table.add_column("language", no_wrap=True)
    table.add_column("found", no_wrap=True, justify="right")
    table.add_column("read least", ratio=1)
    table.add_column("not read", ratio=1)
    for row in rows:
        kinds = {kind: look for kind, look in row["kinds"].items() if look != "not read"}
        names = sorted((kind for kind in kinds if kinds[kind]["faults"]), key=lambda kind: _share(kinds[kind]))
        least = ", ".join(f"{kind} {kinds[kind]['rate']}" for kind in names[:4])
        missing = [kind for kind in row["kinds"] if kind not in kinds]
        not_read = f"all but {', '.join(kinds)}" if len(missing) > len(kinds) else ", ".join(missing) or "–"
        table.add_row(f"{row['language']} {row['name']}", row["first_look"]["rate"], least or "–", not_read)
    console.print(table)
    console.print()
    console.print(
        "Found: of the faults in texts that nobody had seen when the words were written. Read all findings, and the "
        "text too: a clean check is no reader. `--format json` has every kind, docs/recall.md how it was measured."
    )
    console.print("Languages that are not listed are not read at all; CK311 says so of a plan, or of a text.")


def _share(look: dict[str, Any]) -> float:
    return float(look["found"]) / float(look["faults"])
