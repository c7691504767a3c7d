"""Starting a template of one's own from one that is there."""

from __future__ import annotations

import os
from pathlib import Path

from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import FOLDER, THEMES, shipped_types
from campaignkit.source.bounded import read_bounded
from campaignkit.source.bounds import leads_out
from campaignkit.source.writing import TEMPORARY, OutputError, write_whole


class CopyError(Exception):
    """Nothing was copied; says why and what to do."""


def copy_template(name: str, new_name: str, campaign: Path) -> list[Path]:
    """Copy a shipped type's folder, or a theme, into a campaign's `templates/` and return the new files.

    Raises:
        CopyError: something of that name is there already, or the folder cannot be written to.
    """
    if name in shipped_types():
        source, target = TEMPLATES / name, campaign / FOLDER / new_name
        pairs = [(path, target / path.name) for path in sorted(source.iterdir()) if path.suffix != ".png"]
    else:
        source = TEMPLATES / THEMES / f"{name}.yaml"
        target = campaign / FOLDER / THEMES / f"{new_name}.yaml"
        pairs = [(source, target)]
    if leads_out(target):
        raise CopyError(f"{target.as_posix()} cannot be written: a link leads out of the repository or folder.")
    try:
        wanted = {copy: _renamed(path.read_bytes(), name, new_name, path) for path, copy in pairs}
        missing = [copy for copy in wanted if not _holds(copy, wanted[copy])]
        if not missing or any(os.path.lexists(copy) for copy in missing) or _is_another(target, wanted):
            raise CopyError(f"{target.as_posix()} is there already. Give yours another name with --as.")
        for copy in missing:  # the rest was copied by a run that did not finish
            copy.parent.mkdir(parents=True, exist_ok=True)
            write_whole(copy, wanted[copy])
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


def _is_another(target: Path, wanted: dict[Path, bytes]) -> bool:
    """Say whether the folder of a type holds something of somebody else's; temporary files are nobody's."""
    if not target.is_dir():
        return False
    return any(path not in wanted and not path.name.startswith(TEMPORARY) for path in target.iterdir())
