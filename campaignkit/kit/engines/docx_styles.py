"""Styles, direction and fields of a document: what the `docx` package leaves to its XML. For docx_engine.py only."""

from __future__ import annotations

import copy
from typing import Any

from campaignkit.kit.engines.office_fonts import USUAL, font_of_each_kind_of_script, name_what_stands_for
from campaignkit.knowledge.reader import rows
from campaignkit.records import dataclass

_SIZES = {
    "Normal": 11.0,
    "Title": 24.0,
    "Subtitle": 13.0,
    "Heading 1": 15.0,
    "Heading 2": 12.0,
    "Quote": 12.0,
    "Caption": 9.0,
    "Header": 9.0,
    "Footer": 9.0,
    "List Bullet": 11.0,
    "List Number": 11.0,
    "List": 11.0,
    "No Spacing": 4.0,
}
_SPACE = {"Title": (6, 4), "Subtitle": (0, 14), "Heading 1": (16, 4), "Heading 2": (10, 3), "Normal": (0, 6)}
_LISTS = ("List Bullet", "List Number", "List")
_ON_FIELD = ("Title", "Subtitle")
"""What stands on a field of the main colour, as on printed pages."""
_BEHIND_BORDERS = (
    *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind"),
    *("w:contextualSpacing", "w:jc", "w:textAlignment", "w:outlineLvl", "w:rPr"),
)


@dataclass(frozen=True, slots=True)
class DocumentColours:
    """The colours of a document: of headings and the field of its title, what stands on that, its line, and text."""

    primary: str
    on_primary: str
    accent: str
    ink: str


def set_styles(document: Any, language: str, colours: DocumentColours, font: str) -> None:
    """Give every style that is used its font, size, colour and space."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    primary, light, ink = (
        RGBColor.from_string(colour.removeprefix("#").upper())
        for colour in (colours.primary, colours.on_primary, colours.ink)
    )
    if font != USUAL:
        name_what_stands_for(document, font)
    for name, size in _SIZES.items():
        style = document.styles[name]
        style.font.name, style.font.size = font, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(fonts.attrib):
            del fonts.attrib[key]
        for key, name_of in font_of_each_kind_of_script(font).items():
            fonts.set(qn(f"w:{key}"), name_of)
        _child(style.element.rPr, "w:szCs", val=str(int(size * 2)))
        heading = name == "Title" or name.startswith("Heading")
        style.font.color.rgb = light if name in _ON_FIELD else primary if heading else ink
        style.font.bold = style.font.cs_bold = heading
        spacing = style.element.rPr.find(qn("w:spacing"))
        if spacing is not None:
            style.element.rPr.remove(spacing)
        style.font.italic = name == "Quote"
        before, after = _SPACE.get(name, (0, 3))
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    for name in _ON_FIELD:
        _on_field(document.styles[name], colours)
    code = _ms_language(language)
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is not None:
        _child(defaults, "w:lang", val=code, bidi=code, eastAsia=code)


def _on_field(style: Any, colours: DocumentColours) -> None:
    """Put a style on the main colour, with a line below it; what follows with the same borders shares the field."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_pPr()
    for old in (*properties.findall(qn("w:pBdr")), *properties.findall(qn("w:shd"))):
        properties.remove(old)
    field, line = (colour.removeprefix("#").upper() for colour in (colours.primary, colours.accent))
    borders, ground = OxmlElement("w:pBdr"), OxmlElement("w:shd")
    for side, thick, space, colour in (
        ("top", 4, 10, field),
        ("left", 4, 10, field),
        ("bottom", 24, 10, line),
        ("right", 4, 10, field),
    ):
        _child(borders, f"w:{side}", val="single", sz=str(thick), space=str(space), color=colour)
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", field)):
        ground.set(qn(f"w:{key}"), value)
    properties.insert_element_before(borders, *_BEHIND_BORDERS)
    properties.insert_element_before(ground, *_BEHIND_BORDERS[1:])


def without_unused(document: Any, grid: str) -> None:
    """Take out the looks of a hundred tables, all but that of the `grid`, and a picture of another document.

    They are nine tenths of an empty file, which is read, written and packed for each document. Word has them anyway.
    """
    from docx.oxml.ns import qn

    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        plain = style.get(qn("w:default")) or style.get(qn("w:styleId")) == grid
        if style.get(qn("w:type")) == "table" and not plain:
            styles.remove(style)
    for part in (document.part, document.part.package):
        for name, relation in list(part.rels.items()):
            if relation.reltype.endswith(("/stylesWithEffects", "/thumbnail")):
                del part.rels[name]


