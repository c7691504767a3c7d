"""What a rule is, and what it finds: plan paths, never lines and columns."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from campaignkit.coverage.framework import Framework
from campaignkit.diagnostics.finding import Severity
from campaignkit.plan.model.plan import Plan

Path = tuple[str | int, ...]
Profile = Literal["draft", "review", "publish"]
PROFILES: tuple[Profile, ...] = ("draft", "review", "publish")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a rule may know besides the plan: the day, and the frameworks the plan names, by id."""

    today: datetime.date
    frameworks: Mapping[str, Framework] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """One finding of a rule.

    `path` names the plan value it is about, or the place where something missing would be written. With `start` and
    `end` it is about that stretch of the text (code points). `related` are other paths with a phrase each.
    """

    path: Path
    message: str
    hint: str
    start: int | None = None
    end: int | None = None
    related: tuple[tuple[Path, str], ...] = ()
    severity: Severity | None = None


Check = Callable[[Plan, Facts], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, or with `check=None` a problem that is found elsewhere and only explained here.

    `profile` is the least strict profile under which it speaks. `stamp` is what a proof says on its face when this
    rule is what keeps it from being final.
    """

    code: str
    severity: Severity
    profile: Profile = "draft"
    check: Check | None = None
    stamp: str | None = None
