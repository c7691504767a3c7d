"""Kits in every script: the right direction, fonts that have the letters, numbers that read from left to right."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import typst
import yaml

from campaignkit.kit.engines.typst_engine import FONTS
from campaignkit.kit.font_chains import fonts as chains
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.render import render_kit
from campaignkit.knowledge.right_to_left import direction
from campaignkit.materials.library import SHIPPED
from campaignkit.plan.model.plan import Plan
from campaignkit.translate.edition import translated
from tests.kit.conftest import Kit, final, in_languages
from tests.kit.pdf import codes_on, text_of
from tests.shared_folder import shared_folder
from tests.support import overlay_document

TEXTS: dict[str, dict[str, str]] = yaml.load(
    (Path(__file__).parent / "scripts.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader
)
FONT = {
    "ar": "NotoSansArabic",
    "he": "NotoSansHebrew",
    "ka": "NotoSansGeorgian",
    "hy": "NotoSansArmenian",
    "am": "NotoSansEthiopic",
}
PLAN = f"""\
campaign: {{website: "https://example.org/help", translations: [{", ".join(TEXTS)}]}}
messages:
  - id: tell-us
    headline: Pressured online? It is not your fault.
    body: |
      Call {{{{ help.line.phone }}}}.

      - Tell an adult.
      - Keep the messages.
    call_to_action: Tell an adult. Or call.
materials:
  - {{id: poster-teens, formats: [a4]}}
  - {{id: leaflet-teens, type: leaflet, audience: teens, messages: [tell-us]}}
  - {{id: card-teens, type: social-card, audience: teens, messages: [tell-us]}}
  - id: release
    type: press-release
    audience: press
    messages: [tell-us]
    date: 2025-02-11
    contact: school
    lead: Help is there.
    sections: [{{title: Help, body: "{{{{ help.line.name }}}}"}}]
