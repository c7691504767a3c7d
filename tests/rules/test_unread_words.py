"""CK302: a plan cannot show words that somebody has read, because nobody has read any but the English ones."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.locales import languages, locale
from tests.support import findings_in


@pytest.mark.proves("CK302")
@pytest.mark.parametrize("language", ["ro", "fil", "en"])
def test_words_nobody_has_read_are_told(language: str) -> None:
    words = locale(language)
    assert words is not None
    found = [one for one in findings_in(f"campaign: {{language: {language}}}\n") if one.code == "CK302"]
    assert bool(found) is (words.reviewed_by is None)


def test_only_english_has_been_read() -> None:
    read = [language for language in languages() if (words := locale(language)) and words.reviewed_by]
    assert read == ["en"], "when somebody has read another one, the page of CK302 can show it"
