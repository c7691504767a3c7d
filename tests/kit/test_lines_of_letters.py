"""Lines of a headline stand so far apart that no letter reaches into the line below it."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
import typst

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.engines.typst_engine import FONTS
from campaignkit.kit.font_chains import fonts
from campaignkit.kit.jobs import jobs
from campaignkit.kit.state_on_page import State
from campaignkit.kit.view_builders import view_builders
from campaignkit.knowledge.reader import TEMPLATES
from tests.support import ROOT

DEEP_OVER_HIGH = {
    "ar": ["ر\nاً", "ي\nأ", "ج\nأ"],
    "fa": ["ع\nآ", "چ\nگ"],
    "ps": ["ي\nأ"],
    "he": ["ק\nל"],
    "am": ["ጿ\nፓ"],
    "ka": ["ჯ\nჭ"],
    "hy": ["ք\nփ"],
    "cs": ["p\nŘ"],
    "de": ["g\nÜ"],
    "vi": ["g\nẾ", "ị\nẨ"],
    "ig": ["Ọ\nṄ"],
    "yo": ["Ẹ\nÓ"],
    "uk": ["р\nЇ"],
}
"""The tail of a letter on one line, and right below it what stands highest."""


def letters(content: str, language: str, folder: Path) -> list[tuple[str, float, float]]:
    """Return the letters of what stands on a page, each with how far it reaches down and up."""
    campaign = open_campaign(ROOT / "tests" / "kit" / "every_template.yaml")
    (builder,) = view_builders(campaign, campaign.plans, dict.fromkeys(campaign.plans, State("final", ()))).values()
    view = {**builder.view(jobs(campaign)[0]), "language": language, "fonts": fonts(language)}
    (folder / "_shared").symlink_to(TEMPLATES / "_shared")
    page = folder / "page.typ"
    page.write_text(
        '#import "/_shared/type.typ": display\n#import "/_shared/help.typ": service-about\n'
        '#import "/_shared/heads.typ": titled-in\n'
        f'#set page(width: 9cm, height: 9cm)\n#set text(lang: "{language}")\n{content}\n',
        encoding="utf-8",
    )
    made = typst.compile(
        str(page), root=str(folder), font_paths=[str(FONTS)], sys_inputs={"view": json.dumps(view, default=str)}
    )
    with pypdfium2.PdfDocument(made) as document:
        read = document[0].get_textpage()
        found = [(read.get_text_range(n, 1), *read.get_charbox(n)) for n in range(read.count_chars())]
    return [(letter, bottom, top) for letter, _, bottom, _, top in found if letter.strip()]


@pytest.mark.parametrize(
    ("language", "text"), [(name, text) for name, texts in DEEP_OVER_HIGH.items() for text in texts]
)
def test_a_deep_letter_stays_clear_of_a_high_one(language: str, text: str, tmp_path: Path) -> None:
    above, below = text.split("\n")
    found = letters(f"#display(60pt)[{above} \\ {below}]", language, tmp_path)
    lowest = min(bottom for letter, bottom, _ in found if letter in above)
    assert lowest >= max(top for letter, _, top in found if letter not in above)


@pytest.mark.parametrize(("language", "word"), [("ar", "سد"), ("fa", "سد"), ("he", "שד")])
def test_lines_of_a_headline_without_tails_and_marks_stand_near(language: str, word: str, tmp_path: Path) -> None:
    found = letters(f"#display(60pt)[{word} \\ {word}]", language, tmp_path)
    tops = sorted(top for letter, _, top in found if letter == word[0])
    assert 1.2 <= (tops[1] - tops[0]) / 60 <= 1.3


def test_a_latin_word_is_no_larger_than_arabic_ones_beside_it(tmp_path: Path) -> None:
    def high(content: str, language: str) -> float:
        folder = tmp_path / language
        folder.mkdir()
        return next(top - bottom for letter, bottom, top in letters(content, language, folder) if letter == "H")

    assert high("#display(60pt)[H سد]", "ar") == pytest.approx(0.9 * high("#display(60pt)[H]", "en"), rel=0.02)


def test_a_blank_is_as_wide_between_latin_words_as_between_numbers(tmp_path: Path) -> None:
    blank = "let blank(s) = measure(display(60pt, s + [ ] + s)).width - 2 * measure(display(60pt, s)).width"
    same = 'assert(calc.abs(blank("n") - blank("0")) < 0.1pt, message: repr((blank("n"), blank("0"))))'
    assert letters(f"#context {{\n{blank}\n{same}\n}}\nset", "en", tmp_path)


def test_a_dot_below_a_letter_is_not_one_above_the_next(tmp_path: Path) -> None:
    found = letters("#display(60pt)[ị \\ Ẩ]", "vi", tmp_path)
    between = min(bottom for letter, bottom, _ in found if letter == "ị") - max(
        top for letter, _, top in found if letter == "Ẩ"
    )
    assert between > 0.05 * 60


def test_what_is_said_of_a_service_stays_clear_of_its_name(tmp_path: Path) -> None:
    service = 'id: "line", name: "ممممم", phone: "116 111", hours: "أأأأأ", cost: none, for_whom: none'
    service = f"({service}, digits: none, text: none, website: none)"
    found = letters(f"#context service-about({service}, 20pt, 3cm)", "ar", tmp_path)
    lowest = min(bottom for letter, bottom, _ in found if letter == "م")
    assert lowest >= max(top for letter, _, top in found if letter == "أ")


def test_the_last_two_words_of_a_heading_part_where_they_are_wider_than_its_place(tmp_path: Path) -> None:
    run = '(text: "one two mmmmm mmmmm", strong: false, emphasis: false, link: none)'
    title = f'(plain: "one two mmmmm mmmmm", path: "title", runs: ({run},))'
    found = letters(f"#context titled-in(4cm, 2, 20pt, {title})", "en", tmp_path)
    assert len({round(bottom) for letter, bottom, _ in found if letter == "m"}) == 2