"""


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    """Return the kit of one small plan in all these languages at once."""
    document = overlay_document(PLAN)
    plan = document.plan
    assert plan is not None, [d.message for d in document.diagnostics]
    plans: dict[str, Plan] = {"en": plan}
    plans |= {language: translated(plan, language, texts) for language, texts in TEXTS.items()}
    wanted = plan_jobs(plan, SHIPPED, Order(languages=tuple(plans)))
    campaign = in_languages(document, plans)
    with shared_folder(tmp_path_factory, "scripts") as folder:
        result = render_kit(campaign, final(campaign), folder, job_list=wanted)
    assert [str(f.job.output) + str(f.failure) for f in result.failures] == []
    return Kit(folder, plan, wanted, result)


def fonts_of(path: Path) -> set[str]:
    """Return the names of the fonts in a PDF, without the tags of their subsets."""
    with pikepdf.open(path) as pdf:
        return {
            re.sub(r"^/[A-Z]{6}\+", "", str(font.BaseFont))
            for page in pdf.pages
            for font in page.Resources.Font.as_dict().values()
        }


@pytest.mark.parametrize("language", TEXTS)
def test_a_poster_says_its_language_and_has_its_letters(kit: Kit, language: str) -> None:
    path = kit.path(f"{language}/teens/poster-teens-a4.pdf")
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == language
    if language in FONT:
        assert any(name.startswith(FONT[language]) for name in fonts_of(path)), fonts_of(path)
    assert codes_on(path) == ["https://example.org/help"]


@pytest.mark.parametrize("language", TEXTS)
def test_numbers_read_from_left_to_right(kit: Kit, language: str) -> None:
    """The digits stand in their order on the page, wherever the line begins."""
    path = kit.path(f"{language}/teens/poster-teens-a4.pdf")
    groups: list[list[tuple[float, str]]] = []
    last = -10
    with pypdfium2.PdfDocument(path) as document:
        text = document[0].get_textpage()
        for index in range(text.count_chars()):
            if text.get_text_range(index, 1).isdecimal():
                if index - last > 2:
                    groups.append([])
                groups[-1].append((text.get_charbox(index)[0], text.get_text_range(index, 1)))
                last = index
    numbers = ["".join(digit for _, digit in sorted(group)) for group in groups]
    assert [number for number in numbers if len(number) > 4] == ["116111", "116111"]


@pytest.mark.parametrize("language", [name for name in TEXTS if direction(name) == "rtl"])
def test_the_page_is_mirrored(kit: Kit, language: str) -> None:
    """What begins at the left in English begins at the right here, on posters and in running documents."""

    def first_digit(name: str) -> tuple[float, float]:
        with pypdfium2.PdfDocument(kit.path(name)) as document:
            page = document[0]
            text = page.get_textpage()
            large = max(
                (text.get_charbox(i)[3] - text.get_charbox(i)[1], text.get_charbox(i)[0])
                for i in range(text.count_chars())
                if text.get_text_range(i, 1).isdecimal()
            )
            return large[1], page.get_size()[0]

    left, width = first_digit("en/teens/poster-teens-a4.pdf")
    right, _ = first_digit(f"{language}/teens/poster-teens-a4.pdf")
    assert left < width / 2 < right


@pytest.mark.parametrize("language", TEXTS)
def test_no_placeholder_and_no_english_word_is_left_on_a_poster(kit: Kit, language: str) -> None:
    text = text_of(kit.path(f"{language}/teens/poster-teens-a4.pdf"))
    assert "{{" not in text
    assert set(re.findall(r"[A-Za-z]{4,}", text)) <= {"example", "help", "School", "Police", "Child", "Emergency"}


def test_the_index_names_every_language_in_itself(kit: Kit) -> None:
    page = kit.path("index.html").read_text(encoding="utf-8")
    for language, name in {
        "ar": "العربية",
        "he": "עברית",
        "ka": "ქართული",
        "el": "Ελληνικά",
        "uk": "Українська",
    }.items():
        assert f'<li class="state" lang="{language}" dir="{direction(language)}"><b>{name}</b>' in page
        assert f'value="{language}"><span lang="{language}">{name}</span>' in page
        assert f'data-who="teens" lang="{language}" dir="{direction(language)}">' in page


@pytest.mark.parametrize("language", ["bg", "mk", "sr", "sr-Latn", "pt-PT"])
def test_a_page_names_its_language_so_that_local_forms_can_be_chosen(language: str, tmp_path: Path) -> None:
    """Bulgarian, Macedonian and Serbian draw some Cyrillic letters in their own way."""
    document = overlay_document(PLAN)
    assert document.plan is not None
    plan = translated(document.plan, language, {})
    wanted = [
        job for job in plan_jobs(plan, SHIPPED, Order(languages=(language,))) if job.material.id == "poster-teens"
    ]
    campaign = in_languages(document, {language: plan})
    result = render_kit(campaign, final(campaign), tmp_path, job_list=wanted)
    assert not result.failures
    with pikepdf.open(tmp_path / str(wanted[0].output)) as pdf:
        assert str(pdf.Root.Lang).split("-")[0] == language.split("-")[0]


def test_serbian_and_macedonian_letters_have_their_own_form() -> None:
    """The small б of Serbian and Macedonian is another glyph than the Russian one, upright and slanted."""
    pictures = {}
    for language in ("ru", "sr", "mk"):
        program = f'#set page(width: 60pt, height: 30pt)\n#set text(font: "Noto Sans", lang: "{language}")\nб _п_'
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
        pictures[language] = typst.compile(program.encode(), format="png", font_paths=fonts)
    assert pictures["sr"] != pictures["ru"]
    assert pictures["mk"] != pictures["ru"]
    assert chains("sr")["text"][0] == chains("mk")["display"][0] == "Noto Sans"
    assert chains("sr-Latn")["text"][0] == chains("bg")["text"][0] == "Inter"


def test_a_number_with_a_plus_keeps_it_in_front_in_a_sentence_from_right_to_left(tmp_path: Path) -> None:
    document = overlay_document(PLAN + "help:\n  - {id: line, phone: +373 22 123456}\n")
    assert document.plan is not None, [d.message for d in document.diagnostics]
    plan = translated(document.plan, "ar", TEXTS["ar"])
    wanted = [job for job in plan_jobs(plan, SHIPPED, Order(languages=("ar",))) if job.material.id == "poster-teens"]
    campaign = in_languages(document, {"ar": plan})
    result = render_kit(campaign, final(campaign), tmp_path, job_list=wanted)
    assert not result.failures, result.failures[0].failure
    with pypdfium2.PdfDocument(tmp_path / str(wanted[0].output)) as pdf:
        text = pdf[0].get_textpage()
        characters = [(text.get_charbox(i)[0], text.get_text_range(i, 1)) for i in range(text.count_chars())]
    pluses = [index for index, (_, character) in enumerate(characters) if character == "+"]
    assert len(pluses) == 2, "once large, once in the sentence"
    for index in pluses:
        near = [c for c in characters[max(0, index - 14) : index + 14] if c[1].isdecimal() or c[1] == "+"]
        assert "".join(character for _, character in sorted(near)).startswith("+373")
