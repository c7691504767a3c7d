"""The frames: what a sentence must say to be a fault, for all languages, and the words that fill them, for each.

How the files are made stands in docs/frames.md. The examples at the end of a file are for tests and readers; a check
does not read them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from campaignkit.knowledge.prebuilt import PACKAGE, key, parsed, without_examples
from campaignkit.knowledge.related_languages import nearest_language
from campaignkit.records import dataclass

FRAMES = PACKAGE / "knowledge" / "frames"
ALL = FRAMES / "frames.yaml"


@dataclass(frozen=True, slots=True)
class FaultKind:
    """A kind of fault: the rule that reports it, under which name, and what to write instead."""

    id: str
    rule: str
    reported_as: str
    covered_by: frozenset[str]
    prefer: str
    why: str
    source: str
    of_pictures: bool
    """True where it is none if the picture shows what every campaign shows: the slot `ordinary`."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A fault whatever its words: the first slot is the act, whose denial and mood are judged."""

    id: str
    kind: str
    slots: tuple[tuple[str, ...], ...]
    sure: bool
    within: str
    near: int
    denied: str
    mood: str
    unless: tuple[str, ...]
    unless_in_sentence: tuple[str, ...]
    not_by: tuple[str, ...]
    keeps: frozenset[str]
    ordered: bool
    asked: bool
    behind: bool
    languages: frozenset[str]
    may_if: tuple[str, ...]
    clear: bool
    always: bool
    certain: bool


@dataclass(frozen=True, slots=True)
class FrameWords:
    """The words of one language; `reviewed_by` is None until a native speaker has read them."""

    language: str
    digest: str
    reviewed_by: str | None
    slots: dict[str, str]
    reader: dict[str, str]
    shapes: dict[str, str]


@cache
def frame_languages() -> tuple[str, ...]:
    """Return the languages that have words for the frames."""
    return tuple(sorted(path.stem for path in FRAMES.glob("*.yaml") if path != ALL))


@cache
def frame_words(language: str) -> FrameWords | None:
    """Return the words of a language, if need be of a close one; None when there are none."""
    name = nearest_language(language, frame_languages())
    if name is None:
        return None
    text = _text(name)
    data = _data(name)
    reviewer = data["reviewed_by"]
    return FrameWords(
        data["language"],
        key(text),
        None if reviewer in ("", "null") else reviewer,
        data["slots"],
        data["reader"],
        data.get("shapes", {}),
    )


@cache
def kinds() -> dict[str, FaultKind]:
    """Return every kind of fault by id."""
    return {
        name: FaultKind(
            name,
            row["rule"],
            row.get("as", name),
            frozenset(row.get("covered_by", "").split()),
            row["prefer"],
            row["why"],
            row["source"],
            row.get("of_pictures") == "true",
        )
        for name, row in _data("frames")["kinds"].items()
    }


@cache
def frames() -> tuple[Frame, ...]:
    """Return every frame, in the order of the file."""
    return tuple(_frame(name, row) for name, row in _data("frames")["frames"].items())


@cache
def good_frames() -> tuple[Frame, ...]:
    """Return what a text does well, by the tag that says so: what stands before the point of a name is the tag."""
    return tuple(_frame(name, row) for name, row in _data("frames")["says"].items())


@cache
def turned_frames() -> tuple[Frame, ...]:
    """Return orders that a text does well to deny, without the denial: `pay`, `send more`, `look at the picture`.

    The other way round proves nothing: “do not answer and keep the messages” denies only what stands before `and`.
    Nor do words for a fault: it may be that of the offender.
    """
    return tuple(
        replace(frame, denied="no", mood="told", keeps=frozenset())
        for frame in good_frames()
        if frame.denied == "yes" and frame.kind != "not-your-fault"
    )


_FAULT_IF_FALSE = {
    "not-your-fault": "blame",
    "tell-someone": "quiet",
    "hope": "hopeless",
    "never-view": "view",
    "do-not-pay": "confront",
    "send-no-more": "confront",
}
"""What it is to call false what a text should say: “It is never the child’s fault.” False."""
_ANYTHING = frozenset({"myth", "quotation", "rejected", "harmful", "attributed", "concessive", "law"})


@cache
def called_false_frames() -> tuple[Frame, ...]:
    """Return what a text does well as the fault it is where a verdict calls it false."""
    return tuple(
        replace(frame, id=f"{fault}.called-false", kind=fault, keeps=_ANYTHING, clear=True, always=True)
        for frame in good_frames()
        if (fault := _FAULT_IF_FALSE.get(frame.kind)) is not None
    )


def _frame(name: str, row: dict[str, str]) -> Frame:
    return Frame(
        name,
        name.partition(".")[0],
        tuple(tuple(slot.split("|")) for slot in row["slots"].split()),
        row.get("strength", "must") == "must",
        row.get("within", "clause"),
        int(row.get("near", "14")),
        row.get("denied", "no"),
        row.get("mood", "any"),
        tuple(row.get("unless", "").split()),
        tuple(row.get("unless_in_sentence", "").split()),
        tuple(row.get("not_by", "").split()),
        frozenset(row.get("keeps", "").split()),
        row.get("ordered") == "true",
        row.get("asked") == "true",
        row.get("behind") == "true",
        frozenset(row.get("languages", "").split()),
        tuple(row.get("may_if", "").split()),
        "clear" in row or (row.get("mood") == "told" and " " in row["slots"]),
        row.get("clear") in ("always", "certain"),
        row.get("clear") == "certain",
    )


@cache
def _text(name: str) -> bytes:
    return without_examples((FRAMES / f"{name}.yaml").read_bytes())


@cache
def _data(name: str) -> dict[str, Any]:
    data = parsed(_text(name))
    if not isinstance(data, dict):
        raise ValueError(f"{name}.yaml is not a mapping")
    return data
