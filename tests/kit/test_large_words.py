"""What is set large is seen where a word of it is wider than its place: a page that asks says so of itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typst

from campaignkit.knowledge.reader import TEMPLATES


@pytest.mark.parametrize(
    ("what", "width", "text", "is_wide"),
    [
        ("headline", "5cm", "Zusammenhalt hilft", True),
        ("headline", "12cm", "Zusammenhalt hilft", False),
        ("call", "6.2cm", "Zusammen\N{SOFT HYPHEN}halt hilft", False),
        ("campaign", "3cm", "Sagt\N{NO-BREAK SPACE}es", True),
        ("campaign", "3cm", "Sagt es", False),
        ("headline", "3.2cm", "هل تشعر بالاستغراب؟", True),
        ("headline", "8cm", "هل تشعر بالاستغراب؟", False),
    ],
)
def test_a_large_word_wider_than_its_place_is_noted(
    what: str, width: str, text: str, is_wide: bool, tmp_path: Path
) -> None:
    (tmp_path / "_shared").symlink_to(TEMPLATES / "_shared")
    page = tmp_path / "page.typ"
    page.write_text(
        '#import "/_shared/note.typ": places, read\n#set page(width: 20cm, height: 20cm)\n'
        f'#read("{what}", {width}, context text(30pt, "{text}"), path: "messages.tell.headline")\n#places()\n',
        encoding="utf-8",
    )
    notes = json.loads(typst.query(str(page), "<ck>", root=str(tmp_path), field="value"))
    wide = [note for note in notes if note["role"] == "wide"]
    assert wide == ([{"role": "wide", "path": "messages.tell.headline", "page": 1}] if is_wide else [])
