"""A text asks people to open one address, and the code beside it opens another.

## What it checks

That an address which a call to action, title or opening of a printed material names is the one its QR code opens:
`link` of the material, or the website of the campaign. A code may open a page further in than the text says, and a
site may have several names before its own (`www.`, `ro.`).

## Why it matters

Who scans thinks that the code opens what is written above it. Who was sent to a chat for children and lands on the
page of a ministry does not look for the chat there.

## Wrong

```yaml
campaign: {website: "https://example.org"}
messages:
  - {id: tell-us, call_to_action: Write to us on chat.example.com.}
```

## Right

```yaml
campaign: {website: "https://example.org"}
messages:
  - {id: tell-us, call_to_action: Write to us on chat.example.com.}
materials:
  - {id: poster-teens, link: "https://chat.example.com"}
```

## How to fix

Give the material the `link` that its text names, or name in the text the address that the code opens.

## Sources

ISO/IEC 18004; safety reference 5.1: the address always stands beside its code
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from campaignkit.diagnostics.finding import Confidence, Severity
from campaignkit.late_patterns import late_pattern
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path
from campaignkit.plan.placeholders import fill, placeholder_values
from campaignkit.rules.pieces import Piece
from campaignkit.rules.rule import Facts, Found, Rule

_ADDRESS = late_pattern(
    r"(?<![\w@./-])(?:https?://)?((?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,})(/[^\s<>\"“”«»)]*[\w/])?(?![\w@])"
)


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each address in a text of a printed material that its code does not open."""
    values = placeholder_values(plan)
    for piece in facts.pieces(plan):
        kind = facts.library.type(piece.material.type)
        has_code = "link" in kind.uses and any(form.output == "pdf" for form in kind.formats)
        address = _opened(plan, piece)
        if not has_code or address is None:
            continue
        for path, text in _texts(piece):
            for match in _ADDRESS.finditer(fill(text, values)):
                if not _same_place(match[0], address):
                    yield Found(
                        path,
                        f"The text names {match[0]}, and the code of `{piece.material.id}` opens {address}.",
                        f"Give `{piece.material.id}` the address as its own: `link: https://{_bare(match[0])}`. Or "
                        "name in the text the address that the code opens.",
                        related=((piece.path, "the material with the code"),),
                        confidence=Confidence.MEDIUM,
                    )


def _opened(plan: Plan, piece: Piece) -> str | None:
    """Return what the code of a material opens."""
    elsewhere = piece.material.made_elsewhere
    return piece.material.link or (elsewhere.link if elsewhere is not None else None) or plan.campaign.website


def _texts(piece: Piece) -> Iterator[tuple[Path, str]]:
    """Yield the texts of a material that ask people to do something, each with its path."""
    for key, text in (("title", piece.material.title), ("lead", piece.material.lead)):
        if text is not None:
            yield (*piece.path, key), text
    for message in piece.messages:
        for key, text in (("headline", message.headline), ("call_to_action", message.call_to_action)):
            if text is not None:
                yield ("messages", message.id, key), text


def _same_place(text: str, address: str) -> bool:
    """Say whether a code opens what a text names, or a page further in; a site may have names before its own."""
    one, other = _bare(text), _bare(address)
    site, _, page = one.partition("/")
    there, _, target = other.partition("/")
    same = site == there or site.endswith(f".{there}") or there.endswith(f".{site}")
    return same and target.startswith(page)


def _bare(address: str) -> str:
    return re.sub(r"^https?://|^(?:https?://)?www\.", "", address.casefold()).rstrip("/")


RULE = Rule("CK525", Severity.WARNING, check=check)
