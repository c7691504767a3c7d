"""From an officer's list to recipients: what is read, what is said, and at which row and column."""

from __future__ import annotations

import dataclasses
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaignkit.campaign.campaign import Campaign
from campaignkit.recipients.campaign_list import recipients_of
from campaignkit.recipients.list_columns import unused_columns
from campaignkit.recipients.lost_letters import lost_letters
from campaignkit.recipients.recipient_list import RecipientList, read_recipients
from tests.kit.conftest import in_languages
from tests.kit.logos import png_logo
from tests.recipients.test_tables import workbook
from tests.support import overlay_document, place, run

TWO = """
materials:
  - {id: leaflet-teens, type: leaflet, audience: teens, messages: [tell-us]}
"""


INTO_RO_AND_RU = "campaign: {id: x, translations: [ro, ru]}\n"


@cache
def campaign(text: str = "campaign: {id: x}\n", languages: tuple[str, ...] = ()) -> Campaign:
    found = overlay_document(text)
    assert found.plan is not None, found.diagnostics
    plans = {"en": found.plan} | {
        name: dataclasses.replace(found.plan, campaign=dataclasses.replace(found.plan.campaign, language=name))
        for name in languages
    }
    return in_languages(found, plans)


def read(text: str, tmp_path: Path, of: Campaign | None = None) -> RecipientList:
    of = of or campaign()
    assert of.plan is not None
    path = tmp_path / "recipients.csv"
    path.write_text(text, encoding="utf-8")
    return read_recipients(path, of, of.plan, "recipients.csv")


def said(found: RecipientList) -> list[str]:
    return [f"{f.code} {f.severity.value} {place(f.span)} {f.message}" for f in found.diagnostics]


MESSY = """\
Lista unităților de învățământ;;;;;;
;;;;;;
Nr.;Denumirea instituției;Localitatea;Cod poștal;Funcția;Telefon;Afiș
Raionul Orhei;;;;;;
1;Liceul Teoretic „Ion Luca Caragiale”;Orhei;3501;Psiholog școlar;0235 2 11 22;20
;;;;;;
2;"Gimnaziul nr. 2; filiala";Orhei;3502;Maria Popescu;0691 23 456;5 buc.
3;Liceul Teoretic „Ion Luca Caragiale”;Orhei;3501;Secretariat;;
3;Școala primară;Cahul;3901;Secretariat;;mult
;;;;;;45
"""


@pytest.mark.proves("CK622", "CK623", "CK624", "CK625")
def test_a_messy_list_from_an_office(tmp_path: Path) -> None:
    found = read(MESSY, tmp_path)
    assert [(r.row, r.id, r.name, r.address, r.phone, r.quantity("poster-teens")) for r in found.recipients] == [
        (5, "1", "Liceul Teoretic „Ion Luca Caragiale”", ("3501 Orhei",), "0235 2 11 22", 20),
        (7, "2", "Gimnaziul nr. 2; filiala", ("3502 Orhei",), "0691 23 456", 5),
        (8, "3", "Liceul Teoretic „Ion Luca Caragiale”", ("3501 Orhei",), "", 0),
        (9, "3", "Școala primară", ("3901 Cahul",), "", 0),
    ]
    assert [sorted(r.unread) for r in found.recipients] == [[], [], [], ["poster-teens"]]
    assert said(found) == [
        "CK625 note 4:1-4:14 A4: “Raionul Orhei” stands alone in its row and is taken for a heading, not for a "
        "recipient.",
        "CK624 warning 7:41-7:54 E7: “Maria Popescu” seems to be the name of a person.",
        "CK624 warning 7:55-7:66 F7: 0691 23 456 is a mobile number.",
        "CK623 warning 8:3-8:39 B8: “Liceul Teoretic „Ion Luca Caragiale”” stands at the same address in row 5.",
        "CK622 error 9:42-9:46 G9: “mult” is not a number of copies.",
        "CK623 error 9:1-9:2 A9: the id `3` is that of row 8, too.",
        "CK625 warning 3:66-3:70 G3: 1 of 4 recipients gets no copy of `poster-teens`, because the cell is empty: "
        "row 8.",
    ]
    assert all(f.hint for f in found.diagnostics)


SUMS = """\
name;town;function;poster
A school;Orhei;Office;10
B school;Soroca;Office;5
Total Nord;;;15
C school;Cahul;Office;7
{last}
"""


