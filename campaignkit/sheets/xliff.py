"""XLIFF 2.1 for agencies: one unit a text, placeholders kept as codes; and what comes back, 2 or 1.2."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, SubElement, fromstring, indent, tostring

from campaignkit.late_patterns import late_pattern
from campaignkit.recipients.table import TableError
from campaignkit.sheets.texts import Texts

_NS = "urn:oasis:names:tc:xliff:document:2.0"
_PLACEHOLDER = late_pattern(r"(\{\{[^{}\n]*\}\})")
_XML_ID = late_pattern(r"[^A-Za-z0-9_.-]")


def texts_xliff(texts: Texts, campaign: str) -> bytes:
    """Return a file with a unit for each text."""
    root = Element("xliff", xmlns=_NS, version="2.1", srcLang=texts.source_language, trgLang=texts.language)
    file = SubElement(root, "file", id=campaign)
    for row in texts.rows:
        unit = SubElement(file, "unit", id=f"u{row.number}", name=row.key)
        notes = SubElement(unit, "notes")
        for line in row.where:
            SubElement(notes, "note").text = line
        codes = list(dict.fromkeys(_PLACEHOLDER.findall(row.source)))
        if codes:
            data = SubElement(unit, "originalData")
            for number, text in enumerate(codes, 1):
                SubElement(data, "data", id=f"d{number}").text = text
        state = "translated" if row.target and not row.unsure else "initial"
        segment = SubElement(unit, "segment", state=state)
        for name, text in (("source", row.source), ("target", row.target)):
            if text:
                _fill(SubElement(segment, name, {"xml:space": "preserve"}), text, codes)
    indent(file)
    for segment in root.iter("segment"):
        for child in segment:
            child.tail = None
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _fill(element: Element, text: str, names: list[str]) -> None:
    last: Element | None = None
    for number, part in enumerate(_PLACEHOLDER.split(text)):
        if number % 2:
            is_known = part in names
            last = SubElement(element, "ph", id=f"p{number}", equiv=part)
            if is_known:
                last.set("dataRef", f"d{names.index(part) + 1}")
        elif last is None:
            element.text = part
        else:
            last.tail = part


def read_xliff(data: bytes, file: str) -> tuple[str, list[tuple[int, str, str, str]]]:
    """Return the language of a file, and number, key, source and translation of each of its units.

    Raises:
        TableError: it is no XLIFF.
    """
    if b"<!ENTITY" in data or b"<!DOCTYPE" in data[:4000]:
        raise TableError(
            f"{file} declares things of its own, which no XLIFF does.", "Ask the agency for a plain one."
        )
    try:
        root = fromstring(data)  # noqa: S314  # without declarations nothing can grow
    except ParseError as error:
        raise TableError(f"{file} is not whole: {error}.", "Ask for the file again.") from None
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
    if root.tag != "xliff":
        raise TableError(f"{file} is XML, and not XLIFF.", "Ask the agency for XLIFF, or for a table.")
    first = next(root.iter("file"), Element("file"))
    language = root.get("trgLang") or first.get("target-language") or ""
    return language, list(_units(root))


def _units(root: Element) -> Iterator[tuple[int, str, str, str]]:
    for number, unit in enumerate((e for e in root.iter() if e.tag in ("unit", "trans-unit")), 1):
        originals = {data.get("id"): data.text or "" for data in unit.iter("data")}
        sources = ["".join(_text(e, originals)) for e in unit.iter("source")]
        targets = ["".join(_text(e, originals)) for e in unit.iter("target")]
        key = unit.get("name") or unit.get("resname") or unit.get("id") or ""
        whole = len(targets) == len(sources)
        yield number, key, "".join(sources).strip(), "".join(targets).strip() if whole else ""


def _text(element: Element, originals: dict[str | None, str]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in ("ph", "x", "sc", "ec"):
            yield (
                child.get("equiv")
                or originals.get(child.get("dataRef"))
                or child.get("equiv-text")
                or child.text
                or ""
            )
        else:
            yield from _text(child, originals)
        yield child.tail or ""
