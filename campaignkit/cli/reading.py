"""`campaignkit rules --languages`: which kinds of fault are read in which language, and how well."""

from __future__ import annotations

from typing import Any


def described() -> list[dict[str, Any]]:
    """Return for each language with words its kinds, and what was found of them on first look."""
    from campaignkit.knowledge.frames import frame_languages, kinds
    from campaignkit.knowledge.kin import READ_WITH
    from campaignkit.knowledge.kinds_read import first_look, kinds_read
    from campaignkit.knowledge.lexicons import lexicon_languages
    from campaignkit.knowledge.locales import language_label

    found = []
    for language in sorted({*frame_languages(), *lexicon_languages(), *READ_WITH}):
        read = kinds_read(language)
        found.append(
            {
                "language": language,
                "name": language_label(language),
                "first_look": _look(first_look(language)),
                "kinds": {
                    kind: _look(first_look(language, kind)) if kind in read else "not read" for kind in kinds()
                },
            }
        )
    return found


def _look(look: Any) -> dict[str, Any]:
    return {"found": look.found, "faults": look.faults, "rate": look.rate}


def print_table(rows: list[dict[str, Any]]) -> None:
    """Print one row a language for people: what is read, what is not, and how much was found."""
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, emoji=False, markup=False)
    console.width = max(console.width, 60)
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
