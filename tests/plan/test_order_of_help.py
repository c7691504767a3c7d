"""A page names first who answers in its language: a child calls the first number that is there."""

from __future__ import annotations

import pytest

from campaignkit.plan.help_of_material import fitting, in_order_for
from campaignkit.plan.model.messages_and_help import HelpService

HELP = [
    HelpService(id=name, name=name, kind=kind, country="BE", languages=languages, sources=())  # type: ignore[arg-type]
    for name, kind, languages in (
        ("emergency", "emergency", ()),
        ("child-focus", "helpline", ()),
        ("awel", "helpline", ("nl",)),
        ("ecoute", "helpline", ("fr",)),
        ("telefonhilfe", "helpline", ("de",)),
    )
]


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("nl", "child-focus awel ecoute telefonhilfe emergency"),
        ("nl-BE", "child-focus awel ecoute telefonhilfe emergency"),
        ("fr", "child-focus ecoute awel telefonhilfe emergency"),
        ("de", "child-focus telefonhilfe awel ecoute emergency"),
        ("ar", "child-focus awel ecoute telefonhilfe emergency"),
    ],
)
def test_who_answers_in_the_language_of_a_page_comes_first(language: str, order: str) -> None:
    assert [service.id for service in in_order_for(language, HELP)] == order.split()


def test_people_to_talk_to_come_before_a_form_where_no_line_answers_in_the_language() -> None:
    form = HelpService(id="form", name="Form", kind="hotline", country="BE", sources=())
    lines = [HELP[0], *HELP[2:], form]
    assert [service.id for service in in_order_for("ar", lines)] == [
        "awel",
        "ecoute",
        "telefonhilfe",
        "form",
        "emergency",
    ]
    assert [service.id for service in in_order_for("fr", lines)] == [
        "ecoute",
        "form",
        "awel",
        "telefonhilfe",
        "emergency",
    ]


@pytest.mark.parametrize(
    ("language", "room", "printed"),
    [
        ("nl", 3, "child-focus awel emergency"),
        ("fr", 3, "child-focus ecoute emergency"),
        ("de", 4, "child-focus telefonhilfe awel emergency"),
        ("ar", 2, "child-focus emergency"),
        ("nl", 2, "child-focus awel emergency"),
        ("nl", None, "child-focus awel ecoute telefonhilfe emergency"),
    ],
)
def test_where_there_is_no_room_lines_in_other_languages_stay_out(
    language: str, room: int | None, printed: str
) -> None:
    """What answers in the language of the page is never left out: CK027 says that it is too much."""
    assert [service.id for service in fitting(language, HELP, room)] == printed.split()
