"""What a print shop asks of its files: PDF/X-4 with its profile, and the line along which stickers are cut."""

from __future__ import annotations

import io
import struct
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2

from campaignkit.campaign.opening import open_campaign
from campaignkit.kit.kit_choice import Order
from campaignkit.kit.render import render_kit
from tests.campaign.test_picture_files import picture
from tests.kit.test_pictures_in_types import RIGHTS

HEAD = b"\x00\x00\x00\x84lcms\x04\x00\x00\x00prtrCMYKLab \x07\xe9\x00\x01\x00\x01\x00\x00\x00\x00\x00\x00acsp"
PROFILE = HEAD + b"\x00" * 92
PLAN = """
campaign: {id: c, title: Safe online, summary: A campaign., country: MD, scope: national, language: en, starts: 2025-01-01, ends: 2025-12-31, website: https://siguronline.md}
audiences: [{id: teens, name: Young people, kind: adolescents}]
help: [{id: line, name: Child Helpline, kind: helpline, country: MD, phone: "116 111", sources: [operator]}]
messages: [{id: tell, audience: teens, headline: It is not your fault., body: "See [our page](https://siguronline.md).", help: [line]}]
materials:
  - {id: wall, type: poster, audience: teens, messages: [tell], formats: [a4]}
  - {id: dot, type: sticker, audience: teens, messages: [tell], formats: [round]}
"""  # noqa: E501


def printed(folder: Path, asked: str, text: str = PLAN, profile: bytes = PROFILE) -> dict[str, pikepdf.Pdf]:
    (folder / "assets").mkdir(exist_ok=True)
    (folder / "assets" / "paper.icc").write_bytes(profile)
    (folder / "plan.yaml").write_text(text + asked, encoding="utf-8")
    campaign = open_campaign(folder / "plan.yaml", "plan.yaml")
    assert campaign.plan is not None, campaign.diagnostics
    render_kit(campaign, Order(for_print=True), folder / "out")
    files = sorted((folder / "out").rglob("*-print.pdf"))
    return {path.name: pikepdf.open(io.BytesIO(path.read_bytes())) for path in files}


def test_a_file_in_the_standard_names_its_paper_and_holds_nothing_but_ink(tmp_path: Path) -> None:
    asked = "print: {standard: pdf/x-4, profile: paper.icc, condition: FOGRA51}\n"
    for document in printed(tmp_path, asked).values():
        assert document.pdf_version == "1.6"
        (intent,) = document.Root.OutputIntents
        assert [str(intent.S), str(intent.OutputConditionIdentifier)] == ["/GTS_PDFX", "FOGRA51"]
        assert intent.DestOutputProfile.read_bytes() == PROFILE
        assert {"/StructTreeRoot", "/MarkInfo"}.isdisjoint(document.Root.keys())
        assert document.docinfo["/Trapped"] == "/False"
        with document.open_metadata() as said:
            assert said["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
            assert "pdfuaid:part" not in said
            assert all(f"xmp:{key}" in said for key in ("CreateDate", "ModifyDate", "MetadataDate", "CreatorTool"))
            assert all(f"xmpMM:{key}" in said for key in ("DocumentID", "InstanceID", "VersionID", "RenditionClass"))
            assert said["dc:title"]
            assert said["pdf:Trapped"] == "False"
        assert "/ID" in document.trailer
        assert not document.is_encrypted
        assert {"/OpenAction", "/AA", "/AcroForm", "/Names", "/OCProperties"}.isdisjoint(document.Root.keys())
        for page in document.pages:
            assert {"/Annots", "/AA", "/ArtBox"}.isdisjoint(page.obj.keys())
            boxes = [[float(value) for value in page.obj[key]] for key in ("/TrimBox", "/BleedBox", "/MediaBox")]
            for inner, outer in pairwise(boxes):
                assert all(a >= b for a, b in zip(inner[:2], outer[:2], strict=True))
                assert all(a <= b for a, b in zip(inner[2:], outer[2:], strict=True))
        parts = [o for o in document.objects if isinstance(o, pikepdf.Dictionary | pikepdf.Stream)]
        fonts = [o for o in parts if o.get("/Type") == "/FontDescriptor"]
        assert fonts
        assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(o.keys()) for o in fonts)
        # no old compression, nothing that is worked out at the shop, no picture kept in another file
        assert {str(o.get("/Filter")) for o in parts}.isdisjoint({"/LZWDecode", "/Crypt"})
        keys = set[str]().union(*(o.keys() for o in parts))
        assert keys.isdisjoint({"/TR", "/TR2", "/HTP", "/OPI", "/Alternates", "/PS", "/JS"})
        colours = [o for o in document.objects if isinstance(o, pikepdf.Array) and len(o) and o[0] == "/DeviceRGB"]
        assert colours == []
        # nor a colour of screens named where it is used, on a page or in a part of it
        drawn = [*document.pages, *(o for o in parts if o.get("/Subtype") == "/Form")]
        used = {str(step.operator) for part in drawn for step in pikepdf.parse_content_stream(part)}
        assert used.isdisjoint({"rg", "RG"})


