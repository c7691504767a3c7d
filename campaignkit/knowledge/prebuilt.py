"""What the data files say, made ready when the program is built: JSON is read ten times as fast as YAML.

The one file `prebuilt.json` holds every data file under the SHA-256 of what it says. A data file that was changed
since is not found in it and is read as YAML, so what is answered is never old. `make` and the build of the package
write it; it is not committed, and everything works without it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent.parent
PREBUILT = PACKAGE / "knowledge" / "prebuilt.json"
EXAMPLES = b"\nexamples:\n"
"""Where the examples at the end of a lexicon begin; a check does not read them."""


def parsed(text: bytes) -> Any:
    """Return what a data file of the package says: mappings, lists and texts."""
    key = _key(text)
    part = _part(key)
    if part is not None:
        with contextlib.suppress(ValueError):
            return json.loads(part)
    return _as_yaml(text)


def without_examples(text: bytes) -> bytes:
    """Return a data file without the examples at its end."""
    return text.partition(EXAMPLES)[0]


def prebuild(target: Path = PREBUILT) -> None:
    """Write the file: a line that says where each part stands behind it, then the parts, each with its key.

    It is put in its place whole, because it is made while others read it.
    """
    import tempfile

    texts = {without_examples(path.read_bytes()) for path in PACKAGE.rglob("*.yaml")}
    lines = sorted(f"{_key(text)} {json.dumps(_as_yaml(text), ensure_ascii=False)}\n".encode() for text in texts)
    places: dict[str, tuple[int, int]] = {}
    reached = 0
    for line in lines:
        places[line.partition(b" ")[0].decode()] = reached, len(line)
        reached += len(line)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".prebuilt-")
    with os.fdopen(handle, "wb") as stream:
        stream.write(json.dumps(places).encode() + b"\n" + b"".join(lines))
    Path(name).chmod(0o644)
    Path(name).replace(target)


def _part(key: str) -> bytes | None:
    """Return what stands under a key; None where nothing does, or the file was made again since it was opened."""
    place = _places().get(key)
    if place is None:
        return None
    start, length = place
    try:
        with PREBUILT.open("rb") as stream:
            stream.seek(start)
            found, _, part = stream.read(length).partition(b" ")
    except OSError:
        return None
    return part if found.decode(errors="replace") == key else None


@cache
def _places() -> dict[str, tuple[int, int]]:
    """Return begin and length of each part, by its key; none where the file is missing or damaged."""
    try:
        with PREBUILT.open("rb") as stream:
            first = stream.readline()
        return {key: (len(first) + start, length) for key, (start, length) in json.loads(first).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _key(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()


def _as_yaml(text: bytes) -> Any:
    import yaml

    return yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506  # makes nothing but text


if __name__ == "__main__":
    prebuild()
