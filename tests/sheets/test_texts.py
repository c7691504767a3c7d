"""Texts go out to translators, come back as people send them, and only what is right is taken over."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document

from campaignkit.campaign.opening import open_campaign
from campaignkit.diagnostics.usage import UsageError
from campaignkit.knowledge.sheet_words import sheet_words
from campaignkit.knowledge.vocabularies import terms
from campaignkit.sheets.labels_of_choices import Labels
from campaignkit.sheets.texts import Texts, texts_of
from campaignkit.sheets.texts_returned import Returned, read_returned
from campaignkit.sheets.texts_reviewed import write_review
from campaignkit.sheets.texts_taken_over import TakenTexts, po_with, taken_over
from campaignkit.sheets.texts_written import written_as
from campaignkit.sheets.texts_xlsx import texts_xlsx
from campaignkit.sheets.translation_guards import lost, tidied
from campaignkit.sheets.word_table_reading import read_docx
from campaignkit.sheets.word_table_writing import texts_docx
from campaignkit.sheets.xliff import texts_xliff
from campaignkit.source.atomic_write import OutputError
from campaignkit.translate.context import SAYS
from tests.sheets.books import PLAN, changed
from tests.support import SAMPLE

DAY = datetime.date(2027, 1, 31)
TRANSLATED = PLAN.replace("language: en", "language: en\n  translations: [ro]")


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    plan = tmp_path / "plan.yaml"
    plan.write_text(TRANSLATED, encoding="utf-8")
    campaign = open_campaign(plan)
    assert campaign.plan is not None
    return texts_of(campaign, campaign.plan, "ro")


def document(texts: Texts) -> bytes:
    return texts_docx(texts, "Safe online: Romanian", "campaignkit:village:ro", sheet_words("en"))


def filled(data: bytes, translations: dict[str, str], path: Path) -> Path:
    """Write translations into a document as a translator does."""
    opened = Document(io.BytesIO(data))
    for row in opened.tables[0].rows[1:]:
        key = row.cells[0].text.split("\n")[-1]
        if key in translations:
            row.cells[3].text = translations[key]
    opened.save(str(path))
    return path


def test_every_text_goes_out_and_comes_back(texts: Texts, tmp_path: Path) -> None:
    found = read_docx(document(texts), "t.docx")
    assert found.identifier == "campaignkit:village:ro"
    assert [row.cells[0].split("\n")[-1] for row in found.rows[1:]] == [row.key for row in texts.rows]
    assert [row.cells[2] for row in found.rows[1:]] == [row.source for row in texts.rows]
    path = tmp_path / "t.docx"
    path.write_bytes(document(texts))
    assert taken_over(texts, read_returned(path, "t.docx").rows, sure=True) == TakenTexts()


def test_a_translation_is_taken_over_with_who_and_when(texts: Texts, tmp_path: Path) -> None:
    path = filled(document(texts), {"messages.tell.headline": "Spune cuiva.  "}, tmp_path / "t.docx")
    returned = read_returned(path, "t.docx")
    assert returned.language == "ro"
    taken = taken_over(texts, returned.rows, sure=True)
    assert [(c.row.key, c.new, c.unsure) for c in taken.changes] == [
        ("messages.tell.headline", "Spune cuiva.", False)
    ]
    po = po_with(texts, taken, "Translator, City Office", DAY).decode()
    assert 'msgid "Tell somebody."\nmsgstr "Spune cuiva."' in po
    assert "Last-Translator: Translator, City Office" in po
    assert "PO-Revision-Date: 2027-01-31" in po
    unsure = po_with(texts, taken_over(texts, returned.rows, sure=False), None, DAY).decode()
    assert '#, fuzzy\nmsgctxt "messages.tell.headline"' in unsure


def test_a_lost_placeholder_keeps_out_its_row_only(texts: Texts, tmp_path: Path) -> None:
    translations = {"messages.tell.headline": "Spune cuiva.", "messages.tell.body": "Nu e vina ta.\nSună la 116 111."}
    path = filled(document(texts), translations, tmp_path / "t.docx")
    taken = taken_over(texts, read_returned(path, "t.docx").rows, sure=True)
    assert [c.row.key for c in taken.changes] == ["messages.tell.headline"]
    assert [why for _, why, _ in taken.kept_out] == [
        "`messages.tell.body`: `{{ help.line.phone }}` is missing: copy it from the source text as it stands"
    ]


MATERIALS = """
materials:
  - {id: poster-small, type: poster, audience: small, messages: [tell], title: Zuzu}
  - {id: page, type: web-page, audience: small, messages: [tell], title: Zu zu zu zu zu zu zu zu zu zu zu zu zu zu}
