"""Offices are told from people: functions in many languages stay silent, names speak."""

from __future__ import annotations

import pytest

from campaignkit.knowledge.phone_numbers import is_mobile, is_possible
from campaignkit.recipients.office_or_person import is_a_person, is_somebodys_address

OFFICES = (
    "School counsellor",
    "Head teacher's office",
    "Schulsozialarbeit",
    "Sekretariat, Zimmer 12",
    "Beratungslehrkraft",
    "Psiholog școlar",
    "Cabinetul psihologului, et. 2",
    "Consilier Școlar",
    "Школьный психолог",
    "Практичний психолог",
    "Приёмная",
    "Vie scolaire",
    "Infirmière scolaire",
    "Departamento de Orientación",
    "Sportello di ascolto",
    "Pedagog Szkolny",
    "Child Protection Team",
    "Room 12",
    "სკოლის ფსიქოლოგი",
    "სოციალური მუშაკი",
    "Դպրոցի Հոգեբան",
    "Məktəbin Psixoloqu",
    "المرشدة التربوية",
    "إدارة المدرسة",
    "مسؤولة حماية الطفل",
)
PEOPLE = (
    "السيدة ريما خوري",
    "الأستاذ جورج حداد",
    "الدكتورة ليلى نصر",
    "Maria Popescu",
    "Dr. Ana Rusu",
    "Frau Müller",
    "Herr Dr. Hans Schmidt",
    "Иванова Мария Петровна",
    "Ковальчук Олена",
    "Mme Dupont",
    "Jean-Pierre d'Ormesson",
    "Doamna Ionescu",
    "ნინო ბერიძე",
    "ბერიძე ნინო",
    "გიორგი კაპანაძე",
    "Նինո Բերիձե",
)


@pytest.mark.parametrize("text", OFFICES)
def test_an_office_is_no_person(text: str) -> None:
    assert not is_a_person(text)


@pytest.mark.parametrize("text", PEOPLE)
def test_a_name_is_a_person(text: str) -> None:
    assert is_a_person(text)


def test_in_a_column_of_persons_georgian_words_are_a_name() -> None:
    assert is_a_person("ნინო ხომერიკი", said_to_be=True)
    assert not is_a_person("სკოლის ფსიქოლოგი", said_to_be=True)


def test_addresses() -> None:
    assert is_somebodys_address("maria.popescu@school.md")
    assert is_somebodys_address("m.popescu@school.md")
    assert not is_somebodys_address("info@school.md")
    assert not is_somebodys_address("school.office@example.org")
    assert not is_somebodys_address("liceul.orhei@edu.md")


def test_numbers_of_many_countries() -> None:
    import phonenumbers
    from phonenumbers import PhoneNumberType as Kind

    seen = 0
    for country in sorted(phonenumbers.SUPPORTED_REGIONS):
        own = [phonenumbers.example_number_for_type(country, kind) for kind in (Kind.MOBILE, Kind.FIXED_LINE)]
        for number, mobile in zip(own, (True, False), strict=True):
            if number is None or phonenumbers.number_type(number) == Kind.FIXED_LINE_OR_MOBILE:
                continue
            for form in (phonenumbers.PhoneNumberFormat.NATIONAL, phonenumbers.PhoneNumberFormat.INTERNATIONAL):
                text = phonenumbers.format_number(number, form)
                assert is_possible(text, country), (country, text)
                assert is_mobile(text, country) is mobile, (country, text)
                seen += 1
    assert seen > 600
