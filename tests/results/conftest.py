"""The campaign of docs/results.md, as it stands there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.support import ROOT

EXAMPLE = re.compile(r"<!-- file: (\S+) -->\n```yaml\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which `campaigns/finished` lies beside the campaign that it extends."""
    folder = tmp_path_factory.mktemp("finished")
    shutil.copytree(ROOT / "campaigns" / "village-school", folder / "campaigns" / "village-school")
    (found,) = EXAMPLE.findall((ROOT / "docs" / "results.md").read_text(encoding="utf-8"))
    name, text = found
    (folder / name).parent.mkdir()
    (folder / name).write_text(text, encoding="utf-8")
    return folder
