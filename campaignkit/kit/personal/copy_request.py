"""What a run of copies is asked for: for whom, and what besides the copies."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRequest:
    """For whom copies are asked for, and what besides. `labels` is a sheet of labels, moved by `shift` millimetres.

    With `changed` print runs, labels, slips and mails are only for whom something was printed now.
    """

    only: tuple[str, ...] = ()
    sample: bool = False
    zips: bool = False
    runs: bool = False
    labels: str | None = None
    shift: tuple[float, float] = (0.0, 0.0)
    slips: bool = False
    mails: bool = False
    order: bool = False
    changed: bool = False


NOTHING = CopyRequest()
