"""The words a plan may choose from: vocabularies, frameworks, themes, motifs and material types, by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from campaignkit.knowledge.reader import FRAMEWORKS, STATEMENTS, TEMPLATES, read_yaml, rows


def _stems(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("*.yaml")))


class Vocabularies:
    """All vocabularies by name. Each is read when it is first asked for: most plans name no currency."""

    def __init__(self, frameworks: tuple[str, ...] = ()) -> None:
        """Take the ids of frameworks that a country has added to those that come with campaignkit."""
        self._found: dict[str, Callable[[], tuple[str, ...]]] = {
            "frameworks": lambda: (*_stems(FRAMEWORKS), *frameworks),
            "statements": lambda: tuple(read_yaml(STATEMENTS)["rows"]),
            "themes": lambda: _stems(TEMPLATES / "_themes"),
            "material-types": lambda: tuple(sorted(p.parent.name for p in TEMPLATES.glob("*/material.yaml"))),
        }
        self._cache: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, name: str) -> tuple[str, ...]:
        if name not in self._cache:
            found = self._found.get(name)
            self._cache[name] = found() if found is not None else tuple(rows(name))
        return self._cache[name]

    def with_frameworks(self, frameworks: tuple[str, ...]) -> Vocabularies:
        """Return the same vocabularies with further frameworks."""
        return Vocabularies(frameworks) if frameworks else self

    def labelled(self, name: str, label: str) -> str | None:
        """Return the id of the term that people call `label`; None when there is none."""
        if name in self._found:
            return None
        wanted = label.strip().casefold()
        return next((term for term, row in rows(name).items() if row["label"].casefold() == wanted), None)


@lru_cache(maxsize=1)
def terms() -> Vocabularies:
    """Return the vocabularies that come with campaignkit."""
    return Vocabularies()
