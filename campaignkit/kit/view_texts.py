"""Texts as templates get them: their runs, and the sentences these make."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.kit.contract.text_keys import Block, Body, Line, Run
from campaignkit.kit.markup import breakable, plain, unbroken
from campaignkit.knowledge.readability import language_data
from campaignkit.knowledge.right_to_left import in_order
from campaignkit.texts.plain.sentences import sentence_spans


def text_line(path: str, runs: list[Run], language: str) -> Line:
    """Return a text of one line."""
    _in_order(runs, language)
    return {"path": path, "plain": plain(runs), "runs": runs, "sentences": in_sentences(runs, language)}


def sheet_head(text: str) -> Line:
    """Return what a sheet is called that is no material: one run that stands nowhere in the plan."""
    run: Run = {"text": text, "strong": False, "emphasis": False, "link": None}
    return {"path": "", "plain": text, "runs": [run], "sentences": [[run]]}


def text_body(path: str, blocks: list[Block], language: str) -> Body:
    """Return a text of paragraphs and lists, with places to break in long words; links keep their addresses."""
    for block in blocks:
        if block["kind"] == "paragraph":
            _break(block["runs"], language)
            block["sentences"] = in_sentences(block["runs"], language)
        else:
            for item in block["items"]:
                _break(item, language)
            block["sentences"] = [in_sentences(item, language) for item in block["items"]]
    return {"path": path, "plain": unbroken("\n".join(plain_block(block) for block in blocks)), "blocks": blocks}


def plain_block(block: Block) -> str:
    """Return the words of a block, items of a list with a dot before them."""
    if block["kind"] == "paragraph":
        return plain(block["runs"])
    return "\n".join("• " + plain(item) for item in block["items"])


def in_sentences(runs: Sequence[Run], language: str) -> list[list[Run]]:
    """Cut runs where a sentence ends, by the same rules by which sentences are counted."""
    spans = sentence_spans(plain(runs), language_data(language))
    return [_between(runs, start, end) for start, end in spans]


def _between(runs: Sequence[Run], start: int, end: int) -> list[Run]:
    result: list[Run] = []
    at = 0
    for run in runs:
        text = run["text"][max(0, start - at) : max(0, end - at)]
        if text:
            result.append({**run, "text": text})
        at += len(run["text"])
    return result


def _break(runs: list[Run], language: str) -> None:
    for run in runs:
        run["text"] = breakable(run["text"], language)
    _in_order(runs, language)


def _in_order(runs: list[Run], language: str) -> None:
    """Hold typed addresses and numbers together in every medium: sentences from right to left take them apart."""
    for run in runs:
        run["text"] = in_order(run["text"], language)
