"""What the data files say, made ready when the program is built: JSON is read ten times as fast as YAML.

The one file `prebuilt.json` holds every data file under the SHA-256 of what it says, and what is worked out from
some. A data file that was changed since is not found in it and is read as YAML, so what is answered is never old.
`make` and the build of the package write it; it is not committed, and everything works without it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent.parent
PREBUILT = PACKAGE / "knowledge" / "prebuilt.json"
EXAMPLES = b"\nexamples:\n"
"""Where the examples at the end of a lexicon begin; a check does not read them."""


def parsed(text: bytes) -> Any:
    """Return what a data file of the package says: mappings, lists and texts."""
    data = known(key(text))
    return _as_yaml(text) if data is None else data


def known(name: str) -> Any:
    """Return what was made ready under a name; None where nothing was."""
    part = _part(name)
    if part is not None:
        with contextlib.suppress(ValueError):
            return json.loads(part)
    return None


def key(text: bytes) -> str:
    """Return under which name a data file is kept: nobody finds what another text says."""
    return hashlib.sha256(text).hexdigest()


def without_examples(text: bytes) -> bytes:
    """Return a data file without the examples at its end."""
    return text.partition(EXAMPLES)[0]


def prebuild(target: Path = PREBUILT, more: Mapping[str, Any] | None = None) -> None:
    """Write the file: a line that says where each part stands behind it, then the parts, each with its key.

    `more` is what is worked out from data files, under names without blanks.
    It is put in its place whole, because it is made while others read it.
    """
    import tempfile

    texts = {without_examples(path.read_bytes()) for path in PACKAGE.rglob("*.yaml")}
    parts = {key(text): _as_yaml(text) for text in texts} | dict(more or {})
    lines = sorted(f"{name} {json.dumps(part, ensure_ascii=False)}\n".encode() for name, part in parts.items())
    places: dict[str, tuple[int, int]] = {}
    offset = 0
    for line in lines:
        places[line.partition(b" ")[0].decode()] = offset, len(line)
        offset += len(line)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".prebuilt-")
    with os.fdopen(handle, "wb") as stream:
        stream.write(json.dumps(places).encode() + b"\n" + b"".join(lines))
    Path(name).chmod(0o644)
    Path(name).replace(target)


def _part(name: str) -> bytes | None:
    """Return what stands under a key; None where nothing does, or the file was made again since it was opened."""
    place = _places().get(name)
    if place is None:
        return None
    start, length = place
    try:
        with PREBUILT.open("rb") as stream:
            stream.seek(start)
            label, _, part = stream.read(length).partition(b" ")
    except OSError:
        return None
    return part if label.decode(errors="replace") == name else None


@cache
def _places() -> dict[str, tuple[int, int]]:
    """Return begin and length of each part, by its key; none where the file is missing or damaged."""
    try:
        with PREBUILT.open("rb") as stream:
            first = stream.readline()
        return {key: (len(first) + start, length) for key, (start, length) in json.loads(first).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _as_yaml(text: bytes) -> Any:
    import yaml

    return yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506  # makes nothing but text
