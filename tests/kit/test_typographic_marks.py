"""Straight marks of a keyboard are printed as the marks of the language."""

from __future__ import annotations

import pytest

from campaignkit.kit.typographic_marks import printed_marks


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        ("en", "The child's own words.", "The child’s own words."),
        ("en", 'Say: "It is not your fault."', "Say: “It is not your fault.”"),
        ("en", "\"She said 'no' to him.\"", "“She said ‘no’ to him.”"),
        ("en", "The pupils' room, since the '90s", "The pupils’ room, since the ’90s"),
        ("en", 'It is 5\'3" high and 6" wide.', 'It is 5\'3" high and 6" wide.'),
        ("en", '[here](https://example.org/it\'s "a title")', '[here](https://example.org/it\'s "a title")'),
        ("en", "Nothing typed straight", "Nothing typed straight"),
        ("de", 'Sag: "Das geht nicht."', "Sag: „Das geht nicht.“"),
        ("uk", 'Скажи: "Ні". Це моє ім\'я.', "Скажи: «Ні». Це моє ім’я."),
        ("fr", 'Dis : "Non." C\'est ton droit.', "Dis : «\u00a0Non.\u00a0» C’est ton droit."),
        ("tr", "Hayır, 155'i arayın.", "Hayır, 155’i arayın."),
        ("el", 'Πες: "Όχι."', "Πες: «Όχι.»"),
        ("he", 'דו"ח של צה"ל', 'דו"ח של צה"ל'),
        ("fi", "Sano: \"En lähetä 'kuvaa'.\"", "Sano: ”En lähetä ’kuvaa’.”"),
        ("sv", 'Säg: "Nej."', "Säg: ”Nej.”"),
        ("sr", "Reci: \"Ne 'ti'.\"", "Reci: „Ne ‘ti’.”"),
        ("xx", 'A "b" c\'d', 'A "b" c’d'),
    ],
)
def test_straight_marks_become_those_of_the_language(language: str, typed: str, printed: str) -> None:
    assert printed_marks(typed, language) == printed
