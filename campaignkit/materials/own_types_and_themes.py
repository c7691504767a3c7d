"""Reading a campaign's own `templates/`: what is wrong there is a finding in that file, never a crash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
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
from campaignkit.records import dataclass
from campaignkit.source.disk import entries, is_file, named
from campaignkit.source.inside_repository import leads_out
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
    result = LoadedLibrary(Library(folder, fonts=fonts))
    for path in (folder / entry.name for entry in there if entry.is_folder and not entry.is_link):
        if path.name == THEMES:
            for theme in named(path, ".yaml"):
                result.themes.append(theme.stem)
                _read_theme(theme, result)
        elif not path.name.startswith((".", "_")):
            result.types.append(path.name)
            _read_type(path, result)
        elif (TEMPLATES / path.name).is_dir():
            result.diagnostics.append(
                _broken(
                    path.as_posix(),
                    f"`{path.name}` belongs to campaignkit and cannot be replaced.",
                    "Put your own parts into a folder with another name, such as `_own`, and import them from there.",
                )
            )
    return result


def programs_of(plans: Sequence[Path], *, run: bool) -> Iterator[str]:
    """Yield which templates of their own plans bring along, and what is done with them: they are programs."""
    what = "Runs templates that came with the plan" if run else "Left out by --no-own-templates"
    for folder in dict.fromkeys(plan.parent for plan in plans):
        for files in load_library(folder / "plan.yaml").library.programs().values():
            yield f"{what}: {', '.join(files)}"


def _read_type(folder: Path, result: LoadedLibrary) -> None:
    file = folder / TYPE_FILE
    if not is_file(file):
        if folder.name not in shipped_types():
            result.diagnostics.append(
                _broken(
                    folder.as_posix(),
                    f"There is no {TYPE_FILE} in this folder, so it is no material type.",
                    f"`campaignkit templates copy poster --as {folder.name}` starts one.",
                )
            )
        return
    part_file = _read(file, MaterialType, "a material type", result)
    if part_file.part is None or part_file.root is None:
        return
    problems = [*_missing_templates(folder, part_file.part), *_sizes(part_file.part)]
    for path, message, hint in problems:
        where = key_of(path)
        result.diagnostics.append(Diagnostic("CK092", message, span_for(part_file.root, path), where, hint=hint))
    if not problems:
        result.library.own_types[folder.name] = part_file.part


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


def _read_theme(file: Path, result: LoadedLibrary) -> None:
    part_file = _read(file, Theme, "a theme", result)
    if part_file.part is None or part_file.root is None:
        return
    if part_file.part.id != file.stem:
        hint = f"Write `id: {file.stem}`, or rename the file."
        message = f"The theme in {file.name} calls itself `{part_file.part.id}`."
        result.diagnostics.append(Diagnostic("CK092", message, span_for(part_file.root, ("id",)), "id", hint=hint))
        return
    short = [
        name
        for name in _INKS
        if part_file.part.cmyk is not None and len(getattr(part_file.part.cmyk, name)) != len(_INKED)
    ]
    for name in short:
        place: tuple[str | int, ...] = ("cmyk", name)
        many = len(getattr(part_file.part.cmyk, name))
        message = f"`{name}` has {many} inks; a print shop has four: cyan, magenta, yellow, black."
        hint = f"Write four numbers: {name}: [95, 60, 50, 48]."
        result.diagnostics.append(
            Diagnostic("CK092", message, span_for(part_file.root, place), key_of(place), hint=hint)
        )
    if not short:
        result.library.own_themes[file.stem] = part_file.part


def _read(file: Path, kind: type[PartT], what: str, result: LoadedLibrary) -> PartFile[PartT]:
    part_file = read_part(file, kind, what)
    if part_file.source is not None:
        result.sources[part_file.source.file] = part_file.source
    result.diagnostics += part_file.diagnostics
    return part_file


def _broken(file: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic("CK092", message, Span(file, Position(1, 1), Position(1, 1)), hint=hint)
