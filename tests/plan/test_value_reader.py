"""One value at a time: what it becomes, or what is said of it, where, and what to do."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

from campaignkit.diagnostics.source_text import SourceText
from campaignkit.plan.digit_likes import PHONE
from campaignkit.plan.model.base import LanguageTag, Pattern, Printed, Range, Ref, Vocabulary
from campaignkit.plan.shape import ChoiceShape, DayShape, FlagShape, NumberShape, Shape, TextShape
from campaignkit.plan.value_reader import ValueReader
from campaignkit.source.loader import load_text
from campaignkit.source.node import Mapping, Scalar
from tests.support import findings_in, place


class Words(dict[str, tuple[str, ...]]):
    """The words of two vocabularies, one of which has names for people."""

    def labelled(self, name: str, label: str) -> str | None:
        """Return what is called so."""
        return {("countries", "Moldova"): "MD", ("languages", "română"): "ro"}.get((name, label))


IDS = {"messages": ("tell-us", "be-kind"), "channels": ()}
TERMS = Words(
    {"countries": ("MD", "RO"), "help-kinds": ("helpline", "hotline"), "languages": ("en", "ro", "nb", "sr")}
)


def read(shape: Shape, text: str) -> tuple[Any, list[tuple[str, str, str, str]]]:
    """Return the value of the key `a` of a document, and each finding as code, place, message and hint."""
    root = load_text(SourceText("x.yaml", text)).root
    assert isinstance(root, Mapping)
    node = root.get("a")
    assert isinstance(node, Scalar)
    reader = ValueReader(IDS, TERMS)
    value = reader.value(shape, node, ("a",), "`a`")
    assert all(found.path == "a" for found in reader.diagnostics)
    return value, [(f.code, place(f.span), f.message, f.hint) for f in reader.diagnostics]


TEXT = TextShape(())
LINE, BODY = TextShape((Printed(line=True),)), TextShape((Printed(line=False),))
ID = TextShape((Pattern("an id", r"[a-z]+", "Small letters only."),))
CODE = TextShape((Pattern("a code", r"[a-z0-9 -]+", "Ask the office."),))
TELEPHONE = TextShape((Pattern(PHONE, r"[0-9A-Z +]+", "Write it as it is dialled."),))
ADDRESS = TextShape((Pattern("a web address", r"https://\S+", "Begin with https."),))
TAG = TextShape((LanguageTag(),))
WHOLE, BETWEEN = NumberShape(int, None), NumberShape(int, Range(3, 17))
MONEY, SHARE, LENGTH = (
    NumberShape(Decimal, None),
    NumberShape(Decimal, Range(0, 1, 6)),
    NumberShape(float, Range(0, 9)),
)


@pytest.mark.parametrize(
    ("shape", "text", "value"),
    [
        (TEXT, "no", "no"),
        (LINE, "Tell us", "Tell us"),
        (LINE, "|\n  Tell us\n", "Tell us\n"),
        (BODY, "|\n  Tell us\n  now\n", "Tell us\nnow\n"),
        (TextShape((Ref("messages"),)), "tell-us", "tell-us"),
        (TextShape((Ref("stakeholders"),)), "whoever", "whoever"),  # a section that could not be read knows none
        (TextShape((Vocabulary("countries"),)), "MD", "MD"),
        (ID, "abc", "abc"),
        (CODE, "12", "12"),
        (CODE, "12 # the first", "12"),
        (CODE, "'12' # 5", "12"),
        (TELEPHONE, "0116", "0116"),
        (TELEPHONE, "800 KNOW", "800 KNOW"),
        (ADDRESS, "https://siguronline.md", "https://siguronline.md"),
        (TAG, "ro", "ro"),
        (TAG, "sr-Latn", "sr-Latn"),
        (TAG, "sr-Latn-RS", "sr-Latn-RS"),
        (TAG, "en-GB", "en-GB"),
        (DayShape(), "2025-02-28", datetime.date(2025, 2, 28)),
        (DayShape(), "' 2025-02-28 '", datetime.date(2025, 2, 28)),
        (ChoiceShape(("school", "local")), "local", "local"),
        (ChoiceShape(("true", "never")), "true", "true"),
        (FlagShape(), "true", True),
        (FlagShape(), "false", False),
        (WHOLE, "-12", -12),
        (WHOLE, "' 12 '", 12),
        (WHOLE, "9" * 15, int("9" * 15)),
        (BETWEEN, "3", 3),
        (BETWEEN, "17", 17),
        (MONEY, "12.5", Decimal("12.5")),
        (MONEY, "12.55", Decimal("12.55")),
        (SHARE, "0.123456", Decimal("0.123456")),
        (LENGTH, "8.1234", 8.1234),
    ],
)
def test_a_value(shape: Shape, text: str, value: object) -> None:
    found = read(shape, f"a: {text}")
    assert found == (value, [])
    assert type(found[0]) is type(value)


NOT_DIGITS = "Write digits only, without spaces, commas or a currency: "
DIGITS = f"{NOT_DIGITS}12500."
MONEY_DIGITS = f"{NOT_DIGITS}12500 or 12500.50."
IN_QUOTES = "Behind a blank, `#` begins a comment. Put the whole value in quotes, or begin the comment with a word."
TAGS = "Use a language code such as `en`, `ro`, `uk`, `pt-PT` or `sr-Latn`. "
DEFINED = "Ids of this kind are defined under"


@pytest.mark.parametrize(
    ("shape", "text", "said"),
    [
        (TEXT, "' '", ("CK011", "1:4-1:7", "`a` is blank.", "Write a text, or remove the line.")),
        (
            LINE,
            "|\n  Tell us\n  now\n",
            (
                "CK013",
                "1:4-3:6",
                "`a` has to be a single line.",
                "Write it on one line, or behind `>-` when it is long.",
            ),
        ),
        (
            TextShape((Ref("messages"),)),
            "tell-u",
            (
                "CK015",
                "1:4-1:10",
                "There is no `tell-u` under `messages`.",
                f"Did you mean `tell-us`? {DEFINED} `messages`.",
            ),
        ),
        (
            TextShape((Ref("channels"),)),
            "radio",
            ("CK015", "1:4-1:9", "There is no `radio` under `channels`.", f"{DEFINED} `channels`."),
        ),
        (
            TextShape((Vocabulary("countries"),)),
            "Moldova",
            ("CK013", "1:4-1:11", "`Moldova` is not one of the countries campaignkit knows.", "Write `MD`."),
        ),
        (
            TextShape((Vocabulary("help-kinds"),)),
            "helplin",
            (
                "CK013",
                "1:4-1:11",
                "`helplin` is not one of the help kinds campaignkit knows.",
                "Did you mean `helpline`?",
            ),
        ),
        (ID, "Mén", ("CK013", "1:4-1:7", "`Mén` is not an id.", "Write `men`. Small letters only.")),
        (ID, "é", ("CK013", "1:4-1:5", "`é` is not an id.", "Small letters only.")),
        (CODE, "Mén", ("CK013", "1:4-1:7", "`Mén` is not a code.", "Ask the office.")),
        (CODE, "12 # 5", ("CK013", "1:4-1:6", "`# 5` is not read as part of `12`.", IN_QUOTES)),
        (
            CODE,
            f"12 #{'5' * 60}",
            ("CK013", "1:4-1:6", f"`#{'5' * 38}` is not read as part of `12`.", IN_QUOTES),
        ),
        (CODE, "1\u00ad2", ("CK007", "1:5-1:6", "", "")),
        (
            TELEPHONE,
            "08OO",
            (
                "CK013",
                "1:6-1:7",
                "`08OO` holds U+004F (latin capital letter o), which a telephone number cannot have.",
                "Type `0` in its place.",
            ),
        ),
        (TELEPHONE, "0\u00ad1", ("CK007", "1:5-1:6", "", "")),
        (
            ADDRESS,
            "https://a–b.example",
            (
                "CK013",
                "1:13-1:14",
                "`https://a–b.example` holds U+2013 (en dash), which a web address cannot have.",
                "Type `-` in its place.",
            ),
        ),
        (ADDRESS, "https://a.example/\u200bb", ("CK007", "1:22-1:23", "", "")),
        (LINE, "Tell\u200bus", ("CK007", "1:8-1:9", "", "")),
        (
            LINE,
            "Tell us #TellUs",
            (
                "CK013",
                "1:12-1:19",
                "`a`: `#TellUs` is cut off, because `#` behind a blank begins a comment.",
                'Put the whole text in quotes: "Tell us #TellUs". If it is a comment, write a blank behind `#`.',
            ),
        ),
        (
            TAG,
            "no",
            (
                "CK013",
                "1:4-1:6",
                "`no` is not a language code campaignkit knows.",
                "Norwegian is written in two ways: use `nb` (Bokmål) or `nn` (Nynorsk).",
            ),
        ),
        (
            TAG,
            "False",
            (
                "CK013",
                "1:4-1:9",
                "`False` is not a language code campaignkit knows.",
                "Norwegian is written in two ways: use `nb` (Bokmål) or `nn` (Nynorsk).",
            ),
        ),
        (
            TAG,
            "română",
            ("CK013", "1:4-1:10", "`română` is not a language code campaignkit knows.", f"{TAGS}Write `ro`."),
        ),
        (
            TAG,
            "rom",
            ("CK013", "1:4-1:7", "`rom` is not a language code campaignkit knows.", f"{TAGS}Did you mean `ro`?"),
        ),
        (TAG, "xx", ("CK013", "1:4-1:6", "`xx` is not a language code campaignkit knows.", TAGS)),
        (TAG, "en_GB", ("CK013", "1:4-1:9", "`en_GB` is not a language code campaignkit knows.", TAGS)),
        (
            DayShape(),
            "2025-02-30",
            (
                "CK013",
                "1:4-1:14",
                "`a`: 2025-02-30 does not exist.",
                "Check month and day: there is no such day in the calendar.",
            ),
        ),
        (
            DayShape(),
            "1. 3. 2025",
            (
                "CK013",
                "1:4-1:14",
                "`a`: `1. 3. 2025` is not a date.",
                "Write year, month and day with hyphens: 2025-03-01.",
            ),
        ),
        (
            DayShape(),
            "March",
            (
                "CK013",
                "1:4-1:9",
                "`a`: `March` is not a date.",
                "Write year, month and day with hyphens: 2025-11-18.",
            ),
        ),
        (
            ChoiceShape(("school", "local")),
            "town",
            ("CK013", "1:4-1:8", "`a` cannot be `town`.", "It is one of `school`, `local`."),
        ),
        (FlagShape(), "yes", ("CK013", "1:4-1:7", "`a` cannot be `yes`.", "It is one of `true`, `false`.")),
        (WHOLE, "12.5", ("CK013", "1:4-1:8", "`a`: `12.5` is not a whole number.", DIGITS)),
        (WHOLE, "9" * 16, ("CK013", "1:4-1:20", f"`a`: `{'9' * 16}` is not a whole number.", DIGITS)),
        (BETWEEN, "2", ("CK013", "1:4-1:5", "`a` cannot be 2.", "It has to lie between 3 and 17.")),
        (BETWEEN, "18", ("CK013", "1:4-1:6", "`a` cannot be 18.", "It has to lie between 3 and 17.")),
        (MONEY, "12.555", ("CK013", "1:4-1:10", "`a`: `12.555` is not a number.", MONEY_DIGITS)),
        (MONEY, "12.", ("CK013", "1:4-1:7", "`a`: `12.` is not a number.", MONEY_DIGITS)),
        (SHARE, "0.1234567", ("CK013", "1:4-1:13", "`a`: `0.1234567` is not a number.", MONEY_DIGITS)),
        (LENGTH, "8.12345", ("CK013", "1:4-1:11", "`a`: `8.12345` is not a number.", MONEY_DIGITS)),
        (WHOLE, "1\u00a02", ("CK007", "1:5-1:6", "", "")),
    ],
)
def test_a_value_that_is_wrong(shape: Shape, text: str, said: tuple[str, str, str, str]) -> None:
    value, ((code, where, message, hint),) = read(shape, f"a: {text}")
    assert (code, where) == said[:2]
    assert code == "CK007" or (message, hint) == said[2:]
    assert value is None or "cut off" in message


@pytest.mark.parametrize(
    ("named", "hint"),
    [
        ("The School", "That is a name. Did you mean its id, `school-1`?"),
        ("the  school", "That is a name. Did you mean its id, `school-1`?"),
        ("Doubles", "Known: "),
        ("Nobody", "Known: "),
    ],
)
def test_a_name_in_the_place_of_an_id_says_which_it_is(named: str, hint: str) -> None:
    text = (
        "stakeholders:\n"
        "  - {id: school-1, name: The School, sector: education, role: partner}\n"
        "  - {id: twin-1, name: Doubles, sector: education, role: partner}\n"
        "  - {id: twin-2, name: Doubles, sector: education, role: partner}\n"
        f"activities:\n  - {{id: week, accountable: {named}}}\n"
    )
    (found,) = [f.hint or "" for f in findings_in(text) if f.code == "CK015"]
    assert found.startswith(hint)
