"""What is worked out when the program is built says the same as what is worked out while it runs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from campaignkit.knowledge.frames import frame_words
from campaignkit.texts import make_ready
from campaignkit.texts.frames.language import table_key, table_of
from campaignkit.translate.number_forms import key_of, looked_up, number_words


def test_the_program_reads_what_it_would_work_out(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[str, object] = {}

    def keep(target: Path, more: Mapping[str, object]) -> None:
        kept.update(json.loads(json.dumps(more)))

    monkeypatch.setattr(make_ready, "prebuild", keep)
    monkeypatch.setattr(make_ready, "frame_languages", lambda: ("nl", "tr"))
    monkeypatch.setattr(make_ready, "languages", lambda: ("nl",))
    make_ready.make_ready()
    words = frame_words("tr")
    assert words is not None
    assert kept[table_key(words)] == table_of(words)
    assert kept[key_of("nl")] == looked_up("nl")


def test_months_of_one_language_are_not_those_of_another() -> None:
    """Babel writes the Azerbaijani `may` into what it shares with German."""
    looked_up("az")
    assert looked_up("de")[-1][4] == [["Mai"], "value", 5]
    assert "may" not in number_words("de").words[4].words
