"""`campaignkit rules --languages`: which kinds of fault are read in which language, and how well."""

from __future__ import annotations

from typing import Any


def print_table(rows: list[dict[str, Any]]) -> None:
    """Print one row a language for people: what is read, what is not, and how much was found."""
    from rich.table import Table

    from campaignkit.cli.showing import screen

    console = screen(60)
    table = Table(box=None, pad_edge=False, expand=True)
    table.add_column("language", no_wrap=True)
    table.add_column("found", no_wrap=True, justify="right")
    table.add_column("read least", ratio=1)
    table.add_column("not read", ratio=1)
    for row in rows:
        read = {kind: look for kind, look in row["kinds"].items() if look != "not read"}
        measured = sorted((kind for kind in read if read[kind]["faults"]), key=lambda kind: _share(read[kind]))
        least = ", ".join(f"{kind} {read[kind]['rate']}" for kind in measured[:4])
        missing = [kind for kind in row["kinds"] if kind not in read]
        not_read = f"all but {', '.join(read)}" if len(missing) > len(read) else ", ".join(missing) or "–"
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
