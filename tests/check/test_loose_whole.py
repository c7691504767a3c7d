"""What `campaignkit text` says of a text as a whole: its headline, the help it names, what it does well."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from campaignkit.check.loose_plan import parts
from campaignkit.check.loose_summary import MOST_LINES, summary
from campaignkit.check.loose_text import look_at
from campaignkit.check.loose_whole import how_well_read
from campaignkit.diagnostics.finding import Severity
from tests.support import run

TODAY = datetime.date(2026, 7, 1)
BARE = (
    "Somebody wrote to me last week\n\n"
    "At first he was kind and we talked about games every evening. Then he wanted a picture, then another one."
)


def look(folder: Path, text: str, audience: str, country: str | None = None) -> list[tuple[str, Severity]]:
    (folder / "a.txt").write_text(text, encoding="utf-8")
    report = look_at(folder / "a.txt", "en", audience, country, TODAY).report
    return [(finding.code, finding.severity) for finding in report.findings if finding.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Tell someone\n\nIt is never your fault.", "Tell someone"),
        ("Tell someone\nIt is never your fault.", "Tell someone"),
        ("# tell someone\nor us", "# tell someone"),
        ("It is never your fault.\n\nTell someone.", ""),
        ("Whoever asks you for a picture\nis the one who does wrong.", ""),
        ("word " * 30 + "\n\nMore.", ""),
        ("One line only", "One line only"),
        ("One sentence only.", ""),
        ("  \r\nTell someone\r\n\r\nToday.", "Tell someone"),
    ],
)
def test_a_headline_is_only_where_there_is_one(text: str, headline: str) -> None:
    (start, end), (first, last) = parts(text)
    assert text[start:end] == headline
    assert (first, last) == (end, len(text.rstrip()))


def test_a_text_for_children_says_what_children_need(tmp_path: Path) -> None:
    assert look(tmp_path, BARE, "adolescents") == [
        ("CK205", Severity.ERROR),
        ("CK206", Severity.ERROR),
        ("CK207", Severity.WARNING),
        ("CK414", Severity.ERROR),
    ]
    help_in_it = "\n\nYou did nothing wrong. Pictures can be taken down. Call 0800 1111."
    assert look(tmp_path, BARE + help_in_it, "adolescents", "GB") == []


@pytest.mark.parametrize(
    ("audience", "more", "code"),
    [
        ("parents-and-carers", "", "CK414"),
        ("journalists", "", "CK414"),
        ("journalists", " More on example.org.", None),
        ("parents-and-carers", " Write to help@example.org.", None),
        ("teachers-and-school-staff", "", None),
    ],
)
def test_a_text_names_help(tmp_path: Path, audience: str, more: str, code: str | None) -> None:
    assert [found for found, _ in look(tmp_path, BARE + more, audience) if found == "CK414"] == [code] * bool(code)


HELP_IN_WORDS = [
    ("en", "Call your child helpline."),
    ("fr", "Appelez la ligne d'écoute."),
    ("de", "Rufen Sie das Hilfetelefon an."),
    ("es", "Llame a la línea de ayuda."),
    ("pt", "Ligue para a linha de apoio."),
    ("pl", "Proszę zadzwonić na telefon zaufania."),
    ("ro", "Sunați la Telefonul Copilului."),
    ("ru", "Позвоните на телефон доверия."),
    ("uk", "Зателефонуйте на гарячу лінію."),
    ("tr", "Çocuk destek hattını arayın."),
    ("ar", "اتصل بخط نجدة الطفل."),
]


@pytest.mark.parametrize(("language", "named"), HELP_IN_WORDS)
def test_help_named_in_words_is_help_to_adults(tmp_path: Path, language: str, named: str) -> None:
    text = f"{named} " + "x " * 20
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    for audience, severity in (("general-public", Severity.NOTE), ("adolescents", Severity.WARNING)):
        report = look_at(tmp_path / "a.txt", language, audience, None, TODAY).report
        assert [found.severity for found in report.findings if found.code == "CK414"] == [severity]


def test_a_line_is_not_asked_for_all_of_it(tmp_path: Path) -> None:
    assert look(tmp_path, "Tell us what happened.", "adolescents") == []


def test_a_hard_text_is_called_hard(tmp_path: Path) -> None:
    hard = "Organisational representatives communicate institutional recommendations. " * 30
    assert "CK306" in [code for code, _ in look(tmp_path, hard, "adolescents")]


def test_the_summary_says_what_is_good_and_what_must_change(tmp_path: Path) -> None:
    text = "A letter\n\nYou did nothing wrong. Call 0800 1111. Parents, keep the matter quiet.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    done = run("text", "a.txt", "-l", "en", "-a", "general-public", "-c", "GB", "--summary", cwd=tmp_path)
    assert done.stdout.splitlines() == [
        "a.txt: 1 should change (keeping-it-quiet)",
        "  good: It says that the child is not to blame.",
        "  good: The number 0800 1111 is right.",
        "  good: No sentence is too long for its readers.",
        "  should change, line 3: “Parents, keep the matter quiet” asks people to keep it quiet. Better: say who is "
        "told (parents, police, child protection), and that the child comes before any name.",
        f"  {how_well_read('en')}",
    ]


def test_a_text_in_another_language_is_not_called_good(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Please talk to your child about it, and listen to them.", encoding="utf-8")
    looked = look_at(tmp_path / "a.txt", "de", "parents-and-carers", None, TODAY)
    assert [finding.code for finding in looked.report.findings] == ["CK326"]
    assert not any("blames" in sentence for sentence in looked.good)


def test_a_long_list_is_cut_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Parents, keep the matter quiet.\n\n" * 20, encoding="utf-8")
    lines = list(summary([look_at(tmp_path / "a.txt", "en", "general-public", None, TODAY)]))
    assert lines[-2] == "  and 9 more, see above"
    assert sum("should change," in line for line in lines) == MOST_LINES


def test_a_text_that_reads_faulty_as_a_whole_does_not_pass(tmp_path: Path) -> None:
    bad = (
        "Hand your phone to the form teacher so she can see the pictures for herself. "
        "A clever girl would have gone to bed. We do not want the press at the gate, so nothing leaves this house. "
        "Nobody outside has to hear of such things."
    )
    good = BARE + " Talk to your aunt or call the helpline. Our team listens to you, and you decide what comes next."
    assert Severity.WARNING in dict(look(tmp_path, bad, "general-public")).values()
    assert "CK270" not in dict(look(tmp_path, good, "general-public"))


def test_one_clear_fault_is_enough_in_a_short_text_and_not_in_a_long_one(tmp_path: Path) -> None:
    bad = "Hand your phone to the form teacher so she can see the pictures for herself. "
    good = BARE + " Talk to your aunt or call the helpline. Our team listens to you, and you decide what comes next. "
    assert ("CK270", Severity.WARNING) in look(tmp_path, bad + good, "general-public")
    assert "CK270" not in dict(look(tmp_path, bad + good * 9, "general-public"))
