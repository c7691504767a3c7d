"""A translator's comment speaks for its entry, and only for that."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.translate.po_suppressions import suppressions_in_po
from tests.support import CASES, run

HEADER = 'msgid ""\nmsgstr ""\n"Language: ro\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
MARK = "# campaignkit: ignore[CK025] -- why"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('@\nmsgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr "d"\n', [(1, 3)]),
        ('#: x\n@\n#, fuzzy\nmsgid ""\n"a"\nmsgstr ""\n"b"\n# next\nmsgid "c"\nmsgstr "d"', [(2, 7)]),
        ('msgid "a"\nmsgstr "@"\n', []),
        ('msgid "a"\nmsgstr ""\n"@"\n', []),
        ('#~ msgid "a"\n#~ msgstr "b"\n', []),
    ],
)
def test_the_lines_of_an_entry(text: str, expected: list[tuple[int, int]]) -> None:
    found = suppressions_in_po(SourceText("ro.po", text.replace("@", MARK)))
    assert [comment.lines for comment in found] == expected


def test_a_comment_that_cannot_be_followed_and_one_that_hides_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "locales"
    folder.mkdir()
    base = (
        (CASES / "base.yaml")
        .read_text(encoding="utf-8")
        .replace("language: en", "language: en\n  translations: [ro]")
    )
    (tmp_path / "plan.yaml").write_text(base, encoding="utf-8")
    entry = 'msgctxt "messages.listen.headline"\nmsgid "Listen"\nmsgstr "Ascultă"\n'
    text = f"{HEADER}# campaignkit: ignore[CK025] -- why\n{entry}\n# campaignkit: ignore[CK025]\n"
    (folder / "ro.po").write_text(text, encoding="utf-8")
    done = run("check", "plan.yaml", "--select", "CK025,CK030", cwd=tmp_path)
    assert "locales/ro.po:6:23 warning CK030" in done.stdout
    assert "locales/ro.po:11:1 error CK031" in done.stdout
    assert done.exit_code == 1