def grey_paper() -> bytes:
    """Return a profile that prints everything with black ink, from how light a colour is; no real one is ours."""
    lightness: list[tuple[int, ...]] = [(0, 0, 0, 255 if n < 4 else 0) for n in range(8)]
    inks: list[tuple[int, ...]] = [(0 if n & 1 else 255, 128, 128) for n in range(16)]
    tables = {b"A2B0": _table(4, 3, inks), b"B2A0": _table(3, 4, lightness)}
    tables[b"wtpt"] = b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061)
    at, index, body = 128 + 4 + 12 * len(tables), b"", b""
    for name, data in tables.items():
        data += bytes(-len(data) % 4)
        index += name + struct.pack(">2I", at + len(body), len(data))
        body += data
    head = (
        struct.pack(">I4sI", at + len(body), b"lcms", 0x02100000) + b"prtrCMYKLab " + bytes(12) + b"acsp" + bytes(28)
    )
    return head + struct.pack(">3i", 63190, 65536, 54061) + bytes(48) + struct.pack(">I", len(tables)) + index + body


def _table(ins: int, outs: int, nodes: list[tuple[int, ...]]) -> bytes:
    same = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    line = bytes(range(256))
    grid = b"".join(bytes(node) for node in nodes)
    return b"mft1\0\0\0\0" + bytes((ins, outs, 2, 0)) + same + line * ins + grid + line * outs


def test_a_photo_takes_the_inks_of_the_paper_whose_profile_is_given(tmp_path: Path) -> None:
    photo = "campaign: {images: [{file: hall.jpg, " + RIGHTS + "}], id: c,"
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "hall.jpg").write_bytes(picture(size=(1600, 1200)))
    text = PLAN.replace("campaign: {id: c,", photo)
    plain = printed(tmp_path, "", text)["wall-a4-print.pdf"]
    inked = printed(tmp_path, "print: {profile: paper.icc}\n", text, grey_paper())["wall-a4-print.pdf"]
    spaces = {}
    for name, document in (("plain", plain), ("inked", inked)):
        (image,) = (o for o in document.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image")
        spaces[name] = str(image.ColorSpace) if isinstance(image.ColorSpace, pikepdf.Name) else "profile"
    assert spaces["inked"] == "/DeviceCMYK"
    assert spaces["plain"] != "/DeviceCMYK"
    pixels = image.read_bytes()
    assert len(pixels) == int(image.Width) * int(image.Height) * 4
    assert max(pixels[0::4]) == 0
    assert 0 < sum(pixels[3::4]) < 255 * len(pixels) // 4


def test_a_sticker_has_its_line_in_a_spot_colour_and_looks_the_same(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    cut, plain = printed(tmp_path / "a", "print: {contour: CutContour}\n"), printed(tmp_path / "b", "")
    assert b"CutContour" not in b"".join(bytes(str(o), "utf-8") for o in plain["dot-round-print.pdf"].objects)
    page = cut["dot-round-print.pdf"].pages[0]
    space = page.obj.Resources.ColorSpace["/CkCut"]
    assert [str(space[n]) for n in range(3)] == ["/Separation", "/CutContour", "/DeviceCMYK"]
    last = list(pikepdf.parse_content_stream(page))[-6:]
    assert any(str(step.operator) == "SCN" for step in pikepdf.parse_content_stream(page))
    assert str(last[-1].operator) == "Q"
    # a poster has none
    assert "/CkCut" not in cut["wall-a4-print.pdf"].pages[0].obj.Resources.get("/ColorSpace", {})
    pictures = []
    for folder in ("a", "b"):
        (path,) = (tmp_path / folder / "out").rglob("dot-round-print.pdf")
        with pypdfium2.PdfDocument(path) as document:
            pictures.append(document[0].render(scale=2).to_numpy().astype(int))
    differs = (abs(pictures[0] - pictures[1]).max(axis=2) > 30).mean()
    assert 0 < differs < 0.05


def test_the_same_plan_makes_the_same_bytes(tmp_path: Path) -> None:
    asked = "print: {standard: pdf/x-4, profile: paper.icc, contour: CutContour}\n"
    made = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        printed(tmp_path / name, asked)
        made.append([path.read_bytes() for path in sorted((tmp_path / name / "out").rglob("*-print.pdf"))])
    assert made[0] == made[1]
