"""Which rules apply to a campaign: no rule names a topic, the topic names rules."""

from __future__ import annotations

from functools import lru_cache

from campaignkit.campaign.topic import Topic
from campaignkit.diagnostics.codes import CODES
from campaignkit.rules.rule import Rule


def applies(rule: Rule, topic: Topic) -> bool:
    """Say whether a rule applies to campaigns on a topic."""
    return why_not(rule, topic) is None


def why_not(rule: Rule, topic: Topic) -> str | None:
    """Return why a rule does not apply to a topic; None when it does.

    What nobody may set aside, no topic may leave out: a wrong number harms whatever the campaign is about. Only what
    is asked for because help is compulsory depends on whether it is.
    """
    if rule.needs_help is not None and rule.needs_help not in topic.help:
        return "Its materials need not print a help service."
    if not rule.suppressible:
        return None
    return _why_not_named(rule.code, topic)


def is_named(code: str, topic: Topic) -> bool:
    """Say whether a topic names a rule, whatever else the rule depends on."""
    return _why_not_named(code, topic) is None


def _why_not_named(code: str, topic: Topic) -> str | None:
    left_out = tuple((one.rules, one.because) for one in topic.leaves_out)
    return _why_not(code, topic.id, topic.applies, left_out)


@lru_cache(maxsize=4096)
def _why_not(
    code: str, topic: str, own_rules: tuple[str, ...], left_out: tuple[tuple[tuple[str, ...], str], ...]
) -> str | None:
    """Return the reason of the longest of all codes that fit; of two as long the one that leaves out."""
    best, reason = max((_fits(code, rule) for rule in own_rules), default=0), None
    for rules, because in left_out:
        length = max((_fits(code, rule) for rule in rules), default=0)
        if length and length >= best:
            best, reason = length, because
    return reason if best else f"The topic `{topic}` does not name it."


def _fits(code: str, rule: str) -> int:
    """Return how much of a code is given by a code, a name or a beginning; 0 when it is another one."""
    text = rule.strip()
    if text.lower() == CODES[code]:
        return len(code)
    text = text.upper().rstrip("X")
    return len(text) if code.startswith(text) else 0
