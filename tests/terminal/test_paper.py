"""A pipe gets the lines that a terminal shows, without its colours, and without waiting for Rich."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from campaignkit.diagnostics.finding import Diagnostic, Position, Related, Span
from campaignkit.diagnostics.report import Examined, Report
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.diagnostics.visible import printable
from campaignkit.terminal.findings_shown import print_report
from campaignkit.terminal.paper import PlainPaper, TerminalPaper, standard_output

WORDS = [
    "help",
    "línia",
    "дзвоніть",
    "無料で相談",
    "🙂👍🏽",
    "اتصل",
    "e\u0301",
    "a" * 45,
    "字" * 30,
    "",
    " ",
    "://x.example/y",
]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=12), max_size=12).map(" ".join)
PLACE = Span("plan.yaml", Position(1, 9), Position(1, 30))


def in_colours(report: Report, width: int) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, highlight=False, emoji=False, markup=False)
    print_report(report, TerminalPaper(console))
    return out.getvalue()


def plain(report: Report, width: int) -> str:
    out = io.StringIO()
    print_report(report, PlainPaper(out.write, width))
    return out.getvalue()


@given(message=TEXTS, hint=TEXTS, line=TEXTS, width=st.sampled_from((40, 60, 80)))
def test_both_break_and_cut_at_the_same_places(message: str, hint: str, line: str, width: int) -> None:
    source = SourceText("plan.yaml", f"    key: {printable(line)}\n")
    finding = Diagnostic(
        "CK025", message, PLACE, hint=f"{hint}\n  - id: x", related=(Related(PLACE, message),) if line else ()
    )
    report = Report((finding,), Examined(1, 2, 3, 1), "review", {"plan.yaml": source})
    assert plain(report, width) == in_colours(report, width)


def test_a_word_wider_than_a_line_goes_on_in_the_next() -> None:
    out = io.StringIO()
    PlainPaper(out.write, 24).wrapped(4, "See https://example.org/a-long-address", " for it.")
    assert out.getvalue() == "    See\n    https://example.org/\n    a-long-address for\n    it.\n"


def test_columns_say_how_wide_a_pipe_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    paper = standard_output(40)
    assert (type(paper), paper.width) == (PlainPaper, 44)
    paper.cut("wide " * 20)
    assert len(capsys.readouterr().out.rstrip("\n")) == 44


def test_who_asks_for_colours_in_a_pipe_gets_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert isinstance(standard_output(40), TerminalPaper)
