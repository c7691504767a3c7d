"""Reading plans: text stays text, all problems come at once, and no plan at all raises."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.diagnostics.finding import Diagnostic
from campaignkit.diagnostics.source_text import SourceText
from campaignkit.knowledge.vocabularies import terms
from campaignkit.materials.themes import ThemeForm
from campaignkit.plan.model.base import Part
from campaignkit.plan.model.campaign_section import Budget
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.model_reader import Reader
from campaignkit.plan.plan_reader import build
from campaignkit.plan.shape import record_shape
from campaignkit.source.loader import load_text
from tests.support import CASES, findings_in, overlay_document, place
from tests.yaml_texts import texts_in

BASE: dict[str, Any] = texts_in(CASES / "base.yaml")


def test_values_are_text_until_the_schema_says_otherwise() -> None:
    plan = overlay_document("help:\n  - {id: line, phone: 0116}\naudiences:\n  - {id: teens, name: no}\n").plan
    assert plan is not None
    assert plan.help[0].phone == "0116"
    assert plan.audiences[0].name == "no"


def test_a_number_with_a_colon_is_not_a_time() -> None:
    (finding,) = findings_in("help:\n  - {id: line, phone: 116:11}\n")
    assert (finding.code, finding.message) == ("CK013", "`116:11` is not a telephone number.")


def test_all_problems_at_once() -> None:
    found = findings_in(
        "campaign:\n  tagliine: x\n  starts: tomorrow\naudiences:\n  - {id: teens, kind: adolescnt}\n"
        "activities:\n  - {id: week, accountable: scool, chanels: []}\n"
    )
    assert [(f.code, place(f.span)) for f in found] == [
        ("CK010", "2:3-2:11"),
        ("CK013", "3:11-3:19"),
        ("CK013", "5:23-5:32"),
        ("CK015", "7:29-7:34"),
        ("CK010", "7:36-7:43"),
    ]
    assert "Did you mean `adolescents`?" in found[2].hint


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the paths of all values below a value."""
    found = [path] if path else []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, child in items:
        found += paths(child, (*path, step))
    return found


def replaced(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    """Return a copy with the value at a path exchanged."""
    if not path:
        return new
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = replaced(value[path[0]], path[1:], new)
    return copy


ALL_PATHS = paths(BASE)
ODD = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.integers(),
    st.lists(st.text(max_size=4), max_size=2),
    st.dictionaries(st.text(max_size=6), st.text(max_size=4), max_size=2),
    st.sampled_from(["no", "0116", "{{ help.x }}", "{% if %}", "2025-13-01", "<script>", "#import", "💥", "\x00"]),
)


def test_there_is_something_to_break() -> None:
    assert len(ALL_PATHS) > 120


@given(st.sampled_from(ALL_PATHS), ODD)
def test_any_value_anywhere_gives_findings_and_never_raises(path: tuple[str | int, ...], odd: Any) -> None:
    text = yaml.safe_dump(replaced(BASE, path, odd), allow_unicode=True)
    source = SourceText("plan.yaml", text)
    loaded = load_text(source)
    if loaded.root is None:
        assert loaded.diagnostics
        return
    plan, problems = build(loaded.root, terms())
    assert (plan is None) == bool(problems)
    for problem in problems:
        assert problem.span.end.line <= text.count("\n") + 1
        assert problem.message
        assert problem.hint


def all_parts(cls: type[Part] = Part) -> list[type[Part]]:
    return [sub for direct in cls.__subclasses__() for sub in (direct, *all_parts(direct))]


def test_every_part_of_the_model_has_a_shape() -> None:
    parts = all_parts()
    assert len(parts) >= 25
    for part in parts:
        assert record_shape(part).fields


@pytest.mark.parametrize("key", record_shape(Plan).fields)
def test_every_section_refuses_a_text(key: str) -> None:
    if key == "extends":
        return
    found = findings_in(f"{key}: a text\n")
    assert [(f.code, f.span.start.line) for f in found] == [("CK012", 1)]


