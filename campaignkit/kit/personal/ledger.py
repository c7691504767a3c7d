"""What is there of all copies: a line for each, added as soon as its file is, so that an ended run is gone on with.

While a run goes on, lines are added to the journal; when it is whole, they become the manifest, in the order of the
list, and the journal goes. So a manifest is the same however often a run was ended and with however many processes.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from campaignkit.kit.earlier_runs import is_safe_name
from campaignkit.kit.personal.printing_process import JOURNALS
from campaignkit.source.atomic_write import not_written, write_whole

MANIFEST = "copies.jsonl"
JOURNAL = f"{JOURNALS}.jsonl"
FIELDS = ("recipient", "file", "key", "sha256", "bytes")
STEP = "step"
"""The size of type at which a copy fits, in the lines of those that have a place for their recipient."""


class Ledger:
    """The lines of a folder of copies, by file; `sums` are all that a file of ours may have there.

    `head` is what the last whole run said of itself.
    """

    def __init__(self, folder: Path) -> None:
        """Read what earlier runs have left; lines that are not ours, or only half there, are passed over."""
        self.folder = folder
        self.rows: dict[str, dict[str, Any]] = {}
        self.sums: dict[str, set[str]] = {}
        self.head = _head(folder / MANIFEST)
        own = sorted(path.name for path in folder.glob(f"{JOURNALS}-*.jsonl"))
        for name in (MANIFEST, *own, JOURNAL):
            for row in _lines(folder / name):
                self.sums.setdefault(row["file"], set()).add(row["sha256"])
                if row.get("gone"):
                    self.rows.pop(row["file"], None)
                else:
                    self.rows[row["file"]] = row
        self._journal: Any = None

    def __enter__(self) -> Ledger:
        try:
            self._journal = (self.folder / JOURNAL).open("a", encoding="utf-8")
        except OSError as error:
            raise not_written(self.folder / JOURNAL, error) from error
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._journal.close()

    def add(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Note copies that are there now, or `gone`."""
        try:
            for row in rows:
                entry = {name: row[name] for name in FIELDS}
                entry |= {name: row[name] for name in (STEP, "gone") if row.get(name) is not None}
                if self.rows.get(row["file"]) != entry:
                    self._journal.write(json.dumps(entry, ensure_ascii=False) + "\n")
                    self.rows[row["file"]] = entry
                if row.get("gone"):
                    self.rows.pop(row["file"], None)
            self._journal.flush()
        except (OSError, ValueError) as error:
            raise not_written(self.folder / JOURNAL, error) from error

    def close(self, head: Mapping[str, Any], files: Iterable[str]) -> None:
        """Write the manifest of a run that is whole: a line about the run, then the files in this order."""
        lines = [json.dumps(dict(head), ensure_ascii=False)]
        lines += [json.dumps(self.rows[file], ensure_ascii=False) for file in files if file in self.rows]
        write_whole(self.folder / MANIFEST, ("\n".join(lines) + "\n").encode())
        with contextlib.suppress(OSError):
            self._journal.close()
            for path in self.folder.glob(f"{JOURNALS}*.jsonl"):
                path.unlink()


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with contextlib.suppress(OSError), path.open(encoding="utf-8", errors="replace") as stream:
        for line in stream:
            with contextlib.suppress(ValueError, RecursionError):
                row = json.loads(line)
                if isinstance(row, dict) and _is_ours(row):
                    yield row


def _head(manifest: Path) -> dict[str, Any]:
    with contextlib.suppress(OSError, ValueError, RecursionError), manifest.open(encoding="utf-8") as stream:
        head = json.loads(stream.readline())
        return head if isinstance(head, dict) else {}
    return {}


def _is_ours(row: dict[str, Any]) -> bool:
    texts = all(isinstance(row.get(name), str) for name in FIELDS[:-1])
    return texts and isinstance(row.get("bytes"), int) and is_safe_name(row["file"])
