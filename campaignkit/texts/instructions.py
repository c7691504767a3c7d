"""Says where a text tells step by step, with the names of apps, how offenders proceed: it reads like instructions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from campaignkit.knowledge.phrases import stage_pattern, tool_pattern
from campaignkit.texts.frames.clauses import Reading

APART = 3
"""Between two tools that are steps so many words stand; `Discord, Snapchat and Roblox` is only a list."""


def instructions(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield where sentences stand that name who harms, several tools apart from each other, and an order."""
    for number, places in enumerate(reading.sentences):
        if "offender" not in reading.by_sentence[number]:
            continue
        stage = stage_pattern(reading.language.name)
        start, end = reading.tokens[places[0]].start, reading.tokens[places[-1]].end
        words = reading.text[start:end]
        if stage is None or stage.search(words) is None:
            continue
        tools = list(tool_pattern().finditer(words))
        steps = [
            one
            for one, other in pairwise(tools)
            if one[0] != other[0] and len(words[one.end() : other.start()].split()) >= APART
        ]
        if steps:
            yield start, end
