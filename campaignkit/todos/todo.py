"""One thing that only a person can do, and the order in which people do such things."""

from __future__ import annotations

import datetime

from campaignkit.records import dataclass
from campaignkit.todos.due_days import KINDS


@dataclass(frozen=True, kw_only=True, slots=True)
class Todo:
    """One thing to do: `ask` is what to find out, `record` the command that writes it down when done.

    `says` and `done_by` are an English text with slots such as `{0}` and what fills them, so that a sheet can say
    them in another language; `language` is the one that a slot names. `place` is where it stands in a file, `codes`
    are the findings that end with it, `count` how many there are. `places` are their places with what stands there,
    for a sheet whose reader does not know the English of a finding.
    """

    kind: str
    id: str
    says: tuple[str, ...]
    done_by: tuple[str, ...]
    due: datetime.date
    language: str = ""
    ask: tuple[str, ...] = ()
    record: str | None = None
    place: str = ""
    codes: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    count: int = 1

    @property
    def what(self) -> str:
        """What is to do."""
        return self.says[0].format(*self.says[1:])

    @property
    def who(self) -> str:
        """Who does it."""
        return self.done_by[0].format(*self.done_by[1:])

    def command(self, plan: str) -> str | None:
        """Return the command line that writes it down: `record` takes the plan as an option, others as a word."""
        if self.record is None:
            return None
        path = f'"{plan}"' if " " in plan else plan
        return f"campaignkit {self.record} {'-c ' if self.record.startswith('record ') else ''}{path}"

    @property
    def heading(self) -> str:
        """What the kind is called."""
        return KINDS[self.kind][0]
