"""Calendars, workbooks, documents and mails, read as other programs read them."""

from __future__ import annotations

import datetime
import email
import re
import zipfile
from decimal import Decimal
from email import policy
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from campaignkit.kit.engines.mail_engine import render_mail
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.typographic_marks import printed_marks
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from tests.kit.conftest import FINAL, Kit, make_overlay
from tests.support import overlay_document

ALL_TYPES = """
  - {id: cal, type: calendar}
  - {id: work, type: work-plan}
  - {id: brief, type: stakeholder-brief, stakeholder: school, help: [line]}
  - {id: check, type: event-checklist, activity: week, help: [line]}
  - {id: mail, type: email, audience: teens, messages: [tell-us]}
  - {id: page, type: web-page, messages: [tell-us, ask]}
  - id: points
    type: talking-points
    audience: press
    messages: [report]
    help: [line]
    questions: [{question: Q, answer: A}]
"""


def events(path: Path) -> list[dict[str, str]]:
    """Read a calendar by hand, as RFC 5545 says: lines end with CRLF, long ones go on after a blank."""
    data = path.read_bytes()
    lines = data.split(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b""), "a bare line feed would end a line in the middle"
    assert max(map(len, lines)) <= 75
    unfolded = data.decode().replace("\r\n ", "").split("\r\n")
    found: list[dict[str, str]] = []
    for line in unfolded:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name not in ("END", ""):
            found[-1][name] = value
    return found


def test_the_calendar_has_every_activity_with_its_days(sample_kit: Kit) -> None:
    found = events(sample_kit.path("en/whole-campaign/campaign-calendar-dates.ics"))
    assert len(found) == len(sample_kit.plan.activities)
    by_name = {event["SUMMARY"]: event for event in found}
    for activity in sample_kit.plan.activities:
        event = by_name[activity.name]
        assert activity.starts is not None
        last = activity.ends or activity.starts
        assert event["DTSTART;VALUE=DATE"] == f"{activity.starts:%Y%m%d}"
        assert event["DTEND;VALUE=DATE"] == f"{last + datetime.timedelta(days=1):%Y%m%d}", "the end is not part of it"
        assert event["UID"] == f"{activity.id}.digital-safety-moldova@campaignkit"
    assert len({event["UID"] for event in found}) == len(found)


def test_a_moved_day_is_another_version_of_the_same_event(tmp_path: Path) -> None:
    """A calendar that is taken in again must see that something has changed; the same plan gives the same bytes."""
    text = "activities:\n  - {{id: week, starts: {day}}}\nmaterials:\n  - {{id: dates, type: calendar}}\n"

    def dates(name: str, day: str) -> dict[str, str]:
        kit = make_overlay(text.format(day=day), tmp_path / name)
        (event,) = events(next(kit.folder.rglob("dates-*.ics")))
        return event

    before, after, again = dates("a", "2025-02-11"), dates("b", "2025-02-12"), dates("c", "2025-02-11")
    assert before["UID"] == after["UID"]
    assert before["DTSTAMP"] != after["DTSTAMP"]
    assert before["LAST-MODIFIED"] != after["LAST-MODIFIED"]
    assert before == again
    assert before["SEQUENCE"] == "0"


def test_each_version_of_a_calendar_has_a_higher_number(tmp_path: Path) -> None:
    text = (
        "activities:\n  - {{id: week, starts: {day}}}\n"
        "  - {{id: day, name: A day, audiences: [teens], accountable: school, starts: 2025-03-01}}\n"
        "materials:\n  - {{id: dates, type: calendar}}\n"
    )

    def numbers(day: str) -> list[str]:
        kit = make_overlay(text.format(day=day), tmp_path)
        return [event["SEQUENCE"] for event in events(next(kit.folder.rglob("dates-*.ics")))]

    first, moved, same, back = (numbers(f"2025-02-{day}") for day in (11, 12, 12, 11))
    assert (first, moved, same, back) == (["0", "0"], ["1", "0"], ["1", "0"], ["2", "0"])


def test_a_partners_calendar_has_its_own_activities_only(sample_kit: Kit) -> None:
    names = {event["SUMMARY"] for event in events(sample_kit.path("en/for-police/calendar-police-dates.ics"))}
    assert names == {"SafeOnline with the Police", "Briefing of local police", "Round table of services"}


