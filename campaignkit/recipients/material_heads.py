"""Which materials a column counts: “Affiches A3”, “Kaartjes”, “quantity poster”, “poster-nl A3”, “Plakate (A3)”.

What is personal goes to recipients, so it is meant before what is the same for all. Materials of one kind for several
languages share a column: the language of each row says which of them it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import combinations, takewhile

from campaignkit.campaign.campaign import Campaign
from campaignkit.knowledge.locales import languages as worded
from campaignkit.knowledge.locales import locale
from campaignkit.late_patterns import late_pattern
from campaignkit.materials.types import MaterialType
from campaignkit.plan.languages_of_material import languages_of
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paper_of_plan import paper_of
from campaignkit.recipients.composed_heads import between, material_words, meanings
from campaignkit.recipients.head_words import plain
from campaignkit.recipients.language_cells import languages
from campaignkit.records import dataclass

_SHORT = 4
_UNIT = late_pattern(
    r"[(\[]\s*(nbr?e?|nombre|qt[yé]e?|qte|quant|nr|no|n°|#|pcs|st|stk|stück|ex|expl|copies|szt|ks|db|kpl|tk|kom|adet|buc|шт|бр|кол-во)"
    r"\s*\.?\s*[)\]]",
    re.IGNORECASE,
)
"""What says in brackets that a column counts: “Affiche (nb)”, “Plakate (Stk.)”."""
_AMOUNTS = frozenset(("quantity", "id"))
"""“Number of posters”, “Nr. Plakate”: what may stand beside a material."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Countable:
    """A material of which a list may say how many: its words exactly, those that may be bent, and its formats.

    `readers` are the words of its audience, by which “Posters children” is told from “Posters teens”.
    """

    id: str
    words: frozenset[str]
    bent: frozenset[str]
    formats: tuple[str, ...]
    languages: tuple[str, ...]
    personal: bool
    of_plan: tuple[str, ...]
    readers: frozenset[str] = frozenset()

    def key(self, head: str) -> tuple[int, str] | None:
        """Return what a head counts, the material or one of its formats, and how surely: most by its id."""
        words = plain(re.sub(r"[()\[\]]", " ", _UNIT.sub(" ", head))).split()
        here = frozenset(words)
        exact = [(len(self.id) + 1, plain(self.id).split()), *((1, phrase) for phrase in _by_length(self.words))]
        # most are nowhere in it
        trials = [(sure, phrase, False) for sure, phrase in exact if here.issuperset(phrase)]
        for sure, phrase, bends in (*trials, *((0, phrase, True) for phrase in _by_length(self.bent))):
            rest = _without(words, phrase, bends=bends)
            if rest is not None and (key := self._counted(rest)):
                return sure, key
        return None

    def _counted(self, rest: list[str]) -> str | None:
        """Return the key that the words beside the name of a material leave; None where one says something else."""
        form = None
        for name in self.formats:
            others = _without(rest, plain(name).split(), bends=False)
            if others is not None:
                form, rest = name, others
        for phrase in _amounts():
            rest = _without(rest, phrase.split(), bends=False) or ([] if " ".join(rest) == phrase else rest)
        for word in rest:
            meaning = meanings().get(word, frozenset())
            if word in between() or meaning & _AMOUNTS or _among(word, self.readers):
                continue
            known, _ = languages(word, self.of_plan)
            if not known or tuple(known) != self.languages:
                return None
        return f"{self.id}/{form}" if form and len(self.formats) > 1 else self.id


@lru_cache(maxsize=1000)
def _by_length(phrases: frozenset[str]) -> tuple[list[str], ...]:
    """Return phrases as words, the longest first."""
    return tuple(phrase.split() for phrase in sorted(phrases, key=len, reverse=True))


@cache
def _amounts() -> tuple[str, ...]:
    """Return how many, said in several words: `số lượng`."""
    return tuple(phrase for phrase, meaning in meanings().items() if " " in phrase and meaning & _AMOUNTS)


