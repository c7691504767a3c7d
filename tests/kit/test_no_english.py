"""No English word in a kit whose language is not English: index, stamp, work plan and brief are read word by word.

The plan is written in words of no language, so that every word of English on its pages comes from campaignkit.
"""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.format_names import format_name
from campaignkit.kit.jobs import jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.render import render_kit
from campaignkit.kit.state_on_page import OLDER, State
from campaignkit.kit.why_not_final import reason_of, reasons
from campaignkit.knowledge.locales import languages, locale, script
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.library import SHIPPED, shipped_types
from campaignkit.rules.registry import registry
from tests.kit.pdf import text_of

PLAN = """\
campaign:
  id: zu
  title: Zuzu
  summary: Zuzu zu.
  country: MD
  scope: national
  language: {language}
  starts: 2025-01-01
  ends: 2025-12-31
  budget: {{amount: 100, currency: EUR}}
  safeguarding_lead: Zuzu
objectives:
  - id: zuob
    aim: Zuzu zu.
    measure: Zu
    baseline: "1"
    target: "2"
    by: 2025-12-31
    indicators: [{{id: zuin, kind: out-take, measure: Zuzu, method: Zu}}]
audiences:
  - {{id: zuau, name: Zuzu, kind: parents-and-carers}}
stakeholders:
  - {{id: zust, name: Zuzu, sector: education, role: lead, contact: {{name: Zu, role: Zu, email: zu@zu.example}}}}
help:
  - {{id: zuhe, name: Zuzu, kind: helpline, country: MD, phone: "116 111", sources: [zu]}}
messages:
  - {{id: zume, audience: zuau, headline: Zuzu zu, call_to_action: Zu zu., help: [zuhe]}}
channels:
  - {{id: zuch, name: Zuzu, kind: school}}
activities:
  - id: zuac
    name: Zuzu
    audiences: [zuau]
    accountable: zust
    channels: [zuch]
    messages: [zume]
    materials: [zup, zul]
    indicators: [zuin]
    starts: 2025-02-11
    ends: 2025-02-28
    budget: {{amount: 100, currency: EUR}}
materials:
  - {{id: zup, type: poster, audience: zuau, messages: [zume], formats: [a4]}}
  - id: zul
    type: parents-letter
    audience: zuau
    messages: [zume]
    lead: Zu.
    sections: [{{title: Zu, body: Zu.}}]
  - {{id: zub, type: stakeholder-brief, stakeholder: zust}}
  - {{id: zuw, type: work-plan}}
"""
EVERY_TYPE = Path(__file__).with_name("clean_hands.yaml")
ALLOWED = frozenset(["zip", "pdf", "xlsx", "docx", "html", "eur", "sms", "raci"])
"""Words that are the same in every language."""
FILES = frozenset({"slip"})
"""Parts of names of files, which a brief lists."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_XML = re.compile(r"<[^>]+>")
_NO_TEXT = re.compile(r"<(style|script|f)\b.*?</\1>|<!--.*?-->", re.DOTALL)
"""Styles, scripts, comments and the formulas of a sheet."""


@cache
def english() -> frozenset[str]:
    """Return every word of English that campaignkit may print: fixed words, names of types, formats and rules."""
    words = locale("en")
    assert words is not None
    types = [SHIPPED.type(name) for name in shipped_types()]
    texts = [*words.words.values(), *(kind.name for kind in types), *(f.name for kind in types for f in kind.formats)]
    texts += [rule.rule.stamp or rule.name.replace("-", " ") for rule in registry().values()]
    texts += [part for kind in types for f in kind.formats for part in f.id.split("-")]
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text)) - ALLOWED


def own(language: str) -> frozenset[str]:
    """Return the words a language has itself: some are spelled as in English."""
    words = locale(language)
    assert words is not None
    return frozenset(word.casefold() for text in words.words.values() for word in _WORD.findall(text))


def printed(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the text of the index page and of every file of a kit, without tags."""
    yield "index.html", _XML.sub(" ", _NO_TEXT.sub(" ", (folder / "index.html").read_text(encoding="utf-8")))
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".pdf":
            yield path.name, text_of(path)
        elif path.suffix in (".xlsx", ".docx"):
            with zipfile.ZipFile(path) as archive:
                inside = [n for n in archive.namelist() if re.search(r"sharedStrings|sheet\d|document\.xml$", n)]
                for name in inside:
                    yield (
                        f"{path.name}/{name}",
                        html.unescape(_XML.sub(" ", _NO_TEXT.sub(" ", archive.read(name).decode()))),
                    )


@pytest.mark.parametrize("language", ["de", "ro"])
def test_no_english_word_is_in_a_kit(tmp_path: Path, language: str) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN.format(language=language), encoding="utf-8")
    campaign = open_campaign(tmp_path / "plan.yaml")
    assert campaign.plan is not None, campaign.diagnostics
    said = ("help numbers not verified by a call", "level not covered", "missing translation", OLDER)
    order = Order(states={language: State("proof", said)}, with_errors=True)
    render_kit(campaign, order, tmp_path / "kit")
    texts = dict(printed(tmp_path / "kit"))
    assert {"index.html", "zup-a4.pdf", "zub-a4.pdf"} <= set(texts)
    assert any("xlsx" in name for name in texts)
    found = {}
    for name, text in texts.items():
        words = {word.casefold() for word in _WORD.findall(text)}
        left = (words & english()) - own(language) - FILES
        if left:
            found[name] = sorted(left)
    assert found == {}
    fixed = locale(language)
    assert fixed is not None
    assert fixed.words["reason_help"].split()[0] in texts["zup-a4.pdf"]


