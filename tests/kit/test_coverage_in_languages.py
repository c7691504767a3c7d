"""A coverage report in another language: no English word of campaignkit is left in it."""

from __future__ import annotations

import ast
import csv
import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from campaignkit.campaign.framework_files import framework, shipped_frameworks
from campaignkit.campaign.opening import open_campaign
from campaignkit.coverage import what_counts
from campaignkit.coverage.coverage_csv import HEAD, render
from campaignkit.coverage.plan_coverage import plan_summary
from campaignkit.coverage.portfolio import portfolio
from campaignkit.coverage.said_in_language import said
from campaignkit.kit.coverage_pages import render_html, render_markdown, render_pdf
from campaignkit.kit.print_order import WORDS as ORDER
from campaignkit.kit.signoff_sheet import SAYS
from campaignkit.kit.todo_sheet import WORDS
from campaignkit.knowledge.locales import script
from campaignkit.knowledge.reader import REPORT_WORDS, STATEMENTS, TEMPLATES, read_yaml, rows
from campaignkit.knowledge.report_words import MODEL, report_languages, report_texts, report_words
from campaignkit.knowledge.titles_of_works import originals
from campaignkit.knowledge.titles_of_works import titles as official
from campaignkit.todos.due_days import KINDS
from campaignkit.translate.context import SAYS as TOLD
from tests.kit.pdf import text_of
from tests.support import SAMPLE, TODAY, overlay_document, run

LANGUAGES = [language for language in report_languages() if language != "en"]
OPEN = "activities:\n  - {id: week, audiences: [teens], messages: [tell-us], channels: []}\n"
KEPT = "|".join(("`.*?`", *map(re.escape, originals())))
"""Keys, and titles of works, which are not translated."""
STATUSES = {"covered", "named only", "waived", "missing"}


@pytest.fixture(scope="module")
def view() -> dict[str, Any]:
    frameworks = {name: framework(name) for name in shipped_frameworks()}
    documents = (open_campaign(SAMPLE), overlay_document(OPEN + "campaign: {id: open}\n"))
    plans = [plan_summary(replace(document, frameworks=frameworks), TODAY) for document in documents]
    return {"schema_version": 1, "date": TODAY.isoformat(), "plans": plans, "portfolio": portfolio(plans)}


def english(view: dict[str, Any]) -> set[str]:
    """Return every text of a report that is campaignkit's own."""
    found = set(HEAD) | STATUSES | {"by_audience", "by_sector"}
    for name in ("levels", "sectors"):
        found |= {row[key] for row in rows(name).values() for key in ("label", "short") if key in row}
    for plan in view["plans"]:
        for one in plan["frameworks"]:
            found |= {one["name"], one["citation"]}
            for requirement in one["requirements"]:
                found |= {requirement["sentence"], requirement["citation"]}
                closing = requirement["closing"].replace("`", "")
                found |= set(re.split(r"(?<=\.) (?=“)", closing)) - {""}
                found |= {lack.replace("`", "") for e in requirement["evidence"] for lack in e["lacks"]}
    for template in (TEMPLATES / "_coverage").iterdir():
        found |= set(re.findall(r'\bt\("([^"]+)"\)', template.read_text(encoding="utf-8")))
    return found


def test_every_text_is_one_that_languages_have_words_for(view: dict[str, Any]) -> None:
    say = report_words(MODEL)
    own = {text for text in english(view) if say(text) == text}
    alike = {"Plan", "Budget", "Sport", "Status", "plan", "status", "level", "citation"}
    assert own - alike == set(), f"write these into every file of {REPORT_WORDS}"
    for text in ("{0} to {1}", "{0} of {1}.", "lacks {0}", "Waived by {0} until {1}: {2}"):
        assert say.fill(text, "A", "B", "C") != text
    said = {*SAYS, *TOLD, *WORDS, *ORDER.values(), *(heading for heading, _ in KINDS.values())}
    said |= {row["question"] for row in read_yaml(STATEMENTS)["rows"].values()}
    assert said - set(report_texts()) == set(), f"write these into every file of {REPORT_WORDS}"
    labels = {row["label"] for name in ("audiences", "levels", "sectors") for row in rows(name).values()}
    assert labels - say.words.keys() == set(), f"write these into every file of {REPORT_WORDS}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_everything_and_who_has_read_it(language: str) -> None:
    data = read_yaml(REPORT_WORDS / f"{language}.yaml")
    assert data["language"] == language
    assert data["reviewed_by"] == "null"
    say = report_words(language)
    assert say.missing == ()
    assert set(data["words"]) <= set(report_texts())
    for text, own in data["words"].items():
        assert set(re.findall(r"\{.*?\}", own)) == set(re.findall(r"\{.*?\}", text)), text
        if script(language) != "Latn":
            assert not set(re.findall("[a-z]{3,}", own)) - set(re.findall("[a-z]{3,}", text)) - {"level"}, own
            assert re.search(r"[^\W\d_a-zA-Z]", own) or not re.search("[a-z]{4}", re.sub(KEPT, "", text)), own


