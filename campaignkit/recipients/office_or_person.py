"""Whether a cell names an office or a person: what is printed on a wall for a year should be an office.

Nothing is certain about names, so these are warnings: a title before it, or two to four words in capitals none of
which belongs to an office. A mobile number is known from the tables of the country.
"""

from __future__ import annotations

import re
from functools import cache

from campaignkit.late_patterns import late_pattern
from campaignkit.recipients.head_words import words_of

_WORD = late_pattern(r"[^\W\d_](?:[^\W\d_]|['’-])*\.?")
_BETWEEN_NAMES = frozenset(
    ("al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "van", "von")
)
_NAMES = late_pattern(r"[^\W\d_]+(?:[._-][^\W\d_]+){1,3}")
_GEORGIAN = late_pattern(r"[\u10d0-\u10ff]")
"""Georgian has capitals for headlines alone, no word begins with one: the ends of surnames are looked at."""
_LONG = 5
"""A word of an office that is as long is known inside another one, too: `basisschool`, `liceulorhei`."""


def is_a_person(text: str, *, said_to_be: bool = False) -> bool:
    """Say whether a contact reads like somebody's name. A column of persons needs less to be one."""
    words = _WORD.findall(text.split(",")[0])
    plain = [word.rstrip(".").casefold() for word in words]
    if not words or any(char.isdigit() for char in text):
        return False
    has_title = plain[0] in _set("titles") and len(words) > 1
    if any(_of_office(word) for word in plain):
        return has_title and not _of_office(plain[1])
    if _GEORGIAN.match(words[0]):
        surname = any(word.endswith(tuple(words_of("surname_ends"))) for word in plain)
        return has_title or (surname and 2 <= len(words) <= 4) or (said_to_be and len(words) < 5)
    capitals = all(_begins_like_a_name(word) for word in words)
    return has_title or (2 <= len(words) <= 4 and capitals) or (said_to_be and capitals and len(words) < 5)


def begins_with_a_title(text: str) -> bool:
    """Say whether a cell is a title and a name, which is somebody's in a column of any name: `السيدة ريما خوري`."""
    words = [word.rstrip(".").casefold() for word in _WORD.findall(text)]
    has_title = 1 < len(words) < 6 and len(words[0]) > 1 and words[0] in _set("titles")
    return has_title and is_a_person(text) and not any(map(_of_office, words))


def is_somebodys_address(email: str) -> bool:
    """Say whether an e-mail address seems to be made of a first and a last name: `maria.popescu@…`."""
    local = email.partition("@")[0].casefold()
    if _NAMES.fullmatch(local) is None or is_of_office(local):
        return False
    lengths = [len(part) for part in re.split(r"[._-]", local)]
    return lengths[-1] > 1 and (max(lengths) > 2 or len(lengths) == 2) and (lengths[0] > 1 or lengths[-1] > 2)


def is_of_office(local: str) -> bool:
    """Say whether what stands before the sign of an address names an office: `info`, `scoala12`, `school.office`."""
    words = [word for word in re.split(r"[\W\d_]+", local.casefold()) if word]
    names = _set("shared_addresses") | _set("offices")
    if not names.isdisjoint(words):
        return True
    return any(word in one for word in names if len(word) >= _LONG for one in words)


def _begins_like_a_name(word: str) -> bool:
    """Say whether a word has a capital, or is what stands between names: `van`, `d'Ormesson`."""
    if "'" in word or "’" in word:
        return any(char.isupper() for char in word)
    return word[0].isupper() or word[0].lower() == word[0].upper() or word in _BETWEEN_NAMES


def _of_office(word: str) -> bool:
    names = _set("offices")
    return (
        word in names or word.removeprefix("ال") in names or any(part in names for part in re.split(r"['’-]", word))
    )


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(word.casefold().rstrip(".") for word in words_of(name))