def test_the_work_plan_can_be_worked_with(sample_kit: Kit) -> None:
    book = openpyxl.load_workbook(sample_kit.path("en/whole-campaign/campaign-work-plan-workbook.xlsx"))
    assert book.sheetnames == ["Calendar", "Work plan", "What we say", "Budget", "Contacts", "Indicators"]
    page = book["Work plan"]
    assert page["A1"].value == "Activity"
    assert page["A2"].value == "Lessons around Safer Internet Day"
    assert page["B2"].value == datetime.datetime(2025, 2, 11)
    assert page["E2"].value == "Ministry of Education and Research"
    assert page.freeze_panes == "B2"
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", "$A:$A")
        # Nothing is printed smaller than seven points: what is wider goes on on the next page.
        pages = int(sheet.page_setup.fitToWidth or 1)
        widths = [column.width for column in sheet.column_dimensions.values()]
        across = sum(widths) + (pages - 1) * widths[0]
        assert 10 * pages * (297 / 25.4 - 0.8) / (across * 0.077) > 7, sheet.title
    year = book["Calendar"]
    assert [cell.value for cell in year[1]][:3] == ["Activity", "Feb 2025", "Mar 2025"]
    shaded = {
        row[0].value: [n for n, cell in enumerate(row) if n and cell.fill.fill_type] for row in year.iter_rows(2)
    }
    assert shaded["Lessons around Safer Internet Day"][0] == 1
    assert all(shaded.values())


BUDGET = """
campaign: {budget: {amount: 1500, currency: EUR}}
activities:
  - id: week
    level: community
    budget: {amount: 1000, lines: [{item: Print, amount: 700.50}, {item: Room, amount: 299.50}]}
  - {id: more, name: More, audiences: [teens], accountable: police, starts: 2025-03-01, budget: {amount: 500}}
materials:
  - {id: work, type: work-plan}
  - {id: brief, type: stakeholder-brief, stakeholder: police}
"""


def test_sums_of_the_budget_are_formulas_that_add_up(tmp_path: Path) -> None:
    kit = make_overlay(BUDGET, tmp_path)
    page = openpyxl.load_workbook(kit.path("en/whole-campaign/work-workbook.xlsx"))["Budget"]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    lines = [row for row in rows if isinstance(row[3], (int, float))]
    assert [(row[2], Decimal(str(row[3])), row[4]) for row in lines] == [
        ("Print", Decimal("700.5"), "EUR"),
        ("Room", Decimal("299.5"), "EUR"),
        (None, Decimal(500), "EUR"),
    ]
    sums = {row[0]: row[3] for row in rows if isinstance(row[3], str)}
    assert sums == {
        "Community": "=SUMIFS(D2:D4,A2:A4,A6,E2:E4,E6)",
        "Individual": "=SUMIFS(D2:D4,A2:A4,A7,E2:E4,E7)",
        None: "=SUMIFS(D2:D4,E2:E4,E8)",
    }
    assert page["A6"].value == "Community"
    assert page["E8"].value == "EUR"
    text = "\n".join(cell.text for row in word(kit, "brief", "for-police").tables[1].rows for cell in row.cells)
    assert "500\N{NO-BREAK SPACE}EUR (33%)" in text


def word(kit: Kit, name: str, folder: str, format_id: str = "word") -> Any:
    return docx.Document(str(kit.path(f"en/{folder}/{name}-{format_id}.docx")))


def test_the_press_release_for_word_has_real_styles(sample_kit: Kit) -> None:
    document = word(sample_kit, "release-launch", "journalists")
    styles = [p.style.name for p in document.paragraphs]
    assert styles.count("Title") == 1
    assert styles.count("Heading 1") >= 5
    assert styles.count("List Bullet") == 4
    assert [p.text for p in document.paragraphs if p.style.name == "Title"] == [
        "Five ministries, police and civil society call on adults to listen"
    ]
    box = document.tables[0].rows[0].cells[0].text
    assert "116\N{NO-BREAK SPACE}111" in box
    languages = {lang.get(qn("w:val")) for lang in document.element.body.iter(qn("w:lang"))}
    assert languages == {"en-GB"}
    assert document.core_properties.title.startswith("Five ministries")
    assert "PROOF · help numbers not verified by a call" in document.sections[0].header.paragraphs[0].text


def test_no_box_is_divided_between_pages(sample_kit: Kit) -> None:
    document = word(sample_kit, "release-launch", "journalists")
    assert document.tables[0].rows[0]._tr.trPr.find(qn("w:cantSplit")) is not None


