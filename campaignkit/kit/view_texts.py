"""Texts as templates get them: filled and set for where they are read, their runs, and the sentences these make."""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.kit.contract.text_keys import Block, Body, Line, Run
from campaignkit.kit.held_together import names_held, short_ends_held, together
from campaignkit.kit.markup import body_blocks, breakable, line_runs, plain, unbroken
from campaignkit.kit.typographic_marks import printed_marks
from campaignkit.knowledge.printed_numbers import Medium, number_to_dial
from campaignkit.knowledge.readability import language_data
from campaignkit.knowledge.right_to_left import in_order, set_apart
from campaignkit.plan.language_of_words import language_of_words
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.placeholders import fill, placeholder_values
from campaignkit.texts.plain.sentences import sentence_spans


class TextsOfView:
    """The texts of a plan as they stand in one medium: numbers look different on a page and in a text message."""

    def __init__(self, plan: Plan, medium: Medium) -> None:
        """Take a plan in the language of the kit."""
        self.language, self.medium = plan.campaign.language, medium
        self._spoken = language_of_words(plan)
        self._values = filled_values(plan, medium)
        self._hyphened = [service.name for service in plan.help if "-" in service.name]

    def plain(self, text: str) -> str:
        """Return the words of one line, with its placeholders filled."""
        return plain(line_runs(fill(text, self._values)))

    def filled(self, text: str) -> str:
        """Return a text with its placeholders filled, its marks and its words held together as in this medium."""
        result = in_order(fill(text, self._values).strip(), self.language)
        if self.medium != "sms":
            # In a text message such a mark makes each letter take twice the room.
            result = printed_marks(result, self._spoken)
        if self.medium != "page":
            return result
        return names_held(together(result, self.language), self._hyphened)

    def words(self, text: str) -> str:
        """Return a line that is no title, with places to break words that are too long."""
        return breakable(self.filled(text), self.language)

    def line(self, path: str, text: str, *, title: bool = True) -> Line:
        """Return a text of one line; `title` where it stands alone, in large letters."""
        whole = self.filled(text) if title else self.words(text)
        runs = line_runs(short_ends_held(whole) if title and self.medium == "page" else whole)
        return text_line(path, runs, self.language)

    def body(self, path: str, text: str) -> Body:
        """Return a text of paragraphs and lists."""
        return text_body(path, body_blocks(self.filled(text)), self.language)

    def phone_number(self, phone: str | None, country: str) -> str | None:
        """Return a number as people read and dial it."""
        return number_to_dial(phone, country, self.language, self.medium) if phone else None


def filled_values(plan: Plan, medium: Medium) -> dict[str, str | None]:
    """Return the values of placeholders as a kit prints them: numbers and addresses hold together in every script."""
    language = plan.campaign.language
    values = placeholder_values(plan, medium)
    return values | {
        name: set_apart(value, language)
        for name, value in values.items()
        if value is not None and name.endswith(".website")
    }


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
