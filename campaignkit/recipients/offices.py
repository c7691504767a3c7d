"""Whether a cell names an office or a person: what is printed on a wall for a year should be an office.

Nothing is certain about names, so these are warnings: a title before it, or two to four words in capitals none of
which belongs to an office. A mobile number is known from the tables of the country.
"""

from __future__ import annotations

import re
from functools import cache

from campaignkit.recipients.head_words import words_of

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-])*\.?")
_BETWEEN_NAMES = frozenset(
    ("al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "van", "von")
)
_TWO_NAMES = re.compile(r"([a-z]{2,})[._-]([a-z]{2,})|[a-z]\.([a-z]{3,})")


def is_a_person(text: str, *, said_to_be: bool = False) -> bool:
    """Say whether a contact reads like somebody's name. A column of persons needs less to be one."""
    words = _WORD.findall(text.split(",")[0])
    plain = [word.rstrip(".").casefold() for word in words]
    if not words or any(char.isdigit() for char in text):
        return False
    titled = plain[0] in _set("titles") and len(words) > 1
    if any(_of_office(word) for word in plain):
        return titled and not _of_office(plain[1])
    capitals = all(_begins_like_a_name(word) for word in words)
    return titled or (2 <= len(words) <= 4 and capitals) or (said_to_be and capitals and len(words) < 5)


def is_somebodys_address(email: str) -> bool:
    """Say whether an e-mail address seems to be made of a first and a last name: `maria.popescu@…`."""
    local = email.partition("@")[0].casefold()
    found = _TWO_NAMES.fullmatch(local)
    return found is not None and not any(
        part in _set("shared_addresses") or part in _set("offices") for part in found.groups() if part
    )


def _begins_like_a_name(word: str) -> bool:
    """Say whether a word has a capital, or is what stands between names: `van`, `d'Ormesson`."""
    if "'" in word or "’" in word:
        return any(char.isupper() for char in word)
    return word[0].isupper() or word[0].lower() == word[0].upper() or word in _BETWEEN_NAMES


def _of_office(word: str) -> bool:
    known = _set("offices")
    return word in known or any(part in known for part in re.split(r"['’-]", word))


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(word.casefold().rstrip(".") for word in words_of(name))
