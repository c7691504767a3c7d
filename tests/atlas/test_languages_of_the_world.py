"""Every language CLDR knows: a plan in it opens, is judged, and says by itself what is not known about it."""

from __future__ import annotations

import json
import re
from decimal import Decimal

import jsonschema

from campaignkit.kit.dates_and_numbers import long_date, money, number
from campaignkit.kit.font_chains import fonts
from campaignkit.kit.language_and_country_names import language_name
from campaignkit.knowledge.locales import locale, script
from campaignkit.knowledge.reader import rows
from campaignkit.knowledge.right_to_left import direction
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.schema import SCHEMA_FILE
from tests.support import TODAY, findings_in, overlay_document


def test_a_plan_may_be_in_any_of_them() -> None:
    for language in terms()["languages"]:
        assert overlay_document(f"campaign: {{language: {language}, translations: [{language}-Latn]}}\n").plan, (
            language
        )


def test_what_is_said_in_it_can_be_written() -> None:
    for language in terms()["languages"]:
        assert direction(language) in ("ltr", "rtl")
        assert re.fullmatch("[A-Z][a-z]{3}", script(language))
        assert language_name(language)
        assert long_date(TODAY, language)
        assert number(12500, language)
        assert money(Decimal(12), "EUR", language)
        assert fonts(language)["text"]


def test_a_language_is_never_clean_because_nothing_is_known_about_it() -> None:
    for language in list(terms()["languages"])[::40]:
        codes = {finding.code for finding in findings_in(f"campaign: {{language: {language}}}\n")}
        assert (locale(language) is None) == ("CK301" in codes), language
        assert "CK311" in codes, language


def test_the_region_decides_the_script() -> None:
    assert [script(name) for name in ("zh", "zh-TW", "zh-Hant", "zh-SG", "sr", "sr-ME", "uz", "uz-AF")] == [
        "Hans", "Hant", "Hant", "Hans", "Cyrl", "Latn", "Latn", "Arab",
    ]  # fmt: skip
    assert locale("zh-SG") is not None
    assert locale("zh-TW") is None, "who reads traditional characters is not given simplified ones"


def test_schema_and_check_agree() -> None:
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    language = jsonschema.Draft202012Validator({"$ref": "#/$defs/language", "$defs": schema["$defs"]})
    given = [*terms()["languages"], "no", "zzz", "EN", "sr-Latn", "pt-PT", "zh-Hant-TW", "en-us", "english"]
    for name in given:
        plan = overlay_document(f"campaign: {{language: {name}}}\n").plan
        assert language.is_valid(name) is (plan is not None), name


def test_names_people_write_are_understood() -> None:
    meant = terms().labelled
    assert [meant("countries", name) for name in ("Deutschland", "Россия", "Česko", "Brasil", "日本")] == [
        "DE", "RU", "CZ", "BR", "JP",
    ]  # fmt: skip
    assert [meant("currencies", name) for name in ("€", "£", "zł", "₴")] == ["EUR", "GBP", "PLN", "UAH"]
    assert [meant("languages", name) for name in ("Português", "Deutsch", "中文", "Filipino")] == [
        "pt",
        "de",
        "zh",
        "fil",
    ]
    for name in ("countries", "currencies", "languages"):
        called = [one.casefold() for row in rows(name).values() for one in row.get("names", "").split("|") if one]
        assert len(called) > 15
