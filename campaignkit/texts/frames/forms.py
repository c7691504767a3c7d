"""The short way in which words and their forms are written down, and what it stands for.

`track/s/ed` is track, tracks, tracked; `a|b` is either; `..` is up to four other words; `weiter+leite/n/t` is a verb
whose first part can stand behind it: `weiterleiten`, `weiterzuleiten`, `leiten Sie das Bild nicht weiter`.
Everything else is the language of patterns of the lexicons: `stem*`, `*end`, `#`, `?word`.
"""

from __future__ import annotations

from collections.abc import Iterator

_APART = "[9]"


def entries(text: str) -> Iterator[str]:
    """Yield the entries of a slot as patterns, with their forms written out."""
    for part in text.split(","):
        entry = part.strip()
        if not entry:
            continue
        if "+" in entry:
            yield from _separable(entry)
            continue
        if "/" in entry:
            entry = " ".join(map(spread, entry.split()))
        yield entry.replace("..", "[4]")


def spread(word: str) -> str:
    """Return the forms of a word with its endings put on: `track/s` is `track|tracks`."""
    if "/" not in word:
        return word
    optional = "?" if word.startswith("?") else ""
    forms = []
    for item in word.removeprefix("?").split("|"):
        first, *endings = item.split("/")
        forms += [first, *(first + ending for ending in endings)]
    return optional + "|".join(forms)


def _separable(entry: str) -> Iterator[str]:
    first, _, rest = entry.partition("+")
    verb, _, more = rest.partition(" ")
    forms = spread(verb).split("|")
    wholes = [first + form for form in forms] + [f"{first}zu{form}" for form in forms if form.endswith("n")]
    tail = f" {more}" if more else ""
    yield "|".join(wholes) + tail.replace("..", "[4]")
    yield f"{'|'.join(forms)} {_APART} {first}"
