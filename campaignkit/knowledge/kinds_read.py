"""Which kinds of fault are read in a language, and how many of them were found on first look.

A first look is counted once, before anything is changed for its texts; docs/recall.md says how.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from campaignkit.knowledge.frames import frame_languages, frame_words, frames, good_frames, kinds
from campaignkit.knowledge.lexicons import lexicon, lexicon_languages
from campaignkit.knowledge.locales import language_label
from campaignkit.knowledge.phrases import said_phrases
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.knowledge.related_languages import READ_WITH, nearest_language
from campaignkit.records import dataclass

FIRST_LOOKS = PACKAGE / "knowledge" / "first-looks.yaml"
ENOUGH = 100
"""A round with fewer faults in a language says little of it, and nothing of a kind."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What was found of how many faults that were marked; nobody has looked where `faults` is 0."""

    hits: int = 0
    faults: int = 0

    @property
    def rate(self) -> str:
        """The share that was found, in words of a table."""
        return f"{100 * self.hits / self.faults:.0f} %" if self.faults else "not measured"


@cache
def kinds_read(language: str) -> frozenset[str]:
    """Return the kinds of fault that are looked for in a language, by frames or by phrases of its lexicon.

    A kind without frames of its own is read by those of the kind that covers it.
    """
    words, lines = frame_words(language), lexicon(language)
    slots = frozenset(words.slots) if words is not None else frozenset()
    by_frames = {
        frame.kind
        for frame in frames()
        if all(any(slot in slots for slot in group) for group in frame.slots)
        and (not frame.languages or (words is not None and words.language in frame.languages))
    }
    lexicon_kinds = lines.kinds if lines is not None else frozenset()
    whole = "blame" in lexicon_kinds
    by_phrases = {
        kind.id for kind in kinds().values() if kind.reported_as in lexicon_kinds and (whole or kind.id == "terms")
    }
    direct = by_frames | by_phrases
    frame_kinds = {frame.kind for frame in frames()}
    indirect = {name for kind in direct for name in kinds()[kind].covered_by}
    more = {kind.id for kind in kinds().values() if kind.id not in frame_kinds and kind.reported_as in indirect}
    return frozenset(direct | more)


@cache
def reads_tag(language: str, tag: str) -> bool:
    """Say whether a language has words in which a text does what a tag says: without them nobody can miss it."""
    words = frame_words(language)
    slots = frozenset(words.slots) if words is not None else frozenset()
    return bool(said_phrases(language, tag)) or any(
        all(any(slot in slots for slot in group) for group in frame.slots)
        for frame in good_frames()
        if frame.kind == tag
    )


@cache
def first_look(language: str, kind: str | None = None) -> FirstLook:
    """Return the newest first look at a language that is large enough, else the largest; at all kinds or one."""
    rows = [
        look["languages"][name]
        for look in reversed(list(read_yaml(FIRST_LOOKS).values()))
        if (name := nearest_language(language, look["languages"])) is not None
    ]
    large = (row for row in rows if int(row["faults"]) >= ENOUGH)
    row = next(large, None) or max(rows, key=lambda row: int(row["faults"]), default=None)
    if row is None:
        return FirstLook()
    if kind is None:
        return FirstLook(int(row["found"]), int(row["faults"]))
    count, _, faults = row["kinds"].get(kind, "0/0").partition(",")[0].partition("/")
    return FirstLook(int(count), int(faults))


def described() -> list[dict[str, Any]]:
    """Return for each language with words its kinds, and what was found of them on first look, for other programs."""
    languages = []
    for language in sorted({*frame_languages(), *lexicon_languages(), *READ_WITH}):
        own_kinds = kinds_read(language)
        languages.append(
            {
                "language": language,
                "name": language_label(language),
                "first_look": _said(first_look(language)),
                "kinds": {
                    kind: _said(first_look(language, kind)) if kind in own_kinds else "not read" for kind in kinds()
                },
            }
        )
    return languages


def _said(look: FirstLook) -> dict[str, Any]:
    return {"found": look.hits, "faults": look.faults, "rate": look.rate}
