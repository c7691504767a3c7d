"""Which translation of a text is printed: not one that is marked fuzzy, nor one of a source text that has changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from campaignkit.translate.edition import Original
from campaignkit.translate.po import PoEntry, PoFile

_GOOD, _UNSURE, _EMPTY = 0, 1, 2


class PrintedTranslation(NamedTuple):
    """What is printed of a text in a language, and the entry of a PO file that serves it best.

    `text` is None where there is no translation, or one that waits for a person (`draft`); `source_changed` says then
    whether it waits because the source text has changed, not only because somebody marked it fuzzy.
    """

    text: str | None
    entry: PoEntry | None
    draft: str | None = None
    source_changed: bool = False


class Translations:
    """What the PO files of one language say of the texts of a plan; of several files the first that serves a text."""

    def __init__(self, files: Iterable[PoFile]) -> None:
        """Take the entries of files that are in use."""
        self._by_key: dict[str, list[PoEntry]] = {}
        for file in files:
            for entry in file.entries:
                if not entry.obsolete and entry.context is not None:
                    self._by_key.setdefault(entry.context, []).append(entry)

    def printed(self, key: str, source: str) -> PrintedTranslation:
        """Return what is printed of a text whose source is this one today."""
        entry, how_well = _best(self._by_key.get(key, ()), source)
        if entry is None or how_well == _EMPTY:
            return PrintedTranslation(None, entry)
        said = entry.get("msgstr")
        if how_well == _GOOD:
            return PrintedTranslation(said, entry)
        return PrintedTranslation(None, entry, said, entry.get("msgid").strip() != source)

    def of_a_base(self, key: str, source: str, original: Original, language: str) -> PrintedTranslation:
        """Return what is printed of a text that a base has in another language than the plan.

        A translation of it from that language is as good as one from the language of the plan; where nothing is
        better, the words of the base are printed in its own language.
        """
        best = self.printed(key, source)
        if best.text is None:
            best = self.printed(key, original.text)
        if best.text is None and original.language == language:
            return PrintedTranslation(original.text, best.entry)
        return best


def _best(entries: Sequence[PoEntry], source: str) -> tuple[PoEntry | None, int]:
    """Return the first of the entries that serve a text best, and how well they do."""
    best: PoEntry | None = None
    least = _EMPTY + 1
    for entry in entries:
        how_well = _how_well(entry, source)
        if how_well < least:
            best, least = entry, how_well
    return best, least


def _how_well(entry: PoEntry, source: str) -> int:
    if not entry.get("msgstr").strip():
        return _EMPTY
    return _UNSURE if entry.fuzzy or entry.get("msgid").strip() != source else _GOOD
