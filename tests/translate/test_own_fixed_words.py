"""Fixed words of a campaign's own: written to be filled, and printed once somebody has."""

from __future__ import annotations

import re
from pathlib import Path

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.fixed_words import fixed_words
from campaignkit.knowledge.locales import locale
from campaignkit.translate.own_fixed_words import own_words
from tests.support import CASES, run


def plan_in(folder: Path, language: str) -> Path:
    base = (CASES / "base.yaml").read_text(encoding="utf-8").replace("language: en", f"language: {language}", 1)
    (folder / "plan.yaml").write_text(base, encoding="utf-8")
    return folder / "plan.yaml"


def found(folder: Path, *codes: str) -> str:
    return run("check", "plan.yaml", "--profile", "publish", "--select", ",".join(codes), cwd=folder).stdout


def test_a_language_without_words_gets_them_from_the_campaign(tmp_path: Path) -> None:
    plan = plan_in(tmp_path, "so")
    assert "campaignkit translate words so" in found(tmp_path, "CK301")
    done = run("translate", "words", "so", cwd=tmp_path)
    assert done.exit_code == 0, done.stderr
    file = tmp_path / "locales" / "words" / "so.po"
    text = file.read_text(encoding="utf-8")
    assert text.index('"led_by"') < text.index('"slip_return"'), "what stands on every page comes first"
    text = text.replace('msgid "Led by:"\nmsgstr ""', 'msgid "Led by:"\nmsgstr "Hogaanka:"')
    file.write_text(text, encoding="utf-8")
    assert re.search(
        r"1\d\d of the fixed words are still English in Somali", " ".join(found(tmp_path, "CK301").split())
    )
    campaign = open_campaign(plan)
    assert fixed_words(campaign.topic, "so")["led_by"] == "Hogaanka:"
    assert fixed_words(campaign.topic, "so")["page"] == "Page"
    again = run("translate", "words", "so", cwd=tmp_path)
    assert again.exit_code == 0
    assert 'msgstr "Hogaanka:"' in file.read_text(encoding="utf-8"), "nothing that was written is lost"
    filled = re.sub(r'(msgid "[^"]+"\nmsgstr) ""', r'\1 "ereyo"', file.read_text(encoding="utf-8"))
    file.write_text(re.sub(r'(msgid ""\n(?:"[^"]*"\n)+msgstr) ""\n\n', r'\1 "ereyo"\n\n', filled), encoding="utf-8")
    assert "CK301" not in found(tmp_path, "CK301")


def test_a_draft_counts_as_read_when_its_mark_is_gone(tmp_path: Path) -> None:
    plan = plan_in(tmp_path, "ro")
    assert "CK302" in found(tmp_path, "CK302")
    assert run("translate", "words", "ro", cwd=tmp_path).exit_code == 0
    file = tmp_path / "locales" / "words" / "ro.po"
    assert own_words(plan) == {}, "nobody has read a draft that is marked"
    text = file.read_text(encoding="utf-8")
    assert text.count("#, fuzzy") > 140
    file.write_text(text.replace("#, fuzzy\n", ""), encoding="utf-8")
    romanian = locale("ro")
    assert romanian is not None
    assert own_words(plan)["ro"]["led_by"] == romanian.words["led_by"]
    assert "CK302" not in found(tmp_path, "CK302")
    wrong = run("translate", "words", "xx", cwd=tmp_path)
    assert (wrong.exit_code, "not a language code" in wrong.stderr) == (2, True)


def test_reports_get_words_from_the_campaign_where_none_come_along(tmp_path: Path) -> None:
    plan_in(tmp_path, "so")
    english = run("coverage", "plan.yaml", "--format", "markdown", cwd=tmp_path)
    assert "`campaignkit translate words so --reports` writes a file to fill" in " ".join(english.stderr.split())
    assert run("translate", "words", "so", "--reports", cwd=tmp_path).exit_code == 0
    file = tmp_path / "locales" / "words" / "so.po"
    text = file.read_text(encoding="utf-8")
    assert text.index('"slip_return"') < text.index('msgctxt "report: Coverage"'), "materials come first"
    file.write_text(
        text.replace('msgid "Coverage"\nmsgstr ""', 'msgid "Coverage"\nmsgstr "Daboolid"'), encoding="utf-8"
    )
    done = run("coverage", "plan.yaml", "--format", "markdown", cwd=tmp_path)
    assert "# Daboolid: " in done.stdout
    assert re.search(r"\d+ of \d+ texts of reports are still English in Somali", " ".join(done.stderr.split()))
    assert run("translate", "words", "so", cwd=tmp_path).exit_code == 0
    assert "Daboolid" in file.read_text(encoding="utf-8"), "nothing that was written is lost"


def test_what_a_translation_lacks_is_in_the_language_of_the_plan(tmp_path: Path) -> None:
    plan = plan_in(tmp_path, "de\n  translations: [so, fr]")
    assert run("translate", "sync", "plan.yaml", cwd=tmp_path).exit_code == 0
    said = " ".join(found(tmp_path, "CK301").split())
    assert "warning CK301" in said
    assert "The fixed words of Somali materials, such as “Led by”, are German" in said
    other = plan.read_text(encoding="utf-8").replace("  title:", "  topic: general\n  title:", 1)
    (tmp_path / "other.yaml").write_text(other, encoding="utf-8")
    assert fixed_words(open_campaign(tmp_path / "other.yaml").topic, "so")["quick_exit"] == ""
    topic = open_campaign(plan).topic
    assert fixed_words(topic, "so")["led_by"] == fixed_words(topic, "de")["led_by"] != "Led by:"
    assert fixed_words(topic, "fr")["led_by"] != fixed_words(topic, "de")["led_by"]
    assert run("translate", "words", "so", cwd=tmp_path).exit_code == 0
    file = tmp_path / "locales" / "words" / "so.po"
    text = file.read_text(encoding="utf-8").replace(
        'msgid "Led by:"\nmsgstr ""', 'msgid "Led by:"\nmsgstr "Hogaanka:"'
    )
    file.write_text(text, encoding="utf-8")
    assert re.search(
        r"1\d\d of the fixed words are still German in Somali", " ".join(found(tmp_path, "CK301").split())
    )
    topic = open_campaign(plan).topic
    assert (fixed_words(topic, "so")["led_by"], fixed_words(topic, "so")["page"]) == ("Hogaanka:", "Seite")


def test_the_words_to_fill_come_in_groups_by_importance(tmp_path: Path) -> None:
    plan_in(tmp_path, "so")
    assert run("translate", "words", "so", cwd=tmp_path).exit_code == 0
    text = (tmp_path / "locales" / "words" / "so.po").read_text(encoding="utf-8")
    groups = [tuple(map(int, ends)) for ends in re.findall(r"# What stands .* \((\d+) to (\d+)\)", text)]
    assert [start for start, _ in groups] == [1, *(end + 1 for _, end in groups[:-1])]
    assert groups[-1][1] == text.count("msgctxt")
    important = groups[-2][1]
    assert 80 <= important <= 100, "about a hundred words make all that leaves the office whole"
    assert f"# The first {important} of {groups[-1][1]} stand on what leaves the office" in text
    order = ('"reason_help"', '"dear_parents"', '"kind_regards"', '"check_when_told"', '"type_poster"')
    assert sorted(order, key=text.index) == list(order)
