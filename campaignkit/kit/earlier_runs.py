"""What earlier runs left in a kit folder: by its manifest, and by the journal of a run that did not finish.

Both lie in a folder that everybody can write into. Whatever cannot be understood counts as not there: then there is
no earlier kit, and that is never a failure.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from campaignkit.json_data import Json
from campaignkit.source.size_limited_read import read_bounded

MANIFEST = "manifest.json"
JOURNAL = ".campaignkit.journal"
MOST_BYTES = 64 * 1024 * 1024
LONGEST_NAME = 1000


@dataclass(slots=True)
class Earlier:
    """What is known of a folder.

    `sums` are the SHA-256 sums by which each file is one that campaignkit made; `by_inputs` tells what gave which
    file. `rows` are the entries of the finished kit, made of the plan with this `digest`. `foreign` says that
    `manifest.json` is somebody else's.
    """

    sums: dict[str, set[str]] = field(default_factory=dict)
    by_inputs: dict[tuple[str, str], Json] = field(default_factory=dict)
    rows: dict[str, Json] = field(default_factory=dict)
    foreign: bool = False
    digest: str = ""

    def is_ours(self, name: str, digest: str) -> bool:
        """Say whether a file with this sum was made by campaignkit and changed by nobody since."""
        return digest in self.sums.get(name, ())


def read_earlier(folder: Path) -> Earlier:
    """Return what there is of an earlier kit in a folder."""
    earlier = Earlier()
    manifest = _read(folder / MANIFEST)
    _take(earlier, manifest)
    earlier.digest = str(manifest.get("plan", ""))
    earlier.rows = {name: row for name, row, _ in _rows(manifest)}
    earlier.foreign = not _is_manifest(manifest) and (folder / MANIFEST).exists()
    rest = _read(folder / JOURNAL)
    _take(earlier, _mapping(rest.get("manifest")))
    for name, digests in _mapping(rest.get("earlier")).items():
        if is_safe_name(name) and isinstance(digests, list):
            earlier.sums.setdefault(name, set()).update(text for text in digests if isinstance(text, str))
    return earlier


def journal(manifest: bytes, earlier: Mapping[str, str]) -> bytes:
    """Return what is written before the first file: the manifest that will hold, and what of ours is there now."""
    document = {"manifest": json.loads(manifest), "earlier": {name: [digest] for name, digest in earlier.items()}}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def is_safe_name(name: object) -> bool:
    """Say whether a name from a manifest stays inside the folder it is taken from."""
    if not isinstance(name, str) or not name or len(name) > LONGEST_NAME or "\\" in name or "\0" in name:
        return False
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and ":" not in name


def _read(path: Path) -> Json:
    try:
        return _mapping(json.loads(read_bounded(path, MOST_BYTES)))
    except (OSError, ValueError, RecursionError):
        return {}


def _mapping(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


def _is_manifest(document: Json) -> bool:
    return isinstance(document.get("files"), list) and isinstance(document.get("others"), dict)


def _take(earlier: Earlier, document: Json) -> None:
    for name, row, inputs in _rows(document):
        earlier.sums.setdefault(name, set()).add(row["sha256"])
        earlier.by_inputs[name, inputs] = row
    made_of = _mapping(document.get("made_of"))
    for name, digest in _mapping(document.get("others")).items():
        if is_safe_name(name) and isinstance(digest, str):
            earlier.sums.setdefault(name, set()).add(digest)
            if isinstance(made_of.get(name), str):
                earlier.by_inputs[name, made_of[name]] = {"sha256": digest}


def _rows(document: Json) -> Iterator[tuple[str, Json, str]]:
    """Yield the entries that say which file they are about, with its sum and inputs."""
    files = document.get("files")
    for row in files if isinstance(files, list) else ():
        if not isinstance(row, dict) or not is_safe_name(row.get("file")):
            continue
        if isinstance(row.get("sha256"), str) and isinstance(row.get("inputs"), str):
            yield row["file"], row, row["inputs"]
