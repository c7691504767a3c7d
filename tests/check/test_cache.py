"""Judgements used again: whatever happens to the files of a campaign, what is answered is what a new check says."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from campaignkit.campaign.framework_files import shipped_frameworks
from campaignkit.check import cache as caching
from campaignkit.check import judging
from campaignkit.check.cache import Cache, user_cache, wanted_cache
from campaignkit.check.judged import Judged
from campaignkit.check.pool import MANY, judged
from campaignkit.check.settings import Asked, Settings, settle
from campaignkit.knowledge.reader import TEMPLATES, TOPICS
from campaignkit.source import bounds
from tests.kit.logos import svg_logo
from tests.support import CASES, run

REVIEW = settle(Asked(profile="publish", select=("CK203",)))
"""Few rules: what a judgement depends on is asked by whoever opens the campaign."""
PLAN = Path("campaigns/mine/plan.yaml")
MINE = """\
extends: ../base/plan.yaml
frameworks: [national]
campaign: {id: mine, topic: own, translations: [ro]}
theme: {name: own}
stakeholders: [{id: school, logo: school.svg}]
messages: [{id: ask, headline: It is your fault}]
materials:
  - {id: card, type: own-card, audience: teens, messages: [tell-us]}
  - {id: poster-teens, images: [{file: class.png, alt: A class, people: illustration}]}
"""
PO = """\
msgid ""
msgstr ""
"Language: ro\\n"

