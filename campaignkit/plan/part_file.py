"""Reading a YAML file that is no plan: a framework, a topic, a material type, a theme, settings."""

from __future__ import annotations

from pathlib import Path
from typing import Generic, TypeVar

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.knowledge.prebuilt import key, known
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.ids import gather_ids
from campaignkit.plan.model.base import Part
from campaignkit.plan.model_reader import Reader
from campaignkit.plan.shape import record_shape
from campaignkit.records import dataclass
from campaignkit.source.cache_dependencies import not_listening
from campaignkit.source.loader import load
from campaignkit.source.node import Mapping, without_places

PartT = TypeVar("PartT", bound=Part)


@dataclass(frozen=True, slots=True)
class PartFile(Generic[PartT]):
    """What a file says, with the tree it was read from; `part` is None when anything in it is wrong."""

    part: PartT | None
    root: Mapping | None
    source: SourceText | None
    diagnostics: tuple[Diagnostic, ...]


def read_part(path: Path, kind: type[PartT], what: str, file: str | None = None) -> PartFile[PartT]:
    """Read a file into its part; every problem in it is a diagnostic at its place, and nothing is raised.

    Messages call it `what`, such as “a theme”, and the file `file`, by default its path.
    """
    document = load(path, file or path.as_posix())
    if not isinstance(document.root, Mapping):
        return PartFile(None, None, document.source, tuple(document.diagnostics))
    part, problems = _part_of(document.root, kind, what)
    diagnostics = (*document.diagnostics, *problems)
    return PartFile(None if diagnostics else part, document.root, document.source, diagnostics)


def _part_of(root: Mapping, kind: type[PartT], what: str) -> tuple[PartT, tuple[Diagnostic, ...]]:
    shape = record_shape(kind)
    ids, twice = gather_ids(shape, root)
    reader = Reader(ids, terms(), what)
    part = reader.read(shape, root, (), None)
    return part, (*twice, *reader.diagnostics)


def shipped_part(path: Path, kind: type[PartT]) -> PartT:
    """Return what a file of the package says.

    Raises:
        FileNotFoundError: there is no such file.
        ValueError: it is broken, which tests rule out.
    """
    ready = _made_ready(path)
    if ready is not None:
        part, problems = _part_of(ready, kind, "a file of campaignkit")
        if not problems:
            return part
    with not_listening():
        part_file = read_part(path, kind, "a file of campaignkit", path.name)
    if part_file.part is None:
        if not path.is_file():
            raise FileNotFoundError(path)
        raise ValueError(f"{path}: {[problem.message for problem in part_file.diagnostics]}")
    return part_file.part


def _made_ready(path: Path) -> Mapping | None:
    """Return a file of the package without the places in it, as it was made ready when the program was built."""
    try:
        data = known(key(path.read_bytes()))
    except OSError:
        return None
    root = without_places(data)
    return root if isinstance(root, Mapping) else None
