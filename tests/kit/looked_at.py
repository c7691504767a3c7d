"""Looks at a page as a reader does, knowing nothing of templates: characters and pixels of the PDF, nothing else.

Three things can go wrong with a character: another one stands on it, something drawn ends or begins under it, or
something covers it.
"""

from __future__ import annotations

import io
import math
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pikepdf
import pypdfium2

SCALE = 2.0
"""Pixels for each point at which a page is looked at; fewer where type is as large as on a roll-up."""
PIXELS = 4e6
"""No page is looked at in more than so many."""
STEP = 56
"""Two colours that differ by more than this in one channel are an edge; a halo behind a text is paler than that."""
SHARE = 0.03
"""So much of the place of a character may be of another colour: the rounding of an edge."""
_SHOWS = {"Tj", "TJ", "'", '"'}


@dataclass(frozen=True, slots=True)
class Seen:
    """One fault on one page: what is wrong, and the words it happens to."""

    what: str
    page: int
    words: str


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that stand in a row, with the box of each from the lower left corner, in points."""

    text: str
    boxes: tuple[tuple[float, float, float, float], ...]

    @property
    def box(self) -> tuple[float, float, float, float]:
        left, bottom, right, top = zip(*self.boxes, strict=True)
        return min(left), min(bottom), max(right), max(top)


def faults(
    pdf: bytes,
    safe: float = -0.3,
    free: Sequence[tuple[float, float]] = (),
    notes: Sequence[Mapping[str, Any]] | None = None,
) -> list[Seen]:
    """Return what is wrong with the pages of a PDF; no character is nearer to where it is cut than `safe` points.

    Margins, folds and gutters are `free`: between these distances from the left cut, in points, nothing may be read.
    Where the `notes` of the page are given, each character stands in a box that they report.
    """
    bare = _without_text(pdf)
    found: list[Seen] = []
    with pypdfium2.PdfDocument(pdf) as document, pypdfium2.PdfDocument(bare) as ground:
        for number, (page, behind) in enumerate(zip(document, ground, strict=True), 1):
            runs = list(runs_of(page))
            left, _, _, top = page.get_mediabox()
            cut = page.get_trimbox()
            scale = min(SCALE, math.sqrt(PIXELS / (page.get_width() * page.get_height())))
            picture, under = _pixels(page, scale), _pixels(behind, scale)
            found += [Seen("text over text", number, words) for words in crossings(runs)]
            for run in runs:
                hit = [_looks(run.boxes[n], under, picture, (left, top), scale) for n in range(len(run.boxes))]
                if "ink" in hit:
                    found.append(Seen("ink under text", number, run.text))
                if "covered" in hit:
                    found.append(Seen("covered text", number, run.text))
                x0, y0, x1, y1 = run.box
                if x0 < cut[0] + safe or y0 < cut[1] + safe or x1 > cut[2] - safe or y1 > cut[3] - safe:
                    found.append(Seen("outside", number, run.text))
                if any(box[0] - cut[0] < b and box[2] - cut[0] > a for a, b in free for box in run.boxes):
                    found.append(Seen("out of its place", number, run.text))
                if notes is not None and not _all_reported(run, cut, notes, number):
                    found.append(Seen("in no box", number, run.text))
    return list(dict.fromkeys(found))


def unreported(pdf: bytes, notes: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the words of which a character stands in no box that the notes of the pages report."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            run.text
            for number, page in enumerate(document, 1)
            for run in runs_of(page)
            if not _all_reported(run, page.get_trimbox(), notes, number)
        ]


def _all_reported(run: Run, cut: tuple[float, ...], notes: Sequence[Mapping[str, Any]], page: int) -> bool:
    """Say whether the letters of a run lie in boxes; marks over Arabic ones come out of a PDF anywhere near them."""
    marks = {box for letter, box in zip(run.text, run.boxes, strict=True) if unicodedata.category(letter) == "Mn"}
    return all(_reported(box, cut, notes, page) for box in run.boxes if box not in marks)


def _reported(box: tuple[float, ...], cut: tuple[float, ...], notes: Sequence[Mapping[str, Any]], page: int) -> bool:
    """Say whether the middle of a character lies in a box of what is read on its page."""
    x, y = (box[0] + box[2]) / 2 - cut[0], cut[3] - (box[1] + box[3]) / 2
    return any(
        note["role"] == "read"
        and note["page"] == page
        and -1 < x - note["x"] < note["w"] + 1
        and -1 < y - note["y"] < note["h"] + 1
        for note in notes
    )


def _without_text(pdf: bytes) -> bytes:
    """Return the same pages with every character left out."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            kept = [i for i in pikepdf.parse_content_stream(page) if str(i.operator) not in _SHOWS]
            page.Contents = document.make_stream(pikepdf.unparse_content_stream(kept))
        document.save(out)
    return out.getvalue()


