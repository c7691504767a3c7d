"""What a question of the wizard is: what is asked and why, what is proposed, and which answers are understood."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from campaignkit.campaign.topic import Topic
from campaignkit.late_patterns import late_pattern
from campaignkit.records import dataclass
from campaignkit.wizard.answers import Given

Answer = str | tuple[str, ...]
LONGEST = 200
_PARTED = late_pattern(r'(^|[,;،؛、，；])((?:=\s*"[^"]*"|[^,;،؛、，；])*)')
_QUOTED = late_pattern(r'=\s*"([^"]*)"')
NONE = "none"
ALL = "all"


class NotUnderstoodError(Exception):
    """An answer that cannot be taken; the message says why and what to write."""


@dataclass(frozen=True, slots=True)
class AnswersSoFar:
    """The answers that are known so far, and the topics there are, with those of a country."""

    by_question: Given
    topics: dict[str, Topic]

    def one(self, key: str) -> str:
        """Return the answer to an earlier question that has one answer."""
        value = self.by_question[key]
        return value if isinstance(value, str) else value[0]

    def many(self, key: str) -> tuple[str, ...]:
        """Return the answers to an earlier question."""
        value = self.by_question[key]
        return (value,) if isinstance(value, str) else value

    @property
    def topic(self) -> Topic:
        """What the campaign is about."""
        return self.topics[self.one("topic")]


@dataclass(frozen=True, kw_only=True, slots=True)
class InterviewQuestion:
    """One question. With `options` one of them is chosen, with `many` several; else the answer is free text.

    `default` is what Enter takes, None where a person has to say it. `read` turns free text into an answer. `rest`
    marks what is asked only when nothing can be proposed, or when somebody wants to look at everything.
    """

    key: str
    flag: str
    text: str
    why: str
    more: str
    default: Callable[[AnswersSoFar], Answer | None]
    options: Callable[[AnswersSoFar], dict[str, str]] | None = None
    many: bool = False
    needed: bool = False
    rest: bool = False
    read: Callable[[str, AnswersSoFar], Answer] | None = None

    def understood(self, answer: Answer, answers: AnswersSoFar) -> Answer:
        """Return an answer as it is kept.

        Raises:
            NotUnderstoodError: it is none of the options, or cannot be read.
        """
        texts = (answer,) if isinstance(answer, str) else answer
        for text in texts:
            _visible(text, most=10 * LONGEST if self.many else LONGEST)
        if self.options is None:
            whole = " ".join(texts).strip()
            return self.read(whole, answers) if self.read is not None else _not_empty(whole)
        options = self.options(answers)
        default = self.default(answers)
        if not self.many:
            return _one(" ".join(texts).strip(), options, self.read, answers)
        keys = _several(texts, options, default if isinstance(default, tuple) else (), self.read, answers)
        if self.needed and not keys:
            raise NotUnderstoodError("At least one is needed.")
        return keys


def _visible(text: str, *, most: int) -> None:
    if len(text) > most:
        raise NotUnderstoodError(f"That is longer than {most} letters.")
    character = next((c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")), None)
    if character is not None:
        raise NotUnderstoodError(f"It holds a character that nobody can see (U+{ord(character):04X}). Type it anew.")


def _not_empty(text: str) -> str:
    if not text:
        raise NotUnderstoodError("Write something, or press Enter for what is proposed.")
    return text


def _one(
    text: str, options: dict[str, str], reader: Callable[[str, AnswersSoFar], Answer] | None, answers: AnswersSoFar
) -> str:
    option = _option(text, options)
    if option is None and reader is not None:
        other = reader(text, answers)
        option = other if isinstance(other, str) else other[0]
    if option is None:
        raise _no_such(text, options)
    return option


def _several(
    texts: tuple[str, ...],
    options: dict[str, str],
    default: tuple[str, ...],
    reader: Callable[[str, AnswersSoFar], Answer] | None,
    answers: AnswersSoFar,
) -> tuple[str, ...]:
    """Return several options: numbers or names; `+3` and `-2` change what is proposed, `all` and `none` are words."""
    words = list(_words(texts, options, lambda text: _known(text, options, reader, answers)))
    if words == [NONE]:
        return ()
    if words == [ALL]:
        return tuple(options)
    changes = [word for word in words if word[0] in "+-" and word[1:]]
    keys = dict.fromkeys(default if changes and len(changes) == len(words) else ())
    for word in words:
        sign, bare = (word[0], word[1:]) if word in changes else ("+", word)
        option = _option(bare, options)
        if option is None and reader is not None:
            other = reader(bare, answers)
            option = other if isinstance(other, str) else other[0]
        if option is None:
            raise _no_such(bare, options)
        if sign == "-":
            keys.pop(option, None)
        else:
            keys[option] = None
    return tuple(keys)


def _words(texts: tuple[str, ...], options: dict[str, str], is_answer: Callable[[str], bool]) -> Iterator[str]:
    """Yield single answers: a text that is one, else what commas part, and what blanks part where that is none."""
    for text in texts:
        for part in [text] if _option(text.strip(), options) is not None else listed(text, is_answer):
            if "=" in part or is_answer(part.strip()):  # names hold blanks
                yield _QUOTED.sub(r"=\1", part.strip())
            else:
                yield from part.split()


def listed(text: str, is_answer: Callable[[str], bool]) -> list[str]:
    """Return what commas part; one in a name, `education=Ministry, Schools`, parts nothing.

    It is in a name between quotes, and before words that are no answer of their own or begin with a capital.
    """
    parts: list[str] = []
    for sign, part in _PARTED.findall(text):
        bare = part.strip()
        of_name = (
            parts and "=" in parts[-1] and bare and "=" not in bare and (bare[:1].isupper() or not is_answer(bare))
        )
        if of_name:
            parts[-1] += sign + part
        else:
            parts.append(part)
    return parts


def _known(
    text: str, options: dict[str, str], reader: Callable[[str, AnswersSoFar], Answer] | None, answers: AnswersSoFar
) -> bool:
    """Tell whether a text is one answer, by its number, its id, its name or what people call it."""
    if not text or _option(text, options) is not None:
        return bool(text)
    try:
        return reader is not None and bool(reader(text, answers))
    except NotUnderstoodError:
        return False


def _option(text: str, options: dict[str, str]) -> str | None:
    """Return the option that a number, its id or its name stands for."""
    if text.isdecimal():
        at = int(text) - 1
        return list(options)[at] if 0 <= at < len(options) else None
    name = text.casefold()
    return next((key for key, label in options.items() if name in (key.casefold(), label.casefold())), None)


def _no_such(text: str, options: dict[str, str]) -> NotUnderstoodError:
    from campaignkit.diagnostics.shortened import shorten
    from campaignkit.plan.did_you_mean import nearest

    near = nearest(text, {key: key for key in options})
    hint = f"Did you mean `{near}`?" if near else f"Write a number from 1 to {len(options)}, or one of the names."
    return NotUnderstoodError(f"`{shorten(text)}` is none of them. {hint}")
