"""Writing a file that belongs to a campaign, in its place: not through a link that leads out, over nobody's work."""

from __future__ import annotations

from pathlib import Path

from campaignkit.source.atomic_write import OutputError, not_written, write_whole
from campaignkit.source.inside_repository import leads_out
from campaignkit.source.size_limited_read import read_bounded
from campaignkit.source.text_file import MAX_BYTES


def write_own(target: Path, data: bytes, *, before: bytes | None = None, file: str = "") -> None:
    """Put these bytes in the place of a campaign's file, whose folder is made where it is not there yet.

    `before` is what was read from it: where it holds something else now, somebody has worked in it meanwhile. `file`
    is its name in messages.

    Raises:
        OutputError: it is another one now, a link leads out, or it cannot be written.
    """
    name = file or target.as_posix()
    if leads_out(target):
        message = f"{name} was not written: a link leads out of the repository or folder of the plan."
        raise OutputError(message, "Put the file or folder itself there.")
    if before is not None:
        refuse_changed(target, before, file=file)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(target, error) from error
    write_whole(target.resolve(), data)


def refuse_changed(target: Path, before: bytes, *, file: str = "") -> None:
    """Refuse a file that holds something else than what was read from it.

    Raises:
        OutputError: somebody has worked in it meanwhile, or it is gone.
    """
    try:
        same = read_bounded(target, MAX_BYTES) == before
    except (OSError, ValueError) as error:
        raise not_written(target, error) from error
    if not same:
        message = f"{file or target.as_posix()} was changed meanwhile. Nothing was written."
        raise OutputError(message, "Look at it, and do it again.")
