"""`campaignkit text` on the files people have: pages, Word files, folders, pipes, and the numbers in them."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import docx
import pikepdf
import pytest
import typst

from campaignkit.check.loose_files import read_text, text_files
from campaignkit.check.loose_text import check_text
from campaignkit.diagnostics.finding import Severity
from tests.support import run

TODAY = datetime.date(2026, 7, 1)
FAULT = "Parents, keep the matter quiet."


def scan() -> bytes:
    """Return a PDF of one page without any text, as a scanner makes it."""
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(out)
    return out.getvalue()


def codes(path: Path, country: str | None = None) -> list[tuple[str, Severity]]:
    report = check_text(path, "en", "general-public", country, TODAY)
    return [(finding.code, finding.severity) for finding in report.findings]


def test_tags_links_and_line_ends_hide_nothing(tmp_path: Path) -> None:
    page = "<style>p {}</style><p>Parents, keep <b>the</b>\r\n <a href='x'>matter</a> quiet.</p><p>Thank you.</p>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    source, problems = read_text(tmp_path / "page.html")
    assert (problems, source is not None and source.text.split("\n\n")[1]) == ([], "Parents, keep the matter quiet.")
    assert [code for code, _ in codes(tmp_path / "page.html")] == ["CK252"]


def test_a_word_file_is_read_as_it_is_seen(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("A letter")
    paragraph = document.add_paragraph("Parents, keep ")
    paragraph.add_run("the matter quiet.").bold = True
    document.save(str(tmp_path / "letter.docx"))
    assert [code for code, _ in codes(tmp_path / "letter.docx")] == ["CK252"]


def test_the_text_of_a_pdf_is_read_across_its_lines(tmp_path: Path) -> None:
    (tmp_path / "a.typ").write_text(
        '#set page(width: 6cm, height: 9cm)\n#set text(hyphenate: true, lang: "en")\n= A letter\n\n'
        "Parents, keep the unfortunate matter within the school.",
        encoding="utf-8",
    )
    (tmp_path / "a.pdf").write_bytes(typst.compile(tmp_path / "a.typ"))
    assert "CK252" in [code for code, _ in codes(tmp_path / "a.pdf")]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b"no zip"),
        ("a.pdf", b"%PDF-1.7"),
        ("b.pdf", scan()),
        ("a.txt", b" \n"),
        ("a.html", b"<p> </p>"),
        ("none.docx", None),
    ],
)
def test_what_cannot_be_read_is_said_and_is_no_clean_text(tmp_path: Path, name: str, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    report = check_text(tmp_path / name, "en", "general-public", None, TODAY)
    assert [(f.code, bool(f.hint)) for f in report.findings] == [("CK003", True)]
    assert report.exit_code == 2


@pytest.mark.parametrize(
    ("country", "number", "severity"),
    [
        ("GB", "0800 1111", None),
        ("GB", "999", None),
        (None, "0800 1111", None),
        ("FR", "0800 1111", Severity.ERROR),
        ("GB", "0800 765 4321", Severity.WARNING),
        (None, "0800 765 4321", Severity.NOTE),
    ],
)
def test_a_number_is_judged_by_the_country_stated(
    tmp_path: Path, country: str | None, number: str, severity: Severity | None
) -> None:
    (tmp_path / "a.txt").write_text(f"Help\n\nCall {number} at any time.\n", encoding="utf-8")
    found = [level for code, level in codes(tmp_path / "a.txt", country) if code == "CK404"]
    assert found == ([] if severity is None else [severity])


def test_folders_several_files_and_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "year").mkdir()
    (tmp_path / "year" / "a.txt").write_text(FAULT, encoding="utf-8")
    (tmp_path / "year" / "b.md").write_text("# Thank you\n", encoding="utf-8")
    (tmp_path / "year" / "c.png").write_bytes(b"\x89PNG")
    assert [file.name for file in text_files([tmp_path / "year"])] == ["a.txt", "b.md"]
    done = run("text", "year", "-l", "en", cwd=tmp_path)
    assert (done.exit_code, "year/a.txt" in done.stdout) == (1, True)
    assert run("text", "-", "-l", "en", cwd=tmp_path, stdin=FAULT).exit_code == 1
    assert run("text", "-", "-l", "en", cwd=tmp_path, stdin="").exit_code == 2
    brief = run("text", "year", "-l", "en", "--summary", cwd=tmp_path)
    assert brief.stdout.splitlines() == [
        "year/a.txt: 1 should change (keeping-it-quiet)",
        "year/b.md: nothing to change",
    ]
    assert brief.exit_code == 1
    (tmp_path / "empty").mkdir()
    assert run("text", "empty", "-l", "en", cwd=tmp_path).exit_code == 2
