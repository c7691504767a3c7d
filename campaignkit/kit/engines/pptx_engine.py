"""Slides for PowerPoint and LibreOffice (PPTX), to go on working with. The only place that knows the `pptx` package.

The same slides as the PDF: title, a slide for each message and section, help, and who stands behind it. Texts stand
in placeholders of real layouts, pictures have their descriptions, and what the speaker says stands in the notes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from campaignkit.kit.contract.material_keys import SceneView
from campaignkit.kit.contract.text_keys import Run
from campaignkit.kit.contract.view_keys import View
from campaignkit.kit.engines.office_archive import moment, repacked
from campaignkit.kit.engines.photo_in_flow import photo
from campaignkit.kit.engines.pptx_items import (
    Item,
    height_of,
    holds_its_end,
    in_sentences,
    items_of,
    run_of,
    service_items,
    size_of,
)
from campaignkit.kit.engines.pptx_language import tell_language
from campaignkit.kit.engines.pptx_layouts import BAND, EDGE, HIGH, INCH, LAYOUTS, PANEL, SCENE, WIDE, Place
from campaignkit.kit.engines.pptx_master import links_on_colour, mirrored, set_master
from campaignkit.kit.engines.scene_in_flow import still
from campaignkit.kit.engines.typst_engine import drawn
from campaignkit.kit.held_together import end_held
from campaignkit.kit.markup import unbroken
from campaignkit.knowledge.right_to_left import set_apart

_PROPERTY = 255
_INDENT = round(0.55 * INCH)
_CODE = round(2.3 * INCH)
_POINT = INCH / 72
_LOGOS_BESIDE = 2
"""So many logos have room beside a scene."""
_OPENING = ("title", "picture")
"""The layouts of the first slide."""
_BELOW = round(3.5 * INCH)
"""Below the title of a part."""
_SHARES = (1.0, 0.9, 0.8, 0.7, 0.62, 0.54, 0.47, 0.4)
"""Shares of the full size that are tried until a text fits."""


def render_slides(view: View, timestamp: int) -> bytes:
    """Return the slides of a view."""
    import pptx

    deck = pptx.Presentation()
    for key, rel in list(deck.part.package._rels.items()):
        if rel.reltype.endswith("/thumbnail"):  # that of the package, of an empty page
            deck.part.package._rels.pop(key)
    _Deck(deck, view).make()
    tell_language(deck, view["language"])
    properties = deck.core_properties
    properties.comments = ""  # says in English by what it was made
    properties.title = unbroken(view["material"]["title"]["plain"])[:_PROPERTY]
    properties.author = properties.last_modified_by = ", ".join(view["partners"]["lead"])[:_PROPERTY]
    properties.language = view["language"]
    properties.revision = 1
    properties.created = properties.modified = moment(timestamp)
    out = io.BytesIO()
    deck.save(out)
    return repacked(out.getvalue(), timestamp)


def _shown_scene(view: View) -> SceneView | None:
    """Return the scene of the title, where no picture of the campaign stands there."""
    return None if view["material"]["images"] else view["material"]["scene"]


class _Deck:
    def __init__(self, deck: Any, view: View) -> None:
        self.deck, self.view = deck, view
        self.rtl = view["direction"] == "rtl"
        self.layouts = set_master(deck, view)

    def make(self) -> None:
        material, view = self.view["material"], self.view
        self._opening()
        for message in view["messages"]:
            body, call = message["body"], message["call_to_action"]
            if message["headline"]["plain"] == material["title"]["plain"] and body is None and call is None:
                continue
            slide = self._slide("message", message["headline"]["runs"], items_of(body["blocks"] if body else ()))
            self._also(slide, "message", 3, [] if call is None else [Item(call["runs"])])
        for section in material["sections"]:
            notes = f"{section['duration_text'] or ''}\n{section['notes']['plain'] if section['notes'] else ''}"
            slide = self._slide("part", section["title"]["runs"], items_of(section["body"]["blocks"]), notes)
            if section["scene"] is not None:
                self._scene(slide, section["scene"], (0, PANEL), (_BELOW, HIGH))
        if view["help"] or view["link"] is not None:
            self._help()
        self._partners()

    def _opening(self) -> None:
        material = self.view["material"]
        lead = items_of(material["lead"]["blocks"] if material["lead"] else ())
        campaign = self.view["campaign"]["title"]
        image = material["images"][0] if material["images"] else None
        scene = _shown_scene(self.view)
        layout = "title" if image is None and scene is None else "picture"
        slide = self._slide(
            layout, material["title"]["runs"], lead, material["notes"]["plain"] if material["notes"] else ""
        )
        if image is not None:
            wide, high = WIDE - SCENE, HIGH
            data = photo(image, 1290, round(1290 * high / wide))
            self._picture(slide, data, (WIDE - wide, 0, wide, high), image["alt"])
            if image["credit"]:
                where = (EDGE, HIGH - round(0.85 * INCH), round(0.46 * WIDE), round(0.3 * INCH))
                self._small(slide, image["credit"], where, 10, "ACCENT_4")
        if scene is not None:
            self._scene(slide, scene, (SCENE, WIDE - SCENE), (0, HIGH), close=True)
        if campaign["plain"] != material["title"]["plain"]:
            room = LAYOUTS[layout].places[0].wide
            self._small(slide, campaign["plain"], (EDGE, round(0.5 * INCH), room, round(0.4 * INCH)), 20, "ACCENT_4")

    def _scene(
        self, slide: Any, scene: SceneView, across: tuple[int, int], down: tuple[int, int], *, close: bool = False
    ) -> None:
        """Put a scene on its ground in a place `(x, wide)` from where lines begin, and `(top, ground)` from above.

        It fills the place on its wall; `close`, as large as beside the title.
        """
        (x, wide), (top, ground) = across, down
        view = {**self.view, "material": {**self.view["material"], "scene": scene}}
        data = still(view, round(wide / _POINT), round((ground - top) / _POINT), close=close)
        self._picture(slide, data, (x, top, wide, ground - top), scene["alt"] or "")

    def _slide(self, layout: str, title: Sequence[Run], items: Sequence[Item], notes: str = "") -> Any:
        slide = self.deck.slides.add_slide(self.layouts[layout])
        places = LAYOUTS[layout].places
        self._fill(slide.shapes.title, [Item(title)] if layout not in _OPENING else in_sentences(title), places[0])
        number = next(n for n in places if n)
        self._also(slide, layout, number, items)
        self._number(slide)
        if notes.strip():
            frame = slide.notes_slide.notes_text_frame
            frame.text = unbroken(notes.strip())
            for paragraph in frame.paragraphs:
                self._direct(paragraph)
        return slide

    def _also(self, slide: Any, layout: str, number: int, items: Sequence[Item]) -> None:
        """Fill a placeholder, or take it away where there is nothing to say."""
        shape = next(s for s in slide.placeholders if s.placeholder_format.idx == number)
        if items:
            self._fill(shape, items, LAYOUTS[layout].places[number])
        else:
            shape._element.getparent().remove(shape._element)

    def _help(self) -> None:
        view = self.view
        language, link = view["language"], view["link"]
        items = [
            item for n, service in enumerate(view["help"]) for item in service_items(service, language, first=n == 0)
        ]
        questions = [f"{q['question']['plain']}\n{q['answer']['plain']}" for q in view["material"]["questions"]]
        slide = self._slide("help", [run_of(view["words"]["help_heading"])], items, "\n\n".join(questions))
        links_on_colour(slide)
        shown = (section["scene"] for section in view["material"]["sections"] if section["scene"] is not None)
        if link is None and (scene := next(shown, _shown_scene(view))) is not None:
            across = (round(0.66 * WIDE), WIDE - round(0.66 * WIDE))
            self._scene(slide, scene, across, (0, HIGH), close=True)
        if link is not None:
            x, y = WIDE - EDGE - _CODE, round(2.0 * INCH)
            self._picture(slide, drawn(link["qr_svg"], 700), (x, y, _CODE, _CODE), link["qr_alt"])
            under = (x, y + _CODE + round(0.08 * INCH), _CODE, round(0.4 * INCH))
            self._small(slide, set_apart(link["text"], language), under, 14, "ACCENT_4")

    def _partners(self) -> None:
        partners, words = self.view["partners"], self.view["words"]
        rows = [(words["led_by"], partners["lead"]), (words["partners"], partners["partners"])]
        rows += [(words["supporters"], partners["supporters"])]
        items = [Item([run_of(f"{what} ", strong=True), run_of(" · ".join(names))]) for what, names in rows if names]
        if not items:
            return
        if self.view["imprint"]["licence"] is not None:
            items.append(Item([run_of(self.view["imprint"]["licence"])]))
        scene = _shown_scene(self.view) if len(partners["logos"]) <= _LOGOS_BESIDE else None
        layout = "text" if scene is None else "beside"
        slide = self._slide(layout, self.view["campaign"]["title"]["runs"], items)
        if scene is not None:
            self._scene(slide, scene, (SCENE, WIDE - SCENE), (0, BAND), close=True)
        x, high = EDGE, round(0.75 * INCH)
        for logo in partners["logos"][:6]:
            wide = min(round(2.0 * INCH), round(high * logo["width"] / logo["height"]))
            size = (wide, round(wide * logo["height"] / logo["width"]))
            y = HIGH - round(1.6 * INCH) + (high - size[1]) // 2
            self._picture(slide, drawn(logo["svg"], 600), (x, y, *size), logo["alt"])
            x += wide + round(0.35 * INCH)

    def _fill(self, shape: Any, items: Sequence[Item], place: Place) -> None:
        from pptx.enum.dml import MSO_THEME_COLOR
        from pptx.util import Pt

        fitting = (share for share in _SHARES if height_of(items, place, share) <= place.high)
        share = next(fitting, _SHARES[-1])
        frame = shape.text_frame
        for n, item in enumerate(items):
            paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
            self._direct(paragraph, item.mark)
            size = size_of(item, place, share)
            for number, run in enumerate(item.runs, 1):
                piece, text = paragraph.add_run(), unbroken(run["text"])
                is_last = number == len(item.runs) and not run["link"]
                piece.text = end_held(text) if is_last and holds_its_end(text, size, place) else text
                piece.font.bold = True if run["strong"] else None
                piece.font.italic = True if run["emphasis"] else None
                if size != place.size:
                    piece.font.size = Pt(round(size))
                if item.leads:
                    piece.font.color.theme_color = MSO_THEME_COLOR.ACCENT_2
                if run["link"]:
                    piece.hyperlink.address = run["link"]

    def _direct(self, paragraph: Any, mark: str = "") -> None:
        from pptx.oxml import parse_xml
        from pptx.oxml.ns import nsdecls

        properties = paragraph._p.get_or_add_pPr()
        if self.rtl:
            properties.set("rtl", "1")
            properties.set("algn", "r")
        if mark:
            properties.set("marL", str(_INDENT))
            properties.set("indent", str(-_INDENT))
            kind = 'buAutoNum {} type="arabicPeriod"' if mark == "1" else 'buChar {} char="•"'
            properties.append(parse_xml(f"<a:{kind.format(nsdecls('a'))}/>"))

    def _picture(self, slide: Any, data: bytes, box: tuple[int, int, int, int], alt: str) -> None:
        x, y, wide, high = box
        shape = slide.shapes.add_picture(io.BytesIO(data), mirrored(x, wide, rtl=self.rtl), y, wide, high)
        shape._element.nvPicPr.cNvPr.set("descr", alt)

    def _small(self, slide: Any, text: str, box: tuple[int, int, int, int], size: int, colour: str) -> None:
        from pptx.enum.dml import MSO_THEME_COLOR
        from pptx.util import Pt

        frame = slide.shapes.add_textbox(mirrored(box[0], box[2], rtl=self.rtl), *box[1:]).text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = 0
        run = frame.paragraphs[0].add_run()
        run.text, run.font.size = unbroken(text), Pt(size)
        run.font.color.theme_color = getattr(MSO_THEME_COLOR, colour)
        self._direct(frame.paragraphs[0])

    def _number(self, slide: Any) -> None:
        """Put the number of the slide where its layout has it; the package leaves it out."""
        from copy import deepcopy

        for shape in slide.slide_layout.placeholders:
            if shape.placeholder_format.idx == 12:
                slide.shapes._spTree.append(deepcopy(shape._element))
