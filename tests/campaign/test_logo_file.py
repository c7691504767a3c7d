"""Logos of partners: read as plain shapes or a whole PNG, and refused with a place when they are more than that."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from campaignkit.campaign.logo import LogoError
from campaignkit.campaign.logo_file import MOST_BYTES, read_logo
from campaignkit.campaign.opening import open_campaign
from tests.kit.logos import FORMS, png_logo, svg_logo
from tests.support import CASES, place

BASE = (CASES / "base.yaml").read_text(encoding="utf-8")
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 10">'
SHAPE = '<rect width="30" height="10"/>'


def drawing(inner: str, head: str = HEAD) -> bytes:
    return f"{head}{inner}</svg>".encode()


@pytest.mark.parametrize("number", range(len(FORMS)))
def test_a_plain_drawing(number: int) -> None:
    logo = read_logo(svg_logo(number).encode(), "a.svg")
    assert (logo.width, logo.height) == FORMS[number]
    assert f'viewBox="0 0 {FORMS[number][0]} {FORMS[number][1]}"' in logo.svg


def test_a_picture_of_pixels() -> None:
    logo = read_logo(png_logo(6, 3), "a.png")
    assert (logo.width, logo.height) == (6, 3)
    assert 'xlink:href="data:image/png;base64,' in logo.svg


def test_what_a_drawing_program_adds_is_left_out() -> None:
    told = '<!--x--><metadata><secret/></metadata><title>A</title><e:view xmlns:e="urn:editor" e:x="1"/>'
    inner = f"{told}<g e:y='2' xmlns:e='urn:editor'>{SHAPE}</g>"
    logo = read_logo(drawing(inner), "a.svg")
    assert not any(word in logo.svg for word in ("secret", "metadata", "urn:editor", "title", "<!--"))
    assert "rect" in logo.svg


def test_references_inside_and_sizes_in_millimetres_are_kept() -> None:
    head = HEAD.replace('viewBox="0 0 30 10"', 'width="25.4mm" height="12.7mm"')
    inner = (
        '<style>.a{fill:url(#g)}</style><defs><linearGradient id="g"><stop offset="0" stop-color="#0a0"/>'
        f'</linearGradient><clipPath id="c">{SHAPE}</clipPath></defs>'
        f'<g id="s" class="a" clip-path="url(#c)">{SHAPE}</g>'
        '<use xlink:href="#s" x="9"/>'
    )
    logo = read_logo(drawing(inner, head), "a.svg")
    assert (logo.width, logo.height) == (96, 48)
    assert 'viewBox="0 0 96 48"' in logo.svg
    assert all(kept in logo.svg for kept in ("url(#g)", "url(#c)", 'xlink:href="#s"'))


def many_uses() -> str:
    """Ten references to ten references, nine times over."""
    levels = ['<g id="l0"><rect width="1" height="1"/></g>']
    for n in range(1, 10):
        levels.append(f'<g id="l{n}">' + f'<use xlink:href="#l{n - 1}"/>' * 10 + "</g>")
    return "".join(levels)


REFUSED = {
    "program": ("<script>alert(1)</script>", "contains a program"),
    "event": ('<rect width="1" height="1" onload="x()"/>', "contains a program"),
    "picture": ('<image href="https://example.org/a.png"/>', "a picture of pixels"),
    "page": ("<foreignObject/>", "a piece of a web page"),
    "letters": ("<text>School</text>", "text that needs a font"),
    "moving": ('<animate attributeName="x"/>', "`animate`"),
    "link": ('<a href="https://example.org"/>', "`a`"),
    "address": ('<use xlink:href="https://example.org/a.svg#b"/>', "lies outside"),
    "old address": ('<use href="file:///etc/passwd"/>', "lies outside"),
    "fill": ('<rect fill="url(https://example.org/#a)"/>', "from outside"),
    "style": ("<rect style=\"fill: URL( '//example.org')\"/>", "from outside"),
    "import": ("<style>@import 'https://example.org/a.css';</style>", "from outside"),
    "hidden import": ("<style>@\\69mport 'a.css';</style>", "from outside"),
    "circle": (f'<g id="a"><use xlink:href="#a"/></g>{SHAPE}', "more than 5000 shapes"),
    "bomb": (many_uses(), "more than 5000 shapes"),
    "hidden in a class": (
        "<style>.a{mask:url(#m)}</style>" + '<mask id="m" class="a"><rect width="1" height="1"/></mask>' + SHAPE * 2,
        "more than 5000 shapes",
    ),
    "hidden in a selector": ("<style>g>g{mask:url(#m)}</style>" + SHAPE, "more than 5000 shapes"),
    "nothing": ("", "is empty"),
    "depth": ("<g>" * 70 + SHAPE + "</g>" * 70, "only plain shapes"),
    "unclosed": ("<g>", "can be read"),
}


@pytest.mark.parametrize(("inner", "said"), REFUSED.values(), ids=REFUSED)
def test_more_than_plain_shapes_is_refused(inner: str, said: str) -> None:
    # shapes in a class are drawn only where the class is used
    with pytest.raises(LogoError, match=said):
        read_logo(drawing(inner.replace("<mask ", '<g class="a"/><mask ')), "a.svg")


def test_short_names_that_illustrator_gives_to_addresses_are_read() -> None:
    doctype = (
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n'
        b'\t<!ENTITY ns_extend "http://ns.example.org/extend/">\n\t<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]>'
    )
    named = drawing(SHAPE, HEAD.replace("<svg ", '<svg xmlns:x="&ns_extend;" '))
    assert read_logo(doctype + named, "a.svg") == read_logo(drawing(SHAPE), "a.svg")


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>' + drawing(SHAPE), "a.svg", "entities"),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + drawing(SHAPE), "a.svg", "entities"),
        (b'<!DOCTYPE svg [<!ENTITY % a "b"> %a;]>' + drawing(SHAPE), "a.svg", "entities"),
        (b"<!DOCTYPE svg [" + b'<!ENTITY a1 "b">' * 1000 + b"]>" + drawing(SHAPE), "a.svg", "entities"),
        ('<?xml version="1.0" encoding="utf-16"?>'.encode("utf-16"), "a.svg", "UTF-8"),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "a.svg", "not an SVG"),
        (drawing(SHAPE, HEAD.replace(' viewBox="0 0 30 10"', "")), "a.svg", "how large"),
        (drawing(SHAPE, HEAD.replace("30 10", "0 0")), "a.svg", "how large"),
        (drawing(SHAPE, HEAD.replace("30 10", "300 10")), "a.svg", "as long as it is wide"),
        (b"x" * (MOST_BYTES + 1), "a.svg", "KB"),
        (b"\x89PNG", "a.png", "whole PNG"),
        (png_logo()[:-1], "a.png", "whole PNG"),
        (png_logo().replace(b"IDAT", b"IDAX"), "a.png", "whole PNG"),
        (drawing(SHAPE), "a.png", "whole PNG"),
        (png_logo(3001, 1500), "a.png", "3001 x 1500"),
        (png_logo(130, 10), "a.png", "as long as it is wide"),
    ],
)
def test_a_broken_or_unfit_file_is_refused(data: bytes, name: str, said: str) -> None:
    with pytest.raises(LogoError, match=said):
        read_logo(data, name)


def test_a_width_of_nothing_is_no_crash() -> None:
    data = bytearray(png_logo())
    data[16:24] = struct.pack(">II", 0, 3)
    data[29:33] = struct.pack(">I", zlib.crc32(data[12:29]))
    with pytest.raises(LogoError, match="as long as it is wide"):
        read_logo(bytes(data), "a.png")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "assets" / "logos").mkdir(parents=True)
    named = BASE.replace("{id: school, ", "{id: school, logo: logos/one.svg, ", 1)
    assert named != BASE
    (tmp_path / "plan.yaml").write_text(named, encoding="utf-8")
    return tmp_path


def found(folder: Path) -> list[str]:
    document = open_campaign(folder / "plan.yaml", "plan.yaml")
    return [f"{place(f.span).split('-')[0]} {f.code} {f.message}" for f in document.diagnostics]


def test_a_logo_that_is_not_there(folder: Path) -> None:
    (problem,) = found(folder)
    assert problem.endswith("CK242 There is no logo `logos/one.svg` in `assets`.")


def test_a_logo_that_is_there(folder: Path) -> None:
    (folder / "assets" / "logos" / "one.svg").write_text(svg_logo(0), encoding="utf-8")
    document = open_campaign(folder / "plan.yaml", "plan.yaml")
    assert document.diagnostics == ()
    (logo,) = document.logos.values()
    assert logo.width == 100
    before = document.digest
    (folder / "assets" / "logos" / "one.svg").write_text(svg_logo(1), encoding="utf-8")
    assert open_campaign(folder / "plan.yaml", "plan.yaml").digest != before


@pytest.mark.proves("CK244")
def test_a_logo_that_cannot_be_used_has_a_place_and_a_way_out(folder: Path) -> None:
    (folder / "assets" / "logos" / "one.svg").write_bytes(drawing("<script/>"))
    document = open_campaign(folder / "plan.yaml", "plan.yaml")
    (problem,) = document.diagnostics
    assert problem.code == "CK244"
    text = (folder / "plan.yaml").read_text(encoding="utf-8").splitlines()
    assert "logo: logos/one.svg" in text[problem.span.start.line - 1]
    assert "PNG" in (problem.hint or "")
    assert document.plan is None


def test_a_logo_that_is_larger_than_the_computer_is_not_read_whole(folder: Path) -> None:
    with (folder / "assets" / "logos" / "one.svg").open("wb") as file:
        file.truncate(40 * 1024 * 1024)
    (problem,) = found(folder)
    assert "CK244" in problem
    assert "are allowed" in problem
