"""A long run says in a log how far it is: seldom, and in words that need no terminal."""

from __future__ import annotations

import pytest

from campaignkit.terminal.bars import copies_bar, files_bar
from campaignkit.terminal.progress_lines import duration, progress_lines


class Clock:
    """Goes on by a few seconds each time it is asked."""

    def __init__(self, *moments: float) -> None:
        self.moments = iter(moments)

    def __call__(self) -> float:
        return next(self.moments)


def test_every_quarter_of_a_minute_a_line_says_how_far_it_is() -> None:
    lines: list[str] = []
    tell = progress_lines(lines.append, Clock(0, 5, 10, 20, 25, 30, 40, 50))
    for _ in range(7):
        tell("Printing", 50, 10_000)
    assert lines == [
        "Printing: 150 of 10000, 8 a second, 22 min left",
        "Printing: 300 of 10000, 8 a second, 22 min left",
    ]


def test_what_is_slow_is_counted_by_the_minute() -> None:
    lines: list[str] = []
    tell = progress_lines(lines.append, Clock(0, 20))
    tell("Rendering", 4, 10)
    assert lines == ["Rendering: 4 of 10, 12 a minute, 30 s left"]


def test_each_part_of_a_run_has_a_rate_of_its_own() -> None:
    lines: list[str] = []
    tell = progress_lines(lines.append, Clock(0, 10, 110))
    tell("Measuring", 1000, 1000)
    tell("Printing", 1000, 2000)
    assert lines == ["Printing: 1000 of 2000, 10 a second, 2 min left"]


def test_what_is_done_says_nothing_more() -> None:
    lines: list[str] = []
    tell = progress_lines(lines.append, Clock(0, 60))
    tell("Rendering", 10, 10)
    assert lines == []


@pytest.mark.parametrize(("seconds", "text"), [(8, "8 s"), (59.4, "59 s"), (90, "2 min"), (5400, "1 h 30 min")])
def test_a_time_is_told_as_people_tell_it(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_a_short_run_leaves_a_log_empty(capsys: pytest.CaptureFixture[str]) -> None:
    with files_bar(3) as made_one, copies_bar() as tell:
        made_one()
        tell("Printing", 1, 2)
    assert capsys.readouterr() == ("", "")
