"""Of the entries that PO files have for a text, the one that is printed: sure, and of the text as it is today."""

from __future__ import annotations

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.translate.edition import Original
from campaignkit.translate.po import PoFile
from campaignkit.translate.po_reader import scan
from campaignkit.translate.which_translation_prints import Translations
from tests.translate.support import HEADER

KEY = "messages.ask.headline"


def po(source: str, text: str, mark: str = "") -> PoFile:
    return scan(SourceText("ro.po", HEADER + f'{mark}msgctxt "{KEY}"\nmsgid "{source}"\nmsgstr "{text}"\n'))


def test_a_translation_of_the_text_as_it_is_today() -> None:
    printed = Translations([po("Ask tonight", "Întreabă diseară")]).printed(KEY, "Ask tonight")
    assert (printed.text, printed.draft) == ("Întreabă diseară", None)


def test_a_fuzzy_one_waits_and_is_not_printed() -> None:
    printed = Translations([po("Ask tonight", "Întreabă diseară", "#, fuzzy\n")]).printed(KEY, "Ask tonight")
    assert (printed.text, printed.draft, printed.source_changed) == (None, "Întreabă diseară", False)


def test_one_of_an_older_text_waits_too_and_says_why() -> None:
    printed = Translations([po("Ask now", "Întreabă acum")]).printed(KEY, "Ask tonight")
    assert (printed.text, printed.draft, printed.source_changed) == (None, "Întreabă acum", True)


def test_an_empty_one_is_none_but_its_place_is_known() -> None:
    printed = Translations([po("Ask tonight", "")]).printed(KEY, "Ask tonight")
    assert (printed.text, printed.draft) == (None, None)
    assert printed.entry is not None


def test_of_two_files_the_first_that_serves_the_text() -> None:
    files = [po("Ask now", "Întreabă acum"), po("Ask tonight", "Întreabă diseară"), po("Ask tonight", "Altfel")]
    assert Translations(files).printed(KEY, "Ask tonight").text == "Întreabă diseară"


def test_what_a_base_says_in_the_language_itself_is_printed_where_nothing_is_better() -> None:
    base = Original("ro", "Întreabă azi")
    assert Translations([]).of_a_base(KEY, "Ask tonight", base, "ro").text == "Întreabă azi"
    assert Translations([]).of_a_base(KEY, "Ask tonight", base, "ru").text is None
    own = po("Ask tonight", "Întreabă diseară")
    assert Translations([own]).of_a_base(KEY, "Ask tonight", base, "ro").text == "Întreabă diseară"


def test_a_translation_of_the_words_of_a_base_is_as_good() -> None:
    there = po("Întreabă azi", "Спроси сегодня")
    assert (
        Translations([there]).of_a_base(KEY, "Ask tonight", Original("ro", "Întreabă azi"), "ru").text
        == "Спроси сегодня"
    )
