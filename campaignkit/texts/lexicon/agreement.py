"""Whether other words can stand in a place without breaking the grammar around them.

“La pornografía infantil” must not become “La material …”. So words are put in only where no word beside them could
have to change its form; elsewhere they are proposed, and a person writes the sentence.
"""

from __future__ import annotations

from functools import cache

from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import read_yaml
from campaignkit.late_patterns import late_pattern

_BEFORE = late_pattern(r"([^\W\d_]+['’]?)[\s*_]*$")
_AFTER = late_pattern(r"^[\s*_]*([^\W\d_]+['’]?)")
_VOWELS = frozenset("aeiou")
_ELIDED = frozenset({"de", "que", "ne", "si", "jusque", "le", "la"})
LOOK = 40
"""No word is longer than so many letters."""


@cache
def _beside(language: str) -> frozenset[str] | None:
    """Return the words that stand the same beside any noun; None where nobody has listed them."""
    data = read_yaml(PACKAGE / "knowledge" / "agreement.yaml")
    words = data["beside"].get(language)
    return None if words is None else frozenset(words.split())


@cache
def _loose(language: str) -> bool:
    return language in read_yaml(PACKAGE / "knowledge" / "agreement.yaml")["loose"]


def keeps_grammar(text: str, start: int, end: int, other: str, language: str) -> bool:
    """Say whether other words can stand between two places of a text, and nothing beside them has to change."""
    language = language.split("-")[0]
    before, after = _BEFORE.search(text[max(0, start - LOOK) : start]), _AFTER.search(text[end : end + LOOK])
    one, next_one = (match[1].lower() if match else "" for match in (before, after))
    if language == "en":
        return one not in ("a", "an") or (one == "an") == (other[:1].lower() in _VOWELS)
    if _loose(language):
        return True
    words = _beside(language)
    if words is None or one.endswith(("'", "’")):
        return False
    if language == "fr" and one in _ELIDED and other[:1].lower() in _VOWELS | {"h", "é", "ê", "â"}:
        return False
    return all(not word or word in words for word in (one, next_one))
