"""Whether the name, contact and logo of every recipient fit their places, known before the first copy is made."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from campaignkit.diagnostics.finding import Diagnostic, Position, Span
from campaignkit.diagnostics.shortened import shorten
from campaignkit.kit.personal.batches_on_processes import Task, Workers
from campaignkit.kit.personal.plates import Plate, copies_of, gets
from campaignkit.kit.personal.printing_process import measure_batch
from campaignkit.kit.personal.recipient_view import recipient_view
from campaignkit.recipients.recipient import Recipient
from campaignkit.records import dataclass

BATCH = 25
"""So many are measured on a page: what Typst remembers of the last pages grows with what stands on each."""
SHOWN = 20
Places = Mapping[str, Sequence[dict[str, Any]]]
"""The places of each plate, as its template noted them."""


@dataclass(frozen=True, slots=True)
class Fits:
    """The step at which each recipient fits each plate, those that fit nowhere, and the one that fits worst."""

    steps: Mapping[tuple[str, str], int]
    misfits: tuple[tuple[Recipient, Plate], ...]
    worst: tuple[Recipient, Plate] | None

    def findings(self, file: str) -> list[Diagnostic]:
        """Return a finding for each misfit; beyond twenty they are counted."""
        findings: list[Diagnostic] = []
        for recipient, plate in self.misfits[:SHOWN]:
            at = Position(recipient.row, 1)
            rest = len(self.misfits) - SHOWN
            more = f" {rest} more do not fit either." if rest > 0 and len(findings) == SHOWN - 1 else ""
            findings.append(
                Diagnostic(
                    "CK627",
                    f"“{shorten(recipient.name)}” does not fit {plate.material} ({plate.format}), even in "
                    f"the smallest type.{more}",
                    Span(file, at, at),
                    f"recipients.{recipient.row}",
                    hint="Shorten the name or the contact, or let the material say less: `personal: [name]`.",
                )
            )
        return findings


def fit_all(
    workers: Workers,
    plates_file: str,
    plates: Sequence[Plate],
    places: Places,
    recipients: Sequence[Recipient],
    own: str,
    progress: Callable[[int, int], None] = lambda *_: None,
    before: Mapping[tuple[str, str], int] = MappingProxyType({}),
) -> Fits:
    """Measure every recipient in every place of the plates it gets, but for those whose step is there from `before`.

    `progress` is told how many are measured now, and how many there are.
    """
    steps = dict(before)
    here = {
        language: [plate for plate in plates if plate.language == language and places.get(plate.file)]
        for language in dict.fromkeys(plate.language for plate in plates)
    }

    def to_measure(those: Sequence[Plate]) -> list[Recipient]:
        return [r for r in recipients if any(gets(r, p, own) and (r.id, p.file) not in before for p in those)]

    groups = [(those, to_measure(those)) for those in here.values()]
    total = sum(len(group) for _, group in groups)
    unfit: set[tuple[str, str]] = set()
    for task, answers in workers.done(_tasks(plates_file, places, groups)):
        files: tuple[str, ...] = task.arguments[3]
        for item, sizes in zip(task.items, answers or [[None] * len(files)] * len(task.items), strict=True):
            for file, step in zip(files, sizes, strict=True):
                at = item["id"], file
                if step is None:
                    unfit.add(at)
                else:
                    steps.setdefault(at, step)
        progress(len(task.items), total)
    misfits, worst = [], None
    for recipient, plate in copies_of(recipients, plates, own):
        at = recipient.id, plate.file
        if at in unfit and at not in before:
            misfits.append((recipient, plate))
        elif at in steps and (worst is None or _badly(recipient, steps[at]) > _badly(worst[0], worst[2])):
            worst = recipient, plate, steps[at]
    misfits.sort(key=lambda misfit: (misfit[0].row, misfit[1].file))
    return Fits(steps, tuple(misfits), None if worst is None else worst[:2])


def _badly(recipient: Recipient, step: int) -> tuple[int, int, int]:
    """Say how badly a recipient fits: at which step, then with how many letters; the first in the list counts."""
    return step, len(recipient.name) + len(recipient.contact), -recipient.row


def _tasks(
    plates_file: str, places: Places, groups: Sequence[tuple[Sequence[Plate], Sequence[Recipient]]]
) -> Iterator[Task]:
    """Yield who is to be measured, in all places of a language at once."""
    for plates, recipients in groups:
        first_places = json.dumps([places[plate.file][0] for plate in plates])
        files = tuple(plate.file for plate in plates)
        for start in range(0, len(recipients), BATCH):
            batch = recipients[start : start + BATCH]
            views = tuple(recipient_view(recipient, plates[0].language) for recipient in batch)
            yield Task(measure_batch, (plates_file, files[0], first_places, files), views)
