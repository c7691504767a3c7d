"""Reading one file of templates, a material type or a theme, whoever wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.themes import Theme
from campaignkit.plan.model.base import Part
from campaignkit.plan.model_reader import Reader
from campaignkit.plan.shape import record_shape
from campaignkit.source.file import SourceText
from campaignkit.source.loader import load
from campaignkit.source.node import Mapping

PartT = TypeVar("PartT", bound=Part)


@dataclass(frozen=True, slots=True)
class ReadFile(Generic[PartT]):
    """What a file says, with the tree it was read from; None when anything in it is wrong."""

    value: PartT | None
    root: Mapping | None
    source: SourceText | None
    diagnostics: tuple[Diagnostic, ...]


def read_file(path: Path, kind: type[PartT]) -> ReadFile[PartT]:
    """Read a file into its record; every problem in it is a diagnostic at its place."""
    loaded = load(path, path.as_posix())
    if not isinstance(loaded.root, Mapping):
        return ReadFile(None, None, loaded.source, tuple(loaded.diagnostics))
    reader = Reader({}, terms(), "a theme" if kind is Theme else "a material type")
    value = reader.read(record_shape(kind), loaded.root, (), None)
    diagnostics = (*loaded.diagnostics, *reader.diagnostics)
    return ReadFile(None if diagnostics else value, loaded.root, loaded.source, diagnostics)
