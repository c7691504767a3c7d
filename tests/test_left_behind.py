"""A run of the tests that leaves a file in the checkout fails, and names it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.conftest import pytest_runtestloop
from tests.left_behind import unknown_files


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    if shutil.which("git") is None:
        pytest.skip("git is not here")
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / ".gitignore").write_text("build/\n", encoding="utf-8")
    (tmp_path / "build").mkdir()
    return tmp_path


def run_of(folder: Path, **more: Any) -> tuple[Any, list[str]]:
    said: list[str] = []
    writer = SimpleNamespace(line=lambda line, **_: said.append(line))
    config = SimpleNamespace(rootpath=folder, get_terminal_writer=lambda: writer, **more)
    return SimpleNamespace(config=config, testsfailed=0), said


@pytest.mark.parametrize(
    ("left", "named"),
    [(["compare.html", "é/a b.txt"], "compare.html, é/a b.txt"), (["build/kit.pdf"], ""), ([".gitignore"], "")],
)
def test_what_git_does_not_know_is_named(checkout: Path, left: list[str], named: str) -> None:
    session, said = run_of(checkout)
    loop = pytest_runtestloop(session)
    next(loop)
    for name in left:
        (checkout / name).parent.mkdir(exist_ok=True)
        (checkout / name).write_text("left", encoding="utf-8")
    with pytest.raises(StopIteration):
        next(loop)
    assert session.testsfailed == bool(named)
    assert [line.rpartition(": ")[2] for line in said] == ([named] if named else [])


def test_one_that_only_takes_tests_does_not_look(checkout: Path) -> None:
    session, said = run_of(checkout, workerinput={})
    loop = pytest_runtestloop(session)
    next(loop)
    (checkout / "compare.html").write_text("left", encoding="utf-8")
    with pytest.raises(StopIteration):
        next(loop)
    assert not session.testsfailed
    assert not said


def test_a_folder_that_is_no_checkout_has_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    assert unknown_files(tmp_path / "nowhere") == frozenset()
