"""How Hypothesis looks for examples: without a deadline, and in CI always the same ones."""

from __future__ import annotations

import gc
import os

from hypothesis import settings

os.environ["XDG_CACHE_HOME"] = os.devnull
"""No test finds what an earlier one has judged; those of the cache give it a folder."""

settings.register_profile("here", deadline=None, print_blob=True)
settings.register_profile("ci", deadline=None, print_blob=True, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")

gc.set_threshold(100_000)
"""Ten thousand tests stay in use; to look through them for what is unused, again and again, finds nothing."""
