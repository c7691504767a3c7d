"""What one process does: it has one engine, reads its plates once, and prints recipients in batches.

Functions here are called by name from other processes and machines. Rows go in; paths and sums come back. All that
is kept between batches is the engine and the plates, because Typst remembers what it laid out by the engine.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import re
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypedDict

from campaignkit.kit.engine_of_format import is_shipped, make_here
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.own_process import GaveUpError, PieceToMake, make_apart
from campaignkit.kit.personal.plates import Plate
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.source.atomic_write import OutputError, not_written, write_whole

RECIPIENTS = "recipients.json"
JOURNALS = ".copies-journal"
"""How the names of journals begin: one of the run, one of each process that prints."""
FIT = "_shared/fit-recipients.typ"


class Copy(TypedDict):
    """One copy to print.

    `step` is the size of type that was found to fit. `was` are the sums of what earlier runs have left there.
    """

    recipient: dict[str, Any]
    values: dict[str, str]
    folder: str
    key: str
    step: int | None
    was: list[str]


class PrintedCopy(TypedDict):
    """What became of it: made now, kept because somebody changed it, or the reason why it is not there."""

    recipient: str
    row: int
    plate: str
    key: str
    sha256: str
    bytes: int
    step: int | None
    state: str
    error: list[str] | None


class Press:
    """The engine and plates of this process, with a folder of templates of its own: in it lies who is printed now."""

    def __init__(self, plates_file: str) -> None:
        """Take the file with the plates."""
        data = json.loads(Path(plates_file).read_text(encoding="utf-8"))
        # beside the plates, because who ends the run takes that folder away: a process that is stopped cannot
        root = Path(tempfile.mkdtemp(dir=Path(plates_file).parent)).resolve() / "templates"
        source = Path(data["root"]) if data["root"] else TEMPLATES
        shutil.copytree(source, root, ignore=shutil.ignore_patterns("preview.png"))
        self.plates = {plate["file"]: Plate(**{**plate, "names": tuple(plate["names"])}) for plate in data["plates"]}
        self.typst = TypstEngine(data["timestamp"], root, views=root.parent / "views")
        self._journal = journal_of(Path(plates_file).parent.parent)
        self._views = {plate.file: json.loads(plate.view) for plate in self.plates.values()}

    def data(self, plate: Plate, recipient: dict[str, Any], values: dict[str, str]) -> bytes:
        """Return the file of a plate for a recipient.

        Raises:
            RenderError: it cannot be made.
        """
        view = plate.view_for(values) if plate.names else self._views[plate.file]
        if plate.engine == "typst" and is_shipped(self.typst.root, plate.type):
            self.put([recipient])
            return self.typst.render(
                self.typst.root / plate.type / plate.template, view, plate.output, **_more(plate)
            )
        piece = PieceToMake(plate.type, plate.template, plate.engine, plate.output, None)
        if is_shipped(self.typst.root, plate.type):
            return make_here(self.typst, piece, view)[0]
        self.put([recipient])
        name = f"{plate.type}/{plate.template}"
        if name in self.typst.given_up:
            raise self.typst.given_up[name]
        try:
            return make_apart(self.typst.root, self.typst.timestamp, piece, view, _more(plate)).data
        except GaveUpError as error:
            self.typst.given_up[name] = error
            raise

    def picture(self, plate: Plate, recipient: dict[str, Any], values: dict[str, str], width_mm: float) -> bytes:
        """Return the first page of a plate for a recipient as a small picture; its template came with campaignkit.

        Raises:
            RenderError: it cannot be made.
        """
        view = plate.view_for(values) if plate.names else self._views[plate.file]
        self.put([recipient])
        return self.typst.preview(self.typst.root / plate.type / plate.template, view, width_mm, **_more(plate))

    def for_all(self, template: str, rows: Sequence[dict[str, Any]], **more: str) -> bytes:
        """Return pages of a template beside the types, with a row for each recipient.

        Raises:
            RenderError: they cannot be made.
        """
        self.put(list(rows))
        plate = next(iter(self.plates.values()))
        return self.typst.bare(self.typst.root / template, plate.view_for({}), recipients="beside", **more)

    def note(self, row: dict[str, Any]) -> None:
        """Say what is about to be written: should the run end here, the next one knows it for ours."""
        note(self._journal, row)

    def put(self, recipients: list[dict[str, Any]]) -> None:
        """Lay down who the next page is for."""
        (self.typst.root / RECIPIENTS).write_text(json.dumps(recipients, ensure_ascii=False), encoding="utf-8")


def journal_of(folder: Path) -> Path:
    """Return the journal of this process for a folder of copies; machines that share it have one each."""
    return folder / f"{JOURNALS}-{re.sub('[^0-9A-Za-z]+', '-', platform.node())}-{os.getpid()}.jsonl"


def note(journal: Path, row: dict[str, Any]) -> None:
    """Add a line about a file to a journal."""
    with journal.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def _more(plate: Plate) -> dict[str, str]:
    return {"recipients": "here"} if plate.personal else {}


_presses: dict[str, Press] = {}
"""The press of this process, by the file of its plates."""


def press(plates_file: str) -> Press:
    """Return the press of this process; another job's is given up."""
    if plates_file not in _presses:
        _presses.clear()
        _presses[plates_file] = Press(plates_file)
    return _presses[plates_file]


