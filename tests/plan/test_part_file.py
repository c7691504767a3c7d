"""A file of the package that was made ready says the same as the file itself, read with all its places."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.campaign.framework import Framework
from campaignkit.campaign.framework_files import shipped_frameworks
from campaignkit.campaign.topic import Topic
from campaignkit.campaign.topic_files import shipped_topics
from campaignkit.knowledge.prebuilt import _as_yaml, key
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import THEMES, shipped_themes, shipped_types
from campaignkit.materials.themes import Theme
from campaignkit.materials.types import TYPE_FILE, MaterialType
from campaignkit.plan import part_file
from campaignkit.plan.model.base import Part
from campaignkit.plan.part_file import read_part, shipped_part

PARTS: dict[type[Part], list[Path]] = {
    MaterialType: [TEMPLATES / name / TYPE_FILE for name in shipped_types()],
    Theme: [TEMPLATES / THEMES / f"{name}.yaml" for name in shipped_themes()],
    Topic: [*shipped_topics().values()],
    Framework: [*shipped_frameworks().values()],
}


@pytest.mark.parametrize("kind", PARTS)
def test_what_was_made_ready_says_the_same(kind: type[Part], monkeypatch: pytest.MonkeyPatch) -> None:
    ready = {key(path.read_bytes()): _as_yaml(path.read_bytes()) for path in PARTS[kind]}
    monkeypatch.setattr(part_file, "known", ready.get)
    for path in PARTS[kind]:
        assert shipped_part(path, kind) == read_part(path, kind, "a part").part


def test_what_is_wrong_in_it_is_told_from_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "theme.yaml"
    path.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(part_file, "known", lambda _key: {"palette": "none"})
    with pytest.raises(ValueError, match=r"theme\.yaml"):
        shipped_part(path, Theme)
