"""Offers of print shops beside each other: sums, what is missing, and nothing that could be read in two ways."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from campaignkit.sheets.print_shop_offers import amount, compared
from tests.support import run

REQUEST = """\
#;Print order;File;Copies;Price without tax;Remarks
1;Poster · A3;poster.pdf;1000;{};
2;Leaflet · A5;leaflet.pdf;5000;{};
3;Sticker;sticker.pdf;200;{};
"""


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        *(
            ("412", "412"),
            ("412.5", "412.5"),
            ("412,50", "412.50"),
            ("1.234,50 €", "1234.50"),
            ("€ 1,234.50", "1234.50"),
        ),
        *(("1 234,50", "1234.50"), ("1'234.50 CHF", "1234.50"), ("1.234.567", "1234567"), ("0.123", "0.123")),
        *(("1\u202f234,50\u00a0MDL", "1234.50"), ("12345.678", "12345.678"), ("1,234,567.89 lei", "1234567.89")),
        *(
            ("1.234", None),
            ("1,234", None),
            ("on request", None),
            ("-12", None),
            ("1.23.456", None),
            ("12,34,56", None),
        ),
        *(("", None), ("12 or 13", None), ("٤١٢", None), ("1.234,567.8", None), ("5.", None)),
    ],
)
def test_an_amount_is_read_in_one_way_or_not_at_all(typed: str, read: str | None) -> None:
    assert amount(typed) == (None if read is None else Decimal(read))


@pytest.fixture
def here(tmp_path: Path) -> Path:
    def write(name: str, text: str, encoding: str = "utf-8") -> None:
        (tmp_path / name).write_text(text, encoding=encoding)

    write("request.csv", REQUEST.format("", "", ""))
    write("whole.csv", REQUEST.format("310,00", "1.250,50 €", "90"))
    write("Müller.csv", "Druckerei Müller, Köln\n\n" + REQUEST.format("300,00", "", "85"), "cp1252")
    write("other.csv", REQUEST.format("290", "1000", "80").replace("1000;290", "900;290") + "7;Express;;1;40;\n")
    return tmp_path


def test_offers_stand_beside_each_other(here: Path) -> None:
    found = compared(here / "request.csv", [here / "whole.csv", here / "Müller.csv", here / "other.csv"])
    whole, less, other = found.offers
    assert [found.total(offer) for offer in found.offers] == [Decimal("1650.50"), Decimal("385.00"), Decimal(1370)]
    assert [found.total(offer, of_all=True) for offer in found.offers] == [
        Decimal("400.00"),
        Decimal(385),
        Decimal(370),
    ]
    assert (found.missing(whole), found.missing(less)) == ([], ["2"])
    assert found.each(whole, found.positions[1]) == Decimal("0.2501")
    assert found.each(other, found.positions[0]) == Decimal("0.3222"), "by the copies it is for"
    assert (other.copies, other.unknown, less.name) == ({"1": 900}, ("7",), "Müller")


def test_a_user_sees_prices_and_what_is_missing(here: Path) -> None:
    done = run("offers", "request.csv", "whole.csv", "Müller.csv", "other.csv", cwd=here)
    assert done.exit_code == 1
    assert "     whole: 1,250.50 (0.2501 a copy)\n     Müller: no price\n" in done.stdout
    assert "other: 1,370.00, without tax\n     with another number of copies for position 1\n" in done.stdout
    assert (
        "Müller: 385.00, without tax\n     without position 2\n     385.00 for the positions that all" in done.stdout
    )
    assert run("offers", "request.csv", "whole.csv", cwd=here).exit_code == 0
    (here / "bad.csv").write_text(REQUEST.format("1.234", "", ""), encoding="utf-8")
    done = run("offers", "request.csv", "bad.csv", cwd=here)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "E2 of bad.csv is `1.234`" in done.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name;price\nA;3\n", "has no column `#`"),
        (REQUEST.format("1", "2", "3") + "1;Poster;;1000;4;\n", "is position 1 again"),
        (REQUEST.format("1", "2", "3").replace("5000", "many"), "no number of copies"),
    ],
)
def test_what_is_no_offer_is_named(here: Path, text: str, said: str) -> None:
    (here / "bad.csv").write_text(text, encoding="utf-8")
    done = run("offers", "request.csv", "bad.csv", cwd=here)
    assert done.exit_code == 2
    assert said in done.stderr


def test_a_table_that_nobody_has_filled_in_is_no_offer_of_nothing(here: Path) -> None:
    (here / "empty.csv").write_text(REQUEST.format("", "", ""), encoding="utf-8")
    done = run("offers", "request.csv", "empty.csv", cwd=here)
    assert done.exit_code == 1
    assert "empty: no price at all; has the shop filled in the column of prices?" in done.stdout
    assert "0.00" not in done.stdout
