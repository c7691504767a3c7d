"""Judgements that are used again: a plan of which nothing has changed is not judged a second time.

What is kept beside a judgement is every question that was put to the disk for it, with its answer
(`source/cache_dependencies.py`). It is used only for the same plan, rules, day, folder, program and packages, and
only when every question still has the answer it had. A wrong answer about a number is worse than a slow one: what
cannot be read or does not fit is judged anew, and nothing about this cache ever makes a check fail.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from campaignkit.campaign.today import today
from campaignkit.check.judged_campaign import JudgedCampaign
from campaignkit.check.judged_json import as_json, from_json
from campaignkit.check.run_settings import Settings
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.records import dataclass
from campaignkit.source.cache_dependencies import Notes, still_holds
from campaignkit.source.installed_packages import installed_packages
from campaignkit.source.text_file import read_source

FORM = 1
"""Goes up when what is kept changes its form."""
MOST_BYTES = 4 * 1024 * 1024
"""No judgement that takes more is kept or read."""
MOST_KEPT = 20_000
"""So many judgements are kept; then those that were made first go, a tenth at a time."""
PACKAGE = Path(__file__).resolve().parent.parent
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of judgements, and the program that made them."""

    folder: Path
    program: str

    def find(self, path: Path, settings: Settings) -> JudgedCampaign | None:
        """Return the judgement on a plan when nothing it was made of has changed."""
        return self.recall(
            _asked(path, settings),
            lambda row: from_json(row["judged"], lambda file: text_at(file, Path(row["texts"][file]))),
        )

    def keep(self, path: Path, settings: Settings, judgement: JudgedCampaign, notes: Notes) -> None:
        """Keep a judgement with all that was asked for it; not one that quotes a list of recipients."""
        if notes.texts.keys() >= judgement.sources.keys():
            texts = {file: str(notes.texts[file]) for file in judgement.sources}
            self.remember(_asked(path, settings), {"texts": texts, "judged": as_json(judgement)}, notes)

    def recall(self, query: object, use: Callable[[Mapping[str, Any]], T]) -> T | None:
        """Return what is made of what was remembered for a question, when nothing it depends on has changed."""
        try:
            row = self._read(self._file(query))
            if row is None or row["made"] != self._made():
                return None
            result = use(row)
            # asked last: a file that changed while its text was read is seen
            return result if all(still_holds(tuple(question), answer) for question, answer in row["asked"]) else None
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def remember(self, query: object, row: Mapping[str, Any], notes: Notes) -> None:
        """Remember something for a question, with all that the disk was asked for it."""
        answers = [[list(question), answer] for question, answer in notes.answers.items()]
        data = json.dumps({"made": self._made(), "asked": answers, **row}, separators=(",", ":")).encode()
        if len(data) < MOST_BYTES:
            with contextlib.suppress(OSError):
                _write(self._file(query), _digest(data) + b"\n" + data)

    def tidy(self) -> None:
        """Let the oldest judgements go when there are too many."""
        with contextlib.suppress(OSError):
            there = list(os.scandir(self.folder))
            if len(there) > MOST_KEPT:
                there.sort(key=lambda entry: entry.stat().st_mtime_ns)
                for entry in there[: len(there) - MOST_KEPT * 9 // 10]:
                    Path(entry.path).unlink(missing_ok=True)

    def _file(self, query: object) -> Path:
        """Return where the answer to a question is kept, which may mean something else in another folder."""
        return self.folder / f"{_digest(json.dumps([str(Path.cwd()), query]).encode()).decode()}.json"

    def _made(self) -> list[Any]:
        return [FORM, self.program, today().isoformat()]

    @staticmethod
    def _read(file: Path) -> dict[str, Any] | None:
        with file.open("rb") as stream:
            digest, _, data = stream.read(MOST_BYTES).partition(b"\n")
        row = json.loads(data) if digest == _digest(data) else None
        return row if isinstance(row, dict) else None


def wanted_cache(choice: bool | None) -> Cache | None:
    """Return the user's cache where it is asked for; by default everywhere but in CI, where each run begins anew."""
    return user_cache() if choice or (choice is None and not os.environ.get("CI")) else None


def user_cache() -> Cache | None:
    """Return the cache in the user's folder for such things; None where there can be none that is safe."""
    try:
        folder = _user_folder() / "campaignkit" / "checks"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix":
            there = folder.stat()
            if there.st_uid != os.geteuid() or there.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
                return None  # somebody else could put a judgement there that finds nothing
        return Cache(folder, program())
    except (OSError, ValueError, RuntimeError):
        return None


def program() -> str:
    """Return what stands for campaignkit as it is here, the packages that are installed beside it, and Python."""
    own = []
    for here, folders, files in os.walk(PACKAGE):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in files:
            there = os.stat(f"{here}/{name}")  # noqa: PTH116  # a thousand files: a Path each takes as long again
            own.append(f"{here}/{name} {there.st_size} {there.st_mtime_ns}")
    parts = [sys.version, *sorted(own), *installed_packages()]
    return _digest("\n".join(parts).encode(errors="surrogatepass")).decode()


def _user_folder() -> Path:
    folder = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if os.name == "nt" else "")
    if folder and Path(folder).is_absolute():
        return Path(folder)
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def _asked(path: Path, settings: Settings) -> object:
    """Return all that a check is asked."""
    selection = settings.selection
    codes = None if selection.select is None else sorted(selection.select)
    return [str(path), settings.profile, codes, sorted(selection.ignore)]


def text_at(file: str, path: Path) -> SourceText:
    """Return the text of a file by the name that diagnostics show.

    Raises:
        ValueError: it cannot be read.
    """
    source, _ = read_source(path, file)
    if source is None:
        raise ValueError(file)
    return source


def _write(file: Path, data: bytes) -> None:
    """Put a judgement in its place in one step. It need not outlive a power failure: what is damaged is not used."""
    temporary = file.with_suffix(f".{os.getpid()}")
    temporary.write_bytes(data)
    temporary.replace(file)


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