@pytest.mark.parametrize(
    "last",
    [
        "Total;;;22",
        "TOTAL: 3 schools;;;22",
        "Gesamt;;;",
        "Razem;;;22",
        "Итого:;;;22",
        'סה"כ;;;22',
        "3 schools;;;22",
        ";;;22",
    ],
)
def test_the_sum_below_a_list_is_no_school(last: str, tmp_path: Path) -> None:
    found = read(SUMS.format(last=last), tmp_path)
    assert [r.name for r in found.recipients] == ["A school", "B school", "C school"]
    assert {f.code for f in found.diagnostics} == {"CK625"}, "and it is told where it may have been a name"
    assert "A4: “Total Nord” is taken for the sum of the rows above" in found.diagnostics[0].message


@pytest.mark.parametrize("last", ["Totalitarian Memorial School;;;9", "D school;;;9", "D school;Telenești;;22"])
def test_a_school_without_an_address_is_no_sum(last: str, tmp_path: Path) -> None:
    assert read(SUMS.format(last=last), tmp_path).recipients[-1].name == last.partition(";")[0]


def test_heads_over_two_rows_and_columns_of_ones_own(tmp_path: Path) -> None:
    text = "School;;Contact;;Date of day\nName;Town;Function;Telephone;\nA school;Orhei;Office;;3 March\n"
    found = read(text, tmp_path)
    assert said(found) == []
    assert found.recipients[0].contact == "Office"
    assert found.recipients[0].values()["recipient.date-of-day"] == "3 March"
    assert [*found.columns] == ["date-of-day"]


def test_quantities_by_material_by_type_and_for_all(tmp_path: Path) -> None:
    of = campaign(TWO)
    found = read("name,Poster,quantity leaflet-teens\nA,1 200,3\nB,,4 Stk\n", tmp_path, of)
    assert [dict(r.quantities) for r in found.recipients] == [
        {"poster-teens": 1200, "leaflet-teens": 3},
        {"poster-teens": 0, "leaflet-teens": 4},
    ]
    alone = read("name,Anzahl\nA,7\nB,\n", tmp_path, of)
    assert [r.quantity("leaflet-teens") for r in alone.recipients] == [7, 1]


@pytest.mark.proves("CK628")
def test_languages_by_code_and_by_name(tmp_path: Path) -> None:
    of = campaign(languages=("ro", "ru"))
    found = read("name,limba\nA,română și rusă\nB,RU\nC,Romanian; English\nD,\nE,French\n", tmp_path, of)
    assert [r.languages for r in found.recipients] == [("ro", "ru"), ("ru",), ("ro", "en"), (), ()]
    assert said(found) == ["CK628 error 6:3-6:9 B6: the campaign is not made in `French`."]


@pytest.mark.proves("CK628")
def test_who_asks_for_a_language_in_which_nothing_is_made_gets_another(tmp_path: Path) -> None:
    of = campaign(
        INTO_RO_AND_RU + "materials: [{id: poster-teens, languages: [en, ro], personal: [name]}]\n", ("ro", "ru")
    )
    found = read("name,limba,poster\nA,русский,2\nB,ru + ro,2\n", tmp_path, of)
    assert [r.languages for r in found.recipients] == [("en",), ("ru", "ro")]
    assert said(found) == [
        "CK628 warning 2:3-2:10 B2: nothing that goes to recipients is made in русский: the copies "
        "come in `en` instead."
    ]


def test_copies_of_what_is_not_made_in_the_language_of_a_row_are_asked_about(tmp_path: Path) -> None:
    text = INTO_RO_AND_RU + TWO + "  - {id: poster-teens, languages: [en], personal: [name]}\n"
    found = read("name,limba,poster,leaflet-teens\nA,ru,2,1\nB,ru,0,1\n", tmp_path, campaign(text, ("ro", "ru")))
    assert said(found) == [
        "CK628 warning 2:6-2:7 C2: 2 copies are asked for, but `poster-teens` is not made in ru: none is sent."
    ]


def test_zeros_that_a_spreadsheet_took(tmp_path: Path) -> None:
    of = campaign('campaign: {id: x, country: DE}\nhelp:\n  - {id: line, country: DE, phone: "116 111"}\n')
    found = read("Schule;PLZ;Ort;Telefon\nA;1067;Dresden;351123456\n", tmp_path, of)
    assert found.recipients[0].address == ("01067 Dresden",)
    assert found.recipients[0].phone == "351123456", "a number is never repaired"
    assert said(found)[0].startswith("CK625 note 2:3-2:7 B2: the postcode 1067 is read as 01067")