def set_run(run: Any, language: str, *, rtl: bool, colour: str | None = None) -> None:
    """Say in which language a run is, so that spelling and screen readers follow, and in which direction it runs."""
    from docx.shared import RGBColor

    if colour is not None:
        run.font.color.rgb = RGBColor.from_string(colour.removeprefix("#").upper())
    code = _ms_language(language)
    properties = run._r.get_or_add_rPr()  # the package has no language of its own
    if rtl:
        run.font.rtl = True
    _child(properties, "w:lang", val=code, bidi=code)


def add_alike(paragraph: Any, text: str, properties: Any) -> bool:
    """Add a run that looks as an earlier one, in one piece; nothing where it holds more than letters."""
    from docx.oxml import OxmlElement

    if any(sign in text for sign in "\t\n\r"):
        return False
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = text
    if text != text.strip():
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(copy.deepcopy(properties))
    run.append(words)
    paragraph._p.append(run)
    return True


def set_direction(paragraph: Any) -> None:
    """Let a paragraph run from right to left."""
    properties = paragraph._p.get_or_add_pPr()
    from docx.oxml import OxmlElement

    bidi = OxmlElement("w:bidi")
    following = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr")
    properties.insert_element_before(bidi, *following)


SIDE_MM = 24
"""The margin at either side of a page."""


def set_table(table: Any, width_mm: float, *, rtl: bool) -> None:
    """Let a table fill `width_mm`, the room between the margins, with fine lines.

    Its columns run in the direction of the language. The first of two columns holds labels and is narrow.
    """
    from docx.enum.table import WD_TABLE_ALIGNMENT, WD_TABLE_DIRECTION
    from docx.shared import Mm

    count = len(table.columns)
    shares = (0.26, 0.74) if count == 2 else (1 / count,) * count
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(width_mm * share)
        for cell in column.cells:
            cell.width = column.width
    borders = _child(table._tbl.tblPr, "w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        _child(borders, f"w:{side}", val="single", sz="4", space="0", color="C9D4D3")
    if rtl:
        table.table_direction = WD_TABLE_DIRECTION.RTL


def keep_row(row: Any) -> None:
    """Keep a row on one page."""
    _child(row._tr.get_or_add_trPr(), "w:cantSplit", val="true")


def repeat_row(row: Any) -> None:
    """Repeat a row at the top of every page."""
    _child(row._tr.get_or_add_trPr(), "w:tblHeader", val="true")


def shade(cell: Any, colour: str) -> None:
    """Give a cell a ground."""
    from docx.oxml.ns import qn

    shading = _child(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto")
    shading.set(qn("w:fill"), colour.removeprefix("#").upper())


def hyperlink(paragraph: Any, address: str, text: str) -> Any:
    """Add a link and return its run."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.text.run import Run

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    element = OxmlElement("w:r")
    link.append(element)
    paragraph._p.append(link)
    run = Run(element, paragraph)
    run.text = text
    run.font.underline = True
    return run


def add_field(paragraph: Any, name: str) -> Any:
    """Add a field that the program fills in, such as the number of the page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run = paragraph.add_run()
    for kind in ("begin", "instruction", "end"):
        part = OxmlElement("w:instrText" if kind == "instruction" else "w:fldChar")
        if kind == "instruction":
            part.text = f" {name} "
        else:
            part.set(qn("w:fldCharType"), kind)
        run._r.append(part)
    return run


def new_numbering(document: Any) -> int:
    """Return a new numbering that looks like `List Number` and begins with 1."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element.pPr.numPr.numId.val
    number = numbering.add_num(numbering.num_having_numId(style).abstractNumId.val)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(number.numId)


def number_with(paragraph: Any, number: int) -> None:
    """Number a paragraph with one of the numberings."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number


def _child(parent: Any, name: str, **attributes: str) -> Any:
    """Return the child of a name, made at the end where there is none, with attributes set."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    child = parent.find(qn(name))
    if child is None:
        child = OxmlElement(name)
        parent.append(child)
    for key, value in attributes.items():
        child.set(qn(f"w:{key}"), value)
    return child


def _ms_language(language: str) -> str:
    """Return a language as Word knows it; a bare code is enough for most, English is European here."""
    if language == "en":
        return "en-GB"
    return language if language.split("-")[0] in rows("languages") else "en-GB"
