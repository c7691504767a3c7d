"""The answers a new campaign is made of, and the file in which they are kept until it is."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from campaignkit.diagnostics.usage import UsageError
from campaignkit.records import dataclass
from campaignkit.source.atomic_write import write_whole
from campaignkit.source.data_as_yaml import Data, as_yaml
from campaignkit.source.loader import load
from campaignkit.source.node import Mapping as MappingNode
from campaignkit.source.node import Scalar, Sequence

KEPT = Path(".new-campaign.yaml")
"""Where answers are kept after each question, beside the folder that will be made."""

Given = dict[str, str | tuple[str, ...]]
"""Answers by the name of their question, as they were typed or chosen."""


@dataclass(frozen=True, slots=True)
class BudgetAnswer:
    """Money there is, and in which currency."""

    amount: str
    currency: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """Everything the plan is made from; every answer has been understood."""

    country: str
    languages: tuple[str, ...]
    scope: str
    topic: str
    title: str
    folder: str
    lead: str
    lead_sector: str
    audiences: tuple[str, ...]
    partners: tuple[str, ...]
    starts: datetime.date
    ends: datetime.date
    budget: BudgetAnswer | None
    kit: str
    activities: tuple[str, ...]
    help: tuple[str, ...]

    @property
    def language(self) -> str:
        """The language the plan's texts are written in."""
        return self.languages[0]


class NoAnswersError(UsageError):
    """A file of answers that cannot be read; the message says why and what to do."""


def keep(answers: Given, path: Path = KEPT) -> None:
    """Write answers down, so that nobody has to give them twice."""
    data: Mapping[str, Data] = {
        key: value if isinstance(value, str) else list(value) for key, value in answers.items()
    }
    head = "Answers for `campaignkit new --answers THIS-FILE`. A key without an answer is asked for."
    text = as_yaml(data, {(next(iter(data)),): head} if data else {})
    write_whole(path, text.encode())


def read_answers(path: Path, keys: tuple[str, ...]) -> Given:
    """Return the answers of a file.

    Raises:
        NoAnswersError: it is no such file, or names a question that there is not.
    """
    document = load(path, path.as_posix())
    if document.diagnostics:
        problem = document.diagnostics[0]
        if isinstance(document.root, Sequence) or problem.code == "CK012":
            raise NoAnswersError(f"{path} holds no answers: write `country: MD`, one question a line.")
        raise NoAnswersError(f"{problem.span.file}:{problem.span.start.line}: {problem.message} {problem.hint}")
    if not isinstance(document.root, MappingNode):
        raise NoAnswersError(f"{path} holds no answers: write `country: MD`, one question a line.")
    answers: Given = {}
    for key, value in document.root.entries:
        where = f"{path}:{key.span.start.line}"
        if key.value not in keys:
            raise NoAnswersError(f"{where}: there is no question `{key.value}`. There are: {', '.join(keys)}.")
        if isinstance(value, Scalar):
            if not value.is_null:
                answers[key.value] = value.value
        elif isinstance(value, Sequence) and all(isinstance(item, Scalar) for item in value.items):
            answers[key.value] = tuple(item.value for item in value.items if isinstance(item, Scalar))
        else:
            raise NoAnswersError(f"{where}: write one answer here, or a list of them.")
    return answers
