"""A word of an entry that may be missing is left out where the rest of the entry needs it."""

from __future__ import annotations

import pytest

from campaignkit.texts.frames.sightings import sightings


@pytest.mark.parametrize(
    ("language", "sentence", "kind"),
    [
        ("uk", "З тобою нічого не станеться.", "promise"),
        ("uk", "Це більше ніколи не повториться.", "promise"),
        ("ru", "Никто не узнает о твоем звонке.", "promise"),
        ("ru", "Он её даже не тронул.", "minimise"),
    ],
)
def test_faults_are_found(language: str, sentence: str, kind: str) -> None:
    assert kind in {seen.frame.kind for seen in sightings(sentence, language)}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("uk", "Безпека дитини важливіша за репутацію школи."),
        ("uk", "Чого ніколи не варто робити: копіювати знімки, зустрічатися з кривдником."),
        ("ru", "Безопасность ребенка важнее репутации школы."),
        ("ru", "Тебе не нужно рассказывать всё сразу."),
    ],
)
def test_good_practice_is_silent(language: str, sentence: str) -> None:
    assert sightings(sentence, language) == ()
