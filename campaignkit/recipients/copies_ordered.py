"""How many copies of a material are ordered in each of its formats: the plan's own, and those of recipients.

A number that is meant for a poster is not meant for the roll-up that carries the same words. So a large format beside
smaller ones is ordered once and goes to nobody, unless the plan or the list says how many of it are wanted.
The plan's own copies are in the first language a material is made in. What it counts by format is for that format,
and what it counts by language for each of the other formats.
"""

from __future__ import annotations

from collections.abc import Sequence

from campaignkit.materials.formats import Format
from campaignkit.materials.library import Library
from campaignkit.plan.languages_of_material import languages_among
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paper_of_plan import paper_of
from campaignkit.recipients.recipient import Recipient

_LARGE = 400_000.0
"""Square millimetres: A1, A0 and roll-ups are larger, A2 and 18 × 24 inches are not."""


def single_formats(plan: Plan, material: Material, library: Library) -> frozenset[str]:
    """Return the formats of which one is enough where nothing says more: large ones beside smaller ones."""
    kind = library.type(material.type)
    on_paper = [f for f in kind.wanted(material.formats, paper_of(plan), len(material.sections)) if f.print]
    large = frozenset(f.id for f in on_paper if is_large(f))
    return large if len(large) < len(on_paper) else frozenset()


def is_large(form: Format) -> bool:
    """Say whether a format is so large that a single copy of it costs what a hundred small ones do."""
    return (form.width_mm or 0) * (form.height_mm or 0) > _LARGE


def own_language(plan: Plan, material: Material, own: str) -> str:
    """Return the language in which copies are ordered that are not counted by language: the first it is made in.

    It is the same whichever languages a kit is made in, so that nobody orders them once with each. `own` is that in
    which the plan was written. A language of which the plan wants no copies comes last.
    """
    languages = _made_in(plan, material, own)
    return next((name for name in languages if material.quantities.get(name) != 0), languages[0])


def _made_in(plan: Plan, material: Material, own: str) -> tuple[str, ...]:
    languages = tuple(dict.fromkeys((own, *plan.campaign.translations, plan.campaign.language)))
    return languages_among(plan, material, languages) or languages


def own_copies(material: Material, form: Format, single: frozenset[str], language: str, *, first: bool) -> int | None:
    """Return how many copies of a format the plan orders in a language; None where it does not say.

    `first` is the language of copies that are not counted by language.
    """
    of_format = next((material.quantities[name] for name in names_of(form) if name in material.quantities), None)
    if of_format is not None:
        return of_format if first else None
    count = material.quantities.get(language, material.quantity if first else None)
    return 1 if count and form.id in single else count


def handed_out(plan: Plan, material: Material, library: Library, own: str) -> dict[str, int] | None:
    """Return how many copies there are to hand out in each language; None where the plan does not say.

    Those of all formats are counted where they are counted one by one. `own` is the language in which the plan was
    written.
    """
    first = own_language(plan, material, own)
    if not material.quantities:
        return None if material.quantity is None else {first: material.quantity}
    single = single_formats(plan, material, library)
    notes = any(section.notes is not None for section in material.sections)
    formats = library.type(material.type).wanted(
        material.formats, paper_of(plan), len(material.sections), notes=notes
    )
    return {
        language: sum(
            own_copies(material, form, single, language, first=language == first) or 0
            for form in formats
            if form.print
        )
        for language in _made_in(plan, material, own)
    }


def copies_to(recipient: Recipient, material: str, form: str, single: frozenset[str]) -> int:
    """Return how many copies of a format go to a recipient. Where one format is counted, the others are, too."""
    count = recipient.quantities.get(f"{material}/{form}")
    if count is not None:
        return count
    by_format = any(key.startswith(f"{material}/") for key in recipient.quantities)
    if form in single or (by_format and material not in recipient.quantities):
        return 0
    return recipient.quantity(material)


def is_unread(recipient: Recipient, material: str, form: str) -> bool:
    """Say whether nobody knows how many copies of a format a recipient wants: its cell could not be read."""
    by_name = (f"{material}/{form}", material, "")
    return next((name in recipient.unread for name in by_name if name in recipient.quantities), False)


def gets(
    recipient: Recipient, material: str, form: str, language: str, own: str, single: frozenset[str] = frozenset()
) -> bool:
    """Say whether a recipient gets a format in a language: its own or the plan's, unless it wants no copy."""
    return language in (recipient.languages or (own,)) and copies_to(recipient, material, form, single) > 0


def copies_for(
    material: Material, form: str, language: str, recipients: Sequence[Recipient], own: str, single: frozenset[str]
) -> int:
    """Return how many copies recipients get. What says nothing of them goes to those whose row asks for it."""
    return sum(
        copies_to(r, material.id, form, single)
        for r in recipients
        if gets(r, material.id, form, language, own, single)
        and (material.personal or not {material.id, f"{material.id}/{form}", ""}.isdisjoint(r.quantities))
    )


def names_of(form: Format) -> tuple[str, ...]:
    """Return what a format may be called: by its sheet in each family of paper where that is its name."""
    sheets = () if form.paper is None else (form.paper.a_series, form.paper.us)
    return sheets if form.id in sheets else (form.id,)
