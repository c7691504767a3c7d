"""A sentence is weighed by what its examples have taught, and the words that weigh most are named."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.frames import kinds
from campaignkit.knowledge.likeness import Taught, fault_phrases, taught, taught_languages
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.likeness import Likeness, alike
from tests.recall import teach
from tests.recall.texts import KINDS
from tests.steps import grows_no_faster

SMALL = Taught(
    language="en",
    made_from="",
    threshold=0.6,
    bias=-1.0,
    rare=2.0,
    common={"4your": 1.0},
    weights={"4faul": 9.0, "4neve": -9.0, "your fault": 6.0},
    kinds={"blame": (0.0, {"4faul": 9.0}), "fear": (0.0, {})},
)


def found(text: str, by: Taught = SMALL) -> list[Likeness]:
    return list(alike(text, tokenise(text, "en"), by))


def test_the_words_that_weigh_most_are_named_as_they_are_written() -> None:
    (one,) = found("Hello to all of you. This is *your  Fault* alone.")
    assert (one.start, one.end, one.kind) == (21, 48, "blame")
    assert one.because == ("Fault",)


def test_what_speaks_against_a_fault_counts_too() -> None:
    assert found("This is never your fault alone.") == []


def test_a_kind_is_named_only_when_no_other_comes_near() -> None:
    undecided = Taught("en", "", 0.5, 1.0, 2.0, {}, {}, {"blame": (0.0, {}), "fear": (0.0, {}), "doubt": (0.0, {})})
    assert [one.kind for one in found("Nothing here is known to it.", undecided)] == [None]


@pytest.mark.parametrize("text", ["", "No.", "your fault", "{{ help.line.phone }}", "\n\n\n"])
def test_what_says_too_little_is_not_judged(text: str) -> None:
    assert found(text) == []


def test_a_long_text_is_read_once() -> None:
    assert grows_no_faster(lambda length: found("your fault is this. " * length), 50)
    assert grows_no_faster(lambda length: found("your fault " * length), 100)


def test_every_kind_can_be_put_into_words() -> None:
    assert set(fault_phrases()) == set(kinds()) == set(KINDS)


@pytest.mark.parametrize("language", taught_languages())
def test_weights_are_those_of_the_examples(language: str) -> None:
    """Weights of other examples than those that are there are old: `make likeness`."""
    known = taught(language)
    assert known is not None
    assert known.made_from == teach.made_from(teach.examples(language))


@pytest.mark.parametrize("language", taught_languages())
def test_most_of_what_was_learned_is_known(language: str) -> None:
    known = taught(language)
    assert known is not None
    told = [text for text, kind in teach.examples(language) if kind in KINDS and len(text.split()) > 5]
    good = [text for text, kind in teach.examples(language) if kind in ("good", "calm")]

    def share(texts: list[str]) -> float:
        return sum(1 for text in texts if list(alike(text, tokenise(text, language), known))) / len(texts)

    assert share(told) > 0.9
    assert share(good) < 0.03


def test_the_digest_sees_every_change() -> None:
    assert teach.made_from([("a", "good")]) != teach.made_from([("a", "calm")])
