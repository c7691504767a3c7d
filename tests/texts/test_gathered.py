"""Doubtful sentences that stand close together add up; far apart, few or light ones do not."""

from __future__ import annotations

import pytest

from campaignkit.texts.gathered import CLOSE, ENOUGH, HEAVIEST, MOST, WORDS_FOUND, close_together, doubt
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.likeness import weighed_in
from tests.steps import grows_no_faster
from tests.texts.test_likeness import SMALL


@pytest.mark.parametrize(
    ("doubts", "places"),
    [
        ([], ()),
        ([ENOUGH + 1], ()),
        ([ENOUGH, 0, 0.1], (0, 2)),
        ([ENOUGH / 2, ENOUGH / 2], ()),
        ([2, *[0] * (CLOSE - 2), 2], (0, CLOSE - 1)),
        ([3, *[0] * (CLOSE - 1), 3], ()),
        ([0.5] * 3 * HEAVIEST, ()),
        ([2, 2, *[0] * (CLOSE - 2)], (0, 1)),
        ([2, 2, *[0] * 5 * CLOSE], ()),
        ([1, 3, 1, 2, 1], (0, 1, 3)),
        ([2, 2, *[0] * CLOSE, 3, 3], (CLOSE + 2, CLOSE + 3)),
    ],
)
def test_what_stands_close_together_is_added(doubts: list[float], places: tuple[int, ...]) -> None:
    assert close_together(doubts) == places


def test_a_sentence_weighs_what_is_above_the_limit_and_more_where_words_were_found() -> None:
    fault, calm = weighed_in("This is your fault alone. We are here on Monday.", tokenise(
        "This is your fault alone. We are here on Monday.", "en"), SMALL)  # fmt: skip
    assert doubt(calm, SMALL, words_found=False) == 0 < doubt(calm, SMALL, words_found=True) < WORDS_FOUND
    assert 0 < doubt(fault, SMALL, words_found=False) < doubt(fault, SMALL, words_found=True) <= MOST


def test_a_long_text_is_added_in_one_pass() -> None:
    assert grows_no_faster(lambda length: close_together([1.0] * length), 100)
