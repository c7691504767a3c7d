"""Type too small for its distance: which sizes texts got, and which text takes the room of the others.

Texts that share a page step down together. What is small is seldom what is long: a headline of three words gets small
because of a paragraph under it. So one finding a page says all sizes, at the text that has to give way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from campaignkit.diagnostics.finding import Severity
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.jobs import Job
from campaignkit.kit.layout_finding import LayoutFinding, Notes
from campaignkit.kit.remedies import is_official, remedy
from campaignkit.plan.audience_classes import AT_WORK
from campaignkit.records import dataclass

PER_METRE = 28.0
"""Points of type for each metre from which titles and numbers are read."""
WALL = 1.0
"""From this distance in metres a piece hangs on a wall."""
CLEAR_PRINT = 12.0
SMALL_PRINT = 8.0
WALL_TEXT = 18.0
BESIDE = 14.0
"""Text on the wall for the adult who stands beside a small child."""
BESIDE_METRES = 1.5
SCREEN_SHARE = 40
"""On a picture, type is at least this part of its width: a phone shows it at about 65 mm."""
POINT_MM = 25.4 / 72
WIDE_LETTER = 0.55
"""How wide a letter of a headline is, as a share of its size."""


@dataclass(frozen=True, slots=True)
class NeededSize:
    """How large a text must be: at `least`, `clearly` too small below that, `where` it is read."""

    least: float
    clearly: float
    where: str


@dataclass(frozen=True, slots=True)
class Small:
    """A text that is too small: `name` says which it is, beside others."""

    path: str
    name: str
    size: float
    need: NeededSize


def title_path(job: Job, view: View) -> str:
    """Return the key of the title of a material."""
    title = view["material"]["title"]
    return str(title["path"]) if title else f"materials.{job.material.id}.type"


def texts_of(notes: Notes, title: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the texts with their paths; a title is noted by its type, because it is set in parts."""
    for note in notes:
        if note["role"] == "text":
            yield note["path"], note
        elif note["role"] == "title":
            yield title, {"weight": "black", **note}


def is_screen(job: Job) -> bool:
    """Say whether a page is a picture for screens."""
    return job.format.output == "png"


def needed_size(job: Job, view: View, *, title: bool) -> NeededSize:
    """Return how large a text of a page must be; titles and numbers on a wall more than others."""
    metres = job.format.reading_distance_m
    if is_screen(job):
        wide = job.format.width or 0
        return NeededSize(wide / SCREEN_SHARE, wide / 50, "on a phone")
    if metres >= WALL and title:
        return NeededSize(PER_METRE * metres, 0.75 * PER_METRE * metres, f"from {metres:g} m")
    if metres >= WALL and view["material"]["design"] == "character":
        return NeededSize(BESIDE, CLEAR_PRINT, "by the adult beside the child")
    if metres >= WALL:
        return NeededSize(WALL_TEXT, CLEAR_PRINT, f"from {metres:g} m")
    lay = not is_at_work(view)
    compact = min(job.format.width or 0, job.format.height or 0) < 100
    if lay and not compact:
        return NeededSize(CLEAR_PRINT, 10.0, "by everybody")
    return NeededSize(9.0, SMALL_PRINT, "by everybody")


def is_at_work(view: View) -> bool:
    """Say whether who reads it is at work: help lines on it are for others."""
    return view["material"]["audience_class"] in AT_WORK


def called_by_others(view: View) -> bool:
    """Say whether the number on a page is called by those whom its reader looks after."""
    kinds = [service["kind"] for service in view["help"] if service["kind"] != "emergency"]
    return view["material"]["for_others"] and kinds[:1] == ["helpline"]


def size_findings(job: Job, view: View, notes: Notes) -> Iterator[LayoutFinding]:
    """Yield what is set too small, page by page, at the text that takes the room."""
    small = [*_small_texts(job, view, notes), *_small_number(job, view, notes)]
    if not small:
        return
    letters = dict(_letters(view))
    boxes = {(note["path"], note["page"]) for note in notes if note["role"] == "read" and note["path"]}
    pages: dict[int, list[Small]] = {}
    for one in small:
        page = min((page for path, page in boxes if path == one.path), default=0)
        if page == 0 or _too_wide(job, letters.get(one.path, ""), one.need):
            yield _finding(one.path, [one])
        else:
            pages.setdefault(page, []).append(one)
    for page, together in pages.items():
        beside = {path for path, where in boxes if where == page} | {one.path for one in together}
        yield _finding(_longest(job, view, letters, beside) or together[0].path, together)


