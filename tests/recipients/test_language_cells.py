"""A cell names a language as an office calls it: by its code, its name, or what everybody says."""

from __future__ import annotations

import pytest

from campaignkit.recipients.language_cells import languages

OF_PLAN = ("ar", "fr", "en", "hy", "ro", "ru", "es", "de")


@pytest.mark.parametrize(
    ("cell", "tags"),
    [
        ("عربي", ["ar"]),
        ("عربية", ["ar"]),
        ("العربيه", ["ar"]),
        ("اللغة العربية", ["ar"]),
        ("arabe", ["ar"]),
        ("عربي، فرنسي", ["ar", "fr"]),
        ("عربي وفرنسي", ["ar", "fr"]),
        ("عربي و فرنسي", ["ar", "fr"]),
        ("إنكليزي", ["en"]),
        ("أرمني", ["hy"]),
        ("Francais", ["fr"]),
        ("française", ["fr"]),
        ("langue française", ["fr"]),
        ("castellano", ["es"]),
        ("рус.", ["ru"]),
        ("русская", ["ru"]),
        ("limba romana", ["ro"]),
        ("engl.", ["en"]),
        ("FR", ["fr"]),
        ("D/F", ["de", "fr"]),
    ],
)
def test_what_everybody_calls_a_language_is_known(cell: str, tags: list[str]) -> None:
    assert languages(cell, OF_PLAN)[0] == tags


@pytest.mark.parametrize("cell", ["Romani", "Rom", "Ger", "Franco", "عبري", "x", "Arabisch-Deutsch"])
def test_what_may_be_another_language_is_unknown(cell: str) -> None:
    assert languages(cell, ("ro", "fr", "ar")) == ([], [cell])
