"""Lists whose schools have post office boxes, and numbers of persons that are not printed."""

from __future__ import annotations

import pytest

from campaignkit.recipients.composed_heads import names_a_person
from campaignkit.recipients.head_words import known_heads, plain


@pytest.mark.parametrize(
    "head",
    ["P.O. BOX", "P. O. Box",
     "P.O. Box No", "Postfach", "Boîte postale", "B.P.", "Apartado de correos", "Casella postale",
     "а/я", "Skrytka pocztowa", "Postbus", "Posta kutusu", "Τ.Θ.", "ص.ب", "ת.ד.",
     "S.L.P.", "Căsuța poștală"],
)  # fmt: skip
def test_a_post_office_box_is_known_by_its_head(head: str) -> None:
    assert known_heads()[plain(head)] == "box"


@pytest.mark.parametrize(
    "head", ["HEAD TEACHER MOBILE", "Principal phone", "Schulleiter Telefon", "Mobile of the contact person"]
)
def test_a_number_of_a_person_is_known_by_its_head(head: str) -> None:
    assert names_a_person(head)


@pytest.mark.parametrize("head", ["School mobile", "Phone", "Office phone", "Telefon", "Mobile"])
def test_a_number_of_an_office_is_none_of_a_person(head: str) -> None:
    assert not names_a_person(head)
