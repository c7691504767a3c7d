"""Where the translations of a plan stand: `locales/<lang>.po` beside it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.records import dataclass
from campaignkit.source.disk import named
from campaignkit.source.inside_repository import leads_out

if TYPE_CHECKING:
    from campaignkit.translate.po import PoFile

PLAN_STEM = "plan"


@dataclass(frozen=True, slots=True)
class LocaleFolder:
    """A folder of PO files: where it is, and how diagnostics call it."""

    path: Path
    file: str

    def po(self, language: str) -> tuple[Path, str]:
        """Return the file of a language, with the name that diagnostics show."""
        return self.path / f"{language}.po", f"{self.file}/{language}.po"

    def languages(self) -> list[str]:
        """Return the languages that have a file here."""
        if leads_out(self.path):
            return []
        return sorted(path.stem for path in named(self.path, ".po") if path.suffix)


@dataclass(frozen=True, slots=True)
class PoRead:
    """A PO file after it was read, which happens once a run; `po` is None when it cannot be used."""

    path: Path
    file: str
    po: PoFile | None
    problems: tuple[Diagnostic, ...]


def folder_of(path: Path, file: str) -> LocaleFolder:
    """Return the folder of a plan file: `locales`, or `locales/<name>` for one that is not called `plan.yaml`."""
    steps = ("locales",) if path.stem == PLAN_STEM else ("locales", path.stem)
    return LocaleFolder(path.parent.joinpath(*steps), Path(file).parent.joinpath(*steps).as_posix())


def folders(path: Path, file: str, names: Sequence[str]) -> list[LocaleFolder]:
    """Return the folder of a plan, then those of the plans it extends, the nearest first.

    `names` are how diagnostics call the plan and its bases, in the order they are read.
    """
    here = Path(file).parent
    result = [folder_of(path, file)]
    for name in names[1:]:
        result.append(folder_of(path.parent / os.path.relpath(name, here), name))
    return result
