"""How far the translations of a plan are, per language and per audience."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path as FilePath

from campaignkit.json_data import Json
from campaignkit.late_patterns import late_pattern
from campaignkit.materials.library import Library
from campaignkit.materials.needed_texts import needed_texts
from campaignkit.plan.help_of_material import help_of
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.records import dataclass
from campaignkit.translate.edition import Edition

EVERYBODY = "everybody"
"""The name under which texts stand that belong to no single audience: titles, names, help services."""

_WORD = late_pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Progress:
    """Texts of one audience in one language, and the words of the source that are still to be translated."""

    language: str
    audience: str
    translated: int
    fuzzy: int
    missing: int
    words: int
    words_left: int

    @property
    def total(self) -> int:
        """All texts."""
        return self.translated + self.fuzzy + self.missing

    @property
    def percent(self) -> int:
        """The translated share, rounded down: 100 means all."""
        return 100 if not self.total else self.translated * 100 // self.total


@dataclass(frozen=True, slots=True)
class LanguageProgress:
    """How far one language is: over all texts, each counted once, and for each audience."""

    whole: Progress
    audiences: tuple[Progress, ...]


def progress_of(plan: Plan, editions: Iterable[Edition], library: Library) -> tuple[LanguageProgress, ...]:
    """Return how far each language is that the plan names."""
    there = {edition.language: edition for edition in editions}
    names = [name for name in dict.fromkeys(plan.campaign.translations) if name != plan.campaign.language]
    return tuple(
        LanguageProgress(
            whole(plan, there.get(name), name, library), tuple(progress(plan, there.get(name), name, library))
        )
        for name in names
    )


def unfinished(plan: Plan, editions: Iterable[Edition], library: Library) -> Iterator[tuple[str, int, int]]:
    """Yield each language in which texts still wait, with how many of them do, and how many there are."""
    there = {edition.language: edition for edition in editions}
    for name in dict.fromkeys(plan.campaign.translations):
        if name != plan.campaign.language:
            states = [_state(there.get(name), text.path) for text in needed_texts(plan, name, library)]
            if left := sum(state != 0 for state in states):
                yield name, left, len(states)


def described(plans: Iterable[tuple[FilePath, Iterable[LanguageProgress]]]) -> Json:
    """Return how far plans are, as other programs read it."""
    rows = [
        {
            "plan": path.as_posix(),
            "languages": [
                asdict(one.whole)
                | {"percent": one.whole.percent}
                | {"audiences": [asdict(row) for row in one.audiences]}
                for one in languages
            ],
        }
        for path, languages in plans
    ]
    return {"schema_version": 1, "plans": rows}


def progress(plan: Plan, edition: Edition | None, language: str, library: Library) -> Iterator[Progress]:
    """Yield the progress of a language for each audience; without an edition nothing is translated."""
    counts: dict[str, list[int]] = {}
    for text in needed_texts(plan, language, library):
        words = len(_WORD.findall(text.value))
        state = _state(edition, text.path)
        for audience in _audiences(plan, text.path):
            row = counts.setdefault(audience, [0, 0, 0, 0, 0])
            row[state] += 1
            row[3] += words
            row[4] += words if state else 0
    order = {audience.id: index for index, audience in enumerate(plan.audiences)}
    for audience in sorted(counts, key=lambda name: order.get(name, -1)):
        yield Progress(language, audience, *counts[audience])


def whole(plan: Plan, edition: Edition | None, language: str, library: Library) -> Progress:
    """Return the progress of a language over all texts, each counted once."""
    counts = [
        (_state(edition, text.path), len(_WORD.findall(text.value))) for text in needed_texts(plan, language, library)
    ]
    states = [state for state, _ in counts]
    rest = sum(count for state, count in counts if state)
    words = sum(count for _, count in counts)
    return Progress(language, "all", states.count(0), states.count(1), states.count(2), words, rest)


def _state(edition: Edition | None, path: Path) -> int:
    """Return 0 for a translated text, 1 for an unsure one, 2 for a missing one."""
    if edition is None:
        return 2
    if edition.translation is not None and path in edition.translation.unsure:
        return 1
    return 2 if path in edition.untranslated else 0


def _audiences(plan: Plan, path: Path) -> list[str]:
    owner = path[:2]
    if owner[0] == "materials":
        return [m.audience or EVERYBODY for m in plan.materials if owner[1] == m.id]
    if owner[0] == "messages":
        own = [m.audience for m in plan.messages if owner[1] == m.id]
        return list(
            dict.fromkeys([*own, *(m.audience for m in plan.materials if m.audience and owner[1] in m.messages)])
        )
    if owner[0] == "help":
        names = dict.fromkeys(m.audience for m in plan.materials if m.audience and owner[1] in help_of(plan, m))
        return list(names) or [EVERYBODY]
    return [EVERYBODY]
