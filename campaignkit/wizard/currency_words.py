"""Which money an amount names: by three letters, its sign, its name, or what people write for short: Kč, lei, грн."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from campaignkit.knowledge.system_language import system_language
from campaignkit.knowledge.vocabularies import terms
from campaignkit.wizard.country_facts import FALLBACK_LANGUAGE, currency_of_country, languages_of

_COUNTS = (None, 1, 2, 5, 1.5)
"""So many forms a name has in the languages of CLDR: koruna, koruny, korun."""
_VOWELS = frozenset("aeiouyаеиоуыэюяіїє")
_SHORTEST = 2
_MANY = frozenset(["tis", "tys", "tsd", "mil", "mln", "mld", "mrd", "mio", "млн", "млрд", "тис", "тыс", "хил"])
"""What says thousands and millions for short, also where the letters stand in the name of the money."""


def currency_named(words: str, country: str) -> str | None:
    """Return the currency that words name, where people mean their country's money first; None where they name none.

    A short form is the beginning of a word of the name, or has no vowels of it, and never says thousands.
    """
    if not words.strip(" ."):
        return currency_of_country(country)
    if words.upper() in terms()["currencies"]:
        return words.upper()
    word, own = _plain(words), currency_of_country(country)
    names = list(_names(own, country))
    if any(word in (name, *name.split()) for name in names) or any(_is_short(word, name) for name in names):
        return own
    codes = [code for code in terms()["currencies"] if word in _words_of(code, country)]
    return codes[0] if len(codes) == 1 else None


def _is_short(short: str, name: str) -> bool:
    """Say whether something stands for a name: `din` for dinar, `грн` for гривня."""
    if len(short) < _SHORTEST or not short.isalpha() or short in _MANY:
        return False
    without = not _VOWELS.intersection(short)
    return any(word.startswith(short) or (without and _runs_through(short, word)) for word in _rests(name))


def _rests(name: str) -> Iterator[str]:
    """Yield a name from each of its words on: short forms run over several, as TL does in Türk lirası."""
    words = name.split()
    yield from (" ".join(words[at:]) for at in range(len(words)))


def _runs_through(short: str, name: str) -> bool:
    """Say whether a name begins with the first letter and has the others behind it, in their order."""
    letters = iter(name)
    return name[:1] == short[:1] and all(letter in letters for letter in short)


def _names(code: str, country: str) -> Iterator[str]:
    """Yield the sign of a currency and its names as they are written in a country."""
    from campaignkit.knowledge.cldr import get_currency_name, get_currency_symbol

    for locale in _locales(country):
        yield _plain(get_currency_symbol(code, locale))
        yield from (_plain(get_currency_name(code, count, locale)) for count in _COUNTS)


def _words_of(code: str, country: str) -> set[str]:
    return {word for name in _names(code, country) for word in (name, *name.split())}


@lru_cache(maxsize=4)
def _locales(country: str) -> tuple[Any, ...]:
    """Return the languages in which somebody may name money in a country, those of the country as it writes them."""
    from campaignkit.knowledge.cldr import Locale, UnknownLocaleError

    locales = []
    own = languages_of(country)
    here = [f"{name}-{country}" for name in own]
    for name in (*here, *own, system_language() or FALLBACK_LANGUAGE, FALLBACK_LANGUAGE):
        try:
            locales.append(Locale.parse(name, sep="-"))
        except (UnknownLocaleError, ValueError):
            continue
    return tuple(dict.fromkeys(locales))


def _plain(words: str) -> str:
    """Return words without accents, case, quotes, and the points of a short form."""
    bare = unicodedata.normalize("NFKD", words.strip().casefold().replace("ł", "l"))
    return "".join(c for c in bare if unicodedata.category(c) not in ("Mn", "Cf") and c not in ".\"'’״׳")
