"""Doubtful sentences that stand close together add up; far apart, few or light ones do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from campaignkit.knowledge.likeness_weights import FURTHER, HIGHEST, Taught
from campaignkit.texts.doubts_together import (
    ABSENT,
    CLOSE,
    ENOUGH,
    LEAST,
    MOST,
    NAMED,
    WEIGHTS,
    close_together,
    doubts,
)
from campaignkit.texts.lexicon.finder import finder
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.likeness import weighed_in
from campaignkit.texts.quotations import is_quoted
from tests.recall.doubts import DoubtfulSentence, learn, told_apart
from tests.steps import grows_no_faster
from tests.texts.test_likeness import SMALL

TEN = [LEAST] * 10
ALONE = ENOUGH - 2 * ABSENT
"""What one sentence has to weigh that is all there is."""
PAIR = (ENOUGH - LEAST) / 2
"""What each of two has to weigh among others that say nothing."""


@pytest.mark.parametrize(
    ("weights", "places"),
    [
        ([], ()),
        ([ALONE], ()),
        ([ALONE + 0.1], (0,)),
        ([MOST, LEAST], (0,)),
        ([PAIR - 0.1, PAIR, *TEN[2:]], ()),
        ([PAIR, PAIR + 0.1, *TEN[2:]], (0, 1)),
        ([PAIR + 0.1, *TEN[: CLOSE - 2], PAIR + 0.1, *TEN[CLOSE:]], (0, CLOSE - 1)),
        ([PAIR + 0.1, *TEN[: CLOSE - 1], PAIR + 0.1, *TEN[CLOSE + 1 :]], ()),
        ([PAIR + 0.1, PAIR + 0.1, *TEN, *TEN], ()),
        ([*TEN[1:], MOST], ()),
        ([0.5, 1.2, 0.5, 0.9, 0.5, *TEN[5:]], (0, 1, 3)),
        ([MOST, NAMED, NAMED - 0.1, *TEN[3:]], (0, 1)),
    ],
)
def test_what_stands_close_together_is_added(weights: list[float], places: tuple[int, ...]) -> None:
    assert close_together(weights) == places


def weights(text: str, likely: float | None = None, by: Taught = SMALL, *, harmful: bool = True) -> list[float]:
    words = finder("en")
    assert words is not None
    found = [replace(hit, start=0, end=9, likely=likely) for hit in words.scan("It is your own fault.").hits][:1]
    sentences = weighed_in(text, tokenise(text, "en"), by)
    return [
        one.weight
        for one in doubts(text, sentences, sentences if harmful else [], [] if likely is None else found, by)
    ]


def test_a_sentence_weighs_by_how_it_reads_and_by_what_was_found() -> None:
    text = "This is your fault alone. We are here on Monday."
    fault, calm = weights(text)
    assert fault > calm
    assert fault < weights(text, 0.0)[0] < weights(text, 1.0)[0] <= MOST
    assert weights(text, harmful=False)[0] < fault


def test_where_little_was_taught_a_sentence_weighs_less() -> None:
    text = "This is your fault alone."
    assert weights(text, by=replace(SMALL, threshold=HIGHEST))[0] == pytest.approx(weights(text)[0] - FURTHER)


def test_a_question_weighs_less_and_what_somebody_else_says_nothing() -> None:
    said, asked = weights("This is your fault alone."), weights("This is your fault alone?")
    assert said > asked
    assert weights("They say: “Be quiet. This is your fault alone. Go home.”")[0] == LEAST


@pytest.mark.parametrize("text", ["Er sagt: „Nein. |Nie.“", "«Нет. |Никогда»", '"No. |Never."', "„Nie. Nigdy. |Już”"])
def test_a_quotation_lasts_until_it_is_closed(text: str) -> None:
    assert is_quoted(text.replace("|", ""), text.index("|"))


@pytest.mark.parametrize(
    "text", ["„Nein.“ |Nie.", "«Нет.» |Никогда", "“No.”\n\n|Never.", "“No.\n\n|Never.", "|“No.”"]
)
def test_a_quotation_ends_with_its_mark_or_its_paragraph(text: str) -> None:
    assert not is_quoted(text.replace("|", ""), text.index("|"))


def test_a_long_text_is_added_in_one_pass() -> None:
    assert grows_no_faster(lambda length: close_together([0.1] * length), 100)


def test_a_sign_of_faulty_sentences_is_learned_to_add_and_one_of_good_ones_to_take_away() -> None:
    nothing = dict.fromkeys(WEIGHTS, 0.0) | {"always": 1.0}
    rows = [DoubtfulSentence(nothing | {"reads": 2.0, "found": n % 2}, True) for n in range(40)]
    rows += [DoubtfulSentence(nothing | {"reads": -2.0, "quotes": 1.0}, False) for _ in range(80)]
    learned = learn(rows)
    assert learned["reads"] > 0.5 > 0 > learned["quotes"]
    assert learned["danger"] == 0
    assert told_apart(rows, learned) == 1
    assert told_apart(rows, dict.fromkeys(WEIGHTS, 0.0) | {"reads": -1.0}) == 0
