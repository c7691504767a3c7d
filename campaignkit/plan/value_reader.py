"""From text to a value of the model: ids, words of a vocabulary, languages, days, numbers, each with what is wrong.

Values are text until the model says otherwise, so `no` stays Norwegian and `0116` keeps its zero.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable
from collections.abc import Mapping as MappingABC
from decimal import Decimal
from typing import Any

from campaignkit.diagnostics.finding import Diagnostic, Span
from campaignkit.diagnostics.shortened import shorten
from campaignkit.plan.did_you_mean import as_id, nearest, propose
from campaignkit.plan.digit_likes import ADDRESSES, PHONE, plain_like, strange_in_address, strange_in_number
from campaignkit.plan.model.base import LanguageTag, Pattern, Printed, Ref, Vocabulary
from campaignkit.plan.paths import Path, key_of
from campaignkit.plan.shape import ChoiceShape, DayShape, NumberShape, Shape, TextShape
from campaignkit.plan.terms import Terms
from campaignkit.plan.thousands_and_decimals import whole_number
from campaignkit.source.hashtags import cut_off
from campaignkit.source.hidden_characters import hidden_in
from campaignkit.source.node import Scalar


class ValueReader:
    """Reads single values, collecting diagnostics on the way."""

    def __init__(self, ids: MappingABC[str, tuple[str, ...]], terms: Terms) -> None:
        """Take the ids that each section defines and the terms of each vocabulary."""
        self.ids = ids
        self.terms = terms
        self.id_called: Callable[[str, str], str | None] = lambda *_: None
        """Which id an item of a section has that is called so, where the whole tree is known."""
        self.diagnostics: list[Diagnostic] = []

    def report(self, code: str, span: Span, path: Path, message: str, hint: str) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(Diagnostic(code, message, span, key_of(path), hint=hint))

    def value(self, shape: Shape, node: Scalar, path: Path, name: str) -> Any:
        """Return the value of a text, or None after reporting what is wrong with it."""
        if not node.value.strip():
            self.report("CK011", node.span, path, f"{name} is blank.", "Write a text, or remove the line.")
            return None
        if isinstance(shape, TextShape):
            return self._text(shape, node, path, name)
        if isinstance(shape, DayShape):
            return self._day(node, path, name)
        if isinstance(shape, NumberShape):
            return self._number(shape, node, path, name)
        words = shape.words if isinstance(shape, ChoiceShape) else ("true", "false")
        if node.value not in words:
            self._invalid(node, path, f"{name} cannot be `{shorten(node.value)}`.", _choices(node.value, words))
            return None
        return node.value if isinstance(shape, ChoiceShape) else node.value == "true"

    def _text(self, shape: TextShape, node: Scalar, path: Path, name: str) -> str | None:
        value: str = node.value
        for marker in shape.markers:
            if isinstance(marker, Ref) and value not in self.ids.get(marker.section, (value,)):
                ids = self.ids[marker.section]
                item_id = self.id_called(marker.section, value)
                define = f"Ids of this kind are defined under `{marker.section}`."
                hint = (
                    f"That is a name. Did you mean its id, `{item_id}`?"
                    if item_id is not None
                    else propose(value, ids, kind="id", define=define)
                )
                message = f"There is no `{shorten(value)}` under `{marker.section}`."
                self.report("CK015", node.span, path, message, hint)
                return None
            if isinstance(marker, Vocabulary) and value not in self.terms[marker.name]:
                term = self.terms.labelled(marker.name, value)
                hint = f"Write `{term}`." if term else propose(value, self.terms[marker.name], kind="word")
                words = marker.name.replace("-", " ")
                self._invalid(node, path, f"`{shorten(value)}` is not one of the {words} campaignkit knows.", hint)
                return None
            if isinstance(marker, Pattern) and self._strange(marker, node, path):
                return None
            if isinstance(marker, Pattern) and not re.fullmatch(marker.regex, value):
                hint = as_id(value) if marker.what == "an id" else ""
                advice = f"{hint} {marker.advice}".strip()
                self._invalid(node, path, f"`{shorten(value)}` is not {marker.what}.", advice)
                return None
            if isinstance(marker, Pattern) and self._cut_by_comment(node, path):
                return None
            if isinstance(marker, Pattern) and marker.what != PHONE and self.hides(node, path, text=False):
                return None  # an address with a character that nobody sees leads nowhere
            if isinstance(marker, LanguageTag) and not self._language(node, path):
                return None
            if isinstance(marker, Printed) and self.hides(node, path, text=True):
                return None
            if isinstance(marker, Printed) and marker.line and "\n" in value.strip():
                hint = "Write it on one line, or behind `>-` when it is long."
                self._invalid(node, path, f"{name} has to be a single line.", hint)
                return None
        self._hashtag(node, path, name)
        return value

    def _strange(self, marker: Pattern, node: Scalar, path: Path) -> bool:
        """Report what looks like a digit of a number and is none, such as O for 0, and like dashes in addresses."""
        strange = strange_in_number if marker.what == PHONE else strange_in_address
        at = strange(node.value) if marker.what in (PHONE, *ADDRESSES) else None
        if at is None or self.hides(node, path, text=False):
            return at is not None
        character = node.value[at]
        name = unicodedata.name(character, "no name").lower()
        message = f"`{shorten(node.value)}` holds U+{ord(character):04X} ({name}), which {marker.what} cannot have."
        hint = f"Type `{plain_like(character)}` in its place."
        self.report("CK013", node.span_of(at, at + 1), path, message, hint)
        return True

    def _hashtag(self, node: Scalar, path: Path, name: str) -> None:
        """Report a hashtag that would not be printed."""
        if (pair := cut_off(node)) is not None:
            tag, span = pair
            message = f"{name}: `{shorten(tag)}` is cut off, because `#` behind a blank begins a comment."
            whole = shorten(f"{node.value} {tag}".strip(), 100)
            hint = f'Put the whole text in quotes: "{whole}". If it is a comment, write a blank behind `#`.'
            self.report("CK013", span, path, message, hint)

    def hides(self, node: Scalar, path: Path, *, text: bool) -> bool:
        """Report a character that nobody can see, with its place."""
        if (problem := hidden_in(node, text=text)) is not None:
            self.report(problem.code, problem.span, path, problem.message, problem.hint or "")
        return problem is not None

    def _cut_by_comment(self, node: Scalar, path: Path) -> bool:
        """Report a number or id behind which ` #` and digits follow: YAML takes them for a comment, people do not."""
        match = None if node.style else re.match(r"[ \t]+#[ \t]*[0-9]+", node.source.text[node.end : node.end + 40])
        if match is None:
            return False
        hint = (
            "Behind a blank, `#` begins a comment. Put the whole value in quotes, or begin the comment with a word."
        )
        self._invalid(node, path, f"`{match[0].strip()}` is not read as part of `{shorten(node.value)}`.", hint)
        return True

    def _language(self, node: Scalar, path: Path) -> bool:
        match = re.fullmatch(r"([a-z]{2,3})(-[A-Z][a-z]{3})?(-[A-Z]{2})?", node.value)
        if match and match[1] in self.terms["languages"]:
            return True
        if node.value.lower() in ("no", "false"):
            hint = "Norwegian is written in two ways: use `nb` (Bokmål) or `nn` (Nynorsk)."
        else:
            hint = "Use a language code such as `en`, `ro`, `uk`, `pt-PT` or `sr-Latn`. "
            code = self.terms.labelled("languages", node.value)
            near = nearest(node.value, self.terms["languages"])
            hint += f"Write `{code}`." if code else f"Did you mean `{near}`?" if near else ""
        self._invalid(node, path, f"`{shorten(node.value)}` is not a language code campaignkit knows.", hint)
        return False

    def _day(self, node: Scalar, path: Path, name: str) -> datetime.date | None:
        value = node.value.strip()
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            try:
                return datetime.date.fromisoformat(value)
            except ValueError:
                hint = "Check month and day: there is no such day in the calendar."
                self._invalid(node, path, f"{name}: {value} does not exist.", hint)
                return None
        match = re.fullmatch(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})", value)
        example = f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}" if match else "2025-11-18"
        hint = f"Write year, month and day with hyphens: {example}."
        self._invalid(node, path, f"{name}: `{shorten(value)}` is not a date.", hint)
        return None

    def _number(self, shape: NumberShape, node: Scalar, path: Path, name: str) -> int | Decimal | float | None:
        value = node.value.strip()
        whole = shape.type is int
        # money has two decimals, a measure on paper may have more
        most = 4 if shape.type is float else 2 if shape.range is None else shape.range.decimals
        decimals = "" if whole else rf"(\.[0-9]{{1,{most}}})?"
        if not re.fullmatch(r"-?[0-9]{1,15}" + decimals, value):
            example = "12500" if whole else "12500 or 12500.50"
            hint = f"Write digits only, without spaces, commas or a currency: {example}."
            known = whole_number(value) if whole else None
            hint = hint if known is None else f"Write {known}: digits from 0 to 9, and nothing between them."
            self._invalid(node, path, f"{name}: `{shorten(value)}` is not a {'whole ' * whole}number.", hint)
            return None
        number = shape.type(value)
        if shape.range is not None and not shape.range.low <= number <= shape.range.high:
            hint = f"It has to lie between {shape.range.low} and {shape.range.high}."
            self._invalid(node, path, f"{name} cannot be {value}.", hint)
            return None
        return number

    def _invalid(self, node: Scalar, path: Path, message: str, hint: str) -> None:
        if not self.hides(node, path, text=False):
            self.report("CK013", node.span, path, message, hint)


def _choices(text: str, words: tuple[str, ...]) -> str:
    return f"It is one of {', '.join(f'`{word}`' for word in words)}."
