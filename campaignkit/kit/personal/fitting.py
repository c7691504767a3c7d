"""Whether the name, contact and logo of every recipient fit their places, known before the first copy is made."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from campaignkit.diagnostics.finding import Diagnostic, Position, Span
from campaignkit.kit.personal.plates import Plate, gets
from campaignkit.kit.personal.press import measure_batch
from campaignkit.kit.personal.recipient_view import recipient_view
from campaignkit.kit.personal.tasks import Task, Workers
from campaignkit.plan.did_you_mean import shorten
from campaignkit.recipients.recipient import Recipient
from campaignkit.records import dataclass

BATCH = 100
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
    progress: Callable[[int], None] = lambda _: None,
) -> Fits:
    """Measure every recipient in every place of the plates it gets."""
    steps: dict[tuple[str, str], int] = {}
    misfits: list[tuple[Recipient, Plate]] = []
    worst: tuple[int, Recipient, Plate] | None = None
    by_id = {recipient.id: recipient for recipient in recipients}
    for task, answers in workers.done(list(_tasks(plates_file, plates, places, recipients, own))):
        here: list[Plate] = [plate for plate in plates if plate.file in task.arguments[3]]
        for item, sizes in zip(task.items, answers or [[None] * len(here)] * len(task.items), strict=True):
            recipient = by_id[item["id"]]
            for plate, step in zip(here, sizes, strict=True):
                if not gets(recipient, plate, own):
                    continue
                if step is None:
                    misfits.append((recipient, plate))
                    continue
                steps[recipient.id, plate.file] = step
                if worst is None or (step, _letters(recipient)) > (worst[0], _letters(worst[1])):
                    worst = (step, recipient, plate)
        progress(len(task.items))
    misfits.sort(key=lambda misfit: (misfit[0].row, misfit[1].file))
    return Fits(steps, tuple(misfits), None if worst is None else worst[1:])


def _letters(recipient: Recipient) -> tuple[int, int]:
    return len(recipient.name) + len(recipient.contact), -recipient.row


def _tasks(
    plates_file: str, plates: Sequence[Plate], places: Places, recipients: Sequence[Recipient], own: str
) -> Iterator[Task]:
    for language in dict.fromkeys(plate.language for plate in plates):
        here = [plate for plate in plates if plate.language == language and places.get(plate.file)]
        if not here:
            continue
        views = [recipient_view(r, language) for r in recipients if any(gets(r, plate, own) for plate in here)]
        first_places = json.dumps([places[plate.file][0] for plate in here])
        files = tuple(plate.file for plate in here)
        for start in range(0, len(views), BATCH):
            batch = tuple(views[start : start + BATCH])
            yield Task(measure_batch, (plates_file, files[0], first_places, files), batch)
