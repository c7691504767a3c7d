"""Audiences are understood by what people call them, and what the materials have to print is proposed."""

from __future__ import annotations

import pytest

from campaignkit.campaign.topic_files import shipped_topics, topic
from campaignkit.knowledge.helplines import countries
from campaignkit.knowledge.reader import rows
from campaignkit.wizard.draft_ids import partner_ids
from campaignkit.wizard.help_candidates import EMERGENCY, candidates
from campaignkit.wizard.question import AnswersSoFar, NotUnderstoodError
from campaignkit.wizard.questions import QUESTIONS

TOPICS = {name: topic(name) for name in shipped_topics()}
AUDIENCES = next(question for question in QUESTIONS if question.key == "audiences")
SECTORS = list(rows("sectors"))
PARTNERS = next(question for question in QUESTIONS if question.key == "partners")
NAMES = """\
Federatie Wallonië-Brussel, Algemene Administratie van het Onderwijs
Geïntegreerde politie, gestructureerd op twee niveaus
Onderwijs, Vorming & Co. bv
GO! onderwijs van de Vlaamse Gemeenschap
Ministère de l’Éducation nationale, de l’Enfance et de la Jeunesse
Office de la Naissance et de l’Enfance (O.N.E.)
Police, justice et santé
Association « Innocence en danger », section 13
Bundesministerium für Familie, Senioren, Frauen und Jugend
Ministerium der Deutschsprachigen Gemeinschaft, Fachbereich Unterricht
Müller, Schmidt und Partner
Innocence in Danger e. V.
Ministry of Education, Skills, Youth and Sport
Police Service of Northern Ireland
Save the Children = Red Barnet
Dr. Ana's practice
Ministerio de Educación, Formación Profesional y Deportes
Policía Nacional, Unidad Central de Ciberdelincuencia
Asociación de Madres y Padres; CEIP Cervantes
Ayuntamiento de l'Hospitalet
Ministerul Educației, Cercetării și Tineretului
Inspectoratul General al Poliției, Direcția 5
Școala nr. 5, Bălți
Asociația „La Strada”, Moldova
Ministero dell’Istruzione, dell’Università e della Ricerca
Polizia Postale, Compartimento di Torino
Telefono Azzurro S.O.S.
Comune di Reggio nell'Emilia, Ufficio Scuole
Ministerstwo Zdrowia, Departament Edukacji
Fundacja „Dajemy Dzieciom Siłę”
Szkoła Podstawowa nr 3, im. Jana Pawła II
Komenda Główna Policji, Biuro Prewencji
Міністерство освіти і науки, молоді та спорту
ГО «Ла Страда – Україна»
Школа № 7, Львів
Кіберполіція, Департамент
وزارة التربية والتعليم، مديرية الشباب
جمعية الأمان؛ فرع الشمال
مدرسة النور الثانوية
الهيئة الوطنية، قسم الطفولة
""".splitlines()
"""As offices are called: with commas, signs, quotes, and words that are parts of society as well."""


def asked(topic: str = "online-child-abuse") -> AnswersSoFar:
    return AnswersSoFar({"country": "MD", "scope": "school", "topic": topic, "lead": "education=School"}, TOPICS)


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("teens", ["adolescents"]),
        ("teachers, parents", ["teachers-and-school-staff", "parents-and-carers"]),
        ("teachers parents", ["teachers-and-school-staff", "parents-and-carers"]),
        ("Young people; head teachers", ["adolescents", "teachers-and-school-staff"]),
        ("police", ["frontline-police"]),
        ("2, teens", ["children", "adolescents"]),
    ],
)
def test_audiences_by_what_people_call_them(typed: str, kinds: list[str]) -> None:
    assert list(AUDIENCES.understood(typed, asked())) == kinds


def test_an_audience_that_the_topic_does_not_have_is_not_taken_by_another_name() -> None:
    with pytest.raises(NotUnderstoodError, match="no audience that is listed"):
        AUDIENCES.understood("potential offenders", asked("general"))


def test_no_name_stands_for_two_kinds_of_audience() -> None:
    names = [name.casefold() for row in rows("audiences").values() for name in row["names"].split("|")]
    labels = [row["label"].casefold() for row in rows("audiences").values()]
    assert len({*names, *labels, *rows("audiences")}) >= len({*names, *labels})
    assert sorted(names) == sorted(set(names))
    assert not set(names) & {label for label in labels if label not in ("women", "men", "adults")}


TOPIC = next(question for question in QUESTIONS if question.key == "topic")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sextortion", "online-child-abuse"),
        ("Cybergrooming", "online-child-abuse"),
        ("harcèlement scolaire", "school-violence"),
        ("БУЛЛИНГ", "school-violence"),
        ("aile içi şiddet", "violence-against-women"),
    ],
)
def test_topics_by_what_people_call_them_or_a_part_of_them(typed: str, meant: str) -> None:
    assert TOPIC.understood(typed, asked()) == meant


def test_a_topic_that_nobody_knows_is_told_with_the_nearest() -> None:
    with pytest.raises(NotUnderstoodError, match="Did you mean `online-child-abuse`"):
        TOPIC.understood("sextorsions", asked())
    with pytest.raises(NotUnderstoodError, match=r"There are: .*\bgeneral\b"):
        TOPIC.understood("beekeeping", asked())


def test_no_word_stands_for_two_topics() -> None:
    words = [word.casefold() for one in TOPICS.values() for word in one.also_called]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("country", countries())
def test_an_emergency_number_is_proposed_where_materials_must_print_one(country: str) -> None:
    found = candidates(country, "en", TOPICS["online-child-abuse"])
    assert [candidate for candidate in found if candidate.kind == EMERGENCY and candidate.usual]


@pytest.mark.parametrize("sign", ["{}={}", '{}="{}"'])
def test_a_partner_is_named_as_it_is_called(sign: str) -> None:
    given = [sign.format("education", name) for name in NAMES]
    named = tuple(f"education={name}" for name in NAMES)
    assert PARTNERS.understood(tuple(given), asked()) == named
    for first in range(0, 40, 10):
        ten = slice(first, first + 10)
        assert PARTNERS.understood(", ".join(given[ten]), asked()) == named[ten]
    assert len({*partner_ids(named)}) == len(named) == 40


@pytest.mark.parametrize(
    ("typed", "partners"),
    [
        (f"5=Dr. Ana, {SECTORS.index('children-and-youth') + 1}", ["health=Dr. Ana", "children-and-youth"]),
        ("health=Dr. Ana, police", ["health=Dr. Ana", "law-enforcement"]),
        ('media="Radio 1, police", police', ["media=Radio 1, police", "law-enforcement"]),
        ("police, health", ["law-enforcement", "health"]),
    ],
)
def test_a_comma_parts_partners_where_the_next_is_one(typed: str, partners: list[str]) -> None:
    assert list(PARTNERS.understood(typed, asked())) == partners


def test_an_emergency_number_has_a_name_in_a_language_without_first_texts() -> None:
    found = {one.kind: one.entry["name"] for one in candidates("FI", "fi", TOPICS["online-child-abuse"])}
    assert found[EMERGENCY] == "Hätänumero"