def test_nothing_that_is_lacking_is_left_in_english(view: dict[str, Any]) -> None:
    """Whatever the code can say of an item that is not whole, and of the gaps of a plan, in another alphabet."""
    tree = ast.parse(Path(what_counts.__file__).read_text(encoding="utf-8"))
    texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    lacking = {text for text in texts if re.match("(a|an|one) |`change`", text)}
    assert len(lacking) >= 12
    closing = {
        cell["closing"]
        for plan in view["plans"]
        for part in ("by_audience", "by_sector")
        for line in plan[part]
        for cell in line["cells"].values()
    }
    closing |= {one["closing"] for plan in view["plans"] for f in plan["frameworks"] for one in f["requirements"]}
    assert len(closing) >= 30
    cited = {one["citation"] for plan in view["plans"] for f in plan["frameworks"] for one in f["requirements"]}
    brands = set(re.findall("[A-Za-z]{3,}", " ".join(("UNICEF CETS CDC WHO Dahlberg Krug", *originals()))))
    assert not {w for c in cited for w in re.findall("[A-Za-z]{3,}", report_words("uk")(c))} - brands
    own = {name: name for name in rows("sectors")}
    for text in lacking | closing:
        bare = re.sub(
            "(?<=“)[^”]*(?=”)|(?<=in `)[^`]+|(?<=for or with `)[^`]+", lambda one: own.get(one[0], "Зу"), text
        )
        assert not re.search("[A-Za-z]{3,}", said(bare, report_words("uk"))), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_is_the_official_one_or_the_original(language: str) -> None:
    say, titles = report_words(language), official(language)
    names = {framework(one).name for one in shipped_frameworks()}
    for text in set(report_texts()) - names:
        assert all(titles[one] in say.words[text] for one in originals() if one in text), text


def test_an_original_title_is_marked_as_english(view: dict[str, Any]) -> None:
    cited = '<cite lang="en">World Report on Violence and Health</cite>'
    assert cited in render_html(view, report_words("el")).decode()
    assert cited not in render_html(view, report_words("fr")).decode()
    assert "<cite" not in render_html(view).decode()


@pytest.mark.parametrize("language", ["de", "uk", "ar", "fil"])
def test_the_documents_are_in_the_language(view: dict[str, Any], language: str) -> None:
    say = report_words(language)
    page = render_html(view, say).decode()
    assert f'<html lang="{language}"' in page
    texts = {
        "html": re.sub("<[^>]+>", " ", re.sub(r"<(script|style)>.*?</\1>", "", page, flags=re.DOTALL)),
        "markdown": render_markdown(view, say).decode(),
        "csv": render(view, ";", say).decode(),
    }
    for row in csv.DictReader(io.StringIO(texts["csv"].lstrip("\ufeff")), delimiter=";"):
        *shown, plan, part, item, level = row.values()
        names = {say(rows("levels")[level]["label"])} if level else set()
        names |= {say(rows("sectors")[item]["label"])} if part == "by_sector" else set()
        assert names <= set(shown), "a name in the language; ids stand behind, for programs"
        assert not {plan, item, level, part} - {""} & set(shown)
    for name, text in texts.items():
        assert say("covered") in text, name
        for word in ("covered", "named only", "missing", "waived", "lacks", "Coverage", "accountable", "article"):
            if say(word) != word and word not in " ".join(say.words.values()):
                assert not re.search(rf"\b{word}\b", text), (name, word)


def test_the_pdf_is_in_the_language(view: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "c.pdf"
    file.write_bytes(render_pdf(view, report_words("de")))
    text = text_of(file)
    assert "Bericht über die Abdeckung" in text
    assert "Lanzarote-Konvention" in text
    assert not re.search(r"\b(covered|missing|named only|Summary|Level|article|Activities)\b", text)


def test_the_language_is_that_of_the_plan_or_the_one_asked_for(tmp_path: Path) -> None:
    plan = SAMPLE.read_text(encoding="utf-8").replace("language: en", "language: de", 1)
    (tmp_path / "plan.yaml").write_text(re.sub(r"\n  translations:.*", "", plan), encoding="utf-8")
    assert "# Abdeckung: " in run("coverage", "plan.yaml", "--format", "markdown", cwd=tmp_path).stdout
    assert "# Coverage: " in run("coverage", "plan.yaml", "--format", "markdown", "-l", "en", cwd=tmp_path).stdout
    unknown = run("coverage", "plan.yaml", "--format", "markdown", "-l", "yo", cwd=tmp_path)
    assert (unknown.exit_code, "There are no words for a report in `yo`" in unknown.stderr) == (2, True)


@pytest.mark.parametrize("command", ["coverage . --format pdf", "report . --format pdf", "todo . --format pdf"])
def test_a_letter_that_no_font_has_is_named(tmp_path: Path, command: str) -> None:
    plan = re.sub(r"(\n  title: ).*", r"\1网络安全", SAMPLE.read_text(encoding="utf-8"), count=1)
    (tmp_path / "plan.yaml").write_text(re.sub(r"\n  translations:.*", "", plan), encoding="utf-8")
    done = run(*command.split(), "-o", "sheet.pdf", cwd=tmp_path)
    assert (done.exit_code, "error CK501" in done.stdout, "the character “网”" in done.stdout) == (2, True, True)
