"""YAML's own complaints in words for people who have never seen YAML."""

from __future__ import annotations

import re

_BY_NAME: dict[str, tuple[str, str]] = {
    "tab": (
        "A tab stands where spaces are needed.",
        "Indent with spaces, two for each step; most editors can turn tabs into spaces.",
    ),
    "placeholder": (
        "A text that begins with `{{` has to stand in quotes.",
        'Put the whole text in quotes: phone: "{{ help.child.phone }}".',
    ),
    "colon": (
        "A colon followed by a space is not allowed here.",
        'Put the whole text in quotes when it holds a colon: title: "Safe: online", and check the indentation.',
    ),
    "second colon": (
        "A second colon stands here, and no comma before it.",
        'If it belongs to the text, put the whole text in quotes: "Safe: online". '
        "If a new key begins, put a comma before it.",
    ),
    "no colon": (
        "A key is not followed by a colon and a space.",
        "Write `key: value`; a long text that goes on over several lines needs `>-` behind the colon.",
    ),
    "no space": ("A space is missing behind this colon.", "Write `key: value`, with a space behind the colon."),
    "open quote": ("A quotation mark is opened here and never closed.", "Close it with the same mark, or remove it."),
    "behind quote": (
        "Something stands behind the closing quotation mark.",
        "Quote the whole text; inside single quotes an apostrophe is written twice: 'it''s'.",
    ),
    "open bracket": (
        "A list or group in brackets is not closed, or a comma is missing.",
        "Put a comma between the entries and close the bracket. If the bracket belongs to a text, quote the text.",
    ),
    "stray bracket": (
        "This closing bracket closes nothing.",
        "Remove it. If it belongs to a text, put the whole text in quotes.",
    ),
    "behind bracket": (
        "Something stands behind the closing bracket.",
        "If the brackets belong to a text, put the whole text in quotes; else remove what stands behind them.",
    ),
    "indentation": (
        "The indentation does not match the lines above.",
        "Lines that belong together begin in the same column; a list entry begins with a dash and a space.",
    ),
    "first character": (
        "This character cannot begin a text.",
        'Put the text in quotes: "@example", "%", "`".',
    ),
    "star": (
        "A text cannot begin with `*`, `&` or `!`: they have a meaning of their own in YAML.",
        'Put the whole text in quotes: "**Tell** someone".',
    ),
    "dash": (
        "A list cannot begin on the line of its key.",
        "Begin it on the next line. If the dash belongs to a text, put the whole text in quotes.",
    ),
    "question mark": (
        "A text cannot begin with a question mark and a space.",
        "Put the whole text in quotes.",
    ),
    "escape": (
        "A backslash in double quotes begins an escape that YAML does not know.",
        "Write two backslashes, or use single quotes.",
    ),
    "half a character": (
        "This escape stands for half a character.",
        "Type the character itself; YAML does not know the pairs of escapes that JSON uses for emoji.",
    ),
    "block": (
        "What follows `|` or `>` is wrong.",
        "Write `>-` or `|` and nothing else, and begin the text on the next line. "
        "If the character belongs to the text, put the whole text in quotes.",
    ),
    "directive": ("A line that begins with % is not part of a plan.", "Remove it."),
    "end": (
        "The plan has already ended above, but something follows here.",
        "A plan is one group of keys: every line at the left edge is `key: value`, and `...` is not needed.",
    ),
}
"""What is wrong and what to do, by a name of ours."""

_BY_PROBLEM: tuple[tuple[str, str], ...] = (
    (r"tab character|found character '\\t'", "tab"),
    (r"YAML document|version number|directive", "directive"),
    (r"mapping values are not allowed|found unexpected ':'", "colon"),
    (r"unexpected end of stream|unexpected document", "open quote"),
    (r"could not find expected ':'", "no colon"),
    (r"expected ',' or", "open bracket"),
    (r"cannot start any token|expected (the )?node content", "first character"),
    (r"scanning an (alias|anchor)|(scanning|parsing) a tag|tag handle", "star"),
    (r"sequence entries are not allowed", "dash"),
    (r"mapping keys are not allowed", "question mark"),
    (r"hexa?decimal|escape", "escape"),
    (r"scanning a block scalar", "block"),
    (r"document start", "end"),
    (r"expected '-' indicator|expected <block end>|expected key|block collection", "indentation"),
)
"""The names for what PyYAML's two parsers say, context and problem; the first that fits counts."""


def name_of(problem: str) -> str | None:
    """Return our name for a problem in the words of the YAML parser."""
    return next((name for pattern, name in _BY_PROBLEM if re.search(pattern, problem)), None)


def explain(name: str | None) -> tuple[str, str]:
    """Return what is wrong and what to do."""
    unknown = ("This line cannot be read.", "Compare it and the line above with the sample plan.")
    return unknown if name is None else _BY_NAME[name]
