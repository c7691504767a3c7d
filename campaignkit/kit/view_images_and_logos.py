"""Pictures and logos as templates see them, with what is said of them."""

from __future__ import annotations

from collections.abc import Callable

from campaignkit.campaign.logo import Logo
from campaignkit.campaign.picture_files import Picture
from campaignkit.kit.contract.look_keys import LogoView, PartnerGroup
from campaignkit.kit.contract.material_keys import ImageView
from campaignkit.kit.view_links_and_days import given
from campaignkit.plan.model.image import Image


def logo_view(logo: Logo, group: PartnerGroup, index: int, name: str, path: str) -> LogoView:
    """Return a logo with the place of the name it stands for."""
    return {
        "group": group,
        "index": index,
        "alt": name,
        "svg": logo.svg,
        "width": logo.width,
        "height": logo.height,
        "pixels": logo.in_pixels,
        "path": path,
    }


def image_view(path: str, image: Image, picture: Picture, words: Callable[[str], str]) -> ImageView:
    """Return a picture with what is said of it; who made it is named where the licence asks for that."""
    must_credit = image.licence is not None and "BY" in image.licence.upper() and image.source is not None
    credit = image.credit or (f"{image.source} ({image.licence})" if must_credit else None)
    return {
        "path": path,
        "svg": picture.svg,
        "width": picture.width,
        "height": picture.height,
        "pixels": picture.pixels,
        "located": picture.located,
        "turned": picture.turned,
        "alt": words(image.alt or ""),
        "credit": given(credit, words),
        "focus": [50, 50] if image.focus is None else [image.focus.x, image.focus.y],
    }