def test_lists_of_the_briefing_begin_with_one_each(sample_kit: Kit) -> None:
    document = word(sample_kit, "briefing-teachers", "teachers")
    numbers = [p._p.pPr.numPr.numId.val for p in document.paragraphs if p.style.name == "List Number"]
    assert len(set(numbers)) == 6
    assert len(numbers) == 25


def test_office_files_hold_no_macro_and_nothing_from_outside(sample_kit: Kit) -> None:
    files = [path for path in sample_kit.folder.rglob("*") if path.suffix in (".docx", ".xlsx")]
    assert len(files) >= 6
    for path in files:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            assert not [name for name in names if "vba" in name.lower() or name.endswith(".bin")]
            assert not [name for name in names if "thumbnail" in name or "stylesWithEffects" in name]
            for name in names:
                if name.endswith(".rels"):
                    for target in re.findall(
                        r'<Relationship [^>]*TargetMode="External"[^>]*>', archive.read(name).decode()
                    ):
                        assert "/hyperlink" in target, (path, target)


def test_documents_run_from_right_to_left_where_the_language_does(tmp_path: Path) -> None:
    text = f"campaign: {{language: ar, translations: []}}\nmaterials:{ALL_TYPES}"
    kit = make_overlay(text, tmp_path)
    assert not kit.result.failures
    document = docx.Document(str(kit.path("ar/press/points-word.docx")))
    runs = list(document.element.body.iter(qn("w:r")))
    assert len(runs) > 10
    assert all(run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None for run in runs)
    assert all(
        p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
        for p in document.element.body.iter(qn("w:p"))
        if p.findall(qn("w:r"))
    )
    book = openpyxl.load_workbook(kit.path("ar/whole-campaign/work-workbook.xlsx"))
    assert all(sheet.sheet_view.rightToLeft for sheet in book)
    assert 'dir="rtl"' in kit.path("ar/whole-campaign/page-page.html").read_text(encoding="utf-8")


def test_the_mail_is_a_draft_in_two_forms(sample_kit: Kit) -> None:
    message = email.message_from_bytes(
        sample_kit.path("en/parents/email-parents-draft.eml").read_bytes(), policy=policy.default
    )
    assert message["Subject"] == "Ask about their day online, too."
    assert message["To"] is None
    assert message["X-Unsent"] == "1"
    parts = [part.get_content_type() for part in message.walk()]
    assert parts == ["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png"]
    for kind in ("plain", "html"):
        body = message.get_body((kind,))
        assert body is not None
        assert "116\N{NO-BREAK SPACE}111" in body.get_content()


HOSTILE = [
    '=HYPERLINK("http://evil.example","x")',
    "+cmd|' /C calc'!A0",
    "@SUM(1)",
    "<script>alert(1)</script>",
    "</td></tr></table><b>x</b>",
    "Bcc: everybody@example.org",
    "{{ 7 * 7 }}".replace("{{", "{ {").replace("}}", "} }"),
    "a;b,c\\n:d\"e'f&amp;",
]


def items(form: str) -> str:
    """Return a list of a plan with an item for each hostile text: `N` is its number, `TEXT` what it says."""
    quoted = ["'" + words.replace("'", "''") + "'" for words in HOSTILE]
    return "".join(f"\n  - {form.replace('N', str(n)).replace('TEXT', text)}" for n, text in enumerate(quoted))


