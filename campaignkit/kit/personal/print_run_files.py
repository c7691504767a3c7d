"""Print runs as files: copies in the order of delivery, so many to a file, and a list of whose copy is where."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from campaignkit.kit.personal.batches_on_processes import Task, Workers
from campaignkit.kit.personal.csv_lists import heads, safe_csv
from campaignkit.kit.personal.plate_making import PreparedPlates
from campaignkit.kit.personal.plates import Plate, copies_in, gets
from campaignkit.kit.personal.print_run_overlay import PAGES, PrintRun, print_run
from campaignkit.kit.personal.recipient_view import recipient_view
from campaignkit.kit.personal.write_unless_changed import Extra, MadeCopies, deliver, key_of, note, state_of


def print_runs_of(copies: MadeCopies, workers: Workers, tell: Callable[[int, int], None]) -> Iterator[str]:
    """Make the files for the shop and the list of whose copy is where, and yield the names of all that is there."""
    tasks, keys, pages = [], {}, 0
    for plate in copies.preparation.plates:
        if not has_runs(copies.preparation, plate):
            continue
        recipients = [
            r for r in copies.recipients if gets(r, plate, copies.own) and (r.id, plate.file) in copies.fits.steps
        ]
        place = copies.preparation.places[plate.file][0]
        stem = f"print-runs/{plate.file.removesuffix('.pdf')}"
        table: list[list[Any]] = [heads(copies.campaign, copies.own, "File", "page", "#", "id", "name", "Copies")]
        sides = copies.preparation.sides.get(plate.file, 1)
        for start in range(0, len(recipients), PAGES):
            part = recipients[start : start + PAGES]
            name = f"{stem}-{start // PAGES + 1:03}.pdf"
            views = [
                dict(recipient_view(r, plate.language)) | {"step": copies.fits.steps[r.id, plate.file]} for r in part
            ]
            for n, r in enumerate(part):
                table.append([Path(name).name, n * sides + 1, r.row, r.id, r.name, copies_in(r, plate)])
            key = key_of("run", plate.inputs, place, views)
            yield name
            if state_of(copies, name, key) == "made":
                run: PrintRun = {"recipients": views, "target": str((copies.folder / name).absolute())}
                tasks.append(Task(print_run, (copies.plates_file, plate.file, json.dumps(place)), (run,)))
                keys[str((copies.folder / name).absolute())] = (name, key)
                pages += len(part)
        if recipients:
            extra = Extra(f"{stem}.csv", key_of("list", table), partial(safe_csv, table))
            deliver(copies, extra)
            yield extra.file
    for task, _ in workers.done(tasks):
        name, key = keys[task.items[0]["target"]]
        if (copies.folder / name).is_file():
            note(copies, name, key, "")
        tell(len(task.items[0]["recipients"]), pages)


def has_runs(preparation: PreparedPlates, plate: Plate) -> bool:
    """Say whether copies of a plate can be put into one file: where only the place of the recipient differs."""
    places = preparation.places.get(plate.file, ())
    return plate.personal and not plate.names and len(places) == 1 and "page" in places[0] and not plate.office
