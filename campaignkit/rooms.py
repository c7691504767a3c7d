"""A package that can be called, because the function for programs has its name: `campaignkit.check(campaign)`.

Python sets `campaignkit.check` to the package as soon as anything in it is imported, whatever stood there before.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any


class Room(ModuleType):
    """A package that hands a call on to the function of its name in `campaignkit.api`."""

    def __call__(self, *values: Any, **named: Any) -> Any:
        """Call that function."""
        from campaignkit import api

        return getattr(api, self.__name__.rpartition(".")[2])(*values, **named)
