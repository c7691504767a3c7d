"""What was found in a text is kept for the next plan that says the same."""

from __future__ import annotations

from campaignkit.text_cache import KEPT, LONGEST, forget, kept


def test_a_text_is_read_once_until_all_is_forgotten() -> None:
    read: list[str] = []

    @kept
    def words(text: str, *, language: str) -> int:
        read.append(f"{language}: {text}")
        return len(text.split())

    assert [words("Tell someone.", language="en") for _ in range(3)] == [2, 2, 2]
    assert words("Tell someone.", language="de") == 2
    assert read == ["en: Tell someone.", "de: Tell someone."]
    forget()
    assert words("Tell someone.", language="en") == 2
    assert len(read) == 3


def test_a_whole_file_and_what_was_read_long_ago_are_not_kept() -> None:
    read: list[int] = []

    @kept
    def letters(text: str) -> int:
        read.append(len(text))
        return len(text)

    for _ in range(2):
        letters("a" * (LONGEST + 1))
    assert read == [LONGEST + 1] * 2
    for number in range(KEPT + 1):
        letters(str(number))
    letters("0")
    assert len(read) == 2 + KEPT + 2
