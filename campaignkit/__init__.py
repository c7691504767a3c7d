"""campaignkit: define, check and render awareness campaigns.

`campaignkit.open`, `check`, `coverage`, `jobs` and `render` are for notebooks and other programs: docs/api.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "check", "coverage", "jobs", "open", "render"]

if TYPE_CHECKING:
    from campaignkit.api import check, coverage, jobs, open, render


def __getattr__(name: str) -> Any:
    """Import the functions for programs when they are asked for: `--version` must not wait for them."""
    if name in __all__:
        from campaignkit import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
