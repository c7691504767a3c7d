"""From what stands in a cell to a value of the plan: days, money and names as offices write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from campaignkit.diagnostics.shortened import shorten
from campaignkit.knowledge.choice_words import FLAG, everyday
from campaignkit.knowledge.phone_numbers import SHORT
from campaignkit.knowledge.sheet_words import sheet_words
from campaignkit.knowledge.vocabularies import terms
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.day_reader import DayReader
from campaignkit.plan.model.base import Pattern
from campaignkit.plan.not_read import NotReadError
from campaignkit.plan.shape import NumberShape, TextShape
from campaignkit.plan.thousands_and_decimals import number_of
from campaignkit.plan.western_digits import western, without_directions
from campaignkit.recipients.head_words import plain
from campaignkit.sheets.choice_cells import chosen
from campaignkit.sheets.columns import Column, kind_of
from campaignkit.sheets.comparable_values import NAMED, SAME, in_a_line, number, tidy
from campaignkit.sheets.labels_of_choices import BETWEEN
from campaignkit.sheets.workbook_as_saved import RawCell

_LANGUAGES = "words.languages"
_LINES = late_pattern(r"[\n;]|,\s+(?=[^\W\d])")
_PAIR = late_pattern(r"(?P<name>.*?[^\s:=：])\s*(?:[:=：]\s*|\s)(?P<number>[\d][\d.,'’\s]*)")
"""A name and its number, with a colon or a blank between them."""
_MONEY_SIGNS = late_pattern(r"[\s\u00a0\u202f'’]|[^\W\d_]+\.?|[€$£₴₽¥%]")


class CellReader:
    """Reads cells of one workbook. `called` are the ids of each list with what people call them."""

    def __init__(
        self,
        language: str,
        country: str,
        labels: Mapping[str, Mapping[str, str]],
        kinds: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        """Take the language and the country of the plan: they say how days are written.

        `kinds` says of which kind the items of a list are, where an item may be named by it.
        """
        self._days = DayReader(language, country)
        self._labels = labels
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
        if column.by_name:
            return self._numbers(text)
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
        value = _in_its_case(in_a_line(text), column) if column.is_fixed else tidy(text)
        if cell.kind == "text" or before == value:
            return value
        return self._typed(value, cell, column, before)

    def _typed(self, text: str, cell: RawCell, column: Column, before: str | None) -> str:
        """Return a text that the spreadsheet has taken for something else."""
        if cell.kind == "day":
            raise NotReadError(
                f"the spreadsheet has made a day of this text ({text}).",
                "Format the cell as text, and type it again.",
            )
        if cell.kind == "flag":
            return "yes" if text == "true" else "no"
        if column.is_phone and before:
            digits = re.sub(r"\D", "", before)
            if digits == text:
                return before
            if digits.lstrip("0") == text or before.startswith("+"):
                raise NotReadError(
                    f"the spreadsheet has made a number of `{before}`: {text}.",
                    "Format the cell as text, and type the telephone number again.",
                )
        if column.is_phone and len(text) > SHORT:
            raise NotReadError(
                f"the spreadsheet has made a number of this: {text}. A zero or a plus before it would be lost.",
                "Format the cell as text, and type the telephone number again.",
            )
        return text

    def _chosen(self, text: str, cell: RawCell, column: Column, name: str, before: str | None) -> str:
        """Return ids, given as ids or by what they are called, several of them one below the other or with commas."""
        labels = self._labels.get(name, {})
        lines = [in_a_line(line) for line in text.splitlines() if line.strip()]
        bare = SAME.join(line.split(BETWEEN)[0].strip() for line in lines)
        if bare == before and all(line.count(BETWEEN) <= 1 for line in lines):
            return bare
        if cell.kind == "flag" and column.chosen_from != FLAG:
            lines = ["yes" if text == "true" else "no"]
        ids: list[str] = []
        for line in lines:
            ids += chosen(line, labels, lambda part: self._one(part, labels, name), self._else(name))
        ids = list(dict.fromkeys(ids))
        if len(ids) > 1 and not column.many:
            raise NotReadError(f"`{shorten(text)}` names {len(ids)}, and there is room for one.", "Keep one of them.")
        return SAME.join(ids)

    def _numbers(self, text: str) -> str:
        """Return numbers by name, one in each line: `roll-up: 3`. A language may be called by its name."""
        numbers: dict[str, str] = {}
        for line in filter(None, map(in_a_line, _LINES.split(text))):
            pair = _PAIR.fullmatch(line)
            if pair is None:
                raise NotReadError(
                    f"`{shorten(line)}` does not say how many of what.", "Write one in each line: roll-up: 3."
                )
            said = pair["name"].split(BETWEEN)[0].strip()
            name = self._one(said, self._labels.get(_LANGUAGES, {}), _LANGUAGES) or said.lower()
            if name in numbers:
                raise NotReadError(f"`{shorten(name)}` stands there twice.", "Keep one of the two numbers.")
            numbers[name] = number(str(number_of(western(pair["number"]), whole=True, as_typed=pair["number"])))
        return SAME.join(f"{name}{NAMED}{count}" for name, count in numbers.items())

    def named(self, text: str, name: str) -> str:
        """Return the id that a cell names by it or by what it is called; what is neither stays as it is."""
        first = in_a_line(text).split(BETWEEN)[0].strip()
        return self._one(in_a_line(text), self._labels.get(name, {}), name) or first if first else ""

    def _one(self, text: str, labels: Mapping[str, str], name: str) -> str | None:
        value = in_a_line(text)
        if value in labels:
            return value
        if name == "words.languages" and value.partition("-")[0] in labels:
            return value
        if name == FLAG:
            value = {"yes": "true", "no": "false", "1": "true", "0": "false"}.get(value.casefold(), value.casefold())
            if value in labels:
                return value
        word = plain(value)
        by_id = [one for one in labels if plain(one.replace("-", " ")) == word]
        by_label = [one for one, label in labels.items() if label and plain(label) == word]
        matches = by_id or by_label
        if not matches and name.startswith("words."):
            vocabulary = name.removeprefix("words.")
            term = terms().labelled(vocabulary, value)  # the police, an NGO, teenagers
            term = term or everyday(self._language, vocabulary).get(value.casefold())
            return term if term in labels else None
        return matches[0] if len(matches) == 1 else self._of_kind(value, name)

    def _of_kind(self, value: str, name: str) -> str | None:
        """Return the only item of the kind that a text names: “School” is the channel, where one is of that kind."""
        kinds = self._kinds.get(name)
        if not kinds:
            return None
        words = f"words.{'sectors' if name == 'ids.stakeholders' else name.removeprefix('ids.')}"
        kind = self._one(value, self._labels.get(words, {}), words)
        ids = [one for one, its in kinds.items() if its == kind]
        return ids[0] if len(ids) == 1 and ids[0] in self._labels.get(name, {}) else None

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
        return number(str(number_of(bare, whole=whole, as_typed=text)))


def _in_its_case(text: str, column: Column) -> str:
    """Return a value of a fixed form in small letters where only they fit it: `A2`, the name of a format."""
    marks = column.item.markers if isinstance(column.item, TextShape) else ()
    forms = [mark.regex for mark in marks if isinstance(mark, Pattern)]
    fits = all(re.fullmatch(form, text) for form in forms)
    return text if fits or not all(re.fullmatch(form, text.lower()) for form in forms) else text.lower()