# campaignkit: ignore[CK025] -- later
msgctxt "messages.tell-us.headline"
msgid "Tell someone"
msgstr "Spune cuiva 116 112"
"""


def everything(root: Path) -> None:
    """Write a campaign that has a file of every kind that there is."""

    def write(name: str, text: str | bytes) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    (root / ".git").mkdir(parents=True)
    topic = (TOPICS / "online-child-abuse" / "topic.yaml").read_text(encoding="utf-8")
    theme = (TEMPLATES / "_themes" / "calm.yaml").read_text(encoding="utf-8")
    write("campaigns/base/plan.yaml", (CASES / "base.yaml").read_bytes())
    write("campaigns/base/locales/ro.po", PO.replace("116 112", "116 111"))
    write("campaigns/mine/plan.yaml", MINE)
    write("campaigns/mine/locales/ro.po", PO)
    write("campaigns/mine/locales/xx.po", PO)
    write("campaigns/mine/assets/school.svg", svg_logo(0))
    picture = io.BytesIO()
    Image.new("RGB", (2000, 2000)).save(picture, "PNG")
    write("campaigns/mine/assets/class.png", picture.getvalue())
    write("campaigns/mine/recipients.csv", "name;address;logo\nSchool No 1;Street 1;school.svg\n")
    write("campaigns/mine/fonts/own.ttf", b"a font")
    write("frameworks/national.yaml", shipped_frameworks()["sem5"].read_text("utf-8").replace("sem5", "national"))
    write("campaigns/topics/own/topic.yaml", topic.replace("id: online-child-abuse", "id: own"))
    write("campaigns/mine/templates/_themes/own.yaml", theme.replace("id: calm", "id: own"))
    shutil.copytree(TEMPLATES / "sticker", root / "campaigns/mine/templates/own-card")
    kind = root / "campaigns/mine/templates/own-card/material.yaml"
    kind.write_text(kind.read_text(encoding="utf-8").replace("id: sticker", "id: own-card"), encoding="utf-8")


KINDS = sorted(
    (
        *("campaigns/base/plan.yaml", "campaigns/base/locales/ro.po", "campaigns/mine/plan.yaml"),
        *("campaigns/mine/locales/ro.po", "campaigns/mine/locales/xx.po", "campaigns/mine/assets/school.svg"),
        *("campaigns/mine/assets/class.png", "frameworks/national.yaml", "campaigns/topics/own/topic.yaml"),
        *("campaigns/mine/templates/_themes/own.yaml", "campaigns/mine/templates/own-card/material.yaml"),
        *(
            "campaigns/mine/templates/own-card/sticker.typ",
            "campaigns/mine/recipients.csv",
            "campaigns/mine/fonts/own.ttf",
        ),
    )
)
NEW = {
    "a nearer framework": "campaigns/frameworks/national.yaml",
    "a nearer topic": "campaigns/mine/topics/own/topic.yaml",
    "another translation": "campaigns/mine/locales/uk.po",
    "another type": "campaigns/mine/templates/other/readme.txt",
    "a type of that name": "campaigns/mine/templates/poster/material.yaml",
    "another theme": "campaigns/mine/templates/_themes/second.yaml",
    "a folder of our name": "campaigns/mine/templates/_shared/kit.typ",
    "another topic": "topics/second/topic.yaml",
    "another list": "campaigns/mine/recipients.xlsx",
    "another font": "campaigns/mine/fonts/second.otf",
    "a nearer repository": "campaigns/mine/.git/HEAD",
}


def alter(path: Path) -> None:
    """Change what a file says, and not how long it is."""
    data = path.read_bytes()
    for old, new in ((b"Tell", b"Call"), (b"your fault", b"your right"), (b"cuiva", b"cuive"), (b"id: ", b"di: ")):
        if old in data:
            path.write_bytes(data.replace(old, new))
            return
    path.write_bytes(data[:-1] + b"#")


def turn_into_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def link_out(path: Path) -> None:
    outside = Path(os.environ["OUTSIDE"]) / path.name
    outside.write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(outside)


def link_inside(path: Path) -> None:
    moved = path.rename(path.with_name(f"{path.name}.moved"))
    path.symlink_to(moved.name)


CHANGES: dict[str, Callable[[Path], object]] = {
    "altered": alter,
    "with a line more": lambda path: path.write_bytes(path.read_bytes() + b"\n# more\n"),
    "emptied": lambda path: path.write_bytes(b""),
    "gone": Path.unlink,
    "renamed": lambda path: path.rename(path.with_name(f"x{path.name}")),
    "with its folder renamed": lambda path: path.parent.rename(path.parent.with_name(f"x{path.parent.name}")),
    "a folder": turn_into_folder,
    "a link that leads out": link_out,
    "a link that stays inside": link_inside,
    "not UTF-8": lambda path: path.write_bytes(b"\xff" + path.read_bytes()),
    "touched only": Path.touch,
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "outside").mkdir()
    monkeypatch.setenv("OUTSIDE", str(tmp_path / "outside"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751328000")
    everything(tmp_path / "repository")
    monkeypatch.chdir(tmp_path / "repository")
    return tmp_path / "repository"


@pytest.fixture
def kept(here: Path) -> Cache:
    folder = here.parent / "kept"
    folder.mkdir()
    return Cache(folder, "this program")


def fresh(path: Path = PLAN, asked: Settings = REVIEW) -> Judged:
    bounds._boundary.cache_clear()
    (new,) = judged([path], asked)
    return new


def said(one: Judged) -> object:
    """Return all that a judgement says, in a form that can be compared."""
    texts = {file: (source.file, source.text) for file, source in one.sources.items()}
    return replace(one, sources={}), texts


def found(cache: Cache, path: Path = PLAN, asked: Settings = REVIEW) -> Judged | None:
    bounds._boundary.cache_clear()
    return cache.find(path, asked)


def fill(cache: Cache) -> None:
    """Let the cache keep what is now."""
    list(judged([PLAN], REVIEW, cache=cache))


def agrees(cache: Cache) -> bool:
    """Hold the cache to a new check, and say whether it had kept what is now."""
    return agreed(cache)[0]


def agreed(cache: Cache) -> tuple[bool, object]:
    """Hold the cache to a new check, twice: as it was, and when it has kept what is now.

    Return whether it had it, and what the check says.
    """
    had = found(cache)
    now = said(fresh())
    if had is not None:
        assert said(had) == now
    bounds._boundary.cache_clear()
    (through,) = judged([PLAN], REVIEW, cache=cache)
    assert said(through) == now
    again = found(cache)
    assert again is not None
    assert said(again) == now
    return had is not None, now


def test_the_campaign_of_everything_is_read_whole(here: Path) -> None:
    one = fresh()
    assert one.built, [finding.message for finding in one.findings]
    assert one.topic == "own"
    assert {"CK203", "CK321"} <= {finding.code for finding in one.findings}
    assert one.comments
    assert "campaigns/mine/recipients.csv" in one.files
    files = {file.removesuffix(".moved") for file in one.files}
    assert {name for name in KINDS if name.endswith((".yaml", ".po"))} - {"campaigns/mine/locales/xx.po"} <= files


def test_what_has_not_changed_is_answered_without_judging(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    (first,) = judged([PLAN], REVIEW, cache=kept)

    def never(*_: object, **__: object) -> Judged:
        raise AssertionError("judged again")

    monkeypatch.setattr(judging, "judge", never)
    (second,) = judged([PLAN], REVIEW, cache=kept)
    assert said(second) == said(first)


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_file_is_seen(name: str, change: str, here: Path, kept: Cache) -> None:
    _, before = agreed(kept)
    CHANGES[change](here / name)
    had, now = agreed(kept)
    if now != before:
        assert not had
    if change == "touched only":
        assert had, "what is the same is not judged again"


@pytest.mark.parametrize("what", NEW)
@pytest.mark.parametrize("text", ["", "id: own\n", "copied"])
def test_a_new_file_is_seen(what: str, text: str, here: Path, kept: Cache) -> None:
    fill(kept)
    target = here / NEW[what]
    target.parent.mkdir(parents=True, exist_ok=True)
    same = [here / name for name in KINDS if Path(name).name == target.name]
    target.write_bytes(same[-1].read_bytes() if text == "copied" and same else text.encode())
    agrees(kept)
    target.unlink()
    agrees(kept)


steps = st.tuples(st.sampled_from(KINDS), st.sampled_from(sorted(CHANGES)))


@settings(suppress_health_check=list(HealthCheck), max_examples=8)
@given(st.lists(steps, min_size=2, max_size=3))
def test_after_any_changes_the_answer_is_that_of_a_new_check(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("world")
    with pytest.MonkeyPatch.context() as patch:
        (folder / "outside").mkdir()
        (folder / "kept").mkdir()
        patch.setenv("OUTSIDE", str(folder / "outside"))
        patch.setenv("SOURCE_DATE_EPOCH", "1751328000")
        everything(folder / "repository")
        patch.chdir(folder / "repository")
        cache = Cache(folder / "kept", "this program")
        agrees(cache)
        for name, change in changes:
            path = folder / "repository" / name
            if path.is_file() and not path.is_symlink():
                CHANGES[change](path)
            agrees(cache)
    shutil.rmtree(folder)


def test_another_day_program_or_question_is_judged_anew(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(kept)
    others = (settle(Asked(profile="draft")), settle(Asked(profile="publish", select=("CK2",))))
    assert all(found(kept, asked=other) is None for other in others)
    assert found(kept, asked=settle(Asked(profile="publish", ignore=("CK025",)))) is None
    assert found(kept, path=PLAN.resolve()) is None
    assert found(replace(kept, program="a newer one")) is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1751328000 + 86400))
    assert found(kept) is None


def test_only_what_runs_counts(kept: Cache) -> None:
    """What is shown, what fails and what is known already is decided afterwards."""
    fill(kept)
    asked = Asked("publish", ("CK203",), fail_on="never", min_confidence="high", baseline=Path("known.json"))
    assert found(kept, asked=settle(asked)) is not None


def entry(cache: Cache) -> Path:
    (file,) = cache.folder.iterdir()
    return file


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"CK203", b"CK204"),
        lambda data: b"",
        lambda data: b"{}",
        lambda data: caching._digest(b"[]") + b"\n[]",
        lambda data: caching._digest(b"{}") + b"\n{}",
        lambda data: data[:100] + b"\xff" + data[101:],
    ],
)
def test_what_is_damaged_is_not_used(damage: Callable[[bytes], bytes], kept: Cache) -> None:
    fill(kept)
    file = entry(kept)
    file.write_bytes(damage(file.read_bytes()))
    assert not agrees(kept)


@pytest.mark.parametrize("key", ["findings", "files", "quoted", "ran", "topic"])
@pytest.mark.parametrize("value", [None, 1, [1], [[1]], {"a": 1}])
def test_what_does_not_fit_is_not_used_and_breaks_nothing(key: str, value: object, kept: Cache) -> None:
    fill(kept)
    row: dict[str, Any] = json.loads(entry(kept).read_bytes().partition(b"\n")[2])
    del row["judged"][key]
    data = json.dumps(row).encode()
    entry(kept).write_bytes(caching._digest(data) + b"\n" + data)
    assert found(kept) is None
    row["asked"] = value
    data = json.dumps(row).encode()
    entry(kept).write_bytes(caching._digest(data) + b"\n" + data)
    assert found(kept) is None


def test_a_folder_that_cannot_be_used_is_done_without(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in (os.devnull, str(here / "campaigns/mine/plan.yaml"), "\0", "/proc/nowhere"):
        monkeypatch.setattr(caching, "_user_folder", lambda folder=folder: Path(folder))
        assert user_cache() is None
    gone = Cache(here.parent / "never made", "this program")
    (one,) = judged([PLAN], REVIEW, cache=gone)
    assert said(one) == said(fresh())


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_folder_that_others_can_write_into_is_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    mine = user_cache()
    assert mine is not None
    assert mine.folder.stat().st_mode & 0o777 == 0o700
    mine.folder.chmod(0o777)
    assert user_cache() is None


def test_it_is_wanted_everywhere_but_in_ci(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("CI", raising=False)
    assert wanted_cache(None) is not None
    assert wanted_cache(False) is None
    monkeypatch.setenv("CI", "true")
    assert wanted_cache(None) is None
    assert wanted_cache(True) is not None


def test_the_oldest_go_when_there_are_too_many(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "MOST_KEPT", 10)
    for number in range(12):
        file = kept.folder / f"{number}.json"
        file.write_bytes(b"")
        os.utime(file, ns=(number, number))
    kept.tidy()
    assert sorted(int(file.stem) for file in kept.folder.iterdir()) == list(range(3, 12))


def test_many_plans_in_several_processes(kept: Cache, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plans = [PLAN]
    for number in range(MANY):
        copy = Path(f"campaigns/copy-{number:02}/plan.yaml")
        shutil.copytree(PLAN.parent, copy.parent)
        plans.append(copy)
    first = [said(one) for one in judged(plans, REVIEW, cache=kept, workers=2)]
    assert len(list(kept.folder.iterdir())) == len(plans)
    alter(plans[3])
    again: list[Path] = []
    judge = judging.judge

    def counting(campaign: Any, *arguments: Any, **more: Any) -> Judged:
        again.append(campaign.path)
        return judge(campaign, *arguments, **more)

    monkeypatch.setattr(judging, "judge", counting)
    second = [said(one) for one in judged(plans, REVIEW, cache=kept)]
    assert again == [plans[3]]
    assert [number for number, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]] == [3]


def test_a_user_sees_the_same(here: Path) -> None:
    environment = {"XDG_CACHE_HOME": str(here.parent), "CI": ""}
    cold = run("check", "campaigns", cwd=here, env=environment)
    assert list((here.parent / "campaignkit" / "checks").iterdir())
    assert run("check", "campaigns", cwd=here, env=environment) == cold
    assert run("check", "campaigns", "--no-cache", cwd=here, env=environment) == cold
    alter(here / "campaigns/mine/plan.yaml")
    assert run("check", "campaigns", cwd=here, env=environment) != cold


def test_the_program_is_known_by_its_files() -> None:
    stamp = caching.program()
    assert stamp == caching.program()
    assert len(stamp) == 64


def test_another_version_of_a_package_is_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = caching.program()
    (tmp_path / "regex-2099.1.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    assert caching.program() != stamp


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """What is opened and listed, as Python itself reports it."""
    seen: list[str] = []
    listens = [True]

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if listens[0] and event in ("open", "os.scandir", "os.listdir") and isinstance(arguments[0], (str, Path)):
            seen.append(str(Path.cwd() / arguments[0]))

    sys.addaudithook(hook)
    yield seen
    listens[0] = False


def test_all_that_is_opened_was_asked_for(here: Path, kept: Cache, opened: list[str]) -> None:
    list(judged([PLAN], REVIEW, cache=kept))
    row = json.loads(entry(kept).read_bytes().partition(b"\n")[2])
    asked = {str(here / one) for (_, *rest), _ in row["asked"] for one in rest if isinstance(one, str)}
    inside = {name for name in opened if Path(name).is_relative_to(here)}
    assert len(inside) > 10
    assert inside <= asked
