"""campaignkit: define, check and render awareness campaigns.

`campaignkit.open`, `check`, `coverage`, `jobs` and `render` are for notebooks and other programs: docs/api.md.
"""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ["__version__", "check", "coverage", "jobs", "open", "render"]

TYPE_CHECKING = False
"""Type checkers take it for true; the library's own would have to be imported, and `--version` would wait for it."""

if TYPE_CHECKING:
    from campaignkit.api import check, coverage, jobs, open, render


def __getattr__(name: str) -> object:
    """Import the functions for programs when they are asked for: `--version` must not wait for them."""
    if name in __all__:
        from campaignkit import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
