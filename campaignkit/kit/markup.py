"""Markdown-light: paragraphs, lists, **strong**, *emphasis* and links, as data for templates.

Everything else in a text (headings, HTML, code, images) is printed as typed: text is never markup for an engine.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from campaignkit.kit.contract.text_keys import Block, Bullets, Run
from campaignkit.kit.held_together import WORD_JOINER
from campaignkit.late_patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_TICK_BOX = late_pattern(r"\[[ xX]\]\s+")
"""The mark of a list of tasks in Markdown. Sheets draw their own boxes, ticked only on the one with answers."""
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
ZERO_WIDTH_SPACE = "\N{ZERO WIDTH SPACE}"
WITHOUT_BLANKS = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uff9f\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, Chinese, Japanese: written without blanks, lines break inside without a hyphen."""
_LONG_WORD = late_pattern(rf"[^\s\N{{NO-BREAK SPACE}}{WITHOUT_BLANKS}]{{31,}}")
_SPACES = late_pattern(r"[^\S\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]+")
_PIECE = late_pattern(r".{1,12}")
_ADDRESS_PIECE = late_pattern(r"(?:https?://)?(?:www\.)?-*[^/?&=_.@-]{1,24}[/?&=_.@]*|[-/?&=_.@]+")
"""An address breaks behind its slashes and dots and before its hyphens; elsewhere only in a very long name."""

_WHERE_WORDS_BREAK = "bg ca cs da de el en es et fi fr gl hr hu is it ka ku lt nb nl nn pl pt ru sk sl sq sr sv tr uk"
HYPHENATED = frozenset(_WHERE_WORDS_BREAK.split())
"""Languages of which Typst and browsers know where words break; tried, as Typst does not list them."""
LONGEST_WORD = 64
"""No word of a language is longer; what is, no dictionary breaks. (The longest of a German law had 63 letters.)"""


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("zero").enable(["list", "emphasis", "link", "newline", "escape", "normalize"])


def line_runs(text: str) -> list[Run]:
    """Return the runs of a single line. Spaces that do not break stay: translators set them on purpose."""
    return [run.copy() for run in _line_runs(text)]


@lru_cache(maxsize=4096)
def _line_runs(text: str) -> tuple[Run, ...]:
    """Return the same, read once: a text is printed in several formats and materials."""
    tokens = _parser().parseInline(_SPACES.sub(" ", text).strip(" "))
    return tuple(_runs(tokens[0].children or []))


def body_blocks(text: str) -> list[Block]:
    """Return paragraphs and lists in order. A list in a list is set as further items of the outer one.

    Their sentences are not told apart: that takes a language.
    """
    return [_copied(block) for block in _body_blocks(text)]


@lru_cache(maxsize=4096)
def _body_blocks(text: str) -> list[Block]:
    blocks: list[Block] = []
    open_lists: list[Bullets] = []
    for token in _parser().parse(text.strip()):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            if not open_lists:
                is_numbered = token.type == "ordered_list_open"
                bullets: Bullets = {
                    "kind": "list",
                    "ordered": is_numbered,
                    "items": [],
                    "ticked": [],
                    "sentences": [],
                }
                blocks.append(bullets)
            open_lists.append(bullets)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            open_lists.pop()
        elif token.type == "inline":
            runs = _runs(token.children or [])
            if open_lists:
                box = _TICK_BOX.match(runs[0]["text"]) if runs else None
                if box and "[ ]" not in box[0]:
                    open_lists[-1]["ticked"].append(len(open_lists[-1]["items"]))
                open_lists[-1]["items"].append(_without_box(runs, box))
            else:
                blocks.append({"kind": "paragraph", "runs": runs, "sentences": []})
    return blocks


def _copied(block: Block) -> Block:
    if block["kind"] == "paragraph":
        return {**block, "runs": [run.copy() for run in block["runs"]]}
    return {**block, "items": [[run.copy() for run in item] for item in block["items"]]}


def breakable(text: str, language: str = "") -> str:
    """Return text with places to break in words of more than 30 letters, so that none runs over the edge of a page.

    An address breaks without a hyphen, because it would belong to it. A word breaks where its language breaks it: the
    layout knows that for the languages in HYPHENATED. In others, and where it is too long for any word, it gets a
    hyphen somewhere. Titles are left as they are: there a layout hyphenates by language, steps down, or says
    that it cannot.
    """
    by_language = language in HYPHENATED

    def broken(match: re.Match[str]) -> str:
        if re.search(r"[/@]", match[0]):
            return ZERO_WIDTH_SPACE.join(_ADDRESS_PIECE.findall(match[0]))
        if by_language and len(match[0]) <= LONGEST_WORD:
            return match[0]
        return SOFT_HYPHEN.join(_PIECE.findall(match[0]))

    return _LONG_WORD.sub(broken, text)


def address_pieces(address: str) -> list[str]:
    """Return the pieces of an address between which a line may end; a short one is one piece."""
    return _ADDRESS_PIECE.findall(address) if len(address) > 24 else [address]


def longest_word(text: str) -> int:
    """Return how many letters the longest word has that breaks nowhere: headings are set so that it fits."""
    words = re.split(rf"[\s{ZERO_WIDTH_SPACE}{SOFT_HYPHEN}{WITHOUT_BLANKS}-]", text)
    return max(1, *map(len, words))


def unbroken(text: str) -> str:
    """Return text without places to break: what people copy must not hold characters they cannot see."""
    return text.replace(SOFT_HYPHEN, "").replace(ZERO_WIDTH_SPACE, "").replace(WORD_JOINER, "")


def plain(runs: Sequence[Run]) -> str:
    """Return the words of runs without their looks."""
    return "".join(run["text"] for run in runs)


def _runs(tokens: Sequence[Token]) -> list[Run]:
    runs: list[Run] = []
    strong = emphasis = 0
    link: str | None = None
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            strong += token.nesting
        elif token.type in ("em_open", "em_close"):
            emphasis += token.nesting
        elif token.type == "link_open":
            link = _safe_link(str(token.attrGet("href") or ""))
        elif token.type == "link_close":
            link = None
        else:
            text = " " if token.type in ("softbreak", "hardbreak") else token.content
            _add(runs, {"text": text, "strong": strong > 0, "emphasis": emphasis > 0, "link": link})
    return runs


def _add(runs: list[Run], run: Run) -> None:
    """Join neighbouring runs that look the same; the parser splits text at every character it tried."""
    if not run["text"]:
        return
    if runs and runs[-1] == {**run, "text": runs[-1]["text"]}:
        runs[-1]["text"] += run["text"]
    else:
        runs.append(run)


def _without_box(runs: list[Run], box: re.Match[str] | None) -> list[Run]:
    """Return an item of a list without the mark of a task, as in `- [ ] Ask a friend`."""
    return [{**runs[0], "text": runs[0]["text"][box.end() :]}, *runs[1:]] if box else runs


def _safe_link(address: str) -> str | None:
    return address if address.startswith(("https://", "http://", "mailto:", "tel:")) else None
