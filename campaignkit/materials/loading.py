"""Reading a campaign's own `templates/`: what is wrong there is a finding in that file, never a crash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from campaignkit.diagnostics.finding import Diagnostic, Position, Span
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import FOLDER, SHIPPED, THEMES, Library, shipped_types
from campaignkit.materials.own_fonts import own_fonts
from campaignkit.materials.themes import Theme, ThemeInks
from campaignkit.materials.types import TYPE_FILE, MaterialType
from campaignkit.plan.model.base import Part
from campaignkit.plan.part_file import PartFile, read_part
from campaignkit.plan.paths import key_of
from campaignkit.source.bounds import leads_out
from campaignkit.source.disk import entries, is_file, named
from campaignkit.source.place_of_path import span_for

PartT = TypeVar("PartT", bound=Part)
_INKED = ("cyan", "magenta", "yellow", "black")
_INKS = tuple(ThemeInks.__annotations__)
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
    there = entries(folder)
    fonts = own_fonts(plan)
    if there is None:
        return LoadedLibrary(Library(fonts=fonts) if fonts else SHIPPED)
    if leads_out(folder):
        message = f"{folder.as_posix()} is a link that leads out of the repository or folder."
        return LoadedLibrary(SHIPPED, diagnostics=[_broken(folder.as_posix(), message, "Put the templates there.")])
    loaded = LoadedLibrary(Library(folder, fonts=fonts))
    for path in (folder / entry.name for entry in there if entry.is_folder and not entry.is_link):
        if path.name == THEMES:
            for theme in named(path, ".yaml"):
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


def programs_of(plans: Sequence[Path], *, run: bool) -> Iterator[str]:
    """Yield which templates of their own plans bring along, and what is done with them: they are programs."""
    done = "Runs templates that came with the plan" if run else "Left out by --no-own-templates"
    for folder in dict.fromkeys(plan.parent for plan in plans):
        for files in load_library(folder / "plan.yaml").library.programs().values():
            yield f"{done}: {', '.join(files)}"


def _read_type(folder: Path, loaded: LoadedLibrary) -> None:
    file = folder / TYPE_FILE
    if not is_file(file):
        if folder.name not in shipped_types():
            loaded.diagnostics.append(
                _broken(
                    folder.as_posix(),
                    f"There is no {TYPE_FILE} in this folder, so it is no material type.",
                    f"`campaignkit templates copy poster --as {folder.name}` starts one.",
                )
            )
        return
    read = _read(file, MaterialType, "a material type", loaded)
    if read.part is None or read.root is None:
        return
    problems = [*_missing_templates(folder, read.part), *_sizes(read.part)]
    for path, message, hint in problems:
        where = key_of(path)
        loaded.diagnostics.append(Diagnostic("CK092", message, span_for(read.root, path), where, hint=hint))
    if not problems:
        loaded.library.own_types[folder.name] = read.part


def _missing_templates(folder: Path, kind: MaterialType) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Yield each format whose template is not there, neither in the campaign nor in the type it replaces."""
    for fmt in kind.formats:
        name = fmt.template
        if name and not is_file(folder / name) and not (TEMPLATES / folder.name / name).is_file():
            yield (
                ("formats", fmt.id, "template"),
                f"There is no template `{name}` in this folder.",
                "Check its name.",
            )


def _sizes(kind: MaterialType) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Yield each laid-out format that does not say how large it is."""
    for fmt in kind.formats:
        if fmt.engine == "typst" and fmt.paper is None and (fmt.width is None or fmt.height is None):
            hint = (
                "Add `paper: {a-series: a4, us: letter}` or `width_mm` and `height_mm`; "
                "`width_px` and `height_px` for a picture."
            )
            yield ("formats", fmt.id), "This format does not say how large it is.", hint


def _read_theme(file: Path, loaded: LoadedLibrary) -> None:
    read = _read(file, Theme, "a theme", loaded)
    if read.part is None or read.root is None:
        return
    if read.part.id != file.stem:
        hint = f"Write `id: {file.stem}`, or rename the file."
        message = f"The theme in {file.name} calls itself `{read.part.id}`."
        loaded.diagnostics.append(Diagnostic("CK092", message, span_for(read.root, ("id",)), "id", hint=hint))
        return
    short = [
        name for name in _INKS if read.part.cmyk is not None and len(getattr(read.part.cmyk, name)) != len(_INKED)
    ]
    for name in short:
        place: tuple[str | int, ...] = ("cmyk", name)
        many = len(getattr(read.part.cmyk, name))
        message = f"`{name}` has {many} inks; a print shop has four: cyan, magenta, yellow, black."
        hint = f"Write four numbers: {name}: [95, 60, 50, 48]."
        loaded.diagnostics.append(Diagnostic("CK092", message, span_for(read.root, place), key_of(place), hint=hint))
    if not short:
        loaded.library.own_themes[file.stem] = read.part


def _read(file: Path, kind: type[PartT], called: str, loaded: LoadedLibrary) -> PartFile[PartT]:
    read = read_part(file, kind, called)
    if read.source is not None:
        loaded.sources[read.source.file] = read.source
    loaded.diagnostics += read.diagnostics
    return read


def _broken(file: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic("CK092", message, Span(file, Position(1, 1), Position(1, 1)), hint=hint)
