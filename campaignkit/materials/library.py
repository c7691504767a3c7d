"""The material types and themes a campaign can use: those that come with campaignkit, and its own, which win."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field
from functools import cache
from pathlib import Path

from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.themes import Theme
from campaignkit.materials.types import TYPE_FILE, MaterialType
from campaignkit.plan.part_file import shipped_part
from campaignkit.records import dataclass
from campaignkit.source.size_limited_read import TooLargeError, read_bounded

FOLDER = "templates"
THEMES = "_themes"
OWN_FONTS = "_own-fonts"
"""Where a campaign's own fonts lie among all templates."""
PROGRAMS = (".typ", ".jinja")
"""Endings of template files, which are programs."""
MOST_BYTES = 32 * 1024 * 1024
"""How large a campaign's own templates may be, all of them together."""


@dataclass(frozen=True, slots=True)
class Library:
    """Types and themes by id. `folder` is the campaign's own `templates/`, `fonts` are those it brings along.

    `usual` is the theme of a plan that names none.
    """

    folder: Path | None = None
    own_types: dict[str, MaterialType] = field(default_factory=dict)
    own_themes: dict[str, Theme] = field(default_factory=dict)
    fonts: tuple[Path, ...] = ()
    usual: str = "calm"

    def types(self) -> tuple[str, ...]:
        """Return the ids of all material types."""
        return tuple(sorted({*shipped_types(), *self.own_types}))

    def type(self, type_id: str) -> MaterialType:
        """Return a material type.

        Raises:
            FileNotFoundError: there is no such type; plans are checked against `types()` first.
        """
        return self.own_types.get(type_id) or _shipped_type(type_id)

    def themes(self) -> tuple[str, ...]:
        """Return the names of all themes."""
        return tuple(sorted({*shipped_themes(), *self.own_themes}))

    def theme(self, name: str) -> Theme:
        """Return a theme.

        Raises:
            FileNotFoundError: there is no such theme; plans are checked against `themes()` first.
        """
        return self.own_themes.get(name) or _shipped_theme(name)

    def is_own(self, name: str) -> bool:
        """Say whether a template file, named from the top of the templates, is the campaign's."""
        return self.folder is not None and (self.folder / name).is_file()

    def programs(self) -> dict[str, tuple[str, ...]]:
        """Return the campaign's own template files by the folder they stand in: what runs when pages are made."""
        folders: dict[str, tuple[str, ...]] = {}
        if self.folder is not None:
            for path in own_files(self.folder):
                if path.suffix in PROGRAMS:
                    name = path.relative_to(self.folder).parts[0]
                    folders[name] = (*folders.get(name, ()), path.as_posix())
        return folders

    @contextmanager
    def laid_out(self) -> Iterator[Path]:
        """Give a folder in which all templates lie together, the campaign's own over those of campaignkit.

        A template imports `../_shared/kit.typ` wherever it comes from, and an engine may read this folder and nothing
        else. Without own templates it is campaignkit's folder itself.
        """
        if self.folder is None and not self.fonts:
            yield TEMPLATES
            return
        with tempfile.TemporaryDirectory(prefix="campaignkit-templates-") as name:
            root = Path(name).resolve()
            shutil.copytree(TEMPLATES, root, dirs_exist_ok=True)
            room = MOST_BYTES
            for path in self.fonts:
                (root / OWN_FONTS).mkdir(exist_ok=True)
                shutil.copyfile(path, root / OWN_FONTS / path.name)
            for path in () if self.folder is None else own_files(self.folder):
                target = root / path.relative_to(self.folder or path.parent)
                target.parent.mkdir(parents=True, exist_ok=True)
                try:
                    data = read_bounded(path, room)
                except TooLargeError:
                    continue  # whoever needs it is told that it is not there
                room -= len(data)
                target.write_bytes(data)
            yield root


SHIPPED = Library()
"""The types and themes that come with campaignkit."""


def shipped_types() -> tuple[str, ...]:
    """Return the ids of the types that come with campaignkit."""
    return terms()["material-types"]


def shipped_themes() -> tuple[str, ...]:
    """Return the names of the themes that come with campaignkit."""
    return terms()["themes"]


@cache
def _shipped_type(type_id: str) -> MaterialType:
    return shipped_part(TEMPLATES / type_id / TYPE_FILE, MaterialType)


@cache
def _shipped_theme(name: str) -> Theme:
    return shipped_part(TEMPLATES / THEMES / f"{name}.yaml", Theme)


def own_files(folder: Path) -> Iterator[Path]:
    """Yield the files of a campaign's own templates. Links are left out: they could lead anywhere on the machine."""
    for path in sorted(folder.iterdir()):
        if path.is_symlink() or path.name.startswith("."):
            continue
        if path.is_dir():
            yield from own_files(path)
        elif path.is_file():
            yield path
