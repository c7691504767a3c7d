"""The preview follows every file a campaign is made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.preview.session import Session
from campaignkit.preview.watch import PARTS
from tests.support import CASES


@pytest.mark.parametrize("part", PARTS)
def test_the_folders_of_a_one_file_campaign_are_followed(tmp_path: Path, part: str) -> None:
    plan = tmp_path / "spring.yaml"
    plan.write_text((CASES / "base.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert tmp_path / part in Session(plan, tmp_path / "kit").watched()
