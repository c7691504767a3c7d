"""Texts, titles, names, numbers and logos take a time by their length: a cubic rule would keep this for hours."""

from __future__ import annotations

import json

import pytest

from campaignkit.campaign.logo import LogoError
from campaignkit.campaign.logo_file import read_logo
from tests.steps import grows_no_faster
from tests.support import findings_in, overlay_document

PLACES = {
    "headline": "messages:\n  - id: tell-us\n    headline: {}\n",
    "body": "messages:\n  - id: tell-us\n    body: {}\n",
    "number": "help:\n  - id: line\n    phone: {}\n",
    "address": "help:\n  - id: line\n    web: {}\n",
    "call to action": "messages:\n  - id: tell-us\n    call_to_action: {}\n",
    "title": "campaign: {{title: {}}}\n",
    "name of a partner": "stakeholders:\n  - id: school\n    name: {}\n",
    "name of a service": "help:\n  - id: line\n    name: {}\n",
}
SHAPE = '<rect width="30" height="10"/>'


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("atom", ["1", "a ", "“", "+3", "A."])
def test_steps_grow_with_the_text_in_every_place(place: str, atom: str) -> None:
    def work(length: int) -> None:
        findings_in(PLACES[place].format(json.dumps((atom * length)[:length] + "x")))

    assert grows_no_faster(work, 1_000)


@pytest.mark.parametrize("place", PLACES)
def test_no_single_pattern_takes_more_than_its_share(place: str) -> None:
    length = 20_000 if place in ("headline", "body") else 10_000
    for atom in ("1", "1 ", "1,", "a", "א", "A ", "*", "{{a", "](", "“", "+3"):
        text = PLACES[place].format(json.dumps((atom * length)[:length] + "x"))
        assert overlay_document(text).root is not None
        findings_in(text)


@pytest.mark.parametrize(
    "style",
    [
        "<style>{}</style>",
        '<g style="{}"/>',
        '<g fill="url({}"/>',
        '<path d="{}"/>',
        "<title>{}</title>",
        "<!--{}-->",
    ],
)
@pytest.mark.parametrize("atom", ["a", "a ", "{", "url(", "a{b:c}", "/*", "-", "1e"])
def test_a_drawing_that_repeats_itself_is_read_or_refused(style: str, atom: str) -> None:
    def outcome(length: int) -> str:
        inner = style.format((atom * length)[:length])
        head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10">'
        try:
            return read_logo(f"{head}{inner}{SHAPE}</svg>".encode(), "a.svg").svg
        except LogoError as error:
            return str(error)

    assert outcome(80_000)
    assert grows_no_faster(outcome, 5_000)
