"""Heads of lists as offices write them, in each language for which their words are known."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from campaignkit.knowledge.reader import read_yaml
from campaignkit.materials.types import EVERYDAY
from campaignkit.recipients.composed_heads import WORDS, composed
from campaignkit.recipients.head_words import known_heads, plain
from campaignkit.recipients.heads import find_heads, known_to
from campaignkit.recipients.material_heads import Countable, counted_by
from campaignkit.recipients.table import RecipientTable, Row

LANGUAGES: dict[str, dict[str, list[str]]] = read_yaml(WORDS)["languages"]


def field_of(head: str) -> str | None:
    found = composed(head)
    return known_heads().get(plain(head)) or (None if found is None else found[0])


def ways(word: str, office: str) -> Iterator[str]:
    """Yield ten ways to write one head."""
    yield from (word, word.upper(), word.capitalize(), f"{word}:", f"{word} *", f"{word} (2027)")
    yield from (f"{word} {office}", f"{office} {word}", f"{word} – {office}", f"{office.capitalize()}_{word}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_field_in_ten_ways(language: str) -> None:
    words = LANGUAGES[language]
    wrong = {
        (head, field): found
        for field in ("name", "address", "street", "postcode", "city", "phone", "email", "website", "language")
        for word in words[field][:2]
        for head in ways(word, words["school"][0])
        if (found := field_of(head)) != field
    }
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slash_or_a_bracket_hides_no_town_and_no_contact_person(language: str) -> None:
    words = LANGUAGES[language]
    town, contact = words["city"][0], words["contact"][0]
    heads = dict.fromkeys((f"{town}/{words['city'][-1]}", f"{town} / xyzzy", f"{town} (xyzzy)"), "city")
    for person in words["person"]:
        heads |= dict.fromkeys((f"{contact} {person}", f"{person} {contact}", f"{person}/{contact}"), "person")
    assert {head: found for head, field in heads.items() if (found := field_of(head)) != field} == {}


def countable(id: str, words: tuple[str, ...], **more: object) -> Countable:
    said = frozenset(plain(word) for word in words)
    one = Countable(
        id=id, words=said, bent=said, formats=("a3", "a4"), languages=(), personal=True, of_plan=("nl", "fr", "de")
    )
    return dataclasses.replace(one, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_material_in_ten_ways(language: str) -> None:
    words = LANGUAGES[language]
    known = [countable(f"the-{kind}", tuple(words[kind])) for kind in EVERYDAY]
    wrong: dict[str, object] = {}
    for kind in EVERYDAY:
        word, many = words[kind][0], words["quantity"][0]
        all_formats = (word, word.upper(), f"{many} {word}", f"{word}: {many}", f"{word} ({many})", f"the-{kind}")
        in_a3 = (f"{word} A3", f"A3 {word}", f"{word} (A3)", f"{many} {word} A3")
        for expected, heads in ((f"the-{kind}", all_formats), (f"the-{kind}/a3", in_a3)):
            wrong |= {head: keys for head in heads if (keys := counted_by(head, known)) != ((expected,), True)}
    assert wrong == {}


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("Naam van de school", "name"),
        ("Schoolnaam", "name"),
        ("Naam school", "name"),
        ("Naam van de instelling", "name"),
        ("Straat en nr", "street"),
        ("Straat + huisnummer", None),
        ("Rue et numéro", "street"),
        ("Strasse / Nr.", "street"),
        ("Gemeente", "city"),
        ("PLZ Ort", "city"),
        ("Postcode en gemeente", "city"),
        ("Schuladresse", "address"),
        ("Skolans namn", "name"),
        ("Koulun nimi", "name"),
        ("Nom de l’établissement scolaire", "name"),
        ("E-mailadres van de directeur", "email"),
        ("Name of the pupil", None),
        ("Pupil/School", None),
        ("ქალაქი/სოფელი", "city"),
        ("საკონტაქტო პირი", "person"),
        ("Number of schools", None),
        ("Adresse e-mail", "email"),
    ],
)
def test_heads_that_offices_have_written(head: str, field: str | None) -> None:
    assert field_of(head) == field


POSTERS = [countable(f"poster-{name}", ("affiche", "poster"), languages=(name,)) for name in ("nl", "fr", "de")]
FOR_ALL = countable("poster-parents", ("affiche", "poster"), personal=False)


@pytest.mark.parametrize(
    ("head", "keys", "clear"),
    [
        ("Affiche A3", ("poster-nl/a3", "poster-fr/a3", "poster-de/a3"), True),
        ("Affiches", ("poster-nl", "poster-fr", "poster-de"), True),
        ("Affiches NL", ("poster-nl",), True),
        ("Affiches Deutsch A4", ("poster-de/a4",), True),
        ("poster-fr A3", ("poster-fr/a3",), True),
        ("poster-parents", ("poster-parents",), True),
        ("Affiches voor leerlingen", (), True),
    ],
)
def test_the_language_of_a_row_and_what_is_personal_decide(head: str, keys: tuple[str, ...], clear: bool) -> None:
    assert counted_by(head, [*POSTERS, FOR_ALL]) == (keys, clear)


OF_TWO = [
    countable("poster-kids", ("affiche", "poster"), readers=frozenset({"enfants", "kids"})),
    countable("poster-teens", ("affiche", "poster"), readers=frozenset({"ados", "teens"})),
]


@pytest.mark.parametrize(
    ("head", "keys"),
    [
        ("Affiche enfants (nb)", ("poster-kids",)),
        ("Affiches ados [qté]", ("poster-teens",)),
        ("Affiches pour les ados, A4 (Stk.)", ("poster-teens/a4",)),
        ("poster-teens (шт.)", ("poster-teens",)),
        ("Affiches parents (nb)", ()),
    ],
)
def test_an_audience_and_a_unit_in_brackets_hide_no_column_of_copies(head: str, keys: tuple[str, ...]) -> None:
    assert counted_by(head, OF_TWO) == (keys, True)


@pytest.mark.parametrize(
    ("head", "keys"),
    [
        ("Nuorten julisteet A4", ("juliste-nuoret/a4",)),
        ("Julisteet nuorisotyö", ()),
    ],
)
def test_an_audience_is_known_by_how_its_name_begins(head: str, keys: tuple[str, ...]) -> None:
    finnish = countable("juliste-nuoret", ("juliste",), readers=frozenset({"nuoret"}))
    assert counted_by(head, [finnish]) == (keys, True)


def test_two_that_may_be_meant_are_asked_about() -> None:
    two = [countable("a", ("poster",)), countable("b", ("poster",))]
    assert counted_by("Posters", two) == (("a", "b"), False)


def test_of_two_heads_that_say_the_same_the_plain_one_counts() -> None:
    row = Row(1, ("E-mail", "E-mail contact", "Naam", "Posters A3"))
    found = find_heads(RecipientTable(file="x", rows=(row,)), POSTERS, known_to(POSTERS))
    assert found is not None
    assert (found.fields, found.own, found.twice) == ({"email": 0, "name": 2}, {"e-mail-contact": 1}, {})
    assert found.quantities == {"poster-nl/a3": 3, "poster-fr/a3": 3, "poster-de/a3": 3}
