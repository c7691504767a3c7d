"""A page names first who answers in its language: a child calls the first number that is there."""

from __future__ import annotations

import pytest

from campaignkit.plan.materials import in_order_for
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
