"""Which entry of a PO file belonged to a text before: the same, one that moved, or one whose words changed."""

from __future__ import annotations

from campaignkit.late_patterns import late_pattern
from campaignkit.plan.printed_texts import PlanText
from campaignkit.translate.po import PoEntry

_INDEX = late_pattern(r"(?<=\.)\d+(?=\.|\Z)")


class EarlierEntries:
    """What there is of earlier translations, each used once."""

    def __init__(self, entries: list[PoEntry]) -> None:
        self.by_key: dict[str | None, list[PoEntry]] = {}
        self.by_kind: dict[tuple[str, str], list[PoEntry]] = {}
        self.used: set[int] = set()
        for entry in sorted(entries, key=lambda e: e.obsolete):
            self.by_key.setdefault(entry.context, []).append(entry)
            kind = (_INDEX.sub("*", entry.context or ""), entry.get("msgid").strip())
            self.by_kind.setdefault(kind, []).append(entry)

    def matches(self, texts: list[PlanText]) -> list[PoEntry | None]:
        """Return for each text the entry whose translation it keeps.

        First comes the entry of the same name and source; then one with the same source whose place in a list has
        changed; then the entry of the same name with an older source, which a person has to look at.
        """
        result: list[PoEntry | None] = [None] * len(texts)
        for candidates_of in (self._same, self._moved, self._changed):
            for index, text in enumerate(texts):
                if result[index] is None:
                    free = [entry for entry in candidates_of(text) if id(entry) not in self.used]
                    best = next((entry for entry in free if entry.get("msgstr").strip()), free[0] if free else None)
                    if best is not None:
                        self.used.add(id(best))
                        result[index] = best
        return result

    def _same(self, text: PlanText) -> list[PoEntry]:
        return [e for e in self.by_key.get(text.key, []) if e.get("msgid").strip() == text.value.strip()]

    def _moved(self, text: PlanText) -> list[PoEntry]:
        entries = self.by_kind.get((_INDEX.sub("*", text.key), text.value.strip()), [])
        return [entry for entry in entries if entry.get("msgstr").strip()]

    def _changed(self, text: PlanText) -> list[PoEntry]:
        return self.by_key.get(text.key, [])
