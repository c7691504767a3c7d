"""From what stands in a cell to a value of the plan: days, money and names as offices write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from campaignkit.knowledge.choice_words import FLAG, everyday
from campaignkit.knowledge.phone_numbers import SHORT
from campaignkit.knowledge.sheet_words import sheet_words
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.amount_reader import number_of
from campaignkit.plan.day_reader import DayReader
from campaignkit.plan.did_you_mean import shorten
from campaignkit.plan.model.base import Pattern
from campaignkit.plan.not_read import NotReadError
from campaignkit.plan.shape import NumberShape, TextShape
from campaignkit.plan.western_digits import western, without_directions
from campaignkit.recipients.head_words import plain
from campaignkit.sheets.choosing import chosen
from campaignkit.sheets.columns import Column, kind_of
from campaignkit.sheets.comparable_values import SAME, in_a_line, number, tidy
from campaignkit.sheets.labels import BETWEEN
from campaignkit.sheets.workbook_as_saved import RawCell

_MONEY_SIGNS = re.compile(r"[\s\u00a0\u202f'’]|[^\W\d_]+\.?|[€$£₴₽¥%]")


class CellReader:
    """Reads cells of one workbook. `called` are the ids of each list with what people call them."""

    def __init__(
        self,
        language: str,
        country: str,
        called: Mapping[str, Mapping[str, str]],
        kinds: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        """Take the language and the country of the plan: they say how days are written.

        `kinds` says of which kind the items of a list are, where an item may be named by it.
        """
        self._days = DayReader(language, country)
        self._called = called
        self._kinds = kinds or {}
        self._language = language

    def read(self, cell: RawCell, column: Column, before: str | None) -> str:
        """Return a value in the form in which it is compared; `before` is what the workbook held at export.

        Raises:
            NotReadError: it cannot be known.
        """
        text = unicodedata.normalize("NFC", cell.text)
        if column.chosen_from is not None or kind_of(column) != "text":
            text = without_directions(text)
        if not text.strip():
            return ""
        kind = kind_of(column)
        name = column.chosen_from
        if name is not None:
            return self._chosen(text, cell, column, name, before)
        if kind == "day":
            return text if cell.kind == "day" else self._days.read(text).isoformat()
        if kind in ("number", "money"):
            return number(text) if cell.kind == "number" else self._number(text, column)
        if column.many:
            lines = [in_a_line(part) for part in text.splitlines()]
            return SAME.join(_in_its_case(line, column) for line in lines if line)
        found = _in_its_case(in_a_line(text), column) if column.is_fixed else tidy(text)
        if cell.kind == "text" or before == found:
            return found
        return self._typed(found, cell, column, before)

    def _typed(self, found: str, cell: RawCell, column: Column, before: str | None) -> str:
        """Return a text that the spreadsheet has taken for something else."""
        if cell.kind == "day":
            raise NotReadError(
                f"the spreadsheet has made a day of this text ({found}).",
                "Format the cell as text, and type it again.",
            )
        if cell.kind == "flag":
            return "yes" if found == "true" else "no"
        if column.is_phone and before:
            digits = re.sub(r"\D", "", before)
            if digits == found:
                return before
            if digits.lstrip("0") == found or before.startswith("+"):
                raise NotReadError(
                    f"the spreadsheet has made a number of `{before}`: {found}.",
                    "Format the cell as text, and type the telephone number again.",
                )
        if column.is_phone and len(found) > SHORT:
            raise NotReadError(
                f"the spreadsheet has made a number of this: {found}. A zero or a plus before it would be lost.",
                "Format the cell as text, and type the telephone number again.",
            )
        return found

    def _chosen(self, text: str, cell: RawCell, column: Column, name: str, before: str | None) -> str:
        """Return ids, given as ids or by what they are called, several of them one below the other or with commas."""
        known = self._called.get(name, {})
        lines = [in_a_line(line) for line in text.splitlines() if line.strip()]
        bare = SAME.join(line.split(BETWEEN)[0].strip() for line in lines)
        if bare == before and all(line.count(BETWEEN) <= 1 for line in lines):
            return bare
        if cell.kind == "flag" and column.chosen_from != FLAG:
            lines = ["yes" if text == "true" else "no"]
        found: list[str] = []
        for line in lines:
            found += chosen(line, known, lambda part: self._one(part, known, name), self._else(name))
        found = list(dict.fromkeys(found))
        if len(found) > 1 and not column.many:
            raise NotReadError(
                f"`{shorten(text)}` names {len(found)}, and there is room for one.", "Keep one of them."
            )
        return SAME.join(found)

    def named(self, text: str, name: str) -> str:
        """Return the id that a cell names by it or by what it is called; what is neither stays as it is."""
        first = in_a_line(text).split(BETWEEN)[0].strip()
        return self._one(in_a_line(text), self._called.get(name, {}), name) or first if first else ""

    def _one(self, text: str, known: Mapping[str, str], name: str) -> str | None:
        value = in_a_line(text)
        if value in known:
            return value
        if name == "words.languages" and value.partition("-")[0] in known:
            return value
        if name == FLAG:
            value = {"yes": "true", "no": "false", "1": "true", "0": "false"}.get(value.casefold(), value.casefold())
            if value in known:
                return value
        word = plain(value)
        by_id = [one for one in known if plain(one.replace("-", " ")) == word]
        called = [one for one, label in known.items() if label and plain(label) == word]
        found = by_id or called
        if not found and name.startswith("words."):
            vocabulary = name.removeprefix("words.")
            meant = terms().labelled(vocabulary, value)  # the police, an NGO, teenagers
            meant = meant or everyday(self._language, vocabulary).get(value.casefold())
            return meant if meant in known else None
        return found[0] if len(found) == 1 else self._of_kind(value, name)

    def _of_kind(self, value: str, name: str) -> str | None:
        """Return the only item of the kind that a text names: “School” is the channel, where one is of that kind."""
        kinds = self._kinds.get(name)
        if not kinds:
            return None
        words = f"words.{'sectors' if name == 'ids.stakeholders' else name.removeprefix('ids.')}"
        kind = self._one(value, self._called.get(words, {}), words)
        found = [one for one, its in kinds.items() if its == kind]
        return found[0] if len(found) == 1 and found[0] in self._called.get(name, {}) else None

    def _else(self, name: str) -> str:
        """Return what else can be done where a cell names something that is not there yet."""
        section = name.removeprefix("ids.")
        return (
            ""
            if section == name
            else f"\nOr give it a row on the sheet “{sheet_words(self._language).sheet(section)}”."
        )

    def _number(self, text: str, column: Column) -> str:
        bare = _MONEY_SIGNS.sub("", western(in_a_line(text)))
        whole = kind_of(column) == "money" or (isinstance(column.item, NumberShape) and column.item.type is int)
        return number(str(number_of(bare, whole=whole, told=text)))


def _in_its_case(text: str, column: Column) -> str:
    """Return a value of a fixed form in small letters where only they fit it: `A2`, the name of a format."""
    marks = column.item.markers if isinstance(column.item, TextShape) else ()
    forms = [mark.regex for mark in marks if isinstance(mark, Pattern)]
    fits = all(re.fullmatch(form, text) for form in forms)
    return text if fits or not all(re.fullmatch(form, text.lower()) for form in forms) else text.lower()
