"""Colours or inks of the brand that cannot be read or printed.

## What it checks

Every pair of colours that stands on materials, where one of the two is given in the plan, for the campaign, an
audience or a material: text on its ground 4.5:1, what stands out on the large field and headings on the quiet one
3:1. Inks are four numbers that add up to 280 per cent at most.

## Why it matters

Brand colours are chosen for a logo. Print is paler than a screen, walls are darker than offices, and eyes get older.
Too much ink does not dry.

## Wrong

```yaml
theme:
  colours: {accent: "#ffbe55", on_accent: "#ffffff"}
```

## Right

```yaml
theme:
  colours: {accent: "#ffbe55", on_accent: "#12272e"}
```

## How to fix

Choose a darker or a lighter colour; leave out `on_primary` and `on_accent`, and the one that is read best is taken.

## Sources

WCAG 2.2, success criterion 1.4.3; ISO 12647-2 and what European print shops accept (280 to 300 per cent of ink)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaignkit.diagnostics.finding import Severity
from campaignkit.materials.brand_colours import MOST_INK, ROLES
from campaignkit.materials.contrast_formula import contrast
from campaignkit.materials.look_of_material import Branded, branded, places_of
from campaignkit.plan.model.plan import Plan
from campaignkit.rules.rule import Facts, Found, Path, Rule

PAIRS = (
    ("ink", "paper", 4.5),
    ("ink", "soft", 4.5),
    ("primary", "paper", 4.5),
    ("primary", "soft", 3.0),
    ("on_primary", "primary", 4.5),
    ("accent", "primary", 3.0),
    ("on_accent", "accent", 4.5),
)
"""Which colour is set on which, and how far the two are apart at least."""


def check(plan: Plan, facts: Facts) -> Iterator[Found]:
    """Yield each pair of colours once, at the one the plan gives, and inks that are too many or too few."""
    findings: dict[tuple[Path, str, str], Found] = {}
    for material in (None, *plan.materials):
        for finding in _pairs(branded(plan, facts.library, material)):
            findings.setdefault((finding.path, finding.message, finding.hint), finding)
    yield from findings.values()
    by_path: dict[Path, Found] = {}
    for material in (None, *plan.materials):
        for path, look in places_of(plan, material):
            inks = {role: getattr(look.cmyk, role) for role in ROLES}
            by_path |= {finding.path: finding for finding in _inks(path, inks)}
    yield from by_path.values()


def _pairs(look: Branded) -> Iterator[Found]:
    for text, ground, minimum in PAIRS:
        path = look.places.get(text) or look.places.get(ground)
        one, other = getattr(look.theme.colours, text), getattr(look.theme.colours, ground)
        ratio = contrast(one, other)
        if path is not None and ratio < minimum:
            yield Found(
                path,
                f"`{text}` ({one}) on `{ground}` ({other}) has a contrast of {ratio:.1f}:1; it needs {minimum:g}:1.",
                "Choose a darker or a lighter colour for one of the two.",
                severity=Severity.ERROR if ratio < 3.0 else Severity.WARNING,
            )


def _inks(path: Path, inks: Mapping[str, tuple[int, ...] | None]) -> Iterator[Found]:
    for role, values in inks.items():
        if values is None:
            continue
        where = (*path, "cmyk", role)
        if len(values) != 4:
            yield Found(
                where,
                f"`{role}` has {len(values)} inks; a print shop has four: cyan, magenta, yellow, black.",
                f"Write four numbers: {role}: [95, 60, 50, 48].",
                severity=Severity.ERROR,
            )
        elif sum(values) > MOST_INK:
            yield Found(
                where,
                f"`{role}` takes {sum(values)} per cent of ink; paper takes {MOST_INK}.",
                "Take the same from cyan, magenta and yellow, and add a part of it to black.",
            )


RULE = Rule("CK522", Severity.WARNING, check=check)
