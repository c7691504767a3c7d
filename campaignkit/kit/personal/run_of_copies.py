"""A run: plates are made, every recipient is measured, then each copy is printed into the folder of its recipient."""

from __future__ import annotations

import hashlib
import itertools
import json
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from campaignkit import __version__
from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.today import timestamp
from campaignkit.diagnostics.finding import Diagnostic, Position, Severity, Span
from campaignkit.kit.personal.batches_on_processes import Task, Workers
from campaignkit.kit.personal.copies_there import FOLDER, CopyId, copies_there, keys_of, name_of, steps_of, values_for
from campaignkit.kit.personal.copy_request import NOTHING, CopyRequest
from campaignkit.kit.personal.fitting import Fits, fit_all
from campaignkit.kit.personal.ledger import STEP, Ledger
from campaignkit.kit.personal.plate_making import PreparedPlates, about_of
from campaignkit.kit.personal.plates import Plate, copies_of
from campaignkit.kit.personal.printing_process import Copy, print_batch
from campaignkit.kit.personal.recipient_view import recipient_view
from campaignkit.kit.personal.write_unless_changed import MadeCopies
from campaignkit.kit.personal.zips_labels_and_mails import make_extras
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.recipients.recipient import Recipient

PLATES = ".campaignkit-plates-"
BATCH = 50
SAME = ("campaignkit", "made_of", "drafts")
"""What of a run has to be as it was for files that it was not asked for to stay."""
Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done now, and how much there is."""


@dataclass(slots=True)
class CopiesOutcome:
    """What a run did: copies made now, unchanged, kept because somebody changed them, and not there for a reason.

    `gone` are those of who is no longer in the list; `outdated` are files this run was not asked for, from before the
    plan or the list changed.
    """

    made: int = 0
    unchanged: int = 0
    kept: list[str] = field(default_factory=list)
    failed: list[Diagnostic] = field(default_factory=list)
    gone: int = 0
    outdated: int = 0
    changed: set[str] = field(default_factory=set)
    fits: Fits | None = None
    files: list[str] = field(default_factory=list)
    recipients: int = 0


def print_copies(
    workers: Workers,
    campaign: Campaign,
    preparation: PreparedPlates,
    recipients: Sequence[Recipient],
    file: str,
    root: Path,
    folder: Path,
    *,
    only: Collection[str] = (),
    sample: bool = False,
    extras: CopyRequest = NOTHING,
    progress: Progress = lambda *_: None,
) -> CopiesOutcome:
    """Print the copies of recipients into `folder`, all of them or only some; `file` is the list they stand in.

    Whoever does not fit costs that one file, and an older one of it goes. A `sample` is of the first recipient in
    each language, of the longest name and of who fits worst.

    Raises:
        OutputError: the folder cannot be written.
    """
    own, result = about_of(campaign).language, CopiesOutcome()
    group = [r for r in recipients if not only or r.id in only]
    for remnant in folder.glob(f"{PLATES}*"):
        shutil.rmtree(remnant, ignore_errors=True)  # of a run that was killed
    with tempfile.TemporaryDirectory(prefix=PLATES, dir=folder, ignore_cleanup_errors=True) as work:
        plates_file = write_plates(preparation, root, timestamp(about_of(campaign).starts), Path(work))
        with Ledger(folder) as ledger:
            keys = keys_of(group, preparation.plates, own)
            there = copies_there(keys, ledger)
            result.fits = fit_all(
                workers,
                plates_file,
                preparation.plates,
                preparation.places,
                group,
                own,
                lambda count, of: progress("Measuring", count, of),
                steps_of(there),
            )
            if sample:
                group = to_look_at(group, result.fits, own)
            misfits = {(r.id, plate.file) for r, plate in result.fits.misfits}
            result.unchanged = _still_there(ledger, there, {r.id for r in group}, result.fits)
            keys = {at: key for at, key in keys.items() if at not in misfits and at not in there}
            tasks = _tasks(plates_file, preparation, group, result.fits, ledger, keys)
            total = sum((r.id, plate.file) in keys for r in group for plate in preparation.plates)
            for task, answers in workers.done(tasks):
                _note(ledger, task, answers, result, file)
                progress("Printing", len(task.items), total)
            of_all = copies_of(recipients, preparation.plates, own)
            current = [name_of(r.id, plate.file) for r, plate in of_all if (r.id, plate.file) not in misfits]
            copies = MadeCopies(
                campaign=campaign,
                preparation=preparation,
                plates_file=plates_file,
                recipients=[r for r in group if not extras.changed or r.id in result.changed],
                fits=result.fits,
                ledger=ledger,
                folder=folder,
                own=own,
                of=len(recipients),
            )
            result.recipients = len(group)
            current += make_extras(copies, extras, workers, lambda count, of: progress("Print runs", count, of))
            head = _head(campaign, preparation, recipients)
            if only or sample:
                head |= {name: ledger.head.get(name) for name in SAME}
            elif any(ledger.head.get(name) != head[name] for name in SAME):
                _clear(ledger, set(current), {r.id for r in recipients}, folder, result)
            names = set(current)
            ledger.close(head, [*current, *(name for name in ledger.rows if name not in names)])
            result.files = [name for name in current if name in ledger.rows]
    return result


def write_plates(preparation: PreparedPlates, root: Path, moment: int, folder: Path) -> str:
    """Write the plates into a file for all processes that print them, and return its name."""
    data = {
        "root": None if root == TEMPLATES else str(root),
        "timestamp": moment,
        "plates": [asdict(plate) for plate in preparation.plates],
    }
    target = folder / "plates.json"
    target.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return str(target.absolute())


def to_look_at(recipients: Sequence[Recipient], fits: Fits, own: str) -> list[Recipient]:
    """Return whom to look at before all are printed; `own` is the language of those who have none."""
    first: dict[str, str] = {}
    for recipient in recipients:
        for language in recipient.languages or (own,):
            first.setdefault(language, recipient.id)
    worst = () if fits.worst is None else (fits.worst[0].id,)
    longest = (max(recipients, key=lambda r: len(r.name)).id,) if recipients else ()
    ids = {*worst, *longest, *(r.id for r in recipients[:1]), *first.values()}
    return [recipient for recipient in recipients if recipient.id in ids]


def _still_there(ledger: Ledger, there: Mapping[CopyId, Mapping[str, Any]], ids: Collection[str], fits: Fits) -> int:
    """Note at which size those fit that are there already, and return how many they are."""
    rows = [{**row, STEP: fits.steps.get(at)} for at, row in there.items() if at[0] in ids]
    ledger.add(rows)
    return len(rows)


def _tasks(
    plates_file: str,
    preparation: PreparedPlates,
    recipients: Sequence[Recipient],
    fits: Fits,
    ledger: Ledger,
    keys: Mapping[CopyId, str],
) -> Iterator[Task]:
    """Yield what is to be printed, batch by batch: one that is not yet done takes no room."""
    for plate in preparation.plates:
        rest = (recipient for recipient in recipients if (recipient.id, plate.file) in keys)
        while batch := tuple(itertools.islice(rest, BATCH)):
            copies = tuple(_copy(recipient, plate, fits, ledger, keys) for recipient in batch)
            yield Task(print_batch, (plates_file, plate.file), copies)


def _copy(recipient: Recipient, plate: Plate, fits: Fits, ledger: Ledger, keys: Mapping[CopyId, str]) -> Copy:
    at = recipient.id, plate.file
    return {
        "recipient": dict(recipient_view(recipient, plate.language)),
        "values": values_for(recipient, plate),
        "folder": str((ledger.folder / FOLDER / recipient.id).absolute()),
        "key": keys[at],
        "step": fits.steps.get(at),
        "was": sorted(ledger.sums.get(name_of(*at), ())),
    }


def _note(ledger: Ledger, task: Task, answers: list[Any] | None, result: CopiesOutcome, file: str) -> None:
    """Take down what became of a batch."""
    plate = task.arguments[1]
    if answers is None:
        error = [
            "CK090",
            "What sets pages does not live through this copy.",
            "Look at the logo of the recipient.",
            "",
        ]
        copy = task.items[0]["recipient"]
        answers = [{"recipient": copy["id"], "row": copy["row"], "plate": plate, "state": "failed", "error": error}]
    rows = []
    for answer in answers:
        name = name_of(answer["recipient"], answer["plate"])
        match answer["state"]:
            case "failed":
                code, message, hint, path = answer["error"]
                at = Position(answer["row"], 1)
                text = f"{name}: {message}"
                result.failed.append(Diagnostic(code, text, Span(file, at, at), path, Severity.ERROR, hint=hint))
                continue
            case "kept":
                result.kept.append(name)
                continue
            case _:
                result.made += 1
                result.changed.add(answer["recipient"])
        rows.append({**answer, "file": name})
    ledger.add(rows)


def _head(campaign: Campaign, preparation: PreparedPlates, recipients: Sequence[Recipient]) -> dict[str, Any]:
    """Return what a run says of itself. While SAME of it is, no file of an earlier run is outdated."""
    made_of = "\0".join((campaign.digest, *map(repr, recipients)))
    return {
        "campaign": about_of(campaign).id,
        "campaignkit": __version__,
        "recipients": len(recipients),
        "made_of": hashlib.sha256(made_of.encode(errors="replace")).hexdigest(),
        "drafts": sorted(name for name, state in preparation.states.items() if state.name == "draft"),
    }


def _clear(
    ledger: Ledger, current: Collection[str], ids: Collection[str], folder: Path, result: CopiesOutcome
) -> None:
    """Take away what nobody is to get any more, and what may say something that is no longer so.

    What somebody changed by hand is kept and named.
    """
    rows = [row for name, row in ledger.rows.items() if name not in current]
    for row in rows:
        target = folder / row["file"]
        is_gone = bool(row["recipient"]) and row["recipient"] not in ids
        try:
            if hashlib.sha256(target.read_bytes()).hexdigest() != row["sha256"] or target.is_symlink():
                result.kept.append(row["file"])
                continue
            target.unlink()
            for parent in (target.parent, target.parent.parent):
                parent.rmdir()
        except OSError:
            pass  # not there, or a folder that holds something else
        result.gone += is_gone
        result.outdated += not is_gone
    ledger.add([{**row, "gone": True} for row in rows])
