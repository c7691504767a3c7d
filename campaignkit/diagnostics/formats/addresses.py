"""File names as the addresses programs expect: relative where possible, forward slashes, percent-encoded."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def relative_name(file: str) -> str:
    """Return a file's name relative to where campaignkit was started, if it lies there; else as it is."""
    name = file.replace(os.sep, "/")
    if not Path(file).is_absolute():
        return name
    here = Path.cwd().as_posix().rstrip("/") + "/"
    return name.removeprefix(here)


def uri(file: str) -> str:
    """Return a file's name as a URI reference: relative, or `file:` for what lies elsewhere."""
    name = relative_name(file)
    if name.startswith("/"):
        return "file://" + _quoted(name)
    if Path(name).is_absolute():
        return "file:///" + _quoted(name)
    return _quoted(name)


def _quoted(name: str) -> str:
    # A colon in the first step of a relative reference would be read as a scheme.
    return quote(name, safe="/!$&'()*+,;=@~", errors="replace")
