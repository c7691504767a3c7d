"""A document for Word, and slides for PowerPoint, hold the texts of their PDF: words of the one are in the other.

What only paper has is set aside: heads, feet and numbers of pages. Fixed words at the head of a column may be others.
"""

from __future__ import annotations

import io
import re

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from pptx import Presentation

from campaignkit.kit.engine_of_format import make
from campaignkit.kit.engines.typst_engine import TypstEngine
from campaignkit.kit.jobs import plan_jobs
from campaignkit.kit.view import ViewBuilder
from campaignkit.materials.library import SHIPPED
from tests.kit import stress
from tests.kit.files import plain
from tests.kit.test_no_english import EVERY_TYPE

OFFICE = sorted(name for name in SHIPPED.types() if {f.engine for f in SHIPPED.type(name).formats} & {"docx", "pptx"})
BREAKS = {"noBreakHyphen": "-", "tab": " ", "br": " "}


def in_pdf(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def in_word(data: bytes) -> str:
    """Return the texts of all paragraphs, those in cells and links as well."""
    said = []
    for paragraph in docx.Document(io.BytesIO(data)).element.body.iter(qn("w:p")):
        names = [(node, node.tag.rpartition("}")[2]) for node in paragraph.iter()]
        said.append("".join(node.text or "" if name == "t" else BREAKS.get(name, "") for node, name in names))
    return "\n".join(said)


def in_slides(data: bytes) -> str:
    shapes = [shape for slide in Presentation(io.BytesIO(data)).slides for shape in slide.shapes]
    return "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)


def words(text: str) -> set[str]:
    """Return the words of a text, those that a line breaks in one piece."""
    whole = re.sub("[\u00ad\u200b\ufffe\x02](\r?\n)?", "", plain(text))
    return set(re.findall(r"[^\W_]+", re.sub(r"-\r?\n", "-", whole).casefold()))


@pytest.mark.parametrize("kind", OFFICE)
def test_documents_and_slides_hold_the_words_of_their_pdf(kind: str) -> None:
    plan = stress.plan_of(EVERY_TYPE.read_text(encoding="utf-8"))
    builder, typst = ViewBuilder(plan, stress.FINAL, SHIPPED), TypstEngine(0)
    jobs = [job for job in plan_jobs(plan, SHIPPED) if job.material.type == kind]
    office = next(job for job in jobs if job.format.engine in ("docx", "pptx"))
    view = builder.view(office)
    data = make(typst, office, view)[0]
    there = words(in_word(data) if office.format.engine == "docx" else in_slides(data))
    fixed = set().union(*(words(said) for said in view["words"].values()))
    # What is copied into a newsletter is text, with whole addresses.
    other = next(job for job in jobs if job.format.output in ("pdf", "txt"))
    data = make(typst, other, builder.view(other))[0]
    paper = words(in_pdf(data) if other.format.output == "pdf" else data.decode())
    margins = words(view["campaign"]["title"]["plain"]) | {str(n) for n in range(1, 10)} | {"https"}
    assert len(paper) > 20
    assert sorted(paper - there - margins - fixed) == []
    assert sorted(there - paper - fixed) == []