def test_hostile_texts_stay_text_in_every_file(tmp_path: Path) -> None:
    title = "'" + " ".join(HOSTILE).replace("'", "''") + "'"
    text = f"""
campaign: {{title: {title}}}
audiences:{items("{id: aN, name: TEXT, kind: parents-and-carers}")}
stakeholders:{items("{id: sN, name: TEXT, sector: education, role: partner, does: TEXT}")}
channels:{items("{id: cN, name: TEXT, kind: school}")}
messages:{items("{id: mN, audience: aN, headline: TEXT, body: TEXT, call_to_action: TEXT, help: [line]}")}
activities:{
        items(
            "{id: wN, name: TEXT, change: TEXT, audiences: [aN], accountable: sN, channels: [cN], messages: [mN],"
            " starts: 2025-02-1N}"
        )
    }
materials:
  - {{id: cal, type: calendar}}
  - {{id: work, type: work-plan}}
  - {{id: page, type: web-page, messages: [{", ".join(f"m{n}" for n in range(len(HOSTILE)))}]}}{
        items("{id: briefN, type: stakeholder-brief, stakeholder: sN, help: [line], formats: [word]}")
    }{items("{id: checkN, type: event-checklist, activity: wN, help: [line], formats: [word]}")}{
        items("{id: mailN, type: email, audience: aN, messages: [mN]}")
    }
"""
    kit = make_overlay(text, tmp_path)
    assert not kit.result.failures, [f.failure for f in kit.result.failures]
    sheet = openpyxl.load_workbook(kit.path("en/whole-campaign/work-workbook.xlsx"))["Work plan"]
    types = {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert types <= {"s", "inlineStr", "d", "n"}, "no cell is a formula"
    names = {cell.value: cell for (cell,) in sheet.iter_rows(max_col=1)}
    said = {event["SUMMARY"] for event in events(kit.path("en/whole-campaign/cal-dates.ics"))}
    for n in range(len(HOSTILE)):
        plain = next(activity.name for activity in kit.plan.activities if activity.id == f"w{n}")
        assert names[plain].quotePrefix == (plain[0] in "=+-@")
        assert plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,") in said
        draft = kit.path(f"en/a{n}/mail{n}-draft.eml")
        message = email.message_from_bytes(draft.read_bytes(), policy=policy.default)
        printed = printed_marks(plain, "en")
        assert message["Subject"] == printed
        assert message["Bcc"] is None
        for name in (f"en/a{n}/mail{n}-mail.html", "en/whole-campaign/page-page.html"):
            page = kit.path(name).read_text(encoding="utf-8")
            assert "<script>" not in page
            assert "<b>" not in page
        assert printed in "\n".join(p.text for p in word(kit, f"check{n}", "whole-campaign").paragraphs)
        assert printed in "\n".join(p.text for p in word(kit, f"brief{n}", f"for-s{n}").paragraphs)


def test_a_line_break_breaks_no_line_of_a_calendar(tmp_path: Path) -> None:
    text = f"""
activities:
  - {{id: week, change: "Week\\r\\nEND:VEVENT\\nATTACH:file:///etc/passwd"}}
materials:{ALL_TYPES}"""
    kit = make_overlay(text, tmp_path)
    (event,) = events(kit.path("en/whole-campaign/cal-dates.ics"))
    assert "Week\\nEND:VEVENT\\nATTACH" in event["DESCRIPTION"]
    assert "ATTACH" not in event


def test_a_line_break_breaks_no_header_of_a_mail(tmp_path: Path) -> None:
    document = overlay_document(f"materials:{ALL_TYPES}")
    assert document.plan is not None
    job = next(job for job in plan_jobs(document.plan, SHIPPED) if job.format.engine == "mail")
    view = ViewBuilder(document.plan, FINAL, SHIPPED).view(job)
    view["material"]["title"]["plain"] = "Tell us\r\nBcc: all@example.org\u2028X-Evil: yes"
    message = email.message_from_bytes(
        render_mail(TEMPLATES / "email" / "email.html.jinja", view), policy=policy.default
    )
    assert message["Subject"] == "Tell us Bcc: all@example.org X-Evil: yes"
    assert message["Bcc"] is None


@pytest.mark.parametrize(
    ("counted", "label"),
    [
        ("quantities: {en: 500, ro: 1500}", "2,000 × Stickers · 50 × 50 mm · English / Română"),
        ("quantities: {en: 0, ro: 300}", "300 × Stickers · 50 × 50 mm · Română"),
        ("quantity: 40", "40 × Stickers · 50 × 50 mm · English"),
    ],
)
def test_a_checklist_says_in_which_languages_its_copies_are(counted: str, label: str) -> None:
    """A label of one language on a number of all sends somebody to a meeting with the wrong boxes."""
    plan = overlay_document(
        f"""
campaign: {{translations: [ro]}}
activities:
  - {{id: week, materials: [stick]}}
materials:
  - {{id: stick, type: sticker, messages: [tell-us], formats: [round], {counted}}}
  - {{id: check, type: event-checklist, activity: week, help: [line]}}
"""
    ).plan
    assert plan is not None
    job = next(job for job in plan_jobs(plan, SHIPPED) if job.material.id == "check")
    activity = ViewBuilder(plan, FINAL, SHIPPED, ("en", "ro")).view(job)["plan"]["activity"]
    assert activity is not None
    (handed_out,) = activity["materials"]
    assert f"{handed_out['quantity']} × {handed_out['said']}" == label