def wrong(seen: str, was: str) -> str:
    return f"“{seen}” was “{was}” before it was saved in a wrong encoding."


def test_letters_that_were_lost_before(tmp_path: Path) -> None:
    text = "name;address;contact;website;room\n?coala Ia?i;Str. Mare 1;?;https://a.md/?x=1;Who? Me\n"
    text += "ÅŸcoala nr. 2;«LYCÉE HONORÉ»;Öštrič;;РЁРєРѕР»Р° Рё в„– 5\nГимназия;Çağdaş, Łódź;;;\n"
    found = [message.split(": ", 1) for message in said(read(text, tmp_path))]
    assert found == [
        ["CK622 warning 2:1-2:12 A2", "a letter of “?coala” is lost: a question mark stands for it."],
        ["CK622 warning 3:1-3:14 A3", wrong("ÅŸcoala nr. 2", "şcoala nr. 2")],
        ["CK622 warning 3:38-3:57 E3", wrong("РЁРєРѕР»Р° Рё в„– 5", "Школа и № 5")],
    ]


@pytest.mark.parametrize(
    ("cell", "languages", "expected"),
    [
        ("???? ?????? ?????", (), "a letter of “????” is lost"),
        ("Gymn\ufffdsium", (), "a letter of “Gymn\ufffdsium” is lost"),
        ("KÉ™pÉ™nÉ™kÃ§i", (), wrong("KÉ™pÉ™nÉ™kÃ§i", "Kəpənəkçi")),
        ("Qýzýlhacýlý", ("az",), "“Qýzýlhacýlý” was probably “Qızılhacılı”"),
        ("Qýzýlhacýlý", ("az", "cs"), ""),
        ("Wa³brzych", ("pl",), "“Wa³brzych” was probably “Wałbrzych”"),
        ("Ðiauliai", ("lt",), "“Ðiauliai” was probably “Šiauliai”"),
        ("Øêîëà ¹5", ("ru",), "“Øêîëà ¹5” was probably “Школа №5”"),
        ("École Père Noël, Señor Müller, nº1, 2ªfase", ("ro", "pl", "tr", "lt", "ru"), ""),
        ("mәktәb", (), "“mәktәb” has letters of two alphabets"),
        ("IT-школа 5А", (), ""),
    ],
)
def test_letters_of_another_code_page(cell: str, languages: tuple[str, ...], expected: str) -> None:
    told = lost_letters(cell, languages)
    assert (told is not None) == bool(expected)
    assert told is None or told[0].startswith(expected)


def test_a_number_out_of_all_proportion_is_asked_about(tmp_path: Path) -> None:
    def counts(*numbers: int) -> list[str]:
        rows = "".join(f"School {chr(65 + at)};Orhei;{count}\n" for at, count in enumerate(numbers))
        return said(read(f"name;city;quantity\n{rows}", tmp_path))

    assert counts(2, 3, 2, 20000, 2) == [
        "CK622 warning 5:16-5:21 C5: 20,000 copies; half of the 5 rows that have a number get 2 or fewer."
    ]
    for usual in ((2, 3, 2, 90, 2), (50, 60, 40, 900), (2, 20000), (500, 600, 2000, 3)):
        assert counts(*usual) == []


@pytest.mark.parametrize(("letters", "told"), [(110, 0), (111, 1)])
def test_a_long_name_is_asked_about_before_it_is_printed(letters: int, told: int, tmp_path: Path) -> None:
    found = said(read(f"name;city\n{'x' * letters};Orhei\n", tmp_path))
    assert len(found) == told
    assert all("may not fit every material" in message for message in found)


def test_a_name_in_two_towns_is_asked_about_where_names_are_not_so(tmp_path: Path) -> None:
    head, rows = "name;city;phone\n", [f"School {at};Town {at};0235 2 11 {at}\n" for at in range(20, 60)]
    again = "School 21;Town 99;{}\n"
    assert said(read(head + "".join(rows) + again.format("0235 2 11 99"), tmp_path)) == [
        "CK623 note 42:1-42:10 A42: “School 21” stands in row 3, too, at another address."
    ]
    assert said(read(head + rows[1] + again.format("0235 2 11 21"), tmp_path)) == [
        "CK623 warning 3:1-3:10 A3: “School 21” stands in row 2, too, at another address and with the same telephone "
        "or e-mail."
    ]
    assert said(read(head + rows[1] + again.format("0235 2 11 99"), tmp_path)) == []


