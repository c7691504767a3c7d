"""A campaign's own file is written in its place, over nobody's work and not through a link that leads out."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.source.atomic_write import OutputError
from campaignkit.source.write_inside_campaign import refuse_changed, write_own


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "here" / ".git").mkdir(parents=True)
    path = tmp_path / "here" / "plan.yaml"
    path.write_bytes(b"old")
    return path


def test_it_is_written_over_what_was_read_from_it(plan: Path) -> None:
    write_own(plan, b"new", before=b"old")
    assert plan.read_bytes() == b"new"
    write_own(plan.parent / "locales" / "ro.po", b"one")
    assert (plan.parent / "locales" / "ro.po").read_bytes() == b"one"


@pytest.mark.parametrize("file", ["", "plan.yaml"])
def test_what_somebody_has_changed_meanwhile_is_left(plan: Path, file: str) -> None:
    with pytest.raises(OutputError, match=r"plan.yaml was changed meanwhile. Nothing was written."):
        write_own(plan, b"new", before=b"other", file=file)
    assert plan.read_bytes() == b"old"


def test_what_is_gone_or_cannot_be_made_is_told(plan: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        refuse_changed(plan.with_name("gone.yaml"), b"old")
    with pytest.raises(OutputError, match="cannot be written"):
        write_own(plan / "below" / "a.yaml", b"new")


def test_a_link_out_of_the_repository_is_not_written_through(plan: Path) -> None:
    (plan.parents[1] / "elsewhere").mkdir()
    (plan.parent / "locales").symlink_to(plan.parents[1] / "elsewhere")
    with pytest.raises(OutputError, match="a link leads out"):
        write_own(plan.parent / "locales" / "ro.po", b"one")
    assert list((plan.parents[1] / "elsewhere").iterdir()) == []
