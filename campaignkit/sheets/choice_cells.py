"""What a cell chooses from a list: ids or what they are called, one below the other or with commas between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from campaignkit.diagnostics.shortened import shorten
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.did_you_mean import nearest
from campaignkit.plan.not_read import NotReadError
from campaignkit.recipients.head_words import plain
from campaignkit.sheets.comparable_values import in_a_line
from campaignkit.sheets.labels_of_choices import BETWEEN

_BETWEEN = late_pattern("[,;،؛、，；]")
MOST_COMMAS = 12
"""No name holds more commas than that."""
MOST_LISTED = 12


def chosen(
    line: str, labels: Mapping[str, str], one: Callable[[str], str | None], otherwise: str = ""
) -> Iterator[str]:
    """Yield the ids that a line of a cell names; `one` knows the id of a name, `otherwise` what else can be done.

    A name may hold commas itself, so at each place the longest piece that is a name counts.

    Raises:
        NotReadError: something in it is none of the list.
    """
    whole = one(line)
    if whole is not None:
        yield whole
        return
    cuts = [-1, *(match.start() for match in _BETWEEN.finditer(line)), len(line)]
    at = 0
    while at < len(cuts) - 1:
        for end in range(min(len(cuts) - 1, at + MOST_COMMAS), at, -1):
            piece = in_a_line(line[cuts[at] + 1 : cuts[end]])
            name = _of_pair(piece, labels, one) if BETWEEN in piece else one(piece) if piece else None
            if name is not None:
                yield name
                break
        else:
            end = at + 1
            piece = in_a_line(line[cuts[at] + 1 : cuts[end]])
            if piece:
                raise _unknown(piece, labels, otherwise)
        at = end


def _of_pair(piece: str, labels: Mapping[str, str], one: Callable[[str], str | None]) -> str | None:
    """Return the id of `id | label`. The label may be one of yesterday, but holds no second pair."""
    first, _, label = piece.partition(BETWEEN)
    name = one(first)
    if name is None or BETWEEN in label:
        return None
    if plain(label) == plain(labels.get(name, "")):
        return name
    # behind a comma there may be the next name, and not more of an old label
    rest = _BETWEEN.split(label)
    return None if any(one(in_a_line(part)) for part in rest[1:]) else name


def _unknown(text: str, labels: Mapping[str, str], otherwise: str) -> NotReadError:
    near = nearest(in_a_line(text.split(BETWEEN)[0]), (*labels, *(label for label in labels.values() if label)))
    first = [f"{one} ({label})" if label else one for one, label in list(labels.items())[:MOST_LISTED]]
    names = ", ".join(first) + (" …" if len(labels) > MOST_LISTED else "")
    hint = f"Did you mean `{near}`?" if near else f"There are: {names or 'none yet'}."
    return NotReadError(f"`{shorten(text)}` is none of the list.", hint + otherwise)
