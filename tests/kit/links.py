"""Every link in the files of a kit: where it leads, and what is printed there.

A link to a file leads to a file of the kit and to an anchor in it; a number that is dialled is the number one reads;
an address that is opened is the address one reads, or stands behind words.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from email import message_from_bytes, policy
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import openpyxl
import pikepdf
import pypdfium2
import zxingcpp
from lxml import etree

from tests.kit.files import plain

MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
WEB = re.compile(r"https?://[^\s<>\"')\]]+[^\s<>\"')\].,;:!?]")
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class _Anchors(HTMLParser):
    """The links and the anchors of a web page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[tuple[str, str | None]] = []
        self.ids: set[str] = set()
        self._open: list[str] = []
        self._said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids |= {name for name in (found.get("id"), found.get("name")) if name and tag != "meta"}
        if tag == "a" and found.get("href"):
            self._open, self._said = [str(found["href"])], []
        elif tag in ("img", "source", "link", "script", "iframe"):
            target = found.get("src") or found.get("href")
            if target and not target.startswith("data:"):
                self.links.append((target, None))

    def handle_data(self, data: str) -> None:
        self._said.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open:
            self.links.append((self._open.pop(), "".join(self._said).strip() or None))


def _page(text: str) -> _Anchors:
    page = _Anchors()
    page.feed(text)
    return page


def links_of(path: Path) -> Iterator[tuple[str, str | None]]:
    """Yield where the links of a file lead and what is printed on each."""
    if path.suffix == ".html":
        yield from _page(path.read_text(encoding="utf-8")).links
    elif path.suffix == ".eml":
        yield from _mail(path)
    elif path.suffix == ".pdf":
        yield from _pdf(path)
    elif path.suffix in (".docx", ".pptx"):
        yield from _office(path)
    elif path.suffix == ".xlsx":
        for sheet in openpyxl.load_workbook(io.BytesIO(path.read_bytes())):
            for row in sheet.iter_rows():
                yield from ((str(c.hyperlink.target), str(c.value)) for c in row if c.hyperlink is not None)
    elif path.suffix in (".txt", ".md", ".ics"):
        yield from ((found[0], None) for found in WEB.finditer(path.read_text(encoding="utf-8").replace("\r\n ", "")))


def _mail(path: Path) -> Iterator[tuple[str, str | None]]:
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    parts = list(mail.walk())
    held = {str(part["Content-ID"]).strip("<>") for part in parts if part["Content-ID"]}
    for part in parts:
        if part.get_content_type() == "text/html":
            for target, said in _page(part.get_content()).links:
                if not target.startswith("cid:") or target.removeprefix("cid:") not in held:
                    yield target, said
        elif part.get_content_type() == "text/plain":
            yield from ((found[0], None) for found in WEB.finditer(part.get_content()))


def _pdf(path: Path) -> Iterator[tuple[str, str | None]]:
    with pikepdf.open(path) as document, pypdfium2.PdfDocument(path) as seen:
        for page, drawn in zip(document.pages, seen, strict=True):
            texts = drawn.get_textpage()
            for note in page.obj.get("/Annots", ()):
                if "/A" in note and "/URI" in note.A:
                    left, low, right, high = (float(value) for value in note.Rect)
                    said = texts.get_text_bounded(
                        left, low + 0.3 * (high - low), right, high - 0.3 * (high - low)
                    ).strip()
                    yield str(note.A.URI), said or None


def _office(path: Path) -> Iterator[tuple[str, str | None]]:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            rels = f"{Path(name).parent.as_posix()}/_rels/{Path(name).name}.rels"
            if not name.endswith(".xml") or rels not in archive.namelist():
                continue
            leads = {
                one.get("Id"): str(one.get("Target"))
                for one in etree.fromstring(archive.read(rels))
                if one.get("TargetMode") == "External"
            }
            tree = etree.fromstring(archive.read(name))
            marks = {mark.get(f"{WORDS}name") for mark in tree.iter(f"{WORDS}bookmarkStart")}
            used = set()
            for link in tree.iter(f"{WORDS}hyperlink"):
                said = "".join(link.itertext())
                anchor = link.get(f"{WORDS}anchor")
                if anchor is not None and anchor not in marks:
                    yield f"#{anchor}", said
                if link.get(f"{RELATION}id") in leads:
                    used.add(link.get(f"{RELATION}id"))
                    yield leads[link.get(f"{RELATION}id")], said
            for link in tree.iter(f"{DRAWING}hlinkClick"):
                run = link.getparent().getparent()
                if link.get(f"{RELATION}id") in leads:
                    used.add(link.get(f"{RELATION}id"))
                    yield leads[link.get(f"{RELATION}id")], "".join(run.itertext())
            yield from ((target, None) for name, target in leads.items() if name not in used)


