"""What somebody says in a panel of a comic, a scene or a step is no advice of ours: a note at most."""

from __future__ import annotations

import pytest

from campaignkit.diagnostics.finding import Severity
from tests.support import findings_in

PANEL = """
campaign: {language: %s}
materials:
  - id: poster-teens
    sections: [{title: Sam, body: '%s'}]
"""
ADVICE = {"CK203", "CK217", "CK222", "CK250", "CK252", "CK253"}
SAID = [
    ("en", "“Send me the picture. It is our secret.” Sam does not answer."),
    ("de", "„Schick mir das Bild. Das ist unser Geheimnis.“ Sam antwortet nicht."),
    ("fr", "« Envoie-moi la photo. C’est notre secret. » Sam ne répond pas."),
    ("ka", "„გამომიგზავნე ფოტო. ჩვენი საიდუმლოა.“"),
    ("hy", "«Ուղարկիր լուսանկարը։ Ոչ մեկին մի՛ ասա։»"),
    ("uk", "«Надішли мені фото. Нікому не кажи.» Сем не відповідає."),
]


@pytest.mark.parametrize(("language", "body"), SAID)
def test_words_of_a_figure_are_a_note_at_most(language: str, body: str) -> None:
    loud = [one for one in findings_in(PANEL % (language, body)) if one.code in ADVICE]
    assert [one.message for one in loud if one.severity is not Severity.NOTE] == []


def test_the_same_words_without_marks_are_advice() -> None:
    told = findings_in(PANEL % ("ka", "გამოგვიგზავნეთ ფოტო."))
    assert any(one.code == "CK217" and one.severity is not Severity.NOTE for one in told)
