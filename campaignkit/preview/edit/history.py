"""What the page has written in this run: each step can be taken back while nobody else has touched its file."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Protocol

from campaignkit.preview.edit.page_request import RefusedError
from campaignkit.preview.edit.proposing import FileChange
from campaignkit.source.atomic_write import OutputError
from campaignkit.source.size_limited_read import read_bounded
from campaignkit.source.text_file import MAX_BYTES
from campaignkit.source.write_inside_campaign import write_own

STEPS = 100


class AddedFile(Protocol):
    """A file beside the plan that can be taken away again."""

    def take_back(self) -> None:
        """Take it away, unless it is another one by now."""


@dataclass(frozen=True, slots=True)
class UndoStep:
    """One change of a file, and the picture that came with it."""

    number: int
    change: FileChange
    sentence: str
    picture: AddedFile | None


@dataclass(slots=True)
class History:
    """The steps of one visit, the last one behind; `sentence` tells people what each did."""

    _steps: list[UndoStep] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def last(self) -> str | None:
        """What the step did that would be taken back; None when there is none."""
        return self._steps[-1].sentence if self._steps else None

    @property
    def step(self) -> int:
        """The number of that step, which no other gets; 0 when there is none."""
        return self._steps[-1].number if self._steps else 0

    def write(self, change: FileChange, sentence: str, picture: AddedFile | None = None) -> None:
        """Write a change; a `picture` that came with it goes with it when it is taken back.

        Raises:
            RefusedError: the file is another one now, or it cannot be written.
        """
        if _now(change) != change.before:
            raise RefusedError(f"{change.file} was changed this very moment.", "Do it once more.")
        if change.before != change.after:
            _write(change, change.after)
            self._steps = [*self._steps, UndoStep(next(self._numbers), change, sentence, picture)][-STEPS:]

    def undo(self, number: int | None = None) -> str:
        """Take the last step back and return what it had done; with a number only while that is the last one.

        Raises:
            RefusedError: there is none, or its file was changed since.
        """
        if not self._steps:
            raise RefusedError("There is nothing to take back.")
        last = self._steps[-1]
        if number not in (None, last.number):
            raise RefusedError("This is not the last change any more.", "Undo now names the one that is.")
        change, sentence, picture = last.change, last.sentence, last.picture
        if _now(change) != change.after:
            raise RefusedError(
                f"{change.file} was changed since by somebody else.",
                "Change it by hand, so that nothing of theirs is lost.",
            )
        if change.before is None:
            with contextlib.suppress(FileNotFoundError):
                change.path.unlink()
        else:
            _write(change, change.before)
        if picture is not None:
            picture.take_back()
        self._steps.pop()
        return sentence


def _now(change: FileChange) -> bytes | None:
    try:
        return read_bounded(change.path, MAX_BYTES)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise RefusedError(f"{change.file} cannot be read any more.", "Look whether it is still there.") from error


def _write(change: FileChange, data: bytes) -> None:
    try:
        write_own(change.path, data, file=change.file)
    except OutputError as error:
        raise RefusedError(error.message, error.hint) from error
