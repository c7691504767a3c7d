"""The words a plan may choose from: vocabularies, frameworks, themes, motifs and material types, by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from campaignkit.knowledge.reader import FRAMEWORKS, STATEMENTS, TEMPLATES, TOPICS, read_yaml, rows


def _stems(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("*.yaml")))


class Vocabularies:
    """All vocabularies by name. Each is read when it is first asked for: most plans name no currency."""

    def __init__(
        self,
        frameworks: tuple[str, ...] = (),
        types: tuple[str, ...] = (),
        themes: tuple[str, ...] = (),
        topics: tuple[str, ...] = (),
    ) -> None:
        """Take the frameworks and topics a country has added, and a campaign's own material types and themes."""
        self._readers: dict[str, Callable[[], tuple[str, ...]]] = {
            "frameworks": lambda: (*_stems(FRAMEWORKS), *frameworks),
            "topics": lambda: (*sorted(path.parent.name for path in TOPICS.glob("*/topic.yaml")), *topics),
            "statements": lambda: tuple(read_yaml(STATEMENTS)["rows"]),
            "themes": lambda: tuple(sorted({*_stems(TEMPLATES / "_themes"), *themes})),
            "material-types": lambda: tuple(
                sorted({*(path.parent.name for path in TEMPLATES.glob("*/material.yaml")), *types})
            ),
        }
        self._cache: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, name: str) -> tuple[str, ...]:
        if name not in self._cache:
            reader = self._readers.get(name)
            self._cache[name] = reader() if reader is not None else tuple(rows(name))
        return self._cache[name]

    def extended(
        self, frameworks: tuple[str, ...], types: tuple[str, ...], themes: tuple[str, ...], topics: tuple[str, ...]
    ) -> Vocabularies:
        """Return the same vocabularies with further frameworks, material types, themes and topics."""
        more = frameworks or types or themes or topics
        return Vocabularies(frameworks, types, themes, topics) if more else self

    def labelled(self, name: str, label: str) -> str | None:
        """Return the id of the term that people call `label`, in English or in its own language: `Deutschland`."""
        if name in self._readers:
            return None
        word = label.strip().casefold()
        return next((term for term in rows(name) if word in map(str.casefold, self.names(name, term))), None)

    @staticmethod
    def names(name: str, term: str) -> tuple[str, ...]:
        """Return what people call a term of a vocabulary: its label, and other names in other words or languages."""
        row = rows(name)[term]
        return row["label"], *filter(None, row.get("names", "").split("|"))


@lru_cache(maxsize=1)
def terms() -> Vocabularies:
    """Return the vocabularies that come with campaignkit."""
    return Vocabularies()
