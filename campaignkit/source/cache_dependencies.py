"""On what a kept judgement depends: what the disk was asked for it and answered. While that holds, so does it.

Whoever opens a campaign asks the disk only through the functions that are marked here: what a file holds, what stands
in a folder, where a link leads. While somebody listens, each question is noted with its answer, also when the answer
was that there is nothing. Asked again later, the same questions tell whether anything is different.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import field
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from campaignkit.records import dataclass

P = ParamSpec("P")
T = TypeVar("T")

Question = tuple[str | int, ...]
"""The name of a function and its arguments: paths, and numbers where it takes any."""


@dataclass(slots=True)
class Notes:
    """Questions with a digest of their answers, and the files that became texts, by the names diagnostics show."""

    answers: dict[Question, str] = field(default_factory=dict)
    texts: dict[str, Path] = field(default_factory=dict)


_SHORT = 64
_listening: ContextVar[Notes | None] = ContextVar("listening", default=None)
_functions: dict[str, Callable[..., object]] = {}


def asks(function: Callable[P, T]) -> Callable[P, T]:
    """Mark a function that asks the disk. It takes paths and numbers; what it answers depends on nothing else."""
    name = function.__name__
    _functions[name] = function

    @wraps(function)
    def noted(*arguments: P.args, **options: P.kwargs) -> T:
        notes = _listening.get()
        if notes is None:
            return function(*arguments, **options)
        question = (name, *(one if isinstance(one, int) else str(one) for one in arguments))
        # what it asks in turn is asked again with it
        token = _listening.set(None)
        try:
            answer = function(*arguments, **options)
        except Exception as error:
            notes.answers[question] = _digest(error)
            raise
        finally:
            _listening.reset(token)
        notes.answers[question] = _digest(answer)
        return answer

    return noted


@contextmanager
def listening() -> Iterator[Notes]:
    """Give notes that fill with all that is asked within."""
    notes = Notes()
    token = _listening.set(notes)
    try:
        yield notes
    finally:
        _listening.reset(token)


@contextmanager
def not_listening() -> Iterator[None]:
    """Ask for files of campaignkit's own, which are read once a process and belong to no campaign."""
    token = _listening.set(None)
    try:
        yield
    finally:
        _listening.reset(token)


def text_of(file: str, path: Path) -> None:
    """Tell whoever listens which file a text is read from that diagnostics call `file`."""
    notes = _listening.get()
    if notes is not None:
        notes.texts[file] = path


def still_holds(question: Question, answer: str) -> bool:
    """Ask again, and say whether the answer is the same."""
    return _again(question) == answer


def _again(question: Question) -> str:
    name, *arguments = question
    function = _functions.get(str(name))
    if function is None:
        return ""
    try:
        return _digest(function(*(one if isinstance(one, int) else Path(one) for one in arguments)))
    except Exception as error:  # noqa: BLE001  # an error is an answer like any other
        return _digest(error)


def _digest(answer: object) -> str:
    if isinstance(answer, bytes):
        return hashlib.sha256(answer).hexdigest()
    if isinstance(answer, Exception):
        return f"{type(answer).__name__} {getattr(answer, 'errno', None)}"
    text = repr(answer)
    return text if len(text) <= _SHORT else hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
