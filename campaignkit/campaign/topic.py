"""What a topic file may say: what a campaign is about, and which rules, fixed words and questions follow from that.

No rule names a topic: a rule asks the topic. So a country adds a topic of its own without Python; docs/topics.md says
how. Topics are read by the same strict loader as plans.
"""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import Annotated, Literal

from campaignkit.plan.model.base import Id, Language, Line, Part, Pattern, Vocabulary, Words
from campaignkit.plan.model.people import Ages
from campaignkit.records import dataclass

SCHEMA_FILE = Path(__file__).with_name("topic.schema.json")


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftOut(Part):
    """Rules that do not apply, and why."""

    rules: tuple[Words, ...]
    """Codes, names, or CK2 for all that begin with it. Of two that fit a rule the longer one decides."""
    because: Words
    """Why; it is what `campaignkit explain` says."""


_WORD = r"[^\s@#?\[\]^|*{}<>]+\*?"
_SLOT = rf"{_WORD}(\|{_WORD})*"
FORM = Pattern(
    "a phrase to look for",
    rf"{_SLOT}(( \??{_SLOT})* {_SLOT})?",
    "Write the words as they stand in texts: just ignore it. `a|b` is either word, `stem*` begins so, `?word` may be "
    "missing between two others.",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase(Part):
    """Words that a campaign on the topic does not say."""

    id: Id
    """Its short name."""
    forms: tuple[Annotated[str, FORM], ...]
    """How it is said; docs/lexicons.md says what may stand in a line."""
    prefer: Words
    """What to say instead."""
    why: Words
    """What it does to those who read it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic(Part):
    """What a campaign is about, and what follows from it."""

    id: Id
    """Its short name, the same as its folder."""
    name: Words
    """Its name."""
    source: Words
    """Whose knowledge it is."""
    reviewed_by: Words | None = None
    """Who has checked it; left empty until somebody has."""
    applies: tuple[Words, ...]
    """The rules that apply: codes, names, CK3 for all that begin so, or `general` for those of every campaign."""
    leaves_out: tuple[LeftOut, ...] = ()
    """The rules that do not apply, with the reason. A rule that is named nowhere does not apply either."""
    lexicon: tuple[Words, ...] | None = None
    """The kinds of phrases and frames that texts are searched for; all when the key is left out."""
    phrases: dict[Language, tuple[Phrase, ...]] = field(default_factory=dict)
    """What campaigns on the topic do not say, by language; CK259 finds it."""
    help: tuple[Literal["helpline", "hotline", "emergency"], ...] = ()
    """The kinds of help services that materials must print. Without any, a material may do without them."""
    statements: tuple[Annotated[str, Vocabulary("statements")], ...] = ()
    """The questions only people can answer that are asked of a campaign."""
    also_called: tuple[Words, ...] = ()
    """What people call it or a part of it, in any language: `campaignkit new` knows it by these words."""
    ages: Ages | None = None
    """The ages that the audiences together should include."""
    theme: Annotated[str, Vocabulary("themes")] | None = None
    """How materials look where the plan names no theme; `calm` when the key is left out."""
    online: bool = False
    """Whether it happens on screens: only then do scenes show them, unless a plan asks for one."""
    not_audiences: tuple[Annotated[str, Vocabulary("audiences")], ...] = ()
    """Kinds of audience that have nothing to do with it."""
    frameworks: tuple[Annotated[str, Vocabulary("frameworks")], ...] | None = None
    """The shipped frameworks that fit; all when the key is left out. Your own always fit."""
    without_words: tuple[Words, ...] = ()
    """Fixed words that are not printed, by their name: `check_when_told` is a line of the checklist."""
    words: dict[Language, dict[Words, Line]] = field(default_factory=dict)
    """Fixed words that say something else, by language and name."""
