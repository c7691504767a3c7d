"""Classes of audiences: of which one an audience is, who is young, who reads for others at work."""

from __future__ import annotations

from campaignkit.knowledge.reader import rows
from campaignkit.plan.model.people import Audience

YOUNG = ("child-young", "child", "youth")
"""Children and young people."""
AT_WORK = ("professional", "business", "policy", "media")
"""People who read it for those whom they look after."""
ADULT = ("public", "at-risk-adult")
"""Adults who are spoken to about themselves."""


def class_of_kind(kind: str) -> str:
    """Return of which class a kind of audience is, as layouts, forms of address and limits tell people apart."""
    name: str = rows("audiences")[kind]["class"]
    return name


def class_of(audience: Audience | None) -> str:
    """Return of which class an audience is; a material for nobody in particular is for people at work."""
    return class_of_kind(audience.kind) if audience else "professional"
