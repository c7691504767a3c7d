"""What a worker of a cluster does: what a process here does, in the folder of copies or, where it sees none, without.

A worker that does not see the folder gets the plates with its batch, works in a folder of its own that looks the
same, and sends back what it wrote. Everything here is called by name: rows and bytes travel, and no program.
"""

from __future__ import annotations

import hashlib
import os
import platform
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypedDict

import campaignkit
from campaignkit.kit.personal.printing_process import give_up

_one_at_a_time = threading.Lock()
"""The engine of a process prints one page at a time, however many threads a worker has."""
_mirrors: dict[str, tempfile.TemporaryDirectory[str]] = {}


class Parcel(TypedDict):
    """What a worker needs that does not see the folder: its name here, the plates, and templates of one's own."""

    folder: str
    plates: str
    data: bytes
    templates: dict[str, bytes] | None


class About(TypedDict):
    """What has to be the same everywhere, so that the bytes are."""

    campaignkit: str
    python: str
    typst: str
    files: str


def dask_setup(_: object) -> None:
    """Leave Ctrl+C to who began the work. Dask calls this in each worker of a local cluster: a terminal stops all."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def about() -> About:
    """Return what this process would print with."""
    from importlib.metadata import version

    if "typst" not in sys.modules:  # read when it is loaded; a worker a core needs no more
        os.environ.setdefault("RAYON_NUM_THREADS", "1")
    return {
        "campaignkit": campaignkit.__version__,
        "python": ".".join(platform.python_version_tuple()[:2]),
        "typst": version("typst"),
        "files": files_digest(),
    }


@cache
def files_digest() -> str:
    """Return the digest of all templates, data and code: versions between two releases differ in it."""
    root = Path(campaignkit.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.suffix in (".py", ".typ", ".yaml", ".json", ".html", ".otf", ".ttf") and path.name != "prebuilt.json":
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def sees(name: str, token: str) -> bool:
    """Say whether a file is here, too, and the same."""
    try:
        return Path(name).read_text(encoding="utf-8") == token
    except (OSError, ValueError):
        return False


def work(function: Callable[..., list[Any]], arguments: tuple[Any, ...], items: list[Any]) -> list[Any]:
    """Do a batch in the folder that is shared."""
    with _one_at_a_time:
        return function(*arguments, items)


def work_apart(
    parcel: Parcel | None, function: Callable[..., list[Any]], arguments: tuple[Any, ...], items: list[Any]
) -> tuple[list[Any], dict[str, bytes]]:
    """Do a batch in a folder of this worker; return the answers and the files that were written, by name."""
    if parcel is None:
        return work(function, arguments, items), {}
    with _one_at_a_time:
        mirror = _mirror(parcel)
        there = str(mirror)
        answers = function(*moved(arguments, parcel["folder"], there), moved(items, parcel["folder"], there))
        files: dict[str, bytes] = {}
        for top in ("recipients", "print-runs"):
            for path in sorted((mirror / top).rglob("*")):
                if path.is_file():
                    files[path.relative_to(mirror).as_posix()] = path.read_bytes()
                    path.unlink()
        return answers, files


def _mirror(parcel: Parcel) -> Path:
    """Return the folder of this worker for a run; that of an earlier run goes."""
    key = hashlib.sha256(parcel["data"] + parcel["plates"].encode()).hexdigest()
    if key not in _mirrors:
        give_up()
        for old in _mirrors.values():
            old.cleanup()
        _mirrors.clear()
        _mirrors[key] = tempfile.TemporaryDirectory(prefix="campaignkit-", ignore_cleanup_errors=True)
        mirror = Path(_mirrors[key].name).resolve()
        plates_text = parcel["data"]
        if parcel["templates"] is not None:
            own = mirror / "own-templates"
            for name, data in parcel["templates"].items():
                (own / name).parent.mkdir(parents=True, exist_ok=True)
                (own / name).write_bytes(data)
            plates_text = _with_root(plates_text, own)
        plates = mirror / Path(parcel["plates"]).relative_to(parcel["folder"])
        plates.parent.mkdir(parents=True)
        plates.write_bytes(plates_text)
    return Path(_mirrors[key].name).resolve()


def _with_root(data: bytes, root: Path) -> bytes:
    import json

    return json.dumps({**json.loads(data), "root": str(root)}, ensure_ascii=False).encode()


def moved(value: Any, folder: str, there: str) -> Any:
    """Return data with paths in one folder made paths in another."""
    match value:
        case str() if value == folder or value.startswith((folder + "/", folder + "\\")):
            return there + value[len(folder) :]
        case dict():
            return {key: moved(inner, folder, there) for key, inner in value.items()}
        case list():
            return [moved(inner, folder, there) for inner in value]
        case tuple():
            return tuple(moved(inner, folder, there) for inner in value)
    return value
