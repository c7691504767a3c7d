"""Copies of a few recipients in the preview: the first, the longest name, and who fits worst."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.today import timestamp
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.material_names import type_name
from campaignkit.kit.personal.batches_on_processes import Task
from campaignkit.kit.personal.copies_there import values_for
from campaignkit.kit.personal.fitting import fit_all
from campaignkit.kit.personal.plate_making import about_of, prepare
from campaignkit.kit.personal.plates import Plate, copies_of
from campaignkit.kit.personal.printing_process import give_up, press
from campaignkit.kit.personal.recipient_view import recipient_view
from campaignkit.kit.personal.run_of_copies import to_look_at, write_plates
from campaignkit.kit.state_on_page import State
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.plan.paper_of_plan import paper_of
from campaignkit.preview.cards import Card, shown
from campaignkit.recipients.campaign_list import recipients_of
from campaignkit.recipients.recipient import Recipient
from campaignkit.source.atomic_write import write_whole

FOLDER = "copies"
MOST = 300
"""So many recipients are measured at each change, with the longest name of all; `render` measures every one."""


def copy_cards(campaign: Campaign, states: Mapping[str, State], folder: Path) -> list[Card]:
    """Return a card for each copy that is worth a look, its picture below `folder`; none without a list.

    Templates of one's own are left to `render`: they would run in a process of their own for each copy.
    """
    listing, library = recipients_of(campaign), campaign.library
    if listing is None or not listing.recipients or library.folder is not None or library.fonts:
        return []
    preparation = prepare(campaign, Order(languages=tuple(states), states=states, with_errors=True), TEMPLATES)
    plates = list(_first_formats(preparation.plates))
    if not plates:
        return []
    sample, about = _some(listing.recipients), about_of(campaign)
    with tempfile.TemporaryDirectory(prefix="campaignkit-copies-") as work:
        file = write_plates(preparation, TEMPLATES, timestamp(about.starts), Path(work))
        try:
            fits = fit_all(Here(), file, plates, preparation.places, sample, about.language)
            cards = [
                _card(campaign, file, plate, recipient, fits.steps.get((recipient.id, plate.file)), folder)
                for recipient, plate in copies_of(to_look_at(sample, fits, about.language), plates, about.language)
            ]
        finally:
            give_up()
    misfits = [shown(finding) for finding in fits.findings(listing.file)]
    for card in cards[:1]:
        card["findings"] = misfits
    return cards


def _first_formats(plates: Sequence[Plate]) -> Iterator[Plate]:
    pairs = set()
    for plate in plates:
        laid_out = plate.engine == "typst" and plate.output == "pdf" and not plate.print_shop and not plate.office
        if laid_out and (plate.material, plate.language) not in pairs:
            pairs.add((plate.material, plate.language))
            yield plate


def _some(recipients: Sequence[Recipient]) -> list[Recipient]:
    longest = max(recipients, key=lambda r: len(r.name))
    return [*recipients[:MOST], *([longest] if longest not in recipients[:MOST] else [])]


def _card(
    campaign: Campaign, plates_file: str, plate: Plate, recipient: Recipient, step: int | None, folder: Path
) -> Card:
    plan = campaign.plans[plate.language]
    kind = campaign.library.type(plate.type)
    form = kind.format(plate.format, paper_of(plan))
    view: dict[str, Any] = dict(recipient_view(recipient, plate.language)) | ({} if step is None else {"step": step})
    values = values_for(recipient, plate)
    key = hashlib.sha256(json.dumps([plate.inputs, view, values], sort_keys=True).encode()).hexdigest()[:16]
    name = f"{FOLDER}/{recipient.id}/{plate.language}-{plate.material}-{key}.png"
    there = folder / name
    if step is not None and not there.is_file():
        try:
            data = press(plates_file).picture(plate, view, values, (form and form.width) or 210)
            there.parent.mkdir(parents=True, exist_ok=True)
            write_whole(there, data, sweeps=False, lasts=False)
        except RenderError:
            step = None
    return {
        "id": plate.material,
        "title": recipient.name,
        "type": plate.type,
        "type_name": type_name(kind, plate.language),
        "audience": "",
        "audience_name": recipient.name,
        "language": plate.language,
        "picture": None if step is None else name,
        "files": [],
        "findings": [],
    }


class Here:
    """Does tasks in this process: they are few."""

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End."""

    def done(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, list[Any] | None]]:
        """Yield each task with its answers."""
        for task in tasks:
            yield task, task.function(*task.arguments, list(task.items))
