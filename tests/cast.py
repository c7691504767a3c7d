"""Works out the curves of the drawn cast: `python -m tests.cast`, after a change in templates/_cast/source.

What is written is what templates read: of each scene its size, its tones and layers of SVG. Where
a layer is no text, the head of a person is put in, as the plan casts it. How many arms everybody has
is only asked by tests.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typst

from campaignkit.knowledge.reader import TEMPLATES

SOURCE = TEMPLATES / "_cast" / "source" / "bake.typ"
DRAWN = TEMPLATES / "_cast" / "drawn"
PARTS = ("front", "back", "behind", "face", "fall")
"""A head in profile and what falls behind its neck, one from behind, one from the front and what falls behind it."""
SEEN = ("front", "face")
"""Those with a face, which says how somebody feels."""
HANGS = -60
"""What is higher hangs from above, as the cord of a lamp, and goes on as far as the place is high."""
BEHIND = ("halo", "glow", "far", "ground")
"""Tones so near to the field that a text may stand on them."""


def baked() -> dict[str, str]:
    """Return the files by name."""
    made = {"heads.json": _file(_heads())}
    for scene in _noted("scene"):
        made[f"{scene['name']}.json"] = _file(_scene(scene))
    return made


def _noted(label: str) -> list[dict[str, Any]]:
    compiler = typst.Compiler(root=str(TEMPLATES), ignore_system_fonts=True)
    compiler.compile(str(SOURCE), format="pdf")
    found: list[dict[str, Any]] = json.loads(compiler.query(f"<{label}>", field="value"))
    return found


def _file(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"


def _scene(scene: dict[str, Any]) -> dict[str, Any]:
    tones: list[Any] = []
    layers: list[Any] = []
    arms = Counter(shape["arm"] for shape in scene["shapes"] if "arm" in shape)
    scene = scene | {"shapes": [shape for shape in scene["shapes"] if "arm" not in shape]}
    for shape in scene["shapes"]:
        if "use" in shape:
            layers.append(_used(shape["use"]))
            continue
        if "thing" in shape:
            paths = "".join(_path(part, tones, "") for part in shape["thing"])
            layers.append({"thing": _box(shape["thing"]), "paths": paths})
            continue
        path = _path(shape, tones, "")
        if layers and isinstance(layers[-1], str):
            layers[-1] += path
        else:
            layers.append(path)
    found = {
        "size": scene["size"],
        "ink": _ink(scene),
        "top": _ink(scene, things=False)[1],
        "heads": _heads_of(scene),
    }
    return {**found, **({"arms": arms} if arms else {}), "tones": tones, "layers": layers}


def _heads_of(scene: dict[str, Any]) -> list[list[float]]:
    """Return of each head in it the middle, and how far its crown is above: where a bubble points that it speaks."""
    found = {
        use["n"]: [round(use["x"], 1), round(use["y"], 1), round(20 * use["s"], 1)]
        for use in (shape["use"] for shape in scene["shapes"] if "use" in shape)
    }
    return scene.get("heads") or [found[n] for n in sorted(found)]


def _box(shapes: list[dict[str, Any]]) -> list[float]:
    """Return the box of a thing with its lines: x, y, width, height."""
    points = [
        (x + side * shape["sw"] / 2, y + side * shape["sw"] / 2)
        for shape in shapes
        for x, y in _along(shape["segs"])
        for side in (-1, 1)
    ]
    (left, top), (right, bottom) = (tuple(edge(axis) for axis in zip(*points, strict=True)) for edge in (min, max))
    return [round(value, 1) for value in (left, top, right - left, bottom - top)]


def _along(segments: list[list[Any]]) -> list[tuple[float, float]]:
    """Return points along the curves of a shape: what holds a curve lies far beside it."""
    found: list[tuple[float, float]] = []
    for kind, *points in segments:
        if kind != "c":
            found += [(x, y) for x, y in points]
            continue
        start, (one, two, end) = complex(*found[-1]), (complex(*point) for point in points)
        for t in (0.2, 0.35, 0.5, 0.65, 0.8, 1):
            at = (1 - t) ** 3 * start + 3 * (1 - t) ** 2 * t * one + 3 * (1 - t) * t * t * two + t**3 * end
            found.append((at.real, at.imag))
    return found


def _ink(scene: dict[str, Any], *, things: bool = True) -> list[float]:
    """Return the box of what stands before the halo: x, y, width, height; within the picture, but for its top."""
    wide, high = scene["size"]
    shapes = [part for shape in scene["shapes"] for part in (shape.get("thing", [shape]) if things else [shape])]
    points = [
        point
        for shape in shapes
        if not {"use", "thing"} & shape.keys() and shape["fill"] not in BEHIND and shape["stroke"] not in BEHIND
        for segment in shape["segs"]
        for point in segment[1:]
    ]
    points += [
        (use["x"] + side * 20 * use["s"], use["y"] - 20 * use["s"])
        for use in (shape["use"] for shape in scene["shapes"] if "use" in shape)
        for side in (-1, 1)
    ]
    points = [(x, y) for x, y in points if y > HANGS]
    left, right = (min(max(edge(x for x, _ in points), 0), wide) for edge in (min, max))
    top, bottom = min(y for _, y in points), min(max(y for _, y in points), high)
    return [round(value, 1) for value in (left, top, right - left, bottom - top)]


def _heads() -> dict[str, Any]:
    tones: list[Any] = []
    heads = {
        head["name"]: {part: "".join(_path(shape, tones, "h~-") for shape in head[part]) for part in PARTS}
        for head in _noted("head")
    }
    moods = {
        mood["name"]: {part: "".join(_path(shape, tones, "h~-") for shape in mood[part]) for part in SEEN}
        for mood in _noted("mood")
    }
    return {"tones": tones, "heads": heads, "moods": moods}


def _used(use: dict[str, Any]) -> dict[str, Any]:
    angle = math.radians(use["a"])
    c, s, size, flip = math.cos(angle), math.sin(angle), use["s"], use["f"]
    matrix = [flip * size * c, flip * size * s, -size * s, size * c, use["x"], use["y"]]
    return {
        "person": use["n"],
        "part": use["part"],
        "matrix": [round(value, 4) for value in matrix],
        "only": use["only"],
    }


def _path(shape: dict[str, Any], tones: list[Any], prefix: str) -> str:
    """Return a shape as a path of SVG whose class says which tone it has, and whether it is filled or drawn."""
    paint = shape["stroke"] if shape["fill"] is None else shape["fill"]
    if paint not in tones:
        tones.append(paint)
    name = f"{'s' if shape['fill'] is None else 'f'}{prefix}{tones.index(paint)}"
    wide = f' stroke-width="{_number(shape["sw"])}"' if shape["fill"] is None else ""
    steps = "".join(_step(*segment) for segment in shape["segs"])
    return f'<path class="{name}"{wide} d="{steps}{"Z" if shape["closed"] else ""}"/>\n'


def _step(kind: str, *points: Sequence[float]) -> str:
    numbers = " ".join(_number(value) for point in points for value in point)
    return {"m": "M", "l": "L", "c": "C"}[kind] + numbers


def _number(value: float) -> str:
    return f"{round(value, 2):g}"


def main() -> None:
    """Write the files, and take away those of scenes that are gone."""
    files = baked()
    DRAWN.mkdir(exist_ok=True)
    for path in DRAWN.iterdir():
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        Path(DRAWN / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}: {len(text) // 1024} kB\n")


if __name__ == "__main__":
    main()