def counted_by(head: str, countables: Sequence[Countable]) -> tuple[tuple[str, ...], bool]:
    """Return what a head counts, and whether that is clear: several may be meant and none of them sure."""
    pairs = [(one, key) for one in countables if (key := one.key(head))]
    surest = max((key[0] for _, key in pairs), default=0)
    pairs = [(one, key) for one, key in pairs if key[0] == surest]
    if any(one.personal for one, _ in pairs):
        pairs = [(one, key) for one, key in pairs if one.personal]
    keys = tuple(key for _, (_, key) in pairs)
    clear = all(
        a.languages and b.languages and set(a.languages).isdisjoint(b.languages)
        for (a, _), (b, _) in combinations(pairs, 2)
    )
    return keys, clear


def _everyday(kind: MaterialType, languages: Sequence[str] = ()) -> Iterable[str]:
    return () if kind.everyday is None else material_words(kind.everyday, languages)


def countables(campaign: Campaign, plan: Plan) -> tuple[Countable, ...]:
    """Return the materials of a plan as a list may call them."""
    languages = tuple(dict.fromkeys((*(campaign.plans or (plan.campaign.language,)), "en")))
    result = []
    for material in plan.materials:
        kind = campaign.library.type(material.type)
        own = [one.words.get(kind.word) for name in languages if (one := locale(name)) is not None]
        every = [one.words.get(kind.word) for name in worded() if (one := locale(name)) is not None]
        near = _plain((*own, kind.name, material.type, *_everyday(kind, languages)))
        far = _plain((*every, *kind.names.values(), *_everyday(kind)))
        forms = kind.wanted(material.formats, paper_of(plan), len(material.sections))
        result.append(
            Countable(
                id=material.id,
                words=near | far,
                bent=near,
                formats=tuple(form.id for form in forms if form.print),
                languages=tuple(languages_of(plan, material) or ()),
                personal=bool(material.personal),
                of_plan=tuple(campaign.plans) or (plan.campaign.language,),
                readers=_words_of_audience(campaign, plan, material.audience),
            )
        )
    return tuple(result)


def _words_of_audience(campaign: Campaign, plan: Plan, audience: str | None) -> frozenset[str]:
    """Return the words that name an audience in the languages of a campaign, small ones and figures left out."""
    plans = (plan, *campaign.plans.values())
    names = [one.name for each in plans for one in each.audiences if one.id == audience]
    words = {word for text in (*names, audience or "") for word in plain(text.replace("-", " ")).split()}
    return frozenset(word for word in words - between() if len(word) >= _SHORT - 1 and word.isalpha())


def _among(word: str, words: frozenset[str]) -> bool:
    return any(
        _is_bent(word, one) or _is_bent(one, word) or _have_one_stem(word, one)
        for one in words
        if min(len(word), len(one)) >= _SHORT - 1
    )


def _have_one_stem(word: str, other: str) -> bool:
    """Say whether two words begin alike and only their ends differ, as cases do: `nuoret`, `nuorten`."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return shared >= _SHORT and max(len(word), len(other)) - shared < _SHORT


def _plain(words: Iterable[str | None]) -> frozenset[str]:
    return frozenset(plain(word) for word in words if word and plain(word))


def _without(words: list[str], phrase: list[str], *, bends: bool) -> list[str] | None:
    """Return the words that a phrase leaves; None where it is not among them."""
    for at in range(len(words) - len(phrase) + 1):
        if phrase and all(
            word == other or (bends and _is_bent(word, other))
            for word, other in zip(words[at : at + len(phrase)], phrase, strict=True)
        ):
            return words[:at] + words[at + len(phrase) :]
    return None


def _is_bent(word: str, other: str) -> bool:
    """Say whether a word is a plural or a case of another: `affiches`, `Plakate`, `листовки`."""
    stem = other if len(other) <= _SHORT else other[:-1]
    return word.startswith(stem) and len(word) <= len(other) + (2 if len(other) <= _SHORT else 3)
