"""What would close a gap, in another language: levels, sectors and audiences by their names, not by English ids.

Who edits the plan reads the ids on the terminal. A report that leaves the office says what they stand for; what a
message does, such as `prevention`, is said by the sentence of the requirement itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.report_words import ENGLISH, ReportWords
from campaignkit.late_patterns import late_pattern

_LEVEL = late_pattern(r"an activity with `level: ([a-z]+)`(?: for or with `([^`]+)`)?")
_KINDS = late_pattern(r"\b(an? [a-z]+(?: service)?) \((`[^`]+`(?: or `[^`]+`)*)\)")
_PLURAL = {"helpline": "Helplines", "hotline": "Hotlines"}
_OF_OUTCOME = "`change`, or an indicator of an outcome"
_HELD = late_pattern("\N{NO-BREAK SPACE}([0-9]+)\N{NO-BREAK SPACE}")


def said(text: str, say: Callable[[str], str]) -> str:
    """Return what an item lacks, or what would close a gap, in the language of a report."""
    if not isinstance(say, ReportWords):
        return text
    phrases: list[str] = []

    def hold(words: str) -> str:
        """Keep words that are said already out of the reach of the patterns."""
        phrases.append(words)
        return f"\N{NO-BREAK SPACE}{len(phrases) - 1}\N{NO-BREAK SPACE}"

    def level(match: re.Match[str]) -> str:
        parts = [f"{say('Level')}: {say(_label('levels', match[1]))}"]
        parts += [_name(match[2], say)] if match[2] else []
        return hold(f"{say('Activity')} ({'; '.join(parts)})")

    def kinds(match: re.Match[str]) -> str:
        names = [_name(one, say) for one in re.findall("`([^`]+)`", match[2])]
        return hold(say.fill(f"{match[1]} ({{0}})", " / ".join(filter(None, names))))

    if say.language != ENGLISH:
        text = text.replace(_OF_OUTCOME, hold(f"{say('an indicator')} ({say('Outcome')})"))
        text = text.replace("an activity with `participation`", hold(say("Activity")))
        text = _KINDS.sub(kinds, _LEVEL.sub(level, text))
    sentences = re.split(r"(?<=\.) (?=“)", text.replace("`", ""))
    whole = " ".join(say(sentence) for sentence in sentences).replace("`", "")
    return _HELD.sub(lambda match: phrases[int(match[1])], whole)


def _label(vocabulary: str, name: str) -> str:
    row = rows(vocabulary).get(name)
    return "" if row is None else row["label"]


def _name(name: str, say: Callable[[str], str]) -> str:
    """Return what an id stands for; an own one stays, and what only says what a message does goes."""
    if name in rows("message-tags"):
        return ""
    labels = (_label(vocabulary, name) for vocabulary in ("audiences", "sectors", "roles"))
    label = next(filter(None, labels), _PLURAL.get(name, name))
    return say(label)
