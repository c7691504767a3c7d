"""Which language of a plan a cell names: by its code, by its name, or as people of an office call it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from campaignkit.knowledge.reader import rows
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.did_you_mean import nearest
from campaignkit.recipients.composed_heads import meanings
from campaignkit.recipients.head_words import everyday_languages, plain

_BETWEEN = late_pattern(r"[,،;؛/+&|\n]|(?<![^\S\n])[^\S\n]+(?:and|und|et|și|y|e|i|и|та|و)\s+", re.IGNORECASE)
_AND = late_pattern(r"\s+و(?=\w)")
"""Arabic writes “and” and the next word in one: عربي وفرنسي."""
_ARABIC = str.maketrans("أإآىیک", "اااييك")
_SHORTEST = 3
"""So many letters of a name are enough where no other language begins with them: `рус.`"""


def languages(text: str, of_plan: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the languages of the plan that a cell names, by code or by name, and what it says besides."""
    tags: dict[str, None] = {}
    unknown = []
    for part in filter(None, map(str.strip, _BETWEEN.split(text))):
        whole = _language(part, tuple(of_plan))
        named = [whole] if whole else [_language(name, tuple(of_plan)) for name in _AND.split(part)]
        if None in named:
            unknown.append(part)
        tags |= dict.fromkeys(tag for tag in named if tag and None not in named)
    return list(tags), unknown


def _language(name: str, of_plan: tuple[str, ...]) -> str | None:
    word = name.casefold().replace("_", "-")
    for tag in of_plan:
        if word in (tag.casefold(), tag.split("-")[0].casefold()):
            return tag
    bare = _bare(name)
    by_name = next((tag for tag in of_plan if bare in _bare_names(tag, of_plan)), None)
    return by_name or _shortened(bare, of_plan) or (_by_initial(name, of_plan) if len(name) == 1 else None)


@cache
def _by_initial(letter: str, of_plan: tuple[str, ...]) -> str | None:
    """Return the only language of the plan whose code begins with a letter: offices in Switzerland write `D/F/I`."""
    named = [tag for tag in of_plan if tag.startswith(letter.casefold())]
    return named[0] if len(named) == 1 else None


@cache
def _shortened(word: str, of_plan: tuple[str, ...]) -> str | None:
    """Return the only language of all of which a name begins with a word; it has to be one of the plan."""
    if len(word) < _SHORTEST:
        return None
    codes = {code for code in rows("languages") if any(name.startswith(word) for name in _bare_names(code, of_plan))}
    return next((tag for tag in of_plan if codes == {tag.split("-")[0]}), None)


def language_meant(name: str, of_plan: Sequence[str]) -> str | None:
    """Return the name of a language of the plan that a name nobody knows is most like: `Kiswahili` for Kiswahilli."""
    names = [one for tag in of_plan for one in _names(tag, tuple(of_plan))]
    near = nearest(name.casefold(), names)
    return None if near is None else near.capitalize()


def _bare(name: str) -> str:
    """Return a name without accents, words for “language” and what Arabic has before and behind it: عربي, العربية."""
    words = [word for word in plain(name).split() if "language" not in meanings().get(word, ())]
    text = " ".join(words).translate(_ARABIC)
    return re.sub(r"\bال|(?<=[\u0620-\u064a])[ةه]\b", "", text)


@cache
def _bare_names(tag: str, of_plan: tuple[str, ...]) -> frozenset[str]:
    own = everyday_languages().get(tag.split("-")[0], ())
    return frozenset(_bare(name) for name in (*_names(tag, of_plan), *own)) - {""}


@cache
def _names(tag: str, of_plan: tuple[str, ...]) -> frozenset[str]:
    """Return what a language is called in English, in itself and in the other languages of the plan."""
    from campaignkit.knowledge.cldr import Locale, UnknownLocaleError

    names = {rows("languages").get(tag.split("-")[0], {"label": tag})["label"].casefold()}
    for other in (*of_plan, "en"):
        try:
            name = Locale.parse(other.split("-")[0]).languages.get(tag.split("-")[0])
        except (UnknownLocaleError, ValueError):
            continue
        if name:
            names.add(name.casefold())
    return frozenset(names)
