"""Writing down what happened: one safe change of one file, shown first, and taken back when asked to."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
from difflib import unified_diff
from pathlib import Path

from campaignkit.campaign.campaign import Campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.records import dataclass
from campaignkit.source.atomic_write import write_whole
from campaignkit.source.edits_at_new_places import NotPutError, put
from campaignkit.source.inside_repository import leads_out
from campaignkit.source.size_limited_read import read_bounded
from campaignkit.source.text_file import MAX_BYTES
from campaignkit.source.write_inside_campaign import write_own
from campaignkit.todos.happened import Happened, NotRecordedError
from campaignkit.translate.header_edits import HeaderNotWrittenError, with_header
from campaignkit.translate.po_files import folder_of

JOURNAL = ".recorded.json"
"""Beside the plan: what files were before the last records, for --undo."""
STEPS = 20
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class RecordedFile:
    """What becomes of one file."""

    path: Path
    file: str
    before: bytes
    after: bytes

    def diff(self) -> str:
        """Return the change as a unified diff."""
        old, new = (data.removeprefix(_BOM).decode().splitlines() for data in (self.before, self.after))
        return "\n".join(unified_diff(old, new, f"a/{self.file}", f"b/{self.file}", lineterm="", n=1))


def change_for(campaign: Campaign, event: Happened) -> RecordedFile:
    """Return the change that writes something down; nothing is written.

    Raises:
        NotRecordedError: it cannot be written so that everything else stays.
    """
    if event.language is not None:
        own, _ = folder_of(campaign.path, campaign.file).po(event.language)
        file = next((file for file in campaign.translations[event.language] if file.path == own), None)
        if file is None or file.po is None:
            raise NotRecordedError(f"{own} is not there or cannot be read: campaignkit translate sync")
        try:
            text = with_header(file.po, {key: str(value) for key, value in event.data.items()})
        except HeaderNotWrittenError as error:
            raise NotRecordedError(str(error)) from error
        return _change(own, file.file, text)
    source = campaign.sources[campaign.file]
    try:
        text = put(source, event.place, event.data, known_by=event.known_by)
    except NotPutError as error:
        data = ", ".join(f"{key}: {value}" for key, value in event.data.items())
        raise NotRecordedError(
            f"{error} Write it yourself, under {'.'.join(map(str, event.place))}: {data}"
        ) from error
    change = _change(campaign.path, campaign.file, text)
    again = open_campaign(campaign.path, campaign.file, data=change.after)
    new = {one.fingerprint for one in again.diagnostics} - {one.fingerprint for one in campaign.diagnostics}
    if new or again.plan is None:
        raise NotRecordedError(f"{campaign.file} would not be a sound plan afterwards. Nothing was written.")
    return change


def _change(path: Path, file: str, text: str) -> RecordedFile:
    before = read_bounded(path, MAX_BYTES)
    mark = _BOM if before.startswith(_BOM) else b""
    return RecordedFile(path, file, before, mark + text.encode())


def write(change: RecordedFile, sentence: str) -> None:
    """Write a change, and note what was there before.

    Raises:
        OutputError: somebody has changed the file meanwhile, or it cannot be written.
    """
    journal = _journal(change.path)
    steps = _steps(journal)
    steps.append(
        {
            "file": change.path.name,
            "folder": _below(change.path, journal),
            "sentence": sentence,
            "after": _sign(change.after),
            "before": base64.b64encode(change.before).decode(),
        }
    )
    write_own(change.path, change.after, before=change.before, file=change.file)
    write_whole(journal, json.dumps(steps[-STEPS:], ensure_ascii=False, indent=1).encode())


def undo(plan: Path) -> str:
    """Take the last record back; return what it said.

    Raises:
        NotRecordedError: there is none, or the file was changed since.
        OutputError: it cannot be written.
    """
    journal = _journal(plan)
    steps = _steps(journal)
    if not steps:
        raise NotRecordedError("There is nothing to take back here.")
    last = steps.pop()
    target = journal.parent / last["folder"] / last["file"]
    if leads_out(target) or _sign(read_bounded(target, MAX_BYTES)) != last["after"]:
        raise NotRecordedError(f"{target} was changed since. Take it out yourself: {last['sentence']}")
    write_whole(target, base64.b64decode(last["before"]))
    if steps:
        write_whole(journal, json.dumps(steps, ensure_ascii=False, indent=1).encode())
    else:
        with contextlib.suppress(OSError):
            journal.unlink()
    return str(last["sentence"])


def _journal(path: Path) -> Path:
    folder = path.parent
    while folder.name == "locales" or folder.parent.name == "locales":
        folder = folder.parent
    return folder / JOURNAL


def _below(path: Path, journal: Path) -> str:
    return path.parent.relative_to(journal.parent).as_posix()


def _steps(journal: Path) -> list[dict[str, str]]:
    try:
        steps = json.loads(read_bounded(journal, 64 * MAX_BYTES))
    except (OSError, ValueError):
        return []
    keys = {"file", "folder", "sentence", "after", "before"}
    sound = isinstance(steps, list) and all(isinstance(step, dict) and step.keys() == keys for step in steps)
    inside = sound and all(".." not in step["folder"] and "/" not in step["file"] for step in steps)
    return steps if inside else []


def _sign(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
