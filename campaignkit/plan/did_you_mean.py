"""Which known word somebody will have meant, and how that is proposed."""

from __future__ import annotations

from collections.abc import Iterable

MAX_LISTED = 40
"""So many that every vocabulary but that of the countries is listed whole."""


def nearest(text: str, names: Iterable[str]) -> str | None:
    """Return the known word most like the given one, or the only one it is a part of; None when there is none.

    Nobody guesses `parents-and-carers`, but everybody tries `parents`. A whole part says more than letters: a
    `partner-brief` is the `stakeholder-brief`, not the `teacher-briefing`.
    """
    from difflib import get_close_matches

    words = {word.lower(): word for word in names}
    matches = get_close_matches(text.lower(), list(words), n=1, cutoff=0.6)
    parts = set(text.lower().split("-"))
    if matches and len(parts) > 1 and not parts & set(matches[0].split("-")):
        sharing = [word for word in words if parts & set(word.split("-"))]
        matches = sharing if len(sharing) == 1 else matches
    if not matches:
        matches = [word for word in words if text.lower() in word.split("-")]
    return words[matches[0]] if len(matches) == 1 else None


def is_surely_meant(name: str, names: Iterable[str]) -> bool:
    """Say whether a name is so like a known one that nobody means a new one by it: `cartas` for `cartaz`."""
    from difflib import get_close_matches

    return bool(get_close_matches(name, list(names), n=1, cutoff=0.75))


def propose(
    text: str, names: Iterable[str], *, kind: str, define: str = "", likely: Iterable[str] | None = None
) -> str:
    """Say which known word may have been meant, or which there are; `define` says what to do when none fits.

    `likely` are those among the known words that can still be meant, such as the keys that are not there yet.
    """
    names = tuple(names)
    near = nearest(text, names if likely is None else likely)
    if near is not None:
        return f"Did you mean `{near}`?" + (f" {define}" if define else "")
    if not names:
        return define or f"There is no {kind} yet."
    words = ", ".join(f"`{word}`" for word in names[:MAX_LISTED])
    more = f" and {len(names) - MAX_LISTED} more" if len(names) > MAX_LISTED else ""
    return f"Known: {words}{more}." + (f" {define}" if define else "")


def as_id(value: str) -> str:
    """Propose a text as an id: `sessoes` for `Sessões`; nothing where no letter of it can stand in one."""
    import re
    import unicodedata

    letters = unicodedata.normalize("NFKD", value.lower())
    plain = re.sub(r"[^a-z0-9]+", "-", "".join(one for one in letters if not unicodedata.combining(one))).strip("-")
    return f"Write `{plain}`." if re.fullmatch(r"[a-z0-9-]{2,60}", plain) else ""
