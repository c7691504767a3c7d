"""Each kind of wrong value: what is said, where, and what to do."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from campaignkit.campaign.framework import Framework
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.knowledge.vocabularies import terms
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.model_reader import Reader
from campaignkit.plan.paths import item_step
from campaignkit.plan.shape import record_shape
from campaignkit.source.loader import load_text
from campaignkit.source.node import Sequence
from tests.support import findings_in, overlay_document, place

ACTIVITY = "activities:\n  - {{id: week, {}}}\n"


@pytest.mark.parametrize(
    ("text", "expected", "path", "hint"),
    [
        # groups and lists
        ("campaign: [a]\n", "1:1-1:9 `campaign` needs a group of keys, not a list.", "campaign", "Write its keys on"),
        (
            "campaign:\n  title: [a]\n",
            "2:3-2:8 `title` needs a text, not a list.",
            "campaign.title",
            "Write one value",
        ),
        (
            "campaign:\n  title: {a: b}\n",
            "2:3-2:8 `title` needs a text, not a group of keys.",
            "campaign.title",
            "Write one",
        ),
        (
            "campaign:\n  starts: [a]\n",
            "2:3-2:9 `starts` needs a date, not a list.",
            "campaign.starts",
            "Write one value",
        ),
        (
            "campaign:\n  scope: [a]\n",
            "2:3-2:8 `scope` needs a word, not a list.",
            "campaign.scope",
            "Write one value",
        ),
        (
            "materials:\n  - {id: poster-teens, quantities: 20}\n",
            "2:36-2:38 `quantities` needs a group of keys, not a text.",
            "materials.poster-teens.quantities",
            "Write each on a line",
        ),
        (
            "materials:\n  - {id: poster-teens, quantities: [a4]}\n",
            "2:24-2:34 `quantities` needs a group of keys, not a list.",
            "materials.poster-teens.quantities",
            "Write each on a line",
        ),
        (
            "materials:\n  - {id: poster-teens, quantities: {A 4: many}}\n",
            "2:37-2:40 `A 4` is not the name of a format or a language.",
            "materials.poster-teens.quantities.A 4",
            "",
        ),
        (
            "audiences: a\n",
            "1:12-1:13 `audiences` needs a list, not a text.",
            "audiences",
            "Put each entry on a line",
        ),
        ("audiences: {a: b}\n", "1:12-1:18 `audiences` needs a list, not a group of keys.", "audiences", "Put each"),
        (
            "audiences:\n  - a\n",
            "2:5-2:6 This entry needs a group of keys, not a text.",
            "audiences.0",
            "Write its keys",
        ),
        ("audiences:\n  -\n", "2:4-2:4 An entry of `audiences` is empty.", "audiences.0", "Fill it or remove it."),
        (
            "audiences:\n  - {id: teens, ages: 13}\n",
            "2:23-2:25 `ages` needs a group of keys, not a text.",
            "audiences.teens.ages",
            "Write `ages: {from: …, to: …}`.",
        ),
        # keys that are missing
        ("campaign:\n  title:\n", "2:3-2:8 `title` is empty.", "campaign.title", "Add a line `title:` with a text."),
        (
            "channels:\n  - {name: Radio, kind: radio}\n",
            "2:6-2:10 This entry has no `id`.",
            "channels.0.id",
            "Add a line `id:` with a text.",
        ),
        (
            "channels:\n  - {id: radio, name: R}\n",
            "2:10-2:15 `radio` has no `kind`.",
            "channels.radio.kind",
            "Add a line `kind:`",
        ),
        ("channels:\n  - {}\n", "2:5-2:7 This entry has no `id`.", "channels.0.id", "Add a line `id:`"),
        (
            "audiences:\n  - {id: teens, ages: {from: 3}}\n",
            "2:17-2:21 `ages` has no `to`.",
            "audiences.teens.ages.to",
            "Add a line `to:` with a number.",
        ),
        # keys that do not exist
        ("campaign: {titel: a}\n", "1:12-1:17 `titel` is not a key of `campaign`.", "campaign.titel", "Known: "),
        ("titel: a\n", "1:1-1:6 `titel` is not a key of a plan.", "titel", "Known: "),
        (
            "activities:\n  - {id: week, reach: [{impressions: 4}]}\n",
            "2:25-2:36 `impressions` is not a key of this entry.",
            "activities.week.reach.0.impressions",
            "Impressions are not reach",
        ),
        (
            "channels:\n  - {id: a, name: b c, d }\n",
            "2:24-2:25 `d` is not a key of `a`.",
            "channels.a.d",
            "In braces a comma",
        ),
        ("channels:\n  - {id: a, d: , name: b}\n", "2:13-2:14 `d` is not a key of `a`.", "channels.a.d", "Known: "),
        # texts
        (
            "campaign:\n  title: ' '\n",
            "2:10-2:13 `title` is blank.",
            "campaign.title",
            "Write a text, or remove the line.",
        ),
        (
            "campaign:\n  title: |\n    a\n    b\n",
            "2:10-4:6 `title` has to be a single line.",
            "campaign.title",
            "Write it on one",
        ),
        (
            "campaign:\n  scope: town\n",
            "2:10-2:14 `scope` cannot be `town`.",
            "campaign.scope",
            "It is one of `school`, `local`, ",
        ),
        ("campaign:\n  id: A b\n", "2:7-2:10 `A b` is not ", "campaign.id", ""),
        (
            "channels:\n  - {id: lessons, kind: telly}\n",
            "2:25-2:30 `telly` is not one of the channels campaignkit",
            "channels.lessons.kind",
            "",
        ),
        (
            ACTIVITY.format("channels: [radio]"),
            "2:27-2:32 There is no `radio` under `channels`.",
            "activities.week.channels.0",
            "Known: `lessons`. Ids of this kind are defined under `channels`.",
        ),
        (
            "help:\n  - id: line\n    phone: 116 111 #2\n",
            "3:12-3:19 `#2` is not read as part of `116 111`.",
            "help.line.phone",
            "Behind a blank, `#` begins a comment.",
        ),
        # languages
        (
            "campaign: {language: no}\n",
            "1:22-1:24 `no` is not a language code campaignkit knows.",
            "campaign.language",
            "Norwegian is written in two ways",
        ),
        (
            "campaign: {language: 'False'}\n",
            "1:22-1:29 `False` is not a language code",
            "campaign.language",
            "Norwegian",
        ),
        (
            "campaign: {language: qq}\n",
            "1:22-1:24 `qq` is not a language code",
            "campaign.language",
            "Use a language code",
        ),
        (
            "campaign: {language: EN}\n",
            "1:22-1:24 `EN` is not a language code",
            "campaign.language",
            "Use a language code",
        ),
        # days
        (
            "campaign: {starts: 2025-02-30}\n",
            "1:20-1:30 `starts`: 2025-02-30 does not exist.",
            "campaign.starts",
            "Check month",
        ),
        (
            "campaign: {starts: 1. 2. 2025}\n",
            "1:20-1:30 `starts`: `1. 2. 2025` is not a date.",
            "campaign.starts",
            "Write year, month and day with hyphens: 2025-02-01.",
        ),
        (
            "campaign: {starts: soon}\n",
            "1:20-1:24 `starts`: `soon` is not a date.",
            "campaign.starts",
            "Write year, month and day with hyphens: 2025-11-18.",
        ),
        # numbers
        (
            "audiences:\n  - {id: teens, ages: {from: 3.5, to: 9}}\n",
            "2:30-2:33 `from`: `3.5` is not a whole number.",
            "audiences.teens.ages.from",
            "Write digits only, without spaces, commas or a currency: 12500.",
        ),
        *(
            (
                f"audiences:\n  - {{id: teens, population: {written}}}\n",
                f"2:29-2:{29 + len(written)} `population`: `{written}` is not a whole number.",
                "audiences.teens.population",
                "Write 20000: digits from 0 to 9",
            )
            for written in ("20 000", "20.000", "٢٠٠٠٠", "٢٠٬٠٠٠")
        ),
        (
            "audiences:\n  - {id: teens, population: 1,200,000, kind: adolescents}\n",
            "2:31-2:34 `200` is not a key of `teens`.",
            "audiences.teens.200",
            "In braces a comma ends a number: write 1200000.",
        ),
        (
            "audiences:\n  - {id: teens, ages: {from: -1, to: 9}}\n",
            "2:30-2:32 `from` cannot be -1.",
            "audiences.teens.ages.from",
            "It has to lie between 0 and 120.",
        ),
        (
            "audiences:\n  - {id: teens, ages: {from: 1, to: 121}}\n",
            "2:37-2:40 `to` cannot be 121.",
            "audiences.teens.ages.to",
            "It has to lie between 0 and 120.",
        ),
        (
            ACTIVITY.format("budget: {amount: €5}"),
            "2:33-2:35 `amount`: `€5` is not a number.",
            "activities.week.budget.amount",
            "Write digits only, without spaces, commas or a currency: 12500 or 12500.50.",
        ),
    ],
)
def test_a_wrong_value(text: str, expected: str, path: str, hint: str) -> None:
    found = {f"{place(f.span)} {f.message}": f for f in findings_in(text)}
    said = [text for text in found if text.startswith(expected)]
    assert len(said) == 1, list(found)
    assert (found[said[0]].path, (found[said[0]].hint or "")[: len(hint)]) == (path, hint)


def test_right_values_are_what_the_model_says() -> None:
    text = (
        "campaign: {starts: ' 2024-02-29 ', language: sr-Latn-RS}\n"
        "audiences:\n  - {id: teens, ages: {from: 0, to: 120}}\n"
        "activities:\n  - {id: week, accountable: school, channels: [lessons],"
        " budget: {amount: 12.5, currency: EUR}}\n"
    )
    document = overlay_document(text)
    assert [d.message for d in document.diagnostics] == []
    plan = document.plan
    assert plan is not None
    assert plan.campaign.starts == datetime.date(2024, 2, 29)
    assert plan.campaign.language == "sr-Latn-RS"
    ages = plan.audiences[0].ages
    assert ages is not None
    assert (ages.from_, ages.to) == (0, 120)
    assert plan.activities[0].accountable == ("school",)
    assert plan.activities[0].channels == ("lessons",)
    assert plan.activities[0].budget is not None
    assert plan.activities[0].budget.amount == Decimal("12.5")


@pytest.mark.parametrize("key", ["campaign", "audiences"])
def test_a_section_that_is_there_and_empty_is_as_good_as_none(key: str) -> None:
    reader = Reader({}, terms())
    root = load_text(SourceText("p.yaml", f"{key}:\n")).root
    assert root is not None
    assert reader.read(record_shape(Plan), root, (), None) is None
    assert [d.path for d in reader.diagnostics] == ["campaign"]


def test_the_file_is_called_what_it_is() -> None:
    reader = Reader({}, terms(), "a framework")
    root = load_text(SourceText("f.yaml", "x: 1\n")).root
    assert root is not None
    reader.read(record_shape(Framework), root, (), None)
    said = [d.message for d in reader.diagnostics]
    assert said[0] == "`x` is not a key of a framework."
    assert "The framework has no `id`." in said


def test_a_mistyped_key_is_not_missing_as_well() -> None:
    found = findings_in("channels:\n  - {id: radio, name: R, kidn: radio}\n")
    assert [f.message for f in found if f.code in ("CK010", "CK011")] == ["`kidn` is not a key of `radio`."]


def test_an_item_is_called_by_its_id_else_by_its_place() -> None:
    root = load_text(SourceText("p.yaml", "a:\n  - {id: a}\n  - {id: }\n  - {id: [x]}\n  - b\n  - {name: c}\n")).root
    assert root is not None
    items = root.get("a")  # type: ignore[union-attr]
    assert isinstance(items, Sequence)
    assert [item_step(item, at) for at, item in enumerate(items.items)] == ["a", 1, 2, 3, 4]
