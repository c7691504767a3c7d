"""The words of a language made ready for reading: slots and triggers in one table, small words, shapes of words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from campaignkit.knowledge.frames import (
    Frame,
    FrameWords,
    called_false_frames,
    frame_words,
    frames,
    good_frames,
    turned_frames,
)
from campaignkit.knowledge.prebuilt import known
from campaignkit.texts.frames.arabic import spellings
from campaignkit.texts.frames.first_letters import by_first_letters
from campaignkit.texts.frames.word_table import WordTable
from campaignkit.texts.lexicon.tokens import fold

TRIGGER = "@"
"""Triggers of the reader share the table with the slots; their names begin with this."""

_SMALL = frozenset(
    {
        "splits",
        "or",
        "and",
        "but",
        "that",
        "if",
        "filler",
        "must",
        "subject",
        "abbreviations",
        "polite",
        "of",
        "persons",
    }
)
"""Lists of single words that are looked up one by one; all others are triggers of any length."""


class FrameLanguage:
    """What the reader knows of one language."""

    def __init__(self, words: FrameWords) -> None:
        """Make the words ready. `verb_last`: the verb ends the clause; `denies_behind`: `not` may follow the act."""
        self.name = words.language
        table = known(table_key(words))
        self.table = WordTable(table_of(words) if table is None else table, self.name)
        known_words = {name: self._words(text) for name, text in words.reader.items() if name in _SMALL}
        self.small: Callable[[str], frozenset[str]] = (dict.fromkeys(_SMALL, frozenset()) | known_words).__getitem__
        """Returns a list of small words."""
        self._shapes = {name: re.compile(shape) for name, shape in words.shapes.items() if name != "order"}
        order = words.shapes.get("order", "").split()
        self.verb_last = "verb-last" in order
        self.denies_behind = "denies-behind" in order
        self.by_act = _by_act(frames(), words)
        self.good_by_act = _by_act(good_frames(), words)
        self.acts_on = _acts_on(frames())
        self.turned_by_act = _by_act(turned_frames(), words)
        self.called_false_by_act = _by_act(called_false_frames(), words)

    def shaped(self, name: str, word: str) -> bool:
        """Say whether a word has a shape, such as the ending of a past tense."""
        shape = self._shapes.get(name)
        return shape is not None and shape.search(word) is not None

    def has_shape(self, name: str) -> bool:
        """Say whether words of the language have such a shape at all."""
        return name in self._shapes

    def _words(self, text: str) -> frozenset[str]:
        words = fold(text.replace(",", " "), self.name).split()
        if self.name != "ar":
            return frozenset(words)
        return frozenset(form for word in words for form in spellings(word))


def table_key(words: FrameWords) -> str:
    """Return under which key the table of a language is kept with what is made ready."""
    return f"table-of-first-words-{words.digest}"


def table_of(words: FrameWords) -> dict[str, str]:
    """Return the slots and triggers of a language by their first letters, made anew."""
    triggers = {TRIGGER + name: text for name, text in words.reader.items() if name not in _SMALL}
    return by_first_letters(words.slots | triggers, words.language)


def _by_act(all_frames: Iterable[Frame], words: FrameWords) -> dict[str, list[Frame]]:
    """Return the frames a language has words for, by the slots that can be their act."""
    by_act: dict[str, list[Frame]] = {}
    for frame in all_frames:
        if frame.languages and words.language not in frame.languages:
            continue
        slots = [[slot for slot in group if slot in words.slots] for group in frame.slots]
        for act in slots[0] if all(slots) else ():
            by_act.setdefault(act, []).append(frame)
    return by_act


@cache
def _acts_on(all_frames: tuple[Frame, ...]) -> dict[str, frozenset[str]]:
    """Return by which acts each object is meant, in frames whose act may not be denied."""
    acts: dict[str, set[str]] = {}
    for frame in all_frames:
        for slot in (one for group in frame.slots[1:] for one in group if frame.denied == "no"):
            acts.setdefault(slot, set()).update(frame.slots[0])
    return {slot: frozenset(names) for slot, names in acts.items()}


@cache
def language_of(name: str) -> FrameLanguage | None:
    """Return what the reader knows of a language; None when it has no words."""
    words = frame_words(name)
    return None if words is None else FrameLanguage(words)