def wrong_links(folder: Path) -> tuple[list[tuple[str, str, str]], dict[str, int]]:
    """Return the links of a kit that are wrong, with why, and how many there are by kind of file."""
    wrong: list[tuple[str, str, str]] = []
    counts: dict[str, int] = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        for target, said in links_of(path):
            counts[path.suffix] = counts.get(path.suffix, 0) + 1
            why = _why(path, folder, target, said)
            if why:
                wrong.append((path.relative_to(folder).as_posix(), target, why))
    manifest = folder / "manifest.json"
    if manifest.is_file():
        said = json.loads(manifest.read_text(encoding="utf-8"))
        named = [one["file"] for one in said["files"]]
        named += [name for kit in said["kits"] for name in (kit["zip"], *kit["files"])]
        wrong += [("manifest.json", name, "no file") for name in named if not (folder / name).is_file()]
    return wrong, counts


def _why(path: Path, folder: Path, target: str, said: str | None) -> str:
    """Say what is wrong with a link; nothing where it is right."""
    shown = plain(said or "").strip()
    scheme, _, rest = target.partition(":")
    if scheme in ("tel", "sms"):
        number, _, query = rest.partition("?")
        if not re.fullmatch(r"\+?[0-9]{2,15}", number) or (query and not re.fullmatch(r"body=[\w%.~-]+", query)):
            return "not well formed"
        return "" if said is None or _calls(number, shown) else f"printed beside it: {shown}"
    if scheme == "mailto":
        address = rest.partition("?")[0]
        if address and not MAIL.fullmatch(unquote(address)):
            return "not well formed"
        return "" if not MAIL.fullmatch(shown) or shown == address else f"printed beside it: {shown}"
    if scheme in ("http", "https"):
        found = urlsplit(target)
        if not found.hostname or re.search(r"\s", target):
            return "not well formed"
        bare = _bare(shown)
        looks = re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", bare) is not None
        same = _same_on_a_page if path.suffix == ".pdf" else str.__eq__
        return "" if not looks or same(bare, _bare(target)) else f"printed beside it: {shown}"
    file, _, anchor = target.partition("#")
    there = (path.parent / unquote(file)).resolve() if file else path
    if folder.resolve() not in (there, *there.parents) and file:
        return "outside of the kit"
    if not there.is_file():
        return "no file"
    if anchor and (there.suffix != ".html" or anchor not in _page(there.read_text(encoding="utf-8")).ids):
        return "no anchor"
    return ""


def _calls(number: str, shown: str) -> bool:
    """Say whether the digits that are dialled are those one reads, with or without country code and area zero."""
    keys = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
    # a number that is words ends in capitals, another one where the name of its service begins
    groups = re.findall(r"[\d+()][\d\s().A-Z-]*[\dA-Z]", shown) + re.findall(r"[\d+()][\d\s().-]*\d", shown)
    read = ["".join(c for c in group.translate(keys) if c.isdigit()) for group in groups]
    digits = number.lstrip("+")
    return any(len(one) >= 2 and digits.endswith(one.lstrip("0")) for one in read)


def _same_on_a_page(shown: str, target: str) -> bool:
    """Say whether an address out of a PDF is the target: hyphens at the ends of lines are lost there, and pages from
    right to left give its parts from the last to the first.
    """
    parts, meant = (sorted(set(re.split(r"[./?-]+", one)) - {"www"}) for one in (shown, target))
    turned = parts == meant
    return turned or shown.replace("-", "") == target.replace("-", "")


def _bare(address: str) -> str:
    """Return an address as it is printed: without what begins every one, and without the slash at its end."""
    text = re.sub(r"[\u00ad\u200b\u200e\u200f\s]", "", address).replace("\u2011", "-")
    return re.sub(r"^https?://(www\.)?|^www\.|/$", "", unquote(text)).casefold()


def codes_on(pdf: Path) -> Iterator[str]:
    """Yield what a scanner reads on the pages of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            image = page.render(scale=min(3.0, 2000 / max(page.get_width(), page.get_height()))).to_pil()
            yield from (code.text for code in zxingcpp.read_barcodes(image))
