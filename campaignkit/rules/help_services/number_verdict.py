"""What is to be said of one number."""

from __future__ import annotations

from typing import Literal

from campaignkit.knowledge.helplines import Listed, WrongNumber
from campaignkit.records import dataclass

Kind = Literal[
    "known",
    "plausible",
    "invented",
    "wrong",
    "other-country",
    "slip",
    "near",
    "contradicts",
    "anothers",
    "other-purpose",
    "other-line",
    "not-working",
    "country-code",
    "impossible",
    "several",
    "doubtful",
    "unknown-short",
    "unlisted",
    "emergency-line",
    "no-emergency",
    "mobile",
    "free-abroad",
    "neighbour",
    "no-exit-code",
    "elsewhere",
]


@dataclass(frozen=True, slots=True)
class NumberVerdict:
    """What is to be said of a number. `entry` is that of the directory it belongs to, or contradicts.

    `anothers` is the number of `another` service than the one that is named.
    `near` is one digit from a short number of the directory, `other-purpose` a European number for somebody else than
    the name says, `other-line` none of the directory's for a line that its name calls one for children.
    `no-emergency` is a helpline for a service that sends help, `mobile` mostly somebody's own.
    `doubtful`, `unknown-short` (a short number that nothing here has), `unlisted` (no emergency number), `emergency-
    line` (one, for a service that is none), `free-abroad`, `neighbour` (of another state with the same code), `no-
    exit-code` (00 where something else is dialled before a country code) and `elsewhere` (the directory has it for
    another country, or its page is one) come from tables that
    have gaps: never more than a warning. `several` numbers are written as one. `instead` is the number that was
    probably meant, or the other country.
    """

    kind: Kind
    entry: Listed | None = None
    wrong: WrongNumber | None = None
    instead: str | None = None
    another: str | None = None
