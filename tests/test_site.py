"""The pages of the site: one a rule, links that lead somewhere. `make docs` builds the site and checks it again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from campaignkit.diagnostics.codes import CODES
from campaignkit.materials.library import SHIPPED
from tests.site import write
from tests.support import ROOT


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("site")
    return folder, write(folder)


@pytest.fixture
def site(written: tuple[Path, dict[str, Any]]) -> Path:
    return written[0]


def test_every_rule_and_every_page_of_the_docs_is_there(site: Path) -> None:
    assert {path.stem for path in (site / "rules").glob("CK*.md")} == set(CODES)
    for page in (ROOT / "docs").rglob("*.md"):
        assert (site / page.relative_to(ROOT / "docs")).is_file()
    assert (site / "index.md").is_file()


def test_every_type_has_its_picture(site: Path) -> None:
    shown = re.findall(r'<img src="([^"]+)"', (site / "materials.md").read_text(encoding="utf-8"))
    assert len(shown) >= len(SHIPPED.types()) // 2
    assert all((site / picture).is_file() for picture in shown)


def test_links_within_the_site_lead_to_a_page(site: Path) -> None:
    seen = 0
    for page in site.rglob("*.md"):
        text = re.sub(r"^```.*?^```$|`[^`\n]+`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
        for target in re.findall(r"\]\(([^)#\s]+)", text):
            if not re.match(r"[a-z]+:", target):
                seen += 1
                assert (page.parent / target).exists(), f"{page.name}: {target}"
    assert seen > 200


def test_navigation_names_every_page(written: tuple[Path, dict[str, Any]]) -> None:
    site, settings = written
    named = re.findall(r"[\w./-]+\.md", str(settings["nav"]))
    assert set(named) == {path.relative_to(site).as_posix() for path in site.rglob("*.md")}
