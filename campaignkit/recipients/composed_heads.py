"""Heads that are put together of everyday words: “Naam van de school”, “Straat en nr”, “E-mail of the office”.

A head is understood when each of its words is known, and only then: “Name of the pupil” is no name of a school.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.late_patterns import late_pattern
from campaignkit.recipients.head_words import known_heads, plain

WORDS = PACKAGE / "knowledge" / "list-words.yaml"
_FEWEST_LETTERS = 3
_BETWEEN_ALTERNATIVES = late_pattern(r"[/|\\,;]")
_MAY_STAND_BESIDE = frozenset(
    ("city", "state", "street", "address", "postcode", "contact", "person", "phone", "email", "website")
)
"""What a head still means with an alternative that nobody knows; a name of somebody else is no name of a school."""
_LONGEST = 4
"""So many words may be one: `numero de telefono`."""
PROPOSED = (
    *("name", "address", "street", "postcode", "city", "contact", "phone", "email", "website", "language"),
    *("quantity", "poster"),
)
"""What the help writes out in the language of a list."""
_GOES_WITH = {
    "email": {"address", "name", "contact", "person", "id"},
    "mobile": {"phone", "id", "name", "contact", "person"},
    "phone": {"id", "name", "contact", "person"},
    "website": {"address"},
    "logo": {"name"},
    "language": {"name"},
    "person": {"name", "contact"},
    "contact": set(),
    "city": {"postcode", "name", "state"},
    "state": {"name"},
    "postcode": {"id"},
    "street": {"id", "name", "address"},
    "address": {"name", "street", "postcode", "city", "id"},
    "country": {"name"},
    "kind": set(),
    "id": set(),
    "quantity": set(),
    "name": set(),
}
"""What a word may stand beside: an e-mail address is no address. The first that fits is meant."""


def composed(head: str) -> tuple[str, bool] | None:
    """Return the field that a head means, and whether it names the office itself; None where a word is not known."""
    return _of_words(head) or _of_alternatives(head)


def names_a_person(head: str) -> bool:
    """Say whether one of the words of a head is a person's: “Head teacher mobile”, not “School mobile”."""
    return any("person" in kinds for kinds in _kinds(plain(head).split()))


def _of_alternatives(head: str) -> tuple[str, bool] | None:
    """Return the field of a head of alternatives, `City/region`, of which one is known and no other means more."""
    parts = [part for part in _BETWEEN_ALTERNATIVES.split(head) if plain(part)]
    if len(parts) < 2:
        return None
    fields = {known_heads().get(plain(part)) or (_of_words(part) or (None,))[0] for part in parts} - {None}
    if "city" in fields:
        fields -= {"state"}  # “City/region”
    field = next(iter(fields)) if len(fields) == 1 else None
    return (field, False) if field in _MAY_STAND_BESIDE else None


def _of_words(head: str) -> tuple[str, bool] | None:
    kinds = list(_kinds(plain(head).split()))
    if not kinds or any(not kind for kind in kinds):
        return None
    fields = {
        field: own
        for meaning in product(*kinds)
        if (field := _one(frozenset(meaning)))
        for own in ("school" in meaning,)
    }
    if not fields:
        return None
    field = next(name for name in ("name", *_GOES_WITH) if name in fields)
    return field, fields[field]


def _one(words: frozenset[str]) -> str | None:
    rest = words - {"school"}
    if not rest:
        return "name"
    if rest == {"contact", "name"}:
        return "person"
    if "school" in words and "quantity" in rest:
        return None  # how many schools, not how many copies
    if len(rest & {"street", "postcode", "city"}) > 1 and rest != {"postcode", "city"}:
        return "address"
    return next((field for field, with_it in _GOES_WITH.items() if field in rest and rest <= with_it | {field}), None)


def _kinds(words: Sequence[str]) -> Iterator[frozenset[str]]:
    """Yield what each word of a head may mean, small words left out; the longest phrase counts."""
    table, at = meanings(), 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            meaning = table.get(" ".join(words[at : at + length]))
            if meaning is not None:
                break
        else:
            length, meaning = 1, frozenset()
        if length > 1 or words[at] not in between():
            yield from (meaning,) if meaning else _parts(words[at])
        at += length


def _parts(word: str) -> tuple[frozenset[str], ...]:
    """Return what the two halves of a word mean: `schoolnaam`, `Schuladresse`; nothing known where it has none."""
    table = meanings()
    for at in range(_FEWEST_LETTERS, len(word) - _FEWEST_LETTERS + 1):
        last = table.get(word[at:])
        if last is None:
            continue
        for link in ("", "s", "en", "n", "e"):
            first = table.get(word[:at].removesuffix(link))
            if first is not None and word[:at].endswith(link):
                return first, last
    return (frozenset(),)


@cache
def meanings() -> Mapping[str, frozenset[str]]:
    """Return what each word or phrase may mean, in all languages."""
    fields_of: dict[str, set[str]] = {word: {field} for word, field in known_heads().items()}
    for words in _languages().values():
        for field, phrases in words.items():
            if field in _GOES_WITH or field == "school":
                for word in phrases:
                    fields_of.setdefault(plain(word), set()).add(field)
    return {word: frozenset(fields) for word, fields in fields_of.items()}


@cache
def between() -> frozenset[str]:
    """Return the small words that say nothing: “of”, “van”, “the”."""
    return frozenset(part for word in read_yaml(WORDS)["between"] for part in plain(word).split())


def material_words(kind: str, languages: Sequence[str] = ()) -> Iterator[str]:
    """Yield what people call a kind of printed material, in some languages or in all."""
    for language, words in _languages().items():
        if not languages or language in languages:
            yield from words.get(kind, ())


def proposed_heads(languages: Sequence[str]) -> str:
    """Return heads that are understood, in the first of some languages that has them, else in English."""
    heads = _languages()
    words = heads[next((name for name in (*languages, "en") if name in heads), "en")]
    return ", ".join(words[field][0] for field in PROPOSED)


def _languages() -> Mapping[str, Mapping[str, Sequence[str]]]:
    words: dict[str, dict[str, list[str]]] = read_yaml(WORDS)["languages"]
    return words
