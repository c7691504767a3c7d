"""The README is true: its tutorial is followed word by word, and what it shows is what people get."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support import ROOT, SAMPLE, run, without_counts
from tests.translate.support import translated_findings

README = (ROOT / "README.md").read_text(encoding="utf-8")
STEP = re.compile(
    r"<!-- file: (?P<file>\S+) -->\n```yaml\n(?P<text>.*?)```"
    r"|<!-- replace in (?P<in>\S+): (?P<old>\S+) -> (?P<new>\S+) -->"
    r"|```console\n\$ campaignkit (?P<command>[^\n]*)\n(?P<output>.*?)```",
    re.DOTALL,
)
BEFORE_THE_CAMPAIGN = {"SOURCE_DATE_EPOCH": "1797638400"}  # 18 December 2026


@dataclass(frozen=True)
class Shown:
    """A command of the tutorial with the output that stands below it."""

    command: str
    output: str


def follow(folder: Path) -> list[tuple[Shown, str]]:
    """Do what the tutorial says, step by step; return each command with what it printed."""
    results = []
    for step in STEP.finditer(README):
        if step["file"]:
            (folder / step["file"]).write_text(step["text"], encoding="utf-8")
        elif step["in"]:
            path = folder / step["in"]
            path.write_text(path.read_text(encoding="utf-8").replace(step["old"], step["new"]), encoding="utf-8")
        else:
            done = run(*step["command"].split(), cwd=folder, env=BEFORE_THE_CAMPAIGN)
            results.append((Shown(step["command"], step["output"]), done.stdout))
    return results


def test_the_tutorial_works_as_it_is_written(tmp_path: Path) -> None:
    results = follow(tmp_path)
    assert [shown.command for shown, _ in results] == [
        "check village.yaml",
        "check village.yaml",
        "check complete.yaml",
        "render complete.yaml -o kit",
        "coverage complete.yaml --format html -o coverage.html",
    ]
    for shown, printed in results:
        assert without_counts(printed) == without_counts(shown.output), shown.command
    assert (tmp_path / "kit" / "en" / "pupils" / "poster-a4.pdf").is_file()
    assert (tmp_path / "kit" / "index.html").is_file()
    assert "Safe and kind online" in (tmp_path / "coverage.html").read_text(encoding="utf-8")


def test_the_finding_at_the_top_is_one_of_the_tutorial() -> None:
    finding = re.search(r"```text\n(village.*?)```", README, re.DOTALL)
    assert finding is not None
    assert README.count(finding[1].rstrip()) == 2


def test_the_ten_lines_of_plan_are_those_of_the_sample() -> None:
    shown = re.search(r"```yaml\n(messages:.*?)```", README, re.DOTALL)
    assert shown is not None
    assert shown[1].removeprefix("messages:\n") in SAMPLE.read_text(encoding="utf-8")
    assert shown[1].count("\n") <= 11


def test_the_tree_is_that_of_the_sample_kit(tmp_path: Path) -> None:
    files = [Path(line) for line in run("render", str(SAMPLE), "--list", cwd=tmp_path).stdout.split()]
    tree = re.search(r"```text\n(build/.*?)```", README, re.DOTALL)
    assert tree is not None
    folders = set(re.findall(r"── ([a-z-]+)/\s", tree[1]))
    assert folders == {file.parts[0] for file in files} | {file.parts[1] for file in files}
    assert len(folders) >= 12


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#h][^)]*)\)|src=\"([^\"]+)\"", README))))
def test_links_lead_somewhere(target: tuple[str, str]) -> None:
    assert (ROOT / (target[0] or target[1])).exists()


def test_the_two_commands_are_those_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for command in ("kit", "test"):
        assert f"`make {command}`" in README
        assert re.search(rf"^{command}:", makefile, re.MULTILINE)
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().endswith("make test")


def test_what_it_says_of_languages_is_what_the_sample_does() -> None:
    shown = re.search(r"## Languages\n\n```yaml\ncampaign:\n(.*?)```", README, re.DOTALL)
    assert shown is not None
    assert shown[1] in SAMPLE.read_text(encoding="utf-8")
    for name in re.findall(r"`(locales/\w+\.po)`", README):
        assert (SAMPLE.parent / name).is_file()


def test_the_header_shown_to_translators_is_one_a_clean_translation_has() -> None:
    page = (ROOT / "docs" / "translations.md").read_text(encoding="utf-8")
    header = re.search(r"```po\n(.*?)```", page, re.DOTALL)
    assert header is not None
    po = f'msgid ""\nmsgstr ""\n{header[1]}'
    assert "CK316" not in {finding.code for finding in translated_findings("", "ro", po)}
