"""A campaign that has a file of every kind that there is, and what can happen to a file."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PIL import Image

from campaignkit.campaign.framework_files import shipped_frameworks
from campaignkit.knowledge.reader import TEMPLATES, TOPICS
from tests.kit.logos import svg_logo
from tests.support import CASES

PLAN = Path("campaigns/mine/plan.yaml")
MINE = """\
extends: ../base/plan.yaml
frameworks: [national]
campaign: {id: mine, topic: own, translations: [ro]}
theme: {name: own}
stakeholders: [{id: school, logo: school.svg}]
messages: [{id: ask, headline: It is your fault}]
materials:
  - {id: card, type: own-card, audience: teens, messages: [tell-us]}
  - {id: poster-teens, images: [{file: class.png, alt: A class, people: illustration}]}
"""
PO = """\
msgid ""
msgstr ""
"Language: ro\\n"

# campaignkit: ignore[CK025] -- later
msgctxt "messages.tell-us.headline"
msgid "Tell someone"
msgstr "Spune cuiva 116 112"
"""


def everything(root: Path) -> None:
    """Write a campaign that has a file of every kind that there is."""

    def write(name: str, text: str | bytes) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    (root / ".git").mkdir(parents=True)
    topic = (TOPICS / "online-child-abuse" / "topic.yaml").read_text(encoding="utf-8")
    theme = (TEMPLATES / "_themes" / "calm.yaml").read_text(encoding="utf-8")
    write("campaigns/base/plan.yaml", (CASES / "base.yaml").read_bytes())
    write("campaigns/base/locales/ro.po", PO.replace("116 112", "116 111"))
    write("campaigns/mine/plan.yaml", MINE)
    write("campaigns/mine/locales/ro.po", PO)
    write("campaigns/mine/locales/xx.po", PO)
    write("campaigns/mine/assets/school.svg", svg_logo(0))
    write("campaigns/mine/assets/class.png", _picture())
    write("campaigns/mine/recipients.csv", "name;address;logo\nSchool No 1;Street 1;school.svg\n")
    write("campaigns/mine/fonts/own.ttf", b"a font")
    write("frameworks/national.yaml", shipped_frameworks()["sem5"].read_text("utf-8").replace("sem5", "national"))
    write("campaigns/topics/own/topic.yaml", topic.replace("id: online-child-abuse", "id: own"))
    write("campaigns/mine/templates/_themes/own.yaml", theme.replace("id: calm", "id: own"))
    shutil.copytree(TEMPLATES / "sticker", root / "campaigns/mine/templates/own-card")
    kind = root / "campaigns/mine/templates/own-card/material.yaml"
    kind.write_text(kind.read_text(encoding="utf-8").replace("id: sticker", "id: own-card"), encoding="utf-8")


@cache
def _picture() -> bytes:
    """Return a picture that is large enough for a poster."""
    picture = io.BytesIO()
    Image.new("RGB", (2000, 2000)).save(picture, "PNG")
    return picture.getvalue()


KINDS = sorted(
    (
        *("campaigns/base/plan.yaml", "campaigns/base/locales/ro.po", "campaigns/mine/plan.yaml"),
        *("campaigns/mine/locales/ro.po", "campaigns/mine/locales/xx.po", "campaigns/mine/assets/school.svg"),
        *("campaigns/mine/assets/class.png", "frameworks/national.yaml", "campaigns/topics/own/topic.yaml"),
        *("campaigns/mine/templates/_themes/own.yaml", "campaigns/mine/templates/own-card/material.yaml"),
        *(
            "campaigns/mine/templates/own-card/sticker.typ",
            "campaigns/mine/recipients.csv",
            "campaigns/mine/fonts/own.ttf",
        ),
    )
)
NEW = {
    "a nearer framework": "campaigns/frameworks/national.yaml",
    "a nearer topic": "campaigns/mine/topics/own/topic.yaml",
    "another translation": "campaigns/mine/locales/uk.po",
    "another type": "campaigns/mine/templates/other/readme.txt",
    "a type of that name": "campaigns/mine/templates/poster/material.yaml",
    "another theme": "campaigns/mine/templates/_themes/second.yaml",
    "a folder of our name": "campaigns/mine/templates/_shared/kit.typ",
    "another topic": "topics/second/topic.yaml",
    "another list": "campaigns/mine/recipients.xlsx",
    "another font": "campaigns/mine/fonts/second.otf",
    "a nearer repository": "campaigns/mine/.git/HEAD",
}


def alter(path: Path) -> None:
    """Change what a file says, and not how long it is."""
    data = path.read_bytes()
    for old, new in ((b"Tell", b"Call"), (b"your fault", b"your right"), (b"cuiva", b"cuive"), (b"id: ", b"di: ")):
        if old in data:
            path.write_bytes(data.replace(old, new))
            return
    path.write_bytes(data[:-1] + b"#")


def turn_into_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def link_out(path: Path) -> None:
    outside = Path(os.environ["OUTSIDE"]) / path.name
    outside.write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(outside)


def link_inside(path: Path) -> None:
    moved = path.rename(path.with_name(f"{path.name}.moved"))
    path.symlink_to(moved.name)


CHANGES: dict[str, Callable[[Path], object]] = {
    "altered": alter,
    "with a line more": lambda path: path.write_bytes(path.read_bytes() + b"\n# more\n"),
    "emptied": lambda path: path.write_bytes(b""),
    "gone": Path.unlink,
    "renamed": lambda path: path.rename(path.with_name(f"x{path.name}")),
    "with its folder renamed": lambda path: path.parent.rename(path.parent.with_name(f"x{path.parent.name}")),
    "a folder": turn_into_folder,
    "a link that leads out": link_out,
    "a link that stays inside": link_inside,
    "not UTF-8": lambda path: path.write_bytes(b"\xff" + path.read_bytes()),
    "touched only": Path.touch,
}
