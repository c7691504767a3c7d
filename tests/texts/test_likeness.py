"""A sentence is weighed by what its examples have taught, and the words that weigh most are named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from campaignkit.knowledge.frames import kinds
from campaignkit.knowledge.likeness_weights import Danger, Taught, fault_phrases, taught, taught_languages
from campaignkit.rules.hits import found_in
from campaignkit.texts.doubts_together import NAMED
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.likeness import AT_MOST, NOBODY, Company, Likeness, like, weighed_in
from tests.recall import teach
from tests.recall.taught_sentences import examples, made_from
from tests.recall.texts import KINDS, read_file
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
    sentences = weighed_in(text, tokenise(text, by.language), by)
    return [like(text, one, by) for one in sentences if max(one.score, one.danger) > 0.4]


def test_the_words_that_weigh_most_are_named_as_they_are_written() -> None:
    (one,) = found("Hello to all of you. This is *your  Fault* alone.")
    assert (one.start, one.end, one.kind) == (21, 48, "blame")
    assert one.because == ("Fault",)


def test_words_of_every_day_are_no_reason() -> None:
    heavy = replace(SMALL, weights={"4the": 9.0, "to the": 9.0, "the judge": 9.0})
    (one,) = found("We take it to the judge.", heavy)
    assert one.because == ("judge",)


def test_words_found_among_good_sentences_have_to_be_more_likely_right() -> None:
    (one,) = weighed_in("This is your fault alone.", tokenise("This is your fault alone.", "en"), SMALL)
    among = [
        Company(one.score - each * many, many + 1).doubts(one) for each, many in ((1, 0), (1, 4), (1, 60), (9, 60))
    ]
    assert among == sorted(among), "the more there are and the better they read"
    assert among[0] == Company(one.score + 60, 61).doubts(one) == NOBODY.doubts(None) == 0
    assert among[-1] == AT_MOST


def test_dangerous_advice_is_weighed_by_weights_of_its_own() -> None:
    text = "You can meet him alone after school."
    danger = replace(SMALL, danger=Danger(-1.0, {"4meet": 9.0, "4neve": -9.0}))
    assert found(text) == found("You can never meet him alone after school.", danger) == []
    (one,) = found(text, danger)
    assert one.because == ("meet",)


def test_what_speaks_against_a_fault_counts_too() -> None:
    def score(text: str) -> float:
        (one,) = weighed_in(text, tokenise(text, "en"), SMALL)
        return one.score

    assert score("This is never your fault alone.") < score("This is your fault alone.")


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
    assert known.made_from == made_from(examples(language))


def weights_of(text: str, language: str) -> list[float]:
    return [one.weight for one in found_in(text, language, None).doubtful]


@pytest.mark.parametrize("language", taught_languages())
def test_most_of_what_was_learned_is_known(language: str) -> None:
    def share(*kinds: str) -> float:
        texts = [text for text, kind in examples(language) if kind in kinds and len(text.split()) > 5][::7]
        return sum(max(weights_of(text, language), default=NAMED - 1) >= NAMED for text in texts) / len(texts)

    known = taught(language)
    assert known is not None
    assert share(*KINDS) > (0.85 if known.is_well_taught else 0.7)
    assert share("good", "calm") < 0.15


def test_good_practice_reads_as_such() -> None:
    """Texts nothing was learned from: at most seven notes in 2,000 words, over all languages."""
    words = notes = 0
    for path in sorted((Path(teach.__file__).parent / "good-practice").iterdir()):
        for text in read_file(path):
            notes += sum(weight >= NAMED for weight in weights_of(text.text, text.language))
            words += text.words
    assert words > 6000
    assert 2000 * notes / words <= 7


def test_the_digest_sees_every_change() -> None:
    assert made_from([("a", "good")]) != made_from([("a", "calm")])