LATIN = re.compile(r"[A-Za-z]{3,}")
BRANDS = frozenset(
    [
        "facebook",
        "instagram",
        "tiktok",
        "linkedin",
        "telegram",
        "threads",
        "bluesky",
        "campaignkit",
        "gsm",
        "pdf",
        "png",
        "html",
        "docx",
        "xlsx",
        "eml",
        "ics",
        "txt",
        "zip",
    ]
)
"""Names of networks and of kinds of files, which are the same in every alphabet."""
MARKUP = frozenset(
    [
        "numpages",
        "page",
        "json",
        "manifest",
        "noindex",
        "viewport",
        "device",
        "width",
        "initial",
        "scale",
        "light",
        "referrer",
        "lclean",
    ]
)
"""Words of markup; `&L` puts the title of the plan on the left of a sheet."""


@pytest.mark.parametrize(("language", "half"), [("uk", 0), ("ar", 1)])
def test_where_letters_are_others_no_latin_word_is_printed(tmp_path: Path, language: str, half: int) -> None:
    """Every material type in one of two alphabets in which each word of English stands out."""
    text = EVERY_TYPE.read_text(encoding="utf-8").replace("language: en", f"language: {language}", 1)
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    campaign = open_campaign(tmp_path / "plan.yaml")
    assert campaign.plan is not None, campaign.diagnostics
    lacking = set(shipped_types()) - {material.type for material in campaign.plan.materials}
    assert lacking == set(), f"a material of each in {EVERY_TYPE}"
    order = Order(states={language: State("proof", ("level not covered", OLDER))}, with_errors=True)
    shown = {material.id for material in campaign.plan.materials[half::2]}
    wanted = [job for job in jobs(campaign, order) if job.material.id in shown]
    render_kit(campaign, order, tmp_path / "kit", job_list=wanted)
    own_words = {word.casefold() for word in LATIN.findall(text)} | BRANDS | MARKUP
    files = {part for path in (tmp_path / "kit").rglob("*") for part in LATIN.findall(path.name.casefold())}
    texts = dict(printed(tmp_path / "kit"))
    laid_out = {job.output.name for job in wanted if job.output.suffix == ".pdf"}
    assert len(laid_out) >= 10
    assert laid_out <= texts.keys()
    found = {name: {w.casefold() for w in LATIN.findall(said)} - own_words - files for name, said in texts.items()}
    assert {name: words for name, words in found.items() if words} == {}


def test_a_word_of_english_would_be_found() -> None:
    assert {"poster", "wallet", "verified", "covered", "zuzu"} - english() == {"zuzu"}


@pytest.mark.parametrize("language", [name for name in languages() if name != "en"])
def test_no_fixed_word_of_a_language_is_english(language: str) -> None:
    """Every word that a kit may print is read; what is printed where is the same in all languages."""
    fixed, same = locale(language), locale("en")
    assert fixed is not None
    assert same is not None
    assert fixed.missing == ()
    for name, text in fixed.words.items():
        bare = re.sub(r"\{\w+\}", " ", text)
        assert len(text.split()) < 3 or text != same.words.get(name), name
        if script(language) != "Latn":
            assert not {word.casefold() for word in LATIN.findall(bare)} - ALLOWED - BRANDS, (name, text)
        else:
            # words of English that no other language in Latin letters has
            assert not re.search(r"\b(the|of|and|who|what|with|which|this)\b", bare), (name, text)


@pytest.mark.parametrize("language", [name for name in languages() if name != "en"])
def test_every_reason_has_words_in_every_language(language: str) -> None:
    said = tuple(rule.rule.stamp or rule.name.replace("-", " ") for rule in registry().values())
    fixed = locale(language)
    assert fixed is not None
    shown = reasons(State("proof", (*said, OLDER, "not checked")), language)
    assert set(shown) == {word for key, word in fixed.words.items() if key.startswith("reason_")}


STAMPED = {
    "CK036": "plan not complete",
    "CK111": "not tested with the audience",
    "CK112": "helpline not told",
    "CK302": "texts not read by a native speaker",
    "CK311": "texts not read by a native speaker",
    "CK316": "translation not reviewed",
    "CK401": "help numbers not verified by a call",
    "CK402": "help numbers not verified by a call",
    "CK419": "texts to be corrected",
    "CK606": "not tested with the audience",
    "CK607": "plan not complete",
    "CK608": "plan not complete",
    "CK613": "open questions not signed",
    "CK614": "open questions not signed",
    "CK640": "not approved",
    "CK641": "not approved",
}
"""What a kit in another language says for a rule that a stamp names in words of its own, here in English."""


def test_a_stamp_says_of_each_rule_what_is_true_of_it() -> None:
    assert {code: reason_of(code, "en") for code, one in registry().items() if one.rule.stamp} == STAMPED
    assert reason_of("CK417", "en") == "texts to be corrected"


@pytest.mark.parametrize("paper", terms()["papers"])
@pytest.mark.parametrize("type_id", shipped_types())
def test_formats_of_a_type_are_told_apart_in_every_language(type_id: str, paper: str) -> None:
    for language in languages():
        names = [(format_name(kind, language), kind.output) for kind in SHIPPED.type(type_id).wanted((), paper)]
        assert len(set(names)) == len(names), language
