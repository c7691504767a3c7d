"""What is official is never shortened: its name gets smaller, takes more lines, or other things give way."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import Job
from campaignkit.kit.view import ViewBuilder
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.plan import Plan
from tests.kit import stress
from tests.kit.pdf import codes_on, text_of
from tests.kit.test_overlaps import NOTHING, PROOF, laid_out, looked

NAMES = {
    "el": "Εθνικό Κέντρο Κοινωνικής Αλληλεγγύης – Γραμμή Άμεσης Κοινωνικής Βοήθειας για τα παιδιά",
    "de": "Landesarbeitsgemeinschaft Kinder- und Jugendschutz Mecklenburg-Vorpommern, Beratungstelefon",
    "ka": "სახელმწიფო ზრუნვისა და ტრეფიკინგის მსხვერპლთა დახმარების სააგენტოს ბავშვთა ცხელი ხაზი",
}
SMALL = """
  - {id: card-teens, type: wallet-card, audience: teens, messages: [tell]}
  - {id: card-teachers, type: wallet-card, audience: teachers, messages: [ready]}
  - {id: sticker-teens, type: sticker, audience: teens, messages: [tell], help: [line], title: Tell.}
  - {id: banner-teens, type: banner, audience: teens, messages: [tell], help: [line], formats: [320x100]}
  - {id: footer-parents, type: email-footer, audience: parents, messages: [ask], help: [line], formats: [picture]}
"""
SHORT = "Pressured online? It is not your fault.", "Tell."


def named(name: str, language: str) -> Plan:
    """Return a plan whose two services have an official name, with materials that are small."""
    text = stress.TEXT.replace("language: en", f"language: {language}").replace(*SHORT)
    for short in ("Child Helpline", "Emergency"):
        text = text.replace(f"name: {short},", f'name: "{name}",')
    return stress.plan_of(text[: text.index("materials:\n")] + "materials:" + SMALL)


CROWDED = {
    "wallet-card": ("ka", 3, "{id: card, type: wallet-card, audience: teens, messages: [tell], help: [a, b, c]}"),
    "sticker": ("de", 1, "{id: sticker, type: sticker, audience: parents, messages: [ask], help: [a], title: Tell.}"),
    "end-card": (
        "de",
        2,
        "{id: end, type: end-card, audience: teens, messages: [tell], help: [a, b], formats: [film]}",
    ),
}
"""As many services as a type takes, with numbers as long as many are. On a card code and colour give way to them,
at the end of a film the scene; on a round sticker the number stays inside the circle."""


@pytest.mark.parametrize("kind", CROWDED)
def test_as_many_official_names_as_a_type_takes_have_room(kind: str) -> None:
    language, services, material = CROWDED[kind]
    text = stress.TEXT.replace("language: en", f"language: {language}")
    text = re.sub(r"help: \[line[^]]*\]", "help: [a]", text[: text.index("materials:\n")])
    service = '  - {{id: {}, name: "{}", kind: helpline, country: MD, phone: "{}", sources: [operator]}}\n'
    numbers = zip("abc", ("0800 111 0 550", "+359 2 981 40 61", "116 117"), strict=True)
    lines = [service.format(one, NAMES[language], phone) for one, phone in numbers]
    text = re.sub(r"(?m)^help:\n(  - .*\n)*", "help:\n" + "".join(lines[:services]), text)
    plan = stress.plan_of(f"{text}materials:\n  - {material}\n")
    for job in laid_out(plan):
        assert looked(plan, job, PROOF) == NOTHING, job.output


@pytest.mark.parametrize("language", NAMES)
def test_official_names_of_ninety_letters_stand_on_small_things(language: str) -> None:
    plan = named(NAMES[language], language)
    assert len(NAMES[language]) >= 84
    for job in laid_out(plan):
        assert looked(plan, job, PROOF) == NOTHING, job.output


def printed(plan: Plan, job: Job, folder: Path) -> Path:
    """Return the page of a job."""
    view = ViewBuilder(plan, stress.FINAL, SHIPPED).view(job)
    page = folder / f"{job.output.stem}.pdf"
    page.write_bytes(TypstEngine(0).render(TEMPLATES / job.material.type / job.format.template, view, "pdf"))
    return page


def test_the_code_of_a_card_gives_way_to_names_and_its_address_stays(tmp_path: Path) -> None:
    plan = named(" ".join((NAMES["ka"], *NAMES["ka"].split()[:3])), "ka")
    job = next(job for job in laid_out(plan) if job.material.id == "card-teachers")
    page = printed(plan, job, tmp_path)
    said = text_of(page)
    assert codes_on(page, 1) == []
    assert "siguronline.md" in said
    assert said.count(NAMES["ka"].split()[-3]) == 2


def test_a_short_name_leaves_the_code_on_the_card(tmp_path: Path) -> None:
    plan = stress.plan_of()
    job = next(job for job in laid_out(plan) if job.material.type == "wallet-card")
    assert codes_on(printed(plan, job, tmp_path), 1) == ["https://siguronline.md"]


def test_a_banner_says_what_its_number_is_for_where_no_name_has_room(tmp_path: Path) -> None:
    plan = named(f"{NAMES['de']} {NAMES['de']} {NAMES['de']}", "de")
    job = next(job for job in laid_out(plan) if job.material.type == "banner")
    assert looked(plan, job) == NOTHING
    said = text_of(printed(plan, job, tmp_path))
    assert "116 111" in said
    assert "Landesarbeits" not in said
