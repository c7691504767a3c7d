"""A plan about something else that names no topic has one finding, and nothing of what follows from it."""

from __future__ import annotations

import pytest

from tests.support import findings_in

WITHOUT_HELP = "remove: [help]\n"
"""Nine materials of the base plan print help services, and are asked for more."""


def found(text: str) -> list[tuple[str, str]]:
    return [(one.code, one.severity.value) for one in findings_in(text, "review")]


def test_one_finding_stands_for_all_that_follows_and_is_as_serious() -> None:
    assert found(WITHOUT_HELP)[0] == ("CK114", "error")
    assert not {"CK027", "CK108", "CK205", "CK206", "CK270", "CK401"} & {code for code, _ in found(WITHOUT_HELP)}


@pytest.mark.parametrize("topic", ["general", "online-child-abuse"])
def test_whoever_says_what_it_is_about_is_asked_for_what_belongs_to_it(topic: str) -> None:
    codes = {code for code, _ in found(f"campaign: {{topic: {topic}}}\n{WITHOUT_HELP}")}
    assert "CK114" not in codes
    assert ("CK027" in codes) is (topic != "general")


def test_a_text_that_surely_harms_does_not_wait() -> None:
    text = "messages:\n  - {id: ask, body: It is your own fault.}\n" + WITHOUT_HELP
    assert ("CK203", "error") in found(text)