PERSONAL = {
    "jan.peeters@gmail.com": "is an address at gmail.com, where people have their own mail.",
    "Sekretariat, j.doe77@web.de": "is an address at web.de, where people have their own mail.",
    "m.popescu@school.md": "seems to be the address of a person.",
    "0691 23 456": "is a mobile number.",
    "Mail: maria@yahoo.co.uk, tel. 0235 2 11 22": "is an address at yahoo.co.uk, where people have their own mail.",
    "scoala5.orhei@gmail.com": "",
    "zonnebos77@yahoo.com": "",
    "info@school.md, 0235 2 11 22": "",
}


@pytest.mark.parametrize("head", ["contact", "website", "email", "phone", "Room of talks", "contact person"])
@pytest.mark.parametrize(("cell", "expected"), PERSONAL.items(), ids=list(PERSONAL))
def test_what_is_somebodys_own_is_named_in_whichever_column(
    head: str, cell: str, expected: str, tmp_path: Path
) -> None:
    found = read(f"name;city;{head}\nSchool Zonnebos;Orhei;{cell}\n", tmp_path)
    told = [f.message for f in found.diagnostics if f.code == "CK624"]
    assert len(told) == bool(expected)
    assert all(message.endswith(expected) for message in told)


@pytest.mark.parametrize(
    ("head", "called"), [("address", "address"), ("street", "street"), ("postcode", "postcode"), ("city", "town")]
)
def test_an_address_that_is_not_whole_where_the_others_are(head: str, called: str, tmp_path: Path) -> None:
    found = read(f"name;{head};contact\nA;1234 x;Office\nB;1235 x;Office\nC;1236 x;Office\nD;;Office\n", tmp_path)
    assert said(found) == [f"CK622 warning 5:3-5:3 B5: there is no {called}; 3 of 4 rows have one."]
    half = read(f"name;{head};contact\nA;1234 x;Office\nB;;Office\n", tmp_path)
    assert said(half) == []


def test_copies_nobody_gets_are_said_in_one_line(tmp_path: Path) -> None:
    rows = "".join(f"School {n};{n % 3 or ''}\n" for n in range(9)) + "School nine;0\n"
    found = read("name;poster\n" + rows, tmp_path)
    assert said(found) == [
        "CK625 warning 1:6-1:12 B1: 3 of 10 recipients get no copy of `poster-teens`, because the cell is empty: "
        "rows 2, 5, 8."
    ]


@pytest.mark.proves("CK626")
def test_a_logo_lies_in_assets_beside_the_list(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><path d="M0 0h9v3z"/></svg>'
    (tmp_path / "assets" / "a.svg").write_text(svg)
    (tmp_path / "secret.svg").write_text(svg)
    found = read("name,logo\nA,a.svg\nB,b.svg\nC,../secret.svg\nD,\n", tmp_path)
    assert [r.logo is not None for r in found.recipients] == [True, False, False, False]
    assert said(found) == [
        "CK626 error 3:3-3:8 B3: There is no logo `b.svg` in `assets`.",
        "CK626 error 4:3-4:16 B4: `../secret.svg` is no name of a logo.",
    ]


def test_a_logo_of_few_pixels_is_taken_and_said(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "a.png").write_bytes(png_logo(40, 14))
    found = read("name,logo\nA,a.png\n", tmp_path)
    assert found.recipients[0].logo is not None
    assert said(found) == ["CK626 warning 2:3-2:8 B2: the logo `a.png` has 40 x 14 pixels and is a blur on paper."]


def test_the_same_fault_three_hundred_times_is_said_once_more(tmp_path: Path) -> None:
    found = read("name,phone\n" + "".join(f"School {n},0691 23 456\n" for n in range(300)), tmp_path)
    assert len(found.diagnostics) == 6
    assert found.diagnostics[-1].message.startswith("The same in 295 more rows: 7, 8, 9")


@pytest.mark.proves("CK621")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a,b\nc,d\n",
            "CK621 error 1:1-1:1 No column of recipients.csv is known to hold the names. "
            "Heads that were found: a, b.",
        ),
        ("name,city\n", "CK621 error 1:1-1:1 recipients.csv has heads and no recipient."),
        ("name,school\nA,B\n", "CK621 error 1:6-1:12 B1: `school` says the same as `name` in A1."),
    ],
)
def test_columns_that_are_not_clear(text: str, expected: str, tmp_path: Path) -> None:
    assert said(read(text, tmp_path)) == [expected]


