"""Plans about nothing but numbers: two of a country, said in every text of every type, and how they are seen there.

Seen means as a person does: characters of a page from left to right, lines of text as a bidirectional algorithm shows
them, links as a telephone takes them, codes as a scanner reads them.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import phonenumbers
import pikepdf
import pypdfium2
import yaml
import zxingcpp
from bidi import get_display

from tests.atlas.world import Draw, languages_of, material_of
from tests.kit.files import lines_of, plain
from tests.kit.looked_at import Run, runs_of

LANGUAGES = ("own", "ar", "own", "he", "en", "fa")
SITE = "https://example.org/help"
KIND = phonenumbers.PhoneNumberType
FORMS = phonenumbers.PhoneNumberFormat
BETWEEN = r"[\s()./\-\u2010-\u2015\u200e]*"


def numbers_of(country: str) -> tuple[str, str]:
    """Return a number to call and one of an office, of the kinds that a country has; no two forms of one number."""
    draw = random.Random(f"numbers {country}")  # noqa: S311  # drawn, not secret
    short = phonenumbers.shortnumberinfo._example_short_number(country)  # all there is
    found = [phonenumbers.example_number_for_type(country, kind) for kind in (KIND.TOLL_FREE, KIND.MOBILE)]
    office = phonenumbers.example_number_for_type(country, KIND.FIXED_LINE)
    written = [phonenumbers.format_number(number, FORMS.NATIONAL) for number in found if number is not None]
    first = draw.choice([*written, *([str(short)] if short and len(short) >= 3 else [])] or ["116 111"])
    second = "116 111" if office is None else phonenumbers.format_number(office, FORMS.INTERNATIONAL)
    return "116 111" if digits(second).endswith(digits(first)) else first, second


def plan_about(country: str, language: str, theme: str, forms: Sequence[tuple[str, str]]) -> str:
    """Return a plan whose texts all say the two numbers, with a material of each of some types and formats."""
    named = languages_of(country)[0] if language == "own" else language
    draw = Draw(sum(map(ord, country)), country, named)
    phones = dict(zip(("line", "office"), numbers_of(country), strict=True))
    services = [
        {"id": name, "name": draw.said(6, 16), "kind": "helpline", "country": country, "phone": phone}
        | {"sources": ["operator"]}
        for name, phone in phones.items()
    ]
    said = f"{draw.said(4, 20)} {{{{ help.line.phone }}}} {draw.said(4, 20)}."
    message = {"id": "say", "audience": "readers", "headline": draw.said(6, 24), "body": said, "help": list(phones)}
    materials = [material_of(draw, n, kind, form, "speech", list(phones)) for n, (kind, form) in enumerate(forms)]
    for made in materials:
        made |= {"audience": "readers"} if "audience" in made else {}
        made |= {"messages": ["say"] if made.get("messages") else []} if "messages" in made else {}
        for key in ("title", "personal", "images", "scene"):
            if key in made:
                made[key] = draw.said(4, 24) if key == "title" else None
        made |= {"made_elsewhere": {"by": draw.said(4, 20), "link": SITE}} if "made_elsewhere" in made else {}
        for section in made.get("sections", ()):
            section |= {"title": draw.said(4, 20), "body": said}
    plan: dict[str, Any] = {
        "campaign": {"id": "numbers", "title": draw.said(6, 24), "summary": "A plan.", "country": country}
        | {"scope": "national", "language": named, "starts": "2025-01-01", "ends": "2025-12-31", "website": SITE},
        "theme": {"name": theme},
        "audiences": [{"id": "readers", "name": draw.said(4, 20), "kind": "adolescents"}],
        "stakeholders": [
            {"id": "lead", "name": draw.said(5, 30), "sector": "education", "role": "lead"}
            | {"contact": {"name": draw.said(5, 20), "phone": phones["office"], "email": "office@example.org"}}
        ],
        "help": services,
        "messages": [message],
        "channels": [{"id": "lessons", "name": draw.said(4, 20), "kind": "school"}],
        "activities": [
            {"id": "week", "name": draw.said(4, 30), "audiences": ["readers"], "accountable": "lead"}
            | {"channels": ["lessons"], "messages": ["say"], "starts": "2025-02-11", "ends": "2025-02-28"}
        ],
        "materials": [{key: value for key, value in one.items() if value is not None} for one in materials],
    }
    return yaml.safe_dump(plan, allow_unicode=True, sort_keys=False, width=4000)


def digits(text: str) -> str:
    """Return the digits of a text, those of all scripts as 0 to 9."""
    return "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())


def times(number: str, text: str) -> int:
    """Return how often a number stands in a text, in its order."""
    whole = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    wanted = BETWEEN.join(digits(number))
    return len(re.findall(rf"(?<!\d){wanted}(?!\d)", whole))


def said_on_pages(pdf: bytes, number: str, *, backwards: bool) -> tuple[int, int]:
    """Return how often a number is in the text of a PDF, and how often it is seen whole on a line of it.

    Pages from right to left come in pieces out of a PDF: of them only what is seen counts.
    """
    read = seen = 0
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            seen += sum(times(number, row) for row in _rows(list(runs_of(page))))
            read += times(number, page.get_textpage().get_text_range())
    return (seen if backwards else read), seen


def _rows(runs: list[Run]) -> list[str]:
    """Return what stands side by side, from left to right."""
    rows: list[tuple[float, float, float, str]] = []
    for run in sorted(runs, key=lambda run: run.box[0]):
        left, bottom, right, top = run.box
        said = "".join(letter for _, letter in sorted(zip(run.boxes, run.text, strict=True)))
        high = top - bottom
        for n, (low, up, end, before) in enumerate(rows):
            if min(top, up) - max(bottom, low) > 0.5 * min(high, up - low) and -1 < left - end < 0.8 * max(
                high, up - low
            ):
                rows[n] = (min(low, bottom), max(up, top), right, f"{before} {said}")
                break
        else:
            rows.append((bottom, top, right, said))
    return [said for *_, said in rows]


def said_in_lines(path: Path, number: str, *, backwards: bool) -> tuple[int, int]:
    """Return how often a number is in the text of a file, and how often a line shows it in its order."""
    read = seen = 0
    for line in lines_of(path):
        read += times(number, plain(line))
        seen += times(number, plain(str(get_display(line, base_dir="R" if backwards else "L"))))
    return read, seen


def links_of(path: Path) -> set[str]:
    """Return what a telephone dials from a file."""
    if path.suffix != ".pdf":
        return set(re.findall(r'href="tel:([^"]*)"', path.read_text(encoding="utf-8", errors="replace")))
    with pikepdf.open(path) as document:
        notes = [note for page in document.pages for note in page.obj.get("/Annots", ())]
        found = [str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A]
    return {uri.removeprefix("tel:") for uri in found if uri.startswith("tel:")}


def reaches(link: str, number: str, country: str) -> bool:
    """Say whether who dials a link reaches a number; without a plus it is dialled as at home."""
    try:
        there = phonenumbers.parse(number, country)
        same = phonenumbers.parse(link, country) == there
    except phonenumbers.NumberParseException:
        return digits(link) == digits(number)
    if not link.startswith("+"):
        return digits(link) == digits(number)
    return same and phonenumbers.is_valid_number(there)


def codes_on(pdf: bytes) -> Iterator[str]:
    """Yield what a scanner reads on the pages of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            scale = min(3.0, 2400 / max(page.get_width(), page.get_height()))
            yield from (code.text for code in zxingcpp.read_barcodes(page.render(scale=scale).to_pil()))
