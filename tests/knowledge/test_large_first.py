"""What begins a line begins as its language has it; Georgian has no large letter that stands before small ones."""

from __future__ import annotations

import re

import pytest

from campaignkit.knowledge.large_first import large_first
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import TEMPLATES

MIXED = re.compile("[\u1c90-\u1cbf][\u10d0-\u10ff]|[\u10d0-\u10ff][\u1c90-\u1cbf]")


@pytest.mark.parametrize(
    ("language", "text", "large"),
    [
        ("ka", "დაფარულია", "დაფარულია"),
        ("tr", "içerik", "İçerik"),
        ("az", "insan", "İnsan"),
        ("en", "individual", "Individual"),
        ("nl", "ijsland", "IJsland"),
        ("nl", "iets", "Iets"),
        ("hy", "ծածկված", "Ծածկված"),
        ("el", "ώρα", "Ώρα"),
        ("ar", "مشمول", "مشمول"),
        ("hr", "ǆep", "ǅep"),
        ("de", "", ""),
    ],
)
def test_the_first_letter_is_large_where_the_language_has_one(language: str, text: str, large: str) -> None:
    assert large_first(text, language) == large


def test_no_word_that_comes_along_mixes_large_and_small_georgian_letters() -> None:
    files = sorted((PACKAGE / "knowledge").rglob("*.yaml"))
    assert len(files) > 200
    assert not [path.name for path in files if MIXED.search(path.read_text(encoding="utf-8"))]


def test_nothing_else_makes_a_first_letter_large() -> None:
    """Python does it for no language, Typst neither; a style sheet knows the language of its page."""
    own = re.compile(r"\[(0|:1)\]\.upper\(\) \+")
    assert [path.name for path in PACKAGE.rglob("*.py") if own.search(path.read_text(encoding="utf-8"))] == []
    typst = re.compile(r"\b(upper|smallcaps)\(")
    assert [path.name for path in TEMPLATES.rglob("*.typ") if typst.search(path.read_text(encoding="utf-8"))] == []
