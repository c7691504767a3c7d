"""Reading a campaign's own `templates/`: what is wrong there is a finding in that file, never a crash."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from campaignkit.diagnostics.finding import Diagnostic, Position, Span
from campaignkit.knowledge.material_types import type_from
from campaignkit.knowledge.reader import TEMPLATES, read_yaml
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.files import MaterialTypeFile, ThemeFile
from campaignkit.materials.library import FOLDER, SHIPPED, THEMES, TYPE_FILE, Library, shipped_types
from campaignkit.plan.model.base import Part
from campaignkit.plan.reading import Reader
from campaignkit.plan.shape import record_shape
from campaignkit.source.file import SourceText
from campaignkit.source.loader import load
from campaignkit.source.node import Mapping, Node, Scalar, Sequence
from campaignkit.source.resolve import span_for

TEMPLATE_ENDINGS = (".typ", ".jinja", ".docx")


@dataclass(slots=True)
class LoadedLibrary:
    """A library with what is wrong in its files, and their texts. `types` and `themes` include the broken ones."""

    library: Library
    types: list[str] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    sources: dict[str, SourceText] = field(default_factory=dict)


def load_library(plan: Path) -> LoadedLibrary:
    """Read the `templates/` folder beside a plan; without one, the library is that of campaignkit."""
    folder = plan.parent / FOLDER
    try:
        entries = sorted(path for path in folder.iterdir() if path.is_dir() and not path.is_symlink())
    except OSError:
        return LoadedLibrary(SHIPPED)
    loaded = LoadedLibrary(Library(folder))
    for path in entries:
        if path.name == THEMES:
            for theme in sorted(path.glob("*.yaml")):
                loaded.themes.append(theme.stem)
                _read_theme(theme, loaded)
        elif not path.name.startswith((".", "_")):
            loaded.types.append(path.name)
            _read_type(path, loaded)
        elif (TEMPLATES / path.name).is_dir():
            loaded.diagnostics.append(
                _broken(
                    path.as_posix(),
                    f"`{path.name}` belongs to campaignkit and cannot be replaced.",
                    "Put your own parts into a folder with another name, such as `_own`, and import them from there.",
                )
            )
    return loaded


def _read_type(folder: Path, loaded: LoadedLibrary) -> None:
    file = folder / TYPE_FILE
    if not file.is_file():
        if folder.name not in shipped_types():
            loaded.diagnostics.append(
                _broken(
                    folder.as_posix(),
                    f"There is no {TYPE_FILE} in this folder, so it is no material type.",
                    f"`campaignkit templates copy poster --as {folder.name}` starts one.",
                )
            )
        return
    root = _read(file, MaterialTypeFile, loaded)
    if root is None:
        return
    data = _plain(root)
    problems = [*_missing_templates(folder, data), *_sizes(data)]
    for path, message, hint in problems:
        where = ".".join(str(step) for step in path)
        loaded.diagnostics.append(Diagnostic("CK092", message, span_for(root, path), where, hint=hint))
    if not problems:
        loaded.library.own_types[folder.name] = type_from(folder.name, data)


def _missing_templates(folder: Path, data: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Yield each format whose template is not there, neither in the campaign nor in the type it replaces."""
    for fmt in data["formats"]:
        name = fmt.get("template")
        if name is None:
            continue
        if not (folder / name).is_file() and not (TEMPLATES / folder.name / name).is_file():
            yield (
                ("formats", fmt["id"], "template"),
                f"There is no template `{name}` in this folder.",
                "Check its name.",
            )


def _sizes(data: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Yield each laid-out format that does not say how large it is."""
    for fmt in data["formats"]:
        paper, picture = {"width_mm", "height_mm"} <= fmt.keys(), {"width_px", "height_px"} <= fmt.keys()
        if fmt["engine"] == "typst" and not (paper or picture):
            hint = "Add `width_mm` and `height_mm` for paper, or `width_px` and `height_px` for a picture."
            yield ("formats", fmt["id"]), "This format does not say how large it is.", hint


def _read_theme(file: Path, loaded: LoadedLibrary) -> None:
    root = _read(file, ThemeFile, loaded)
    if root is None:
        return
    data = _plain(root)
    if data["id"] != file.stem:
        hint = f"Write `id: {file.stem}`, or rename the file."
        message = f"The theme in {file.name} calls itself `{data['id']}`."
        loaded.diagnostics.append(Diagnostic("CK092", message, span_for(root, ("id",)), "id", hint=hint))
        return
    calm = read_yaml(TEMPLATES / THEMES / "calm.yaml")
    colours = {**calm["colours"], "spark": data["colours"]["accent"], **data["colours"]}
    loaded.library.own_themes[file.stem] = {"form": calm["form"], **data, "colours": colours}


def _read(file: Path, kind: type[Part], loaded: LoadedLibrary) -> Mapping | None:
    display = file.as_posix()
    read = load(file, display)
    if read.source is not None:
        loaded.sources[display] = read.source
    loaded.diagnostics += read.diagnostics
    if not isinstance(read.root, Mapping):
        return None
    reader = Reader({}, terms(), "a theme" if kind is ThemeFile else "a material type")
    reader.read(record_shape(kind), read.root, (), None)
    loaded.diagnostics += reader.diagnostics
    return None if reader.diagnostics or read.diagnostics else read.root


def _plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {
        key.value: _plain(value) for key, value in node.entries if not (isinstance(value, Scalar) and value.is_null)
    }


def _broken(file: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic("CK092", message, Span(file, Position(1, 1), Position(1, 1)), hint=hint)
