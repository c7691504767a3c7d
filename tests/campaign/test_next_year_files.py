"""A campaign that follows another one is written with what belongs to it, and with nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.campaign.next_year_files import write_campaign
from campaignkit.campaign.opening import open_campaign
from campaignkit.source.atomic_write import OutputError
from tests.support import CASES

BASE = (CASES / "base.yaml").read_bytes()


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A campaign with something of every kind beside it, and a link to what is not its own."""
    (tmp_path / "here" / ".git").mkdir(parents=True)
    plan = tmp_path / "here" / "old" / "plan.yaml"
    put(plan, BASE)
    put(plan.parent / "locales" / "ro.po", b"one")
    put(plan.parent / "locales" / "notes.txt", b"no")
    put(plan.parent / "assets" / "deep" / "logo.svg", b"two")
    put(plan.parent / "templates" / "_own" / "part.typ", b"three")
    put(plan.parent / "recipients.csv", b"four")
    put(plan.parent / "recipients.xlsx", b"six")
    put(plan.parent / "locales" / "words" / "so.po", b"seven")
    put(plan.parent / "diary.txt", b"no")
    put(tmp_path / "secret", b"secret")
    (plan.parent / "assets" / "leads-out.svg").symlink_to(tmp_path / "secret")
    return plan


def written(plan: Path, folder: Path, text: str = "campaign: {}\n") -> dict[str, bytes]:
    paths = write_campaign(open_campaign(plan), text, folder)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_what_belongs_to_it_comes_along(old: Path) -> None:
    assert written(old, old.parents[1] / "new") == {
        "assets/deep/logo.svg": b"two",
        "locales/ro.po": b"one",
        "locales/words/so.po": b"seven",
        "plan.yaml": b'campaign: {follows: "../old"}\n',
        "recipients.csv": b"four",
        "recipients.xlsx": b"six",
        "templates/_own/part.typ": b"three",
    }


def test_one_out_of_reach_is_not_followed(old: Path) -> None:
    text = "campaign:\n  id: new\n"
    near = written(old, old.parent.parent / "new", text)["plan.yaml"]
    far = written(old, old.parent.parent.parent / "elsewhere" / "new", text)["plan.yaml"]
    assert (b'follows: "../old"' in near, b"follows" in far) == (True, False)


def test_one_that_extends_another_inherits_translations_and_pictures(old: Path) -> None:
    over = old.with_name("over.yaml")
    over.write_text("extends: plan.yaml\ncampaign: {id: over}\n", encoding="utf-8")
    put(over.parent / "locales" / "over" / "ro.po", b"five")
    names = set(written(over, old.parents[1] / "new"))
    lists = {"recipients.csv", "recipients.xlsx"}
    assert names == {"plan.yaml", "locales/words/so.po", *lists, "templates/_own/part.typ"}


def test_the_mark_at_its_beginning_stays(old: Path) -> None:
    mark = b"\xef\xbb\xbf"
    old.write_bytes(mark + BASE)
    assert written(old, old.parents[1] / "new")["plan.yaml"].startswith(mark)


def test_nothing_is_written_over(old: Path) -> None:
    with pytest.raises(OutputError, match="is there already"):
        written(old, old.parent)
    link = old.parents[1] / "link"
    link.symlink_to("nowhere")
    with pytest.raises(OutputError, match="is there already"):
        written(old, link)


def test_a_folder_that_cannot_be_made_is_told(old: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        written(old, old / "inside-a-file")
