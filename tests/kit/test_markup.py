"""Markdown-light: what it knows becomes looks, everything else stays as it was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.kit.engines.jinja_engine import escape_markdown, markdown_runs
from campaignkit.kit.held_together import together
from campaignkit.kit.markup import (
    SOFT_HYPHEN,
    address_pieces,
    body_blocks,
    breakable,
    line_runs,
    longest_word,
    plain,
    unbroken,
)


def test_emphasis_and_links() -> None:
    assert line_runs("Tell **someone** you *trust*, or [write](https://siguronline.md).") == [
        {"text": "Tell ", "strong": False, "emphasis": False, "link": None},
        {"text": "someone", "strong": True, "emphasis": False, "link": None},
        {"text": " you ", "strong": False, "emphasis": False, "link": None},
        {"text": "trust", "strong": False, "emphasis": True, "link": None},
        {"text": ", or ", "strong": False, "emphasis": False, "link": None},
        {"text": "write", "strong": False, "emphasis": False, "link": "https://siguronline.md"},
        {"text": ".", "strong": False, "emphasis": False, "link": None},
    ]


def test_a_line_keeps_the_spaces_that_do_not_break() -> None:
    assert (
        plain(line_runs(" Tell \n somebody.  Or\N{NO-BREAK SPACE}call. "))
        == "Tell somebody. Or\N{NO-BREAK SPACE}call."
    )


def test_paragraphs_and_lists() -> None:
    blocks = body_blocks("First.\nStill first.\n\n1. Listen\n2. Believe\n\n- One\n  - Inner\n")
    assert [block["kind"] for block in blocks] == ["paragraph", "list", "list"]
    assert [plain(block["runs"]) for block in blocks if block["kind"] == "paragraph"] == ["First. Still first."]
    numbered, dotted = (block for block in blocks if block["kind"] == "list")
    assert numbered["ordered"]
    assert [plain(item) for item in dotted["items"]] == ["One", "Inner"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- [ ] Ask a friend", "Ask a friend"),
        ("* [x] **Done** today", "Done today"),
        ("1. [X] Count", "Count"),
        ("- [ ](https://x.org)", " "),
        ("- [a] Answer", "[a] Answer"),
        ("- [ ]", "[ ]"),
    ],
)
def test_an_item_loses_the_mark_of_a_task(text: str, shown: str) -> None:
    (block,) = body_blocks(text)
    assert block["kind"] == "list"
    assert [plain(item) for item in block["items"]] == [shown]
    assert plain(line_runs("[ ] Not a list")) == "[ ] Not a list"


@pytest.mark.parametrize(
    "text",
    ['<script>alert("x")</script>', '#import "x.typ"', "$x^2$", "`code`", "# no heading", "![x](y)", "a & b", "@ref"],
)
def test_everything_else_stays_as_typed(text: str) -> None:
    assert plain(line_runs(text)) in (text, "!x")
    assert all(run["link"] is None for run in line_runs(text))


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.org"])
def test_only_web_mail_and_telephone_links(address: str) -> None:
    assert all(run["link"] is None for run in line_runs(f"[here]({address})"))


def test_long_words_may_break_and_addresses_break_without_a_hyphen() -> None:
    word, address = "Donaudampfschifffahrtsgesellschaft", "https://www.coe.int/en/web/children/2019-edition"
    assert breakable("a short text of ordinary words") == "a short text of ordinary words"
    assert breakable(word).split(SOFT_HYPHEN) == ["Donaudampfsc", "hifffahrtsge", "sellschaft"]
    assert SOFT_HYPHEN not in breakable(address)
    site = "https://www.stjornarradid.is/verkefni/fraedslumal-og-barnavernd/"
    assert "|".join(breakable(site).split("\N{ZERO WIDTH SPACE}")) == (
        "https://www.stjornarradid.|is/|verkefni/|fraedslumal|-og|-barnavernd/"
    )
    assert breakable(word, "de") == word
    assert SOFT_HYPHEN in breakable("W" * 120, "de")
    assert unbroken(breakable(f"{word} {address}")) == f"{word} {address}"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Appelez : 116 111", "Appelez~: 116~111"),
        ("« Qui ? » dit-elle.", "«~Qui~?~» dit-elle."),
        ("8 – 20 :) Call: me :-)", "8~–~20 :) Call: me :-)"),
    ],
)
def test_no_line_ends_before_a_mark_or_inside_a_number(text: str, held: str) -> None:
    assert together(text).replace("\N{NO-BREAK SPACE}", "~").replace("\N{WORD JOINER}", "") == held


@given(st.text(alphabet="ab *_[]()<>#`-+1.\n\\!", max_size=60))
def test_no_text_raises_and_escaping_keeps_the_words(text: str) -> None:
    body_blocks(text)
    line = " ".join(text.split())
    assert plain(line_runs(escape_markdown(line))) == line
    markdown_runs(line_runs(text))


@pytest.mark.parametrize(
    ("language", "text", "kept"),
    [
        ("cs", "Zeptejte se, s kým tráví přestávky.", "Zeptejte se, s_kým tráví přestávky."),
        ("cs", "A v lese o tom", "A_v_lese o_tom"),
        ("uk", "Ти не винен. В мене є друг.", "Ти не винен. В_мене є_друг."),
        ("pl", "J. K. i 5 osób, plan B (a nie)", "J._K. i 5 osób, plan B (a_nie)"),
        ("en", "I have a friend", "I have a friend"),
    ],
)
def test_a_word_of_one_letter_stays_with_the_next_where_languages_ask_for_it(
    language: str, text: str, kept: str
) -> None:
    assert together(text, language) == kept.replace("_", "\N{NO-BREAK SPACE}")


def test_a_page_knows_how_large_a_heading_may_be_and_where_an_address_breaks() -> None:
    assert longest_word("Frístundaheimili og félagsmiðstöðvar: öryggi") == len("félagsmiðstöðvar:")
    assert longest_word("話していい。あなたのせいではありません") == 1
    assert longest_word("") == 1
    assert address_pieces("reykjavik.is/barnaverndarthjonusta-reykjavikur") == [
        "reykjavik.",
        "is/",
        "barnaverndarthjonusta",
        "-reykjavikur",
    ]


def test_what_is_marked_as_right_is_known_by_its_place() -> None:
    found = body_blocks("Tick.\n\n- [ ] Hope\n- [x] Tell\n- [X] Call\n- Wait")
    assert [block["ticked"] for block in found if block["kind"] == "list"] == [[1, 2]]
