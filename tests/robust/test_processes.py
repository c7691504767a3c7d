"""Real processes: two at once in one kit, death at any moment, no room. The next run always finishes the kit."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.robust.death import tree
from tests.support import CASES, ROOT, run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and limits are those of POSIX")

DEATHS = int(os.environ.get("DEATHS", "6"))
"""How often a run is killed; `DEATHS=50` for whoever wants to know better."""
PLAN = """\
extends: base.yaml
campaign: {id: village}
messages:
  - id: tell-us
    headline: HEADLINE
materials:
  - {id: text, type: sms, audience: parents, messages: [tell-us]}
  - {id: mail, type: email, audience: parents, messages: [tell-us]}
  - {id: page, type: web-page, audience: parents, messages: [tell-us]}
  - {id: card, type: wallet-card, audience: parents, messages: [tell-us]}
"""
ORDER = ("render", "plan.yaml", "--draft", "-o", "kit", "--for", "audience:parents")
DAY = {"SOURCE_DATE_EPOCH": "1751328000"}
RENDER = [sys.executable, "-m", "campaignkit", *ORDER]


def started(folder: Path, *before: str) -> subprocess.Popen[str]:
    """Start a render in a folder, in a session of its own."""
    return subprocess.Popen(
        [*before, *RENDER],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | DAY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def finished(folder: Path, *before: str) -> tuple[int, str]:
    """Render in a folder; return the exit code and all that was said."""
    if not before:
        done = run(*ORDER, cwd=folder, env=DAY)
        return done.exit_code, done.stdout + done.stderr
    running = started(folder, *before)
    out, err = running.communicate(timeout=600)
    return running.returncode, out + err


def with_headline(folder: Path, headline: str) -> None:
    (folder / "plan.yaml").write_text(PLAN.replace("HEADLINE", headline), encoding="utf-8")


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    (tmp_path / "base.yaml").write_bytes((CASES / "base.yaml").read_bytes())
    with_headline(tmp_path, "Tell us")
    return tmp_path


def is_sound(kit: Path) -> None:
    """See that a kit is what its manifest says, with nothing left over."""
    manifest = json.loads((kit / "manifest.json").read_text(encoding="utf-8"))
    listed = {row["file"]: row["sha256"] for row in manifest["files"]} | manifest["others"]
    held = tree(kit)
    held.pop("manifest.json")
    assert {name: hashlib.sha256(data).hexdigest() for name, data in held.items()} == listed


def test_two_runs_at_once_leave_one_whole_kit(campaign: Path) -> None:
    both = [started(campaign) for _ in range(2)]
    said = [running.communicate(timeout=600) for running in both]
    codes = sorted(running.returncode for running in both)
    assert codes in ([0, 0], [0, 2]), said
    if codes == [0, 2]:
        assert any("Another run of campaignkit" in err for _, err in said)
    is_sound(campaign / "kit")
    assert finished(campaign)[0] == 0
    is_sound(campaign / "kit")


def test_a_run_that_is_killed_is_finished_by_the_next(campaign: Path) -> None:
    chance = random.Random(11)  # noqa: S311
    began = time.monotonic()
    running = started(campaign)
    assert running.communicate(timeout=600)
    assert running.returncode == 0
    whole = time.monotonic() - began
    for number in range(DEATHS):
        before = tree(campaign / "kit")
        with_headline(campaign, f"Tell us, number {number}")
        running = started(campaign)
        time.sleep(chance.random() * whole * 1.2)
        os.killpg(running.pid, signal.SIGKILL)
        running.communicate()
        lost = before.keys() - tree(campaign / "kit").keys()
        assert not lost, f"death {number}"
        code, said = finished(campaign)
        assert code == 0, said
        assert "changed by hand" not in said, said
        is_sound(campaign / "kit")
        text = campaign / "kit" / "en" / "parents" / "text-sms.txt"
        assert f"number {number}" in text.read_text(encoding="utf-8")


def test_no_room_is_said_and_the_next_run_finishes(campaign: Path) -> None:
    code, said = finished(campaign, "prlimit", "--fsize=8192", "--")
    assert code == 2, said
    assert "CK091" in said
    assert "Traceback" not in said
    assert finished(campaign)[0] == 0
    is_sound(campaign / "kit")


def test_a_render_that_is_ended_leaves_no_temporary_files(campaign: Path) -> None:
    temporary = campaign / "temporary"
    temporary.mkdir()
    for share in (0.3, 0.6, 0.9):
        began = time.monotonic()
        with_headline(campaign, f"Tell us {share}")
        running = started(campaign, "env", f"TMPDIR={temporary}")
        time.sleep(share * 2)
        running.send_signal(signal.SIGTERM)
        _, said = running.communicate(timeout=600)
        assert running.returncode in (0, 143, -signal.SIGTERM), (said, time.monotonic() - began)
        assert "Traceback" not in said
        assert list(temporary.iterdir()) == []
        assert not list(campaign.rglob(".campaignkit-*"))
    assert finished(campaign)[0] == 0
    is_sound(campaign / "kit")
