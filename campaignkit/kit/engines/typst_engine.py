"""Typst: PDF and PNG. The only place that knows the `typst` package.

Text reaches a template as JSON and never as markup. `ua-1` is always on: it refuses characters that no font has and
pictures without a description, which plain Typst would pass over in silence. System fonts are ignored and nothing is
downloaded, so a kit looks the same everywhere.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from campaignkit.kit.engines.bleed_box import with_bleed_boxes
from campaignkit.kit.engines.failure import RenderError
from campaignkit.kit.engines.typst_failures import explained
from campaignkit.knowledge.prebuilt import PACKAGE
from campaignkit.knowledge.reader import TEMPLATES
from campaignkit.materials.library import OWN_FONTS
from campaignkit.source.atomic_write import not_written

if TYPE_CHECKING:
    import typst

FONTS = PACKAGE / "fonts"
VIEW_PACKAGE = "campaignkit/view/1.0.0"
"""By this name `_shared/view.typ` imports the view where it is no input."""
PIXELS_PER_POINT = 72.0
"""At this resolution one point of the page becomes one pixel of the picture."""
PREVIEW_PIXELS = (480, 560)
"""How wide and how high the small picture of a page is at most: twice as large as it is shown."""


class TypstEngine:
    """Compiles views with templates, from several threads: each has its own compiler, the fonts are shared."""

    def __init__(
        self,
        timestamp: int,
        root: Path = TEMPLATES,
        fonts: Sequence[Path] = (),
        *,
        draws: bool = True,
        views: Path | None = None,
    ) -> None:
        """Take the moment that is written into every PDF, in seconds since 1970, so that bytes can repeat.

        `root` is the folder of all templates; nothing outside of it can be read by them. `fonts` are a
        campaign's own, where they do not lie below it. `given_up` are those that
        took too much once: nobody waits for them again. One that does not `draw` lays pages out for rules only, and
        gives no picture. `views` is a folder of its own, in which it may lay down what pages are made of: an input
        that changes makes Typst forget all it knows, and a file only what was read from it.
        """
        import typst

        self.draws = draws
        self.timestamp = timestamp
        self.root = root
        self._views = views
        self.given_up: dict[str, RenderError] = {}
        paths = [str(FONTS), *([str(root / OWN_FONTS)] if (root / OWN_FONTS).is_dir() else [])]
        paths += dict.fromkeys(str(font.parent) for font in fonts)
        self._fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=paths)
        self._local = threading.local()

    def render(self, template: Path, view: Mapping[str, Any], output: str, **more: str) -> bytes:
        """Return the file for a view: `pdf`, or `png` at one pixel a point. Templates get `more` beside the view.

        Raises:
            RenderError: a text does not fit, a character is in no font, or the template is wrong.
        """
        inputs = self._laid_down(view) | more
        with explained(template):
            pdf = self._compiler().compile(
                str(template), format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=self.timestamp
            )
            if output == "pdf" or not self.draws:
                return with_bleed_boxes(_single(pdf), view["format"]["bleed_mm"])
            png = self._compiler().compile(str(template), format="png", sys_inputs=inputs, ppi=PIXELS_PER_POINT)
            return _single(png)

    def measured(self, template: Path, view: Mapping[str, Any], **more: str) -> list[dict[str, Any]]:
        """Return what a template notes when it is laid out and nothing is printed.

        Raises:
            RenderError: the template is wrong.
        """
        inputs = self._laid_down(view) | more
        with explained(template):
            self._compiler().compile(str(template), format="png", sys_inputs=inputs, ppi=1.0)
        return self.notes()

    def bare(self, template: Path, view: Mapping[str, Any], **more: str) -> bytes:
        """Return a PDF that is printed and never read aloud: without tags, as parts of other files are.

        Raises:
            RenderError: the template is wrong.
        """
        inputs = self._laid_down(view) | more
        with explained(template):
            pdf = self._compiler().compile(
                str(template), format="pdf", sys_inputs=inputs, pdf_tags=False, timestamp=self.timestamp
            )
        return with_bleed_boxes(_single(pdf), view["format"]["bleed_mm"])

    def preview(self, template: Path, view: Mapping[str, Any], width_mm: float, **more: str) -> bytes:
        """Return the first page as a small picture.

        Raises:
            RenderError: as for `render`.
        """
        inputs = self._laid_down(view) | more
        wide, high = PREVIEW_PIXELS
        resolution = 25.4 * min(wide / width_mm, high / (view["format"]["height_mm"] or width_mm))
        with explained(template):
            pages = self._compiler().compile(str(template), format="png", sys_inputs=inputs, ppi=resolution)
        return (pages[0] if isinstance(pages, list) else pages) or b""

    def pictures(
        self, template: Path, view: Mapping[str, Any], width_mm: float | None, pixels: int
    ) -> tuple[bytes, ...]:
        """Return all pages as pictures of a width; call it only for a view that `render` could set."""
        inputs = self._laid_down(view)
        resolution = PIXELS_PER_POINT if width_mm is None else pixels / (width_mm / 25.4)
        pages = self._compiler().compile(str(template), format="png", sys_inputs=inputs, ppi=resolution)
        return tuple(pages) if isinstance(pages, list) else (pages or b"",)

    def notes(self) -> list[dict[str, Any]]:
        """Return what the templates noted on the page this thread has just rendered: sizes, colours and codes.

        Typst keeps the page it laid out, so asking costs little; asked again, nothing.
        """
        apart: list[dict[str, Any]] | None = getattr(self._local, "notes", None)
        if apart is not None:
            return apart
        if getattr(self._local, "asked", None) is None:
            self._local.asked = json.loads(self._compiler(again=True).query("<ck>", field="value"))
        notes: list[dict[str, Any]] = self._local.asked
        return notes

    def take_notes(self, notes: list[dict[str, Any]]) -> None:
        """Take what was noted on a page that was made elsewhere or before, until this thread makes another."""
        self._local.notes = notes

    def _laid_down(self, view: Mapping[str, Any]) -> dict[str, str]:
        """Put a view where templates read it, and return the inputs they get."""
        text = json.dumps(view, ensure_ascii=False)
        if self._views is None:
            return {"view": text}
        try:
            (self._own_folder(self._views) / "view.json").write_text(text, encoding="utf-8")
        except OSError as error:
            raise not_written(self._views, error) from error
        return {}

    def _own_folder(self, views: Path) -> Path:
        """Return the folder of this thread's views: a package, as templates read nothing else beside their root."""
        if not hasattr(self._local, "package"):
            self._local.package = views / f"{threading.get_ident()}"
            folder: Path = self._local.package / VIEW_PACKAGE
            folder.mkdir(parents=True, exist_ok=True)
            name, version = folder.parent.name, folder.name
            text = f'[package]\nname = "{name}"\nversion = "{version}"\nentrypoint = "view.typ"\n'
            (folder / "typst.toml").write_text(text, encoding="utf-8")
            (folder / "view.typ").write_text('#let view = json("view.json")\n', encoding="utf-8")
        package: Path = self._local.package / VIEW_PACKAGE
        return package

    def _compiler(self, *, again: bool = False) -> typst.Compiler:
        """Return the compiler of this thread for another page, or for the same one `again`."""
        import typst

        if not hasattr(self._local, "compiler"):
            packages = TEMPLATES / "_no_packages"
            if self._views is not None:
                self._own_folder(self._views)
                packages = self._local.package
            self._local.compiler = typst.Compiler(
                root=str(self.root),
                font_paths=self._fonts,
                ignore_system_fonts=True,
                package_path=str(packages),
                package_cache_path=str(packages),
            )
        if not again:
            self._local.asked = self._local.notes = None
        compiler: typst.Compiler = self._local.compiler
        return compiler


def drawn(svg: str, pixels: int) -> bytes:
    """Return a drawing as PNG, `pixels` wide, on nothing; call it only for one that can be drawn."""
    import typst

    source = b"""#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.svg), format: "svg", width: 100pt)"""
    png = typst.compile(
        source, format="png", sys_inputs={"svg": svg}, ppi=72.0 * pixels / 100, ignore_system_fonts=True
    )
    return _single(png)


def drawn_by(template: str, view: str, pixels: int, **more: str) -> bytes:
    """Return what a template of the cast draws of a view, as PNG with so many pixels a unit."""
    import typst

    png = typst.compile(
        str(TEMPLATES / "_cast" / template),
        root=str(TEMPLATES),
        format="png",
        sys_inputs={"view": view, **more},
        ppi=72.0 * pixels,
        ignore_system_fonts=True,
    )
    return _single(png)


def _single(result: bytes | list[bytes] | None) -> bytes:
    """Return the one file a template makes; a picture of several pages is a mistake in the template."""
    if isinstance(result, bytes):
        return result
    raise RenderError("CK090", "The template makes several pages where one picture is wanted.", "Make it fit one.")