def give_up() -> None:
    """Forget the press of this process; its plates are taken away."""
    _presses.clear()


def print_batch(plates_file: str, plate_file: str, copies: list[Copy]) -> list[PrintedCopy]:
    """Print a plate for some recipients into their folders."""
    own = press(plates_file)
    plate = own.plates[plate_file]
    return [_print(own, plate, copy) for copy in copies]


def _print(own: Press, plate: Plate, copy: Copy) -> PrintedCopy:
    try:
        size = {} if copy["step"] is None else {"step": copy["step"]}
        data = own.data(plate, copy["recipient"] | size, copy["values"])
    except RenderError as error:
        return _row(plate.file, copy, "", 0, "failed", [error.code, error.message, error.hint, error.path])
    return put_down(plate.file, copy, data, own.note)


def put_down(plate_file: str, copy: Copy, data: bytes, note: Callable[[dict[str, Any]], None]) -> PrintedCopy:
    """Write a copy where it belongs, after a `note` of it; what somebody changed there stays."""
    target = Path(copy["folder"]) / plate_file
    there, digest = _sum(target), hashlib.sha256(data).hexdigest()
    if there == digest:
        return _row(plate_file, copy, digest, len(data), "made")
    if there is not None and there not in copy["was"]:
        return _row(plate_file, copy, "", 0, "kept")
    try:
        if target.parent.is_symlink() or target.is_symlink() or target.parent.parent.is_symlink():
            raise OutputError(f"{target} is reached by a link.", "Remove the link, or name another folder behind -o.")
        target.parent.mkdir(parents=True, exist_ok=True)
        row = _row(plate_file, copy, digest, len(data), "made")
        note({**row, "file": f"recipients/{row['recipient']}/{plate_file}"})
        write_whole(target, data, sweeps=False, lasts=False)
    except OutputError as error:
        return _row(plate_file, copy, "", 0, "failed", ["CK091", error.message, error.hint, ""])
    except OSError as error:
        problem = not_written(target, error)
        return _row(plate_file, copy, "", 0, "failed", ["CK091", problem.message, problem.hint, ""])
    return row


def _row(plate: str, copy: Copy, digest: str, size: int, state: str, error: list[str] | None = None) -> PrintedCopy:
    return {
        "recipient": copy["recipient"]["id"],
        "row": copy["recipient"]["row"],
        "plate": plate,
        "key": copy["key"],
        "sha256": digest,
        "bytes": size,
        "step": copy["step"],
        "state": state,
        "error": error,
    }


def _sum(path: Path) -> str | None:
    with contextlib.suppress(OSError):
        return hashlib.sha256(path.read_bytes()).hexdigest()
    return "unreadable" if os.path.lexists(path) else None


def measure_batch(
    plates_file: str, view_of: str, places: str, _plates: tuple[str, ...], recipients: list[dict[str, Any]]
) -> list[list[int | None]]:
    """Return for each recipient the step at which it fits each of the `places`; None where it fits at none.

    Nothing is printed for it: the places are known, and only the words of recipients are set.
    """
    own = press(plates_file)
    own.put(recipients)
    view = own.plates[view_of].view_for({})
    notes = own.typst.measured(own.typst.root / FIT, view, recipients="here", places=places)
    return [note["steps"] for note in notes]