@pytest.mark.proves("CK620")
def test_a_list_that_cannot_be_read(tmp_path: Path) -> None:
    assert said(read('name,city\n"A,b\n', tmp_path)) == [
        "CK620 error 1:1-1:1 The quotation mark in line 2, before 'A', is never closed."
    ]


def test_what_could_be_a_formula_or_markup_is_a_name(tmp_path: Path) -> None:
    name = "=HYPERLINK(1) #panic() \\$x {{ campaign.title }} <b>"
    found = read(f"name,city\n{name},Orhei\n", tmp_path)
    assert found.recipients[0].name == name


def test_hidden_signs_and_blanks_go(tmp_path: Path) -> None:
    found = read("name,city\n\u202e\u200bA\u00a0 school\u2066 ,Orhei\n", tmp_path)
    assert found.recipients[0].name == "A school"


@pytest.mark.parametrize(
    ("land", "written", "printed"),
    [
        ("CA", "G1R4P5", "Orhei  G1R 4P5"),
        ("CA", "g7h-5b1", "Orhei  G7H 5B1"),
        ("CA", "G9A O5K", None),
        ("NL", "1012ab", "1012 AB Orhei"),
        ("PL", "00950", "00-950 Orhei"),
        ("GR", "118 53", "118 53 Orhei"),
        ("PT", "1000", None),
        ("DE", "10115", "10115 Orhei"),
        ("GB", "SW1A 1AA", "Orhei"),
        ("FI", "31", None),
        ("FI", "FI-00100", "FI-00100 Orhei"),
        ("MD", "MD-3505", "MD-3505 Orhei"),
        ("MD", "35", None),
        ("CH", "80001", None),
    ],
)
def test_postcodes_are_printed_as_their_country_does(
    land: str, written: str, printed: str | None, tmp_path: Path
) -> None:
    found = read(f"name,postcode,city,country\nA,{written},Orhei,{land}\n", tmp_path)
    assert [f.code for f in found.diagnostics] == ([] if printed else ["CK622"])
    assert printed is None or found.recipients[0].address[0] == printed


def test_a_workbook_keeps_row_and_column(tmp_path: Path) -> None:
    of = campaign()
    assert of.plan is not None
    path = tmp_path / "r.xlsx"
    path.write_bytes(workbook([["Liste"], [], ["Name", "Telefon"], ["A", "=1"], ["B", 69123456.0]]))
    found = read_recipients(path, of, of.plan, "r.xlsx")
    assert said(found) == [
        "CK622 error 4:2-4:3 B4: it holds a formula whose value was not saved.",
        "CK624 warning 5:2-5:3 B5: 69123456 is a mobile number.",
        "CK622 warning 5:2-5:3 B5: 69123456 has no 0 at its beginning: a spreadsheet has probably taken it.",
    ]


@pytest.mark.proves("CK629")
def test_a_text_asks_for_a_column_that_is_not_there(tmp_path: Path) -> None:
    of = campaign("messages:\n  - {id: tell-us, body: 'In {{ recipient.rooom }} of {{ recipient.name }}'}\n")
    path = tmp_path / "recipients.csv"
    path.write_text("name,room\nA,12\n", encoding="utf-8")
    found = recipients_of(of, path)
    assert found is not None
    assert [(f.code, f.path, f.hint) for f in found.diagnostics] == [
        ("CK629", "messages.tell-us.body", "Did you mean `room`?"),
        (
            "CK625",
            "recipients",
            "Where it is meant as one of these, call it so: name, address, street, postcode, city, contact, phone, "
            "email, website, language, copies, poster. A column of your own is printed where a text says "
            "{{ recipient.room }}.",
        ),
    ]


@pytest.mark.parametrize(
    ("head", "severity", "more"),
    [
        (
            "name,postcode,Beldesi",
            "warning",
            " No column is known to hold the town: a parcel does not arrive without.",
        ),
        ("name,city,Beldesi", "note", ""),
        ("name,address,Beldesi", "note", ""),
    ],
)
def test_a_column_nobody_knows_is_named_by_head_and_letter(
    head: str, severity: str, more: str, tmp_path: Path
) -> None:
    path = tmp_path / "recipients.csv"
    path.write_text(f"{head}\nA,1,X\n", encoding="utf-8")
    found = recipients_of(campaign(), path)
    assert found is not None
    told = [(f.severity.value, f.message) for f in found.diagnostics if f.code == "CK625"]
    assert told == [(severity, f"{path.as_posix()}: no text prints the column “Beldesi” (column C).{more}")]


