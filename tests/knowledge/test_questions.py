"""The questions people sign, and the words by language behind the rules on aims and figures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from campaignkit.knowledge.phrases import aim_words, figure_pattern, identifying_pattern, said_phrases
from campaignkit.knowledge.reader import AIMS, FIGURES, SAID, STATEMENTS, read_yaml, rows
from campaignkit.knowledge.vocabularies import terms
from tests.support import ROOT

QUESTIONS = read_yaml(STATEMENTS)["rows"]


def test_every_question_says_when_it_is_asked_and_why() -> None:
    assert len(QUESTIONS) >= 12
    assert terms()["statements"] == tuple(QUESTIONS)
    for name, row in QUESTIONS.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
        assert set(row) == {"question", "when", "schools", "rule", "source"}
        assert row["question"].endswith("?")
        assert row["schools"] in ("yes", "no")
        assert row["source"]


@pytest.mark.parametrize("path", [AIMS, FIGURES, SAID, STATEMENTS], ids=lambda path: path.stem)
def test_a_file_says_what_it_is_and_that_nobody_has_reviewed_it(path: Path) -> None:
    data = read_yaml(path)
    assert data["about"]
    assert data["source"]
    assert data["reviewed_by"] in ("null", "")


@pytest.mark.parametrize("language", sorted(read_yaml(AIMS)["languages"]))
def test_words_for_aims_are_written_as_they_are_compared(language: str) -> None:
    words = aim_words(language)
    assert words is not None
    assert language in terms()["languages"]
    assert len(words.awareness) >= 3
    assert len(words.quantity) >= 12
    assert all(word == word.casefold() for word in (*words.awareness, *words.quantity))


FIGURES_IN_WORDS = {
    "en": ("one in five children", "7 out of 10 parents", "12 percent"),
    "fr": ("un enfant sur cinq", "12 pour cent"),
    "de": ("jedes fünfte Kind", "12 Prozent"),
    "es": ("uno de cada cinco", "12 por ciento"),
    "it": ("un bambino su cinque", "12 per cento"),
    "pt": ("uma em cada cinco", "12 por cento"),
    "ro": ("unul din cinci", "12 la sută"),
    "pl": ("co piąte dziecko", "12 procent"),
    "ru": ("каждый пятый ребёнок", "12 процентов"),
    "uk": ("кожна п’ята дитина", "12 відсотків"),
}


@pytest.mark.parametrize("language", sorted(read_yaml(FIGURES)["figures"]))
def test_figures_are_seen_in_every_language_that_is_named(language: str) -> None:
    for text in FIGURES_IN_WORDS[language]:
        assert figure_pattern(language).search(text), text
    assert figure_pattern(language).search("18 November, 10 to 12, room 5, 116 111") is None


def test_a_language_that_nobody_has_gathered_is_said_to_be_so() -> None:
    assert aim_words("ka") is None
    assert identifying_pattern("fi", "child") is None
    assert figure_pattern("ka").search("20 %")
    assert figure_pattern("ka").search("%20")


def test_regions_share_their_language() -> None:
    assert aim_words("pt-PT") == aim_words("pt")


def test_no_pattern_loses_itself_in_a_long_text() -> None:
    text = "girl boy child one in 1 aged 1 from A 99 per 9-year-old " * 4000
    for language in read_yaml(FIGURES)["figures"]:
        for pattern in (figure_pattern(language), identifying_pattern(language, "child")):
            if pattern is not None:
                assert sum(1 for _ in pattern.finditer(text)) <= len(text)


def test_what_is_never_shown_is_marked_so() -> None:
    classes = {row.get("class") for row in rows("depicted").values()}
    assert classes == {None, "child", "never"}


def test_the_page_for_people_asks_the_same_questions() -> None:
    page = (ROOT / "docs" / "signed-statements.md").read_text(encoding="utf-8")
    shown = re.findall(r"^\| `([a-z-]+)` \| [^|]+ \| ([^|]+) \|$", page, re.MULTILINE)
    asked = [(name, row["question"]) for name, row in QUESTIONS.items()]
    assert shown == asked, "docs/signed-statements.md has the same rows in the same order"


@pytest.mark.parametrize("tag", sorted(read_yaml(SAID)["said"]))
def test_words_that_stand_for_a_tag_are_written_as_they_are_compared(tag: str) -> None:
    assert tag in rows("message-tags")
    for language, phrases in read_yaml(SAID)["said"][tag].items():
        assert language in terms()["languages"]
        assert len(phrases) == len(set(phrases))
        shortest = 4 if language == "ar" else 6  # Arabic writes no short vowels
        assert all(p == p.casefold().strip() and "’" not in p and len(p) >= shortest for p in phrases)
        assert said_phrases(f"{language}-CH", tag) == said_phrases(language, tag) != ()
    assert said_phrases("ka", tag) == ()
