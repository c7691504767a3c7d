"""Web and e-mail addresses as a reader sees them: each line from left to right, and a site whole where it can be."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path

import pypdfium2
import pytest
import typst

from campaignkit.kit.engines.typst_engine import FONTS
from campaignkit.knowledge.reader import TEMPLATES
from tests.kit.test_without_blanks import said

ADDRESSES = (
    "exemple-centre.qc.ca/sextorsion",
    "www.exemple-centre.qc.ca/sextorsion",
    "www.nicht-wegschieben.example.org/hilfe/fuer-eltern.html?utm=poster&lang=de_AT#top",
    "ecole00@css-exemple.gouv.qc.ca",
    "koordinationsstelle-kinderschutz@jugendschutzzentrum-ostvorpommern.example.org",
    "nspcc.org.uk/keeping-children-safe/",
    "116111.pl",
    "a-b.example/-c/@d",
    f"{'child' * 9}.org/help-",
    "www.gov.br/mdh/pt-br/ondh/",
)
WIDTHS = (30, 60, 110, 300)
PAGE = """\
#import "/_shared/web_address.typ": address-within
#set text(size: 11pt, dir: if sys.inputs.lang == "fr" { ltr } else { rtl }, lang: sys.inputs.lang, font: "Inter")
#for width in (WIDTHS).map(w => w * 1pt) {
  set page(width: width, height: 400pt, margin: 0pt)
  for one in json(bytes(sys.inputs.addresses)) {
    page(align(end, context address-within(one, width, b => b)))
  }
}
"""


def lines_of(page: pypdfium2.PdfPage) -> list[str]:
    """Return the lines of a page: what stands left stands first, whatever comes first in the file."""
    text = page.get_textpage()
    marks = [(*text.get_charbox(n, loose=True), text.get_text_range(n, 1)) for n in range(text.count_chars())]
    seen = [(round(bottom), left, mark) for left, bottom, _, _, mark in marks if mark.strip()]
    seen.sort(key=lambda one: (-one[0], one[1]))
    return ["".join(mark for _, _, mark in line) for _, line in groupby(seen, key=lambda one: one[0])]


@pytest.mark.parametrize("language", ["ar", "he", "fa", "fr"])
def test_each_line_of_an_address_reads_from_left_to_right(language: str, tmp_path: Path) -> None:
    (tmp_path / "_shared").symlink_to(TEMPLATES / "_shared")
    page = tmp_path / "page.typ"
    page.write_text(PAGE.replace("WIDTHS", str(WIDTHS)[1:-1]), encoding="utf-8")
    asked = {"lang": language, "addresses": json.dumps(ADDRESSES)}
    made = typst.compile(str(page), root=str(tmp_path), font_paths=[str(FONTS)], sys_inputs=asked)
    with pypdfium2.PdfDocument(made) as document:
        pages = [(document[n].get_width(), lines_of(document[n])) for n in range(len(document))]
        copied = [document[n].get_textpage().get_text_range() for n in range(len(document))]
    for (width, lines), text, address in zip(pages, copied, ADDRESSES * len(WIDTHS), strict=True):
        assert "".join(lines) == address, (width, lines)
        assert sorted("".join(text.split())) == sorted(address), "a character stands in it that nobody would type"
        assert not any(line.endswith("-") for line in lines[:-1]), lines
    # Where the name of the site has room on a line, it is not broken.
    at_110 = [lines for width, lines in pages if width == 110]
    assert at_110[0] == ["exemple-centre.qc.ca/", "sextorsion"]
    assert at_110[3] == ["ecole00@", "css-exemple.gouv.qc.ca"]
    # Lines are of about one width: the last piece does not stand alone.
    assert at_110[9] == ["www.gov.br/", "mdh/pt-br/ondh/"]


IN_TEXT = """\
#import "/_shared/web_address.typ": address-in-text, typed-address
#set text(size: 11pt, lang: "pt", font: "Inter", hyphenate: true)
#set page(height: auto, margin: 0pt)
#for width in (85pt, 110pt, 150pt, 240pt) {
  page(width: width, {
    show typed-address(): m => address-in-text(m.text, false)
    [Veja https://www.gov.br/mdh/pt-br/ondh/canais-de-atendimento.]
  })
}
"""


def test_an_address_in_a_text_gets_no_second_hyphen_where_a_line_begins(tmp_path: Path) -> None:
    (tmp_path / "_shared").symlink_to(TEMPLATES / "_shared")
    page = tmp_path / "page.typ"
    page.write_text(IN_TEXT, encoding="utf-8")
    with pypdfium2.PdfDocument(typst.compile(str(page), root=str(tmp_path), font_paths=[str(FONTS)])) as document:
        pages = [lines_of(document[n]) for n in range(len(document))]
    for lines in pages:
        assert "".join(lines) == "Vejahttps://www.gov.br/mdh/pt-br/ondh/canais-de-atendimento.", lines
        assert not any(line.endswith("-") or line == "www." for line in lines), lines


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("You are not at fault. We listen.", False),
        ("Call us…", False),
        ("Read on at help.example.org", True),
        ("Write to office@school.example", True),
        ("See http://localhost/help", True),
        ("At 16.30 we are here.", True),
    ],
)
def test_the_pattern_of_addresses_is_asked_only_where_there_may_be_one(text: str, may: bool, tmp_path: Path) -> None:
    value = json.dumps(text)
    answer = said(f"(may-hold-address({value}), {value}.matches(typed-address()).len())", tmp_path)
    assert isinstance(answer, list)
    held, found = answer
    assert held is may
    assert may or not found
