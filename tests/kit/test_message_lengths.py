"""Text messages and posts: counted as their channels count, and refused when they are too long (CK510)."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.kit.failure_findings import failure_diagnostics
from campaignkit.kit.message_lengths import post_length, shorter, sms, to_shorten
from campaignkit.knowledge.networks import network
from tests.kit.conftest import make_overlay
from tests.support import overlay_document, place


@pytest.mark.parametrize(
    ("text", "encoding", "length", "parts"),
    [
        ("a" * 160, "GSM-7", 160, 1),
        ("a" * 161, "GSM-7", 161, 2),
        ("a" * 306, "GSM-7", 306, 2),
        ("a" * 307, "GSM-7", 307, 3),
        ("€" * 80, "GSM-7", 160, 1),
        ("€" * 81, "GSM-7", 162, 2),
        # 153 units leave one over, and the two of a euro sign are never split: 76 go into each part
        ("€" * 153, "GSM-7", 306, 3),
        ("ț" * 70, "UCS-2", 70, 1),
        ("ț" * 71, "UCS-2", 71, 2),
        ("я" * 134, "UCS-2", 134, 2),
        ("я" * 135, "UCS-2", 135, 3),
        ("😀" * 35, "UCS-2", 70, 1),
        ("😀" * 36, "UCS-2", 72, 2),
        ("ÄÖÜäöüßñéèàùìò", "GSM-7", 14, 1),
        ("116\N{NO-BREAK SPACE}111", "GSM-7", 7, 1),
    ],
)
def test_encoding_and_parts(text: str, encoding: str, length: int, parts: int) -> None:
    made = sms(text)
    assert (made.encoding, made.length, made.parts) == (encoding, length, parts)


def test_curved_marks_do_not_halve_the_room() -> None:
    assert sms("It’s not “your” fault – call…").text == 'It\'s not "your" fault - call...'
    assert "’" in sms("It’s îngrijorat").text, "where the message is UCS-2 anyway, marks stay as they were written"


def test_a_post_is_counted_as_its_network_counts() -> None:
    text = "Tell someone: https://telefonulcopilului.md/a/long/address"
    assert post_length(text, network("x")) == len("Tell someone: ") + 23
    assert post_length(text, network("bluesky")) == len(text)
    assert post_length("日本", network("x")) == 4
    assert post_length("Скажи ქართ", network("x")) == 10


def refused(text: str, folder: Path) -> list[tuple[str, str, str, str]]:
    kit = make_overlay(text, folder)
    campaign = overlay_document(text)
    root = campaign.root
    assert root is not None
    found = failure_diagnostics(campaign, kit.result.failures)
    return [(f.code, place(f.span), f.path, f.message) for f in found]


SMS = "materials:\n  - {id: poster-teens, type: sms, audience: teens, messages: [tell-us], help: [line]}\n"


@pytest.mark.proves("CK510")
def test_a_text_message_that_is_too_long_names_its_text(tmp_path: Path) -> None:
    text = f"messages:\n  - id: tell-us\n    headline: {'Tell someone you trust. ' * 20}\n{SMS}"
    ((code, where, path, message),) = refused(text, tmp_path)
    assert (code, path) == ("CK510", "messages.tell-us.headline")
    assert where.startswith("3:15-")
    assert "4 parts of at most 3" in message
    assert "459 are allowed" in message


def test_an_official_name_is_never_to_be_shortened() -> None:
    names = {"help.line.name": "Helpline of the office for children and young people", "help.police.name": "Police"}
    assert to_shorten({"messages.tell-us.headline": "Help?"}, names) == "help.line.name"
    assert "Shorten" not in shorter("help.line.name")
    assert to_shorten({"messages.tell-us.headline": "Help? " * 12}, names) == "messages.tell-us.headline"


def test_one_letter_halves_the_room(tmp_path: Path) -> None:
    text = f"messages:\n  - id: tell-us\n    headline: {'Spune cuiva. ' * 20}ș\n{SMS}"
    ((code, _, _, message),) = refused(text, tmp_path)
    assert code == "CK510"
    assert "UCS-2" in message


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Tu n'y es pour rien, même si…", (("ê", "e"),)),
        ("Spune cuiva: nu e vina ta, și trece", (("ș", "s"),)),
        ("Zażółć gęślą", (("ż", "z"), ("ó", "o"), ("ł", "l"), ("ć", "c"), ("ę", "e"), ("ś", "s"), ("ą", "a"))),
        ("Tell someone 🙂", (("🙂", ""),)),
        ("Скажи комусь", ()),
        ("Cost: 5 € [free] {1} ~ ^ | \\\\", ()),
    ],
)
def test_the_letters_that_halve_the_room_are_named(text: str, letters: tuple[tuple[str, str], ...]) -> None:
    assert sms(text).letters == letters


def test_the_file_names_the_letter_and_what_would_fit(tmp_path: Path) -> None:
    plan = f"messages:\n  - id: tell-us\n    headline: Même la nuit\n{SMS}"
    text = make_overlay(plan, tmp_path).path("en/teens/poster-teens-sms.txt").read_text(encoding="utf-8")
    assert text.startswith("Text message: UCS-2 (“ê” → e) · characters: ")


def test_a_text_message_says_how_it_is_sent(tmp_path: Path) -> None:
    kit = make_overlay(SMS, tmp_path)
    lines = kit.path("en/teens/poster-teens-sms.txt").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "Text message: GSM-7 · characters: 63 · parts: 1"
    assert lines[2] == "Tell someone. Tell an adult you trust. Child Helpline: 116 111."


def test_a_short_post_never_names_the_body_which_it_leaves_out(tmp_path: Path) -> None:
    text = (
        f"help:\n  - id: line\n    name: {'Helpline of the country ' * 11}\n"
        f"messages:\n  - id: tell-us\n    headline: Tell someone\n    body: {'There is help. ' * 25}\n"
        "materials:\n  - {id: poster-teens, type: social-card, formats: [post-short]}\n"
    )
    ((code, _, path, _),) = refused(text, tmp_path)
    assert (code, path) == ("CK510", "help.line.name")


def test_a_post_that_is_too_long_names_network_and_text(tmp_path: Path) -> None:
    text = (
        "messages:\n  - id: tell-us\n    headline: Tell someone\n"
        f"    call_to_action: {'Tell one person today. ' * 13}\n"
        "materials:\n  - {id: poster-teens, type: social-card, formats: [post-short]}\n"
    )
    ((code, _, path, message),) = refused(text, tmp_path)
    assert (code, path) == ("CK510", "messages.tell-us.call_to_action")
    assert message.startswith("As a post for X this is ")