def _pixels(page: Any, scale: float) -> Any:
    return np.array(page.render(scale=scale, rev_byteorder=True).to_numpy()[:, :, :3])


def runs_of(page: Any) -> Iterator[Run]:
    """Yield the characters of a page in the rows in which they stand."""
    text = page.get_textpage()
    letters: list[str] = []
    boxes: list[tuple[float, float, float, float]] = []
    for n in range(text.count_chars()):
        letter = text.get_text_range(n, 1)
        if not letter.strip() or not letter.isprintable():
            continue
        box = text.get_charbox(n)
        if box[2] - box[0] < 0.05:
            continue
        upright = abs(math.sin(pypdfium2.raw.FPDFText_GetCharAngle(text.raw, n))) < 0.5
        if boxes and not _follows(*(_along(one, upright=upright) for one in (boxes[-1], box))):
            yield Run("".join(letters), tuple(boxes))
            letters, boxes = [], []
        letters.append(letter)
        boxes.append(box)
    if boxes:
        yield Run("".join(letters), tuple(boxes))


def _along(box: tuple[float, ...], *, upright: bool) -> tuple[float, ...]:
    """Return a box as it lies along its line: lines run upwards where a piece lies on its side."""
    return box if upright else (box[1], box[0], box[3], box[2])


def _follows(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    """Say whether two characters stand side by side in one line."""
    size = max(a[3] - a[1], b[3] - b[1], 4)
    beside = min(a[3], b[3]) - max(a[1], b[1]) > -0.45 * size
    near = max(a[0], b[0]) - min(a[2], b[2]) < 1.5 * size
    return beside and near and abs((a[1] + a[3]) - (b[1] + b[3])) < 1.3 * size


def crossings(runs: list[Run]) -> Iterator[str]:
    """Yield the words that stand on other words."""
    for n, one in enumerate(runs):
        for other in runs[n + 1 :]:
            if _common(one.box, other.box) and any(_much(a, b) for a in one.boxes for b in other.boxes):
                yield f"{one.text} / {other.text}"


def _common(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    return wide * high if wide > 0 and high > 0 else 0.0


def _much(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    least = min((a[2] - a[0]) * (a[3] - a[1]), (b[2] - b[0]) * (b[3] - b[1]))
    return _common(a, b) > 0.12 * least


def _looks(box: tuple[float, ...], under: Any, picture: Any, corner: tuple[float, float], scale: float) -> str:
    """Say whether something drawn ends under a character, or hides it."""
    x0, x1 = (round((value - corner[0]) * scale) for value in (box[0], box[2]))
    y0, y1 = (round((corner[1] - value) * scale) for value in (box[3], box[1]))
    x0, y0 = max(0, x0), max(0, y0)
    behind, shown = (whole[y0 : y1 + 1, x0 : x1 + 1].astype(np.int16) for whole in (under, picture))
    if behind.size == 0:
        return ""
    usual = behind[0, 0]
    if (behind != usual).any():  # on one colour, as most characters stand, there is nothing to be counted
        usual = np.median(behind.reshape(-1, 3), axis=0)
        if (np.abs(behind - usual).max(axis=2) > STEP).mean() > SHARE:
            return "ink"
    # the middle of a stroke of a letter, if it is there, is unlike its ground
    size = (x1 - x0) * (y1 - y0)
    return "covered" if size > 30 and np.abs(shown - usual).max() < 40 else ""