@pytest.mark.parametrize("hidden", ["\xad", "\u200b", "\xa0"])
def test_a_key_with_a_hidden_character_is_told_of_that_and_not_as_unknown(hidden: str) -> None:
    found = [f for f in findings_in(f"campaign:\n  tag{hidden}line: Now\n") if f.code in ("CK007", "CK010")]
    (finding,) = found
    assert (finding.code, finding.path, place(finding.span)) == ("CK007", f"campaign.tag{hidden}line", "2:6-2:7")
    assert finding.hint.startswith("Delete it")


def read(shape: type[Part], text: str) -> tuple[Any, list[Diagnostic]]:
    root = load_text(SourceText("x.yaml", text)).root
    assert root is not None
    reader = Reader({}, terms())
    return reader.read(record_shape(shape), root, (), None), reader.diagnostics


LETTER = "it holds U+00F5 (latin small letter o with tilde)"


@pytest.mark.parametrize(
    ("shape", "text", "said", "hint"),
    [
        (Plan, "sessões: []", "`sessões` is not a key of a plan.", "Write `activities`."),
        (
            Plan,
            "activities: []\nsessões: []",
            f"`sessões` is not a key of a plan: {LETTER}.",
            "Did you mean `messages`?",
        ),
        (Plan, "campaign: {sessões: 1}", f"`sessões` is not a key of `campaign`: {LETTER}.", "Known: `id`"),
        (Plan, "campaign: {objetivos: 1}", "`objetivos` is not a key of `campaign`.", "Known: `id`"),
        (Budget, "{amount: 1, currency: EUR, and more}", "`and more` is not a key of a plan.", "In braces a comma"),
        (
            Budget,
            "{amount: 1, and more , currency: EUR}",
            "`and more` is not a key of a plan.",
            "In braces a c",
        ),
        (Budget, "{amount: 1, და t, currency: EUR}", "`და t` is not a key of a plan.", "In braces a c"),
        (Budget, "amount: 1\ncurrency: EUR\nდა: 1\n", "`და` is not a key of a plan.", "Known: `amount`"),
        (Budget, "amount: 1\ncurrency: EUR\nand more:\n", "`and more` is not a key of a plan.", "Known: `amount`"),
    ],
)
def test_a_key_that_does_not_exist(shape: type[Part], text: str, said: str, hint: str) -> None:
    (finding,) = [one for one in read(shape, text)[1] if one.code == "CK010" and one.message.startswith(said[:8])]
    assert finding.message == said
    assert finding.hint.startswith(hint)


def test_an_id_that_is_no_text_is_no_place_for_what_is_missing() -> None:
    (missing, *_) = [one for one in read(Plan, "channels:\n  - {name: R, id: [r]}")[1] if one.code == "CK011"]
    assert (missing.path, place(missing.span)) == ("channels.0.kind", "2:6-2:10")


def test_quantities_are_read_by_their_formats() -> None:
    plan = overlay_document("materials:\n  - {id: poster-teens, quantities: {a4: 20, a3: 5}}\n").plan
    assert plan is not None
    assert plan.materials[0].quantities == {"a4": 20, "a3": 5}


def test_money_has_two_decimals_and_a_measure_on_paper_may_have_four() -> None:
    def reads(shape: type[Part], text: str) -> list[str]:
        return [finding.code for finding in read(shape, text)[1]]

    form = "{field: wave, radius_mm: 4.1255, weight: 800, tracking_em: '0', pattern: rings}"
    assert reads(ThemeForm, form) == []
    assert reads(ThemeForm, form.replace("4.1255", "4.12555")) == ["CK013"]
    assert reads(Budget, "{amount: 12.50, currency: EUR}") == []
    assert reads(Budget, "{amount: 12.505, currency: EUR}") == ["CK013"]
