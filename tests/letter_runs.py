"""`python -m tests.letter_runs` writes `letter-runs.yaml` from words campaignkit has anyway, which are its own.

It reads the common words, the fixed words of templates, the words of help lines and of the frames. It is run by hand
when a language comes: what is a few words old is as good.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from campaignkit.knowledge.common_words import COMMON
from campaignkit.knowledge.frames import FRAMES
from campaignkit.knowledge.letter_runs import RUNS
from campaignkit.knowledge.reader import HELP_WORDS, LOCALES
from campaignkit.texts.which_language import runs_of
from tests.yaml_texts import texts_in

MOST = 900
"""So many runs of a language; with half as many, two sentences in a hundred more are not seen."""

HEAD = """about: >-
  How likely three letters in a row are in a language, by which a text in another language than stated is noticed.
  The number before a line is the cost of its runs, minus the logarithm of how often they occur; `_` is where a word
  begins or ends. Written by `python -m tests.letter_runs`, not by hand.
source: Counted in the words of campaignkit - common and fixed words, words of help lines and frames; in no corpus
reviewed_by: null
"""
_WORD = re.compile(r"[^\W\d_]+")


def main() -> None:
    """Write the file."""
    words = texts_in(COMMON)["words"]
    lines = [HEAD, "runs:\n"]
    for of_script in words.values():
        for language, common in of_script.items():
            lines.append(f"  {language}:\n")
            lines += [f'    "{cost}": "{" ".join(runs)}"\n' for cost, runs in _costs(_counted(language, common))]
    RUNS.write_text("".join(lines), encoding="utf-8")


def _costs(counted: Counter[str]) -> Iterator[tuple[str, list[str]]]:
    total = sum(counted.values())
    by_cost: dict[float, list[str]] = {}
    for run, count in sorted(counted.most_common(MOST), key=lambda item: (-item[1], item[0])):
        by_cost.setdefault(round(-2 * math.log(count / total)) / 2, []).append(run)
    for cost in sorted(by_cost):
        yield f"{cost:g}", by_cost[cost]


def _counted(language: str, common: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for word in common.split():
        for run in runs_of(word.strip("'-")):
            found[run] += 40
    for folder, weight in ((LOCALES, 10), (HELP_WORDS, 10), (FRAMES, 1)):
        path = folder / f"{language}.yaml"
        data: dict[str, Any] = {}
        if path.exists():
            data = texts_in(path)
        data = data.get("words", data.get("slots", data))
        for text in _texts({key: value for key, value in data.items() if key not in {"about", "source", "language"}}):
            for word in _WORD.findall(re.sub(r"/\w*|\{[^}]*\}", " ", text).lower()):
                for run in runs_of(word):
                    found[run] += weight
    return found


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    else:
        for value in data.values() if isinstance(data, dict) else data:
            yield from _texts(value)


if __name__ == "__main__":
    main()
