"""Texts are cut where a sentence ends, once for every page; templates only take what they get."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from campaignkit.kit.fixed_words import words
from campaignkit.kit.markup import ZERO_WIDTH_SPACE, body_blocks, line_runs, plain
from campaignkit.kit.view_texts import text_body, text_line
from tests.kit.test_without_blanks import said


@pytest.mark.parametrize(
    ("language", "text", "cut"),
    [
        ("en", "Tell an adult, e.g. a teacher. Today.", ["Tell an adult, e.g. a teacher.", "Today."]),
        ("en", "Ask **Dr.** Smith. *She* [helps](https://a.example).", ["Ask Dr. Smith.", "She helps."]),
        ("en", "**Stop. Tell** us.", ["Stop.", "Tell us."]),
        ("de", "Am **3**. März. Komm!", ["Am 3. März.", "Komm!"]),
        ("ja", "迫られていませんか？あなたのせいではない。", ["迫られていませんか？", "あなたのせいではない。"]),
        ("en", "Nobody ends it", ["Nobody ends it"]),
        ("en", " ", []),
    ],
)
def test_a_line_is_cut_into_sentences(language: str, text: str, cut: list[str]) -> None:
    runs = line_runs(text)
    line = text_line("here", runs, language)
    assert [plain(sentence) for sentence in line["sentences"]] == cut
    assert line["runs"] == runs


def test_what_is_bold_stays_bold_in_both_sentences() -> None:
    first, second = text_line("here", line_runs("**Stop. Tell** us."), "en")["sentences"]
    assert [(run["text"], run["strong"]) for run in (*first, *second)] == [
        ("Stop.", True),
        ("Tell", True),
        (" us.", False),
    ]


def test_paragraphs_and_items_are_cut_with_the_places_where_long_words_break() -> None:
    long = "https://siguronline.md/" + "path/" * 6
    body = text_body("here", body_blocks(f"Ask. See {long} now.\n\n- One. Two.\n- Three."), "en")
    paragraph, bullets = body["blocks"]
    assert paragraph["kind"] == "paragraph"
    assert bullets["kind"] == "list"
    first, second = paragraph["sentences"]
    assert plain(first) == "Ask."
    assert ZERO_WIDTH_SPACE in plain(second)
    assert ZERO_WIDTH_SPACE not in body["plain"]
    assert [[plain(cut) for cut in item] for item in bullets["sentences"]] == [["One.", "Two."], ["Three."]]


@pytest.mark.parametrize(
    ("given", "taken"),
    [('("a", "b")', ["a", "b"]), ('("a", "b", "c", "d", "e")', ["a b c d e"]), (None, ["a b c d e"])],
)
def test_a_template_takes_them_as_they_are_unless_they_are_many(
    given: str | None, taken: list[str], tmp_path: Path
) -> None:
    cut = "" if given is None else f", sentences: {given}.map(t => ((text: t,),))"
    assert said(f'sentences((runs: ((text: "a b c d e",),){cut})).map(plain-of)', tmp_path) == taken


@pytest.mark.parametrize(
    ("language", "lead", "greets"),
    [
        ("en", "Our school talks about life online this month.", False),
        ("en", "Dear families, our school talks about life online this month.", True),
        ("en", "To all who care for a child at our school:\nWe talk about life online.", True),
        ("en", "In May, June and July we talk about life online.", False),
        ("ka", "ძვირფასო მშობლებო, თებერვალში ჩვენს სკოლაში გაკვეთილია.", True),
        ("ka", "თებერვალში ჩვენს სკოლაში გაკვეთილია.", False),
        ("hu", "Kedves szülők! Februárban órát tartunk.", True),
        ("sv", "Bästa vårdnadshavare, i februari har vi en lektion.", True),
        ("sv", "I februari, som vanligt, har vi en lektion.", False),
        ("de", "Sehr geehrte Eltern, im Februar sprechen wir darüber.", True),
        ("ru", "Дорогие мамы и папы! В феврале у нас урок.", True),
    ],
)
def test_a_letter_that_greets_by_itself_is_known(language: str, lead: str, greets: bool, tmp_path: Path) -> None:
    ours = words(language, polite=True)["dear_parents"]
    texts = ", ".join(json.dumps(text, ensure_ascii=False) for text in (lead, ours))
    assert said(f"greets({texts})", tmp_path) is greets
