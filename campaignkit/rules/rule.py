"""What a rule is, and what it finds: plan paths, never lines and columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.records import dataclass
from campaignkit.rules.facts import Facts

__all__ = ["PROFILES", "Check", "Facts", "Found", "Path", "Profile", "Rule"]

Profile = Literal["draft", "review", "publish"]
PROFILES: tuple[Profile, ...] = ("draft", "review", "publish")


@dataclass(frozen=True, slots=True)
class Found:
    """One finding of a rule.

    `path` names the plan value it is about, or the place where something missing would be written. With `start` and
    `end` it is about that stretch of the text (code points); `replacement` is what can safely stand there instead.
    `related` are other paths with a phrase each.
    """

    path: Path
    message: str
    hint: str
    start: int | None = None
    end: int | None = None
    related: tuple[tuple[Path, str], ...] = ()
    severity: Severity | None = None
    confidence: Confidence = Confidence.HIGH
    replacement: str | None = None


Check = Callable[[Plan, Facts], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, or a problem that is found elsewhere and only explained here: `found_in` is the file that finds it.

    `profile` is the least strict profile under which it speaks. `stamp` is what a proof says on its face when this
    rule is what keeps it from being final. A rule with `per_language` looks at texts: it also runs over each
    translation. `audiences` are the classes of audience it applies to, all when empty. `suppressible` is false where
    being wrong harms a child. `needs_help` is a kind of help service that it asks for: it applies to topics whose
    materials must print one.
    """

    code: str
    severity: Severity
    profile: Profile = "draft"
    check: Check | None = None
    stamp: str | None = None
    per_language: bool = False
    audiences: tuple[str, ...] = ()
    suppressible: bool = True
    found_in: str | None = None
    needs_help: Literal["helpline", "hotline", "emergency"] | None = None
