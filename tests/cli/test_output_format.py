"""What a file is written as: what is asked for, else what its ending says."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.cli.coverage import CoverageFormat
from campaignkit.cli.output_files import format_of
from tests.support import SAMPLE, run


@pytest.mark.parametrize(
    ("asked", "output", "chosen"),
    [
        (None, None, CoverageFormat.TEXT),
        (None, "coverage.pdf", CoverageFormat.PDF),
        (None, "coverage.MD", CoverageFormat.MARKDOWN),
        (None, "coverage.htm", CoverageFormat.HTML),
        (None, "coverage.docx", CoverageFormat.TEXT),
        (CoverageFormat.JSON, "coverage.pdf", CoverageFormat.JSON),
    ],
)
def test_the_ending_of_a_file_says_its_format(
    asked: CoverageFormat | None, output: str | None, chosen: CoverageFormat
) -> None:
    assert format_of(asked, output and Path(output), CoverageFormat) is chosen  # type: ignore[arg-type]


def test_coverage_is_written_as_its_file_is_called(tmp_path: Path) -> None:
    assert run("coverage", str(SAMPLE), "-o", "coverage.csv", cwd=tmp_path).exit_code == 0
    assert (tmp_path / "coverage.csv").read_text(encoding="utf-8-sig").startswith("plan,part,item,")
