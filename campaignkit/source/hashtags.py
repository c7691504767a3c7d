"""Hashtags that YAML takes for comments: in `call: Tell someone #TellSomeone` only two words are left."""

from __future__ import annotations

from campaignkit.diagnostics.finding import Span
from campaignkit.late_patterns import late_pattern
from campaignkit.source.node import Scalar

_HASHTAG = late_pattern(r"[ \t]+(#(?!#|campaignkit\b)[^\s#][^\r\n]{0,400})")
_LINE = 400


def cut_off(node: Scalar) -> tuple[str, Span] | None:
    """Return what stands behind an unquoted text like a hashtag, and where; a comment has a blank behind its `#`."""
    match = None if node.style else _HASHTAG.match(node.source.text, node.end, node.end + _LINE)
    if match is None:
        return None
    tag = match[1].rstrip()
    return tag, node.source.span(match.start(1), match.start(1) + len(tag))
