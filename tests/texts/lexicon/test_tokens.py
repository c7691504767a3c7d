"""Words compare equal however they are typed, and keep their exact place in the text as written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.texts.lexicon.finder import finder
from campaignkit.texts.lexicon.tokens import CLAUSE, OPAQUE, SENTENCE, WORD, fold, tokenise
from tests.steps import grows_no_faster


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Don’t can't it's you've", "en", ["do", "not", "can", "not", "it", "is", "you", "have"]),
        ("the child's", "en", ["the", "childs"]),
        ("l’enfant n'est", "fr", ["l'", "enfant", "n'", "est"]),
        ("п’ять", "uk", ["пять"]),
        ("child-porn", "en", ["child", "porn"]),
        ("Kinder\N{SOFT HYPHEN}porno", "de", ["kinderporno"]),
        ("**child** _porn_", "en", ["child", "porn"]),
        ("Straße STRASSE", "de", ["strasse", "strasse"]),
        ("ISPARTA İnsan", "tr", ["ısparta", "insan"]),
        ("ΠΑΙΔΙΚΉΣ παιδικής", "el", ["παιδικησ", "παιδικησ"]),
        ("Copiii ţară țară", "ro", ["copiii", "tara", "tara"]),
        ("ｃｈｉｌｄ ﬁne", "en", ["child", "fine"]),
        ("ребёнок ребенок", "ru", ["ребенок", "ребенок"]),
        ("{{ help.line.phone }} [see](https://a.org/x) www.b.org", "en", [OPAQUE, "see", OPAQUE]),
    ],
)
def test_words(text: str, language: str, words: list[str]) -> None:
    assert [token.word for token in tokenise(text, language)] == words
    decomposed = unicodedata.normalize("NFD", text)
    assert [token.word for token in tokenise(decomposed, language)] == words


def test_a_line_that_goes_on_is_no_sentence_end() -> None:
    gaps = {token.word: token.gap for token in tokenise("One\ntwo\n\tthree\nFour\n\nfive", "en")}
    assert gaps == {"one": SENTENCE, "two": WORD, "three": WORD, "four": SENTENCE, "five": SENTENCE}


def test_entities_are_spaces() -> None:
    tokens = tokenise("child&nbsp;porn &#32; & co;", "en")
    assert [(token.word, token.start, token.gap) for token in tokens] == [
        ("child", 0, SENTENCE),
        ("porn", 11, WORD),
        ("co", 24, WORD),
    ]


def test_gaps() -> None:
    text = "One two, three. Four e.g. five\n\n- six\n* seven"
    gaps = {token.word: token.gap for token in tokenise(text, "en")}
    assert gaps["two"] == WORD
    assert gaps["three"] == CLAUSE
    assert [gaps[word] for word in ("one", "four", "six", "seven")] == [SENTENCE] * 4
    assert gaps["five"] == CLAUSE


@given(st.text())
def test_places_are_in_order_and_inside_the_text(text: str) -> None:
    last = 0
    for token in tokenise(text, "en"):
        assert 0 <= token.start < token.end <= len(text)
        assert token.start >= last or token.start == last or token.end == last
        last = token.start


@given(st.text(alphabet="aé ü\u0301.,*_\N{SOFT HYPHEN}\n'"), st.text(alphabet="bñ -\u0308"))
def test_a_term_is_found_at_its_exact_place(before: str, after: str) -> None:
    words = finder("en")
    assert words is not None
    before, after = f"{before}. ", f" {after}"
    text = f"{before}Childporn{after}"
    spans = {(hit.start, hit.end) for hit in words.scan(text).hits if hit.term.id == "child-pornography"}
    assert spans == {(len(before), len(before) + len("Childporn"))}


def test_a_place_in_decomposed_text_counts_the_characters_as_written() -> None:
    text = unicodedata.normalize("NFD", "Cafés: pornografía infantil.")
    words = finder("es")
    assert words is not None
    (hit,) = words.scan(text).hits
    assert unicodedata.normalize("NFC", text[hit.start : hit.end]) == "pornografía infantil"


def test_fold_keeps_what_makes_a_difference() -> None:
    assert fold("schön", "de") != fold("schon", "de")
    assert fold("й", "ru") == "й"


@pytest.mark.parametrize(
    "part", ["not never ", "](", "{{ ", "you put yourself ", "a*", "child ", "é", "'", "once it is "]
)
def test_work_grows_with_the_text_only(part: str) -> None:
    words = finder("en")
    assert words is not None

    assert grows_no_faster(lambda size: words.scan(part * size), 120)
    words.scan(part * 8_000)


@pytest.mark.parametrize("unit", ["child porn ", "the term child porn, ", "act on child pornography "])
def test_many_hits_names_and_remarks_take_linear_work(unit: str) -> None:
    words = finder("en")
    assert words is not None
    assert grows_no_faster(lambda size: list(words.scan(unit * size).of("avoid")), 100)
