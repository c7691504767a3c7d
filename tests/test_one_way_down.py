"""No package is entered twice on the way from a command down to a page or a finding.

`test_architecture.py` holds what files import. A function that is handed down and called back climbs again all the
same, without an import: here every call of a run is looked at.
"""

from __future__ import annotations

import sys
import threading
from collections import Counter
from pathlib import Path
from types import CodeType, FrameType

import pytest

from campaignkit.cli.app import asked
from tests.support import CASES
from tests.test_architecture import FLOORS, PACKAGE

HEIGHT = {name: height for height, name in enumerate(reversed(FLOORS))}


HOW_FAR = ("_render_all.<locals>.one", "progress_lines.<locals>.tell")
"""What tells how far a long run is may be handed down."""


class Walk:
    """Counts which package calls which, and where a call climbs."""

    def __init__(self) -> None:
        self.packages: dict[CodeType, str] = {}
        self.arrows: Counter[tuple[str, str]] = Counter()
        self.climbs: set[tuple[str, str]] = set()

    def package(self, code: CodeType) -> str:
        """Return the package a function is of, and nothing for one of a library, a template or an import."""
        if code not in self.packages:
            path = Path(code.co_filename)
            ours = path.is_relative_to(PACKAGE) and code.co_name != "<module>"
            name = path.relative_to(PACKAGE).parts[0] if ours else ""
            self.packages[code] = name if name in HEIGHT else ""
        return self.packages[code]

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        called = self.package(frame.f_code) if event == "call" else ""
        if not called:
            return
        above = frame.f_back
        while above is not None and not self.package(above.f_code):
            above = above.f_back
        caller = called if above is None else self.package(above.f_code)
        if above is not None and caller != called:
            self.arrows[caller, called] += 1
            if HEIGHT[called] > HEIGHT[caller]:
                self.climbs.add((above.f_code.co_qualname, frame.f_code.co_qualname))


def test_nothing_is_called_back_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who hands a function down to a package below is called back by it: hand down what it is to know instead."""
    monkeypatch.chdir(tmp_path)
    text = (CASES / "base.yaml").read_text(encoding="utf-8")
    Path("plan.yaml").write_text(text.replace("Tell someone", "TELL SOMEONE NOW PLEASE"), encoding="utf-8")
    programs = {command: asked([command]) for command in ("check", "render")}
    walk = Walk()
    threading.setprofile(walk)
    sys.setprofile(walk)
    try:
        for command, program in programs.items():
            program([command, "plan.yaml", "--no-cache"], standalone_mode=False)
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
    assert "CK212" in capsys.readouterr().out
    assert Path("build/base/index.html").is_file()
    assert walk.climbs <= {HOW_FAR}
    below = set(FLOORS) - {"cli", "preview", "wizard", "todos", "sheets", "results", "recipients"}
    assert below <= {called for _, called in walk.arrows}
