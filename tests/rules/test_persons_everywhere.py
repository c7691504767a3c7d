"""A child that is named is found wherever a plan can print a text: the keys are those of the model, not a list."""

from __future__ import annotations

from collections.abc import Iterator

from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.base import Printed
from campaignkit.plan.model.plan import Plan
from campaignkit.plan.printed_texts import printed_texts, with_texts
from campaignkit.plan.shape import ListShape, RecordShape, Shape, TextShape, record_shape
from campaignkit.rules.facts import Facts
from campaignkit.rules.messaging.ck228_identifying_detail import check
from tests.support import TODAY
from tests.support import overlay_document as document

NAMED = "Emma Tremblay, 12, École Saint-Luc"
EVERY_KEY = """
campaign: {tagline: T, summary: S, licence: CC BY}
messages:
  - {id: ask, body: B}
materials:
  - id: release
    type: press-release
    audience: press
    messages: [report]
    help: [line]
    title: T
    lead: L
    notes: N
    date: 2025-02-11
    contact: school
    sections: [{title: T, body: B, notes: N}]
    quotes: [{text: T, by: B}]
"""


def test_a_named_child_is_found_under_every_key_that_is_printed() -> None:
    plan = document(EVERY_KEY).plan
    assert plan is not None
    written = {_kind(text.key): text.key for text in printed_texts(plan)}
    assert set(written) <= set(_keys(record_shape(Plan), "", frozenset()))
    for key in written.values():
        changed = with_texts(plan, {key: NAMED})
        found = {".".join(map(str, one.path)) for one in check(changed, Facts(TODAY, SHIPPED))}
        assert found == {key}


def test_a_press_release_has_all_of_its_texts_read() -> None:
    plan = document(EVERY_KEY).plan
    assert plan is not None
    kinds = {_kind(text.key) for text in printed_texts(plan)}
    release = {
        f"materials.{name}" for name in ("title", "lead", "notes", "sections.body", "quotes.text", "quotes.by")
    }
    assert release <= kinds


def _kind(key: str) -> str:
    """Return the key of a text without the names and numbers of items."""
    head, *rest = key.split(".")
    listed = {"messages", "materials", "help", "audiences", "stakeholders", "channels", "activities"}
    steps = [step for step in rest if not step.isdigit()]
    return ".".join([head, *(steps[1:] if head in listed else steps)])


def _keys(shape: Shape, key: str, above: frozenset[type]) -> Iterator[str]:
    """Yield the keys of the model under which text is printed."""
    if isinstance(shape, TextShape) and any(isinstance(marker, Printed) for marker in shape.markers):
        yield key
    elif isinstance(shape, ListShape):
        yield from _keys(shape.item, key, above)
    elif isinstance(shape, RecordShape) and shape.cls not in above:
        for name, field in shape.fields.items():
            yield from _keys(field.shape, f"{key}.{name}".removeprefix("."), above | {shape.cls})
