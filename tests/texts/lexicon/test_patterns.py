"""The pattern language of lexicons."""

from __future__ import annotations

import pytest

from campaignkit.texts.lexicon.patterns import PatternReader
from campaignkit.texts.lexicon.tokens import tokenise

READER = PatternReader({"self": "yourself themselves"}, "en")
STOP = frozenset({"not"})


def matches(pattern: str, text: str) -> list[str]:
    tokens = tokenise(text, "en")
    read = READER.read(pattern)
    found = []
    for index, token in enumerate(tokens):
        if read.slots[0].takes(token.word):
            after = read.end(tokens, index, STOP)
            if after is not None:
                found.append(text[token.start : tokens[after - 1].end])
    return found


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("child porn", "Child porn", ["Child porn"]),
        ("child porn", "child-porn", ["child-porn"]),
        ("child porn", "child, porn", []),
        ("child porn", "child. Porn", []),
        ("child porn", "children porn", []),
        ("child* porn", "children porn", ["children porn"]),
        ("*porno*", "Kinderpornos", ["Kinderpornos"]),
        ("*porno", "Kinderporno Kinderpornos", ["Kinderporno"]),
        ("kid|child porn", "kid porn", ["kid porn"]),
        ("put* @self at risk", "puts themselves at risk", ["puts themselves at risk"]),
        ("you are ?all to blame", "you are to blame", ["you are to blame"]),
        ("you are ?all to blame", "you are all to blame", ["you are all to blame"]),
        ("you are [2] to blame", "you are, once more, to blame", ["you are, once more, to blame"]),
        ("you are [2] blame", "you are, again, blame", ["you are, again, blame"]),
        ("you are [2] blame", "you are not blame", []),
        ("you are [1] blame", "you are so much blame", []),
        ("# in #", "1 in 5", ["1 in 5"]),
        ("^ never send", "Stop. Never send. We never send", ["Never send"]),
        ("don't go", "do not go", ["do not go"]),
    ],
)
def test_matching(pattern: str, text: str, found: list[str]) -> None:
    assert matches(pattern, text) == found


@pytest.mark.parametrize(
    "pattern", ["", "[2] child", "child [2]", "?a child", "child ?a", "a ^ b", "@none b", "a [9] [9] b"]
)
def test_what_is_not_a_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        READER.read(pattern)
