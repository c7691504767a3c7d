"""What the shell offers behind Tab, asked as the shell asks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import SAMPLE

OFFERED = (
    ("explain CK20", "CK203"),
    ("explain victim-b", "victim-blaming-phrase"),
    ("check --select CK203,CK10", "CK203,CK101"),
    ("helplines M", "MD"),
    ("coverage --framework lan", "lanzarote"),
    ("new --country R", "RO"),
    ("templates copy pos", "poster"),
    ("templates copy cal", "calm"),
    ("new --topic gen", "general"),
    ("new --audience par", "parents-and-carers"),
    ("text --language u", "uk"),
    ("record call chi", "child-helpline"),
    ("record approval poster-c", "poster-children"),
    ("record statement staff", "staff-trained"),
    ("render plan.yaml --for audience:par", "audience:parents"),
    ("render plan.yaml --only noti", "notice-of-ours"),
)


def offered_for(typed: str, folder: Path) -> str:
    """Run the program that is installed, because its name is part of what the shell asks."""
    words = f"campaignkit {typed}"
    asked = {
        "_CAMPAIGNKIT_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    program = Path(sys.executable).with_name("campaignkit")
    done = subprocess.run([program], cwd=folder, env=os.environ | asked, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(("typed", "offered"), OFFERED)
def test_tab_offers(typed: str, offered: str, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(SAMPLE.read_bytes())
    (tmp_path / "templates" / "notice-of-ours").mkdir(parents=True)
    (tmp_path / "templates" / "notice-of-ours" / "material.yaml").write_text("", encoding="utf-8")
    assert offered in offered_for(typed, tmp_path).split()


def test_a_broken_plan_offers_nothing_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("a: [", encoding="utf-8")
    assert offered_for("record call x", tmp_path).strip() == ""


def test_of_an_overlay_the_ids_of_its_base_are_offered_and_not_those_it_takes_away(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_bytes(SAMPLE.read_bytes())
    overlay = "extends: base.yaml\nremove: [audiences.parents]\naudiences: [{id: guests, name: Guests}]\n"
    (tmp_path / "plan.yaml").write_text(overlay, encoding="utf-8")
    offered = offered_for("render plan.yaml --for audience:", tmp_path).split()
    assert {"audience:guests", "audience:children"} <= set(offered)
    assert "audience:parents" not in offered
