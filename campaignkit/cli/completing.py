"""What the shell completes behind Tab: codes, countries, languages, frameworks, types, and the ids of a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import typer

Completion = Callable[[str], list[tuple[str, str]]]


def _fitting(incomplete: str, pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    start = incomplete.casefold()
    return [(name, what) for name, what in pairs if name.casefold().startswith(start)]


def vocabulary(name: str) -> Completion:
    """Return what completes the terms of a vocabulary, each with its label."""

    def complete(incomplete: str) -> list[tuple[str, str]]:
        from campaignkit.knowledge.reader import rows

        return _fitting(incomplete, ((key, row["label"]) for key, row in rows(name).items()))

    return complete


def named(*names: str) -> Completion:
    """Return what completes frameworks, topics, material types or themes."""

    def complete(incomplete: str) -> list[tuple[str, str]]:
        from campaignkit.knowledge.vocabularies import terms

        return _fitting(incomplete, ((term, "") for name in names for term in terms()[name]))

    return complete


def words(*choices: str) -> Completion:
    """Return what completes a few fixed words."""
    return lambda incomplete: _fitting(incomplete, ((word, "") for word in choices))


def codes(incomplete: str) -> list[tuple[str, str]]:
    """Complete the code or the name of a rule; in a list, its last part."""
    from campaignkit.diagnostics.codes import CODES

    before, comma, last = incomplete.rpartition(",")
    both = [*CODES.items(), *((name, code) for code, name in CODES.items())]
    return [(f"{before}{comma}{code}", name) for code, name in _fitting(last, both)]


def items(section: str) -> Callable[[typer.Context, str], list[tuple[str, str]]]:
    """Return what completes the ids of a section of the plan that is named, or that lies in this folder."""

    def complete(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        return _fitting(incomplete, _ids(context, section))

    return complete


def kits(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete `stakeholder:<id>`, `audience:<id>` and `material:<id>` of the plan."""
    kinds = ("stakeholder", "audience", "material")
    return _fitting(
        incomplete, [(f"{kind}:{name}", what) for kind in kinds for name, what in _ids(context, f"{kind}s")]
    )


def materials_and_types(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete the ids of the plan's materials, its own material types, and those that come along."""
    from campaignkit.campaign.ids_to_complete import own_types_to_complete

    own = [*_ids(context, "materials"), *own_types_to_complete(_place(context))]
    return [*_fitting(incomplete, own), *named("material-types")(incomplete)]


def _ids(context: typer.Context, section: str) -> list[tuple[str, str]]:
    """Return the ids of a section with what they are called; nothing where no plan can be read."""
    from campaignkit.campaign.ids_to_complete import ids_to_complete

    return ids_to_complete(_place(context), section)


def _place(context: typer.Context) -> Path:
    """Return the plan or folder that has been typed already, or this folder."""
    return Path(context.params.get("campaign") or context.params.get("plan") or ".")
