"""Starting a template of one's own from one that is there."""

from __future__ import annotations

from pathlib import Path

from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import FOLDER, THEMES, shipped_types
from campaignkit.source.writing import OutputError, write_whole


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
    if target.exists():
        raise CopyError(f"{target.as_posix()} is there already. Give yours another name with --as.")
    try:
        for path, copy in pairs:
            copy.parent.mkdir(parents=True, exist_ok=True)
            data = path.read_bytes()
            if path == source:
                data = data.replace(f"id: {name}\n".encode(), f"id: {new_name}\n".encode(), 1)
            write_whole(copy, data)
    except OutputError as error:
        raise CopyError(error.message) from error
    except OSError as error:
        raise CopyError(f"{target.as_posix()} cannot be written: {error.strerror}.") from error
    return [copy for _, copy in pairs]
