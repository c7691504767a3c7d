"""Numbers as they are printed: the digits stay, and in text from right to left they stand in their order."""

from __future__ import annotations

import ast
from pathlib import Path

import phonenumbers
import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import PhoneNumberFormat, PhoneNumberType

import campaignkit
from campaignkit.knowledge.helplines import helplines
from campaignkit.knowledge.phone_numbers import call_link, dialled, digits_of, text_link
from campaignkit.knowledge.printed_numbers import Medium, digits_for_letters, printed_number
from campaignkit.knowledge.right_to_left import MARK

MEDIA: tuple[Medium, ...] = ("page", "copy", "sms")
SENTENCES = {"ar": "اتصل على {} الآن.", "he": "התקשרו אל {} עכשיו.", "fa": "با {} تماس بگیرید."}
WRITTEN = (
    "116 111",
    "112",
    "+373 22 24-06-24",
    "(022) 24-06-24",
    "0800 1110 550",
    "833-591-KNOW",
    "1-800-4-A-CHILD",
    "0800/111 0 333",
    "01.42.00.00.00",
    "+373 22 24-06-24 ext. 12",
    "022 24-06-24 доб. 12",
    "#8103",
    "*2230",
)


def bare(text: str) -> str:
    """Return a text with plain spaces and hyphens and without marks."""
    return text.replace(MARK, "").replace("\u00a0", " ").replace("\u2011", "-")


def shown(line: str) -> str:
    """Return a line as it is seen, from left to right, in a paragraph from right to left."""
    return bare(str(get_display(line, base_dir="R")))


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("phone", WRITTEN)
def test_a_number_holds_together_in_a_sentence_from_right_to_left(phone: str, language: str, medium: Medium) -> None:
    line = SENTENCES[language].format(printed_number(phone, "MD", language, medium))
    assert phone in shown(line)


@pytest.mark.parametrize("language", SENTENCES)
def test_what_comes_first_in_a_sentence_stays_first(language: str) -> None:
    line = " – ".join(SENTENCES[language].format(printed_number(n, "MD", language, "copy")) for n in WRITTEN[:2])
    assert shown(line).index("112") < shown(line).index("116 111")


def test_without_marks_it_would_fall_apart() -> None:
    """The bidi implementation used here does see the fault that the marks prevent."""
    assert "+373 22 24-06-24" not in shown(SENTENCES["ar"].format("+373 22 24-06-24"))
    assert "116 111" not in shown(SENTENCES["ar"].format("116 111"))


@st.composite
def numbers_of_the_world(draw: st.DrawFn) -> tuple[str, str]:
    """Return a number of some country, as phonenumbers writes it."""
    country = draw(st.sampled_from(sorted(phonenumbers.SUPPORTED_REGIONS)))
    kind = draw(st.sampled_from([PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.TOLL_FREE]))
    number = phonenumbers.example_number_for_type(country, kind)
    form = draw(
        st.sampled_from([PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.NATIONAL, PhoneNumberFormat.E164])
    )
    return ("112" if number is None else phonenumbers.format_number(number, form)), country


@given(numbers_of_the_world(), st.sampled_from(sorted(SENTENCES)), st.sampled_from(MEDIA))
def test_numbers_of_the_world_hold_together(number: tuple[str, str], language: str, medium: Medium) -> None:
    phone, country = number
    printed = printed_number(phone, country, language, medium)
    assert digits_of(printed) == digits_of(phone)
    assert bare(printed) in shown(SENTENCES[language].format(printed))


@pytest.mark.parametrize(
    ("phone", "country", "digits"),
    [
        ("1 866 LE CAVAC", "CA", "1 866 532-2822"),
        ("1 866 APPELLE", "CA", "1 866 277-3553"),
        ("1-800-CALL NOW", "US", "1-800-225-5669"),
        ("833-591-KNOW", "US", "833-591-5669"),
        ("1 (866) APPELLE", "CA", "1 (866) 277-3553"),
        ("1800 RESPECT", "AU", "1800 737 732"),
        ("0800 FLOWERS", "GB", "0800 356 9377"),
        ("1-800-GOOD-NUMBERS", "US", "1-800-466-3686"),
    ],
)
def test_letters_become_digits_in_the_groups_of_the_country(phone: str, country: str, digits: str) -> None:
    assert bare(str(digits_for_letters(phone, country, "en", "sms"))) == digits
    assert printed_number("18005551234", "CA", "fr", "sms") == "1-800-555-1234"