def _small_texts(job: Job, view: View, notes: Notes) -> Iterator[Small]:
    title = title_path(job, view)
    smallest: dict[str, float] = {}
    for path, note in texts_of(notes, title):
        if path != "campaign.title":
            smallest[path] = min(note["size"], smallest.get(path, 1e9))
    for path, size in smallest.items():
        need = needed_size(job, view, title=path == title)
        if size < need.least - 0.01:
            yield Small(path, _name(path, title), size, need)


def _small_number(job: Job, view: View, notes: Notes) -> Iterator[Small]:
    """Yield the number to call. A page made from the plan has only that of its office."""
    numbers = [note["size"] for note in notes if note["role"] == "number"]
    metres = job.format.reading_distance_m
    if view["material"]["design"] == "character":
        metres = min(metres, BESIDE_METRES)
    least = WALL_TEXT if called_by_others(view) else PER_METRE * metres
    if not numbers or not view["help"] or "plan" in view or metres < WALL or is_screen(job):
        return
    if max(numbers) < least - 0.01:
        path = f"help.{view['help'][0]['id']}.phone"
        yield Small(path, "the number to call", max(numbers), NeededSize(least, 0.75 * least, f"from {metres:g} m"))


def _name(path: str, title: str) -> str:
    if path == title:
        return "the headline"
    return "what to do" if path.endswith(".call_to_action") else "the text"


def _letters(view: View) -> Iterator[tuple[str, str]]:
    """Yield every text of a view with its key."""
    for service in view["help"]:
        yield f"help.{service['id']}.name", service["name"]
        yield f"help.{service['id']}.phone", service["phone"] or ""
    yield from _plain(view["material"])
    yield from _plain(view["messages"])


def _plain(part: object) -> Iterator[tuple[str, str]]:
    if isinstance(part, Mapping):
        if isinstance(part.get("plain"), str) and isinstance(part.get("path"), str):
            yield part["path"], part["plain"]
            return
        for value in part.values():
            yield from _plain(value)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from _plain(value)


def _too_wide(job: Job, text: str, need: NeededSize) -> bool:
    """Say whether a text gives way to nothing but its own longest word."""
    wide = (job.format.width or 0.0) / (1.0 if is_screen(job) else POINT_MM)
    longest = max((len(word) for word in text.replace("-", " ").split()), default=0)
    return longest * WIDE_LETTER * need.least > 0.9 * wide


def _longest(job: Job, view: View, letters: Mapping[str, str], beside: Iterable[str]) -> str:
    """Return which text takes most room on a page, or nothing where no text is known.

    It is one of its author, unless the names of services take more room than all of those.
    """
    title = title_path(job, view)
    room = {
        path: len(letters[path]) * needed_size(job, view, title=path == title).least ** 2
        for path in beside
        if path in letters and path != "campaign.title" and not path.endswith(".phone")
    }
    names = {path: size for path, size in room.items() if is_official(path)}
    texts = {path: size for path, size in room.items() if path not in names}
    heavier = names if sum(names.values()) > sum(texts.values()) else texts
    return max(heavier, key=lambda path: (heavier[path], path), default="")


def _finding(path: str, together: Sequence[Small]) -> LayoutFinding:
    clearly = any(one.size < one.need.clearly - 0.01 for one in together)
    first = together[0]
    if [one.path for one in together] == [path]:
        problem = f"This text is set in {first.size:.1f} pt; to be read {first.need.where} it needs"
        message, usual = f"{problem} {first.need.least:.0f} pt.", "Shorten it, or say it in shorter words."
    else:
        counts = Counter(
            f"{'this text' if one.path == path else one.name} in {one.size:.3g} pt instead of {one.need.least:.3g}"
            for one in sorted(together, key=lambda one: one.path == path)
        )
        sizes = [one if times == 1 else one.replace("the text", f"{times} texts") for one, times in counts.items()]
        message = f"This text takes so much room that type gets too small to be read {first.need.where}:"
        message, usual = f"{message} {', '.join(sizes)}.", "Shorten it: all that stands beside it gets larger."
    severity = Severity.WARNING if clearly else Severity.NOTE
    return LayoutFinding("CK504", severity.value, message, remedy(path, usual), path)
