"""Scripts without blanks between words: lines break inside, sentences end, and nothing gets a hyphen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typst

from campaignkit.kit.markup import breakable
from campaignkit.knowledge.reader import TEMPLATES

JAPANESE = "信頼できる大人に話してください。電話は無料で、いつでもつながります。「誰にも言わないで」と言われても。"
THAI = "ถ้ามีใครกดดันหนูบนอินเทอร์เน็ตหนูไม่ได้ผิดให้บอกผู้ใหญ่ที่ไว้ใจได้"


def said(expression: str, folder: Path) -> object:
    """Return the value of an expression over the functions for texts that templates share."""
    file = folder / "asked.typ"
    imported = "".join(f'#import "/_shared/{name}.typ": *\n' for name in ("text", "even", "greetings", "web_address"))
    file.write_text(f"{imported}#context [#metadata({expression}) <asked>]\n", encoding="utf-8")
    (folder / "_shared").symlink_to(TEMPLATES / "_shared")
    return json.loads(typst.query(str(file), "<asked>", root=str(folder), field="value", one=True))


@pytest.mark.parametrize("text", [JAPANESE, THAI])
def test_no_hyphen_is_put_where_words_are_not_divided(text: str) -> None:
    assert breakable(text, "ja") == text


def test_a_long_word_beside_them_still_breaks() -> None:
    assert breakable(f"{'a' * 40}{JAPANESE}", "ja").count("\N{SOFT HYPHEN}") == 3


def test_lines_break_behind_a_character_and_its_full_stop(tmp_path: Path) -> None:
    assert said('breakable-words("話していい。「誰にも」")', tmp_path) == [
        "話", "し", "て", "い", "い。", "「誰", "に", "も」",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Internet-Hilfe", ["Internet-", "-Hilfe"]),
        ("המרכז-אפריקאית", ["המרכז-אפריקאית"]),
        ("COVID-19", ["COVID-19"]),
        ("24/7", ["24/7"]),
        ("Eltern/Kinder", ["Eltern/", "Kinder"]),
    ],
)
def test_lines_break_at_joints_where_typst_breaks_them(text: str, words: list[str], tmp_path: Path) -> None:
    """Hebrew stays whole at a hyphen, and nothing ends a line before a digit: what is so long is set smaller."""
    high = f'measure(width: 1pt, text(hyphenate: false, "{text}")).height > 1.5 * measure("{text}").height'
    assert said(f'(breakable-words("{text}"), {high})', tmp_path) == [words, len(words) > 1]


def test_a_word_of_a_script_without_blanks_is_no_endless_one(tmp_path: Path) -> None:
    found = said(f'breakable-words("{THAI}").map(w => w.codepoints().len())', tmp_path)
    assert isinstance(found, list)
    assert max(found) == 12


def test_the_last_characters_stay_together(tmp_path: Path) -> None:
    assert said('end-held("あなたのせいではありません。")', tmp_path).endswith("せ\u2060ん\u2060。")  # type: ignore[attr-defined]


def test_japanese_has_phrases_between_which_a_headline_is_divided(tmp_path: Path) -> None:
    phrases = [
        ["写真を", "送ってと", "言われたら、", "信頼できる", "大人に", "話してください。"],
        ["ネットで", "こまったら、", "一人で", "なやまないで"],
        ["這不是你的錯"],
    ]
    asked = ", ".join(f'phrases("{"".join(text)}")' for text in phrases)
    found = said(f"({asked})", tmp_path)
    assert found == [phrases[0], ["ネットでこまったら、", "一人でなやまないで"], phrases[2]]


def test_a_line_of_japanese_ends_behind_a_phrase(tmp_path: Path) -> None:
    title = '"写真を送ってと言われたら"'
    assert said(f"evened({title}, 0.64 * measure({title}).width)", tmp_path) == "写真を送ってと\n言われたら"


@pytest.mark.parametrize(
    ("text", "endless"),
    [
        ("Talk to somebody whom you trust", False),
        (f"Talk to the {'school' * 7}", True),
        (f"{'office-' * 9}hours", False),
        (f"At the {'office-' * 3}{'school' * 7}", True),
        (JAPANESE, False),
        (THAI, False),
    ],
)
def test_a_word_of_more_than_forty_letters_is_known(text: str, endless: bool, tmp_path: Path) -> None:
    assert said(f"has-endless-word({json.dumps(text, ensure_ascii=False)})", tmp_path) is endless


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("网上有人威胁你？", 2),
        ("这不是你的错。", 2),
        ("一人で悩まないで", 1),
        (THAI, 4),
        ("Say it. Somebody listens.", 0),
        ("ВАЖНО", 0),
        ("你好", 0),
    ],
)
def test_so_many_signs_at_the_end_are_too_few_for_a_line(text: str, signs: int, tmp_path: Path) -> None:
    assert said(f'small-end("{text}")', tmp_path) == signs


def test_the_end_of_a_short_sentence_stays_together(tmp_path: Path) -> None:
    asked = ", ".join(f'end-held("{text}")' for text in ("网上有人威胁你？", "错了。", "Talk to us."))
    assert said(f"({asked})", tmp_path) == ["网上有人威胁\u2060你\u2060？", "错了。", "Talk to us."]


@pytest.mark.parametrize(("less", "fits"), [("0pt", True), ("0.1pt", False)])
def test_a_word_that_is_set_tight_is_as_wide_as_at_the_end_of_a_text(less: str, fits: bool, tmp_path: Path) -> None:
    """Before the end of a line its last letter is drawn in: so it seemed to fit, and Typst set the rest beside it."""
    style = "b => text(tracking: -0.02em, b)"
    wide = f'measure(({style})("интернету?")).width'
    assert said(f'words-fit("на интернету? Ниси", {wide} - {less}, {style})', tmp_path) is fits
