"""What waits for a person to confirm it is read for harmful words, too: a draft is soon taken over as it is."""

from __future__ import annotations

import pytest

from campaignkit.diagnostics.finding import Severity
from tests.support import place
from tests.translate.support import translated_findings

PO = """\
{mark}msgctxt "messages.tell-us.headline"
msgid "{source}"
msgstr "{text}"
"""
BLAME = "Este numai vina ta."
SURE = "Este vina ta."


def found_in(text: str, mark: str = "#, fuzzy\n", source: str = "Tell someone") -> list[tuple[str, str, Severity]]:
    """Return what word rules say of a translation: where, which rule, how bad."""
    findings = translated_findings("", "ro", PO.format(mark=mark, text=text, source=source))
    return [(place(f.span), f.code, f.severity) for f in findings if f.code == "CK203"]


@pytest.mark.parametrize(("mark", "source"), [("#, fuzzy\n", "Tell someone"), ("", "Tell everyone")])
def test_a_harmful_draft_is_a_warning(mark: str, source: str) -> None:
    line = 7 if mark else 6
    assert [(code, severity) for _, code, severity in found_in(BLAME, mark, source)] == [("CK203", Severity.WARNING)]
    assert found_in(BLAME, mark, source)[0][0].startswith(f"{line}:")


def test_a_confirmed_one_is_as_bad_as_it_is() -> None:
    assert [severity for _, _, severity in found_in(BLAME, mark="")] == [Severity.ERROR]


def test_a_harmless_draft_is_not_named() -> None:
    assert found_in("Nu este vina ta.") == []


def test_other_texts_are_read_once() -> None:
    """Where one text waits, those that are confirmed are not read a second time."""
    confirmed = PO.format(mark="", text=BLAME, source="Tell someone")
    body = '#, fuzzy\nmsgctxt "messages.tell-us.body"\nmsgid "x"\nmsgstr "Vorbește cu cineva."\n'
    findings = translated_findings("", "ro", f"{confirmed}\n{body}")
    assert sum(f.code == "CK203" for f in findings) == 1
