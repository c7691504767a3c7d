"""What reading a plan needs to know of the vocabularies; `knowledge/` fills it, so no topic is named here."""

from __future__ import annotations

from typing import Protocol


class Terms(Protocol):
    """The words a plan may choose from, by the name of their vocabulary."""

    def __getitem__(self, name: str) -> tuple[str, ...]:
        """Return the ids of a vocabulary."""
        ...

    def labelled(self, name: str, label: str) -> str | None:
        """Return the id of the term that people call `label`: MD for Moldova. None when there is none."""
        ...
