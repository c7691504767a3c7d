"""The lexicons: words and phrases to avoid or to explain, one file a language, written as data.

How a file is made stands in docs/lexicons.md. The examples at the end of a file are for tests and readers; a check
does not read them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from campaignkit.knowledge.prebuilt import PACKAGE, parsed, without_examples
from campaignkit.knowledge.related_languages import nearest_language
from campaignkit.records import dataclass

LEXICONS = PACKAGE / "knowledge" / "lexicons"


@dataclass(frozen=True, slots=True)
class Term:
    """One row of a lexicon: what it finds, what is said about it and what may stand there instead."""

    id: str
    kind: str
    forms: tuple[str, ...]
    unless: tuple[str, ...]
    explained: tuple[str, ...]
    prefer: str
    why: str
    source: str
    confidence: str
    replace: dict[str, str]
    classes: frozenset[str]
    always: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language; `reviewed_by` is None until a native speaker has read them."""

    language: str
    reviewed_by: str | None
    groups: dict[str, str]
    negations: str
    reported: str
    far: str
    mention: tuple[str, ...]
    quoted: tuple[str, ...]
    names: tuple[str, ...]
    concepts: dict[str, tuple[str, ...]]
    terms: tuple[Term, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """What it looks for."""
        return frozenset(term.kind for term in self.terms)


@cache
def lexicon_languages() -> tuple[str, ...]:
    """Return the languages that have a lexicon."""
    return tuple(sorted(path.stem for path in LEXICONS.glob("*.yaml")))


@cache
def lexicon(language: str) -> Lexicon | None:
    """Return the lexicon of a language, if need be of a close one; None when there is none."""
    name = nearest_language(language, lexicon_languages())
    return None if name is None else _lexicon(LEXICONS / f"{name}.yaml")


def lexicon_data(path: Path, *, examples: bool = False) -> dict[str, Any]:
    """Return a lexicon file as mappings, lists and texts, without its examples unless they are asked for.

    Raises:
        ValueError: the file is not a mapping.

    """
    text = path.read_bytes()
    data = parsed(text if examples else without_examples(text))
    if not isinstance(data, dict):
        raise ValueError(f"{path} is not a mapping")
    return data


def _lexicon(path: Path) -> Lexicon:
    data = lexicon_data(path)
    context = data.get("context", {})
    reviewer = data["reviewed_by"]
    return Lexicon(
        language=data["language"],
        reviewed_by=None if reviewer in ("", "null") else reviewer,
        groups=data.get("groups", {}),
        negations=context.get("negations", ""),
        reported=context.get("reported", ""),
        far=context.get("far", ""),
        mention=_lines(context.get("mention", "")),
        quoted=_lines(context.get("quoted", "")),
        names=_lines(data.get("names", "")),
        concepts={name: _lines(text) for name, text in data.get("concepts", {}).items()},
        terms=tuple(_term(name, row) for name, row in data["terms"].items()),
    )


def _term(name: str, row: dict[str, Any]) -> Term:
    return Term(
        name,
        row["kind"],
        _lines(row["forms"]),
        _lines(row.get("unless", "")),
        _lines(row.get("explained", "")),
        row["prefer"],
        row["why"],
        row["source"],
        row["confidence"],
        row.get("replace", {}),
        frozenset(row.get("classes", ())),
        frozenset(row.get("always", ())),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
