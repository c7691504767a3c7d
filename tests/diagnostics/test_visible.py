"""What a stranger writes into names and texts commands no terminal and no server, in any format."""

from __future__ import annotations

import io
import json
from importlib import import_module
from pathlib import Path

import pytest

from campaignkit.diagnostics.finding import Diagnostic, Position, Span
from campaignkit.diagnostics.report import Examined, Report
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.diagnostics.visible import in_json, printable, told
from campaignkit.rules.rule_pages import described
from campaignkit.terminal import excerpt
from campaignkit.terminal.findings_shown import print_report
from campaignkit.terminal.paper import PlainPaper, cells
from tests.support import CASES, run

EVIL = "a\x1b[2Jb\x9b31mc\u202ed\x07\r::error::injected\n::warning::injected ##[error]injected"
FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "markdown")


def rendered(name: str) -> str:
    span = Span(f"{EVIL}.yaml", Position(1, 1), Position(1, 2))
    finding = Diagnostic("CK025", EVIL, span, hint=EVIL)
    report = Report((finding,), Examined(1, 1, 1, 1), "review")
    if name == "text":
        out = io.StringIO()
        print_report(report, PlainPaper(out.write, 60))
        return out.getvalue()
    module = import_module(f"campaignkit.diagnostics.formats.{name}_format")
    return str(module.render(report, described()) if name == "sarif" else module.render(report))


def test_of_a_line_of_a_book_only_what_a_screen_can_show_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """To measure a hundred thousand letters takes longer than all the rules together."""
    lengths: list[int] = []
    measure = cells

    def measured(text: str) -> int:
        lengths.append(len(text))
        return measure(text)

    monkeypatch.setattr(excerpt, "cells", measured)
    source = SourceText("plan.yaml", "before " * 20_000 + "HERE" + " after" * 20_000)
    span = Span("plan.yaml", Position(1, 140_001), Position(1, 140_005))
    out = io.StringIO()
    found = Report((Diagnostic("CK025", "Broken.", span),), Examined(1, 1, 1, 1), "review", {"plan.yaml": source})
    print_report(found, PlainPaper(out.write, 60))
    assert "ore before HERE after after" in out.getvalue()
    assert 0 < max(lengths) < 1_000


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_hidden_and_no_command_leaves_in_a_format(name: str) -> None:
    text = rendered(name)
    assert "injected" in text
    assert not set(text) & {"\x1b", "\x9b", "\u202e", "\x07", "\r"}
    commands = [line for line in text.splitlines() if line.lstrip().startswith("::") or "##[" in line]
    if name == "github":
        assert [line[:20] for line in commands] == ["::warning file=a�[2J"] or len(commands) == 1
    elif name in ("text", "markdown"):
        assert commands == []
    else:
        assert not [line for line in commands if line.lstrip().startswith("::")]


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab"])
def test_json_still_says_the_same(name: str) -> None:
    assert "\x1b[2Jb\x9b31mc\u202ed" in json.dumps(json.loads(rendered(name)), ensure_ascii=False).replace(
        "\\u001b", "\x1b"
    )


def test_only_what_is_hidden_is_replaced() -> None:
    assert printable("Не твоя вина · 116\u00a0111 “x” a\u200db") == "Не твоя вина · 116\u00a0111 “x” a\u200db"
    assert told("one\n::warning::two") == "one\n: :warning: :two"
    assert in_json('{"a": "\x9b"}') == '{"a": "\\u009b"}'


def test_the_name_of_a_file_is_no_command(tmp_path: Path) -> None:
    name = "x\n::warning::injected\x1b[2J.yaml"
    try:
        (tmp_path / name).write_bytes((CASES / "base.yaml").read_bytes())
    except OSError:
        pytest.skip("this system takes no such name")
    (tmp_path / "campaignkit.yaml").write_text("baseline: gone\x1b.json\n")
    commands = (["check", "."], ["check", ".", "--no-config"], ["check", name], ["render", name], ["coverage", "."])
    for arguments in commands:
        done = run(*arguments, cwd=tmp_path)
        for line in (done.stdout + "\n" + done.stderr).splitlines():
            assert not line.lstrip().startswith("::warning"), arguments
        assert "\x1b" not in done.stdout + done.stderr, arguments
