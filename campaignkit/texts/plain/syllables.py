"""Syllables, estimated from groups of vowels. Each language has its own; where there is none, there is no estimate.

The count is an estimate: it is right for nine words of ten and evens out over a text, which is all a formula needs.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from campaignkit.knowledge.readability import Syllables


def syllables_of(word: str, how: Syllables) -> int:
    """Return about how many syllables a word has; one at least."""
    return _count(word.lower(), how)


@lru_cache(maxsize=10_000)
def _count(lower: str, how: Syllables) -> int:
    count = len(_compiled(how.nucleus).findall(lower))
    count += sum(len(_compiled(pattern).findall(lower)) for pattern in how.more)
    count -= sum(len(_compiled(pattern).findall(lower)) for pattern in how.fewer)
    return max(1, count)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