def test_a_free_number_of_north_america_is_written_as_a_telephone_line_dials_it() -> None:
    """Ten digits reach a free number from a mobile telephone only."""
    for country in phonenumbers.COUNTRY_CODE_TO_REGION_CODE[1]:
        for service in getattr(helplines(country), "services", ()):
            if service.number is None:
                continue
            number = phonenumbers.parse(service.number.value, country)
            if phonenumbers.number_type(number) == PhoneNumberType.TOLL_FREE:
                assert service.number.value.startswith("1-"), (country, service.name)


def test_a_text_message_in_latin_letters_holds_only_letters_of_gsm_7() -> None:
    assert printed_number("+373 22 24\u201106\u201124", "MD", "ro", "sms") == "+373 22 24-06-24"
    assert printed_number("116111", "MD", "ar", "sms") == "116\u00a0111"


@pytest.mark.parametrize(
    ("phone", "country", "link"),
    [
        ("116 111", "MD", "tel:116111"),
        ("112", "AT", "tel:112"),
        ("+373 22 123 457", "MD", "tel:+37322123457"),
        ("022 123 457", "MD", "tel:+37322123457"),
        ("0800\u00a01111", "GB", "tel:+448001111"),
        ("833-591-KNOW", "US", "tel:+18335915669"),
        ("1-800-THE-LOST", "US", "tel:+18008435678"),
        ("022 123 457 ext. 12", "MD", "tel:+37322123457"),
        ("022 123 457 доб. 12", "MD", "tel:+37322123457"),
        ("022 123 457x12", "MD", "tel:+37322123457"),
        ("833-591-KNOW EXT 5", "US", "tel:+18335915669"),
        ("001 268 460 1234", "AG", "tel:+12684601234"),
        ("+57 (0) 321 123 4567", "CO", "tel:+573211234567"),
        ("+39 (0)2 1234 5678", "IT", "tel:+390212345678"),
        ("#8103", "JP", "tel:%238103"),
        ("*2230", "IL", "tel:*2230"),
    ],
)
def test_links_dial(phone: str, country: str, link: str) -> None:
    assert call_link(phone, country) == link


def test_links_that_write_name_the_word() -> None:
    assert text_link("741741", "US", "HOME") == "sms:741741?body=HOME"
    assert text_link("+373 22 123 457", "MD") == "sms:+37322123457"


@pytest.mark.parametrize("country", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_every_country_dials_its_numbers_in_full(country: str) -> None:
    for kind in (PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE):
        number = phonenumbers.example_number_for_type(country, kind)
        if number is None:
            continue
        written = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
        full = phonenumbers.format_number(number, PhoneNumberFormat.E164)
        assert dialled(full, country) == full
        short = phonenumbers.parse(written, country)
        if not phonenumbers.is_valid_short_number_for_region(short, country):
            assert dialled(written, country) == full


PACKAGE = Path(campaignkit.__file__).parent
WRITES = {
    "format_number",
    "format_number_for_mobile_dialing",
    "format_in_original_format",
    "format_out_of_country_calling_number",
}


def test_nothing_else_writes_a_number() -> None:
    """Only one file groups numbers, and no other touches the spaces of a `phone`."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                of = ast.unparse(node.func.value)
                if node.func.attr in WRITES or (node.func.attr == "replace" and of.endswith((".phone", "phone"))):
                    found.append(path.relative_to(PACKAGE).as_posix())
    assert set(found) <= {"knowledge/printed_numbers.py", "knowledge/phone_numbers.py"}
    assert found


@pytest.mark.parametrize("path", sorted(PACKAGE.glob("templates/**/*.jinja")), ids=lambda path: path.name)
def test_no_template_changes_a_number(path: Path) -> None:
    import re

    assert not re.search(r"phone\s*\|(?!\s*length\b)", path.read_text(encoding="utf-8"))
