"""Town, state and postcode as post offices of a country sort by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from campaignkit.kit.personal.postal_address import postal_lines
from campaignkit.recipients.campaign_list import recipients_of
from campaignkit.recipients.town_lines import town_lines
from tests.recipients.test_reading import campaign, read

PLACES = {
    "CA": ("Dieppe", "New Brunswick", "E8G 1C0", ("DIEPPE NB  E8G 1C0",)),
    "US": ("Springfield", "Illinois", "62701", ("SPRINGFIELD, IL 62701",)),
    "AU": ("Ballarat", "Victoria", "3350", ("BALLARAT VIC 3350",)),
    "IN": ("Pune", "Maharashtra", "411001", ("Pune 411001", "Maharashtra")),
    "BR": ("Recife", "PE", "50010-000", ("RECIFE-PE", "50010-000")),
    "MX": ("Puebla", "Pue.", "72000", ("72000 PUEBLA, PUE.",)),
    "IT": ("Ostia", "RM", "00121", ("00121 OSTIA RM",)),
    "DE": ("Kiel", "Schleswig-Holstein", "24103", ("24103 Kiel",)),
    "UA": ("Бровари", "Київська область", "07400", ("Бровари", "Київська область", "07400")),
}


@pytest.mark.parametrize("land", PLACES)
def test_labels_have_them_as_the_post_of_a_country_wants_them(land: str, tmp_path: Path) -> None:
    city, state, postcode, expected = PLACES[land]
    found = read(
        f"name;street;city;state;postcode;country\nA;1 Main Street;{city};{state};{postcode};{land}\n", tmp_path
    )
    (one,) = found.recipients
    assert tuple(postal_lines(one, land, "en")) == ("1 Main Street", *expected)
    assert found.diagnostics == ()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("Dieppe", "", "E8G 1C0", "CA"), ("Dieppe  E8G 1C0",)),
        (("Dieppe", "NB", "", "CA"), ("Dieppe NB",)),
        (("Dieppe NB", "NB", "E8G 1C0", "CA"), ("Dieppe NB  E8G 1C0",)),
        (("Québec", "Québec", "G1R 4P5", "CA"), ("Québec QC  G1R 4P5",)),
        (("New York", "", "10001", "US"), ("New York 10001",)),
        (("", "RM", "00121", "IT"), ("00121 RM",)),
        (("千代田区", "東京都", "100-0001", "JP"), ("〒100-0001", "東京都千代田区")),
        (("", "", "", "US"), ()),
    ],
)
def test_what_is_empty_leaves_no_sign_behind(said: tuple[str, str, str, str], expected: tuple[str, ...]) -> None:
    assert town_lines(*said) == expected


@pytest.mark.parametrize(
    "head",
    ["Province", "State/Province", "province ou territoire", "Bundesland", "provincia", "область", "UF", "tỉnh"],
)
def test_states_are_known_in_many_languages(head: str, tmp_path: Path) -> None:
    found = read(f"name;ville;{head};code postal;country\nA;Dieppe;NB;E8G 1C0;CA\n", tmp_path)
    assert found.recipients[0].address == ("Dieppe NB  E8G 1C0",)


@pytest.mark.parametrize(
    ("state", "postcode", "told"),
    [
        ("NB", "E8G 1C0", None),
        ("Nouveau-Brunswick", "H2X 1Y4", "the postcode H2X 1Y4 is not in Nouveau-Brunswick"),
        ("QC", "K1A 0A1", None),
        ("QC", "D1A 1A1", "“D1A 1A1” is no postcode of CA."),
        ("QC", "", None),
        ("", "H2X 1Y4", None),
    ],
)
def test_a_postcode_begins_with_the_letter_of_its_province(
    state: str, postcode: str, told: str | None, tmp_path: Path
) -> None:
    found = read(f"name;city;province;postcode;country\nA;Dieppe;{state};{postcode};CA\n", tmp_path)
    assert [one.message.startswith(f"D2: {told}") for one in found.diagnostics] == ([] if told is None else [True])


def test_a_text_may_still_print_the_column_and_nobody_has_to(tmp_path: Path) -> None:
    path = tmp_path / "recipients.csv"
    path.write_text("name;city;Region\nA;Dieppe;NB\n", encoding="utf-8")
    found = recipients_of(campaign(), path)
    assert found is not None
    assert found.recipients[0].values()["recipient.region"] == "NB"
    assert found.diagnostics == ()
