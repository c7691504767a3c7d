"""Every rule about words takes a time that grows with a text, not with its square. `make fuzz` tries longer ones."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from campaignkit.check.loose_text import check_text
from campaignkit.check.loose_whole import has_address
from campaignkit.kit import outdated_files, sure_misfits
from campaignkit.knowledge.right_to_left import in_order
from campaignkit.recipients.language_cells import languages
from campaignkit.texts.frames.first_letters import by_first_letters
from campaignkit.texts.frames.word_table import WordTable
from campaignkit.texts.lexicon.tokens import tokenise
from campaignkit.texts.quotations import quotations
from campaignkit.texts.which_language import spoken
from tests.steps import grows_no_faster, steps

TODAY = datetime.date(2026, 1, 1)
PIECES = {"en": ("a", "1 ", "„", "A.", "tell "), "ro": ("ă", "\n", "«x "), "uk": ("да ", "+3"), "ar": ("١", "لا ")}


@pytest.mark.parametrize(
    ("language", "piece"), [(name, piece) for name, pieces in PIECES.items() for piece in pieces]
)
@pytest.mark.parametrize("start", ["", "x\n"], ids=["headline", "body"])
def test_rules_about_words_take_time_by_length(tmp_path: Path, language: str, piece: str, start: str) -> None:
    def work(length: int) -> None:
        path = tmp_path / "text.txt"
        path.write_text(start + (piece * length)[:length], encoding="utf-8")
        check_text(path, language, "parents-and-carers", "MD", TODAY)

    assert grows_no_faster(work, 500)


@pytest.mark.parametrize("mark", ["„", "“", "«", '"', "‘"])
def test_marks_that_are_never_closed_are_looked_at_once(mark: str) -> None:
    assert grows_no_faster(lambda length: quotations(mark * length), 5_000)
    assert grows_no_faster(lambda length: quotations(f"{mark}x " * length), 5_000)


def test_a_long_word_is_compared_with_words_of_known_length_only() -> None:
    def work(length: int) -> int:
        table = WordTable(by_first_letters({"ACT": "tell*, stell* mich, 'x-y'"}, "en"), "en")
        return steps(lambda: list(table.marks(tokenise("a" * length, "en"))))

    assert work(4_000) == work(1_000)


SEARCHES: dict[str, Callable[[str], object]] = {
    "an address in a text": has_address,
    "an address on a page": lambda text: list(outdated_files._ADDRESS.finditer(text)),
    "what no message counts": lambda text: sure_misfits._NOT_COUNTED.sub("", text),
    "a range of numbers": lambda text: in_order(text, "ar"),
    "languages in a cell": lambda text: languages(text, ("en",)),
    "the language of a text": lambda text: spoken(text, "en"),
}


@pytest.mark.parametrize("search", SEARCHES)
@pytest.mark.parametrize("atom", ["1", "a", "a.", "a-", " ", "\n ", "{{", "](", "www."])
def test_one_search_goes_through_a_long_text_once(search: str, atom: str) -> None:
    """One that begins anew at each letter would keep this for an hour, and does nothing that could be counted."""
    SEARCHES[search](atom * (300_000 // len(atom)))


def test_a_repeated_address_is_found_where_it_begins() -> None:
    assert has_address("see a.b.c.example.org")
    assert has_address("write to a.b-c+d@example.org")
    assert not has_address("a.b.c.d.e. And-so-on.")
    assert [found[0] for found in outdated_files._ADDRESS.finditer("x@y a.b@c.d, .e@f.g")] == ["a.b@c.d", ".e@f.g"]
    assert languages("en \n and fr,  de  und en", ("en", "fr", "de")) == (["en", "fr", "de"], [])