"""


@pytest.mark.parametrize(
    ("language", "title", "told"),
    [
        (
            "cs",
            "Zuzu: slovenština",
            "Text; odstavce, **tučná** slova, odkazy a seznamy zůstanou, jak jsou.\n"
            "Pro: Zuzu (Děti, 7 až 10 let).\n"
            "Tiskne se zde: Plakát „Zuzu“ · Webová stránka.\n"
            "{{ help.line.phone }} se změní na: 0800 11 11. Opište beze změny.",
        ),
        (
            "ar",
            "Zuzu: السلوفاكية",
            "نص؛ تبقى الفقرات والكلمات **البارزة** والروابط والقوائم كما هي.\n"
            "لمن: Zuzu (الأطفال، من 7 إلى 10 سنة).\n"
            "يُطبع على: ملصق جداري ”Zuzu“ · صفحة ويب.\n"
            "يصبح {{ help.line.phone }}: 0800 11 11. انسخه كما هو.",
        ),
    ],
)
def test_a_table_tells_its_translator_everything_in_the_language_of_the_plan(
    language: str, title: str, told: str, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.yaml"
    text = PLAN.replace("language: en", f"language: {language}\n  translations: [sk]") + MATERIALS
    plan.write_text(re.sub(r"'Classes 1 to 4'|Safe online", "Zuzu", text), encoding="utf-8")
    campaign = open_campaign(plan)
    assert campaign.plan is not None
    data = written_as("docx", texts_of(campaign, campaign.plan, "sk"), campaign, campaign.plan)
    where = {row.cells[0].split("\n")[-1]: row.cells[1] for row in read_docx(data, "t.docx").rows[1:]}
    made = Document(io.BytesIO(data))
    assert made.core_properties.title == title
    turned = [bool(cell._tc.xpath(".//w:bidi")) for cell in made.tables[0].rows[1].cells]
    assert turned == [False, *[language == "ar"] * 2, False, False], "what is Arabic begins at the right"
    assert where["messages.tell.body"] == told
    english = {
        word.casefold() for word in re.findall("[A-Za-z]{2,}", " ".join((*SAYS, "poster web page small children")))
    }
    said = re.sub(r"{{.*?}}", "", " ".join(where.values()))
    assert {word.casefold() for word in re.findall(r"\w+", said)} & english <= {"text"}, "Czech spells it alike"


def test_moved_and_deleted_rows_and_tracked_changes(texts: Texts, tmp_path: Path) -> None:
    path = filled(document(texts), {"messages.tell.headline": "XX"}, tmp_path / "t.docx")
    opened = Document(str(path))
    table = opened.tables[0]._tbl
    rows = list(table.tr_lst)
    for row in rows[1:4]:
        table.remove(row)
    table.remove(rows[0])
    table.insert(2, rows[0])
    opened.save(str(path))
    tracked = (
        "<w:ins w:id='1' w:author='a'><w:r><w:t>Spune unui </w:t></w:r></w:ins>"
        "<w:del w:id='2' w:author='a'><w:r><w:delText>cuiva</w:delText></w:r></w:del>"
        "<w:sdt><w:sdtContent><w:r><w:t>adult</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>”.</w:t></w:r>"
    )
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:r><w:t>XX</w:t></w:r>", tracked.encode())
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    taken = taken_over(texts, read_returned(path, "t.docx").rows, sure=True)
    assert [(c.row.key, c.new) for c in taken.changes] == [("messages.tell.headline", "Spune unui adult”.")]


def test_an_excel_table_and_xliff_come_back(texts: Texts, tmp_path: Path) -> None:
    book = tmp_path / "t.xlsx"
    book.write_bytes(
        texts_xlsx(texts, "Title", "campaignkit:village:ro", sheet_words("en"), Labels({}, "ro", terms()))
    )

    def translate(opened: object) -> None:
        page = opened["Texts"]  # type: ignore[index]
        row = next(r for r in page.iter_rows(min_row=3) if r[1].value == "messages.tell.headline")
        row[4].value, row[5].value = "Spune cuiva.", "Why not: tell us?"

    changed(book, translate)
    found = read_returned(book, "t.xlsx")
    taken = taken_over(texts, found.rows, sure=True)
    assert (found.language, [c.new for c in taken.changes]) == ("ro", ["Spune cuiva."])
    assert "# Why not: tell us?" in po_with(texts, taken, None, DAY).decode()
    xliff = tmp_path / "t.xlf"
    body = next(row for row in texts.rows if row.key == "messages.tell.body")
    data = texts_xliff(texts, "village").decode()
    assert 'trgLang="ro"' in data
    source = 'You did nothing wrong.\nCall <ph id="p1" equiv="{{ help.line.phone }}" dataRef="d1" />.</source>'
    assert source in data
    target = source.replace("You did nothing wrong.\nCall", "Nu e vina ta.\nSună la").replace(
        "</source>", "</target>"
    )
    xliff.write_text(data.replace(source, f'{source}<target xml:space="preserve">{target}'), encoding="utf-8")
    taken = taken_over(texts, read_returned(xliff, "t.xlf").rows, sure=True)
    assert [(c.row, c.new) for c in taken.changes] == [(body, "Nu e vina ta.\nSună la {{ help.line.phone }}.")]


def test_a_po_file_without_contexts_is_matched_by_its_texts(texts: Texts, tmp_path: Path) -> None:
    po = tmp_path / "back.po"
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ro\\n"\n\n'
    po.write_text(
        head + 'msgid "Tell somebody."\nmsgstr "Spune cuiva."\n\nmsgid "Gone."\nmsgstr "Plecat."\n', "utf-8"
    )
    returned = read_returned(po, "back.po")
    taken = taken_over(texts, returned.rows, sure=True)
    assert (returned.language, [c.row.key for c in taken.changes]) == ("ro", ["messages.tell.headline"])
    assert [why for _, why, _ in taken.kept_out] == ["no text of the plan reads `Gone.`"]


def test_a_source_that_has_changed_makes_it_unsure(texts: Texts) -> None:
    rows = [
        Returned("1", "messages.tell.headline", "Tell an adult.", "Spune unui adult."),
        Returned("2", "audiences.small.name", "Classes 1 to 4", "Clasele 1–4"),
    ]
    taken = taken_over(texts, rows, sure=True)
    assert [(c.row.key, c.unsure) for c in taken.changes][:1] == [("messages.tell.headline", True)]


def test_a_plan_that_was_changed_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(TRANSLATED, encoding="utf-8")
    campaign = open_campaign(plan)
    assert campaign.plan is not None
    own = texts_of(campaign, campaign.plan, "en")
    row = next(row for row in own.rows if row.key == "messages.tell.headline")
    taken = taken_over(own, [Returned("1", row.key, row.source, "Tell a grown-up.")], sure=True)
    assert len(taken.changes) == 1
    plan.write_text(f"{TRANSLATED}# mine\n", encoding="utf-8")
    with pytest.raises(OutputError, match="was changed meanwhile"):
        write_review(campaign, taken)
    assert plan.read_text(encoding="utf-8") == f"{TRANSLATED}# mine\n"


def test_a_language_nobody_asked_for_is_refused(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(TRANSLATED, encoding="utf-8")
    campaign = open_campaign(plan)
    assert campaign.plan is not None
    own = texts_of(campaign, campaign.plan, "en")
    assert own.sync is None
    assert all(row.source == row.target for row in own.rows)
    with pytest.raises(UsageError):
        texts_of(campaign, campaign.plan, "uk")


@pytest.mark.parametrize(
    ("source", "target", "kept"),
    [
        ("a\n\nb", "c\nd", "c\n\nd"),
        ("a", "b\u200b ", "b"),
        ("- a\n- b", "- c\r\n- d\n", "- c\n- d"),
    ],
)
def test_what_programs_do_by_themselves_is_repaired(source: str, target: str, kept: str) -> None:
    assert tidied(target, source, line=False) == kept


@pytest.mark.parametrize(
    ("source", "target", "why"),
    [
        ("Call {{ a.b }}", "Sună {{a.b}}", None),
        ("Call {{ a.b }}", "Sună {{ a.c }}", "`{{ a.b }}` is missing"),
        ("Call", "Sună {{ a.c }}", "`{{ a.c }}` is not in the source text"),
        ("Call {{ a.b }}", "Sună {{ a.b }} }}", "a brace of a placeholder is alone"),
        ("[x](https://a.md)", "[y](https://b.md)", "the link to https://a.md is missing"),
        ("- a\n- b", "a\n- b", "it has more or fewer list items"),
    ],
)
def test_what_must_stay_is_guarded(source: str, target: str, why: str | None) -> None:
    found = lost(source, target, line=False)
    assert found is None if why is None else (found is not None and found.startswith(why))


def test_rows_that_lost_their_keys_find_each_place_of_a_text_that_stands_in_several() -> None:
    campaign = open_campaign(SAMPLE)
    assert campaign.plan is not None
    texts = texts_of(campaign, campaign.plan, "ro")
    sources = [row.source for row in texts.rows]
    assert len(set(sources)) < len(sources)
    rows = [Returned(f"line {n}", "", row.source, row.target, "", False) for n, row in enumerate(texts.rows)]
    taken = taken_over(texts, rows, sure=True)
    assert (taken.changes, taken.kept_out) == ([], [])
