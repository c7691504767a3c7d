"""Doubtful sentences that stand close together add up; far apart, few or light ones do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from campaignkit.texts.doubts_together import (
    ALMOST_ALL,
    ALONE,
    CLOSE,
    ENOUGH,
    FEWEST,
    HEAVIEST,
    MOST,
    WEIGHTS,
    close_together,
    doubt,
)
from campaignkit.texts.lexicon.finder import finder
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.likeness import weighed_in
from campaignkit.texts.quotations import is_quoted
from tests.recall.doubts import DoubtfulSentence, learn, told_apart
from tests.steps import grows_no_faster
from tests.texts.test_likeness import SMALL

TEN = [0.0] * 10


@pytest.mark.parametrize(
    ("doubts", "places"),
    [
        ([], ()),
        ([ENOUGH + ALMOST_ALL], ()),
        ([ENOUGH + ALMOST_ALL + 0.1], (0,)),
        ([MOST] * (FEWEST - 1), (0, 1, 2)),
        ([ENOUGH, 0, 0.1], (0, 2)),
        ([ENOUGH / 2, ENOUGH / 2], ()),
        ([*TEN[1:], ENOUGH + ALONE], ()),
        ([*TEN[1:], ENOUGH + ALONE + 0.1], (9,)),
        ([0, 0, 0, ENOUGH + ALONE], (3,)),
        ([*TEN, *TEN, ENOUGH + ALONE + 0.1], ()),
        ([1.3, *TEN[: CLOSE - 2], 1.3, *TEN[CLOSE:]], (0, CLOSE - 1)),
        ([1.3, *TEN[: CLOSE - 1], 1.3, *TEN[CLOSE + 1 :]], ()),
        ([0.3] * 3 * HEAVIEST, ()),
        ([1.3, 1.3, *TEN[2:]], (0, 1)),
        ([1, 1, *TEN, *TEN], ()),
        ([0.5, 1.2, 0.5, 0.9, 0.5, *TEN[5:]], (0, 1, 3)),
    ],
)
def test_what_stands_close_together_is_added(doubts: list[float], places: tuple[int, ...]) -> None:
    assert close_together(doubts) == places


def weights(text: str, likely: float | None = None) -> list[float]:
    tokens, words = tokenise(text, "en"), finder("en")
    assert words is not None
    found = [replace(hit, likely=likely) for hit in words.scan("It is your own fault.").hits][:1]
    sentences = weighed_in(text, tokens, SMALL)
    return [doubt(one, SMALL, text, [] if likely is None else found) for one in sentences]


def test_a_sentence_weighs_by_how_it_reads_and_by_what_was_found() -> None:
    text = "This is your fault alone. We are here on Monday."
    fault, calm = weights(text)
    assert fault > calm == 0
    assert fault < weights(text, 0.0)[0] < weights(text, 1.0)[0] < weights(text, 99.0)[0] == MOST


def test_a_question_weighs_less_and_what_somebody_else_says_nothing() -> None:
    said, asked = weights("This is your fault alone."), weights("This is your fault alone?")
    assert said > asked
    assert weights("They say: “Be quiet. This is your fault alone. Go home.”")[0] == 0


@pytest.mark.parametrize("text", ["Er sagt: „Nein. |Nie.“", "«Нет. |Никогда»", '"No. |Never."', "„Nie. Nigdy. |Już”"])
def test_a_quotation_lasts_until_it_is_closed(text: str) -> None:
    assert is_quoted(text.replace("|", ""), text.index("|"))


@pytest.mark.parametrize(
    "text", ["„Nein.“ |Nie.", "«Нет.» |Никогда", "“No.”\n\n|Never.", "“No.\n\n|Never.", "|“No.”"]
)
def test_a_quotation_ends_with_its_mark_or_its_paragraph(text: str) -> None:
    assert not is_quoted(text.replace("|", ""), text.index("|"))


def test_a_long_text_is_added_in_one_pass() -> None:
    assert grows_no_faster(lambda length: close_together([1.0] * length), 100)


def test_a_sign_of_faulty_sentences_is_learned_to_add_and_one_of_good_ones_to_take_away() -> None:
    nothing = dict.fromkeys(WEIGHTS, 0.0) | {"always": 1.0}
    rows = [DoubtfulSentence(nothing | {"reads": 2.0, "found": n % 2}, True) for n in range(40)]
    rows += [DoubtfulSentence(nothing | {"reads": -2.0, "quotes": 1.0}, False) for _ in range(80)]
    learned = learn(rows)
    assert learned["reads"] > 0.5 > 0 > learned["quotes"]
    assert learned["danger"] == 0
    assert told_apart(rows, learned) == 1
    assert told_apart(rows, dict.fromkeys(WEIGHTS, 0.0) | {"reads": -1.0}) == 0
