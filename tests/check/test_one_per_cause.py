"""One cause is one finding: what is found alike in many languages is shown once, and names them all."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from campaignkit.check.one_per_cause import merged, so_in
from campaignkit.diagnostics.finding import Diagnostic, Position, Severity, Span
from campaignkit.knowledge.locales import languages
from tests.support import CASES, run
from tests.translate.support import HEADER

MANY = sorted(set(languages()) - {"en"})[:22]


def finding(language: str | None, message: str, file: str = "", line: int = 3) -> Diagnostic:
    span = Span(file or f"locales/{language}.po", Position(line, 1), Position(line, 5))
    return Diagnostic("CK314", message, span, "messages.a.body", hint="Repair it.", language=language)


def test_languages_are_named_in_the_order_of_the_findings() -> None:
    both = merged([finding("de", "Not read in German."), finding("fr", "Not read in French.")])
    assert [f.message for f in both] == ["Not read in German and French."]
    assert [(f.language, [(r.span.file, r.message) for r in f.related]) for f in both] == [
        (None, [("locales/fr.po", "in French")])
    ]


def test_a_message_without_its_language_gets_the_languages_behind_it() -> None:
    three = merged([finding(language, "A name is missing.") for language in ("en", "de", "fr")])
    assert [f.message for f in three] == ["A name is missing. It is so in English, German and French."]


def test_nothing_that_differs_is_merged() -> None:
    one = finding("de", "A name is missing.")
    others = [
        replace(one, language="fr", path="messages.b.body"),
        replace(one, language="fr", severity=Severity.NOTE),
        replace(one, language="fr", message="Two names are missing."),
        replace(one, language="fr", replacement="Name"),
        replace(one, language=None),
        finding("fr", one.message, "other/locales/fr.po"),
        finding("fr", one.message, "locales/school/fr.po"),
    ]
    for other in others:
        assert merged([one, other]) == [one, other]


def test_the_same_fault_twice_in_one_language_stays_two() -> None:
    twice = [finding("de", "A name is missing.", line=line) for line in (3, 9)]
    assert merged(twice) == twice
    assert len(merged([*twice, finding("fr", "A name is missing.")])) == 2


def plan(folder: Path, filled: bool) -> list[dict[str, str]]:
    """Return the findings on a plan with 22 translations that are not begun, or have an empty file."""
    text = (CASES / "base.yaml").read_text(encoding="utf-8")
    text = text.replace("  language: en\n", f"  language: en\n  translations: [{', '.join(MANY)}]\n")
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    if filled:
        (folder / "locales").mkdir()
        for language in MANY:
            (folder / "locales" / f"{language}.po").write_text(HEADER, encoding="utf-8")
    done = run("check", "plan.yaml", "--format", "json", cwd=folder, env={"SOURCE_DATE_EPOCH": "1751328000"})
    found: list[dict[str, str]] = json.loads(done.stdout)["findings"]
    return [f for f in found if f["code"] == "CK312"]


def test_22_languages_that_nobody_has_begun_are_one_finding(tmp_path: Path) -> None:
    (found,) = plan(tmp_path, filled=False)
    assert found["message"].startswith("Nothing is translated into Amharic, Arabic,")


def test_a_text_that_22_languages_lack_is_one_finding(tmp_path: Path) -> None:
    found = plan(tmp_path, filled=True)
    paths = [f["path"] for f in found]
    assert len(paths) == len(set(paths)) > 3
    assert all("Amharic, Arabic," in f["message"] for f in found)


def test_a_service_that_another_finding_asks_to_print_is_not_called_unused(tmp_path: Path) -> None:
    text = (CASES / "base.yaml").read_text(encoding="utf-8").replace("help: [line, emergency]", "help: [line]")
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    done = run("check", "plan.yaml", "--format", "json", cwd=tmp_path, env={"SOURCE_DATE_EPOCH": "1751328000"})
    found = [(f["code"], f["path"]) for f in json.loads(done.stdout)["findings"]]
    assert found.count(("CK406", "messages.tell-us.help")) == 1
    assert "CK025" not in [code for code, _ in found]


def test_what_a_translation_has_and_its_file_cannot_show_is_said_with_the_language() -> None:
    long = "Its sentences are long: 18 words."
    assert so_in(long, "de") == "Its sentences are long: 18 words. It is so in German."
    assert so_in("The German text is long.", "de") == "The German text is long."
    source, other = finding("en", long, "plan.yaml"), finding("de", so_in(long, "de"), "plan.yaml")
    assert [f.message for f in merged([source, other])] == [
        "Its sentences are long: 18 words. It is so in English and German."
    ]


def test_a_crowd_of_unused_items_is_one_finding() -> None:
    def unused(section: str, n: int) -> Diagnostic:
        message = f"Nothing in the plan uses `m{n}` of `{section}`."
        return replace(finding(None, message, "plan.yaml", line=n), code="CK025", path=f"{section}.m{n}.id")

    found = merged([*(unused("materials", n) for n in range(1, 21)), *(unused("channels", n) for n in (30, 31, 32))])
    assert [(f.span.start.line, f.message) for f in found if f.path.startswith("materials")] == [
        (1, "Nothing in the plan uses 20 of `materials`: `m1`, `m2`, `m3` and 17 more.")
    ]
    assert len(found) == 4