@pytest.mark.parametrize(
    ("head", "cells", "warned"),
    [
        ("Affiche lycéens (nb)", ("2", "3", "deux"), True),
        ("Poster corridor", ("10", "", "4"), True),
        ("Poster corridor", ("east", "west", "4"), False),
        ("Pupils", ("120", "80", "300"), False),
    ],
)
def test_a_column_of_numbers_that_names_a_poster_and_is_not_read_is_a_warning(
    head: str, cells: tuple[str, ...], warned: bool, tmp_path: Path
) -> None:
    path = tmp_path / "recipients.csv"
    rows = "".join(f"School {n},Town {n},{cell}\n" for n, cell in enumerate(cells))
    path.write_text(f"name,city,{head}\n{rows}", encoding="utf-8")
    found = recipients_of(campaign(), path)
    assert found is not None
    told = [f.message for f in found.diagnostics if f.severity.value == "warning"]
    assert [message.partition("looks like")[0] for message in told] == (
        [f"{path.as_posix()}: the column “{head}” (column C) "] if warned else []
    )


def test_check_reads_the_list_beside_the_plan(tmp_path: Path) -> None:
    from tests.support import CASES

    (tmp_path / "base.yaml").write_text((CASES / "base.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "plan.yaml").write_text("extends: base.yaml\ncampaign: {id: village}\n", encoding="utf-8")
    (tmp_path / "recipients.csv").write_bytes("Schule;Telefon\nÜberlingen;0691 23 456\n".encode("cp1252"))
    done = run("check", "plan.yaml", cwd=tmp_path, env={"SOURCE_DATE_EPOCH": "1751328000"})
    assert done.exit_code == 1
    assert "recipients.csv:2:12 warning CK624" in done.stdout
    assert "Look whether these are right: “Überlingen”." in done.stdout


@given(st.text(max_size=200))
def test_whatever_the_cells_say(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("any") / "recipients.csv"
    path.write_bytes(("name;phone;language;quantity;email;website;logo;postcode\n" + text).encode(errors="replace"))
    of = campaign()
    assert of.plan is not None
    found = read_recipients(path, of, of.plan)
    assert found.recipients or found.diagnostics
    assert len({r.id for r in found.recipients}) == len(found.recipients) or found.errors


@pytest.mark.proves("CK621")
def test_a_column_that_may_be_two_materials_is_asked_about(tmp_path: Path) -> None:
    two = campaign("materials:\n  - {id: poster-b, type: poster, audience: teens, messages: [tell-us]}\n")
    found = read("name,Poster\nA,5\n", tmp_path, two)
    assert said(found) == ["CK621 warning 1:6-1:12 B1: `Poster` may be `poster-teens` or `poster-b`: it is not read."]
    assert found.recipients[0].quantity("poster-b") == 1
    assert unused_columns(two.editions, found) == []


@pytest.mark.parametrize(("total", "told"), [("12", False), ("1 2", False), ("13", True)])
def test_a_sum_that_is_not_the_sum_of_its_rows(total: str, told: bool, tmp_path: Path) -> None:
    found = read(f"name;city;quantity\nOak;Orhei;3\nElm;Orhei;4\nFir;Orhei;5\nTotal;;{total}\n", tmp_path)
    said_sums = [one.message for one in found.diagnostics if "come to" in one.message]
    assert said_sums == ([f"C5: the sum says {total}, and the rows above come to 12."] if told else [])


@pytest.mark.parametrize(
    ("head", "cell", "is_warned"),
    [
        ("مدير المدرسة", "السيدة ريما خوري", True),
        ("مدير المدرسة", "جورج حداد", True),
        ("مدير المدرسة", "إدارة المدرسة", False),
        ("Okul müdürü", "Ayşe Yılmaz", True),
        ("Ředitel školy", "Jan Novák", True),
        ("Who opens", "Mrs. Jane Doe", True),
        ("Opening", "Fr, Sa", False),
        ("District", "Sankt Gallen", False),
        ("District", "Dr. Moreau School", False),
    ],
)
def test_somebody_is_seen_in_a_column_of_any_name(head: str, cell: str, is_warned: bool, tmp_path: Path) -> None:
    found = read(f'name;town;{head}\nLyceum Oak;Orhei;"{cell}"\n', tmp_path)
    assert [f.code for f in found.diagnostics if f.code == "CK624"] == ["CK624"] * is_warned
