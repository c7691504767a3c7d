"""Drawings of strangers: what is kept of an SVG is written anew from a list of allowed elements.

A program in it, an address from which it loads or a letter that needs a font is refused by name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from campaignkit.campaign.logo import Logo, LogoError, require_form
from campaignkit.late_patterns import late_pattern

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_SHAPES = 5000

_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
_SHAPES = frozenset(
    (
        *("svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("clipPath", "mask", "linearGradient", "radialGradient", "stop", "style"),
    )
)
_WORDS = frozenset(("title", "desc", "metadata"))
_PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_DOCTYPE = late_pattern(r"<!DOCTYPE\s[^\[>]{0,500}(?:\[([^\]]{0,10000})\]\s*)?>")
_ENTITY = late_pattern(r"""<!ENTITY\s+([A-Za-z_][\w.-]{0,60})\s+["']([^"'<>&%]{0,200})["']\s*>""")
_MOST_ENTITIES = 50
_URL = r"url\(\s*+(?:['\"]\s*+)?"
_NUMBER = r"[0-9]{0,7}(?:\.[0-9]{1,9})?"
_WORDS_FOR = {
    "script": "a program",
    "image": "a picture of pixels",
    "foreignObject": "a piece of a web page",
    "text": "text that needs a font",
}


def logo_from_svg(data: bytes, name: str) -> Logo:
    """Return a logo from the bytes of a drawing.

    Raises:
        LogoError: it is broken, or more than plain shapes.
    """
    from xml.etree import ElementTree

    hint = "Ask the partner for the logo as plain SVG with text turned into paths, or use a PNG."
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise LogoError(f"The logo `{name}` is not an SVG in UTF-8.", hint) from None
    text = _without_entities(text, name, hint)
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - no entity is left, nothing else loads
    except (ElementTree.ParseError, ValueError, RecursionError):
        raise LogoError(f"The logo `{name}` is not an SVG that can be read.", hint) from None
    if root.tag != f"{_SVG}svg":
        raise LogoError(f"The logo `{name}` is not an SVG.", hint)
    width, height, box = _size(root, name)
    clean = _clean(root, name, 0)
    if clean is None or len(clean) == 0:
        raise LogoError(f"The logo `{name}` is empty.", hint)
    for key in ("width", "height", "x", "y", "preserveAspectRatio"):
        clean.attrib.pop(key, None)
    clean.set("viewBox", box)
    if _shapes(clean) > MOST_SHAPES:
        raise LogoError(f"The logo `{name}` has more than {MOST_SHAPES} shapes.", hint)
    ElementTree.register_namespace("", _SVG[1:-1])
    ElementTree.register_namespace("xlink", _HREFS[1][1:].split("}")[0])
    return Logo(ElementTree.tostring(clean, encoding="unicode"), width, height)


def _without_entities(text: str, name: str, hint: str) -> str:
    """Return a drawing with the short names written out that Illustrator gives to addresses.

    An entity may stand for a billion letters or for a file of this computer: only plain short text is written out.
    """
    begins = text.find("<!DOCTYPE")
    match = _DOCTYPE.match(text, begins) if begins >= 0 else None
    if match is None and begins < 0 and "<!ENTITY" not in text:
        return text
    if match is None:
        raise LogoError(f"The logo `{name}` defines entities, which can hide anything.", hint)
    inside = re.sub(r"<!--.*?-->", "", match[1] or "", flags=re.DOTALL)
    entities = dict(_ENTITY.findall(inside))
    if _ENTITY.sub("", inside).strip() or len(entities) > _MOST_ENTITIES:
        raise LogoError(f"The logo `{name}` defines entities, which can hide anything.", hint)
    rest = text[: match.start()] + text[match.end() :]
    return re.sub(r"&([A-Za-z_][\w.-]{0,60});", lambda entity: entities.get(entity[1], entity[0]), rest)


def _size(root: Element, name: str) -> tuple[float, float, str]:
    """Return width, height and view box of a drawing."""
    box = re.findall(r"-?[0-9.]+(?:e-?[0-9]+)?", root.get("viewBox", ""))[:4]
    sides = []
    for key in ("width", "height"):
        match = re.fullmatch(rf"({_NUMBER})(px|pt|pc|mm|cm|in)?", root.get(key, "").strip())
        sides.append(float(match[1]) * _PIXELS[match[2] or ""] if match and match[1] else 0.0)
    try:
        width, height = (float(box[2]), float(box[3])) if len(box) == 4 else (sides[0], sides[1])
    except ValueError:
        width = height = 0.0
    if not (0 < width < 1e6 and 0 < height < 1e6):
        message = f"The logo `{name}` does not say how large it is."
        raise LogoError(message, 'Save it again with a view box (`viewBox="0 0 300 120"`).')
    require_form(width, height, name)
    return width, height, " ".join(box) if len(box) == 4 else f"0 0 {width:g} {height:g}"


def _clean(element: Element, name: str, depth: int) -> Element | None:
    """Return an element with what may be kept of it; nothing when it says something only to a drawing program."""
    from xml.etree.ElementTree import Element

    hint = "Ask the partner for the logo as plain SVG with text turned into paths, or use a PNG."
    tag = element.tag if isinstance(element.tag, str) else ""
    kind = tag.removeprefix(_SVG)
    if not tag.startswith(_SVG) or kind in _WORDS:
        return None
    if kind not in _SHAPES or depth > 60:
        what = _WORDS_FOR.get(kind, f"`{kind[:30]}`")
        raise LogoError(f"The logo `{name}` contains {what}; only plain shapes are allowed.", hint)
    copy = Element(tag)
    for key, value in element.attrib.items():
        if key in _HREFS:
            if not value.strip().startswith("#"):
                raise LogoError(
                    f"The logo `{name}` refers to `{value.strip()[:60]}`, which lies outside of it.", hint
                )
            copy.set(_HREFS[1], value.strip())
        elif not key.startswith("{"):
            if key.lower().startswith("on"):
                raise LogoError(f"The logo `{name}` contains a program (`{key[:30]}`).", hint)
            _require_inside(value, name, hint)
            copy.set(key, value)
    if kind == "style":
        _require_inside(element.text or "", name, hint)
        copy.text = element.text
        return copy
    for child in element:
        inner = _clean(child, name, depth + 1)
        if inner is not None:
            copy.append(inner)
    return copy


def _require_inside(value: str, name: str, hint: str) -> None:
    """Refuse a value or a style that loads something, or hides that it does."""
    outside = re.search(r"url\(\s*+(?!['\"]?\s*+#)", value, re.IGNORECASE) or re.search(
        "@import", value, re.IGNORECASE
    )
    if outside or "\\" in value or "&#" in value:
        raise LogoError(f"The logo `{name}` loads something from outside of it (`{value.strip()[:60]}`).", hint)


def _shapes(root: Element) -> int:
    """Return how many shapes are drawn when each reference is followed; more than allowed for a circle of them."""
    by_id = {element.get("id", ""): element for element in root.iter()}
    by_class = _styled(root)
    if by_class is None:
        return MOST_SHAPES + 1
    counts: dict[str, int] = {}

    def count(element: Element, under: tuple[str, ...]) -> int:
        total = 1 + sum(count(child, under) for child in element)
        text = " ".join(element.attrib.values())
        targets = [target for name in element.get("class", "").split() for target in by_class.get(name, ())]
        targets += re.findall(rf"(?:^|\s|{_URL})#([^\s'\")]+)", text)
        for target in targets:
            if target in under or len(under) > 20:
                return MOST_SHAPES + 1
            if target in by_id:
                if target not in counts:
                    counts[target] = count(by_id[target], (*under, target))
                total += counts[target]
        return min(total, MOST_SHAPES + 1)

    return count(root, ())


def _styled(root: Element) -> dict[str, list[str]] | None:
    """Return what the classes of the styles refer to; nothing when a reference is hidden in another selector."""
    targets_of: dict[str, list[str]] = {}
    for style in root.iter(f"{_SVG}style"):
        for rule in (style.text or "").split("}")[:-1]:
            before, _, rules = rule.rpartition("{")
            selectors = before.rpartition("{")[2]
            targets = re.findall(rf"{_URL}#([^\s'\")]+)", rules)
            for selector in selectors.split(",") if targets else ():
                if not re.fullmatch(r"\.[\w-]+", selector.strip()):
                    return None
                targets_of.setdefault(selector.strip()[1:], []).extend(targets)
    return targets_of
