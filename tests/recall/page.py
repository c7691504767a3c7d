"""`docs/recall.md`: the first looks, by round, language and kind, as they were recorded."""

from __future__ import annotations

from typing import Any

import yaml

from campaignkit.knowledge.kinds_read import FIRST_LOOKS
from tests.recall.score import Score, interval
from tests.recall.texts import KINDS

HEAD = """# How much the word rules find

These figures are first looks: sentences and texts by people who had a description of the kinds and had not seen the
words, scored once, before anything was changed for them. After that they join the tests, where they prove nothing any
more. `make recall` prints today's figures for all rounds and writes this page from
`campaignkit/knowledge/first-looks.yaml`.

A fault counts as found when a finding of CK2xx or CK4xx, of any severity, touches its words. A false alarm is an
error or a warning in good text. The range after a rate is Wilson's interval of 95 %.

From round 3 on notes of CK270 count among what is found. The sentences it was taught with and those of round 3 are by
different writers who write much alike: expect less on texts of your own. Of a single sentence CK270 is a note; of a
whole text that reads faulty it warns. Among good sentences a single fault is seen half as often.

Measured a second time, after dangerous advice (confront, copy, search, view, quiet, cut-off-parents, promise) got
weights of its own, one more writer's sentences were learned, and frames warn only where the sentence reads likely.
Nothing was learned from these sets, but how sure a frame must be was chosen by the German, English and Spanish ones:
these are no first looks.

| set | found | of dangerous advice | false alarms in 2,000 words |
|---|---|---|---|
| round-8 en | 93 % | 96 % | 2.3 |
| round-8 ro | 83 % | 91 % | 1.7 |
| round-8 tr | 83 % | 92 % | 0.0 |
| round-7 de | 72 % | 76 % | 1.9 |
| round-7 fr | 72 % | 76 % | 2.9 |
| round-7 ru | 78 % | 76 % | 0.7 |
| round-3 es | 74 % | 73 % | 1.8 |
| round-3 uk | 83 % | 91 % | 2.2 |
| round-3 pt | 74 % | 86 % | 1.0 |
| round-3 pl | 88 % | 91 % | 0.0 |
| round-3 ar | 79 % | 87 % | 0.0 |

The price is notes: three or four in 2,000 words of good texts, where it was one.

Bulgarian, Croatian (and with its words Bosnian, Montenegrin and Serbian), Dutch, Georgian, Greek, Armenian,
Hungarian, Italian and Swedish are read for the most dangerous kinds only. Round 4 was written in them by the author
of their words, before the words; how much of it is found says little. Rounds 5 and 6 are what strangers wrote in
English in round 3, put into these languages by the same author after the words: round 5 before they were widened,
round 6 after. Believe those two. CK270 was taught after that: it finds about half of round 6, as notes, from
examples that the same author put into these languages, so that is no first look. No native speaker has read any of
it.
"""


def first_looks() -> dict[str, Any]:
    """Return what was recorded, by round."""
    if not FIRST_LOOKS.exists():
        return {}
    found = yaml.safe_load(FIRST_LOOKS.read_text(encoding="utf-8"))
    return found if isinstance(found, dict) else {}


def record(found: Score, commit: str) -> dict[str, Any]:
    """Return the figures of a first look as they are kept."""
    return {
        "commit": commit,
        "languages": {
            language: {
                "found": whole.found,
                "faults": whole.faults,
                "alarms": whole.alarms,
                "good_words": whole.words,
                "kinds": {
                    kind: f"{tally.found}/{tally.faults}, {tally.alarms} in {tally.good} good"
                    for kind in (*KINDS, "text")
                    if (tally := found.by_kind.get((language, kind))) is not None
                },
            }
            for language, whole in sorted(found.by_language.items())
        },
        "faulty_texts_without_error_or_warning": len(found.silent),
    }


def page(looks: dict[str, Any]) -> str:
    """Return the page."""
    lines = [HEAD]
    for name, look in looks.items():
        lines += [f"## {name}, at commit {look['commit']}", "", "| language | found | false alarms in 2,000 words |"]
        lines.append("|---|---|---|")
        for language, row in look["languages"].items():
            low, high = interval(row["found"], row["faults"])
            rate = row["found"] / row["faults"] if row["faults"] else 0
            per = 2000 * row["alarms"] / row["good_words"] if row["good_words"] else 0
            found = f"{row['found']} of {row['faults']} = {rate:.0%} ({low:.0%} to {high:.0%})"
            lines.append(f"| {language} | {found} | {per:.1f} ({row['alarms']} in {row['good_words']}) |")
        lines += ["", "Found of each kind, and false alarms in good sentences for it:", ""]
        languages = list(look["languages"])
        lines += [f"| kind | {' | '.join(languages)} |", "|---" * (len(languages) + 1) + "|"]
        for kind in (*KINDS, "text"):
            cells = [look["languages"][language]["kinds"].get(kind, "–") for language in languages]
            if any(cell != "–" for cell in cells):
                lines.append(f"| {kind} | {' | '.join(cells)} |")
        silent = look["faulty_texts_without_error_or_warning"]
        lines += ["", f"Faulty texts without any error or warning: {silent}.", ""]
    return "\n".join(lines).rstrip() + "\n"
