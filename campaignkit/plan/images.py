"""The pictures of a plan: all of them, and that which a material prints."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.plan.model.elsewhere import MadeElsewhere
from campaignkit.plan.model.image import Image
from campaignkit.plan.model.material import Material
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.paths import Path

Pictured = tuple[Path, Image]
"""A picture, and where it stands in the plan."""


def images(plan: Plan) -> Iterator[Pictured]:
    """Yield every picture of a plan: the campaign's, those of messages, those of materials."""
    yield from _of(("campaign",), plan.campaign.images)
    for message in plan.messages:
        yield from _of(("messages", message.id), message.images)
    for material in plan.materials:
        yield from _of(("materials", material.id), material.images)


def shown(plan: Plan) -> Iterator[tuple[Path, str, Image | MadeElsewhere]]:
    """Yield what is shown, each with where it stands and its name: pictures, and what others make for a campaign."""
    for path, image in images(plan):
        yield path, image.file, image
    for material in plan.materials:
        if material.made_elsewhere is not None:
            yield ("materials", material.id, "made_elsewhere"), material.id, material.made_elsewhere


def images_of(plan: Plan, material: Material) -> tuple[Pictured, ...]:
    """Return the pictures a material has: its own, else those of the message that leads it, else the campaign's.

    What a material says of itself comes first: one that names its scene, cast or motif keeps that.
    """
    if material.images:
        return tuple(_of(("materials", material.id), material.images))
    if material.scene is not None or material.cast or material.motif is not None:
        return ()
    leading = next((message for message in plan.messages if message.id in material.messages[:1]), None)
    if leading is not None and leading.images:
        return tuple(_of(("messages", leading.id), leading.images))
    return tuple(_of(("campaign",), plan.campaign.images))


def _of(owner: Path, pictures: tuple[Image, ...]) -> Iterator[Pictured]:
    for index, image in enumerate(pictures):
        yield (*owner, "images", index), image
