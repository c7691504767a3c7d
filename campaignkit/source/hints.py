"""YAML's own complaints in words for people who have never seen YAML."""

from __future__ import annotations

import re

_TABLE: tuple[tuple[str, str, str], ...] = (
    (
        r"found character '\\t'|tab",
        "A tab stands where spaces are needed.",
        "Indent with spaces, two for each step; most editors can turn tabs into spaces.",
    ),
    (
        r"mapping values are not allowed",
        "A colon followed by a space is not allowed here.",
        'Put the whole text in quotes when it holds a colon: title: "Safe: online", and check the indentation.',
    ),
    (
        r"found unexpected end of stream",
        "A quotation mark is opened here and never closed.",
        "Close it with the same mark, or remove it.",
    ),
    (
        r"behind quote",
        "Something stands behind the closing quotation mark.",
        "Quote the whole text; inside single quotes an apostrophe is written twice: 'it''s'.",
    ),
    (
        r"could not find expected ':'|no colon",
        "A key is not followed by a colon and a space.",
        "Write `key: value`; a long text that goes on over several lines needs `>-` behind the colon.",
    ),
    (
        r"did not find expected ',' or '[\]}]'|expected ',' or '[\]}]'",
        "A list or group in brackets is not closed, or a comma is missing.",
        "Put a comma between the entries and close the bracket.",
    ),
    (
        r"did not find expected '-' indicator|expected <block end>|did not find expected key|block collection",
        "The indentation does not match the lines above.",
        "Lines that belong together begin in the same column; a list entry begins with a dash and a space.",
    ),
    (
        r"cannot start any token",
        "This character cannot begin a text.",
        'Put the text in quotes: "@example", "%", "`".',
    ),
    (r"undefined alias", "This `*name` refers to nothing.", "Define `&name` further up, or put the text in quotes."),
    (r"duplicate anchor", "This `&name` is used twice.", "Give the second one another name."),
    (
        r"unknown escape|escape",
        "A backslash in double quotes begins an escape that YAML does not know.",
        "Write two backslashes, or use single quotes.",
    ),
    (
        r"indentation indicator|block scalar",
        "What follows `|` or `>` is wrong.",
        "Write `>-` or `|` and nothing else.",
    ),
    (r"directive", "A line that begins with % is not part of a plan.", "Remove it."),
)


def explain(problem: str) -> tuple[str, str]:
    """Return what is wrong and what to do, for a problem in the words of the YAML parser."""
    for pattern, message, hint in _TABLE:
        if re.search(pattern, problem):
            return message, hint
    return f"This is not YAML: {problem}.", "Compare the line and the one above with the sample plan."
