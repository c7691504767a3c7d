"""The README is true: its tutorial is followed word by word, and what it shows is what people get."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support import ROOT, SAMPLE, run, without_counts
from tests.translate.support import translated_findings

README = (ROOT / "README.md").read_text(encoding="utf-8")
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
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


def follow(page: str, folder: Path) -> list[tuple[Shown, str]]:
    """Do what a page says, step by step; return each command with what it printed."""
    results = []
    for step in STEP.finditer(page):
        if step["file"]:
            (folder / step["file"]).write_text(step["text"], encoding="utf-8")
        elif step["in"]:
            path = folder / step["in"]
            path.write_text(path.read_text(encoding="utf-8").replace(step["old"], step["new"]), encoding="utf-8")
        else:
            done = run(*shlex.split(step["command"]), cwd=folder, env=BEFORE_THE_CAMPAIGN)
            results.append((Shown(step["command"], step["output"]), done.stdout))
    return results


def test_the_tutorial_works_as_it_is_written(tmp_path: Path) -> None:
    results = follow(TUTORIAL, tmp_path)
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


def test_the_first_screen_is_what_a_new_user_gets(tmp_path: Path) -> None:
    """Empty folder, README only: what it shows first is what comes, and the kit is there without an editor."""
    asking, *results = follow(README, tmp_path)
    assert asking[0].command == "new"
    assert [shown.command.split()[0] for shown, _ in results] == ["new", "render", "todo"]
    for shown, printed in results[:2]:
        assert printed == shown.output, shown.command
    assert printed_first(results[2][1]) == printed_first(results[2][0].output)
    assert (tmp_path / "kit" / "index.html").is_file()
    assert (tmp_path / "kit" / "en" / "children" / "poster-children-a4.pdf").is_file()


def printed_first(text: str) -> str:
    return text.splitlines()[0]


def test_the_questions_shown_are_those_that_are_asked(tmp_path: Path) -> None:
    shown = re.search(r"```text\n(\d+ questions.*?)```", README, re.DOTALL)
    assert shown is not None
    done = run("new", "--ask", cwd=tmp_path, stdin="MD\n", env={"LC_ALL": "C", "LANG": "C", "LC_MESSAGES": "C"})
    wanted = [line for line in shown[1].splitlines() if not line.startswith(">")]
    assert wanted == [line.removeprefix("> ") for line in done.stdout.splitlines() if line != ">"][: len(wanted)]


def test_the_finding_that_is_shown_is_one_of_the_tutorial() -> None:
    for page, times in ((README, 1), (TUTORIAL, 2)):
        finding = re.search(r"```text\n(village.*?)```", page, re.DOTALL)
        assert finding is not None
        assert page.count(finding[1].rstrip()) == times
        assert finding[1] in TUTORIAL


def test_the_ten_lines_of_plan_are_those_of_the_sample() -> None:
    shown = re.search(r"```yaml\n(messages:.*?)```", TUTORIAL, re.DOTALL)
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
