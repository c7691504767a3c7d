"""Starting a template of one's own from one that is there."""

from __future__ import annotations

import os
from pathlib import Path

from campaignkit.diagnostics.shortened import shorten
from campaignkit.diagnostics.usage import UsageError
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.late_patterns import late_pattern
from campaignkit.materials.library import FOLDER, THEMES, Library
from campaignkit.plan.did_you_mean import propose
from campaignkit.source.atomic_write import TEMPORARY, OutputError, write_whole
from campaignkit.source.inside_repository import leads_out
from campaignkit.source.size_limited_read import read_bounded

_NAME = late_pattern(r"[a-z0-9]+(-[a-z0-9]+){0,8}")


class CopyError(UsageError):
    """Nothing was copied; says why and what to do."""


def copy_template(name: str, new_name: str, campaign: Path, library: Library) -> list[Path]:
    """Copy a type's folder, or a theme, of a library into a campaign's `templates/` and return the new files.

    Raises:
        CopyError: there is nothing of that name, or something of the new one is there already, or cannot be written.
    """
    names = [*library.types(), *library.themes()]
    if name not in names:
        raise CopyError(f"There is no type or theme `{shorten(name)}`. {propose(name, names, kind='type')}")
    if not _NAME.fullmatch(new_name):
        raise CopyError("A name is made of small letters a-z, digits and single hyphens: my-poster.")
    own = library.folder is not None and name in (*library.own_types, *library.own_themes)
    top = library.folder if own and library.folder is not None else TEMPLATES
    if name in library.types():
        source, target = top / name, campaign / FOLDER / new_name
        pairs = [(path, target / path.name) for path in sorted(source.iterdir()) if path.suffix != ".png"]
    else:
        source = top / THEMES / f"{name}.yaml"
        target = campaign / FOLDER / THEMES / f"{new_name}.yaml"
        pairs = [(source, target)]
    if leads_out(target):
        raise CopyError(f"{target.as_posix()} cannot be written: a link leads out of the repository or folder.")
    try:
        copies = {copy: _renamed(path.read_bytes(), name, new_name, path) for path, copy in pairs}
        missing = [copy for copy in copies if not _holds(copy, copies[copy])]
        if not missing or any(os.path.lexists(copy) for copy in missing) or _is_another(target, copies):
            raise CopyError(f"{target.as_posix()} is there already. Give yours another name with --as.")
        for copy in missing:  # the rest was copied by a run that did not finish
            copy.parent.mkdir(parents=True, exist_ok=True)
            write_whole(copy, copies[copy])
    except OutputError as error:
        raise CopyError(error.message) from error
    except OSError as error:
        raise CopyError(f"{target.as_posix()} cannot be written: {error.strerror}.") from error
    return [copy for _, copy in pairs]


def _renamed(data: bytes, name: str, new_name: str, path: Path) -> bytes:
    """Return a file with the new name of a theme in it; a type is called by its folder."""
    return data.replace(f"id: {name}\n".encode(), f"id: {new_name}\n".encode(), 1) if path.stem == name else data


def _holds(path: Path, data: bytes) -> bool:
    try:
        return read_bounded(path, len(data)) == data
    except OSError:
        return False


def _is_another(target: Path, copies: dict[Path, bytes]) -> bool:
    """Say whether the folder of a type holds something of somebody else's; temporary files are nobody's."""
    if not target.is_dir():
        return False
    return any(path not in copies and not path.name.startswith(TEMPORARY) for path in target.iterdir())
