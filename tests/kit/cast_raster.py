"""What of a drawn scene stands directly before its field: shapes as pixels, without their colours."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from PIL import Image, ImageDraw

from campaignkit.kit.contract.material_keys import Look
from tests.cast import BEHIND, DRAWN

PATH = re.compile(r'<path class="([fs])([^"]*)"(?: stroke-width="([^"]*)")? d="([^"]*)"/>')
STEP = re.compile(r"([MLCZ])([^MLCZ]*)")
SCALE = 2
"""Pixels a unit: a line of one unit is seen."""
BEND = (0.25, 0.5, 0.75, 1)
FIELD = 0


class Edge(NamedTuple):
    """A shape before the field: its tone, the tone behind it, how much of it is seen, which part of its edge."""

    tone: str
    behind: str
    pixels: int
    share: float


def edges(name: str, cast: Sequence[Look]) -> list[Edge]:
    """Return every shape of a scene of which the field, or what is nearly the field, is seen along the edge."""
    scene = json.loads((DRAWN / f"{name}.json").read_text(encoding="utf-8"))
    heads = json.loads((DRAWN / "heads.json").read_text(encoding="utf-8"))["heads"]
    wide, high = (int(side * SCALE) for side in scene["size"])
    canvas = Image.new("I", (wide, high), FIELD)
    tones = ["field"]
    for layer in scene["layers"]:
        matrix, paths = (1, 0, 0, 1, 0, 0), layer
        if isinstance(layer, dict) and "thing" in layer:
            paths = layer["paths"]
        elif not isinstance(layer, str):
            look = cast[layer["person"]]
            if layer["only"] and (layer["only"] == "scarf") != (look["hair"] == "scarf"):
                continue
            matrix, paths = layer["matrix"], heads[look["hair"]][layer["part"]].replace("~", str(layer["person"]))
        for kind, tone, weight, steps in PATH.findall(paths):
            tones.append(tone)
            _draw(ImageDraw.Draw(canvas), _outline(steps, matrix), len(tones) - 1, kind == "f", weight, matrix)
    behind = {n for n, tone in enumerate(tones) if n == FIELD or _said(scene, tone) in BEHIND}
    return _seen(np.asarray(canvas), tones, behind)


def _said(scene: dict[str, Any], tone: str) -> Any:
    return scene["tones"][int(tone)] if tone.isdigit() else None


def _draw(draw: Any, points: list[tuple[float, float]], n: int, filled: bool, weight: str, matrix: Any) -> None:
    if filled:
        draw.polygon(points, fill=n)
        return
    a, b, c, d, *_ = matrix
    thick = max(1, round(float(weight) * SCALE * abs(a * d - b * c) ** 0.5))
    draw.line(points, fill=n, width=thick, joint="curve")


def _outline(steps: str, matrix: Any) -> list[tuple[float, float]]:
    a, b, c, d, e, f = matrix
    points: list[complex] = []
    for kind, said in STEP.findall(steps):
        if kind == "Z":
            continue
        numbers = [SCALE * float(number) for number in said.split()]
        ends = [complex(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if kind == "C":
            start, (one, two, end) = points[-1], ends
            ends = [
                (1 - t) ** 3 * start + 3 * (1 - t) ** 2 * t * one + 3 * (1 - t) * t * t * two + t**3 * end
                for t in BEND
            ]
        points += ends
    return [(a * p.real + c * p.imag + SCALE * e, b * p.real + d * p.imag + SCALE * f) for p in points]


def _seen(canvas: Any, tones: list[str], behind: set[int]) -> list[Edge]:
    met: dict[int, Counter[int]] = {}
    for here, there in (
        (canvas[:, 1:], canvas[:, :-1]),
        (canvas[:, :-1], canvas[:, 1:]),
        (canvas[1:], canvas[:-1]),
        (canvas[:-1], canvas[1:]),
    ):
        differs = here != there
        pairs, counts = np.unique(here[differs].astype(np.int64) * len(tones) + there[differs], return_counts=True)
        for pair, count in zip(pairs.tolist(), counts.tolist(), strict=True):
            mine, other = divmod(pair, len(tones))
            met.setdefault(mine, Counter())[other] += count
    sizes = np.bincount(canvas.ravel(), minlength=len(tones)).tolist()
    found = []
    for mine, others in met.items():
        if mine in behind:
            continue
        ground = {other: count for other, count in others.items() if other in behind}
        if ground:
            most = max(ground, key=lambda other: ground[other])
            share = sum(ground.values()) / others.total()
            found.append(Edge(tones[mine], tones[most], sizes[mine], share))
    return found
