"""The words a plan may choose from: vocabularies, frameworks, themes, motifs and material types, by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from campaignkit.knowledge.reader import FRAMEWORKS, TEMPLATES, VOCABULARIES, rows


def _stems(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("*.yaml")))


class Terms(Mapping[str, tuple[str, ...]]):
    """All vocabularies by name. Each is read when it is first asked for: most plans name no currency."""

    def __init__(self) -> None:
        self._found = {
            "frameworks": lambda: _stems(FRAMEWORKS),
            "themes": lambda: _stems(TEMPLATES / "_themes"),
            "material-types": lambda: tuple(sorted(p.parent.name for p in TEMPLATES.glob("*/material.yaml"))),
        }
        self._cache: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, name: str) -> tuple[str, ...]:
        if name not in self._cache:
            found = self._found.get(name)
            self._cache[name] = found() if found is not None else tuple(rows(name))
        return self._cache[name]

    def __iter__(self) -> Iterator[str]:
        yield from sorted({*self._found, *_stems(VOCABULARIES)})

    def __len__(self) -> int:
        return sum(1 for _ in self)


@lru_cache(maxsize=1)
def terms() -> Terms:
    """Return the vocabularies that come with campaignkit."""
    return Terms()
