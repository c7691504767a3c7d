"""What a translation must keep of its source: placeholders, links, list items; repairs of what Word does alone."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from campaignkit.late_patterns import late_pattern

_PLACEHOLDER = late_pattern(r"\{\{\s*([^{}\n]*?)\s*\}\}")
_BRACES = late_pattern(r"\{\{|\}\}|\{%|%\}")
_LINK = late_pattern(r"\]\(([^()\s]+)\)")
_ITEM = late_pattern(r"^[ \t]{0,8}(?:[-+*]|[0-9]{1,3}[.)])[ \t]", re.MULTILINE)
_STRONG = late_pattern(r"\*\*[^*\n]+\*\*")
_HIDDEN = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))
_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-"})


def tidied(text: str, source: str, *, line: bool) -> str:
    """Return a translation without what programs put in: hidden characters, lost empty lines, blanks at the ends."""
    clean = unicodedata.normalize("NFC", text).translate(_HIDDEN).replace("\r\n", "\n").replace("\r", "\n")
    lines = [part.rstrip() for part in clean.replace("\v", "\n").split("\n")]
    if line:
        return " ".join(part.strip() for part in lines if part.strip())
    paragraphs = [part for part in lines if part.strip()]
    before = source.split("\n")
    if len(paragraphs) == sum(1 for part in before if part.strip()):
        # the same paragraphs: with the empty lines that stand between those of the source
        rest = iter(paragraphs)
        return "\n".join(next(rest) if part.strip() else "" for part in before)
    return "\n".join(lines).strip()


def lost(source: str, target: str, *, line: bool) -> str | None:
    """Return what a translation has lost or added that must be as in its source; None when all is there."""
    if (why := lost_placeholder(source, target)) is not None:
        return why
    before, after = (Counter(_LINK.findall(text)) for text in (source, target))
    for address in before - after:
        return f"the link to {address} is missing: [words](address)"
    for address in after - before:
        return f"a link to {address} is not in the source text"
    if not line and len(_ITEM.findall(source)) != len(_ITEM.findall(target)):
        return "it has more or fewer list items than the source text: each begins with “- ” in a line of its own"
    return None


def lost_placeholder(source: str, target: str) -> str | None:
    """Return what a text has lost or added of what is filled in, such as a number; None when all is there."""
    needs, has = (Counter(_PLACEHOLDER.findall(text)) for text in (source, target))
    for name in needs - has:
        return f"`{{{{ {name} }}}}` is missing: copy it from the source text as it stands"
    for name in has - needs:
        return f"`{{{{ {name} }}}}` is not in the source text"
    if _BRACES.search(_PLACEHOLDER.sub("", target)):
        return "a brace of a placeholder is alone: copy the whole placeholder from the source text"
    return None


def changed_emphasis(source: str, target: str) -> bool:
    """Say whether a translation has more or fewer strong words than its source, which people may mean so."""
    return len(_STRONG.findall(source)) != len(_STRONG.findall(target))


def alike(one: str, other: str) -> bool:
    """Say whether two texts differ at most in what programs change: quotation marks, dashes, blanks."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text.translate(_HIDDEN)).translate(_ALIKE).split())
