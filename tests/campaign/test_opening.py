"""A campaign is opened once, by one function: every PO file is read once a run, whatever the command."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest
from typer.testing import CliRunner

from campaignkit.campaign.opening import open_campaign
from campaignkit.cli.app import asked
from campaignkit.preview.session import Session
from campaignkit.translate import editions_from_po
from campaignkit.translate.po import PoFile
from campaignkit.translate.po_reader import read_po
from tests.support import SAMPLE


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each PO file is read."""
    counted: Counter[str] = Counter()

    def counting(path: Path, name: str, known: PoFile | None) -> object:
        counted[path.name] += 1
        return read_po(path, name, known)

    monkeypatch.setattr(editions_from_po, "read_po", counting)
    return counted


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751328000")
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(SAMPLE.parent, tmp_path / "sample"))


@pytest.mark.parametrize(
    "command",
    [
        ("check", "sample"),
        ("render", "sample", "--list"),
        ("coverage", "sample"),
        ("translate", "status", "sample"),
        ("translate", "sync", "sample", "--check"),
    ],
    ids=" ".join,
)
def test_every_po_file_is_read_once(sample: Path, reads: Counter[str], command: tuple[str, ...]) -> None:
    assert CliRunner().invoke(asked(command), list(command)).exit_code in (0, 1)
    assert reads == {"ro.po": 1, "ru.po": 1}


def test_a_build_of_the_preview_reads_every_po_file_once(
    sample: Path, reads: Counter[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "_rendered", lambda *_: {"cards": []})
    Session(sample / "plan.yaml", tmp_path / "kit").build()
    assert reads == {"ro.po": 1, "ru.po": 1}


def test_a_campaign_holds_everything(sample: Path) -> None:
    campaign = open_campaign(sample / "plan.yaml")
    assert campaign.plan is not None
    assert [edition.language for edition in campaign.editions] == ["en", "ro", "ru"]
    assert campaign.editions[0].plan is campaign.plan
    assert set(campaign.frameworks) == set(campaign.plan.frameworks)
    assert {Path(name).name for name in campaign.sources} == {"plan.yaml", "ro.po", "ru.po"}
    assert campaign.files == tuple(name for name in campaign.sources if name.endswith("plan.yaml"))


def test_a_campaign_that_cannot_be_read_has_no_editions(sample: Path) -> None:
    (sample / "plan.yaml").write_text("campaign: {id: x}\n", encoding="utf-8")
    campaign = open_campaign(sample / "plan.yaml")
    assert (campaign.plan, campaign.editions) == (None, ())
    assert campaign.diagnostics
